import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { BankCallHandler } from '../pay/handle-call.js'
import type { Simulator } from '../simulator.js'
import { breakConnection } from './platform.js'

const BODY_LIMIT_BYTES = 16 * 1024 * 1024

/** The routes of WeChat Pay, in a scope of their own: signatures cover the bytes as they arrived, so every body is read as bytes. */
export default async function payRoutes (fastify: FastifyInstance, { simulator }: { simulator: Simulator }): Promise<void> {
  const gate = new BankCallHandler(simulator.bank)
  fastify.removeAllContentTypeParsers()
  fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) => done(null, body))

  async function answer (request: FastifyRequest, reply: FastifyReply) {
    const result = await gate.handle({
      method: request.method,
      target: request.raw.url!,
      headers: request.headers,
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      origin: `${request.protocol}://${request.host}`
    })
    if (result.connection !== undefined) return breakConnection(reply, result)
    // fastify writes names in lower case, and the official Java client finds them only as WeChat Pay writes them
    const { 'content-type': contentType, ...headers } = result.headers
    for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value)
    if (contentType !== undefined) reply.header('content-type', contentType)
    return reply.code(result.status).send(result.body.length === 0 ? undefined : result.body)
  }

  for (const root of ['v3', 'hk/v3']) fastify.route({ method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], url: `/${root}/*`, exposeHeadRoute: false, schema: { hide: true }, handler: answer })
}
