import { ApiResponseError, ApiSealError, ApiTimeoutError, ApiUnreachableError, InputError } from '../lib/error-codes.js'
import { loadUndici } from '../lib/http/pool.js'
import { parseLossless } from '../lib/json.js'
import type { Attempt, Call } from './call.js'
import { WechatApiError } from './wechat-api-error.js'

/** The platform's errcode for a call without a token. */
const TOKEN_MISSING = 41001

const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']

/** True for a failure before the platform has read anything; repeating the call is always safe then. */
export function neverSent (error: unknown): boolean {
  return error instanceof loadUndici().errors.ConnectTimeoutError || NEVER_SENT.includes((error as NodeJS.ErrnoException).code ?? '')
}

function isTimeout (error: unknown): boolean {
  const { errors } = loadUndici()
  return error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError || error instanceof errors.ConnectTimeoutError ||
    (error as Error).name === 'TimeoutError'
}

/** Converts a failure of a call into an error with a code, or into the reason of the signal if the caller gave up. */
export function toCallError ({ name, signal }: Call, error: unknown): Error {
  if (error instanceof ApiResponseError || error instanceof ApiSealError) return error
  if (signal?.aborted) return signal.reason as Error
  const { errors } = loadUndici()
  if (isTimeout(error)) return new ApiTimeoutError(name, { cause: error })
  if (error instanceof errors.InvalidArgumentError) return new InputError(`path: ${error.message}`)
  if (error instanceof errors.RequestContentLengthMismatchError) return new InputError('sizeBytes: the file has another size')
  if (error instanceof RangeError) return new ApiResponseError(name, error.message)
  return new ApiUnreachableError(name, { cause: error })
}

export function notJson (statusCode: number): string {
  return statusCode === 200 ? 'something that is not JSON' : `HTTP ${statusCode}`
}

export interface AnswerReaderOptions {
  secret: string | undefined
  /** Calls go out of a container of WeChat's cloud hosting. */
  isCloudRun: boolean
}

/** Tells answers from errors. Throws `WX_ERR_API_RESPONSE` for anything else. */
export class AnswerReader {
  readonly #options: AnswerReaderOptions

  constructor (options: AnswerReaderOptions) {
    this.#options = options
  }

  /** The JSON of an answer, which may have an errcode. */
  read (attempt: Attempt, body: Buffer, statusCode: number): object {
    let json: unknown
    try {
      json = parseLossless(body.toString())
    } catch { /* its message would quote the text */ }
    if (typeof json !== 'object' || json === null) throw new ApiResponseError(attempt.name, notJson(statusCode))
    return this.checkStatus(attempt, json, statusCode)
  }

  /** Only the errcode of an answer counts if its status is not 2xx. */
  checkStatus (attempt: Attempt, json: object, statusCode: number): object {
    if (statusCode >= 300 && this.errorIn(attempt, json) === undefined) throw new ApiResponseError(attempt.name, `HTTP ${statusCode}`)
    return json
  }

  /** The platform's error in an answer; undefined for a success. */
  errorIn (attempt: Attempt, json: object): WechatApiError | undefined {
    if (!('errcode' in json)) return undefined
    const { name, accessToken } = attempt
    const errcode = Number(json.errcode)
    if (errcode === 0) return undefined
    if (!Number.isInteger(errcode)) throw new ApiResponseError(name, 'an errcode that is no number')
    const errmsg = this.#errmsgOf(attempt, json, errcode)
    const error = new WechatApiError(name, errcode, errmsg)
    // no token was sent, so the errcode can only mean the credentials
    return error.class === 'refresh-token' && accessToken === undefined ? new WechatApiError(name, errcode, errmsg, 'config') : error
  }

  /** Removes the secret and the token from a text: the platform sometimes repeats the request or its address in it. */
  #errmsgOf ({ accessToken }: Attempt, json: object, errcode: number): string {
    let errmsg = 'errmsg' in json ? String(json.errmsg) : ''
    for (const own of [this.#options.secret, accessToken]) {
      if (own) for (const form of [own, encodeURIComponent(own), encodeURI(own)]) errmsg = errmsg.replaceAll(form, '***')
    }
    if (this.#options.isCloudRun && accessToken === undefined && errcode === TOKEN_MISSING) errmsg += ' (switch on the open interface service of the cloud hosting, and allow this path there)'
    return errmsg
  }
}
