import { answerOf, digits, pageOf } from '../answer.js'
import { fenOf, operation, optionalNotifyUrlOf, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { deduct } from '../deduct.js'
import { toRfc3339 } from '../ledger.js'
import { describeOrder } from '../order.js'
import { changes, creates, describeRecord, findRecord, moveRecord, reads, type BankRecord, type RecordKind } from '../records.js'
import { refusePay } from '../refusal.js'
import { OUT_TRADE_NO } from './orders.js'

const kindOf = (name: string, numbers: string[], stateField: string, message: string): RecordKind => ({ name, area: 'parking', numbers, stateField, missing: [404, 'RESOURCE_NOT_EXISTS', message] })
const Lot = kindOf('parking lot', ['out_parking_lot_id', 'parking_lot_audit_no', 'wx_parking_lot_id'], 'audit_status', '停车场进件申请单不存在')
const Visit = kindOf('visit', ['out_serial_number', 'serial_number'], 'parking_state', '停车记录不存在')
const Parking = kindOf('parking', ['out_parking_no', 'id'], 'state', '停车入场不存在')
const Charge = kindOf('charge', ['out_trade_no', 'transaction_id'], 'trade_state', '订单不存在')
const Etc = kindOf('etc card', ['preopen_id', 'contract_id'], 'bind_state', '签约记录不存在')

const seconds = ({ bank }: BankCall) => bank.clock.seconds()

/** Lots are looked at after the merchant's `delayMs`, and are all good. */
function audit ({ bank, merchant }: BankCall, lot: BankRecord): void {
  bank.later(merchant, () => { if (lot.state === 'AUDIT_STATUS_PENDING') moveRecord({ bank }, lot, 'AUDIT_STATUS_APPROVED', { enabled_state: 'ENABLED_STATE_ENABLED' }) })
}

function lotFields (call: BankCall): Fields {
  return { ...call.body.parking_lot, parking_lot_audit_no: digits(20), wx_parking_lot_id: digits(16), submit_time: seconds(call), enabled_state: 'ENABLED_STATE_NOT_ENABLED' }
}

function listApplications (call: BankCall): Fields {
  const lots = call.bank.records.all(Lot, call.merchant).filter(({ fields }) => fields.out_parking_lot_id === call.query.out_parking_lot_id)
  return pageOf(call, lots.map(describeRecord))
}

/** The fee of a visit: it stands in what the merchant told of the payment. */
function feeOf (call: BankCall): Fields {
  const { state, fields } = findRecord(Visit, call)
  const total = fields.total_amount ?? 0
  const paid = fields.paid_amount ?? 0
  return answerOf(call, { total_amount: total, paid_amount: paid, payable_amount: total - paid, parking_timestamp: fields.enter_timestamp, parking_state: state, pay_state: paid >= total && total > 0 ? 'PAY_STATUS_PAID' : 'PAY_STATUS_UNPAID' })
}

/** Takes the money of a user without asking; the user is known by the plate. */
function charge (call: BankCall, scene: Fields): BankRecord['fields'] {
  const { bank, merchant, body, serial } = call
  const outTradeNo = textOf(body, 'out_trade_no', 32, OUT_TRADE_NO)
  const total = fenOf(body, 'amount.total')
  const url = optionalNotifyUrlOf(body)
  const openid = `plate-${scene.plate_number}`
  const now = toRfc3339(bank.clock.now())
  const charge = { sp_mchid: merchant.mchid, payer: { openid }, trade_scene: 'PARKING', trade_type: 'AUTH', create_time: now, openid, notify_url: url, scene, amount: { total, currency: 'CNY', payer_total: total, discount_total: 0 } }
  bank.later(merchant, async () => {
    const record = bank.records.find(Charge, merchant, { out_trade_no: outTradeNo })!
    const order = deduct(bank, { merchant, appid: body.appid, openid, outTradeNo, total, description: body.description, subMchid: body.sub_mchid, attach: body.attach, serial })
    if (order === undefined) moveRecord({ bank }, record, 'PAY_FAIL')
    else {
      const { transaction_id, success_time, bank_type } = describeOrder(order)
      moveRecord({ bank }, record, 'SUCCESS', { transaction_id, success_time, bank_type, user_repaid: 'N' })
      bank.records.add(record)
    }
    await bank.notify(merchant, url, { eventType: order === undefined ? 'TRANSACTION.FAIL' : 'TRANSACTION.SUCCESS', originalType: 'transaction', summary: order === undefined ? '扣费失败' : '支付成功', resource: describeRecord(record) }, serial)
  })
  return charge
}

function findParking (call: BankCall): void {
  const { parking_id: id } = call.body.parking_info ?? {}
  if (id !== undefined && call.bank.records.find(Parking, call.merchant, { id }) === undefined) refusePay(404, 'RESOURCE_NOT_EXISTS', '停车入场不存在')
}

const REMINDERS = '/v3/parking/reminders'
const ETC = '/v3/vehicle/etc'

export const parkingOperations: BankOperation[] = [
  creates(Lot, `POST ${REMINDERS}/application`, { state: 'AUDIT_STATUS_PENDING', fields: lotFields, then: audit }),
  reads(Lot, `GET ${REMINDERS}/application/query`, { then: (call, lot) => answerOf(call, { application: describeRecord(lot), wx_parking_lot_id: lot.fields.wx_parking_lot_id }) }),
  operation('parking', `GET ${REMINDERS}/applications`, listApplications),
  changes(Lot, `POST ${REMINDERS}/application/withdraw`, { from: ['AUDIT_STATUS_PENDING'], to: 'AUDIT_STATUS_WITHDRAWN', fields: () => ({}) }),
  reads(Lot, `GET ${REMINDERS}/parking-lot`),
  creates(Visit, `POST ${REMINDERS}/entry`, { state: 'PARKING_STATE_ENTERED', fields: () => ({ serial_number: digits(20) }) }),
  changes(Visit, `POST ${REMINDERS}/payment`, {}),
  changes(Visit, `POST ${REMINDERS}/exit`, { to: 'PARKING_STATE_EXITED' }),
  operation('parking', `POST ${REMINDERS}/ext-payment`, () => undefined),
  operation('parking', `POST ${REMINDERS}/parking-fee`, feeOf),

  creates(Parking, 'POST /v3/vehicle/parking/parkings', { state: 'NORMAL', fields: () => ({ id: digits(20) }) }),
  operation('parking', 'GET /v3/vehicle/parking/services/find', call => answerOf(call, { ...call.input, service_state: 'NORMAL', service_open_time: toRfc3339(0) })),
  creates(Charge, 'POST /v3/vehicle/transactions/parking', {
    state: 'ACCEPTED',
    fields (call) {
      findParking(call)
      return charge(call, call.body.parking_info ?? {})
    }
  }),
  reads(Charge, 'GET /v3/vehicle/transactions/out-trade-no/{out_trade_no}'),

  creates({ ...Etc, numbers: ['preopen_id', 'contract_id'] }, `POST ${ETC}/preopen`, { state: 'BOUND', fields: ({ merchant, body }) => ({ preopen_id: digits(20), contract_id: digits(20), appid: body.sp_appid, sp_mchid: merchant.mchid, sp_openid: body.openid }) }),
  reads(Etc, `GET ${ETC}/contracts/{contract_id}`),
  operation('parking', `GET ${ETC}/users/{openid}/contracts`, (call) => {
    const card = call.bank.records.all(Etc, call.merchant).findLast(({ fields }) => fields.openid === call.params.openid && fields.plate_number === call.query.plate_number)
    return answerOf(call, describeRecord(card ?? refusePay(...Etc.missing)))
  }),
  creates(Charge, `POST ${ETC}/transactions/highway`, {
    state: 'ACCEPTED',
    fields (call) {
      findRecord(Etc, { ...call, input: { contract_id: call.body.contract_id } })
      return charge(call, call.body.highway_info)
    }
  }),
  reads(Charge, `GET ${ETC}/transactions/out-trade-no/{out_trade_no}`),
  reads(Charge, `GET ${ETC}/transactions/id/{transaction_id}`)
]
