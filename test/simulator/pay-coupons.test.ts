import t from 'tap'
import { failure, until } from '../helpers/platform.js'
import { mchid, openShop } from '../pay/shop.js'

const notifyUrl = 'https://shop.example/wx/pay/wx0000000000000001/notify'
const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 19) + '+00:00'

t.test('coupons are made, given, used in a payment and counted; the books are right to the fen', async (t) => {
  const used: unknown[] = []
  const { pay, alice, bank } = await openShop(t, { async setup ({ pay }) { pay.on('COUPON.USE', ({ coupon_id: id, consume_information: how }) => { used.push([id, how?.consume_mchid]) }) } })
  const { favor } = pay.api
  await favor.setCallback({ notify_url: notifyUrl })
  const { stock_id: stockId } = await favor.createCouponStock({
    stock_name: '茶券', belong_merchant: mchid, available_begin_time: inDays(-1), available_end_time: inDays(3), stock_use_rule: { max_coupons: 2, max_amount: 1000, max_coupons_per_user: 1, natural_person_limit: false, prevent_api_abuse: false }, coupon_use_rule: { fixed_normal_coupon: { coupon_amount: 500, transaction_minimum: 1000 } }, no_cash: true, stock_type: 'NORMAL', out_request_no: 'stock-1'
  })
  const send = (openid: string, number: string) => favor.sendCoupon({ openid, stock_id: stockId, out_request_no: number, stock_creator_mchid: mchid })
  t.match(await failure(send(alice.openid, 'c1')), { payCode: 'RULE_LIMIT' }, 'the stock has not begun')
  t.match(await favor.startStock({ stock_id: stockId, stock_creator_mchid: mchid }), { stock_id: stockId, start_time: /\+08:00$/ })
  const { coupon_id: couponId } = await send(alice.openid, 'c1')
  t.equal((await send(alice.openid, 'c1')).coupon_id, couponId, 'the same number is the same coupon')
  t.match(await failure(send(alice.openid, 'c2')), { payCode: 'RULE_LIMIT' })
  const bob = bank.user('bob')
  const { coupon_id: other } = await send(bob.openid, 'c3')
  t.match(await failure(send(bank.user('carol').openid, 'c4')), { payCode: 'NOT_ENOUGH' })
  t.match(await favor.queryStock({ stock_id: stockId, stock_creator_mchid: mchid }), { status: 'running', distributed_coupons: 2, no_cash: true })
  t.match(await favor.queryCoupon({ openid: alice.openid, coupon_id: couponId }), { status: 'SENDED', normal_coupon_information: { coupon_amount: 500 } })

  const before = bank.merchant().ledger.balance
  const cheap = await pay.order({ openid: alice.openid, amount: 999, description: '茶' })
  t.match(await alice.pay(cheap, { couponId }), { errMsg: 'requestPayment:fail 订单金额未达到用券门槛' })
  const order = await pay.order({ openid: alice.openid, amount: 1500, description: '茶', outTradeNo: 'with-coupon' })
  t.match(await alice.pay(order, { couponId: other }), { errMsg: 'requestPayment:fail 券不存在' })
  t.match(await alice.pay(order, { couponId }), { errMsg: 'requestPayment:ok' })
  t.equal(bank.merchant().ledger.balance, before + 1000, 'the merchant bears the discount')
  t.match(await pay.query({ outTradeNo: 'with-coupon' }), { amount: { total: 1500, payer_total: 1000 }, promotion_detail: [{ coupon_id: couponId, amount: 500, type: 'NOCASH' }] })
  t.match(await favor.queryCoupon({ openid: alice.openid, coupon_id: couponId }), { status: 'USED', consume_information: { consume_mchid: mchid } })
  await until(() => used.length === 1)
  t.same(used, [[couponId, mchid]])

  t.match(await pay.refund({ outTradeNo: 'with-coupon', amount: 1500, total: 1500, outRefundNo: 'r1' }), { amount: { refund: 1500, payer_refund: 1000, discount_refund: 500, settlement_refund: 1000 } })
  t.match(await pay.settle({ outRefundNo: 'r1' }, { final: true, intervalMs: 5 }), { answer: { status: 'SUCCESS' } })
  t.equal(bank.merchant().ledger.balance, before)
  const { url } = await favor.useFlow({ stock_id: stockId })
  t.match(String((await pay.download(new URL(url).pathname + new URL(url).search)).bytes), new RegExp(`${stockId}.*${couponId}.*5\\.00`))

  t.match(await favor.pauseStock({ stock_id: stockId, stock_creator_mchid: mchid }), { stock_id: stockId })
  t.match(await failure(favor.startStock({ stock_id: stockId, stock_creator_mchid: mchid })), { payCode: 'INVALID_REQUEST' })
  await favor.restartStock({ stock_id: stockId, stock_creator_mchid: mchid })
  await favor.stopStock({ stock_id: stockId, stock_creator_mchid: mchid })
  t.match(await favor.listStocks({ offset: 0, limit: 10, stock_creator_mchid: mchid, status: 'stoped' }), { total_count: 1, data: [{ stock_id: stockId }] })

  const date = new Date(bank.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  bank.clock.advance(4 * DAY_MS)
  t.match(await favor.queryCoupon({ openid: bob.openid, coupon_id: other }), { status: 'EXPIRED' })
  t.match((await pay.bills.trade({ date })).rows, [{ total: 1500, settlementTotal: 1000, couponAmount: 500 }, { refundAsked: 1500, refundAmount: 1000 }])
})

t.test('the coupons of a merchant have codes of its own, and are used and given back by it', async (t) => {
  const { pay, alice } = await openShop(t)
  const { busifavor } = pay.api
  const { stock_id: stockId } = await busifavor.createBusifavorStock({
    stock_name: '茶券', belong_merchant: mchid, goods_name: '茶', stock_type: 'NORMAL', coupon_use_rule: { coupon_available_time: { available_begin_time: inDays(-1), available_end_time: inDays(3) }, use_method: 'OFF_LINE' }, stock_send_rule: { max_coupons: 5, max_coupons_per_user: 1 }, out_request_no: 's1', coupon_code_mode: 'MERCHANT_UPLOAD'
  })
  const send = () => busifavor.sendCoupon({ openid: alice.openid, stock_id: stockId, out_request_no: 'c1' })
  t.match(await failure(send()), { payCode: 'NOT_ENOUGH' }, 'no code is left')
  t.match(await busifavor.uploadCouponCode({ stock_id: stockId, coupon_code_list: ['A1', 'A2', 'A1'], upload_request_no: 'u1' }), { success_count: 2 })
  await busifavor.deleteCouponCode({ stock_id: stockId, coupon_code: 'A2', delete_request_no: 'd1' })
  t.match(await send(), { coupon_code: 'A1' })
  const use = { coupon_code: 'A1', stock_id: stockId, use_time: inDays(0), use_request_no: 'use1' }
  t.match(await busifavor.useCoupon(use), { stock_id: stockId, openid: alice.openid })
  t.match(await busifavor.useCoupon(use), { wechatpay_use_time: /\+08:00$/ }, 'a repetition')
  t.match(await busifavor.queryCoupon({ openid: alice.openid, coupon_code: 'A1' }), { coupon_state: 'USED', stock_name: '茶券' })
  await busifavor.returnCoupon({ coupon_code: 'A1', stock_id: stockId, return_request_no: 'back1' })
  await busifavor.deactivateCoupon({ coupon_code: 'A1', stock_id: stockId, deactivate_request_no: 'off1' })
  t.match(await failure(busifavor.useCoupon(use)), { payCode: 'INVALID_REQUEST' })
})
