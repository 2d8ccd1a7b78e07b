import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import type { Test } from 'tap'
import { Agent } from 'undici'
import { loadCatalogue, type Catalogue } from '../../../plugins/api/catalogue/index.js'
import { createClient } from '../../../plugins/api/client.js'
import { createOperations, type Operations, type OperationsOptions } from '../../../plugins/api/methods.js'
import type { CallOptions } from '../../../plugins/api/define.js'

export const appid = 'wx1234567890abcdef'
export const secret = '0123456789abcdef0123456789abcdef'

export interface Call {
  method: string
  path: string
  query: Record<string, string>
  contentType: string | undefined
  /** As it came. */
  text: string
}

export type AnyOperations = Record<string, Record<string, (input?: object, options?: CallOptions) => Promise<unknown>>>

export interface StandIn {
  operations: Operations
  any: AnyOperations
  catalogue: Catalogue
  calls: Call[]
  /** Answers that replace the catalogue's, as text. */
  answers: Map<string, string>
}

/** A server that knows the platform by its catalogue alone, and the typed methods over it. */
export async function standIn (t: Test, { virtualPayment }: Pick<OperationsOptions, 'virtualPayment'> = {}): Promise<StandIn> {
  const catalogue = await loadCatalogue()
  const calls: Call[] = []
  const answers = new Map<string, string>()
  const server = Fastify()
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  server.route({
    method: ['GET', 'POST'],
    url: '/*',
    handler (request, reply) {
      const [path] = request.url.split('?')
      const query = request.query as Record<string, string>
      const contentType = request.headers['content-type']
      const text = (request.body ?? '') as string
      calls.push({ method: request.method, path: path!, query, contentType, text })
      const found = catalogue.lookup(request.method, request.url)
      if (found === undefined) return reply.send({ errcode: 40066, errmsg: 'invalid url' })
      const problem = found.validate(query, contentType?.startsWith('application/json') ? JSON.parse(text) : undefined)
      if (problem !== undefined) return reply.send({ errcode: 47001, errmsg: problem })
      if (found.operation.binary) return reply.type('image/png').send(Buffer.from('\x89PNG bytes', 'latin1'))
      return reply.type('application/json').send(answers.get(path!) ?? { errcode: 0, errmsg: 'ok', ...found.sample() })
    }
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const agent = new Agent({ connections: 4 })
  t.teardown(() => Promise.all([agent.close(), server.close()]))

  const operations = createOperations(createClient({
    appid,
    secret,
    apiBase: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    dispatcher: agent,
    timeoutMs: 30_000,
    attempts: 1,
    backoffMs: 1,
    tokens: () => ({ get: () => 'TOKEN', invalidate: async () => {} })
  }), { validateAnswers: true, virtualPayment })
  return { operations, any: operations as unknown as AnyOperations, catalogue, calls, answers }
}
