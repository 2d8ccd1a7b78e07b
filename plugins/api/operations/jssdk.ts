import { Type } from '@sinclair/typebox'
import { operation } from '../operation.js'

export const getTicket = operation({
  method: 'GET',
  path: '/cgi-bin/ticket/getticket',
  query: Type.Object({ type: Type.Union([Type.Literal('jsapi'), Type.Literal('wx_card')]) }),
  answer: Type.Object({
    ticket: Type.String(),
    expires_in: Type.Integer({ description: 'seconds' })
  }),
  summary: 'Fetch the ticket that signs wx.config of a web page',
  docs: 'https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html#54'
})
