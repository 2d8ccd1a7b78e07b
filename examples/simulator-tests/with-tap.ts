import { setTimeout } from 'node:timers/promises'
import Fastify from 'fastify'
import { simulator } from 'fastify-wechat'
import t, { type Test } from 'tap'
import { createBackend } from './backend.js'

const account = {
  appid: 'wx0123456789abcdef',
  secret: '0123456789abcdef0123456789abcdef',
  token: 'token',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
}

/** The platform and the backend, each on a port of its own, pointed at each other. */
async function start (t: Test) {
  const wechat = Fastify()
  await wechat.register(simulator, { accounts: [account] })
  const backend = createBackend([account], await wechat.listen({ port: 0, host: '127.0.0.1' }))
  wechat.simulator.account().pushUrl = `${await backend.listen({ port: 0, host: '127.0.0.1' })}/wx/portal/${account.appid}`
  t.teardown(async () => {
    await backend.close()
    await wechat.close()
  })
  return { simulator: wechat.simulator, backend }
}

t.test('a user signs in and shows a phone number', async t => {
  const { simulator, backend } = await start(t)
  const alice = simulator.user('alice')
  const signIn = await backend.inject({ url: `/wx/user/${account.appid}/login`, query: { code: await alice.login() } })
  t.match(signIn.json(), { openid: alice.openid, token: String })
  const { code } = await alice.getPhoneNumber({ phoneNumber: '13800000000' })
  const phone = await backend.inject({
    method: 'POST', url: `/wx/user/${account.appid}/phone`, headers: { authorization: `Bearer ${signIn.json().token}` }, body: { code }
  })
  t.match(phone.json(), { phoneNumber: '13800000000' })
})

t.test('a code is refused the second time', async t => {
  const { simulator, backend } = await start(t)
  const code = await simulator.user('alice').login()
  const url = `/wx/user/${account.appid}/login?code=${code}`
  await backend.inject(url)
  t.match((await backend.inject(url)).json(), { statusCode: 400, errcode: 40163 })
})

t.test('who asks for an order is told, although the token was thrown away meanwhile', async t => {
  const { simulator } = await start(t)
  const alice = simulator.user('alice')
  simulator.faults.add({ operation: '/cgi-bin/message/custom/send', errcode: 40001, times: 1 })
  t.match(await alice.sendText('订单'), { delivered: true })
  // the handler runs behind the answer to the push
  while (alice.inbox().length === 0) await setTimeout(10)
  t.match(alice.inbox(), [{ via: 'custom', content: '您的订单已发货' }])
})

t.test('who asks for a person gets one', async t => {
  const { simulator } = await start(t)
  const alice = simulator.user('alice')
  t.match(await alice.sendText('人工'), { delivered: true, reply: { MsgType: 'transfer_customer_service', ToUserName: alice.openid } })
})
