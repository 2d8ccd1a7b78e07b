import { join } from 'node:path'
import Fastify from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import accountsPlugin, { type Account, type AccountsOptions } from '../../plugins/accounts/index.js'
import { failure, until } from '../helpers/platform.js'
import { account, build } from './app.js'

async function start (t: Test, options: unknown): Promise<void> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(accountsPlugin, { store: 'memory', ...options as AccountsOptions })
}

t.test('a list of accounts is served, an unknown appid is not', async (t) => {
  const app = await build(t, { accounts: [account(1), account(2)] })
  t.equal((await app.inject(`/${account(1).appid}/echo`)).body, account(1).appid)
  t.equal((await app.inject(`/${account(2).appid}/echo`)).body, account(2).appid)
  for (const appid of [account(3).appid, 'x', '__proto__', encodeURIComponent('../x')]) {
    const response = await app.inject(`/${appid}/echo`)
    t.match(response.json(), { statusCode: 404, code: 'WX_ERR_UNKNOWN_APPID' }, appid)
  }
  await t.rejects(app.wechat.accounts.use('wx', () => {}), { code: 'WX_ERR_UNKNOWN_APPID', statusCode: 404, message: /wx/ })
  await t.rejects(app.wechat.accounts.acquire('wx'), { code: 'WX_ERR_UNKNOWN_APPID' })
  t.match(app.wechat.accounts.status(), { configured: 2, warm: 2, lastReload: undefined })
})

t.test('a wrong list stops the start and names the place, never a secret', async (t) => {
  const wrong: Array<[unknown[], RegExp]> = [
    [[], /accounts: expected at least one account/],
    [[7], /accounts\[0\]: expected an account/],
    [[account(1), { ...account(2), appid: 'wx' }], /accounts\[1\]\.appid: expected "wx" and 16/],
    [[account(1), { ...account(2), secret: 'hush hush' }], /accounts\[1\]\.secret: expected the AppSecret/],
    [[{ ...account(1), aesKey: 'hush' }], /accounts\[0\]\.aesKey: expected the EncodingAESKey/],
    [[account(1), account(1)], /accounts\[1\]\.appid: .* is listed twice/],
    [[{ ...account(1), secrets: 'hush' }], /accounts\[0\]\.secrets: unknown key secrets, did you mean secret\?/]
  ]
  for (const [accounts, message] of wrong) {
    const error = await failure(start(t, { accounts }))
    t.match(error, { code: 'WX_ERR_ACCOUNTS', message })
    t.notMatch(error.message, /hush/)
  }
})

t.test('a row is read in the shapes that drivers of databases give it', async (t) => {
  const row = { ...account(1), aesKey: 'a'.repeat(43), token: 't' }
  const rows: Record<string, object> = {
    'MySQL: BIT and BINARY are bytes': { exposeSessionKey: Buffer.from([1]), allowPlaintext: Buffer.from([0]), secret: Buffer.from('secret') },
    'BIGINT as bigint': { exposeSessionKey: 1n, replayWindowSeconds: 300n, mchid: 1900000001n },
    'a list as JSON': { open: '["media","qrcode"]', mchid: '["1900000001"]' },
    'a list with commas': { open: 'media, qrcode', mchid: '1900000001,1900000002' },
    'an empty list': { open: '', mchid: '[]' },
    'flags and numbers as text': { exposeSessionKey: 'TRUE', stableToken: '0', replayWindowSeconds: '600', msgDataFormat: 'json' }
  }
  for (const [shape, fields] of Object.entries(rows)) {
    const app = await build(t, { accounts: async () => ({ ...row, ...fields }) as never })
    if (shape === 'an empty list') await t.rejects(app.wechat.accounts.acquire(row.appid), { code: 'WX_ERR_ACCOUNTS', message: /mchid/ }, shape)
    else await t.resolves(app.wechat.accounts.acquire(row.appid).then(({ release }) => release()), shape)
  }
  for (const [field, value] of [['open', '["media"'], ['open', 'medai'], ['exposeSessionKey', Buffer.from([2])], ['exposeSessionKey', new Date()]] as const) {
    const app = await build(t, { accounts: async () => ({ ...row, [field]: value }) as never })
    await t.rejects(app.wechat.accounts.acquire(row.appid), { code: 'WX_ERR_ACCOUNTS', message: new RegExp(field) }, String(value))
  }
})

t.test('anything that a source throws is a 500 without its status and text, even if it is not an error', async (t) => {
  for (const thrown of [undefined, null, 'hush', 7, { hush: 1 }, Object.create(null), Object.assign(new Error('hush'), { statusCode: 404 }), Object.assign(new Error('hush'), { status: 403, code: 'HUSH' })]) {
    const app = await build(t, { accounts: () => Promise.reject(thrown) })
    const response = await app.inject(`/${account(1).appid}/echo`)
    t.equal(response.statusCode, 500)
    t.notMatch(response.body, /hush/i)
    t.match(app.wechat.accounts.status().failing, [{ appid: account(1).appid }])
  }
})

t.test('memory beside a place for the state is refused, not passed over', async (t) => {
  for (const place of [{ dataDir: t.testdir() }, { redis: 'redis://127.0.0.1:1' }]) {
    await t.rejects(start(t, { accounts: [account(1)], store: 'memory', ...place }), { code: 'WX_ERR_OPTIONS', message: /"memory" beside/ })
  }
})

t.test('options that are not understood are refused with the name of the field', async (t) => {
  const accounts = [account(1)]
  const wrong: Array<[string, object]> = [
    ['accounts', {}],
    ['accounts', { accounts: 7 }],
    ['accounts', { accounts: '' }],
    ['accounts', { accounts: { [account(1).appid]: account(1) } }],
    ['setup', { accounts, setup: './setup.js' }],
    ['apiBase', { accounts, apiBase: 'api.weixin.qq.com' }],
    ['maxWarm', { accounts, maxWarm: 0 }],
    ['idleMs', { accounts, idleMs: -1 }],
    ['refreshMs', { accounts, refreshMs: 'often' }],
    ['connections', { accounts, connections: 0 }],
    ['account', { accounts, account: account(1) }]
  ]
  for (const [field, options] of wrong) {
    await t.rejects(start(t, options), { code: 'WX_ERR_OPTIONS', message: new RegExp(`wechat-accounts: ${field}: `) }, `${field} ${JSON.stringify(options)}`)
  }
})

t.test('a file that is missing or malformed stops the start', async (t) => {
  const folder = t.testdir({ 'accounts.yml': 'accounts:\n  - appid: nope\n    secret: s\n' })
  await t.rejects(start(t, { accounts: join(folder, 'accounts.yml') }), { code: 'WX_ERR_ACCOUNTS', message: /accounts\.yml:2: accounts\[0\]\.appid/ })
  await t.rejects(start(t, { accounts: join(folder, 'nope.yml') }), { code: 'WX_ERR_ACCOUNTS', message: /nope\.yml: cannot be read/ })
})

t.test('a function is asked once for an account in use, and not for one that is warm', async (t) => {
  const asked: string[] = []
  const app = await build(t, {
    accounts: async (appid) => {
      asked.push(appid)
      return appid === account(1).appid ? account(1) : undefined
    }
  })
  await Promise.all(Array.from({ length: 20 }, () => app.inject(`/${account(1).appid}/echo`)))
  t.equal((await app.inject(`/${account(1).appid}/echo`)).body, account(1).appid)
  t.same(asked, [account(1).appid])
  t.equal((await app.inject(`/${account(2).appid}/echo`)).statusCode, 404)
  t.match(app.wechat.accounts.status(), { configured: undefined, warm: 1 })
})

t.test('a wrong account from a function fails alone', async (t) => {
  const database: Record<string, unknown> = {
    [account(1).appid]: { ...account(1), secret: 'hush hush' },
    [account(2).appid]: account(3),
    [account(4).appid]: account(4),
    [account(6).appid]: null
  }
  const app = await build(t, {
    accounts: (appid) => {
      if (appid === account(5).appid) throw new Error('the database is away')
      return database[appid] as Account | undefined
    }
  })
  const get = async (n: number) => (await app.inject(`/${account(n).appid}/echo`)).json()
  t.match(await get(1), { statusCode: 500, code: 'WX_ERR_ACCOUNTS', message: /^(?!.*hush)accounts\[0\]\.secret/ })
  t.match(await get(2), { statusCode: 500, code: 'WX_ERR_ACCOUNTS', message: /returned another account/ })
  t.match(await get(5), { statusCode: 500 })
  t.match(await get(6), { statusCode: 404 })
  t.equal((await app.inject(`/${account(4).appid}/echo`)).body, account(4).appid)
})

t.test('a change in the database reaches an account in use', async (t) => {
  // the same object each time, as a cache of the user's would give it
  const database = new Map([[account(1).appid, account(1)]])
  const app = await build(t, { accounts: (appid) => database.get(appid) })
  await app.inject(`/${account(1).appid}/echo`)
  await app.wechat.accounts.reload()
  t.equal(app.contexts.length, 1, 'without a change nothing is built')
  database.get(account(1).appid)!.token = 'changed'
  await app.wechat.accounts.reload()
  await app.inject(`/${account(1).appid}/echo`)
  t.equal(app.contexts.length, 2)
  await until(() => app.closed.length === 1)
  database.clear()
  await app.wechat.accounts.reload()
  t.equal((await app.inject(`/${account(1).appid}/echo`)).statusCode, 404)
  await until(() => app.closed.length === 2)
})

t.test('a function is asked again every refreshMs for the accounts in use', async (t) => {
  let token = 'first'
  const app = await build(t, { accounts: () => account(1, { token }), refreshMs: 10 })
  await app.inject(`/${account(1).appid}/echo`)
  token = 'second'
  await until(() => app.contexts.length === 2 && app.closed.length === 1)
  t.equal((await app.inject(`/${account(1).appid}/echo`)).statusCode, 200)
})

t.test('a database that is away leaves the accounts in use as they are, and says so in the log', async (t) => {
  let away = false
  const app = await build(t, {
    refreshMs: 10,
    accounts: () => {
      if (away) throw new Error('away')
      return account(1)
    }
  })
  await app.inject(`/${account(1).appid}/echo`)
  away = true
  await until(() => app.lines.some(line => line.includes('accounts not reloaded')))
  t.equal((await app.inject(`/${account(1).appid}/echo`)).statusCode, 200)
  t.equal(app.contexts.length, 1)
  t.match(app.wechat.accounts.status().lastReload, { ok: false, error: /could not be read/ })
  away = false
  t.match(await app.wechat.accounts.reload(), { ok: true })
})
