import { answerOf, digits } from '../answer.js'
import { BankFile, operation, type BankCall, type BankOperation, type Fields } from '../call.js'
import { offerFile, takeFile } from '../files.js'
import { creates, describeRecord, moveRecord, reads, type BankRecord, type RecordKind } from '../records.js'

/** A small document with one line of text. */
function createPdf (text: string): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length ${text.length + 35}>>stream\nBT /F1 12 Tf 20 100 Td (${text}) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`)
}

interface ReceiptSteps {
  kind: RecordKind
  /** The states while it is made and afterwards. */
  states: readonly [string, string]
  hash: 'SHA256' | 'SM3'
  /** The path of the download. */
  path: string
}

/** The link of a receipt that is ready, new with each question. */
function describe ({ hash, path, states: [, ready] }: ReceiptSteps): (call: BankCall, receipt: BankRecord) => Fields {
  return (call, receipt) => {
    const described = describeRecord(receipt)
    if (receipt.state !== ready) return answerOf(call, described)
    const pdf = createPdf(`receipt ${receipt.fields[receipt.kind.numbers[0]!]}`)
    return answerOf(call, { ...described, ...offerFile(call, path, pdf, { file: new BankFile(pdf, 'application/pdf'), hash }) })
  }
}

/** To ask for a receipt, and for what became of it; it is ready after the merchant's `delayMs`. */
function receiptOperation (steps: ReceiptSteps, target: string, query: string): BankOperation[] {
  const { kind, states: [making, ready] } = steps
  return [
    creates(kind, target, {
      state: making,
      fields: () => ({ accept_id: digits(20), signature_no: digits(20) }),
      then: ({ bank, merchant }, receipt) => bank.later(merchant, () => { moveRecord({ bank }, receipt, ready) })
    }),
    reads(kind, query, { then: describe(steps) })
  ]
}

const SIGNED = '/v3/transferdownload/signfile'
const VOUCHER = '/v3/transferdownload/elecvoucherfile'
const SIGN = '/v3/fund-app/mch-transfer/elecsign'
const PARTNER = '/v3/fund-app/mch-transfer/partner'

const kindOf = (name: string, area: RecordKind['area'], number: string, stateField: string): RecordKind => ({ name, area, numbers: [number], stateField, missing: [404, 'NOT_FOUND', '回单申请不存在'] })
const GENERATING = ['GENERATING', 'FINISHED'] as const
const ACCEPTED = ['ACCEPTED', 'FINISHED'] as const

export const receiptOperations: BankOperation[] = [
  ...['out_bill_no', 'transfer_bill_no'].flatMap((number) => {
    const path = `${SIGN}/${number.replaceAll('_', '-')}`
    return receiptOperation({ kind: kindOf(`receipt by ${number}`, 'transferReceipt', number, 'state'), states: GENERATING, hash: 'SHA256', path: SIGNED }, `POST ${path}`, `GET ${path}/{${number}}`)
  }),
  ...receiptOperation({ kind: kindOf('receipt of a detail', 'transferReceipt', 'out_detail_no', 'signature_status'), states: ACCEPTED, hash: 'SHA256', path: VOUCHER }, 'POST /v3/transfer-detail/electronic-receipts', 'GET /v3/transfer-detail/electronic-receipts'),
  ...receiptOperation({ kind: kindOf('receipt of a batch', 'transferReceipt', 'out_batch_no', 'signature_status'), states: ACCEPTED, hash: 'SHA256', path: VOUCHER }, 'POST /v3/transfer/bill-receipt', 'GET /v3/transfer/bill-receipt/{out_batch_no}'),
  ...receiptOperation({ kind: kindOf('receipt of a sub-merchant', 'transferBillsPartner', 'out_bill_no', 'state'), states: GENERATING, hash: 'SM3', path: VOUCHER }, `POST ${PARTNER}/electronic-receipts`, `GET ${PARTNER}/electronic-receipts/{out_bill_no}`),
  ...receiptOperation({ kind: kindOf('receipt of a budget', 'transferBillsPartner', 'out_budget_no', 'receipt_state'), states: ACCEPTED, hash: 'SHA256', path: VOUCHER }, `POST ${PARTNER}/budget/{out_budget_no}/electronic-receipts`, `GET ${PARTNER}/budget/{out_budget_no}/electronic-receipts`),
  operation('transferReceipt', `GET ${SIGNED}`, takeFile),
  operation('transferReceipt', `GET ${VOUCHER}`, takeFile)
]
