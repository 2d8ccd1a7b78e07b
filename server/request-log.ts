import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LogOutput } from './log-output.js'

const FIRST_REFUSAL = 400

function log (request: FastifyRequest, reply: FastifyReply): void {
  request.log.info({ req: request, res: reply, responseTime: Math.round(reply.elapsedTime * 10) / 10 }, 'request completed')
}

/**
 * Logs one line for each answered request, with status and milliseconds, in place of Fastify's two lines.
 * The line of a refused request is written before its answer: whoever looks up a refusal finds it.
 */
export function logRequests (app: FastifyInstance, output: LogOutput): void {
  const logged = new WeakSet<FastifyRequest>()
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (reply.statusCode >= FIRST_REFUSAL && !logged.has(request)) {
      logged.add(request)
      log(request, reply)
      output.flush?.()
    }
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode < FIRST_REFUSAL || !logged.has(request)) log(request, reply)
    done()
  })
}
