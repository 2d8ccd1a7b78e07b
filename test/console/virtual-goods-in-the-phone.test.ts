import { join } from 'node:path'
import t from 'tap'
import { call } from '../helpers/hub.js'
import { startServer } from '../helpers/server-process.js'
import { openBuilt } from './helpers/page.js'

// a browser on a busy machine
t.setTimeout(290_000)

/** A folder: the screenshots of the documentation are written there. */
const screenshots = process.env.WRITE_SCREENSHOTS

t.test('a shop with virtual goods is driven from the phone to delivery and refund', async t => {
  const cwd = t.testdir()
  const [server, page] = await Promise.all([startServer(t, {}, cwd), openBuilt(t, { locale: 'en-US' })])
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.goto(`${server.base}/`)
  await page.getByLabel('Write a message').waitFor()
  const dialog = page.locator('dialog')
  const note = (text: string | RegExp) => page.locator('.bubble.note', { hasText: text })

  async function openShop (): Promise<void> {
    await page.getByRole('button', { name: 'More actions' }).click()
    await dialog.getByRole('button', { name: /wx\.requestVirtualPayment/ }).click()
    await dialog.getByRole('heading', { name: 'Orders' }).waitFor()
  }
  async function buy (item: string, device: string): Promise<void> {
    await openShop()
    await dialog.getByLabel('Item').fill(item)
    await dialog.getByLabel('Device').selectOption(device)
    await dialog.getByRole('button', { name: 'Buy' }).click()
  }
  const orderRow = (text: string) => dialog.locator('.orders li', { hasText: text })

  await t.test('goods: paid, delivered, complained about, refunded', async t => {
    await buy('chapter', 'android')
    await note('requestVirtualPayment:ok · the server accepted the notification').waitFor()
    await page.getByRole('region', { name: 'Timeline' }).getByText('xpay_goods_deliver_notify').first().waitFor()
    await openShop()
    await orderRow('chapter-1').getByText('delivered').waitFor()
    if (screenshots !== undefined) await page.screenshot({ path: join(screenshots, 'console-virtual-goods.en.png') })
    await orderRow('chapter-1').getByRole('button', { name: 'Complain' }).click()
    await note(/Complained about \w+ · the server accepted the notification/).waitFor()
    await openShop()
    await orderRow('chapter-1').getByRole('button', { name: 'Refund as the shop' }).click()
    await note(/The platform accepted the refund of/).waitFor()
    await page.getByRole('region', { name: 'Timeline' }).getByText('xpay_refund_notify').first().waitFor()
    await openShop()
    await orderRow('chapter-1').getByText('refunded', { exact: true }).waitFor()
    t.equal(await orderRow('chapter-1').getByRole('button', { name: 'Refund as the shop' }).count(), 0, 'nothing is left to refund')
    await dialog.getByRole('button', { name: 'Close' }).click()
    const delivered = server.log.filter(({ msg }) => msg === 'virtual goods delivered')
    t.equal(delivered.length, 1)
  })

  await t.test('coins, an order at Apple with its question, and what is not sold', async () => {
    await buy('coins', 'android')
    await page.getByRole('region', { name: 'Timeline' }).getByText('xpay_coin_pay_notify').first().waitFor()
    await buy('chapter', 'ios')
    await page.locator('.bubble.note:nth-last-child(1)', { hasText: 'requestVirtualPayment:ok' }).waitFor()
    await openShop()
    await orderRow('chapter-1').first().getByRole('button', { name: 'Ask Apple for a refund' }).click()
    await note('The server advises against the refund · Apple did not refund').waitFor()
    await buy('gold', 'android')
    await page.getByRole('alert').getByText('this account sells no such item by virtual payment').waitFor()
  })

  await t.test('an order that the app prepared is pasted, and a forged order is refused', async t => {
    const control = `${server.base}/console/api/simulator`
    const { body: [{ appid }] } = await call('GET', `${control}/accounts`)
    const { body: { code } } = await call('POST', `${control}/users/alice/login`, { body: { appid, rotate: false } })
    const { body: { token } } = await call('GET', `${server.base}/wx/user/${appid}/login?code=${code}`)
    const { body: order } = await call('POST', `${server.base}/wx/virtual-payment/${appid}/orders`, { body: { item: 'chapter', quantity: 2 }, headers: { authorization: `Bearer ${token}` } })
    for (const [given, answer] of [[{ ...order, paySig: '0'.repeat(64) }, /requestVirtualPayment:fail .*\(-15006\)/], [order, /requestVirtualPayment:ok/]] as const) {
      const before = await note(answer).count()
      await openShop()
      await dialog.getByText('Or pay with the input').click()
      await dialog.getByRole('textbox', { name: /Or pay with the input/ }).fill(JSON.stringify(given))
      await dialog.getByRole('button', { name: 'Pay', exact: true }).click()
      await note(answer).nth(before).waitFor()
    }
    const { body: orders } = await call('GET', `${control}/users/alice/virtual-orders?appid=${appid}`)
    t.match(orders, [{ quantity: 2, fen: 1200, status: 4 }, { device: 'ios', status: 4 }, { kind: 'coins', quantity: 100, status: 4 }, { productId: 'chapter-1', status: 5, leftFen: 0 }])
    t.equal(orders.length, 4)
  })
  t.same(errors, [])
})
