import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag, Id } from '../../schemas.js'

const RoomGoods = Type.Object({ roomId: Type.Integer(), goodsId: Id })

/**
 * Get the state of goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/commodity-api.html#6
 */
export const getGoodsWarehouse = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/getgoodswarehouse',
  body: Type.Object({ goods_ids: Type.Array(Id) }),
  answer: Type.Object({
    goods: Type.Array(Type.Object({
      goods_id: Id,
      name: Type.String(),
      url: Type.String(),
      cover_img_url: Type.String(),
      price_type: Type.Integer(),
      price: Type.Number(),
      price2: Type.Number(),
      audit_status: Type.Integer(),
      thirdPartyAppid: Type.Optional(Type.String()),
      third_party_tag: Type.Optional(Type.Integer())
    })),
    total: Type.Integer()
  }),
  once: false
})

/**
 * Add goods and submit them for review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/commodity-api.html#1
 */
export const addGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/add',
  body: Type.Object({
    goodsInfo: Type.Object({
      name: Type.String(),
      url: Type.String(),
      coverImgUrl: Type.String(),
      priceType: Type.Integer(),
      price: Type.Number(),
      price2: Type.Number(),
      thirdPartyAppid: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({ goodsId: Id, auditId: Id })
})

/**
 * Submit goods for review again.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/commodity-api.html#3
 */
export const auditGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/audit',
  body: Type.Object({ goodsId: Id }),
  answer: Type.Object({ auditId: Id })
})

/**
 * Delete goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/commodity-api.html#4
 */
export const deleteGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/delete',
  body: Type.Object({ goodsId: Id })
})

/**
 * Remove goods from a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/studio-api.html#22
 */
export const deleteGoodsInRoom = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/deleteInRoom',
  body: RoomGoods
})

/**
 * Download the talk about goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/studio-api.html#25
 */
export const getGoodsVideo = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/getVideo',
  body: RoomGoods,
  answer: Type.Object({ url: Type.String() }),
  once: false
})

/**
 * List the goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/commodity-api.html#7
 */
export const getApprovedGoods = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/goods/getapproved',
  query: Type.Object({ offset: Type.Integer(), limit: Type.Integer(), status: Type.Integer() }),
  answer: Type.Object({
    goods: Type.Array(Type.Object({
      goodsId: Id,
      name: Type.String(),
      url: Type.String(),
      coverImgUrl: Type.String(),
      priceType: Type.Integer(),
      price: Type.Number(),
      price2: Type.Number(),
      thirdPartyAppid: Type.Optional(Type.String()),
      thirdPartyTag: Type.Optional(Type.Integer())
    })),
    total: Type.Integer()
  })
})

/**
 * Put goods of a room on or off sale.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/studio-api.html#21
 */
export const setGoodsOnSale = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/onsale',
  body: Type.Object({ roomId: Type.Integer(), goodsId: Id, onSale: Flag })
})

/**
 * Show goods in a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/studio-api.html#23
 */
export const pushGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/push',
  body: RoomGoods
})

/**
 * Withdraw goods from review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/commodity-api.html#2
 */
export const resetAuditGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/resetaudit',
  body: Type.Object({ goodsId: Id, auditId: Id })
})

/**
 * Sort the goods of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/studio-api.html#24
 */
export const sortGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/sort',
  body: Type.Object({
    roomId: Type.Integer(),
    goods: Type.Array(Type.Object({ goodsId: Id }))
  })
})

/**
 * Change goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/commodity-api.html#5
 */
export const updateGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/update',
  body: Type.Object({
    goodsInfo: Type.Object({
      name: Type.String(),
      url: Type.String(),
      coverImgUrl: Type.String(),
      priceType: Type.Integer(),
      price: Type.Number(),
      price2: Type.Number(),
      thirdPartyAppid: Type.Optional(Type.String()),
      goodsId: Id
    })
  })
})

/**
 * Add goods to a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/studio-api.html#4
 */
export const importGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/addgoods',
  body: Type.Object({ roomId: Type.Integer(), ids: Type.Array(Type.Integer()) })
})
