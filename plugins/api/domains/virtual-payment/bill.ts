import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger } from '../../schemas.js'
import { Env } from './schemas.js'

/**
 * Get the address of the orders behind an advertising fund.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_download_adverfunds_order
 */
export const downloadAdverfundsOrder = operation({
  method: 'POST',
  path: '/xpay/download_adverfunds_order',
  body: Type.Object({
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The id of the grant of advertising funds. */
    fund_id: Type.String()
  }),
  answer: Type.Object({
    /** The address of the list of orders. */
    url: Type.String()
  }),
  sign: 'xpay',
  once: false
})

/**
 * Get the monthly settlement bills of iOS.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_download_ios_settlement_bill
 */
export const downloadIosSettlementBill = operation({
  method: 'POST',
  path: '/xpay/download_ios_settlement_bill',
  body: Type.Object({
    /** The last month, as YYYYMM. */
    end_month: Type.String(),
    /** The first month, as YYYYMM. */
    start_month: Type.String()
  }),
  answer: Type.Object({
    /** The bills. */
    bill_list: Type.Array(Type.Object({
      /** The address of the bill. It works for a limited time. */
      bill_url: Type.Optional(Type.String()),
      /** The month, as YYYYMM. */
      month: Type.Optional(Type.String())
    }))
  }),
  sign: 'xpay',
  once: false
})

/**
 * Get how far a download of orders is.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_download_order
 */
export const queryDownloadOrder = operation({
  method: 'POST',
  path: '/xpay/query_download_order',
  body: Type.Object({
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The id of the task that makes the file. */
    task_id: Type.String()
  }),
  answer: Type.Object({
    /** The address of the file, when the task is done. */
    download_url: Type.Optional(Type.String()),
    /** The time when the address expires, in Unix seconds. */
    expire_at: Type.Optional(Type.Integer()),
    /** The state of the task. `0`: created. `1`: running. `2`: done. `3`: failed. */
    status: Type.Optional(KnownInteger(0, 1, 2, 3)),
    /** The id of the task that makes the file. */
    task_id: Type.Optional(Type.String())
  }),
  sign: 'xpay',
  once: false
})

/**
 * Start a download of orders.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_start_download_order
 */
export const startDownloadOrder = operation({
  method: 'POST',
  path: '/xpay/start_download_order',
  body: Type.Object({
    /** The first day, such as `20230801`. */
    begin_ds: Type.Integer(),
    /** The last day, such as `20230810`. */
    end_ds: Type.Integer(),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** Whether to get delivered orders. Needed where `order_type` is `2` or `3`. Default: `true`. */
    is_provided: Type.Optional(Type.Boolean()),
    /** A part of an order's number, of the merchant's number or of the user's id to look for. */
    order_info: Type.Optional(Type.String()),
    /** The kind of orders. `1`: of coins. `2`: of items. `3`: of subscriptions. `4`: refunds. */
    order_type: KnownInteger(1, 2, 3, 4),
    /** The channel. `1`: virtual payment. `2`: Apple's in-app purchase. */
    pay_channel: KnownInteger(1, 2),
    /** The state of the refunds, where `order_type` is `4`. `0`: all. `2`: refunded. `4`: in progress. `5`: failed. Default: `0`. */
    refund_status: Type.Optional(KnownInteger(0, 2, 4, 5))
  }),
  answer: Type.Object({
    /** The id of the task that makes the file. */
    task_id: Type.String()
  }),
  sign: 'xpay'
})

/**
 * Get why the merchant is restricted, and how to recover.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_punishment_reasons
 */
export const queryPunishmentReasons = operation({
  method: 'POST',
  path: '/xpay/query_punishment_reasons',
  body: Type.Object({}),
  answer: Type.Object({
    /** The appid of the Mini Program. */
    appid: Type.Optional(Type.String()),
    /** The restrictions on the merchant. */
    limited_functions: Type.Optional(Type.Array(Type.String())),
    /** The id of the merchant at WeChat Pay. */
    merchant_code: Type.Optional(Type.String()),
    /** The name of the Mini Program. */
    nickname: Type.Optional(Type.String()),
    /** A description of the other limits. */
    other_limited_functions: Type.Optional(Type.String()),
    /** The reason of the limitation, and its remedy. */
    recovery_specifications: Type.Optional(Type.Array(Type.Object({
      /** The way in which the limitation takes effect. */
      limitation_action_type: Type.Optional(Type.String()),
      /** The number of the case, as in the notification's `business_code`. */
      limitation_case_id: Type.Optional(Type.String()),
      /** The time when the limitation took effect. */
      limitation_date: Type.Optional(Type.String()),
      /** The reason in short. */
      limitation_reason: Type.Optional(Type.String()),
      /** The reason at length. */
      limitation_reason_describe: Type.Optional(Type.String()),
      /** The kind of reason. */
      limitation_reason_type: Type.Optional(Type.String()),
      /** The time when a delayed limitation is expected to start. */
      limitation_start_date: Type.Optional(Type.String()),
      /** Other abilities that this reason limits, in words. */
      other_relate_limitations: Type.Optional(Type.String()),
      /** A page that explains more. */
      recover_help_url: Type.Optional(Type.String()),
      /** The steps that lift the limitation at WeChat Pay. */
      recover_way: Type.Optional(Type.String()),
      /** The data that the remedy needs, such as the number of an appeal. */
      recover_way_param: Type.Optional(Type.String()),
      /** The abilities that this reason limits. */
      relate_limitations: Type.Optional(Type.String())
    })))
  }),
  sign: 'xpay',
  once: false
})
