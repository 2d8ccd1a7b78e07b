import rateLimit from '@fastify/rate-limit'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from '@sinclair/typebox'
import { DeadLetterError, OperatorKeyError } from '../lib/error-codes.js'
import { useOwnCompilers } from '../lib/http/compilers.js'
import { createKeyCheck } from '../lib/http/keys.js'
import { byAnyAddress, createLimit } from '../lib/http/limits.js'
import { Bearer, bearerToken, named, problems } from '../lib/http/schemas.js'
import { redactSecrets } from '../observability/index.js'
import type { DeadLetter as QueuedDeadLetter } from '../queue/index.js'
import { DeadLetter, DeadLetterPage, List, Replay, Selection, toFilter } from './dead-letter-schemas.js'

export interface DeadLetterRoutesOptions {
  keys: readonly string[]
  requestsPerMinute: number
}

// 10,000 ids of the queue on Redis
const BODY_LIMIT_BYTES = 2 * 1024 * 1024

const common = { tags: ['operators'], headers: Bearer, security: [{ operatorKey: [] }] }

function toAnswer ({ id, appid, receivedAt, failedAt, attempts, error, raw }: QueuedDeadLetter): Static<typeof DeadLetter> {
  return { id, appid, receivedAt, failedAt, attempts, error: withoutSecrets(error), raw }
}

/** A handler's error may quote an address with an access token. */
function withoutSecrets (text: string): string {
  return (JSON.parse(redactSecrets(JSON.stringify({ text }))) as { text: string }).text
}

/** The dead letters of all accounts, for who holds a key of the operators. */
const deadLetters: FastifyPluginAsyncTypebox<DeadLetterRoutesOptions> = async function (fastify, { keys, requestsPerMinute }) {
  const isKey = createKeyCheck(keys)
  const { queue } = fastify.wechat
  useOwnCompilers(fastify)
  fastify.addSchema(DeadLetter)
  fastify.addSchema(DeadLetterPage)

  await fastify.register(rateLimit, { global: false })
  // before the key is compared, so that nobody can try out many keys
  fastify.addHook('onRequest', createLimit(fastify, byAnyAddress(requestsPerMinute)))
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const key = bearerToken(request.headers)
    if (key === undefined || !isKey(key)) throw new OperatorKeyError()
  })

  fastify.get('', {
    exposeHeadRoute: false,
    schema: {
      ...common,
      operationId: 'listDeadLetters',
      summary: 'Pushes that were given up, newest first',
      querystring: List,
      response: { 200: named(DeadLetterPage), ...problems(400, 401, 429, 503) }
    }
  }, async ({ query }) => {
    const { items, next } = await queue.deadLetters.list({ ...toFilter(query), cursor: query.cursor, limit: query.limit })
    return { items: items.map(toAnswer), next }
  })

  fastify.get('/:id', {
    exposeHeadRoute: false,
    schema: {
      ...common,
      operationId: 'getDeadLetter',
      summary: 'A push that was given up',
      params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 256 }) }),
      response: { 200: named(DeadLetter), ...problems(400, 401, 404, 429, 503) }
    }
  }, async ({ params }) => {
    const letter = await queue.deadLetters.get(params.id)
    if (letter === undefined) throw new DeadLetterError()
    return toAnswer(letter)
  })

  fastify.post('/replay', {
    bodyLimit: BODY_LIMIT_BYTES,
    schema: {
      ...common,
      operationId: 'replayDeadLetters',
      summary: 'Put dead letters back into the queue',
      description: 'Handlers that have succeeded are not run again.',
      body: Replay,
      response: { 200: Type.Object({ replayed: Type.Integer() }), ...problems(400, 401, 413, 415, 429, 503) }
    }
  }, async ({ body, log }) => {
    const selection = { ids: body.ids, ...toFilter(body) }
    const replayed = await queue.deadLetters.replay(selection, { overMs: body.overMs })
    log.info({ selection: summarize(selection), overMs: body.overMs, replayed }, 'an operator replayed dead letters')
    return { replayed }
  })

  fastify.post('/discard', {
    bodyLimit: BODY_LIMIT_BYTES,
    schema: {
      ...common,
      operationId: 'discardDeadLetters',
      summary: 'Delete dead letters for good',
      body: Selection,
      response: { 200: Type.Object({ discarded: Type.Integer() }), ...problems(400, 401, 413, 415, 429, 503) }
    }
  }, async ({ body, log }) => {
    const selection = { ids: body.ids, ...toFilter(body) }
    const discarded = await queue.deadLetters.discard(selection)
    log.info({ selection: summarize(selection), discarded }, 'an operator discarded dead letters')
    return { discarded }
  })
}

/** A selection for the log, with the number of ids in place of a long list. */
function summarize ({ ids, ...filter }: { ids?: readonly string[] }): object {
  return { ids: ids === undefined || ids.length <= 10 ? ids : ids.length, ...filter }
}

export default deadLetters
