import { answerOf, digits, pageOf } from '../answer.js'
import type { Bank } from '../bank.js'
import { notifyUrlOf, operation, type BankCall, type BankOperation, type Fields } from '../call.js'
import { offerFile } from '../files.js'
import { dayOf, toBillTime, toRfc3339 } from '../ledger.js'
import type { BankOrder, Discount } from '../order.js'
import { addRecord, changes, creates, describeRecord, findRecord, lists, reads, type BankRecord, type RecordKind } from '../records.js'
import { refusePay } from '../refusal.js'
import { keepUpload } from './set-up.js'

const Stock: RecordKind = { name: 'coupon stock', area: 'favor', numbers: ['out_request_no', 'stock_id'], stateField: 'status', missing: [404, 'RESOURCE_NOT_EXISTS', '批次不存在'] }
const Coupon: RecordKind = { name: 'coupon', area: 'favor', numbers: ['coupon_id'], stateField: 'status', missing: [404, 'RESOURCE_NOT_EXISTS', '券不存在'] }

const now = ({ bank }: Pick<BankCall, 'bank'>) => toRfc3339(bank.clock.now())

/** A stock in an answer: the rules from its creation in the form of a query. */
function stockFields (call: BankCall): Fields {
  const { coupon_use_rule: use = {}, stock_use_rule: rule = {}, pattern_info: pattern } = call.body
  const normal = use.fixed_normal_coupon
  return {
    stock_id: digits(8),
    stock_creator_mchid: call.merchant.mchid,
    description: pattern?.description ?? call.body.stock_name,
    stock_use_rule: { max_amount_by_day: rule.max_amount, ...rule, ...(normal !== undefined && { fixed_normal_coupon: normal, coupon_type: 'NORMAL' }), combine_use: use.combine_use ?? false, goods_tag: use.goods_tag ?? [], trade_type: use.trade_type ?? [] },
    available_items: use.available_items ?? [],
    available_merchants: use.available_merchants ?? [call.merchant.mchid],
    distributed_coupons: 0,
    singleitem: (use.available_items ?? []).length > 0
  }
}

function couponsOf ({ bank }: Pick<BankCall, 'bank'>, stockId: string): BankRecord[] {
  return bank.records.all(Coupon).filter(({ fields }) => fields.stock_id === stockId)
}

/** A coupon whose time is over is used no more. */
function refresh (bank: Bank, coupon: BankRecord): BankRecord {
  if (coupon.state === 'SENDED' && Date.parse(coupon.fields.available_end_time) < bank.clock.now()) coupon.state = 'EXPIRED'
  return coupon
}

function send (call: BankCall): Fields {
  const { bank, merchant, body, params } = call
  const stock = findRecord(Stock, { ...call, input: { stock_id: body.stock_id } })
  const sent = couponsOf(call, body.stock_id)
  const known = sent.find(({ fields }) => fields.send_request_no === body.out_request_no)
  if (known !== undefined) {
    if (known.fields.openid !== params.openid) refusePay(400, 'INVALID_REQUEST', '商户单号重复，参数与之前请求不一致')
    return answerOf(call, { coupon_id: known.fields.coupon_id })
  }
  if (!bank.isBound(merchant, String(body.appid))) refusePay(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试')
  if (stock.state !== 'running') refusePay(403, 'RULE_LIMIT', '批次未激活或已暂停，不能发券')
  const { stock_use_rule: rule, available_begin_time, available_end_time, stock_name, no_cash, description } = stock.fields
  if (sent.length >= rule.max_coupons) refusePay(403, 'NOT_ENOUGH', '批次预算不足')
  if (sent.filter(({ fields }) => fields.openid === params.openid).length >= rule.max_coupons_per_user) refusePay(403, 'RULE_LIMIT', '用户已达到最大领取上限')
  const value = rule.fixed_normal_coupon ?? { coupon_amount: body.coupon_value ?? 1, transaction_minimum: body.coupon_minimum ?? 0 }
  const coupon = addRecord(Coupon, call, 'SENDED', {
    coupon_id: digits(10), send_request_no: body.out_request_no, stock_id: body.stock_id, stock_creator_mchid: stock.merchant.mchid, openid: params.openid, coupon_name: stock_name, description, coupon_type: 'NORMAL', no_cash: no_cash === true, singleitem: false, available_begin_time, available_end_time, normal_coupon_information: value
  })
  stock.fields.distributed_coupons = sent.length + 1
  return answerOf(call, { coupon_id: coupon.fields.coupon_id })
}

function findOfUser (call: BankCall): BankRecord {
  const coupon = findRecord(Coupon, call)
  return coupon.fields.openid === call.params.openid ? refresh(call.bank, coupon) : refusePay(404, 'RESOURCE_NOT_EXISTS', '券不存在')
}

function listOfUser (call: BankCall): Fields {
  const { stock_id: stockId, status } = call.query
  const coupons = call.bank.records.all(Coupon, call.merchant).map(coupon => refresh(call.bank, coupon))
  return pageOf(call, coupons.filter(({ fields, state }) => fields.openid === call.params.openid && (stockId === undefined || fields.stock_id === stockId) && (status === undefined || state === status)).map(describeRecord))
}

/** The discount of a coupon on an order, or the reason in Chinese why there is none. */
export function readDiscount (bank: Bank, couponId: string, order: BankOrder, openid: string): Discount | string {
  const found = bank.records.all(Coupon).find(({ fields }) => fields.coupon_id === couponId && fields.openid === openid)
  if (found === undefined) return '券不存在'
  const { fields, state } = refresh(bank, found)
  if (state !== 'SENDED') return '券已使用或已过期'
  if (Date.parse(fields.available_begin_time) > bank.clock.now()) return '券未到可用时间'
  const stock = bank.records.all(Stock).find(record => record.fields.stock_id === fields.stock_id)!
  const merchants = stock.fields.available_merchants as string[]
  if (!merchants.includes(order.subMchid ?? order.merchant.mchid)) return '券不适用于该商户'
  const { coupon_amount: amount, transaction_minimum: minimum } = fields.normal_coupon_information
  if (order.total < minimum) return '订单金额未达到用券门槛'
  // something is left to be paid
  return { couponId, stockId: fields.stock_id, name: fields.coupon_name, amount: Math.min(amount, order.total - 1), isBorneByMerchant: fields.no_cash }
}

/** The coupon is used, and the merchant that made it is told. */
export async function markCouponUsed (bank: Bank, couponId: string, { merchant, subMchid, transactionId, paidAt }: BankOrder): Promise<void> {
  const coupon = bank.records.all(Coupon).find(({ fields }) => fields.coupon_id === couponId)!
  coupon.state = 'USED'
  coupon.updatedAt = bank.clock.now()
  coupon.fields.consume_information = { consume_time: toRfc3339(paidAt!), consume_mchid: subMchid ?? merchant.mchid, transaction_id: transactionId }
  const { mchid: _, openid: __, send_request_no: ___, ...resource } = describeRecord(coupon)
  await bank.notify(coupon.merchant, bank.couponUrls.get(coupon.merchant.mchid), { eventType: 'COUPON.USE', originalType: 'coupon', summary: '代金券核销通知', resource }, coupon.serial)
}

const FLOW_HEAD = '批次ID,优惠ID,优惠类型,优惠金额（元）,订单总金额（元）,交易类型,支付单号,消耗时间,消耗商户号,设备号,银行流水号,单品信息'

function useFlow (call: BankCall, day?: string): Buffer {
  const used = couponsOf(call, call.params.stock_id!).filter(({ state, fields }) => state === 'USED' && (day === undefined || fields.consume_information.consume_time.startsWith(day)))
  const rows = used.map(({ fields: { stock_id, coupon_id, normal_coupon_information: { coupon_amount: amount }, consume_information: used } }) => {
    const order = call.bank.orders.byTransaction(used.transaction_id)!
    return [stock_id, coupon_id, '满减', (amount / 100).toFixed(2), (order.total / 100).toFixed(2), order.tradeType, used.transaction_id, toBillTime(order.paidAt!), used.consume_mchid, '', '', ''].map(value => `\`${value}`).join(',')
  })
  return Buffer.from([FLOW_HEAD, ...rows, ''].join('\r\n'))
}

function refundFlow (call: BankCall, day?: string): Buffer {
  const refunds = [...call.bank.refunds.values()].filter(({ order, state, endedAt }) => order.discount?.stockId === call.params.stock_id && state === 'SUCCESS' && (day === undefined || dayOf(endedAt!) === day))
  return Buffer.from(['批次ID,优惠ID,支付单号,退款单号,退款时间', ...refunds.map(({ order, refundId, endedAt }) => [order.discount!.stockId, order.discount!.couponId, order.transactionId, refundId, toBillTime(endedAt!)].map(value => `\`${value}`).join(',')), ''].join('\r\n'))
}

type Flow = (call: BankCall, day?: string) => Buffer

function offerFlow (call: BankCall, write: Flow): Fields {
  findRecord(Stock, call)
  const { download_url: url, ...link } = offerFile(call, '/v3/billdownload/file', write(call))
  return answerOf(call, { url, ...link })
}

function offerFlowOfDay (call: BankCall, write: Flow, name: string): Fields {
  findRecord(Stock, call)
  const text = write(call, call.query.bill_date)
  const { download_url: url, hash_value: hash } = offerFile(call, '/v3/billdownload/file', text)
  return answerOf(call, { url, [`stock_${name}_hash`]: hash, [`stock_${name}_count`]: String(text.toString().split('\r\n').length - 2) })
}

function changeGoods (call: BankCall): Fields {
  const stock = findRecord(Stock, call)
  const { add_goods_id_list: added = [], delete_goods_id_list: deleted = [] } = call.body
  stock.fields.available_items = [...new Set([...stock.fields.available_items, ...added])].filter(id => !deleted.includes(id))
  return answerOf(call, { pause_time: now(call), stock_id: stock.fields.stock_id })
}

const ROOT = '/v3/marketing/favor'
const STOCK = `${ROOT}/stocks/{stock_id}`
const USER = `${ROOT}/users/{openid}/coupons`

/** Moves a stock on; the answer tells when. */
const moves = (verb: string, from: string[], to: string, field: string) => changes(Stock, `POST ${STOCK}/${verb}`, { from, to, fields: call => ({ [field]: now(call) }) })

export const couponOperations: BankOperation[] = [
  operation('favor', `POST ${ROOT}/callbacks`, (call) => {
    const url = notifyUrlOf(call.body)
    call.bank.couponUrls.set(call.merchant.mchid, url)
    return answerOf(call, { update_time: now(call), notify_url: url })
  }),
  operation('favor', `GET ${ROOT}/callbacks`, ({ bank, merchant }) => ({ mchid: merchant.mchid, notify_url: bank.couponUrls.get(merchant.mchid) ?? refusePay(404, 'RESOURCE_NOT_EXISTS', '未设置消息通知地址') })),
  operation('favor', `POST ${ROOT}/media/image-upload`, call => ({ media_url: `https://wxpaylogo.qpic.cn/wxpaylogo/${keepUpload(call)}/0` })),
  creates(Stock, `POST ${ROOT}/coupon-stocks`, { state: 'unactivated', fields: stockFields }),
  lists(Stock, `GET ${ROOT}/stocks`, ['stock_creator_mchid', 'status']),
  reads(Stock, `GET ${STOCK}`),
  operation('favor', `GET ${STOCK}/items`, call => pageOf(call, findRecord(Stock, call).fields.available_items, { stock_id: call.params.stock_id })),
  operation('favor', `GET ${STOCK}/merchants`, call => pageOf(call, findRecord(Stock, call).fields.available_merchants, { stock_id: call.params.stock_id })),
  operation('favor', `POST ${STOCK}/modify-goods-id`, changeGoods),
  moves('start', ['unactivated'], 'running', 'start_time'),
  moves('pause', ['running'], 'paused', 'pause_time'),
  moves('restart', ['paused'], 'running', 'restart_time'),
  moves('stop', ['unactivated', 'running', 'paused'], 'stoped', 'stop_time'),
  operation('favor', `GET ${STOCK}/use-flow`, call => offerFlow(call, useFlow)),
  operation('favor', `GET ${STOCK}/refund-flow`, call => offerFlow(call, refundFlow)),
  operation('favor', `GET ${STOCK}/use-flow-by-day`, call => offerFlowOfDay(call, useFlow, 'useflow')),
  operation('favor', `GET ${STOCK}/refund-flow-by-day`, call => offerFlowOfDay(call, refundFlow, 'refundflow')),
  operation('favor', `POST ${USER}`, send),
  operation('favor', `GET ${USER}`, listOfUser),
  operation('favor', `GET ${USER}/{coupon_id}`, call => answerOf(call, describeRecord(findOfUser(call))))
]
