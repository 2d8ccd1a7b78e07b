import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger } from '../../schemas.js'

/**
 * Push the track of a waybill that is bound, as a delivery company.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/msgpush/api_deliverypathnotify
 */
export const notifyPath = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/pathnotify',
  body: Type.Object({
    /** The time when it was created, in Unix seconds. */
    create_time: Type.Integer(),
    /** The event. */
    path: Type.Object({
      /** A description of the event. */
      action_msg: Type.String(),
      /** The time when it happened, in Unix seconds. */
      action_time: Type.Integer(),
      /** The event. Before the collection, `90001`: taken by a branch, `90002`: given to a courier, `90003`: given to another courier, `90010`: not paid yet, `90011`: paid. `100001`: collected. `100002`: could not be collected. `200001`: on its way. `300002`: out for delivery. `300003`: received. `300004`: could not be delivered. `300005`: left at a pick-up point. `300006`: taken from the pick-up point by the courier. `300007`: received by another. `400001`: cancelled. `400002`: held up. `400003`: sent back. `400004`: refused. `400005`: in trouble. `500001`: anything else. */
      action_type: KnownInteger(90001, 90002, 90003, 90010, 90011, 100001, 100002, 200001, 300002, 300003, 300004, 300005, 300006, 300007, 400001, 400002, 400003, 400004, 400005, 500001),
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
