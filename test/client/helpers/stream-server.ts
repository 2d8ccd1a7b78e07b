import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Test } from 'tap'
import type { Document } from '../../../client/index.js'

/** 30 MB, more than all buffers on the way hold. */
export const FLOOD_LINES = 300
export const ANSWER = ['春眠不觉晓，', '🌸', '处处闻啼鸟。']

/** Sends each byte by itself, so that every character is cut somewhere. */
async function writeBytes (raw: ServerResponse, text: string | Buffer): Promise<void> {
  for (const byte of Buffer.from(text)) {
    raw.write(Buffer.of(byte))
    await turn()
  }
}

function begin (reply: FastifyReply, type: string): ServerResponse {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': type })
  reply.raw.flushHeaders()
  return reply.raw
}

/** The types of the routes know their good answer alone. */
const refuse = (reply: FastifyReply, status: number, body?: object) => reply.code(status).send(body)

const of = (type: string, content: object) => ({ 200: { description: 'a stream', content: { [type]: { schema: { type: 'string' }, ...content } } } })
const event = (name: string, data: object) => ({ type: 'object', required: ['event', 'data'], properties: { event: { const: name }, data: { type: 'string', contentMediaType: 'application/json', contentSchema: data } } })

interface Streams {
  app: FastifyInstance
  /** How often each address was asked for. */
  seen: Record<string, number>
  /** The streams whose reader has gone. */
  gone: string[]
}

function addGoodStreams ({ app, gone }: Streams): void {
  // the first token is refused, as a token is that has ended
  app.post('/ask', {
    schema: {
      operationId: 'ask',
      security: [{ member: [] }],
      body: { type: 'object', required: ['question'], properties: { question: { type: 'string' } } },
      response: of('text/event-stream', { itemSchema: { oneOf: [event('token', { type: 'object', required: ['text'], properties: { text: { type: 'string' } } }), event('usage', { type: 'object', required: ['tokens'], properties: { tokens: { type: 'integer' } } })] } })
    }
  }, async ({ headers }, reply) => {
    if (headers.authorization !== 'Bearer token-2') return refuse(reply, 401, { message: 'the session has ended' })
    const raw = begin(reply, 'text/event-stream; charset=utf-8')
    raw.write(': hello\n\n')
    for (const [i, text] of ANSWER.entries()) await writeBytes(raw, `id: ${i}\r\nevent: token\r\ndata: ${JSON.stringify({ text })}\r\n\r\n`)
    await writeBytes(raw, 'event: usage\ndata: {"tokens":\ndata: 3}\n\ndata: [DONE]\n\n')
    // a server may keep the connection
    raw.once('close', () => { gone.push('ask') })
  })
  app.get('/plain-events', { schema: { operationId: 'plainEvents', response: of('text/event-stream', {}) } }, async (_request, reply) => {
    begin(reply, 'text/event-stream').end('data: a\n\ndata: one\ndata: two\n\ndata: cut off')
  })
  app.get('/lines', { schema: { operationId: 'lines', response: { 200: { description: 'lines', content: { 'application/x-ndjson': { schema: { type: 'array', items: { type: 'object', required: ['n'], properties: { n: { type: 'integer' }, s: { type: 'string' } } } } } } } } } }, async (_request, reply) => {
    const raw = begin(reply, 'application/x-ndjson')
    await writeBytes(raw, '{"n":1,"s":"é"}\n\r\n{"n":2}\n{"n":3}')
    raw.end()
  })
  app.get('/words', { schema: { operationId: 'words', 'x-stream': true, response: of('text/plain', {}) } as object }, async (_request, reply) => {
    const raw = begin(reply, 'text/plain')
    await writeBytes(raw, ANSWER.join(''))
    raw.end()
  })
  app.get('/bytes', { schema: { operationId: 'bytes', 'x-stream': true, response: of('audio/mpeg', { schema: { type: 'string', format: 'binary' } }) } as object }, async (_request, reply) => {
    const raw = begin(reply, 'audio/mpeg')
    for (let i = 0; i < 8; i++) {
      raw.write(Buffer.alloc(50_000, i))
      await turn()
    }
    raw.end()
  })
}

function addBadStreams ({ app, seen, gone }: Streams): void {
  app.get('/endless', { schema: { operationId: 'endless', response: of('text/event-stream', {}) } }, async (_request, reply) => {
    const raw = begin(reply, 'text/event-stream')
    raw.once('close', () => { gone.push('endless') })
    raw.write('data: begun\n\n')
  })
  app.get('/flood', { schema: { operationId: 'flood', response: of('application/x-ndjson', {}) } }, async (_request, reply) => {
    const raw = begin(reply, 'application/x-ndjson')
    const closed = new AbortController()
    raw.once('close', () => {
      gone.push('flood')
      closed.abort()
    })
    for (let i = 1; i <= FLOOD_LINES && !closed.signal.aborted; i++) {
      seen.flooded = i
      if (!raw.write(`"${'x'.repeat(100_000)}"\n`)) await once(raw, 'drain', { signal: closed.signal }).catch(() => {})
    }
  })
  app.get('/broken', { schema: { operationId: 'broken', response: of('text/event-stream', {}) } }, async (_request, reply) => {
    const raw = begin(reply, 'text/event-stream')
    await writeBytes(raw, 'data: one\n\n')
    raw.destroy()
  })
  app.get('/no-json', { schema: { operationId: 'noJson', response: of('application/x-ndjson', {}) } }, async (_request, reply) => {
    const raw = begin(reply, 'application/x-ndjson')
    raw.once('close', () => { gone.push('no-json') })
    raw.write('1\n<html>\n')
  })
}

function addRefusals ({ app, seen }: Streams): void {
  app.get('/refused', { schema: { operationId: 'refused', response: of('text/event-stream', {}) } }, async (_request, reply) => refuse(reply, 429, { code: 'BUSY', message: '请稍后再试' }))
  app.get('/refused-in-chunks', { schema: { operationId: 'refusedInChunks', response: of('text/event-stream', {}) } }, async (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(429, { 'content-type': 'application/json' })
    await writeBytes(reply.raw, '{"code":"BUSY","message":"请稍后再试"}')
    reply.raw.end()
  })
  app.get('/busy-once', { schema: { operationId: 'busyOnce', response: of('text/event-stream', {}) } }, async (_request, reply) => {
    if (seen['/busy-once'] === 1) return refuse(reply, 503, { message: 'busy' })
    begin(reply, 'text/event-stream').end('data: there\n\n')
  })
  app.get('/nothing', { schema: { operationId: 'nothing', response: of('text/event-stream', {}) } }, async (_request, reply) => refuse(reply, 204))
}

/** A server that answers with streams of all kinds: good, broken, silent, endless and refused. */
export async function startStreamServer (t: Test) {
  const app = Fastify()
  t.teardown(() => app.close())
  const seen: Record<string, number> = {}
  const gone: string[] = []
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'streams', version: '1' },
      components: { securitySchemes: { member: { type: 'http', scheme: 'bearer', 'x-sign-in': { operationId: 'enter' } } as object as { type: 'http', scheme: string } } }
    }
  })
  app.addHook('onRequest', async ({ url }) => { seen[url] = (seen[url] ?? 0) + 1 })
  app.post('/enter', {
    schema: { operationId: 'enter', body: { type: 'object', properties: { code: { type: 'string' } } }, response: { 200: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } } } }
  }, async () => ({ token: `token-${seen['/enter']}` }))
  addGoodStreams({ app, seen, gone })
  addBadStreams({ app, seen, gone })
  addRefusals({ app, seen, gone })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  return { app, base, seen, gone, document: JSON.parse(JSON.stringify(app.swagger())) as Document }
}
