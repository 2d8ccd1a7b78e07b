import { Type } from '@sinclair/typebox'
import { operation } from '../../operation.js'

const BusinessInfo = Type.Object({
  business_id: Type.Integer(),
  account_name: Type.String(),
  nickname: Type.String(),
  icon_url: Type.String()
})

/**
 * Get one merchant of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E6%8B%89%E5%8F%96%E5%8D%95%E4%B8%AA%E5%95%86%E6%88%B7%E4%BF%A1%E6%81%AF
 */
export const getBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/business/get',
  body: Type.Object({ business_id: Type.Optional(Type.Integer()), account_name: Type.Optional(Type.String()) }),
  answer: Type.Object({ business_info: BusinessInfo }),
  once: false
})

/**
 * List the merchants of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E6%8B%89%E5%8F%96%E5%A4%9A%E4%B8%AA%E5%95%86%E6%88%B7%E4%BF%A1%E6%81%AF
 */
export const getBusinessList = operation({
  method: 'POST',
  path: '/cgi-bin/business/list',
  body: Type.Object({ offset: Type.Integer(), count: Type.Integer() }),
  answer: Type.Object({ list: Type.Array(BusinessInfo) }),
  once: false
})

/**
 * Register a merchant for a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E5%88%9B%E5%BB%BA%E5%95%86%E6%88%B7
 */
export const registerBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/business/register',
  body: Type.Object({
    account_name: Type.String(),
    nickname: Type.String(),
    icon_media_id: Type.String(),
    transfer_to_commkf: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({ business_id: Type.Integer() })
})

/**
 * Change a merchant of a platform's customer service.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E6%9B%B4%E6%96%B0%E5%95%86%E6%88%B7%E4%BF%A1%E6%81%AF
 */
export const updateBusiness = operation({
  method: 'POST',
  path: '/cgi-bin/business/update',
  body: Type.Object({
    business_id: Type.Integer(),
    nickname: Type.Optional(Type.String()),
    icon_media_id: Type.Optional(Type.String())
  })
})

/**
 * Send a customer service message as a merchant.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E5%8F%91%E9%80%81%E5%AE%A2%E6%9C%8D%E6%B6%88%E6%81%AF
 */
export const sendBusinessMessage = operation({
  method: 'POST',
  path: '/cgi-bin/message/custom/business/send',
  body: Type.Object({
    touser: Type.String(),
    msgtype: Type.String(),
    text: Type.Optional(Type.Object({ content: Type.String() })),
    news: Type.Optional(Type.Object({
      articles: Type.Array(Type.Object({
        title: Type.String(),
        description: Type.String(),
        url: Type.String(),
        picurl: Type.String()
      }))
    })),
    mpnewsarticle: Type.Optional(Type.Object({ article_id: Type.String() })),
    link: Type.Optional(Type.Object({
      title: Type.String(),
      description: Type.String(),
      url: Type.String(),
      thumb_url: Type.String()
    })),
    image: Type.Optional(Type.Object({ media_id: Type.String() })),
    voice: Type.Optional(Type.Object({ media_id: Type.String() })),
    video: Type.Optional(Type.Object({
      media_id: Type.String(),
      thumb_media_id: Type.String(),
      title: Type.Optional(Type.String()),
      description: Type.Optional(Type.String())
    })),
    music: Type.Optional(Type.Object({
      thumb_media_id: Type.String(),
      musicurl: Type.String(),
      hqmusicurl: Type.Optional(Type.String()),
      title: Type.Optional(Type.String()),
      description: Type.Optional(Type.String())
    })),
    wxcard: Type.Optional(Type.Object({ card_id: Type.String() })),
    msgmenu: Type.Optional(Type.Object({
      head_content: Type.Optional(Type.String()),
      list: Type.Array(Type.Object({ id: Type.String(), content: Type.String() })),
      tail_content: Type.Optional(Type.String())
    })),
    miniprogrampage: Type.Optional(Type.Object({
      thumb_media_id: Type.Optional(Type.String()),
      title: Type.Optional(Type.String()),
      appid: Type.String(),
      pagepath: Type.String()
    })),
    customservice: Type.Optional(Type.Object({ kf_account: Type.Optional(Type.String()) })),
    businessid: Type.Integer()
  })
})

/**
 * Show or hide "is typing" as a merchant.
 * @see https://developers.weixin.qq.com/miniprogram/introduction/custom.html#%E5%AE%A2%E6%9C%8D%E8%BE%93%E5%85%A5%E7%8A%B6%E6%80%81
 */
export const setBusinessTyping = operation({
  method: 'POST',
  path: '/cgi-bin/message/custom/business/typing',
  body: Type.Object({ touser: Type.String(), command: Type.String(), businessid: Type.Integer() })
})
