import type { Readable } from 'node:stream'
import type { Static, TObject, TSchema } from '@sinclair/typebox'

/** A file to upload: a path, bytes, or a stream. A stream is read to its end first (in memory up to 256 KiB, above that in a temporary file), unless `sizeBytes` gives its size. */
export type FileSource = string | Uint8Array | Readable

export interface FileInput {
  file: FileSource
  /** The file name. Default: the last part of the path, or `media`. It is sent with the extension that matches the bytes, because the platform refuses any other extension. */
  fileName?: string
  /** Default: `application/octet-stream`. */
  contentType?: string
  /** The size in bytes; not needed for a path or for bytes. A stream whose size is given is sent as it flows, so it cannot be sent again if the platform refuses the token. */
  sizeBytes?: number
}

export interface BinaryAnswer {
  contentType: string
  fileName?: string
  /** The size in bytes, if the platform gave it. */
  sizeBytes?: number
  body: Readable
  /** Reads the whole answer into memory, up to 32 MiB. */
  buffer (): Promise<Buffer>
}

/** The keys with which some operations are signed, in addition to the access token. */
export interface SigningKeys {
  /** The AppKey of B2b payment. For virtual payment, an AppKey that replaces the account's own. */
  appKey?: string
  /** The user's session key. */
  sessionKey?: string
  /** Immediate delivery: the credentials from the delivery company. */
  delivery?: { shopid: string, appSecret: string }
}

export interface CallOptions {
  signal?: AbortSignal
  /** The time limit of this call in milliseconds. Default: the plugin's `timeoutMs`. */
  timeoutMs?: number
  /** The keys for an operation that needs a signature. */
  sign?: SigningKeys
}

/**
 * The signature of a request, which covers the bytes that are sent:
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
  /** The path; it may end with a query that never changes. */
  readonly path: string
  /** The place of the credentials. Default: `access_token`. */
  readonly auth?: 'access_token' | 'secret' | 'secret-in-body' | 'appsecret' | 'none'
  readonly query?: Query
  readonly body?: Body
  /** The fields of the answer in addition to `errcode` and `errmsg`. Default: none. */
  readonly answer?: Answer
  /** True if a success answers bytes and a failure answers JSON. */
  readonly binary?: Binary
  /** The name of the multipart part that contains the file. `media?` is optional; without a file the body is JSON. */
  readonly file?: File
  readonly sign?: Sign
  /** True if the `appid` of the body defaults to the account's own. */
  readonly ownAppid?: boolean
  /** True if the call must not be repeated after a lost answer, because it may have succeeded. Default: true for POST. */
  readonly once?: boolean
  /** Converts the short input of a method into the body that the platform expects. */
  readonly toBody?: (input: any) => Record<string, unknown>
}

// The types of the schemas are kept and only become plain types when a method is first used: see Method.
export function operation<Query extends TObject = TObject<{}>, Body extends TSchema = TObject<{}>, Answer extends TSchema = TObject<{}>, Binary extends boolean = false, File extends string = never, Sign extends Signing = never> (
  definition: Operation<Query, Body, Answer, Binary, File, Sign>
): Operation<Query, Body, Answer, Binary, File, Sign> {
  return definition
}

type Upload<File extends string> = [File] extends [never] ? {} : File extends `${string}?` ? Partial<FileInput> : FileInput

// editors show the resulting type instead of its computation
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
