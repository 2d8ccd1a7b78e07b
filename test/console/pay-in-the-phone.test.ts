import t from 'tap'
import { startChromium } from '../helpers/chromium.js'
import { call } from '../helpers/hub.js'
import { startServer } from '../helpers/server-process.js'

const APP = `export default async function shop (app) {
  app.get('/order', async ({ query: { appid, openid } }) => app.wechat.accounts.use(appid, ({ pay }) => pay.order({ openid, amount: 1, description: 'tea' })))
}`

t.test('a user of the sandbox pays in the phone what the server ordered, once, and cancels another payment', async t => {
  const cwd = t.testdir({ 'shop.mjs': APP })
  const [{ base }, browser] = await Promise.all([startServer(t, { WECHAT_APP: 'shop.mjs' }, cwd), startChromium(t)])
  const page = await browser.newPage({ locale: 'en-US' })
  page.setDefaultTimeout(60_000)
  await page.goto(`${base}/`)
  await page.getByLabel('Write a message').waitFor()
  const control = `${base}/console/api/simulator`
  const { body: [{ appid }] } = await call('GET', `${control}/accounts`)
  const { body: { openid } } = await call('GET', `${control}/users/alice?appid=${appid}`)
  const order = async () => (await fetch(`${base}/order?appid=${appid}&openid=${openid}`)).text()

  async function answer (payment: string, button: string): Promise<void> {
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.locator('dialog').getByRole('button', { name: /wx\.requestPayment/ }).click()
    await page.getByLabel('What the server gives to wx.requestPayment').fill(payment)
    await page.locator('dialog').getByRole('button', { name: button, exact: true }).click()
  }

  const paid = await order()
  await answer(paid, 'Pay')
  await page.locator('.bubble.note', { hasText: 'requestPayment:ok · the server took the notification' }).waitFor()
  await answer(paid, 'Pay')
  await page.locator('.bubble.note', { hasText: 'requestPayment:fail 该订单已支付' }).waitFor()
  await answer(await order(), 'Cancel the payment')
  await page.locator('.bubble.note', { hasText: 'requestPayment:fail cancel' }).waitFor()
  const { body: { entries } } = await call('GET', `${control}/merchants/1900000001/ledger`)
  t.match(entries, [{ kind: 'payment', amount: 1, openid }])
  t.equal(entries.length, 1, 'the money moved once')
})
