import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { useOwnCompilers } from '../plugins/lib/http/compilers.js'
import type { Limit } from '../plugins/lib/http/limits.js'
import { AppidParams, Bearer, named, problems } from '../plugins/lib/http/schemas.js'
import { getSession } from './lib/session.js'

const Wish = Type.Object({
  item: Type.String({ minLength: 1, maxLength: 128, description: 'the name of the item in the price list of the server' }),
  quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000_000, description: 'default 1' }))
}, { additionalProperties: false })

const Parameters = Type.Object({
  signData: Type.String({ description: 'pass it on unchanged: the signatures cover its exact text' }),
  paySig: Type.String(),
  signature: Type.String(),
  mode: Type.Optional(Type.Union([Type.Literal('short_series_goods'), Type.Literal('short_series_coin')], { description: 'absent for a subscription with Apple' })),
  outTradeNo: Type.Optional(Type.String({ description: 'the number of the order' }))
}, { $id: 'WechatVirtualPayment', description: 'The input of wx.requestVirtualPayment, or of wx.requestAppleSubscribeSign' })

export interface VirtualPaymentRoutesOptions {
  /** Runs before each signature. */
  limit: Limit
}

/** https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html */
const virtualPayment: FastifyPluginAsyncTypebox<VirtualPaymentRoutesOptions> = async function (fastify, { limit }) {
  useOwnCompilers(fastify)
  fastify.addSchema(Parameters)

  fastify.post('/:appid/orders', {
    preHandler: limit,
    schema: {
      operationId: 'prepareVirtualPayment',
      tags: ['virtualPayment'],
      summary: 'Sign an order of virtual goods, coins or a subscription',
      description: 'The server sets the price: a client names an item of the price list (`ctx.virtualPayment.sell`) and a quantity. Without a price list nothing is sold.',
      params: AppidParams,
      headers: Bearer,
      'x-security': [{ session: [] }],
      body: Wish,
      response: { 200: named(Parameters), ...problems(400, 401, 404, 413, 415, 429, 500, 503) }
    }
  }, async (request, reply) => {
    const { item, quantity = 1 } = request.body
    const session = await getSession(request)
    reply.header('cache-control', 'no-store')
    return await request.wechat.virtualPayment.prepareWish({ item, quantity }, session)
  })
}

export default virtualPayment
