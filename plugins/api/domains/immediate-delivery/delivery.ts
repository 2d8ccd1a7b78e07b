import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag } from '../../schemas.js'

const Result = Type.Object({ resultcode: Type.Integer(), resultmsg: Type.String() })

const OrderUpdate = Type.Object({
  shopid: Type.Optional(Type.String()),
  shop_order_id: Type.String(),
  delivery_sign: Type.Optional(Type.String()),
  order_status: Type.Integer(),
  action_time: Type.Integer(),
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
    resultcode: Type.Integer(),
    resultmsg: Type.String(),
    list: Type.Array(Type.Object({ delivery_id: Type.String(), delivery_name: Type.String() }))
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
  body: Type.Object({ delivery_id: Type.String() }),
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
    resultcode: Type.Integer(),
    resultmsg: Type.String(),
    shop_list: Type.Array(Type.Object({ delivery_id: Type.String(), shopid: Type.String(), audit_result: Type.Integer() }))
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
    shopid: Type.Optional(Type.String()),
    shop_order_id: Type.String(),
    delivery_sign: Type.Optional(Type.String()),
    order_status: Type.Integer(),
    action_time: Type.Integer(),
    action_msg: Type.Optional(Type.String()),
    wx_token: Type.String(),
    shop_no: Type.Optional(Type.String()),
    waybill_id: Type.String(),
    wxa_path: Type.String(),
    agent: Type.Optional(Type.Object({ name: Type.String(), phone: Type.String(), is_phone_encrypted: Type.Optional(Flag) })),
    expected_delivery_time: Type.Optional(Type.Integer())
  }),
  answer: Result,
  sign: 'delivery'
})
