import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import type { Api } from '../api/index.js'
import { compileOptions } from '../lib/options.js'
import { createMemoryQueue, type MessageQueue } from '../queue/index.js'
import { Shipping } from './shipping.js'

export { Shipping, type ShippingOptions } from './shipping.js'
export { ShippingInput, type PaidOrder } from './shipping-info.js'

const Options = Type.Object({
  appid: Type.String({ minLength: 1, description: 'the appid of the account' }),
  queue: Type.Optional(Type.Unsafe<MessageQueue>(Type.Object({ add: Type.Any() })))
}, { additionalProperties: false })

/**
 * - `appid`: the account
 * - `queue`: a queue whose worker calls `shipping.handle`; default a queue in the memory of this process, with its own worker
 *
 * https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html
 */
export type ShippingPluginOptions = Static<typeof Options>

const checkOptions = compileOptions<ShippingPluginOptions>('wechat-shipping', Options)

/** Adds `shipping`: the shipping information of paid orders of one account. Throws `WX_ERR_OPTIONS`. */
export default fp<ShippingPluginOptions>(async function shipping (fastify, given) {
  const { appid, queue } = checkOptions(given)
  const own = queue === undefined ? createMemoryQueue({ log: fastify.log }) : undefined
  const service = new Shipping({ appid, api: fastify.getDecorator<Api>('api'), queue: queue ?? own!, log: fastify.log })
  fastify.decorate('shipping', service)
  if (own === undefined) return
  own.process((job, control) => service.handle(job, control))
  fastify.addHook('onClose', () => own.close())
}, { name: 'wechat-shipping', fastify: '5.x', dependencies: ['wechat-api'], decorators: { fastify: ['api'] } })
