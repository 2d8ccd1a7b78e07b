import { createTestPlatform } from 'fastify-wechat/testing'
import t, { type Test } from 'tap'
import { createBackend } from './backend.js'

const account = {
  appid: 'wx0123456789abcdef',
  secret: '0123456789abcdef0123456789abcdef',
  token: 'token',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
}

/** The backend, with the platform in the same process. */
async function start (t: Test) {
  const backend = createBackend([account])
  const platform = await createTestPlatform(backend)
  t.teardown(() => platform.close())
  return { platform, backend }
}

t.test('a user signs in and shows a phone number', async t => {
  const { platform, backend } = await start(t)
  const alice = platform.user('alice')
  const { headers, openid } = await alice.signIn()
  t.equal(openid, alice.openid)
  const { code } = await alice.getPhoneNumber({ phoneNumber: '13800000000' })
  const phone = await backend.inject({ method: 'POST', url: `/wx/user/${account.appid}/phone`, headers, body: { code } })
  t.match(phone.json(), { phoneNumber: '13800000000' })
})

t.test('a code cannot be used twice', async t => {
  const { platform, backend } = await start(t)
  const code = await platform.user('alice').login()
  const url = `/wx/user/${account.appid}/login?code=${code}`
  await backend.inject(url)
  t.match((await backend.inject(url)).json(), { statusCode: 400, errcode: 40163 })
})

t.test('a user who asks for an order gets an answer, although the token became invalid meanwhile', async t => {
  const { platform } = await start(t)
  const alice = platform.user('alice')
  platform.simulator.faults.add({ operation: '/cgi-bin/message/custom/send', errcode: 40001, times: 1 })
  t.match(await alice.sendText('订单'), { delivered: true })
  t.match(await alice.nextMessage(), { via: 'custom', content: '您的订单已发货' })
})

t.test('a user who asks for a person is transferred to customer service', async t => {
  const { platform } = await start(t)
  const alice = platform.user('alice')
  t.match(await alice.sendText('人工'), { delivered: true, reply: { MsgType: 'transfer_customer_service', ToUserName: alice.openid } })
})
