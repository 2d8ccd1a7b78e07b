import t from 'tap'
import { PayUnknownError, WechatPayError } from '../../plugins/pay/index.js'
import { failure, until } from '../helpers/platform.js'
import { mchid, openShop } from './shop.js'

const tea = { amount: 1990, description: '龙井茶 100 克' }

for (const publicKey of [false, true]) {
  t.test(`an order is made, paid, delivered by the handler and refunded, with ${publicKey ? 'the public key' : 'certificates'}`, async (t) => {
    const paid: unknown[] = []
    const refunded: unknown[] = []
    const { pay, bank, alice, lines } = await openShop(t, {
      publicKey,
      async setup ({ pay }) {
        pay.on('TRANSACTION.SUCCESS', (transaction, { eventType, mchid }) => { paid.push([transaction.out_trade_no, transaction.amount.total, eventType, mchid]) })
        pay.on('REFUND.SUCCESS', (refund) => { refunded.push([refund.out_refund_no, refund.refund_status, refund.amount.refund]) })
      }
    })
    const order = await pay.order({ ...tea, openid: alice.openid, attach: 'x' })
    t.match(order, { signType: 'RSA', package: `prepay_id=${order.prepayId}`, timeStamp: /^\d{10}$/, outTradeNo: /^[0-9A-Z]{32}$/ })
    t.match(await pay.query({ outTradeNo: order.outTradeNo }), { trade_state: 'NOTPAY', amount: { total: 1990 } })

    const { package: packageText, timeStamp, nonceStr, signType, paySign } = order
    t.match(await alice.pay({ package: packageText, timeStamp, nonceStr: `${nonceStr}x`, signType, paySign }), { errMsg: 'requestPayment:fail 支付验证签名失败' })
    const { transactionId, notification } = await alice.pay({ package: packageText, timeStamp, nonceStr, signType, paySign }, { duplicates: 2, concurrent: 3, newIds: true })
    t.match(notification!.attempts.map(({ status }) => status), [204, 204, 204, 204, 204])
    await until(() => paid.length > 0)
    t.same(paid, [[order.outTradeNo, 1990, 'TRANSACTION.SUCCESS', mchid]])
    t.match(await pay.query({ transactionId: transactionId! }), { trade_state: 'SUCCESS', out_trade_no: order.outTradeNo, attach: 'x' })
    t.match(await failure(pay.close({ outTradeNo: order.outTradeNo })), { code: 'WX_ERR_PAY', payCode: 'ORDERPAID' })

    const refund = await pay.refund({ outTradeNo: order.outTradeNo, amount: 990, total: 1990, outRefundNo: 'r@1' })
    t.match(refund, { status: 'PROCESSING', amount: { refund: 990 } })
    t.match(await pay.settle({ outRefundNo: 'r@1' }, { final: true, intervalMs: 5 }), { outcome: 'done', answer: { status: 'SUCCESS' } })
    await until(() => refunded.length > 0)
    t.same(refunded, [['r@1', 'SUCCESS', 990]])
    t.equal(bank.merchant().ledger.balance, 100_001_000)
    t.same(lines.filter(line => JSON.parse(line).level >= 40), [])
    t.notMatch(lines.join(''), /PRIVATE KEY|kkkkkkkk/)
  })
}

t.test('an order is closed, expires, and a number is not used for another order', async (t) => {
  const { pay, bank, alice } = await openShop(t)
  const first = await pay.order({ ...tea, openid: alice.openid, outTradeNo: 'closed|*-1' })
  t.equal((await pay.order({ ...tea, openid: alice.openid, outTradeNo: 'closed|*-1' })).prepayId, first.prepayId)
  t.match(await failure(pay.order({ ...tea, amount: 1, openid: alice.openid, outTradeNo: 'closed|*-1' })), { code: 'WX_ERR_PAY', payCode: 'INVALID_REQUEST', class: 'caller', statusCode: 400 })
  await pay.close({ outTradeNo: first.outTradeNo })
  t.match(await alice.pay(first), { errMsg: /订单已关闭/ })
  t.match(await failure(pay.order({ ...tea, openid: alice.openid, outTradeNo: 'closed|*-1' })), { payCode: 'ORDER_CLOSED', statusCode: 409 })
  t.match(await failure(pay.query({ outTradeNo: 'never-made' })), { payCode: 'ORDER_NOT_EXIST', statusCode: 404, isNotFound: true })

  const second = await pay.order({ ...tea, openid: alice.openid, expiresAt: new Date(Date.now() + 3_600_000) })
  t.match(alice.refusePayment(second), { errMsg: 'requestPayment:fail cancel' })
  bank.clock.advance(3_600_001)
  t.match(await pay.query({ outTradeNo: second.outTradeNo }), { trade_state: 'CLOSED' })
})

t.test('input that WeChat Pay would refuse is refused with the name of the field before it is sent', async (t) => {
  const { pay, bank } = await openShop(t)
  const good = { ...tea, openid: 'o' }
  const wrong: Array<[object, RegExp]> = [
    [{ ...good, amount: 19.9 }, /^amount: expected the amount, a whole number of fen/],
    [{ ...good, amount: 0 }, /^amount/],
    [{ ...good, amount: '1990' }, /^amount/],
    [{ ...good, amount: Number.MAX_SAFE_INTEGER + 1 }, /^amount/],
    [{ ...good, outTradeNo: 'short' }, /^outTradeNo: expected 6 to 32 of letters/],
    [{ ...good, outTradeNo: 'has space!' }, /^outTradeNo/],
    [{ ...good, description: 'x'.repeat(128) }, /^description/],
    [{ ...good, description: 'tea 🍵' }, /^description: expected no emoji/],
    [{ ...good, attach: 'x'.repeat(129) }, /^attach/],
    [{ ...good, notifyUrl: 'https://shop.example/notify?x=1' }, /^notifyUrl/],
    [{ ...good, expiresAt: new Date() }, /^expiresAt: expected a time at least a minute from now/],
    [{ ...tea }, /^openid/],
    [{ ...good, subOpenid: 'o' }, /^subMchid/],
    [{ ...good, discription: 'x' }, /^discription: unknown key discription, did you mean description\?/]
  ]
  for (const [input, message] of wrong) t.match(await failure(pay.order(input as typeof good)), { code: 'WX_ERR_INPUT', message })
  t.match(await failure(pay.refund({ outTradeNo: 'order-1', amount: 2, total: 1 })), { code: 'WX_ERR_INPUT', message: /^amount: expected at most total/ })
  t.match(await failure(pay.refund({ amount: 1, total: 1 })), { code: 'WX_ERR_INPUT', message: /^outTradeNo: expected either/ })
  t.match(await failure(pay.call('POST', '/v3/refund/domestic/refunds', { body: { amount: { refund: 0.1 } } })), { code: 'WX_ERR_INPUT', message: 'amount.refund: expected a whole number of fen' })
  t.match(await failure(pay.call('POST', '/v3/x', { body: { a: [{ b: null }] } })), { code: 'WX_ERR_INPUT', message: 'a.0.b: expected no null, leave the field out' })
  t.match(await failure(pay.order({ ...good, mchid: '1900000009' })), { code: 'WX_ERR_PAY_MERCHANT', message: 'this account has no merchant 1900000009, its merchants are 1900000001' })
  t.same(bank.journal.entries({ kind: 'request' }), [])
})

t.test('done, refused and unknown are told apart, and a repetition has the same number', async (t) => {
  const { pay, bank, alice } = await openShop(t)
  await pay.order({ ...tea, openid: alice.openid })
  const path = '/v3/pay/transactions/jsapi'
  const faults = [{ status: 500, done: true }, { reset: 'after' as const }, { reset: 'before' as const }, { garbage: true, done: true }, { signature: 'bad' as const }, { signature: 'probe' as const }, { signature: 'missing' as const }, { signature: 'old' as const }, { status: 502, body: '<html>' }, { truncate: true }]
  for (const [index, fault] of faults.entries()) {
    const outTradeNo = `fault-${index}`
    bank.faults.add({ operation: path, ...fault, times: 1 })
    t.match(await pay.order({ ...tea, openid: alice.openid, outTradeNo }), { outTradeNo }, `${JSON.stringify(fault)} once is mended by the repetition`)
    bank.faults.add({ operation: path, ...fault })
    const error = await failure(pay.order({ ...tea, openid: alice.openid, outTradeNo: `${outTradeNo}-unknown` }))
    t.match(error, { code: 'WX_ERR_PAY_UNKNOWN', mchid, outTradeNo: `${outTradeNo}-unknown`, number: { field: 'out_trade_no' }, sent: true }, JSON.stringify(fault))
    t.ok(error instanceof PayUnknownError)
    bank.faults.clear()
    const made = bank.bank.order(mchid, `${outTradeNo}-unknown`) !== undefined
    const settled = await pay.settle(error as PayUnknownError, { intervalMs: 1, absentAfterMs: 5 })
    t.equal(settled.outcome, made ? 'done' : 'absent', `settle finds out what became of it: ${settled.outcome}`)
  }
  bank.faults.add({ operation: path, status: 400, code: 'PARAM_ERROR' })
  const refused = await failure(pay.order({ ...tea, openid: alice.openid }))
  t.match(refused, { code: 'WX_ERR_PAY', payCode: 'PARAM_ERROR', httpStatus: 400, class: 'caller' })
  t.ok(refused instanceof WechatPayError)
  bank.faults.clear()
  bank.faults.add({ operation: path, status: 429 })
  t.match(await failure(pay.order({ ...tea, openid: alice.openid })), { code: 'WX_ERR_PAY', payCode: 'FREQUENCY_LIMITED', statusCode: 429 })
  bank.faults.add({ operation: '/v3/refund/*', status: 429 })
  t.match(await failure(pay.refund({ outTradeNo: 'fault-0', outRefundNo: 'r1', amount: 1, total: 1 })), { code: 'WX_ERR_PAY_UNKNOWN', outRefundNo: 'r1' })
  bank.faults.clear()
  bank.faults.add({ operation: path, status: 500, code: 'OPENID_MISMATCH' })
  t.match(await failure(pay.order({ ...tea, openid: alice.openid })), { code: 'WX_ERR_PAY', payCode: 'OPENID_MISMATCH' })
  bank.faults.clear()
  t.ok(pay.probes >= 4)
})

t.test('a call without a number is not sent twice', async (t) => {
  const { pay, bank } = await openShop(t)
  bank.faults.add({ operation: '/v3/merchant-service/*', reset: 'after' })
  t.match(await failure(pay.call('POST', '/v3/merchant-service/complaints-v2/1/response', { body: { response_content: 'x' } })), { code: 'WX_ERR_PAY_UNKNOWN', number: undefined })
  t.equal(bank.journal.entries({ kind: 'request' }).filter(({ path }) => path?.startsWith('/v3/merchant-service')).length, 1)
})

t.test('a transfer waits for its receiver, is taken, and is cancelled', async (t) => {
  const finished: unknown[] = []
  const { pay, bank, alice } = await openShop(t, { async setup ({ pay }) { pay.on('MCHTRANSFER.BILL.FINISHED', ({ out_bill_no: number, state }) => { finished.push([number, state]) }) } })
  const input = { openid: alice.openid, sceneId: '1000', reportInfos: [{ type: '活动名称', content: '新会员有礼' }], remark: '新会员' }
  t.match(await failure(pay.transfer({ ...input, amount: 200_000 })), { code: 'WX_ERR_INPUT', message: /^userName/ })
  const transfer = await pay.transfer({ ...input, amount: 200_000, userName: '张三', outBillNo: 'bill1' })
  t.match(transfer, { state: 'WAIT_USER_CONFIRM', mchId: mchid, package: transfer.package_info })
  t.match(await alice.confirmTransfer(transfer.package!), { errMsg: 'requestMerchantTransfer:ok' })
  t.match(await pay.queryTransfer({ outBillNo: 'bill1' }), { state: 'SUCCESS', transfer_amount: 200_000 })
  await pay.transfer({ ...input, amount: 100, outBillNo: 'bill2' })
  t.match(await pay.cancelTransfer({ outBillNo: 'bill2' }), { state: 'CANCELING' })
  await until(() => finished.length === 2)
  t.same(finished, [['bill1', 'SUCCESS'], ['bill2', 'CANCELLED']])
  t.equal(bank.merchant().ledger.balance, 100_000_000 - 200_000)
})

t.test('money is shared with receivers whose names go encrypted', async (t) => {
  const { pay, alice } = await openShop(t, { publicKey: true })
  const order = await pay.order({ ...tea, openid: alice.openid, profitSharing: true })
  const { transactionId } = await alice.pay(order)
  const { ciphertext, serial } = await pay.encrypt('张三')
  const added = await pay.call<{ name: string }>('POST', '/v3/profitsharing/receivers/add', { serial, body: { appid: 'wx0000000000000001', type: 'PERSONAL_OPENID', account: 'bob', name: ciphertext, relation_type: 'USER' } })
  t.equal(pay.decrypt(added.name), '张三')
  const share = await pay.share({ transactionId: transactionId!, outOrderNo: 's1', receivers: [{ type: 'PERSONAL_OPENID', account: 'bob', name: '张三', amount: 100, description: '分给 bob' }], unfreezeUnsplit: true })
  t.match(share, { state: 'PROCESSING', receivers: [{ result: 'PENDING' }] })
  t.match(await pay.settle({ outOrderNo: 's1', transactionId: transactionId! }, { final: true, intervalMs: 5 }), { answer: { state: 'FINISHED', receivers: [{ result: 'SUCCESS', amount: 100 }] } })
})

t.test('while a merchant changes to the public key, notifications with either key are trusted, and with an unknown key none', async (t) => {
  const paid: string[] = []
  const { pay, bank, alice } = await openShop(t, { publicKey: true, async setup ({ pay }) { pay.on('*', (transaction) => { paid.push(String(transaction.out_trade_no)) }) } })
  const orders = await Promise.all(['with-certificate', 'with-the-key', 'with-unknown-key'].map(outTradeNo => pay.order({ ...tea, openid: alice.openid, outTradeNo })))
  const merchant = bank.merchant()
  t.match(await alice.pay(orders[0]!, { key: merchant.certificates[0]! }), { notification: { delivered: true } })
  t.match(await alice.pay(orders[1]!, { key: merchant.platformKey }), { notification: { delivered: true } })
  t.match(await alice.pay(orders[2]!, { key: merchant.rotate(Date.now()) }), { notification: { delivered: false, attempts: [{ status: 401 }] } })
  await until(() => paid.length === 2)
  t.same(paid.sort(), ['with-certificate', 'with-the-key'])
})

t.test('a notification that cannot be trusted is a 401 and changes nothing, and comes again after a probe', async (t) => {
  const paid: string[] = []
  const { pay, bank, alice, app, lines } = await openShop(t, { async setup ({ pay }) { pay.on('TRANSACTION.SUCCESS', (transaction) => { paid.push(transaction.out_trade_no) }) } })
  for (const signature of ['bad', 'old', 'missing', 'probe'] as const) {
    const order = await pay.order({ ...tea, openid: alice.openid, outTradeNo: `order-${signature}` })
    const { notification } = await alice.pay(order, { signature })
    t.match(notification, { delivered: false, attempts: [{ status: 401, body: '{"code":"FAIL","message":"the notification cannot be trusted"}' }] }, signature)
  }
  t.same(paid, [])
  bank.clock.advance(15_000)
  await until(() => paid.length === 4)
  t.same(paid.sort(), ['order-bad', 'order-missing', 'order-old', 'order-probe'])
  t.same(lines.filter(line => JSON.parse(line).level >= 40), [], 'nobody is alarmed')

  const answer = await app.inject({ method: 'POST', url: '/wx/pay/wx00000000000000ff/notify', payload: {} })
  t.match([answer.statusCode, answer.json()], [404, { code: 'FAIL', message: /^no account/ }])
  t.match((await app.inject({ method: 'POST', url: '/wx/pay/wx0000000000000001/notify', headers: { 'content-type': 'text/xml' }, payload: '<xml></xml>' })).statusCode, 401)
})
