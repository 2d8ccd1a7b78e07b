import { answerOf } from '../answer.js'
import { operation, type BankCall, type BankOperation, type Fields } from '../call.js'
import { offerFile, packBill, sealBill, takeFile, type FileLink } from '../files.js'
import { dayOf, toBillTime, type LedgerEntry } from '../ledger.js'
import { refusePay } from '../refusal.js'

const DAY_MS = 86_400_000
const MONTHS_3_MS = 92 * DAY_MS
const READY_HOUR_MS = 10 * 3_600_000

const yuan = (fen: number) => `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
const line = (values: ReadonlyArray<string | number>) => values.map(value => `\`${String(value).replaceAll(',', '，')}`).join(',')

const TRADE_HEAD = '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const TRADE_TOTALS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'
const FLOW_HEAD = '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号'
const FLOW_TOTALS = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额'

const FLOW_NAMES: Record<LedgerEntry['kind'], string> = { payment: '交易', refund: '退款', transfer: '商家转账', 'transfer returned': '商家转账退回', share: '分账', 'share returned': '分账回退', withdrawal: '提现' }

function tradeRow (mchid: string, entry: LedgerEntry): string {
  const isRefund = entry.kind === 'refund'
  const total = isRefund ? 0 : entry.total ?? entry.amount
  const asked = isRefund ? entry.refund ?? -entry.amount : 0
  return line([
    toBillTime(entry.at), entry.appid ?? '', mchid, entry.subMchid ?? '0', '', entry.transactionId ?? '', entry.outTradeNo ?? '', entry.openid ?? '', entry.tradeType ?? 'JSAPI',
    isRefund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY', yuan(isRefund ? 0 : entry.amount), yuan(entry.discount ?? 0), entry.refundId ?? '0', entry.outRefundNo ?? '0', yuan(isRefund ? -entry.amount : 0), '0.00',
    isRefund ? 'ORIGINAL' : '', isRefund ? 'SUCCESS' : '', entry.description ?? '', entry.attach ?? '', '0.00000', '0.00%', yuan(total), yuan(asked), ''
  ])
}

function tradeBill ({ merchant, query }: BankCall): string {
  const type = query.bill_type ?? 'ALL'
  const entries = merchant.ledger.ofDay(query.bill_date!, query.sub_mchid).filter(({ kind }) => (kind === 'payment' && type !== 'REFUND') || (kind === 'refund' && type !== 'SUCCESS'))
  if (entries.length === 0) refusePay(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
  const sumOf = (kind: LedgerEntry['kind'], value: (entry: LedgerEntry) => number) => yuan(entries.filter(entry => entry.kind === kind).reduce((sum, entry) => sum + value(entry), 0))
  const totals = [entries.length, sumOf('payment', ({ amount }) => amount), sumOf('refund', ({ amount }) => -amount), '0.00', '0.00000', sumOf('payment', ({ total, amount }) => total ?? amount), sumOf('refund', ({ refund, amount }) => refund ?? -amount)]
  return [TRADE_HEAD, ...entries.map(entry => tradeRow(merchant.mchid, entry)), TRADE_TOTALS, line(totals), ''].join('\r\n')
}

function flowBill ({ merchant, query }: BankCall): string {
  const entries = merchant.ledger.ofDay(query.bill_date!, query.sub_mchid)
  if (entries.length === 0) refusePay(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
  const after = merchant.ledger.entries.filter(({ at }) => dayOf(at) > query.bill_date!).reduce((sum, { amount }) => sum + amount, 0)
  let balance = merchant.ledger.balance - after - entries.reduce((sum, { amount }) => sum + amount, 0)
  const rows = entries.map((entry, index) => {
    balance += entry.amount
    return line([toBillTime(entry.at), entry.refundId ?? entry.transactionId ?? entry.number ?? '', `${Date.parse(query.bill_date!)}${index}`, FLOW_NAMES[entry.kind], FLOW_NAMES[entry.kind], entry.amount >= 0 ? '收入' : '支出', yuan(Math.abs(entry.amount)), yuan(balance), '1', '', entry.outRefundNo ?? entry.outTradeNo ?? entry.number ?? ''])
  })
  const incomes = entries.filter(({ amount }) => amount >= 0)
  const costs = entries.filter(({ amount }) => amount < 0)
  const sum = (list: LedgerEntry[]) => yuan(list.reduce((total, { amount }) => total + Math.abs(amount), 0))
  return [FLOW_HEAD, ...rows, FLOW_TOTALS, line([entries.length, incomes.length, sum(incomes), costs.length, sum(costs)]), ''].join('\r\n')
}

/** Refuses a day that is too old, not over, or whose bill is still being written. */
export function checkBillDate ({ bank, query }: BankCall): void {
  const date = query.bill_date ?? ''
  const start = Date.parse(`${date}T00:00:00+08:00`)
  const now = bank.clock.now()
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(start)) refusePay(400, 'PARAM_ERROR', '参数错误：bill_date 格式为 yyyy-MM-DD', { field: 'bill_date', value: date, issue: 'bill_date 格式为 yyyy-MM-DD', location: 'query' })
  if (start > now - DAY_MS || start < now - MONTHS_3_MS) refusePay(400, 'INVALID_REQUEST', '账单日期须为三个月内、今天以前的日期')
  if (now < start + DAY_MS + READY_HOUR_MS) refusePay(400, 'STATEMENT_CREATING', '账单生成中，请在次日 10 点后再试')
}

const DOWNLOAD = '/v3/billdownload/file'

/** Offers a bill for the call's day; `write` gives its lines. */
export function offerBill (call: BankCall, write: (call: BankCall) => string): FileLink {
  checkBillDate(call)
  const text = Buffer.from(`\uFEFF${write(call)}`)
  return offerFile(call, DOWNLOAD, text, { file: packBill(text, call.query.tar_type) })
}

/** Offers a bill that only the merchant opens, as a list of parts. */
export function offerSealedBill (call: BankCall, write: (call: BankCall) => string): Fields {
  checkBillDate(call)
  if ((call.query.algorithm ?? call.query.encryption_algorithm) !== 'AEAD_AES_256_GCM') refusePay(400, 'PARAM_ERROR', '参数错误：algorithm 只支持 AEAD_AES_256_GCM', { field: 'algorithm', value: call.query.algorithm, issue: 'algorithm 只支持 AEAD_AES_256_GCM', location: 'query' })
  const text = Buffer.from(`\uFEFF${write(call)}`)
  const { file, key, nonce } = sealBill(text, call.query.tar_type)
  return answerOf(call, { download_bill_count: 1, download_bill_list: [{ bill_sequence: 1, ...offerFile(call, DOWNLOAD, text, { file }), encrypt_key: key, nonce }] })
}

export const billOperations: BankOperation[] = [
  operation('bill', 'GET /v3/bill/tradebill', call => offerBill(call, tradeBill)),
  operation('bill', 'GET /v3/bill/fundflowbill', call => offerBill(call, flowBill)),
  operation('bill', 'GET /v3/bill/sub-merchant-fundflowbill', call => offerSealedBill(call, flowBill)),
  operation('bill', `GET ${DOWNLOAD}`, takeFile)
]
