import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger, NumericText } from '../../schemas.js'

/**
 * List the subscribers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/subscribe-management/api_getfollowers
 */
export const getFollowers = operation({
  method: 'POST',
  path: '/wxa/business/get_wxa_followers',
  body: Type.Object({
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer()),
    /** The `page_break` of the answer before; none for the first page. */
    page_break: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The users who subscribed. */
    followers: Type.Array(Type.Object({
      /** The user's openid in this Mini Program. */
      openid: Type.String(),
      /** The id of the room. */
      room_id: Type.Integer(),
      /** The state of the room in which the user subscribed. */
      room_status: Type.Integer(),
      /** The time when the user subscribed, in Unix seconds. */
      subscribe_time: Type.Integer()
    })),
    /** The start of the next page. */
    page_break: Type.Integer()
  }),
  once: false
})

/**
 * Tell the subscribers that a stream starts.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/subscribe-management/api_pushmessage
 */
export const pushMessage = operation({
  method: 'POST',
  path: '/wxa/business/push_message',
  body: Type.Object({
    /** The id of the room. */
    room_id: Type.Integer(),
    /** The openids of the users, at most 2000. */
    user_openid: Type.Array(Type.String())
  }),
  answer: Type.Object({
    /** The id of this sending. */
    message_id: Type.String()
  })
})

/**
 * Give a user a role.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/role-management/api_getrolelistdw
 */
export const addRole = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/role/addrole',
  body: Type.Object({
    /** The role. `1`: administrator. `2`: host. `3`: operator. */
    role: KnownInteger(1, 2, 3),
    /** The WeChat id. */
    username: Type.String()
  }),
  answer: Type.Object({
    /** The code to confirm with, where the user has not verified a real name. */
    codeurl: Type.Optional(Type.String())
  })
})

/**
 * Take a user's role away.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/role-management/api_deleterole
 */
export const deleteRole = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/role/deleterole',
  body: Type.Object({
    /** The role. `1`: administrator. `2`: host. `3`: operator. */
    role: KnownInteger(1, 2, 3),
    /** The WeChat id. */
    username: Type.String()
  })
})

/**
 * List the users with a role.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/role-management/api_getrolelist
 */
export const getRoleList = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/role/getrolelist',
  query: Type.Object({
    /** The WeChat id or the name to look for. */
    keyword: Type.Optional(Type.String()),
    /** The role to look for. `-1`: all. `0`: super administrator. `1`: administrator. `2`: host. `3`: operator. Default: `-1`. */
    role: Type.Optional(KnownInteger(-1, 0, 1, 2, 3)),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The members. */
    list: Type.Array(Type.Object({
      /** The user's openid in this Mini Program. */
      openid: Type.String(),
      /** The WeChat id. */
      username: Type.String(),
      /** The name. */
      nickname: Type.String(),
      /** The address of the picture. */
      headingimg: Type.String(),
      /** The roles. `0`: super administrator. `1`: administrator. `2`: host. `3`: operator. */
      roleList: Type.Array(KnownInteger(0, 1, 2, 3)),
      /** The time when it was last changed, in Unix seconds. */
      updateTimestamp: NumericText
    })),
    /** The total number of entries. */
    total: Type.Integer()
  })
})
