import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { drawPicture } from '../../../plugins/simulator/images/qr-code.js'
import { aesKey, appid, secret, startPlatform, token } from '../../../test/simulator/platform.js'

// not through its index, which also loads modules that a dependency no longer has
const require = createRequire(import.meta.url)
const MiniApp = require('node-easywechat/dist/MiniApp/Application')
const ServerRequest = require('node-easywechat/dist/Core/Http/ServerRequest')
const FormData = createRequire(require.resolve('node-easywechat/package.json'))('form-data')

/** The SDK as its README sets it up; only the platform's address is another. */
async function startSdk (t: Test, { stable, format }: { stable: boolean, format: 'JSON' | 'XML' }) {
  const platform = await startPlatform(t, { token, aesKey, msgDataFormat: format })
  const app = new MiniApp({ app_id: appid, secret, token, aes_key: aesKey, use_stable_access_token: stable, http: { baseURL: platform.origin } })
  const kept = new Map<string, unknown>()
  app.setCache({
    get: async (key: string) => kept.get(key),
    has: async (key: string) => kept.has(key),
    set: async (key: string, value: unknown) => { kept.set(key, value); return true },
    delete: async (key: string) => kept.delete(key),
    clear: async () => { kept.clear(); return true }
  } as never)
  return { ...platform, app }
}

for (const stable of [true, false]) {
  t.test(`it signs in, decrypts, uploads and sends with a ${stable ? 'stable' : 'classic'} token`, async t => {
    const { simulator, app } = await startSdk(t, { stable, format: 'XML' })
    const alice = simulator.user('alice')
    const session = await app.getUtils().codeToSession(await alice.login())
    t.equal(session.openid, alice.openid)
    const { encryptedData, iv } = alice.getUserProfile({ nickName: '爱丽丝' })
    t.match(app.getUtils().decryptSession(session.session_key, iv, encryptedData), { nickName: '爱丽丝' })
    await t.rejects(app.getUtils().codeToSession('used'), /40029/)

    await alice.sendText('hi').catch(() => {})
    const client = app.getClient()
    const form = new FormData()
    form.append('media', drawPicture(), { filename: 'picture.jpg' })
    const uploaded = (await client.request('POST', '/cgi-bin/media/upload', { params: { type: 'image' }, data: form })).toObject()
    t.match(uploaded, { type: 'image', media_id: String })
    const sent = (await client.request('POST', '/cgi-bin/message/custom/send', { json: { touser: alice.openid, msgtype: 'image', image: { media_id: uploaded.media_id } } } as never)).toObject()
    t.match(sent, { errcode: 0 })
    t.match(alice.inbox(), [{ msgtype: 'image', contentType: 'image/jpeg', fileName: 'picture.jpg' }])

    const downloaded = await client.request('GET', '/cgi-bin/media/get', { params: { media_id: uploaded.media_id }, responseType: 'arraybuffer' })
    t.ok(drawPicture().equals(Buffer.from(downloaded.getContent() as never)))
  })
}

t.test('its server accepts pushes, and its encrypted replies are accepted', async t => {
  const { simulator, app } = await startSdk(t, { stable: true, format: 'XML' })
  const got: unknown[] = []
  const server = createServer(async (incoming, outgoing) => {
    app.setRequest(await ServerRequest.createFromIncomingMessage(incoming))
    const handlers = app.getServer()
    handlers.with(async (message: any) => {
      got.push({ type: message.MsgType, content: message.Content, event: message.Event })
      return message.MsgType === 'text' ? `回复: ${message.Content}` : true
    })
    const response = await handlers.serve()
    outgoing.writeHead(response.getStatusCode(), response.getHeaders() as never).end(response.getBody())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => { server.closeAllConnections(); server.close() })
  simulator.account().pushUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  t.match(await simulator.verifyUrl(), { verified: true })
  const alice = simulator.user('alice')
  t.match(await alice.sendText('你好'), { delivered: true, reply: { MsgType: 'text', Content: '回复: 你好' } })
  t.match(alice.inbox(), [{ via: 'reply', content: '回复: 你好' }])
  t.match(got, [{ type: 'text', content: '你好' }])
})
