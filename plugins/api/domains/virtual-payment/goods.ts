import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger } from '../../schemas.js'
import { DeviceType, Env } from './schemas.js'

const UserRef = Type.Object({
  /** The user's openid in this Mini Program. */
  openid: Type.Optional(Type.String()),
  /** The environment. `0`: production. `1`: sandbox. */
  env: Env,
  /** The IP address of the user, such as `1.1.1.1`. */
  user_ip: Type.Optional(Type.String()),
  /** The user's device. `1`: Android. `2`: iOS. */
  device_type: Type.Optional(DeviceType)
})

/**
 * Get how far goods are published.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_publish_goods
 */
export const queryPublishGoods = operation({
  method: 'POST',
  path: '/xpay/query_publish_goods',
  body: UserRef,
  answer: Type.Object({
    /** The items to publish, or published. */
    publish_item: Type.Array(Type.Object({
      /** The id of the item. */
      id: Type.String(),
      /** The state of the item. `0`: uploading. `1`: the id exists already. `2`: published. `3`: failed. */
      publish_status: KnownInteger(0, 1, 2, 3),
      /** The reason why the item failed. */
      errmsg: Type.Optional(Type.String())
    })),
    /** The state of the task. `0`: no task is running. `1`: running. `2`: failed, at least in part. `3`: done. */
    status: KnownInteger(0, 1, 2, 3)
  }),
  sign: 'xpay',
  once: false
})

/**
 * Get how far goods are uploaded.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_query_upload_goods
 */
export const queryUploadGoods = operation({
  method: 'POST',
  path: '/xpay/query_upload_goods',
  body: UserRef,
  answer: Type.Object({
    /** The items to upload, or uploaded. */
    upload_item: Type.Array(Type.Object({
      /** The id of the item. */
      id: Type.String(),
      /** The name of the item. */
      name: Type.String(),
      /** The price of one item, in fen. */
      price: Type.Integer(),
      /** The note about the item. */
      remark: Type.Optional(Type.String()),
      /** The address of the item's picture. */
      item_url: Type.Optional(Type.String()),
      /** The state of the item. `0`: uploading. `1`: the id exists already. `2`: uploaded. `3`: failed. */
      upload_status: KnownInteger(0, 1, 2, 3),
      /** The reason why the item failed. */
      errmsg: Type.Optional(Type.String())
    })),
    /** The state of the task. `0`: no task is running. `1`: running. `2`: failed, at least in part. `3`: done. */
    status: KnownInteger(0, 1, 2, 3)
  }),
  sign: 'xpay',
  once: false
})

/**
 * Publish goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_start_publish_goods
 */
export const startPublishGoods = operation({
  method: 'POST',
  path: '/xpay/start_publish_goods',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The items to publish, or published. */
    publish_item: Type.Array(Type.Object({
      /** The id of the item. */
      id: Type.String()
    }))
  }),
  sign: 'xpay'
})

/**
 * Upload goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_start_upload_goods
 */
export const startUploadGoods = operation({
  method: 'POST',
  path: '/xpay/start_upload_goods',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The environment. `0`: production. `1`: sandbox. */
    env: Env,
    /** The IP address of the user, such as `1.1.1.1`. */
    user_ip: Type.Optional(Type.String()),
    /** The user's device. `1`: Android. `2`: iOS. */
    device_type: Type.Optional(DeviceType),
    /** The items to upload, or uploaded. */
    upload_item: Type.Array(Type.Object({
      /** The id of the item. */
      id: Type.String(),
      /** The name of the item. */
      name: Type.String(),
      /** The price of one item, in fen. */
      price: Type.Integer(),
      /** The note about the item. */
      remark: Type.Optional(Type.String()),
      /** The address of the item's picture. */
      item_url: Type.Optional(Type.String())
    }))
  }),
  sign: 'xpay'
})
