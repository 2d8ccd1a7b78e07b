import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'
import { Id, KnownInteger, Numeric } from '../../schemas.js'

const MediaInfo = Type.Object({
  /** The id of the drama. */
  drama_id: Type.Optional(Id),
  /** The description. */
  description: Type.Optional(Type.String()),
  /** The id of the episode. */
  media_id: Id,
  /** The name of the episode. */
  name: Type.String(),
  /** The size, in bytes. */
  file_size: Numeric,
  /** The duration, in seconds. */
  duration: Type.Integer(),
  /** The time when it was created, in Unix seconds. */
  create_time: Type.Integer(),
  /** The time when it is deleted, in Unix seconds. */
  expire_time: Type.Integer(),
  /** The address of the cover. */
  cover_url: Type.Optional(Type.String()),
  /** The address of the original. */
  original_url: Type.Optional(Type.String()),
  /** The address as MP4. */
  mp4_url: Type.Optional(Type.String()),
  /** The address as HLS. */
  hls_url: Type.Optional(Type.String()),
  /** The review. */
  audit_detail: Type.Optional(Type.Object({
    /** The state of the review. `0`: invalid. `1`: in review. `2`: rejected. `3`: approved. `4`: to be corrected and submitted again. */
    status: KnownInteger(0, 1, 2, 3, 4),
    /** The time when it was submitted, in Unix seconds. */
    create_time: Type.Integer(),
    /** The time when it was reviewed, in Unix seconds. */
    audit_time: Type.Optional(Type.Integer()),
    /** The reason why it was rejected. */
    reason: Type.Optional(Type.String()),
    /** The material ids of the proof. */
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
    /** The name of the file: the drama's name, ` - ` and the episode's number. */
    media_name: Type.String(),
    /** The format of the video, such as `MP4`. */
    media_type: Type.String(),
    /** The format of the cover, such as `JPG`. */
    cover_type: Type.Optional(Type.String()),
    /** Data of yours that comes back in the event of the upload. */
    source_context: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of this upload. */
    upload_id: Type.String()
  })
})

/**
 * Finish an upload in parts.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_fileupload/api_commitupload
 */
export const commitUpload = operation({
  method: 'POST',
  path: '/wxa/sec/vod/commitupload',
  body: Type.Object({
    /** The id of this upload. */
    upload_id: Type.String(),
    /** The parts of the video. */
    media_part_infos: Type.Array(Type.Object({
      /** The number of the part, counted from 1. */
      part_number: Type.Integer(),
      /** The ETag that the upload of the part gave. */
      etag: Type.String()
    })),
    /** The parts of the cover. */
    cover_part_infos: Type.Optional(Type.Array(Type.Object({
      /** The number of the part, counted from 1. */
      part_number: Type.Optional(Type.Integer()),
      /** The ETag that the upload of the part gave. */
      etag: Type.Optional(Type.String())
    })))
  }),
  answer: Type.Object({
    /** The id of the episode. */
    media_id: Id
  })
})

/**
 * Delete media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_media/api_deletemedia
 */
export const deleteMedia = operation({
  method: 'POST',
  path: '/wxa/sec/vod/deletemedia',
  body: Type.Object({
    /** The id of the episode. */
    media_id: Id
  })
})

/**
 * Get media.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_media/api_getmedia
 */
export const getMedia = operation({
  method: 'POST',
  path: '/wxa/sec/vod/getmedia',
  body: Type.Object({
    /** The id of the episode. */
    media_id: Id
  }),
  answer: Type.Object({
    /** The episode. */
    media_info: MediaInfo
  }),
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
    /** The id of the episode. */
    media_id: Id,
    /** The time when the address expires, in Unix seconds: at most 2 hours from now. */
    t: Type.Integer(),
    /** The number of IP addresses that may play it, up to 9. Default: no limit. */
    rlimit: Type.Optional(Type.Integer()),
    /** The domains that may use it, 1 to 10 joined by commas, without `https://`. */
    whref: Type.Optional(Type.String()),
    /** The domains that may not use it, 1 to 10 joined by commas, without `https://`. */
    bkref: Type.Optional(Type.String()),
    /** A mark of yours in the address, such as a channel. */
    us: Type.Optional(Type.String()),
    /** The length of the preview, in seconds. */
    exper: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The episode. */
    media_info: Type.Object({
      /** The id of the episode. */
      media_id: Id,
      /** The name of the episode. */
      name: Type.String(),
      /** The description. */
      description: Type.String(),
      /** The duration, in seconds. */
      duration: Type.Integer(),
      /** The address of the cover. */
      cover_url: Type.String(),
      /** The address as MP4. */
      mp4_url: Type.String(),
      /** The address as HLS. */
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
  body: Type.Object({
    /** The id of the task. */
    task_id: Id
  }),
  answer: Type.Object({
    /** The task. */
    task_info: Type.Object({
      /** The id of the task. */
      id: Type.Integer(),
      /** The kind of task. `1`: fetch and upload. */
      task_type: Type.Integer(),
      /** The state. `1`: waiting. `2`: running. `3`: done. `4`: failed. */
      status: KnownInteger(1, 2, 3, 4),
      /** The errcode of the task: `0` is success. */
      errcode: Type.Integer(),
      /** The reason why the task failed. */
      errmsg: Type.Optional(Type.String()),
      /** The time when it was created, in Unix seconds. */
      create_time: Type.Optional(Type.Integer()),
      /** The time when it was done, in Unix seconds. */
      finish_time: Type.Optional(Type.Integer()),
      /** The id of the episode. */
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
    /** The id of the drama. */
    drama_id: Type.Optional(Id),
    /** The name of the file: the drama's name, ` - ` and the episode's number. */
    media_name: Type.Optional(Type.String()),
    /** The start of the time of upload, in Unix seconds. */
    start_time: Type.Optional(Type.Integer()),
    /** The end of the time of upload, in Unix seconds. */
    end_time: Type.Optional(Type.Integer()),
    /** The index of the first item, counted from 0. */
    offset: Type.Optional(Type.Integer()),
    /** The largest number of entries to return. */
    limit: Type.Optional(Type.Integer())
  }),
  answer: Type.Object({
    /** The episodes. */
    media_info_list: Type.Array(MediaInfo)
  }),
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
    /** The name of the file: the drama's name, ` - ` and the episode's number. */
    media_name: Type.String(),
    /** The address of the video. */
    media_url: Type.String(),
    /** The address of the cover. */
    cover_url: Type.Optional(Type.String()),
    /** Data of yours that comes back in the event of the upload. */
    source_context: Type.Optional(Type.String())
  }),
  answer: Type.Object({
    /** The id of the task. */
    task_id: Id
  })
})

/**
 * Upload media as one file.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_fileupload/api_singlefileupload
 */
export const singleFileUpload = operation({
  method: 'POST',
  path: '/wxa/sec/vod/singlefileupload',
  body: Type.Object({
    /** The name of the file: the drama's name, ` - ` and the episode's number. */
    media_name: Type.Optional(Type.String()),
    /** The format of the video, such as `MP4`. */
    media_type: Type.Optional(Type.String()),
    /** The format of the cover, such as `JPG`. */
    cover_type: Type.Optional(Type.String()),
    /** The cover. */
    cover_data: Type.Optional(Type.String()),
    /** Data of yours that comes back in the event of the upload. */
    source_context: Type.Optional(Type.String())
  }),
  file: 'media_data',
  answer: Type.Object({
    /** The id of the episode. */
    media_id: Id
  })
})

/**
 * Upload a part.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/minidrama/vod_fileupload/api_uploadpart
 */
export const uploadPart = operation({
  method: 'POST',
  path: '/wxa/sec/vod/uploadpart',
  body: Type.Object({
    /** The id of this upload. */
    upload_id: Type.String(),
    /** The number of the part, counted from 1. */
    part_number: Type.Integer(),
    /** The file that the part belongs to. `1`: the video. `2`: the cover. */
    resource_type: KnownInteger(1, 2)
  }),
  file: 'data',
  answer: Type.Object({
    /** The ETag that the upload of the part gave. */
    etag: Type.String()
  })
})
