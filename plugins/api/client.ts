import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { errors, type Dispatcher } from 'undici'
import { ApiResponseError, ApiSealError, ApiTimeoutError, ApiUnreachableError, InputError, NoSecretError, NoTokenSourceError } from '../lib/error-codes.js'
import { parseLossless } from '../lib/json.js'
import type { CallActivity, Observer } from '../lib/observer.js'
import { releaseStream, unlessAborted } from '../lib/streams.js'
import { openBinary, readAll } from './binary-answer.js'
import { createMultipart, type MultipartBody } from './multipart.js'
import type { BinaryAnswer, CallOptions, FileInput, Operation } from './define.js'
import type { CloudRun } from './cloud-run.js'
import type { SealedCall, SealedRequest, Sealing } from './sealing/index.js'
import { WechatApiError } from './wechat-api-error.js'
import { exchangeWhole, type WholeAnswer } from './whole-answer.js'

const ANSWER_BYTES = 32 * 1024 * 1024
/** The platform's errcode for a call without a token. */
const TOKEN_MISSING = 41001

/** Where access tokens come from: the `token` plugin, or anything of this shape. */
export interface TokenSource {
  get (): string | Promise<string>
  /** The platform refused `accessToken`; one that is not the current one changes nothing. */
  invalidate (accessToken: string): Promise<void>
}

export interface ClientOptions {
  appid: string
  /** Without it the calls that prove themselves with the secret throw `WX_ERR_NO_SECRET`. */
  secret?: string
  /** Default: `https://api.weixin.qq.com`. */
  apiBase: string
  dispatcher: Dispatcher
  /** For answers that are streams. Default `dispatcher`. */
  downloads?: Dispatcher
  /** Milliseconds for a whole JSON call; for bytes, until their first one and between any two. */
  timeoutMs: number
  /** How often a busy system is tried in all. */
  attempts: number
  /** Milliseconds before the second try; doubles, with jitter. */
  backoffMs: number
  tokens (): TokenSource | undefined
  /** Told of what went wrong on the way to an answer. */
  onRetry? (about: { operation: string, attempt: number, error: Error }): void
  observer?: Observer
  /** Which calls go out encrypted and signed. Default none. */
  sealing?: Sealing
  /** Calls go out of a container of WeChat's cloud hosting, with its token or without any. Default the account's access token. */
  cloudRun?: CloudRun
}

export interface ApiRequest {
  method: 'GET' | 'POST'
  path: string
  /** `domain.method`, for who observes. */
  operation?: string
  auth?: Operation['auth']
  query?: Record<string, unknown>
  /** Sent as JSON; the form's fields when there is a file. */
  body?: unknown
  /** The body's exact JSON, where a signature covers it. */
  text?: string
  file?: FileInput & { part: string }
  binary?: boolean
  once?: boolean
}

export interface Client {
  readonly appid: string
  /** One call with token, retries and typed errors: the parsed answer, or bytes for a `binary` request. */
  request (request: ApiRequest, options?: CallOptions): Promise<unknown>
}

/** A request on its way: sealed where its path and the account's keys say so. */
type OutgoingRequest = ApiRequest & { sealed?: SealedCall }

type Answer = { json: object } | { binary: BinaryAnswer }

/** A failure before the platform has read anything is always safe to repeat. */
function neverSent (error: unknown): boolean {
  return error instanceof errors.ConnectTimeoutError || ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes((error as NodeJS.ErrnoException).code ?? '')
}

function isTimeout (error: unknown): boolean {
  return error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError || error instanceof errors.ConnectTimeoutError ||
    (error as Error).name === 'TimeoutError'
}

function needsToken ({ auth = 'access_token' }: ApiRequest): boolean {
  return auth === 'access_token'
}

export function createClient (options: ClientOptions): Client {
  const { appid, secret, dispatcher, downloads = dispatcher, attempts, backoffMs, observer, cloudRun } = options
  const base = new URL(options.apiBase)
  const openOrigin = cloudRun && new URL(cloudRun.openBase).origin
  const basePath = base.pathname.replace(/\/$/, '')

  function url (request: ApiRequest, accessToken: string | undefined): string {
    const [path, fixed] = request.path.split('?', 2)
    const query = new URLSearchParams(fixed)
    if (accessToken !== undefined) query.set(cloudRun === undefined ? 'access_token' : 'cloudbase_access_token', accessToken)
    // several accounts may share one container, whose token is its owner's
    if (cloudRun !== undefined && needsToken(request)) query.set('from_appid', appid)
    if (request.auth === 'secret' || request.auth === 'appsecret') {
      query.set('appid', appid)
      query.set(request.auth, secret!)
    }
    for (const [name, value] of Object.entries(request.query ?? {})) if (value !== undefined) query.set(name, String(value))
    return `${basePath}${path}${query.size > 0 ? `?${query}` : ''}`
  }

  function originOf (request: ApiRequest, accessToken: string | undefined): string {
    return openOrigin !== undefined && accessToken === undefined && needsToken(request) ? openOrigin : base.origin
  }

  // what a caller put into the path's query is none of an error's business
  const nameOf = ({ path }: ApiRequest) => path.split('?', 1)[0]!

  function platformError (request: ApiRequest, json: object, accessToken: string | undefined): WechatApiError | undefined {
    if (!('errcode' in json)) return undefined
    const errcode = Number(json.errcode)
    if (errcode === 0) return undefined
    if (!Number.isInteger(errcode)) throw new ApiResponseError(nameOf(request), 'an errcode that is no number')
    let errmsg = 'errmsg' in json ? String(json.errmsg) : ''
    // some repeat what they were sent, or its address
    for (const mine of [secret, accessToken]) {
      if (mine) for (const form of [mine, encodeURIComponent(mine), encodeURI(mine)]) errmsg = errmsg.replaceAll(form, '***')
    }
    if (cloudRun !== undefined && accessToken === undefined && errcode === TOKEN_MISSING) errmsg += ' (switch on the open interface service of the cloud hosting, and allow this path there)'
    const error = new WechatApiError(nameOf(request), errcode, errmsg)
    // where no token was sent, only the credentials can be meant
    return error.class === 'refresh-token' && accessToken === undefined ? new WechatApiError(nameOf(request), errcode, errmsg, 'config') : error
  }

  function parse (request: ApiRequest, text: string, statusCode: number): object {
    let json: unknown
    try {
      json = parseLossless(text)
    } catch { /* its message would quote the text */ }
    if (typeof json !== 'object' || json === null) throw new ApiResponseError(nameOf(request), statusCode === 200 ? 'something that is not JSON' : `HTTP ${statusCode}`)
    return json
  }

  function typed (request: ApiRequest, error: unknown, signal: AbortSignal | undefined): unknown {
    if (error instanceof ApiResponseError || error instanceof ApiSealError) return error
    if (signal?.aborted) return signal.reason
    if (isTimeout(error)) return new ApiTimeoutError(nameOf(request), { cause: error })
    if (error instanceof errors.InvalidArgumentError) return new InputError(`path: ${error.message}`)
    if (error instanceof errors.RequestContentLengthMismatchError) return new InputError('sizeBytes: the file has another size')
    if (error instanceof RangeError) return new ApiResponseError(nameOf(request), error.message)
    return new ApiUnreachableError(nameOf(request), { cause: error })
  }

  /** The attempt's own body and headers: its timestamp is part of them. */
  function sealAttempt (request: ApiRequest, sealed: SealedCall): Promise<SealedRequest> {
    const fixed = new URLSearchParams(request.path.split('?', 2)[1])
    return sealed.seal({ ...request.body as object, ...Object.fromEntries(fixed), ...request.query })
  }

  async function exchange (request: OutgoingRequest, upload: MultipartBody | undefined, accessToken: string | undefined, { signal, timeoutMs = options.timeoutMs }: CallOptions, activity: CallActivity | undefined): Promise<Answer> {
    const sealedRequest = request.sealed && await sealAttempt(request, request.sealed)
    const body = request.auth === 'secret-in-body' ? { appid, secret, ...request.body as object } : request.body
    // what cannot be written as JSON is the caller's mistake and no matter of the connection
    const text = sealedRequest?.text ?? (upload !== undefined || body === undefined ? null : request.text ?? JSON.stringify(body))
    // a slow file is not a hung one: once it flows only silence ends it, which undici watches
    async function * flow (upload: MultipartBody, stopClock: () => void) {
      stopClock()
      yield * upload.open()
    }
    const open = (stopClock: () => void): Dispatcher.DispatchOptions => ({
      origin: originOf(request, accessToken),
      method: request.method,
      // a sealed call has everything but the token in its body
      path: url(sealedRequest === undefined ? request : { ...request, path: nameOf(request), query: undefined }, accessToken),
      headers: upload !== undefined
        ? { 'content-type': upload.contentType, 'content-length': String(upload.contentLength) }
        : sealedRequest?.headers ?? (text !== null ? { 'content-type': 'application/json' } : {}),
      body: upload !== undefined ? flow(upload, stopClock) as AsyncIterable<Uint8Array> as Dispatcher.DispatchOptions['body'] : text,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs
    })
    try {
      if (request.binary && request.sealed === undefined) return await exchangeBinary(request, open, accessToken, { signal, timeoutMs }, activity)
      const answer = await exchangeWhole(dispatcher, open, { signal, timeoutMs, limitBytes: ANSWER_BYTES })
      if (activity !== undefined) activity.statusCode = answer.statusCode
      if (request.sealed !== undefined) return await openSealed(request, request.sealed, answer, accessToken)
      return { json: readJson(request, answer.body, answer.statusCode, accessToken) }
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      throw upload?.sourceError ?? typed(request, error, signal)
    }
  }

  /** The platform does not sign a picture, so bytes are taken as they are, and everything else is verified. */
  async function openSealed (request: OutgoingRequest, sealed: SealedCall, { headers, body, statusCode }: WholeAnswer, accessToken: string | undefined): Promise<Answer> {
    const json = sealed.open(headers, body)
    if (json !== undefined) return { json: checkStatus(request, json, statusCode, accessToken) }
    if (!request.binary || statusCode >= 300) throw new ApiResponseError(nameOf(request), statusCode === 200 ? 'something that is not JSON' : `HTTP ${statusCode}`)
    const answer = await openBinary({ headers, body: Readable.from([body]) }, error => error as Error)
    if ('empty' in answer) throw new ApiResponseError(nameOf(request), 'without a body')
    if ('json' in answer) throw new ApiResponseError(nameOf(request), 'without a file')
    return { binary: answer }
  }

  function readJson (request: ApiRequest, body: Buffer, statusCode: number, accessToken: string | undefined): object {
    return checkStatus(request, parse(request, body.toString(), statusCode), statusCode, accessToken)
  }

  function checkStatus (request: ApiRequest, json: object, statusCode: number, accessToken: string | undefined): object {
    if (statusCode >= 300 && platformError(request, json, accessToken) === undefined) throw new ApiResponseError(nameOf(request), `HTTP ${statusCode}`)
    return json
  }

  /** Until the first byte the clock runs; then the stream is the caller's, and its signal with it. */
  async function exchangeBinary (request: ApiRequest, open: (stopClock: () => void) => Dispatcher.DispatchOptions, accessToken: string | undefined, { signal, timeoutMs }: { signal: AbortSignal | undefined, timeoutMs: number }, activity: CallActivity | undefined): Promise<Answer> {
    const limit = new AbortController()
    const timer = setTimeout(() => { limit.abort(new DOMException('no answer', 'TimeoutError')) }, timeoutMs)
    const ending = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal
    try {
      // undici looks at the signal only once there is a connection
      const response = await unlessAborted(downloads.request({ ...open(() => clearTimeout(timer)), signal: ending }), ending)
      if (activity !== undefined) activity.statusCode = response.statusCode
      if (response.statusCode >= 300) return { json: readJson(request, await readAll(response.body, ANSWER_BYTES), response.statusCode, accessToken) }
      const answer = await openBinary(response, error => typed(request, error, signal) as Error)
      if ('empty' in answer) throw new ApiResponseError(nameOf(request), 'without a body')
      if (!('json' in answer)) return { binary: answer }
      if (platformError(request, answer.json, accessToken) === undefined) throw new ApiResponseError(nameOf(request), 'without a file')
      return answer
    } finally {
      clearTimeout(timer)
    }
  }

  async function attemptOnce (request: OutgoingRequest, upload: MultipartBody | undefined, accessToken: string | undefined, callOptions: CallOptions, activity?: CallActivity): Promise<unknown> {
    const answer = await exchange(request, upload, accessToken, callOptions, activity)
    if ('binary' in answer) return answer.binary
    const error = platformError(request, answer.json, accessToken)
    if (error !== undefined) throw error
    if (request.binary) throw new ApiResponseError(nameOf(request), 'without a file')
    return answer.json
  }

  function describe (request: ApiRequest, attempt: number): CallActivity {
    // not the base itself, which may have a password in it
    const url = new URL(originOf(request, undefined))
    url.pathname = basePath + nameOf(request)
    return { type: 'call', appid, operation: request.operation, method: request.method, url, attempt }
  }

  function worthRetrying (error: unknown, request: ApiRequest): boolean {
    // a minute's limit outlasts every pause that a caller would wait
    if (error instanceof WechatApiError) return error.class === 'retry' && error.errcode !== 45011
    if (error instanceof ApiTimeoutError || error instanceof ApiUnreachableError) return neverSent(error.cause) || !request.once
    return error instanceof ApiResponseError && !request.once
  }

  async function send (request: ApiRequest, { signal, ...rest }: CallOptions): Promise<unknown> {
    const callOptions = { signal, ...rest }
    if (!request.path.startsWith('/')) throw new InputError('path: expected one that starts with /')
    const once = request.once ?? request.method === 'POST'
    const sealed = request.file === undefined ? options.sealing?.callFor(request.method, nameOf(request)) : undefined
    const upload = request.file && await openUpload(request.file, request.body, signal)
    try {
      return await sendAgain(sealed === undefined ? request : { ...request, sealed }, once, upload, callOptions)
    } finally {
      release(upload)
    }
  }

  async function openUpload (file: NonNullable<ApiRequest['file']>, fields: unknown, signal: AbortSignal | undefined): Promise<MultipartBody> {
    const opening = createMultipart(file.part, file, (fields ?? {}) as Record<string, unknown>)
    try {
      return await unlessAborted(opening, signal)
    } catch (error) {
      // what is opened behind the abort takes no room either
      opening.then(release, () => {})
      throw error
    }
  }

  /** Nobody waits for the disk, and a file that has no name is gone with the process at the latest. */
  function release (upload: MultipartBody | undefined): void {
    upload?.release().catch(() => {})
  }

  async function sendAgain (request: OutgoingRequest, once: boolean, upload: MultipartBody | undefined, callOptions: CallOptions): Promise<unknown> {
    const { signal } = callOptions
    const tokenNeeded = needsToken(request)
    const tokens = cloudRun?.token ?? options.tokens()
    if (tokenNeeded && tokens === undefined) throw new NoTokenSourceError()
    if (!tokenNeeded && request.auth !== 'none' && secret === undefined) throw new NoSecretError(appid, nameOf(request))
    const replayable = upload === undefined || upload.replayable
    let attempt = 1
    let healed = false

    for (;;) {
      const accessToken = tokenNeeded ? await unlessAborted<string | undefined>(tokens!.get(), signal) : undefined
      try {
        if (observer === undefined) return await attemptOnce(request, upload, accessToken, callOptions)
        const activity = describe(request, attempt + Number(healed))
        return await observer(activity, () => attemptOnce(request, upload, accessToken, callOptions, activity))
      } catch (error) {
        if (accessToken !== undefined && error instanceof WechatApiError && error.class === 'refresh-token') {
          await tokens!.invalidate(accessToken)
          if (healed || !replayable) throw error
          healed = true
        } else {
          if (attempt >= attempts || !replayable || !worthRetrying(error, { ...request, once })) throw error
          // jitter over the doubled delay, so that many callers do not come back together
          await sleep(backoffMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => { throw signal!.reason })
          attempt++
        }
        options.onRetry?.({ operation: nameOf(request), attempt, error: error as Error })
      }
    }
  }

  return {
    appid,
    async request (request, callOptions = {}) {
      try {
        return await send(request, callOptions)
      } finally {
        releaseStream(request.file?.file)
      }
    }
  }
}
