import type { Bank } from './bank.js'
import { addOrder, describeOrder, payOrder, paymentNotification, type BankOrder } from './order.js'
import type { BankMerchant } from './merchant.js'

/** A deduction from a user who agreed to it before. */
export interface Deduction {
  merchant: BankMerchant
  appid: string
  openid: string
  outTradeNo: string
  total: number
  description: string
  subMchid?: string | undefined
  attach?: string | undefined
  profitSharing?: boolean
  serial: string | undefined
}

/** Takes the money; the order can be queried and refunded as any other. Undefined where users do not pay (`deductionOutcome`). */
export function deduct (bank: Bank, { attach, subMchid, openid, ...given }: Deduction): BankOrder | undefined {
  if (given.merchant.settings.deductionOutcome === 'FAIL') return undefined
  const order = addOrder(bank, { ...given, tradeType: 'AUTH', ...(attach !== undefined && { attach }), ...(subMchid !== undefined && { subMchid }) })
  payOrder(bank, order, openid)
  return order
}

/** Tells the merchant about a deduction as about any payment. */
export function notifyDeduction (bank: Bank, order: BankOrder, notifyUrl: string | undefined): Promise<unknown> {
  return bank.notify(order.merchant, notifyUrl, paymentNotification(describeOrder(order)), order.serial)
}
