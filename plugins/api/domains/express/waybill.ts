import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger } from '../../schemas.js'

const Detail = Type.Object({
  /** The name of the goods. */
  goods_name: Type.String(),
  /** The address of the picture. */
  goods_img_url: Type.String(),
  /** The description. */
  goods_desc: Type.Optional(Type.String())
})

const QueryFollowTraceAnswer = Type.Object({
  /** The parcel. */
  waybill_info: Type.Object({
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The state. `0`: unknown or not yet collected. `1`: collected. `2`: on its way. `3`: out for delivery. `4`: received. `5`: in trouble. `6`: received by another. */
    status: KnownInteger(0, 1, 2, 3, 4, 5, 6)
  }),
  /** The goods of the parcel. */
  shop_info: Type.Optional(Type.Object({
    /** The goods. */
    goods_info: Type.Optional(Type.Object({
      /** The goods, one by one. */
      detail_list: Type.Array(Detail)
    }))
  })),
  /** The courier. */
  delivery_info: Type.Optional(Type.Object({
    /** The code of the courier. */
    delivery_id: Type.String(),
    /** The name of the courier. */
    delivery_name: Type.String()
  }))
})

/**
 * Subscribe a user to the logistics messages of a waybill.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-msg/api_follow_waybill
 */
export const followWaybill = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/open_msg/follow_waybill',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The sender's telephone number. */
    sender_phone: Type.Optional(Type.String()),
    /** The receiver's telephone number. Some couriers need it. */
    receiver_phone: Type.Optional(Type.String()),
    /** The goods. */
    goods_info: Type.Optional(Type.Object({
      /** The goods, one by one. */
      detail_list: Type.Array(Detail)
    })),
    /** The order number of WeChat Pay. */
    trans_id: Type.Optional(Type.String()),
    /** The page of the order in the Mini Program. */
    order_detail_path: Type.Optional(Type.String()),
    /** The code of the courier. */
    delivery_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The token that the parcel is asked about with. */
    waybill_token: Type.String()
  })
})

/**
 * List the express companies with their codes.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-msg/api_get_delivery_list
 */
export const getDeliveryList = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/open_msg/get_delivery_list',
  answer: Type.Object({
    /** The couriers. */
    delivery_list: Type.Array(Type.Object({
      /** The code of the courier. */
      delivery_id: Type.String(),
      /** The name of the courier. */
      delivery_name: Type.String()
    })),
    /** The number of couriers. */
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
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The token that the parcel is asked about with. */
    waybill_token: Type.String()
  }),
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
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The token that the parcel is asked about with. */
    waybill_token: Type.String()
  }),
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
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The number of the waybill. */
    waybill_id: Type.String(),
    /** The sender's telephone number. */
    sender_phone: Type.Optional(Type.String()),
    /** The receiver's telephone number. Some couriers need it. */
    receiver_phone: Type.Optional(Type.String()),
    /** The goods. */
    goods_info: Type.Optional(Type.Object({
      /** The goods, one by one. */
      detail_list: Type.Array(Detail)
    })),
    /** The code of the courier. */
    delivery_id: Type.Optional(Type.String()),
    /** The order number of WeChat Pay. */
    trans_id: Type.Optional(Type.String()),
    /** The page of the order in the Mini Program. */
    order_detail_path: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The token that the parcel is asked about with. */
    waybill_token: Type.String()
  })
})

/**
 * Change the goods of a waybill that a user follows.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-msg/api_update_follow_waybill_goods
 */
export const updateFollowWaybillGoods = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/open_msg/update_follow_waybill_goods',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The token that the parcel is asked about with. */
    waybill_token: Type.String(),
    /** The goods. */
    goods_info: Type.Optional(Type.Object({
      /** The goods, one by one. */
      detail_list: Type.Array(Detail)
    }))
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
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The token that the parcel is asked about with. */
    waybill_token: Type.String(),
    /** The goods. */
    goods_info: Type.Optional(Type.Object({
      /** The goods, one by one. */
      detail_list: Type.Array(Detail)
    }))
  })
})
