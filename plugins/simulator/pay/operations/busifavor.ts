import { answerOf, digits, pageOf } from '../answer.js'
import { notifyUrlOf, operation, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import { addRecord, changes, creates, describeRecord, findRecord, reads, type BankRecord, type RecordKind } from '../records.js'
import { refusePay } from '../refusal.js'

const kindOf = (name: string, numbers: string[], stateField: string, message: string): RecordKind => ({ name, area: 'busifavor', numbers, stateField, missing: [404, 'RESOURCE_NOT_EXISTS', message] })
const Stock = kindOf('merchant coupon stock', ['out_request_no', 'stock_id'], 'stock_state', '批次不存在')
const Coupon = kindOf('merchant coupon', ['coupon_code'], 'coupon_state', '券不存在')
const PayReceipt = kindOf('subsidy', ['out_subsidy_no', 'subsidy_receipt_id'], 'status', '补差付款单不存在')
const ReturnReceipt = kindOf('subsidy return', ['out_subsidy_return_no', 'subsidy_return_receipt_id'], 'status', '补差回退单不存在')

const nowOf = ({ bank }: BankCall) => toRfc3339(bank.clock.now())

function stockOf (call: BankCall): BankRecord {
  return findRecord(Stock, { ...call, input: { stock_id: call.input.stock_id } })
}

/** A code that the merchant uploaded, the next one of these, or one of WeChat Pay's. */
function nextCode ({ body }: BankCall, { fields }: BankRecord): string {
  const codes = fields.codes as Fields[]
  const given = body.coupon_code ?? codes.find(({ code_status: status }) => status === 'AVAILABLE')?.code
  const uploaded = codes.find(({ code }) => code === given)
  if (fields.coupon_code_mode === 'MERCHANT_UPLOAD' && uploaded === undefined) refusePay(403, 'NOT_ENOUGH', '预存 code 不足')
  if (uploaded !== undefined) uploaded.code_status = 'DISPATCHED'
  return given ?? digits(12)
}

function send (call: BankCall): Fields {
  const { bank, merchant, body } = call
  const stock = stockOf(call)
  const sent = bank.records.all(Coupon, merchant).filter(({ fields }) => fields.stock_id === body.stock_id)
  const known = sent.find(({ fields }) => fields.send_request_no === body.out_request_no)
  const { max_coupons: max, max_coupons_per_user: perUser } = stock.fields.stock_send_rule ?? {}
  if (known === undefined && max !== undefined && sent.length >= max) refusePay(403, 'NOT_ENOUGH', '批次预算不足')
  if (known === undefined && perUser !== undefined && sent.filter(({ fields }) => fields.openid === body.openid).length >= perUser) refusePay(403, 'RULE_LIMIT', '用户已达到最大领取上限')
  const coupon = known ?? addRecord(Coupon, call, 'SENDED', { ...stock.fields, ...body, send_request_no: body.out_request_no, coupon_code: nextCode(call, stock), receive_time: nowOf(call) })
  if (known === undefined) {
    const { coupon_code, openid } = coupon.fields
    bank.background(bank.notify(merchant, bank.busifavorUrls.get(merchant.mchid), { eventType: 'COUPON.SEND', originalType: 'coupon', summary: '商家券领券通知', resource: { event_type: 'EVENT_TYPE_BUSICOUPON_SEND', coupon_code, stock_id: body.stock_id, openid, send_time: nowOf(call), send_channel: 'BUSICOUPON_SEND_CHANNEL_MINIAPP', send_merchant: merchant.mchid } }, coupon.serial))
  }
  const result = { stock_id: body.stock_id, out_request_no: body.out_request_no, coupon_code: coupon.fields.coupon_code }
  return answerOf(call, { ...result, send_coupon_result: result })
}

function callback (call: BankCall): Fields {
  const { bank, merchant, body } = call
  bank.busifavorUrls.set(merchant.mchid, notifyUrlOf(body))
  return answerOf(call, { mchid: merchant.mchid, notify_url: body.notify_url, update_time: nowOf(call) })
}

function uploadCodes (call: BankCall): Fields {
  const stock = stockOf(call)
  const codes = stock.fields.codes as Fields[]
  const given = call.body.coupon_code_list as string[]
  const existing = given.filter(code => codes.some(known => known.code === code))
  const added = [...new Set(given)].filter(code => !existing.includes(code))
  codes.push(...added.map(code => ({ code, code_status: 'AVAILABLE', upload_time: nowOf(call) })))
  return answerOf(call, { stock_id: stock.fields.stock_id, total_count: given.length, success_count: added.length, success_codes: added, success_time: nowOf(call), exist_codes: existing, fail_count: 0, fail_codes: [] })
}

function findCode (call: BankCall): Fields {
  const codes = stockOf(call).fields.codes as Fields[]
  return codes.find(({ code }) => code === call.params.coupon_code) ?? refusePay(404, 'RESOURCE_NOT_EXISTS', '券 code 不存在')
}

function deleteCode (call: BankCall): Fields {
  const code = findCode(call)
  if (code.code_status !== 'AVAILABLE') refusePay(400, 'INVALID_REQUEST', '券 code 已派发，不能删除')
  const { fields } = stockOf(call)
  fields.codes = (fields.codes as Fields[]).filter(other => other !== code)
  return answerOf(call, { stock_id: fields.stock_id, delete_time: nowOf(call) })
}

function changeBudget (call: BankCall): Fields {
  const { fields } = stockOf(call)
  const { current_max_coupons: current, target_max_coupons: target, target_max_coupons_by_day: byDay } = call.body
  if (current !== undefined && current !== fields.stock_send_rule?.max_coupons) refusePay(400, 'INVALID_REQUEST', '当前批次最大发放个数与实际不一致')
  fields.stock_send_rule = { ...fields.stock_send_rule, ...(target !== undefined && { max_coupons: target }), ...(byDay !== undefined && { max_coupons_by_day: byDay }) }
  return answerOf(call, { max_coupons: 0, max_coupons_by_day: 0, ...fields.stock_send_rule })
}

function ofUser (call: BankCall): Fields {
  const { openid } = call.params
  const { stock_id: stockId, coupon_state: state } = call.query
  return pageOf(call, call.bank.records.all(Coupon, call.merchant).filter(({ fields, state: own }) => fields.openid === openid && (stockId === undefined || fields.stock_id === stockId) && (state === undefined || own === state)).map(describeRecord))
}

/** Moves a coupon on; the answer tells when, at `field`. */
const moves = (verb: string, field: string, from: string[], to?: string, more?: (call: BankCall) => Fields) => changes(Coupon, `POST /v3/marketing/busifavor/coupons/${verb}`, { from, ...(to !== undefined && { to }), fields: call => ({ [field]: nowOf(call), ...more?.(call) }) })

const ROOT = '/v3/marketing/busifavor'
const STOCK = `${ROOT}/stocks/{stock_id}`
const CODES = `${STOCK}/couponcodes`

export const busifavorOperations: BankOperation[] = [
  operation('busifavor', `POST ${ROOT}/callbacks`, callback),
  operation('busifavor', `GET ${ROOT}/callbacks`, ({ bank, merchant }) => ({ mchid: merchant.mchid, notify_url: bank.busifavorUrls.get(merchant.mchid) ?? refusePay(404, 'RESOURCE_NOT_EXISTS', '未设置消息通知地址') })),
  creates(Stock, `POST ${ROOT}/stocks`, { state: 'RUNNING', fields: () => ({ stock_id: digits(12), codes: [], transferable: false, shareable: false }) }),
  reads(Stock, `GET ${STOCK}`),
  changes(Stock, `PATCH ${STOCK}`, { fields: ({ body: { out_request_no: _, ...changed } }) => changed, then: () => undefined, status: 204 }),
  operation('busifavor', `PATCH ${STOCK}/budget`, changeBudget),
  operation('busifavor', `POST ${CODES}`, uploadCodes),
  operation('busifavor', `GET ${CODES}`, call => pageOf(call, stockOf(call).fields.codes, { stock_id: call.params.stock_id })),
  operation('busifavor', `GET ${CODES}/{coupon_code}`, call => answerOf(call, { code_information: findCode(call) })),
  operation('busifavor', `DELETE ${CODES}/{coupon_code}`, deleteCode),
  operation('busifavor', `POST ${ROOT}/coupons/send`, send),
  operation('busifavor', `POST ${ROOT}/product-coupons/send`, send),
  operation('busifavor', `POST ${ROOT}/product-coupons/pre-send`, (call) => {
    stockOf(call)
    return { token: digits(32) }
  }),
  operation('busifavor', `POST ${ROOT}/coupons/{card_id}/send`, () => ({ card_code: digits(12) })),
  moves('use', 'wechatpay_use_time', ['SENDED'], 'USED', ({ body }) => ({ use_time: body.use_time, use_request_no: body.use_request_no })),
  moves('return', 'wechatpay_return_time', ['USED'], 'SENDED'),
  moves('deactivate', 'wechatpay_deactivate_time', ['SENDED'], 'DEACTIVATED'),
  moves('associate', 'wechatpay_associate_time', ['SENDED', 'USED'], undefined, ({ body }) => ({ associate_out_trade_no: body.out_trade_no })),
  moves('disassociate', 'wechatpay_disassociate_time', ['SENDED', 'USED'], undefined, () => ({ associate_out_trade_no: undefined })),
  operation('busifavor', `GET ${ROOT}/users/{openid}/coupons`, ofUser),
  reads(Coupon, `GET ${ROOT}/users/{openid}/coupons/{coupon_code}/appids/{appid}`),
  creates(PayReceipt, `POST ${ROOT}/subsidy/pay-receipts`, { state: 'PAY_RECEIPT_SUCCESS', fields: call => ({ subsidy_receipt_id: digits(20), success_time: nowOf(call) }) }),
  reads(PayReceipt, `GET ${ROOT}/subsidy/pay-receipts/{subsidy_receipt_id}`),
  operation('busifavor', `GET ${ROOT}/subsidy/pay-receipts`, (call) => {
    const { stock_id: stockId, coupon_code: code } = call.query
    return pageOf(call, call.bank.records.all(PayReceipt, call.merchant).filter(({ fields }) => fields.stock_id === stockId && fields.coupon_code === code).map(describeRecord))
  }),
  creates(ReturnReceipt, `POST ${ROOT}/subsidy/return-receipts`, { state: 'RETURN_RECEIPT_SUCCESS', fields: call => ({ subsidy_return_receipt_id: digits(20), return_done_time: nowOf(call) }) }),
  reads(ReturnReceipt, `GET ${ROOT}/subsidy/return-receipts/{subsidy_return_receipt_id}`)
]
