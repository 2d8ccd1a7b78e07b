import { Type, type Static } from '@sinclair/typebox'
import { findProblem } from '../../lib/check.js'
import type { Account } from '../account/account.js'
import type { User } from '../account/users.js'
import type { Platform } from '../platform.js'
import type { PushOptions, PushResult } from '../push/deliver.js'
import { createPayload } from '../push/payload.js'
import type { VirtualComplaint, VirtualOrder } from './books.js'
import { appKeyOf, findSessionKeyProblem, paySignature } from './signatures.js'

/** The input of `wx.requestAppleSubscribeSign`. */
export interface AppleSubscriptionRequest { signData: string, paySig: string, signature: string }

/** The input of `wx.requestVirtualPayment`. */
export interface VirtualPaymentRequest extends AppleSubscriptionRequest { mode: string }

export interface VirtualPayOptions {
  /** Default `android`. On iOS the user pays with Apple: 1 yuan or more, without sandbox and without refunds by the merchant. */
  device?: 'android' | 'ios' | undefined
  /** The page belongs to the released version, which does not accept the sandbox. Default false. */
  released?: boolean | undefined
  /** The account is not notified. Default false. */
  silent?: boolean | undefined
  push?: PushOptions | undefined
}

/** The result for the page, and whether the account accepted the push at the first try. */
export interface VirtualPaymentResult { errMsg: string, errCode?: number, outTradeNo?: string, delivered?: boolean }

export interface AppleRefundResult { advice: 'refund' | 'keep' | 'uncertain', refunded: boolean, push: PushResult }

const Common = { offerId: Type.String(), attach: Type.String() }
const PaymentSignData = Type.Object({
  ...Common, buyQuantity: Type.Integer({ minimum: 1 }), env: Type.Optional(Type.Integer()), currencyType: Type.String(), outTradeNo: Type.String(), productId: Type.Optional(Type.String()), goodsPrice: Type.Optional(Type.Integer()), activitySellingPrice: Type.Optional(Type.Integer())
}, { additionalProperties: false })
const SubscriptionSignData = Type.Object({ ...Common, productId: Type.String(), goodsPrice: Type.Integer(), activitySellingPrice: Type.Optional(Type.Integer()) }, { additionalProperties: false })

const OUT_TRADE_NO = /^[0-9A-Za-z\-|*@][0-9A-Za-z_\-|*@]{7,31}$/
const IOS_LEAST_FEN = 100
const SHOWN_ORDERS = 100
const DEFAULT_COIN_FEN = 10

/** The client's refusal of a payment. */
class Rejection extends Error {
  constructor (readonly errCode: number, reason: string) {
    super(reason)
  }
}

/** The acts of a user's phone in virtual payment. */
export class VirtualPaymentPhone {
  readonly #platform: Platform
  readonly #account: Account
  readonly #user: User

  constructor (platform: Platform, account: Account, user: User) {
    this.#platform = platform
    this.#account = account
    this.#user = user
  }

  /** The last 100 orders of the user, the newest first. */
  orders (): VirtualOrder[] {
    return [...this.#account.books.orders.values()].filter(({ openid }) => openid === this.#user.openid).slice(-SHOWN_ORDERS).reverse()
  }

  /** `wx.requestVirtualPayment`: verifies both signatures, takes the payment, and resolves after the first notification of the account. */
  async pay (request: VirtualPaymentRequest, options: VirtualPayOptions = {}): Promise<VirtualPaymentResult> {
    try {
      const order = this.#takeOrder(request, options)
      const told = options.silent ? {} : { delivered: await this.#tell(order, options.push) }
      return { errMsg: 'requestVirtualPayment:ok', outTradeNo: order.outTradeNo, ...told }
    } catch (error) {
      return this.#reject('requestVirtualPayment', error)
    }
  }

  /** `wx.requestAppleSubscribeSign`. */
  async subscribeAtApple (request: AppleSubscriptionRequest, { silent, push }: Pick<VirtualPayOptions, 'silent' | 'push'> = {}): Promise<VirtualPaymentResult> {
    try {
      const data = this.#verify('requestAppleSubscribeSign', request, SubscriptionSignData)
      this.#checkPrice(data.productId, data.goodsPrice)
      const { books } = this.#account
      const outTradeNo = books.createId('SUB')
      const fields = { Event: 'xpay_apple_subscribe_signing_result_notify', OpenId: this.#user.openid, OutTradeNo: outTradeNo, Env: 0, ProductId: data.productId, ContractResult: 0, ContractResultMsg: '', ContractId: books.createId('C'), Attach: data.attach }
      const told = silent ? {} : { delivered: await this.#pushOnce(fields, push) }
      return { errMsg: 'requestAppleSubscribeSign:ok', outTradeNo, ...told }
    } catch (error) {
      return this.#reject('requestAppleSubscribeSign', error)
    }
  }

  /** The user complains about an order. Resolves after the first notification of the account. */
  async complain (outTradeNo: string, { detail = '商品无法使用', push }: { detail?: string | undefined, push?: PushOptions | undefined } = {}): Promise<VirtualComplaint & { delivered: boolean }> {
    const order = this.#orderOf(outTradeNo)
    const { books } = this.#account
    const complaint: VirtualComplaint = { id: books.createId('2000'), order, detail, state: 'PENDING', at: this.#platform.clock.seconds(), responses: [] }
    books.complaints.set(complaint.id, complaint)
    const fields = { Event: 'xpay_complaint_notify', OpenId: this.#user.openid, WxOrderId: order.wxOrderId, MchOrderId: outTradeNo, ComplaintTime: complaint.at, RequestId: complaint.id }
    return { ...complaint, delivered: await this.#pushOnce(fields, push) }
  }

  /** The user asks Apple for a refund; Apple asks the account, and follows its advice unless `approve` says what Apple does. */
  async askAppleForRefund (outTradeNo: string, { reason = 'UNINTENDED_PURCHASE', consumed = false, approve, push }: { reason?: string | undefined, consumed?: boolean | undefined, approve?: boolean | undefined, push?: PushOptions | undefined } = {}): Promise<AppleRefundResult> {
    const order = this.#orderOf(outTradeNo)
    const { clock } = this.#platform
    const now = clock.seconds()
    const result = await this.#push({
      Event: 'xpay_subscribe_ios_refund_query_notify', refund_time: String(now), order_time: String(order.paidAt), channel_bill: order.wxOrderId, bundleid: 'com.tencent.xin', product_id: order.productId ?? '', p_count: String(order.quantity), refund_request_reason: reason, provide_status: order.status >= 4 ? '1' : '0', consumption_status: consumed ? '3' : '0', pay_order_id: outTradeNo, service_type: 'unipdt'
    }, push)
    const advice = !result.delivered ? 'uncertain' : Number(result.reply?.result_code) === 0 ? 'refund' : 'keep'
    const refunded = approve ?? advice !== 'keep'
    if (refunded) {
      const refundFen = order.leftFen
      Object.assign(order, { status: 8, leftFen: 0, updatedAt: now })
      this.#platform.background(this.#push({
        Event: 'xpay_refund_notify', OpenId: order.openid, MchRefundId: '', WxRefundId: this.#account.books.createId('WR'), MchOrderId: outTradeNo, WxOrderId: order.wxOrderId, WxpayRefundTransactionId: '', RefundFee: refundFen, RetCode: 0, RetMsg: 'ok', RefundStartTimestamp: now, RefundSuccTimestamp: now
      }, push))
    }
    return { advice, refunded, push: result }
  }

  #reject (name: string, error: unknown): VirtualPaymentResult {
    if (!(error instanceof Rejection)) throw error
    const { errCode, message } = error
    this.#platform.journal.add({ at: this.#platform.clock.now(), kind: 'request', appid: this.#account.appid, path: `wx.${name}`, errcode: errCode, reason: message })
    return { errMsg: `${name}:fail ${message}`, errCode }
  }

  #orderOf (outTradeNo: string): VirtualOrder {
    const order = this.#account.books.orders.get(outTradeNo)
    if (order?.openid !== this.#user.openid) throw Object.assign(new Error(`${this.#user.name} has no order ${outTradeNo}`), { code: 'WX_ERR_SIMULATOR', statusCode: 404 })
    return order
  }

  /** Verifies both signatures over the text as the page passed it on. */
  #verify<T extends typeof PaymentSignData | typeof SubscriptionSignData> (name: string, { signData, paySig, signature }: AppleSubscriptionRequest, schema: T): Static<T> {
    const data = this.#parse(signData, schema)
    if (data.offerId !== this.#account.settings.virtualPayment?.offerId) throw new Rejection(-15001, 'offerId is not the OfferID of the console')
    const env = 'env' in data ? data.env : 0
    const appKey = appKeyOf(this.#account, env)
    if (appKey === undefined || paySig !== paySignature(appKey, name, signData)) {
      const other = appKeyOf(this.#account, env === 1 ? 0 : 1)
      throw new Rejection(-15006, other !== undefined && paySig === paySignature(other, name, signData) ? 'paySig is made with the AppKey of the other environment' : `paySig is not hex(hmac_sha256(AppKey, "${name}&" + signData))`)
    }
    const problem = findSessionKeyProblem(this.#platform, this.#user, signature, signData)
    if (problem === 'expired') throw new Rejection(-15007, 'the session key has expired')
    if (problem !== undefined) throw new Rejection(-15005, problem === 'stale' ? 'signature is made with a session key that a later wx.login replaced' : 'signature is not hex(hmac_sha256(session_key, signData))')
    return data
  }

  #parse<T extends typeof PaymentSignData | typeof SubscriptionSignData> (signData: unknown, schema: T): Static<T> {
    let data: unknown
    try {
      data = JSON.parse(String(signData))
    } catch { /* told below */ }
    if (typeof signData !== 'string' || data === undefined) throw new Rejection(-15016, 'signData is not JSON')
    const problem = findProblem(schema, data)
    if (problem !== undefined) throw new Rejection(-15016, `signData.${problem.path.join('.')}: ${problem.expected}`)
    return data as Static<T>
  }

  #checkPrice (productId: string, price: number | undefined): void {
    const goods = this.#account.settings.virtualPayment?.goods
    if (goods === undefined) return
    const item = goods.find(({ id }) => id === productId)
    if (item === undefined) throw new Rejection(-15010, `productId ${productId} is not published`)
    if (item.price !== price) throw new Rejection(-15013, `goodsPrice is ${String(price)}, the published price is ${item.price}`)
  }

  #takeOrder (request: VirtualPaymentRequest, { device = 'android', released = false }: VirtualPayOptions): VirtualOrder {
    const { settings: { virtualPayment }, books } = this.#account
    const data = this.#verify('requestVirtualPayment', request, PaymentSignData)
    const { outTradeNo, buyQuantity, productId, goodsPrice, activitySellingPrice, env = 0, attach, currencyType } = data
    if (currencyType !== 'CNY') throw new Rejection(-15004, 'currencyType is not CNY')
    if (!OUT_TRADE_NO.test(outTradeNo)) throw new Rejection(-15001, 'outTradeNo must have 8 to 32 characters: letters, digits, _ - | * and @')
    if (env !== 0 && (released || device === 'ios')) throw new Rejection(-15011, device === 'ios' ? 'Apple has no sandbox' : 'the released version accepts only env 0')
    const kind = this.#kindOf(request.mode, productId, goodsPrice)
    if (kind === 'goods') this.#checkPrice(productId!, goodsPrice)
    if (books.orders.has(outTradeNo)) throw new Rejection(-15002, 'outTradeNo was used before')
    const fen = kind === 'goods' ? (activitySellingPrice ?? goodsPrice!) * buyQuantity : buyQuantity * (virtualPayment?.coinFen ?? DEFAULT_COIN_FEN)
    if (device === 'ios' && fen < IOS_LEAST_FEN) throw new Rejection(-15001, 'the smallest amount at Apple is 1 yuan')
    const now = this.#platform.clock.seconds()
    const order: VirtualOrder = {
      outTradeNo, wxOrderId: books.createId('VP'), openid: this.#user.openid, env: env === 1 ? 1 : 0, kind, productId, quantity: buyQuantity, fen, attach, device, status: 2, leftFen: fen, createdAt: now, paidAt: now, updatedAt: now
    }
    books.orders.set(outTradeNo, order)
    if (kind === 'coins') {
      const coins = books.coinsOf(order.openid, order.env)
      coins.bought += buyQuantity
      coins.sumBought += buyQuantity
    }
    return order
  }

  #kindOf (mode: string, productId: string | undefined, goodsPrice: number | undefined): 'goods' | 'coins' {
    if (mode !== 'short_series_goods' && mode !== 'short_series_coin') throw new Rejection(-15001, `mode ${String(mode)} is neither short_series_goods nor short_series_coin`)
    if (mode === 'short_series_coin') return 'coins'
    if (productId === undefined || goodsPrice === undefined) throw new Rejection(-15016, 'signData of goods must have productId and goodsPrice')
    return 'goods'
  }

  /** The push about a payment. Once it is acknowledged, the order is delivered. */
  #tell (order: VirtualOrder, options: PushOptions | undefined): Promise<boolean> {
    const { outTradeNo, openid, env, kind, productId, quantity, fen, attach, wxOrderId, paidAt } = order
    const bought = { Quantity: quantity, OrigPrice: fen, ActualPrice: fen, Attach: attach }
    const fields = {
      Event: kind === 'goods' ? 'xpay_goods_deliver_notify' : 'xpay_coin_pay_notify',
      OpenId: openid,
      OutTradeNo: outTradeNo,
      Env: env,
      WeChatPayInfo: { MchOrderNo: wxOrderId, TransactionId: `42000${wxOrderId}`, PaidTime: paidAt },
      ...(kind === 'goods' ? { GoodsInfo: { ProductId: productId, ...bought } } : { CoinInfo: bought })
    }
    return this.#pushOnce(fields, options, () => {
      if (order.status !== 2) return
      const now = this.#platform.clock.seconds()
      Object.assign(order, { status: 4, deliveredAt: now, updatedAt: now })
    })
  }

  #push (fields: Record<string, unknown>, options: PushOptions | undefined): Promise<PushResult> {
    return this.#platform.deliver(this.#account, createPayload(this.#platform, this.#account, { MsgType: 'event', ...fields }), options)
  }

  /** Resolves after the first try with whether the account took it; the platform's further tries go on. */
  #pushOnce (fields: Record<string, unknown>, options: PushOptions | undefined, onDelivered?: () => void): Promise<boolean> {
    return new Promise<boolean>((resolve) => {
      const work = this.#push(fields, { ...options, onAttempt: ({ error }) => { if (error !== undefined) resolve(false) } }).then(({ delivered }) => {
        if (delivered) onDelivered?.()
        resolve(delivered)
      })
      this.#platform.background(work)
    })
  }
}
