import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Fetch the ticket that signs wx.config of a web page.
 * @see https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html#54
 */
export const getTicket = operation({
  method: 'GET',
  path: '/cgi-bin/ticket/getticket',
  query: Type.Object({ type: Type.Optional(Type.Union([Type.Literal('jsapi'), Type.Literal('wx_card')], { default: 'jsapi' })) }),
  answer: Type.Object({
    ticket: Type.String(),
    expires_in: Type.Integer({ description: 'seconds' })
  })
})
