import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id, KnownInteger, KnownNumeric } from '../../schemas.js'

const BizAddr = Type.Object({
  /** The country. */
  country: Type.Optional(Type.String()),
  /** The province. */
  province: Type.Optional(Type.String()),
  /** The city. */
  city: Type.Optional(Type.String()),
  /** The district. */
  area: Type.Optional(Type.String()),
  /** The detailed address. */
  address: Type.Optional(Type.String()),
  /** The name. */
  name: Type.Optional(Type.String()),
  /** The mobile number. */
  mobile: Type.Optional(Type.String()),
  /** The telephone number. */
  tel: Type.Optional(Type.String()),
  /** The postal code. */
  post_code: Type.Optional(Type.String()),
  /** The company. */
  company: Type.Optional(Type.String())
})

const GetNoWorryReturnAnswer = Type.Object({
  /** The state of the return. `0`: the user has not filled it in. `1`: booked for collection. `2`: sent by the user. */
  status: KnownNumeric(0, 1, 2),
  /** The number of the waybill. */
  waybill_id: Type.String(),
  /** The state of the parcel. `0`: waits for the courier. `1`: collected. `2`: on its way. `3`: out for delivery. `4`: received. `5`: in trouble. `6`: received by another. `7`: could not be collected. `8`: could not be delivered. `11`: cancelled. `13`: being sent back. `14`: sent back. `99`: unknown. */
  order_status: KnownInteger(0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 13, 14, 99),
  /** The code of the courier. */
  delivery_id: Type.String(),
  /** The name of the courier. */
  delivery_name: Type.String()
})

/**
 * Create a no-worry return.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-return/api_addreturnid
 */
export const addNoWorryReturn = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/no_worry_return/add',
  body: Type.Object({
    /** The merchant's own order number. */
    shop_order_id: Type.Optional(Type.String()),
    /** The address that the goods go back to. */
    biz_addr: Type.Optional(BizAddr),
    /** The buyer's address. */
    user_addr: Type.Optional(BizAddr),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The page of the order in the Mini Program. */
    order_path: Type.Optional(Type.String()),
    /** The goods. */
    goods_list: Type.Optional(Type.Array(Type.Object({
      /** The name of the goods. */
      name: Type.String(),
      /** The address of the picture. */
      url: Type.String()
    }))),
    /** The price of the goods, in fen. */
    order_price: Type.Optional(Type.Integer()),
    /** The order number of WeChat Pay. */
    wx_pay_id: Type.Optional(Type.String()),
    /** The code of the message that tells the user. */
    notify_code: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the return. */
    return_id: Id
  })
})

/**
 * Get a no-worry return.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-return/api_getreturnid
 */
export const getNoWorryReturn = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/no_worry_return/get',
  body: Type.Object({
    /** The id of the return. */
    return_id: Type.String()
  }),
  answer: GetNoWorryReturnAnswer,
  once: false
})

/**
 * Unbind a no-worry return.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-return/api_unbindreturnid
 */
export const unbindNoWorryReturn = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/no_worry_return/unbind',
  body: Type.Object({
    /** The id of the return. */
    return_id: Type.String()
  })
})

/**
 * Create a return of goods.
 * @deprecated The platform's pages no longer have it. Call `addNoWorryReturn`.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/business/express_sale_return.html
 */
export const addReturn = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/return/add',
  body: Type.Object({
    /** The merchant's own order number. */
    shop_order_id: Type.String(),
    /** The address that the goods go back to. */
    biz_addr: BizAddr,
    /** The buyer's address. */
    user_addr: Type.Optional(BizAddr),
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The page of the order in the Mini Program. */
    order_path: Type.String(),
    /** The goods. */
    goods_list: Type.Array(Type.Object({
      /** The name of the goods. */
      name: Type.String(),
      /** The address of the picture. */
      url: Type.String()
    })),
    /** The price of the goods, in fen. */
    order_price: Type.Integer()
  }),
  answer: Type.Object({
    /** The id of the return. */
    return_id: Id
  })
})

/**
 * Get a return of goods.
 * @deprecated The platform's pages no longer have it. Call `getNoWorryReturn`.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/business/express_sale_return.html
 */
export const getReturn = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/return/get',
  body: Type.Object({
    /** The id of the return. */
    return_id: Type.String()
  }),
  answer: GetNoWorryReturnAnswer,
  once: false
})

/**
 * Unbind a return of goods.
 * @deprecated The platform's pages no longer have it. Call `unbindNoWorryReturn`.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/business/express_sale_return.html
 */
export const unbindReturn = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/return/unbind',
  body: Type.Object({
    /** The id of the return. */
    return_id: Type.String()
  })
})
