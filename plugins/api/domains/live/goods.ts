import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag, Id, KnownInteger, KnownNumeric } from '../../schemas.js'

const RoomGoods = Type.Object({
/** The id of the room. */
  roomId: Type.Integer(),
  /** The id of the goods. */
  goodsId: Id
})

/**
 * Get the state of goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_getgoodsauditinfo
 */
export const getGoodsWarehouse = operation({
  method: 'POST',
  path: '/wxa/business/getgoodswarehouse',
  body: Type.Object({
    /** The ids of the goods. */
    goods_ids: Type.Array(Id)
  }),
  answer: Type.Object({
    /** The goods. */
    goods: Type.Array(Type.Object({
      /** The id of the goods. */
      goods_id: Id,
      /** The name of the goods, 3 to 14 Chinese characters. */
      name: Type.String(),
      /** The page of the goods in the Mini Program. */
      url: Type.String(),
      /** The picture: its media id when set, its address when read. */
      cover_img_url: Type.String(),
      /** The kind of price. `1`: one price, `price`. `2`: from `price` to `price2`. `3`: `price` lowered to `price2`. */
      price_type: Type.Optional(KnownInteger(1, 2, 3)),
      /** The kind of price. `1`: one price, `price`. `2`: from `price` to `price2`. `3`: `price` lowered to `price2`. */
      priceType: Type.Optional(KnownInteger(1, 2, 3)),
      /** The price, in yuan; if there are two prices, the lower or the old price. */
      price: Type.Number(),
      /** The higher or the new price, in yuan. */
      price2: Type.Optional(Type.Number()),
      /** The state of the review. `0`: not reviewed. `1`: in review. `2`: approved. `3`: rejected. */
      audit_status: KnownNumeric(0, 1, 2, 3),
      /** The appid of the Mini Program that sells the goods, where it is another. */
      thirdPartyAppid: Type.Optional(Type.String()),
      /** The source of the goods. `1` and `2`: the API. Otherwise the console. */
      third_party_tag: Type.Optional(KnownInteger(1, 2))
    })),
    /** The total number of entries. */
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
    /** The goods. */
    goodsInfo: Type.Object({
      /** The name of the goods, 3 to 14 Chinese characters. */
      name: Type.String(),
      /** The page of the goods in the Mini Program. */
      url: Type.String(),
      /** The picture: its media id when set, its address when read. */
      coverImgUrl: Type.String(),
      /** The kind of price. `1`: one price, `price`. `2`: from `price` to `price2`. `3`: `price` lowered to `price2`. */
      priceType: KnownInteger(1, 2, 3),
      /** The price, in yuan; if there are two prices, the lower or the old price. */
      price: Type.Number(),
      /** The higher or the new price, in yuan. */
      price2: Type.Optional(Type.Number()),
      /** The appid of the Mini Program that sells the goods, where it is another. */
      thirdPartyAppid: Type.Optional(Type.String())
    })
  }),
  answer: Type.Object({
    /** The id of the goods. */
    goodsId: Id,
    /** The id of the review. */
    auditId: Id
  })
})

/**
 * Submit goods for review again.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_resubmitaudit
 */
export const auditGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/audit',
  body: Type.Object({
    /** The id of the goods. */
    goodsId: Id
  }),
  answer: Type.Object({
    /** The id of the review. */
    auditId: Id
  })
})

/**
 * Delete goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_deletegoodsinfo
 */
export const deleteGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/delete',
  body: Type.Object({
    /** The id of the goods. */
    goodsId: Id
  })
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
  answer: Type.Object({
    /** The address of the video. */
    url: Type.String()
  }),
  once: false
})

/**
 * List the goods.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/commodity-management/api_getgoodsinfo
 */
export const getApprovedGoods = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/goods/getapproved',
  query: Type.Object({
    /** The index of the first item, counted from 0. */
    offset: Type.Integer(),
    /** The largest number of entries to return. */
    limit: Type.Integer(),
    /** The state of the review. `0`: not reviewed. `1`: in review. `2`: approved. `3`: rejected. */
    status: KnownInteger(0, 1, 2, 3)
  }),
  answer: Type.Object({
    /** The goods. */
    goods: Type.Array(Type.Object({
      /** The id of the goods. */
      goodsId: Id,
      /** The name of the goods, 3 to 14 Chinese characters. */
      name: Type.String(),
      /** The page of the goods in the Mini Program. */
      url: Type.String(),
      /** The picture: its media id when set, its address when read. */
      coverImgUrl: Type.String(),
      /** The kind of price. `1`: one price, `price`. `2`: from `price` to `price2`. `3`: `price` lowered to `price2`. */
      priceType: KnownInteger(1, 2, 3),
      /** The price, in yuan; if there are two prices, the lower or the old price. */
      price: Type.Number(),
      /** The higher or the new price, in yuan. */
      price2: Type.Number(),
      /** The appid of the Mini Program that sells the goods, where it is another. */
      thirdPartyAppid: Type.Optional(Type.String()),
      /** The source of the goods. `1` and `2`: the API. Otherwise the console. */
      thirdPartyTag: Type.Optional(KnownInteger(1, 2)),
      /** The source of the goods. `1` and `2`: the API. Otherwise the console. */
      third_party_tag: Type.Optional(KnownInteger(1, 2))
    })),
    /** The total number of entries. */
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
  body: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer(),
    /** The id of the goods. */
    goodsId: Id,
    /** Whether it is on sale. `1`: yes. `0`: no. */
    onSale: Flag
  })
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
  body: Type.Object({
    /** The id of the goods. */
    goodsId: Id,
    /** The id of the review. */
    auditId: Id
  })
})

/**
 * Sort the goods of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_sortgoods
 */
export const sortGoods = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/goods/sort',
  body: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer(),
    /** The goods. */
    goods: Type.Array(Type.Object({
      /** The id of the goods. */
      goodsId: Id
    }))
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
    /** The goods. */
    goodsInfo: Type.Object({
      /** The name of the goods, 3 to 14 Chinese characters. */
      name: Type.String(),
      /** The page of the goods in the Mini Program. */
      url: Type.String(),
      /** The picture: its media id when set, its address when read. */
      coverImgUrl: Type.String(),
      /** The kind of price. `1`: one price, `price`. `2`: from `price` to `price2`. `3`: `price` lowered to `price2`. */
      priceType: KnownInteger(1, 2, 3),
      /** The price, in yuan; if there are two prices, the lower or the old price. */
      price: Type.Number(),
      /** The higher or the new price, in yuan. */
      price2: Type.Optional(Type.Number()),
      /** The appid of the Mini Program that sells the goods, where it is another. */
      thirdPartyAppid: Type.Optional(Type.String()),
      /** The id of the goods. */
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
  body: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer(),
    /** The ids of the goods. */
    ids: Type.Array(Type.Integer())
  })
})

/**
 * Get the fields that the goods widget shows.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getdefault_goodskey
 */
export const getDefaultGoodsKey = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/goods/getkey',
  answer: Type.Object({
    /** The names of the query's parameters that tell goods apart. */
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
    /** The names of the query's parameters that tell goods apart. */
    goodsKey: Type.Array(Type.String())
  })
})
