import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import type { Api } from '../api/index.js'
import type { BinaryAnswer, CallOptions, FileInput, FileSource } from '../api/index.js'
import { compileOptions } from '../lib/options.js'
import { ApiResponseError } from '../lib/error-codes.js'
import { releaseStream, unlessAborted } from '../lib/streams.js'
import { inspect, type MediaType } from './inspect.js'

const Options = Type.Object({
  maxImageBytes: Type.Optional(Type.Integer({ minimum: 1 }))
}, { additionalProperties: false })

/** `maxImageBytes`: the size limit of a picture in bytes, default 10 MiB, which is the platform's own limit. */
export type MediaOptions = Static<typeof Options>

export interface UploadOptions extends Omit<FileInput, 'file' | 'contentType'>, CallOptions {
  /** Default `image`, the only type that a Mini Program may use. */
  type?: MediaType
}

export interface Media {
  /** The size limit of a picture in bytes. */
  readonly maxImageBytes: number
  /**
   * Uploads a temporary file, which is kept for three days. Its bytes determine the type.
   * Throws `WX_ERR_NO_FILE`, `WX_ERR_MEDIA_TYPE`, `WX_ERR_MEDIA_SIZE`.
   * https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/customer-message/customerServiceMessage.uploadTempMedia.html
   */
  upload (file: FileSource, options?: UploadOptions): Promise<{ type: string, media_id: string, created_at: number }>
  /** Downloads a file as a stream, with the content type and file name of the platform. */
  download (mediaId: string, options?: CallOptions): Promise<BinaryAnswer>
}

const checkOptions = compileOptions<MediaOptions>('wechat-media', Options)

const MiB = 1024 * 1024

// https://developers.weixin.qq.com/doc/offiaccount/Asset_Management/New_temporary_materials.html
const MAX_BYTES = { voice: 2 * MiB, video: 10 * MiB, thumb: 64 * 1024 }

export function createMedia ({ media }: Pick<Api, 'media'>, { maxImageBytes = 10 * MiB }: MediaOptions = {}): Media {
  return {
    maxImageBytes,
    async upload (source, { type = 'image', fileName, sizeBytes, ...options } = {}) {
      try {
        const { file, contentType } = await unlessAborted(inspect(source, type, type === 'image' ? maxImageBytes : MAX_BYTES[type]), options.signal)
        const answer = await media.uploadTempMedia({ type, file, contentType, fileName, sizeBytes }, options)
        if (typeof answer.media_id !== 'string' || answer.media_id === '') throw new ApiResponseError('uploadTempMedia', 'without media_id')
        return answer
      } finally {
        releaseStream(source)
      }
    },
    download: (mediaId, options) => media.getTempMedia({ media_id: mediaId }, options)
  }
}

export default fp<MediaOptions>(async function media (fastify, given) {
  fastify.decorate('media', createMedia(fastify.getDecorator<Api>('api'), checkOptions(given)))
}, { name: 'wechat-media', fastify: '5.x', dependencies: ['wechat-api'], decorators: { fastify: ['api'] } })
