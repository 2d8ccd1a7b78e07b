import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Flag } from '../../schemas.js'

/**
 * Create the activity id of an updatable message.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/updatable-message/updatableMessage.createActivityId.html
 */
export const createActivityId = operation({
  method: 'POST',
  path: '/cgi-bin/message/wxopen/activityid/create',
  body: Type.Object({ openid: Type.Optional(Type.String()), unionid: Type.Optional(Type.String()) }),
  answer: Type.Object({ activity_id: Type.String(), expiration_time: Type.Integer() })
})

/**
 * Change a message that was shared.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/updatable-message/updatableMessage.setUpdatableMsg.html
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
