import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Push the track of a waybill that is bound, as a delivery company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/msgpush/api_deliverypathnotify
 */
export const notifyPath = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/pathnotify',
  body: Type.Object({
    create_time: Type.Integer(),
    path: Type.Object({
      action_msg: Type.String(),
      action_time: Type.Integer(),
      action_type: Type.Integer(),
      delivery_courier_name: Type.Optional(Type.String()),
      delivery_courier_phone: Type.Optional(Type.String()),
      pickup_courier_name: Type.Optional(Type.String()),
      pickup_courier_phone: Type.Optional(Type.String())
    }),
    receiver: Type.Object({
      address: Type.Optional(Type.String()),
      area: Type.String(),
      city: Type.String(),
      id: Type.Optional(Type.String()),
      name: Type.String(),
      phone: Type.Optional(Type.String()),
      province: Type.String(),
      street: Type.Optional(Type.String())
    }),
    sender: Type.Object({
      address: Type.Optional(Type.String()),
      area: Type.String(),
      city: Type.String(),
      id: Type.Optional(Type.String()),
      name: Type.String(),
      phone: Type.Optional(Type.String()),
      province: Type.String(),
      street: Type.Optional(Type.String())
    }),
    waybill_id: Type.String()
  }),
  answer: Type.Object({
    exist: Type.Integer()
  })
})

/**
 * Get whether a phone number is bound, as a delivery company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/msgpush/api_deliveryuserquery
 */
export const queryUser = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/userquery',
  body: Type.Object({
    phone: Type.String()
  }),
  answer: Type.Object({
    exist: Type.Integer()
  }),
  once: false
})
