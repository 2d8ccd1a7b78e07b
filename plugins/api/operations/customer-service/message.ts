import { Type } from '@sinclair/typebox'
import { operation } from '../../operation.js'

const path = '/cgi-bin/message/custom/send'

const Openid = Type.String({ minLength: 1, maxLength: 128, description: 'openid of the receiver' })
const Text = Type.Object({ content: Type.String({ minLength: 1, maxLength: 2048 }) })
const Image = Type.Object({ media_id: Type.String({ minLength: 1 }) })
const Link = Type.Object({ title: Type.String(), description: Type.String(), url: Type.String(), thumb_url: Type.String() })
const MiniProgramPage = Type.Object({ title: Type.String(), pagepath: Type.String(), thumb_media_id: Type.String() })
const Agent = { customservice: Type.Optional(Type.Object({ kf_account: Type.String() })) }

/**
 * Send a customer service message.
 * A user's message opens a window of 48 hours and a few messages; past it the platform answers 45015 or 45047.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.send.html
 */
export const send = operation({
  method: 'POST',
  path,
  body: Type.Union([
    Type.Object({ touser: Openid, msgtype: Type.Literal('text'), text: Text, ...Agent }),
    Type.Object({ touser: Openid, msgtype: Type.Literal('image'), image: Image, ...Agent }),
    Type.Object({ touser: Openid, msgtype: Type.Literal('link'), link: Link, ...Agent }),
    Type.Object({ touser: Openid, msgtype: Type.Literal('miniprogrampage'), miniprogrampage: MiniProgramPage, ...Agent })
  ])
})

/**
 * Send a text.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.send.html
 */
export const sendText = operation({
  method: 'POST',
  path,
  body: Type.Object({ touser: Openid, ...Text.properties }),
  toBody: ({ touser, ...text }) => ({ touser, msgtype: 'text', text })
})

/**
 * Send an uploaded picture.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.send.html
 */
export const sendImage = operation({
  method: 'POST',
  path,
  body: Type.Object({ touser: Openid, ...Image.properties }),
  toBody: ({ touser, ...image }) => ({ touser, msgtype: 'image', image })
})

/**
 * Send a link.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.send.html
 */
export const sendLink = operation({
  method: 'POST',
  path,
  body: Type.Object({ touser: Openid, ...Link.properties }),
  toBody: ({ touser, ...link }) => ({ touser, msgtype: 'link', link })
})

/**
 * Send a card of one of the own pages.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.send.html
 */
export const sendMiniProgramPage = operation({
  method: 'POST',
  path,
  body: Type.Object({ touser: Openid, ...MiniProgramPage.properties }),
  toBody: ({ touser, ...miniprogrampage }) => ({ touser, msgtype: 'miniprogrampage', miniprogrampage })
})

/**
 * Show or hide "is typing".
 * Shows for 15 seconds at the most.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.setTyping.html
 */
export const setTyping = operation({
  method: 'POST',
  path: '/cgi-bin/message/custom/typing',
  body: Type.Object({ touser: Openid, command: Type.Union([Type.Literal('Typing'), Type.Literal('CancelTyping')]) })
})
