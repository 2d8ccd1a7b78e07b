import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Send a message about an employment relation.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/laboruse/api_sendemployeerelationmsg
 */
export const sendEmployeeRelationMsg = operation({
  method: 'POST',
  path: '/cgi-bin/message/wxopen/employeerelationmsg/send',
  body: Type.Object({
    /** The id of the template. */
    template_id: Type.String(),
    /** The user's openid. */
    touser: Type.String(),
    /** The page that the message opens. */
    page: Type.String(),
    /** The values of the template, as JSON text. */
    data: Type.Optional(Type.String())
  })
})

/**
 * End a user's employment relation.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/laboruse/api_unbinduserb2cauthinfo
 */
export const unbindUserB2cAuthInfo = operation({
  method: 'POST',
  path: '/wxa/business/unbinduserb2cauthinfo',
  body: Type.Object({
    /** The users' openids. */
    openid_list: Type.Array(Type.String())
  })
})
