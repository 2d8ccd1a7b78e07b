import type { AccountContext } from 'fastify-wechat'

export interface Parcel {
  /** The order number of WeChat Pay, as the payment notification says. */
  transactionId: string
  openid: string
  goods: string
  /** The platform's code of the courier, such as `SF`. */
  courier: string
  trackingNumber: string
  /** The receiver's phone number. */
  phone: string
}

/** Stands for a column in your database: the state of each order. */
export const orders = new Map<string, 'to be shipped' | 'settled'>()

/**
 * Tells the platform that a paid order is on its way; the platform tells the user.
 * The queue uploads the shipping information, and tries again while the platform does not know the payment.
 */
export async function tellShipped (ctx: AccountContext, { transactionId, openid, goods, courier, trackingNumber, phone }: Parcel): Promise<void> {
  await ctx.shipping.upload({ transaction_id: transactionId, payer: { openid } }, {
    type: 'express',
    parcels: [{ description: goods, company: courier, trackingNumber, receiverPhone: phone }]
  })
}

export default async function setup (ctx: AccountContext) {
  // an order was paid and not shipped for too long
  ctx.messages.on({ event: 'trade_manage_remind_shipping' }, ({ transaction_id: transactionId }, { log }) => {
    if (transactionId === undefined) return
    orders.set(transactionId, 'to be shipped')
    log.warn({ transactionId }, 'an order waits to be shipped')
  })

  // sent when the shipping is complete, and again with a settlement_time when the money is settled
  ctx.messages.on({ event: 'trade_manage_order_settlement' }, ({ transaction_id: transactionId, settlement_time: settledAt }) => {
    if (transactionId !== undefined && settledAt !== undefined) orders.set(transactionId, 'settled')
  })
}
