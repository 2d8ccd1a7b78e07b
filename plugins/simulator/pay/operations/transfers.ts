import { randomBytes, randomInt } from 'node:crypto'
import type { Bank } from '../bank.js'
import { decryptField, fenOf, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import type { BankMerchant } from '../merchant.js'
import { refuseParameter, refusePay } from '../refusal.js'

const DAY_MS = 86_400_000
const NAME_FROM_FEN = 200_000
const MIN_FEN = 10

export type TransferState = 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED'

export interface BankTransfer {
  merchant: BankMerchant
  appid: string
  outBillNo: string
  transferBillNo: string
  openid: string
  amount: number
  remark: string
  state: TransferState
  packageInfo: string
  notifyUrl?: string
  failReason?: string
  createdAt: number
  updatedAt: number
  serial: string | undefined
}

function describeTransfer (transfer: BankTransfer): Fields {
  return {
    mch_id: transfer.merchant.mchid,
    out_bill_no: transfer.outBillNo,
    transfer_bill_no: transfer.transferBillNo,
    appid: transfer.appid,
    state: transfer.state,
    transfer_amount: transfer.amount,
    transfer_remark: transfer.remark,
    ...(transfer.failReason !== undefined && { fail_reason: transfer.failReason }),
    openid: transfer.openid,
    create_time: toRfc3339(transfer.createdAt),
    update_time: toRfc3339(transfer.updatedAt)
  }
}

function describeCreated (transfer: BankTransfer): Fields {
  const { out_bill_no, transfer_bill_no, create_time, state } = describeTransfer(transfer)
  return { out_bill_no, transfer_bill_no, create_time, state, ...(transfer.state === 'WAIT_USER_CONFIRM' && { package_info: transfer.packageInfo }) }
}

/** Ends a transfer and notifies the merchant. Money that was not taken goes back. */
export async function endTransfer (bank: Bank, transfer: BankTransfer, state: 'SUCCESS' | 'FAIL' | 'CANCELLED', failReason?: string): Promise<unknown> {
  const { merchant } = transfer
  transfer.state = state
  transfer.updatedAt = bank.clock.now()
  if (failReason !== undefined) transfer.failReason = failReason
  if (state !== 'SUCCESS') merchant.ledger.add({ kind: 'transfer returned', at: transfer.updatedAt, amount: transfer.amount, number: transfer.outBillNo })
  const { appid: _, transfer_remark: __, ...resource } = describeTransfer(transfer)
  return bank.notifier.notify(merchant, transfer.notifyUrl, { eventType: 'MCHTRANSFER.BILL.FINISHED', originalType: 'mch_payment', summary: '商家转账单据终态通知', resource }, { key: merchant.signingKey(transfer.serial) })
}

async function expire (bank: Bank, transfer: BankTransfer): Promise<void> {
  await bank.clock.sleep(DAY_MS, bank.signal)
  if (transfer.state === 'WAIT_USER_CONFIRM') await endTransfer(bank, transfer, 'FAIL', 'OVERDUE_CLOSE')
}

function create (call: BankCall): Fields {
  const { bank, merchant, body, serial } = call
  const outBillNo = textOf(body, 'out_bill_no', 32, /^[0-9A-Za-z]+$/)
  const amount = fenOf(body, 'transfer_amount')
  const openid = textOf(body, 'openid', 128)
  textOf(body, 'transfer_scene_id', 36)
  textOf(body, 'transfer_remark', 32)
  if (!Array.isArray(body.transfer_scene_report_infos) || body.transfer_scene_report_infos.length === 0) refuseParameter('transfer_scene_report_infos', 'transfer_scene_report_infos 为必填')
  if (!bank.isBound(merchant, textOf(body, 'appid', 32))) refusePay(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试')
  if (body.user_name !== undefined) decryptField(call, 'user_name', String(body.user_name))
  const known = bank.transfers.get(`${merchant.mchid}:${outBillNo}`)
  if (known !== undefined) {
    if (known.amount !== amount || known.openid !== openid) refusePay(400, 'INVALID_REQUEST', '商户单号已存在，但参数与之前请求不一致')
    return describeCreated(known)
  }
  if (amount >= NAME_FROM_FEN && body.user_name === undefined) refuseParameter('user_name', '转账金额大于等于2000元时，收款用户姓名必填')
  if (amount < MIN_FEN) refuseParameter('transfer_amount', '转账金额低于最小限额', amount)
  if (merchant.ledger.balance < amount) refusePay(403, 'NOT_ENOUGH', '商户运营账户资金不足，请检查账户余额')
  const now = bank.clock.now()
  const transfer: BankTransfer = {
    merchant,
    appid: body.appid,
    outBillNo,
    transferBillNo: `1330000${Array.from({ length: 25 }, () => randomInt(10)).join('')}`,
    openid,
    amount,
    remark: body.transfer_remark,
    state: 'WAIT_USER_CONFIRM',
    packageInfo: randomBytes(48).toString('base64'),
    ...(body.notify_url !== undefined && { notifyUrl: textOf(body, 'notify_url', 255, /^https?:\/\/[^\s?#]+$/) }),
    createdAt: now,
    updatedAt: now,
    serial
  }
  merchant.ledger.add({ kind: 'transfer', at: now, amount: -amount, number: outBillNo, openid })
  bank.transfers.set(`${merchant.mchid}:${outBillNo}`, transfer)
  bank.background(expire(bank, transfer))
  return describeCreated(transfer)
}

function find ({ bank, merchant, params }: BankCall): BankTransfer {
  const { out_bill_no: outBillNo, transfer_bill_no: transferBillNo } = params
  const transfer = outBillNo === undefined
    ? [...bank.transfers.values()].find(transfer => transfer.transferBillNo === transferBillNo && transfer.merchant === merchant)
    : bank.transfers.get(`${merchant.mchid}:${outBillNo}`)
  return transfer ?? refusePay(404, 'NOT_FOUND', '记录不存在')
}

async function cancelLater (bank: Bank, transfer: BankTransfer): Promise<void> {
  await bank.clock.sleep(transfer.merchant.delayMs, bank.signal)
  await endTransfer(bank, transfer, 'CANCELLED')
}

const ROOT = '/v3/fund-app/mch-transfer/transfer-bills'

export const transferOperations: BankOperation[] = [
  { method: 'POST', path: ROOT, run: create },
  { method: 'GET', path: `${ROOT}/out-bill-no/{out_bill_no}`, run: call => describeTransfer(find(call)) },
  { method: 'GET', path: `${ROOT}/transfer-bill-no/{transfer_bill_no}`, run: call => describeTransfer(find(call)) },
  {
    method: 'POST',
    path: `${ROOT}/out-bill-no/{out_bill_no}/cancel`,
    run (call) {
      const transfer = find(call)
      if (transfer.state === 'WAIT_USER_CONFIRM') {
        transfer.state = 'CANCELING'
        transfer.updatedAt = call.bank.clock.now()
        call.bank.background(cancelLater(call.bank, transfer))
      } else if (transfer.state !== 'CANCELING' && transfer.state !== 'CANCELLED') refusePay(400, 'INVALID_REQUEST', '当前单据状态不支持撤销')
      const { out_bill_no, transfer_bill_no, state, update_time } = describeTransfer(transfer)
      return { out_bill_no, transfer_bill_no, state, update_time }
    }
  }
]
