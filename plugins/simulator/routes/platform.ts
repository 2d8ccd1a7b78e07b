import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Upload } from '../operations/operation.js'
import type { PlatformAnswer } from '../handle-call.js'
import type { Simulator } from '../simulator.js'
import { readUpload } from './upload.js'

/** The path prefixes of the platform's operations. */
const ROOTS = [
  'cgi-bin', 'sns', 'wxa', 'wxaapi', 'xpay', 'shop', 'product', 'tcb', 'union', 'promoter', 'datacube', 'cv', 'channels', 'customservice',
  'user-order', 'cityservice', 'intp', 'redpacketcover', 'retail', 'wxadrama', 'card', 'semantic', 'business'
]

const BODY_LIMIT_BYTES = 16 * 1024 * 1024

function flatten (query: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(query as Record<string, string | string[]>).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1)! : value]))
}

/** Breaks the connection at once or in the middle of the answer. */
export function breakConnection (reply: FastifyReply, { connection, status, headers, body }: PlatformAnswer): void {
  reply.hijack()
  const { socket } = reply.raw
  if (connection === 'reset') {
    socket?.resetAndDestroy()
    return
  }
  reply.raw.writeHead(status, { ...headers, 'content-length': body.length })
  reply.raw.write(body.subarray(0, Math.max(1, body.length >> 1)), () => socket?.destroy())
}

/** The platform's operations, in a scope of their own: their bodies are not parsed by Fastify. */
export default async function platformRoutes (fastify: FastifyInstance, { simulator }: { simulator: Simulator }): Promise<void> {
  // an app that reads multipart bodies itself already has the plugin, which cannot be registered twice
  if (fastify.hasRequestDecorator('parts')) fastify.removeContentTypeParser(['application/json', 'text/plain', '*'])
  else {
    fastify.removeAllContentTypeParsers()
    await fastify.register(multipart)
  }
  fastify.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) => done(null, body))

  async function answer (request: FastifyRequest, reply: FastifyReply) {
    const result = await simulator.handle({
      method: request.method,
      path: request.url.split('?')[0]!,
      query: flatten(request.query),
      body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
      headers: request.headers as Record<string, string | undefined>,
      chunked: request.headers['transfer-encoding'] !== undefined,
      ip: request.ip,
      origin: `${request.protocol}://${request.host}`,
      upload: (limitBytes): Promise<Upload> => readUpload(request, limitBytes)
    })
    if (result.connection !== undefined) return breakConnection(reply, result)
    return reply.code(result.status).headers(result.headers).send(result.body)
  }

  for (const root of ROOTS) fastify.route({ method: ['GET', 'POST'], url: `/${root}/*`, schema: { hide: true }, handler: answer })
}
