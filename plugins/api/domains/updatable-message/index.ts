import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Flag } from '../../schemas.js'

/**
 * Create the activity id of an updatable message.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/updatable-message/api_createactivityid
 */
export const createActivityId = operation({
  method: 'GET',
  path: '/cgi-bin/message/wxopen/activityid/create',
  query: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.Optional(Type.String()),
    /** The user's unionid across the accounts of one Open Platform account. */
    unionid: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the updatable message. */
    activity_id: Type.String(),
    /** The time when the id stops working, in Unix seconds: 24 hours later. */
    expiration_time: Type.Integer()
  })
})

/**
 * Change a message that was shared.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/updatable-message/api_setupdatablemsg
 */
export const setUpdatableMsg = operation({
  method: 'POST',
  path: '/cgi-bin/message/wxopen/updatablemsg/send',
  body: Type.Object({
    /** The id from `createActivityId`. */
    activity_id: Type.String(),
    /** The state to change to. `0`: not started. `1`: started. */
    target_state: Flag,
    /** The texts of the message. */
    template_info: Type.Object({
      /** The parameters of the state: `member_count` and `room_limit` in state `0`, `path` and `version_type` in state `1`. */
      parameter_list: Type.Array(Type.Object({
        /** The name of the parameter. */
        name: Type.String(),
        /** The value of the parameter, as text. */
        value: Type.String()
      }))
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
    /** The id from `createActivityId`. */
    activity_id: Type.String(),
    /** The state of the card. */
    target_state: Type.Integer(),
    /** The id of the card's template. */
    template_id: Type.String(),
    /** The progress of each member of the group. */
    participator_info_list: Type.Optional(Type.Array(Type.Object({
      /** The member's openid in the group. */
      group_openid: Type.String(),
      /** The progress of this member. */
      state: Type.Integer()
    }))),
    /** The version of the Mini Program that the card opens. */
    version_type: Type.Integer()
  })
})
