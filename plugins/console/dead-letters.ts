import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from '@sinclair/typebox'
import { DeadLetterError } from '../lib/error-codes.js'
import { useOwnCompilers } from '../lib/http/compilers.js'
import { Bearer, named, problems } from '../lib/http/schemas.js'
import type { DeadLetter as QueuedDeadLetter, DeadLetterSelection } from '../queue/index.js'
import type { ConsoleAccess } from './access.js'
import { DeadLetterGroups } from './api.js'
import { groupDeadLetters, groupOf, idsOfGroup, withoutSecrets } from './dead-letter-groups.js'
import { DeadLetter, DeadLetterPage, List, Replay, Selection, toFilter } from './dead-letter-schemas.js'

export interface DeadLetterRoutesOptions {
  access: ConsoleAccess
}

// 10,000 ids of the queue on Redis
const BODY_LIMIT_BYTES = 2 * 1024 * 1024

const common = { tags: ['operators'], headers: Bearer, security: [{ operatorKey: [] }] }

function toAnswer ({ id, appid, receivedAt, failedAt, attempts, error, raw }: QueuedDeadLetter): Static<typeof DeadLetter> {
  return { id, appid, receivedAt, failedAt, attempts, error: withoutSecrets(error), raw }
}

/** The dead letters of all accounts, for who holds a key of the operators. */
const deadLetters: FastifyPluginAsyncTypebox<DeadLetterRoutesOptions> = async function (fastify, { access }) {
  const { queue } = fastify.wechat
  useOwnCompilers(fastify)
  fastify.addSchema(DeadLetter)
  fastify.addSchema(DeadLetterPage)

  /** What a request selects. A group becomes the ids of its dead letters. */
  async function select ({ ids, group, ...filter }: Static<typeof Selection>): Promise<DeadLetterSelection> {
    if (group === undefined) return { ids, ...toFilter(filter) }
    const ofGroup = await idsOfGroup(queue.deadLetters, toFilter(filter), group)
    return { ids: ids === undefined ? ofGroup : ofGroup.filter(id => ids.includes(id)) }
  }

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
    return { items: items.filter(({ error }) => query.group === undefined || groupOf(error) === query.group).map(toAnswer), next }
  })

  fastify.get('/groups', {
    exposeHeadRoute: false,
    schema: { hide: true, response: { 200: DeadLetterGroups } }
  }, async () => {
    return groupDeadLetters(queue.deadLetters, {})
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
  }, async (request) => {
    const { overMs, ...wanted } = request.body
    const selection = await select(wanted)
    const replayed = await queue.deadLetters.replay(selection, { overMs })
    request.log.info({ who: access.nameOf(request), selection: summarize(selection), overMs, replayed }, 'an operator replayed dead letters')
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
  }, async (request) => {
    const selection = await select(request.body)
    const discarded = await queue.deadLetters.discard(selection)
    request.log.info({ who: access.nameOf(request), selection: summarize(selection), discarded }, 'an operator discarded dead letters')
    return { discarded }
  })
}

/** A selection for the log, with the number of ids in place of a long list. */
function summarize ({ ids, ...filter }: { ids?: readonly string[] }): object {
  return { ids: ids === undefined || ids.length <= 10 ? ids : ids.length, ...filter }
}

export default deadLetters
