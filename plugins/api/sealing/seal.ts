import { randomBytes } from 'node:crypto'
import { ApiSealError, type SealReason } from '../../lib/error-codes.js'
import { parseLossless } from '../../lib/json.js'
import { classifyErrcode } from '../../lib/platform-errcodes.js'
import type { IncomingHeaders } from '../buffered-exchange.js'
import type { SealingKeys } from './keys.js'

/** The largest difference between the timestamp of an answer and the current time. */
const WINDOW_SECONDS = 300
const PLATFORM = 'https://api.weixin.qq.com'

export interface SealedRequest {
  headers: Record<string, string>
  /** The exact body that is signed. */
  text: string
}

export interface OpenOptions {
  /** The time in Unix seconds. Default: now. */
  now?: number
  /** Called for an answer whose newer signature belongs to a certificate that is not configured. */
  onDeprecated? (serial: string): void
}

interface Envelope {
  iv: string
  data: string
  authtag: string
}

const unixSeconds = () => Math.floor(Date.now() / 1000)

// the platform's own address, even if the call goes through a proxy or a simulator
const urlOf = (path: string) => PLATFORM + path

function aadOf ({ appid, symmetric }: SealingKeys, path: string, timestamp: number): Buffer {
  return Buffer.from(`${urlOf(path)}|${appid}|${timestamp}|${symmetric.sn}`)
}

function toSign (path: string, appid: string, timestamp: number | string, body: Buffer | string): Buffer {
  return Buffer.concat([Buffer.from(`${urlOf(path)}\n${appid}\n${timestamp}\n`), Buffer.from(body)])
}

/**
 * Encrypts and signs one attempt of a call. `path` is the path alone; `fields` are the fields of the body and of the query, without the access token.
 * `now` is in Unix seconds.
 */
export async function seal (keys: SealingKeys, path: string, fields: object, now = unixSeconds()): Promise<SealedRequest> {
  const { appid, symmetric, asymmetric } = keys
  const plain = JSON.stringify({ ...fields, _n: randomBytes(16).toString('base64'), _appid: appid, _timestamp: now })
  const iv = randomBytes(12)
  const { data, tag } = symmetric.cipher.encrypt(iv, aadOf(keys, path, now), Buffer.from(plain))
  const text = JSON.stringify({ iv: iv.toString('base64'), data: data.toString('base64'), authtag: tag.toString('base64') } satisfies Envelope)
  const signature = await asymmetric.sign(toSign(path, appid, now, text))
  return {
    text,
    headers: {
      'content-type': 'application/json',
      'wechatmp-appid': appid,
      'wechatmp-timestamp': String(now),
      'wechatmp-serial': asymmetric.sn,
      'wechatmp-signature': signature.toString('base64')
    }
  }
}

function parseObject (text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parseLossless(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : undefined
  } catch {
    return undefined
  }
}

function isEnvelope (answer: Record<string, unknown>): answer is Record<string, unknown> & Envelope {
  return ['iv', 'data', 'authtag'].every(name => typeof answer[name] === 'string')
}

/** The answers that the platform sends before it has a key for sealing: errors of the scheme, of the token, and of a busy system. */
function mayBePlain ({ errcode }: Record<string, unknown>): boolean {
  const code = Number(errcode)
  if (errcode === undefined || !Number.isInteger(code) || code === 0) return false
  return (code >= 40230 && code <= 40240) || ['refresh-token', 'retry'].includes(classifyErrcode(code))
}

/** The answer of a sealed call, as it passes through the checks. */
class SealedAnswer {
  readonly #keys: SealingKeys
  readonly #path: string
  readonly #headers: IncomingHeaders
  readonly #body: Buffer

  constructor (keys: SealingKeys, path: string, headers: IncomingHeaders, body: Buffer) {
    this.#keys = keys
    this.#path = path
    this.#headers = headers
    this.#body = body
  }

  refuse (reason: SealReason): never {
    throw new ApiSealError(this.#path, reason)
  }

  #header (name: string): string | undefined {
    const value = this.#headers[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }

  verify (onDeprecated: OpenOptions['onDeprecated']): void {
    const serial = this.#header('wechatmp-serial')
    const deprecated = this.#header('wechatmp-serial-deprecated')
    if (serial === undefined || this.#header('wechatmp-signature') === undefined) this.refuse('unsigned')
    if (this.#keys.certificates.has(serial)) return this.#verifySignature(serial, 'wechatmp-signature')
    // while the platform replaces its certificate, it also sends the signature of the old certificate
    if (deprecated === undefined || !this.#keys.certificates.has(deprecated)) this.refuse('serial')
    this.#verifySignature(deprecated, 'wechatmp-signature-deprecated')
    onDeprecated?.(deprecated)
  }

  #verifySignature (serial: string, header: string): void {
    const signed = toSign(this.#path, this.#header('wechatmp-appid') ?? '', this.#header('wechatmp-timestamp') ?? '', this.#body)
    const signature = Buffer.from(this.#header(header) ?? '', 'base64')
    if (!this.#keys.certificates.get(serial)!.verify(signed, signature)) this.refuse('signature')
  }

  /** The Unix seconds of the answer, checked to be near `now`. */
  checkTimestamp (now: number): number {
    if (this.#header('wechatmp-appid') !== this.#keys.appid) this.refuse('appid')
    const timestamp = Number(this.#header('wechatmp-timestamp'))
    if (!Number.isInteger(timestamp) || Math.abs(now - timestamp) > WINDOW_SECONDS) this.refuse('age')
    return timestamp
  }

  decrypt ({ iv, data, authtag }: Envelope, timestamp: number): Record<string, unknown> {
    const nonce = Buffer.from(iv, 'base64')
    if (nonce.length !== 12) this.refuse('tag')
    const plain = this.#keys.symmetric.cipher.decrypt(nonce, aadOf(this.#keys, this.#path, timestamp), { data: Buffer.from(data, 'base64'), tag: Buffer.from(authtag, 'base64') })
    if (plain === undefined) this.refuse('tag')
    const inner = parseObject(plain.toString())
    if (inner === undefined) this.refuse('inner')
    const { _n, _appid, _timestamp, ...answer } = inner
    if (_appid !== this.#keys.appid || Number(_timestamp) !== timestamp) this.refuse('inner')
    return answer
  }
}

/**
 * Verifies the answer of a sealed call, then decrypts it. An error that the platform sends in plain text is returned unchanged.
 * Throws `WX_ERR_API_SEAL` with a `reason`. Returns undefined for a body that is not a JSON object.
 */
export function open (keys: SealingKeys, path: string, headers: IncomingHeaders, body: Buffer, { now = unixSeconds(), onDeprecated }: OpenOptions = {}): Record<string, unknown> | undefined {
  const outer = parseObject(body.toString())
  if (outer === undefined) return undefined
  const answer = new SealedAnswer(keys, path, headers, body)
  if (!isEnvelope(outer)) return mayBePlain(outer) ? outer : answer.refuse('unsigned')
  answer.verify(onDeprecated)
  return answer.decrypt(outer, answer.checkTimestamp(now))
}
