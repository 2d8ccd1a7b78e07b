import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

/**
 * Grant all books to accounts.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/auth/api_addbookauthbyappid
 */
export const addBookAuthByAppid = operation({
  method: 'POST',
  path: '/wxa/book/addbookauthbyappid',
  body: Type.Object({
    infos: Type.Array(Type.Object({
      grantee_appid: Type.String(),
      expire_time: Type.Integer()
    }))
  }),
  answer: Type.Object({
    results: Type.Array(Type.Object({
      errcode: Type.Optional(Type.Integer()),
      errmsg: Type.Optional(Type.String())
    }))
  })
})

/**
 * Take back the grant of an account.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/auth/api_delbookauthbyappid
 */
export const deleteBookAuthByAppid = operation({
  method: 'POST',
  path: '/wxa/book/delbookauthbyappid',
  body: Type.Object({
    grantee_appid: Type.String()
  })
})

/**
 * List the grants between accounts.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/auth/api_querybookauthv2
 */
export const queryBookAuthV2 = operation({
  method: 'POST',
  path: '/wxa/book/querybookauthv2',
  body: Type.Object({
    book_ids: Type.Optional(Type.Array(Type.String())),
    count: Type.Integer(),
    cursor: Type.Optional(Type.String()),
    grantor_appid: Type.Optional(Type.String()),
    type: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    appid_results: Type.Array(Type.Object({
      book_id: Type.Optional(Type.String()),
      expire_time: Type.Optional(Type.Integer()),
      grantee_appid: Type.Optional(Type.String()),
      grantor_appid: Type.Optional(Type.String())
    })),
    next_cursor: Type.String()
  }),
  once: false
})
