import { createDecipheriv, createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Type, type Static } from '@sinclair/typebox'
import { describeProblem } from '../lib/check.js'
import { InputError, PayBillError } from '../lib/error-codes.js'
import type { PayCallOptions, PayClient } from './client.js'
import type { MerchantKeys, Merchants } from './merchants.js'
import { decryptSensitive } from './sensitive.js'

const MAX_BYTES = 1024 * 1024 * 1024
const TAG_BYTES = 16
const BACKTICK = 0x60
const LINE_FEED = 0x0A
const BOM = Buffer.from('\uFEFF')
/** The hosts to which the links to bills may point. */
const HOSTS = /(?:^|\.)(?:mch\.weixin\.qq\.com|wechatpay\.cn)$/

export const BillInput = Type.Object({
  /** The day in Beijing. A bill is available from about 10 o'clock on the next day, for three months. */
  date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a day as 2026-06-08' }),
  mchid: Type.Optional(Type.String({ pattern: '^\\d{8,12}$', description: 'the number of a merchant' })),
  subMchid: Type.Optional(Type.String({ pattern: '^\\d{8,12}$', description: 'the number of a merchant' })),
  /** The kind of a trade bill. Default `ALL`. */
  type: Type.Optional(Type.Union([Type.Literal('ALL'), Type.Literal('SUCCESS'), Type.Literal('REFUND')], { description: 'ALL, SUCCESS or REFUND' })),
  /** The account of a fund flow bill. Default `BASIC`; `DEPOSIT` is only for the bill of a sub-merchant. */
  accountType: Type.Optional(Type.Union([Type.Literal('BASIC'), Type.Literal('OPERATION'), Type.Literal('FEES'), Type.Literal('DEPOSIT')], { description: 'BASIC, OPERATION, FEES or DEPOSIT' }))
}, { additionalProperties: false, description: 'a bill with date' })
export type BillInput = Static<typeof BillInput>

/** A row of the trade bill. Amounts are in fen. */
export interface TradeBillRow {
  /** `2026-06-08 10:34:56`, in Beijing. */
  time: string
  appid: string
  mchid: string
  subMchid: string
  transactionId: string
  outTradeNo: string
  openid: string
  tradeType: string
  /** `SUCCESS`, `REFUND`, `REVOKED` … */
  tradeState: string
  bankType: string
  currency: string
  /** The amount that is settled for the order. */
  settlementTotal: number
  couponAmount: number
  refundId: string
  outRefundNo: string
  refundAmount: number
  refundStatus: string
  description: string
  attach: string
  /** In yuan with five decimals, as text: a fee may be less than a fen. */
  fee: string
  /** The amount of the order. */
  total: number
  /** The requested amount of the refund. */
  refundAsked: number
  /** All columns as they are in the bill, by their Chinese names. */
  raw: Record<string, string>
}

/** A row of the fund flow bill. Amounts are in fen. */
export interface FundFlowBillRow {
  time: string
  /** The number of the order, refund or transfer at WeChat Pay. */
  businessId: string
  flowId: string
  name: string
  kind: string
  direction: '收入' | '支出' | (string & {})
  amount: number
  balance: number
  note: string
  /** The merchant's own number. */
  voucher: string
  raw: Record<string, string>
}

export interface Bill<Row> {
  rows: Row[]
  /** The line of totals as it is in the bill, by its Chinese names. */
  totals: Record<string, string>
}

type Column = readonly [zh: string, name: string, isFen?: true]

const TRADE: readonly Column[] = [
  ['交易时间', 'time'], ['公众账号ID', 'appid'], ['商户号', 'mchid'], ['特约商户号', 'subMchid'], ['微信订单号', 'transactionId'], ['商户订单号', 'outTradeNo'], ['用户标识', 'openid'],
  ['交易类型', 'tradeType'], ['交易状态', 'tradeState'], ['付款银行', 'bankType'], ['货币种类', 'currency'], ['应结订单金额', 'settlementTotal', true], ['代金券金额', 'couponAmount', true],
  ['微信退款单号', 'refundId'], ['商户退款单号', 'outRefundNo'], ['退款金额', 'refundAmount', true], ['退款状态', 'refundStatus'], ['商品名称', 'description'], ['商户数据包', 'attach'],
  ['手续费', 'fee'], ['订单金额', 'total', true], ['申请退款金额', 'refundAsked', true]
]
const FUND_FLOW: readonly Column[] = [
  ['记账时间', 'time'], ['微信支付业务单号', 'businessId'], ['资金流水单号', 'flowId'], ['业务名称', 'name'], ['业务类型', 'kind'], ['收支类型', 'direction'], ['收支金额（元）', 'amount', true],
  ['账户结余（元）', 'balance', true], ['备注', 'note'], ['业务凭证号', 'voucher']
]

/** Converts an amount in yuan, such as `19.90`, into fen. Throws `WX_ERR_PAY_BILL`. */
export function toFen (yuan: string): number {
  const parts = /^(-?)(\d{1,13})(?:\.(\d{1,2})0*)?$/.exec(yuan)
  if (parts === null) throw new PayBillError('it has an amount that is not a number')
  const [, sign, whole, cents = ''] = parts
  const fen = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  return sign === '-' ? -fen : fen
}

function * linesOf (bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(LINE_FEED, start)
    const end = next === -1 ? bytes.length : next
    if (end > start) yield bytes.subarray(start, end)
    start = end + 1
  }
}

const textOf = (line: Buffer) => line.toString().replace(/\r$/, '')
// each value begins with a backtick, so a comma inside a value does not end it
const valuesOf = (line: string) => line.slice(1).split(',`').map(value => value.replace(/,$/, ''))

/** Parses a bill: a table of rows, and a table of totals with its own header line. Throws `WX_ERR_PAY_BILL`. */
export function parseBill<Row> (bytes: Buffer, columns: readonly Column[]): Bill<Row> {
  const heads: string[][] = []
  const rows: Row[] = []
  let totals: Record<string, string> = {}
  for (const line of linesOf(bytes.subarray(0, BOM.length).equals(BOM) ? bytes.subarray(BOM.length) : bytes)) {
    if (line[0] !== BACKTICK) {
      const text = textOf(line)
      if (text !== '') heads.push(text.split(','))
      continue
    }
    const head = heads.at(-1)
    if (head === undefined) throw new PayBillError('it has no header line')
    const values = valuesOf(textOf(line))
    const raw = Object.fromEntries(head.map((name, index) => [name.trim(), values[index] ?? '']))
    if (heads.length === 1) rows.push(toRow<Row>(raw, columns))
    else totals = raw
  }
  if (heads.length < 2) throw new PayBillError('its totals are missing: the file is incomplete')
  return { rows, totals }
}

function toRow<Row> (raw: Record<string, string>, columns: readonly Column[]): Row {
  const row: Record<string, unknown> = { raw }
  for (const [zh, name, isFen] of columns) row[name] = isFen === undefined ? raw[zh] ?? '' : toFen(raw[zh] ?? '0')
  return row as Row
}

type BillCallOptions = Omit<PayCallOptions, 'mchid'>

/** The announcement of a file by WeChat Pay. */
interface AnnouncedFile {
  hash_type?: string
  hash_value?: string
  download_url?: string
}

/** A part of a bill that only the merchant can decrypt. */
interface SealedPart extends AnnouncedFile {
  bill_sequence: number
  /** The key of the file, encrypted for the merchant. */
  encrypt_key: string
  nonce: string
}

function checkInput (input: BillInput): void {
  const problem = describeProblem(BillInput, input, 'the input')
  if (problem !== undefined) throw new InputError(problem)
}

/** Checks the digest of a file. It covers the uncompressed file; for an encrypted bill it may cover the compressed file. */
function assertDigest ({ hash_value: hashValue = '' }: AnnouncedFile, candidates: readonly Buffer[]): void {
  const isAnnounced = candidates.some(bytes => createHash('sha1').update(bytes).digest('hex') === hashValue.toLowerCase())
  if (!isAnnounced) throw new PayBillError('the file has another digest than WeChat Pay announced')
}

/** Decrypts AES-256-GCM, whose tag is at the end of the file. */
function unseal (bytes: Buffer, { encrypt_key: sealedKey, nonce }: SealedPart, { privateKey }: MerchantKeys): Buffer {
  const key = decryptSensitive(privateKey, sealedKey)
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key), nonce, { authTagLength: TAG_BYTES })
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch (cause) {
    throw new PayBillError('it cannot be decrypted with the key that came with it', { cause })
  }
}

/** Downloads the bills of a day, verifies and unpacks them, and returns their rows. */
export class Bills {
  readonly #client: PayClient
  readonly #merchants: Merchants

  constructor (client: PayClient, merchants: Merchants) {
    this.#client = client
    this.#merchants = merchants
  }

  /** The bill of orders and refunds. Rejects with `WX_ERR_PAY` `NO_STATEMENT_EXIST` for a day without trade, `WX_ERR_PAY_BILL` for a file with another digest. */
  async trade (input: BillInput, options: BillCallOptions = {}): Promise<Bill<TradeBillRow>> {
    const bytes = await this.#download('/v3/bill/tradebill', input, { bill_type: input.type ?? 'ALL' }, options)
    return parseBill(bytes, TRADE)
  }

  /** The bill of all movements of money. Rejects as `trade` does. */
  async fundFlow (input: BillInput, options: BillCallOptions = {}): Promise<Bill<FundFlowBillRow>> {
    const bytes = await this.#download('/v3/bill/fundflowbill', input, { account_type: input.accountType ?? 'BASIC' }, options)
    return parseBill(bytes, FUND_FLOW)
  }

  /**
   * The bill of all movements of money of a service provider's merchant, which is encrypted. Rejects as `trade` does,
   * and with `WX_ERR_PAY_DECRYPT` if the private key of the merchant does not decrypt it.
   */
  async subMerchantFundFlow (input: BillInput & { subMchid: string }, options: BillCallOptions = {}): Promise<Bill<FundFlowBillRow>> {
    checkInput(input)
    if (input.subMchid === undefined) throw new InputError('subMchid: expected the merchant that sells, but it is missing')
    const merchant = this.#merchants.get(input.mchid)
    const caller = { ...options, mchid: merchant.mchid }
    const query = { sub_mchid: input.subMchid, bill_date: input.date, account_type: input.accountType ?? 'BASIC', algorithm: 'AEAD_AES_256_GCM', tar_type: 'GZIP' }
    const { json } = await this.#client.request({ method: 'GET', path: '/v3/bill/sub-merchant-fundflowbill', query }, caller)
    const parts = (json.download_bill_list ?? []) as SealedPart[]
    if (!Array.isArray(parts) || parts.length === 0) throw new PayBillError('it is announced without a file')
    const files: Buffer[] = []
    for (const part of parts.toSorted((a, b) => a.bill_sequence - b.bill_sequence)) files.push(await this.#openPart(part, merchant, caller))
    return parseBill(Buffer.concat(files), FUND_FLOW)
  }

  async #openPart (part: SealedPart, merchant: MerchantKeys, caller: PayCallOptions): Promise<Buffer> {
    const packed = unseal(await this.#fetch(part, caller), part, merchant)
    const plain = await this.#unpack(packed)
    assertDigest(part, [plain, packed])
    return plain
  }

  async #download (path: string, input: BillInput, query: Record<string, string>, options: BillCallOptions): Promise<Buffer> {
    checkInput(input)
    const { mchid } = this.#merchants.get(input.mchid)
    const caller = { ...options, mchid }
    const { json } = await this.#client.request({ method: 'GET', path, query: { bill_date: input.date, ...(input.subMchid !== undefined && { sub_mchid: input.subMchid }), ...query, tar_type: 'GZIP' } }, caller)
    const announced = json as unknown as AnnouncedFile
    const plain = await this.#unpack(await this.#fetch(announced, caller))
    assertDigest(announced, [plain])
    return plain
  }

  async #fetch ({ hash_type: hashType, hash_value: hashValue, download_url: link }: AnnouncedFile, caller: PayCallOptions): Promise<Buffer> {
    if (hashType !== 'SHA1' || hashValue === undefined || link === undefined || !URL.canParse(link)) throw new PayBillError('it is announced without a SHA1 digest or a link')
    const { origin, hostname, pathname, search } = new URL(link)
    const { bytes } = await this.#client.request({ method: 'GET', path: pathname + search, binary: true, ...(HOSTS.test(hostname) && { origin }) }, caller)
    return bytes
  }

  /** Unpacks a file if its first bytes say that it is compressed: the content type varies, and a proxy may have unpacked it already. */
  async #unpack (bytes: Buffer): Promise<Buffer> {
    if (bytes[0] !== 0x1F || bytes[1] !== 0x8B) return bytes
    try {
      return await promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip)(bytes, { maxOutputLength: MAX_BYTES })
    } catch (cause) {
      throw new PayBillError('it cannot be unpacked', { cause })
    }
  }
}
