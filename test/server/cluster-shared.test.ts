import { Redis } from 'ioredis'
import t from 'tap'
import { createBus, within } from '../helpers/bus.js'
import { call, HUB_KEY } from '../helpers/hub.js'

t.setTimeout(290_000)

const headers = { authorization: `Bearer ${HUB_KEY}` }
const nodes = ['one', 'other']
const STABLE_TOKEN = '/cgi-bin/stable_token'

const setup = `
  ctx.messages.on({ msgType: 'text' }, async ({ Content }) => {
    await note('run', process.env.NODE_NAME, Content)
    // longer than a node needs to see that there is work
    await sleep(200)
    await note('end', process.env.NODE_NAME, Content)
  })`

t.test('two servers on one Redis are one to the platform and to its users', async t => {
  const bus = await createBus(t, { engine: 'redis', setup, nodes, env: { HUB_KEYS: HUB_KEY, QUEUE_CONCURRENCY: '5', QUEUE_CONCURRENCY_PER_ACCOUNT: '5' } })
  const { simulator, account: { appid } } = bus
  const [one, other] = await Promise.all([bus.start('one'), bus.start('other')])
  const both = [one, other]
  const calls = (path: string) => simulator.journal.entries({ kind: 'request', path })

  await t.test('200 callers at each of two cold servers share one fetch of the access token', async t => {
    simulator.faults.add({ operation: STABLE_TOKEN, latencyMs: 300 })
    const answers = await Promise.all(both.flatMap(({ base }) => Array.from({ length: 200 }, () => call('GET', `${base}/wx/token/${appid}`, { headers }))))
    simulator.faults.clear()
    t.same(new Set(answers.map(({ status }) => status)), new Set([200]))
    t.equal(new Set(answers.map(({ body }) => body.accessToken)).size, 1)
    t.equal(calls(STABLE_TOKEN).length, 1)
    t.same(both.flatMap(({ log }) => log.filter(({ level }) => level > 30)), [])
  })

  await t.test('the jssdk ticket is fetched once', async t => {
    const url = encodeURIComponent('https://example.com/page')
    const answers = await Promise.all(both.flatMap(({ base }) => Array.from({ length: 20 }, () => call('GET', `${base}/wx/jssdk/${appid}?url=${url}`))))
    t.same(new Set(answers.map(({ status }) => status)), new Set([200]))
    t.equal(calls('/cgi-bin/ticket/getticket').length, 1)
    t.equal(calls(STABLE_TOKEN).length, 1, 'with the token that is there')
  })

  await t.test('a session made at one server holds at the other', async t => {
    const alice = simulator.user('alice')
    const { body: { token } } = await call('GET', `${one.base}/wx/user/${appid}/login?code=${await alice.login()}`)
    const { userInfo, ...profile } = alice.getUserProfile({ nickName: '爱丽丝' })
    for (const { base } of both) {
      t.match(await call('POST', `${base}/wx/user/${appid}/info`, { body: profile, headers: { authorization: `Bearer ${token}` } }), { status: 200, body: { nickName: '爱丽丝' } })
    }
  })

  await t.test('one push delivered four times at once to each of two servers is handled once', async t => {
    const contents = Array.from({ length: 50 }, (_, index) => `storm-${index}`)
    const answers = await Promise.all(contents.map(async (content, index) => {
      const MsgId = 24000000000000000n + BigInt(index)
      const deliveries = nodes.map(name => {
        bus.direct(name)
        return simulator.push(appid, { MsgType: 'text', Content: content, MsgId }, { user: `sender-${index}`, duplicates: 3 })
      })
      const results = (await Promise.all(deliveries)).flatMap(result => [result, ...result.duplicates!])
      return results.map(({ delivered }) => delivered)
    }))
    t.same(answers, contents.map(() => Array(8).fill(true)))
    const ended = () => bus.notes().filter(([what]) => what === 'end').map(([,, content]) => content)
    await within(60_000, () => contents.every(content => ended().includes(content)))
    t.same(ended().sort(), contents.sort())
    t.same(new Set(bus.notes().map(([, node]) => node)), new Set(nodes), 'by both')
  })

  await t.test('the hub gives one token, and no more a token that was refused at the other server', async t => {
    const current = async ({ base }: { base: string }) => (await call('GET', `${base}/wx/token/${appid}`, { headers })).body.accessToken
    const first = await current(one)
    t.equal(await current(other), first)
    simulator.clock.advance(60_000)
    const { body: { accessToken: second } } = await call('POST', `${one.base}/wx/token/${appid}/invalidate`, { headers, body: { accessToken: first } })
    t.not(second, first)
    t.equal(await current(other), second)
    t.equal(await current(one), second)
    t.match(await call('POST', `${other.base}/wx/token/${appid}/invalidate`, { headers, body: { accessToken: first } }), { status: 200, body: { accessToken: second } }, 'the old one again changes nothing')
    t.equal(await current(one), second)
  })

  await t.test('without a good key the hub gives nothing, and takes only so many tries', async t => {
    const tries = await Promise.all(Array.from({ length: 700 }, () => call('GET', `${other.base}/wx/token/${appid}`, { headers: { authorization: `Bearer ${HUB_KEY}x` } })))
    t.same(new Set(tries.map(({ status }) => status)), new Set([401, 429]))
    t.notMatch(JSON.stringify(tries), /accessToken/)
  })

  t.same(await Promise.all(both.map(server => server.stop())), [0, 0])
})

t.test('a server that dies while it fetches a token holds up the other until its lease is over, and no longer', async t => {
  const bus = await createBus(t, { engine: 'redis', nodes, env: { HUB_KEYS: HUB_KEY } })
  const { simulator, account: { appid }, redis } = bus
  const [one, other] = await Promise.all([bus.start('one'), bus.start('other')])
  const client = new Redis(redis!.url)
  t.teardown(() => client.disconnect())

  simulator.faults.add({ operation: STABLE_TOKEN, latencyMs: 15_000, times: 1 })
  call('GET', `${one.base}/wx/token/${appid}`, { headers }).catch(() => {})
  await within(60_000, () => simulator.faults.list().some(({ hits }) => hits === 1))
  await one.stop('SIGKILL')

  const waiting = call('GET', `${other.base}/wx/token/${appid}`, { headers })
  const lock = `fastify-wechat:lock:${appid}:access-token:current`
  const leftMs = await client.pttl(lock)
  t.ok(leftMs > 0 && leftMs <= 45_000, `${leftMs} ms`)
  t.equal(await Promise.race([waiting, client.ping()]), 'PONG')
  await client.pexpire(lock, 50)
  t.match(await waiting, { status: 200, body: { accessToken: String } })
  t.equal(await other.stop(), 0)
})
