import { randomInt } from 'node:crypto'
import { fenOf, notifyUrlOf, operation, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import { isPaid, settledTotal, type BankOrder } from '../order.js'
import { refuseParameter, refusePay } from '../refusal.js'

const MAX_REFUNDS = 50
const YEAR_MS = 365 * 86_400_000
const OUT_REFUND_NO = /^[0-9A-Za-z_\-|*@]{1,64}$/

export type RefundState = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL'

export interface BankRefund {
  order: BankOrder
  outRefundNo: string
  refundId: string
  amount: number
  state: RefundState
  reason?: string
  notifyUrl?: string
  createdAt: number
  endedAt?: number
  serial: string | undefined
}

/** The coupon's part of an amount that is paid back. */
function discountOf ({ order: { discount, total }, amount }: BankRefund): number {
  return discount === undefined ? 0 : Math.floor(discount.amount * amount / total)
}

/** The amount that the merchant gives back, without the part of a discount that it bore. */
function settledRefund (refund: BankRefund): number {
  return refund.amount - (refund.order.discount?.isBorneByMerchant ? discountOf(refund) : 0)
}

function describeRefund (given: BankRefund): Fields {
  const { order, ...refund } = given
  const discount = order.discount?.amount ?? 0
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: order.transactionId,
    out_trade_no: order.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    ...(refund.state === 'SUCCESS' && { success_time: toRfc3339(refund.endedAt!) }),
    create_time: toRfc3339(refund.createdAt),
    status: refund.state,
    funds_account: 'AVAILABLE',
    amount: {
      total: order.total, refund: refund.amount, payer_total: order.total - discount, payer_refund: refund.amount - discountOf(given), settlement_refund: settledRefund(given), settlement_total: settledTotal(order), discount_refund: discountOf(given), currency: 'CNY'
    },
    promotion_detail: []
  }
}

function notifyRefund ({ bank, merchant }: BankCall, refund: BankRefund): Promise<unknown> {
  const { order } = refund
  const { status, channel: _, ...rest } = describeRefund(refund)
  const { total, payer_total, payer_refund } = rest.amount
  const amount = { total, refund: refund.amount, payer_total, payer_refund }
  const owner = order.subMchid === undefined ? { mchid: merchant.mchid } : { sp_mchid: merchant.mchid, sub_mchid: order.subMchid }
  return bank.notifier.notify(merchant, refund.notifyUrl, {
    eventType: `REFUND.${refund.state === 'PROCESSING' ? 'SUCCESS' : refund.state}`,
    originalType: 'refund',
    summary: refund.state === 'SUCCESS' ? '退款成功' : '退款异常',
    resource: { ...owner, transaction_id: rest.transaction_id, out_trade_no: rest.out_trade_no, refund_id: rest.refund_id, out_refund_no: rest.out_refund_no, refund_status: status, success_time: rest.success_time, user_received_account: rest.user_received_account, amount }
  }, { key: merchant.signingKey(refund.serial) })
}

/** The refund ends later, by the simulator's clock. */
async function endLater (call: BankCall, refund: BankRefund): Promise<void> {
  const { bank, merchant } = call
  await bank.clock.sleep(merchant.delayMs, bank.signal)
  const outcome = merchant.settings.refundOutcome ?? 'SUCCESS'
  refund.state = outcome
  refund.endedAt = bank.clock.now()
  const { order } = refund
  if (outcome === 'SUCCESS') merchant.ledger.add({ kind: 'refund', at: refund.endedAt, amount: -settledRefund(refund), refund: refund.amount, outTradeNo: order.outTradeNo, transactionId: order.transactionId!, outRefundNo: refund.outRefundNo, refundId: refund.refundId, appid: order.appid, ...(order.openid !== undefined && { openid: order.openid }), ...(order.subMchid !== undefined && { subMchid: order.subMchid }), total: order.total, description: order.description, tradeType: order.tradeType })
  else order.refunded -= refund.amount
  await notifyRefund(call, refund)
}

function findPaidOrder ({ bank, merchant, body }: BankCall): BankOrder {
  if ((body.out_trade_no === undefined) === (body.transaction_id === undefined)) refuseParameter('out_trade_no', 'out_trade_no 和 transaction_id 二选一')
  const order = body.out_trade_no === undefined ? bank.orders.byTransaction(String(body.transaction_id)) : bank.orders.get(merchant.mchid, String(body.out_trade_no))
  if (order === undefined || order.merchant !== merchant) refusePay(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  if (order.subMchid !== body.sub_mchid) refusePay(403, 'NO_AUTH', order.subMchid === undefined ? '订单不属于子商户，sub_mchid 不需要传' : '子商户号 sub_mchid 与订单不一致')
  if (!isPaid(order)) refusePay(400, 'INVALID_REQUEST', '订单状态错误，未支付的订单不能退款')
  return order
}

function create (call: BankCall): Fields {
  const { bank, merchant, body, serial } = call
  const outRefundNo = textOf(body, 'out_refund_no', 64, OUT_REFUND_NO)
  const amount = fenOf(body, 'amount.refund')
  const total = fenOf(body, 'amount.total')
  if (body.amount.currency !== 'CNY') refuseParameter('amount.currency', 'currency 只支持 CNY', body.amount.currency)
  const order = findPaidOrder(call)
  const known = bank.refunds.get(`${merchant.mchid}:${outRefundNo}`)
  if (known !== undefined) {
    if (known.order !== order || known.amount !== amount) refusePay(400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试')
    return describeRefund(known)
  }
  if (order.total !== total) refusePay(400, 'INVALID_REQUEST', '订单金额与支付时不一致')
  if (order.refunded + amount > order.total) refusePay(400, 'INVALID_REQUEST', '申请退款金额超过订单可退金额')
  if (order.refunds >= MAX_REFUNDS) refusePay(400, 'INVALID_REQUEST', '部分退款次数超过限制')
  if (bank.clock.now() - order.paidAt! > YEAR_MS) refusePay(400, 'INVALID_REQUEST', '订单已超过退款期限')
  if (merchant.ledger.balance < amount) refusePay(403, 'NOT_ENOUGH', '基本账户余额不足，请充值后重新发起')
  const refund: BankRefund = {
    order,
    outRefundNo,
    refundId: `5030${Array.from({ length: 25 }, () => randomInt(10)).join('')}`,
    amount,
    state: 'PROCESSING',
    ...(typeof body.reason === 'string' && { reason: body.reason }),
    ...(body.notify_url === undefined ? order.notifyUrl !== undefined && { notifyUrl: order.notifyUrl } : { notifyUrl: notifyUrlOf(body) }),
    createdAt: bank.clock.now(),
    serial
  }
  order.refunded += amount
  order.refunds++
  order.state = 'REFUND'
  bank.refunds.set(`${merchant.mchid}:${outRefundNo}`, refund)
  bank.background(endLater(call, refund))
  return describeRefund(refund)
}

function find ({ bank, merchant, params, query }: BankCall): BankRefund {
  const refund = bank.refunds.get(`${merchant.mchid}:${params.out_refund_no}`)
  return refund === undefined || refund.order.subMchid !== query.sub_mchid ? refusePay(404, 'RESOURCE_NOT_EXISTS', '退款单不存在') : refund
}

function applyForAbnormal (call: BankCall): Fields {
  const refund = [...call.bank.refunds.values()].find(({ refundId, order }) => refundId === call.params.refund_id && order.merchant === call.merchant)
  if (refund === undefined) refusePay(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
  if (refund.state !== 'ABNORMAL') refusePay(400, 'INVALID_REQUEST', '退款单状态不是异常')
  refund.state = 'PROCESSING'
  refund.order.refunded += refund.amount
  call.bank.background(endLater(call, refund))
  return describeRefund(refund)
}

const ROOT = '/v3/refund/domestic/refunds'

export const refundOperations: BankOperation[] = [
  operation('refund', `POST ${ROOT}`, create),
  operation('refund', `GET ${ROOT}/{out_refund_no}`, call => describeRefund(find(call))),
  operation('refund', `POST ${ROOT}/{refund_id}/apply-abnormal-refund`, applyForAbnormal)
]
