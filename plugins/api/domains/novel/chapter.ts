import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { KnownInteger } from '../../schemas.js'

const Chapter = Type.Object({
  /** The title of the chapter, 1 to 80 characters. */
  chapter_title: Type.String(),
  /** The text of the chapter, 1 to 20000 characters. */
  content: Type.String(),
  /** Your id of the chapter, up to 255 bytes; the same id is refused twice. */
  original_id: Type.Optional(Type.String()),
  /** The order of the chapter; gaps are allowed. Default: 0. */
  seq: Type.Optional(Type.Integer()),
  /** Data of yours, up to 128 bytes. */
  custom_info: Type.Optional(Type.String())
})

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

/**
 * Upload several chapters.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_batchcreatechapter
 */
export const batchCreateChapter = operation({
  method: 'POST',
  path: '/wxa/book/batchcreatechapter',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String(),
    /** The chapters; at most 10 at a time to create. */
    chapter_list: Type.Array(Chapter)
  }),
  answer: Type.Object({
    /** The ids of the chapters. */
    chapter_id_list: Type.Array(Type.String()),
    /** The ids of yours that exist already. */
    conflict_original_id_list: Type.Optional(Type.Array(Type.String())),
    /** The ids of the chapters. */
    chapter_id: Type.Optional(Type.Array(Type.String()))
  })
})

/**
 * Upload a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_createchapter
 */
export const createChapter = operation({
  method: 'POST',
  path: '/wxa/book/createchapter',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String(),
    /** The chapter. */
    chapter: Chapter
  }),
  answer: Type.Object({
    /** The id of the chapter, up to 64 bytes. */
    chapter_id: Type.String()
  })
})

/**
 * Delete a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_deletechapter
 */
export const deleteChapter = operation({
  method: 'POST',
  path: '/wxa/book/deletechapter',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String(),
    /** The id of the chapter, up to 64 bytes. */
    chapter_id: Type.String()
  })
})

/**
 * Get a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_getchapter
 */
export const getChapter = operation({
  method: 'POST',
  path: '/wxa/book/getchapter',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.Optional(Type.String()),
    /** The id of the chapter, up to 64 bytes. */
    chapter_id: Type.Optional(Type.String()),
    /** Whether to get the edited instead of the published version. Default: `false`. */
    need_edited_data: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    /** The chapter. */
    chapter: Type.Object({
      /** The id of the chapter, up to 64 bytes. */
      chapter_id: Type.String(),
      /** The title of the chapter, 1 to 80 characters. */
      chapter_title: Type.String(),
      /** The volume; `-1` for none. */
      volume_index: Type.Integer(),
      /** Your id of the chapter, up to 255 bytes; the same id is refused twice. */
      original_id: Type.Optional(Type.String()),
      /** The number of characters. */
      word_cnt: Type.Integer(),
      /** The order of the chapter; gaps are allowed. Default: 0. */
      seq: Type.Optional(Type.Integer()),
      /** Data of yours, up to 128 bytes. */
      custom_info: Type.Optional(Type.String()),
      /** The review. */
      audit_info: Type.Optional(AuditInfo),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Integer(),
      /** The id of the book. */
      book_id: Type.String(),
      /** The text of the chapter, 1 to 20000 characters. */
      content: Type.String(),
      /** Whether the platform withdrew it. `0`: no. `1`: yes. */
      ban_status: Type.Optional(KnownInteger(0, 1))
    })
  }),
  once: false
})

/**
 * List the chapters of a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_listchapter
 */
export const getChapterList = operation({
  method: 'POST',
  path: '/wxa/book/listchapter',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String(),
    /** Whether to get the edited instead of the published version. Default: `false`. */
    need_edited_data: Type.Optional(Type.Boolean()),
    /** The volume; `-1` for none. */
    volume_index: Type.Optional(Type.Integer()),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The chapters; at most 10 at a time to create. */
    chapter_list: Type.Array(Type.Object({
      /** The id of the chapter, up to 64 bytes. */
      chapter_id: Type.String(),
      /** The title of the chapter, 1 to 80 characters. */
      chapter_title: Type.String(),
      /** The volume; `-1` for none. */
      volume_index: Type.Integer(),
      /** Your id of the chapter, up to 255 bytes; the same id is refused twice. */
      original_id: Type.Optional(Type.String()),
      /** The number of characters. */
      word_cnt: Type.Integer(),
      /** The order of the chapter; gaps are allowed. Default: 0. */
      seq: Type.Optional(Type.Integer()),
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
    total_cnt: Type.Integer()
  }),
  once: false
})

/**
 * Put the chapters in another order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_reorderchapter
 */
export const reorderChapter = operation({
  method: 'POST',
  path: '/wxa/book/reorderchapter',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String(),
    /** The id of the chapter, up to 64 bytes. */
    chapter_id: Type.String(),
    /** The chapter to move it to. */
    target_chapter_id: Type.String(),
    /** The action. `1`: swap the two. `2`: move it before the target. `3`: move it behind the target. */
    operation: KnownInteger(1, 2, 3)
  })
})

/**
 * Replace a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_replacechapter
 */
export const replaceChapter = operation({
  method: 'POST',
  path: '/wxa/book/replacechapter',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String(),
    /** The id of the chapter, up to 64 bytes. */
    chapter_id: Type.String(),
    /** The title of the chapter, 1 to 80 characters. */
    new_chapter_title: Type.String(),
    /** The text of the chapter, 1 to 20000 characters. */
    new_content: Type.String()
  }),
  answer: Type.Object({
    /** The id of the chapter, up to 64 bytes. */
    new_chapter_id: Type.String()
  })
})

/**
 * Move a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_updatechapterseq
 */
export const updateChapterSeq = operation({
  method: 'POST',
  path: '/wxa/book/updatechapterseq',
  body: Type.Object({
    /** The id of the book. */
    book_id: Type.String(),
    /** The order of the chapters. */
    chapter_seq_list: Type.Array(Type.Object({
      /** The id of the chapter, up to 64 bytes. */
      chapter_id: Type.String(),
      /** The order of the chapter; gaps are allowed. Default: 0. */
      seq: Type.Integer()
    }))
  })
})
