import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag } from '../../schemas.js'

const Sender = Type.Object({
  name: Type.String(),
  city: Type.String(),
  address: Type.String(),
  address_detail: Type.String(),
  phone: Type.String(),
  lng: Type.Number(),
  lat: Type.Number(),
  coordinate_type: Type.Optional(Type.Integer())
})

const Cargo = Type.Object({
  goods_value: Type.Number(),
  goods_height: Type.Optional(Type.Number()),
  goods_length: Type.Optional(Type.Number()),
  goods_width: Type.Optional(Type.Number()),
  goods_weight: Type.Optional(Type.Number()),
  goods_detail: Type.Optional(Type.Object({
    goods: Type.Array(Type.Object({
      good_count: Type.Integer(),
      good_name: Type.String(),
      good_price: Type.Optional(Type.Number()),
      good_unit: Type.Optional(Type.String())
    }))
  })),
  goods_pickup_info: Type.Optional(Type.String()),
  goods_delivery_info: Type.Optional(Type.String()),
  cargo_first_class: Type.String(),
  cargo_second_class: Type.String()
})

const OrderInfo = Type.Object({
  delivery_service_code: Type.Optional(Type.String()),
  order_type: Type.Optional(Type.Integer()),
  expected_delivery_time: Type.Optional(Type.Integer()),
  expected_finish_time: Type.Optional(Type.Integer()),
  expected_pick_time: Type.Optional(Type.Integer()),
  poi_seq: Type.Optional(Type.String()),
  order_time: Type.Optional(Type.Integer()),
  is_insured: Type.Optional(Flag),
  declared_value: Type.Optional(Type.Number()),
  tips: Type.Optional(Type.Number()),
  is_direct_delivery: Type.Optional(Flag),
  cash_on_delivery: Type.Optional(Type.Number()),
  cash_on_pickup: Type.Optional(Type.Number()),
  rider_pick_method: Type.Optional(Type.Integer()),
  is_finish_code_needed: Type.Optional(Flag),
  is_pickup_code_needed: Type.Optional(Flag),
  note: Type.Optional(Type.String())
})

const Shop = Type.Object({
  wxa_appid: Type.Optional(Type.String()),
  wxa_path: Type.Optional(Type.String()),
  img_url: Type.Optional(Type.String()),
  goods_name: Type.Optional(Type.String()),
  goods_count: Type.Optional(Type.Integer())
})

const AddOrderBody = Type.Object({
  shopid: Type.Optional(Type.String()),
  shop_order_id: Type.String(),
  delivery_sign: Type.Optional(Type.String()),
  shop_no: Type.String(),
  delivery_id: Type.String(),
  openid: Type.String(),
  sender: Type.Optional(Sender),
  receiver: Sender,
  cargo: Cargo,
  order_info: OrderInfo,
  shop: Type.Optional(Shop),
  sub_biz_id: Type.Optional(Type.String()),
  delivery_token: Type.Optional(Type.String())
})

const AddOrderAnswer = Type.Object({
  resultcode: Type.Integer(),
  resultmsg: Type.String(),
  fee: Type.Number(),
  deliverfee: Type.Number(),
  couponfee: Type.Number(),
  tips: Type.Number(),
  insurancefee: Type.Number(),
  distance: Type.Integer(),
  waybill_id: Type.String(),
  order_status: Type.Integer(),
  finish_code: Type.Integer(),
  pickup_code: Type.Integer(),
  dispatch_duration: Type.Integer(),
  delivery_token: Type.Optional(Type.String()),
  couponFee: Type.Optional(Type.Integer()),
  insurancfee: Type.Optional(Type.Integer())
})

const CancelOrderBody = Type.Object({
  shopid: Type.Optional(Type.String()),
  shop_order_id: Type.String(),
  delivery_sign: Type.Optional(Type.String()),
  shop_no: Type.String(),
  delivery_id: Type.String(),
  waybill_id: Type.Optional(Type.String()),
  cancel_reason_id: Type.Optional(Type.Integer()),
  cancel_reason: Type.Optional(Type.String())
})

const CancelOrderAnswer = Type.Object({
  resultcode: Type.Integer(),
  resultmsg: Type.String(),
  deduct_fee: Type.Number(),
  desc: Type.String()
})

/**
 * Place a delivery order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_addlocalorder
 */
export const addOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/order/add',
  body: AddOrderBody,
  answer: AddOrderAnswer,
  sign: 'delivery'
})

/**
 * Add a tip to a delivery order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_addtips
 */
export const addTip = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/order/addtips',
  body: Type.Object({
    shopid: Type.Optional(Type.String()),
    shop_order_id: Type.String(),
    delivery_sign: Type.Optional(Type.String()),
    shop_no: Type.String(),
    waybill_id: Type.String(),
    openid: Type.Optional(Type.String()),
    tips: Type.Number(),
    remark: Type.String()
  }),
  answer: Type.Object({ resultcode: Type.Integer(), resultmsg: Type.String() }),
  sign: 'delivery'
})

/**
 * Cancel a delivery order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_cancellocalorder
 */
export const cancelOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/order/cancel',
  body: CancelOrderBody,
  answer: CancelOrderAnswer,
  sign: 'delivery'
})

/**
 * Confirm that a failed delivery came back to the merchant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_abnormalconfirm
 */
export const abnormalConfirm = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/order/confirm_return',
  body: Type.Object({
    shopid: Type.Optional(Type.String()),
    shop_order_id: Type.String(),
    delivery_sign: Type.Optional(Type.String()),
    shop_no: Type.String(),
    waybill_id: Type.String(),
    remark: Type.Optional(Type.String())
  }),
  answer: Type.Object({ resultcode: Type.Integer(), resultmsg: Type.String() }),
  sign: 'delivery'
})

/**
 * Get a delivery order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_getlocalorder
 */
export const getOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/order/get',
  body: Type.Object({
    shopid: Type.Optional(Type.String()),
    shop_order_id: Type.String(),
    delivery_sign: Type.Optional(Type.String()),
    shop_no: Type.String()
  }),
  answer: Type.Object({
    resultcode: Type.Integer(),
    resultmsg: Type.String(),
    waybill_id: Type.String(),
    order_status: Type.Integer(),
    rider_name: Type.Optional(Type.String()),
    rider_phone: Type.Optional(Type.String()),
    rider_lng: Type.Optional(Type.Number()),
    rider_lat: Type.Optional(Type.Number()),
    reach_time: Type.Optional(Type.Integer())
  }),
  sign: 'delivery',
  once: false
})

/**
 * Ask for the price of a delivery order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_preaddorder
 */
export const preAddOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/order/pre_add',
  body: Type.Object({
    shopid: Type.Optional(Type.String()),
    shop_order_id: Type.String(),
    delivery_sign: Type.Optional(Type.String()),
    shop_no: Type.String(),
    delivery_id: Type.String(),
    openid: Type.String(),
    sender: Type.Optional(Sender),
    receiver: Sender,
    cargo: Cargo,
    order_info: OrderInfo,
    shop: Type.Optional(Shop),
    sub_biz_id: Type.Optional(Type.String())
  }),
  answer: AddOrderAnswer,
  sign: 'delivery'
})

/**
 * Ask what the cancellation of a delivery order costs.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_precancelorder
 */
export const preCancelOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/order/precancel',
  body: CancelOrderBody,
  answer: CancelOrderAnswer,
  sign: 'delivery'
})

/**
 * Place a delivery order again.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_reorder
 */
export const reOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/order/readd',
  body: AddOrderBody,
  answer: AddOrderAnswer,
  sign: 'delivery'
})
