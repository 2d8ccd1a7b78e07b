import { randomUUID, verify } from 'node:crypto'
import type { ActiveFault } from '../faults.js'
import type { PlatformAnswer } from '../handle-call.js'
import { mask } from '../journal.js'
import { findPayOperation, parseAuthorization, requestMessage } from '../../pay/index.js'
import type { Bank } from './bank.js'
import { BankFile, type BankAnswer, type BankCall, type Fields } from './call.js'
import { decryptFields, encryptFields, readInput } from './input.js'
import type { BankMerchant } from './merchant.js'
import { findOperation, type FoundOperation } from './operations/index.js'
import { PayRefusal, refusePay } from './refusal.js'
import { signAnswer } from './signature.js'

/** A call of WeChat Pay as it arrived over HTTP. */
export interface BankRequest {
  method: string
  /** The target as it arrived, including its percent-encoding. */
  target: string
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  origin: string
}

const WINDOW_SECONDS = 300
const ACCEPTED_STATUS = 202

interface Authenticated { merchant: BankMerchant, serial: string | undefined }

function header (request: BankRequest, name: string): string | undefined {
  const value = request.headers[name]
  // some clients send an empty Wechatpay-Serial
  return typeof value === 'string' && value !== '' ? value : undefined
}

interface Part { head: string, bytes: Buffer }

/** A part of an upload, byte for byte. Some clients send no boundary in the content type. */
function partOf (body: Buffer, name: string): Part | undefined {
  const text = body.toString('latin1')
  const boundary = /^--([^\r\n]+)\r\n/.exec(text)?.[1]
  const part = boundary === undefined ? undefined : text.split(`--${boundary}`).find(part => new RegExp(`name="?${name}"?(?:[;\\s]|$)`).test(part.split('\r\n\r\n', 1)[0]!))
  return part === undefined ? undefined : { head: part.split('\r\n\r\n', 1)[0]!, bytes: Buffer.from(part.slice(part.indexOf('\r\n\r\n') + 4).replace(/\r\n$/, ''), 'latin1') }
}

function metaOf (body: Buffer): Buffer {
  const part = partOf(body, 'meta')
  if (part === undefined) return refusePay(400, 'PARAM_ERROR', '参数错误：meta 为必填')
  if (/filename=/i.test(part.head)) refusePay(400, 'PARAM_ERROR', '参数错误：meta 不是文件')
  return part.bytes
}

function isMultipart (request: BankRequest): boolean {
  return header(request, 'content-type')?.toLowerCase().startsWith('multipart/form-data') === true
}

function parseBody (bytes: Buffer): Fields {
  if (bytes.length === 0) return {}
  try {
    const body = JSON.parse(bytes.toString())
    if (body !== null && typeof body === 'object') return body
  } catch { /* told below */ }
  return refusePay(400, 'PARAM_ERROR', '参数错误：无法将请求体解析为 JSON')
}

/** Handles every call to WeChat Pay: checks faults and signature, runs the operation, signs the answer, and records it in the journal. */
export class BankCallHandler {
  readonly #bank: Bank

  constructor (bank: Bank) {
    this.#bank = bank
  }

  async handle (request: BankRequest): Promise<PlatformAnswer> {
    const [path] = request.target.split('?', 1) as [string]
    const caller = parseAuthorization(header(request, 'authorization') ?? '')?.mchid
    const fault = this.#bank.faults.strike(path, caller)
    if (fault?.latencyMs !== undefined) await new Promise(resolve => setTimeout(resolve, fault.latencyMs))
    const isDone = fault?.done === true || fault?.reset === 'after' || fault?.truncate === true || fault?.signature !== undefined
    const answer = (isDone ? undefined : this.#spoil(fault)) ?? await this.#answer(request, path, fault)
    if (isDone) Object.assign(answer, this.#spoil(fault), fault?.reset === 'after' && { connection: 'reset' as const })
    if (fault?.truncate) answer.connection = 'truncate'
    return answer
  }

  /** The answer of a fault that replaces the whole answer. */
  #spoil (fault: ActiveFault | undefined): PlatformAnswer | undefined {
    if (fault === undefined) return undefined
    if (fault.reset === true || fault.reset === 'before') return { status: 0, headers: {}, body: Buffer.alloc(0), connection: 'reset' }
    if (fault.garbage) return { status: fault.status ?? 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(fault.body ?? '<html><body>502 Bad Gateway</body></html>') }
    if (fault.status !== undefined || fault.code !== undefined) {
      const status = fault.status ?? 500
      const code = fault.code ?? (status === 429 ? 'FREQUENCY_LIMITED' : status === ACCEPTED_STATUS ? 'USER_PAYING' : 'SYSTEM_ERROR')
      return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: Buffer.from(fault.body ?? JSON.stringify({ code, message: '系统异常，请用相同参数重新调用' })) }
    }
    return undefined
  }

  async #answer (request: BankRequest, path: string, fault: ActiveFault | undefined): Promise<PlatformAnswer> {
    const { clock, journal } = this.#bank
    const requestId = randomUUID()
    let who: Authenticated | undefined
    let status: number
    let answer: BankAnswer
    let reason: string | undefined
    try {
      who = this.#authenticate(request)
      const found = this.#find(request.method, path)
      answer = await this.#run(request, found, who)
      status = found.operation.status ?? (answer === undefined ? 204 : 200)
    } catch (error) {
      if (!(error instanceof PayRefusal)) throw error
      status = error.status
      reason = `${error.code} ${error.message}`
      answer = { code: error.code, message: error.message, ...(error.detail !== undefined && { detail: error.detail }) }
    }
    const body = answer === undefined ? Buffer.alloc(0) : answer instanceof BankFile ? answer.bytes : Buffer.from(JSON.stringify(answer))
    journal.add({ at: clock.now(), kind: 'request', method: request.method, path, status, ...(who !== undefined && { appid: who.merchant.mchid }), ...(reason !== undefined && { reason }), answer: answer instanceof BankFile ? `${body.length} bytes` : mask(answer), ...(fault !== undefined && { fault: `fault ${fault.id} on ${fault.operation}` }) })
    return { status, headers: { 'Request-ID': requestId, ...this.#headers(answer, body, status, who, fault) }, body }
  }

  #headers (answer: BankAnswer, body: Buffer, status: number, who: Authenticated | undefined, fault: ActiveFault | undefined): Record<string, string> {
    if (answer instanceof BankFile) return { 'content-type': answer.contentType }
    const type: Record<string, string> = answer === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
    if (who === undefined || (status >= 300 && who.merchant.settings.signErrors === false)) return type
    return { ...type, ...signAnswer(who.merchant.signingKey(who.serial), body, this.#bank.clock.wall(), fault?.signature) }
  }

  #authenticate (request: BankRequest): Authenticated {
    const given = header(request, 'authorization')
    if (given === undefined) refusePay(401, 'SIGN_ERROR', 'Http头缺少Authorization')
    const pairs = parseAuthorization(given)
    if (pairs === undefined) refusePay(401, 'SIGN_ERROR', 'Http头Authorization认证类型不正确')
    const merchant = this.#bank.find(pairs.mchid)
    if (merchant === undefined) refusePay(401, 'SIGN_ERROR', '商户号不存在')
    if (pairs.serial_no.toUpperCase() !== merchant.serial) refusePay(401, 'SIGN_ERROR', '商户证书序列号有误。请使用签名私钥匹配的证书序列号')
    if (!/^\d+$/.test(pairs.timestamp) || Math.abs(this.#bank.clock.wall() / 1000 - Number(pairs.timestamp)) > WINDOW_SECONDS) refusePay(401, 'SIGN_ERROR', 'Http头Authorization值格式错误，timestamp已过期')
    const covered = isMultipart(request) ? metaOf(request.body) : request.body
    const message = Buffer.from(requestMessage({ method: request.method, target: request.target, body: covered }, pairs.timestamp, pairs.nonce_str) as Buffer)
    if (!verify('sha256', message, merchant.publicKey, Buffer.from(pairs.signature, 'base64'))) {
      refusePay(401, 'SIGN_ERROR', '签名错误，请检查后再试', {
        detail: { issue: 'sign not match' },
        field: 'signature',
        location: 'authorization',
        sign_information: { method: request.method, url: request.target, truncated_sign_message: message.toString().slice(0, 200), sign_message_length: message.length }
      })
    }
    const serial = header(request, 'wechatpay-serial')
    if (serial !== undefined && merchant.keyPair(serial) === undefined) refusePay(400, 'PARAM_ERROR', '平台证书序列号Wechatpay-Serial错误')
    return { merchant, serial }
  }

  #find (method: string, path: string): FoundOperation {
    return findOperation(method, path) ?? this.#refuseUnknown(method, path)
  }

  async #run (request: BankRequest, { operation, params }: FoundOperation, { merchant, serial }: Authenticated): Promise<BankAnswer> {
    const definition = (await findPayOperation(operation.area, operation.method, operation.path))!
    const isUpload = isMultipart(request)
    const body = decryptFields(parseBody(isUpload ? metaOf(request.body) : request.body), definition.encrypted ?? [], merchant, serial)
    const given = Object.fromEntries(new URLSearchParams(request.target.split('?')[1]))
    const query = new URLSearchParams(decryptFields(given, definition.encrypted ?? [], merchant, serial) as Record<string, string>)
    const input = readInput(definition, { params, query, body })
    const file = isUpload ? partOf(request.body, 'file')?.bytes : undefined
    const call: BankCall = { bank: this.#bank, merchant, params, query: Object.fromEntries(query), body, input, ...(file !== undefined && { file }), serial, origin: request.origin, definition }
    const answer = operation.run(call) as BankAnswer
    return answer === undefined || answer instanceof BankFile ? answer : encryptFields(answer, definition.decrypted ?? [], merchant)
  }

  #refuseUnknown (method: string, path: string): never {
    const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(other => other !== method && findOperation(other, path) !== undefined)
    return others.length > 0 ? refusePay(405, 'METHOD_NOT_ALLOWED', `Http方法不支持，请使用 ${others.join('、')}`) : refusePay(404, 'RESOURCE_NOT_EXISTS', '无此接口')
  }
}
