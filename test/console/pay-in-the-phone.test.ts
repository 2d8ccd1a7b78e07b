import t from 'tap'
import { call } from '../helpers/hub.js'
import { startServer } from '../helpers/server-process.js'
import { openBuilt } from './helpers/page.js'

const APP = `export default async function shop (app) {
  const use = (appid, work) => app.wechat.accounts.use(appid, work)
  const inDays = days => new Date(Date.now() + days * 86400000).toISOString().slice(0, 19) + '+00:00'
  app.get('/coupon', async ({ query: { appid, openid } }) => use(appid, async ({ pay: { api: { favor } } }) => {
    const stock = { stock_creator_mchid: '1900000001' }
    const { stock_id } = await favor.createCouponStock({ stock_name: 'tea', belong_merchant: '1900000001', available_begin_time: inDays(-1), available_end_time: inDays(3), stock_use_rule: { max_coupons: 2, max_amount: 200, max_coupons_per_user: 1, natural_person_limit: false, prevent_api_abuse: false }, coupon_use_rule: { fixed_normal_coupon: { coupon_amount: 100, transaction_minimum: 200 } }, no_cash: true, stock_type: 'NORMAL', out_request_no: 'stock-1' })
    await favor.startStock({ stock_id, ...stock })
    return favor.sendCoupon({ openid, stock_id, out_request_no: 'c1', ...stock })
  }))
  app.get('/complaints', async ({ query: { appid } }) => use(appid, ({ pay }) => pay.api.complaints.listComplaints({ begin_date: inDays(-1).slice(0, 10), end_date: inDays(1).slice(0, 10) })))
  app.get('/order', async ({ query: { appid, openid, amount = 1, no } }) => use(appid, ({ pay }) => pay.order({ openid, amount: Number(amount), description: 'tea', outTradeNo: no })))
}`

t.test('a user of the sandbox pays in the phone what the server ordered, once, cancels another payment, uses a coupon and complains', async t => {
  const cwd = t.testdir({ 'shop.mjs': APP })
  const [{ base }, page] = await Promise.all([startServer(t, { WECHAT_APP: 'shop.mjs' }, cwd), openBuilt(t, { locale: 'en-US' })])
  await page.goto(`${base}/`)
  await page.getByLabel('Write a message').waitFor()
  const control = `${base}/console/api/simulator`
  const { body: [{ appid }] } = await call('GET', `${control}/accounts`)
  const { body: { openid } } = await call('GET', `${control}/users/alice?appid=${appid}`)
  const order = async () => (await fetch(`${base}/order?appid=${appid}&openid=${openid}`)).text()

  async function answer (payment: string, button: string, coupon?: string): Promise<void> {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.locator('dialog').getByRole('button', { name: /wx\.requestPayment/ }).click()
    await page.getByLabel('The input of wx.requestPayment from the server').fill(payment)
    if (coupon !== undefined) await page.getByLabel('Pay with this coupon').fill(coupon)
    await page.locator('dialog').getByRole('button', { name: button, exact: true }).click()
  }

  const paid = await order()
  await answer(paid, 'Pay')
  await page.locator('.bubble.note', { hasText: 'requestPayment:ok · the server accepted the notification' }).waitFor()
  await answer(paid, 'Pay')
  await page.locator('.bubble.note', { hasText: 'requestPayment:fail 该订单已支付' }).waitFor()
  await answer(await order(), 'Cancel the payment')
  await page.locator('.bubble.note', { hasText: 'requestPayment:fail cancel' }).waitFor()
  const { body: { entries } } = await call('GET', `${control}/merchants/1900000001/ledger`)
  t.match(entries, [{ kind: 'payment', amount: 1, openid }])
  t.equal(entries.length, 1, 'the money moved once')

  const { coupon_id: coupon } = await (await fetch(`${base}/coupon?appid=${appid}&openid=${openid}`)).json() as { coupon_id: string }
  await answer(await (await fetch(`${base}/order?appid=${appid}&openid=${openid}&amount=300&no=with-coupon`)).text(), 'Pay', coupon)
  await page.locator('.bubble.note', { hasText: 'requestPayment:ok' }).nth(1).waitFor()
  t.match(await call('GET', `${control}/merchants/1900000001/ledger`), { body: { entries: [{}, { kind: 'payment', amount: 200 }] } }, 'the coupon takes a yuan off')

  await page.getByRole('button', { name: 'More actions' }).click()
  await page.locator('dialog').getByRole('button', { name: 'Complain about a payment' }).click()
  t.equal(await page.getByLabel('Merchant order number').inputValue(), 'with-coupon', 'the order that was paid last')
  await page.getByLabel('What the user writes').fill('the tea is cold')
  await page.locator('dialog').getByRole('button', { name: 'Complain', exact: true }).click()
  await page.locator('.bubble.note', { hasText: 'Complained about with-coupon' }).waitFor()
  t.match(await (await fetch(`${base}/complaints?appid=${appid}`)).json(), { data: [{ complaint_detail: 'the tea is cold', complaint_order_info: [{ out_trade_no: 'with-coupon' }], problem_type: 'REFUND' }] })
})
