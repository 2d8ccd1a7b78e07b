import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import type { Test } from 'tap'
import { findMistyped, readConfig, VARIABLES } from '../../server/config.js'
import { connectRedis } from '../../plugins/engines/redis.js'
import { anyCharacter } from '../helpers/characters.js'

const cwd = '/srv/hub'
const key = (digit: string) => digit.repeat(32)

/** `expected` is what the message says behind the variable's name. */
function refused (t: Test, name: string, values: string[], expected: RegExp): void {
  for (const value of values) {
    t.throws(() => readConfig({ [name]: value }, cwd), { code: 'WX_ERR_OPTIONS', message: new RegExp(`^${name}: ${expected.source}$`) }, `${name}=${value}`)
  }
}

t.test('without any variable the defaults hold', async (t) => {
  const cwd = t.testdir({})
  t.strictSame(readConfig({}, cwd, false), {
    port: 3000,
    host: '127.0.0.1',
    accounts: undefined,
    apiBase: undefined,
    payBase: undefined,
    setup: undefined,
    app: undefined,
    redisUrl: undefined,
    dataDir: join(cwd, 'data'),
    queue: {},
    workers: 1,
    hubKeys: [],
    operatorKeys: [],
    publicUrl: undefined,
    trustProxy: 'loopback, linklocal, uniquelocal, 100.64.0.0/10',
    stopDelayMs: 1000,
    logLevel: 'info',
    logFormat: 'json'
  })
})

t.test('every variable is read', async (t) => {
  t.strictSame(readConfig({
    PORT: '8080',
    HOST: '0.0.0.0',
    WECHAT_ACCOUNTS: 'etc/accounts.yml',
    WECHAT_API_BASE: 'http://127.0.0.1:3001/base',
    WECHAT_PAY_BASE: 'http://127.0.0.1:3002',
    WECHAT_SETUP: './handlers.js',
    WECHAT_APP: './app.js',
    REDIS_URL: 'rediss://user:password@redis.example:6380/2',
    DATA_DIR: '/var/lib/hub',
    QUEUE_CONCURRENCY: '40',
    QUEUE_CONCURRENCY_PER_ACCOUNT: '8',
    QUEUE_TIMEOUT_SECONDS: '60',
    QUEUE_RETRY_HOURS: '48',
    QUEUE_ATTEMPTS: '50',
    QUEUE_MIN_PAUSE_SECONDS: '2',
    QUEUE_MAX_PAUSE_SECONDS: '300',
    QUEUE_POSTPONE_HOURS: '24',
    QUEUE_DEAD_LETTER_DAYS: '0',
    WORKERS: '8',
    HUB_KEYS: `${key('a')}, ${key('b')},`,
    OPERATOR_KEYS: key('c'),
    PUBLIC_URL: 'https://shop.example/api/',
    TRUST_PROXY: '192.0.2.1, 203.0.113.0/24,2001:db8::/32',
    STOP_DELAY_SECONDS: '15',
    LOG_LEVEL: 'debug',
    LOG_FORMAT: 'pretty',
    OTHER: 'is not ours'
  }, cwd), {
    port: 8080,
    host: '0.0.0.0',
    accounts: '/srv/hub/etc/accounts.yml',
    apiBase: 'http://127.0.0.1:3001/base',
    payBase: 'http://127.0.0.1:3002',
    setup: '/srv/hub/handlers.js',
    app: '/srv/hub/app.js',
    redisUrl: 'rediss://user:password@redis.example:6380/2',
    dataDir: '/var/lib/hub',
    queue: { concurrency: 40, concurrencyPerAccount: 8, handlerTimeoutMs: 60_000, retryForMs: 172_800_000, attempts: 50, backoffMs: 2000, maxBackoffMs: 300_000, postponeForMs: 86_400_000, deadLetterTtlMs: 0 },
    workers: 8,
    hubKeys: [key('a'), key('b')],
    operatorKeys: [key('c')],
    publicUrl: 'https://shop.example/api',
    trustProxy: '192.0.2.1, 203.0.113.0/24, 2001:db8::/32',
    stopDelayMs: 15_000,
    logLevel: 'debug',
    logFormat: 'pretty'
  })
})

t.test('an empty variable is one that is not there, space around a value is dropped', async (t) => {
  const names = Object.keys(VARIABLES)
  for (const nothing of ['', '  ']) {
    t.strictSame(readConfig(Object.fromEntries(names.map(name => [name, nothing])), cwd), readConfig({}, cwd))
  }
  t.match(readConfig({ PORT: ' 80 ', HOST: '::1\n', LOG_LEVEL: 'warn ' }, cwd), { port: 80, host: '::1', logLevel: 'warn' })
})

t.test('PORT is a port, 0 for a free one', async (t) => {
  for (const port of ['0', '1', '65535']) t.equal(readConfig({ PORT: port }, cwd).port, Number(port))
  refused(t, 'PORT', ['65536', '-1', '80.5', 'http', '0x50', '1e3', '999999', '3000 3001'], /expected a port from 0 to 65535/)
})

t.test('WECHAT_API_BASE is an http or https address', async (t) => {
  for (const base of ['https://api.weixin.qq.com', 'http://localhost:3001', 'http://[::1]:3001/']) t.equal(readConfig({ WECHAT_API_BASE: base }, cwd).apiBase, base)
  refused(t, 'PUBLIC_URL', ['shop.example', 'https://shop.example/?a=1', 'https://name:password@shop.example'], /expected an http or https address/)
  refused(t, 'WECHAT_API_BASE', ['api.weixin.qq.com', 'ftp://x', 'https://', 'https://x?a=1', 'https://x#a', 'https://a b', 'http://x:99999', '/base'], /expected an http or https address/)
})

t.test('REDIS_URL is the address of a server, of sentinels or of a cluster', async (t) => {
  t.equal(readConfig({ REDIS_URL: 'redis://127.0.0.1' }, cwd).redisUrl, 'redis://127.0.0.1')
  t.equal(readConfig({ REDIS_URL: 'rediss://:p%23%2F%25@[::1]:6380/2?family=6' }, cwd).redisUrl, 'rediss://:p%23%2F%25@[::1]:6380/2?family=6')
  for (const url of ['redis+sentinel://one,two:26380/pushes/1', 'rediss+cluster://user:p%40ss@one:6379,two:6379']) t.equal(readConfig({ REDIS_URL: url }, cwd).redisUrl, url)
  refused(t, 'REDIS_URL', ['redis+sentinel://one', 'redis+cluster://one/2', '127.0.0.1:6379', 'http://redis', 'redis', 'redis://:password@[::1', 'redis://:password@host:99999', 'redis://:pass%word@host', 'redis://:pass#word@host', 'redis://user:1#word@host', 'redis://:pass/word@host'],
    /expected a redis or rediss address, .* with its password percent-encoded/)
})

t.test('LOG_LEVEL is a level of pino', async (t) => {
  for (const level of ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) t.equal(readConfig({ LOG_LEVEL: level }, cwd).logLevel, level)
  refused(t, 'LOG_LEVEL', ['verbose', 'INFO', '30'], /expected one of fatal, error, warn, info, debug, trace, silent/)
})

t.test('a hub key has 32 characters or more, and one that is shorter is counted, not shown', async (t) => {
  t.same(readConfig({ HUB_KEYS: `${key('a')},,${key('b')}x` }, cwd).hubKeys, [key('a'), `${key('b')}x`])
  refused(t, 'HUB_KEYS', ['short', key('a').slice(1)], /expected keys of 32 characters or more, but number 1 is shorter/)
  refused(t, 'HUB_KEYS', [`${key('a')},hush`], /expected keys of 32 characters or more, but number 2 is shorter/)
})

t.test('an unknown WECHAT_ variable is refused with the nearest name', async (t) => {
  refused(t, 'WECHAT_ACOUNTS', ['a.yml', ''], /there is no such variable, did you mean WECHAT_ACCOUNTS\?/)
  refused(t, 'WECHAT_SOMETHING_QUITE_DIFFERENT', ['x'], /there is no such variable; --help lists the variables/)
})

t.test('a name that is nearly the name of a variable is found, and no other', async (t) => {
  const typos = {
    QUEUE_CONCURENCY: 'QUEUE_CONCURRENCY',
    QUEUE_ATTEMPT: 'QUEUE_ATTEMPTS',
    HUB_KEY: 'HUB_KEYS',
    OPERATOR_KEY: 'OPERATOR_KEYS',
    DATADIR: 'DATA_DIR',
    data_dir: 'DATA_DIR',
    REDISURL: 'REDIS_URL',
    wechat_accounts: 'WECHAT_ACCOUNTS',
    Wechat_Acounts: 'WECHAT_ACCOUNTS',
    LOGLEVEL: 'LOG_LEVEL',
    WORKER: 'WORKERS',
    port: 'PORT'
  }
  for (const [name, nearest] of Object.entries(typos)) {
    t.same(findMistyped({ [name]: 'x' }), [{ name, nearest }])
    t.same(findMistyped({ [name]: 'x', [nearest]: 'x' }), [], `${nearest} is set, so ${name} is of another program`)
    t.same(findMistyped({ [name]: '' }), [])
  }
  const others = ['PATH', 'HOME', 'HOSTNAME', 'POST', 'COST', 'PORTS', 'NODE_ENV', 'NODE_OPTIONS', 'NO_COLOR', 'LANG', 'SHELL', 'DATABASE_URL', 'QUEUE_URL', 'QUEUE_NAME', 'LOG_FILE', 'REDIS_PASSWORD', 'npm_config_loglevel', 'SPRING_PROFILES_ACTIVE', 'X'.repeat(5000)]
  t.same(findMistyped(Object.fromEntries([...others, ...Object.keys(VARIABLES)].map(name => [name, 'x']))), [])
})

t.test('production without an accounts file is refused, unless the sandbox is meant', async (t) => {
  const cwd = t.testdir({})
  t.throws(() => readConfig({ NODE_ENV: 'production' }, cwd), { code: 'WX_ERR_OPTIONS', message: /^WECHAT_ACCOUNTS: expected an accounts file/ })
  t.equal(readConfig({ NODE_ENV: 'production', WECHAT_SANDBOX: 'true' }, cwd).accounts, undefined)
  t.equal(readConfig({ NODE_ENV: 'production', WECHAT_ACCOUNTS: 'a.yml' }, cwd).accounts, join(cwd, 'a.yml'))
  refused(t, 'WECHAT_SANDBOX', ['yes', '1'], /expected one of true, false/)
  t.throws(() => readConfig({ WECHAT_SANDBOX: 'true', WECHAT_ACCOUNTS: 'a.yml' }, cwd), { message: /^WECHAT_SANDBOX: expected WECHAT_ACCOUNTS not to be set/ })
})

t.test('keys that no header can hold are refused with the name of their variable', async (t) => {
  for (const name of ['HUB_KEYS', 'OPERATOR_KEYS']) refused(t, name, [`${'a'.repeat(32)} ${'b'.repeat(32)}`, '密'.repeat(32), `${'a'.repeat(32)},${'b'.repeat(40)}\t${'c'.repeat(2)}`], /expected keys that a header can hold.*/)
})

t.test('TRUST_PROXY names addresses and networks, and private networks without it', async (t) => {
  for (const [text, proxies] of [['none', false], ['loopback', 'loopback'], ['10.0.0.1,::1', '10.0.0.1, ::1']] as const) t.equal(readConfig({ TRUST_PROXY: text }, cwd).trustProxy, proxies)
  refused(t, 'TRUST_PROXY', ['true', '*', '10.0.0.0/33', '0.0.0.0/0', '::/0', '::/129', 'proxy.example', '10.0.0.1,,', '1/2/3'], /expected addresses, networks.*/)
})

t.test('the log is for people on a terminal, and JSON elsewhere', async (t) => {
  t.equal(readConfig({}, cwd, true).logFormat, 'pretty')
  t.equal(readConfig({}, cwd, undefined).logFormat, 'json')
  t.equal(readConfig({ LOG_FORMAT: 'json' }, cwd, true).logFormat, 'json')
  refused(t, 'LOG_FORMAT', ['xml'], /expected one of json, pretty/)
})

t.test('STOP_DELAY_SECONDS is a number of seconds', async (t) => {
  t.equal(readConfig({ STOP_DELAY_SECONDS: '0' }, cwd).stopDelayMs, 0)
  refused(t, 'STOP_DELAY_SECONDS', ['601', '-1', '1.5', 'x'], /expected whole seconds from 0 to 600/)
})

t.test('an accounts file in the working directory is found, the first of three names', async (t) => {
  for (const [files, found] of [
    [['accounts.json'], 'accounts.json'],
    [['accounts.json', 'accounts.yaml'], 'accounts.yaml'],
    [['accounts.json', 'accounts.yaml', 'accounts.yml'], 'accounts.yml'],
    [['application.yml'], undefined]
  ] as const) {
    const cwd = t.testdir(Object.fromEntries(files.map(file => [file, ''])))
    t.equal(readConfig({}, cwd).accounts, found && join(cwd, found))
    t.equal(readConfig({ WECHAT_ACCOUNTS: 'application.yml' }, cwd).accounts, join(cwd, 'application.yml'), 'one that is named wins, there or not')
  }
})

t.test('any environment gives a usable configuration, or an error that names one variable without its value', async (t) => {
  const piece = fc.oneof(fc.constantFrom('', ' ', ',', '/', ':', '@', '[', ']', '#', '?', '%', '%41', '\n', '..', '-1', '65535', '65536', '0x10', '1e3', 'info', 'INFO', 'silent', 'http://', 'https://', 'redis://', 'rediss://', 'host', '[::1]', ':6379', '/2', 'accounts.yml', 'constructor'), fc.string({ unit: anyCharacter, maxLength: 8 }))
  const value = fc.array(piece, { maxLength: 7 }).map(pieces => pieces.join(''))
  const marked = fc.tuple(value, fc.constantFrom('', 'marked-with-a-secret', 'marked-with-a-secret-of-more-than-32-characters'), value).map(parts => parts.join(''))
  const names = ['PORT', 'HOST', 'WECHAT_ACCOUNTS', 'WECHAT_API_BASE', 'WECHAT_SETUP', 'REDIS_URL', 'DATA_DIR', 'HUB_KEYS', 'OPERATOR_KEYS', 'TRUST_PROXY', 'LOG_LEVEL', '__proto__', 'OTHER']
  const environment = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), marked), { selector: ([name]) => name }).map(entries => Object.fromEntries(entries))
  let good = 0
  let refused = 0
  fc.assert(fc.property(environment, (env) => {
    let config
    try {
      config = readConfig(env, cwd)
    } catch (error) {
      refused++
      const { code, message } = error as { code?: string, message: string }
      return code === 'WX_ERR_OPTIONS' && names.some(name => message.startsWith(`${name}: expected `)) && !/marked|secret/.test(message)
    }
    good++
    // an address that was taken is one that the client takes
    if (config.redisUrl !== undefined) connectRedis({ redis: config.redisUrl }).client.on('error', () => {}).disconnect()
    if (config.apiBase !== undefined) new URL(config.apiBase) // eslint-disable-line no-new
    return Number.isInteger(config.port) && config.port >= 0 && config.port <= 65535 && config.host !== '' && config.hubKeys.every(key => key.length >= 32 && key === key.trim()) &&
      [config.accounts, config.setup, config.app, config.dataDir].every(path => path === undefined || path.startsWith('/'))
  }), { numRuns: 3000 })
  t.ok(good > 300 && refused > 300, `${good} were taken and ${refused} refused`)
})

t.test('a setting of the queue that is not a number or is out of range is refused with its name', async (t) => {
  for (const [name, value] of [['QUEUE_CONCURRENCY', '0'], ['QUEUE_RETRY_HOURS', '1.5'], ['QUEUE_DEAD_LETTER_DAYS', '-1'], ['QUEUE_ATTEMPTS', 'many']] as const) {
    t.throws(() => readConfig({ [name]: value }, cwd), { code: 'WX_ERR_OPTIONS', message: new RegExp(`^${name}: expected a whole number`) })
  }
})
