import { OptionsError } from '../../../lib/error-codes.js'
import { answerOf, digits, pageOf } from '../answer.js'
import type { Bank } from '../bank.js'
import { BankFile, notifyUrlOf, operation, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { dayOf, toRfc3339 } from '../ledger.js'
import type { BankMerchant } from '../merchant.js'
import { isPaid, type BankOrder } from '../order.js'
import { refuseParameter, refusePay } from '../refusal.js'
import { keepUpload } from './set-up.js'

/** The content of a user's complaint. */
export interface ComplaintInput {
  /** The order: its `transaction_id`, or the merchant's own number. */
  transactionId?: string
  outTradeNo?: string
  detail: string
  /** Default REFUND. */
  type?: 'REFUND' | 'SERVICE_NOT_WORK' | 'OTHERS'
  /** How much the user wants back, in fen. Default the amount of the order, for REFUND. */
  refundFen?: number
  /** Default 13800000000. */
  phone?: string
}

interface HistoryEntry {
  log_id: string
  operator: string
  operate_time: string
  operate_type: string
  operate_details?: string
  image_list?: string[]
}

/** A complaint at the bank. */
export interface BankComplaint {
  id: string
  merchant: BankMerchant
  order: BankOrder
  openid: string
  input: ComplaintInput
  state: 'PENDING' | 'PROCESSING' | 'PROCESSED'
  createdAt: number
  times: number
  /** The user said something that the merchant has not answered. */
  isAnswerAwaited: boolean
  history: HistoryEntry[]
}

const sellerOf = ({ order, merchant }: BankComplaint) => order.subMchid ?? merchant.mchid

function describe (complaint: BankComplaint): Fields {
  const { id, order, input, state, createdAt, openid } = complaint
  const { type = 'REFUND', phone = '13800000000' } = input
  return {
    complaint_id: id,
    complaint_time: toRfc3339(createdAt),
    complaint_detail: input.detail,
    complaint_state: state,
    complainted_mchid: sellerOf(complaint),
    payer_phone: phone,
    payer_openid: openid,
    complaint_order_info: [{ transaction_id: order.transactionId, out_trade_no: order.outTradeNo, amount: order.total }],
    complaint_full_refunded: order.refunded >= order.total,
    incoming_user_response: complaint.isAnswerAwaited,
    problem_description: input.detail,
    user_complaint_times: complaint.times,
    problem_type: type,
    ...(type === 'REFUND' && { apply_refund_amount: input.refundFen ?? order.total }),
    user_tag_list: [],
    in_platform_service: false,
    need_immediate_service: false
  }
}

/** The older form, by the transaction. */
function describeOlder (complaint: BankComplaint): Fields {
  const { order, input, createdAt, state } = complaint
  return {
    out_trade_no: order.outTradeNo,
    transaction_id: order.transactionId,
    complaint_time: toRfc3339(createdAt),
    amount: order.total,
    payer_phone: input.phone ?? '13800000000',
    complaint_detail: input.detail,
    complaint_state: order.refunded >= order.total ? 'MERCHANT_REFUNDED' : 'PAYER_COMPLAINTED',
    complaint_handle_state: state,
    ...(order.subMchid !== undefined && { sub_mchid: order.subMchid })
  }
}

function note (bank: Bank, complaint: BankComplaint, operator: string, type: string, details?: string, images?: string[]): HistoryEntry {
  const entry = { log_id: digits(20), operator, operate_time: toRfc3339(bank.clock.now()), operate_type: type, ...(details !== undefined && { operate_details: details }), ...(images !== undefined && { image_list: images }) }
  complaint.history.push(entry)
  return entry
}

/** Tells the merchant at the address that it set for complaints. */
function notify (bank: Bank, { id, merchant }: BankComplaint, action: string): Promise<unknown> {
  const eventType = action === 'CREATE_COMPLAINT' ? 'COMPLAINT.CREATE' : 'COMPLAINT.STATE_CHANGE'
  return bank.notify(merchant, bank.complaintUrls.get(merchant.mchid), { eventType, originalType: 'complaint', summary: action === 'CREATE_COMPLAINT' ? '产生新投诉' : '投诉单状态变化', resource: { complaint_id: id, action_type: action } })
}

/** A user complains. A second complaint about the same order goes on with the first. Throws `WX_ERR_OPTIONS` when the user paid no such order. */
export async function fileComplaint (bank: Bank, openid: string, input: ComplaintInput): Promise<{ complaintId: string }> {
  const order = [...bank.orders.all()].find(order => order.openid === openid && (order.transactionId === input.transactionId || order.outTradeNo === input.outTradeNo) && isPaid(order))
  if (order === undefined) throw new OptionsError('wechat-simulator', 'the user paid no such order')
  const known = [...bank.complaints.values()].find(complaint => complaint.order === order)
  if (known !== undefined) {
    known.times++
    Object.assign(known, { input: { ...known.input, ...input }, state: 'PENDING', isAnswerAwaited: true })
    note(bank, known, '投诉人', 'USER_CREATE_COMPLAINT', input.detail)
    await notify(bank, known, 'CONTINUE_COMPLAINT')
    return { complaintId: known.id }
  }
  const now = bank.clock.now()
  const complaint: BankComplaint = { id: `2002${dayOf(now).replaceAll('-', '')}${digits(16)}`, merchant: order.merchant, order, openid, input, state: 'PENDING', createdAt: now, times: 1, isAnswerAwaited: false, history: [] }
  bank.complaints.set(complaint.id, complaint)
  note(bank, complaint, '投诉人', 'USER_CREATE_COMPLAINT', input.detail)
  await notify(bank, complaint, 'CREATE_COMPLAINT')
  return { complaintId: complaint.id }
}

function ofUser (bank: Bank, openid: string, id: string): BankComplaint {
  const complaint = bank.complaints.get(id)
  if (complaint === undefined || complaint.openid !== openid) throw new OptionsError('wechat-simulator', `the user has no complaint ${id}`)
  return complaint
}

export async function continueComplaint (bank: Bank, openid: string, id: string, text: string): Promise<void> {
  const complaint = ofUser(bank, openid, id)
  complaint.isAnswerAwaited = true
  note(bank, complaint, '投诉人', 'USER_RESPONSE', text)
  await notify(bank, complaint, 'USER_RESPONSE')
}

export async function cancelComplaint (bank: Bank, openid: string, id: string): Promise<void> {
  const complaint = ofUser(bank, openid, id)
  complaint.state = 'PROCESSED'
  note(bank, complaint, '投诉人', 'USER_CANCEL_COMPLAINT')
  await notify(bank, complaint, 'USER_CANCEL_COMPLAINT')
}

function find ({ bank, merchant, params }: BankCall): BankComplaint {
  const { complaint_id: id, transaction_id: transactionId } = params
  const complaint = id !== undefined ? bank.complaints.get(id) : [...bank.complaints.values()].find(({ order }) => order.transactionId === transactionId)
  if (complaint === undefined || complaint.merchant !== merchant) refusePay(404, 'RESOURCE_NOT_EXISTS', '投诉单不存在')
  return complaint
}

/** The complaint that an answer is for; the merchant that it is about is named. */
function findForAnswer (call: BankCall): BankComplaint {
  const complaint = find(call)
  if (call.body.complainted_mchid !== sellerOf(complaint)) refuseParameter('complainted_mchid', '被诉商户号与投诉单不一致', call.body.complainted_mchid)
  return complaint
}

function list (call: BankCall, view: (complaint: BankComplaint) => Fields, mchid: unknown): Fields {
  const { begin_date: begin, end_date: end } = call.query as { begin_date: string, end_date: string }
  if (begin > end) refuseParameter('begin_date', '开始日期不能晚于结束日期', begin, 'query')
  const complaints = [...call.bank.complaints.values()].filter((complaint) => {
    const day = dayOf(complaint.createdAt)
    return complaint.merchant === call.merchant && day >= begin && day <= end && (mchid === undefined || sellerOf(complaint) === mchid)
  })
  return pageOf(call, complaints.map(view))
}

function setUrl (call: BankCall, isNew: boolean): Fields {
  const { bank, merchant, body } = call
  const url = notifyUrlOf(body, 'url')
  if (isNew && bank.complaintUrls.has(merchant.mchid)) refusePay(400, 'RESOURCE_ALREADY_EXISTS', '投诉通知回调地址已存在')
  if (!isNew && !bank.complaintUrls.has(merchant.mchid)) refusePay(404, 'RESOURCE_NOT_EXISTS', '投诉通知回调地址不存在')
  bank.complaintUrls.set(merchant.mchid, url)
  return { mchid: merchant.mchid, url }
}

function answer (call: BankCall): HistoryEntry {
  const { bank, body } = call
  const complaint = findForAnswer(call)
  if (complaint.state === 'PENDING') complaint.state = 'PROCESSING'
  complaint.isAnswerAwaited = false
  return note(bank, complaint, call.merchant.mchid, 'MERCHANT_RESPONSE', String(body.response_content ?? body.message?.blocks?.[0]?.text?.text ?? ''), body.response_images ?? [])
}

function complete (call: BankCall): undefined {
  const complaint = findForAnswer(call)
  if (complaint.state === 'PROCESSED') refusePay(400, 'INVALID_REQUEST', '投诉单已处理完成')
  complaint.state = 'PROCESSED'
  complaint.isAnswerAwaited = false
  note(call.bank, complaint, call.merchant.mchid, 'MERCHANT_CONFIRM_COMPLETE')
}

function updateRefund (call: BankCall): undefined {
  const { bank, body } = call
  const complaint = find(call)
  if ((complaint.input.type ?? 'REFUND') !== 'REFUND') refusePay(400, 'INVALID_REQUEST', '投诉单不是申请退款类型')
  if (body.action === 'REJECT' && typeof body.reject_reason !== 'string') refuseParameter('reject_reason', '拒绝退款时 reject_reason 必填')
  if (complaint.state === 'PENDING') complaint.state = 'PROCESSING'
  note(bank, complaint, call.merchant.mchid, body.action === 'REJECT' ? 'MERCHANT_REJECT_REFUND' : 'MERCHANT_APPROVE_REFUND', body.reject_reason ?? body.remark)
  bank.background(notify(bank, complaint, body.action === 'REJECT' ? 'MERCHANT_REJECT_REFUND' : 'MERCHANT_APPROVE_REFUND'))
}

function feedBack (call: BankCall): undefined {
  const { bank, body } = call
  const complaint = find({ ...call, params: { transaction_id: textOf(body, 'transaction_id', 64) } })
  complaint.state = body.launch_confirm_process === true ? 'PROCESSED' : 'PROCESSING'
  note(bank, complaint, call.merchant.mchid, 'MERCHANT_RESPONSE', String(body.feedback_content), body.feedback_images ?? [])
}

const CONTENT_TYPES: Record<string, string> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', bmp: 'image/bmp' }

function downloadImage ({ bank, params }: BankCall): BankFile {
  const upload = bank.uploads.get(params.media_id!) ?? refusePay(404, 'RESOURCE_NOT_EXISTS', '图片不存在')
  return new BankFile(upload.bytes, CONTENT_TYPES[upload.fileName.split('.').at(-1)!.toLowerCase()] ?? 'image/png')
}

const URLS = '/v3/merchant-service/complaint-notifications'
const ROOT = '/v3/merchant-service/complaints-v2'
const OLDER = '/v3/merchant-service/complaints'

export const complaintOperations: BankOperation[] = [
  operation('complaints', `POST ${URLS}`, call => setUrl(call, true)),
  operation('complaints', `PUT ${URLS}`, call => setUrl(call, false)),
  operation('complaints', `GET ${URLS}`, ({ bank, merchant }) => ({ mchid: merchant.mchid, url: bank.complaintUrls.get(merchant.mchid) ?? refusePay(404, 'RESOURCE_NOT_EXISTS', '投诉通知回调地址不存在') })),
  operation('complaints', `DELETE ${URLS}`, ({ bank, merchant }) => { bank.complaintUrls.delete(merchant.mchid) }),
  operation('complaints', `GET ${ROOT}`, call => list(call, describe, call.query.complainted_mchid)),
  operation('complaints', `GET ${ROOT}/{complaint_id}`, call => describe(find(call))),
  operation('complaints', `GET ${ROOT}/{complaint_id}/negotiation-historys`, call => pageOf(call, find(call).history.toReversed())),
  operation('complaints', `POST ${ROOT}/{complaint_id}/response`, (call) => { answer(call) }),
  operation('complaints', `POST ${ROOT}/{complaint_id}/response-immediate-service`, call => ({ log_id: answer(call).log_id })),
  operation('complaints', `POST ${ROOT}/{complaint_id}/complete`, complete),
  operation('complaints', `POST ${ROOT}/{complaint_id}/update-refund-progress`, updateRefund),
  operation('complaints', `GET ${OLDER}`, call => list(call, describeOlder, call.query.sub_mchid)),
  operation('complaints', `GET ${OLDER}/{transaction_id}`, call => describeOlder(find(call))),
  operation('complaints', `GET ${OLDER}/{transaction_id}/negotiation-historys`, call => answerOf(call, { complaint_negotiation_history: find(call).history.map(({ operator, ...entry }) => ({ ...entry, operate_user: operator })) })),
  operation('complaints', 'POST /v3/merchant-service/feedbacks', feedBack),
  operation('complaints', 'POST /v3/merchant-service/images/upload', call => ({ media_id: keepUpload(call) })),
  operation('complaints', 'GET /v3/merchant-service/images/{media_id}', downloadImage)
]
