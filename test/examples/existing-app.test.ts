import Fastify from 'fastify'
import t from 'tap'
import { createApp } from '../../examples/existing-app/app.js'
import simulator from '../../plugins/simulator/index.js'
import { createAccount } from '../helpers/hub.js'

t.test("an app of one's own uses an account's token, crypto and media in a scope of their own", async t => {
  const account = createAccount()
  const platform = Fastify()
  await platform.register(simulator, { accounts: [{ ...account }] })
  const apiBase = await platform.listen({ port: 0, host: '127.0.0.1' })
  const app = createApp(account, { apiBase })
  t.teardown(async () => {
    await app.close()
    await platform.close()
  })

  t.same((await app.inject('/')).json(), { shop: 'open' })
  t.notOk(app.hasDecorator('token'), 'the rest of the app has no token')

  const { expiresIn } = (await app.inject('/wechat/token-life')).json()
  t.ok(expiresIn > 7000)

  const alice = platform.simulator.user('alice')
  const code = await alice.login()
  const { rawData, signature } = alice.getUserProfile({ nickName: '爱丽丝' })
  t.same((await app.inject({ method: 'POST', url: '/wechat/verify', payload: { code, rawData, signature } })).json(), { openid: alice.openid, nickName: '爱丽丝' })
  const forged = await app.inject({ method: 'POST', url: '/wechat/verify', payload: { code: await alice.login(), rawData: '{}', signature } })
  t.match(forged.json(), { statusCode: 403, code: 'WX_ERR_RAW_DATA' })

  const file = new URL('../../examples/demo/picture.png', import.meta.url).pathname
  t.match((await app.inject({ method: 'POST', url: '/wechat/banner', payload: { file } })).json(), { mediaId: /^\S{10,}$/ })
})
