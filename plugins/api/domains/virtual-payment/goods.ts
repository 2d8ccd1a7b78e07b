import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { DeviceType, Env } from './schemas.js'

const UserRef = Type.Object({
  openid: Type.Optional(Type.String()),
  env: Env,
  user_ip: Type.Optional(Type.String()),
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
    publish_item: Type.Array(Type.Object({
      id: Type.String(),
      publish_status: Type.Integer(),
      errmsg: Type.Optional(Type.String())
    })),
    status: Type.Integer()
  }),
  sign: 'pay',
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
    upload_item: Type.Array(Type.Object({
      id: Type.String(),
      name: Type.String(),
      price: Type.Integer(),
      remark: Type.Optional(Type.String()),
      item_url: Type.Optional(Type.String()),
      upload_status: Type.Integer(),
      errmsg: Type.Optional(Type.String())
    })),
    status: Type.Integer()
  }),
  sign: 'pay',
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
    openid: Type.Optional(Type.String()),
    env: Env,
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    publish_item: Type.Array(Type.Object({ id: Type.String() }))
  }),
  sign: 'pay'
})

/**
 * Upload goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/VirtualPayment/api_start_upload_goods
 */
export const startUploadGoods = operation({
  method: 'POST',
  path: '/xpay/start_upload_goods',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    env: Env,
    user_ip: Type.Optional(Type.String()),
    device_type: Type.Optional(DeviceType),
    upload_item: Type.Array(Type.Object({
      id: Type.String(),
      name: Type.String(),
      price: Type.Integer(),
      remark: Type.Optional(Type.String()),
      item_url: Type.Optional(Type.String())
    }))
  }),
  sign: 'pay'
})
