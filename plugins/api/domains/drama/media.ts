import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id } from '../../schemas.js'

const MediaInfo = Type.Object({
  drama_id: Type.Optional(Id),
  description: Type.Optional(Type.String()),
  media_id: Id,
  name: Type.String(),
  file_size: Type.Integer(),
  duration: Type.Integer(),
  create_time: Type.Integer(),
  expire_time: Type.Integer(),
  cover_url: Type.Optional(Type.String()),
  original_url: Type.Optional(Type.String()),
  mp4_url: Type.Optional(Type.String()),
  hls_url: Type.Optional(Type.String()),
  audit_detail: Type.Optional(Type.Object({
    status: Type.Integer(),
    create_time: Type.Integer(),
    audit_time: Type.Optional(Type.Integer()),
    reason: Type.Optional(Type.String()),
    evidence_material_id_list: Type.Optional(Type.Array(Type.String()))
  }))
})

/**
 * Begin an upload in parts.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_1-4-%E7%94%B3%E8%AF%B7%E5%88%86%E7%89%87%E4%B8%8A%E4%BC%A0
 */
export const applyUpload = operation({
  method: 'POST',
  path: '/wxa/sec/vod/applyupload',
  body: Type.Object({
    media_name: Type.String(),
    media_type: Type.String(),
    cover_type: Type.Optional(Type.String()),
    source_context: Type.Optional(Type.String())
  }),
  answer: Type.Object({ upload_id: Type.String() })
})

/**
 * Finish an upload in parts.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_1-6-%E7%A1%AE%E8%AE%A4%E4%B8%8A%E4%BC%A0
 */
export const commitUpload = operation({
  method: 'POST',
  path: '/wxa/sec/vod/commitupload',
  body: Type.Object({
    upload_id: Type.String(),
    media_part_infos: Type.Array(Type.Object({ part_number: Type.Integer(), etag: Type.String() })),
    cover_part_infos: Type.Optional(Type.Array(Type.Object({ part_number: Type.Integer(), etag: Type.String() })))
  }),
  answer: Type.Object({ media_id: Id })
})

/**
 * Delete media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_2-4-%E5%88%A0%E9%99%A4%E5%AA%92%E8%B5%84
 */
export const deleteMedia = operation({
  method: 'POST',
  path: '/wxa/sec/vod/deletemedia',
  body: Type.Object({ media_id: Id })
})

/**
 * Get media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_2-2-%E8%8E%B7%E5%8F%96%E5%AA%92%E8%B5%84%E8%AF%A6%E7%BB%86%E4%BF%A1%E6%81%AF
 */
export const getMedia = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getmedia',
  body: Type.Object({ media_id: Id }),
  answer: Type.Object({ media_info: MediaInfo }),
  once: false
})

/**
 * Get the links to play media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_2-3-%E8%8E%B7%E5%8F%96%E5%AA%92%E8%B5%84%E6%92%AD%E6%94%BE%E9%93%BE%E6%8E%A5
 */
export const getMediaLink = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getmedialink',
  body: Type.Object({
    media_id: Id,
    t: Type.Integer(),
    expr: Type.Optional(Type.Integer()),
    rlimit: Type.Optional(Type.Integer()),
    whref: Type.Optional(Type.String()),
    bkref: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    media_info: Type.Object({
      media_id: Id,
      name: Type.String(),
      description: Type.String(),
      duration: Type.Integer(),
      cover_url: Type.String(),
      mp4_url: Type.String(),
      hls_url: Type.String()
    })
  }),
  once: false
})

/**
 * Get a task.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_1-3-%E6%9F%A5%E8%AF%A2%E4%BB%BB%E5%8A%A1
 */
export const getTask = operation({
  method: 'POST',
  path: '/wxa/sec/vod/gettask',
  body: Type.Object({ task_id: Id }),
  answer: Type.Object({
    task_info: Type.Object({
      id: Type.Integer(),
      task_type: Type.Integer(),
      status: Type.Integer(),
      errcode: Type.Integer(),
      errmsg: Type.Optional(Type.String()),
      create_time: Type.Optional(Type.Integer()),
      finish_time: Type.Optional(Type.Integer()),
      media_id: Type.Optional(Id)
    })
  }),
  once: false
})

/**
 * List the media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_2-1-%E8%8E%B7%E5%8F%96%E5%AA%92%E8%B5%84%E5%88%97%E8%A1%A8
 */
export const getMediaList = operation({
  method: 'POST',
  path: '/wxa/sec/vod/listmedia',
  body: Type.Object({
    drama_id: Type.Optional(Id),
    media_name: Type.Optional(Type.String()),
    start_time: Type.Optional(Type.Integer()),
    end_time: Type.Optional(Type.Integer()),
    offset: Type.Optional(Type.Integer()),
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({ media_info_list: Type.Array(MediaInfo) }),
  once: false
})

/**
 * Upload media from a URL.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_1-2-%E6%8B%89%E5%8F%96%E4%B8%8A%E4%BC%A0
 */
export const pullUpload = operation({
  method: 'POST',
  path: '/wxa/sec/vod/pullupload',
  body: Type.Object({
    media_name: Type.String(),
    media_url: Type.String(),
    cover_url: Type.Optional(Type.String()),
    source_context: Type.Optional(Type.String())
  }),
  answer: Type.Object({ task_id: Id })
})

/**
 * Upload media as one file.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_1-1-%E5%8D%95%E4%B8%AA%E6%96%87%E4%BB%B6%E4%B8%8A%E4%BC%A0
 */
export const singleFileUpload = operation({
  method: 'POST',
  path: '/wxa/sec/vod/singlefileupload',
  body: Type.Object({
    media_name: Type.Optional(Type.String()),
    media_type: Type.Optional(Type.String()),
    cover_type: Type.Optional(Type.String()),
    cover_data: Type.Optional(Type.String()),
    source_context: Type.Optional(Type.String())
  }),
  file: 'media_data',
  answer: Type.Object({ media_id: Id })
})

/**
 * Upload a part.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/mini-drama/mini_drama.html#_1-5-%E4%B8%8A%E4%BC%A0%E5%88%86%E7%89%87
 */
export const uploadPart = operation({
  method: 'POST',
  path: '/wxa/sec/vod/uploadpart',
  body: Type.Object({ upload_id: Type.String(), part_number: Type.Integer(), resource_type: Type.Integer() }),
  file: 'data',
  answer: Type.Object({ etag: Type.String() })
})
