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
    /** When it was created, in Unix seconds. */
    create_time: Type.Integer(),
    /** What happened. */
    path: Type.Object({
      /** What happened, in words. */
      action_msg: Type.String(),
      /** When it happened, in Unix seconds. */
      action_time: Type.Integer(),
      /** What happened. */
      action_type: Type.Integer(),
      /** The name of the courier who delivers. */
      delivery_courier_name: Type.Optional(Type.String()),
      /** The telephone number of the courier who delivers. */
      delivery_courier_phone: Type.Optional(Type.String()),
      /** The name of the courier who collects. */
      pickup_courier_name: Type.Optional(Type.String()),
      /** The telephone number of the courier who collects. */
      pickup_courier_phone: Type.Optional(Type.String())
    }),
    /** The receiver. */
    receiver: Type.Object({
      /** The detailed address. */
      address: Type.Optional(Type.String()),
      /** The district. */
      area: Type.String(),
      /** The city. */
      city: Type.String(),
      /** The id of the address. */
      id: Type.Optional(Type.String()),
      /** The name. */
      name: Type.String(),
      /** The telephone number. */
      phone: Type.Optional(Type.String()),
      /** The province. */
      province: Type.String(),
      /** The street. */
      street: Type.Optional(Type.String())
    }),
    /** The sender. */
    sender: Type.Object({
      /** The detailed address. */
      address: Type.Optional(Type.String()),
      /** The district. */
      area: Type.String(),
      /** The city. */
      city: Type.String(),
      /** The id of the address. */
      id: Type.Optional(Type.String()),
      /** The name. */
      name: Type.String(),
      /** The telephone number. */
      phone: Type.Optional(Type.String()),
      /** The province. */
      province: Type.String(),
      /** The street. */
      street: Type.Optional(Type.String())
    }),
    /** The number of the waybill. */
    waybill_id: Type.String()
  }),
  answer: Type.Object({
    /** Whether the user uses WeChat and wants such messages. */
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
    /** The telephone number. */
    phone: Type.String()
  }),
  answer: Type.Object({
    /** Whether the user uses WeChat and wants such messages. */
    exist: Type.Integer()
  }),
  once: false
})
