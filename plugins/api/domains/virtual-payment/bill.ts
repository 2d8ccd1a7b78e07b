import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Env } from './schemas.js'

/**
 * Get the address of the orders behind an advertising fund.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_download_adverfunds_order
 */
export const downloadAdverfundsOrder = operation({
  method: 'POST',
  path: '/xpay/download_adverfunds_order',
  body: Type.Object({
    env: Env,
    fund_id: Type.String()
  }),
  answer: Type.Object({
    url: Type.String()
  }),
  sign: 'pay',
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
    end_month: Type.String(),
    start_month: Type.String()
  }),
  answer: Type.Object({
    bill_list: Type.Array(Type.Object({
      bill_url: Type.Optional(Type.String()),
      month: Type.Optional(Type.String())
    }))
  }),
  sign: 'pay',
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
    env: Env,
    task_id: Type.String()
  }),
  answer: Type.Object({
    download_url: Type.Optional(Type.String()),
    expire_at: Type.Optional(Type.Integer()),
    status: Type.Optional(Type.Integer()),
    task_id: Type.Optional(Type.String())
  }),
  sign: 'pay',
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
    begin_ds: Type.Integer(),
    end_ds: Type.Integer(),
    env: Env,
    is_provided: Type.Optional(Type.Boolean()),
    order_info: Type.Optional(Type.String()),
    order_type: Type.Integer(),
    pay_channel: Type.Integer(),
    refund_status: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    task_id: Type.String()
  }),
  sign: 'pay'
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
    appid: Type.Optional(Type.String()),
    limited_functions: Type.Optional(Type.Array(Type.String())),
    merchant_code: Type.Optional(Type.String()),
    nickname: Type.Optional(Type.String()),
    other_limited_functions: Type.Optional(Type.String()),
    recovery_specifications: Type.Optional(Type.Array(Type.Object({
      limitation_action_type: Type.Optional(Type.String()),
      limitation_case_id: Type.Optional(Type.String()),
      limitation_date: Type.Optional(Type.String()),
      limitation_reason: Type.Optional(Type.String()),
      limitation_reason_describe: Type.Optional(Type.String()),
      limitation_reason_type: Type.Optional(Type.String()),
      limitation_start_date: Type.Optional(Type.String()),
      other_relate_limitations: Type.Optional(Type.String()),
      recover_help_url: Type.Optional(Type.String()),
      recover_way: Type.Optional(Type.String()),
      recover_way_param: Type.Optional(Type.String()),
      relate_limitations: Type.Optional(Type.String())
    })))
  }),
  sign: 'pay',
  once: false
})
