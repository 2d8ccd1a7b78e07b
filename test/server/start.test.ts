import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import t from 'tap'
import { call, createAccount, eventually } from '../helpers/hub.js'
import { startServer } from '../helpers/server-process.js'

const account = createAccount({ secret: 'a-marked-secret' })

t.test('an accounts file in the working directory is found: YAML, JSON, and the application.yml of the demo', async t => {
  const spring = `
logging:
  level:
    com.github.binarywang.demo: debug
wx:
  miniapp:
    configs:
      - appid: ${account.appid} # a comment
        secret: ${account.secret}
        token: 20240101
        aesKey:
        msgDataFormat: JSON
`
  for (const [name, text, env] of [
    ['accounts.yml', `accounts:\n  - appid: ${account.appid}\n    secret: ${account.secret}\n`, {}],
    ['accounts.json', JSON.stringify({ accounts: [account] }), {}],
    ['application.yml', spring, { WECHAT_ACCOUNTS: 'application.yml' }]
  ] as const) {
    const server = await startServer(t, env, t.testdir({ [name]: text }))
    t.match((await call('GET', `${server.base}/readyz`)).body, { accounts: { configured: 1, lastReload: { ok: true } } }, name)
    t.equal(await server.stop(), 0)
  }
})

t.test('the address of a client behind a proxy of this machine is in the log', async t => {
  const server = await startServer(t, {}, t.testdir({ 'accounts.json': JSON.stringify({ accounts: [account] }) }))
  await call('GET', `${server.base}/error/404`, { headers: { 'x-forwarded-for': '203.0.113.7' } })
  t.equal(await server.stop(), 0)
  t.ok(server.log.some(({ req }) => req?.remoteAddress === '203.0.113.7'))
})

t.test('a secret that a handler of the account logs by its name is not in the log', async t => {
  const server = await startServer(t, { WECHAT_SETUP: 'setup.mjs' }, t.testdir({
    'accounts.json': JSON.stringify({ accounts: [account] }),
    'setup.mjs': `export default async function (context) {
      const found = { deep: [{ account: { appid: '${account.appid}', secret: 'a-marked-secret' } }] }
      context.log.child({ session_key: 'a-marked-key' }).warn({ found, err: Object.assign(new Error('failed'), { config: { access_token: 'a-marked-token' } }) }, 'looked up')
    }`
  }))
  await call('GET', `${server.base}/wx/portal/${account.appid}?signature=1&timestamp=1&nonce=1&echostr=1`)
  t.equal(await server.stop(), 0)
  t.match(server.log.find(({ msg }) => msg === 'looked up'), {
    session_key: '[Redacted]',
    found: { deep: [{ account: { appid: account.appid, secret: '[Redacted]' } }] },
    err: { message: 'failed', config: { access_token: '[Redacted]' } }
  })
  t.notMatch(JSON.stringify(server.log), /a-marked/)
})

t.test("WECHAT_APP adds routes of one's own", async t => {
  const server = await startServer(t, { WECHAT_APP: 'app.mjs' }, t.testdir({
    'accounts.json': JSON.stringify({ accounts: [account] }),
    'app.mjs': `export default async function (app) {
      app.get("/mine", async () => ({ accounts: app.wechat.accounts.status().configured }))
      app.get("/named", { schema: { headers: { required: ["X-Name"] } } }, async () => "named")
    }`
  }))
  t.match(await call('GET', `${server.base}/mine`), { status: 200, body: { accounts: 1 } })
  t.match(await call('GET', `${server.base}/named`), { status: 400 }, 'with the compilers of Fastify, for which the case of a header does not matter')
  t.match(await call('GET', `${server.base}/named`, { headers: { 'x-name': 'any' } }), { status: 200 })
  t.equal(await server.stop(), 0)
})

t.test('each request is logged in a single line', async t => {
  const server = await startServer(t, {}, t.testdir({ 'accounts.json': JSON.stringify({ accounts: [account] }) }))
  await call('GET', `${server.base}/error/404?code=secret`)
  t.equal(await server.stop(), 0)
  const lines = server.log.filter(({ reqId }) => reqId !== undefined)
  t.match(lines.filter(({ res }) => res !== undefined), [{ req: { method: 'GET', url: '/error/404' }, res: { statusCode: 404 }, responseTime: Number, msg: 'request completed' }])
  t.notMatch(JSON.stringify(lines), /incoming request|code=secret/)
})

t.test("the line of a request to a route of one's own has the serializers of the route", async t => {
  const server = await startServer(t, { WECHAT_APP: 'app.mjs' }, t.testdir({
    'accounts.json': JSON.stringify({ accounts: [account] }),
    'app.mjs': `export default async function (app) {
      app.get('/mine', { logSerializers: { req: () => 'mine', order: ({ id }) => id } }, async request => {
        request.log.info({ order: { id: 7, buyer: 'x' } }, 'paid')
        return {}
      })
    }`
  }))
  await call('GET', `${server.base}/mine`)
  t.equal(await server.stop(), 0)
  t.match(server.log.filter(({ reqId }) => reqId !== undefined), [{ order: 7, msg: 'paid' }, { req: 'mine', res: { statusCode: 200 }, msg: 'request completed' }])
})

t.test('the line of a refused request is in the log before its answer, and is there once', async t => {
  const cwd = t.testdir({ 'accounts.json': JSON.stringify({ accounts: [account] }) })
  const logFile = join(cwd, 'log')
  const server = await startServer(t, {}, cwd, { logFile })
  const refusals = () => readFileSync(logFile, 'utf8').split('\n').filter(line => line.includes('"statusCode":4'))
  t.match(await call('GET', `${server.base}/wx/user/${account.appid}/login`), { status: 400 })
  t.equal(refusals().length, 1)
  t.match(await call('GET', `${server.base}/nowhere`), { status: 404 })
  t.equal(refusals().length, 2)
  t.equal(await server.stop(), 0)
  t.match(refusals().map(line => JSON.parse(line)), [{ res: { statusCode: 400 }, responseTime: Number }, { req: { url: '/nowhere' }, res: { statusCode: 404 } }])
})

t.test('a variable whose name is nearly one of ours is warned of, without its value', async t => {
  const key = 'k'.repeat(40)
  const server = await startServer(t, { HUB_KEY: key, REDIS_URI: 'redis://:password@127.0.0.1:1' }, t.testdir({ 'accounts.json': JSON.stringify({ accounts: [account] }) }))
  t.equal(await server.stop(), 0)
  t.match(server.log.filter(({ variable }) => variable !== undefined), [
    { level: 40, variable: 'HUB_KEY', msg: 'the environment variable HUB_KEY is not read, did you mean HUB_KEYS?' },
    { level: 40, variable: 'REDIS_URI', msg: 'the environment variable REDIS_URI is not read, did you mean REDIS_URL?' }
  ])
  t.notMatch(JSON.stringify(server.log), new RegExp(`${key}|password`))
})

t.test('on SIGTERM /readyz says not ready before the port closes, and a client that keeps its connection alive is never cut off', async t => {
  const server = await startServer(t, { STOP_DELAY_SECONDS: '1' }, t.testdir({ 'accounts.json': JSON.stringify({ accounts: [account] }) }))
  t.match(await call('GET', `${server.base}/readyz`), { status: 200, body: { status: 'ready', stopping: undefined } })
  const failures: unknown[] = []
  const answers: number[] = []
  const ended = new AbortController()
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  t.teardown(() => agent.destroy())
  const ask = () => new Promise<void>(resolve => {
    get(`${server.base}/healthz`, { agent }, response => {
      answers.push(response.statusCode!)
      response.resume().on('end', resolve)
    }).on('error', error => {
      failures.push((error as NodeJS.ErrnoException).code)
      resolve()
    })
  })
  const clients = Array.from({ length: 4 }, async () => { while (!ended.signal.aborted) await ask() })
  const stopped = server.stop()
  const notReady = await eventually(async () => {
    const answer = await call('GET', `${server.base}/readyz`)
    return answer.status === 503 && answer
  })
  t.match(notReady.body, { status: 'not ready', stopping: true })
  // acts like a balancer
  ended.abort()
  await Promise.all(clients)
  t.equal(await stopped, 0)
  t.ok(answers.length > 0)
  t.same(failures, [])
})
