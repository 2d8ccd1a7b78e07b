import { createSign } from 'node:crypto'
import t from 'tap'
import { failure, until } from '../helpers/platform.js'
import { appid, createMerchant, mchid, openShop } from '../pay/shop.js'

const notifyUrl = 'https://shop.example/wx/pay/wx0000000000000001/notify'
const goods = { description: '龙井茶', notify_url: notifyUrl, amount: { total: 1990, currency: 'CNY' } }
const DAY_MS = 86_400_000

t.test('a code is scanned, a web page is opened and an app pays; anybody may, and each way has its own answer', async (t) => {
  const paid: unknown[] = []
  const { pay, alice, bank } = await openShop(t, { async setup ({ pay }) { pay.on('TRANSACTION.SUCCESS', ({ out_trade_no: number, trade_type: type, payer }) => { paid.push([number, type, payer?.openid]) }) } })
  const { payment } = pay.api
  const { code_url: code } = await payment.prepayNative({ ...goods, out_trade_no: 'native-1' })
  const { h5_url: page } = await payment.prepayH5({ ...goods, out_trade_no: 'web-page-1', scene_info: { payer_client_ip: '127.0.0.1', h5_info: { type: 'Wap' } } })
  const { prepay_id: prepayId } = await payment.prepayApp({ ...goods, out_trade_no: 'in-the-app-1' })
  t.match([code, page, prepayId], [/^weixin:\/\/wxpay\/bizpayurl\?pr=/, /^https:\/\/wx\.tenpay\.com\/.*prepay_id=/, /^wx\d{36}/])
  t.equal((await payment.prepayNative({ ...goods, out_trade_no: 'native-1' })).code_url, code, 'the same order has the same code')
  t.match(await failure(payment.prepayH5({ ...goods, out_trade_no: 'native-1', scene_info: { payer_client_ip: '127.0.0.1', h5_info: { type: 'Wap' } } })), { payCode: 'INVALID_REQUEST' })

  const bob = bank.user('bob')
  t.match(await alice.pay(code), { errMsg: 'requestPayment:ok', outTradeNo: 'native-1' })
  t.match(await bob.pay(page), { errMsg: 'requestPayment:ok' })
  const request = { appid, partnerid: mchid, prepayid: prepayId, package: 'Sign=WXPay', noncestr: 'nonce', timestamp: '1700000000' }
  const sign = createSign('sha256').update(`${appid}\n1700000000\nnonce\n${prepayId}\n`).sign(createMerchant().privateKey, 'base64')
  t.match(await bob.pay({ ...request, sign: sign.replace(/^./, first => first === 'A' ? 'B' : 'A') }), { errMsg: 'requestPayment:fail 支付验证签名失败' })
  t.match(await bob.pay({ ...request, sign }), { errMsg: 'requestPayment:ok' })
  t.match(await alice.pay(code), { errMsg: 'requestPayment:fail 该订单已支付' })
  await until(() => paid.length === 3)
  t.same(paid.sort(), [['in-the-app-1', 'APP', bob.openid], ['native-1', 'NATIVE', alice.openid], ['web-page-1', 'MWEB', bob.openid]])
  t.match(await pay.query({ outTradeNo: 'web-page-1' }), { trade_state: 'SUCCESS', trade_type: 'MWEB', payer: { openid: bob.openid } })
})

t.test('a shop scans the code on a phone: at once, with a password above 1,000 yuan, and takes it back', async (t) => {
  const { pay, alice, bank } = await openShop(t, { capabilities: { pay: { attempts: 1 } } })
  const order = (out_trade_no: string, total: number, auth_code: string) => pay.api.payment.payByCode({ description: '茶', out_trade_no, amount: { total, currency: 'CNY' }, payer: { auth_code }, scene_info: { store_info: { id: '1' } } })
  t.match(await failure(order('code-0', 100, '130000000000000000')), { payCode: 'AUTH_CODE_INVALID' })
  const code = alice.payCode()
  t.match(await order('code-1', 100, code), { trade_state: 'SUCCESS', trade_type: 'MICROPAY', payer: { openid: alice.openid } })
  t.match(await failure(order('code-2', 100, code)), { payCode: 'AUTH_CODE_INVALID' }, 'a code is for one payment')
  const other = alice.payCode()
  t.match(await failure(order('code-3', 100_000, other)), { code: 'WX_ERR_PAY_UNKNOWN' })
  t.match(await pay.query({ outTradeNo: 'code-3' }), { trade_state: 'USERPAYING' })
  t.match(await bank.user('bob').confirm(other), { errMsg: 'confirm:fail another user is asked' })
  t.match(await alice.confirm(other), { errMsg: 'confirm:ok' })
  t.match(await pay.query({ outTradeNo: 'code-3' }), { trade_state: 'SUCCESS' })
  const { balance } = bank.merchant().ledger
  t.match(await pay.api.payment.reverseOrder({ out_trade_no: 'code-3' }), { out_trade_no: 'code-3' })
  t.match(await pay.query({ outTradeNo: 'code-3' }), { trade_state: 'REVOKED' })
  t.equal(bank.merchant().ledger.balance, balance - 100_000)
  t.match(await failure(order('code-3', 100_000, other)), { payCode: 'ORDER_REVERSED' })
})

t.test('orders of several merchants are paid at once, told of at once, and refunded one by one', async (t) => {
  const seen: unknown[] = []
  const { pay, alice, bank } = await openShop(t, { async setup ({ pay }) { pay.on('TRANSACTION.SUCCESS', (resource) => { seen.push(resource) }) } })
  const { privateKey } = createMerchant()
  bank.bank.addMerchant({ mchid: '1900000002', privateKey, apiV3Key: 'z'.repeat(32) })
  const part = (number: string, owner: string, total: number) => ({ mchid: owner, out_trade_no: number, attach: 'a', description: number, amount: { total_amount: total, currency: 'CNY' } })
  const input = { combine_out_trade_no: 'both-1', sub_orders: [part('part-1', mchid, 100), part('part-2', '1900000002', 250)], combine_payer_info: { openid: alice.openid }, notify_url: notifyUrl, scene_info: { payer_client_ip: '127.0.0.1' } }
  const { combine } = pay.api
  const { prepay_id: prepayId } = await combine.prepayJsapi(input)
  t.equal((await combine.prepayJsapi(input)).prepay_id, prepayId)
  t.match(await failure(combine.prepayJsapi({ ...input, combine_out_trade_no: 'both-2', sub_orders: [part('part-1', mchid, 1)] })), { payCode: 'OUT_TRADE_NO_USED' })
  t.match(await failure(combine.prepayJsapi({ ...input, combine_out_trade_no: 'both-3', sub_orders: [part('part-3', '1900000009', 1)] })), { payCode: 'MCH_NOT_EXISTS' })
  const before = bank.merchant('1900000002').ledger.balance
  t.match(await alice.pay(pay.sign(prepayId)), { errMsg: 'requestPayment:ok', outTradeNo: 'both-1', notification: { delivered: true } })
  await until(() => seen.length === 1)
  const shape = { combine_out_trade_no: 'both-1', combine_mchid: mchid, combine_payer_info: { openid: alice.openid }, sub_orders: [{ out_trade_no: 'part-1', trade_state: 'SUCCESS', amount: { total_amount: 100, payer_amount: 100 } }, { mchid: '1900000002', out_trade_no: 'part-2' }] }
  t.match(seen[0], shape)
  const queried = await combine.queryOrder({ combine_out_trade_no: 'both-1' })
  t.match(queried, shape)
  t.match(await combine.queryOrderById({ combine_transaction_id: String(queried.combine_transaction_id) }), { combine_out_trade_no: 'both-1' })
  t.equal(bank.merchant('1900000002').ledger.balance, before + 250)
  t.match(await pay.refund({ outTradeNo: 'part-1', amount: 100, total: 100, outRefundNo: 'r1' }), { status: 'PROCESSING' })
  t.match(await failure(combine.closeOrder({ combine_out_trade_no: 'both-1', sub_orders: [{ mchid, out_trade_no: 'part-1' }, { mchid: '1900000002', out_trade_no: 'part-2' }] })), { payCode: 'ORDERPAID' })

  const second = { ...input, combine_out_trade_no: 'both-4', sub_orders: [part('part-5', mchid, 1), part('part-6', mchid, 1)] }
  await combine.prepayNative(second)
  const parts = second.sub_orders.map(({ mchid, out_trade_no }) => ({ mchid, out_trade_no }))
  t.match(await failure(combine.closeOrder({ combine_out_trade_no: 'both-4', sub_orders: parts.slice(1) })), { payCode: 'PARAM_ERROR' })
  await combine.closeOrder({ combine_out_trade_no: 'both-4', sub_orders: parts })
  t.match(await combine.queryOrder({ combine_out_trade_no: 'both-4' }), { sub_orders: [{ trade_state: 'CLOSED' }, { trade_state: 'CLOSED' }] })
})

t.test('a service provider sells for its merchants: orders, payments, refunds and queries belong to one of them', async (t) => {
  const seen: unknown[] = []
  const subMchid = '1900000011'
  const { pay, alice, bank } = await openShop(t, {
    atBank: { subMchids: [subMchid] },
    async setup ({ pay }) {
      pay.on('*', (resource, { eventType, mchid }) => { seen.push([eventType, mchid, resource.sp_mchid, resource.sub_mchid, resource.out_trade_no ?? resource.out_order_no]) })
    }
  })
  bank.addAccount({ appid: 'wx00000000000000aa', secret: 's' })
  const buyer = bank.user('alice', { appid: 'wx00000000000000aa' })
  const tea = { amount: 1000, description: '茶', subMchid }
  const order = await pay.order({ ...tea, openid: alice.openid, outTradeNo: 'provider-1', profitSharing: true })
  const other = await pay.order({ ...tea, subOpenid: buyer.openid, subAppid: 'wx00000000000000aa', outTradeNo: 'provider-2' })
  t.match(await failure(pay.order({ ...tea, openid: alice.openid, subMchid: '1900000012' })), { payCode: 'NO_AUTH' })
  t.match(await alice.pay(order), { errMsg: 'requestPayment:ok', notification: { delivered: true } })
  t.match(await alice.pay(other), { errMsg: /fail/ }, 'it belongs to the user of the other account')
  t.match(await buyer.pay(other), { errMsg: 'requestPayment:ok', notification: { delivered: true } })
  t.match(await pay.query({ outTradeNo: 'provider-1', subMchid }), { sp_mchid: mchid, sub_mchid: subMchid, trade_state: 'SUCCESS', payer: { sp_openid: alice.openid } })
  t.match(await pay.query({ outTradeNo: 'provider-2', subMchid }), { sub_appid: 'wx00000000000000aa', payer: { sub_openid: buyer.openid } })
  t.match(await failure(pay.query({ outTradeNo: 'provider-1', subMchid: '1900000012' })), { payCode: 'ORDER_NOT_EXIST' })
  t.match(await failure(pay.query({ outTradeNo: 'provider-1' })), { payCode: 'ORDER_NOT_EXIST' })

  t.match(await failure(pay.refund({ outTradeNo: 'provider-1', amount: 400, total: 1000 })), { payCode: 'NO_AUTH' })
  await pay.refund({ outTradeNo: 'provider-1', amount: 400, total: 1000, outRefundNo: 'back-1', subMchid })
  t.match(await pay.settle({ outRefundNo: 'back-1', subMchid }, { final: true, intervalMs: 5 }), { outcome: 'done', answer: { status: 'SUCCESS' } })
  t.match(await failure(pay.queryRefund({ outRefundNo: 'back-1' })), { payCode: 'RESOURCE_NOT_EXISTS' })

  await pay.api.profitSharing.addReceiver({ sub_mchid: subMchid, type: 'MERCHANT_ID', account: mchid, name: '服务商', relation_type: 'SERVICE_PROVIDER' })
  const { transaction_id: transactionId } = await pay.query({ outTradeNo: 'provider-1', subMchid })
  await pay.share({ subMchid, transactionId: transactionId!, outOrderNo: 'share-1', receivers: [{ type: 'MERCHANT_ID', account: mchid, amount: 100, description: '佣金' }] })
  t.match(await pay.settle({ outOrderNo: 'share-1', transactionId: transactionId!, subMchid }, { final: true, intervalMs: 5 }), { answer: { state: 'FINISHED', sub_mchid: subMchid } })
  await until(() => seen.length === 4)
  t.same(seen.map(item => (item as unknown[]).join(' ')).sort(), [
    `PROFITSHARING.SUCCESS ${mchid} ${mchid} ${subMchid} share-1`,
    `REFUND.SUCCESS ${mchid} ${mchid} ${subMchid} provider-1`,
    `TRANSACTION.SUCCESS ${mchid} ${mchid} ${subMchid} provider-1`,
    `TRANSACTION.SUCCESS ${mchid} ${mchid} ${subMchid} provider-2`
  ])
  // this account is the seller's, and the provider has an appid of its own
  const sold = await pay.order({ ...tea, openid: alice.openid, spAppid: 'wx00000000000000bb', outTradeNo: 'provider-4' })
  t.match(await alice.pay(sold), { errMsg: 'requestPayment:ok', notification: { delivered: true } })
  t.match(await pay.query({ outTradeNo: 'provider-4', subMchid }), { sp_appid: 'wx00000000000000bb', sub_appid: appid, payer: { sub_openid: alice.openid } })
  for (const extra of [{ spAppid: 'wx00000000000000bb' }, { subOpenid: 'x' }]) t.match(await failure(pay.order({ amount: 1, description: 'x', openid: 'a', ...extra })), { code: 'WX_ERR_INPUT', message: /^subMchid: expected the merchant that sells/ })
  t.match(await failure(pay.order({ ...tea, subOpenid: 'x' })), { code: 'WX_ERR_INPUT', message: /^subAppid: expected/ })

  const third = await pay.order({ ...tea, openid: alice.openid, outTradeNo: 'provider-3' })
  await pay.close({ outTradeNo: 'provider-3', subMchid })
  t.match(await alice.pay(third), { errMsg: 'requestPayment:fail 订单已关闭' })

  const date = new Date(bank.clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  bank.clock.advance(2 * DAY_MS)
  t.match((await pay.bills.trade({ date, subMchid })).rows.map(({ outTradeNo, subMchid }) => [outTradeNo, subMchid]), [['provider-1', subMchid], ['provider-2', subMchid], ['provider-1', subMchid], ['provider-4', subMchid]])
  t.match(await failure(pay.bills.trade({ date, subMchid: '1900000012' })), { payCode: 'NO_STATEMENT_EXIST' })

  // the bill of one of its merchants comes encrypted
  const { rows, totals } = await pay.bills.subMerchantFundFlow({ date, subMchid })
  t.same(rows.map(({ direction, amount }) => `${direction} ${amount}`), ['收入 1000', '收入 1000', '支出 400', '收入 1000'])
  t.match(totals, { 资金流水总笔数: '4' })
  t.match(await failure(pay.bills.subMerchantFundFlow({ date, subMchid: '1900000012' })), { payCode: 'NO_STATEMENT_EXIST' })
  t.match(await failure(pay.bills.subMerchantFundFlow({ date } as { date: string, subMchid: string })), { code: 'WX_ERR_INPUT', message: /^subMchid/ })
  bank.faults.add({ operation: '/v3/billdownload/file', garbage: true })
  t.match(await failure(pay.bills.subMerchantFundFlow({ date, subMchid })), { code: 'WX_ERR_PAY_BILL', message: /cannot be decrypted with the key that came with it/ })
})
