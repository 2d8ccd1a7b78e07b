import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify, { type FastifyPluginAsync } from 'fastify'
import jsQR from 'jsqr'
import t, { type Test } from 'tap'
import { Agent, request } from 'undici'
import { createApp as createTenants } from '../../examples/guides/accounts-from-a-database.js'
import { createApp as createBehindProxy } from '../../examples/guides/behind-a-proxy.js'
import invitationRoutes from '../../examples/guides/codes-and-links.js'
import contentSecurity, { comments, publish, type Comment } from '../../examples/guides/content-security.js'
import phoneRoutes, { phoneNumbers } from '../../examples/guides/phone-number.js'
import shipping, { orders, tellShipped as tellPlatform } from '../../examples/guides/shipping.js'
import memberRoutes from '../../examples/guides/sign-in.js'
import slowAnswers, { splitText } from '../../examples/guides/slow-answers.js'
import subscribeMessages, { tellShipped } from '../../examples/guides/subscribe-messages.js'
import errors from '../../plugins/errors/index.js'
import type { AccountContext } from '../../plugins/index.js'
import { createAccount, eventually, startHub } from '../helpers/hub.js'

/** A hub with a user who is signed in, and the routes of a guide beside it. */
async function open (t: Test, { setup, routes }: { setup?: (ctx: AccountContext) => Promise<void>, routes?: FastifyPluginAsync } = {}) {
  const hub = await startHub(t, { setup })
  const { app, account: { appid } } = hub
  const front = Fastify()
  t.teardown(() => front.close())
  front.decorate('wechat', app.wechat)
  front.register(errors)
  if (routes !== undefined) front.register(routes)
  await front.ready()
  const alice = hub.simulator.user('alice')
  const { token } = (await app.inject(`/wx/user/${appid}/login?code=${await alice.login()}`)).json()
  const use = <T>(work: (ctx: AccountContext) => Promise<T>) => app.wechat.accounts.use(appid, work)
  return { ...hub, front, alice, appid, use, headers: { authorization: `Bearer ${token}` } }
}

t.test('sign-in: a route knows its user by the token, and answers 401 without one', async t => {
  const { front, alice, appid, headers } = await open(t, { routes: memberRoutes })
  const url = `/shop/${appid}/me`
  const first = await front.inject({ url, headers })
  t.match(first.json(), { openid: alice.openid, since: /^20/ })
  t.same((await front.inject({ url, headers })).json(), first.json(), 'a user is made once')
  for (const headers of [{}, { authorization: 'Bearer nonsense' }, { authorization: 'Basic YTpi' }]) {
    t.match((await front.inject({ url, headers })).json(), { statusCode: 401, code: 'WX_ERR_SESSION' })
  }
})

t.test('phone number: the code of the button becomes a number on the server, once, and for its own user alone', async t => {
  const { front, alice, appid, headers, simulator } = await open(t, { routes: phoneRoutes })
  const bind = (code: string) => front.inject({ method: 'POST', url: `/shop/${appid}/phone`, headers, payload: { code } })
  const { code } = await alice.getPhoneNumber({ phoneNumber: '13911112222', purePhoneNumber: '13911112222' })
  t.same((await bind(code)).json(), { bound: true, ending: '2222' })
  t.equal(phoneNumbers.get(alice.openid), '+8613911112222')
  t.match((await bind(code)).json(), { statusCode: 400, errcode: 40163 }, 'a code works once')
  const bob = simulator.user('bob')
  await bob.login()
  const { code: foreign } = await bob.getPhoneNumber()
  t.equal((await bind(foreign)).statusCode >= 400, true, 'the code of another user is refused')
  t.equal((await bind('')).statusCode, 400)
})

t.test('subscribe messages: each consent is one message, and the count follows the platform where they differ', async t => {
  const { alice, use, simulator } = await open(t, { setup: subscribeMessages })
  const tell = () => use(ctx => tellShipped(ctx, alice.openid, 'template', 'T1'))
  t.equal(await tell(), false, 'nothing is sent without consent')
  await alice.acceptSubscribe('template')
  // the same answer within one second counts as one push that came twice
  simulator.clock.advance(1000)
  await alice.acceptSubscribe('template')
  await alice.rejectSubscribe('template')
  await eventually(tell)
  await eventually(tell)
  t.equal(await tell(), false, 'two consents are two messages')
  t.match(alice.inbox(), [{ via: 'subscribe' }, { via: 'subscribe' }])

  simulator.clock.advance(1000)
  await alice.acceptSubscribe('template')
  await eventually(tell)
  simulator.clock.advance(1000)
  await alice.sendEvent({ Event: 'subscribe_msg_popup_event', List: [{ TemplateId: 'template', SubscribeStatusString: 'accept', PopupScene: '0' }] })
  await eventually(async () => !await tell() && simulator.journal.entries({ errcode: 43101 }).length > 0)
  t.equal(await tell(), false)
  t.equal(alice.inbox().length, 3, 'a consent that the platform does not know sends nothing')
})

t.test('content security: a comment with a picture is shown once its own result has come', async t => {
  const { alice, use, simulator } = await open(t, { setup: contentSecurity })
  const write = (id: string, text: string, picture?: string) => {
    const comment: Comment = { id, openid: alice.openid, text, picture, state: 'checking' }
    return use(ctx => publish(ctx, comment))
  }
  await write('1', 'fine')
  await write('2', 'risky')
  await write('3', 'review')
  t.same(['1', '2', '3'].map(id => comments.get(id)!.state), ['shown', 'hidden', 'for review'])
  await write('4', 'fine', 'https://shop.example/fine.png')
  await write('5', 'fine', 'https://shop.example/risky.png')
  t.same(['4', '5'].map(id => comments.get(id)!.state), ['checking', 'checking'])
  simulator.clock.advance(1000)
  await eventually(() => comments.get('4')!.state === 'shown' && comments.get('5')!.state === 'hidden')
})

t.test('slow answers: "typing" shows while the model thinks, a long answer comes in parts, and a second try sends none of them twice', async t => {
  const questions: string[] = []
  const answer = '甲乙丙丁。'.repeat(300)
  let status = 200
  const model = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    questions.push(JSON.parse(Buffer.concat(chunks).toString()).messages[0].content)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ choices: [{ message: { content: answer } }] }))
  })
  model.listen(0, '127.0.0.1')
  await once(model, 'listening')
  t.teardown(() => { model.close() })
  Object.assign(process.env, { MODEL_URL: `http://127.0.0.1:${(model.address() as AddressInfo).port}`, MODEL_KEY: 'key', MODEL_NAME: 'model' })

  const { alice, simulator, app } = await open(t, { setup: slowAnswers })
  // the second part is refused once: by then the first one has arrived
  simulator.faults.add({ operation: '/cgi-bin/message/custom/send', status: 502, skip: 1, times: 3 })
  t.match(await alice.sendText('why'), { delivered: true, attempts: [{ body: 'success' }] })
  await eventually(() => alice.inbox().length === 3)
  const parts = alice.inbox().map(({ content }) => content!)
  t.equal(parts.join(''), answer)
  t.ok(parts.every(part => Buffer.byteLength(part) <= 2048 && part.endsWith('。')), 'parts end with a sentence')
  t.same(questions, ['why'], 'the model is asked once')
  t.equal(simulator.journal.entries({ path: '/cgi-bin/message/custom/typing' }).length, 1)

  status = 401
  await alice.sendText('why not')
  const [letter] = await eventually(async () => {
    const { items } = await app.wechat.queue.deadLetters.list({})
    return items.length > 0 && items
  })
  t.match(letter, { error: /the model refused: 401/ })
  t.equal(splitText('一'.repeat(9000)).length, 5, 'a text without a sentence is split, too, and ends with the fifth message')
})

t.test('codes and links: both lead to the invitation, and the code can be scanned', async t => {
  const { front, alice, appid, headers } = await open(t, { routes: invitationRoutes })
  const code = await front.inject({ method: 'POST', url: `/shop/${appid}/invitations/code`, headers })
  t.match(code.headers['content-type'], /^image\/jpeg/)
  const { decode } = (await import('jpeg-js')).default
  const { data, width, height } = decode(code.rawPayload, { useTArray: true })
  const scanned = (jsQR as unknown as typeof jsQR.default)(new Uint8ClampedArray(data), width, height)!.data
  const id = new URLSearchParams(new URL(scanned).searchParams.get('scene')!).get('i')
  t.same((await front.inject(`/shop/${appid}/invitations/${id}`)).json(), { inviter: alice.openid })

  const { url } = (await front.inject({ method: 'POST', url: `/shop/${appid}/invitations/link`, headers })).json()
  t.match(url, /^https:\/\/wxaurl\.cn\//)
  t.equal((await front.inject(`/shop/${appid}/invitations/nothing`)).statusCode, 404)
  t.equal((await front.inject({ method: 'POST', url: `/shop/${appid}/invitations/link` })).statusCode, 401)
})

t.test('shipping: the platform is told of the parcel, and its reminders and settlements are noted', async t => {
  const { alice, use, simulator, appid } = await open(t, { setup: shipping })
  await use(ctx => tellPlatform(ctx, { transactionId: '4200000001', openid: alice.openid, goods: '龙井茶', courier: 'SF', trackingNumber: 'SF123', phone: '13911112222' }))
  const [entry] = await eventually(() => {
    const entries = simulator.journal.entries({ path: '/wxa/sec/order/upload_shipping_info' })
    return entries.length > 0 && entries
  })
  t.match(entry, { status: 200, body: { order_key: { transaction_id: '4200000001' }, shipping_list: [{ contact: { receiver_contact: '139****2222' } }] } })
  t.equal(entry!.errcode ?? 0, 0)
  await simulator.pushEvent(appid, 'trade_manage_remind_shipping', { transaction_id: '4200000002' })
  await eventually(() => orders.get('4200000002') === 'to be shipped')
  await simulator.pushEvent(appid, 'trade_manage_order_settlement', { transaction_id: '4200000002', settlement_time: 1764300000 })
  await eventually(() => orders.get('4200000002') === 'settled')
})

t.test('accounts from a database: a row is an account, and a change holds after a reload', async t => {
  const { apiBase, simulator, account } = await startHub(t)
  const { appid, secret, token, aesKey } = account
  let rows: unknown[] = [{ appid, secret, token, aesKey, proxy: null }]
  const asked: unknown[][] = []
  const app = createTenants({
    async query (sql, values) {
      t.match(sql, /WHERE appid = \$1/)
      asked.push(values)
      return { rows: values[0] === appid ? rows : [] }
    }
  }, { apiBase, store: 'memory' })
  t.teardown(() => app.close())
  const login = async () => (await app.inject(`/wx/user/${appid}/login?code=${await simulator.user('alice').login()}`)).json()
  t.match(await login(), { openid: String })
  t.match(await login(), { openid: String })
  t.same(asked, [[appid]], 'the database is asked once')
  t.match((await app.inject('/wx/user/wxffffffffffffffff/login?code=c')).json(), { statusCode: 404, code: 'WX_ERR_UNKNOWN_APPID' })
  rows = []
  t.match((await app.inject({ method: 'POST', url: '/internal/accounts/reload' })).json(), { ok: true })
  t.match(await login(), { statusCode: 404 })
})

t.test('behind a proxy: the client is whom the proxy names, and nobody else can name one', async t => {
  const { app, stop } = createBehindProxy({ accounts: [createAccount()], store: 'memory' })
  t.teardown(() => app.close())
  const ask = (remoteAddress: string) => app.inject({ url: '/ip', remoteAddress, headers: { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' } })
  t.same((await ask('10.1.2.3')).json(), { ip: '203.0.113.9', protocol: 'https' })
  t.same((await ask('198.51.100.7')).json(), { ip: '198.51.100.7', protocol: 'http' })
  t.same((await app.inject('/ready')).json(), { ready: true })
  const stopped = stop(0)
  t.equal((await app.inject('/ready')).statusCode, 503)
  await stopped
})

t.test('behind a proxy: a request on a kept connection is answered while the server stops, and does not hold it', async t => {
  const { app, stop } = createBehindProxy({ accounts: [createAccount()], store: 'memory' })
  t.teardown(() => app.close())
  const handler = new EventEmitter()
  app.get('/slow', async () => {
    handler.emit('arrived')
    await once(handler, 'go on')
    return { done: true }
  })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const dispatcher = new Agent({ keepAliveTimeout: 600_000, keepAliveMaxTimeout: 600_000 })
  t.teardown(() => dispatcher.destroy())
  const arrived = once(handler, 'arrived')
  const asked = request(`${base}/slow`, { dispatcher })
  await arrived
  const stopped = stop(0)
  await eventually(() => !app.server.listening)
  handler.emit('go on')
  const { statusCode, headers, body } = await asked
  t.same([statusCode, headers.connection, await body.json()], [200, 'close', { done: true }])
  await stopped
})
