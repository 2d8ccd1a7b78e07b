import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import wechat, { type Account, type AccountContext, type AccountsOptions } from '../../plugins/index.js'
import { createTestPlatform, type TestPlatformOptions } from '../../plugins/testing/index.js'
import routes from '../../routes/index.js'
import { createAccount } from '../helpers/hub.js'
import { failure } from '../helpers/platform.js'
import { createPng } from '../media/pictures.js'

interface AppOptions extends Partial<AccountsOptions> { account?: Account, prefix?: string }

function createApp (t: Test, { account = createAccount(), prefix = '/wx', ...options }: AppOptions = {}): FastifyInstance {
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(wechat, { store: 'memory', accounts: [account], ...options })
  app.register(routes, { prefix })
  return app
}

async function setup ({ messages, api }: AccountContext) {
  const answer = (touser: string, content: string) => api.customerService.sendText({ touser, content })
  messages.on({ name: 'greet', msgType: 'text', content: 'hi' }, ({ FromUserName }) => answer(FromUserName, 'hello'))
  messages.on({ msgType: 'text', content: 'twice' }, async ({ FromUserName }) => {
    await answer(FromUserName, 'one')
    await answer(FromUserName, 'two')
  })
  messages.on({ name: 'break', msgType: 'text', content: 'broken' }, () => { throw new TypeError('the handler is broken') })
  messages.on({ msgType: 'event', event: 'subscribe_msg_popup_event' }, ({ FromUserName }) =>
    api.subscribeMessage.send({ touser: FromUserName, template_id: 'template', data: { thing1: { value: 'a' } }, miniprogram_state: 'formal', lang: 'zh_CN' }))
  messages.reply({ msgType: 'text', content: '人工' }, () => ({ MsgType: 'transfer_customer_service' }))
}

const start = async (t: Test, options: AppOptions = { setup }, given?: TestPlatformOptions) => createTestPlatform(createApp(t, options), given)

t.test('a user writes, the handlers are done, and the next message is there', async t => {
  const platform = await start(t)
  const alice = platform.user('alice')
  t.equal(platform.user('alice'), alice)
  t.match(await alice.sendText('hi'), { delivered: true, status: 200, rules: ['greet'], failures: [] })
  t.equal(alice.inbox().length, 1, 'before anybody waits for it')
  t.match(await alice.nextMessage(), { via: 'custom', msgtype: 'text', content: 'hello' })
  await alice.sendText('twice')
  t.same([(await alice.nextMessage()).content, (await alice.nextMessage()).content], ['one', 'two'])
  t.match(await alice.sendText('人工'), { reply: { MsgType: 'transfer_customer_service', ToUserName: alice.openid }, rules: [] })
  t.match(await alice.nextMessage(), { via: 'reply', msgtype: 'transfer_customer_service' })
  await alice.acceptSubscribe('template')
  t.match(await alice.nextMessage(), { via: 'subscribe' })
})

t.test('no port is opened, and nothing outlives the app', async t => {
  const app = createApp(t, { setup })
  const platform = await createTestPlatform(app)
  await platform.user('alice').sendText('hi')
  t.equal(app.server.listening, false)
  t.equal(platform.simulator.address, undefined)
  const before = process.getActiveResourcesInfo().filter(name => /TCP|Pipe/.test(name)).length
  await platform.close()
  t.equal(process.getActiveResourcesInfo().filter(name => /TCP|Pipe/.test(name)).length, before)
})

t.test('users write at the same time and hear of their own rules only', async t => {
  const platform = await start(t)
  const names = ['alice', 'bob', 'carol']
  const pushes = await Promise.all(names.map((name, i) => platform.user(name).sendText(i === 1 ? 'broken' : 'hi')))
  t.match(pushes, [{ rules: ['greet'], failures: [] }, { rules: ['break'], failures: [{ message: 'the handler is broken' }] }, { rules: ['greet'], failures: [] }])
  for (const name of ['alice', 'carol']) t.match(await platform.user(name).nextMessage(), { content: 'hello' })
  t.same(platform.user('bob').inbox(), [])
})

t.test('silence says what was pushed, which rule took it and what the platform refused', async t => {
  const impatient = await start(t, { setup }, { timeoutMs: 300 })
  t.match(await failure(impatient.user('alice').nextMessage()), { code: 'WX_ERR_TEST', message: 'no message for alice within 300 ms\nalice has pushed nothing' })
  const platform = await start(t)
  const alice = platform.user('alice')
  await alice.sendText('something else')
  await alice.sendText('broken')
  platform.simulator.faults.add({ operation: '/cgi-bin/message/custom/send', errcode: 45015, errmsg: 'out of time' })
  const refused = await alice.sendText('hi')
  t.match(refused.failures, [{ cause: { errcode: 45015 } }])
  const { message } = await failure(alice.nextMessage({ timeoutMs: 1 }))
  t.match(message, /alice pushed:\n {2}text "something else" -> HTTP 200, no rule took it\n/)
  t.match(message, /text "broken" -> HTTP 200, taken by the rule break, which failed: the handler is broken\n/)
  t.match(message, /text "hi" -> HTTP 200, taken by the rule greet, which failed: /)
  t.match(message, /calls that the platform refused:\n {2}POST \/cgi-bin\/message\/custom\/send -> errcode 45015 out of time/)
})

t.test('a message that comes later than the handler is waited for', async t => {
  let answer!: () => Promise<unknown>
  const platform = await start(t, {
    setup: async ({ messages, api }) => {
      messages.on({ msgType: 'text' }, ({ FromUserName }) => { answer = () => api.customerService.sendText({ touser: FromUserName, content: 'late' }) })
    }
  })
  const alice = platform.user('alice')
  await alice.sendText('hi')
  const next = alice.nextMessage()
  await answer()
  t.match(await next, { content: 'late' })
})

t.test('a handler that never ends is named in the error', async t => {
  const never = new AbortController()
  const platform = await start(t, {
    setup: async ({ messages }) => {
      messages.on({ name: 'slow', msgType: 'text' }, () => new Promise<void>(resolve => never.signal.addEventListener('abort', () => resolve())))
    }
  }, { timeoutMs: 1000 })
  t.match(await failure(platform.user('alice').sendText('hi')), { code: 'WX_ERR_TEST', message: /the handlers of slow did not end within 1000 ms/ })
  never.abort()
  await platform.settled()
})

t.test('a user signs in, uploads and gets a code through the routes of the app, wherever they are', async t => {
  const account = createAccount({ open: undefined })
  const app = createApp(t, { account, prefix: '/api/wechat', setup })
  const platform = await createTestPlatform(app)
  const alice = platform.user('alice')
  const { headers, openid, token } = await alice.signIn()
  t.equal(openid, alice.openid)
  t.match(token, /^[\w-]{43}$/)
  const picture = createPng()
  const body = new FormData()
  body.append('file', new Blob([picture]), 'picture.png')
  const request = new Request('http://app.test', { method: 'POST', body })
  const upload = await app.inject({ method: 'POST', url: `/api/wechat/media/${account.appid}/upload`, headers: { ...headers, 'content-type': request.headers.get('content-type')! }, payload: Buffer.from(await request.arrayBuffer()) })
  const download = await app.inject(`/api/wechat/media/${account.appid}/download/${upload.json()[0]}`)
  t.ok(download.rawPayload.equals(picture), 'bytes come back as they went')
  platform.user('mallory').block()
  t.match(await failure(platform.user('mallory').signIn()), { code: 'WX_ERR_TEST', message: /mallory could not sign in: HTTP 403/ })
})

t.test('accounts of a function, with a proxy or an address of their own, are taken to the platform too', async t => {
  const account = createAccount({ apiBase: 'http://127.0.0.1:1/base', proxy: 'http://127.0.0.1:1' })
  const platform = await start(t, { setup, accounts: async (appid: string) => appid === account.appid ? account : undefined })
  t.throws(() => platform.user('alice'), { code: 'WX_ERR_TEST', message: /openAccount/ })
  await t.rejects(platform.openAccount('wx00000000000000ff'), { code: 'WX_ERR_UNKNOWN_APPID' })
  await platform.openAccount(account.appid)
  const alice = platform.user('alice')
  await alice.sendText('hi')
  t.match(await alice.nextMessage(), { content: 'hello' })
})

t.test('faults of the platform reach the app: a broken connection, a token that is refused', async t => {
  const platform = await start(t)
  const alice = platform.user('alice')
  platform.simulator.faults.add({ operation: '/cgi-bin/message/custom/send', errcode: 40001, times: 1 })
  await alice.sendText('hi')
  t.match(await alice.nextMessage(), { content: 'hello' }, 'the token is renewed')
  platform.simulator.faults.add({ operation: '/cgi-bin/message/custom/send', reset: true })
  t.match((await alice.sendText('hi')).failures, [{ code: 'WX_ERR_API_UNREACHABLE' }])
})

t.test('two test platforms know nothing of each other', async t => {
  const [one, two] = await Promise.all([start(t), start(t)])
  await one.user('alice').sendText('hi')
  t.equal(one.user('alice').inbox().length, 1)
  t.same(two.user('alice').inbox(), [])
})

t.test('an app that has started, that lacks the routes or that cannot start is refused in a sentence', async t => {
  const started = createApp(t)
  await started.ready()
  await t.rejects(createTestPlatform(started), { code: 'WX_ERR_REGISTRATION', message: /before app\.ready\(\)/ })

  const without = Fastify()
  t.teardown(() => without.close())
  without.register(wechat, { store: 'memory', accounts: [createAccount()], setup })
  const platform = await createTestPlatform(without)
  await t.rejects(platform.user('alice').sendText('hi'), { code: 'WX_ERR_TEST', message: /register fastify-wechat\/routes/ })

  await t.rejects(createTestPlatform(createApp(t), { timeout: 1 } as object), { code: 'WX_ERR_OPTIONS', message: /timeout/ })
  await t.rejects(createTestPlatform(createApp(t, { accounts: [{ appid: 'x' }] as unknown as Account[] })), { code: 'WX_ERR_ACCOUNTS' })

  const silent = createApp(t, { setup, account: createAccount({ token: undefined, aesKey: undefined }) })
  t.match(await failure((await createTestPlatform(silent)).user('alice').sendText('hi')), { code: 'WX_ERR_TEST', message: /no push Token/ })
})

t.test('an app whose plugins were awaited, in a scope of their own, is taken as well', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(async scope => {
    await scope.register(wechat, { store: 'memory', accounts: [createAccount()], setup })
    await scope.register(routes, { prefix: '/wx' })
  }, { prefix: '/v1' })
  const platform = await createTestPlatform(app)
  await platform.user('alice').sendText('hi')
  t.match(await platform.user('alice').nextMessage(), { content: 'hello' })
})
