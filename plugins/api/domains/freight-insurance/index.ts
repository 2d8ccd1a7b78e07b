import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag, Id } from '../../schemas.js'

const DeliveryPlace = Type.Object({
  province: Type.String(),
  city: Type.String(),
  county: Type.String(),
  address: Type.String()
})

/**
 * Apply for the payment of a claim.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_applypay
 */
export const applyPay = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/applypay',
  body: Type.Object({ order_id: Id }),
  answer: Type.Object({ pay_url: Type.String() })
})

/**
 * Claim.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_claim
 */
export const claim = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/claim',
  body: Type.Object({
    openid: Type.String(),
    order_no: Type.String(),
    refund_delivery_no: Type.String(),
    refund_company: Type.String()
  }),
  answer: Type.Object({
    report_no: Type.String(),
    is_home_pick_up: Type.Optional(Type.Integer())
  })
})

/**
 * Create the id of a top-up.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_createchargeid
 */
export const createChargeId = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/createchargeid',
  body: Type.Object({ quota: Type.Integer() }),
  answer: Type.Object({ order_id: Id })
})

/**
 * Insure an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_createorder
 */
export const createOrder = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/createorder',
  body: Type.Object({
    openid: Type.String(),
    order_no: Type.String(),
    pay_time: Type.Integer(),
    pay_amount: Type.Integer(),
    delivery_no: Type.String(),
    delivery_place: DeliveryPlace,
    receipt_place: DeliveryPlace,
    product_info: Type.Object({
      goods_list: Type.Optional(Type.Array(Type.Object({
        name: Type.Optional(Type.String()),
        url: Type.Optional(Type.String())
      }))),
      order_path: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    policy_no: Type.String(),
    insurance_end_date: Type.String(),
    estimate_amount: Type.Integer(),
    premium: Type.Integer()
  })
})

/**
 * List the insured orders.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_getorderlist
 */
export const getOrderList = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/getorderlist',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    order_no: Type.Optional(Type.String()),
    policy_no: Type.Optional(Type.String()),
    report_no: Type.Optional(Type.String()),
    delivery_no: Type.Optional(Type.String()),
    refund_delivery_no: Type.Optional(Type.String()),
    begin_time: Type.Optional(Type.Integer()),
    end_time: Type.Optional(Type.Integer()),
    status_list: Type.Optional(Type.Array(Type.Integer())),
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer()),
    sort_direct: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      order_no: Type.String(),
      policy_no: Type.String(),
      report_no: Type.String(),
      delivery_no: Type.String(),
      refund_delivery_no: Type.String(),
      insurance_end_date: Type.String(),
      estimate_amount: Type.Integer(),
      premium: Type.Integer(),
      status: Type.Integer(),
      pay_fail_reason: Type.Optional(Type.String()),
      pay_finish_time: Type.Optional(Type.Integer()),
      is_home_pick_up: Type.Optional(Type.Integer())
    })),
    total: Type.Integer()
  }),
  once: false
})

/**
 * List the top-ups.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_getpayorderlist
 */
export const getPayOrderList = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/getpayorderlist',
  body: Type.Object({
    status_list: Type.Optional(Type.Array(Type.Integer())),
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      order_id: Id,
      order_status: Type.Integer(),
      total_price: Type.Integer(),
      create_time: Type.Integer(),
      pay_time: Type.Integer(),
      can_refund: Type.Union([Type.Boolean(), Type.Integer()]),
      refund_time: Type.Optional(Type.Integer()),
      refund_status: Type.Optional(Type.Integer()),
      refund_amt: Type.Optional(Type.Integer())
    })),
    total: Type.Integer()
  }),
  once: false
})

/**
 * Get the totals.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_getsummary
 */
export const getSummary = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/getsummary',
  body: Type.Object({ begin_time: Type.Optional(Type.Integer()), end_time: Type.Optional(Type.Integer()) }),
  answer: Type.Object({
    total: Type.Integer(),
    claim_num: Type.Integer(),
    claim_succ_num: Type.Integer(),
    premium: Type.Integer(),
    funds: Type.Integer(),
    need_close: Type.Boolean()
  }),
  once: false
})

/**
 * Turn freight insurance on.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_open
 */
export const open = operation({
  method: 'GET',
  path: '/wxa/business/insurance_freight/open'
})

/**
 * Get whether freight insurance is on.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_query_open
 */
export const queryOpen = operation({
  method: 'GET',
  path: '/wxa/business/insurance_freight/query_open',
  answer: Type.Object({ is_open: Flag })
})

/**
 * Withdraw money.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_refund
 */
export const refund = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/refund'
})

/**
 * Set the balance that warns.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_update_notify_funds
 */
export const updateNotifyFunds = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/update_notify_funds',
  body: Type.Object({ notify_funds: Type.Integer() })
})
