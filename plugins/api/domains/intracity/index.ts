import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Id, KnownInteger, KnownNumeric, KnownString, Numeric } from '../../schemas.js'

const DeliveryCompany = KnownString('DADA', 'SFTC')
const CargoType = KnownInteger(1, 2, 3, 6, 8, 12, 13, 14, 15, 16, 17, 18, 32, 36, 55, 56, 57, 58, 99)
const OrderStatus = KnownInteger(10000, 20000, 20001, 30000, 40000, 50000, 60000, 70000, 90000)

const AddressInfo = Type.Object({
  /** The province. */
  province: Type.String(),
  /** The city. */
  city: Type.String(),
  /** The district. */
  area: Type.String(),
  /** The street. */
  street: Type.Optional(Type.String()),
  /** The house number and floor. */
  house: Type.String(),
  /** The longitude. */
  lng: Type.Number(),
  /** The latitude. */
  lat: Type.Number(),
  /** The telephone number. */
  phone: Type.String()
})

const StoreRef = Type.Object({
  /** Your id of the store. */
  out_store_id: Type.String(),
  /** The platform's id of the store. */
  wx_store_id: Type.String(),
  /** The appid of the Mini Program. */
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
    /** The platform's id of the store. */
    wx_store_id: Type.String(),
    /** Your number of the order. */
    store_order_id: Type.String(),
    /** The openid of the receiver. */
    user_openid: Type.String(),
    /** The receiver's name. */
    user_name: Type.String(),
    /** The receiver's telephone number. */
    user_phone: Type.String(),
    /** The receiver's longitude. */
    user_lng: Numeric,
    /** The receiver's latitude. */
    user_lat: Numeric,
    /** The receiver's address. */
    user_address: Type.String(),
    /** The running number of the order, such as `#1`. */
    order_seq: Type.Optional(Type.String()),
    /** The codes of the order. `0`: none. `1`: to pick it up. `2`: to hand it over. `3`: both. */
    verify_code_type: Type.Optional(KnownNumeric(0, 1, 2, 3)),
    /** The page of the order in the Mini Program. */
    order_detail_path: Type.Optional(Type.String()),
    /** The address that is notified of changes of the state. */
    callback_url: Type.Optional(Type.String()),
    /** The delivered goods. */
    cargo: Type.Optional(Type.Object({
      /** The name. */
      cargo_name: Type.String(),
      /** The kind of goods. `1`: fast food. `2`: medicine. `3`: daily goods. `6`: fresh food. `8`: alcohol. `12`: documents. `13`: cakes. `14`: flowers. `15`: electronics. `16`: clothes. `17`: car parts. `18`: jewellery. `32`: drinks. `36`: certificates. `55`: pet supplies. `56`: mother and baby. `57`: cosmetics. `58`: home and building materials. `99`: other. */
      cargo_type: CargoType,
      /** The weight, in grams. */
      cargo_weight: Type.Integer(),
      /** The value, in fen. */
      cargo_price: Type.Integer(),
      /** The number. */
      cargo_num: Type.Integer(),
      /** The goods, one by one. */
      item_list: Type.Array(Type.Object({
        /** The name of the goods. */
        item_name: Type.String(),
        /** The address of the picture. */
        item_pic_url: Type.String(),
        /** The number. */
        count: Type.Integer()
      }))
    })),
    /** Whether it is a test. `1`: yes. */
    use_sandbox: Type.Optional(Flag)
  }),
  answer: Type.Object({
    /** The platform's id of the store. */
    wx_store_id: Type.String(),
    /** Your number of the order. */
    store_order_id: Type.String(),
    /** The platform's number of the order. */
    wx_order_id: Type.String(),
    /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
    service_trans_id: DeliveryCompany,
    /** The delivery company's number of the order. */
    trans_order_id: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.Optional(Type.String()),
    /** The distance, in metres. */
    distance: Type.Integer(),
    /** The price, in fen. */
    fee: Type.Integer(),
    /** The code to pick it up. */
    fetch_code: Type.Optional(Type.String()),
    /** The running number of the order, such as `#1`. */
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
    /** The platform's id of the store. */
    wx_store_id: Type.Optional(Type.String()),
    /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
    service_trans_id: Type.Optional(DeliveryCompany),
    /** The payer. `PAY_MODE_STORE`: the store. `PAY_MODE_APP`: the Mini Program. `PAY_MODE_COMPONENT`: the service provider. */
    pay_mode: Type.Optional(KnownString('PAY_MODE_STORE', 'PAY_MODE_APP', 'PAY_MODE_COMPONENT'))
  }),
  answer: Type.Object({
    /** The platform's id of the store. */
    wx_store_id: Type.String(),
    /** The appid of the Mini Program. */
    appid: Type.String(),
    /** The balance in all, in fen. */
    all_balance: Type.Integer(),
    /** The balance at each delivery company. */
    balance_detail: Type.Array(Type.Object({
      /** The balance, in fen. */
      balance: Type.Integer(),
      /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
      service_trans_id: DeliveryCompany,
      /** The name of the delivery company. */
      service_trans_name: Type.String(),
      /** The charges of the balance. */
      order_list: Type.Optional(Type.Array(Type.Object({
        /** The number of the charge. */
        payorder_id: Id,
        /** The charged amount, in fen. */
        charge_amt: Type.Integer(),
        /** The amount left, in fen. */
        unused_amt: Type.Integer(),
        /** From when the amount can be used, in Unix seconds. */
        begin_time: Type.Integer(),
        /** Until when the amount can be used, in Unix seconds. */
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
    /** The platform's id of the store. */
    wx_store_id: Type.Optional(Type.String()),
    /** Your number of the order. */
    store_order_id: Type.Optional(Type.String()),
    /** The platform's number of the order. */
    wx_order_id: Type.Optional(Type.String()),
    /** The reason. `1`: not needed. `2`: wrong details. `3`: no rider. `99`: other. */
    cancel_reason_id: KnownInteger(1, 2, 3, 99),
    /** The reason, in words; needed for reason `99`. */
    cancel_reason: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The platform's id of the store. */
    wx_store_id: Type.String(),
    /** The platform's number of the order. */
    wx_order_id: Type.String(),
    /** Your number of the order. */
    store_order_id: Type.String(),
    /** The appid of the Mini Program. */
    appid: Type.String(),
    /** The state. `10000`: created. `20000`: cancelled by the merchant. `20001`: cancelled by the delivery company. `30000`: accepted by a rider. `40000`: the rider is at the store. `50000`: being delivered. `60000`: withdrawn by the rider. `70000`: delivered. `90000`: out of order. */
    order_status: OrderStatus,
    /** The penalty, in fen. */
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
    /** Your id of the store. */
    out_store_id: Type.Optional(Type.String()),
    /** The name of the store. */
    store_name: Type.Optional(Type.String()),
    /** The way in which a delivery company is chosen. `1`: the cheapest. `2`: the preferred one first. */
    order_pattern: Type.Optional(KnownInteger(1, 2)),
    /** The preferred delivery company, where `order_pattern` is `2`. `DADA`: Dada. `SFTC`: SF Intra-city. */
    service_trans_prefer: Type.Optional(DeliveryCompany),
    /** The address of the store. */
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
    /** The platform's id of the store. */
    wx_store_id: Type.Optional(Type.String()),
    /** Your number of the order. */
    store_order_id: Type.Optional(Type.String()),
    /** The platform's number of the order. */
    wx_order_id: Type.Optional(Type.String()),
    /** The state. `10000`: created. `20000`: cancelled by the merchant. `20001`: cancelled by the delivery company. `30000`: accepted by a rider. `40000`: the rider is at the store. `50000`: being delivered. `60000`: withdrawn by the rider. `70000`: delivered. `90000`: out of order. */
    order_status: OrderStatus
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
    /** The platform's id of the store. */
    wx_store_id: Type.String(),
    /** The receiver's name. */
    user_name: Type.String(),
    /** The receiver's telephone number. */
    user_phone: Type.String(),
    /** The receiver's longitude. */
    user_lng: Numeric,
    /** The receiver's latitude. */
    user_lat: Numeric,
    /** The receiver's address. */
    user_address: Type.String(),
    /** The delivered goods. */
    cargo: Type.Object({
      /** The name. */
      cargo_name: Type.String(),
      /** The kind of goods. `1`: fast food. `2`: medicine. `3`: daily goods. `6`: fresh food. `8`: alcohol. `12`: documents. `13`: cakes. `14`: flowers. `15`: electronics. `16`: clothes. `17`: car parts. `18`: jewellery. `32`: drinks. `36`: certificates. `55`: pet supplies. `56`: mother and baby. `57`: cosmetics. `58`: home and building materials. `99`: other. */
      cargo_type: CargoType,
      /** The weight, in grams. */
      cargo_weight: Type.Integer(),
      /** The value, in fen. */
      cargo_price: Type.Integer(),
      /** The number. */
      cargo_num: Type.Integer()
    }),
    /** Whether it is a test. `1`: yes. */
    use_sandbox: Type.Optional(Flag)
  }),
  answer: Type.Object({
    /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
    service_trans_id: DeliveryCompany,
    /** The distance, in metres. */
    distance: Type.Integer(),
    /** The estimated price, in fen. */
    est_fee: Type.Integer(),
    /** The time when it is expected to arrive, in Unix seconds. */
    expected_finished_time: Type.Optional(Type.Integer()),
    /** The time when it is promised to arrive, in Unix seconds. */
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
    /** The platform's id of the store. */
    wx_store_id: Type.String(),
    /** The event. `1`: charged. `2`: spent. `3`: refunded. */
    flow_type: KnownInteger(1, 2, 3),
    /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
    service_trans_id: Type.Optional(DeliveryCompany),
    /** The start of the time, in Unix seconds. */
    begin_time: Type.Optional(Type.Integer()),
    /** The end of the time, in Unix seconds. */
    end_time: Type.Optional(Type.Integer()),
    /** The payer. `PAY_MODE_STORE`: the store. `PAY_MODE_APP`: the Mini Program. `PAY_MODE_COMPONENT`: the service provider. */
    pay_mode: KnownString('PAY_MODE_STORE', 'PAY_MODE_APP', 'PAY_MODE_COMPONENT')
  }),
  answer: Type.Object({
    /** The amount charged in all, in fen. */
    total_pay_amt: Type.Optional(Type.Integer()),
    /** The amount refunded in all, in fen. */
    total_refund_amt: Type.Optional(Type.Integer()),
    /** The penalties in all, in fen. */
    total_deduct_amt: Type.Optional(Type.Integer()),
    /** The flows of money. */
    flow_list: Type.Array(Type.Object({
      /** The event. `1`: charged. `2`: spent. `3`: refunded. */
      flow_type: KnownInteger(1, 2, 3),
      /** The appid of the Mini Program. */
      appid: Type.String(),
      /** The platform's id of the store. */
      wx_store_id: Type.String(),
      /** The number of the payment. */
      pay_order_id: Id,
      /** The platform's number of the order. */
      wx_order_id: Type.Optional(Type.String()),
      /** The number of the bill. */
      bill_id: Type.Optional(Type.String()),
      /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
      service_trans_id: DeliveryCompany,
      /** The user's openid in this Mini Program. */
      openid: Type.Optional(Type.String()),
      /** The paid amount, in fen. */
      pay_amount: Type.Integer(),
      /** The refunded amount, in fen. */
      refund_amount: Type.Optional(Type.Integer()),
      /** The penalty, in fen. */
      deduct_amount: Type.Optional(Type.Integer()),
      /** The state of the payment. */
      pay_status: Type.String(),
      /** The state of the refund. */
      refund_status: Type.Optional(Type.String()),
      /** The time when it was paid, in Unix seconds. */
      pay_time: Type.Integer(),
      /** The time when it was refunded, in Unix seconds. */
      refund_time: Type.Integer(),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer(),
      /** Until when the amount can be used, in Unix seconds. */
      consume_deadline: Type.Optional(Type.Integer()),
      /** The state of the delivery. `10000`: created. `20000`: cancelled by the merchant. `20001`: cancelled by the delivery company. `30000`: accepted by a rider. `40000`: the rider is at the store. `50000`: being delivered. `60000`: withdrawn by the rider. `70000`: delivered. `90000`: out of order. */
      delivery_status: Type.Optional(OrderStatus),
      /** The time when it was delivered, in Unix seconds. */
      delivery_finished_time: Type.Optional(Type.Integer())
    })),
    /** The total number of entries. */
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
    /** The platform's id of the store. */
    wx_store_id: Type.Optional(Type.String()),
    /** Your number of the order. */
    store_order_id: Type.Optional(Type.String()),
    /** The platform's number of the order. */
    wx_order_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The platform's id of the store. */
    wx_store_id: Type.Optional(Type.String()),
    /** The platform's number of the order. */
    wx_order_id: Type.String(),
    /** Your number of the order. */
    store_order_id: Type.String(),
    /** The appid of the Mini Program. */
    appid: Type.String(),
    /** The state. `10000`: created. `20000`: cancelled by the merchant. `20001`: cancelled by the delivery company. `30000`: accepted by a rider. `40000`: the rider is at the store. `50000`: being delivered. `60000`: withdrawn by the rider. `70000`: delivered. `90000`: out of order. */
    order_status: OrderStatus,
    /** The openid of the receiver. */
    user_openid: Type.String(),
    /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
    service_trans_id: DeliveryCompany,
    /** The delivery company's number of the order. */
    delivery_no: Type.String(),
    /** The distance, in metres. */
    distance: Type.Integer(),
    /** The price, in fen. */
    actualfee: Type.Integer(),
    /** The penalty, in fen. */
    deductfee: Type.Integer(),
    /** The time when it was created, in Unix seconds. */
    create_time: Type.Integer(),
    /** The time when a rider accepted it, in Unix seconds. */
    accept_time: Type.Optional(Type.Integer()),
    /** The time when it was picked up, in Unix seconds. */
    fetch_time: Type.Optional(Type.Integer()),
    /** The time when it was delivered, in Unix seconds. */
    finish_time: Type.Optional(Type.Integer()),
    /** The time when it was cancelled, in Unix seconds. */
    cancel_time: Type.Optional(Type.Integer()),
    /** The time when it is expected to arrive, in Unix seconds. */
    expected_finish_time: Type.Optional(Type.Integer()),
    /** The code to pick it up. */
    fetch_code: Type.Optional(Type.String()),
    /** The code to hand it over. */
    recv_code: Type.Optional(Type.String()),
    /** The running number of the order, such as `#1`. */
    order_seq: Type.Optional(Type.String()),
    /** The delivered goods. */
    cargo_info: Type.Object({
      /** The name. */
      cargo_name: Type.String(),
      /** The kind of goods. `1`: fast food. `2`: medicine. `3`: daily goods. `6`: fresh food. `8`: alcohol. `12`: documents. `13`: cakes. `14`: flowers. `15`: electronics. `16`: clothes. `17`: car parts. `18`: jewellery. `32`: drinks. `36`: certificates. `55`: pet supplies. `56`: mother and baby. `57`: cosmetics. `58`: home and building materials. `99`: other. */
      cargo_type: CargoType,
      /** The weight, in grams. */
      cargo_weight: Type.Integer(),
      /** The value, in fen. */
      cargo_price: Type.Integer(),
      /** The number. */
      cargo_num: Type.Integer(),
      /** The goods, one by one. */
      item_list: Type.Array(Type.Object({
        /** The name of the goods. */
        item_name: Type.String(),
        /** The address of the picture. */
        item_pic_url: Type.String(),
        /** The number. */
        item_num: Type.Integer(),
        /** The number. */
        num: Type.Optional(Type.Integer())
      }))
    }),
    /** The receiver. */
    receiver_info: Type.Object({
      /** The receiver's name. */
      receiver_name: Type.Optional(Type.String()),
      /** The detailed address. */
      address: Type.String(),
      /** The longitude. */
      lng: Type.Number(),
      /** The latitude. */
      lat: Type.Number(),
      /** The telephone number. */
      phone_num: Type.String()
    }),
    /** The store. */
    store_info: Type.Object({
      /** The platform's id of the store. */
      wx_store_id: Type.Optional(Type.String()),
      /** The name of the store. */
      store_name: Type.String(),
      /** The detailed address. */
      address: Type.String(),
      /** The longitude. */
      lng: Type.Number(),
      /** The latitude. */
      lat: Type.Number(),
      /** The telephone number. */
      phone_num: Type.String()
    }),
    /** The rider. */
    transporter_info: Type.Optional(Type.Object({
      /** The rider's name. */
      transporter_name: Type.String(),
      /** The rider's telephone number. */
      transporter_phone: Type.String()
    }))
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
  body: Type.Object({
    /** Your id of the store. */
    out_store_id: Type.Optional(Type.String()),
    /** The platform's id of the store. */
    wx_store_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The appid of the Mini Program. */
    appid: Type.String(),
    /** The stores. */
    store_list: Type.Array(Type.Object({
      /** Your id of the store. */
      out_store_id: Type.String(),
      /** The platform's id of the store. */
      wx_store_id: Type.String(),
      /** The code of the city. */
      city_id: Id,
      /** The way in which a delivery company is chosen. `1`: the cheapest. `2`: the preferred one first. */
      order_pattern: KnownInteger(1, 2),
      /** The preferred delivery company, where `order_pattern` is `2`. `DADA`: Dada. `SFTC`: SF Intra-city. */
      service_trans_prefer: Type.Optional(DeliveryCompany),
      /** The address of the store. */
      address_info: Type.Optional(AddressInfo)
    })),
    /** The total number of entries. */
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
    /** The platform's id of the store. */
    wx_store_id: Type.Optional(Type.String()),
    /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
    service_trans_id: DeliveryCompany,
    /** The amount to charge, in fen. */
    amount: Type.Integer(),
    /** The payer. `PAY_MODE_STORE`: the store. `PAY_MODE_APP`: the Mini Program. `PAY_MODE_COMPONENT`: the service provider. */
    pay_mode: Type.Optional(KnownString('PAY_MODE_STORE', 'PAY_MODE_APP', 'PAY_MODE_COMPONENT'))
  }),
  answer: Type.Object({
    /** The address of the page to pay on. */
    payurl: Type.String(),
    /** The platform's id of the store. */
    wx_store_id: Type.String(),
    /** The appid of the Mini Program. */
    appid: Type.String()
  })
})

/**
 * Refund a store's delivery fees.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_store_refund
 */
export const storeRefund = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/storerefund',
  body: Type.Object({
    /** The platform's id of the store. */
    wx_store_id: Type.Optional(Type.String()),
    /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
    service_trans_id: DeliveryCompany,
    /** The payer. `PAY_MODE_STORE`: the store. `PAY_MODE_APP`: the Mini Program. `PAY_MODE_COMPONENT`: the service provider. */
    pay_mode: Type.Optional(KnownString('PAY_MODE_STORE', 'PAY_MODE_APP', 'PAY_MODE_COMPONENT'))
  }),
  answer: Type.Object({
    /** The platform's id of the store. */
    wx_store_id: Type.String(),
    /** The appid of the Mini Program. */
    appid: Type.String(),
    /** The refunded amount, in fen. */
    refund_amount: Type.Integer()
  })
})

/**
 * Change a store of same-city delivery.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/same_city_distribution/api_intracity_updatestore
 */
export const updateStore = operation({
  method: 'POST',
  path: '/cgi-bin/express/intracity/updatestore',
  body: Type.Object({
    /** The store: one of the two ids. */
    keys: Type.Object({
      /** Your id of the store. */
      out_store_id: Type.Optional(Type.String()),
      /** The platform's id of the store. */
      wx_store_id: Type.Optional(Type.String())
    }),
    /** The change to make. */
    content: Type.Object({
      /** The name of the store. */
      store_name: Type.Optional(Type.String()),
      /** The way in which a delivery company is chosen. `1`: the cheapest. `2`: the preferred one first. */
      order_pattern: Type.Optional(KnownNumeric(1, 2)),
      /** The preferred delivery company, where `order_pattern` is `2`. `DADA`: Dada. `SFTC`: SF Intra-city. */
      service_trans_prefer: Type.Optional(DeliveryCompany),
      /** The address of the store. */
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
    /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
    service_trans_id: Type.Optional(DeliveryCompany)
  }),
  answer: Type.Object({
    /** The cities that the delivery company serves. */
    support_list: Type.Object({
      /** The cities. */
      city_list: Type.Optional(Type.Array(Type.Object({
        /** The code of the city. */
        city_code: Type.Optional(Type.Integer()),
        /** The name of the city. */
        city_name: Type.Optional(Type.String())
      }))),
      /** The delivery company. `DADA`: Dada. `SFTC`: SF Intra-city. */
      service_trans_id: Type.Optional(DeliveryCompany)
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
    /** The appid of the Mini Program. */
    appid: Type.String()
  }),
  answer: Type.Object({
    /** The appid of the Mini Program that pays. */
    pay_appid: Type.Optional(Type.String()),
    /** The appid of the service provider that pays. */
    pay_component_appid: Type.Optional(Type.String()),
    /** The payer. `PAY_MODE_STORE`: the store. `PAY_MODE_APP`: the Mini Program. `PAY_MODE_COMPONENT`: the service provider. */
    pay_mode: Type.Optional(KnownString('PAY_MODE_STORE', 'PAY_MODE_APP', 'PAY_MODE_COMPONENT'))
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
    /** The appid of the Mini Program. */
    appid: Type.String(),
    /** The payer. `PAY_MODE_STORE`: the store. `PAY_MODE_APP`: the Mini Program. `PAY_MODE_COMPONENT`: the service provider. */
    pay_mode: KnownString('PAY_MODE_STORE', 'PAY_MODE_APP', 'PAY_MODE_COMPONENT')
  })
})
