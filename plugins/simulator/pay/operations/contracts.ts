import type { Bank } from '../bank.js'
import { answerOf, digits, pageOf } from '../answer.js'
import { fenOf, operation, optionalNotifyUrlOf, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { deduct, notifyDeduction } from '../deduct.js'
import { dayOf, toRfc3339 } from '../ledger.js'
import { addRecord, changes, describeRecord, findRecord, moveRecord, reads, type BankRecord, type RecordKind } from '../records.js'
import { refusePay } from '../refusal.js'
import { OUT_TRADE_NO } from './orders.js'

const DAY_MS = 86_400_000
const DAYS_TO_DEDUCT = 3

const Contract: RecordKind = { name: 'contract', area: 'papay', numbers: ['contract_id', 'out_contract_code', 'pre_entrustweb_id'], stateField: 'contract_state', missing: [404, 'RESOURCE_NOT_EXISTS', '协议不存在'] }

const openidOf = ({ openid, sp_openid: spOpenid, sub_openid: subOpenid }: Fields): string | undefined => openid ?? spOpenid ?? subOpenid

function notify (bank: Bank, contract: BankRecord, eventType: string, summary: string): Promise<unknown> {
  return bank.notify(contract.merchant, contract.fields.contract_notify_url, { eventType, originalType: 'papay', summary, resource: describeRecord(contract) }, contract.serial)
}

async function sign (bank: Bank, contract: BankRecord, openid: string): Promise<void> {
  if (contract.state !== 'SIGN_PENDING') return
  const { fields } = contract
  const isPartner = fields.sp_appid !== undefined
  moveRecord({ bank }, contract, 'SIGNED', { contract_signed_time: toRfc3339(bank.clock.now()), ...(isPartner ? { sp_openid: fields.sp_openid ?? openid } : { openid: fields.openid ?? openid }) })
  await notify(bank, contract, 'ENTRUST.SIGN', '签约成功')
}

/** The user signs with `confirm` of the id, or of the link. A user who signed has no second contract with the same code. */
function preSign (call: BankCall): Fields {
  const { bank, merchant, body } = call
  const known = bank.records.find(Contract, merchant, { out_contract_code: body.out_contract_code })
  if (known?.state === 'SIGNED') refusePay(400, 'INVALID_REQUEST', '协议已签约')
  optionalNotifyUrlOf(body, 'contract_notify_url')
  const preEntrustId = digits(28)
  const link = `https://payapp.weixin.qq.com/t/entrust?pre_entrustweb_id=${preEntrustId}`
  const contract = addRecord(Contract, call, 'SIGN_PENDING', { contract_id: `2024${digits(24)}`, pre_entrustweb_id: preEntrustId, ...(body.sp_appid !== undefined && { sp_mchid: merchant.mchid }) })
  for (const token of [preEntrustId, link]) bank.confirmations.set(token, { openid: openidOf(body), agree: openid => sign(bank, contract, openid) })
  return answerOf(call, { pre_entrustweb_id: preEntrustId, redirect_url: link, redirect_appid: 'wxbd687630cd02ce1d', redirect_path: `pages/index/index?pre_entrustweb_id=${preEntrustId}`, miniprogram_path: 'pages/index/index', mini_program_path: 'pages/index/index' })
}

function signed (call: BankCall): BankRecord {
  const contract = findRecord(Contract, { ...call, input: { contract_id: call.input.contract_id } })
  if (contract.state !== 'SIGNED') refusePay(400, 'CONTRACT_NOT_EXISTED', '协议不存在或已解约')
  return contract
}

/** The money is taken after the merchant's `delayMs`, and the merchant is told as of any payment. */
function apply (call: BankCall): Fields {
  const { bank, merchant, body, serial } = call
  const contract = signed(call)
  const outTradeNo = textOf(body, 'out_trade_no', 32, OUT_TRADE_NO)
  const total = fenOf(body, 'amount.total')
  const url = optionalNotifyUrlOf(body, 'transaction_notify_url')
  if (bank.orders.get(merchant.mchid, outTradeNo) !== undefined) refusePay(403, 'OUT_TRADE_NO_USED', '商户订单号重复')
  bank.later(merchant, async () => {
    const order = deduct(bank, { merchant, appid: body.appid ?? body.sp_appid, openid: openidOf(contract.fields) ?? '', outTradeNo, total, description: body.description, subMchid: body.sub_mchid, attach: body.attach, serial })
    if (order !== undefined) await notifyDeduction(bank, order, url)
    if (contract.fields.schedule !== undefined) contract.fields.schedule = { ...contract.fields.schedule, schedule_state: 'DEDUCTED', policy_period_state: 'DEDUCTED', deduct_amount: body.amount, deduct_date: dayOf(bank.clock.now()) }
  })
  return answerOf(call, { out_trade_no: outTradeNo, amount: body.amount })
}

/** The user is told of a deduction days before. */
function schedule (call: BankCall): Fields {
  const contract = signed(call)
  const now = call.bank.clock.now()
  const amount = call.body.schedule_amount ?? call.body.scheduled_amount
  contract.fields.schedule = { schedule_state: 'SCHEDULED', policy_period_state: 'SCHEDULED', policy_period_id: call.params.policy_period_id, scheduled_amount: amount, deduct_start_date: dayOf(now + DAY_MS), deduct_end_date: dayOf(now + DAYS_TO_DEDUCT * DAY_MS) }
  return answerOf(call, contract.fields.schedule)
}

function describeSchedule (call: BankCall): Fields {
  return answerOf(call, { policy_period_id: call.params.policy_period_id, ...(signed(call).fields.schedule ?? { schedule_state: 'NOT_SCHEDULED', policy_period_state: 'NOT_SCHEDULED' }) })
}

function terminate ({ bank, body }: BankCall): Fields {
  return { contract_terminate_info: { contract_termination_mode: 'MCH_API_TERMINATE', contract_terminated_time: toRfc3339(bank.clock.now()), contract_termination_remark: body.contract_termination_remark } }
}

const terminates = {
  from: ['SIGNED'], to: 'TERMINATED', fields: terminate, then: ({ bank }: BankCall, contract: BankRecord) => { bank.background(notify(bank, contract, 'ENTRUST.TERMINATE', '解约成功')) }
}

function changePeriods (call: BankCall): Fields {
  const contract = signed(call)
  contract.fields.policy_periods = call.body.policy_periods
  return answerOf(call, { policy_periods: call.body.policy_periods })
}

function listPeriods (call: BankCall): Fields {
  return pageOf(call, ((findRecord(Contract, call).fields.policy_periods ?? []) as Fields[]).map(period => ({ policy_period_state: 'NOT_SCHEDULED', ...period })))
}

const PAPAY = '/v3/papay'
const PARTNER = '/v3/partner-papay'
const INSURANCE = `${PAPAY}/insurance-sign`
const PERIOD = `${PAPAY}/insurance-pay/policy-periods/contract-id/{contract_id}/policy-period-id/{policy_period_id}`
const BY_CODE = 'contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}'
const SCENES = ['app', 'h5', 'jsapi', 'mini-program']

const preSignings = [
  `${PAPAY}/sign/contracts/pre-entrust-sign`,
  ...SCENES.flatMap(scene => [`${INSURANCE}/contracts`, `${PAPAY}/scheduled-deduct-sign/contracts`, `${PAPAY}/scheduled-deduct-sign/partner/contracts`].map(root => `${root}/pre-entrust-sign/${scene}`))
]
const deductions = ['insurance-pay', 'pay/harmony', 'pay/partner', 'pay'].map(root => `${PAPAY}/${root}/transactions/apply`)
const contracts = [`${INSURANCE}/${BY_CODE}`, `${PAPAY}/sign/${BY_CODE}`, `${PAPAY}/sign/partner/${BY_CODE}`]
const schedules = ['pay', 'pay/partner'].map(root => `${PAPAY}/${root}/schedules/contract-id/{contract_id}`)
const notices = [PAPAY, PARTNER].flatMap(root => ['notify', 'fail-notify'].map(name => `${root}/contracts/{contract_id}/${name}`))

export const contractOperations: BankOperation[] = [
  ...preSignings.map(path => operation('papay', `POST ${path}`, preSign)),
  ...deductions.map(path => operation('papay', `POST ${path}`, apply)),
  ...contracts.flatMap(path => [reads(Contract, `GET ${path}`), changes(Contract, `POST ${path}/terminate`, terminates)]),
  reads(Contract, `GET ${PAPAY}/sign/contracts/harmony-plan-id/{plan_id}/out-contract-code/{out_contract_code}`),
  ...schedules.flatMap(path => [operation('papay', `GET ${path}`, describeSchedule), operation('papay', `POST ${path}/schedule`, schedule)]),
  ...notices.map(path => operation('papay', `POST ${path}`, (call) => { signed(call) })),
  operation('papay', `GET ${PERIOD}`, describeSchedule),
  operation('papay', `POST ${PERIOD}/schedule`, schedule),
  operation('papay', `POST ${INSURANCE}/contracts/plan-id/{plan_id}/contract-id/{contract_id}/renew`, (call) => { changePeriods(call) }),
  operation('papay', `POST ${INSURANCE}/policy-periods/plan-id/{plan_id}/contract-id/{contract_id}/modify`, changePeriods),
  operation('papay', `GET ${INSURANCE}/policy_periods/plan-id/{plan_id}/out-contract-code/{out_contract_code}`, listPeriods)
]
