import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id, KnownInteger, Numeric } from '../../schemas.js'

const AuditInfo = Type.Object({
  /** The state of the review. `0`: not submitted. `1`: in review. `2`: rejected. `3`: approved. */
  audit_status: KnownInteger(0, 1, 2, 3),
  /** The time when it was created, in Unix seconds. */
  create_time: Type.Integer(),
  /** The reason why it was rejected. */
  reason: Type.Optional(Type.String()),
  /** The required change. */
  suggestion: Type.Optional(Type.String()),
  /** The time when it was reviewed, in Unix seconds. */
  audit_time: Type.Optional(Type.Integer())
})

const Volume = Type.Object({
/** The title of the volume. */
  volume_title: Type.String(),
  /** The first chapter of the volume. */
  start_index: Type.Integer(),
  /** The last chapter of the volume. */
  end_index: Type.Integer()
})

const Setting = Type.Object({
  /** The id of the book. */
  book_id: Type.String(),
  /** The number of characters of a chapter that can be read. */
  default_words: Type.Integer(),
  /** The settings of single chapters. */
  chapter_setting: Type.Optional(Type.Array(Type.Object({
    /** The chapter. */
    chapter_index: Type.Integer(),
    /** The number of characters of the chapter that can be read. */
    words: Type.Optional(Type.Integer())
  })))
})

/**
 * Grant an account the use of a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/auth/api_addbookauth
 */
export const addBookAuth = operation({
  method: 'POST',
  path: '/wxa/book/addbookauth',
  body: Type.Object({
    /** The books, at most 20. */
    books: Type.Array(Type.Object({
      /** The id of the book. */
      book_id: Type.String(),
      /** The appid of the account that gets the right. */
      grantee_appid: Type.String(),
      /** The time when the right ends, in Unix seconds, up to 2147483646. */
      expire_time: Type.Optional(Type.Integer())
    }))
  }),
  answer: Type.Object({
    /** The results. */
    results: Type.Array(Type.Object({
      /** The errcode of the entry: `0` is success. */
      errcode: Type.Integer()
    }))
  })
})

/**
 * Submit a book for review.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_auditbook
 */
export const auditBook = operation({
  method: 'POST',
  path: '/wxa/book/auditbook',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String()
  })
})

/**
 * Create a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_createbook
 */
export const createBook = operation({
  method: 'POST',
  path: '/wxa/book/createbook',
  body: Type.Object({
    /** The title of the book, 1 to 30 characters. */
    title: Type.String(),
    /** A summary of the book, 1 to 500 characters. */
    intro: Type.String(),
    /** The media id of the cover. */
    cover_media_id: Type.String(),
    /** The author, 1 to 100 characters. */
    author: Type.String(),
    /** The category of the first level. */
    first_category_id: Type.Integer(),
    /** The category of the second level. */
    second_category_id: Type.Integer(),
    /** The category of the third level. */
    third_category_id: Type.Integer(),
    /** Whether the book is complete. `1`: no, it goes on. `2`: yes. */
    complete_status: KnownInteger(1, 2),
    /** Your id of the book, up to 255 bytes. */
    original_id: Type.Optional(Type.String()),
    /** The way in which chapters are ordered. `0`: as they were added. `1`: by `seq`. Default: `0`. */
    chapter_order_method: Type.Optional(KnownInteger(0, 1)),
    /** Data of yours, up to 128 bytes. */
    custom_info: Type.Optional(Type.String()),
    /** The keywords of the book, up to 3 of 1 to 4 characters. */
    keyword_list: Type.Optional(Type.Array(Type.String())),
    /** A part of the book to attract readers, 400 to 1000 characters. */
    awesome_paragraph: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the book. */
    book_id: Type.String()
  })
})

/**
 * End a grant on a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/auth/api_delbookauth
 */
export const deleteBookAuth = operation({
  method: 'POST',
  path: '/wxa/book/delbookauth',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String(),
    /** The appid of the account that gets the right. */
    grantee_appid: Type.String()
  })
})

/**
 * Delete a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_deletebook
 */
export const deleteBook = operation({
  method: 'POST',
  path: '/wxa/book/deletebook',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String()
  })
})

/**
 * Get a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_getbook
 */
export const getBook = operation({
  method: 'POST',
  path: '/wxa/book/getbook',
  body: Type.Object({
    /** Whether to get the edited instead of the published version. Default: `false`. */
    need_edited_data: Type.Optional(Type.Boolean()),
    /** The id of the book. */
    book_id: Type.Optional(Type.String()),
    /** Your id of the book, up to 255 bytes. */
    original_id: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The book. */
    book: Type.Object({
      /** The id of the book. */
      book_id: Type.String(),
      /** The title of the book, 1 to 30 characters. */
      title: Type.String(),
      /** A summary of the book, 1 to 500 characters. */
      intro: Type.String(),
      /** The address of the cover. */
      cover_url: Type.String(),
      /** The author, 1 to 100 characters. */
      author: Type.String(),
      /** The category of the first level. */
      first_category_id: Type.Integer(),
      /** The category of the second level. */
      second_category_id: Type.Integer(),
      /** The category of the third level. */
      third_category_id: Type.Integer(),
      /** Whether the book is complete. `1`: no, it goes on. `2`: yes. */
      complete_status: KnownInteger(1, 2),
      /** Your id of the book, up to 255 bytes. */
      original_id: Type.Optional(Type.String()),
      /** The way in which the book was uploaded. `1`: from a file. `2`: by the API. */
      upload_scene: KnownInteger(1, 2),
      /** The number of chapters. */
      chapter_cnt: Type.Integer(),
      /** The number of volumes. */
      volume_cnt: Type.Integer(),
      /** The number of characters. */
      total_word_cnt: Type.Integer(),
      /** The way in which chapters are ordered. `0`: as they were added. `1`: by `seq`. Default: `0`. */
      chapter_order_method: KnownInteger(0, 1),
      /** Data of yours, up to 128 bytes. */
      custom_info: Type.Optional(Type.String()),
      /** The review. */
      audit_info: Type.Optional(AuditInfo),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer(),
      /** The name of the category of the first level. */
      first_category_name: Type.String(),
      /** The name of the category of the second level. */
      second_category_name: Type.String(),
      /** The name of the category of the third level. */
      third_category_name: Type.String(),
      /** The volumes. */
      volume_list: Type.Array(Volume),
      /** Whether the platform withdrew it. `0`: no. `1`: yes. */
      ban_status: Type.Optional(KnownInteger(0, 1))
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
    /** Whether to get the edited instead of the published version. Default: `false`. */
    need_edited_data: Type.Optional(Type.Boolean()),
    /** The `last_id` of the answer before; `0` for the first page. */
    last_id: Type.Optional(Id),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The books. */
    book_list: Type.Array(Type.Object({
      /** The id of the book. */
      book_id: Type.String(),
      /** The title of the book, 1 to 30 characters. */
      title: Numeric,
      /** A summary of the book, 1 to 500 characters. */
      intro: Type.String(),
      /** The address of the cover. */
      cover_url: Type.String(),
      /** The author, 1 to 100 characters. */
      author: Type.String(),
      /** The category of the first level. */
      first_category_id: Type.Integer(),
      /** The category of the second level. */
      second_category_id: Type.Integer(),
      /** The category of the third level. */
      third_category_id: Type.Integer(),
      /** Whether the book is complete. `1`: no, it goes on. `2`: yes. */
      complete_status: KnownInteger(1, 2),
      /** Your id of the book, up to 255 bytes. */
      original_id: Type.Optional(Type.String()),
      /** The way in which the book was uploaded. `1`: from a file. `2`: by the API. */
      upload_scene: KnownInteger(1, 2),
      /** The number of chapters. */
      chapter_cnt: Type.Integer(),
      /** The number of volumes. */
      volume_cnt: Type.Integer(),
      /** The number of characters. */
      total_word_cnt: Type.Integer(),
      /** The way in which chapters are ordered. `0`: as they were added. `1`: by `seq`. Default: `0`. */
      chapter_order_method: KnownInteger(0, 1),
      /** Data of yours, up to 128 bytes. */
      custom_info: Type.Optional(Type.String()),
      /** The review. */
      audit_info: Type.Optional(AuditInfo),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer(),
      /** Whether the platform withdrew it. `0`: no. `1`: yes. */
      ban_status: Type.Optional(KnownInteger(0, 1))
    })),
    /** The total number. */
    total_cnt: Type.Integer(),
    /** The start of the next page. */
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
    /** The id of the book. */
    book_id: Type.Optional(Type.String()),
    /** Whether to return the count alone. */
    is_sum: Type.Optional(Type.Boolean()),
    /** The rights. */
    type: Type.Optional(Type.Integer()),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The number of entries to return, up to 100. */
    count: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The results. */
    results: Type.Array(Type.Object({
      /** The id of the book. */
      book_id: Type.String(),
      /** The appid of the account that gives the right. */
      grantor_appid: Type.String(),
      /** The appid of the account that gets the right. */
      grantee_appid: Type.String(),
      /** The time when the right ends, in Unix seconds, up to 2147483646. */
      expire_time: Type.Optional(Type.Integer()),
      /** The total number. */
      sum: Type.Optional(Type.Integer())
    })),
    /** The total number. */
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
    /** The id of the book. */
    book_id: Type.String(),
    /** The title of the book, 1 to 30 characters. */
    title: Type.Optional(Type.String()),
    /** A summary of the book, 1 to 500 characters. */
    intro: Type.Optional(Type.String()),
    /** The media id of the cover. */
    cover_media_id: Type.Optional(Type.String()),
    /** The author, 1 to 100 characters. */
    author: Type.Optional(Type.String()),
    /** The category of the first level. */
    first_category_id: Type.Optional(Type.Integer()),
    /** The category of the second level. */
    second_category_id: Type.Optional(Type.Integer()),
    /** The category of the third level. */
    third_category_id: Type.Optional(Type.Integer()),
    /** Whether the book is complete. `1`: no, it goes on. `2`: yes. */
    complete_status: Type.Optional(KnownInteger(1, 2)),
    /** Your id of the book, up to 255 bytes. */
    original_id: Type.Optional(Type.String()),
    /** The ids of the chapters. */
    chapter_id_list: Type.Optional(Type.Array(Type.String())),
    /** Whether the book has volumes. */
    need_volume: Type.Optional(Type.Boolean()),
    /** The volumes. */
    volume_list: Type.Optional(Type.Array(Volume)),
    /** The way in which chapters are ordered. `0`: as they were added. `1`: by `seq`. Default: `0`. */
    chapter_order_method: Type.Optional(KnownInteger(0, 1)),
    /** Data of yours, up to 128 bytes. */
    custom_info: Type.Optional(Type.String()),
    /** Whether `keyword_list` replaces the keywords. */
    update_keyword: Type.Optional(Type.Boolean()),
    /** The keywords of the book, up to 3 of 1 to 4 characters. */
    keyword_list: Type.Optional(Type.Array(Type.String())),
    /** A part of the book to attract readers, 400 to 1000 characters. */
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
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String()
  }),
  answer: Type.Object({
    /** The part that can be read for free. */
    setting: Setting
  }),
  once: false
})

/**
 * Change the preview settings.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/preview/api_setpreviewsetting
 */
export const setPreviewSetting = operation({
  method: 'POST',
  path: '/wxa/business/novelreader/setpreviewsetting',
  body: Type.Object({
    /** The part that can be read for free. */
    setting: Setting
  })
})

/**
 * Set what is recommended after reading.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/other/api_novelreadersetrecmdnovel
 */
export const setRecommendNovel = operation({
  method: 'POST',
  path: '/wxa/business/novelreader/setrecmdnovel',
  body: Type.Object({
    /** The kind of recommendation. */
    recmd_type: Type.Integer(),
    /** The ids of the books. */
    book_id_list: Type.Array(Type.String())
  })
})
