import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, KnownInteger } from '../../schemas.js'

const ServiceType = Type.Object({
/** The number of the service. */
  service_type: Type.Integer(),
  /** The name of the service. */
  service_name: Type.String()
})

const Sender = Type.Object({
  /** The name, up to 64 bytes. */
  name: Type.Optional(Type.String()),
  /** The telephone number, if there is no mobile number. */
  tel: Type.Optional(Type.String()),
  /** The mobile number, if there is no telephone number. */
  mobile: Type.Optional(Type.String()),
  /** The company. */
  company: Type.Optional(Type.String()),
  /** The postal code. */
  post_code: Type.Optional(Type.String()),
  /** The country. */
  country: Type.Optional(Type.String()),
  /** The province. */
  province: Type.Optional(Type.String()),
  /** The city. */
  city: Type.Optional(Type.String()),
  /** The district. */
  area: Type.Optional(Type.String()),
  /** The detailed address. */
  address: Type.Optional(Type.String())
})

const WaybillData = Type.Object({
/** The name of the value. */
  key: Type.String(),
  /** The value. */
  value: Type.String()
})

const WaybillRef = Type.Object({
  /** The order number. */
  order_id: Type.String(),
  /** The user's openid in this Mini Program. */
  openid: Type.Optional(Type.String()),
  /** The code of the courier, such as `SF`. */
  delivery_id: Type.String(),
  /** The number of the waybill. */
  waybill_id: Type.Optional(Type.String()),
  /** The kind of `print_html`. `0`: with one copy. `1`: with two copies. */
  print_type: Type.Optional(KnownInteger(0, 1))
})

/**
 * Bind or unbind an account at an express company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_bindaccount
 */
export const bindAccount = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/account/bind',
  body: Type.Object({
    /** `bind` or `unbind`. */
    type: Type.String(),
    /** The customer's account at the courier. */
    biz_id: Type.String(),
    /** The code of the courier, such as `SF`. */
    delivery_id: Type.String(),
    /** The password of the account. */
    password: Type.Optional(Type.String()),
    /** A note for the courier. */
    remark_content: Type.Optional(Type.String())
  })
})

/**
 * List the accounts bound at express companies.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getallaccount
 */
export const getAllAccount = operation({
  method: 'GET',
  path: '/cgi-bin/express/business/account/getall',
  answer: Type.Object({
    /** The accounts. */
    list: Type.Array(Type.Object({
      /** The customer's account at the courier. */
      biz_id: Type.String(),
      /** The code of the courier, such as `SF`. */
      delivery_id: Type.String(),
      /** The state of the binding. `0`: bound. `1`: in review. `2`: failed. */
      status_code: KnownInteger(0, 1, 2),
      /** The account's name. */
      alias: Type.String(),
      /** The reason why the binding failed. */
      remark_wrong_msg: Type.Optional(Type.String()),
      /** A note for the courier. */
      remark_content: Type.Optional(Type.String()),
      /** The number of waybills that are left. */
      quota_num: Type.Optional(Type.Integer()),
      /** The time when that was counted, in Unix seconds. */
      quota_update_time: Type.Optional(Type.Integer()),
      /** The services of the courier. */
      service_type: Type.Optional(Type.Array(ServiceType)),
      /** The time when it was last changed, in Unix seconds. */
      update_time: Type.Integer(),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer()
    })),
    /** The number of accounts. */
    count: Type.Integer()
  })
})

/**
 * List the express companies.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getalldelivery
 */
export const getAllDelivery = operation({
  method: 'GET',
  path: '/cgi-bin/express/business/delivery/getall',
  answer: Type.Object({
    /** The couriers. */
    data: Type.Array(Type.Object({
      /** The code of the courier, such as `SF`. */
      delivery_id: Type.String(),
      /** The name of the courier. */
      delivery_name: Type.String(),
      /** Whether single parcels can be paid for. `1`: yes. */
      can_use_cash: Type.Optional(Flag),
      /** Whether the number of waybills left can be asked for. `1`: yes. */
      can_get_quota: Type.Optional(Flag),
      /** The `biz_id` of single parcels. */
      cash_biz_id: Type.Optional(Type.String()),
      /** The services of the courier. */
      service_type: Type.Optional(Type.Array(ServiceType))
    })),
    /** The number of couriers. */
    count: Type.Integer()
  })
})

/**
 * Create a waybill.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_addorder
 */
export const addOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/order/add',
  body: Type.Object({
    /** The source of the order. `0`: a Mini Program. `2`: an app or a web page. */
    add_source: KnownInteger(0, 2),
    /** For an app or a web page: the appid of the Mini Program that is notified. */
    wx_appid: Type.Optional(Type.String()),
    /** The order number. */
    order_id: Type.String(),
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The code of the courier, such as `SF`. */
    delivery_id: Type.String(),
    /** The customer's account at the courier. */
    biz_id: Type.String(),
    /** A note for the courier, up to 1024 bytes. */
    custom_remark: Type.Optional(Type.String()),
    /** A mark to tell kinds of orders apart on the printed waybill. */
    tagid: Type.Optional(Type.Integer()),
    /** The sender. */
    sender: Sender,
    /** The receiver. */
    receiver: Sender,
    /** The parcels. */
    cargo: Type.Object({
      /** The number of parcels. */
      count: Type.Integer(),
      /** The length, in centimetres. */
      space_x: Type.Optional(Type.Number()),
      /** The width, in centimetres. */
      space_y: Type.Optional(Type.Number()),
      /** The height, in centimetres. */
      space_z: Type.Optional(Type.Number()),
      /** The weight in all, in kilograms. */
      weight: Type.Optional(Type.Number()),
      /** The goods, one by one. */
      detail_list: Type.Optional(Type.Array(Type.Object({
        /** The name of the goods. */
        name: Type.String(),
        /** The number. */
        count: Type.Integer()
      })))
    }),
    /** The goods as the message to the user shows them. */
    shop: Type.Optional(Type.Object({
      /** The page of the Mini Program, usually of the order. */
      wxa_path: Type.Optional(Type.String()),
      /** The address of a picture. */
      img_url: Type.Optional(Type.String()),
      /** The name of the goods. */
      goods_name: Type.Optional(Type.String()),
      /** The number. */
      goods_count: Type.Optional(Type.Integer()),
      /** The goods, one by one. */
      detail_list: Type.Optional(Type.Array(Type.Object({
        /** The name of the goods. */
        goods_name: Type.Optional(Type.String()),
        /** The address of the picture. */
        goods_img_url: Type.Optional(Type.String()),
        /** The description. */
        goods_desc: Type.Optional(Type.String())
      })))
    })),
    /** The insurance. */
    insured: Type.Object({
      /** Whether it is insured. `0`: no. `1`: yes. */
      use_insured: Type.Optional(Flag),
      /** The insured value, in fen. */
      insured_value: Type.Optional(Type.Integer())
    }),
    /** The service of the courier. */
    service: ServiceType,
    /** The time when the courier should collect it, in Unix seconds; `0` where that is agreed already. SF needs it. */
    expect_time: Type.Optional(Type.Integer()),
    /** The other party of the contract. `0`: the local branch. `1`: the headquarters. */
    take_mode: Type.Optional(KnownInteger(0, 1))
  }),
  answer: Type.Object({
    /** The courier's error code. */
    delivery_resultcode: Type.Optional(Type.Integer()),
    /** The courier's error in words. */
    delivery_resultmsg: Type.Optional(Type.String()),
    /** The order number. */
    order_id: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The data of the waybill. */
    waybill_data: Type.Array(WaybillData)
  })
})

/**
 * Get several waybills.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_batchgetorder
 */
export const batchGetOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/order/batchget',
  body: Type.Object({
    /** The orders. */
    order_list: Type.Array(Type.Object({
      /** The order number. */
      order_id: Type.String(),
      /** The code of the courier, such as `SF`. */
      delivery_id: Type.String(),
      /** The number of the waybill. */
      waybill_id: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    /** The orders. */
    order_list: Type.Array(Type.Object({
      /** The errcode of the order: `0` is success. */
      errcode: Type.Integer(),
      /** The error in words. */
      errmsg: Type.String(),
      /** The order number. */
      order_id: Type.String(),
      /** The code of the courier, such as `SF`. */
      delivery_id: Type.String(),
      /** The number of the waybill. */
      waybill_id: Type.String(),
      /** The data of the waybill. */
      waybill_data: Type.Array(WaybillData),
      /** The waybill as HTML in Base64. */
      print_html: Type.Optional(Type.String()),
      /** The state. `0`: active. `1`: cancelled. */
      order_status: KnownInteger(0, 1)
    }))
  }),
  once: false
})

/**
 * Cancel a waybill.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_cancelorder
 */
export const cancelOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/order/cancel',
  body: Type.Object({
    /** The order number. */
    order_id: Type.String(),
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The code of the courier, such as `SF`. */
    delivery_id: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The courier's error code. */
    delivery_resultcode: Type.Optional(Type.Integer()),
    /** The courier's error in words. */
    delivery_resultmsg: Type.Optional(Type.String())
  })
})

/**
 * Get a waybill.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getorder
 */
export const getOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/order/get',
  body: WaybillRef,
  answer: Type.Object({
    /** The order number. */
    order_id: Type.Optional(Type.String()),
    /** The code of the courier, such as `SF`. */
    delivery_id: Type.Optional(Type.String()),
    /** The number of the waybill. */
    waybill_id: Type.Optional(Type.String()),
    /** The data of the waybill. */
    waybill_data: Type.Optional(Type.Array(WaybillData)),
    /** The waybill as HTML in Base64. */
    print_html: Type.Optional(Type.String()),
    /** The state. `0`: active. `1`: cancelled. */
    order_status: Type.Optional(KnownInteger(0, 1))
  }),
  once: false
})

/**
 * Get the track of a waybill.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getpath
 */
export const getPath = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/path/get',
  body: Type.Object({
    ...WaybillRef.properties,
    /** The order number. */
    order_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The code of the courier, such as `SF`. */
    delivery_id: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The event of the parcel. */
    path_item_list: Type.Array(Type.Object({
      /** The time when it happened, in Unix seconds. */
      action_time: Type.Integer(),
      /** The event. `100001`: collected. `100002`: could not be collected. `100003`: given to a courier. `200001`: on its way. `300002`: out for delivery. `300003`: received. `300004`: could not be delivered. `400001`: cancelled. `400002`: held up. */
      action_type: KnownInteger(100001, 100002, 100003, 200001, 300002, 300003, 300004, 400001, 400002),
      /** A description of the event. */
      action_msg: Type.String()
    })),
    /** The number of entries. */
    path_item_num: Type.Integer()
  }),
  once: false
})

/**
 * List the people who may print waybills.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getprinter
 */
export const getPrinter = operation({
  method: 'GET',
  path: '/cgi-bin/express/business/printer/getall',
  answer: Type.Object({
    /** The openids of the printers. */
    openid: Type.Array(Type.String()),
    /** The marks that this printer prints. */
    tagid_list: Type.Array(Type.String()),
    /** The number of printers. */
    count: Type.Integer()
  })
})

/**
 * Add or remove a person who may print waybills.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_updateprinter
 */
export const updatePrinter = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/printer/update',
  body: Type.Object({
    /** `bind` or `unbind`. */
    update_type: Type.String(),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The marks that this printer prints, joined by commas. */
    tagid_list: Type.Optional(Type.String())
  })
})

/**
 * Get the balance of electronic waybills.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getquota
 */
export const getQuota = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/quota/get',
  body: Type.Object({
    /** The code of the courier, such as `SF`. */
    delivery_id: Type.String(),
    /** The customer's account at the courier. */
    biz_id: Type.String()
  }),
  answer: Type.Object({
    /** The number of waybills that are left. */
    quota_num: Type.Integer()
  }),
  once: false
})

/**
 * Simulate a change of a waybill's state.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_testupdateorder
 */
export const testUpdateOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/test_update_order',
  body: Type.Object({
    /** The order number. */
    order_id: Type.String(),
    /** The code of the courier, such as `SF`. */
    delivery_id: Type.String(),
    /** The customer's account at the courier. */
    biz_id: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The time when it happened, in Unix seconds. */
    action_time: Type.Integer(),
    /** The event. `100001`: collected. `100002`: could not be collected. `100003`: given to a courier. `200001`: on its way. `300002`: out for delivery. `300003`: received. `300004`: could not be delivered. `400001`: cancelled. `400002`: held up. */
    action_type: KnownInteger(100001, 100002, 100003, 200001, 300002, 300003, 300004, 400001, 400002),
    /** A description of the event. */
    action_msg: Type.String()
  })
})
