import type { FastifyInstance } from 'fastify'
import type { Simulator } from '../simulator.js'

/** The routes to which PicUrl and video_url lead: files without a token, as on the platform's own servers. */
export default async function fileRoutes (fastify: FastifyInstance, { simulator }: { simulator: Simulator }): Promise<void> {
  fastify.get<{ Params: { appid: string, mediaId: string } }>('/_simulator/files/:appid/:mediaId', { schema: { hide: true } }, async (request, reply) => {
    try {
      const { bytes, contentType } = simulator.account(request.params.appid).media.get(request.params.mediaId)
      return reply.type(contentType).send(bytes)
    } catch {
      return reply.callNotFound()
    }
  })
}
