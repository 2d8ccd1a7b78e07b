import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id, Numeric } from '../../schemas.js'

const BizAddr = Type.Object({
  country: Type.Optional(Type.String()),
  province: Type.Optional(Type.String()),
  city: Type.Optional(Type.String()),
  area: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  name: Type.Optional(Type.String()),
  mobile: Type.Optional(Type.String()),
  tel: Type.Optional(Type.String()),
  post_code: Type.Optional(Type.String()),
  company: Type.Optional(Type.String())
})

const GetNoWorryReturnAnswer = Type.Object({
  status: Numeric,
  waybill_id: Type.String(),
  order_status: Type.Integer(),
  delivery_id: Type.String(),
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
    shop_order_id: Type.Optional(Type.String()),
    biz_addr: Type.Optional(BizAddr),
    user_addr: Type.Optional(BizAddr),
    openid: Type.String(),
    order_path: Type.Optional(Type.String()),
    goods_list: Type.Optional(Type.Array(Type.Object({ name: Type.String(), url: Type.String() }))),
    order_price: Type.Optional(Type.Integer()),
    wx_pay_id: Type.Optional(Type.String()),
    notify_code: Type.Optional(Type.String())
  }),
  answer: Type.Object({ return_id: Id })
})

/**
 * Get a no-worry return.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/weixin-express/express-return/api_getreturnid
 */
export const getNoWorryReturn = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/no_worry_return/get',
  body: Type.Object({ return_id: Type.String() }),
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
  body: Type.Object({ return_id: Type.String() })
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
    shop_order_id: Type.String(),
    biz_addr: BizAddr,
    user_addr: Type.Optional(BizAddr),
    openid: Type.String(),
    order_path: Type.String(),
    goods_list: Type.Array(Type.Object({ name: Type.String(), url: Type.String() })),
    order_price: Type.Integer()
  }),
  answer: Type.Object({ return_id: Id })
})

/**
 * Get a return of goods.
 * @deprecated The platform's pages no longer have it. Call `getNoWorryReturn`.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/express/business/express_sale_return.html
 */
export const getReturn = operation({
  method: 'POST',
  path: '/cgi-bin/express/delivery/return/get',
  body: Type.Object({ return_id: Type.String() }),
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
  body: Type.Object({ return_id: Type.String() })
})
