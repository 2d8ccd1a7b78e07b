import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Numeric } from '../../schemas.js'

/**
 * List the subscribers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/subscribe-management/api_getfollowers
 */
export const getFollowers = operation({
  method: 'POST',
  path: '/wxa/business/get_wxa_followers',
  body: Type.Object({ limit: Type.Optional(Type.Integer()), page_break: Type.Optional(Type.Integer()) }),
  answer: Type.Object({
    followers: Type.Array(Type.Object({
      openid: Type.String(),
      room_id: Type.Integer(),
      room_status: Type.Integer(),
      subscribe_time: Type.Integer()
    })),
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
  body: Type.Object({ room_id: Type.Integer(), user_openid: Type.Array(Type.String()) }),
  answer: Type.Object({ message_id: Type.String() })
})

/**
 * Give a user a role.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/role-management/api_getrolelistdw
 */
export const addRole = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/role/addrole',
  body: Type.Object({ role: Type.Integer(), username: Type.String() }),
  answer: Type.Object({ codeurl: Type.Optional(Type.String()) })
})

/**
 * Take a user's role away.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/role-management/api_deleterole
 */
export const deleteRole = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/role/deleterole',
  body: Type.Object({ role: Type.Integer(), username: Type.String() })
})

/**
 * List the users with a role.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/livebroadcast/role-management/api_getrolelist
 */
export const getRoleList = operation({
  method: 'GET',
  path: '/wxaapi/broadcast/role/getrolelist',
  query: Type.Object({
    keyword: Type.Optional(Type.String()),
    role: Type.Optional(Type.Integer()),
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    list: Type.Array(Type.Object({
      openid: Type.String(),
      username: Type.String(),
      nickname: Type.String(),
      headingimg: Type.String(),
      roleList: Type.Array(Type.Integer()),
      updateTimestamp: Numeric
    })),
    total: Type.Integer()
  })
})
