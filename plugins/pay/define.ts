import { Type, type Static, type TObject, type TSchema } from '@sinclair/typebox'
import type { PayFile, PayMethod } from './request.js'
import { OUT_BILL_NO, OUT_ORDER_NO, OUT_REFUND_NO, OUT_TRADE_NO } from './numbers.js'

/**
 * The definition of an operation of WeChat Pay, the only place with its path, input and answer.
 * Input and answer have WeChat Pay's own field names.
 */
export interface PayOperation<Params extends TObject = TObject, Query extends TObject = TObject, Body extends TSchema = TSchema, Answer extends TSchema = TSchema, Binary extends boolean = boolean, Meta extends string = string> {
  readonly method: PayMethod
  /** The path, with `{name}` for a parameter. */
  readonly path: string
  /** The Chinese title in WeChat Pay's documentation. */
  readonly title: string
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer?: Answer
  /** An upload: the members of its `meta` part. The input is the file. */
  readonly meta?: readonly Meta[]
  /** Whether the answer is bytes. */
  readonly binary?: Binary
  /** Paths of fields in the body or the query that are encrypted for WeChat Pay; the caller passes plain text. */
  readonly encrypted?: readonly string[]
  /** Paths of fields in the answer that are encrypted for the merchant; the caller gets plain text. */
  readonly decrypted?: readonly string[]
}

// a type parameter for each part keeps the types of the schemas, so that static types are computed only when a method is used
export function payOperation<Params extends TObject = TObject<{}>, Query extends TObject = TObject<{}>, Body extends TSchema = TObject<{}>, Answer extends TSchema = TObject<{}>, Binary extends boolean = false, Meta extends string = never> (
  definition: PayOperation<Params, Query, Body, Answer, Binary, Meta>
): PayOperation<Params, Query, Body, Answer, Binary, Meta> {
  return definition
}

/** One of these values, or a value that WeChat Pay adds later. */
export function OneOf<const Values extends readonly string[]> (...values: Values) {
  return Type.Unsafe<Values[number] | (string & {})>(Type.String({ examples: values }))
}

export const OutTradeNo = Type.String({ pattern: OUT_TRADE_NO, description: '6 to 32 of letters, digits and _ - | *' })
export const OutRefundNo = Type.String({ pattern: OUT_REFUND_NO, description: '1 to 64 of letters, digits and _ - | * @' })
/** The merchant's own number of a transfer or of a batch of transfers. */
export const OutBillNo = Type.String({ pattern: OUT_BILL_NO, description: '1 to 32 of letters and digits' })
/** The merchant's own number of a shared profit or of its return. */
export const OutOrderNo = Type.String({ pattern: OUT_ORDER_NO, description: '1 to 64 of letters, digits and _ - | * @' })

/** The merchant's own number of a service order of pay score. */
export const ServiceOrderNo = Type.String({ pattern: '^[0-9A-Za-z_\\-|*]{1,32}$', description: '1 to 32 of letters, digits and _ - | *' })
/** The merchant's own number of a withdrawal. */
export const WithdrawalNo = Type.String({ pattern: '^[0-9A-Za-z]{1,32}$', description: '1 to 32 letters and digits', examples: ['withdrawal1'] })
/** The merchant's own number of a call about coupons. */
export const RequestNo = Type.String({ pattern: '^[0-9A-Za-z_\\-|*]{1,128}$', description: '1 to 128 of letters, digits and _ - | *' })
/** Another number of the merchant's own: of an authorization, a budget or a donation. */
export const Number32 = Type.String({ minLength: 1, maxLength: 32, description: '1 to 32 characters' })
/** The time when a service begins. */
export const ServiceStart = Type.String({ pattern: '^(?:\\d{8}|\\d{14}|OnAccept)$', description: 'yyyyMMdd, yyyyMMddHHmmss or OnAccept', examples: ['OnAccept'] })
export const ServiceTime = Type.String({ pattern: '^(?:\\d{8}|\\d{14})$', description: 'yyyyMMdd or yyyyMMddHHmmss', examples: ['20260608103456'] })

// makes editors show the resulting type, not its construction
type Flat<T> = { [Name in keyof T]: T[Name] } & {}

type Input<Params extends TObject, Query extends TObject, Body extends TSchema, Meta extends string> =
  Static<Params> & Static<Query> & Static<Body> & ([Meta] extends [never] ? {} : { file: PayFile, meta?: { [Name in Meta]?: string } })

export interface PayMethodOptions {
  /** The merchant of the account that makes the call. Default: the first. */
  mchid?: string
  signal?: AbortSignal
  /** Milliseconds for one attempt, instead of the plugin's `timeoutMs`. */
  timeoutMs?: number
}

/** The typed method of an operation. It checks the input (`WX_ERR_INPUT`), and then has the three outcomes of a call. */
export type PayMethodOf<Op> = Op extends PayOperation<infer Params, infer Query, infer Body, infer Answer, infer Binary, infer Meta>
  ? {} extends Input<Params, Query, Body, Meta>
      ? (input?: Flat<Input<Params, Query, Body, Meta>>, options?: PayMethodOptions) => Promise<Binary extends true ? Buffer : Static<Answer>>
      : (input: Flat<Input<Params, Query, Body, Meta>>, options?: PayMethodOptions) => Promise<Binary extends true ? Buffer : Static<Answer>>
  : never

// without an `as` clause the editor still finds each method's comment and definition
export type PayMethods<Module> = { readonly [Name in keyof Module]: PayMethodOf<Module[Name]> }
