import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'

const Chapter = Type.Object({
  chapter_title: Type.String(),
  content: Type.String(),
  original_id: Type.Optional(Type.String()),
  seq: Type.Optional(Type.Integer()),
  custom_info: Type.Optional(Type.String())
})

const AuditInfo = Type.Object({
  audit_status: Type.Integer(),
  create_time: Type.Integer(),
  reason: Type.Optional(Type.String()),
  suggestion: Type.Optional(Type.String()),
  audit_time: Type.Optional(Type.Integer())
})

/**
 * Upload several chapters.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_batchcreatechapter
 */
export const batchCreateChapter = operation({
  method: 'POST',
  path: '/wxa/book/batchcreatechapter',
  body: Type.Object({ book_id: Type.String(), chapter_list: Type.Array(Chapter) }),
  answer: Type.Object({
    chapter_id_list: Type.Array(Type.String()),
    conflict_original_id_list: Type.Optional(Type.Array(Type.String())),
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
  body: Type.Object({ book_id: Type.String(), chapter: Chapter }),
  answer: Type.Object({ chapter_id: Type.String() })
})

/**
 * Delete a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_deletechapter
 */
export const deleteChapter = operation({
  method: 'POST',
  path: '/wxa/book/deletechapter',
  body: Type.Object({ book_id: Type.String(), chapter_id: Type.String() })
})

/**
 * Get a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_getchapter
 */
export const getChapter = operation({
  method: 'POST',
  path: '/wxa/book/getchapter',
  body: Type.Object({
    book_id: Type.Optional(Type.String()),
    chapter_id: Type.Optional(Type.String()),
    need_edited_data: Type.Optional(Type.Boolean())
  }),
  answer: Type.Object({
    chapter: Type.Object({
      chapter_id: Type.String(),
      chapter_title: Type.String(),
      volume_index: Type.Integer(),
      original_id: Type.Optional(Type.String()),
      word_cnt: Type.Integer(),
      seq: Type.Optional(Type.Integer()),
      custom_info: Type.Optional(Type.String()),
      audit_info: Type.Optional(AuditInfo),
      create_time: Type.Integer(),
      book_id: Type.String(),
      content: Type.String(),
      ban_status: Type.Optional(Type.Integer())
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
    book_id: Type.String(),
    need_edited_data: Type.Optional(Type.Boolean()),
    volume_index: Type.Optional(Type.Integer()),
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    chapter_list: Type.Array(Type.Object({
      chapter_id: Type.String(),
      chapter_title: Type.String(),
      volume_index: Type.Integer(),
      original_id: Type.Optional(Type.String()),
      word_cnt: Type.Integer(),
      seq: Type.Optional(Type.Integer()),
      custom_info: Type.Optional(Type.String()),
      audit_info: Type.Optional(AuditInfo),
      create_time: Type.Integer(),
      ban_status: Type.Optional(Type.Integer())
    })),
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
    book_id: Type.String(),
    chapter_id: Type.String(),
    target_chapter_id: Type.String(),
    operation: Type.Integer()
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
    book_id: Type.String(),
    chapter_id: Type.String(),
    new_chapter_title: Type.String(),
    new_content: Type.String()
  }),
  answer: Type.Object({ new_chapter_id: Type.String() })
})

/**
 * Move a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/novel/business/api_updatechapterseq
 */
export const updateChapterSeq = operation({
  method: 'POST',
  path: '/wxa/book/updatechapterseq',
  body: Type.Object({
    book_id: Type.String(),
    chapter_seq_list: Type.Array(Type.Object({ chapter_id: Type.String(), seq: Type.Integer() }))
  })
})
