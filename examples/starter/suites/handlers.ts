import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import Fastify from 'fastify'
import wechat from 'fastify-wechat'
import wechatRoutes from 'fastify-wechat/routes'
import { createTestPlatform } from 'fastify-wechat/testing'
import handlers from '../src/handlers.js'
import routes from '../src/routes.js'

const account = { appid: 'wx1234567890abcdef', secret: 'any', token: 'any' }

/** The app, with WeChat in the same process. */
async function start (t: TestContext) {
  const app = Fastify()
  app.register(wechat, { store: 'memory', accounts: [account], setup: handlers })
  app.register(wechatRoutes, { prefix: '/wx' })
  app.register(routes)
  const platform = await createTestPlatform(app)
  t.after(() => platform.close())
  return { app, alice: platform.user('alice') }
}

test('a text is echoed', async t => {
  const { alice } = await start(t)
  await alice.sendText('hi')
  assert.equal((await alice.nextMessage()).content, 'echo: hi')
})

test('a user who asks for a person is transferred to customer service', async t => {
  const { alice } = await start(t)
  const { reply } = await alice.sendText('人工')
  assert.equal(reply?.MsgType, 'transfer_customer_service')
})

test('a user signs in', async t => {
  const { app, alice } = await start(t)
  const { headers } = await alice.signIn()
  const session = await app.inject({ url: `/wx/user/${account.appid}/session`, headers })
  assert.equal(session.json().openid, alice.openid)
})

test('the app\'s own route answers', async t => {
  const { app } = await start(t)
  assert.deepEqual((await app.inject('/hello')).json(), { hello: 'world' })
})
