import { test } from 'tap'
import { signDelivery, signPay, signUser } from '../../../plugins/api/signing.js'
import { standIn } from './stand-in.js'

// the samples of https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html
const payBody = '{"openid": "xxx", "user_ip": "127.0.0.1", "env": 0}'
const sessionKey = '9hAb/NEYUlkaMBEsmFgzig=='

test('the signatures of virtual payment are those of the official page', async t => {
  t.equal(signPay('12345', '/xpay/query_user_balance', payBody), 'c37809f27c6d7fd1837ad2500a04512b66b34fd793a39a385fade56dca89a4b5')
  t.equal(signUser(sessionKey, payBody), '089d9e8dc5d308977360c4b79ec600a93d736802802a807d634192328032f6c7')
})

test('the signature with a session key is that of the official page', async t => {
  // https://developers.weixin.qq.com/minigame/en/dev/tutorial/open-ability/http-signature.html
  t.equal(signUser('o0q0otL8aEzpcZL/FT9WsQ==', '{"foo":"bar"}'), '654571f79995b2ce1e149e53c0a33dc39c0a74090db514261454e8dbe432aa0b')
})

test('the signature of immediate delivery is that of the official page', async t => {
  // https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/immediate-delivery/guide.html
  t.equal(signDelivery('test_shop_id', 'test_shop_order_id', 'test_app_secrect'), 'a93d8d6bae9a9483c1b1d4e8670e7f6226ec94cb')
})

test('what is signed is what is sent, to the byte', async t => {
  const { operations, calls } = await standIn(t)
  await operations.virtualPayment.currencyPay({ openid: 'oA', env: 0, order_id: 'order', amount: 1, remark: '备注 "é"' }, { sign: { appKey: '12345', sessionKey } })
  const { text, query } = calls[0]!
  t.match(text, '备注')
  t.equal(query.pay_sig, signPay('12345', '/xpay/currency_pay', text))
  t.equal(query.signature, signUser(sessionKey, text))
})

test('the account has the AppKeys, and env chooses one', async t => {
  const { operations, calls } = await standIn(t, { virtualPayment: { offerId: '1', appKey: 'production', sandboxAppKey: 'sandbox' } })
  for (const [env, key] of [[0, 'production'], [1, 'sandbox']] as const) {
    await operations.virtualPayment.queryOrder({ env, order_id: 'order' })
    const { text, query } = calls.at(-1)!
    t.equal(query.pay_sig, signPay(key, '/xpay/query_order', text))
  }
  await operations.virtualPayment.downloadBill({ begin_ds: 20260801, end_ds: 20260810 })
  t.equal(calls.at(-1)!.query.pay_sig, signPay('production', '/xpay/download_bill', calls.at(-1)!.text), 'what names no environment is of production')
})

test('only what is done in a user\'s name carries the user\'s signature', async t => {
  const { operations, calls } = await standIn(t)
  await operations.virtualPayment.queryOrder({ env: 0, order_id: 'order' }, { sign: { appKey: '12345' } })
  t.equal(calls[0]!.query.signature, undefined)
  t.equal(calls[0]!.query.pay_sig, signPay('12345', '/xpay/query_order', calls[0]!.text))
})

test('a call without its key is refused before it is sent', async t => {
  const { any, calls } = await standIn(t)
  await t.rejects(any.virtualPayment!.queryOrder!({ env: 0, order_id: 'order' }), { code: 'WX_ERR_INPUT', message: /^virtualPayment:/ })
  await t.rejects(any.virtualPayment!.queryUserBalance!({ env: 0 }, { sign: { appKey: '12345' } }), { code: 'WX_ERR_INPUT', message: /^options\.sign\.sessionKey:/ })
  await t.rejects(any.user!.checkSessionKey!({ openid: 'oA' }), { code: 'WX_ERR_INPUT', message: /^options\.sign\.sessionKey:/ })
  t.same(calls, [])
})

test('a check of a session key signs the empty text, and a signature of the caller\'s own is kept', async t => {
  const { operations, calls } = await standIn(t)
  await operations.user.checkSessionKey({ openid: 'oA' }, { sign: { sessionKey } })
  t.match(calls[0]!.query, { openid: 'oA', sig_method: 'hmac_sha256', signature: signUser(sessionKey, '') })
  await operations.user.checkSessionKey({ openid: 'oA', signature: 'own' })
  t.equal(calls[1]!.query.signature, 'own')
})

test('a user\'s stored data is signed over the body', async t => {
  const { operations, calls } = await standIn(t)
  await operations.storage.setUserStorage({ openid: 'oA', kv_list: [{ key: 'score', value: '7' }] }, { sign: { sessionKey } })
  t.equal(calls[0]!.query.signature, signUser(sessionKey, calls[0]!.text))
})

test('a delivery order is signed in its body, and signed by the caller is left alone', async t => {
  const { operations, calls } = await standIn(t)
  const order = { shop_order_id: 'test_shop_order_id', shop_no: '1' }
  await operations.immediateDelivery.getOrder(order, { sign: { delivery: { shopid: 'test_shop_id', appSecret: 'test_app_secrect' } } })
  t.same(JSON.parse(calls[0]!.text), { ...order, shopid: 'test_shop_id', delivery_sign: 'a93d8d6bae9a9483c1b1d4e8670e7f6226ec94cb' })
  await operations.immediateDelivery.getOrder({ ...order, shopid: 'other', delivery_sign: 'own' })
  t.match(JSON.parse(calls[1]!.text), { shopid: 'other', delivery_sign: 'own' })
})
