import { classifyErrcode, type ErrcodeClass } from '../lib/platform-errcodes.js'

const STATUS = new Map([
  [40029, 400], // code invalid
  [40163, 400], // code used
  [40226, 403], // user blocked
  [40007, 404], // media_id unknown or expired
  [45009, 429],
  [45011, 429]
])

/**
 * The platform answered with an `errcode` other than 0.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/backend-api.html
 */
export class WechatApiError extends Error {
  readonly code = 'WX_ERR_API'
  readonly statusCode: number
  /** The class of the error, which says what the caller can do: `retry`, `refresh-token`, `quota`, `config` or `caller`. */
  readonly class: ErrcodeClass
  /** The request id to quote to WeChat's support, if the platform gave it. */
  readonly rid: string | undefined

  constructor (readonly operation: string, readonly errcode: number, readonly errmsg: string, kind: ErrcodeClass = classifyErrcode(errcode)) {
    super(`${operation} answered errcode ${errcode}${errmsg ? `: ${errmsg}` : ''}`)
    this.name = 'WechatApiError'
    this.statusCode = STATUS.get(errcode) ?? 502
    this.class = kind
    this.rid = /rid: ?([\w-]+)/.exec(errmsg)?.[1] ?? /hints?: ?\[ ?(?:req_id: ?)?([\w-]+) ?\]/.exec(errmsg)?.[1]
  }
}
