import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * List the subscribers.
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/liveplayer/subscribe-api.html#_1-%E8%8E%B7%E5%8F%96%E9%95%BF%E6%9C%9F%E8%AE%A2%E9%98%85%E7%94%A8%E6%88%B7
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/livebroadcast/subscribe-management/pushMessage.html
 */
export const pushMessage = operation({
  method: 'POST',
  path: '/wxa/business/push_message',
  body: Type.Object({ room_id: Type.Integer(), user_openid: Type.Array(Type.String()) }),
  answer: Type.Object({ message_id: Type.String() })
})

/**
 * Give a user a role.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/role-manage.html#1
 */
export const addRole = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/role/addrole',
  body: Type.Object({ role: Type.Integer(), username: Type.String() })
})

/**
 * Take a user's role away.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/role-manage.html#2
 */
export const deleteRole = operation({
  method: 'POST',
  path: '/wxaapi/broadcast/role/deleterole',
  body: Type.Object({ role: Type.Integer(), username: Type.String() })
})

/**
 * List the users with a role.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/liveplayer/role-manage.html#4
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
      updateTimestamp: Type.Integer()
    })),
    total: Type.Integer()
  })
})
