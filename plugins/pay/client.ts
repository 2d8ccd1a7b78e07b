import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Dispatcher } from 'undici'
import { exchangeBuffered, type BufferedAnswer } from '../api/index.js'
import { ApiResponseError, ApiTimeoutError, ApiUnreachableError, InputError, PaySignatureError } from '../lib/error-codes.js'
import { loadUndici } from '../lib/http/pool.js'
import { parseLossless } from '../lib/json.js'
import type { CallActivity, Observer } from '../lib/observer.js'
import type { Store } from '../store/index.js'
import { PlatformKeys } from './certificates.js'
import { isRefusal, PayUnknownError, readErrorBody, WechatPayError } from './errors.js'
import type { MerchantKeys, Merchants } from './merchants.js'
import { toWire, type PayRequest, type WireRequest } from './request.js'
import { answerMessage, createAuthorization, isFresh, isProbe, isSignedBy, readSignature } from './signing.js'

/** WeChat Pay requires a user agent. */
const USER_AGENT = 'fastify-wechat'
const ANSWER_BYTES = 64 * 1024 * 1024
const FILE_BYTES = 1024 * 1024 * 1024

export interface PayCallOptions {
  /** The merchant of the account that makes the call. Default: the first. */
  mchid?: string | undefined
  signal?: AbortSignal | undefined
  /** Milliseconds for one attempt, instead of the plugin's `timeoutMs`. */
  timeoutMs?: number | undefined
}

/** The result of a call: verified JSON, or the bytes of a file. */
export interface PayAnswer {
  status: number
  /** `{}` for an answer without a body. */
  json: Record<string, unknown>
  bytes: Buffer
  headers: Record<string, string | string[] | undefined>
}

export interface PayClientOptions {
  appid: string
  merchants: Merchants
  /** The base addresses; the others are used when the first cannot be reached. */
  bases: readonly string[]
  dispatcher: Dispatcher
  timeoutMs: number
  /** How many times a call whose outcome is unknown is sent in all. */
  attempts: number
  /** Milliseconds before the second attempt; they double with each attempt, with jitter. */
  backoffMs: number
  store: Store
  log: FastifyBaseLogger
  observer?: Observer | undefined
}

interface Call {
  wire: WireRequest
  merchant: MerchantKeys
  options: PayCallOptions
  /** The serial number in `Wechatpay-Serial`, if one is sent. */
  serial: string | undefined
  binary: boolean
  origin?: string | undefined
  /** An attempt may have reached WeChat Pay. */
  sent: boolean
}

/** The reason why an attempt ended without a known outcome. */
interface Doubt {
  reason: string
  cause: unknown
  /** False if WeChat Pay cannot have done anything. */
  sent: boolean
  requestId?: string | undefined
  /** WeChat Pay did nothing, and a later attempt may succeed. */
  refusal?: WechatPayError
}

type Outcome = { answer: PayAnswer } | { doubt: Doubt }

const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE']

const headerOf = ({ headers }: Pick<BufferedAnswer, 'headers'>, name: string) => typeof headers[name] === 'string' ? headers[name] as string : undefined

/** Calls WeChat Pay: signs the exact bytes of the request, verifies the answer, and distinguishes done, refused and unknown outcomes. */
export class PayClient {
  readonly #options: PayClientOptions
  readonly #bases: URL[]
  readonly #keys = new Map<string, PlatformKeys>()
  #probes = 0

  constructor (options: PayClientOptions) {
    this.#options = options
    this.#bases = options.bases.map(base => new URL(base))
  }

  /** The number of answers with a probe signature since the start. */
  get probes (): number {
    return this.#probes
  }

  /** The keys of WeChat Pay that a merchant trusts. */
  platformKeys (merchant: MerchantKeys): PlatformKeys {
    let keys = this.#keys.get(merchant.mchid)
    if (keys === undefined) {
      const { store, log } = this.#options
      keys = new PlatformKeys({ merchant, store, log, fetch: () => this.#fetchCertificates(merchant) })
      this.#keys.set(merchant.mchid, keys)
    }
    return keys
  }

  /**
   * Makes one call. `serial` names the key of WeChat Pay with which fields of the body are encrypted.
   * Rejects with `WX_ERR_PAY` (refused, nothing was done), `WX_ERR_PAY_UNKNOWN`, `WX_ERR_INPUT`, `WX_ERR_PAY_MERCHANT`,
   * and with the reason of the signal if it fires before anything was sent.
   */
  async request (request: PayRequest, options: PayCallOptions = {}, serial?: string): Promise<PayAnswer> {
    const merchant = this.#options.merchants.get(options.mchid)
    const call: Call = { wire: toWire(request), merchant, options, serial: serial ?? merchant.publicKey?.id, binary: request.binary === true, origin: request.origin, sent: false }
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#observed(call, attempt)
      if ('answer' in outcome) return outcome.answer
      const { doubt } = outcome
      call.sent ||= doubt.sent
      if (!await this.#isWorthRepeating(call, doubt, attempt)) throw call.sent || doubt.refusal === undefined ? this.#unknown(call, doubt) : doubt.refusal
      this.#options.log.warn({ operation: call.wire.name, mchid: merchant.mchid, number: call.wire.number?.value, attempt, reason: doubt.reason }, 'the outcome of a call to WeChat Pay is unknown: sending it again with the same number')
    }
  }

  #unknown ({ wire, merchant, sent }: Call, { reason, cause, requestId }: Doubt): PayUnknownError {
    return new PayUnknownError({ operation: wire.name, mchid: merchant.mchid, number: wire.number, sent, reason, cause, requestId })
  }

  async #isWorthRepeating ({ wire, options: { signal } }: Call, { sent }: Doubt, attempt: number): Promise<boolean> {
    const { attempts, backoffMs } = this.#options
    if (attempt >= attempts || signal?.aborted || (sent && !wire.isRepeatable)) return false
    await sleep(backoffMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => {})
    return !signal?.aborted
  }

  #observed (call: Call, attempt: number): Promise<Outcome> {
    const { observer, appid } = this.#options
    const base = call.origin === undefined ? this.#baseOf(attempt) : new URL(call.origin)
    if (observer === undefined) return this.#attempt(call, base)
    const url = new URL(base.origin)
    url.pathname = call.wire.target.split('?', 1)[0]!
    const activity: CallActivity = { type: 'call', appid, operation: `pay.${call.wire.name}`, method: call.wire.method, url, attempt }
    return observer(activity, () => this.#attempt(call, base, activity))
  }

  /** The base address of an attempt: a second host gets every second attempt. */
  #baseOf (attempt: number): URL {
    return this.#bases[(attempt - 1) % this.#bases.length]!
  }

  async #attempt (call: Call, base: URL, activity?: CallActivity): Promise<Outcome> {
    const { wire, options: { signal } } = call
    let answer: BufferedAnswer
    try {
      answer = await this.#exchange(call, base)
    } catch (error) {
      if (signal?.aborted && !call.sent) throw signal.reason
      return { doubt: this.#describeFailure(wire, error, signal) }
    }
    if (activity !== undefined) activity.statusCode = answer.statusCode
    return this.#judge(call, answer)
  }

  #exchange ({ wire, merchant, options, serial, binary }: Call, base: URL): Promise<BufferedAnswer> {
    const { signal, timeoutMs = this.#options.timeoutMs } = options
    const headers: Record<string, string> = {
      authorization: createAuthorization(merchant, { method: wire.method, target: wire.target, body: wire.signedBody }),
      accept: binary ? '*/*' : 'application/json',
      'user-agent': USER_AGENT
    }
    if (serial !== undefined) headers['wechatpay-serial'] = serial
    if (wire.contentType !== undefined) headers['content-type'] = wire.contentType
    return exchangeBuffered(this.#options.dispatcher, () => ({
      origin: base.origin,
      method: wire.method,
      path: base.pathname.replace(/\/$/, '') + wire.target,
      headers,
      body: wire.body,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs
    }), { signal, timeoutMs, limitBytes: binary ? FILE_BYTES : ANSWER_BYTES })
  }

  #describeFailure ({ name }: WireRequest, error: unknown, signal: AbortSignal | undefined): Doubt {
    const { code = '' } = error as { code?: string }
    const { errors } = loadUndici()
    if (error instanceof errors.InvalidArgumentError) throw new InputError(`path: ${error.message}`)
    const unreachable = NEVER_SENT.includes(code)
    if (signal?.aborted) return { reason: 'the caller gave up', cause: signal.reason, sent: true }
    const isTimeout = (error as Error).name === 'TimeoutError' || error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError
    if (isTimeout) return { reason: 'it was not answered in time', cause: new ApiTimeoutError(name, { cause: error }), sent: true }
    return { reason: unreachable ? 'WeChat Pay could not be reached' : 'the connection broke', cause: new ApiUnreachableError(name, { cause: error }), sent: !unreachable }
  }

  /** Judges an answer: the call was done, or its outcome is in doubt. Throws if it was refused. */
  async #judge (call: Call, answer: BufferedAnswer): Promise<Outcome> {
    const { wire } = call
    const { statusCode } = answer
    const requestId = headerOf(answer, 'request-id')
    const doubt = (reason: string, cause: unknown = new ApiResponseError(wire.name, reason)): Outcome => ({ doubt: { reason, cause, sent: true, requestId } })
    if (statusCode >= 200 && statusCode < 300) {
      const problem = wire.isUnsigned ? undefined : await this.#findProblem(call, answer)
      if (problem !== undefined) return doubt(`its answer cannot be trusted, ${problem}`, new PaySignatureError(wire.name, problem))
    }
    const json = this.#parse(call, answer)
    const refusal = readErrorBody(json)
    if (statusCode < 200 || statusCode >= 300) {
      if (refusal === undefined) return doubt(`HTTP ${statusCode}`)
      const error = new WechatPayError(wire.name, statusCode, refusal, requestId)
      const reason = `HTTP ${statusCode} ${refusal.code}`
      if (!isRefusal(statusCode, refusal, wire.isPayout)) return doubt(reason, error)
      if (statusCode === 429) return { doubt: { reason, cause: error, sent: false, requestId, refusal: error } }
      // the refusal may be due to the success of an earlier attempt
      if (call.sent && wire.method !== 'GET') throw this.#unknown(call, { reason: `${reason} after an attempt whose outcome is unknown`, cause: error, sent: true, requestId })
      throw error
    }
    if (statusCode === 202 && refusal !== undefined) return doubt(`HTTP 202 ${refusal.code}`, new WechatPayError(wire.name, statusCode, refusal, requestId))
    if (json === undefined) return doubt('its answer is not JSON')
    return { answer: { status: statusCode, json, bytes: answer.body, headers: answer.headers } }
  }

  #parse ({ binary }: Call, { statusCode, body }: BufferedAnswer): Record<string, unknown> | undefined {
    if (body.length === 0 || (binary && statusCode < 300)) return {}
    try {
      const json = parseLossless(body.toString())
      return json !== null && typeof json === 'object' ? json as Record<string, unknown> : undefined
    } catch {
      return undefined
    }
  }

  /** The reason why an answer cannot be trusted; undefined if WeChat Pay signed it. */
  async #findProblem ({ merchant }: Call, answer: BufferedAnswer): Promise<string | undefined> {
    const signature = readSignature(answer.headers)
    if (signature === undefined) return 'it is not signed'
    if (!isFresh(signature.timestamp)) return 'its timestamp is more than 300 seconds away from now'
    if (isProbe(signature.signature)) {
      this.#probes++
      return 'it has a probe signature'
    }
    const key = await this.platformKeys(merchant).find(signature.serial)
    if (key === undefined) return `it is signed with a key that is not known here (${signature.serial.slice(0, 80)})`
    return isSignedBy(key, answerMessage(signature, answer.body), signature.signature) ? undefined : 'the signature does not match'
  }

  /** Fetches the certificates without verifying the answer, because they are needed for that: see PlatformKeys. */
  async #fetchCertificates (merchant: MerchantKeys): Promise<BufferedAnswer> {
    const call: Call = { wire: toWire({ method: 'GET', path: '/v3/certificates' }), merchant, options: {}, serial: undefined, binary: false, sent: false }
    const { attempts, backoffMs } = this.#options
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await this.#exchange(call, this.#baseOf(attempt))
        if (answer.statusCode === 200) return answer
        const refusal = readErrorBody(this.#parse(call, answer))
        throw refusal === undefined ? new ApiResponseError(call.wire.name, `HTTP ${answer.statusCode}`) : new WechatPayError(call.wire.name, answer.statusCode, refusal, headerOf(answer, 'request-id'))
      } catch (error) {
        if (attempt >= attempts || (error instanceof WechatPayError && error.class !== 'retry')) throw error
        await sleep(backoffMs * 2 ** (attempt - 1))
      }
    }
  }
}
