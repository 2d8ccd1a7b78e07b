import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { NoFileError } from '../plugins/lib/error-codes.js'
import { useOwnCompilers } from '../plugins/lib/http/compilers.js'
import type { Limit } from '../plugins/lib/http/limits.js'
import { AppidParams, Bearer, binary, problems } from '../plugins/lib/http/schemas.js'
import { sendBinary } from './lib/binary-reply.js'
import { clientGone } from './lib/client-gone.js'
import { acceptMultipart, isMultipart, readFiles } from './lib/multipart.js'
import { requireSessionUnlessOpen } from './lib/session.js'

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
            description: 'JPEG, PNG or GIF. Any other field name works too.'
          }
        }
      }
    }
  }
}

export interface MediaRoutesOptions {
  /** Runs before each upload and download, which use up the quota that the platform gives the account. */
  limit: Limit
}

/** The routes that upload pictures and download files as temporary media. */
const media: FastifyPluginAsyncTypebox<MediaRoutesOptions> = async function (fastify, { limit }) {
  useOwnCompilers(fastify)
  acceptMultipart(fastify)

  fastify.post('/:appid/upload', {
    onRequest: requireSessionUnlessOpen('media'),
    schema: {
      operationId: 'uploadMedia',
      tags: ['media'],
      summary: 'Upload pictures as temporary media',
      description: `multipart/form-data with any field names, up to ${MAX_FILES} pictures of 10 MiB each. The answer lists their media ids in order. Needs a session, unless the account opens the route.`,
      'x-request-body': PicturesForm,
      params: AppidParams,
      headers: Bearer,
      'x-security': [{ session: [] }],
      response: { 200: Type.Array(Type.String()), ...problems(400, 401, 404, 413, 415, 429, 502, 503, 504) }
    }
  }, async (request, reply) => {
    if (!isMultipart(request)) throw new NoFileError()
    const signal = clientGone(reply)
    const mediaIds: string[] = []
    await readFiles(request, MAX_FILES, async ({ stream, fileName }) => {
      await limit(request, reply)
      const { media_id: mediaId } = await request.wechat.media.upload(stream, { fileName, signal })
      mediaIds.push(mediaId)
    })
    if (mediaIds.length === 0) throw new NoFileError()
    return mediaIds
  })

  fastify.get('/:appid/download/:mediaId', {
    exposeHeadRoute: false,
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
