import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

const OrderKey = Type.Object({
  order_number_type: Type.Integer(),
  mchid: Type.Optional(Type.String()),
  out_trade_no: Type.Optional(Type.String()),
  transaction_id: Type.Optional(Type.String())
})

const OrderDetailJumpLink = Type.Object({
  type: Type.String(),
  appid: Type.Optional(Type.String()),
  path: Type.Optional(Type.String()),
  url: Type.Optional(Type.String())
})

const Item = Type.Object({
  merchant_item_id: Type.String(),
  name: Type.String(),
  description: Type.Optional(Type.String()),
  unit_price: Type.Integer(),
  quantity: Type.Integer(),
  image_url: Type.Array(Type.String()),
  item_detail_jump_link: Type.Optional(OrderDetailJumpLink)
})

const Shipping = Type.Object({
  express_company: Type.String(),
  tracking_no: Type.String(),
  contact: Type.Optional(Type.Object({
    consignor_contact: Type.Optional(Type.String()),
    receiver_contact: Type.Optional(Type.String())
  })),
  item_list: Type.Optional(Type.Array(Type.Object({ merchant_item_id: Type.String() })))
})

/**
 * Upload the details of a combined order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/shopping-order/shopping-detail/uploadCombinedShoppingInfo.html
 */
export const uploadCombinedShoppingInfo = operation({
  method: 'POST',
  path: '/user-order/combine-orders',
  body: Type.Object({
    order_key: OrderKey,
    sub_orders: Type.Array(Type.Object({
      order_key: OrderKey,
      merchant_order_no: Type.String(),
      order_detail_jump_link: Type.Optional(OrderDetailJumpLink),
      item_list: Type.Array(Item),
      logistics_type: Type.Optional(Type.String())
    })),
    payer: Type.Object({ openid: Type.String() }),
    upload_time: Type.String({ description: 'RFC 3339' })
  })
})

/**
 * Upload the shipping of a combined order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/shopping-order/shopping-detail/uploadCombinedShippingInfo.html
 */
export const uploadCombinedShippingInfo = operation({
  method: 'POST',
  path: '/user-order/combine-orders/shippings',
  body: Type.Object({
    order_key: OrderKey,
    sub_orders: Type.Array(Type.Object({
      order_key: OrderKey,
      shipping_list: Type.Array(Shipping),
      delivery_mode: Type.String()
    })),
    payer: Type.Object({ openid: Type.String() }),
    upload_time: Type.String({ description: 'RFC 3339' })
  })
})

/**
 * Upload the details of an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/shopping-order/normal-shopping-detail/uploadShoppingInfo.html
 */
export const uploadShoppingInfo = operation({
  method: 'POST',
  path: '/user-order/orders',
  body: Type.Object({
    order_key: OrderKey,
    order_list: Type.Array(Type.Object({
      merchant_order_no: Type.String(),
      order_detail_jump_link: Type.Optional(OrderDetailJumpLink),
      item_list: Type.Array(Item)
    })),
    payer: Type.Object({ openid: Type.String() }),
    logistics_type: Type.Optional(Type.String()),
    upload_time: Type.String({ description: 'RFC 3339' })
  })
})

/**
 * Upload the shipping of an order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/shopping-order/normal-shopping-detail/uploadShippingInfo.html
 */
export const uploadShippingInfo = operation({
  method: 'POST',
  path: '/user-order/orders/shippings',
  body: Type.Object({
    order_key: OrderKey,
    shipping_list: Type.Array(Shipping),
    payer: Type.Object({ openid: Type.String() }),
    delivery_mode: Type.String(),
    upload_time: Type.String({ description: 'RFC 3339' })
  })
})

/**
 * Check the result of an upload.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/shopping-order/upload-result/ShoppingInfoVerifyUploadResult.html
 */
export const verifyUploadResult = operation({
  method: 'POST',
  path: '/user-order/shoppinginfo/verify',
  body: Type.Object({ order_key: OrderKey, payer: Type.Object({ openid: Type.String() }) })
})
