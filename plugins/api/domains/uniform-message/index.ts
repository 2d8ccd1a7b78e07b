import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Send a template message of the bound official account.
 * @deprecated Withdrawn on 2023-09-20: the platform answers 45109. Call `subscribeMessage.send`.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/uniform-message/uniformMessage.send.html
 */
export const send = operation({
  method: 'POST',
  path: '/cgi-bin/message/wxopen/template/uniform_send',
  body: Type.Object({
    touser: Type.String(),
    mp_template_msg: Type.Optional(Type.Object({
      appid: Type.String(),
      template_id: Type.String(),
      url: Type.Optional(Type.String()),
      miniprogram: Type.Optional(Type.Object({ appid: Type.String(), pagepath: Type.Optional(Type.String()) })),
      data: Type.Optional(Type.Record(Type.String(), Type.Object({ value: Type.String(), color: Type.Optional(Type.String()) })))
    }))
  })
})
