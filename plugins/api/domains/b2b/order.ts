import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger, KnownString } from '../../schemas.js'

/**
 * Close an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_closeb2border
 */
export const closeOrder = operation({
  method: 'POST',
  path: '/retail/B2b/closeb2border',
  body: Type.Object({
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** WeChat's number of the order. Either this or `out_trade_no`. */
    order_id: Type.Optional(Type.String()),
    /** The merchant's own order number. */
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** WeChat's number of the order. Either this or `out_trade_no`. */
    order_id: Type.Optional(Type.String()),
    /** The merchant's own order number. */
    out_trade_no: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The amounts. */
    amount: Type.Optional(Type.Object({
      /** The currency: always `CNY`. */
      currency: Type.Optional(Type.String()),
      /** The amount of the order, in fen. */
      order_amount: Type.Optional(Type.Integer()),
      /** The amount that the user paid, in fen. */
      payer_amount: Type.Optional(Type.Integer())
    })),
    /** The appid of the Mini Program. */
    appid: Type.Optional(Type.String()),
    /** Your data that came with the order. */
    attach: Type.Optional(Type.String()),
    /** The bank and the kind of card, such as `ICBC_DEBIT`; otherwise `OTHERS`. */
    bank_type: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Type.Optional(KnownInteger(0, 1)),
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.Optional(Type.String()),
    /** WeChat's number of the order. */
    order_id: Type.Optional(Type.String()),
    /** The merchant's own order number. */
    out_trade_no: Type.Optional(Type.String()),
    /** The state. `ORDER_INIT`: created. `ORDER_PRE_PAY`: waits for the payment. `ORDER_PAY_SUCC`: paid. `ORDER_CLOSE`: closed. `ORDER_REFUND_PROCESSING`: being refunded. `ORDER_REFUND`: refunded. */
    pay_status: Type.Optional(KnownString('ORDER_INIT', 'ORDER_PRE_PAY', 'ORDER_PAY_SUCC', 'ORDER_CLOSE', 'ORDER_REFUND_PROCESSING', 'ORDER_REFUND')),
    /** The time when it was paid, as `YYYY-MM-DD hh:mm:ss`, Beijing time. */
    pay_time: Type.Optional(Type.String()),
    /** The payer's openid. */
    payer_openid: Type.Optional(Type.String()),
    /** The service fee, in fen; once settled. */
    platform_profit_fee: Type.Optional(Type.Integer()),
    /** The rate of the service fee, in ten-thousandths: `60` is 0.60 %. */
    platform_profit_percent: Type.Optional(Type.Integer()),
    /** The time when it was settled, as `YYYY-MM-DD hh:mm:ss`, Beijing time. */
    settle_finish_time: Type.Optional(Type.String()),
    /** The state of the settlement. `0`: not settled. `1`: in progress. `2`: settled. */
    settle_status: Type.Optional(KnownInteger(0, 1, 2)),
    /** The order number of WeChat Pay. */
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
    /** The purpose of the refund, up to 127 characters. */
    description: Type.Optional(Type.String()),
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** WeChat's number of the order. Either this or `out_trade_no`. */
    order_id: Type.Optional(Type.String()),
    /** The merchant's own refund number. */
    out_refund_no: Type.String(),
    /** The merchant's own order number. */
    out_trade_no: Type.Optional(Type.String()),
    /** The amount to refund, in fen. */
    refund_amount: Type.Integer(),
    /** The source of the refund. `1`: customer service. `2`: the user. `3`: other. */
    refund_from: KnownInteger(1, 2, 3),
    /** The reason. `0`: no reason. `1`: the product. `2`: the service afterwards. `3`: the user's wish. `4`: the price. `5`: other. */
    refund_reason: Type.Optional(KnownInteger(0, 1, 2, 3, 4, 5))
  }),
  answer: Type.Object({
    /** WeChat's number of the order. */
    order_id: Type.Optional(Type.String()),
    /** The merchant's own refund number. */
    out_refund_no: Type.Optional(Type.String()),
    /** The merchant's own order number. */
    out_trade_no: Type.Optional(Type.String()),
    /** WeChat's number of the refund. */
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
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String(),
    /** The merchant's own refund number. */
    out_refund_no: Type.String(),
    /** WeChat's number of the refund. Either this or `out_refund_no`. */
    refund_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The amounts. */
    amount: Type.Optional(Type.Object({
      /** The currency: always `CNY`. */
      currency: Type.Optional(Type.String()),
      /** The refunded amount, in fen. */
      refund_amount: Type.Optional(Type.Integer())
    })),
    /** The time when it was created, in Unix seconds. */
    create_time: Type.Optional(Type.String()),
    /** The purpose of the refund, up to 127 characters. */
    description: Type.Optional(Type.String()),
    /** WeChat's number of the order. */
    order_id: Type.Optional(Type.String()),
    /** The merchant's own refund number. */
    out_refund_no: Type.Optional(Type.String()),
    /** The merchant's own order number. */
    out_trade_no: Type.Optional(Type.String()),
    /** The rate of the service fee, in ten-thousandths: `60` is 0.60 %. */
    platform_profit_percent: Type.Optional(Type.Integer()),
    /** The destination of the money. */
    refund_channel_info: Type.Optional(Type.Object({
      /** The way of the refund. `ORIGINAL`: the way it came. `BALANCE`: to the balance. `OTHER_BALANCE`: to another balance, the account being out of order. */
      channel: Type.Optional(KnownString('ORIGINAL', 'BALANCE', 'OTHER_BALANCE')),
      /** The account that the refund was taken from. `AVAILABLE`: money that can be withdrawn. `UNAVAILABLE`: money not settled yet. */
      funds_account: Type.Optional(KnownString('AVAILABLE', 'UNAVAILABLE')),
      /** The account that got the refund. */
      user_received_account: Type.Optional(Type.String())
    })),
    /** The refund in words. */
    refund_desc: Type.Optional(Type.String()),
    /** WeChat's number of the refund. */
    refund_id: Type.Optional(Type.String()),
    /** The state of the refund. `REFUND_INIT`: created. `REFUND_PROCESSING`: in progress. `REFUND_SUCC`: done. `REFUND_FAIL`: failed. */
    refund_status: Type.Optional(KnownString('REFUND_INIT', 'REFUND_PROCESSING', 'REFUND_SUCC', 'REFUND_FAIL')),
    /** The time when the refund was done, as `YYYY-MM-DD hh:mm:ss`, Beijing time. */
    refund_time: Type.Optional(Type.String()),
    /** The service fee given back, in fen. */
    reverse_sett_amt: Type.Optional(Type.Integer()),
    /** The time when the service fee was given back, as `YYYY-MM-DD hh:mm:ss`, Beijing time. */
    reverse_sett_finish_time: Type.Optional(Type.String()),
    /** Whether the service fee was given back. `0`: no. `1`: in progress. `2`: yes. `3`: not needed. */
    reverse_sett_state: Type.Optional(KnownInteger(0, 1, 2, 3)),
    /** The refund number of WeChat Pay. */
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
    /** The day of the bill, as YYYYMMDD. */
    bill_date: Type.String(),
    /** The id of the merchant at WeChat Pay. */
    mchid: Type.String()
  }),
  answer: Type.Object({
    /** The address of the bill of payments and refunds. */
    all_bill_url: Type.Optional(Type.String()),
    /** The address of the bill of funds of bank transfers. */
    bankpay_fund_bill_url: Type.Optional(Type.String()),
    /** The amount that could be withdrawn at the end of the day. */
    ended_day_avail_amt: Type.Optional(Type.Integer()),
    /** The amount not settled at the end of the day. */
    ended_day_frozen_amt: Type.Optional(Type.Integer()),
    /** Both amounts together at the end of the day. */
    ended_day_total_amt: Type.Optional(Type.Integer()),
    /** The address of the bill of funds. */
    fund_bill_url: Type.Optional(Type.String()),
    /** The address of the bill of profits given back. */
    profit_refund_bill_url: Type.Optional(Type.String()),
    /** The address of the bill of shared profits. */
    profit_sharing_bill_url: Type.Optional(Type.String()),
    /** The address of the bill of refunds. */
    refund_bill_url: Type.Optional(Type.String()),
    /** The address of the bill of payments. */
    success_bill_url: Type.Optional(Type.String())
  }),
  sign: 'pay',
  once: false
})
