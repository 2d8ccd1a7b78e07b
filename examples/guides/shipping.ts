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

/** Takes the place of a column in your database: what is known of each order. */
export const orders = new Map<string, 'to be shipped' | 'settled'>()

const mask = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`
/** The time in Beijing, which the platform asks for. */
const beijingTime = () => new Date(Date.now() + 8 * 3_600_000).toISOString().replace('Z', '+08:00')

/** Tells the platform that a paid order is on its way, and through the platform the user. A second call with other data corrects the first one, once for each order. */
export async function tellShipped (ctx: AccountContext, { transactionId, openid, goods, courier, trackingNumber, phone }: Parcel): Promise<void> {
  await ctx.api.orderShipping.uploadShippingInfo({
    order_key: { order_number_type: 2, transaction_id: transactionId },
    logistics_type: 1,
    delivery_mode: 1,
    shipping_list: [{ express_company: courier, tracking_no: trackingNumber, item_desc: goods, contact: { receiver_contact: mask(phone) } }],
    upload_time: beijingTime(),
    payer: { openid }
  })
}

export default async function setup (ctx: AccountContext) {
  // an order was paid and not shipped for too long
  ctx.messages.on({ event: 'trade_manage_remind_shipping' }, ({ transaction_id: transactionId }, { log }) => {
    if (transactionId === undefined) return
    orders.set(transactionId, 'to be shipped')
    log.warn({ transactionId }, 'an order waits to be shipped')
  })

  // sent when the shipping is complete and once more with a settlement_time, when the money is settled
  ctx.messages.on({ event: 'trade_manage_order_settlement' }, ({ transaction_id: transactionId, settlement_time: settledAt }) => {
    if (transactionId !== undefined && settledAt !== undefined) orders.set(transactionId, 'settled')
  })
}
