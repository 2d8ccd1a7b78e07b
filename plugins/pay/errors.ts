import createError from '@fastify/error'

/** The class of a refusal, by the party that can act on it. `caller`: the call is wrong; `config`: the configuration is wrong; `state`: the order or the user is not in the right state; `retry`: a later call may succeed. */
export type PayErrorClass = 'caller' | 'config' | 'state' | 'retry'

const CLASSES: Record<PayErrorClass, readonly string[]> = {
  caller: ['PARAM_ERROR', 'INVALID_REQUEST', 'OUT_TRADE_NO_USED', 'RESOURCE_ALREADY_EXISTS', 'INVALID_TRANSACTIONID', 'OPENID_MISMATCH', 'ALREADY_EXISTS'],
  config: ['SIGN_ERROR', 'NO_AUTH', 'MCH_NOT_EXISTS', 'APPID_MCHID_NOT_MATCH'],
  state: ['ORDER_CLOSED', 'ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS', 'NOT_FOUND', 'TRADE_ERROR', 'ACCOUNT_ERROR', 'USER_ACCOUNT_ABNORMAL', 'REQUEST_BLOCKED', 'RULE_LIMIT', 'RULELIMIT', 'ORDERPAID', 'NO_STATEMENT_EXIST'],
  retry: ['NOT_ENOUGH', 'FREQUENCY_LIMITED', 'RATELIMIT_EXCEEDED', 'RATELIMIT_EXCEED', 'SYSTEM_ERROR', 'SYSTEMERROR', 'BANK_ERROR', 'SERVICE_UNAVAILABLE', 'USER_PAYING', 'USERPAYING', 'STATEMENT_CREATING']
}

const CLASS_OF = new Map(Object.entries(CLASSES).flatMap(([name, codes]) => codes.map(code => [code, name as PayErrorClass])))

/** Codes of refusals that come with HTTP 500. */
const REFUSED_WITH_500 = ['INVALID_TRANSACTIONID', 'OPENID_MISMATCH']
const NOT_FOUND = ['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS', 'NOT_FOUND']

const MAX_TEXT_CHARACTERS = 512

/** Details of WeChat Pay: where and why a parameter was refused, or which text the signature has to cover. */
export type PayErrorDetail = Record<string, unknown>

/** The body of a refusal. */
export interface PayErrorBody {
  code: string
  message?: string
  detail?: PayErrorDetail
}

function classify (code: string, httpStatus: number): PayErrorClass {
  return CLASS_OF.get(code) ?? (httpStatus === 429 || httpStatus >= 500 ? 'retry' : 'caller')
}

/** The HTTP status with which this server answers after a refusal. */
function statusOf (payCode: string, errorClass: PayErrorClass, httpStatus: number): number {
  if (httpStatus === 429) return 429
  if (NOT_FOUND.includes(payCode)) return 404
  if (errorClass === 'caller') return 400
  return errorClass === 'state' ? 409 : 502
}

const WechatPayErrorBase = createError<[string, string, string, string]>('WX_ERR_PAY', 'WeChat Pay refuses %s: %s %s%s', 502)

/**
 * WeChat Pay refused the call, and nothing was done. Programs should use `payCode`.
 * https://pay.weixin.qq.com/doc/v3/merchant/4012081709
 */
export class WechatPayError extends WechatPayErrorBase {
  readonly payCode: string
  readonly payMessage: string
  readonly httpStatus: number
  readonly class: PayErrorClass
  readonly detail: PayErrorDetail | undefined
  /** The `Request-ID` of the answer, for the support of WeChat Pay. */
  readonly requestId: string | undefined

  constructor (operation: string, httpStatus: number, { code, message = '', detail }: PayErrorBody, requestId?: string) {
    const text = message.slice(0, MAX_TEXT_CHARACTERS)
    super(operation, code, text, typeof detail?.field === 'string' ? ` (${detail.field.slice(0, MAX_TEXT_CHARACTERS)})` : '')
    this.payCode = code
    this.payMessage = text
    this.httpStatus = httpStatus
    this.class = classify(code, httpStatus)
    this.statusCode = statusOf(code, this.class, httpStatus)
    this.detail = detail
    this.requestId = requestId
  }

  /** Whether WeChat Pay does not know the order, refund or bill. */
  get isNotFound (): boolean {
    return NOT_FOUND.includes(this.payCode)
  }
}

/** The merchant's own number of the subject of a call. */
export interface OwnNumber {
  /** `out_trade_no`, `out_refund_no`, `out_bill_no` … */
  field: string
  value: string
}

export interface UnknownOutcome {
  operation: string
  mchid: string
  number?: OwnNumber | undefined
  /** False if no attempt can have reached WeChat Pay. */
  sent: boolean
  /** The reason why the outcome is unknown, in words. */
  reason: string
  cause: unknown
  requestId?: string | undefined
}

const PayUnknownErrorBase = createError<[string, string, string, ErrorOptions]>('WX_ERR_PAY_UNKNOWN', 'it is unknown whether %s was done%s: %s. Find out with ctx.pay.settle(), and repeat the call only with the same number', 502)

/**
 * It is unknown whether WeChat Pay carried out the call. `settle` asks until that is known.
 * Repeating the call with the same number is safe; with another number it may pay twice.
 */
export class PayUnknownError extends PayUnknownErrorBase {
  readonly operation: string
  readonly mchid: string
  readonly number: OwnNumber | undefined
  readonly sent: boolean
  readonly requestId: string | undefined

  constructor ({ operation, mchid, number, sent, reason, cause, requestId }: UnknownOutcome) {
    super(operation, number === undefined ? '' : ` (${number.field} ${number.value})`, reason, { cause })
    this.operation = operation
    this.mchid = mchid
    this.number = number
    this.sent = sent
    this.requestId = requestId
  }

  get outTradeNo (): string | undefined { return this.#valueOf('out_trade_no') ?? this.#valueOf('combine_out_trade_no') }
  get outRefundNo (): string | undefined { return this.#valueOf('out_refund_no') }
  get outBillNo (): string | undefined { return this.#valueOf('out_bill_no') }
  get outOrderNo (): string | undefined { return this.#valueOf('out_order_no') }

  #valueOf (field: string): string | undefined {
    return this.number?.field === field ? this.number.value : undefined
  }
}

/** Reads the body of a refusal; undefined for anything else, which may come from a proxy on the way. */
export function readErrorBody (json: unknown): PayErrorBody | undefined {
  if (json === null || typeof json !== 'object' || !('code' in json) || typeof json.code !== 'string' || json.code === '') return undefined
  const { code, message, detail } = json as { code: string, message?: unknown, detail?: unknown }
  return {
    code,
    ...(typeof message === 'string' && { message }),
    ...(detail !== null && typeof detail === 'object' && { detail: detail as PayErrorDetail })
  }
}

/** Whether an error body with this status means that nothing was done. With 429 a payout may have been accepted all the same. */
export function isRefusal (httpStatus: number, { code }: PayErrorBody, isPayout: boolean): boolean {
  if (httpStatus >= 500) return REFUSED_WITH_500.includes(code)
  if (httpStatus === 429) return !isPayout
  return httpStatus >= 400
}
