import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { PAY_EVENTS } from '../../plugins/pay/index.js'
import { parseBill, toFen } from '../../plugins/pay/bills.js'
import { payOperationNames } from '../../plugins/pay/operations/names.js'
import { payAreas } from '../../plugins/pay/operations/index.js'
import { check } from '../../server/check.js'
import { account } from '../accounts/app.js'
import { failure, until } from '../helpers/platform.js'
import { appid, createMerchant, mchid, openShop } from './shop.js'

const DAY_MS = 86_400_000
const tea = { amount: 1990, description: '龙井茶，100 克' }
const dayOf = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10)

t.test('the bills of a day are verified, unpacked, and rows with amounts in fen', async (t) => {
  const { pay, bank, alice } = await openShop(t)
  const date = dayOf(bank.clock.now())
  const order = await pay.order({ ...tea, openid: alice.openid, outTradeNo: 'bill-1' })
  await alice.pay(order)
  await pay.refund({ outTradeNo: 'bill-1', outRefundNo: 'r1', amount: 90, total: 1990 })
  await pay.settle({ outRefundNo: 'r1' }, { final: true, intervalMs: 5 })
  t.match(await failure(pay.bills.trade({ date })), { code: 'WX_ERR_PAY', payCode: 'INVALID_REQUEST' }, 'today has no bill yet')
  bank.clock.advance(2 * DAY_MS)
  const { rows, totals } = await pay.bills.trade({ date })
  t.match(rows, [
    { outTradeNo: 'bill-1', tradeState: 'SUCCESS', total: 1990, settlementTotal: 1990, refundAmount: 0, description: '龙井茶，100 克', fee: '0.00000', openid: alice.openid },
    { outTradeNo: 'bill-1', outRefundNo: 'r1', tradeState: 'REFUND', total: 0, refundAmount: 90, refundAsked: 90 }
  ])
  t.match(totals, { 总交易单数: '2', 订单总金额: '19.90', 退款总金额: '0.90' })
  const flow = await pay.bills.fundFlow({ date })
  t.match(flow.rows, [{ direction: '收入', amount: 1990, balance: 100_001_990 }, { direction: '支出', amount: 90, balance: 100_001_900 }])
  t.match(await failure(pay.bills.trade({ date: dayOf(bank.clock.now() - DAY_MS) })), { payCode: /NO_STATEMENT_EXIST|STATEMENT_CREATING/ })
  t.match(await failure(pay.bills.trade({ date: '8.6.2026' })), { code: 'WX_ERR_INPUT', message: /^date: expected a day/ })
  bank.faults.add({ operation: '/v3/billdownload/file', status: 200, body: '`2026-06-08`', code: 'X' })
  t.match(await failure(pay.bills.trade({ date })), { code: 'WX_ERR_PAY_BILL', message: /another digest/ })
})

t.test('amounts in yuan become fen exactly, and a cut off bill is refused', async (t) => {
  t.same(['0.00', '19.90', '0.1', '-3.05', '1234567890123.99', '7'].map(toFen), [0, 1990, 10, -305, 123456789012399, 700])
  for (const wrong of ['1.005', '1e3', '', '￥1', '.5', '1,000.00']) t.throws(() => toFen(wrong), { code: 'WX_ERR_PAY_BILL' }, wrong)
  t.throws(() => parseBill(Buffer.from('订单金额\r\n`1.00\r\n'), [['订单金额', 'total', true]]), { code: 'WX_ERR_PAY_BILL', message: /totals are missing/ })
  t.same(parseBill(Buffer.from('\uFEFF名称,订单金额\n`a,b,`1.00\n总数\n`1\n'), [['名称', 'name'], ['订单金额', 'total', true]]).rows, [{ name: 'a,b', total: 100, raw: { 名称: 'a,b', 订单金额: '1.00' } }])
})

t.test('an order that was paid and not heard of is found, delivered once, and the books tell what differs', async (t) => {
  const paid: string[] = []
  const { pay, bank, alice, lines } = await openShop(t, { async setup ({ pay }) { pay.on('TRANSACTION.SUCCESS', (transaction) => { paid.push(transaction.out_trade_no) }) } })
  const realNow = Date.now
  t.teardown(() => { Date.now = realNow })
  const lost = await pay.order({ ...tea, openid: alice.openid, outTradeNo: 'lost-1' })
  const heard = await pay.order({ ...tea, openid: alice.openid, outTradeNo: 'heard-1' })
  await pay.order({ ...tea, openid: alice.openid, outTradeNo: 'open-1' })
  await alice.pay(lost, { silent: true })
  await alice.pay(heard)
  const foreign = await pay.call<{ prepay_id: string }>('POST', '/v3/pay/transactions/jsapi', { body: { appid, mchid, description: 'x', out_trade_no: 'foreign-1', notify_url: 'https://shop.example/n', amount: { total: 5 }, payer: { openid: alice.openid } } })
  await alice.pay(foreign.prepay_id, { silent: true })
  await until(() => paid.length === 1)
  t.same(await pay.sweep(), [], 'a minute is not over')
  Date.now = () => realNow() + 125_000
  t.same(await pay.sweep(), ['lost-1'])
  t.same(await pay.sweep(), [])
  await until(() => paid.length === 2)
  t.same(paid, ['heard-1', 'lost-1'])
  t.match(lines.find(line => line.includes('no notification arrived')), /"level":40.*lost-1/)
  Date.now = realNow

  Object.assign(bank.merchant().ledger.entries.find(({ outTradeNo }) => outTradeNo === 'heard-1')!, { amount: 1, total: 1 })
  const date = dayOf(bank.clock.now())
  bank.clock.advance(2 * DAY_MS)
  t.same(await pay.reconcile({ date }), {
    date,
    mchid,
    paid: 3,
    total: 1990 + 1 + 5,
    differences: [{ kind: 'amount differs', mchid, outTradeNo: 'heard-1', here: 1990, there: 1 }, { kind: 'unknown here', mchid, outTradeNo: 'foreign-1', there: 5 }]
  })
})

t.test('an order that was paid, not heard of and refunded in part since is found all the same, and delivered once', async (t) => {
  const paid: string[] = []
  const { pay, bank, alice } = await openShop(t, { async setup ({ pay }) { pay.on('TRANSACTION.SUCCESS', (transaction) => { paid.push(transaction.out_trade_no) }) } })
  const realNow = Date.now
  t.teardown(() => { Date.now = realNow })
  await alice.pay(await pay.order({ ...tea, openid: alice.openid, outTradeNo: 'lost-2' }), { signature: 'bad' })
  await pay.refund({ outTradeNo: 'lost-2', outRefundNo: 'r-lost-2', amount: 90, total: 1990 })
  await pay.settle({ outRefundNo: 'r-lost-2' }, { final: true, intervalMs: 5 })
  t.match(await pay.query({ outTradeNo: 'lost-2' }), { trade_state: 'REFUND' })
  Date.now = () => realNow() + 125_000
  t.same(await pay.sweep(), ['lost-2'])
  await until(() => paid.length === 1)
  t.same(await pay.sweep(), [])

  const taken = () => bank.journal.entries({ kind: 'push' }).filter(({ status, body }) => status === 204 && (body as { event_type: string }).event_type === 'TRANSACTION.SUCCESS').length
  bank.clock.advance(15_000)
  await until(() => taken() === 1)
  t.same(await pay.sweep(), [])
  t.same(paid, ['lost-2'], 'the notification that comes late is no second payment')
})

t.test('a core operation is typed, fills in its owner, and encrypts and decrypts what is sensitive', async (t) => {
  const { pay, bank, alice } = await openShop(t, { publicKey: true })
  const { prepay_id: prepayId } = await pay.api.payment.prepayJsapi({ description: 'x', out_trade_no: 'typed-1', notify_url: 'https://shop.example/n', amount: { total: 5 }, payer: { openid: alice.openid } })
  t.match(prepayId, /^wx\d/)
  t.match(await pay.api.payment.queryOrder({ out_trade_no: 'typed-1' }), { trade_state: 'NOTPAY', mchid, appid })
  t.same(await pay.api.payment.closeOrder({ out_trade_no: 'typed-1' }), {})
  t.match(await pay.api.certificates.echo({ echo_message: 'a', encrypted_echo_message: '秘密' }), { echo_message: 'a', encrypted_echo_message: '秘密' })
  // sensitive fields of a query, too, because every proxy on the way logs the query
  t.match(await pay.api.capital.searchBanksByAccount({ account_number: '6222020200012345678' }), {})
  const [asked] = bank.journal.entries({ kind: 'request', path: '/v3/capital/capitallhh/banks/search-banks-by-bank-account' })
  t.match(asked, { status: 200 })
  t.notMatch(JSON.stringify(asked), /6222020200012345678/)
  const added = await pay.api.profitSharing.addReceiver({ type: 'PERSONAL_OPENID', account: 'bob', name: '张三', relation_type: 'USER' })
  t.match(added, { type: 'PERSONAL_OPENID', account: 'bob' })
  t.match(await pay.api.media.uploadImage({ file: { fileName: '图.png', bytes: Buffer.from('png') } }), { media_id: /\w/ })
  t.match(await failure(pay.api.payment.prepayJsapi({ description: 'x', out_trade_no: 'typed-2', notify_url: 'https://shop.example/n', amount: { total: 0.5 }, payer: { openid: 'o' } })), { code: 'WX_ERR_INPUT', message: /^amount\.total: expected integer/ })
  t.match(await failure(pay.api.payment.prepayJsapi({ description: 'x', out_trade_no: '?', notify_url: 'https://shop.example/n', amount: { total: 5 }, payer: { openid: 'o' } })), { code: 'WX_ERR_INPUT', message: /^out_trade_no: expected 6 to 32/ })
  t.match(await failure(pay.api.transferBills.cancelTransfer({ out_bill_no: 'a-1' })), { code: 'WX_ERR_INPUT', message: /^out_bill_no: expected 1 to 32 of letters and digits/ })
  t.match(await failure(pay.api.profitSharing.unfreezeOrder({ transaction_id: '4200', out_order_no: '分账', description: 'x' })), { code: 'WX_ERR_INPUT', message: /^out_order_no: expected 1 to 64/ })
  t.match(await failure(pay.api.refund.queryRefund({ out_refund_no: 'none' })), { code: 'WX_ERR_PAY', payCode: 'RESOURCE_NOT_EXISTS', message: /refund\.queryRefund/ })
  t.equal(bank.journal.entries({ kind: 'request', path: '/v3/pay/transactions/jsapi' }).length, 1)
})

t.test('370 core operations and 81 event types have names of their own', async (t) => {
  let count = 0
  const addresses = new Set<string>()
  for (const [area, load] of Object.entries(payAreas)) {
    const operations = await load() as Record<string, { method: string, path: string, title: string }>
    t.same(Object.keys(operations).sort(), [...payOperationNames[area as keyof typeof payOperationNames]].sort(), area)
    for (const { method, path } of Object.values(operations)) addresses.add(`${method} ${path}`)
    count += Object.keys(operations).length
  }
  t.equal(count, 370)
  t.equal(addresses.size, 370)
  t.equal(new Set(PAY_EVENTS).size, 81)
})

t.test('the command check says of each merchant whether it works, and what to look at', async (t) => {
  const { payBase } = await openShop(t)
  const folder = t.testdir({})
  const file = join(folder, 'accounts.json')
  const run = async (merchant: object) => {
    await writeFile(file, JSON.stringify({ merchants: [merchant], accounts: [account(1, { mchid })] }))
    const written: string[] = []
    return [await check(['--accounts', file, '--pay-base', payBase], text => { written.push(text) }, {}), written.join('')]
  }
  t.same(await run(createMerchant()), [0, `merchant ${mchid}: all well, with platform certificates\n`])
  t.match(await run(createMerchant({ serial: 'F'.repeat(40) })), [1, /compare privateKey and serial .* \(SIGN_ERROR, Request-ID/])
  t.match(await run(createMerchant({ apiV3Key: 'x'.repeat(32) })), [1, /check that apiV3Key is the API v3 key of this merchant/])
  await t.rejects(check(['--acounts', file]), { code: 'WX_ERR_OPTIONS' })
  await t.rejects(check(['--accounts', file, '--mchid', '1900000009']), { code: 'WX_ERR_OPTIONS', message: /has the merchant 1900000009/ })
})
