import { createServer } from 'node:net'
import t from 'tap'
import { call, createAccount } from '../helpers/hub.js'
import { runServer, startServer } from '../helpers/server-process.js'

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

t.test('what is wrong at the start is one sentence and exit code 1', async t => {
  const cwd = t.testdir({
    'short.yml': `accounts:\n  - appid: ${account.appid}\n    secret: ${account.secret}\n    token: t\n    aesKey: too-short\n`,
    'unknown.yml': `accounts:\n  - appid: ${account.appid}\n    secret: ${account.secret}\n    colour: red\n`,
    'broken.yml': 'accounts: [',
    'data.txt': '',
    'setup.mjs': 'export const nothing = 1'
  })
  const busy = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => busy.once('listening', resolve))
  t.teardown(() => busy.close())
  for (const [env, pattern] of [
    [{ WECHAT_ACCOUNTS: 'missing.yml' }, /missing\.yml: cannot be read/],
    [{ WECHAT_ACCOUNTS: 'short.yml' }, /short\.yml:5: accounts\[0\]\.aesKey: expected the EncodingAESKey, 43/],
    [{ WECHAT_ACCOUNTS: 'unknown.yml' }, /unknown\.yml:4: accounts\[0\]\.colour: no such key/],
    [{ WECHAT_ACCOUNTS: 'broken.yml' }, /broken\.yml:\d: not valid YAML/],
    [{ PORT: 'eighty' }, /PORT: expected a port/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL: expected one of/],
    [{ HUB_KEYS: 'short' }, /HUB_KEYS: expected keys of 32/],
    [{ REDIS_URL: 'http://localhost' }, /REDIS_URL: expected/],
    [{ WECHAT_SETUP: 'missing.mjs' }, /WECHAT_SETUP: .*missing\.mjs cannot be loaded/],
    [{ WECHAT_SETUP: 'setup.mjs' }, /WECHAT_SETUP: .*expected a Fastify plugin/],
    [{ DATA_DIR: 'data.txt' }, /data\.txt/],
    [{ PORT: String((busy.address() as { port: number }).port) }, /EADDRINUSE/]
  ] as const) {
    const { code, output } = await runServer(t, env, cwd)
    t.equal(code, 1, JSON.stringify(env))
    t.match(output, pattern)
    t.notMatch(output, /a-marked-secret|too-short/)
  }
})
