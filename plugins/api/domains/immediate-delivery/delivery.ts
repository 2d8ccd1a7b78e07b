import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, KnownInteger } from '../../schemas.js'

const Result = Type.Object({
/** The result: `0` is success. */
  resultcode: Type.Integer(),
  /** The result in words. */
  resultmsg: Type.String()
})

const OrderUpdate = Type.Object({
  /** The id of the shop, the appkey that the delivery company gave. */
  shopid: Type.Optional(Type.String()),
  /** Your number of the order, up to 128 bytes. */
  shop_order_id: Type.String(),
  /** The signature: the SHA-1 of `shopid`, `shop_order_id` and the company's appSecret, in hex. */
  delivery_sign: Type.Optional(Type.String()),
  /** The state of the delivery, such as `101`: waits for a rider, `202`: picked up, `302`: delivered. */
  order_status: KnownInteger(101, 202, 302),
  /** The time when the state changed, in Unix seconds. */
  action_time: Type.Integer(),
  /** The change in words. */
  action_msg: Type.Optional(Type.String())
})

/**
 * List the companies that deliver at once.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_getallimmedelivery
 */
export const getAllImmeDelivery = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/delivery/getall',
  answer: Type.Object({
    /** The result: `0` is success. */
    resultcode: Type.Integer(),
    /** The result in words. */
    resultmsg: Type.String(),
    /** The delivery companies. */
    list: Type.Array(Type.Object({
      /** The code of the delivery company. */
      delivery_id: Type.String(),
      /** The name of the delivery company. */
      delivery_name: Type.String()
    }))
  }),
  once: false
})

/**
 * Turn immediate delivery on.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_opendelivery
 */
export const openDelivery = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/open',
  answer: Result
})

/**
 * Simulate a courier's update on a real order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_realmockupdateorder
 */
export const realMockUpdateOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/realmock_update_order',
  body: OrderUpdate,
  answer: Result,
  sign: 'delivery'
})

/**
 * Ask a delivery company for a binding.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_bindlocalaccount
 */
export const bindAccount = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/shop/add',
  body: Type.Object({
    /** The code of the delivery company. */
    delivery_id: Type.String()
  }),
  answer: Result
})

/**
 * List the accounts bound at delivery companies.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_getbindaccount
 */
export const getBindAccount = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/shop/get',
  answer: Type.Object({
    /** The result: `0` is success. */
    resultcode: Type.Integer(),
    /** The result in words. */
    resultmsg: Type.String(),
    /** The shops that are bound. */
    shop_list: Type.Array(Type.Object({
      /** The code of the delivery company. */
      delivery_id: Type.String(),
      /** The id of the shop, the appkey that the delivery company gave. */
      shopid: Type.String(),
      /** The state of the binding. `0`: approved. `1`: in review. `2`: rejected. */
      audit_result: KnownInteger(0, 1, 2)
    }))
  }),
  once: false
})

/**
 * Simulate a courier's update on a test order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-business/api_mockupdateorder
 */
export const mockUpdateOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/business/test_update_order',
  body: OrderUpdate,
  answer: Result,
  sign: 'delivery'
})

/**
 * Update a delivery order, as a delivery company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/immediate-delivery/deliver-by-provider/api_updateorder
 */
export const updateOrder = operation({
  method: 'POST',
  path: '/cgi-bin/express/local/delivery/update_order',
  body: Type.Object({
    /** The id of the shop, the appkey that the delivery company gave. */
    shopid: Type.Optional(Type.String()),
    /** Your number of the order, up to 128 bytes. */
    shop_order_id: Type.String(),
    /** The signature: the SHA-1 of `shopid`, `shop_order_id` and the company's appSecret, in hex. */
    delivery_sign: Type.Optional(Type.String()),
    /** The state of the delivery, such as `101`: waits for a rider, `202`: picked up, `302`: delivered. */
    order_status: KnownInteger(101, 202, 302),
    /** The time when the state changed, in Unix seconds. */
    action_time: Type.Integer(),
    /** The change in words. */
    action_msg: Type.Optional(Type.String()),
    /** The token of the order, given with the order's push. */
    wx_token: Type.String(),
    /** The number of the branch at the delivery company. */
    shop_no: Type.Optional(Type.String()),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The page of the Mini Program, usually of the order. */
    wxa_path: Type.String(),
    /** The rider. */
    agent: Type.Optional(Type.Object({
      /** The rider's name. */
      name: Type.String(),
      /** The rider's telephone number. */
      phone: Type.String(),
      /** Whether the number is encrypted. `1`: yes. */
      is_phone_encrypted: Type.Optional(Flag)
    })),
    /** The time when it will be delivered, in Unix seconds. */
    expected_delivery_time: Type.Optional(Type.Integer())
  }),
  answer: Result,
  sign: 'delivery'
})
