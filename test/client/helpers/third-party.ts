import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type RouteHandler } from 'fastify'
import type { Test } from 'tap'
import type { Document } from '../../../client/index.js'

function addOrders (app: FastifyInstance, seen: Record<string, number>): void {
  app.get('/orders', {
    schema: { querystring: { type: 'object', properties: { state: { type: 'array', items: { type: 'string' } }, limit: { type: 'integer' } } }, response: { 200: { type: 'array', items: { $ref: 'order#' } } } }
  }, async ({ query }) => ((query as { state?: string[] }).state ?? []).map((state, id) => ({ id, state, lines: ['a'] })))
  app.get('/orders/:id', {
    schema: { params: { type: 'object', properties: { id: { type: 'integer' } } }, response: { 200: { $ref: 'order#' }, 404: { $ref: 'Error#' } } }
  }, async ({ params }, reply) => {
    const { id } = params as { id: number }
    return id === 404 ? reply.code(404).send({ message: 'no such order' }) : { id, state: 'open', lines: [{ sku: 'x', count: 2 }], note: null }
  })
  app.put('/orders/:id', { schema: { operationId: 'replace order', params: { type: 'object', properties: { id: { type: 'integer' } } }, body: { $ref: 'order#' }, response: { 200: { $ref: 'order#' } } } }, async ({ body }) => body)
  app.delete('/orders/:id', { schema: { operationId: 'delete', params: { type: 'object', properties: { id: { type: 'integer' } } }, response: { 204: { type: 'null', description: 'gone' } } } }, async (_request, reply) => { reply.code(204) })
  app.post('/orders', { schema: { operationId: 'createOrder', security: [{ bearerAuth: [] }], body: { $ref: 'order#' }, response: { 201: { $ref: 'order#' }, 401: { $ref: 'Error#' } } } }, async ({ body, headers }, reply) => {
    if (headers.authorization !== `Bearer token-${seen.tokens ?? 1}`) return reply.code(401).send({ message: 'who are you' })
    return reply.code(201).send(body)
  })
}

/** Routes with keys, files, texts, forms and broken answers. */
function addOthers (app: FastifyInstance): void {
  app.get('/keys', { schema: { operationId: 'whichKeys', security: [{ apiKey: [], queryKey: [] }], response: { 200: { type: 'object', properties: { header: { type: 'string' }, query: { type: 'string' } } } } } }, async ({ headers, query }) => ({ header: headers['x-api-key'], query: (query as { key?: string }).key }))
  app.get('/hello', { schema: { operationId: 'hello', headers: { type: 'object', required: ['x-name'], properties: { 'x-name': { type: 'string' } } }, response: { 200: { description: 'a greeting', content: { 'text/plain': { schema: { type: 'string' } } } } } } }, async ({ headers }, reply) => {
    reply.type('text/plain')
    return `hello ${headers['x-name']}`
  })
  app.post('/again', { schema: { operationId: 'again', 'x-idempotent': true, response: { 200: { type: 'object', properties: { ok: { type: 'boolean' } } } } } }, async () => ({ ok: true }))
  app.get('/broken', { schema: { operationId: 'broken', response: { 200: { type: 'object', properties: { a: { type: 'string' } } } } } }, async (_request, reply) => reply.type('application/json').send('{"a":'))
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  const picture = { response: { '2xx': { description: 'a picture', content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } } } }
  // as a gateway answers, in the bytes of GBK
  const fail: RouteHandler = async (_request, reply) => reply.code(500).type('text/html').send(Buffer.from('b7fecef1c6f7b4edcef3', 'hex'))
  app.get('/code', { schema: { operationId: 'makeCode', ...picture } }, fail)
  app.post('/code', { schema: { operationId: 'postCode', ...picture } }, fail)
  app.get('/maybe/:there', { schema: { operationId: 'maybe', params: { type: 'object', properties: { there: { type: 'boolean' } } }, response: { 200: { $ref: 'order#' }, 204: { type: 'null', description: 'none' } } } }, async ({ params }, reply) => (params as { there: boolean }).there ? { id: 1, state: 'open', lines: [] } : reply.code(204).send())
  app.get('/files/*', { schema: { operationId: 'getFile', response: { 200: { type: 'string' } } } }, async ({ params }) => JSON.stringify((params as { '*': string })['*']))
  const form = { content: { 'multipart/form-data': { schema: { type: 'object', required: ['avatar'], properties: { avatar: { type: 'string', format: 'binary' }, title: { type: 'string' }, size: { type: 'integer' } } } } } }
  app.post('/avatar', { schema: { operationId: 'setAvatar', response: { 200: { type: 'object', properties: { bytes: { type: 'integer' }, title: { type: 'string' }, size: { type: 'string' } } } } }, config: { swaggerTransform: ({ schema, url }) => ({ schema: { ...schema, body: form }, url }) } }, async (request) => {
    const answer: Record<string, unknown> = {}
    for await (const part of request.parts()) {
      if (part.type === 'file') answer.bytes = (await part.toBuffer()).length
      else answer[part.fieldname] = part.value
    }
    return answer
  })
}

/** A Fastify app that knows nothing of WeChat, written as others write theirs: some operation ids, plain JSON Schema. */
export async function startThirdParty (t: Test): Promise<{ app: FastifyInstance, base: string, document: Document, seen: Record<string, number>, fail (path: string, ...statuses: number[]): void }> {
  const app = Fastify()
  const seen: Record<string, number> = {}
  const failing = new Map<string, number[]>()
  t.teardown(() => app.close())
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'shop', version: '2.0.0' },
      components: {
        securitySchemes: {
          bearerAuth: { type: 'http', scheme: 'bearer' },
          apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
          queryKey: { type: 'apiKey', in: 'query', name: 'key' }
        }
      }
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, i) => json.$id as string ?? `def-${i}` }
  })
  await app.register(multipart)
  app.addSchema({
    $id: 'order',
    type: 'object',
    required: ['id', 'lines', 'state'],
    properties: {
      id: { type: 'integer' },
      state: { enum: ['open', 'paid', null], description: 'null: nobody knows */ really' },
      note: { type: ['string', 'null'] },
      'delivery-date': { type: 'string', format: 'date', deprecated: true },
      lines: { type: 'array', items: { oneOf: [{ type: 'object', required: ['sku'], properties: { sku: { type: 'string' }, count: { type: 'integer' } } }, { type: 'string' }] } },
      parent: { $ref: 'order#' }
    }
  })
  app.addSchema({ $id: 'Error', type: 'object', required: ['message'], properties: { message: { type: 'string' }, statusCode: { type: 'integer' } } })

  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?', 1)[0]!
    const key = `${request.method} ${path}`
    seen[key] = (seen[key] ?? 0) + 1
    const status = failing.get(key)?.shift()
    if (status === 0) reply.raw.destroy()
    else if (status !== undefined) return reply.code(status).send({ message: `this is a ${status}` })
  })
  addOrders(app, seen)
  addOthers(app)
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  return { app, base, document: JSON.parse(JSON.stringify(app.swagger())), seen, fail: (path, ...statuses) => { failing.set(path, statuses) } }
}
