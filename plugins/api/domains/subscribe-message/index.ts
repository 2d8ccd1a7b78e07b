import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id, KnownInteger } from '../../schemas.js'

/**
 * Send a subscribe message.
 * Needs the user's consent to the template: one consent, one message.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_sendmessage
 */
export const send = operation({
  method: 'POST',
  path: '/cgi-bin/message/subscribe/send',
  body: Type.Object({
    /** The openid of the receiver. */
    touser: Type.String({ minLength: 1, maxLength: 128, description: 'openid of the receiver' }),
    /** The id of the template. */
    template_id: Type.String({ minLength: 1, maxLength: 128 }),
    /** The page that a tap opens, with its query. Without it the message leads nowhere. */
    page: Type.Optional(Type.String({ maxLength: 1024 })),
    /** The texts by the names of the template's keywords, such as `{ thing1: { value: 'Tea' } }`. */
    data: Type.Record(Type.String(), Type.Object({
      /** The text of the keyword; each kind of keyword has a limit of its own. */
      value: Type.String()
    })),
    /** The version of the Mini Program that a tap opens. `formal`: the released one (default). `trial`: the trial version. `developer`: the development version. */
    miniprogram_state: Type.Optional(Type.Union([Type.Literal('developer'), Type.Literal('trial'), Type.Literal('formal')])),
    /** The language of the Mini Program's page: `zh_CN` (default), `en_US`, `zh_HK` or `zh_TW`. */
    lang: Type.Optional(Type.Union([Type.Literal('zh_CN'), Type.Literal('en_US'), Type.Literal('zh_HK'), Type.Literal('zh_TW')]))
  })
})

/**
 * Get the state of a message of a service card.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getusernotify
 */
export const getUserNotify = operation({
  method: 'POST',
  path: '/wxa/get_user_notify',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The type of the card. */
    notify_type: Type.Integer(),
    /** The code of the user's card. */
    notify_code: Type.String()
  }),
  answer: Type.Object({
    /** The card. */
    notify_info: Type.Object({
      /** The type of the card. */
      notify_type: Type.Integer(),
      /** The state of the code. */
      code_state: Type.Integer(),
      /** The time when the code stops working, in Unix seconds. */
      code_expire_time: Type.Integer(),
      /** The content of the card, as JSON text. */
      content_json: Type.Optional(Type.String())
    })
  }),
  once: false
})

/**
 * Send or update a message of a service card.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_setusernotify
 */
export const setUserNotify = operation({
  method: 'POST',
  path: '/wxa/set_user_notify',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The type of the card. */
    notify_type: Type.Integer(),
    /** The code of the user's card. */
    notify_code: Type.String(),
    /** The content of the card, as JSON text. */
    content_json: Type.Optional(Type.String()),
    /** The data that the platform compares with the card, as JSON text. */
    check_json: Type.Optional(Type.String())
  })
})

/**
 * Update the details of a service card.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_setusernotifyext
 */
export const setUserNotifyExt = operation({
  method: 'POST',
  path: '/wxa/set_user_notifyext',
  body: Type.Object({
    /** The user's openid in this Mini Program. */
    openid: Type.String(),
    /** The type of the card. */
    notify_type: Type.Integer(),
    /** The code of the user's card. */
    notify_code: Type.String(),
    /** The further content of the card, as JSON text. */
    ext_json: Type.Optional(Type.String())
  })
})

/**
 * Add a template from the public library.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_addwxanewtemplate
 */
export const addTemplate = operation({
  method: 'POST',
  path: '/wxaapi/newtmpl/addtemplate',
  body: Type.Object({
    /** The id of the template's title in the public library. */
    tid: Id,
    /** The ids of the keywords, in their order: 2 to 5. */
    kidList: Type.Array(Type.Integer(), { minItems: 2, maxItems: 5, description: '2 to 5 numbers' }),
    /** The purpose of the messages, at most 15 characters. */
    sceneDesc: Type.Optional(Type.String({ maxLength: 15, description: 'at most 15 characters' }))
  }),
  answer: Type.Object({
    /** The id of the account's own template, which `send` takes as `template_id`. */
    priTmplId: Type.String()
  })
})

/**
 * Delete a template.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_delwxanewtemplate
 */
export const deleteTemplate = operation({
  method: 'POST',
  path: '/wxaapi/newtmpl/deltemplate',
  body: Type.Object({
    /** The id of the account's own template, which `send` takes as `template_id`. */
    priTmplId: Type.String()
  })
})

/**
 * List the account's categories.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getcategory
 */
export const getCategory = operation({
  method: 'GET',
  path: '/wxaapi/newtmpl/getcategory',
  answer: Type.Object({
    /** The categories of the account. */
    data: Type.Array(Type.Object({
      /** The id of the category. */
      id: Type.Integer(),
      /** The name of the category. */
      name: Type.String()
    }))
  })
})

/**
 * List the keywords of a public template.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getpubnewtemplatekeywords
 */
export const getPubTemplateKeyWordsById = operation({
  method: 'GET',
  path: '/wxaapi/newtmpl/getpubtemplatekeywords',
  query: Type.Object({
    /** The id of the template's title. */
    tid: Id
  }),
  answer: Type.Object({
    /** The keywords. */
    data: Type.Array(Type.Object({
      /** The id of the keyword. */
      kid: Type.Integer(),
      /** The name of the keyword. */
      name: Type.String(),
      /** An example of its text. */
      example: Type.Optional(Type.String()),
      /** The kind of the keyword, such as `thing`. */
      rule: Type.Optional(Type.String())
    })),
    /** The total number of entries. */
    count: Type.Optional(Type.Integer())
  })
})

/**
 * List the public templates of categories.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getpubnewtemplatetitles
 */
export const getPubTemplateTitleList = operation({
  method: 'GET',
  path: '/wxaapi/newtmpl/getpubtemplatetitles',
  query: Type.Object({
    /** The ids of the categories, separated by commas. */
    ids: Type.String({ description: 'category ids, separated by commas' }),
    /** The index of the first item, counted from 0. */
    start: Type.Integer({ minimum: 0 }),
    /** The largest number of entries to return. */
    limit: Type.Integer({ minimum: 1, maximum: 30, description: '1 to 30' })
  }),
  answer: Type.Object({
    /** The titles. */
    data: Type.Array(Type.Object({
      /** The id of the title. */
      tid: Type.Integer(),
      /** The title. */
      title: Type.String(),
      /** The kind of the template. `2`: for one message. `3`: for messages at any time. */
      type: KnownInteger(2, 3),
      /** The id of the category. */
      categoryId: Type.Integer()
    })),
    /** The total number of entries. */
    count: Type.Integer()
  })
})

/**
 * List the account's templates.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getwxapubnewtemplate
 */
export const getTemplateList = operation({
  method: 'GET',
  path: '/wxaapi/newtmpl/gettemplate',
  answer: Type.Object({
    /** The account's templates. */
    data: Type.Array(Type.Object({
      /** The id of the account's own template, which `send` takes as `template_id`. */
      priTmplId: Type.String(),
      /** The title of the template. */
      title: Type.String(),
      /** The content of the template. */
      content: Type.String(),
      /** The kind of the template. `2`: for one message. `3`: for messages at any time. */
      type: KnownInteger(2, 3),
      /** An example of the content. */
      example: Type.Optional(Type.String()),
      /** The allowed texts of the keywords that have a list. */
      keywordEnumValueList: Type.Optional(Type.Array(Type.Object({
        /** The name of the keyword. */
        keywordCode: Type.String(),
        /** The allowed texts. */
        enumValueList: Type.Array(Type.String())
      })))
    }))
  })
})
