import { Redis } from 'ioredis'
import t from 'tap'
import { createBus, within, type Bus } from '../helpers/bus.js'
import { call, HUB_KEY } from '../helpers/hub.js'

t.setTimeout(290_000)

const headers = { authorization: `Bearer ${HUB_KEY}` }
const env = { HUB_KEYS: HUB_KEY }

const setup = `
  ctx.messages.on({ msgType: 'text', name: 'a', next: true }, async ({ Content }) => {
    await note('run', 'a', Content)
    await note('end', 'a', Content)
  })
  ctx.messages.on({ msgType: 'text', name: 'b' }, async ({ Content }) => {
    await note('run', 'b', Content)
    await note('end', 'b', Content)
  })`

function isHandled (bus: Bus, contents: string[]): boolean {
  const ended = new Set(bus.notes().filter(([what]) => what === 'end').map(([, rule, content]) => `${rule} ${content}`))
  return contents.every(content => ended.has(`a ${content}`) && ended.has(`b ${content}`))
}

t.test('while Redis is away nothing is answered that is lost, what is cached serves, nobody is signed out, and all of it heals', async t => {
  const bus = await createBus(t, { engine: 'redis', setup, env, appendOnly: true })
  const { simulator, account: { appid }, redis } = bus
  const server = await bus.start()
  const { base } = server
  const alice = simulator.user('alice')

  const { body: { accessToken } } = await call('GET', `${base}/wx/token/${appid}`, { headers })
  const { body: { token } } = await call('GET', `${base}/wx/user/${appid}/login?code=${await alice.login()}`)
  const { userInfo, ...profile } = alice.getUserProfile()
  const info = () => call('POST', `${base}/wx/user/${appid}/info`, { body: profile, headers: { authorization: `Bearer ${token}` } })
  t.match(await info(), { status: 200 })
  t.match(await call('GET', `${base}/readyz`), { status: 200, body: { status: 'ready', store: 'ok' } })

  const fetches = simulator.journal.entries({ kind: 'request', path: '/cgi-bin/stable_token' }).length

  // the load: pushes that are delivered again until they are answered
  const load = { stopped: false }
  const answered: string[] = []
  const statuses = new Set<number | undefined>()
  const pushing = Promise.all(Array.from({ length: 10 }, async (_, pusher) => {
    for (let count = 0; !load.stopped; count++) {
      const content = `push-${pusher}-${count}`
      const { attempts } = await bus.push(content)
      for (const { status } of attempts) statuses.add(status)
      answered.push(content)
    }
  }))

  for (const stop of [redis!.stop, redis!.kill]) {
    const before = answered.length
    await within(60_000, () => answered.length > before + 100)
    await stop()
    await within(60_000, async () => (await call('GET', `${base}/readyz`)).status === 503)
    const sofar = answered.length
    t.match(await call('GET', `${base}/wx/token/${appid}`, { headers }), { status: 200, body: { accessToken } })
    t.match(await call('POST', `${base}/wx/qrcode/${appid}`, { body: { type: 'unlimited', scene: 'a=1' } }), { status: 200 })
    t.match(await info(), { status: 503, body: { code: 'WX_ERR_STORE' } }, 'a session that cannot be read is none that is over')
    t.match(await call('GET', `${base}/wx/user/${appid}/login?code=${await alice.login({ rotate: false })}`), { status: 503 })
    const { attempts: [attempt] } = await bus.push('one push', { tries: 1 })
    t.match(attempt, { status: 503 })
    t.match(await call('GET', `${base}/healthz`), { status: 200 })
    t.match(await call('GET', `${base}/readyz`), { status: 503, body: { status: 'not ready', store: 'unreachable' } })
    t.equal(answered.length, sofar, 'no push is answered meanwhile')

    await redis!.start()
    await within(60_000, async () => (await call('GET', `${base}/readyz`)).status === 200)
    t.match(await info(), { status: 200 }, 'the session is still there')
  }
  const before = answered.length
  await within(60_000, () => answered.length > before + 100)
  load.stopped = true
  await pushing
  await within(60_000, () => isHandled(bus, answered))
  t.comment(`${answered.length} pushes answered`)
  t.same([...statuses].filter(status => status !== 200 && status !== 503), [], 'an answer is a success or an error that makes WeChat deliver again')
  t.equal((await call('GET', `${base}/wx/token/${appid}`, { headers })).body.accessToken, accessToken)
  t.equal(simulator.journal.entries({ kind: 'request', path: '/cgi-bin/stable_token' }).length, fetches)
  t.equal(await server.stop(), 0)
})

t.test('a server may start before Redis: it says that it is not ready, and is as soon as Redis is there', async t => {
  const bus = await createBus(t, { engine: 'redis', setup, env })
  await bus.redis!.stop()
  const server = await bus.start()
  const { base } = server
  t.match(await call('GET', `${base}/readyz`), { status: 503, body: { status: 'not ready', store: 'unreachable' } })
  t.match((await bus.push('hello', { tries: 1 })).attempts, [{ status: 503 }])
  t.match(await call('GET', `${base}/wx/token/${bus.account.appid}`, { headers }), { status: 200 }, 'a stable token can be fetched all the same')
  t.equal(server.log.filter(({ msg }) => msg.startsWith('redis cannot be reached')).length, 1, 'and says so once')

  await bus.redis!.start()
  await within(60_000, async () => (await call('GET', `${base}/readyz`)).status === 200)
  t.match(await bus.push('hello'), { delivered: true })
  await within(60_000, () => isHandled(bus, ['hello']))
  t.equal(await server.stop(), 0)
})

t.test('a server stops while Redis is away', async t => {
  const bus = await createBus(t, { engine: 'redis', setup })
  const server = await bus.start()
  await bus.redis!.stop()
  t.equal(await server.stop(), 0)
})

t.test('a Redis that lets nobody in is said once, without the password', async t => {
  const bus = await createBus(t, { engine: 'redis', setup })
  const client = new Redis(bus.redis!.url)
  t.teardown(() => client.disconnect())
  await client.config('SET', 'requirepass', 'the-right-password')
  const server = await bus.start('one', { REDIS_URL: bus.redis!.url.replace('//', '//:the-wrong-password@') })
  // it tries again once a second at the least
  const tries = async () => Number(/cmdstat_hello:.*failed_calls=(\d+)/.exec(await client.info('commandstats'))?.[1] ?? 0)
  const before = await tries()
  await within(60_000, async () => await tries() > before + 5)
  t.match(await call('GET', `${server.base}/readyz`), { status: 503, body: { store: 'unreachable' } })
  const complaints = server.log.filter(({ level }) => level > 30)
  t.match(complaints, [{ msg: 'redis cannot be reached, trying to reconnect', err: { message: /^WRONGPASS/ } }])
  t.equal(complaints.length, 1)
  t.notMatch(JSON.stringify(server.log), /the-wrong-password/)
  t.equal(await server.stop(), 0)
})
