import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { DateTime, Flag, Id } from '../../schemas.js'

const OrderRef = Type.Object({
  order_id: Type.Optional(Id),
  out_order_id: Type.Optional(Type.String()),
  openid: Type.String()
})

const PriceInfo = Type.Object({
  order_price: Type.Integer(),
  freight: Type.Integer(),
  discounted_price: Type.Integer(),
  additional_price: Type.Integer(),
  additional_remarks: Type.Optional(Type.String())
})

const AddressInfo = Type.Object({
  receiver_name: Type.String(),
  country: Type.Optional(Type.String()),
  province: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  town: Type.Optional(Type.String()),
  detailed_address: Type.String(),
  tel_number: Type.String()
})

const Order = Type.Object({
  order_id: Id,
  out_order_id: Type.String(),
  status: Type.Integer(),
  fund_type: Type.Integer(),
  scene: Type.Integer(),
  path: Type.String(),
  order_detail: Type.Object({
    product_infos: Type.Array(Type.Object({
      product_id: Id,
      out_product_id: Type.String(),
      sku_id: Id,
      out_sku_id: Type.String(),
      product_cnt: Type.Integer(),
      sale_price: Type.Integer(),
      real_price: Type.Integer(),
      title: Type.String(),
      path: Type.String(),
      head_img: Type.String()
    })),
    pay_info: Type.Optional(Type.Object({
      pay_method: Type.String(),
      pay_method_type: Type.Integer(),
      prepay_id: Type.String(),
      prepay_time: DateTime,
      transaction_id: Type.Optional(Type.String()),
      pay_time: Type.Optional(DateTime)
    })),
    price_info: PriceInfo,
    delivery_detail: Type.Optional(Type.Object({
      delivery_type: Type.Integer(),
      finish_all_delivery: Flag,
      delivery_list: Type.Optional(Type.Array(Type.Object({ delivery_id: Type.String(), waybill_id: Type.String() })))
    })),
    promotion_info: Type.Optional(Type.Object({
      promoter_id: Type.Optional(Type.String()),
      promoter_openid: Type.Optional(Type.String()),
      finder_username: Type.Optional(Type.String()),
      finder_nickname: Type.Optional(Type.String()),
      sharer_openid: Type.Optional(Type.String()),
      live_start_time: Type.Optional(DateTime)
    }))
  }),
  update_time: DateTime,
  create_time: DateTime,
  default_receiving_address: Type.Optional(AddressInfo)
})

const OrderPage = Type.Object({ orders: Type.Array(Order), total_num: Type.Integer() })

/**
 * List the express companies.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/delivery/get_company_list.html
 */
export const getDeliveryCompanyList = operation({
  method: 'POST',
  path: '/shop/delivery/get_company_list',
  answer: Type.Object({
    company_list: Type.Array(Type.Object({ delivery_id: Type.String(), delivery_name: Type.String() }))
  }),
  once: false
})

/**
 * Confirm that an order was received.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/delivery/recieve.html
 */
export const receiveDelivery = operation({
  method: 'POST',
  path: '/shop/delivery/recieve',
  body: OrderRef
})

/**
 * Mark an order as shipped.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/delivery/send.html
 */
export const sendDelivery = operation({
  method: 'POST',
  path: '/shop/delivery/send',
  body: Type.Object({
    order_id: Type.Optional(Id),
    out_order_id: Type.Optional(Type.String()),
    openid: Type.String(),
    delivery_list: Type.Array(Type.Object({
      delivery_id: Type.String(),
      waybill_id: Type.Optional(Type.String()),
      product_info_list: Type.Array(Type.Object({
        out_product_id: Type.Optional(Type.String()),
        out_sku_id: Type.Optional(Type.String()),
        product_cnt: Type.Integer()
      }))
    })),
    finish_all_delivery: Flag,
    ship_done_time: Type.Optional(DateTime)
  })
})

/**
 * Create an order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/order/add_order.html
 */
export const addOrder = operation({
  method: 'POST',
  path: '/shop/order/add',
  body: Type.Object({
    out_order_id: Type.String(),
    out_user_id: Type.Optional(Type.String()),
    openid: Type.String(),
    fund_type: Type.Integer(),
    scene: Type.Optional(Type.Integer()),
    path: Type.String(),
    order_detail: Type.Object({
      product_infos: Type.Array(Type.Object({
        out_product_id: Type.String(),
        out_sku_id: Type.String(),
        product_cnt: Type.Integer(),
        sale_price: Type.Integer(),
        sku_real_price: Type.Integer(),
        path: Type.String(),
        title: Type.String(),
        head_img: Type.String()
      })),
      pay_info: Type.Object({ pay_method_type: Type.Integer(), prepay_id: Type.Optional(Type.String()), prepay_time: Type.Optional(DateTime) }),
      price_info: PriceInfo
    }),
    delivery_detail: Type.Object({ delivery_type: Type.Integer() }),
    address_info: Type.Optional(AddressInfo),
    default_receiving_address: Type.Optional(AddressInfo),
    create_time: DateTime,
    expire_time: Type.Optional(Type.Integer({ description: 'Unix seconds' })),
    aftersale_duration: Type.Optional(Type.Integer()),
    trace_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    data: Type.Object({
      order_id: Id,
      out_order_id: Type.String(),
      ticket: Type.String(),
      ticket_expire_time: DateTime,
      final_price: Type.Integer()
    })
  })
})

/**
 * Close an order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/order/order_close.html
 */
export const closeOrder = operation({
  method: 'POST',
  path: '/shop/order/close',
  body: OrderRef
})

/**
 * Get an order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/order/get_order.html
 */
export const getOrder = operation({
  method: 'POST',
  path: '/shop/order/get',
  body: OrderRef,
  answer: Type.Object({ order: Order }),
  once: false
})

/**
 * List the orders.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/order/get_order_list.html
 */
export const getOrderList = operation({
  method: 'POST',
  path: '/shop/order/get_list',
  body: Type.Object({
    start_create_time: Type.Optional(DateTime),
    end_create_time: Type.Optional(DateTime),
    sort_order: Type.Optional(Type.Integer()),
    page: Type.Integer(),
    page_size: Type.Integer()
  }),
  answer: OrderPage,
  once: false
})

/**
 * List the orders that a Channels account brought.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/order/get_order_list_by_finder.html
 */
export const getOrderListByFinder = operation({
  method: 'POST',
  path: '/shop/order/get_list_by_finder',
  body: Type.Object({
    start_pay_time: Type.Optional(DateTime),
    end_pay_time: Type.Optional(DateTime),
    promoter_id: Type.Optional(Type.String()),
    promoter_openid: Type.Optional(Type.String()),
    page: Type.Integer(),
    page_size: Type.Integer()
  }),
  answer: OrderPage,
  once: false
})

/**
 * List the orders that a sharer brought.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/order/get_order_list_by_sharer.html
 */
export const getOrderListBySharer = operation({
  method: 'POST',
  path: '/shop/order/get_list_by_sharer',
  body: Type.Object({
    start_pay_time: Type.Optional(DateTime),
    end_pay_time: Type.Optional(DateTime),
    sharer_openid: Type.Optional(Type.String()),
    page: Type.Integer(),
    page_size: Type.Integer()
  }),
  answer: OrderPage,
  once: false
})

/**
 * Get what wx.requestPayment needs for an order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/order/getpaymentparams.html
 */
export const getPaymentParams = operation({
  method: 'POST',
  path: '/shop/order/getpaymentparams',
  body: OrderRef,
  answer: Type.Object({
    payment_params: Type.Object({
      timeStamp: Type.Integer(),
      nonceStr: Type.String(),
      package: Type.String(),
      paySign: Type.String(),
      signType: Type.String()
    })
  }),
  once: false
})

/**
 * Report the payment of an order.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/order/pay_order.html
 */
export const payOrder = operation({
  method: 'POST',
  path: '/shop/order/pay',
  body: Type.Object({
    order_id: Type.Optional(Id),
    out_order_id: Type.Optional(Type.String()),
    openid: Type.String(),
    action_type: Type.Integer(),
    action_remark: Type.Optional(Type.String()),
    transaction_id: Type.Optional(Type.String()),
    pay_time: Type.Optional(DateTime)
  })
})

/**
 * Check whether an order of a scene needs the shop component.
 * @deprecated The component for self-built shops is offline, as the platform's staff say; its pages are gone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/API/order/check_scene.html
 */
export const checkScene = operation({
  method: 'POST',
  path: '/shop/scene/check',
  body: Type.Object({ scene: Type.Integer() }),
  answer: Type.Object({ is_matched: Flag }),
  once: false
})
