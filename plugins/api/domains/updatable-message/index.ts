import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag } from '../../schemas.js'

/**
 * Create the activity id of an updatable message.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/updatable-message/api_createactivityid
 */
export const createActivityId = operation({
  method: 'GET',
  path: '/cgi-bin/message/wxopen/activityid/create',
  query: Type.Object({ openid: Type.Optional(Type.String()), unionid: Type.Optional(Type.String()) }),
  answer: Type.Object({ activity_id: Type.String(), expiration_time: Type.Integer() })
})

/**
 * Change a message that was shared.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/updatable-message/api_setupdatablemsg
 */
export const setUpdatableMsg = operation({
  method: 'POST',
  path: '/cgi-bin/message/wxopen/updatablemsg/send',
  body: Type.Object({
    activity_id: Type.String(),
    target_state: Flag,
    template_info: Type.Object({
      parameter_list: Type.Array(Type.Object({ name: Type.String(), value: Type.String() }))
    })
  })
})

/**
 * Change the card of a chat tool.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/updatable-message/api_setchattoolmsg
 */
export const setChatToolMsg = operation({
  method: 'POST',
  path: '/cgi-bin/message/wxopen/chattoolmsg/send',
  body: Type.Object({
    activity_id: Type.String(),
    target_state: Type.Integer(),
    template_id: Type.String(),
    participator_info_list: Type.Optional(Type.Array(Type.Object({
      group_openid: Type.String(),
      state: Type.Integer()
    }))),
    version_type: Type.Integer()
  })
})
