import { Type } from '../../lib/typebox.js'
import { payOperation } from '../define.js'

/**
 * 文件上传
 *
 * Upload a picture: `POST /v3/merchant/media/upload`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012760432
 */
export const uploadImage = payOperation({
  method: 'POST',
  path: '/v3/merchant/media/upload',
  title: '文件上传',
  meta: ['filename', 'sha256'],
  answer: Type.Object({
    /** The id of the media file. 媒体文件标识 */
    media_id: Type.String()
  })
})

/**
 * 视频上传
 *
 * Upload a video: `POST /v3/merchant/media/video_upload`
 * @see https://pay.weixin.qq.com/doc/v3/partner/4012761084
 */
export const uploadVideo = payOperation({
  method: 'POST',
  path: '/v3/merchant/media/video_upload',
  title: '视频上传',
  meta: ['filename', 'sha256'],
  answer: Type.Object({
    /** The id of the media file. 媒体文件标识 */
    media_id: Type.String()
  })
})
