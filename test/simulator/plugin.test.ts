import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import t from 'tap'
import { createSimulator } from '../../plugins/simulator/index.js'
import { drawPicture } from '../../plugins/simulator/images/qr-code.js'
import simulator from '../../plugins/simulator/index.js'
import { appid, secret } from './platform.js'

t.test('bad options fail at registration and name the field', async t => {
  const register = async (options: object) => {
    const app = Fastify()
    t.teardown(() => app.close())
    await app.register(simulator, options)
  }
  await t.rejects(register({ acounts: [] }), { code: 'WX_ERR_OPTIONS', message: /acounts/ })
  await t.rejects(register({ accounts: [{ appid }] }), { code: 'WX_ERR_OPTIONS', message: /accounts\.0\.secret/ })
  await t.rejects(register({ accounts: [{ appid, secret, aesKey: 'short' }] }), { code: 'WX_ERR_OPTIONS', message: /aesKey: expected the EncodingAESKey/ })
  await t.rejects(register({ limits: { imageByte: 1 } }), { code: 'WX_ERR_OPTIONS' })
})

t.test('two simulators know nothing of each other', async t => {
  const [one, other] = [createSimulator({ accounts: [{ appid, secret }] }), createSimulator({ accounts: [{ appid, secret }] })]
  t.teardown(() => Promise.all([one.close(), other.close()]))
  const code = await one.user('alice').login()
  const exchange = (simulator: typeof one) => simulator.handle({
    method: 'GET', path: '/sns/jscode2session', query: { appid, secret, js_code: code }, body: Buffer.alloc(0), chunked: false, ip: '127.0.0.1', origin: '', upload: async () => ({ fields: {} })
  })
  t.match(JSON.parse((await exchange(other)).body.toString()), { errcode: 40029 })
  t.match(JSON.parse((await exchange(one)).body.toString()), { openid: String })
  one.clock.advance(1000)
  t.ok(one.clock.now() - other.clock.now() >= 900)
  t.equal(other.journal.entries().length, 1)
})

t.test('it shares an app with routes that read multipart bodies and JSON themselves', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(multipart)
  app.post('/own', async request => request.body)
  await app.register(simulator, { accounts: [{ appid, secret }] })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  t.same((await app.inject({ method: 'POST', url: '/own', body: { a: 1 } })).json(), { a: 1 })
  const { access_token: token } = (await app.inject({ method: 'POST', url: '/cgi-bin/stable_token', body: { grant_type: 'client_credential', appid, secret } })).json()
  const form = new FormData()
  form.append('media', new Blob([new Uint8Array(drawPicture())]), 'a.jpg')
  const response = await fetch(`${origin}/cgi-bin/media/upload?access_token=${token}&type=image`, { method: 'POST', body: form })
  t.match(await response.json(), { media_id: String })
})

t.test('closing breaks off pushes that wait', async t => {
  const closed = createSimulator({ accounts: [{ appid, secret, token: 'token', pushUrl: 'http://127.0.0.1:9/' }] })
  const push = closed.push(appid, { Event: 'xpay_coin_pay_notify' }).catch(error => error)
  while (closed.clock.waiting === 0) await new Promise(resolve => setImmediate(resolve))
  await closed.close()
  t.match(await push, { message: 'the simulator is closing' })
})
