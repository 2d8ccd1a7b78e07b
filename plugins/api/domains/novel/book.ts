import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id, Numeric } from '../../schemas.js'

const AuditInfo = Type.Object({
  audit_status: Type.Integer(),
  create_time: Type.Integer(),
  reason: Type.Optional(Type.String()),
  suggestion: Type.Optional(Type.String()),
  audit_time: Type.Optional(Type.Integer())
})

const Volume = Type.Object({ volume_title: Type.String(), start_index: Type.Integer(), end_index: Type.Integer() })

const Setting = Type.Object({
  book_id: Type.String(),
  default_words: Type.Integer(),
  chapter_setting: Type.Optional(Type.Array(Type.Object({ chapter_index: Type.Integer(), words: Type.Optional(Type.Integer()) })))
})

/**
 * Grant an account the use of a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/auth/api_addbookauth
 */
export const addBookAuth = operation({
  method: 'POST',
  path: '/wxa/book/addbookauth',
  body: Type.Object({
    books: Type.Array(Type.Object({
      book_id: Type.String(),
      grantee_appid: Type.String(),
      expire_time: Type.Optional(Type.Integer())
    }))
  }),
  answer: Type.Object({ results: Type.Array(Type.Object({ errcode: Type.Integer() })) })
})

/**
 * Submit a book for review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_auditbook
 */
export const auditBook = operation({
  method: 'POST',
  path: '/wxa/book/auditbook',
  body: Type.Object({ book_id: Type.String() })
})

/**
 * Create a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_createbook
 */
export const createBook = operation({
  method: 'POST',
  path: '/wxa/book/createbook',
  body: Type.Object({
    title: Type.String(),
    intro: Type.String(),
    cover_media_id: Type.String(),
    author: Type.String(),
    first_category_id: Type.Integer(),
    second_category_id: Type.Integer(),
    third_category_id: Type.Integer(),
    complete_status: Type.Integer(),
    original_id: Type.Optional(Type.String()),
    chapter_order_method: Type.Optional(Type.Integer()),
    custom_info: Type.Optional(Type.String()),
    keyword_list: Type.Optional(Type.Array(Type.String())),
    awesome_paragraph: Type.Optional(Type.String())
  }),
  answer: Type.Object({ book_id: Type.String() })
})

/**
 * End a grant on a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/auth/api_delbookauth
 */
export const deleteBookAuth = operation({
  method: 'POST',
  path: '/wxa/book/delbookauth',
  body: Type.Object({ book_id: Type.String(), grantee_appid: Type.String() })
})

/**
 * Delete a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_deletebook
 */
export const deleteBook = operation({
  method: 'POST',
  path: '/wxa/book/deletebook',
  body: Type.Object({ book_id: Type.String() })
})

/**
 * Get a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_getbook
 */
export const getBook = operation({
  method: 'POST',
  path: '/wxa/book/getbook',
  body: Type.Object({
    need_edited_data: Type.Optional(Type.Boolean()),
    book_id: Type.Optional(Type.String()),
    original_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    book: Type.Object({
      book_id: Type.String(),
      title: Type.String(),
      intro: Type.String(),
      cover_url: Type.String(),
      author: Type.String(),
      first_category_id: Type.Integer(),
      second_category_id: Type.Integer(),
      third_category_id: Type.Integer(),
      complete_status: Type.Integer(),
      original_id: Type.Optional(Type.String()),
      upload_scene: Type.Integer(),
      chapter_cnt: Type.Integer(),
      volume_cnt: Type.Integer(),
      total_word_cnt: Type.Integer(),
      chapter_order_method: Type.Integer(),
      custom_info: Type.Optional(Type.String()),
      audit_info: Type.Optional(AuditInfo),
      create_time: Type.Integer(),
      first_category_name: Type.String(),
      second_category_name: Type.String(),
      third_category_name: Type.String(),
      volume_list: Type.Array(Volume),
      ban_status: Type.Optional(Type.Integer())
    })
  }),
  once: false
})

/**
 * List the books.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_listbook
 */
export const getBookList = operation({
  method: 'POST',
  path: '/wxa/book/listbook',
  body: Type.Object({
    need_edited_data: Type.Optional(Type.Boolean()),
    last_id: Type.Optional(Id),
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    book_list: Type.Array(Type.Object({
      book_id: Type.String(),
      title: Numeric,
      intro: Type.String(),
      cover_url: Type.String(),
      author: Type.String(),
      first_category_id: Type.Integer(),
      second_category_id: Type.Integer(),
      third_category_id: Type.Integer(),
      complete_status: Type.Integer(),
      original_id: Type.Optional(Type.String()),
      upload_scene: Type.Integer(),
      chapter_cnt: Type.Integer(),
      volume_cnt: Type.Integer(),
      total_word_cnt: Type.Integer(),
      chapter_order_method: Type.Integer(),
      custom_info: Type.Optional(Type.String()),
      audit_info: Type.Optional(AuditInfo),
      create_time: Type.Integer(),
      ban_status: Type.Optional(Type.Integer())
    })),
    total_cnt: Type.Integer(),
    last_id: Type.Optional(Id)
  }),
  once: false
})

/**
 * List the grants on a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/auth/api_querybookauth
 */
export const queryBookAuth = operation({
  method: 'POST',
  path: '/wxa/book/querybookauth',
  body: Type.Object({
    book_id: Type.Optional(Type.String()),
    is_sum: Type.Optional(Type.Boolean()),
    type: Type.Optional(Type.Integer()),
    offset: Type.Optional(Type.Integer()),
    count: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    results: Type.Array(Type.Object({
      book_id: Type.String(),
      grantor_appid: Type.String(),
      grantee_appid: Type.String(),
      expire_time: Type.Optional(Type.Integer()),
      sum: Type.Optional(Type.Integer())
    })),
    sum: Type.Optional(Type.Integer())
  }),
  once: false
})

/**
 * Change a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_updatebook
 */
export const updateBook = operation({
  method: 'POST',
  path: '/wxa/book/updatebook',
  body: Type.Object({
    book_id: Type.String(),
    title: Type.Optional(Type.String()),
    intro: Type.Optional(Type.String()),
    cover_media_id: Type.Optional(Type.String()),
    author: Type.Optional(Type.String()),
    first_category_id: Type.Optional(Type.Integer()),
    second_category_id: Type.Optional(Type.Integer()),
    third_category_id: Type.Optional(Type.Integer()),
    complete_status: Type.Optional(Type.Integer()),
    original_id: Type.Optional(Type.String()),
    chapter_id_list: Type.Optional(Type.Array(Type.String())),
    need_volume: Type.Optional(Type.Boolean()),
    volume_list: Type.Optional(Type.Array(Volume)),
    chapter_order_method: Type.Optional(Type.Integer()),
    custom_info: Type.Optional(Type.String()),
    update_keyword: Type.Optional(Type.Boolean()),
    keyword_list: Type.Optional(Type.Array(Type.String())),
    awesome_paragraph: Type.Optional(Type.String())
  })
})

/**
 * Get the preview settings.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/preview/api_getpreviewsetting
 */
export const getPreviewSetting = operation({
  method: 'POST',
  path: '/wxa/business/novelreader/getpreviewsetting',
  body: Type.Object({ book_id: Type.String() }),
  answer: Type.Object({ setting: Setting }),
  once: false
})

/**
 * Change the preview settings.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/preview/api_setpreviewsetting
 */
export const setPreviewSetting = operation({
  method: 'POST',
  path: '/wxa/business/novelreader/setpreviewsetting',
  body: Type.Object({ setting: Setting })
})

/**
 * Set what is recommended after reading.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/other/api_novelreadersetrecmdnovel
 */
export const setRecommendNovel = operation({
  method: 'POST',
  path: '/wxa/business/novelreader/setrecmdnovel',
  body: Type.Object({ recmd_type: Type.Integer(), book_id_list: Type.Array(Type.String()) })
})
