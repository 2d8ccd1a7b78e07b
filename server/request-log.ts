import type { FastifyInstance } from 'fastify'

/** One line a request, when it is answered: request, status and milliseconds. Fastify's own are two. */
export function logRequests (app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info({ req: request, res: reply, responseTime: Math.round(reply.elapsedTime * 10) / 10 }, 'request completed')
    done()
  })
}
