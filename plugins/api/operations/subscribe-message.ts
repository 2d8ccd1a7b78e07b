import { Type } from '@sinclair/typebox'
import { operation } from '../operation.js'

/** Needs the user's consent to the template: one consent, one message. */
export const send = operation({
  method: 'POST',
  path: '/cgi-bin/message/subscribe/send',
  body: Type.Object({
    touser: Type.String({ minLength: 1, maxLength: 128, description: 'openid of the receiver' }),
    template_id: Type.String({ minLength: 1, maxLength: 128 }),
    page: Type.Optional(Type.String({ maxLength: 1024 })),
    data: Type.Record(Type.String(), Type.Object({ value: Type.String() })),
    miniprogram_state: Type.Optional(Type.Union([Type.Literal('developer'), Type.Literal('trial'), Type.Literal('formal')])),
    lang: Type.Optional(Type.Union([Type.Literal('zh_CN'), Type.Literal('en_US'), Type.Literal('zh_HK'), Type.Literal('zh_TW')]))
  }),
  answer: Type.Object({}),
  summary: 'Send a subscribe message',
  docs: 'https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/subscribe-message/subscribeMessage.send.html'
})
