import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag, Id, Numeric } from '../../schemas.js'

const AddressInfo = Type.Object({
  province: Type.String(),
  city: Type.String(),
  area: Type.String(),
  street: Type.Optional(Type.String()),
  house: Type.String(),
  lng: Type.Number(),
  lat: Type.Number(),
  phone: Type.String()
})

const StoreRef = Type.Object({
  out_store_id: Type.String(),
  wx_store_id: Type.String(),
  appid: Type.String()
})

/**
 * Create a same-city delivery order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_addorder
 */
export const addOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/addorder',
  body: Type.Object({
    wx_store_id: Type.String(),
    store_order_id: Type.String(),
    user_openid: Type.String(),
    user_name: Type.String(),
    user_phone: Type.String(),
    user_lng: Numeric,
    user_lat: Numeric,
    user_address: Type.String(),
    order_seq: Type.Optional(Type.String()),
    verify_code_type: Type.Optional(Numeric),
    order_detail_path: Type.Optional(Type.String()),
    callback_url: Type.Optional(Type.String()),
    cargo: Type.Optional(Type.Object({
      cargo_name: Type.String(),
      cargo_type: Type.Integer(),
      cargo_weight: Type.Integer(),
      cargo_price: Type.Integer(),
      cargo_num: Type.Integer(),
      item_list: Type.Array(Type.Object({ item_name: Type.String(), item_pic_url: Type.String(), count: Type.Integer() }))
    })),
    use_sandbox: Type.Optional(Flag)
  }),
  answer: Type.Object({
    wx_store_id: Type.String(),
    store_order_id: Type.String(),
    wx_order_id: Type.String(),
    service_trans_id: Type.String(),
    trans_order_id: Type.String(),
    waybill_id: Type.Optional(Type.String()),
    distance: Type.Integer(),
    fee: Type.Integer(),
    fetch_code: Type.Optional(Type.String()),
    order_seq: Type.Optional(Type.String())
  })
})

/**
 * Apply for same-city delivery.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_apply
 */
export const apply = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/apply'
})

/**
 * Get the balance of a store's delivery fees.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_balancequery
 */
export const queryBalance = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/balancequery',
  body: Type.Object({
    wx_store_id: Type.Optional(Type.String()),
    service_trans_id: Type.Optional(Type.String()),
    pay_mode: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    wx_store_id: Type.String(),
    appid: Type.String(),
    all_balance: Type.Integer(),
    balance_detail: Type.Array(Type.Object({
      balance: Type.Integer(),
      service_trans_id: Type.String(),
      service_trans_name: Type.String(),
      order_list: Type.Optional(Type.Array(Type.Object({
        payorder_id: Id,
        charge_amt: Type.Integer(),
        unused_amt: Type.Integer(),
        begin_time: Type.Integer(),
        end_time: Type.Integer()
      })))
    }))
  }),
  once: false
})

/**
 * Cancel a same-city delivery order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_cancelorder
 */
export const cancelOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/cancelorder',
  body: Type.Object({
    wx_store_id: Type.Optional(Type.String()),
    store_order_id: Type.Optional(Type.String()),
    wx_order_id: Type.Optional(Type.String()),
    cancel_reason_id: Type.Integer(),
    cancel_reason: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    wx_store_id: Type.String(),
    wx_order_id: Type.String(),
    store_order_id: Type.String(),
    appid: Type.String(),
    order_status: Type.Integer(),
    deductfee: Type.Optional(Type.Integer())
  })
})

/**
 * Create a store for same-city delivery.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_createstore
 */
export const createStore = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/createstore',
  body: Type.Object({
    out_store_id: Type.Optional(Type.String()),
    store_name: Type.Optional(Type.String()),
    order_pattern: Type.Optional(Type.Integer()),
    service_trans_prefer: Type.Optional(Type.String()),
    address_info: Type.Optional(AddressInfo)
  }),
  answer: StoreRef
})

/**
 * Simulate a callback of same-city delivery.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_mocknotify
 */
export const mockNotify = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/mocknotify',
  body: Type.Object({
    wx_store_id: Type.Optional(Type.String()),
    store_order_id: Type.Optional(Type.String()),
    wx_order_id: Type.Optional(Type.String()),
    order_status: Type.Integer()
  })
})

/**
 * Get what a same-city delivery costs.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_preaddorder
 */
export const preAddOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/preaddorder',
  body: Type.Object({
    wx_store_id: Type.String(),
    user_name: Type.String(),
    user_phone: Type.String(),
    user_lng: Numeric,
    user_lat: Numeric,
    user_address: Type.String(),
    cargo: Type.Object({
      cargo_name: Type.String(),
      cargo_type: Type.Integer(),
      cargo_weight: Type.Integer(),
      cargo_price: Type.Integer(),
      cargo_num: Type.Integer()
    }),
    use_sandbox: Type.Optional(Flag)
  }),
  answer: Type.Object({
    service_trans_id: Type.String(),
    distance: Type.Integer(),
    est_fee: Type.Integer(),
    expected_finished_time: Type.Optional(Type.Integer()),
    promise_delivery_time: Type.Optional(Type.Integer())
  })
})

/**
 * List the charges and refunds of delivery fees.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_queryflow
 */
export const queryFlow = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/queryflow',
  body: Type.Object({
    wx_store_id: Type.String(),
    flow_type: Type.Integer(),
    service_trans_id: Type.Optional(Type.String()),
    begin_time: Type.Optional(Type.Integer()),
    end_time: Type.Optional(Type.Integer()),
    pay_mode: Type.String()
  }),
  answer: Type.Object({
    total_pay_amt: Type.Optional(Type.Integer()),
    total_refund_amt: Type.Optional(Type.Integer()),
    total_deduct_amt: Type.Optional(Type.Integer()),
    flow_list: Type.Array(Type.Object({
      flow_type: Type.Integer(),
      appid: Type.String(),
      wx_store_id: Type.String(),
      pay_order_id: Id,
      wx_order_id: Type.Optional(Type.String()),
      bill_id: Type.Optional(Type.String()),
      service_trans_id: Type.String(),
      openid: Type.Optional(Type.String()),
      pay_amount: Type.Integer(),
      refund_amount: Type.Optional(Type.Integer()),
      deduct_amount: Type.Optional(Type.Integer()),
      pay_status: Type.String(),
      refund_status: Type.Optional(Type.String()),
      pay_time: Type.Integer(),
      refund_time: Type.Integer(),
      create_time: Type.Integer(),
      consume_deadline: Type.Optional(Type.Integer()),
      delivery_status: Type.Optional(Type.Integer()),
      delivery_finished_time: Type.Optional(Type.Integer())
    })),
    total: Type.Integer()
  }),
  once: false
})

/**
 * Get a same-city delivery order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_queryorder
 */
export const queryOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/queryorder',
  body: Type.Object({
    wx_store_id: Type.Optional(Type.String()),
    store_order_id: Type.Optional(Type.String()),
    wx_order_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    wx_store_id: Type.String(),
    wx_order_id: Type.String(),
    store_order_id: Type.String(),
    appid: Type.String(),
    order_status: Type.Integer(),
    user_openid: Type.String(),
    service_trans_id: Type.String(),
    delivery_no: Type.String(),
    distance: Type.Integer(),
    actualfee: Type.Integer(),
    deductfee: Type.Integer(),
    create_time: Type.Integer(),
    accept_time: Type.Optional(Type.Integer()),
    fetch_time: Type.Optional(Type.Integer()),
    finish_time: Type.Optional(Type.Integer()),
    cancel_time: Type.Optional(Type.Integer()),
    expected_finish_time: Type.Optional(Type.Integer()),
    fetch_code: Type.Optional(Type.String()),
    recv_code: Type.Optional(Type.String()),
    order_seq: Type.Optional(Type.String()),
    cargo_info: Type.Object({
      cargo_name: Type.String(),
      cargo_type: Type.Integer(),
      cargo_weight: Type.Integer(),
      cargo_price: Type.Integer(),
      cargo_num: Type.Integer(),
      item_list: Type.Array(Type.Object({
        item_name: Type.String(),
        item_pic_url: Type.String(),
        item_num: Type.Integer(),
        num: Type.Optional(Type.Integer())
      }))
    }),
    receiver_info: Type.Object({
      receiver_name: Type.String(),
      address: Type.String(),
      lng: Type.Number(),
      lat: Type.Number(),
      phone_num: Type.String()
    }),
    store_info: Type.Object({
      wx_store_id: Type.String(),
      store_name: Type.String(),
      address: Type.String(),
      lng: Type.Number(),
      lat: Type.Number(),
      phone_num: Type.String()
    }),
    transporter_info: Type.Optional(Type.Object({ transporter_name: Type.String(), transporter_phone: Type.String() }))
  }),
  once: false
})

/**
 * Get a store of same-city delivery.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_querystore
 */
export const queryStore = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/querystore',
  body: Type.Object({ out_store_id: Type.Optional(Type.String()), wx_store_id: Type.Optional(Type.String()) }),
  answer: Type.Object({
    appid: Type.String(),
    store_list: Type.Array(Type.Object({
      out_store_id: Type.String(),
      wx_store_id: Type.String(),
      city_id: Id,
      order_pattern: Type.Integer(),
      service_trans_prefer: Type.Optional(Type.String()),
      address_info: Type.Optional(AddressInfo)
    })),
    total: Type.Integer()
  }),
  once: false
})

/**
 * Top up a store's delivery fees.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_storecharge
 */
export const storeCharge = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/storecharge',
  body: Type.Object({
    wx_store_id: Type.Optional(Type.String()),
    service_trans_id: Type.String(),
    amount: Type.Integer(),
    pay_mode: Type.Optional(Type.String())
  }),
  answer: Type.Object({ payurl: Type.String(), wx_store_id: Type.String(), appid: Type.String() })
})

/**
 * Refund a store's delivery fees.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_store_refund
 */
export const storeRefund = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/storerefund',
  body: Type.Object({
    wx_store_id: Type.Optional(Type.String()),
    service_trans_id: Type.String(),
    pay_mode: Type.Optional(Type.String())
  }),
  answer: Type.Object({ wx_store_id: Type.String(), appid: Type.String(), refund_amount: Type.Integer() })
})

/**
 * Change a store of same-city delivery.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_updatestore
 */
export const updateStore = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/updatestore',
  body: Type.Object({
    keys: Type.Object({ out_store_id: Type.Optional(Type.String()), wx_store_id: Type.Optional(Type.String()) }),
    content: Type.Object({
      store_name: Type.Optional(Type.String()),
      order_pattern: Type.Optional(Numeric),
      service_trans_prefer: Type.Optional(Type.String()),
      address_info: Type.Optional(AddressInfo)
    })
  }),
  answer: StoreRef
})

/**
 * List the cities with delivery.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_getcity
 */
export const getCity = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/getcity',
  body: Type.Object({
    service_trans_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    support_list: Type.Object({
      city_list: Type.Optional(Type.Array(Type.Object({
        city_code: Type.Optional(Type.Integer()),
        city_name: Type.Optional(Type.String())
      }))),
      service_trans_id: Type.Optional(Type.String())
    })
  }),
  once: false
})

/**
 * Get who pays for deliveries.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_getpaymode
 */
export const getPayMode = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/getpaymode',
  body: Type.Object({
    appid: Type.String()
  }),
  answer: Type.Object({
    pay_appid: Type.Optional(Type.String()),
    pay_component_appid: Type.Optional(Type.String()),
    pay_mode: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Set who pays for deliveries.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_setpaymode
 */
export const setPayMode = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/setpaymode',
  body: Type.Object({
    appid: Type.String(),
    pay_mode: Type.String()
  })
})
