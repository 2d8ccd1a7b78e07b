import { randomInt } from 'node:crypto'
import type { Bank } from '../bank.js'
import { fenOf, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import type { BankMerchant } from '../merchant.js'
import { refuseParameter, refusePay } from '../refusal.js'

const HOUR_MS = 3_600_000
const PREPAY_MS = 2 * HOUR_MS
const ORDER_MS = 7 * 24 * HOUR_MS
export const OUT_TRADE_NO = /^[0-9A-Za-z_\-|*@]{6,32}$/

export type TradeState = 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED' | 'PAYERROR'

/** An order at the bank. */
export interface BankOrder {
  merchant: BankMerchant
  /** Service providers: the merchant that sells. */
  subMchid?: string
  appid: string
  subAppid?: string
  outTradeNo: string
  openid: string
  isSubOpenid: boolean
  total: number
  description: string
  attach?: string
  notifyUrl: string
  profitSharing: boolean
  state: TradeState
  createdAt: number
  expiresAt: number
  /** By their prepay_id, when they expire. */
  prepayIds: Map<string, number>
  /** Once it is paid. */
  transactionId?: string
  paidAt?: number
  refunded: number
  shared: number
  isUnfrozen: boolean
  refunds: number
  /** `Wechatpay-Serial` of the call that made it. */
  serial: string | undefined
}

const DESCRIPTIONS: Record<TradeState, string> = { NOTPAY: '订单未支付', SUCCESS: '支付成功', REFUND: '订单发生过退款', CLOSED: '订单已关闭', PAYERROR: '支付失败' }

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('')

/** 28 digits, as those of WeChat Pay. */
export const createTransactionId = (now: number) => `4200${digits(6)}${new Date(now).toISOString().slice(0, 10).replaceAll('-', '')}${digits(10)}`
const createPrepayId = (now: number) => `wx${new Date(now + 8 * HOUR_MS).toISOString().replaceAll(/\D/g, '').slice(0, 14)}${digits(18)}0000`

/** An order that nobody paid in time is closed. */
export function refreshOrder ({ clock }: Bank, order: BankOrder): BankOrder {
  if (order.state === 'NOTPAY' && clock.now() >= order.expiresAt) order.state = 'CLOSED'
  return order
}

/** As a query and the notification have it. */
export function describeOrder (order: BankOrder): Fields {
  const { merchant, state, subMchid } = order
  const isPaid = order.transactionId !== undefined
  const payer = subMchid === undefined ? { openid: order.openid } : order.isSubOpenid ? { sub_openid: order.openid } : { sp_openid: order.openid }
  return {
    ...(subMchid === undefined
      ? { appid: order.appid, mchid: merchant.mchid }
      : { sp_appid: order.appid, sp_mchid: merchant.mchid, sub_mchid: subMchid, ...(order.subAppid !== undefined && { sub_appid: order.subAppid }) }),
    out_trade_no: order.outTradeNo,
    ...(isPaid && { transaction_id: order.transactionId, trade_type: 'JSAPI', bank_type: 'OTHERS', success_time: toRfc3339(order.paidAt!) }),
    trade_state: state,
    trade_state_desc: DESCRIPTIONS[state],
    ...(isPaid && order.attach !== undefined && { attach: order.attach }),
    payer,
    amount: isPaid
      ? { total: order.total, payer_total: order.total, currency: 'CNY', payer_currency: 'CNY' }
      : { total: order.total, currency: 'CNY' }
  }
}

function readExpiry ({ bank }: BankCall, text: unknown): number {
  if (text === undefined) return bank.clock.now() + ORDER_MS
  const time = Date.parse(String(text))
  if (!(time >= bank.clock.now() + 60_000)) refuseParameter('time_expire', 'time_expire 须晚于当前时间 1 分钟', text)
  return time
}

function checkAmountOfRepeat (order: BankOrder, total: number, openid: string): void {
  if (order.state === 'SUCCESS' || order.state === 'REFUND') refusePay(400, 'INVALID_REQUEST', '该订单已支付')
  if (order.state === 'CLOSED') refusePay(400, 'ORDER_CLOSED', '订单已关闭')
  if (order.total !== total || order.openid !== openid) refusePay(400, 'INVALID_REQUEST', '201 商户订单号重复')
}

function prepay (call: BankCall, { isPartner, appid, openid, subMchid }: { isPartner: boolean, appid: string, openid: string, subMchid?: string }): Fields {
  const { bank, merchant, body, serial } = call
  const outTradeNo = textOf(body, 'out_trade_no', 32, OUT_TRADE_NO)
  const total = fenOf(body, 'amount.total')
  const notifyUrl = textOf(body, 'notify_url', 255, /^https?:\/\/[^\s?#]+$/)
  const expiresAt = readExpiry(call, body.time_expire)
  const now = bank.clock.now()
  let order = bank.orders.get(merchant.mchid, outTradeNo)
  if (order !== undefined) checkAmountOfRepeat(refreshOrder(bank, order), total, openid)
  else {
    order = {
      merchant,
      appid,
      ...(subMchid !== undefined && { subMchid }),
      ...(isPartner && typeof body.sub_appid === 'string' && { subAppid: body.sub_appid }),
      isSubOpenid: isPartner && body.payer?.sub_openid !== undefined,
      outTradeNo,
      openid,
      total,
      description: textOf(body, 'description', 127),
      ...(body.attach !== undefined && { attach: textOf(body, 'attach', 128) }),
      notifyUrl,
      profitSharing: body.settle_info?.profit_sharing === true,
      state: 'NOTPAY',
      createdAt: now,
      expiresAt,
      prepayIds: new Map(),
      refunded: 0,
      shared: 0,
      isUnfrozen: false,
      refunds: 0,
      serial
    }
    bank.orders.add(order)
  }
  const known = [...order.prepayIds].find(([, until]) => until > now)?.[0]
  const prepayId = known ?? createPrepayId(now)
  order.prepayIds.set(prepayId, now + PREPAY_MS)
  bank.prepays.set(prepayId, order)
  return { prepay_id: prepayId }
}

function checkOwn ({ bank, merchant }: BankCall, field: string, mchid: unknown, appid?: unknown): void {
  if (mchid !== merchant.mchid) refusePay(400, 'PARAM_ERROR', '参数错误：商户号与签名的商户号不一致', { field: `/body/${field}`, value: mchid, issue: '商户号与签名的商户号不一致', location: 'body' })
  if (appid !== undefined && !bank.isBound(merchant, String(appid))) refusePay(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试')
}

function findOrder ({ bank, merchant, params, query }: BankCall): BankOrder {
  const mchid = query.mchid ?? query.sp_mchid
  if (mchid !== merchant.mchid) refusePay(400, 'PARAM_ERROR', '参数错误：商户号与签名的商户号不一致', { field: query.sp_mchid === undefined ? 'mchid' : 'sp_mchid', value: mchid, issue: '商户号与签名的商户号不一致', location: 'query' })
  const order = params.out_trade_no !== undefined ? bank.orders.get(merchant.mchid, params.out_trade_no) : bank.orders.byTransaction(params.transaction_id!)
  if (order === undefined || order.merchant !== merchant) refusePay(404, 'ORDER_NOT_EXIST', '订单不存在')
  return refreshOrder(bank, order)
}

function close (call: BankCall): undefined {
  const { bank, merchant, params, body } = call
  checkOwn(call, body.sp_mchid === undefined ? 'mchid' : 'sp_mchid', body.sp_mchid ?? body.mchid)
  const order = bank.orders.get(merchant.mchid, params.out_trade_no!)
  if (order === undefined) refusePay(404, 'ORDER_NOT_EXIST', '订单不存在')
  if (refreshOrder(bank, order).state === 'SUCCESS' || order.state === 'REFUND') refusePay(400, 'ORDERPAID', '该订单已支付')
  order.state = 'CLOSED'
}

const DIRECT = '/v3/pay/transactions'
const PARTNER = '/v3/pay/partner/transactions'

export const orderOperations: BankOperation[] = [
  {
    method: 'POST',
    path: `${DIRECT}/jsapi`,
    run (call) {
      checkOwn(call, 'mchid', call.body.mchid, textOf(call.body, 'appid', 32))
      return prepay(call, { isPartner: false, appid: call.body.appid, openid: textOf(call.body, 'payer.openid', 128) })
    }
  },
  {
    method: 'POST',
    path: `${PARTNER}/jsapi`,
    run (call) {
      const { body } = call
      checkOwn(call, 'sp_mchid', body.sp_mchid, textOf(body, 'sp_appid', 32))
      const openid = body.payer?.sub_openid ?? body.payer?.sp_openid
      if (typeof openid !== 'string') refuseParameter('payer', 'sp_openid 和 sub_openid 二选一')
      return prepay(call, { isPartner: true, appid: body.sp_appid, subMchid: textOf(body, 'sub_mchid', 32), openid })
    }
  },
  ...[DIRECT, PARTNER].flatMap((root): BankOperation[] => [
    { method: 'GET', path: `${root}/out-trade-no/{out_trade_no}`, run: call => describeOrder(findOrder(call)) },
    { method: 'GET', path: `${root}/id/{transaction_id}`, run: call => describeOrder(findOrder(call)) },
    { method: 'POST', path: `${root}/out-trade-no/{out_trade_no}/close`, run: close }
  ])
]
