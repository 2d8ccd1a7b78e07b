import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag, Numeric } from '../../schemas.js'
import { DeviceType, Env } from './schemas.js'

const OrderRef = Type.Object({
  openid: Type.Optional(Type.String()),
  env: Env,
  user_ip: Type.Optional(Type.String()),
  device_type: Type.Optional(DeviceType),
  order_id: Type.Optional(Type.String()),
  wx_order_id: Type.Optional(Type.String())
})

const UserRef = Type.Object({
  openid: Type.Optional(Type.String()),
  env: Env,
  user_ip: Type.Optional(Type.String()),
  device_type: Type.Optional(DeviceType)
})

/**
 * Refund a payment in coins.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_cancel_currency_pay
 */
export const cancelCurrencyPay = operation({
  method: 'POST',
  path: '/xpay/cancel_currency_pay',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    env: Env,
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    pay_order_id: Type.String(),
    order_id: Type.String(),
    amount: Type.Integer()
  }),
  answer: Type.Object({ order_id: Type.String() }),
  sign: 'pay+user'
})

/**
 * Pay with a user's coins.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_currency_pay
 */
export const currencyPay = operation({
  method: 'POST',
  path: '/xpay/currency_pay',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    env: Type.Optional(Env),
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    order_id: Type.Optional(Type.String()),
    amount: Type.Optional(Type.Integer()),
    payitem: Type.Optional(Type.String()),
    remark: Type.Optional(Type.String())
  }),
  answer: Type.Object({ order_id: Type.String(), balance: Type.Integer(), used_present_amount: Type.Integer() }),
  sign: 'pay+user'
})

/**
 * Get the link to a bill.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_download_bill
 */
export const downloadBill = operation({
  method: 'POST',
  path: '/xpay/download_bill',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    env: Type.Optional(Env),
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    begin_ds: Numeric,
    end_ds: Numeric
  }),
  answer: Type.Object({ url: Type.String() }),
  sign: 'pay'
})

/**
 * Withdraw money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_create_withdraw_order
 */
export const createWithdrawOrder = operation({
  method: 'POST',
  path: '/xpay/create_withdraw_order',
  body: Type.Object({ env: Env, withdraw_no: Type.String(), withdraw_amount: Type.Optional(Type.String()) }),
  answer: Type.Object({ withdraw_no: Type.String(), wx_withdraw_no: Type.String() }),
  sign: 'pay'
})

/**
 * Report that goods were delivered.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_notify_provide_goods
 */
export const notifyProvideGoods = operation({
  method: 'POST',
  path: '/xpay/notify_provide_goods',
  body: OrderRef,
  sign: 'pay'
})

/**
 * Give coins to a user.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_present_currency
 */
export const presentCurrency = operation({
  method: 'POST',
  path: '/xpay/present_currency',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    env: Env,
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    order_id: Type.String(),
    amount: Type.Integer()
  }),
  answer: Type.Object({ order_id: Type.String(), balance: Type.Integer(), present_balance: Type.Integer() }),
  sign: 'pay'
})

/**
 * Get the merchant's balance.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_biz_balance
 */
export const queryBizBalance = operation({
  method: 'POST',
  path: '/xpay/query_biz_balance',
  body: UserRef,
  answer: Type.Object({
    balance_available: Type.Object({ amount: Numeric, currency_code: Type.String() })
  }),
  sign: 'pay',
  once: false
})

/**
 * Get an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_order
 */
export const queryOrder = operation({
  method: 'POST',
  path: '/xpay/query_order',
  body: OrderRef,
  answer: Type.Object({
    order: Type.Object({
      order_id: Type.String(),
      env_type: Type.Integer(),
      order_type: Type.Integer(),
      status: Type.Integer(),
      biz_type: Type.Integer(),
      order_fee: Type.Integer(),
      coupon_fee: Type.Integer(),
      paid_fee: Type.Integer(),
      refund_fee: Type.Optional(Type.Integer()),
      left_fee: Type.Optional(Type.Integer()),
      paid_time: Type.Optional(Type.Integer()),
      provide_time: Type.Optional(Type.Integer()),
      create_time: Type.Integer(),
      update_time: Type.Integer(),
      biz_meta: Type.Optional(Type.String()),
      token: Type.Optional(Type.String()),
      wx_order_id: Type.String(),
      channel_order_id: Type.Optional(Type.String()),
      wxpay_order_id: Type.Optional(Type.String()),
      sett_state: Type.Optional(Type.Integer()),
      sett_time: Type.Optional(Type.Integer()),
      platform_fee_fen: Type.Optional(Type.Integer()),
      cps_fee_fen: Type.Optional(Type.Integer())
    })
  }),
  sign: 'pay',
  once: false
})

/**
 * Get a user's coins.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_user_balance
 */
export const queryUserBalance = operation({
  method: 'POST',
  path: '/xpay/query_user_balance',
  body: UserRef,
  answer: Type.Object({
    balance: Type.Integer(),
    present_balance: Type.Integer(),
    first_save_flag: Type.Union([Flag, Type.Boolean()]),
    sum_save: Type.Integer(),
    sum_present: Type.Integer(),
    sum_balance: Type.Integer(),
    sum_cost: Type.Integer()
  }),
  sign: 'pay+user',
  once: false
})

/**
 * Get a withdrawal.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_withdraw_order
 */
export const queryWithdrawOrder = operation({
  method: 'POST',
  path: '/xpay/query_withdraw_order',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    env: Env,
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    withdraw_no: Type.String()
  }),
  answer: Type.Object({
    withdraw_no: Type.String(),
    withdraw_amount: Numeric,
    status: Type.Integer(),
    withdraw_success_timestamp: Type.Optional(Numeric),
    fail_reason: Type.Optional(Type.String()),
    create_time: Numeric,
    wx_withdraw_no: Type.String()
  }),
  sign: 'pay',
  once: false
})

/**
 * Refund an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_refund_order
 */
export const refundOrder = operation({
  method: 'POST',
  path: '/xpay/refund_order',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    env: Env,
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    order_id: Type.Optional(Type.String()),
    wx_order_id: Type.Optional(Type.String()),
    refund_order_id: Type.String({ pattern: '^[A-Za-z0-9_-]{8,32}$', description: '8 to 32 of letters, digits, _ and -', examples: ['refund-0001'] }),
    refund_fee: Type.Integer(),
    left_fee: Type.Integer(),
    biz_meta: Type.Optional(Type.String()),
    refund_reason: Type.Optional(Type.String({ pattern: '^[0-5]$', description: "'0' to '5'", examples: ['0'] })),
    req_from: Type.Optional(Type.String({ pattern: '^[1-3]$', description: "'1' to '3'", examples: ['1'] }))
  }),
  answer: Type.Object({
    pay_order_id: Type.String(),
    pay_wx_order_id: Type.String(),
    refund_order_id: Type.String(),
    refund_wx_order_id: Type.String()
  }),
  sign: 'pay'
})
