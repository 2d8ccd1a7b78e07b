import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Id, KnownInteger } from '../../schemas.js'

const DeliveryPlace = Type.Object({
  /** The province. */
  province: Type.String(),
  /** The city. */
  city: Type.String(),
  /** The district. */
  county: Type.String(),
  /** The detailed address. */
  address: Type.String()
})

/**
 * Get the page on which a top-up is paid.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_applypay
 */
export const applyPay = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/applypay',
  body: Type.Object({
    /** The number of the charge. */
    order_id: Id
  }),
  answer: Type.Object({
    /** The address of the page to pay on. */
    pay_url: Type.String()
  })
})

/**
 * Claim the freight of a return.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_claim
 */
export const claim = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/claim',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The order number of WeChat Pay. */
    order_no: Type.String(),
    /** The number of the returned parcel. */
    refund_delivery_no: Type.String(),
    /** The courier of the return. */
    refund_company: Type.String()
  }),
  answer: Type.Object({
    /** The number of the claim. */
    report_no: Type.String(),
    /** Whether the courier collects the return. `0`: no. `1`: yes. */
    is_home_pick_up: Type.Optional(KnownInteger(0, 1))
  })
})

/**
 * Create the id of a top-up.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_createchargeid
 */
export const createChargeId = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/createchargeid',
  body: Type.Object({
    /** The amount to charge, in fen. */
    quota: Type.Integer()
  }),
  answer: Type.Object({
    /** The number of the charge. */
    order_id: Id
  })
})

/**
 * Insure an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_createorder
 */
export const createOrder = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/createorder',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The order number of WeChat Pay. */
    order_no: Type.String(),
    /** The time when the user paid, in Unix seconds. */
    pay_time: Type.Integer(),
    /** The amount that the user paid, in fen. */
    pay_amount: Type.Integer(),
    /** The number of the parcel. */
    delivery_no: Type.String(),
    /** The address of the sender. */
    delivery_place: DeliveryPlace,
    /** The address of the receiver. */
    receipt_place: DeliveryPlace,
    /** The goods. */
    product_info: Type.Optional(Type.Object({
      /** The goods, one by one. */
      goods_list: Type.Optional(Type.Array(Type.Object({
        /** The name of the goods. */
        name: Type.Optional(Type.String()),
        /** The address of the picture. */
        url: Type.Optional(Type.String())
      }))),
      /** The page of the order in the Mini Program. */
      order_path: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The number of the policy. */
    policy_no: Type.String(),
    /** The time when the insurance ends. */
    insurance_end_date: Type.String(),
    /** The amount that the insurance pays, in fen. */
    estimate_amount: Type.Integer(),
    /** The premium, in fen. */
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
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. */
    order_no: Type.Optional(Type.String()),
    /** The number of the policy. */
    policy_no: Type.Optional(Type.String()),
    /** The number of the claim. */
    report_no: Type.Optional(Type.String()),
    /** The number of the parcel. */
    delivery_no: Type.Optional(Type.String()),
    /** The number of the returned parcel. */
    refund_delivery_no: Type.Optional(Type.String()),
    /** The start, in Unix seconds. */
    begin_time: Type.Optional(Type.Integer()),
    /** The end, in Unix seconds. */
    end_time: Type.Optional(Type.Integer()),
    /** The states to look for. `2`: insured. `4`: claimed. `5`: paid out. `6`: the claim failed. `7`: over. */
    status_list: Type.Optional(Type.Array(KnownInteger(2, 4, 5, 6, 7))),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer()),
    /** The order. `0`: the newest first. `1`: the oldest first. */
    sort_direct: Type.Optional(KnownInteger(0, 1))
  }),
  answer: Type.Object({
    /** The policies. */
    list: Type.Array(Type.Object({
      /** The order number of WeChat Pay. */
      order_no: Type.String(),
      /** The number of the policy. */
      policy_no: Type.String(),
      /** The number of the claim. */
      report_no: Type.String(),
      /** The number of the parcel. */
      delivery_no: Type.String(),
      /** The number of the returned parcel. */
      refund_delivery_no: Type.String(),
      /** The time when the insurance ends. */
      insurance_end_date: Type.String(),
      /** The amount that the insurance pays, in fen. */
      estimate_amount: Type.Integer(),
      /** The premium, in fen. */
      premium: Type.Integer(),
      /** The state. `2`: insured. `4`: claimed. `5`: paid out. `6`: the claim failed. `7`: over. */
      status: KnownInteger(2, 4, 5, 6, 7),
      /** The reason why the claim failed. */
      pay_fail_reason: Type.Optional(Type.String()),
      /** The time when the claim was paid, in Unix seconds. */
      pay_finish_time: Type.Optional(Type.Integer()),
      /** Whether the courier collects the return. `0`: no. `1`: yes. */
      is_home_pick_up: Type.Optional(KnownInteger(0, 1))
    })),
    /** The total number of entries. */
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
    /** The states to look for. `1`: not paid yet. `2`: paid. `3`: in use. `4`: used up. `5`: being refunded. `6`: refunded. `10`: not paid in time. */
    status_list: Type.Optional(Type.Array(KnownInteger(1, 2, 3, 4, 5, 6, 10))),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The charges. */
    list: Type.Array(Type.Object({
      /** The number of the charge. */
      order_id: Id,
      /** The state of the charge. `1`: not paid yet. `2`: paid. `3`: in use. `4`: used up. `5`: being refunded. `6`: refunded. `10`: not paid in time. */
      order_status: KnownInteger(1, 2, 3, 4, 5, 6, 10),
      /** The amount, in fen. */
      total_price: Type.Integer(),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer(),
      /** The time when it was paid, in Unix seconds. */
      pay_time: Type.Integer(),
      /** Whether it can be refunded. */
      can_refund: Type.Union([Type.Boolean(), Type.Integer()]),
      /** The time when it was refunded, in Unix seconds. */
      refund_time: Type.Optional(Type.Integer()),
      /** The state of the refund. */
      refund_status: Type.Optional(Type.Integer()),
      /** The refunded amount, in fen. */
      refund_amt: Type.Optional(Type.Integer())
    })),
    /** The total number of entries. */
    total: Type.Integer()
  }),
  once: false
})

/**
 * Get how many orders were insured and claimed, and the balance.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/freight/api_insurance_freight_getsummary
 */
export const getSummary = operation({
  method: 'POST',
  path: '/wxa/business/insurance_freight/getsummary',
  body: Type.Object({
    /** The start, in Unix seconds. */
    begin_time: Type.Optional(Type.Integer()),
    /** The end, in Unix seconds. */
    end_time: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The total number of entries. */
    total: Type.Integer(),
    /** The number of claims. */
    claim_num: Type.Integer(),
    /** The number of claims that were paid. */
    claim_succ_num: Type.Integer(),
    /** The premium now, in fen. */
    premium: Type.Integer(),
    /** The balance, in fen. */
    funds: Type.Integer(),
    /** Whether orders cannot be insured for now, for reasons of security. */
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
  answer: Type.Object({
    /** Whether the insurance is on. `1`: yes. */
    is_open: Flag
  })
})

/**
 * Refund what is left of the top-ups.
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
  body: Type.Object({
    /** The balance below which you are notified, in fen. */
    notify_funds: Type.Integer()
  })
})
