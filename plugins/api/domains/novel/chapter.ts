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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E6%89%B9%E9%87%8F%E4%B8%8A%E4%BC%A0%E7%AB%A0%E8%8A%82
 */
export const batchCreateChapter = operation({
  method: 'POST',
  path: '/wxa/book/batchcreatechapter',
  body: Type.Object({ book_id: Type.String(), chapter_list: Type.Array(Chapter) }),
  answer: Type.Object({
    chapter_id_list: Type.Array(Type.String()),
    conflict_original_id_list: Type.Optional(Type.Array(Type.String()))
  })
})

/**
 * Upload a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E4%B8%8A%E4%BC%A0%E7%AB%A0%E8%8A%82
 */
export const createChapter = operation({
  method: 'POST',
  path: '/wxa/book/createchapter',
  body: Type.Object({ book_id: Type.String(), chapter: Chapter }),
  answer: Type.Object({ chapter_id: Type.String() })
})

/**
 * Delete a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E5%88%A0%E9%99%A4%E7%AB%A0%E8%8A%82
 */
export const deleteChapter = operation({
  method: 'POST',
  path: '/wxa/book/deletechapter',
  body: Type.Object({ book_id: Type.String(), chapter_id: Type.String() })
})

/**
 * Get a chapter.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E8%8E%B7%E5%8F%96%E7%AB%A0%E8%8A%82%E4%BF%A1%E6%81%AF
 */
export const getChapter = operation({
  method: 'POST',
  path: '/wxa/book/getchapter',
  body: Type.Object({
    book_id: Type.String(),
    chapter_id: Type.String(),
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
      content: Type.String()
    })
  }),
  once: false
})

/**
 * List the chapters of a book.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E8%8E%B7%E5%8F%96%E7%AB%A0%E8%8A%82%E5%88%97%E8%A1%A8
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
      create_time: Type.Integer()
    })),
    total_cnt: Type.Integer()
  }),
  once: false
})

/**
 * Put the chapters in another order.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E8%B0%83%E6%95%B4%E7%AB%A0%E8%8A%82%E9%A1%BA%E5%BA%8F
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E6%9B%BF%E6%8D%A2%E7%AB%A0%E8%8A%82
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api.html#%E8%B0%83%E6%95%B4%E7%AB%A0%E8%8A%82%E7%9B%B8%E5%AF%B9%E9%A1%BA%E5%BA%8F
 */
export const updateChapterSeq = operation({
  method: 'POST',
  path: '/wxa/book/updatechapterseq',
  body: Type.Object({
    book_id: Type.String(),
    chapter_seq_list: Type.Array(Type.Object({ chapter_id: Type.String(), seq: Type.Integer() }))
  })
})
