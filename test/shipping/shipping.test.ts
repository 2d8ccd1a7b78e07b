import Fastify from 'fastify'
import t from 'tap'
import type { Api } from '../../plugins/api/index.js'
import { WechatApiError } from '../../plugins/api/index.js'
import type { QueuedPush } from '../../plugins/queue/index.js'
import { Shipping } from '../../plugins/shipping/index.js'
import { maskPhone, toShippingInfo, toUploadTime } from '../../plugins/shipping/shipping-info.js'
import { until } from '../helpers/platform.js'
import { openVirtualShop } from '../virtual-payment/shop.js'

const order = { transaction_id: '4200001', payer: { openid: 'oAlice' } }
const tea = { type: 'pickup' as const, parcels: [{ description: '茶' }] }
const PATH = '/wxa/sec/order/upload_shipping_info'

t.test('shipping information is made of a paid order, with masked telephone numbers', async (t) => {
  t.same(toShippingInfo(order, { type: 'express', parcels: [{ description: '长'.repeat(130), company: 'SF', trackingNumber: 'SF1', receiverPhone: '+86 138 1234 5678' }] }), {
    order_key: { order_number_type: 2, transaction_id: '4200001' },
    logistics_type: 1,
    delivery_mode: 1,
    shipping_list: [{ item_desc: '长'.repeat(120), express_company: 'SF', tracking_no: 'SF1', contact: { receiver_contact: '138****5678' } }],
    payer: { openid: 'oAlice' }
  })
  t.match(toShippingInfo(order, { ...tea, isLast: false }), { delivery_mode: 2, is_all_delivered: false })
  t.same(['13812345678', '138****5678', '1234'].map(maskPhone), ['138****5678', '138****5678', '****1234'])
  t.equal(toUploadTime(Date.UTC(2026, 10, 28, 16, 0, 0, 5)), '2026-11-29T00:00:00.005+08:00')
})

t.test('input that the platform would refuse is refused with the name of the field', async (t) => {
  for (const [paid, input, field] of [
    [order, { type: 'express', parcels: [{ description: 'a' }] }, 'parcels.0.company'],
    [order, { type: 'express', parcels: [{ description: 'a', company: 'YTO' }] }, 'parcels.0.trackingNumber'],
    [order, { type: 'express', parcels: [{ description: 'a', company: 'SF', trackingNumber: '1' }] }, 'parcels.0.receiverPhone'],
    [order, { type: 'post', parcels: [] }, 'type'], [order, { type: 'city', parcels: [] }, 'parcels'], [order, { ...tea, parcels: [...tea.parcels, ...tea.parcels] }, 'isLast'],
    [{ payer: { openid: 'o' } }, tea, 'transaction_id'], [{ transaction_id: '1' }, tea, 'payer.openid']
  ] as Array<[typeof order, typeof tea, string]>) t.throws(() => toShippingInfo(paid, input), { code: 'WX_ERR_INPUT', message: new RegExp(`^${field}: `) }, field)
})

t.test('an order that the platform does not know yet is shipped once it does, through the queue', async (t) => {
  const { context, platform } = await openVirtualShop(t, { capabilities: { api: { attempts: 1 } } })
  platform.faults.add({ operation: PATH, errcode: 10060001, times: 2 })
  t.equal(await context.shipping.upload(order, tea), true)
  t.equal(await context.shipping.upload(order, tea), false, 'the same information again is stored once')
  const uploads = () => platform.journal.entries({ path: PATH })
  await until(() => uploads().some(({ errcode }) => errcode === undefined))
  t.same(uploads().map(({ errcode }) => errcode), [10060001, 10060001, undefined])
  t.match(uploads().at(-1), { body: { upload_time: /^\d{4}-\d\d-\d\dT[\d:.]+\+08:00$/, payer: { openid: 'oAlice' } } })
  t.same(await context.messages.deadLetters(), [])

  platform.faults.add({ operation: PATH, errcode: 10060031, times: 1 })
  await context.shipping.upload({ ...order, transaction_id: '4200002' }, tea)
  await until(async () => (await context.messages.deadLetters()).length > 0)
  t.match(await context.messages.deadLetters(), [{ event: 'shipping', attempts: 1, error: /10060031/ }], 'what is refused for good is a dead letter at once')
})

t.test('after ten minutes an unknown order is a dead letter that says why, and information that is there already is a success', async (t) => {
  let errcode = 10060001
  let now = 1_800_000_000_000
  const jobs: QueuedPush[] = []
  const api = { orderShipping: { uploadShippingInfo: async () => { throw new WechatApiError(PATH, errcode, 'refused') } } } as unknown as Api
  const shipping = new Shipping({ appid: 'wx', api, log: Fastify().log, now: () => now, queue: { add: async (push: QueuedPush) => { jobs.push(push); return true } } as never })
  await shipping.upload(order, tea)
  const job = { ...jobs[0]!, id: '1', attempt: 1, receivedAt: now, succeeded: [] }
  t.ok(shipping.takes(job))
  const { signal } = new AbortController()
  now += 599_000
  await t.rejects(shipping.handle(job, { signal }), { code: 'WX_ERR_API' })
  now += 1000
  await t.rejects(shipping.handle(job, { signal }), { code: 'WX_ERR_PERMANENT', message: /does not know order 4200001 ten minutes after/ })
  errcode = 10060023
  await t.resolves(shipping.handle(job, { signal }))
})
