import { Type, type Static } from '@sinclair/typebox'
import { describeProblem } from '../lib/check.js'
import { ApiResponseError, InputError } from '../lib/error-codes.js'
import { createNumber } from '../lib/order-number.js'
import type { PayCallOptions, PayClient } from './client.js'
import type { Merchants } from './merchants.js'
import { OUT_BILL_NO, OUT_ORDER_NO, OUT_REFUND_NO, OUT_TRADE_NO } from './numbers.js'
import { encryptSensitive } from './sensitive.js'
import { signPayment, type RequestPayment } from './signing.js'

const MINUTE_MS = 60_000
// from this amount on, a transfer must carry the name of its receiver
const NAME_FROM_FEN = 200_000
// characters of four bytes in UTF-8, such as emoji
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/u

const Fen = (description: string) => Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER, description: `${description}, a whole number of fen from 1` })
const Text = (maxLength: number, description: string) => Type.String({ minLength: 1, maxLength, description: `${description}, 1 to ${maxLength} characters` })
const OpenId = (whose: string) => Type.String({ minLength: 1, maxLength: 128, description: `the openid of ${whose}` })
const Url = Type.String({ pattern: '^https?://[^\\s?#]+$', maxLength: 255, description: 'an https address of at most 255 characters without a query' })
const OutTradeNo = Type.String({ pattern: OUT_TRADE_NO, description: '6 to 32 of letters, digits and _ - | *' })
const OutRefundNo = Type.String({ pattern: OUT_REFUND_NO, description: '1 to 64 of letters, digits and _ - | * @' })
const TransactionId = Type.String({ pattern: '^\\w{1,64}$', description: 'the transaction_id of WeChat Pay' })
const Appid = Type.String({ pattern: '^wx[0-9A-Fa-f]{16}$', description: '"wx" and 16 hexadecimal digits' })
const Mchid = Type.String({ pattern: '^\\d{8,12}$', description: 'the number of a merchant' })
const Extra = (description: string) => Type.Record(Type.String(), Type.Unknown(), { description })

const who = {
  /** The merchant of the account. Default: the first. */
  mchid: Type.Optional(Mchid),
  /** For service providers: the merchant that sells. */
  subMchid: Type.Optional(Mchid)
}

/** The input of `order`. Amounts are in fen. */
export const OrderInput = Type.Object({
  ...who,
  /** The openid of the user under the account's own appid. A service provider whose user is known under `subAppid` leaves it out. */
  openid: Type.Optional(OpenId('the user')),
  /** For service providers: their own appid, if this account belongs to the merchant that sells. Default: the appid of this account. */
  spAppid: Type.Optional(Appid),
  /** For service providers: the appid of the merchant that sells. Default with `spAppid`: the appid of this account. */
  subAppid: Type.Optional(Appid),
  /** For service providers: the openid of the user under `subAppid`. */
  subOpenid: Type.Optional(OpenId('the user under subAppid')),
  amount: Fen('the amount'),
  description: Text(127, 'what is bought'),
  /** Default a new number. */
  outTradeNo: Type.Optional(OutTradeNo),
  /** A text that the notification and the query of a paid order return. */
  attach: Type.Optional(Text(128, 'text of your own')),
  /** The address for the notification. Default: the `notifyUrl` of the plugin. */
  notifyUrl: Type.Optional(Url),
  /** The end of the time in which it can be paid: a minute from now or later. Default 7 days. */
  expiresAt: Type.Optional(Type.Union([Type.Date(), Type.String({ maxLength: 64 })], { description: 'a Date, or a time as 2026-06-08T10:34:56+08:00' })),
  goodsTag: Type.Optional(Text(32, 'the tag of the goods')),
  limitPay: Type.Optional(Type.Array(Text(32, 'a way of payment'), { maxItems: 10, description: 'a list' })),
  supportFapiao: Type.Optional(Type.Boolean({ description: 'true or false' })),
  /** Freeze the money until it has been shared. Default false. */
  profitSharing: Type.Optional(Type.Boolean({ description: 'true or false' })),
  detail: Type.Optional(Extra('the detail of the goods, in WeChat Pay\'s own fields')),
  sceneInfo: Type.Optional(Extra('the scene, in WeChat Pay\'s own fields'))
}, { additionalProperties: false, description: 'an order with openid, amount and description' })
export type OrderInput = Static<typeof OrderInput>

/** The input of `wx.requestPayment`, and the number of the order. */
export interface Order extends RequestPayment {
  outTradeNo: string
  /** The prepay_id, which is valid for 2 hours. */
  prepayId: string
  mchid: string
}

/** Identifies an order by its own number or by the transaction_id of WeChat Pay. */
export const OrderReference = Type.Object({
  ...who,
  outTradeNo: Type.Optional(OutTradeNo),
  transactionId: Type.Optional(TransactionId)
}, { additionalProperties: false, description: 'an order, by outTradeNo or transactionId' })
export type OrderReference = Static<typeof OrderReference>

/** An order as WeChat Pay returns it. */
export interface Transaction {
  appid?: string
  mchid?: string
  sp_appid?: string
  sp_mchid?: string
  sub_appid?: string
  sub_mchid?: string
  out_trade_no: string
  /** Present once the order is paid. */
  transaction_id?: string
  trade_type?: string
  trade_state: 'SUCCESS' | 'REFUND' | 'NOTPAY' | 'CLOSED' | 'REVOKED' | 'USERPAYING' | 'PAYERROR' | (string & {})
  trade_state_desc?: string
  bank_type?: string
  attach?: string
  success_time?: string
  payer?: { openid?: string, sp_openid?: string, sub_openid?: string }
  /** In fen. */
  amount?: { total: number, payer_total?: number, currency?: string, payer_currency?: string }
  promotion_detail?: unknown[]
  [field: string]: unknown
}

export const RefundInput = Type.Object({
  ...who,
  outTradeNo: Type.Optional(OutTradeNo),
  transactionId: Type.Optional(TransactionId),
  /** Default: a new number. Repeat a failed attempt with the same number. */
  outRefundNo: Type.Optional(OutRefundNo),
  /** The amount to refund. */
  amount: Fen('the amount'),
  /** The amount of the order. */
  total: Fen('the amount of the order'),
  reason: Type.Optional(Text(80, 'the reason')),
  notifyUrl: Type.Optional(Url),
  /** `AVAILABLE`: pay from the merchant's balance if the unsettled money is not enough. */
  fundsAccount: Type.Optional(Type.Literal('AVAILABLE', { description: 'AVAILABLE' })),
  goodsDetail: Type.Optional(Type.Array(Extra('goods'), { maxItems: 3000, description: 'a list of goods' }))
}, { additionalProperties: false, description: 'a refund with outTradeNo or transactionId, amount and total' })
export type RefundInput = Static<typeof RefundInput>

/** A refund as WeChat Pay returns it. */
export interface Refund {
  refund_id: string
  out_refund_no: string
  transaction_id: string
  out_trade_no: string
  status: 'SUCCESS' | 'CLOSED' | 'PROCESSING' | 'ABNORMAL' | (string & {})
  channel?: string
  user_received_account?: string
  success_time?: string
  create_time?: string
  /** In fen. */
  amount: { total: number, refund: number, payer_total?: number, payer_refund?: number, currency?: string }
  [field: string]: unknown
}

export const RefundReference = Type.Object({ ...who, outRefundNo: OutRefundNo }, { additionalProperties: false, description: 'a refund, by outRefundNo' })
export type RefundReference = Static<typeof RefundReference>

export const TransferInput = Type.Object({
  mchid: Type.Optional(Mchid),
  openid: OpenId('the receiver'),
  amount: Fen('the amount'),
  /** Default: a new number. Use another number only after a clear refusal. */
  outBillNo: Type.Optional(Type.String({ pattern: OUT_BILL_NO, description: '1 to 32 letters and digits' })),
  /** The number of the scene in the merchant platform: 1000, 1005 … */
  sceneId: Text(36, 'the scene of the transfer'),
  reportInfos: Type.Array(Type.Object({ type: Text(15, 'the type'), content: Text(32, 'the content') }, { additionalProperties: false, description: 'type and content' }), { minItems: 1, maxItems: 10, description: 'what the scene demands to be reported' }),
  remark: Text(32, 'the remark'),
  /** The real name of the receiver, which is sent encrypted. Required from 2,000 yuan on. */
  userName: Type.Optional(Text(64, 'the real name of the receiver')),
  userPerception: Type.Optional(Text(36, 'what the receiver sees')),
  notifyUrl: Type.Optional(Url)
}, { additionalProperties: false, description: 'a transfer with openid, amount, sceneId, reportInfos and remark' })
export type TransferInput = Static<typeof TransferInput>

/** A transfer as WeChat Pay returns it. */
export interface Transfer {
  out_bill_no: string
  transfer_bill_no: string
  state: 'ACCEPTED' | 'PROCESSING' | 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED' | (string & {})
  create_time?: string
  update_time?: string
  fail_reason?: string
  transfer_amount?: number
  openid?: string
  /** The `package` of `wx.requestMerchantTransfer` while the user has to confirm; valid for 24 hours. */
  package_info?: string
  [field: string]: unknown
}

export const TransferReference = Type.Object({ mchid: Type.Optional(Mchid), outBillNo: Type.String({ pattern: OUT_BILL_NO, description: '1 to 32 letters and digits' }) }, { additionalProperties: false, description: 'a transfer, by outBillNo' })
export type TransferReference = Static<typeof TransferReference>

export const ShareInput = Type.Object({
  ...who,
  /** For service providers: their own appid. Default: the appid of this account. */
  spAppid: Type.Optional(Appid),
  subAppid: Type.Optional(Appid),
  transactionId: TransactionId,
  /** Default a new number. */
  outOrderNo: Type.Optional(Type.String({ pattern: OUT_ORDER_NO, description: '1 to 64 of letters, digits and _ - | * @' })),
  receivers: Type.Array(Type.Object({
    type: Type.Union([Type.Literal('MERCHANT_ID'), Type.Literal('PERSONAL_OPENID'), Type.Literal('PERSONAL_SUB_OPENID')], { description: 'MERCHANT_ID, PERSONAL_OPENID or PERSONAL_SUB_OPENID' }),
    account: Text(64, 'the receiver'),
    /** The real name of a person or the full name of a merchant, which is sent encrypted. */
    name: Type.Optional(Text(1024, 'the name of the receiver')),
    amount: Fen('the amount'),
    description: Text(80, 'the description')
  }, { additionalProperties: false, description: 'a receiver with type, account, amount and description' }), { minItems: 1, maxItems: 50, description: 'a list of 1 to 50 receivers' }),
  /** Release the rest to the merchant. Default false. */
  unfreezeUnsplit: Type.Optional(Type.Boolean({ description: 'true or false' }))
}, { additionalProperties: false, description: 'profit sharing with transactionId and receivers' })
export type ShareInput = Static<typeof ShareInput>

export const ShareReference = Type.Object({ ...who, transactionId: TransactionId, outOrderNo: Type.String({ pattern: OUT_ORDER_NO, description: '1 to 64 of letters, digits and _ - | * @' }) }, { additionalProperties: false, description: 'profit sharing, by outOrderNo and transactionId' })
export type ShareReference = Static<typeof ShareReference>

/** Profit sharing as WeChat Pay returns it. */
export interface Share {
  order_id: string
  out_order_no: string
  transaction_id: string
  state: 'PROCESSING' | 'FINISHED' | (string & {})
  receivers?: Array<{ type: string, account: string, amount: number, description?: string, result?: string, fail_reason?: string, detail_id?: string, [field: string]: unknown }>
  [field: string]: unknown
}

export interface OrdersOptions {
  appid: string
  client: PayClient
  merchants: Merchants
  /** The address for notifications; `{appid}` stands for the appid. */
  notifyUrl?: string | undefined
  /** Called for every order before it is created. */
  onOrder? (order: { mchid: string, subMchid?: string | undefined, outTradeNo: string, amount: number }): Promise<void>
}

type CallOptions = Omit<PayCallOptions, 'mchid'>
type Schema = Parameters<typeof describeProblem>[0]

function check (schema: Schema, input: unknown): void {
  const problem = describeProblem(schema, input, 'the input')
  if (problem !== undefined) throw new InputError(problem)
}

/** Refuses characters of four bytes, which WeChat Pay does not accept. */
function checkText (field: string, text: string | undefined): void {
  if (text !== undefined && (FOUR_BYTES.test(text) || !text.isWellFormed())) throw new InputError(`${field}: expected no emoji and no other characters of four bytes`)
}

function toExpiry (expiresAt: Date | string | undefined): string | undefined {
  if (expiresAt === undefined) return undefined
  const time = new Date(expiresAt).getTime()
  if (!(time >= Date.now() + MINUTE_MS)) throw new InputError('expiresAt: expected a time at least a minute from now')
  // RFC 3339 without fractions, in the time of Beijing
  return `${new Date(time + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
}

/** The payer, and the appid under which the user is known. */
interface Payer {
  isPartner: boolean
  spAppid: string
  subAppid?: string | undefined
  fields: Record<string, unknown>
  /** The appid that signs the payment. */
  appid: string
}

function toPayer ({ subMchid, spAppid = '', subAppid, openid, subOpenid }: OrderInput, appid: string): Payer {
  if (subMchid === undefined) {
    if (spAppid !== '' || subAppid !== undefined || subOpenid !== undefined) throw new InputError('subMchid: expected the merchant that sells, because there is a spAppid, subAppid or subOpenid')
    if (openid === undefined) throw new InputError('openid: expected the openid of the user, but it is missing')
    return { isPartner: false, spAppid: appid, fields: { openid }, appid }
  }
  if ((openid === undefined) === (subOpenid === undefined)) throw new InputError('openid: expected either openid or subOpenid')
  // this account belongs to the seller, so its users are known under sub_appid
  if (spAppid !== '' && spAppid !== appid) {
    const owner = subAppid ?? appid
    return { isPartner: true, spAppid, subAppid: owner, fields: { sub_openid: subOpenid ?? openid }, appid: owner }
  }
  if (subOpenid !== undefined && subAppid === undefined) throw new InputError('subAppid: expected the appid under which subOpenid is known')
  return { isPartner: true, spAppid: appid, subAppid, fields: compact({ sp_openid: openid, sub_openid: subOpenid }), appid: subOpenid === undefined ? appid : subAppid! }
}

/** Leaves out undefined fields. */
function compact<T extends object> (fields: T): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Orders, refunds, transfers and profit sharing of a Mini Program. */
export class Orders {
  readonly #options: OrdersOptions

  constructor (options: OrdersOptions) {
    this.#options = options
  }

  async order (input: OrderInput, options: CallOptions = {}): Promise<Order> {
    check(OrderInput, input)
    checkText('description', input.description)
    checkText('attach', input.attach)
    const { appid, client, merchants, onOrder } = this.#options
    const merchant = merchants.get(input.mchid)
    const outTradeNo = input.outTradeNo ?? createNumber()
    const payer = toPayer(input, appid)
    const { isPartner } = payer
    const body = compact({
      ...(isPartner
        ? compact({ sp_appid: payer.spAppid, sp_mchid: merchant.mchid, sub_mchid: input.subMchid, sub_appid: payer.subAppid })
        : { appid, mchid: merchant.mchid }),
      description: input.description,
      out_trade_no: outTradeNo,
      time_expire: toExpiry(input.expiresAt),
      attach: input.attach,
      notify_url: this.#notifyUrl(input.notifyUrl, merchant.mchid, true),
      goods_tag: input.goodsTag,
      limit_pay: input.limitPay,
      support_fapiao: input.supportFapiao,
      settle_info: input.profitSharing === undefined ? undefined : { profit_sharing: input.profitSharing },
      amount: { total: input.amount, currency: 'CNY' },
      payer: payer.fields,
      detail: input.detail,
      scene_info: input.sceneInfo
    })
    // stored before it is created, so that an order whose answer is lost is asked for, too
    await onOrder?.({ mchid: merchant.mchid, subMchid: input.subMchid, outTradeNo, amount: input.amount })
    const path = isPartner ? '/v3/pay/partner/transactions/jsapi' : '/v3/pay/transactions/jsapi'
    const { json } = await client.request({ method: 'POST', path, body }, { ...options, mchid: merchant.mchid })
    if (typeof json.prepay_id !== 'string') throw new ApiResponseError(`POST ${path}`, 'without a prepay_id')
    const payment = signPayment(merchant.privateKey, payer.appid, json.prepay_id)
    return { ...payment, outTradeNo, prepayId: json.prepay_id, mchid: merchant.mchid }
  }

  async query (reference: OrderReference, options: CallOptions = {}): Promise<Transaction> {
    check(OrderReference, reference)
    const { outTradeNo, transactionId, subMchid } = reference
    if ((outTradeNo === undefined) === (transactionId === undefined)) throw new InputError('outTradeNo: expected either outTradeNo or transactionId')
    const { mchid } = this.#options.merchants.get(reference.mchid)
    const root = subMchid === undefined ? '/v3/pay/transactions' : '/v3/pay/partner/transactions'
    const path = outTradeNo === undefined ? `${root}/id/${transactionId}` : `${root}/out-trade-no/${encodeURIComponent(outTradeNo)}`
    return await this.#send<Transaction>({ method: 'GET', path, query: subMchid === undefined ? { mchid } : { sp_mchid: mchid, sub_mchid: subMchid } }, mchid, options)
  }

  /** Closes an order, so that it cannot be paid any more. Rejects with `WX_ERR_PAY` if it was paid; after an unknown outcome, call `query`. */
  async close (reference: OrderReference & { outTradeNo: string }, options: CallOptions = {}): Promise<void> {
    check(OrderReference, reference)
    const { outTradeNo, subMchid } = reference
    if (outTradeNo === undefined) throw new InputError('outTradeNo: expected the number of the order, but it is missing')
    const { mchid } = this.#options.merchants.get(reference.mchid)
    const root = subMchid === undefined ? '/v3/pay/transactions' : '/v3/pay/partner/transactions'
    const body = subMchid === undefined ? { mchid } : { sp_mchid: mchid, sub_mchid: subMchid }
    await this.#send({ method: 'POST', path: `${root}/out-trade-no/${encodeURIComponent(outTradeNo)}/close`, body }, mchid, options)
  }

  async refund (input: RefundInput, options: CallOptions = {}): Promise<Refund> {
    check(RefundInput, input)
    checkText('reason', input.reason)
    const { outTradeNo, transactionId, amount, total } = input
    if ((outTradeNo === undefined) === (transactionId === undefined)) throw new InputError('outTradeNo: expected either outTradeNo or transactionId')
    if (amount > total) throw new InputError('amount: expected at most total, the amount of the order')
    const { mchid } = this.#options.merchants.get(input.mchid)
    const body = compact({
      sub_mchid: input.subMchid,
      transaction_id: transactionId,
      out_trade_no: outTradeNo,
      out_refund_no: input.outRefundNo ?? createNumber(),
      reason: input.reason,
      notify_url: this.#notifyUrl(input.notifyUrl, mchid),
      funds_account: input.fundsAccount,
      amount: { refund: amount, total, currency: 'CNY' },
      goods_detail: input.goodsDetail
    })
    return await this.#send<Refund>({ method: 'POST', path: '/v3/refund/domestic/refunds', body }, mchid, options)
  }

  async queryRefund (reference: RefundReference, options: CallOptions = {}): Promise<Refund> {
    check(RefundReference, reference)
    const { mchid } = this.#options.merchants.get(reference.mchid)
    const query = reference.subMchid === undefined ? {} : { sub_mchid: reference.subMchid }
    return await this.#send<Refund>({ method: 'GET', path: `/v3/refund/domestic/refunds/${encodeURIComponent(reference.outRefundNo)}`, query }, mchid, options)
  }

  /** Pays into a user's balance; the user confirms with `wx.requestMerchantTransfer`. */
  async transfer (input: TransferInput, options: CallOptions = {}): Promise<Transfer & { mchId: string, appId: string, package?: string }> {
    check(TransferInput, input)
    checkText('remark', input.remark)
    if (input.amount >= NAME_FROM_FEN && input.userName === undefined) throw new InputError('userName: expected the real name of the receiver, which is required from 2,000 yuan on')
    const { appid, client, merchants } = this.#options
    const merchant = merchants.get(input.mchid)
    const key = input.userName === undefined ? undefined : await client.platformKeys(merchant).current()
    const body = compact({
      appid,
      out_bill_no: input.outBillNo ?? createNumber(),
      transfer_scene_id: input.sceneId,
      openid: input.openid,
      user_name: key && encryptSensitive(key.key, input.userName!, 'userName'),
      transfer_amount: input.amount,
      transfer_remark: input.remark,
      notify_url: this.#notifyUrl(input.notifyUrl, merchant.mchid),
      user_recv_perception: input.userPerception,
      transfer_scene_report_infos: input.reportInfos.map(({ type, content }) => ({ info_type: type, info_content: content }))
    })
    const transfer = await this.#send<Transfer>({ method: 'POST', path: '/v3/fund-app/mch-transfer/transfer-bills', body }, merchant.mchid, options, key?.serial)
    return { ...transfer, mchId: merchant.mchid, appId: appid, ...(transfer.package_info !== undefined && { package: transfer.package_info }) }
  }

  async queryTransfer (reference: TransferReference, options: CallOptions = {}): Promise<Transfer> {
    check(TransferReference, reference)
    const { mchid } = this.#options.merchants.get(reference.mchid)
    return await this.#send<Transfer>({ method: 'GET', path: `/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/${reference.outBillNo}` }, mchid, options)
  }

  async cancelTransfer (reference: TransferReference, options: CallOptions = {}): Promise<Transfer> {
    check(TransferReference, reference)
    const { mchid } = this.#options.merchants.get(reference.mchid)
    return await this.#send<Transfer>({ method: 'POST', path: `/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/${reference.outBillNo}/cancel` }, mchid, options)
  }

  /** Shares the money of an order that was created with `profitSharing: true`. It is done later: `queryShare` and the notification tell when. */
  async share (input: ShareInput, options: CallOptions = {}): Promise<Share> {
    check(ShareInput, input)
    const { appid, client, merchants } = this.#options
    const merchant = merchants.get(input.mchid)
    const key = input.receivers.some(({ name }) => name !== undefined) ? await client.platformKeys(merchant).current() : undefined
    const body = compact({
      sub_mchid: input.subMchid,
      appid: input.spAppid ?? appid,
      sub_appid: input.subAppid,
      transaction_id: input.transactionId,
      out_order_no: input.outOrderNo ?? createNumber(),
      receivers: input.receivers.map(({ name, ...receiver }, index) => compact({ ...receiver, name: name && encryptSensitive(key!.key, name, `receivers.${index}.name`) })),
      unfreeze_unsplit: input.unfreezeUnsplit ?? false
    })
    return await this.#send<Share>({ method: 'POST', path: '/v3/profitsharing/orders', body }, merchant.mchid, options, key?.serial)
  }

  async queryShare (reference: ShareReference, options: CallOptions = {}): Promise<Share> {
    check(ShareReference, reference)
    const { mchid } = this.#options.merchants.get(reference.mchid)
    const query = compact({ transaction_id: reference.transactionId, sub_mchid: reference.subMchid })
    return await this.#send<Share>({ method: 'GET', path: `/v3/profitsharing/orders/${encodeURIComponent(reference.outOrderNo)}`, query }, mchid, options)
  }

  async #send<T> (request: Parameters<PayClient['request']>[0], mchid: string, options: CallOptions, serial?: string): Promise<T> {
    const { json } = await this.#options.client.request(request, { ...options, mchid }, serial)
    return json as T
  }

  #notifyUrl (given: string | undefined, mchid: string, isRequired = false): string | undefined {
    const { merchants, notifyUrl } = this.#options
    const url = (given ?? merchants.get(mchid).notifyUrl ?? notifyUrl)?.replaceAll('{appid}', this.#options.appid)
    if (url === undefined && isRequired) throw new InputError('notifyUrl: expected the public address of POST /wx/pay/{appid}/notify, here or as notifyUrl of the merchant')
    return url
  }
}
