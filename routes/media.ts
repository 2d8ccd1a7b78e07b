import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { ClientGoneError, InputError, NoFileError } from '../plugins/lib/error-codes.js'
import { sendBinary } from './lib/binary-reply.js'
import { clientGone } from './lib/client-gone.js'
import type { Limit } from './lib/limits.js'
import { AppidParams, binary, problems } from './lib/schemas.js'

const MAX_FILES = 20

const PicturesForm = {
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          file: {
            type: 'array',
            minItems: 1,
            maxItems: MAX_FILES,
            items: { type: 'string', format: 'binary', contentMediaType: 'image/*' },
            description: 'JPEG, PNG or GIF; any other field name does as well'
          }
        }
      }
    }
  }
}

export interface MediaRoutesOptions {
  /** Stands before each picture, which uses up the quota that the platform gives the account. */
  limit: Limit
}

/** Temporary media: pictures up, anything down. */
const media: FastifyPluginAsyncTypebox<MediaRoutesOptions> = async function (fastify, { limit }) {
  // a file's size is the media plugin's business, which knows the account's limit
  fastify.register(multipart, { limits: { files: MAX_FILES, fields: 100, fieldSize: 65536, fileSize: Infinity }, throwFileSizeLimit: false })

  fastify.post('/:appid/upload', {
    schema: {
      operationId: 'uploadMedia',
      tags: ['media'],
      summary: 'Upload pictures as temporary media',
      description: `multipart/form-data with any field names, up to ${MAX_FILES} pictures of 10 MiB each. Answers their media ids in order.`,
      'x-request-body': PicturesForm,
      params: AppidParams,
      response: { 200: Type.Array(Type.String()), ...problems(400, 404, 413, 415, 429, 502, 503, 504) }
    }
  }, async (request, reply) => {
    if (!request.isMultipart()) throw new NoFileError()
    const signal = clientGone(reply)
    const mediaIds: string[] = []
    try {
      for await (const part of request.parts()) {
        if (part.type !== 'file') continue
        await limit(request, reply)
        const { media_id: mediaId } = await request.wechat.media.upload(part.file, { fileName: part.filename, signal })
        mediaIds.push(mediaId)
      }
    } catch (error) {
      // no failure of ours, however far it got
      if (request.raw.destroyed && !request.raw.complete) throw new ClientGoneError()
      // what is left of a refused upload is read and dropped, else its connection would stay open for ever
      request.raw.unpipe().resume()
      // the parser's own errors have neither code nor status
      if (error instanceof Error && !('code' in error) && /multipart|part header|needle/i.test(error.message)) throw new InputError(`malformed body: ${error.message.replace('needle', 'boundary')}`)
      throw error
    }
    if (mediaIds.length === 0) throw new NoFileError()
    return mediaIds
  })

  fastify.get('/:appid/download/:mediaId', {
    schema: {
      operationId: 'downloadMedia',
      tags: ['media'],
      summary: 'Download temporary media',
      params: Type.Object({ ...AppidParams.properties, mediaId: Type.String({ minLength: 1, maxLength: 256 }) }),
      response: { 200: binary('the file', 'image/*', 'audio/*', 'video/*', 'application/octet-stream'), ...problems(400, 404, 429, 502, 503, 504) }
    }
  }, async (request, reply) => {
    await limit(request, reply)
    return sendBinary(reply, await request.wechat.media.download(request.params.mediaId, { signal: clientGone(reply) }))
  })
}

export default media
