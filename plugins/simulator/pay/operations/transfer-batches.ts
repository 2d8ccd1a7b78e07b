import { answerOf, digits } from '../answer.js'
import { fenOf, optionalNotifyUrlOf, operation, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import { creates, describeRecord, findRecord, moveRecord, reads, type BankRecord, type RecordKind } from '../records.js'
import { refuseParameter, refusePay } from '../refusal.js'

const Batch: RecordKind = { name: 'transfer batch', area: 'transferBatch', numbers: ['out_batch_no', 'batch_id'], stateField: 'batch_status', missing: [404, 'NOT_FOUND', '批次单不存在'] }
const MAX_DETAILS = 1000

function readBatch (call: BankCall): Fields {
  const { bank, merchant, body } = call
  textOf(body, 'out_batch_no', 32, /^[0-9A-Za-z]+$/)
  optionalNotifyUrlOf(body)
  if (!bank.isBound(merchant, body.appid)) refusePay(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试')
  const details = body.transfer_detail_list as Fields[]
  if (details.length === 0 || details.length > MAX_DETAILS) refuseParameter('transfer_detail_list', `转账明细为 1 到 ${MAX_DETAILS} 笔`)
  const total = details.reduce((sum, _, index) => sum + fenOf(body, `transfer_detail_list.${index}.transfer_amount`), 0)
  if (body.total_amount !== total || body.total_num !== details.length) refusePay(400, 'PARAM_ERROR', '参数错误：总金额或总笔数与明细不一致', { field: '/body/total_amount', value: body.total_amount, issue: '总金额或总笔数与明细不一致', location: 'body' })
  if (merchant.ledger.balance < total) refusePay(403, 'NOT_ENOUGH', '资金不足')
  return { batch_id: `1030000${digits(25)}`, batch_type: 'API', details: details.map(detail => ({ ...detail, detail_id: `1040000${digits(25)}`, detail_status: 'PROCESSING' })) }
}

/** The money moves after the merchant's `delayMs`; the user is not asked. */
function carryOut ({ bank, merchant }: BankCall, batch: BankRecord): void {
  const { fields } = batch
  bank.later(merchant, async () => {
    for (const detail of fields.details as Fields[]) {
      merchant.ledger.add({ kind: 'transfer', at: bank.clock.now(), amount: -detail.transfer_amount, number: detail.out_detail_no, openid: detail.openid })
      detail.detail_status = 'SUCCESS'
    }
    moveRecord({ bank }, batch, 'FINISHED', { success_amount: fields.total_amount, success_num: fields.total_num, fail_amount: 0, fail_num: 0 })
    const { mchid, out_batch_no, batch_id, batch_status, total_amount, total_num, success_amount, success_num, fail_amount, fail_num, update_time } = describeRecord(batch)
    await bank.notify(merchant, fields.notify_url, { eventType: 'MCHTRANSFER.BATCH.FINISHED', originalType: 'mch_payment', summary: '商家转账批次完成通知', resource: { mchid, out_batch_no, batch_id, batch_status, total_amount, total_num, success_amount, success_num, fail_amount, fail_num, update_time } }, batch.serial)
  })
}

function describe (call: BankCall, batch: BankRecord): Fields {
  const { need_query_detail: withDetails, offset = 0, limit = 20, detail_status: status = 'ALL' } = call.input
  const details = (batch.fields.details as Fields[]).filter(detail => status === 'ALL' || detail.detail_status === status)
  return answerOf(call, { transfer_batch: describeRecord(batch), ...(withDetails === true && { transfer_detail_list: details.slice(offset, offset + limit), offset, limit }) })
}

function describeDetail (call: BankCall): Fields {
  const batch = findRecord(Batch, call)
  const { out_detail_no: outDetailNo, detail_id: detailId } = call.params
  const detail = (batch.fields.details as Fields[]).find(({ out_detail_no: own, detail_id: id }) => own === outDetailNo || id === detailId)
  if (detail === undefined) refusePay(404, 'NOT_FOUND', '明细单不存在')
  return answerOf(call, { ...describeRecord(batch), ...detail, initiate_time: toRfc3339(batch.createdAt) })
}

const ROOT = '/v3/transfer/batches'

export const transferBatchOperations: BankOperation[] = [
  creates(Batch, `POST ${ROOT}`, { state: 'ACCEPTED', fields: readBatch, then: carryOut }),
  reads(Batch, `GET ${ROOT}/out-batch-no/{out_batch_no}`, { then: describe }),
  reads(Batch, `GET ${ROOT}/batch-id/{batch_id}`, { then: describe }),
  operation('transferBatch', `GET ${ROOT}/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}`, describeDetail),
  operation('transferBatch', `GET ${ROOT}/batch-id/{batch_id}/details/detail-id/{detail_id}`, describeDetail)
]
