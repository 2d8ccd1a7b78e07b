import { createServer } from 'node:net'
import { once } from 'node:events'
import t from 'tap'
import { createBus, within } from '../helpers/bus.js'
import { createAccount } from '../helpers/hub.js'
import { runServer } from '../helpers/server-process.js'

t.setTimeout(290_000)

const WORKERS = 3
const setup = `
  ctx.messages.on({ msgType: 'text' }, async ({ Content }) => {
    await note('run', process.pid, Content)
    await sleep(20)
  })
  ctx.messages.reply({ msgType: 'image' }, () => ({ MsgType: 'text', Content: 'pid ' + process.pid }))`

// each on a connection of its own, so that the primary deals them out
const get = async (url: string) => (await fetch(url, { headers: { connection: 'close' } })).text()
const sample = (metrics: string, line: string) => Number(metrics.split('\n').find(text => text.startsWith(`${line} `))?.split(' ').at(-1))

t.test('several workers on one port and one Redis are one server', async t => {
  const bus = await createBus(t, { engine: 'redis', setup, env: { WORKERS: String(WORKERS) } })
  const server = await bus.start()
  const { log, base, child } = server
  await within(60_000, () => log.some(({ msg }) => msg === 'all workers have started'))
  const pids = () => new Set(log.filter(({ msg }) => String(msg).startsWith('Server listening at')).map(({ pid }) => pid as number))
  const runs = () => bus.notes().filter(([what]) => what === 'run').map(([,, content]) => content)
  const push = (contents: string[]) => Promise.all(contents.map((content, index) => bus.push(content, { user: `user-${index}` })))
  t.equal(pids().size, WORKERS)
  t.notOk(pids().has(child.pid!), 'the primary serves no requests')

  await t.test('they share the pushes, and each push is handled once', async t => {
    const contents = Array.from({ length: 60 }, (_, index) => `first-${index}`)
    t.ok((await push(contents)).every(({ delivered }) => delivered))
    await within(60_000, () => runs().length >= contents.length)
    t.same(runs().sort(), contents.sort())
    t.ok(new Set(log.filter(({ req }) => req?.method === 'POST').map(({ pid }) => pid)).size > 1, 'more than one has answered')
    t.match(await bus.simulator.push(bus.account.appid, { MsgType: 'image', PicUrl: 'https://example.com/1.png', MediaId: 'm' }, { user: 'alice' }), { delivered: true, reply: { Content: /^pid \d+$/ } })
  })

  await t.test('the metrics are of all workers, whichever is asked, and count what they share once', async t => {
    for (let i = 0; i < WORKERS; i++) {
      const metrics = await get(`${base}/metrics`)
      t.equal(sample(metrics, 'http_request_duration_seconds_count{method="POST",route="/wx/portal/:appid",status="200"}'), 61)
      t.equal(sample(metrics, 'wechat_accounts_configured'), 1)
      t.equal(sample(metrics, 'wechat_queue_working'), 1)
      t.equal(sample(metrics, 'wechat_queue_jobs{state="waiting"}'), 0)
    }
    t.match(JSON.parse(await get(`${base}/readyz`)), { status: 'ready' })
  })

  await t.test('another worker takes the place of one that was killed, and no push is lost', async () => {
    const contents = Array.from({ length: 40 }, (_, index) => `killed-${index}`)
    const pushing = push(contents)
    const [victim] = pids()
    process.kill(victim!, 'SIGKILL')
    await pushing
    await within(60_000, () => log.some(({ msg, workerPid }) => msg === 'a worker has ended: another takes its place' && workerPid === victim))
    await within(60_000, () => pids().size === WORKERS + 1)
    await within(120_000, () => contents.every(content => runs().includes(content)))
  })

  await t.test('a stop waits for all of them', async t => {
    await push(['last'])
    t.equal(await server.stop(), 0)
    t.same(log.filter(({ msg, pid }) => String(msg).startsWith('stopping: ') && pid !== child.pid).length, WORKERS)
    for (const pid of pids()) t.throws(() => process.kill(pid, 0), { code: 'ESRCH' })
    t.ok(runs().includes('last'))
  })
})

t.test('a stop reaches workers that are still starting', async t => {
  const bus = await createBus(t, { engine: 'redis', env: { WORKERS: String(WORKERS) } })
  // the first one listens, and the others are on their way
  const server = await bus.start()
  t.equal(await server.stop(), 0)
  t.notOk(server.log.some(({ level }) => level > 30))
})

t.test('an error at the start of several workers is reported once', async t => {
  const account = createAccount()
  const cwd = t.testdir({
    'good.yml': `accounts:\n  - appid: ${account.appid}\n    secret: ${account.secret}\n`
  })
  const busy = createServer().listen(0, '127.0.0.1')
  await once(busy, 'listening')
  t.teardown(() => busy.close())
  const { port } = busy.address() as { port: number }

  const refusals = [
    [{ WORKERS: '2', WECHAT_ACCOUNTS: 'good.yml' }, /WORKERS: expected REDIS_URL to be set/],
    [{ WORKERS: '2' }, /WORKERS: expected 1 in sandbox mode/],
    [{ WORKERS: '0' }, /WORKERS: expected how many processes/],
    [{ WORKERS: 'many' }, /WORKERS: expected how many processes/],
    [{ WORKERS: '65' }, /WORKERS: expected how many processes/],
    [{ WORKERS: '4', WECHAT_ACCOUNTS: 'good.yml', REDIS_URL: 'redis://127.0.0.1:1', PORT: String(port) }, /port \d+ of 127\.0\.0\.1 is in use/]
  ] as const
  for (const [env, sentence] of refusals) {
    const { code, output } = await runServer(t, env, cwd)
    t.equal(code, 1, JSON.stringify(env))
    t.equal(output.match(new RegExp(sentence, 'g'))?.length, 1, output)
  }
})
