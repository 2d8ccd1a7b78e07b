import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Fixed, Flag, Id, KnownInteger, Numeric } from '../../schemas.js'

const RoomUser = Type.Object({
/** The id of the room. */
  roomId: Type.Integer(),
  /** The WeChat id. */
  username: Type.String()
})

/**
 * List the rooms.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getliveinfo
 */
export const getLiveInfo = operation({
  method: 'POST',
  path: '/wxa/business/getliveinfo',
  body: Type.Object({
    /** The index of the first item, counted from 0. */
    start: Type.Integer(),
    /** The largest number of entries to return. */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The rooms. */
    room_info: Type.Array(Type.Object({
      /** The id of the room. */
      roomid: Type.Integer(),
      /** The name of the room, 3 to 17 Chinese characters. */
      name: Type.String(),
      /** The address of the cover. */
      cover_img: Type.String(),
      /** The address of the picture shown when it is shared. */
      share_img: Type.String(),
      /** The kind of live stream. `0`: from a phone. `1`: pushed by a streaming device. */
      live_type: KnownInteger(0, 1),
      /** The state. `101`: live. `102`: not begun. `103`: over. `104`: forbidden. `105`: paused. `106`: out of order. `107`: expired. */
      live_status: KnownInteger(101, 102, 103, 104, 105, 106, 107),
      /** The time when it begins, in Unix seconds. */
      start_time: Type.Integer(),
      /** The time when it ends, in Unix seconds. */
      end_time: Type.Integer(),
      /** The host's name, 2 to 15 Chinese characters. */
      anchor_name: Type.String(),
      /** The creator's openid. */
      creater_openid: Type.Optional(Type.String()),
      /** The address of the picture in the list of recommendations. */
      feeds_img: Type.String(),
      /** Whether the platform may recommend it. `1`: yes. `0`: no. Default: `1`. */
      is_feeds_public: Flag,
      /** Whether likes are off. `1`: off. `0`: on. */
      close_like: Flag,
      /** Whether the shelf of goods is off. `1`: off. `0`: on. */
      close_goods: Flag,
      /** The goods. */
      goods: Type.Optional(Type.Array(Type.Object({
        /** The id of the goods. */
        goods_id: Id,
        /** The name of the goods, 3 to 14 Chinese characters. */
        name: Type.String(),
        /** The page of the goods in the Mini Program. */
        url: Type.String(),
        /** The address of the picture. */
        cover_img: Type.String(),
        /** The kind of price. `1`: one price, `price`. `2`: from `price` to `price2`. `3`: `price` lowered to `price2`. */
        price_type: KnownInteger(1, 2, 3),
        /** The price, in yuan; if there are two prices, the lower or the old price. */
        price: Type.Number(),
        /** The higher or the new price, in yuan. */
        price2: Type.Number(),
        /** The appid of the Mini Program that sells the goods, where it is another. */
        third_party_appid: Type.Optional(Type.String())
      }))),
      /** Whether comments are off. `1`: off. `0`: on. */
      close_comment: Flag,
      /** Whether the replay is off. `1`: off. `0`: on. */
      close_replay: Flag,
      /** Whether customer service is off. `1`: off. `0`: on. */
      close_kf: Flag
    })),
    /** The total number of entries. */
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
    /** Always `get_replay`; filled in where it is missing. */
    action: Fixed('get_replay'),
    /** The id of the room. */
    room_id: Type.Integer(),
    /** The index of the first item, counted from 0. */
    start: Type.Integer(),
    /** The largest number of entries to return. */
    limit: Type.Integer()
  }),
  answer: Type.Object({
    /** The parts of the replay. */
    live_replay: Type.Array(Type.Object({
      /** The address of the video. */
      media_url: Type.String(),
      /** The time when the address expires. */
      expire_time: Numeric,
      /** The time when it was created, in Unix seconds. */
      create_time: Numeric
    })),
    /** The total number of entries. */
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
    /** The id of the room. */
    roomId: Type.Integer(),
    /** The assistants. */
    users: Type.Array(Type.Object({
      /** The WeChat id. */
      username: Type.String(),
      /** The name. */
      nickname: Type.String()
    }))
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
    /** The name of the room, 3 to 17 Chinese characters. */
    name: Type.String(),
    /** The media id of the cover, 1080 by 1920 pixels, up to 2 MB. */
    coverImg: Type.String(),
    /** The media id of the picture shown when it is shared, 800 by 640 pixels, up to 1 MB. */
    shareImg: Type.String(),
    /** The kind of live stream. `0`: from a phone. `1`: pushed by a streaming device. */
    type: KnownInteger(0, 1),
    /** The time when it begins, in Unix seconds. */
    startTime: Type.Integer(),
    /** The time when it ends, in Unix seconds. */
    endTime: Type.Integer(),
    /** The host's name, 2 to 15 Chinese characters. */
    anchorName: Type.String(),
    /** The host's WeChat id, with a verified real name. */
    anchorWechat: Type.String(),
    /** The second host's WeChat id. */
    subAnchorWechat: Type.Optional(Type.String()),
    /** The creator's WeChat id. */
    createrWechat: Type.Optional(Type.String()),
    /** The media id of the picture in the list of recommendations, 800 by 800 pixels, up to 100 KB. */
    feedsImg: Type.String(),
    /** Whether the platform may recommend it. `1`: yes. `0`: no. Default: `1`. */
    isFeedsPublic: Type.Optional(Flag),
    /** Whether likes are off. `1`: off. `0`: on. */
    closeLike: Flag,
    /** Whether the shelf of goods is off. `1`: off. `0`: on. */
    closeGoods: Flag,
    /** Whether comments are off. `1`: off. `0`: on. */
    closeComment: Flag,
    /** Whether the replay is off. `1`: off. `0`: on. */
    closeReplay: Type.Optional(Flag),
    /** Whether sharing is off. `1`: off. `0`: on. */
    closeShare: Type.Optional(Flag),
    /** Whether customer service is off. `1`: off. `0`: on. */
    closeKf: Type.Optional(Flag)
  }),
  answer: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer(),
    /** The code to confirm with, where the host has not verified a real name. */
    qrcode_url: Type.Optional(Type.String())
  })
})

/**
 * Delete a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_deleteroom
 */
export const deleteRoom = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/deleteroom',
  body: Type.Object({
    /** The id of the room. */
    id: Type.Integer()
  })
})

/**
 * Remove the second host of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_deletesubanchor
 */
export const deleteSubAnchor = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/deletesubanchor',
  body: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer()
  })
})

/**
 * Change a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_editroom
 */
export const editRoom = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/editroom',
  body: Type.Object({
    /** The name of the room, 3 to 17 Chinese characters. */
    name: Type.String(),
    /** The media id of the cover, 1080 by 1920 pixels, up to 2 MB. */
    coverImg: Type.String(),
    /** The media id of the picture shown when it is shared, 800 by 640 pixels, up to 1 MB. */
    shareImg: Type.String(),
    /** The kind of live stream. `0`: from a phone. `1`: pushed by a streaming device. */
    type: Type.Optional(KnownInteger(0, 1)),
    /** The time when it begins, in Unix seconds. */
    startTime: Type.Integer(),
    /** The time when it ends, in Unix seconds. */
    endTime: Type.Integer(),
    /** The host's name, 2 to 15 Chinese characters. */
    anchorName: Type.String(),
    /** The host's WeChat id, with a verified real name. */
    anchorWechat: Type.String(),
    /** The second host's WeChat id. */
    subAnchorWechat: Type.Optional(Type.String()),
    /** The creator's WeChat id. */
    createrWechat: Type.Optional(Type.String()),
    /** The media id of the picture in the list of recommendations, 800 by 800 pixels, up to 100 KB. */
    feedsImg: Type.String(),
    /** Whether the platform may recommend it. `1`: yes. `0`: no. Default: `1`. */
    isFeedsPublic: Type.Optional(Flag),
    /** Whether likes are off. `1`: off. `0`: on. */
    closeLike: Flag,
    /** Whether the shelf of goods is off. `1`: off. `0`: on. */
    closeGoods: Flag,
    /** Whether comments are off. `1`: off. `0`: on. */
    closeComment: Flag,
    /** Whether the replay is off. `1`: off. `0`: on. */
    closeReplay: Type.Optional(Flag),
    /** Whether sharing is off. `1`: off. `0`: on. */
    closeShare: Type.Optional(Flag),
    /** Whether customer service is off. `1`: off. `0`: on. */
    closeKf: Type.Optional(Flag),
    /** The id of the room. */
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
  query: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer()
  }),
  answer: Type.Object({
    /** The assistants. */
    list: Type.Array(Type.Object({
      /** The WeChat id. */
      alias: Type.String(),
      /** The name. */
      nickname: Type.String(),
      /** The user's openid in this Mini Program. */
      openid: Type.String(),
      /** The address of the picture. */
      headimg: Type.String(),
      /** The time when it was last changed, in Unix seconds. */
      timestamp: Type.Integer()
    })),
    /** The number. */
    count: Type.Integer(),
    /** The largest number. */
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
  query: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer()
  }),
  answer: Type.Object({
    /** The address to push the stream to. */
    pushAddr: Type.String()
  })
})

/**
 * Get the QR code of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getsharedcode
 */
export const getSharedCode = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/room/getsharedcode',
  query: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer(),
    /** Parameters of yours for the page, as JSON text. */
    params: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The address of the code. */
    cdnUrl: Type.String(),
    /** The address of the poster. */
    posterUrl: Type.String(),
    /** The page of the room. */
    pagePath: Type.String()
  })
})

/**
 * Get the second host of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_getsubanchor
 */
export const getSubAnchor = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/room/getsubanchor',
  query: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer()
  }),
  answer: Type.Object({
    /** The WeChat id. */
    username: Type.String()
  })
})

/**
 * Change an assistant of a room.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_modifyassistant
 */
export const modifyAssistant = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/modifyassistant',
  body: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer(),
    /** The WeChat id. */
    username: Type.String(),
    /** The name. */
    nickname: Type.String()
  })
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
    /** The id of the room, by the table of the page. */
    id: Type.Optional(Type.Integer()),
    /** The id of the room, by the example of the page, in place of `id`. */
    roomId: Type.Optional(Type.Integer()),
    /** Whether comments are forbidden. `1`: yes. `0`: no. */
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
  body: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer(),
    /** Whether the platform may recommend it. `1`: yes. `0`: no. Default: `1`. */
    isFeedsPublic: Flag
  })
})

/**
 * Turn customer service in a room on or off.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_updatekf
 */
export const updateKf = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/updatekf',
  body: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer(),
    /** Whether customer service is off. `1`: off. `0`: on. */
    closeKf: Flag
  })
})

/**
 * Turn the replay of a room on or off.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/studio-management/api_updatereplay
 */
export const updateReplay = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/room/updatereplay',
  body: Type.Object({
    /** The id of the room. */
    roomId: Type.Integer(),
    /** Whether the replay is off. `1`: off. `0`: on. */
    closeReplay: Flag
  })
})
