import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

/**
 * Send a subscribe message.
 * Needs the user's consent to the template: one consent, one message.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_sendmessage
 */
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
  })
})

/**
 * Get the state of a message of a service card.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getusernotify
 */
export const getUserNotify = operation({
  method: 'POST',
  path: '/wxa/get_user_notify',
  body: Type.Object({ openid: Type.String(), notify_type: Type.Integer(), notify_code: Type.String() }),
  answer: Type.Object({
    notify_info: Type.Object({
      notify_type: Type.Integer(),
      code_state: Type.Integer(),
      code_expire_time: Type.Integer(),
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
    openid: Type.String(),
    notify_type: Type.Integer(),
    notify_code: Type.String(),
    content_json: Type.Optional(Type.String()),
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
    openid: Type.String(),
    notify_type: Type.Integer(),
    notify_code: Type.String(),
    ext_json: Type.Optional(Type.String())
  })
})

/**
 * Add a template from the public ones.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_addwxanewtemplate
 */
export const addTemplate = operation({
  method: 'POST',
  path: '/wxaapi/newtmpl/addtemplate',
  body: Type.Object({
    tid: Id,
    kidList: Type.Array(Type.Integer(), { minItems: 2, maxItems: 5, description: '2 to 5 numbers' }),
    sceneDesc: Type.Optional(Type.String({ maxLength: 15, description: 'at most 15 characters' }))
  }),
  answer: Type.Object({ priTmplId: Type.String() })
})

/**
 * Delete a template.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_delwxanewtemplate
 */
export const deleteTemplate = operation({
  method: 'POST',
  path: '/wxaapi/newtmpl/deltemplate',
  body: Type.Object({ priTmplId: Type.String() })
})

/**
 * List the account's categories.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getcategory
 */
export const getCategory = operation({
  method: 'GET',
  path: '/wxaapi/newtmpl/getcategory',
  answer: Type.Object({
    data: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() }))
  })
})

/**
 * List the keywords of a public template.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getpubnewtemplatekeywords
 */
export const getPubTemplateKeyWordsById = operation({
  method: 'GET',
  path: '/wxaapi/newtmpl/getpubtemplatekeywords',
  query: Type.Object({ tid: Id }),
  answer: Type.Object({
    data: Type.Array(Type.Object({
      kid: Type.Integer(),
      name: Type.String(),
      example: Type.Optional(Type.String()),
      rule: Type.Optional(Type.String())
    })),
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
    ids: Type.String({ description: 'category ids, separated by commas' }),
    start: Type.Integer({ minimum: 0 }),
    limit: Type.Integer({ minimum: 1, maximum: 30, description: '1 to 30' })
  }),
  answer: Type.Object({
    data: Type.Array(Type.Object({
      tid: Type.Integer(),
      title: Type.String(),
      type: Type.Integer(),
      categoryId: Type.Integer()
    })),
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
    data: Type.Array(Type.Object({
      priTmplId: Type.String(),
      title: Type.String(),
      content: Type.String(),
      type: Type.Integer(),
      example: Type.Optional(Type.String()),
      keywordEnumValueList: Type.Optional(Type.Array(Type.Object({ keywordCode: Type.String(), enumValueList: Type.Array(Type.String()) })))
    }))
  })
})
