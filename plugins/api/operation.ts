import type { Readable } from 'node:stream'
import type { Static, TObject, TSchema } from '@sinclair/typebox'

/** A file to upload: a path, bytes, or a stream. Only the first two can be sent again when a token turns out to be dead. */
export type FileSource = string | Uint8Array | Readable

export interface FileInput {
  file: FileSource
  /** Default: the path's last part, or `media` with the ending of the content type. */
  fileName?: string
  /** Default: `application/octet-stream`. */
  contentType?: string
  /** Bytes. Known for a path and for bytes; a stream whose size is not given is sent chunked. */
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

export interface CallOptions {
  signal?: AbortSignal
  /** For this call, instead of the plugin's `timeoutMs`. */
  timeoutMs?: number
}

/** One operation of the platform's API: the only place that knows its path, credentials, input and answer. */
export interface Operation<Query extends TObject = TObject, Body extends TSchema = TSchema, Answer extends TSchema = TSchema, Binary extends boolean = boolean, File extends string = string> {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Where the credentials travel. Default: `access_token`. */
  readonly auth?: 'access_token' | 'secret' | 'secret-in-body' | 'none'
  readonly query?: Query
  readonly body?: Body
  readonly answer: Answer
  /** Success answers bytes, failure JSON. */
  readonly binary?: Binary
  /** The multipart part that holds the file. */
  readonly file?: File
  /** A lost answer may hide a success that must not be repeated. Default: true for POST. */
  readonly once?: boolean
  /** Turns a method's short input into the body that the platform wants. */
  readonly toBody?: (input: any) => Record<string, unknown>
  readonly summary: string
  /** The official page. */
  readonly docs: string
}

// `any` in the bounds only: what is inferred stays exact
export function operation<Query extends TObject = TObject<{}>, Body extends TSchema = TObject<{}>, Answer extends TSchema = TObject<{}>, Binary extends boolean = false, File extends string = never> (
  definition: Operation<Query, Body, Answer, Binary, File>
): Operation<Query, Body, Answer, Binary, File> {
  return definition
}

type Input<Query extends TObject, Body extends TSchema, File extends string> =
  Static<Query> & Static<Body> & ([File] extends [never] ? {} : FileInput)

/** The typed method of an operation. Input is checked first (`WX_ERR_INPUT`); what the platform refuses is a `WechatApiError`. */
export type Method<Op> = Op extends Operation<infer Query, infer Body, infer Answer, infer Binary, infer File>
  ? {} extends Input<Query, Body, File>
      ? (input?: Input<Query, Body, File>, options?: CallOptions) => Promise<Binary extends true ? BinaryAnswer : Static<Answer>>
      : (input: Input<Query, Body, File>, options?: CallOptions) => Promise<Binary extends true ? BinaryAnswer : Static<Answer>>
  : never

export type Methods<Module> = { readonly [Name in keyof Module as Module[Name] extends Operation<any, any, any, any, any> ? Name : never]: Method<Module[Name]> }
