import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Id } from '../../schemas.js'

const AfterSaleOrder = Type.Object({
  order_id: Id,
  original_order_id: Id,
  status: Type.String(),
  openid: Type.String(),
  reason: Type.String(),
  type: Type.String(),
  product_info: Type.Object({ product_id: Id, sku_id: Id, count: Type.Integer() }),
  details: Type.Object({
    desc: Type.String(),
    num: Type.Integer(),
    cancel_time: Type.Optional(Type.Integer()),
    tel_number: Type.Optional(Type.String()),
    prove_imgs: Type.Optional(Type.Array(Type.String()))
  }),
  refund_info: Type.Optional(Type.Object({ amount: Type.Integer() })),
  refund_resp: Type.Optional(Type.Object({
    ret: Type.Integer(),
    code: Type.Optional(Type.String()),
    message: Type.Optional(Type.String())
  })),
  return_info: Type.Optional(Type.Object({ waybill_id: Type.String(), delivery_id: Type.String(), delivery_name: Type.String() })),
  merchant_upload_info: Type.Optional(Type.Object({
    refund_certificates: Type.Optional(Type.Array(Type.String())),
    reject_reason: Type.Optional(Type.String())
  })),
  update_time: Type.Integer(),
  create_time: Type.Integer()
})

const AddressInfo = Type.Object({
  user_name: Type.String(),
  province_name: Type.String(),
  city_name: Type.String(),
  county_name: Type.String(),
  detail_info: Type.String(),
  national_code: Type.Optional(Type.Integer()),
  tel_number: Type.Optional(Type.String()),
  postal_code: Type.Optional(Type.String()),
  house_number: Type.Optional(Type.String()),
  lng: Type.Optional(Type.Number()),
  lat: Type.Optional(Type.Number())
})

const Order = Type.Object({
  order_id: Id,
  out_order_id: Type.String(),
  status: Type.Integer(),
  order_detail: Type.Object({
    product_infos: Type.Array(Type.Object({
      product_id: Id,
      sku_id: Id,
      sku_cnt: Type.Integer(),
      on_aftersale_sku_cnt: Type.Integer(),
      finish_aftersale_sku_cnt: Type.Integer(),
      title: Type.String(),
      thumb_img: Type.String(),
      sale_price: Type.Integer(),
      sku_attrs: Type.Array(Type.Object({ attr_key: Type.String(), attr_value: Type.String() }))
    })),
    pay_info: Type.Object({
      pay_method: Type.String(),
      prepay_id: Type.String(),
      prepay_time: DateTime,
      transaction_id: Type.Optional(Type.String()),
      pay_time: Type.Optional(DateTime)
    }),
    price_info: Type.Object({
      product_price: Type.Integer(),
      order_price: Type.Integer(),
      freight: Type.Integer(),
      discounted_price: Type.Integer(),
      is_discounted: Type.Boolean()
    }),
    delivery_info: Type.Optional(Type.Object({
      delivery_method: Type.Optional(Type.String()),
      delivery_time: Type.Optional(DateTime),
      delivery_product_info: Type.Optional(Type.Object({ delivery_id: Type.String(), waybill_id: Type.String() })),
      address_info: Type.Optional(AddressInfo),
      pickup_address: Type.Optional(AddressInfo),
      express_fee: Type.Optional(Type.Array(Type.Object({ shipping_method: Type.Optional(Type.String()), distance: Type.Integer() }))),
      offline_delivery_time: Type.Optional(Type.Integer()),
      offline_pickup_time: Type.Optional(Type.Integer()),
      ship_done_time: Type.Optional(Type.Integer())
    }))
  }),
  aftersale_detail: Type.Optional(Type.Object({
    aftersale_order_list: Type.Array(Type.Object({ aftersale_order_id: Id })),
    on_aftersale_order_cnt: Type.Integer()
  })),
  openid: Type.Optional(Type.String()),
  ext_info: Type.Optional(Type.Object({
    customer_notes: Type.Optional(Type.String()),
    merchant_notes: Type.Optional(Type.String())
  })),
  update_time: DateTime,
  create_time: DateTime
})

/**
 * Accept an after-sale request.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/order/acceptapply.html
 */
export const acceptApply = operation({
  method: 'POST',
  path: '/product/order/acceptapply',
  body: Type.Object({ order_id: Id })
})

/**
 * Get several after-sale orders.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/order/getaftersaleorder.html
 */
export const batchGetAfterSaleOrder = operation({
  method: 'POST',
  path: '/product/order/batchgetaftersaleorder',
  body: Type.Object({ after_sale_order_id_list: Type.Array(Id) }),
  answer: Type.Object({ after_sale_order_list: Type.Array(AfterSaleOrder) }),
  once: false
})

/**
 * Change the merchant's notes on an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/order/change_merchant_notes.html
 */
export const changeMerchantNotes = operation({
  method: 'POST',
  path: '/product/order/change_merchant_notes',
  body: Type.Object({ order_id: Id, merchant_notes: Type.String() })
})

/**
 * Change the price of an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/order/change_order_price.html
 */
export const changeOrderPrice = operation({
  method: 'POST',
  path: '/product/order/change_order_price',
  body: Type.Object({
    order_id: Id,
    change_express: Type.Boolean(),
    express_fee: Type.Optional(Type.Integer()),
    change_order_infos: Type.Array(Type.Object({ product_id: Id, sku_id: Id, change_price: Type.Integer() }))
  })
})

/**
 * Get an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/order/get_order_detail.html
 */
export const getOrder = operation({
  method: 'POST',
  path: '/product/order/get',
  body: Type.Object({ order_id: Id }),
  answer: Type.Object({ order: Order }),
  once: false
})

/**
 * List the orders.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/order/get_order_list.html
 */
export const getOrderList = operation({
  method: 'POST',
  path: '/product/order/get_list',
  body: Type.Object({
    start_create_time: Type.Optional(DateTime),
    end_create_time: Type.Optional(DateTime),
    start_update_time: Type.Optional(DateTime),
    end_update_time: Type.Optional(DateTime),
    status: Type.Optional(Type.Integer()),
    source: Type.Optional(Type.Integer()),
    page: Type.Integer(),
    page_size: Type.Integer()
  }),
  answer: Type.Object({ orders: Type.Array(Order) }),
  once: false
})

/**
 * Get an after-sale order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/order/batchgetaftersaleorder.html
 */
export const getAfterSaleOrder = operation({
  method: 'POST',
  path: '/product/order/getaftersaleorder',
  body: Type.Object({ after_sale_order_id: Id }),
  answer: Type.Object({ after_sale_order: AfterSaleOrder }),
  once: false
})

/**
 * Reject a refund.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/order/rejectrefund.html
 */
export const rejectRefund = operation({
  method: 'POST',
  path: '/product/order/rejectrefund',
  body: Type.Object({ order_id: Id, reject_reason: Type.String() })
})

/**
 * Search the orders.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/order/search_order.html
 */
export const searchOrder = operation({
  method: 'POST',
  path: '/product/order/search',
  body: Type.Object({
    start_pay_time: Type.Optional(DateTime),
    end_pay_time: Type.Optional(DateTime),
    title: Type.Optional(Type.String()),
    sku_code: Type.Optional(Type.String()),
    user_name: Type.Optional(Type.String()),
    tel_number: Type.Optional(Type.String()),
    order_id: Type.Optional(Id),
    status: Type.Optional(Type.Integer()),
    on_aftersale_order_exist: Type.Optional(Type.Integer()),
    source: Type.Optional(Type.Integer()),
    page: Type.Integer(),
    page_size: Type.Integer()
  }),
  answer: Type.Object({ orders: Type.Array(Order), total_num: Type.Integer() }),
  once: false
})

/**
 * Upload the proof of a refund.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent/API/order/upload_refund_certificate.html
 */
export const uploadRefundCertificate = operation({
  method: 'POST',
  path: '/product/order/upload_refund_certificate',
  body: Type.Object({
    order_id: Id,
    refund_certificates: Type.Optional(Type.Array(Type.String())),
    desc: Type.Optional(Type.String())
  })
})
