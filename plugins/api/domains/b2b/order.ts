import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Close an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_closeb2border
 */
export const closeOrder = operation({
  method: 'POST',
  path: '/retail/B2b/closeb2border',
  body: Type.Object({
    mchid: Type.String(),
    order_id: Type.Optional(Type.String()),
    out_trade_no: Type.Optional(Type.String())
  }),
  sign: 'pay'
})

/**
 * Get an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_getorder
 */
export const getOrder = operation({
  method: 'POST',
  path: '/retail/B2b/getorder',
  body: Type.Object({
    mchid: Type.String(),
    order_id: Type.Optional(Type.String()),
    out_trade_no: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    amount: Type.Optional(Type.Object({
      currency: Type.Optional(Type.String()),
      order_amount: Type.Optional(Type.Integer()),
      payer_amount: Type.Optional(Type.Integer())
    })),
    appid: Type.Optional(Type.String()),
    attach: Type.Optional(Type.String()),
    bank_type: Type.Optional(Type.String()),
    env: Type.Optional(Type.Integer()),
    mchid: Type.Optional(Type.String()),
    order_id: Type.Optional(Type.String()),
    out_trade_no: Type.Optional(Type.String()),
    pay_status: Type.Optional(Type.String()),
    pay_time: Type.Optional(Type.String()),
    payer_openid: Type.Optional(Type.String()),
    platform_profit_fee: Type.Optional(Type.Integer()),
    platform_profit_percent: Type.Optional(Type.Integer()),
    settle_finish_time: Type.Optional(Type.String()),
    settle_status: Type.Optional(Type.Integer()),
    wxpay_transaction_id: Type.Optional(Type.String())
  }),
  sign: 'pay',
  once: false
})

/**
 * Refund an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_refundorder
 */
export const refundOrder = operation({
  method: 'POST',
  path: '/retail/B2b/refund',
  body: Type.Object({
    description: Type.Optional(Type.String()),
    mchid: Type.String(),
    order_id: Type.Optional(Type.String()),
    out_refund_no: Type.String(),
    out_trade_no: Type.Optional(Type.String()),
    refund_amount: Type.Integer(),
    refund_from: Type.Integer(),
    refund_reason: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    order_id: Type.Optional(Type.String()),
    out_refund_no: Type.Optional(Type.String()),
    out_trade_no: Type.Optional(Type.String()),
    refund_id: Type.Optional(Type.String())
  }),
  sign: 'pay'
})

/**
 * Get a refund.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_getrefund
 */
export const getRefund = operation({
  method: 'POST',
  path: '/retail/B2b/getrefund',
  body: Type.Object({
    mchid: Type.String(),
    out_refund_no: Type.String(),
    refund_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    amount: Type.Optional(Type.Object({
      currency: Type.Optional(Type.String()),
      refund_amount: Type.Optional(Type.Integer())
    })),
    create_time: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    order_id: Type.Optional(Type.String()),
    out_refund_no: Type.Optional(Type.String()),
    out_trade_no: Type.Optional(Type.String()),
    platform_profit_percent: Type.Optional(Type.Integer()),
    refund_channel_info: Type.Optional(Type.Object({
      channel: Type.Optional(Type.String()),
      funds_account: Type.Optional(Type.String()),
      user_received_account: Type.Optional(Type.String())
    })),
    refund_desc: Type.Optional(Type.String()),
    refund_id: Type.Optional(Type.String()),
    refund_status: Type.Optional(Type.String()),
    refund_time: Type.Optional(Type.String()),
    reverse_sett_amt: Type.Optional(Type.Integer()),
    reverse_sett_finish_time: Type.Optional(Type.String()),
    reverse_sett_state: Type.Optional(Type.Integer()),
    wxpay_refund_id: Type.Optional(Type.String())
  }),
  sign: 'pay',
  once: false
})

/**
 * Get the addresses of a day's bills.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_downloadbill
 */
export const downloadBill = operation({
  method: 'POST',
  path: '/retail/B2b/downloadbill',
  body: Type.Object({
    bill_date: Type.String(),
    mchid: Type.String()
  }),
  answer: Type.Object({
    all_bill_url: Type.Optional(Type.String()),
    bankpay_fund_bill_url: Type.Optional(Type.String()),
    ended_day_avail_amt: Type.Optional(Type.Integer()),
    ended_day_frozen_amt: Type.Optional(Type.Integer()),
    ended_day_total_amt: Type.Optional(Type.Integer()),
    fund_bill_url: Type.Optional(Type.String()),
    profit_refund_bill_url: Type.Optional(Type.String()),
    profit_sharing_bill_url: Type.Optional(Type.String()),
    refund_bill_url: Type.Optional(Type.String()),
    success_bill_url: Type.Optional(Type.String())
  }),
  sign: 'pay',
  once: false
})
