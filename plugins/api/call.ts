import type { CallActivity } from '../lib/observer.js'
import type { FileInput, Operation } from './define.js'
import type { MultipartBody } from './multipart.js'
import type { SealedCall } from './sealing/index.js'

export interface ApiRequest {
  method: 'GET' | 'POST'
  path: string
  /** `domain.method`, for observers. */
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

/** A call on its way, from its first attempt to its last. */
export interface Call {
  readonly request: ApiRequest
  /** The path without its query: an error must not repeat the caller's query. */
  readonly name: string
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
  /** An attempt that may have reached the platform is not repeated. */
  readonly once: boolean
  /** Encrypts and signs each attempt; undefined for a call that goes out plain. */
  readonly sealed: SealedCall | undefined
  readonly upload: MultipartBody | undefined
}

/** One attempt of a call. */
export interface Attempt extends Call {
  readonly accessToken: string | undefined
  readonly activity: CallActivity | undefined
}

export function needsToken ({ auth = 'access_token' }: ApiRequest): boolean {
  return auth === 'access_token'
}
