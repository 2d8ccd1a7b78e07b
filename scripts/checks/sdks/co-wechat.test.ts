import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { drawPicture } from '../../../plugins/simulator/images/qr-code.js'
import { aesKey, appid, secret, startPlatform, token } from '../../../test/simulator/platform.js'

const require = createRequire(import.meta.url)
const WechatAPI = require('co-wechat-api')
const wechat = require('co-wechat')

t.test('its client gets a token, signs in, uploads, sends and draws codes', async t => {
  const { simulator, origin } = await startPlatform(t, { token, aesKey })
  const api = new WechatAPI(appid, secret)
  // the SDK's own fields for another address
  Object.assign(api, { prefix: `${origin}/cgi-bin/`, snsPrefix: `${origin}/sns/`, wxaPrefix: `${origin}/wxa/` })
  const alice = simulator.user('alice')
  t.match(await api.code2Session(await alice.login()), { openid: alice.openid, session_key: String })
  await t.rejects(api.code2Session('none'), { name: 'WeChatAPIError', code: 40029 })

  await alice.sendText('hi')
  const { media_id: mediaId } = await api.uploadMedia(drawPicture(), 'image', 'picture.jpg', 'image/jpeg')
  t.match(await api.sendText(alice.openid, '你好'), { errcode: 0 })
  t.match(await api.sendImage(alice.openid, mediaId), { errcode: 0 })
  t.match(alice.inbox(), [{ content: '你好' }, { msgtype: 'image', mediaId }])
  t.ok((await api.getMedia(mediaId)).equals(drawPicture()))
  t.equal((await api.getWXACodeUnlimit('a=1', 'pages/index')).readUInt16BE(0), 0xFFD8)

  // a second environment with the same account invalidates the token, and the client gets a new one
  const other = new WechatAPI(appid, secret)
  Object.assign(other, { prefix: `${origin}/cgi-bin/` })
  await other.getAccessToken()
  simulator.clock.advance(6 * 60_000)
  t.match(await api.sendText(alice.openid, 'again'), { errcode: 0 })
  t.equal(simulator.journal.entries({ errcode: 40001 }).length, 1)
})

/** The few fields of a Koa context that the middleware touches, over plain HTTP. */
async function serve (t: Test, middleware: (ctx: any, next: () => void) => Promise<void>): Promise<string> {
  const server = createServer(async (req, res) => {
    const url = new URL(req.url!, 'http://server')
    const ctx: any = { req, method: req.method, query: Object.fromEntries(url.searchParams), request: { length: Number(req.headers['content-length']) || undefined }, status: 200, body: '', type: 'text/plain' }
    await middleware(ctx, () => {})
    res.writeHead(ctx.status, { 'content-type': ctx.type }).end(ctx.body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => { server.closeAllConnections(); server.close() })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

for (const mode of ['safe', 'plain', 'compatible'] as const) {
  t.test(`its middleware accepts ${mode} pushes, and its replies are accepted`, async t => {
    const { simulator } = await startPlatform(t, { token, aesKey, mode, msgDataFormat: 'XML' })
    const got: any[] = []
    const middleware = wechat({ token, appid, encodingAESKey: aesKey }).middleware(async (message: any) => {
      got.push(message)
      if (message.Content === '人工') return { type: 'customerService' }
      return message.MsgType === 'event' ? '' : `回复: ${message.Content}`
    })
    simulator.account().pushUrl = await serve(t, middleware)
    t.match(await simulator.verifyUrl(), { verified: true })
    const alice = simulator.user('alice')
    t.match(await alice.sendText('你好 <&>'), { delivered: true, reply: { MsgType: 'text', Content: '回复: 你好 <&>' } })
    t.match(await alice.enterSession('from'), { delivered: true, reply: undefined })
    t.match(await alice.sendText('人工'), { delivered: true })
    t.match(alice.inbox(), [{ via: 'reply', content: '回复: 你好 <&>' }, { via: 'reply', msgtype: 'transfer_customer_service' }])
    t.match(got, [{ MsgType: 'text', Content: '你好 <&>', FromUserName: alice.openid, MsgId: /^\d{17}$/ }, { Event: 'user_enter_tempsession', SessionFrom: 'from' }, {}])
  })

  t.test(`its middleware refuses ${mode} pushes of another Token`, async t => {
    const { simulator } = await startPlatform(t, { token: 'othertoken', aesKey, mode, msgDataFormat: 'XML' })
    simulator.account().pushUrl = await serve(t, wechat({ token, appid, encodingAESKey: aesKey }).middleware(async () => ''))
    t.match(await simulator.user('alice').sendText('hi'), { delivered: false, error: 'answered HTTP 401', attempts: { length: 3 } })
  })
}
