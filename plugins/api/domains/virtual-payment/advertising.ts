import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Id, KnownInteger } from '../../schemas.js'
import { DeviceType, Env } from './schemas.js'

/**
 * Bind the account that pays for advertising.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_bind_transfer_accout
 */
export const bindTransferAccount = operation({
  method: 'POST',
  path: '/xpay/bind_transfer_accout',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Type.Optional(Env),
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The uid of the advertising account to charge. */
    transfer_account_uid: Type.Optional(Id),
    /** The name of the company that owns the advertising account. */
    transfer_account_org_name: Type.Optional(Type.String())
  }),
  sign: 'xpay'
})

/**
 * Top up with advertising money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_create_funds_bill
 */
export const createFundsBill = operation({
  method: 'POST',
  path: '/xpay/create_funds_bill',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The uid of the advertising account to charge. */
    transfer_account_uid: Id,
    /** The name of the advertising account to charge. */
    transfer_account_name: Type.String(),
    /** The id of the agency of the advertising account. */
    transfer_account_agency_id: Type.Optional(Id),
    /** The amount to charge, in fen. */
    transfer_amount: Type.Integer(),
    /** An id of your own for this request, of up to 1024 characters. The same id again is a repetition. */
    request_id: Type.String(),
    /** The start of the settlement period, in Unix seconds. */
    settle_begin: Type.Integer(),
    /** The end of the settlement period, in Unix seconds. */
    settle_end: Type.Integer(),
    /** The reason why the advertising fund was granted. `0`: general grant. `1`: advertising incentive. `2`: targeted incentive. */
    fund_type: KnownInteger(0, 1, 2),
    /** Whether advertising data may be used. `0`: no. `1`: yes. */
    authorize_advertise: Flag
  }),
  answer: Type.Object({
    /** The id of the charge. */
    bill_id: Type.String()
  }),
  sign: 'xpay'
})

/**
 * List the advertising money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_adver_funds
 */
export const queryAdverFunds = operation({
  method: 'POST',
  path: '/xpay/query_adver_funds',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Type.Optional(Env),
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The page to get, counted from 1. */
    page: Type.Optional(Type.Integer()),
    /** The number of entries per page. */
    page_size: Type.Optional(Type.Integer()),
    /** The search terms. */
    filter: Type.Optional(Type.Object({
      /** The start of the settlement period, in Unix seconds. */
      settle_begin: Type.Optional(Type.Integer()),
      /** The end of the settlement period, in Unix seconds. */
      settle_end: Type.Optional(Type.Integer()),
      /** The reason why the advertising fund was granted. `0`: general grant. `1`: advertising incentive. `2`: targeted incentive. */
      fund_type: Type.Optional(KnownInteger(0, 1, 2))
    }))
  }),
  answer: Type.Object({
    /** The grants of advertising funds. */
    adver_funds_list: Type.Array(Type.Object({
      /** The id of the grant of advertising funds. */
      fund_id: Type.String(),
      /** The reason why the advertising fund was granted. `0`: general grant. `1`: advertising incentive. `2`: targeted incentive. */
      fund_type: KnownInteger(0, 1, 2),
      /** The start of the settlement period, in Unix seconds. */
      settle_begin: Type.Integer(),
      /** The end of the settlement period, in Unix seconds. */
      settle_end: Type.Integer(),
      /** The amount granted, in fen. */
      total_amount: Type.Integer(),
      /** The amount left, in fen. */
      remain_amount: Type.Integer(),
      /** The time when the fund expires, in Unix seconds. */
      expire_time: Type.Optional(Type.Integer())
    })),
    /** The total number of pages. */
    total_page: Type.Integer()
  }),
  sign: 'xpay',
  once: false
})

/**
 * List the top-ups with advertising money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_funds_bill
 */
export const queryFundsBill = operation({
  method: 'POST',
  path: '/xpay/query_funds_bill',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The page to get, counted from 1. */
    page: Type.Integer(),
    /** The number of entries per page. */
    page_size: Type.Integer(),
    /** The search terms. */
    filter: Type.Optional(Type.Object({
      /** The earliest time of the charge, in Unix seconds. */
      oper_time_begin: Type.Optional(Type.Integer()),
      /** The latest time of the charge, in Unix seconds. */
      oper_time_end: Type.Optional(Type.Integer()),
      /** The id of the charge. */
      bill_id: Type.Optional(Type.String()),
      /** The `request_id` that was given to `createFundsBill`. */
      request_id: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The charges. */
    bill_list: Type.Array(Type.Object({
      /** The id of the charge. */
      bill_id: Type.String(),
      /** The time when the account was charged, in Unix seconds. */
      oper_time: Type.Integer(),
      /** The id of the grant of advertising funds. */
      fund_id: Type.String(),
      /** The start of the settlement period, in Unix seconds. */
      settle_begin: Type.Integer(),
      /** The end of the settlement period, in Unix seconds. */
      settle_end: Type.Integer(),
      /** The uid of the advertising account to charge. */
      transfer_account_uid: Id,
      /** The name of the advertising account to charge. */
      transfer_account_name: Type.String(),
      /** The amount to charge, in fen. */
      transfer_amount: Type.Integer(),
      /** The state of the charge. `0`: in progress. `1`: succeeded. `2`: failed. */
      status: KnownInteger(0, 1, 2),
      /** The `request_id` that was given to `createFundsBill`. */
      request_id: Type.Optional(Type.String())
    })),
    /** The total number of pages. */
    total_page: Type.Integer()
  }),
  sign: 'xpay',
  once: false
})

/**
 * List the repaid advertising money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_recover_bill
 */
export const queryRecoverBill = operation({
  method: 'POST',
  path: '/xpay/query_recover_bill',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The page to get, counted from 1. */
    page: Type.Integer(),
    /** The number of entries per page. */
    page_size: Type.Integer(),
    /** The search terms. */
    filter: Type.Optional(Type.Object({
      /** The earliest time of the recovery, in Unix seconds. */
      recover_time_begin: Type.Optional(Type.Integer()),
      /** The latest time of the recovery, in Unix seconds. */
      recover_time_end: Type.Optional(Type.Integer()),
      /** The id of the recovery. */
      bill_id: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The recoveries. */
    bill_list: Type.Array(Type.Object({
      /** The id of the recovery. */
      bill_id: Type.String(),
      /** The time when the fund was recovered, in Unix seconds. */
      recover_time: Type.Integer(),
      /** The id of the grant of advertising funds. */
      fund_id: Type.String(),
      /** The start of the settlement period, in Unix seconds. */
      settle_begin: Type.Integer(),
      /** The end of the settlement period, in Unix seconds. */
      settle_end: Type.Integer(),
      /** The account from which the fund was recovered. */
      recover_account_name: Type.String(),
      /** The recovered amount, in fen. */
      recover_amount: Type.Integer(),
      /** The refunds that caused the recovery. */
      refund_order_list: Type.Optional(Type.Array(Type.String()))
    })),
    /** The total number of pages. */
    total_page: Type.Integer()
  }),
  sign: 'xpay',
  once: false
})

/**
 * List the accounts that pay for advertising.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_transfer_account
 */
export const queryTransferAccount = operation({
  method: 'POST',
  path: '/xpay/query_transfer_account',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType)
  }),
  answer: Type.Object({
    /** The advertising accounts. */
    acct_list: Type.Array(Type.Object({
      /** The uid of the advertising account to charge. */
      transfer_account_uid: Id,
      /** The name of the advertising account to charge. */
      transfer_account_name: Type.String(),
      /** The id of the agency of the advertising account. */
      transfer_account_agency_id: Type.Optional(Id),
      /** The name of the agency of the advertising account. */
      transfer_account_agency_name: Type.Optional(Type.String()),
      /** The state of the review. `0`: waiting. `1`: approved. `2`: rejected. */
      state: Type.Optional(KnownInteger(0, 1, 2)),
      /** The reason why it failed. */
      error_msg: Type.Optional(Type.String()),
      /** The result of the binding. `1`: bound. `2`: failed. */
      bind_result: Type.Optional(KnownInteger(1, 2))
    }))
  }),
  sign: 'xpay',
  once: false
})
