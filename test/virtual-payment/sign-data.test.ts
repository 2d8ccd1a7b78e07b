import t from 'tap'
import { signPay, signUser } from '../../plugins/api/index.js'
import { checkOrder, numberOrder, signAppleSubscription, signOrder, type VirtualOrderInput } from '../../plugins/virtual-payment/sign-data.js'
import { vectorsOf } from './vectors.js'

const keys = { offerId: '1450000001', appKey: 'production', sandboxAppKey: 'sandbox' }
const sessionKey = '9hAb/NEYUlkaMBEsmFgzig=='

/** The order that a vector's signData was made of. */
function orderOf (signData: string): VirtualOrderInput {
  const { outTradeNo, attach, env, buyQuantity: quantity, productId, goodsPrice: price } = JSON.parse(signData)
  const common = { outTradeNo, attach, env, quantity }
  return productId === undefined ? { kind: 'coins', ...common } : { kind: 'goods', productId, price, ...common }
}

t.test('calls are signed as the vectors say, over the text that is sent', async (t) => {
  const vectors = vectorsOf('call')
  t.ok(vectors.length >= 7)
  for (const { id, path, body, env, keys, pay_sig: paySig, session_key: key, signature } of vectors) {
    t.equal(signPay(env === 1 ? keys.sandboxAppKey : keys.appKey, path, body), paySig, id)
    if (signature !== undefined) t.equal(signUser(key, body), signature, id)
  }
})

t.test('orders are signed as the vectors say, and never as the wrong ones', async (t) => {
  const vectors = vectorsOf('client')
  t.ok(vectors.length >= 7)
  for (const { id, mode, signData, paySig, signature, keys, session_key: key, expect } of vectors) {
    const order = orderOf(signData)
    checkOrder(order)
    if (order.kind === 'appleSubscription') throw new Error('no vector is one')
    const signed = signOrder(numberOrder(order), keys, key)
    t.same([signed.mode, signed.signData], [mode, signData], id)
    if (expect === 'reject') t.notSame([signed.paySig, signed.signature], [paySig, signature], id)
    else t.same([signed.paySig, signed.signature], [paySig, signature], id)
  }
})

t.test('env chooses the AppKey', async (t) => {
  const order = numberOrder({ kind: 'coins', quantity: 1, env: 1 })
  const { signData, paySig } = signOrder(order, { ...keys, allowSandbox: true }, sessionKey)
  t.equal(paySig, signPay('sandbox', 'requestVirtualPayment', signData))
  t.throws(() => signOrder(order, { ...keys, allowSandbox: false }, sessionKey), { code: 'WX_ERR_INPUT', message: /^env: this account does not deal with the sandbox/ })
  t.throws(() => signOrder(order, { offerId: '1', appKey: 'a' }, sessionKey), { code: 'WX_ERR_INPUT', message: /virtualPayment\.sandboxAppKey/ })
})

t.test('in production the sandbox is taken only when it is said', async (t) => {
  const { NODE_ENV } = process.env
  t.teardown(() => { if (NODE_ENV === undefined) delete process.env.NODE_ENV; else process.env.NODE_ENV = NODE_ENV })
  process.env.NODE_ENV = 'production'
  const order = numberOrder({ kind: 'coins', quantity: 1, env: 1 })
  t.throws(() => signOrder(order, keys, sessionKey), { code: 'WX_ERR_INPUT' })
  t.doesNotThrow(() => signOrder(order, { ...keys, allowSandbox: true }, sessionKey))
})

t.test('a subscription with Apple has its own function and fields', async (t) => {
  const { signData, paySig, signature } = signAppleSubscription({ kind: 'appleSubscription', productId: 'vip', price: 1800, activityPrice: 0 }, keys, sessionKey)
  t.same(JSON.parse(signData), { offerId: '1450000001', productId: 'vip', goodsPrice: 1800, attach: '', activitySellingPrice: 0 })
  t.equal(paySig, signPay('production', 'requestAppleSubscribeSign', signData))
  t.equal(signature, signUser(sessionKey, signData))
})

t.test('input that the platform would refuse is refused with the name of the field', async (t) => {
  const goods = { kind: 'goods', productId: 'p', price: 600 }
  for (const [order, field] of [
    [{ ...goods, price: 6.5 }, 'price'], [{ ...goods, price: '600' }, 'price'], [{ ...goods, price: 0 }, 'price'], [{ ...goods, quantity: 1.5 }, 'quantity'],
    [{ ...goods, outTradeNo: '_0000001' }, 'outTradeNo'], [{ ...goods, outTradeNo: 'short' }, 'outTradeNo'], [{ ...goods, outTradeNo: 'with a blank' }, 'outTradeNo'],
    [{ ...goods, prise: 1 }, 'prise'], [{ kind: 'coins' }, 'quantity'], [{ kind: 'coins', quantity: 1, env: 2 }, 'env'], [{ kind: 'gifts' }, 'kind'], [undefined, 'kind']
  ] as Array<[VirtualOrderInput, string]>) {
    t.throws(() => checkOrder(order), { code: 'WX_ERR_INPUT', message: new RegExp(`^${field}: `) }, JSON.stringify(order))
  }
  const { outTradeNo } = numberOrder({ kind: 'coins', quantity: 1 })
  t.doesNotThrow(() => checkOrder({ kind: 'coins', quantity: 1, outTradeNo }), 'a number of ours is a good one')
})
