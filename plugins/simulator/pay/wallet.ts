import { verify } from 'node:crypto'
import type { User } from '../account/users.js'
import { digits } from './answer.js'
import type { Bank } from './bank.js'
import type { NotificationOptions, NotificationResult } from './notifier.js'
import { cancelComplaint, continueComplaint, fileComplaint, type ComplaintInput } from './operations/complaints.js'
import { markCouponUsed, readDiscount } from './operations/coupons.js'
import { endTransfer, type BankTransfer } from './operations/transfers.js'
import { createTransactionId, describeCombinedOrder, describeOrder, isPaid, payOrder, paymentNotification, refreshOrder, type BankOrder, type Discount, type Prepay } from './order.js'

/** The input of `wx.requestPayment`. */
export interface PaymentRequest {
  timeStamp: string
  nonceStr: string
  /** `prepay_id=…` */
  package: string
  signType?: string
  paySign: string
}

/** The input of WeChat's SDK for apps. */
export interface AppPaymentRequest {
  appid: string
  partnerid: string
  prepayid: string
  /** `Sign=WXPay` */
  package: string
  noncestr: string
  timestamp: string
  sign: string
}

/** The outcome of `wx.requestPayment`: the result for the page, and the notification of the merchant. */
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
  /** The `coupon_id` of a coupon of the user that takes something off. Default none. */
  couponId?: string
}

/** The outcome of a request on the phone. */
export interface ConfirmationResult { errMsg: string }

const fail = (reason: string): PaymentResult => ({ errMsg: `requestPayment:fail ${reason}` })

/** The prepay_id in a package, in the code of a shop, or in the link of a web page. */
function prepayIdOf (payment: string): string {
  if (/^(?:weixin|https?):\/\//.test(payment) && URL.canParse(payment)) {
    const { searchParams } = new URL(payment)
    return searchParams.get('pr') ?? searchParams.get('prepay_id') ?? ''
  }
  return payment.replace(/^prepay_id=/, '')
}

/** The acts of a user's phone with money. */
export class Wallet {
  readonly #bank: Bank
  readonly #appid: string
  readonly #user: Pick<User, 'openid'>

  constructor (bank: Bank, appid: string, user: Pick<User, 'openid'>) {
    this.#bank = bank
    this.#appid = appid
    this.#user = user
  }

  /**
   * Pays an order, and resolves after the first notification of the merchant.
   * A text is a prepay_id, the content of a shop's code or the link of a web page, of which nothing is verified.
   */
  async pay (payment: PaymentRequest | AppPaymentRequest | string, options: PayOptions = {}): Promise<PaymentResult> {
    const prepay = this.#find(payment)
    if ('errMsg' in prepay) return prepay
    const { orders, combined } = prepay
    if (orders.some(isPaid)) return fail('该订单已支付')
    if (orders.some(order => refreshOrder(this.#bank, order).state !== 'NOTPAY')) return fail('订单已关闭')
    const { loseResult, silent, couponId, ...notifying } = options
    const discount = couponId === undefined ? undefined : readDiscount(this.#bank, couponId, orders[0]!, this.#user.openid)
    if (typeof discount === 'string') return fail(discount)
    this.#move(prepay, discount)
    const { outTradeNo, transactionId, notifyUrl, serial } = combined ?? orders[0]!
    const result: PaymentResult = { errMsg: loseResult ? 'requestPayment:fail timeout' : 'requestPayment:ok', outTradeNo, transactionId: transactionId! }
    if (discount !== undefined) await markCouponUsed(this.#bank, discount.couponId, orders[0]!)
    if (silent) return result
    const content = paymentNotification(combined === undefined ? describeOrder(orders[0]!) : describeCombinedOrder(combined))
    const notification = await this.#bank.notifier.notify(prepay.merchant, notifyUrl, content, { key: prepay.merchant.signingKey(serial), ...notifying })
    return { ...result, notification }
  }

  #move ({ orders, combined }: Prepay, discount: Discount | undefined): void {
    const { openid } = this.#user
    for (const order of orders) payOrder(this.#bank, order, openid, discount)
    if (combined === undefined) return
    combined.openid = openid
    combined.transactionId = createTransactionId(this.#bank.clock.now())
  }

  /** Closes the sheet without paying; the order stays as it is. */
  refuse (payment: PaymentRequest | AppPaymentRequest | string): PaymentResult {
    const prepay = this.#find(payment)
    return 'errMsg' in prepay ? prepay : { errMsg: 'requestPayment:fail cancel', outTradeNo: (prepay.combined ?? prepay.orders[0]!).outTradeNo }
  }

  /** The 18 digits that a shop scans. Above 1,000 yuan the user confirms them with `confirm`. */
  payCode (): string {
    const code = `13${digits(16)}`
    this.#bank.payCodes.set(code, this.#user.openid)
    return code
  }

  /** Takes a transfer with the `package` of `wx.requestMerchantTransfer`. */
  async confirmTransfer (packageInfo: string): Promise<{ errMsg: string, transfer?: BankTransfer }> {
    const transfer = [...this.#bank.transfers.values()].find(transfer => transfer.packageInfo === packageInfo)
    if (transfer === undefined || transfer.openid !== this.#user.openid) return { errMsg: 'requestMerchantTransfer:fail invalid package' }
    if (transfer.state !== 'WAIT_USER_CONFIRM') return { errMsg: `requestMerchantTransfer:fail ${transfer.state}` }
    await endTransfer(this.#bank, transfer, 'SUCCESS')
    return { errMsg: 'requestMerchantTransfer:ok', transfer }
  }

  /** Agrees to the request that a token stands for: a contract, an order or the opening of pay score, an authorization, a payment code. */
  async confirm (token: string): Promise<ConfirmationResult> {
    const found = this.#ask(token)
    if (typeof found === 'string') return { errMsg: `confirm:fail ${found}` }
    await found.agree(this.#user.openid)
    return { errMsg: 'confirm:ok' }
  }

  /** Refuses the request that a token stands for. */
  async decline (token: string): Promise<ConfirmationResult> {
    const found = this.#ask(token)
    if (typeof found === 'string') return { errMsg: `confirm:fail ${found}` }
    await found.decline?.(this.#user.openid)
    return { errMsg: 'confirm:fail cancel' }
  }

  #ask (token: string) {
    const confirmation = this.#bank.confirmations.get(token)
    if (confirmation === undefined) return 'invalid token'
    return confirmation.openid === undefined || confirmation.openid === this.#user.openid ? confirmation : 'another user is asked'
  }

  /** Complains about a paid order. Resolves with the complaint's id when the merchant has been told once. */
  complain (input: ComplaintInput): Promise<{ complaintId: string }> {
    return fileComplaint(this.#bank, this.#user.openid, input)
  }

  /** Adds to a complaint. */
  answerComplaint (complaintId: string, text: string): Promise<void> {
    return continueComplaint(this.#bank, this.#user.openid, complaintId, text)
  }

  /** Takes a complaint back. */
  withdrawComplaint (complaintId: string): Promise<void> {
    return cancelComplaint(this.#bank, this.#user.openid, complaintId)
  }

  #find (payment: PaymentRequest | AppPaymentRequest | string): Prepay | PaymentResult {
    const prepayId = typeof payment === 'string' ? prepayIdOf(payment) : 'prepayid' in payment ? payment.prepayid : payment.package.replace(/^prepay_id=/, '')
    const prepay = this.#bank.prepays.get(prepayId)
    if (prepay === undefined) return fail('缺少参数 prepay_id 或 prepay_id 无效')
    if (prepay.expiresAt <= this.#bank.clock.now()) return fail('prepay_id 已过期')
    if (prepay.orders.some(order => !this.#isPayer(order))) return fail('下单账号与支付账号不一致')
    return typeof payment === 'string' || this.#isSigned(payment, prepay) ? prepay : fail('支付验证签名失败')
  }

  #isPayer ({ openid, tradeType }: BankOrder): boolean {
    return tradeType !== 'JSAPI' || openid === this.#user.openid
  }

  #isSigned (payment: PaymentRequest | AppPaymentRequest, { merchant }: Prepay): boolean {
    const isSignedBy = (message: string, signature: string) => verify('sha256', Buffer.from(message), merchant.publicKey, Buffer.from(signature, 'base64'))
    if ('prepayid' in payment) {
      const { appid, timestamp, noncestr, prepayid, sign } = payment
      return payment.partnerid === merchant.mchid && isSignedBy(`${appid}\n${timestamp}\n${noncestr}\n${prepayid}\n`, sign)
    }
    const { timeStamp, nonceStr, package: packageText, signType, paySign } = payment
    return signType === 'RSA' && typeof timeStamp === 'string' && isSignedBy(`${this.#appid}\n${timeStamp}\n${nonceStr}\n${packageText}\n`, paySign)
  }
}
