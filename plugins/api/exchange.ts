import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import { ApiResponseError } from '../lib/error-codes.js'
import { unlessAborted } from '../lib/streams.js'
import { notJson, toCallError, type AnswerReader } from './answer.js'
import { openBinary, readAll } from './open-binary.js'
import { needsToken, type ApiRequest, type Attempt } from './call.js'
import type { CloudRun } from './cloud-run.js'
import type { BinaryAnswer } from './define.js'
import type { MultipartBody } from './multipart.js'
import type { SealedCall, SealedRequest } from './sealing/index.js'
import { exchangeBuffered, type BufferedAnswer } from './buffered-exchange.js'

const ANSWER_BYTES = 32 * 1024 * 1024

export type Answer = { json: object } | { binary: BinaryAnswer }

/** Creates the request for undici; it calls `stopClock` as soon as an upload flows. */
type OpenRequest = (stopClock: () => void) => Dispatcher.DispatchOptions

export interface ExchangeOptions {
  appid: string
  secret: string | undefined
  apiBase: string
  dispatcher: Dispatcher
  /** The dispatcher for answers that are streams. */
  downloads: Dispatcher
  cloudRun: CloudRun | undefined
  answers: AnswerReader
}

/** A slow file must not time out: once it flows, only silence ends it, which undici watches for. */
async function * flow (upload: MultipartBody, stopClock: () => void) {
  stopClock()
  yield * upload.open()
}

/** Makes one exchange with the platform: address, headers, body, and the answer as JSON or bytes. */
export class Exchange {
  readonly #options: ExchangeOptions
  readonly #base: URL
  readonly #basePath: string
  /** The base address for calls from a container of WeChat's cloud hosting that are sent without a token. */
  readonly #openOrigin: string | undefined

  constructor (options: ExchangeOptions) {
    this.#options = options
    this.#base = new URL(options.apiBase)
    this.#basePath = this.#base.pathname.replace(/\/$/, '')
    this.#openOrigin = options.cloudRun && new URL(options.cloudRun.openBase).origin
  }

  /** The address without query, and without the password that the base may have. */
  addressOf (request: ApiRequest, name: string): URL {
    const url = new URL(this.#originOf(request, undefined))
    url.pathname = this.#basePath + name
    return url
  }

  async run (attempt: Attempt): Promise<Answer> {
    const { request, sealed, signal, timeoutMs, upload, activity } = attempt
    const open = this.#prepare(attempt, sealed && await this.#seal(request, sealed))
    try {
      if (request.binary && sealed === undefined) return await this.#runBinary(attempt, open)
      const answer = await exchangeBuffered(this.#options.dispatcher, open, { signal, timeoutMs, limitBytes: ANSWER_BYTES })
      if (activity !== undefined) activity.statusCode = answer.statusCode
      if (sealed !== undefined) return await this.#openSealed(attempt, sealed, answer)
      return { json: this.#options.answers.read(attempt, answer.body, answer.statusCode) }
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      throw upload?.sourceError ?? toCallError(attempt, error)
    }
  }

  /** The body and the headers of this attempt, which contain its timestamp. */
  #seal (request: ApiRequest, sealed: SealedCall): Promise<SealedRequest> {
    const fixed = new URLSearchParams(request.path.split('?', 2)[1])
    return sealed.seal({ ...request.body as object, ...Object.fromEntries(fixed), ...request.query })
  }

  /** Throws if the body cannot be written as JSON: that is a mistake of the caller, not a failure of the connection. */
  #prepare (attempt: Attempt, sealedRequest: SealedRequest | undefined): OpenRequest {
    const { request, name, upload, accessToken, timeoutMs } = attempt
    const text = sealedRequest?.text ?? (upload === undefined ? this.#textOf(request) : null)
    const headers = upload === undefined
      ? sealedRequest?.headers ?? (text === null ? {} : { 'content-type': 'application/json' })
      : { 'content-type': upload.contentType, 'content-length': String(upload.contentLength) }
    // the body of a sealed call contains everything except the token
    const addressed = sealedRequest === undefined ? request : { ...request, path: name, query: undefined }
    return stopClock => ({
      origin: this.#originOf(request, accessToken),
      method: request.method,
      path: this.#pathOf(addressed, accessToken),
      headers,
      body: upload === undefined ? text : flow(upload, stopClock) as AsyncIterable<Uint8Array> as Dispatcher.DispatchOptions['body'],
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs
    })
  }

  #textOf (request: ApiRequest): string | null {
    const { appid, secret } = this.#options
    const body = request.auth === 'secret-in-body' ? { appid, secret, ...request.body as object } : request.body
    return body === undefined ? null : request.text ?? JSON.stringify(body)
  }

  #originOf (request: ApiRequest, accessToken: string | undefined): string {
    return this.#openOrigin !== undefined && accessToken === undefined && needsToken(request) ? this.#openOrigin : this.#base.origin
  }

  #pathOf (request: ApiRequest, accessToken: string | undefined): string {
    const { appid, secret, cloudRun } = this.#options
    const [path, fixed] = request.path.split('?', 2)
    const query = new URLSearchParams(fixed)
    if (accessToken !== undefined) query.set(cloudRun === undefined ? 'access_token' : 'cloudbase_access_token', accessToken)
    // several accounts may share a container, whose token belongs to its owner
    if (cloudRun !== undefined && needsToken(request)) query.set('from_appid', appid)
    if (request.auth === 'secret' || request.auth === 'appsecret') {
      query.set('appid', appid)
      query.set(request.auth, secret!)
    }
    for (const [name, value] of Object.entries(request.query ?? {})) if (value !== undefined) query.set(name, String(value))
    return `${this.#basePath}${path}${query.size > 0 ? `?${query}` : ''}`
  }

  /** Accepts bytes without a signature, because the platform does not sign a picture, and verifies everything else. */
  async #openSealed (attempt: Attempt, sealed: SealedCall, { headers, body, statusCode }: BufferedAnswer): Promise<Answer> {
    const { name, request } = attempt
    const json = sealed.open(headers, body)
    if (json !== undefined) return { json: this.#options.answers.checkStatus(attempt, json, statusCode) }
    if (!request.binary || statusCode >= 300) throw new ApiResponseError(name, notJson(statusCode))
    const answer = await openBinary({ headers, body: Readable.from([body]) }, error => error as Error)
    if ('empty' in answer) throw new ApiResponseError(name, 'without a body')
    if ('json' in answer) throw new ApiResponseError(name, 'without a file')
    return { binary: answer }
  }

  /** The clock runs until the first byte. From then on the stream and its signal belong to the caller. */
  async #runBinary (attempt: Attempt, open: OpenRequest): Promise<Answer> {
    const { name, signal, timeoutMs, activity } = attempt
    const { answers, downloads } = this.#options
    const limit = new AbortController()
    const timer = setTimeout(() => { limit.abort(new DOMException('no answer', 'TimeoutError')) }, timeoutMs)
    const ending = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal
    try {
      // undici checks the signal only once there is a connection
      const response = await unlessAborted(downloads.request({ ...open(() => clearTimeout(timer)), signal: ending }), ending)
      if (activity !== undefined) activity.statusCode = response.statusCode
      if (response.statusCode >= 300) return { json: answers.read(attempt, await readAll(response.body, ANSWER_BYTES), response.statusCode) }
      const answer = await openBinary(response, error => toCallError(attempt, error))
      if ('empty' in answer) throw new ApiResponseError(name, 'without a body')
      if (!('json' in answer)) return { binary: answer }
      if (answers.errorIn(attempt, answer.json) === undefined) throw new ApiResponseError(name, 'without a file')
      return answer
    } finally {
      clearTimeout(timer)
    }
  }
}
