import type { Bank } from './bank.js'
import { digits } from './answer.js'
import type { Fields } from './call.js'
import { toRfc3339 } from './ledger.js'
import type { BankMerchant } from './merchant.js'
import type { NotificationContent } from './notifier.js'

const HOUR_MS = 3_600_000
const PREPAY_MS = 2 * HOUR_MS
export const ORDER_MS = 7 * 24 * HOUR_MS
/** From this amount on a payment code needs the user's password. */
export const PASSWORD_FROM_FEN = 100_000

export type TradeState = 'NOTPAY' | 'USERPAYING' | 'SUCCESS' | 'REFUND' | 'CLOSED' | 'REVOKED' | 'PAYERROR'
export type TradeType = 'JSAPI' | 'NATIVE' | 'APP' | 'MWEB' | 'MICROPAY' | 'AUTH'

/** A coupon that takes something off an order. */
export interface Discount {
  couponId: string
  stockId: string
  name: string
  amount: number
  /** The merchant bears it: the order settles at less. */
  isBorneByMerchant: boolean
}

/** An order at the bank. */
export interface BankOrder {
  merchant: BankMerchant
  /** Service providers: the merchant that sells. */
  subMchid?: string
  appid: string
  subAppid?: string
  outTradeNo: string
  tradeType: TradeType
  /** Undefined until somebody pays it, for orders that anybody can pay. */
  openid?: string
  /** The payer is known under the appid of the merchant that sells. */
  isSubOpenid: boolean
  total: number
  description: string
  attach?: string
  notifyUrl?: string
  profitSharing: boolean
  state: TradeState
  createdAt: number
  expiresAt: number
  /** The prepay_id, while it is valid. */
  prepay?: { id: string, expiresAt: number }
  /** Once it is paid. */
  transactionId?: string
  paidAt?: number
  discount?: Discount
  /** The order that it is a part of. */
  combined?: CombinedOrder
  refunded: number
  shared: number
  isUnfrozen: boolean
  refunds: number
  /** `Wechatpay-Serial` of the call that made it. */
  serial: string | undefined
}

/** Orders of several merchants that are paid at once. */
export interface CombinedOrder {
  merchant: BankMerchant
  appid: string
  outTradeNo: string
  transactionId?: string
  openid?: string
  notifyUrl?: string
  fingerprint: string
  orders: BankOrder[]
  prepay?: { id: string, expiresAt: number }
  serial: string | undefined
}

/** The orders for which a prepay_id, a code or a link stands. */
export interface Prepay {
  merchant: BankMerchant
  appid: string
  subAppid?: string
  orders: BankOrder[]
  combined?: CombinedOrder
  expiresAt: number
}

const DESCRIPTIONS: Record<TradeState, string> = { NOTPAY: '订单未支付', USERPAYING: '需要用户输入支付密码', SUCCESS: '支付成功', REFUND: '订单发生过退款', CLOSED: '订单已关闭', REVOKED: '订单已撤销', PAYERROR: '支付失败' }

/** 28 digits, as those of WeChat Pay. */
export const createTransactionId = (now: number) => `4200${digits(6)}${new Date(now).toISOString().slice(0, 10).replaceAll('-', '')}${digits(10)}`
const createPrepayId = (now: number) => `wx${new Date(now + 8 * HOUR_MS).toISOString().replaceAll(/\D/g, '').slice(0, 14)}${digits(18)}0000`

type NewOrder = Pick<BankOrder, 'merchant' | 'appid' | 'outTradeNo' | 'tradeType' | 'total' | 'description' | 'serial'> & Partial<BankOrder>

/** Puts an order into the books that nobody has paid yet. */
export function addOrder (bank: Bank, given: NewOrder): BankOrder {
  const now = bank.clock.now()
  const order: BankOrder = { isSubOpenid: false, profitSharing: false, state: 'NOTPAY', createdAt: now, expiresAt: now + ORDER_MS, refunded: 0, shared: 0, isUnfrozen: false, refunds: 0, ...given }
  bank.orders.add(order)
  return order
}

/** The prepay_id of an order or of a combined order; the same one while it lives. */
export function issuePrepay (bank: Bank, target: BankOrder | CombinedOrder): string {
  const now = bank.clock.now()
  if (target.prepay !== undefined && target.prepay.expiresAt > now) return target.prepay.id
  const id = createPrepayId(now)
  target.prepay = { id, expiresAt: now + PREPAY_MS }
  const orders = 'orders' in target ? target.orders : [target]
  bank.prepays.set(id, {
    merchant: target.merchant, appid: target.appid, orders, expiresAt: now + PREPAY_MS, ...('orders' in target ? { combined: target } : target.subAppid !== undefined && { subAppid: target.subAppid })
  })
  return id
}

/** An order that nobody paid in time is closed. */
export function refreshOrder ({ clock }: Pick<Bank, 'clock'>, order: BankOrder): BankOrder {
  if (order.state === 'NOTPAY' && clock.now() >= order.expiresAt) order.state = 'CLOSED'
  return order
}

export const isPaid = ({ state }: BankOrder) => state === 'SUCCESS' || state === 'REFUND'

/** The amount that is settled for the merchant: without the discounts that it bears. */
export const settledTotal = ({ total, discount }: BankOrder) => total - (discount?.isBorneByMerchant ? discount.amount : 0)

/** The money moves. */
export function payOrder (bank: Bank, order: BankOrder, openid: string, discount?: Discount): void {
  const { merchant } = order
  order.state = 'SUCCESS'
  order.openid = openid
  order.paidAt = bank.clock.now()
  if (discount !== undefined) order.discount = discount
  bank.orders.pay(order, createTransactionId(order.paidAt))
  const { attach, subMchid } = order
  merchant.ledger.add({
    kind: 'payment',
    at: order.paidAt,
    amount: settledTotal(order),
    total: order.total,
    discount: discount?.amount ?? 0,
    tradeType: order.tradeType,
    outTradeNo: order.outTradeNo,
    transactionId: order.transactionId!,
    appid: order.appid,
    openid,
    description: order.description,
    ...(attach !== undefined && { attach }),
    ...(subMchid !== undefined && { subMchid })
  })
}

function describePromotion ({ couponId, stockId, name, amount, isBorneByMerchant }: Discount): Fields {
  return { coupon_id: couponId, name, scope: 'GLOBAL', type: isBorneByMerchant ? 'NOCASH' : 'CASH', amount, stock_id: stockId, wechatpay_contribute: 0, merchant_contribute: amount, other_contribute: 0, currency: 'CNY' }
}

/** As a query and the notification have it. */
export function describeOrder (order: BankOrder): Fields {
  const { merchant, state, subMchid, discount } = order
  const paid = order.transactionId !== undefined
  const payer = subMchid === undefined ? { openid: order.openid } : order.isSubOpenid ? { sub_openid: order.openid } : { sp_openid: order.openid }
  return {
    ...(subMchid === undefined
      ? { appid: order.appid, mchid: merchant.mchid }
      : { sp_appid: order.appid, sp_mchid: merchant.mchid, sub_mchid: subMchid, ...(order.subAppid !== undefined && { sub_appid: order.subAppid }) }),
    out_trade_no: order.outTradeNo,
    ...(paid && { transaction_id: order.transactionId, trade_type: order.tradeType, bank_type: 'OTHERS', success_time: toRfc3339(order.paidAt!) }),
    trade_state: state,
    trade_state_desc: DESCRIPTIONS[state],
    ...(paid && order.attach !== undefined && { attach: order.attach }),
    ...(order.openid !== undefined && { payer }),
    amount: paid
      ? { total: order.total, payer_total: order.total - (discount?.amount ?? 0), currency: 'CNY', payer_currency: 'CNY' }
      : { total: order.total, currency: 'CNY' },
    ...(discount !== undefined && { promotion_detail: [describePromotion(discount)] })
  }
}

function describePart (order: BankOrder): Fields {
  const { merchant, subMchid, subAppid, discount } = order
  const { out_trade_no, transaction_id, trade_type, trade_state, bank_type, attach, success_time, promotion_detail } = describeOrder(order)
  return {
    mchid: merchant.mchid,
    ...(subMchid !== undefined && { sub_mchid: subMchid }),
    ...(subAppid !== undefined && { sub_appid: subAppid }),
    out_trade_no,
    transaction_id,
    trade_type,
    trade_state,
    bank_type,
    attach,
    success_time,
    promotion_detail,
    amount: { total_amount: order.total, payer_amount: order.total - (discount?.amount ?? 0), currency: 'CNY', payer_currency: 'CNY' }
  }
}

export function describeCombinedOrder ({ merchant, appid, outTradeNo, transactionId, openid, orders }: CombinedOrder): Fields {
  return {
    combine_appid: appid,
    combine_mchid: merchant.mchid,
    combine_out_trade_no: outTradeNo,
    ...(transactionId !== undefined && { combine_transaction_id: transactionId }),
    sub_orders: orders.map(describePart),
    ...(openid !== undefined && { combine_payer_info: { openid } })
  }
}

/** The notification about a paid order, or about the orders that were paid at once. */
export function paymentNotification (resource: Fields): NotificationContent {
  return { eventType: 'TRANSACTION.SUCCESS', originalType: 'transaction', summary: '支付成功', resource }
}
