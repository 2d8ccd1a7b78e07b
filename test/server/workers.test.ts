import { createServer } from 'node:net'
import { once } from 'node:events'
import t from 'tap'
import { createBus, engines, within } from '../helpers/bus.js'
import { createAccount } from '../helpers/hub.js'
import { runServer, startServer } from '../helpers/server-process.js'

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

for (const engine of engines) {
  t.test(`several workers on one port and one ${engine === 'redis' ? 'Redis' : 'data directory'} are one server`, async t => {
    const bus = await createBus(t, { engine, setup, env: { WORKERS: String(WORKERS) } })
    const server = await bus.start()
    const { log, base, child } = server
    await within(60_000, () => log.some(({ msg }) => msg === 'all workers have started'))
    const pids = () => new Set(log.filter(({ msg }) => String(msg).startsWith('Server listening at')).map(({ pid }) => pid as number))
    const runs = () => bus.notes().filter(([what]) => what === 'run').map(([,, content]) => content)
    const push = (contents: string[]) => Promise.all(contents.map((content, index) => bus.push(content, { user: `user-${index}` })))
    // the lines of several processes come in any order
    await within(60_000, () => pids().size === WORKERS)
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
}

t.test('a stop reaches workers that are still starting', async t => {
  const bus = await createBus(t, { engine: 'sqlite', env: { WORKERS: String(WORKERS) } })
  // the first one listens, and the others are on their way
  const server = await bus.start()
  t.equal(await server.stop(), 0)
  t.notOk(server.log.some(({ level }) => level > 30))
})

t.test('the metrics do not wait for a worker that is still starting, count it once it listens, and take no harm from messages of the app', async t => {
  const bus = await createBus(t, {
    engine: 'sqlite',
    env: { WORKERS: '2' },
    setup: `
      for (const message of [null, 'text', 1, {}, []]) process.send(message)
      if (process.env.FASTIFY_WECHAT_WORKER === '2') await gate('boot')`
  })
  const { base, log, stop } = await bus.start()
  const countOfAll = async () => {
    const response = await fetch(`${base}/metrics`, { headers: { connection: 'close' } })
    t.equal(response.status, 200)
    return sample(await response.text(), 'http_request_duration_seconds_count{method="GET",route="/healthz",status="200"}')
  }
  await get(`${base}/healthz`)
  t.equal(await countOfAll(), 1)
  bus.open('boot')
  await within(60_000, () => log.some(({ msg }) => msg === 'all workers have started'))
  for (let i = 0; i < 4; i++) await get(`${base}/healthz`)
  t.equal(await countOfAll(), 5)
  t.equal(await stop(), 0)
})

t.test('when a push ends its worker, all that ran there is tried again, and none has lost a try', async t => {
  const bus = await createBus(t, {
    engine: 'sqlite',
    env: { WORKERS: '2', QUEUE_CONCURRENCY: '20', QUEUE_CONCURRENCY_PER_ACCOUNT: '20', QUEUE_TIMEOUT_SECONDS: '600' },
    setup: `
      ctx.messages.on({ msgType: 'text' }, async ({ Content }, { attempt }) => {
        await note('begin', Content)
        if (Content === 'killer' && !existsSync('gate-open')) process.kill(process.pid, 'SIGKILL')
        await gate('open')
        await note('end', Content, attempt)
      })`
  })
  const server = await bus.start()
  const { log } = server
  await within(60_000, () => log.some(({ msg }) => msg === 'all workers have started'))
  const contents = [...Array.from({ length: 20 }, (_, index) => `neighbour-${index}`), 'killer']
  const of = (word: string) => bus.notes().filter(([what]) => what === word)
  for (const content of contents) t.match(await bus.push(content, { user: content }), { delivered: true })
  await within(60_000, () => log.some(({ msg, signal }) => msg === 'a worker has ended: another takes its place' && signal === 'SIGKILL'))
  bus.open('open')
  await within(120_000, () => new Set(of('end').map(([, content]) => content)).size === contents.length)
  t.ok(of('end').every(([,, attempt]) => attempt === '1'))
  t.ok(log.some(({ msg, level }) => level === 40 && /the process died while it handled a push/.test(String(msg))))
  t.equal(await server.stop(), 0)
})

t.test('when the primary process is killed, its workers end, and the next start handles what was answered', async t => {
  const bus = await createBus(t, {
    engine: 'sqlite',
    env: { WORKERS: '2' },
    setup: `
      ctx.messages.on({ msgType: 'text' }, async ({ Content }) => {
        await gate('open')
        await note('end', Content)
      })`
  })
  const first = await bus.start()
  await within(60_000, () => first.log.some(({ msg }) => msg === 'all workers have started'))
  const pids = first.log.filter(({ msg }) => String(msg).startsWith('Server listening at')).map(({ pid }) => pid as number)
  const contents = Array.from({ length: 30 }, (_, index) => `answered-${index}`)
  t.ok((await Promise.all(contents.map((content, index) => bus.push(content, { user: `user-${index}` })))).every(({ delivered }) => delivered))
  await first.stop('SIGKILL')
  await within(60_000, () => pids.every(pid => {
    try { return !process.kill(pid, 0) } catch { return true }
  }))
  bus.open('open')
  // one process takes over the data directory as well
  const second = await bus.start('one', { WORKERS: '1' })
  await within(180_000, () => contents.every(content => bus.notes().some(([, note]) => note === content)))
  t.equal(await second.stop(), 0)
})

t.test('the sandbox works with several workers: one platform, one memory', async t => {
  const { base, log, stop } = await startServer(t, { WORKERS: '2' }, t.testdir({}))
  await within(60_000, () => log.some(({ msg }) => msg === 'all workers have started'))
  const [{ appid, simulator }, ...more] = log.filter(({ msg }) => /^sandbox mode/.test(String(msg))) as [{ appid: string, simulator: string }]
  t.same(more, [], 'it is said once')
  const { code } = JSON.parse(await (await fetch(`${simulator}/_simulator/users/alice/login`, { method: 'POST' })).text())
  const { token } = JSON.parse(await get(`${base}/wx/user/${appid}/login?code=${code}`))
  // each on a connection of its own: every worker knows the session
  for (let i = 0; i < 4; i++) {
    const response = await fetch(`${base}/wx/user/${appid}/session`, { headers: { authorization: `Bearer ${token}`, connection: 'close' } })
    t.equal(response.status, 200)
  }
  const pushed = await (await fetch(`${simulator}/_simulator/users/alice/text`, { method: 'POST', body: new URLSearchParams({ content: 'hello' }) })).json()
  t.match(pushed, { delivered: true })
  await within(60_000, () => log.some(({ msg }) => msg === 'message received'))
  t.equal(await stop(), 0)
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
    [{ WORKERS: '2', WECHAT_ACCOUNTS: 'good.yml', DATA_DIR: 'good.yml' }, /the embedded database .* cannot be opened|cannot be written/],
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
