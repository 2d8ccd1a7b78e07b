import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Fastify from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import { PermanentError } from '../../plugins/lib/error-codes.js'
import operatorConsole from '../../plugins/console/index.js'
import wechat, { errors, simulator as simulatorPlugin, type AccountContext, type StoreOptions } from '../../plugins/index.js'
import routes from '../../routes/index.js'
import { call, createAccount, eventually, HUB_KEY, OPERATOR_KEY, startHub, type HubOptions } from '../helpers/hub.js'
import { startRedis } from '../helpers/redis.js'

const READ_KEY = 'a-key-that-reads-of-32-characters-or-more'
const BLIND_KEY = 'a-key-without-payloads-of-32-characters'
const operatorKeys = [OPERATOR_KEY, `${READ_KEY}:read`, `${BLIND_KEY}:no-payloads`]
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
const headers = bearer(OPERATOR_KEY)

async function startConsole (t: Test, options: HubOptions = {}) {
  const setup = async ({ messages, api }: AccountContext) => {
    messages.on({ msgType: 'text' }, async ({ FromUserName, Content }) => {
      if (Content.startsWith('break')) throw new Error(`cannot handle order 1000000${Content.length} access_token=abcdef`)
      await api.customerService.send({ touser: FromUserName, msgtype: 'text', text: { content: 'hello' } })
    })
  }
  const hub = await startHub(t, { setup, operatorKeys, operatorRequestsPerMinute: 0, ...options })
  const api = `${hub.base}/console/api`
  const get = async (path: string, key = OPERATOR_KEY) => (await call('GET', `${api}${path}`, { headers: bearer(key) })).body
  const post = (path: string, body: unknown = {}, key = OPERATOR_KEY) => call('POST', `${api}${path}`, { headers: bearer(key), body })
  return { ...hub, api, get, post }
}

const engines: Record<string, (t: Test) => Promise<StoreOptions>> = {
  memory: async () => ({}),
  SQLite: async t => ({ dataDir: t.testdir() }),
  Redis: async t => ({ redis: (await startRedis(t)).url })
}

for (const [name, storage] of Object.entries(engines)) {
  t.test(`${name}: a push is one tree with its answer, its try, its handler and the calls that it made`, async t => {
    const { simulator, account, get, accounts } = await startConsole(t, { storage: await storage(t) })
    await simulator.user('alice').sendText('hello there')
    await eventually(async () => (await get('/events?kind=try')).items.length === 1)
    const { items: [push] } = await get('/events?kind=push')
    t.match(push, { kind: 'push', outcome: 'ok', appid: account.appid, user: simulator.user('alice').openid, name: 'text', text: 'hello there' })
    const { selected, items } = await get(`/events/${push.id}`)
    t.equal(selected, push.id)
    t.same(items.map((item: any) => item.event.kind).sort(), ['call', 'push', 'refresh', 'try', 'call'].sort())
    t.same(items.slice(0, 2).map((item: any) => item.event.kind), ['push', 'try'], 'from the root, though a try and its first call begin within one millisecond')
    const of = (kind: string) => items.find((item: any) => item.event.kind === kind)
    t.match(of('push'), { payload: /hello there/, answer: 'success', received: /Encrypt/ })
    t.match(of('try'), { event: { attempt: 1, outcome: 'ok' }, rules: [{ name: 'text' }] })
    t.match(items.find((item: any) => item.event.name === 'customerService.send'), { event: { outcome: 'ok', errcode: 0, rule: 'text', trace: push.trace }, method: 'POST', url: /custom\/send/ })
    const whole = JSON.stringify(items)
    for (const secret of [accounts[0]!.secret, accounts[0]!.token!, accounts[0]!.aesKey!]) t.notMatch(whole, secret, 'no secret is in the history')
    t.notMatch(whole, /access_token=(?!\[Redacted)/)

    const { items: minutes } = await get('/chart?minutes=5')
    t.equal(minutes.length, 5)
    t.equal(minutes.reduce((sum: number, minute: any) => sum + minute.pushes, 0), 1)
  })

  t.test(`${name}: events are filtered and paged`, async t => {
    const { simulator, get } = await startConsole(t, { storage: await storage(t) })
    for (const text of ['one', 'two', 'three']) await simulator.user('alice').sendText(text)
    await simulator.user('bob').sendText('break it')
    await eventually(async () => (await get('/events?kind=try')).items.length >= 4)
    t.same((await get('/events?kind=push')).items.map((event: any) => event.text), ['break it', 'three', 'two', 'one'])
    t.match(await get('/events?kind=push&text=THREE'), { items: [{ text: 'three' }] })
    t.match((await get('/events?failed=true')).items[0], { kind: 'try', outcome: 'failed', error: /cannot handle order/ })
    t.equal((await get(`/events?kind=push&user=${simulator.user('bob').openid}`)).items.length, 1)
    t.equal((await get('/events?kind=call&errcode=0&name=customerService.send')).items.length, 3)
    t.same((await get('/events?kind=reload')).items, [])
    const first = await get('/events?kind=push&limit=3')
    t.equal(first.items.length, 3)
    t.same((await get(`/events?kind=push&limit=3&cursor=${first.next}`)).items.map((event: any) => event.text), ['one'])
  })
}

t.test('two nodes on one Redis are seen from one', async t => {
  const storage = { redis: (await startRedis(t)).url }
  const list = [createAccount()]
  const one = await startConsole(t, { storage, list })
  const two = await startConsole(t, { storage, list })
  await one.simulator.user('alice').sendText('at one')
  await two.simulator.user('bob').sendText('at two')
  await eventually(async () => (await one.get('/events?kind=push')).items.length === 2)
  t.same((await one.get('/events?kind=push')).items.map((event: any) => event.text), ['at two', 'at one'])
  t.equal(new Set((await one.get('/events?kind=push')).items.map((event: any) => event.node)).size, 2)
})

t.test('events arrive as server-sent events', async t => {
  const { simulator, api } = await startConsole(t)
  const abort = new AbortController()
  const response = await fetch(`${api}/events/stream?kind=push`, { headers, signal: abort.signal })
  t.match(response.headers.get('content-type'), /text\/event-stream/)
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = (await reader.read()).value ?? ''
  await simulator.user('alice').sendText('live')
  while (!text.includes('event: event')) text += (await reader.read()).value
  t.match(text, /data: .*"text":"live"/)
  abort.abort()
})

t.test('a key is exchanged for a cookie that needs the CSRF header, and ends with a sign-out', async t => {
  const { base, api } = await startConsole(t)
  t.match(await call('GET', `${api}/session`), { status: 200, body: { signedIn: false, open: false } })
  t.match(await call('GET', `${api}/events`), { status: 401, body: { code: 'WX_ERR_OPERATOR_KEY' } })
  t.match(await call('POST', `${api}/session`, { body: { key: HUB_KEY } }), { status: 401 })
  t.match(await call('POST', `${api}/session`, { body: { key: OPERATOR_KEY }, headers: { origin: 'https://evil.example' } }), { status: 403, body: { code: 'WX_ERR_FOREIGN_PAGE' } })

  const signIn = await call('POST', `${api}/session`, { body: { key: OPERATOR_KEY }, headers: { origin: base } })
  t.match(signIn, { status: 200, body: { signedIn: true, write: true, payloads: true } })
  const set = signIn.headers.get('set-cookie')!
  t.match(set, /^wechat_console=[\w-]{32}; Path=\/console\/; Max-Age=43200; HttpOnly; SameSite=Strict$/)
  const cookie = set.split(';')[0]!
  t.match(await call('GET', `${api}/events`, { headers: { cookie } }), { status: 200 })
  t.match(await call('POST', `${api}/accounts/reload`, { headers: { cookie } }), { status: 403, body: { code: 'WX_ERR_FOREIGN_PAGE' } })
  const csrf = { cookie, 'x-console-csrf': signIn.body.csrf }
  t.match(await call('POST', `${api}/accounts/reload`, { headers: csrf }), { status: 200 })
  t.match(await call('POST', `${api}/accounts/reload`, { headers: { ...csrf, origin: 'https://evil.example' } }), { status: 403 })
  t.match(await call('DELETE', `${api}/session`, { headers: csrf }), { status: 204 })
  t.match(await call('GET', `${api}/events`, { headers: { cookie } }), { status: 401 })
  const { body } = await call('GET', `${api}/audit`, { headers })
  t.same(body.items.map((entry: any) => entry.act), ['sign-out', 'reload', 'sign-in', 'sign-in refused'])
  t.notMatch(JSON.stringify(body), OPERATOR_KEY)
})

t.test('sign-ins are limited', async t => {
  const { api } = await startConsole(t)
  const statuses: number[] = []
  for (let n = 0; n < 11; n++) statuses.push((await call('POST', `${api}/session`, { body: { key: HUB_KEY } })).status)
  t.same(statuses, [...Array(10).fill(401), 429])
})

t.test('a key may be without writing or without payloads', async t => {
  const { simulator, account, get, post } = await startConsole(t)
  await simulator.user('alice').sendText('a secret of alice')
  await eventually(async () => (await get('/events?kind=try')).items.length === 1)
  for (const path of ['/dead-letters/replay', '/dead-letters/discard', '/accounts/reload', `/accounts/${account.appid}/check-url`, `/accounts/${account.appid}/check-credentials`, `/accounts/${account.appid}/check-quota`]) {
    t.match(await post(path, {}, READ_KEY), { status: 403, body: { code: 'WX_ERR_OPERATOR_RIGHTS' } }, path)
  }
  t.match(await post('/operations/openApi/getApiQuota/call', { appid: account.appid }, READ_KEY), { status: 403 })
  const [push] = (await get('/events?kind=push', READ_KEY)).items
  t.equal(push.text, 'a secret of alice')
  t.notMatch(JSON.stringify([await get('/events', BLIND_KEY), await get(`/events/${push.id}`, BLIND_KEY)]), /secret of alice/)
  t.same((await get('/events?text=secret%20of', BLIND_KEY)).items, [], 'what a key may not see cannot be searched')
})

t.test('dead letters are grouped by what their errors have in common, and a group is replayed', async t => {
  const { simulator, get, post } = await startConsole(t, { storage: { queue: { attempts: 1 } } })
  for (const text of ['break 1', 'break 12', 'break 123']) await simulator.user('alice').sendText(text)
  await eventually(async () => (await get('/dead-letters')).items.length === 3)
  const { items, complete } = await get('/dead-letters/groups')
  t.equal(complete, true)
  t.match(items, [{ count: 3, cause: 'exhausted', events: ['text'] }])
  t.notMatch(JSON.stringify(items), /abcdef/)
  t.match(await post('/dead-letters/discard', { group: 'another' }), { body: { discarded: 0 } })
  t.match(await post('/dead-letters/discard', { group: items[0].group }), { body: { discarded: 3 } })
  t.match((await get('/audit')).items[0], { act: 'discard', count: 3, who: /^key [\da-f]{8}$/ })
})

t.test('push addresses begin with the public address, which may be checked beside the one of the console', async t => {
  const { get, post, base, account: { appid } } = await startConsole(t, { publicUrl: 'http://127.0.0.1:1/api/' })
  const pushUrl = `http://127.0.0.1:1/api/wx/portal/${appid}`
  t.match(await get(`/accounts/${appid}`), { pushUrl })
  t.match(await post(`/accounts/${appid}/check-url`), { body: { url: pushUrl, ok: false, error: /cannot be reached/ } })
  t.match(await post(`/accounts/${appid}/check-url`, { url: `${base}/wx/portal/${appid}` }), { body: { ok: true } })
  t.match(await post(`/accounts/${appid}/check-url`, { url: `http://127.0.0.1:2/api/wx/portal/${appid}` }), { status: 400, body: { message: /127\.0\.0\.1:1/ } })
})

t.test('accounts are paged and searched, and checked at the platform', async t => {
  const list = Array.from({ length: 60 }, () => createAccount())
  const { get, post, simulator, base } = await startConsole(t, { list })
  const first = await get('/accounts')
  t.match(first, { total: 60, items: { length: 50 } })
  t.equal((await get(`/accounts?cursor=${first.next}`)).items.length, 10)
  const { appid, secret } = list[7]!
  t.match(await get(`/accounts?search=${appid.slice(4)}`), { total: 1, items: [{ appid, mode: 'safe' }] })
  const { body: { items: quotas } } = await post(`/accounts/${appid}/check-quota`)
  t.match(quotas, [{ path: '/cgi-bin/message/custom/send', dailyLimit: Number, used: 0, remaining: Number }])
  t.equal(quotas.length, 6)
  t.match(await post(`/accounts/${appid}/check-quota`, { path: '/wxa/getwxacode' }), { body: { items: [{ path: '/wxa/getwxacode', dailyLimit: Number }] } })
  t.match(await post(`/accounts/${appid}/check-quota`, { path: 'https://example.com' }), { status: 400 })
  t.match(await post(`/accounts/${appid}/check-url`), { body: { ok: true, url: `/wx/portal/${appid}` } })
  t.match(await post(`/accounts/${appid}/check-url`, { url: `${base}/api/wx/portal/${appid}` }), { body: { ok: false, error: 'the address answered HTTP 404' } })
  const authority = base.replace('http://', '')
  for (const url of [`http://127.0.0.1:1/wx/portal/${appid}`, `http://127.0.0.1.example.com/wx/portal/${appid}`, `${base}/`, `${base}/wx/portal/${appid}?a=1`, `${base}/x#/wx/portal/${appid}`, `http://a:b@${authority}/wx/portal/${appid}`, `${base}/wx/portal/wx0000000000000000`]) {
    t.match(await post(`/accounts/${appid}/check-url`, { url }), { status: 400, body: { code: 'WX_ERR_INPUT' } }, url)
  }
  t.match(await post(`/accounts/${appid}/check-credentials`), { body: { ok: true } })
  await post('/operations/subscribeMessage/getCategory/call', { appid })
  const detail = await get(`/accounts/${appid}`)
  t.match(detail, { warm: true, hasPushToken: true, token: { expiresAt: Number } })
  t.notMatch(JSON.stringify(detail), secret)
  simulator.account(appid).settings.ipWhitelist = ['203.0.113.1']
  t.match(await post(`/accounts/${appid}/check-credentials`), { body: { ok: false, errcode: 40164, serverAddress: /127\.0\.0\.1/, meaning: { zh: String, en: String } } })
  t.match(await get('/info'), { portalPath: '/wx/portal', sandbox: false, accounts: 60 })
})

t.test('every operation is found in Chinese and English, described and called', async t => {
  const { account, get, post, simulator } = await startConsole(t)
  t.ok((await get('/operations')).total > 600)
  t.ok((await get('/operations?search=%E8%AE%A2%E9%98%85%E6%B6%88%E6%81%AF')).items.some((item: any) => item.name === 'send' && item.domain === 'subscribeMessage'))
  t.ok((await get('/operations?search=unlimited%20code')).items.some((item: any) => item.name === 'getUnlimitedQRCode'))
  t.match(await get('/operations/qrcode/getUnlimitedQRCode?lang=en'), { binary: true, body: { properties: { scene: { description: /page/ } } } })
  t.match(await get('/operations/no/such'), { code: 'WX_ERR_OPERATION' })
  const { appid } = account
  t.match(await post('/operations/qrcode/getUnlimitedQRCode/call', { appid, input: { scene: 'a=1', check_path: false } }), { body: { ok: true, bytes: { contentType: /^image/, base64: String }, typescript: /getUnlimitedQRCode/, curl: /^curl .*ACCESS_TOKEN/ } })
  t.match(await post('/operations/user/code2Session/call', { appid, input: { js_code: 'x' } }), { body: { ok: false, curl: /^curl 'https:\/\/api\.weixin\.qq\.com\/sns\/jscode2session\?(?!.*access_token).*appid=APPID&secret=APPSECRET&grant_type=authorization_code&js_code=x'$/ } })
  t.match(await post('/operations/customerService/send/call', { appid, input: { touser: simulator.user('nobody').openid, msgtype: 'text', text: { content: 'x' } } }), { body: { ok: false, errcode: 45015, meaning: { zh: String } } })
  const token = await post('/operations/token/getStableAccessToken/call', { appid, input: { grant_type: 'client_credential' } })
  t.match(token.body, { ok: true, answer: { access_token: '[Redacted]' } })
  t.match(await post('/operations/subscribeMessage/deleteTemplate/call', { appid, input: { priTmplId: 'x' } }), { status: 409, body: { code: 'WX_ERR_CONFIRMATION' } })
  t.match(await post('/operations/subscribeMessage/deleteTemplate/call', { appid, input: { priTmplId: 'x' }, confirm: 'subscribeMessage.deleteTemplate' }), { status: 200 })
  t.match((await get('/audit')).items[0], { act: 'call', what: `${appid} subscribeMessage.deleteTemplate` })
})

t.test('in the sandbox this machine needs no key, and pages of other origins are refused', async t => {
  const account = createAccount()
  const platform = Fastify()
  await platform.register(simulatorPlugin, { accounts: [{ ...account }] })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  const app = Fastify()
  t.teardown(async () => {
    await app.close()
    await platform.close()
  })
  app.register(errors)
  app.register(wechat, { accounts: [account], apiBase, store: 'memory', queue: { attempts: 1 }, setup: async ({ messages }) => { messages.on({ msgType: 'text', content: 'break' }, () => { throw new Error('broken') }) } })
  app.register(routes, { prefix: '/wx' })
  app.register(operatorConsole, { prefix: '/console', simulator: apiBase })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  platform.simulator.account().settings.pushUrl = `${base}/wx/portal/${account.appid}`
  const api = `${base}/console/api`
  t.match(await call('GET', `${api}/session`), { body: { signedIn: true, open: true, write: true } })
  t.match(await call('POST', `${api}/simulator/users/alice/text`, { body: { content: 'break' } }), { status: 200, body: { delivered: true } })
  for (const path of [api + '/simulator/faults', apiBase + '/_simulator/faults']) {
    t.match(await call('GET', path), { status: 200 })
    t.match(await call('GET', path, { headers: { origin: 'https://evil.example' } }), { status: 403 })
    if (path.startsWith(api)) t.match(await app.inject({ url: new URL(path).pathname, headers: { host: 'evil.example' } }), { statusCode: 401 }, 'a name of somebody\'s that leads here')
  }
  const { items: [letter] } = await eventually(async () => {
    const { body } = await call('GET', `${api}/dead-letters`)
    return body.items.length > 0 && body
  }) as { items: [{ id: string, raw: string }] }
  t.match(await call('POST', `${api}/dead-letters/${letter.id}/edit`, { body: { raw: letter.raw.replace('break', 'mended') } }), { body: { queued: true } })
  await eventually(async () => (await call('GET', `${api}/events?kind=try`)).body.items.length >= 2)
  t.same((await call('GET', `${api}/dead-letters`)).body.items, [])
  t.match(await call('POST', `${api}/simulator/users/alice/text`, { body: { content: 'x' }, headers: { origin: 'https://evil.example' } }), { status: 403 })
})

t.test('an unreadable cursor and a misspelt filter are refused, and the sentence names them', async t => {
  const { api, get } = await startConsole(t)
  t.match(await get('/dead-letters?cursor=nonsense'), { statusCode: 400, message: /\bcursor must match/ })
  t.match(await get('/events?kind=nonsense'), { statusCode: 400, message: /\bkind must be one of push, try, call, refresh, reload$/ })
  t.match(await get('/operations/user/code2Session?lang=fr'), { statusCode: 400, message: /\blang must be one of zh, en$/ })
  t.match(await get('/dead-letters?apid=x'), { statusCode: 400, message: 'querystring must not have "apid": expected appid, event, error, since, until, group, cursor, limit' })
  t.match(await call('GET', `${api}/events?knd=push`, { headers: { ...headers, 'accept-language': 'zh' } }), { status: 400, body: { message: /不能有 "knd"/ } })
})

t.test('a mistake in the accounts file is shown at the account with file and line, and the account of before stays', async t => {
  const account = createAccount()
  const row = (secret: string) => `accounts:\n  - appid: ${account.appid}\n    ${secret}: ${account.secret}\n    token: ${account.token}\n`
  const file = join(t.testdir({ 'accounts.yml': row('secret') }), 'accounts.yml')
  const { get, post } = await startConsole(t, { list: [account], accounts: file })
  t.notOk((await get(`/accounts/${account.appid}`)).failedReload)
  writeFileSync(file, row('secrt'))
  t.match(await post('/accounts/reload'), { body: { ok: false, error: /accounts\.yml:3: accounts\[0\]\.secrt: / } })
  t.match(await get(`/accounts/${account.appid}`), { appid: account.appid, failedReload: { ok: false, error: /accounts\.yml:3: / } })
})

t.test('of 10,000 accounts a page is listed, and one is found by a part of its appid', async t => {
  const list = Array.from({ length: 10_000 }, () => createAccount())
  const { get } = await startConsole(t, { list })
  const first = await get('/accounts?limit=200')
  t.match(first, { total: 10_000, items: { length: 200 } })
  t.equal((await get(`/accounts?limit=200&cursor=${first.next}`)).items.length, 200)
  t.match(await get(`/accounts?search=${list[7777]!.appid.slice(2)}`), { total: 1, items: [{ appid: list[7777]!.appid }] })
  t.match(await get('/info'), { accounts: 10_000, appids: { length: 100 } })
})

t.test('10,000 dead letters are one group, and all of them are replayed', async t => {
  const state = { broken: true, handled: 0 }
  const setup = async ({ messages }: AccountContext) => {
    messages.on({ msgType: 'text' }, async () => {
      if (state.broken) throw new PermanentError('the shop is closed')
      state.handled++
    })
  }
  const { app, account: { appid }, get, post } = await startConsole(t, { setup, storage: { queue: { attempts: 1 } } })
  const { queue } = app.wechat
  const add = (n: number) => queue.add({ appid, key: `key ${n}`, raw: JSON.stringify({ ToUserName: 'gh_1', FromUserName: `user ${n}`, CreateTime: 1, MsgType: 'text', Content: String(n), MsgId: n }), event: 'text' })
  await Promise.all(Array.from({ length: 10_000 }, (_, n) => add(n)))
  await eventually(async () => (await queue.status!()).dead === 10_000)
  const { items: [group] } = await get('/dead-letters/groups')
  t.match(group, { group: 'the shop is closed', count: 10_000, events: ['text'] })
  state.broken = false
  t.match(await post('/dead-letters/replay', { group: group.group }), { body: { replayed: 10_000 } })
  await eventually(() => state.handled === 10_000)
  t.match((await get('/audit')).items[0], { act: 'replay', count: 10_000 })
})
