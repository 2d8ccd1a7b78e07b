import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, KnownInteger, Numeric, NumericText } from '../../schemas.js'
import { DeviceType, Env } from './schemas.js'

const OrderRef = Type.Object({
  /** The user's openid in this Mini Program. */
  openid: Type.Optional(Type.String()),
  /** The environment. `0`: production. `1`: sandbox. */
  env: Env,
  /** The IP address of the user, such as `1.1.1.1`. */
  user_ip: Type.Optional(Type.String()),
  /** The user's device. `1`: Android. `2`: iOS. */
  device_type: Type.Optional(DeviceType),
  /** The number of the order. Either this or `wx_order_id`. */
  order_id: Type.Optional(Type.String()),
  /** WeChat's number of the order. Either this or `order_id`. */
  wx_order_id: Type.Optional(Type.String())
})

const UserRef = Type.Object({
  /** The user's openid in this Mini Program. */
  openid: Type.Optional(Type.String()),
  /** The environment. `0`: production. `1`: sandbox. */
  env: Env,
  /** The IP address of the user, such as `1.1.1.1`. */
  user_ip: Type.Optional(Type.String()),
  /** The user's device. `1`: Android. `2`: iOS. */
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
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The `order_id` that was given to `currencyPay`. */
    pay_order_id: Type.String(),
    /** The number of this refund. */
    order_id: Type.String(),
    /** The number of coins to give back. */
    amount: Type.Integer()
  }),
  answer: Type.Object({
    /** The number of the refund. */
    order_id: Type.String()
  }),
  sign: 'xpay+user'
})

/**
 * Pay with a user's coins.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_currency_pay
 */
export const currencyPay = operation({
  method: 'POST',
  path: '/xpay/currency_pay',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Type.Optional(Env),
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The number of the order. */
    order_id: Type.Optional(Type.String()),
    /** The number of coins to take. */
    amount: Type.Optional(Type.Integer()),
    /** The goods, as JSON text: `[{"productid": "…", "unit_price": 1, "quantity": 1}]`. It is kept in the account's records. */
    payitem: Type.Optional(Type.String()),
    /** A note. */
    remark: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The number of the order. */
    order_id: Type.String(),
    /** The number of coins left, bought and given. */
    balance: Type.Integer(),
    /** The number of given coins that were used. */
    used_present_amount: Type.Integer()
  }),
  sign: 'xpay+user'
})

/**
 * Get the link to a bill.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_download_bill
 */
export const downloadBill = operation({
  method: 'POST',
  path: '/xpay/download_bill',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Type.Optional(Env),
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The first day, such as `20230801`. */
    begin_ds: Numeric,
    /** The last day, such as `20230810`. */
    end_ds: Numeric
  }),
  answer: Type.Object({
    /** The address of the bill. It works for half an hour. */
    url: Type.String()
  }),
  sign: 'xpay'
})

/**
 * Withdraw money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_create_withdraw_order
 */
export const createWithdrawOrder = operation({
  method: 'POST',
  path: '/xpay/create_withdraw_order',
  body: Type.Object({
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** Your number of the withdrawal: 8 to 32 letters, digits, `_` and `-`. */
    withdraw_no: Type.String(),
    /** The amount in yuan, such as `0.01`. Default: everything. */
    withdraw_amount: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** Your number of the withdrawal: 8 to 32 letters, digits, `_` and `-`. */
    withdraw_no: Type.String(),
    /** WeChat's number of the withdrawal. */
    wx_withdraw_no: Type.String()
  }),
  sign: 'xpay'
})

/**
 * Report that goods were delivered.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_notify_provide_goods
 */
export const notifyProvideGoods = operation({
  method: 'POST',
  path: '/xpay/notify_provide_goods',
  body: OrderRef,
  sign: 'xpay'
})

/**
 * Give coins to a user.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_present_currency
 */
export const presentCurrency = operation({
  method: 'POST',
  path: '/xpay/present_currency',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The number of the gift. */
    order_id: Type.String(),
    /** The number of coins to give. */
    amount: Type.Integer()
  }),
  answer: Type.Object({
    /** The number of the gift. */
    order_id: Type.String(),
    /** The coins that the user has afterwards. */
    balance: Type.Integer(),
    /** The coins given to the user in all. */
    present_balance: Type.Integer()
  }),
  sign: 'xpay'
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
    /** The balance that can be withdrawn. */
    balance_available: Type.Object({
      /** The amount, in yuan. */
      amount: NumericText,
      /** The currency, usually `CNY`. */
      currency_code: Type.String()
    })
  }),
  sign: 'xpay',
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
    /** The order. */
    order: Type.Object({
      /** The number of the order. */
      order_id: Type.String(),
      /** The environment. `1`: production. `2`: sandbox. */
      env_type: KnownInteger(1, 2),
      /** The kind of the order. `0`: payment. `1`: refund. */
      order_type: KnownInteger(0, 1),
      /** The state. `0`: initialized and not yet a full order. `1`: created. `2`: paid and waiting for delivery. `3`: being delivered. `4`: delivered. `5`: refunded. `6`: closed. `7`: the refund failed. `8`: the user's refund is done. `9`: the recovery of the advertising fund is done. `10`: the withdrawal of shared profits is done. */
      status: KnownInteger(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
      /** The kind of business. `0`: mini dramas. */
      biz_type: Type.Integer(),
      /** The amount of the order, in fen. */
      order_fee: Type.Integer(),
      /** The discount, in fen. */
      coupon_fee: Type.Integer(),
      /** The amount that the user paid, in fen. */
      paid_fee: Type.Integer(),
      /** For a refund: the refunded amount, in fen. */
      refund_fee: Type.Optional(Type.Integer()),
      /** For a payment: the amount left after refunds, in fen. */
      left_fee: Type.Optional(Type.Integer()),
      /** The time when it was paid or refunded, in Unix seconds. */
      paid_time: Type.Optional(Type.Integer()),
      /** The time when it was delivered, in Unix seconds. */
      provide_time: Type.Optional(Type.Integer()),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer(),
      /** The time when it was last changed, in Unix seconds. */
      update_time: Type.Integer(),
      /** Your data that came with the order. */
      biz_meta: Type.Optional(Type.String()),
      /** The token that the payment service gave for the order. */
      token: Type.Optional(Type.String()),
      /** WeChat's number of the order. */
      wx_order_id: Type.String(),
      /** The merchant's number that the user sees in WeChat Pay. */
      channel_order_id: Type.Optional(Type.String()),
      /** The transaction's number that the user sees in WeChat Pay. */
      wxpay_order_id: Type.Optional(Type.String()),
      /** The state of the settlement. `0` and `3`: not started. `1`: in progress. `2`: settled. */
      sett_state: Type.Optional(KnownInteger(0, 3, 1, 2)),
      /** The time when it was settled, in Unix seconds; 0 before. */
      sett_time: Type.Optional(Type.Integer()),
      /** The platform's service fee, in fen; only when settled. */
      platform_fee_fen: Type.Optional(Type.Integer()),
      /** The fee for promotion in official accounts and channels, in fen; only when settled. */
      cps_fee_fen: Type.Optional(Type.Integer())
    })
  }),
  sign: 'xpay',
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
    /** The total number of coins, bought and given. */
    balance: Type.Integer(),
    /** The given coins in the balance. */
    present_balance: Type.Integer(),
    /** Whether the user is still to get the benefit of a first purchase. */
    first_save_flag: Type.Union([Flag, Type.Boolean()]),
    /** The number of coins that the user bought in all. */
    sum_save: Type.Integer(),
    /** The number of coins that the user was given in all. */
    sum_present: Type.Integer(),
    /** The number of coins that the user gained in all. */
    sum_balance: Type.Integer(),
    /** The number of coins that the user spent in all. */
    sum_cost: Type.Integer()
  }),
  sign: 'xpay+user',
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
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** Your number of the withdrawal: 8 to 32 letters, digits, `_` and `-`. */
    withdraw_no: Type.String()
  }),
  answer: Type.Object({
    /** Your number of the withdrawal: 8 to 32 letters, digits, `_` and `-`. */
    withdraw_no: Type.String(),
    /** The amount, in yuan. */
    withdraw_amount: NumericText,
    /** The state. `1`: created, in progress. `2`: withdrawn. `3`: failed. */
    status: KnownInteger(1, 2, 3),
    /** The time when the money was withdrawn, in Unix seconds. */
    withdraw_success_timestamp: Type.Optional(NumericText),
    /** The reason why the withdrawal failed. */
    fail_reason: Type.Optional(Type.String()),
    /** The time when it was created, in Unix seconds. */
    create_time: Numeric,
    /** WeChat's number of the withdrawal. */
    wx_withdraw_no: Type.String()
  }),
  sign: 'xpay',
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
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The number of the order. Either this or `wx_order_id`. */
    order_id: Type.Optional(Type.String()),
    /** WeChat's number of the order. Either this or `order_id`. */
    wx_order_id: Type.Optional(Type.String()),
    /** Your number of the refund: 8 to 32 letters, digits, `_` and `-`. */
    refund_order_id: Type.String({ pattern: '^[A-Za-z0-9_-]{8,32}$', description: '8 to 32 of letters, digits, _ and -', examples: ['refund-0001'] }),
    /** The amount to refund, in fen: more than 0, at most `left_fee`. */
    refund_fee: Type.Integer(),
    /** The amount that can still be refunded now, in fen, as in `queryOrder`. */
    left_fee: Type.Integer(),
    /** Your data for the refund, up to 1024 characters. */
    biz_meta: Type.Optional(Type.String()),
    /** The reason. `0`: no reason. `1`: the product. `2`: the service afterwards. `3`: the user's wish. `4`: the price. `5`: other. */
    refund_reason: Type.Optional(Type.String({ pattern: '^[0-5]$', description: "'0' to '5'", examples: ['0', '1', '2', '3', '4', '5'] })),
    /** The source of the refund. `1`: customer service. `2`: the user. `3`: other. */
    req_from: Type.Optional(Type.String({ pattern: '^[1-3]$', description: "'1' to '3'", examples: ['1', '2', '3'] }))
  }),
  answer: Type.Object({
    /** The number of the refunded order. */
    pay_order_id: Type.String(),
    /** WeChat's number of the refunded order. */
    pay_wx_order_id: Type.String(),
    /** Your number of the refund. */
    refund_order_id: Type.String(),
    /** WeChat's number of the refund. */
    refund_wx_order_id: Type.String()
  }),
  sign: 'xpay'
})
