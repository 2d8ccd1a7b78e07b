import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

const Order = Type.Object({
  merchant_id: Type.String(),
  sub_merchant_id: Type.Optional(Type.String()),
  merchant_trade_no: Type.String(),
  transaction_id: Type.Optional(Type.String()),
  description: Type.String(),
  openid: Type.String(),
  paid_amount: Type.Integer(),
  order_state: Type.Integer(),
  pay_time: Type.Optional(Type.Integer()),
  trade_create_time: Type.Integer(),
  in_complaint: Type.Boolean(),
  shipping: Type.Optional(Type.Object({
    logistics_type: Type.Integer(),
    delivery_mode: Type.Integer(),
    goods_desc: Type.Optional(Type.String()),
    finish_shipping: Type.Boolean(),
    finish_shipping_count: Type.Integer(),
    shipping_list: Type.Array(Type.Object({
      express_company: Type.Optional(Type.String()),
      tracking_no: Type.Optional(Type.String()),
      goods_desc: Type.Optional(Type.String()),
      contact: Type.Optional(Type.Object({
        consignor_contact: Type.Optional(Type.String()),
        receiver_contact: Type.Optional(Type.String())
      })),
      upload_time: Type.Integer()
    }))
  }))
})

const OrderKey = Type.Object({
  order_number_type: Type.Union([Type.Literal(1), Type.Literal(2)], { description: '1, mchid and out_trade_no, or 2, transaction_id' }),
  mchid: Type.Optional(Type.String()),
  out_trade_no: Type.Optional(Type.String()),
  transaction_id: Type.Optional(Type.String())
})

const Shipping = Type.Object({
  express_company: Type.Optional(Type.String()),
  tracking_no: Type.Optional(Type.String()),
  item_desc: Type.Optional(Type.String({ maxLength: 120, description: 'at most 120 characters' })),
  contact: Type.Optional(Type.Object({
    consignor_contact: Type.Optional(Type.String()),
    receiver_contact: Type.Optional(Type.String())
  }, { description: 'masked numbers; SF wants one of them' }))
})

const HowShipped = {
  logistics_type: Type.Integer({ minimum: 1, maximum: 4, description: '1 express, 2 same city, 3 virtual, 4 picked up' }),
  delivery_mode: Type.Integer({ minimum: 1, maximum: 2, description: '1, in one, or 2, split' }),
  is_all_delivered: Type.Optional(Type.Boolean({ description: 'needed when split' })),
  shipping_list: Type.Optional(Type.Array(Shipping, { minItems: 1, maxItems: 15, description: '1 to 15 parcels' }))
}

const UploadTime = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
  description: 'RFC 3339 with an offset, as 2022-12-15T13:29:35.120+08:00',
  examples: ['2022-12-15T13:29:35.120+08:00']
})

/**
 * Apply as a famous brand.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_famousbrandapply.html
 */
export const applyFamousBrand = operation({
  method: 'POST',
  path: '/wxa/sec/famousbrand/apply',
  body: Type.Object({
    Application: Type.Object({
      apply_for: Type.Integer(),
      audit_info: Type.Optional(Type.Object({
        brand_name: Type.String(),
        brand_type: Type.Integer(),
        flagship_in_which_ec_platform: Type.Optional(Type.String()),
        ec_platform_proof_list: Type.Optional(Type.Array(Type.String())),
        other_material_list: Type.Optional(Type.Array(Type.String())),
        authority_certified_proof_list: Type.Optional(Type.Array(Type.String()))
      }))
    })
  })
})

/**
 * Get the state of an application as a famous brand.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_getfamousbrandapplystatus.html
 */
export const getFamousBrandStatus = operation({
  method: 'POST',
  path: '/wxa/sec/famousbrand/get_status',
  answer: Type.Object({
    progress: Type.Object({ status: Type.Integer() }),
    application: Type.Object({
      apply_for: Type.Integer(),
      audit_info: Type.Optional(Type.Object({ audit_reason: Type.Optional(Type.String()) })),
      status: Type.Integer()
    })
  }),
  once: false
})

/**
 * Get the shipping state of an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_getorder
 */
export const getOrder = operation({
  method: 'POST',
  path: '/wxa/sec/order/get_order',
  body: Type.Object({
    merchant_id: Type.Optional(Type.String()),
    sub_merchant_id: Type.Optional(Type.String()),
    merchant_trade_no: Type.Optional(Type.String()),
    transaction_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({ order: Order }),
  once: false
})

/**
 * List orders with their shipping state.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_getorderlist
 */
export const getOrderList = operation({
  method: 'POST',
  path: '/wxa/sec/order/get_order_list',
  body: Type.Object({
    pay_time_range: Type.Optional(Type.Object({
      begin_time: Type.Optional(Type.Integer()),
      end_time: Type.Optional(Type.Integer())
    })),
    order_state: Type.Optional(Type.Integer()),
    openid: Type.Optional(Type.String()),
    last_index: Type.Optional(Type.String()),
    page_size: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: '1 to 100' }))
  }),
  answer: Type.Object({
    order_list: Type.Array(Order),
    has_more: Type.Boolean(),
    last_index: Type.Optional(Type.String())
  }),
  once: false
})

/**
 * Get whether the Mini Program must report its shipping.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_istrademanaged
 */
export const isTradeManaged = operation({
  method: 'POST',
  path: '/wxa/sec/order/is_trade_managed',
  body: Type.Object({ appid: Type.Optional(Type.String()) }),
  answer: Type.Object({ is_trade_managed: Type.Boolean() }),
  ownAppid: true,
  once: false
})

/**
 * Get whether the confirmation of shipping management is done.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_istrademanagementconfirmationcompleted
 */
export const isTradeManagementConfirmationCompleted = operation({
  method: 'POST',
  path: '/wxa/sec/order/is_trade_management_confirmation_completed',
  body: Type.Object({ appid: Type.Optional(Type.String()) }),
  answer: Type.Object({ completed: Type.Boolean() }),
  ownAppid: true,
  once: false
})

/**
 * Remind a user to confirm the receipt.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_notifyconfirmreceive
 */
export const notifyConfirmReceive = operation({
  method: 'POST',
  path: '/wxa/sec/order/notify_confirm_receive',
  body: Type.Object({
    merchant_id: Type.Optional(Type.String()),
    sub_merchant_id: Type.Optional(Type.String()),
    merchant_trade_no: Type.Optional(Type.String()),
    transaction_id: Type.Optional(Type.String()),
    received_time: Type.Integer()
  })
})

/**
 * Report an order as a presale or a test.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_opspecialorder
 */
export const opSpecialOrder = operation({
  method: 'POST',
  path: '/wxa/sec/order/opspecialorder',
  body: Type.Object({
    order_id: Type.String(),
    type: Type.Union([Type.Literal(1), Type.Literal(2)], { description: '1, a presale, or 2, a test' }),
    delay_to: Type.Optional(Type.Integer({ description: 'Unix seconds until which a presale is shipped' }))
  })
})

/**
 * Set the page that shipping messages lead to.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_setmsgjumppath
 */
export const setMsgJumpPath = operation({
  method: 'POST',
  path: '/wxa/sec/order/set_msg_jump_path',
  body: Type.Object({ path: Type.String() })
})

/**
 * Upload the shipping of a combined order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_uploadcombinedshippinginfo
 */
export const uploadCombinedShippingInfo = operation({
  method: 'POST',
  path: '/wxa/sec/order/upload_combined_shipping_info',
  body: Type.Object({
    order_key: OrderKey,
    payer: Type.Object({ openid: Type.String() }),
    sub_orders: Type.Optional(Type.Array(Type.Object({
      order_key: OrderKey,
      ...HowShipped
    }))),
    upload_time: UploadTime
  })
})

/**
 * Upload the shipping of an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_uploadshippinginfo
 */
export const uploadShippingInfo = operation({
  method: 'POST',
  path: '/wxa/sec/order/upload_shipping_info',
  body: Type.Object({
    order_key: OrderKey,
    payer: Type.Object({ openid: Type.String() }),
    ...HowShipped,
    upload_time: UploadTime
  })
})

/**
 * Apply for another kind of trade.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_setwxatradetypecgi
 */
export const setTradeType = operation({
  method: 'POST',
  path: '/wxa/sec/order/setwxatradetypecgi',
  body: Type.Object({
    material_list: Type.Array(Type.Object({
      media_id: Type.String(),
      type: Type.Integer()
    })),
    reason: Type.String(),
    trade_type: Type.Integer()
  })
})
