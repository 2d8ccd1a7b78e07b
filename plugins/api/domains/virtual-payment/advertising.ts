import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag, Id } from '../../schemas.js'
import { DeviceType, Env } from './schemas.js'

/**
 * Bind the account that pays for advertising.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_bind_transfer_accout
 */
export const bindTransferAccount = operation({
  method: 'POST',
  path: '/xpay/bind_transfer_accout',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    env: Type.Optional(Env),
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    transfer_account_uid: Type.Optional(Id),
    transfer_account_org_name: Type.Optional(Type.String())
  }),
  sign: 'pay'
})

/**
 * Top up with advertising money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_create_funds_bill
 */
export const createFundsBill = operation({
  method: 'POST',
  path: '/xpay/create_funds_bill',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    env: Env,
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    transfer_account_uid: Id,
    transfer_account_name: Type.String(),
    transfer_account_agency_id: Type.Optional(Id),
    transfer_amount: Type.Integer(),
    request_id: Type.String(),
    settle_begin: Type.Integer(),
    settle_end: Type.Integer(),
    fund_type: Type.Integer(),
    authorize_advertise: Flag
  }),
  answer: Type.Object({ bill_id: Type.String() }),
  sign: 'pay'
})

/**
 * List the advertising money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_adver_funds
 */
export const queryAdverFunds = operation({
  method: 'POST',
  path: '/xpay/query_adver_funds',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    env: Type.Optional(Env),
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    page: Type.Optional(Type.Integer()),
    page_size: Type.Optional(Type.Integer()),
    filter: Type.Optional(Type.Object({
      settle_begin: Type.Optional(Type.Integer()),
      settle_end: Type.Optional(Type.Integer()),
      fund_type: Type.Optional(Type.Integer())
    }))
  }),
  answer: Type.Object({
    adver_funds_list: Type.Array(Type.Object({
      fund_id: Type.String(),
      fund_type: Type.Integer(),
      settle_begin: Type.Integer(),
      settle_end: Type.Integer(),
      total_amount: Type.Integer(),
      remain_amount: Type.Integer(),
      expire_time: Type.Optional(Type.Integer())
    })),
    total_page: Type.Integer()
  }),
  sign: 'pay',
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
    openid: Type.Optional(Type.String()),
    env: Env,
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    page: Type.Integer(),
    page_size: Type.Integer(),
    filter: Type.Optional(Type.Object({
      oper_time_begin: Type.Optional(Type.Integer()),
      oper_time_end: Type.Optional(Type.Integer()),
      bill_id: Type.Optional(Type.String()),
      request_id: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    bill_list: Type.Array(Type.Object({
      bill_id: Type.String(),
      oper_time: Type.Integer(),
      fund_id: Type.String(),
      settle_begin: Type.Integer(),
      settle_end: Type.Integer(),
      transfer_account_uid: Id,
      transfer_account_name: Type.String(),
      transfer_amount: Type.Integer(),
      status: Type.Integer(),
      request_id: Type.Optional(Type.String())
    })),
    total_page: Type.Integer()
  }),
  sign: 'pay',
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
    openid: Type.Optional(Type.String()),
    env: Env,
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    page: Type.Integer(),
    page_size: Type.Integer(),
    filter: Type.Optional(Type.Object({
      recover_time_begin: Type.Optional(Type.Integer()),
      recover_time_end: Type.Optional(Type.Integer()),
      bill_id: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    bill_list: Type.Array(Type.Object({
      bill_id: Type.String(),
      recover_time: Type.Integer(),
      fund_id: Type.String(),
      settle_begin: Type.Integer(),
      settle_end: Type.Integer(),
      recover_account_name: Type.String(),
      recover_amount: Type.Integer(),
      refund_order_list: Type.Optional(Type.Array(Type.String()))
    })),
    total_page: Type.Integer()
  }),
  sign: 'pay',
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
    openid: Type.Optional(Type.String()),
    env: Env,
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType)
  }),
  answer: Type.Object({
    acct_list: Type.Array(Type.Object({
      transfer_account_uid: Id,
      transfer_account_name: Type.String(),
      transfer_account_agency_id: Type.Optional(Id),
      transfer_account_agency_name: Type.Optional(Type.String()),
      state: Type.Optional(Type.Integer()),
      error_msg: Type.Optional(Type.String()),
      bind_result: Type.Optional(Type.Integer())
    }))
  }),
  sign: 'pay',
  once: false
})
