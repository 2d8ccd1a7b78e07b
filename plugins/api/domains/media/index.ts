import { Type } from '../../../lib/typebox.js'
import { operation } from '../../define.js'

/**
 * Upload a temporary media file.
 * A Mini Program uploads images; the file lives for three days.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_uploadtempmedia
 */
export const uploadTempMedia = operation({
  method: 'POST',
  path: '/cgi-bin/media/upload',
  query: Type.Object({
    /** The kind of the file. Mini Programs take `image` alone. */
    type: Type.Union([Type.Literal('image'), Type.Literal('voice'), Type.Literal('video'), Type.Literal('thumb')])
  }),
  file: 'media',
  answer: Type.Object({
    /** The kind of the file. */
    type: Type.String(),
    /** The media id of an uploaded file. */
    media_id: Type.String(),
    /** The time when it was uploaded, in Unix seconds. It is kept for three days. */
    created_at: Type.Integer({ description: 'Unix seconds' })
  })
})

/**
 * Download a temporary media file.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/kf-mgnt/kf-message/api_getmedia
 */
export const getTempMedia = operation({
  method: 'GET',
  path: '/cgi-bin/media/get',
  query: Type.Object({
    /** The media id of an uploaded file. */
    media_id: Type.String({ minLength: 1, maxLength: 256 })
  }),
  binary: true
})
