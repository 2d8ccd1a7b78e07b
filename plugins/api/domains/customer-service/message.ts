import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const path = '/cgi-bin/message/custom/send'

const Openid = Type.String({ minLength: 1, maxLength: 128, description: 'openid of the receiver' })
const Command = Type.Union([Type.Literal('Typing'), Type.Literal('CancelTyping')])
const Text = Type.Object({
/** The text, up to 2048 bytes; links to a Mini Program are allowed. */
  content: Type.String({ minLength: 1, maxLength: 2048 })
})
const Image = Type.Object({
/** The media id of an uploaded file. */
  media_id: Type.String({ minLength: 1 })
})
const Link = Type.Object({
/** The title. */
  title: Type.String(),
  /** The description. */
  description: Type.String(),
  /** The page that it opens. */
  url: Type.String(),
  /** The address of its picture. */
  thumb_url: Type.String()
})
const MiniProgramPage = Type.Object({
  /** The title. */
  title: Type.Optional(Type.String()),
  /** The page that it opens, with its query. */
  pagepath: Type.String(),
  /** The media id of its picture; 5:4 for a card. */
  thumb_media_id: Type.Optional(Type.String()),
  /** The appid of the Mini Program. */
  appid: Type.Optional(Type.String({ description: 'not for a page of the own Mini Program' }))
})
const Video = Type.Object({
  /** The media id of an uploaded file. */
  media_id: Type.String(),
  /** The media id of its picture; 5:4 for a card. */
  thumb_media_id: Type.String(),
  /** The title. */
  title: Type.Optional(Type.String()),
  /** The description. */
  description: Type.Optional(Type.String())
})
const Music = Type.Object({
  /** The media id of its picture; 5:4 for a card. */
  thumb_media_id: Type.String(),
  /** The address of the music. */
  musicurl: Type.String(),
  /** The address of the music for Wi-Fi. */
  hqmusicurl: Type.Optional(Type.String()),
  /** The title. */
  title: Type.Optional(Type.String()),
  /** The description. */
  description: Type.Optional(Type.String())
})
const News = Type.Object({
  /** The article. */
  articles: Type.Array(Type.Object({
    /** The title. */
    title: Type.String(),
    /** The description. */
    description: Type.String(),
    /** The page that it opens. */
    url: Type.String(),
    /** The address of its picture. */
    picurl: Type.String()
  }))
})
const Menu = Type.Object({
  /** The text above the menu. */
  head_content: Type.Optional(Type.String()),
  /** The answers. */
  list: Type.Array(Type.Object({
    /** Your id of the answer. */
    id: Type.String(),
    /** The text of the answer. */
    content: Type.String()
  })),
  /** The text below the menu. */
  tail_content: Type.Optional(Type.String())
})

const Common = {
  /** The user's openid. */
  touser: Openid,
  /** The id of the sub-merchant; without it the Mini Program itself. */
  businessid: Type.Optional(Id),
  /** In whose name the message is sent. */
  customservice: Type.Optional(Type.Object({
    /** The agent's account. */
    kf_account: Type.Optional(Type.String())
  })),
  /** Marks a message of a machine. */
  aimsgcontext: Type.Optional(Type.Object({
    /** Whether a machine wrote it. */
    is_ai_msg: Type.Optional(Type.Integer()),
    /** The id of the message that is answered. */
    msgid: Type.Optional(Id)
  }))
}

// A Mini Program sends the first four; official accounts share the path.
const Message = Type.Union([
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('text'),
    /** The text. */
    text: Text,
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('image'),
    /** The picture. */
    image: Image,
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('link'),
    /** The link. */
    link: Link,
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('miniprogrampage'),
    /** The card of a Mini Program's page. */
    miniprogrampage: MiniProgramPage,
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('msgmenu'),
    /** A menu of answers. */
    msgmenu: Menu,
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('voice'),
    /** The voice message. */
    voice: Image,
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('video'),
    /** The video. */
    video: Video,
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('music'),
    /** The music. */
    music: Music,
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('news'),
    /** Articles that open a page. */
    news: News,
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('mpnews'),
    /** Articles of an official account, by media id. */
    mpnews: Type.Object({
      /** The media id of an uploaded file. */
      media_id: Type.String()
    }),
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('mpnewsarticle'),
    /** A published article of an official account. */
    mpnewsarticle: Type.Object({
      /** The id of the article. */
      article_id: Type.String()
    }),
    ...Common
  }),
  Type.Object({
    /** The kind of message. */
    msgtype: Type.Literal('wxcard'),
    /** A coupon. */
    wxcard: Type.Object({
      /** The id of the coupon. */
      card_id: Type.String()
    }),
    ...Common
  })
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
  body: Type.Object({
    /** The user's openid. */
    touser: Openid, ...Text.properties
  }),
  toBody: ({ touser, ...text }) => ({ touser, msgtype: 'text', text })
})

/**
 * Send an uploaded picture.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.send.html
 */
export const sendImage = operation({
  method: 'POST',
  path,
  body: Type.Object({
    /** The user's openid. */
    touser: Openid, ...Image.properties
  }),
  toBody: ({ touser, ...image }) => ({ touser, msgtype: 'image', image })
})

/**
 * Send a link.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.send.html
 */
export const sendLink = operation({
  method: 'POST',
  path,
  body: Type.Object({
    /** The user's openid. */
    touser: Openid, ...Link.properties
  }),
  toBody: ({ touser, ...link }) => ({ touser, msgtype: 'link', link })
})

/**
 * Send a card of one of the own pages.
 * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.send.html
 */
export const sendMiniProgramPage = operation({
  method: 'POST',
  path,
  body: Type.Object({
    /** The user's openid. */
    touser: Openid,
    /** The title. */
    title: Type.String(),
    /** The page that it opens, with its query. */
    pagepath: Type.String(),
    /** The media id of its picture; 5:4 for a card. */
    thumb_media_id: Type.String()
  }),
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
  body: Type.Object({
    /** The user's openid. */
    touser: Openid,
    /** `Typing`: shows "typing". `CancelTyping`: takes it away. */
    command: Command
  })
})

/**
 * Send a customer service message as a merchant.
 * @deprecated The platform's pages now have `send` alone, with a `businessid`.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E5%8F%91%E9%80%81%E5%AE%A2%E6%9C%8D%E6%B6%88%E6%81%AF
 */
export const sendBusinessMessage = operation({
  method: 'POST',
  path: '/cgi-bin/message/custom/business/send',
  body: Type.Intersect([Message, Type.Object({
    /** The id of the sub-merchant; without it the Mini Program itself. */
    businessid: Id
  })])
})

/**
 * Show or hide "is typing" as a merchant.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_typing
 */
export const setBusinessTyping = operation({
  method: 'POST',
  path: '/cgi-bin/message/custom/business/typing',
  body: Type.Object({
    /** The user's openid. */
    touser: Openid,
    /** `Typing`: shows "typing". `CancelTyping`: takes it away. */
    command: Command,
    /** The id of the sub-merchant; without it the Mini Program itself. */
    businessid: Type.Optional(Id)
  })
})
