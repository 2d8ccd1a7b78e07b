import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

const Detail = Type.Object({
  goods_name: Type.String(),
  goods_img_url: Type.String(),
  goods_desc: Type.Optional(Type.String())
})

const QueryFollowTraceAnswer = Type.Object({
  waybill_info: Type.Object({ waybill_id: Type.String(), status: Type.Integer() }),
  shop_info: Type.Optional(Type.Object({
    goods_info: Type.Optional(Type.Object({ detail_list: Type.Array(Detail) }))
  })),
  delivery_info: Type.Optional(Type.Object({ delivery_id: Type.String(), delivery_name: Type.String() }))
})

/**
 * Subscribe a user to the logistics messages of a waybill.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-msg/api_follow_waybill
 */
export const followWaybill = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/open_msg/follow_waybill',
  body: Type.Object({
    openid: Type.String(),
    waybill_id: Type.String(),
    sender_phone: Type.Optional(Type.String()),
    receiver_phone: Type.Optional(Type.String()),
    goods_info: Type.Optional(Type.Object({ detail_list: Type.Array(Detail) })),
    trans_id: Type.Optional(Type.String()),
    order_detail_path: Type.Optional(Type.String()),
    delivery_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({ waybill_token: Type.String() })
})

/**
 * List the express companies with their codes.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-msg/api_get_delivery_list
 */
export const getDeliveryList = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/open_msg/get_delivery_list',
  answer: Type.Object({
    delivery_list: Type.Array(Type.Object({ delivery_id: Type.String(), delivery_name: Type.String() })),
    count: Type.Integer()
  }),
  once: false
})

/**
 * Get the track of a waybill that a user follows.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-msg/api_query_follow_trace
 */
export const queryFollowTrace = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/open_msg/query_follow_trace',
  body: Type.Object({ openid: Type.Optional(Type.String()), waybill_token: Type.String() }),
  answer: QueryFollowTraceAnswer,
  once: false
})

/**
 * Get the track of a waybill.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-search/api_query_trace
 */
export const queryTrace = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/open_msg/query_trace',
  body: Type.Object({ openid: Type.Optional(Type.String()), waybill_token: Type.String() }),
  answer: QueryFollowTraceAnswer,
  once: false
})

/**
 * Pass a waybill in and get the token of its tracking page.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-search/api_trace_waybill
 */
export const traceWaybill = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/open_msg/trace_waybill',
  body: Type.Object({
    openid: Type.String(),
    waybill_id: Type.String(),
    sender_phone: Type.Optional(Type.String()),
    receiver_phone: Type.Optional(Type.String()),
    goods_info: Type.Optional(Type.Object({ detail_list: Type.Array(Detail) })),
    delivery_id: Type.Optional(Type.String()),
    trans_id: Type.Optional(Type.String()),
    order_detail_path: Type.Optional(Type.String())
  }),
  answer: Type.Object({ waybill_token: Type.String() })
})

/**
 * Change the goods of a waybill that a user follows.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-msg/api_update_follow_waybill_goods
 */
export const updateFollowWaybillGoods = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/open_msg/update_follow_waybill_goods',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    waybill_token: Type.String(),
    goods_info: Type.Optional(Type.Object({ detail_list: Type.Array(Detail) }))
  })
})

/**
 * Change the goods of a waybill that is tracked.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-search/api_update_waybill_goods
 */
export const updateWaybillGoods = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/open_msg/update_waybill_goods',
  body: Type.Object({
    openid: Type.Optional(Type.String()),
    waybill_token: Type.String(),
    goods_info: Type.Optional(Type.Object({ detail_list: Type.Array(Detail) }))
  })
})
