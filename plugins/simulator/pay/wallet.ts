import { verify } from 'node:crypto'
import type { User } from '../account/users.js'
import type { Bank } from './bank.js'
import type { NotificationOptions, NotificationResult } from './notifier.js'
import { createTransactionId, describeOrder, refreshOrder, type BankOrder } from './operations/orders.js'
import { endTransfer, type BankTransfer } from './operations/transfers.js'

/** What a page gives to `wx.requestPayment`. */
export interface PaymentRequest {
  timeStamp: string
  nonceStr: string
  /** `prepay_id=…` */
  package: string
  signType?: string
  paySign: string
}

/** What becomes of `wx.requestPayment`: the page's own result, and what the merchant is told. */
export interface PaymentResult {
  errMsg: string
  outTradeNo?: string
  transactionId?: string
  notification?: NotificationResult
}

export interface PayOptions extends NotificationOptions {
  /** The page is told that it failed although the money moved, as happens when the network breaks. Default false. */
  loseResult?: boolean
  /** The merchant is not notified. Default false. */
  silent?: boolean
}

const fail = (reason: string): PaymentResult => ({ errMsg: `requestPayment:fail ${reason}` })

/** What a user's phone does with money. */
export class Wallet {
  readonly #bank: Bank
  readonly #appid: string
  readonly #user: Pick<User, 'openid'>

  constructor (bank: Bank, appid: string, user: Pick<User, 'openid'>) {
    this.#bank = bank
    this.#appid = appid
    this.#user = user
  }

  /** Pays an order, and resolves when the merchant has been told once. */
  async pay (payment: PaymentRequest | string, options: PayOptions = {}): Promise<PaymentResult> {
    const order = this.#find(payment)
    if ('errMsg' in order) return order
    if (order.state === 'SUCCESS' || order.state === 'REFUND') return fail('该订单已支付')
    if (refreshOrder(this.#bank, order).state !== 'NOTPAY') return fail('订单已关闭')
    const { clock, orders } = this.#bank
    const { merchant } = order
    order.state = 'SUCCESS'
    order.paidAt = clock.now()
    orders.pay(order, createTransactionId(order.paidAt))
    merchant.ledger.add({
      kind: 'payment', at: order.paidAt, amount: order.total, total: order.total, outTradeNo: order.outTradeNo, transactionId: order.transactionId!, appid: order.appid, openid: order.openid, description: order.description, ...(order.attach !== undefined && { attach: order.attach }), ...(order.subMchid !== undefined && { subMchid: order.subMchid })
    })
    const { loseResult, silent, ...notifying } = options
    const result: PaymentResult = { errMsg: loseResult ? 'requestPayment:fail timeout' : 'requestPayment:ok', outTradeNo: order.outTradeNo, transactionId: order.transactionId! }
    if (silent) return result
    const notification = await this.#bank.notifier.notify(merchant, order.notifyUrl, {
      eventType: 'TRANSACTION.SUCCESS', originalType: 'transaction', summary: '支付成功', resource: describeOrder(order)
    }, { key: merchant.signingKey(order.serial), ...notifying })
    return { ...result, notification }
  }

  /** Closes the sheet without paying; the order stays as it is. */
  refuse (payment: PaymentRequest | string): PaymentResult {
    const order = this.#find(payment)
    return 'errMsg' in order ? order : { errMsg: 'requestPayment:fail cancel', outTradeNo: order.outTradeNo }
  }

  /** Takes a transfer with the `package` of `wx.requestMerchantTransfer`. */
  async confirmTransfer (packageInfo: string): Promise<{ errMsg: string, transfer?: BankTransfer }> {
    const transfer = [...this.#bank.transfers.values()].find(transfer => transfer.packageInfo === packageInfo)
    if (transfer === undefined || transfer.openid !== this.#user.openid) return { errMsg: 'requestMerchantTransfer:fail invalid package' }
    if (transfer.state !== 'WAIT_USER_CONFIRM') return { errMsg: `requestMerchantTransfer:fail ${transfer.state}` }
    await endTransfer(this.#bank, transfer, 'SUCCESS')
    return { errMsg: 'requestMerchantTransfer:ok', transfer }
  }

  /** A text is a prepay_id, which is not verified. */
  #find (payment: PaymentRequest | string): BankOrder | PaymentResult {
    const prepayId = (typeof payment === 'string' ? payment : payment.package).replace(/^prepay_id=/, '')
    const order = this.#bank.prepays.get(prepayId)
    if (order === undefined) return fail('缺少参数 prepay_id 或 prepay_id 无效')
    if (order.prepayIds.get(prepayId)! <= this.#bank.clock.now()) return fail('prepay_id 已过期')
    if (order.openid !== this.#user.openid) return fail('下单账号与支付账号不一致')
    return typeof payment === 'string' || this.#isSigned(payment, order) ? order : fail('支付验证签名失败')
  }

  #isSigned ({ timeStamp, nonceStr, package: packageText, signType, paySign }: PaymentRequest, order: BankOrder): boolean {
    const message = `${this.#appid}\n${timeStamp}\n${nonceStr}\n${packageText}\n`
    return signType === 'RSA' && typeof timeStamp === 'string' && verify('sha256', Buffer.from(message), order.merchant.publicKey, Buffer.from(paySign, 'base64'))
  }
}
