import { randomBytes } from 'node:crypto'
import { answerOf, digits } from '../answer.js'
import type { Bank } from '../bank.js'
import { fenOf, operation, optionalNotifyUrlOf, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import type { BankMerchant } from '../merchant.js'
import { addRecord, changes, creates, describeRecord, findRecord, moveRecord, reads, type BankRecord, type RecordKind } from '../records.js'
import { refuseParameter, refusePay } from '../refusal.js'
import { checkSubMerchant } from './orders.js'

const DAY_MS = 86_400_000
const NAME_FROM_FEN = 200_000
const MIN_FEN = 10

export type TransferState = 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED'

export interface BankTransfer {
  merchant: BankMerchant
  /** Service providers: the merchant that pays. */
  subMchid?: string
  appid: string
  outBillNo: string
  transferBillNo: string
  openid: string
  amount: number
  remark: string
  userName?: string
  state: TransferState
  /** Undefined where the user agreed before. */
  packageInfo?: string
  /** The authorization that the user grants with the transfer: later transfers need no confirmation. */
  authorization?: BankRecord
  notifyUrl?: string
  failReason?: string
  createdAt: number
  updatedAt: number
  serial: string | undefined
}

function describeTransfer (transfer: BankTransfer): Fields {
  return {
    mch_id: transfer.merchant.mchid,
    ...(transfer.subMchid !== undefined && { mchid: transfer.merchant.mchid, sub_mchid: transfer.subMchid }),
    out_bill_no: transfer.outBillNo,
    transfer_bill_no: transfer.transferBillNo,
    appid: transfer.appid,
    state: transfer.state,
    transfer_amount: transfer.amount,
    transfer_remark: transfer.remark,
    ...(transfer.failReason !== undefined && { fail_reason: transfer.failReason }),
    openid: transfer.openid,
    ...(transfer.userName !== undefined && { user_name: transfer.userName }),
    create_time: toRfc3339(transfer.createdAt),
    update_time: toRfc3339(transfer.updatedAt)
  }
}

function describeCreated (transfer: BankTransfer): Fields {
  const { out_bill_no, transfer_bill_no, create_time, state, sub_mchid } = describeTransfer(transfer)
  return { ...(sub_mchid !== undefined && { sub_mchid }), out_bill_no, transfer_bill_no, create_time, state, ...(transfer.state === 'WAIT_USER_CONFIRM' && { package_info: transfer.packageInfo }) }
}

/** Ends a transfer and notifies the merchant. Money that was not taken goes back. */
export async function endTransfer (bank: Bank, transfer: BankTransfer, state: 'SUCCESS' | 'FAIL' | 'CANCELLED', failReason?: string): Promise<unknown> {
  const { merchant } = transfer
  transfer.state = state
  transfer.updatedAt = bank.clock.now()
  if (failReason !== undefined) transfer.failReason = failReason
  if (state !== 'SUCCESS') merchant.ledger.add({ kind: 'transfer returned', at: transfer.updatedAt, amount: transfer.amount, number: transfer.outBillNo, ...(transfer.subMchid !== undefined && { subMchid: transfer.subMchid }) })
  if (transfer.authorization !== undefined && state === 'SUCCESS') await takeEffect(bank, transfer.authorization, transfer.openid)
  const { appid: _, transfer_remark: __, user_name: ___, ...resource } = describeTransfer(transfer)
  return bank.notifier.notify(merchant, transfer.notifyUrl, { eventType: 'MCHTRANSFER.BILL.FINISHED', originalType: 'mch_payment', summary: '商家转账单据终态通知', resource }, { key: merchant.signingKey(transfer.serial) })
}

async function expire (bank: Bank, transfer: BankTransfer): Promise<void> {
  await bank.clock.sleep(DAY_MS, bank.signal)
  if (transfer.state === 'WAIT_USER_CONFIRM') await endTransfer(bank, transfer, 'FAIL', 'OVERDUE_CLOSE')
}

const Authorization: RecordKind = { name: 'authorization of transfers', area: 'transferAuthorization', numbers: ['out_authorization_no', 'authorization_id'], missing: [404, 'NOT_FOUND', '授权单不存在'] }

/** From now on the user takes transfers without being asked. */
async function takeEffect (bank: Bank, authorization: BankRecord, openid: string): Promise<void> {
  const { merchant, fields } = authorization
  moveRecord({ bank }, authorization, 'TAKING_EFFECT', { openid, authorization_id: fields.authorization_id, authorize_time: toRfc3339(bank.clock.now()) })
  const { mchid, appid, out_authorization_no, authorization_id, user_display_name, authorize_time } = fields
  await bank.notify(merchant, fields.authorization_notify_url ?? fields.notify_url, { eventType: 'MCHTRANSFER.AUTHORIZATION.CONFIRMED', originalType: 'mch_payment', summary: '商家转账用户授权通知', resource: { mchid, appid, out_authorization_no, authorization_id, state: 'TAKING_EFFECT', openid, user_display_name, authorize_time } }, authorization.serial)
}

/** The user's phone asks; after a day nobody agrees any more. */
function askForAuthorization ({ bank }: BankCall, authorization: BankRecord): void {
  const { fields } = authorization
  bank.confirmations.set(fields.package_info, {
    openid: fields.openid,
    agree: async (openid) => { if (authorization.state === 'WAIT_USER_CONFIRM') await takeEffect(bank, authorization, openid) }
  })
}

const authorizationFields = () => ({ authorization_id: digits(30), package_info: randomBytes(48).toString('base64') })

interface NewTransfer {
  isPartner?: boolean
  /** The user is asked for later transfers, too. */
  asksForMore?: boolean
  /** The user agreed before, and is not asked. */
  isAuthorized?: boolean
}

function readTransfer (call: BankCall, { isPartner = false }: NewTransfer): Pick<BankTransfer, 'outBillNo' | 'amount' | 'appid' | 'remark'> & { subMchid?: string } {
  const { bank, merchant, body } = call
  const outBillNo = textOf(body, 'out_bill_no', 32, /^[0-9A-Za-z]+$/)
  const amount = fenOf(body, 'transfer_amount')
  textOf(body, 'transfer_scene_id', 36)
  const remark = textOf(body, 'transfer_remark', 32)
  if (!Array.isArray(body.transfer_scene_report_infos) || body.transfer_scene_report_infos.length === 0) refuseParameter('transfer_scene_report_infos', 'transfer_scene_report_infos 为必填')
  const appid = textOf(body, 'appid', 32)
  if (!bank.isBound(merchant, appid)) refusePay(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试')
  if (isPartner) checkSubMerchant(call, textOf(body, 'sub_mchid', 32))
  return { outBillNo, amount, appid, remark, ...(isPartner && { subMchid: body.sub_mchid }) }
}

function readReceiver (call: BankCall, { isAuthorized }: NewTransfer): string {
  if (!isAuthorized) return textOf(call.body, 'openid', 128)
  const { authorization_id, out_authorization_no } = call.body
  const authorization = findRecord(Authorization, { ...call, input: { authorization_id, out_authorization_no } })
  if (authorization.state !== 'TAKING_EFFECT') refusePay(403, 'NO_AUTH', '用户未授权或已解除授权')
  return authorization.fields.openid
}

function create (call: BankCall, kind: NewTransfer = {}): Fields {
  const { bank, merchant, body, serial } = call
  const given = readTransfer(call, kind)
  const { outBillNo, amount } = given
  const openid = readReceiver(call, kind)
  const known = bank.transfers.get(`${merchant.mchid}:${outBillNo}`)
  if (known !== undefined) {
    if (known.amount !== amount || known.openid !== openid || known.subMchid !== given.subMchid) refusePay(400, 'INVALID_REQUEST', '商户单号已存在，但参数与之前请求不一致')
    return kind.isAuthorized ? describeTransfer(known) : describeCreated(known)
  }
  if (amount >= NAME_FROM_FEN && body.user_name === undefined) refuseParameter('user_name', '转账金额大于等于2000元时，收款用户姓名必填')
  if (amount < MIN_FEN) refuseParameter('transfer_amount', '转账金额低于最小限额', amount)
  if (merchant.ledger.balance < amount) refusePay(403, 'NOT_ENOUGH', '商户运营账户资金不足，请检查账户余额')
  const now = bank.clock.now()
  const notifyUrl = optionalNotifyUrlOf(body)
  const { authorization_info: info } = body
  const authorization = kind.asksForMore && info !== undefined ? addRecord(Authorization, call, 'WAIT_USER_CONFIRM', { ...info, ...authorizationFields() }) : undefined
  const transfer: BankTransfer = {
    merchant,
    ...given,
    transferBillNo: `1330000${digits(25)}`,
    openid,
    ...(body.user_name !== undefined && { userName: body.user_name }),
    state: kind.isAuthorized ? 'TRANSFERING' : 'WAIT_USER_CONFIRM',
    ...(!kind.isAuthorized && { packageInfo: randomBytes(48).toString('base64') }),
    ...(authorization !== undefined && { authorization }),
    ...(notifyUrl !== undefined && { notifyUrl }),
    createdAt: now,
    updatedAt: now,
    serial
  }
  merchant.ledger.add({ kind: 'transfer', at: now, amount: -amount, number: outBillNo, openid, ...(given.subMchid !== undefined && { subMchid: given.subMchid }) })
  bank.transfers.set(`${merchant.mchid}:${outBillNo}`, transfer)
  if (kind.isAuthorized) {
    bank.later(merchant, () => endTransfer(bank, transfer, 'SUCCESS'))
    return answerOf(call, { ...describeTransfer(transfer), state: 'ACCEPTED' })
  }
  bank.background(expire(bank, transfer))
  return answerOf(call, { ...describeCreated(transfer), ...info })
}

function find ({ bank, merchant, params, input }: BankCall): BankTransfer {
  const { out_bill_no: outBillNo, transfer_bill_no: transferBillNo } = params
  const transfer = outBillNo === undefined
    ? [...bank.transfers.values()].find(transfer => transfer.transferBillNo === transferBillNo && transfer.merchant === merchant)
    : bank.transfers.get(`${merchant.mchid}:${outBillNo}`)
  return transfer === undefined || transfer.subMchid !== input.sub_mchid ? refusePay(404, 'NOT_FOUND', '记录不存在') : transfer
}

function cancel (call: BankCall): Fields {
  const { bank } = call
  const transfer = find(call)
  if (transfer.state === 'WAIT_USER_CONFIRM') {
    transfer.state = 'CANCELING'
    transfer.updatedAt = bank.clock.now()
    bank.later(transfer.merchant, () => endTransfer(bank, transfer, 'CANCELLED'))
  } else if (transfer.state !== 'CANCELING' && transfer.state !== 'CANCELLED') refusePay(400, 'INVALID_REQUEST', '当前单据状态不支持撤销')
  return answerOf(call, describeTransfer(transfer))
}

function closeAuthorization ({ bank }: BankCall): Fields {
  return { close_info: { close_time: toRfc3339(bank.clock.now()), close_reason: 'CLOSE_VIA_MCH_API' } }
}

const Budget: RecordKind = { name: 'charity budget', area: 'transferBillsPartner', numbers: ['out_budget_no', 'budget_id'], missing: [404, 'NOT_FOUND', '预算不存在'] }
const Donation: RecordKind = { name: 'donation', area: 'transferBillsPartner', numbers: ['out_transfer_no', 'transfer_id'], missing: [404, 'NOT_FOUND', '捐赠单不存在'] }
const SubAuthorization: RecordKind = { name: 'authorization of a sub-merchant', area: 'transferBillsPartner', numbers: ['out_apply_no', 'sub_mchid'], missing: [404, 'NOT_FOUND', '授权申请不存在'] }

/** The sponsor confirms the budget after the merchant's `delayMs`. */
function lockBudget ({ bank, merchant }: BankCall, budget: BankRecord): void {
  bank.later(merchant, async () => {
    moveRecord({ bank }, budget, 'LOCKED', { locked_time: toRfc3339(bank.clock.now()), remain_amount: budget.fields.amount })
    await bank.notify(merchant, budget.fields.notify_url, { eventType: 'BUDGET.LOCKED', originalType: 'budget', summary: '公益捐赠预算锁定', resource: describeRecord(budget) }, budget.serial)
  })
}

function donate (call: BankCall, donation: BankRecord): void {
  const { bank, merchant, body } = call
  const budget = findRecord(Budget, { ...call, input: { out_budget_no: body.out_budget_no } })
  const left = budget.fields.remain_amount ?? 0
  if (budget.state !== 'LOCKED' || left < body.amount) {
    bank.records.remove(donation)
    refusePay(403, 'NOT_ENOUGH', budget.state === 'LOCKED' ? '预算余额不足' : '预算未锁定')
  }
  budget.fields.remain_amount = left - body.amount
  donation.fields.budget_id = budget.fields.budget_id
  bank.later(merchant, () => moveRecord({ bank }, donation, 'SUCCESS', { success_time: toRfc3339(bank.clock.now()) }))
}

const ROOT = '/v3/fund-app/mch-transfer/transfer-bills'
const PARTNER = '/v3/fund-app/mch-transfer/partner'
const AUTHORIZATIONS = '/v3/fund-app/mch-transfer/user-confirm-authorization'
const asksUser = { state: 'WAIT_USER_CONFIRM', fields: authorizationFields, then: askForAuthorization }
const closes = { from: ['TAKING_EFFECT', 'WAIT_USER_CONFIRM'], to: 'CLOSED', fields: closeAuthorization }
const PartnerAuthorization: RecordKind = { ...Authorization, area: 'transferBillsPartner' }

export const transferOperations: BankOperation[] = [
  operation('transferBills', `POST ${ROOT}`, call => create(call)),
  operation('transferBills', `GET ${ROOT}/out-bill-no/{out_bill_no}`, call => describeTransfer(find(call))),
  operation('transferBills', `GET ${ROOT}/transfer-bill-no/{transfer_bill_no}`, call => describeTransfer(find(call))),
  operation('transferBills', `POST ${ROOT}/out-bill-no/{out_bill_no}/cancel`, cancel),

  operation('transferAuthorization', `POST ${ROOT}/pre-transfer-with-authorization`, call => create(call, { asksForMore: true })),
  operation('transferAuthorization', `POST ${ROOT}/transfer`, call => create(call, { isAuthorized: true })),
  creates(Authorization, `POST ${AUTHORIZATIONS}`, asksUser),
  reads(Authorization, `GET ${AUTHORIZATIONS}/out-authorization-no/{out_authorization_no}`),
  changes(Authorization, `POST ${AUTHORIZATIONS}/out-authorization-no/{out_authorization_no}/close`, closes),

  operation('transferBillsPartner', `POST ${PARTNER}/transfer-bills`, call => create(call, { isPartner: true })),
  operation('transferBillsPartner', `POST ${PARTNER}/transfer-bills/pre-transfer-with-authorization`, call => create(call, { isPartner: true, asksForMore: true })),
  operation('transferBillsPartner', `POST ${PARTNER}/transfer-bills/transfer`, call => create(call, { isPartner: true, isAuthorized: true })),
  operation('transferBillsPartner', `GET ${PARTNER}/transfer-bills/out-bill-no/{out_bill_no}`, call => describeTransfer(find(call))),
  operation('transferBillsPartner', `POST ${PARTNER}/transfer-bills/out-bill-no/{out_bill_no}/cancel`, cancel),
  creates(PartnerAuthorization, `POST ${PARTNER}/user-confirm-authorizations`, asksUser),
  reads(PartnerAuthorization, `GET ${PARTNER}/user-confirm-authorizations/{out_authorization_no}`),
  changes(PartnerAuthorization, `POST ${PARTNER}/user-confirm-authorizations/{out_authorization_no}/close`, closes),
  creates(SubAuthorization, `POST ${PARTNER}/sub-mch-authorizations`, {
    state: 'INVITED',
    then: ({ bank, merchant }, record) => bank.later(merchant, () => { moveRecord({ bank }, record, 'PASSED') })
  }),
  reads(SubAuthorization, `GET ${PARTNER}/sub-mch-authorizations/{sub_mchid}`, {
    then: (call, record) => answerOf(call, { sub_mchid: call.params.sub_mchid, state: record.state === 'PASSED' ? 'AUTHORIZED' : 'UNAUTHORIZED', apply_order: describeRecord(record) })
  }),
  creates(Budget, `POST ${PARTNER}/charity-budget`, { state: 'PENDING', fields: ({ merchant }) => ({ sp_mchid: merchant.mchid, budget_id: digits(20) }), then: lockBudget }),
  reads(Budget, `GET ${PARTNER}/charity-budget/{out_budget_no}`),
  changes(Budget, `POST ${PARTNER}/charity-budget/{out_budget_no}/unlock`, {
    from: ['LOCKED'],
    to: 'FINISHED',
    fields: ({ bank, body }, { fields }) => ({ unlock_remark: body.activity_remark, finished_time: toRfc3339(bank.clock.now()), unlocked_amount: fields.remain_amount })
  }),
  creates(Donation, `POST ${PARTNER}/charity-transfer-bills`, { state: 'ACCEPTED', fields: () => ({ transfer_id: digits(20) }), then: donate }),
  reads(Donation, `GET ${PARTNER}/charity-transfer-bills/out-transfer-no/{out_transfer_no}`)
]
