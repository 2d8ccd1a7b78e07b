import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const path = '/cgi-bin/message/custom/send'

const Openid = Type.String({ minLength: 1, maxLength: 128, description: 'openid of the receiver' })
const Command = Type.Union([Type.Literal('Typing'), Type.Literal('CancelTyping')])
const Text = Type.Object({ content: Type.String({ minLength: 1, maxLength: 2048 }) })
const Image = Type.Object({ media_id: Type.String({ minLength: 1 }) })
const Link = Type.Object({ title: Type.String(), description: Type.String(), url: Type.String(), thumb_url: Type.String() })
const MiniProgramPage = Type.Object({
  title: Type.Optional(Type.String()),
  pagepath: Type.String(),
  thumb_media_id: Type.Optional(Type.String()),
  appid: Type.Optional(Type.String({ description: 'not for a page of the own Mini Program' }))
})
const Video = Type.Object({
  media_id: Type.String(),
  thumb_media_id: Type.String(),
  title: Type.Optional(Type.String()),
  description: Type.Optional(Type.String())
})
const Music = Type.Object({
  thumb_media_id: Type.String(),
  musicurl: Type.String(),
  hqmusicurl: Type.Optional(Type.String()),
  title: Type.Optional(Type.String()),
  description: Type.Optional(Type.String())
})
const News = Type.Object({
  articles: Type.Array(Type.Object({ title: Type.String(), description: Type.String(), url: Type.String(), picurl: Type.String() }))
})
const Menu = Type.Object({
  head_content: Type.Optional(Type.String()),
  list: Type.Array(Type.Object({ id: Type.String(), content: Type.String() })),
  tail_content: Type.Optional(Type.String())
})

const Common = {
  touser: Openid,
  businessid: Type.Optional(Id),
  customservice: Type.Optional(Type.Object({ kf_account: Type.Optional(Type.String()) })),
  aimsgcontext: Type.Optional(Type.Object({ is_ai_msg: Type.Optional(Type.Integer()), msgid: Type.Optional(Id) }))
}

// A Mini Program sends the first four; official accounts share the path.
const Message = Type.Union([
  Type.Object({ msgtype: Type.Literal('text'), text: Text, ...Common }),
  Type.Object({ msgtype: Type.Literal('image'), image: Image, ...Common }),
  Type.Object({ msgtype: Type.Literal('link'), link: Link, ...Common }),
  Type.Object({ msgtype: Type.Literal('miniprogrampage'), miniprogrampage: MiniProgramPage, ...Common }),
  Type.Object({ msgtype: Type.Literal('msgmenu'), msgmenu: Menu, ...Common }),
  Type.Object({ msgtype: Type.Literal('voice'), voice: Image, ...Common }),
  Type.Object({ msgtype: Type.Literal('video'), video: Video, ...Common }),
  Type.Object({ msgtype: Type.Literal('music'), music: Music, ...Common }),
  Type.Object({ msgtype: Type.Literal('news'), news: News, ...Common }),
  Type.Object({ msgtype: Type.Literal('mpnews'), mpnews: Type.Object({ media_id: Type.String() }), ...Common }),
  Type.Object({ msgtype: Type.Literal('mpnewsarticle'), mpnewsarticle: Type.Object({ article_id: Type.String() }), ...Common }),
  Type.Object({ msgtype: Type.Literal('wxcard'), wxcard: Type.Object({ card_id: Type.String() }), ...Common })
])

/**
 * Send a customer service message.
 * A user's message opens a window of 48 hours and a few messages; past it the platform answers 45015 or 45047.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_sendcustommessage
 */
export const send = operation({
  method: 'POST',
  path,
  body: Message
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
  body: Type.Object({ touser: Openid, title: Type.String(), pagepath: Type.String(), thumb_media_id: Type.String() }),
  toBody: ({ touser, ...miniprogrampage }) => ({ touser, msgtype: 'miniprogrampage', miniprogrampage })
})

/**
 * Show or hide "is typing".
 * Shows for 15 seconds at the most.
 * @deprecated The platform's pages now have `setBusinessTyping` alone, which takes no `businessid` either.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.setTyping.html
 */
export const setTyping = operation({
  method: 'POST',
  path: '/cgi-bin/message/custom/typing',
  body: Type.Object({ touser: Openid, command: Command })
})

/**
 * Send a customer service message as a merchant.
 * @deprecated The platform's pages now have `send` alone, with a `businessid`.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E5%8F%91%E9%80%81%E5%AE%A2%E6%9C%8D%E6%B6%88%E6%81%AF
 */
export const sendBusinessMessage = operation({
  method: 'POST',
  path: '/cgi-bin/message/custom/business/send',
  body: Type.Intersect([Message, Type.Object({ businessid: Id })])
})

/**
 * Show or hide "is typing" as a merchant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_typing
 */
export const setBusinessTyping = operation({
  method: 'POST',
  path: '/cgi-bin/message/custom/business/typing',
  body: Type.Object({ touser: Openid, command: Command, businessid: Type.Optional(Id) })
})
