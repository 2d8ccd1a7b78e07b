import type { Readable } from 'node:stream'
import type { Static, TObject, TSchema } from '@sinclair/typebox'

/** A file to upload: a path, bytes, or a stream. A stream is read to its end first (in memory up to 256 KiB, above that in a temporary file), unless `sizeBytes` says its size. */
export type FileSource = string | Uint8Array | Readable

export interface FileInput {
  file: FileSource
  /** Default: the path's last part, or `media`. It goes out with the ending that the bytes demand: the platform refuses any other one. */
  fileName?: string
  /** Default: `application/octet-stream`. */
  contentType?: string
  /** Bytes. Known for a path and for bytes. A stream with its size is sent as it flows, and cannot be sent again when a token turns out to be dead. */
  sizeBytes?: number
}

export interface BinaryAnswer {
  contentType: string
  fileName?: string
  /** Bytes, where the platform said so. */
  sizeBytes?: number
  body: Readable
  /** All of it in memory, at most 32 MiB. */
  buffer (): Promise<Buffer>
}

/** The keys with which some operations are signed, in addition to the access token. */
export interface SigningKeys {
  /** B2b payment: its AppKey. Virtual payment: an AppKey in place of the account's own. */
  appKey?: string
  /** The user's session key. */
  sessionKey?: string
  /** Immediate delivery: the credentials from the delivery company. */
  delivery?: { shopid: string, appSecret: string }
}

export interface CallOptions {
  signal?: AbortSignal
  /** For this call, instead of the plugin's `timeoutMs`. */
  timeoutMs?: number
  /** For the operations that want a signature. */
  sign?: SigningKeys
}

/**
 * The signature of a request over the bytes that are sent:
 * - `pay`: `pay_sig` with the AppKey of B2b payment
 * - `xpay`: `pay_sig` with the account's AppKey of virtual payment; `xpay+user`: `signature` with the user's session key, too
 * - `user`: `signature` with the user's session key
 * - `delivery`: `delivery_sign` in the body
 */
export type Signing = 'pay' | 'xpay' | 'xpay+user' | 'user' | 'delivery'

/**
 * One operation of the platform's API: the only place that knows its path, credentials, input and answer.
 * Its purpose and its official page are in the comment above it, where editors find them.
 */
export interface Operation<Query extends TObject = TObject, Body extends TSchema = TSchema, Answer extends TSchema = TSchema, Binary extends boolean = boolean, File extends string = string, Sign extends Signing = Signing> {
  readonly method: 'GET' | 'POST'
  /** May end in a query that never changes. */
  readonly path: string
  /** The place of the credentials. Default: `access_token`. */
  readonly auth?: 'access_token' | 'secret' | 'secret-in-body' | 'appsecret' | 'none'
  readonly query?: Query
  readonly body?: Body
  /** Beside `errcode` and `errmsg`. Default: nothing. */
  readonly answer?: Answer
  /** Success answers bytes, failure JSON. */
  readonly binary?: Binary
  /** The multipart part that holds the file; `media?` may be left out, the body is JSON then. */
  readonly file?: File
  readonly sign?: Sign
  /** The body's `appid` is the account's own where the caller names none. */
  readonly ownAppid?: boolean
  /** A lost answer may hide a success that must not be repeated. Default: true for POST. */
  readonly once?: boolean
  /** Turns a method's short input into the body that the platform wants. */
  readonly toBody?: (input: any) => Record<string, unknown>
}

// The schemas' types are kept as they are and become plain ones with a method's first use: see Method.
export function operation<Query extends TObject = TObject<{}>, Body extends TSchema = TObject<{}>, Answer extends TSchema = TObject<{}>, Binary extends boolean = false, File extends string = never, Sign extends Signing = never> (
  definition: Operation<Query, Body, Answer, Binary, File, Sign>
): Operation<Query, Body, Answer, Binary, File, Sign> {
  return definition
}

type Upload<File extends string> = [File] extends [never] ? {} : File extends `${string}?` ? Partial<FileInput> : FileInput

// editors show the resulting type, not the way to it
type Flat<T> = { [Name in keyof T]: T[Name] } & {}

type Input<Query extends TObject, Body extends TSchema, File extends string> = Static<Query> & Static<Body> & Upload<File>

/** The part of the signing keys that only the caller knows. */
type CallersKeys<Sign extends Signing> = 'xpay+user' extends Sign ? { sessionKey: string } : { appKey: string }

type SignedOptions<Sign extends Signing> = Omit<CallOptions, 'sign'> & { sign: SigningKeys & CallersKeys<Sign> }

/** The typed method of an operation. Input is checked first (`WX_ERR_INPUT`); a refusal of the platform is a `WechatApiError`. */
export type Method<Op> = Op extends Operation<infer Query, infer Body, infer Answer, infer Binary, infer File, infer Sign>
  ? [Extract<Sign, 'pay' | 'xpay+user'>] extends [never]
      ? {} extends Input<Query, Body, File>
          ? (input?: Flat<Input<Query, Body, File>>, options?: CallOptions) => Promise<Binary extends true ? BinaryAnswer : Static<Answer>>
          : (input: Flat<Input<Query, Body, File>>, options?: CallOptions) => Promise<Binary extends true ? BinaryAnswer : Static<Answer>>
      : (input: Flat<Input<Query, Body, File>>, options: SignedOptions<Sign>) => Promise<Static<Answer>>
  : never

// without an `as` clause the editor still finds each method's comment and definition
export type Methods<Module> = { readonly [Name in keyof Module]: Method<Module[Name]> }
