import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E6%96%B0%E5%A2%9E%E8%B4%A6%E5%8F%B7-%E5%B0%8F%E8%AF%B4%E6%8E%88%E6%9D%83
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E4%BD%9C%E5%93%81%E6%8F%90%E5%AE%A1
 */
export const auditBook = operation({
  method: 'POST',
  path: '/wxa/book/auditbook',
  body: Type.Object({ book_id: Type.String() })
})

/**
 * Create a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E5%88%9B%E5%BB%BA%E4%BD%9C%E5%93%81
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E5%88%A0%E9%99%A4%E6%8C%87%E5%AE%9A%E7%9A%84%E6%8E%88%E6%9D%83%E5%85%B3%E7%B3%BB
 */
export const deleteBookAuth = operation({
  method: 'POST',
  path: '/wxa/book/delbookauth',
  body: Type.Object({ book_id: Type.String(), grantee_appid: Type.String() })
})

/**
 * Delete a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E5%88%A0%E9%99%A4%E4%BD%9C%E5%93%81
 */
export const deleteBook = operation({
  method: 'POST',
  path: '/wxa/book/deletebook',
  body: Type.Object({ book_id: Type.String() })
})

/**
 * Get a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E8%8E%B7%E5%8F%96%E4%BD%9C%E5%93%81%E4%BF%A1%E6%81%AF
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
      volume_list: Type.Array(Volume)
    })
  }),
  once: false
})

/**
 * List the books.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E8%8E%B7%E5%8F%96%E4%BD%9C%E5%93%81%E5%88%97%E8%A1%A8
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
      create_time: Type.Integer()
    })),
    total_cnt: Type.Integer(),
    last_id: Type.Optional(Id)
  }),
  once: false
})

/**
 * List the grants on a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E6%9F%A5%E7%9C%8B%E4%B8%BB%E6%8E%88%E6%9D%83%E5%85%B3%E7%B3%BB%E5%88%97%E8%A1%A8
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
      expire_time: Type.Optional(Type.Integer())
    })),
    sum: Type.Optional(Type.Integer())
  }),
  once: false
})

/**
 * Change a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E7%BC%96%E8%BE%91%E4%BD%9C%E5%93%81
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E9%A2%84%E8%A7%88%E8%AE%BE%E7%BD%AE%E8%8E%B7%E5%8F%96
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E9%A2%84%E8%A7%88%E8%AE%BE%E7%BD%AE%E4%BF%AE%E6%94%B9
 */
export const setPreviewSetting = operation({
  method: 'POST',
  path: '/wxa/business/novelreader/setpreviewsetting',
  body: Type.Object({ setting: Setting })
})

/**
 * Set what is recommended after reading.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E8%AF%BB%E5%90%8E%E6%8E%A8%E8%8D%90
 */
export const setRecommendNovel = operation({
  method: 'POST',
  path: '/wxa/business/novelreader/setrecmdnovel',
  body: Type.Object({ recmd_type: Type.Integer(), book_id_list: Type.Array(Type.String()) })
})
