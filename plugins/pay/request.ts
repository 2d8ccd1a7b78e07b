import { createHash } from 'node:crypto'
import { InputError } from '../lib/error-codes.js'
import type { OwnNumber } from './errors.js'

export type PayMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A complete file for an upload: the signature covers its digest. */
export interface PayFile {
  fileName: string
  bytes: Uint8Array
  /** Default: by the extension of the name. */
  contentType?: string
}

/** One call of WeChat Pay, before it is signed. */
export interface PayRequest {
  method: PayMethod
  /** The path with its parameters filled in, such as `/v3/pay/transactions/out-trade-no/123`; it may have a query. */
  path: string
  query?: Record<string, unknown> | undefined
  body?: Record<string, unknown> | undefined
  file?: PayFile | undefined
  /** The members of the part `meta`; default the name and digest of the file. */
  meta?: Record<string, unknown> | undefined
  /** `area.method`, for errors and observers. Default: method and path. */
  name?: string | undefined
  /** Whether the answer is bytes. */
  binary?: boolean | undefined
  /** The origin of a link to a file, in place of the base address. */
  origin?: string | undefined
}

/** The bytes of a request: the same bytes are signed, sent and sent again. */
export interface WireRequest {
  method: PayMethod
  target: string
  body: string | Buffer | null
  /** The part of the body that the signature covers. */
  signedBody: string
  contentType: string | undefined
  /** The name for errors, without parameters of the query. */
  name: string
  number: OwnNumber | undefined
  /** Whether it may be sent again: it only reads, or WeChat Pay recognizes its number. */
  isRepeatable: boolean
  isPayout: boolean
  /** WeChat Pay does not sign the answer. */
  isUnsigned: boolean
}

/** The answers that WeChat Pay never signs. Their bytes have a digest, or are for people. */
const UNSIGNED = [
  /^\/v3\/billdownload\/file$/, /^\/v3\/transferdownload\/(?:signfile|elecvoucherfile)$/, /^\/v3\/new-tax-control-fapiao\/download$/,
  /^\/v3\/(?:global\/)?merchant-service\/images\/(?!upload$)[^/]+$/, /^\/v3\/global\/statements$/, /^\/hk\/v3\/statements$/
]

/** Calls that move money out: for these a refusal for too many requests proves nothing. */
const PAYOUT = /^\/v3\/(?:(?:brand\/)?profitsharing\/|refund\/|ecommerce\/(?:refunds|profitsharing)|fund-app\/|transfer\/|partner-transfer\/|merchant\/fund\/withdraw)/

/** The merchant's own numbers: first the number that identifies the call, then the numbers that it refers to. */
const NUMBERS = ['out_refund_no', 'out_return_no', 'out_bill_no', 'out_batch_no', 'out_authorization_no', 'out_request_no', 'out_order_no', 'combine_out_trade_no', 'out_trade_no']
const ANY_NUMBER = /^out_[a-z_]+_no$/

const PATH_NUMBER = /\/(out-[a-z-]+-no|refunds|orders|return-orders|serviceorder)\/([^/]+)/
const PATH_NUMBERS: Record<string, string> = { refunds: 'out_refund_no', orders: 'out_order_no', 'return-orders': 'out_return_no', serviceorder: 'out_order_no' }
/** POSTs without a number that change nothing when they are repeated. */
const IDEMPOTENT = /\/v3\/(?:security\/echo|profitsharing\/receivers\/(?:add|delete)|brand\/profitsharing\/receivers\/(?:add|delete))$|\/(?:close|cancel|reverse)$/

const MONEY = /(?:^|_)(?:amount|total|fee|price|refund)$/
const MAX_DEPTH = 20
const CONTENT_TYPES: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', bmp: 'image/bmp', gif: 'image/gif', mp4: 'video/mp4', pdf: 'application/pdf' }

/** Throws `WX_ERR_INPUT` for values that WeChat Pay refuses in any body: null, and numbers that are not whole. */
function checkBody (value: unknown, path = '', depth = 0): void {
  const key = path.slice(path.lastIndexOf('.') + 1)
  if (depth > MAX_DEPTH) throw new InputError(`${path}: nested too deep`)
  if (value === null) throw new InputError(`${path}: expected no null, leave the field out`)
  if (typeof value === 'number') {
    // all numbers of API v3 are whole
    if (!Number.isSafeInteger(value)) throw new InputError(`${path}: expected a whole number${MONEY.test(key) ? ' of fen' : ''}`)
    return
  }
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') throw new InputError(`${path}: expected JSON`)
  if (typeof value !== 'object') return
  const at = (name: string) => path === '' ? name : `${path}.${name}`
  if (Array.isArray(value)) value.forEach((item, index) => checkBody(item, at(String(index)), depth + 1))
  else for (const [name, item] of Object.entries(value)) if (item !== undefined) checkBody(item, at(name), depth + 1)
}

function numberOf ({ path, body = {}, query = {} }: PayRequest): OwnNumber | undefined {
  const fields: Record<string, unknown> = { ...query, ...body }
  const field = NUMBERS.find(name => typeof fields[name] === 'string') ?? Object.keys(fields).find(name => ANY_NUMBER.test(name) && typeof fields[name] === 'string')
  const inPath = PATH_NUMBER.exec(path.split('?', 1)[0]!)
  if (inPath !== null && field !== 'out_refund_no' && field !== 'out_return_no') {
    const [, step, value] = inPath
    return { field: PATH_NUMBERS[step!] ?? step!.replaceAll('-', '_'), value: decodeURIComponent(value!) }
  }
  return field === undefined ? undefined : { field, value: String(fields[field]) }
}

function targetOf ({ path, query = {} }: PayRequest): string {
  const [plain, fixed] = path.split('?', 2)
  const all = new URLSearchParams(fixed)
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const item of Array.isArray(value) ? value : [value]) all.append(name, typeof item === 'object' ? JSON.stringify(item) : String(item))
  }
  // a link to a file is signed and sent unchanged
  if (fixed !== undefined && Object.keys(query).length === 0) return path
  return all.size === 0 ? plain! : `${plain}?${all}`
}

/** Encodes a name so that it cannot end its header. */
const quote = (name: string) => name.replace(/["\r\n]/g, char => encodeURIComponent(char))

function multipart (file: PayFile, meta: string): { body: Buffer, contentType: string } {
  const boundary = `fastify-wechat-${createHash('sha256').update(meta).digest('hex').slice(0, 24)}`
  const type = file.contentType ?? CONTENT_TYPES[file.fileName.split('.').at(-1)!.toLowerCase()] ?? 'application/octet-stream'
  const body = Buffer.concat([
    // a file name on the meta part makes WeChat Pay refuse the upload
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n${meta}\r\n`),
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quote(file.fileName)}"\r\nContent-Type: ${type}\r\n\r\n`),
    file.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`)
  ])
  return { body, contentType: `multipart/form-data; boundary=${boundary}` }
}

/** Builds the bytes of a request. Throws `WX_ERR_INPUT`. */
export function toWire (request: PayRequest): WireRequest {
  const { method, path, body, file, name } = request
  if (!/^\/[^\s#]*$/.test(path)) throw new InputError('path: expected a path that starts with /')
  if (body !== undefined) checkBody(body)
  const plain = path.split('?', 1)[0]!
  const number = numberOf(request)
  const meta = file === undefined ? '' : JSON.stringify(request.meta ?? { filename: file.fileName, sha256: createHash('sha256').update(file.bytes).digest('hex') })
  const upload = file === undefined ? undefined : multipart(file, meta)
  const text = upload !== undefined || body === undefined ? '' : JSON.stringify(body)
  return {
    method,
    target: targetOf(request),
    body: upload?.body ?? (body === undefined ? null : text),
    signedBody: upload === undefined ? text : meta,
    contentType: upload?.contentType ?? (body === undefined ? undefined : 'application/json'),
    name: name ?? `${method} ${plain}`,
    number,
    isRepeatable: method === 'GET' || number !== undefined || upload !== undefined || IDEMPOTENT.test(plain),
    isPayout: method !== 'GET' && PAYOUT.test(plain),
    isUnsigned: UNSIGNED.some(pattern => pattern.test(plain))
  }
}
