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
  /** Sent as JSON, or as the fields of the form if there is a file. */
  body?: unknown
  /** The exact JSON of the body, if a signature covers it. */
  text?: string
  file?: FileInput & { part: string }
  binary?: boolean
  once?: boolean
}

/** The state of a call, from its first attempt to its last. */
export interface Call {
  readonly request: ApiRequest
  /** The path without its query, because an error must not repeat the caller's query. */
  readonly name: string
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number
  /** True if an attempt that may have reached the platform must not be repeated. */
  readonly once: boolean
  /** Encrypts and signs each attempt; undefined for a call that is sent in plain text. */
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
