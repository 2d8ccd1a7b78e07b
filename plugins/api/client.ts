import { setTimeout as sleep } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import { ApiResponseError, ApiTimeoutError, ApiUnreachableError, InputError, NoSecretError, NoTokenSourceError } from '../lib/error-codes.js'
import type { CallActivity, Observer } from '../lib/observer.js'
import { releaseStream, unlessAborted } from '../lib/streams.js'
import { AnswerReader, neverSent } from './answer.js'
import { needsToken, type ApiRequest, type Attempt, type Call } from './call.js'
import type { CloudRun } from './cloud-run.js'
import type { CallOptions } from './define.js'
import { Exchange } from './exchange.js'
import { createMultipart, type MultipartBody } from './multipart.js'
import type { Sealing } from './sealing/index.js'
import { WechatApiError } from './wechat-api-error.js'

export type { ApiRequest } from './call.js'

/** The errcode of a limit of calls per minute: no caller would wait until it ends. */
const MINUTE_LIMIT = 45011

/** A source of access tokens: the `token` plugin, or any object of this shape. */
export interface TokenSource {
  get (): string | Promise<string>
  /** Drops `accessToken` because the platform refused it. Does nothing if the token is no longer the current one. */
  invalidate (accessToken: string): Promise<void>
}

export interface ClientOptions {
  appid: string
  /** The AppSecret. Without it, calls that need the secret throw `WX_ERR_NO_SECRET`. */
  secret?: string
  /** Default: `https://api.weixin.qq.com`. */
  apiBase: string
  dispatcher: Dispatcher
  /** The dispatcher for answers that are streams. Default: `dispatcher`. */
  downloads?: Dispatcher
  /** The time limit in milliseconds: of a whole JSON call; for bytes, until the first byte and between any two bytes. */
  timeoutMs: number
  /** The number of attempts, the first included, while the platform is busy. */
  attempts: number
  /** The delay before the second attempt, in milliseconds; it doubles each time, with jitter. */
  backoffMs: number
  tokens (): TokenSource | undefined
  /** Called with failures that happen before an answer. */
  onRetry? (about: { operation: string, attempt: number, error: Error }): void
  observer?: Observer
  /** Encrypts and signs calls. Default: none. */
  sealing?: Sealing
  /** Sends calls from a container of WeChat's cloud hosting, with the container's token or without a token. Default: the account's access token is used. */
  cloudRun?: CloudRun
}

export interface Client {
  readonly appid: string
  /** Makes a call with the token, retries and typed errors. Resolves with the parsed answer, or with bytes for a `binary` request. */
  request (request: ApiRequest, options?: CallOptions): Promise<unknown>
}

/** Sends requests to the platform for one account. */
export function createClient (options: ClientOptions): Client {
  const client = new ApiClient(options)
  return { appid: options.appid, request: (request, callOptions) => client.request(request, callOptions) }
}

class ApiClient {
  readonly #options: ClientOptions
  readonly #answers: AnswerReader
  readonly #exchange: Exchange

  constructor (options: ClientOptions) {
    const { appid, secret, apiBase, dispatcher, downloads = dispatcher, cloudRun } = options
    this.#options = options
    this.#answers = new AnswerReader({ secret, isCloudRun: cloudRun !== undefined })
    this.#exchange = new Exchange({ appid, secret, apiBase, dispatcher, downloads, cloudRun, answers: this.#answers })
  }

  async request (request: ApiRequest, options: CallOptions = {}): Promise<unknown> {
    try {
      const call = await this.#open(request, options)
      try {
        return await this.#send(call)
      } finally {
        release(call.upload)
      }
    } finally {
      releaseStream(request.file?.file)
    }
  }

  async #open (request: ApiRequest, { signal, timeoutMs = this.#options.timeoutMs }: CallOptions): Promise<Call> {
    if (!request.path.startsWith('/')) throw new InputError('path: expected a path that starts with /')
    const name = request.path.split('?', 1)[0]!
    const sealed = request.file === undefined ? this.#options.sealing?.callFor(request.method, name) : undefined
    const upload = request.file && await openUpload(request.file, request.body, signal)
    return { request, name, signal, timeoutMs, once: request.once ?? request.method === 'POST', sealed, upload }
  }

  /** Repeats a call if that is safe: once with a new token, and up to `attempts` times with delays. */
  async #send (call: Call): Promise<unknown> {
    const { attempts, onRetry } = this.#options
    const tokens = this.#tokensFor(call)
    const replayable = call.upload === undefined || call.upload.replayable
    let count = 1
    let healed = false

    for (;;) {
      const accessToken = tokens && await unlessAborted<string | undefined>(tokens.get(), call.signal)
      try {
        return await this.#observed(call, accessToken, count + Number(healed))
      } catch (error) {
        if (accessToken !== undefined && error instanceof WechatApiError && error.class === 'refresh-token') {
          await tokens!.invalidate(accessToken)
          if (healed || !replayable) throw error
          healed = true
        } else {
          if (count >= attempts || !replayable || !isWorthRetrying(error, call)) throw error
          await this.#pause(count, call.signal)
          count++
        }
        onRetry?.({ operation: call.name, attempt: count, error: error as Error })
      }
    }
  }

  /** Undefined for a call without an access token. Throws if the account lacks the credential of the call. */
  #tokensFor ({ request, name }: Call): Pick<TokenSource, 'invalidate'> & { get (): string | undefined | Promise<string | undefined> } | undefined {
    const { appid, secret, cloudRun } = this.#options
    if (!needsToken(request)) {
      if (request.auth !== 'none' && secret === undefined) throw new NoSecretError(appid, name)
      return undefined
    }
    const tokens = cloudRun?.token ?? this.#options.tokens()
    if (tokens === undefined) throw new NoTokenSourceError()
    return tokens
  }

  /** The delay doubles, with jitter, so that many callers do not come back together. */
  async #pause (count: number, signal: AbortSignal | undefined): Promise<void> {
    const delayMs = this.#options.backoffMs * 2 ** (count - 1) * (0.5 + Math.random() / 2)
    await sleep(delayMs, undefined, { signal }).catch(() => { throw signal!.reason })
  }

  #observed (call: Call, accessToken: string | undefined, count: number): Promise<unknown> {
    const { appid, observer } = this.#options
    if (observer === undefined) return this.#attempt(attemptOf(call, accessToken, undefined))
    const { request, name } = call
    const activity: CallActivity = { type: 'call', appid, operation: request.operation, method: request.method, url: this.#exchange.addressOf(request, name), attempt: count }
    return observer(activity, () => this.#attempt(attemptOf(call, accessToken, activity)))
  }

  async #attempt (attempt: Attempt): Promise<unknown> {
    const answer = await this.#exchange.run(attempt)
    if ('binary' in answer) return answer.binary
    const error = this.#answers.errorIn(attempt, answer.json)
    if (error !== undefined) throw error
    if (attempt.request.binary) throw new ApiResponseError(attempt.name, 'without a file')
    return answer.json
  }
}

/** One by one: V8 makes a copy with further fields as a dictionary, which takes 600 bytes and more time than all else here. */
function attemptOf ({ request, name, signal, timeoutMs, once, sealed, upload }: Call, accessToken: string | undefined, activity: CallActivity | undefined): Attempt {
  return { request, name, signal, timeoutMs, once, sealed, upload, accessToken, activity }
}

function isWorthRetrying (error: unknown, { once }: Call): boolean {
  if (error instanceof WechatApiError) return error.class === 'retry' && error.errcode !== MINUTE_LIMIT
  if (error instanceof ApiTimeoutError || error instanceof ApiUnreachableError) return neverSent(error.cause) || !once
  return error instanceof ApiResponseError && !once
}

async function openUpload (file: NonNullable<ApiRequest['file']>, fields: unknown, signal: AbortSignal | undefined): Promise<MultipartBody> {
  const opening = createMultipart(file.part, file, (fields ?? {}) as Record<string, unknown>)
  try {
    return await unlessAborted(opening, signal)
  } catch (error) {
    // a connection that opens after the abort must not keep its place either
    opening.then(release, () => {})
    throw error
  }
}

/** Does not wait for the disk: the file has no name, so it disappears with the process at the latest. */
function release (upload: MultipartBody | undefined): void {
  upload?.release().catch(() => {})
}
