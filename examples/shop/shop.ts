import type { FastifyInstance } from 'fastify'
import { PayUnknownError, type AccountContext } from 'fastify-wechat'

/** The server sets the prices, because a client could set any price. Amounts are in fen. */
const GOODS: Record<string, { name: string, fen: number }> = {
  tea: { name: '龙井茶 100 克', fen: 1990 },
  cup: { name: '茶杯', fen: 4500 }
}

export interface Delivery {
  outTradeNo: string
  openid: string
  state: 'delivered' | 'refunded'
}

/** The orders. A real shop keeps them in a database. */
export const deliveries = new Map<string, Delivery>()

/** The handlers of a shop: they deliver a paid order, report the delivery to WeChat, and note a refund. */
export async function setup (ctx: AccountContext): Promise<void> {
  ctx.pay.on('TRANSACTION.SUCCESS', async (transaction, { log }) => {
    const { out_trade_no: outTradeNo, payer } = transaction
    const openid = payer?.openid ?? ''
    // the same notification may arrive twice, so a second delivery must have no effect
    deliveries.set(outTradeNo, { outTradeNo, openid, state: 'delivered' })
    // the platform may not know a new order for some minutes, so the queue tries again
    await ctx.shipping.upload(transaction, { type: 'pickup', parcels: [{ description: '龙井茶' }] })
    log.info({ outTradeNo }, 'delivered')
  })
  ctx.pay.on('REFUND.SUCCESS', ({ out_trade_no: outTradeNo }) => {
    const delivery = deliveries.get(outTradeNo)
    if (delivery !== undefined) delivery.state = 'refunded'
  })
}

/** The routes of a shop. The session identifies the user; the server sets the amount. */
export async function shop (app: FastifyInstance): Promise<void> {
  app.post<{ Params: { appid: string }, Body: { goods: string, token: string } }>('/shop/:appid/orders', async ({ params, body }, reply) => {
    const goods = Object.hasOwn(GOODS, body.goods) ? GOODS[body.goods] : undefined
    if (goods === undefined) return reply.code(404).send({ message: 'there are no such goods' })
    return await app.wechat.accounts.use(params.appid, async ({ pay, session }) => {
      const { openid } = await session.get(body.token)
      const order = { openid, amount: goods.fen, description: goods.name, outTradeNo: `tea${Date.now()}${Math.floor(Math.random() * 1e6)}` }
      try {
        return await pay.order(order)
      } catch (error) {
        if (!(error instanceof PayUnknownError)) throw error
        // repeating the same number is safe; a new number may charge twice
        await pay.settle(error)
        return await pay.order(order)
      }
    })
  })
}
