import type { FastifyInstance } from 'fastify'
import type { ConsoleAccess } from './access.js'
import { paths } from './api.js'

const BODY_LIMIT_BYTES = 16 * 1024 * 1024
const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'] as const

/** Forwards the requests of the page Try to the control API of the simulator, so that the page needs only one origin. */
export default async function simulatorControl (fastify: FastifyInstance, { address, access }: { address: string, access: ConsoleAccess }): Promise<void> {
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) => done(null, body))

  fastify.route<{ Params: { '*': string } }>({
    method: [...METHODS],
    url: `${paths.simulator}/*`,
    exposeHeadRoute: false,
    bodyLimit: BODY_LIMIT_BYTES,
    schema: { hide: true },
    handler: async (request, reply) => {
      if (request.method !== 'GET') access.requireWrite(request)
      const { pathname, search } = new URL(request.url, 'http://console')
      const path = pathname.slice(pathname.indexOf(paths.simulator) + paths.simulator.length)
      const { request: send } = await import('undici')
      const { statusCode, headers, body } = await send(`${address}/_simulator${path}${search}`, {
        method: request.method as (typeof METHODS)[number],
        headers: request.headers['content-type'] === undefined ? {} : { 'content-type': request.headers['content-type'] },
        body: request.body as Buffer | undefined
      })
      return reply.code(statusCode).header('content-type', headers['content-type'] ?? 'application/json').send(body)
    }
  })
}
