import { digits, pageOf } from '../answer.js'
import { operation, optionalNotifyUrlOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { dayOf } from '../ledger.js'
import { creates, describeRecord, moveRecord, reads, type BankRecord, type RecordKind } from '../records.js'
import { refusePay } from '../refusal.js'
import { offerBill } from './bills.js'

const Withdrawal: RecordKind = { name: 'withdrawal', area: 'merchantFund', numbers: ['out_request_no', 'withdraw_id'], stateField: 'status', missing: [404, 'RESOURCE_NOT_EXISTS', '提现单不存在'] }

function withdrawalFields ({ merchant, body }: BankCall): Fields {
  if (merchant.ledger.balance < body.amount) refusePay(403, 'NOT_ENOUGH', '账户余额不足')
  optionalNotifyUrlOf(body)
  return { withdraw_id: digits(20), account_number: '1234', account_bank: '招商银行', bank_name: '招商银行' }
}

/** The bank has the money after the merchant's `delayMs`. */
function carryOut ({ bank, merchant, body }: BankCall, withdrawal: BankRecord): void {
  merchant.ledger.add({ kind: 'withdrawal', at: bank.clock.now(), amount: -body.amount, number: body.out_request_no })
  bank.later(merchant, async () => {
    moveRecord({ bank }, withdrawal, 'SUCCESS')
    await bank.notify(merchant, withdrawal.fields.notify_url, { eventType: 'MCHWITHDRAW.CHANGE', originalType: 'withdraw', summary: '提现状态变更通知', resource: describeRecord(withdrawal) }, withdrawal.serial)
  })
}

/** The balance at the end of a day that is over. */
function balanceAt ({ bank, merchant, query }: BankCall): number {
  const date = query.date ?? ''
  if (date >= dayOf(bank.clock.now())) refusePay(400, 'INVALID_REQUEST', '只能查询今天以前的日终余额')
  return merchant.ledger.balance - merchant.ledger.entries.filter(({ at }) => dayOf(at) > date).reduce((sum, { amount }) => sum + amount, 0)
}

function failedWithdrawals (): never {
  return refusePay(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
}

const BANKS = [
  { bank_alias: '工商银行', bank_alias_code: '1000009561', account_bank: '工商银行', account_bank_code: 1002, need_bank_branch: false },
  { bank_alias: '招商银行', bank_alias_code: '1000009547', account_bank: '招商银行', account_bank_code: 1001, need_bank_branch: false },
  { bank_alias: '深圳农村商业银行', bank_alias_code: '1000009485', account_bank: '其他银行', account_bank_code: 1099, need_bank_branch: true }
]
const PROVINCES = [{ province_name: '北京市', province_code: 10 }, { province_name: '上海市', province_code: 22 }, { province_name: '广东省', province_code: 19 }]
const CITIES: Record<string, Fields[]> = {
  10: [{ city_name: '北京市', city_code: 10 }],
  19: [{ city_name: '广州市', city_code: 1901 }, { city_name: '深圳市', city_code: 1908 }],
  22: [{ city_name: '上海市', city_code: 22 }]
}

function branches (call: BankCall): Fields {
  const bank = BANKS.find(({ bank_alias_code: code }) => code === call.params.bank_alias_code) ?? refusePay(404, 'RESOURCE_NOT_EXISTS', '银行别名编码不存在')
  return pageOf(call, [{ bank_branch_name: `${bank.bank_alias}总行营业部`, bank_branch_id: '402713354941' }], { ...bank, links: {} })
}

const WITHDRAW = '/v3/merchant/fund/withdraw'
const CAPITAL = '/v3/capital/capitallhh'

export const fundOperations: BankOperation[] = [
  operation('merchantFund', 'GET /v3/merchant/fund/balance/{account_type}', ({ merchant }) => ({ available_amount: merchant.ledger.balance, pending_amount: 0 })),
  operation('merchantFund', 'GET /v3/merchant/fund/dayendbalance/{account_type}', call => ({ available_amount: balanceAt(call), pending_amount: 0 })),
  creates(Withdrawal, `POST ${WITHDRAW}`, { state: 'CREATE_SUCCESS', fields: withdrawalFields, then: carryOut }),
  reads(Withdrawal, `GET ${WITHDRAW}/out-request-no/{out_request_no}`),
  reads(Withdrawal, `GET ${WITHDRAW}/withdraw-id/{withdraw_id}`),
  reads(Withdrawal, `GET ${WITHDRAW}/{withdraw_id}`),
  operation('merchantFund', `GET ${WITHDRAW}/bill-type/{bill_type}`, call => offerBill(call, failedWithdrawals)),
  operation('merchantFund', 'GET /v3/merchantfund/merchant/income-records', call => pageOf(call, [])),
  operation('merchantFund', 'GET /v3/merchantfund/partner/income-records', call => pageOf(call, [])),

  operation('capital', `GET ${CAPITAL}/areas/provinces`, call => pageOf(call, PROVINCES)),
  operation('capital', `GET ${CAPITAL}/areas/provinces/{province_code}/cities`, call => pageOf(call, CITIES[call.params.province_code!] ?? [])),
  operation('capital', `GET ${CAPITAL}/banks/corporate-banking`, call => pageOf(call, BANKS, { links: {} })),
  operation('capital', `GET ${CAPITAL}/banks/personal-banking`, call => pageOf(call, BANKS, { links: {} })),
  operation('capital', `GET ${CAPITAL}/banks/search-banks-by-bank-account`, call => pageOf(call, [BANKS[1]])),
  operation('capital', `GET ${CAPITAL}/banks/{bank_alias_code}/branches`, branches)
]
