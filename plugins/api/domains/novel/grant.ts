import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Grant all books to accounts.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/auth/api_addbookauthbyappid
 */
export const addBookAuthByAppid = operation({
  method: 'POST',
  path: '/wxa/book/addbookauthbyappid',
  body: Type.Object({
    /** The accounts, at most 20. */
    infos: Type.Array(Type.Object({
      /** The appid of the account that gets the right. */
      grantee_appid: Type.String(),
      /** The time when the right ends, in Unix seconds, up to 2147483646. */
      expire_time: Type.Integer()
    }))
  }),
  answer: Type.Object({
    /** The results. */
    results: Type.Array(Type.Object({
      /** The errcode of the entry: `0` is success. */
      errcode: Type.Optional(Type.Integer()),
      /** The result in words. */
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
    /** The appid of the account that gets the right. */
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
    /** The ids of the books. */
    book_ids: Type.Optional(Type.Array(Type.String())),
    /** The number of entries to return, up to 100. */
    count: Type.Integer(),
    /** The `next_cursor` of the answer before; none for the first page. */
    cursor: Type.Optional(Type.String()),
    /** The appid of the account that gives the right. */
    grantor_appid: Type.Optional(Type.String()),
    /** The rights. */
    type: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The results. */
    appid_results: Type.Array(Type.Object({
      /** The id of the book. */
      book_id: Type.Optional(Type.String()),
      /** The time when the right ends, in Unix seconds, up to 2147483646. */
      expire_time: Type.Optional(Type.Integer()),
      /** The appid of the account that gets the right. */
      grantee_appid: Type.Optional(Type.String()),
      /** The appid of the account that gives the right. */
      grantor_appid: Type.Optional(Type.String())
    })),
    /** The start of the next page. */
    next_cursor: Type.String()
  }),
  once: false
})
