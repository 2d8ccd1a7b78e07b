import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag, Id, Numeric } from '../../schemas.js'

const RoomGoods = Type.Object({ roomId: Type.Integer(), goodsId: Id })

/**
 * Get the state of goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_getgoodsauditinfo
 */
export const getGoodsWarehouse = operation({
  method: 'POST',
  path: '/wxa/business/getgoodswarehouse',
  body: Type.Object({ goods_ids: Type.Array(Id) }),
  answer: Type.Object({
    goods: Type.Array(Type.Object({
      goods_id: Id,
      name: Type.String(),
      url: Type.String(),
      cover_img_url: Type.String(),
      price_type: Type.Optional(Type.Integer()),
      priceType: Type.Optional(Type.Integer()),
      price: Type.Number(),
      price2: Type.Optional(Type.Number()),
      audit_status: Numeric,
      thirdPartyAppid: Type.Optional(Type.String()),
      third_party_tag: Type.Optional(Type.Integer())
    })),
    total: Type.Integer()
  }),
  once: false
})

/**
 * Add goods and submit them for review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_addgoods
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
      price2: Type.Optional(Type.Number()),
      thirdPartyAppid: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({ goodsId: Id, auditId: Id })
})

/**
 * Submit goods for review again.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_resubmitaudit
 */
export const auditGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/audit',
  body: Type.Object({ goodsId: Id }),
  answer: Type.Object({ auditId: Id })
})

/**
 * Delete goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_deletegoodsinfo
 */
export const deleteGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/delete',
  body: Type.Object({ goodsId: Id })
})

/**
 * Remove goods from a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_deletedoods
 */
export const deleteGoodsInRoom = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/deleteInRoom',
  body: RoomGoods
})

/**
 * Download the talk about goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_downloadgoodsvideo
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_getgoodsinfo
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
      thirdPartyTag: Type.Optional(Type.Integer()),
      third_party_tag: Type.Optional(Type.Integer())
    })),
    total: Type.Integer()
  })
})

/**
 * Put goods of a room on or off sale.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_salegoods
 */
export const setGoodsOnSale = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/onsale',
  body: Type.Object({ roomId: Type.Integer(), goodsId: Id, onSale: Flag })
})

/**
 * Show goods in a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_pushgoods
 */
export const pushGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/push',
  body: RoomGoods
})

/**
 * Withdraw goods from review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_resetaudit
 */
export const resetAuditGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/resetaudit',
  body: Type.Object({ goodsId: Id, auditId: Id })
})

/**
 * Sort the goods of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_sortgoods
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_updategoodsinfo
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
      price2: Type.Optional(Type.Number()),
      thirdPartyAppid: Type.Optional(Type.String()),
      goodsId: Id
    })
  })
})

/**
 * Add goods to a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_importgoods
 */
export const importGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/addgoods',
  body: Type.Object({ roomId: Type.Integer(), ids: Type.Array(Type.Integer()) })
})

/**
 * Get the fields that the goods widget shows.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getdefault_goodskey
 */
export const getDefaultGoodsKey = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/goods/getkey',
  answer: Type.Object({
    vendorGoodsKey: Type.Array(Type.String())
  })
})

/**
 * Set the fields that the goods widget shows.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_setdefault_goodskey
 */
export const setDefaultGoodsKey = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/setkey',
  body: Type.Object({
    goodsKey: Type.Array(Type.String())
  })
})
