import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import t from 'tap'
import { createAccount } from '../helpers/hub.js'
import { runServer } from '../helpers/server-process.js'

t.setTimeout(290_000)

const AT_ONCE = 3
const account = createAccount({ secret: 'a-marked-secret' })

t.test('an error at the start is reported in one sentence with exit code 1', async t => {
  const cwd = t.testdir({
    'short.yml': `accounts:\n  - appid: ${account.appid}\n    secret: ${account.secret}\n    token: t\n    aesKey: too-short\n`,
    'unknown.yml': `accounts:\n  - appid: ${account.appid}\n    secret: ${account.secret}\n    colour: red\n`,
    'good.yml': `accounts:\n  - appid: ${account.appid}\n    secret: ${account.secret}\n`,
    'broken.yml': 'accounts: [',
    'data.txt': '',
    'setup.mjs': 'export const nothing = 1'
  })
  const busy = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => busy.once('listening', resolve))
  t.teardown(() => busy.close())
  const cases = [
    [{ WECHAT_ACCOUNTS: 'missing.yml' }, /missing\.yml: cannot be read/],
    [{ WECHAT_ACCOUNTS: 'short.yml' }, /short\.yml:5: accounts\[0\]\.aesKey: expected the EncodingAESKey, 43/],
    [{ WECHAT_ACCOUNTS: 'unknown.yml' }, /unknown\.yml:4: accounts\[0\]\.colour: unknown key/],
    [{ WECHAT_ACCOUNTS: 'broken.yml' }, /broken\.yml:\d: not valid YAML/],
    [{ PORT: 'eighty' }, /PORT: expected a port/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL: expected one of/],
    [{ HUB_KEYS: 'short' }, /HUB_KEYS: expected keys of 32/],
    [{ REDIS_URL: 'http://localhost' }, /REDIS_URL: expected/],
    [{ WECHAT_SETUP: 'missing.mjs' }, /WECHAT_SETUP: .*missing\.mjs cannot be loaded/],
    [{ WECHAT_SETUP: 'setup.mjs' }, /WECHAT_SETUP: .*expected a Fastify plugin/],
    [{ DATA_DIR: 'data.txt', WECHAT_ACCOUNTS: 'good.yml' }, /data\.txt/],
    [{ PORT: String((busy.address() as { port: number }).port) }, /port \d+ of 127\.0\.0\.1 is in use by another program .*PORT=0/],
    [{ NODE_ENV: 'production' }, /WECHAT_ACCOUNTS: expected an accounts file/],
    [{ WECHAT_ACOUNTS: 'short.yml' }, /did you mean WECHAT_ACCOUNTS/],
    [{ WECHAT_APP: 'setup.mjs' }, /WECHAT_APP: .*expected a Fastify plugin/]
  ] as const
  for (let i = 0; i < cases.length; i += AT_ONCE) await Promise.all(cases.slice(i, i + AT_ONCE).map(expectRefusal))

  async function expectRefusal ([env, pattern]: typeof cases[number]): Promise<void> {
    const { code, output } = await runServer(t, env, cwd)
    t.equal(code, 1, JSON.stringify(env))
    t.match(output, pattern)
    t.notMatch(output, /a-marked-secret|too-short/)
  }
})

t.test('an unknown argument is refused, and --version answers from the sources too', async t => {
  const cwd = t.testdir({})
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  t.same(await runServer(t, {}, cwd, { args: ['--version'] }), { code: 0, output: `${version}\n` })
  t.match(await runServer(t, {}, cwd, { args: ['--help'] }), { code: 0, output: /WECHAT_ACCOUNTS/ })
  t.match(await runServer(t, {}, cwd, { args: ['--port', '80'] }), { code: 1, output: /--port: there is no such argument/ })
  t.match(await runServer(t, {}, cwd, { args: ['--versoin'] }), { code: 1, output: /did you mean --version/ })
})
