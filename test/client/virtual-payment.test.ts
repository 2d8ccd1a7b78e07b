import t from 'tap'
import { generateClient } from '../../client/index.js'
import { openVirtualShop } from '../virtual-payment/shop.js'
import { compile } from './helpers/compile.js'
import { bundle, serverDocument, writeClient } from './helpers/generate.js'
import { createWx, runInMiniProgram } from './helpers/wx.js'

const TYPED = `
import { createClient } from './index'
import { requestVirtualPayment, VirtualPaymentError } from './virtual-payment'
const api = createClient({ baseUrl: 'https://example.com', appid: 'wx1234567890abcdef' })
export const paid: Promise<{ outTradeNo?: string }> = requestVirtualPayment(api, { body: { item: 'chapter', quantity: 2 } }, { timeoutMs: 5000 })
// @ts-expect-error no client sets a price
requestVirtualPayment(api, { body: { item: 'chapter', price: 1 } })
export const code = (error: VirtualPaymentError): number => error.errCode
`

t.test('the emitted helper asks the server for an order and pays it on the phone, with types', async t => {
  const { app, alice, context } = await openVirtualShop(t, {
    async setup (ctx) {
      ctx.virtualPayment.sell(({ item, quantity }) => {
        if (item === 'vip') return { kind: 'appleSubscription', productId: 'chapter-1', price: 600 }
        if (item === 'dear') return { kind: 'goods', productId: 'chapter-1', price: 601 }
        return item === 'chapter' ? { kind: 'goods', productId: 'chapter-1', price: 600, quantity } : undefined
      })
      ctx.messages.on({ event: 'xpay_goods_deliver_notify' }, () => {})
    }
  })
  const baseUrl = `http://127.0.0.1:${(app.server.address() as { port: number }).port}`
  const dir = writeClient(t, serverDocument, { target: 'wx', only: ['virtualPayment'] })
  const code = await bundle(dir, { contents: "export * from './index'\nexport * from './virtual-payment'" })

  /** The phone's function over the simulator's phone. */
  const phone = (name: 'pay' | 'subscribeAtApple') => ({ success, fail, ...signed }: any) => {
    alice.virtualPayment[name](signed).then((result: { errCode?: number }) => result.errCode === undefined ? success(result) : fail(result))
  }
  const { wx, ...rest } = createWx({ login: () => alice.login() })
  const client = runInMiniProgram(code, { wx: { ...wx, requestVirtualPayment: phone('pay'), requestAppleSubscribeSign: phone('subscribeAtApple') }, ...rest } as never)
  const api = client.createClient({ baseUrl, appid: context.account.appid })
  const { outTradeNo } = await client.requestVirtualPayment(api, { body: { item: 'chapter', quantity: 2 } })
  t.match(await context.virtualPayment.query({ outTradeNo }), { paid_fee: 1200 })
  t.same({ ...await client.requestVirtualPayment(api, { body: { item: 'vip' } }) }, { outTradeNo: undefined })
  await t.rejects(client.requestVirtualPayment(api, { body: { item: 'dear' } }), { name: 'VirtualPaymentError', errCode: -15013 })
  await t.rejects(client.requestVirtualPayment(api, { body: { item: 'gold' } }), { name: 'ApiError', status: 404, code: 'WX_ERR_VIRTUAL_PAYMENT_ITEM' })
  const old = runInMiniProgram(code, { wx, ...rest } as never)
  await t.rejects(old.requestVirtualPayment(old.createClient({ baseUrl, appid: context.account.appid }), { body: { item: 'chapter' } }), { name: 'VirtualPaymentError', message: /newer version/ })

  for (const target of ['wx', 'uni'] as const) t.same(await compile(writeClient(t, serverDocument, { target, only: ['virtualPayment'] }), target, TYPED), [], target)
  t.notOk('virtual-payment.ts' in generateClient(serverDocument, { target: 'wx', only: ['user'] }).files, 'only where the document has the route')
  t.notOk('virtual-payment.ts' in generateClient(serverDocument, { target: 'fetch' }).files, 'only where there is a phone')
  const renamed = generateClient(serverDocument, { target: 'wx', rename: { prepareVirtualPayment: 'signOrder' } }).files['virtual-payment.ts']!
  t.match(renamed, /import \{ signOrder as prepare \} from '\.\/index'/)
})
