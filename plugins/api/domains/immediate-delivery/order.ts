import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, KnownInteger } from '../../schemas.js'

const Sender = Type.Object({
  /** The name, up to 256 characters. */
  name: Type.String(),
  /** The city. */
  city: Type.String(),
  /** The detailed address. */
  address: Type.String(),
  /** The rest of the address: building, unit, floor. */
  address_detail: Type.String(),
  /** The telephone number, up to 64 characters. */
  phone: Type.String(),
  /** The longitude, with six decimals. */
  lng: Type.Number(),
  /** The latitude, with six decimals. */
  lat: Type.Number(),
  /** The system of the coordinates. `0`: GCJ-02. `1`: of Baidu. */
  coordinate_type: Type.Optional(KnownInteger(0, 1))
})

const Cargo = Type.Object({
  /** The value, in yuan, up to 5000. */
  goods_value: Type.Number(),
  /** The height, in centimetres, up to 45. */
  goods_height: Type.Optional(Type.Number()),
  /** The length, in centimetres, up to 65. */
  goods_length: Type.Optional(Type.Number()),
  /** The width, in centimetres, up to 50. */
  goods_width: Type.Optional(Type.Number()),
  /** The weight, in kilograms, up to 50. */
  goods_weight: Type.Optional(Type.Number()),
  /** The goods in detail, up to 10240 characters. */
  goods_detail: Type.Optional(Type.Object({
    /** The goods. */
    goods: Type.Array(Type.Object({
      /** The number. */
      good_count: Type.Integer(),
      /** The name. */
      good_name: Type.String(),
      /** The price of one, in yuan. */
      good_price: Type.Optional(Type.Number()),
      /** The unit, up to 20 characters. */
      good_unit: Type.Optional(Type.String())
    }))
  })),
  /** A note for the rider who has to pick it up, up to 100 characters. */
  goods_pickup_info: Type.Optional(Type.String()),
  /** A note for the rider who has to deliver it, up to 100 characters. */
  goods_delivery_info: Type.Optional(Type.String()),
  /** The category of the first level. */
  cargo_first_class: Type.String(),
  /** The category of the second level. */
  cargo_second_class: Type.String()
})

const OrderInfo = Type.Object({
  /** The company's code of the service. */
  delivery_service_code: Type.Optional(Type.String()),
  /** The time. `0`: at once. `1`: at the time given. */
  order_type: Type.Optional(KnownInteger(0, 1)),
  /** The time when it should be handed to a rider, in Unix seconds. */
  expected_delivery_time: Type.Optional(Type.Integer()),
  /** The time when it should arrive, in Unix seconds. */
  expected_finish_time: Type.Optional(Type.Integer()),
  /** The time when it should be picked up, in Unix seconds. */
  expected_pick_time: Type.Optional(Type.Integer()),
  /** The shop's running number of the order, up to 32 characters. */
  poi_seq: Type.Optional(Type.String()),
  /** The time when the user paid, in Unix seconds. */
  order_time: Type.Optional(Type.Integer()),
  /** Whether it is insured. `0`: no. `1`: yes. */
  is_insured: Type.Optional(Flag),
  /** The insured value, in yuan. */
  declared_value: Type.Optional(Type.Number()),
  /** A tip, in yuan. */
  tips: Type.Optional(Type.Number()),
  /** Whether the rider delivers nothing else in between. `0`: no. `1`: yes. */
  is_direct_delivery: Type.Optional(Flag),
  /** The amount that the rider pays, in yuan. */
  cash_on_delivery: Type.Optional(Type.Number()),
  /** The pay of the rider, in yuan. */
  cash_on_pickup: Type.Optional(Type.Number()),
  /** The direction. `1`: from the shop to the user. `2`: from the user to the shop. */
  rider_pick_method: Type.Optional(KnownInteger(1, 2)),
  /** Whether the rider needs a code to hand it over. `0`: no. `1`: yes. */
  is_finish_code_needed: Type.Optional(Flag),
  /** Whether the rider needs a code to pick it up. `0`: no. `1`: yes. */
  is_pickup_code_needed: Type.Optional(Flag),
  /** A note, up to 200 characters. */
  note: Type.Optional(Type.String())
})

const Shop = Type.Object({
  /** The appid of the Mini Program that the message opens, where a third party orders. */
  wxa_appid: Type.Optional(Type.String()),
  /** The page of the Mini Program, usually of the order. */
  wxa_path: Type.Optional(Type.String()),
  /** The address of a picture. */
  img_url: Type.Optional(Type.String()),
  /** The name of the goods, up to 128 bytes. */
  goods_name: Type.Optional(Type.String()),
  /** The number. */
  goods_count: Type.Optional(Type.Integer())
})

const AddOrderBody = Type.Object({
  /** The id of the shop, the appkey that the delivery company gave. */
  shopid: Type.Optional(Type.String()),
  /** Your number of the order, up to 128 bytes. */
  shop_order_id: Type.String(),
  /** The signature: the SHA-1 of `shopid`, `shop_order_id` and the company's appSecret, in hex. */
  delivery_sign: Type.Optional(Type.String()),
  /** The number of the branch at the delivery company. */
  shop_no: Type.String(),
  /** The code of the delivery company. */
  delivery_id: Type.String(),
  /** The user's openid in this Mini Program. */
  openid: Type.String(),
  /** The sender. */
  sender: Type.Optional(Sender),
  /** The receiver. */
  receiver: Sender,
  /** The delivered goods. */
  cargo: Cargo,
  /** The way in which it is delivered. */
  order_info: OrderInfo,
  /** The goods as the message to the user shows them. */
  shop: Type.Optional(Shop),
  /** The id of your sub-merchant. */
  sub_biz_id: Type.Optional(Type.String()),
  /** The token of the answer of `preAddOrder`; it keeps the price. */
  delivery_token: Type.Optional(Type.String())
})

const AddOrderAnswer = Type.Object({
  /** The result: `0` is success. */
  resultcode: Type.Integer(),
  /** The result in words. */
  resultmsg: Type.String(),
  /** The amount paid, in yuan. */
  fee: Type.Number(),
  /** The price of the delivery, in yuan. */
  deliverfee: Type.Number(),
  /** The discount, in yuan. */
  couponfee: Type.Number(),
  /** The tip, in yuan. */
  tips: Type.Number(),
  /** The price of the insurance, in yuan. */
  insurancefee: Type.Number(),
  /** The distance, in metres. */
  distance: Type.Integer(),
  /** The number of the waybill. */
  waybill_id: Type.String(),
  /** The state of the delivery, such as `101`: waits for a rider, `202`: picked up, `302`: delivered. */
  order_status: KnownInteger(101, 202, 302),
  /** The code to hand it over. */
  finish_code: Type.Integer(),
  /** The code to pick it up. */
  pickup_code: Type.Integer(),
  /** The time until a rider is expected to accept it, in seconds; 0 where that is unknown. */
  dispatch_duration: Type.Integer(),
  /** A token that keeps the price for a time. */
  delivery_token: Type.Optional(Type.String()),
  /** The discount, in yuan. */
  couponFee: Type.Optional(Type.Integer()),
  /** The price of the insurance, in yuan. */
  insurancfee: Type.Optional(Type.Integer())
})

const CancelOrderBody = Type.Object({
  /** The id of the shop, the appkey that the delivery company gave. */
  shopid: Type.Optional(Type.String()),
  /** Your number of the order, up to 128 bytes. */
  shop_order_id: Type.String(),
  /** The signature: the SHA-1 of `shopid`, `shop_order_id` and the company's appSecret, in hex. */
  delivery_sign: Type.Optional(Type.String()),
  /** The number of the branch at the delivery company. */
  shop_no: Type.String(),
  /** The code of the delivery company. */
  delivery_id: Type.String(),
  /** The number of the waybill. */
  waybill_id: Type.Optional(Type.String()),
  /** The reason. `1`: not needed. `2`: too expensive. `3`: wrong details. `4`: picked up too late. `5`: delivered too late. `6`: other. */
  cancel_reason_id: Type.Optional(KnownInteger(1, 2, 3, 4, 5, 6)),
  /** The reason, in words; needed for reason `6`. */
  cancel_reason: Type.Optional(Type.String())
})

const CancelOrderAnswer = Type.Object({
  /** The result: `0` is success. */
  resultcode: Type.Integer(),
  /** The result in words. */
  resultmsg: Type.String(),
  /** The penalty, in yuan. */
  deduct_fee: Type.Number(),
  /** The explanation. */
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
    /** The id of the shop, the appkey that the delivery company gave. */
    shopid: Type.Optional(Type.String()),
    /** Your number of the order, up to 128 bytes. */
    shop_order_id: Type.String(),
    /** The signature: the SHA-1 of `shopid`, `shop_order_id` and the company's appSecret, in hex. */
    delivery_sign: Type.Optional(Type.String()),
    /** The number of the branch at the delivery company. */
    shop_no: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The tip, in yuan. */
    tips: Type.Number(),
    /** A note. */
    remark: Type.String()
  }),
  answer: Type.Object({
    /** The result: `0` is success. */
    resultcode: Type.Integer(),
    /** The result in words. */
    resultmsg: Type.String()
  }),
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
    /** The id of the shop, the appkey that the delivery company gave. */
    shopid: Type.Optional(Type.String()),
    /** Your number of the order, up to 128 bytes. */
    shop_order_id: Type.String(),
    /** The signature: the SHA-1 of `shopid`, `shop_order_id` and the company's appSecret, in hex. */
    delivery_sign: Type.Optional(Type.String()),
    /** The number of the branch at the delivery company. */
    shop_no: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** A note. */
    remark: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The result: `0` is success. */
    resultcode: Type.Integer(),
    /** The result in words. */
    resultmsg: Type.String()
  }),
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
    /** The id of the shop, the appkey that the delivery company gave. */
    shopid: Type.Optional(Type.String()),
    /** Your number of the order, up to 128 bytes. */
    shop_order_id: Type.String(),
    /** The signature: the SHA-1 of `shopid`, `shop_order_id` and the company's appSecret, in hex. */
    delivery_sign: Type.Optional(Type.String()),
    /** The number of the branch at the delivery company. */
    shop_no: Type.String()
  }),
  answer: Type.Object({
    /** The result: `0` is success. */
    resultcode: Type.Integer(),
    /** The result in words. */
    resultmsg: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The state of the delivery, such as `101`: waits for a rider, `202`: picked up, `302`: delivered. */
    order_status: KnownInteger(101, 202, 302),
    /** The rider's name. */
    rider_name: Type.Optional(Type.String()),
    /** The rider's telephone number. */
    rider_phone: Type.Optional(Type.String()),
    /** The longitude of the rider, while delivering. */
    rider_lng: Type.Optional(Type.Number()),
    /** The latitude of the rider, while delivering. */
    rider_lat: Type.Optional(Type.Number()),
    /** The time until it arrives, in seconds, while delivering. */
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
    /** The id of the shop, the appkey that the delivery company gave. */
    shopid: Type.Optional(Type.String()),
    /** Your number of the order, up to 128 bytes. */
    shop_order_id: Type.String(),
    /** The signature: the SHA-1 of `shopid`, `shop_order_id` and the company's appSecret, in hex. */
    delivery_sign: Type.Optional(Type.String()),
    /** The number of the branch at the delivery company. */
    shop_no: Type.String(),
    /** The code of the delivery company. */
    delivery_id: Type.String(),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The sender. */
    sender: Type.Optional(Sender),
    /** The receiver. */
    receiver: Sender,
    /** The delivered goods. */
    cargo: Cargo,
    /** The way in which it is delivered. */
    order_info: OrderInfo,
    /** The goods as the message to the user shows them. */
    shop: Type.Optional(Shop),
    /** The id of your sub-merchant. */
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
