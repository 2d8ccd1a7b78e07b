import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import type { Api } from '../api/index.js'
import { compileOptions } from '../lib/options.js'
import { VirtualPaymentKeys } from '../lib/virtual-payment.js'
import type { Messages } from '../messages/index.js'
import type { Sessions } from '../session/index.js'
import { createMemoryStore, type Store } from '../store/index.js'
import { VirtualPayment } from './virtual-payment.js'

export { VirtualPaymentItemError, VirtualPaymentKeysError, VirtualPaymentOrderError } from '../lib/error-codes.js'
export type { PlatformOrder, PreparedOrder, PresentInput, VirtualOrderReference, VirtualRefundInput } from './orders.js'
export { GoodsOrder, CoinsOrder, AppleSubscriptionOrder, type AppleSubscriptionParameters, type VirtualOrderInput, type VirtualPaymentParameters } from './sign-data.js'
export { VirtualPayment, type PriceList, type Wish } from './virtual-payment.js'

const Options = Type.Object({
  keys: Type.Optional(VirtualPaymentKeys),
  store: Type.Optional(Type.Unsafe<Store>(Type.Object({ get: Type.Any(), set: Type.Any(), scope: Type.Any() })))
}, { additionalProperties: false })

/**
 * - `keys`: `offerId`, `appKey`, `sandboxAppKey` and `allowSandbox`; the `api` plugin needs the same value as its option `virtualPayment`; without keys no order can be prepared
 * - `store`: keeps prepared orders for four days, default the memory of this process
 *
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html
 */
export type VirtualPaymentPluginOptions = Static<typeof Options>

const checkOptions = compileOptions<VirtualPaymentPluginOptions>('wechat-virtual-payment', Options)

/** Adds `virtualPayment` for one account. Throws `WX_ERR_OPTIONS`. */
export default fp<VirtualPaymentPluginOptions>(async function virtualPayment (fastify, given) {
  const { keys, store = createMemoryStore() } = checkOptions(given)
  const service = new VirtualPayment({
    keys,
    store: store.scope('virtual-payment:'),
    log: fastify.log,
    api: fastify.getDecorator<Api>('api'),
    session: fastify.getDecorator<Sessions>('session'),
    messages: fastify.getDecorator<Messages>('messages')
  })
  fastify.decorate('virtualPayment', service)
  if (keys === undefined) return
  service.start()
  fastify.addHook('onClose', async () => { service.stop() })
}, { name: 'wechat-virtual-payment', fastify: '5.x', dependencies: ['wechat-api', 'wechat-session', 'wechat-messages'], decorators: { fastify: ['api', 'session', 'messages'] } })
