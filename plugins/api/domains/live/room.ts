import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Fixed, Flag, Id, Numeric } from '../../schemas.js'

const RoomUser = Type.Object({ roomId: Type.Integer(), username: Type.String() })

/**
 * List the rooms.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getliveinfo
 */
export const getLiveInfo = operation({
  method: 'POST',
  path: '/wxa/business/getliveinfo',
  body: Type.Object({ start: Type.Integer(), limit: Type.Integer() }),
  answer: Type.Object({
    room_info: Type.Array(Type.Object({
      roomid: Type.Integer(),
      name: Type.String(),
      cover_img: Type.String(),
      share_img: Type.String(),
      live_type: Type.Integer(),
      live_status: Type.Integer(),
      start_time: Type.Integer(),
      end_time: Type.Integer(),
      anchor_name: Type.String(),
      creater_openid: Type.Optional(Type.String()),
      feeds_img: Type.String(),
      is_feeds_public: Flag,
      close_like: Flag,
      close_goods: Flag,
      goods: Type.Optional(Type.Array(Type.Object({
        goods_id: Id,
        name: Type.String(),
        url: Type.String(),
        cover_img: Type.String(),
        price_type: Type.Integer(),
        price: Type.Number(),
        price2: Type.Number(),
        third_party_appid: Type.Optional(Type.String())
      }))),
      close_comment: Flag,
      close_replay: Flag,
      close_kf: Flag
    })),
    total: Type.Integer()
  }),
  once: false
})

/**
 * List the replays of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getliveinfo
 */
export const getLiveReplay = operation({
  method: 'POST',
  path: '/wxa/business/getliveinfo?action=get_replay',
  body: Type.Object({
    action: Fixed('get_replay'),
    room_id: Type.Integer(),
    start: Type.Integer(),
    limit: Type.Integer()
  }),
  answer: Type.Object({
    live_replay: Type.Array(Type.Object({ media_url: Type.String(), expire_time: Numeric, create_time: Numeric })),
    total: Type.Integer()
  }),
  once: false
})

/**
 * Add assistants to a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_addveassistant
 */
export const addAssistant = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/addassistant',
  body: Type.Object({
    roomId: Type.Integer(),
    users: Type.Array(Type.Object({ username: Type.String(), nickname: Type.String() }))
  })
})

/**
 * Add a second host to a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_addsubanchor
 */
export const addSubAnchor = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/addsubanchor',
  body: RoomUser
})

/**
 * Create a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_createroom
 */
export const createRoom = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/create',
  body: Type.Object({
    name: Type.String(),
    coverImg: Type.String(),
    shareImg: Type.String(),
    type: Type.Integer(),
    startTime: Type.Integer(),
    endTime: Type.Integer(),
    anchorName: Type.String(),
    anchorWechat: Type.String(),
    subAnchorWechat: Type.Optional(Type.String()),
    createrWechat: Type.Optional(Type.String()),
    feedsImg: Type.String(),
    isFeedsPublic: Type.Optional(Flag),
    closeLike: Flag,
    closeGoods: Flag,
    closeComment: Flag,
    closeReplay: Type.Optional(Flag),
    closeShare: Type.Optional(Flag),
    closeKf: Type.Optional(Flag)
  }),
  answer: Type.Object({ roomId: Type.Integer(), qrcode_url: Type.Optional(Type.String()) })
})

/**
 * Delete a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_deleteroom
 */
export const deleteRoom = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/deleteroom',
  body: Type.Object({ id: Type.Integer() })
})

/**
 * Remove the second host of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_deletesubanchor
 */
export const deleteSubAnchor = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/deletesubanchor',
  body: Type.Object({ roomId: Type.Integer() })
})

/**
 * Change a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_editroom
 */
export const editRoom = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/editroom',
  body: Type.Object({
    name: Type.String(),
    coverImg: Type.String(),
    shareImg: Type.String(),
    type: Type.Optional(Type.Integer()),
    startTime: Type.Integer(),
    endTime: Type.Integer(),
    anchorName: Type.String(),
    anchorWechat: Type.String(),
    subAnchorWechat: Type.Optional(Type.String()),
    createrWechat: Type.Optional(Type.String()),
    feedsImg: Type.String(),
    isFeedsPublic: Type.Optional(Flag),
    closeLike: Flag,
    closeGoods: Flag,
    closeComment: Flag,
    closeReplay: Type.Optional(Flag),
    closeShare: Type.Optional(Flag),
    closeKf: Type.Optional(Flag),
    id: Type.Integer()
  })
})

/**
 * List the assistants of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getassistantlist
 */
export const getAssistantList = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/room/getassistantlist',
  query: Type.Object({ roomId: Type.Integer() }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      alias: Type.String(),
      nickname: Type.String(),
      openid: Type.String(),
      headimg: Type.String(),
      timestamp: Type.Integer()
    })),
    count: Type.Integer(),
    maxCount: Type.Integer()
  })
})

/**
 * Get where to push a room's stream.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getpushurl
 */
export const getPushUrl = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/room/getpushurl',
  query: Type.Object({ roomId: Type.Integer() }),
  answer: Type.Object({ pushAddr: Type.String() })
})

/**
 * Get the QR code of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getsharedcode
 */
export const getSharedCode = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/room/getsharedcode',
  query: Type.Object({ roomId: Type.Integer(), params: Type.Optional(Type.String()) }),
  answer: Type.Object({ cdnUrl: Type.String(), posterUrl: Type.String(), pagePath: Type.String() })
})

/**
 * Get the second host of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getsubanchor
 */
export const getSubAnchor = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/room/getsubanchor',
  query: Type.Object({ roomId: Type.Integer() }),
  answer: Type.Object({ username: Type.String() })
})

/**
 * Change an assistant of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_modifyassistant
 */
export const modifyAssistant = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/modifyassistant',
  body: Type.Object({ roomId: Type.Integer(), username: Type.String(), nickname: Type.String() })
})

/**
 * Change the second host of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_modifysubanchor
 */
export const modifySubAnchor = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/modifysubanchor',
  body: RoomUser
})

/**
 * Remove an assistant from a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_removeassistant
 */
export const removeAssistant = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/removeassistant',
  body: RoomUser
})

/**
 * Allow or forbid comments in a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_updatecomment
 */
export const updateComment = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/updatecomment',
  body: Type.Object({
    id: Type.Integer(),
    roomId: Type.Optional(Type.Integer()),
    banComment: Flag
  })
})

/**
 * Show or hide a room in the public feed.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_updatefeedpublic
 */
export const updateFeedPublic = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/updatefeedpublic',
  body: Type.Object({ roomId: Type.Integer(), isFeedsPublic: Flag })
})

/**
 * Turn customer service in a room on or off.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_updatekf
 */
export const updateKf = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/updatekf',
  body: Type.Object({ roomId: Type.Integer(), closeKf: Flag })
})

/**
 * Turn the replay of a room on or off.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_updatereplay
 */
export const updateReplay = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/updatereplay',
  body: Type.Object({ roomId: Type.Integer(), closeReplay: Flag })
})
