import { Type } from '@sinclair/typebox'
import { operation } from '../operation.js'

const docs = 'https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.send.html'
const path = '/cgi-bin/message/custom/send'
const answer = Type.Object({})

const Openid = Type.String({ minLength: 1, maxLength: 128, description: 'openid of the receiver' })
const Text = Type.Object({ content: Type.String({ minLength: 1, maxLength: 2048 }) })
const Image = Type.Object({ media_id: Type.String({ minLength: 1 }) })
const Link = Type.Object({ title: Type.String(), description: Type.String(), url: Type.String(), thumb_url: Type.String() })
const MiniProgramPage = Type.Object({ title: Type.String(), pagepath: Type.String(), thumb_media_id: Type.String() })
const Agent = { customservice: Type.Optional(Type.Object({ kf_account: Type.String() })) }

/** A user's message opens a window of 48 hours and a few messages; past it the platform answers 45015 or 45047. */
export const send = operation({
  method: 'POST',
  path,
  body: Type.Union([
    Type.Object({ touser: Openid, msgtype: Type.Literal('text'), text: Text, ...Agent }),
    Type.Object({ touser: Openid, msgtype: Type.Literal('image'), image: Image, ...Agent }),
    Type.Object({ touser: Openid, msgtype: Type.Literal('link'), link: Link, ...Agent }),
    Type.Object({ touser: Openid, msgtype: Type.Literal('miniprogrampage'), miniprogrampage: MiniProgramPage, ...Agent })
  ]),
  answer,
  summary: 'Send a customer service message',
  docs
})

export const sendText = operation({
  method: 'POST',
  path,
  body: Type.Object({ touser: Openid, ...Text.properties }),
  toBody: ({ touser, ...text }) => ({ touser, msgtype: 'text', text }),
  answer,
  summary: 'Send a text',
  docs
})

export const sendImage = operation({
  method: 'POST',
  path,
  body: Type.Object({ touser: Openid, ...Image.properties }),
  toBody: ({ touser, ...image }) => ({ touser, msgtype: 'image', image }),
  answer,
  summary: 'Send an uploaded picture',
  docs
})

export const sendLink = operation({
  method: 'POST',
  path,
  body: Type.Object({ touser: Openid, ...Link.properties }),
  toBody: ({ touser, ...link }) => ({ touser, msgtype: 'link', link }),
  answer,
  summary: 'Send a link',
  docs
})

export const sendMiniProgramPage = operation({
  method: 'POST',
  path,
  body: Type.Object({ touser: Openid, ...MiniProgramPage.properties }),
  toBody: ({ touser, ...miniprogrampage }) => ({ touser, msgtype: 'miniprogrampage', miniprogrampage }),
  answer,
  summary: 'Send a card of one of the own pages',
  docs
})

/** Shows for 15 seconds at the most. */
export const setTyping = operation({
  method: 'POST',
  path: '/cgi-bin/message/custom/typing',
  body: Type.Object({ touser: Openid, command: Type.Union([Type.Literal('Typing'), Type.Literal('CancelTyping')]) }),
  answer,
  summary: 'Show or hide "is typing"',
  docs: 'https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.setTyping.html'
})
