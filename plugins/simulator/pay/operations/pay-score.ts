import type { PayAreas } from '../../../pay/index.js'
import { answerOf, digits } from '../answer.js'
import type { Bank } from '../bank.js'
import { operation, type BankCall, type BankOperation, type Fields } from '../call.js'
import { deduct } from '../deduct.js'
import { toRfc3339 } from '../ledger.js'
import { addRecord, answers, changes, creates, describeRecord, findRecord, moveRecord, reads, type BankRecord, type RecordKind } from '../records.js'
import { refusePay } from '../refusal.js'
import { offerSealedBill } from './bills.js'
import { checkSubMerchant } from './orders.js'

type Area = keyof PayAreas

const orderOf = (area: Area): RecordKind => ({ name: 'service order', area, numbers: ['out_order_no', 'order_id', 'query_id'], missing: [404, 'RESOURCE_NOT_EXISTS', '查询的资源不存在'] })
const permissionOf = (area: Area): RecordKind => ({ name: 'permission', area, numbers: ['authorization_code', 'apply_permissions_token'], stateField: 'authorization_state', missing: [404, 'RESOURCE_NOT_EXISTS', '授权记录不存在'] })

const nowOf = ({ bank }: { bank: Bank }) => toRfc3339(bank.clock.now())
const openidOf = ({ openid, sub_openid: subOpenid }: Fields): string | undefined => openid ?? subOpenid

function notify (bank: Bank, record: BankRecord, eventType: string, summary: string): Promise<unknown> {
  return bank.notify(record.merchant, record.fields.notify_url, { eventType, originalType: 'payscore', summary, resource: describeRecord(record) }, record.serial)
}

/** The user agreed: the service begins. */
async function begin (bank: Bank, order: BankRecord, openid: string): Promise<void> {
  if (order.state !== 'CREATED') return
  moveRecord({ bank }, order, 'DOING', { state_description: 'USER_CONFIRM', ...(openidOf(order.fields) === undefined && { openid }) })
  await notify(bank, order, 'PAYSCORE.USER_CONFIRM', '用户确认订单')
}

/** The user pays what the service cost. */
async function collect (bank: Bank, order: BankRecord): Promise<void> {
  const { merchant, fields, serial } = order
  if (order.state !== 'DONE' || fields.collection?.state !== 'USER_PAYING') return
  const total = fields.collection.total_amount
  const paid = deduct(bank, { merchant, appid: fields.appid, openid: openidOf(fields) ?? '', outTradeNo: digits(28), total, description: fields.service_introduction ?? '支付分', subMchid: fields.sub_mchid, attach: fields.attach, profitSharing: fields.profit_sharing === true, serial })
  if (paid === undefined) return
  moveRecord({ bank }, order, undefined, { collection: { state: 'USER_PAID', total_amount: total, paying_amount: 0, paid_amount: total, details: [{ seq: 1, amount: total, paid_type: 'NEWTON', paid_time: nowOf({ bank }), transaction_id: paid.transactionId }] } })
  await notify(bank, order, 'PAYSCORE.USER_PAID', '用户支付成功')
}

function orderFields ({ bank, merchant, body }: BankCall): Fields {
  if (body.sub_mchid !== undefined) checkSubMerchant({ merchant }, body.sub_mchid)
  if (!bank.isBound(merchant, body.appid)) refusePay(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试')
  const orderId = `1000${digits(24)}`
  return { order_id: orderId, query_id: digits(28), package: Buffer.from(`payscore:${orderId}`).toString('base64') }
}

/** A user who is asked agrees with `confirm(package)`; a user who need not be asked has to be known. */
function askUser ({ bank, body }: BankCall, order: BankRecord): void {
  const { fields } = order
  bank.confirmations.set(fields.package, { openid: openidOf(fields), agree: openid => begin(bank, order, openid) })
  bank.confirmations.set(fields.order_id, { openid: openidOf(fields), agree: () => collect(bank, order) })
  if (body.need_user_confirm !== false) return
  moveRecord({ bank }, order, 'DOING', { state_description: 'USER_CONFIRM' })
}

function charge (call: BankCall): Fields {
  const { total_amount: total } = call.body
  return { ...call.body, state_description: 'MCH_COMPLETE', need_collection: total > 0, ...(total > 0 && { collection: { state: 'USER_PAYING', total_amount: total, paying_amount: total, paid_amount: 0, details: [] } }) }
}

function collectLater ({ bank, merchant }: BankCall, order: BankRecord): void {
  bank.later(merchant, () => collect(bank, order))
}

/** An order that is made and ended with one call. */
function completeAtOnce (call: BankCall): Fields | undefined {
  const kind = orderOf(call.definition.path.includes('/partner/') ? 'payScorePartner' : 'payScore')
  const known = call.bank.records.find(kind, call.merchant, { out_order_no: call.body.out_order_no })
  if (known !== undefined && known.fingerprint !== JSON.stringify(call.body)) refusePay(400, 'INVALID_REQUEST', '商户单号重复，参数与之前请求不一致')
  const order = known ?? addRecord(kind, call, 'DONE', { ...orderFields(call), ...charge({ ...call, body: { total_amount: 0, ...call.body } }) })
  if (known === undefined) collectLater(call, order)
  return call.definition.answer === undefined ? undefined : answerOf(call, describeRecord(order))
}

function assertUnpaid ({ fields }: BankRecord): void {
  if (fields.collection?.state !== 'USER_PAYING') refusePay(400, 'INVALID_REQUEST', '订单状态不正确，不能修改或催收')
}

/** A smaller amount than the merchant asked for first. */
function lower (call: BankCall, order: BankRecord): Fields {
  assertUnpaid(order)
  if (call.body.total_amount > order.fields.total_amount) refusePay(400, 'INVALID_REQUEST', '修改后的金额不能大于原金额')
  return charge(call)
}

/** The user paid the merchant in another way. */
function markPaidElsewhere (call: BankCall, order: BankRecord): Fields {
  assertUnpaid(order)
  const total = order.fields.collection.total_amount
  return { collection: { state: 'USER_PAID', total_amount: total, paying_amount: 0, paid_amount: total, details: [{ seq: 1, amount: total, paid_type: 'MCH', paid_time: call.body.detail.paid_time }] } }
}

/** Orders of a mode: the merchant itself, a service provider, a bank, a service provider abroad. */
function orderSteps (area: Area, root: string): BankOperation[] {
  const kind = orderOf(area)
  const one = `${root}/serviceorder/{out_order_no}`
  return [
    creates(kind, `POST ${root}/serviceorder`, { state: 'CREATED', fields: orderFields, then: askUser }),
    reads(kind, `GET ${root}/serviceorder`),
    changes(kind, `POST ${one}/cancel`, { from: ['CREATED', 'DOING'], to: 'REVOKED' }),
    changes(kind, `POST ${one}/complete`, { from: ['DOING'], to: 'DONE', fields: charge, then: collectLater }),
    changes(kind, `POST ${one}/sync`, { from: ['DONE'], fields: markPaidElsewhere })
  ]
}

function moreOrderSteps (area: Area, root: string): BankOperation[] {
  const kind = orderOf(area)
  const one = `${root}/serviceorder/{out_order_no}`
  return [
    changes(kind, `POST ${one}/modify`, { from: ['DONE'], fields: lower, then: collectLater }),
    creates(kind, `POST ${root}/servicepayondeliveryorder`, { state: 'CREATED', fields: orderFields, then: askUser })
  ]
}

function messageSteps (area: Area, root: string): BankOperation[] {
  const kind = orderOf(area)
  const one = `${root}/serviceorder/{out_order_no}`
  return [
    changes(kind, `POST ${one}/pay`, { from: ['DONE'], fields: (_, order) => { assertUnpaid(order); return {} }, then: collectLater }),
    changes(kind, `POST ${one}/send-pendingmessage`, { from: ['DOING'], fields: () => ({}) }),
    changes(kind, `POST ${one}/send-prepaidmessage`, { from: ['DOING'], fields: () => ({}) }),
    operation(area, `POST ${root}/serviceorder/direct-complete`, completeAtOnce)
  ]
}

/** The user opens the service, or closes it. */
async function setPermission (bank: Bank, permission: BankRecord, isOpen: boolean, openid: string | undefined): Promise<void> {
  const time = nowOf({ bank })
  moveRecord({ bank }, permission, isOpen ? 'AVAILABLE' : 'UNAVAILABLE', { ...(openid !== undefined && { openid }), user_service_status: isOpen ? 'USER_OPEN_SERVICE' : 'USER_CLOSE_SERVICE', openorclose_time: time, [isOpen ? 'authorization_success_time' : 'cancel_authorization_time']: time })
  await notify(bank, permission, isOpen ? 'PAYSCORE.USER_OPEN_SERVICE' : 'PAYSCORE.USER_CLOSE_SERVICE', isOpen ? '用户开启服务' : '用户关闭服务')
}

function askForPermission ({ bank, body }: BankCall, permission: BankRecord): Fields {
  const { apply_permissions_token: token } = permission.fields
  bank.confirmations.set(token, { agree: openid => setPermission(bank, permission, true, openid) })
  return { apply_permissions_token: token, ...(body.scene !== undefined && { scene: body.scene, transaction_permissions_token: token }) }
}

function permissionOfUser (call: BankCall): BankRecord {
  const { openid, sub_openid: subOpenid, service_id: serviceId } = call.input
  const found = call.bank.records.all(permissionOf('payScore'), call.merchant).findLast(({ fields }) => fields.service_id === serviceId && fields.openid === (openid ?? subOpenid))
  return found ?? refusePay(404, 'RESOURCE_NOT_EXISTS', '授权记录不存在')
}

function terminateForUser (call: BankCall): void {
  const permission = permissionOfUser(call)
  call.bank.background(setPermission(call.bank, permission, false, undefined))
}

const terminates = { from: ['AVAILABLE'], fields: () => ({}), then: ({ bank }: BankCall, permission: BankRecord) => { bank.background(setPermission(bank, permission, false, undefined)) } }

function permissionSteps (area: Area, root: string): BankOperation[] {
  const kind = permissionOf(area)
  return [
    creates(kind, `POST ${root}`, { state: 'UNAVAILABLE', fields: () => ({ apply_permissions_token: digits(32) }), then: askForPermission }),
    reads(kind, `GET ${root}/authorization-code/{authorization_code}`),
    changes(kind, `POST ${root}/authorization-code/{authorization_code}/terminate`, terminates)
  ]
}

const assess = (call: BankCall) => ({ ...call.input, mchid: call.merchant.mchid, authorization_state: 'AVAILABLE', user_risk_level: 1, risk_level_version: 1 })

/** The older orders: of services that are paid afterwards, and of shops without staff. */
function olderOrderSteps (path: string, name: string): BankOperation[] {
  const kind: RecordKind = { name, area: 'payScore', numbers: ['out_order_no', 'order_id', 'query_id'], missing: [404, 'RESOURCE_NOT_EXISTS', '查询的资源不存在'] }
  const pay = async (bank: Bank, order: BankRecord) => {
    const { merchant, fields, serial } = order
    if (order.state !== 'FINISHED' || !(fields.total_amount > 0)) return
    const paid = deduct(bank, { merchant, appid: fields.appid, openid: fields.openid ?? '', outTradeNo: digits(28), total: fields.total_amount, description: fields.service_introduction ?? '先享后付', serial })
    if (paid !== undefined) moveRecord({ bank }, order, 'USER_PAID', { pay_succ_time: nowOf({ bank }), finish_transaction_id: paid.transactionId })
  }
  return [
    creates(kind, `POST ${path}`, {
      state: 'CREATED',
      fields: orderFields,
      then ({ bank, body }, order) {
        bank.confirmations.set(order.fields.package, { openid: order.fields.openid, agree: async openid => { moveRecord({ bank }, order, 'USER_ACCEPTED', { openid }) } })
        if (body.need_user_confirm === false) moveRecord({ bank }, order, 'USER_ACCEPTED')
      }
    }),
    reads(kind, `GET ${path}`),
    changes(kind, `POST ${path}/{out_order_no}/cancel`, { from: ['CREATED', 'USER_ACCEPTED'], to: 'REVOKED' }),
    changes(kind, `POST ${path}/{out_order_no}/complete`, { from: ['USER_ACCEPTED'], to: 'FINISHED', then: ({ bank, merchant }, order) => bank.later(merchant, () => pay(bank, order)) })
  ]
}

const planOf = (): RecordKind => ({ name: 'pay score plan', area: 'payScore', numbers: ['merchant_plan_no', 'plan_id'], stateField: 'plan_state', missing: [404, 'RESOURCE_NOT_EXISTS', '支付分计划不存在'] })
const signedPlanOf = (): RecordKind => ({ name: 'signed plan', area: 'payScore', numbers: ['merchant_sign_plan_no', 'sign_plan_id'], stateField: 'sign_state', missing: [404, 'RESOURCE_NOT_EXISTS', '签约计划不存在'] })

function signFields (call: BankCall): Fields {
  const { merchant, body } = call
  const plan = findRecord(planOf(), { ...call, input: { plan_id: body.plan_id } })
  if (plan.state !== 'WAIT_FOR_SIGN') refusePay(400, 'INVALID_REQUEST', '支付分计划已停止')
  const details = plan.fields.plan_detail_list as Fields[]
  return {
    ...plan.fields,
    ...body,
    sign_plan_id: digits(20),
    package: Buffer.from(`signplan:${merchant.mchid}:${digits(20)}`).toString('base64'),
    merchant_callback_url: body.notify_url,
    going_detail_no: 1,
    total_origin_price: plan.fields.total_original_price,
    signed_detail_list: details.map((detail, index) => ({ ...detail, plan_detail_no: index + 1, plan_detail_state: 'WAIT_USE', merchant_plan_detail_no: body.sign_plan_detail.find(({ plan_detail_no: number }: Fields) => number === index + 1)?.merchant_plan_detail_no ?? '' }))
  }
}

function askToSign (call: BankCall, signed: BankRecord): Fields {
  const { bank } = call
  bank.confirmations.set(signed.fields.package, {
    openid: openidOf(signed.fields),
    agree: async () => {
      moveRecord({ bank }, signed, 'SIGNED', { sign_time: nowOf({ bank }) })
      await notify(bank, signed, 'PAYSCORE.USER_SIGN_PLAN', '用户签约计划成功')
    }
  })
  return answerOf(call, { sign_plan: describeRecord(signed), package: signed.fields.package })
}

/** The service order of the part of a plan whose turn it is. */
function orderOfPlan (call: BankCall): Fields {
  const signed = findRecord(signedPlanOf(), { ...call, input: { sign_plan_id: call.body.sign_plan_id } })
  if (signed.state !== 'SIGNED') refusePay(400, 'INVALID_REQUEST', '用户未签约')
  const { actual_price: price, plan_detail_name: name } = signed.fields.signed_detail_list[call.body.plan_detail_no - 1] ?? refusePay(400, 'PARAM_ERROR', '参数错误：plan_detail_no 不存在')
  const order = addRecord(orderOf('payScore'), call, 'DOING', { ...orderFields(call), out_order_no: call.body.out_trade_no, state_description: 'USER_CONFIRM', total_amount: price, post_payments: [{ name, amount: price }], risk_fund: { name: 'ESTIMATE_ORDER_COST', amount: price } })
  return answerOf(call, describeRecord(order))
}

function planSteps (infix: string): BankOperation[] {
  const plans = `/v3/payscore/plan${infix}/payscore-plans`
  const signed = `/v3/payscore/sign-plan${infix}/user-sign-plans`
  const stop = ({ bank, merchant }: BankCall) => ({ stop_mchid: merchant.mchid, stop_time: nowOf({ bank }) })
  return [
    creates(planOf(), `POST ${plans}`, {
      state: 'WAIT_FOR_SIGN',
      fields: ({ body }) => ({ plan_id: digits(20), plan_detail_list: (body.plan_detail_list ?? []).map((detail: Fields, index: number) => ({ ...detail, plan_detail_no: index + 1 })) })
    }),
    reads(planOf(), `GET ${plans}/merchant-plan-no/{merchant_plan_no}`),
    changes(planOf(), `POST ${plans}/merchant-plan-no/{merchant_plan_no}/stop`, { from: ['WAIT_FOR_SIGN'], to: 'STOPPED', fields: stop }),
    creates(signedPlanOf(), `POST ${signed}`, { state: 'CREATED', fields: signFields, then: askToSign }),
    reads(signedPlanOf(), `GET ${signed}/merchant-sign-plan-no/{merchant_sign_plan_no}`),
    changes(signedPlanOf(), `POST ${signed}/merchant-sign-plan-no/{merchant_sign_plan_no}/stop`, { from: ['CREATED', 'SIGNED'], to: 'CANCELLED', fields: call => ({ cancel_sign_time: nowOf(call), cancel_sign_type: 'MERCHANT_CANCEL', cancel_reason: call.body.stop_reason }) }),
    operation('payScore', `POST /v3/payscore/sign-plan${infix}/serviceorder`, orderOfPlan)
  ]
}

const Application: RecordKind = { name: 'service account application', area: 'payScorePartner', numbers: ['out_apply_no'], stateField: 'apply_state', missing: [404, 'RESOURCE_NOT_EXISTS', '申请单不存在'] }

/** The fields about a deduction by the bank for an order. */
function deductionInfo (call: BankCall): Fields {
  const { fields } = findRecord(orderOf('payScorePartner'), call)
  return answerOf(call, { description: fields.service_introduction, out_trade_no: fields.out_trade_no ?? fields.out_order_no })
}

const ROOT = '/v3/payscore'
const PARTNER = `${ROOT}/partner`
const BANK = `${ROOT}/acquiringbank`
const PARTNER_PERMISSION = permissionOf('payScorePartner')

export const payScoreOperations: BankOperation[] = [
  ...orderSteps('payScore', ROOT), ...moreOrderSteps('payScore', ROOT), ...messageSteps('payScore', ROOT),
  ...orderSteps('payScorePartner', PARTNER), ...moreOrderSteps('payScorePartner', PARTNER), ...messageSteps('payScorePartner', PARTNER),
  ...orderSteps('payScorePartner', BANK), ...moreOrderSteps('payScorePartner', BANK),
  ...orderSteps('payScorePartner', `${ROOT}/oversea/partner`),
  ...olderOrderSteps(`${ROOT}/payafter-orders`, 'order that is paid afterwards'),
  ...olderOrderSteps(`${ROOT}/smartretail-orders`, 'order of a shop without staff'),
  changes({ ...orderOf('payScore'), name: 'order that is paid afterwards' }, `POST ${ROOT}/payafter-orders/{out_order_no}/sync`, { from: ['FINISHED'], to: 'USER_PAID', fields: ({ body }) => ({ pay_succ_time: body.detail?.paid_time }) }),
  changes(orderOf('payScorePartner'), `POST ${BANK}/serviceorder/{out_order_no}/registerdeductinfo`, { fields: ({ body }) => ({ out_trade_no: body.out_trade_no }) }),
  operation('payScorePartner', `GET ${BANK}/serviceorder/deduction`, deductionInfo),

  ...permissionSteps('payScore', `${ROOT}/permissions`), ...permissionSteps('payScorePartner', `${PARTNER}/permissions`), ...permissionSteps('payScorePartner', `${BANK}/permissions`),
  operation('payScore', `GET ${ROOT}/permissions/openid/{openid}`, call => answerOf(call, describeRecord(permissionOfUser(call)))),
  operation('payScore', `POST ${ROOT}/permissions/openid/{openid}/terminate`, terminateForUser),
  operation('payScore', `POST ${ROOT}/users/{openid}/permissions/{service_id}/terminate`, terminateForUser),
  operation('payScorePartner', `GET ${PARTNER}/permissions/search`, call => answerOf(call, describeRecord(permissionOfUser(call)))),
  operation('payScorePartner', `POST ${PARTNER}/permissions/terminate`, terminateForUser),
  creates(PARTNER_PERMISSION, `POST ${PARTNER}/permissions/apply-for-scene`, { state: 'UNAVAILABLE', fields: () => ({ apply_permissions_token: digits(32) }), then: askForPermission }),
  answers('payScore', `POST ${ROOT}/permissions/assess-user-risk-level`, assess),
  answers('payScorePartner', `POST ${PARTNER}/permissions/assess-user-risk-level`, assess),
  answers('payScore', `GET ${ROOT}/user-service-state`, ({ bank, merchant, input }) => ({
    ...input, use_service_state: bank.records.all(permissionOf('payScore'), merchant).some(({ fields, state }) => fields.openid === input.openid && fields.service_id === input.service_id && state === 'AVAILABLE') ? 'AVAILABLE' : 'UNAVAILABLE'
  })),
  answers('payScorePartner', `GET ${PARTNER}/servicequotas/service-id/{service_id}`, ({ input, merchant }) => ({ ...input, mchid: merchant.mchid, quotas: [{ risk_level: 1, suggested_quota: 50_000 }, { risk_level: 2, suggested_quota: 20_000 }] })),
  creates(Application, `POST ${PARTNER}/service-account-applications`, { state: 'APPLY_STATE_PROCESSING', then: ({ bank, merchant }, record) => bank.later(merchant, () => { moveRecord({ bank }, record, 'APPLY_STATE_SUCCESS') }) }),
  reads(Application, `GET ${PARTNER}/service-account-applications/{out_apply_no}`),

  ...planSteps(''), ...planSteps('/partner'),
  operation('payScore', `GET ${ROOT}/merchant-bill`, call => offerSealedBill(call, writeBill))
]

function writeBill ({ bank, merchant, query }: BankCall): string {
  const rows = bank.records.all(orderOf('payScore'), merchant)
    .filter(({ updatedAt, fields, state }) => state === 'DONE' && fields.service_id === query.service_id && toRfc3339(updatedAt).startsWith(query.bill_date!))
    .map(({ fields }) => [fields.out_order_no, fields.order_id, fields.collection?.state ?? '', ((fields.total_amount ?? 0) / 100).toFixed(2)].map(value => `\`${value}`).join(','))
  if (rows.length === 0) refusePay(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
  return ['商户订单号,微信支付分订单号,收款状态,订单金额', ...rows, '总笔数', `\`${rows.length}`, ''].join('\r\n')
}
