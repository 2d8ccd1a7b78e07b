import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag } from '../../schemas.js'

const ServiceType = Type.Object({ service_type: Type.Integer(), service_name: Type.String() })

const Sender = Type.Object({
  name: Type.Optional(Type.String()),
  tel: Type.Optional(Type.String()),
  mobile: Type.Optional(Type.String()),
  company: Type.Optional(Type.String()),
  post_code: Type.Optional(Type.String()),
  country: Type.Optional(Type.String()),
  province: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  area: Type.Optional(Type.String()),
  address: Type.Optional(Type.String())
})

const WaybillData = Type.Object({ key: Type.String(), value: Type.String() })

const WaybillRef = Type.Object({
  order_id: Type.String(),
  openid: Type.Optional(Type.String()),
  delivery_id: Type.String(),
  waybill_id: Type.Optional(Type.String()),
  print_type: Type.Optional(Type.Integer())
})

/**
 * Bind or unbind an account at an express company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_bindaccount
 */
export const bindAccount = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/account/bind',
  body: Type.Object({
    type: Type.String(),
    biz_id: Type.String(),
    delivery_id: Type.String(),
    password: Type.Optional(Type.String()),
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
    list: Type.Array(Type.Object({
      biz_id: Type.String(),
      delivery_id: Type.String(),
      status_code: Type.Integer(),
      alias: Type.String(),
      remark_wrong_msg: Type.Optional(Type.String()),
      remark_content: Type.Optional(Type.String()),
      quota_num: Type.Optional(Type.Integer()),
      quota_update_time: Type.Optional(Type.Integer()),
      service_type: Type.Optional(Type.Array(ServiceType)),
      update_time: Type.Integer(),
      create_time: Type.Integer()
    })),
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
    data: Type.Array(Type.Object({
      delivery_id: Type.String(),
      delivery_name: Type.String(),
      can_use_cash: Type.Optional(Flag),
      can_get_quota: Type.Optional(Flag),
      cash_biz_id: Type.Optional(Type.String()),
      service_type: Type.Optional(Type.Array(ServiceType))
    })),
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
    add_source: Type.Integer(),
    wx_appid: Type.Optional(Type.String()),
    order_id: Type.String(),
    openid: Type.Optional(Type.String()),
    delivery_id: Type.String(),
    biz_id: Type.String(),
    custom_remark: Type.Optional(Type.String()),
    tagid: Type.Optional(Type.Integer()),
    sender: Sender,
    receiver: Sender,
    cargo: Type.Object({
      count: Type.Integer(),
      space_x: Type.Optional(Type.Number()),
      space_y: Type.Optional(Type.Number()),
      space_z: Type.Optional(Type.Number()),
      weight: Type.Optional(Type.Number()),
      detail_list: Type.Optional(Type.Array(Type.Object({ name: Type.String(), count: Type.Integer() })))
    }),
    shop: Type.Optional(Type.Object({
      wxa_path: Type.Optional(Type.String()),
      img_url: Type.Optional(Type.String()),
      goods_name: Type.Optional(Type.String()),
      goods_count: Type.Optional(Type.Integer()),
      detail_list: Type.Optional(Type.Array(Type.Object({
        goods_name: Type.Optional(Type.String()),
        goods_img_url: Type.Optional(Type.String()),
        goods_desc: Type.Optional(Type.String())
      })))
    })),
    insured: Type.Object({ use_insured: Type.Optional(Flag), insured_value: Type.Optional(Type.Integer()) }),
    service: ServiceType,
    expect_time: Type.Optional(Type.Integer()),
    take_mode: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    delivery_resultcode: Type.Optional(Type.Integer()),
    delivery_resultmsg: Type.Optional(Type.String()),
    order_id: Type.String(),
    waybill_id: Type.String(),
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
    order_list: Type.Array(Type.Object({
      order_id: Type.String(),
      delivery_id: Type.String(),
      waybill_id: Type.Optional(Type.String())
    }))
  }),
  answer: Type.Object({
    order_list: Type.Array(Type.Object({
      errcode: Type.Integer(),
      errmsg: Type.String(),
      order_id: Type.String(),
      delivery_id: Type.String(),
      waybill_id: Type.String(),
      waybill_data: Type.Array(WaybillData),
      print_html: Type.Optional(Type.String()),
      order_status: Type.Integer()
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
    order_id: Type.String(),
    openid: Type.Optional(Type.String()),
    delivery_id: Type.String(),
    waybill_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    delivery_resultcode: Type.Optional(Type.Integer()),
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
    order_id: Type.String(),
    delivery_id: Type.String(),
    waybill_id: Type.String(),
    waybill_data: Type.Array(WaybillData),
    print_html: Type.Optional(Type.String()),
    order_status: Type.Integer()
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
  body: Type.Object({ ...WaybillRef.properties, order_id: Type.Optional(Type.String()) }),
  answer: Type.Object({
    openid: Type.Optional(Type.String()),
    delivery_id: Type.String(),
    waybill_id: Type.String(),
    path_item_list: Type.Array(Type.Object({
      action_time: Type.Integer(),
      action_type: Type.Integer(),
      action_msg: Type.String()
    })),
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
    openid: Type.Array(Type.String()),
    tagid_list: Type.Array(Type.String()),
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
  body: Type.Object({ update_type: Type.String(), openid: Type.String(), tagid_list: Type.Optional(Type.String()) })
})

/**
 * Get the balance of electronic waybills.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/express/express-by-business/api_getquota
 */
export const getQuota = operation({
  method: 'POST',
  path: '/cgi-bin/express/business/quota/get',
  body: Type.Object({ delivery_id: Type.String(), biz_id: Type.String() }),
  answer: Type.Object({ quota_num: Type.Integer() }),
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
    order_id: Type.String(),
    delivery_id: Type.String(),
    biz_id: Type.String(),
    waybill_id: Type.String(),
    action_time: Type.Integer(),
    action_type: Type.Integer(),
    action_msg: Type.String()
  })
})
