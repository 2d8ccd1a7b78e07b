import { Type } from '@sinclair/typebox'
import { operation } from '../../define.js'
import { Id, Numeric } from '../../schemas.js'

const MediaInfo = Type.Object({
  drama_id: Type.Optional(Id),
  description: Type.Optional(Type.String()),
  media_id: Id,
  name: Type.String(),
  file_size: Numeric,
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_fileupload/api_applyupload
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_fileupload/api_commitupload
 */
export const commitUpload = operation({
  method: 'POST',
  path: '/wxa/sec/vod/commitupload',
  body: Type.Object({
    upload_id: Type.String(),
    media_part_infos: Type.Array(Type.Object({ part_number: Type.Integer(), etag: Type.String() })),
    cover_part_infos: Type.Optional(Type.Array(Type.Object({ part_number: Type.Optional(Type.Integer()), etag: Type.Optional(Type.String()) })))
  }),
  answer: Type.Object({ media_id: Id })
})

/**
 * Delete media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_media/api_deletemedia
 */
export const deleteMedia = operation({
  method: 'POST',
  path: '/wxa/sec/vod/deletemedia',
  body: Type.Object({ media_id: Id })
})

/**
 * Get media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_media/api_getmedia
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_media/api_getmedialink
 */
export const getMediaLink = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getmedialink',
  body: Type.Object({
    media_id: Id,
    t: Type.Integer(),
    rlimit: Type.Optional(Type.Integer()),
    whref: Type.Optional(Type.String()),
    bkref: Type.Optional(Type.String()),
    us: Type.Optional(Type.String()),
    exper: Type.Optional(Type.Integer())
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_fileupload/api_gettask
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_media/api_listmedia
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_fileupload/api_pullupload
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_fileupload/api_singlefileupload
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
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_fileupload/api_uploadpart
 */
export const uploadPart = operation({
  method: 'POST',
  path: '/wxa/sec/vod/uploadpart',
  body: Type.Object({ upload_id: Type.String(), part_number: Type.Integer(), resource_type: Type.Integer() }),
  file: 'data',
  answer: Type.Object({ etag: Type.String() })
})
