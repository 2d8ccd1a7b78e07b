import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from '@sinclair/typebox'
import { DeadLetterError } from '../lib/error-codes.js'
import { useOwnCompilers } from '../lib/http/compilers.js'
import { Bearer, named, problems } from '../lib/http/schemas.js'
import { redactText } from '../observability/index.js'
import type { DeadLetter as QueuedDeadLetter, DeadLetterSelection, MessageQueue } from '../queue/index.js'
import { DeadLetterGroups, EditedPush } from './api.js'
import { groupDeadLetters, groupOf, idsOfGroup } from './dead-letter-groups.js'
import { DeadLetter, DeadLetterPage, List, Replay, Selection, toFilter } from './dead-letter-schemas.js'
import { recordAct, type ConsoleParts } from './parts.js'

export interface DeadLetterRoutesOptions {
  parts: ConsoleParts
}

type TypeboxInstance = Parameters<FastifyPluginAsyncTypebox>[0]

// enough for 10,000 ids of the queue on Redis
const BODY_LIMIT_BYTES = 2 * 1024 * 1024

const common = { tags: ['operators'], headers: Bearer, 'x-security': [{ operatorKey: [] }] }

/** A dead letter as an answer. Its error is redacted, because a handler's error may quote an address with an access token. */
function toAnswer ({ id, appid, receivedAt, failedAt, attempts, error, raw }: QueuedDeadLetter, payloads: boolean): Static<typeof DeadLetter> {
  return { id, appid, receivedAt, failedAt, attempts, error: redactText(error), raw: payloads ? raw : '' }
}

/** The selection of a request. A group becomes the ids of its dead letters. */
async function select ({ deadLetters }: MessageQueue, { ids, group, ...filter }: Static<typeof Selection>): Promise<DeadLetterSelection> {
  if (group === undefined) return { ids, ...toFilter(filter) }
  const ofGroup = await idsOfGroup(deadLetters, toFilter(filter), group)
  return { ids: ids === undefined ? ofGroup : ofGroup.filter(id => ids.includes(id)) }
}

/** A selection for the audit list, with the number of ids in place of a long list. */
function describeSelection ({ ids, ...filter }: Static<typeof Replay>): string {
  return JSON.stringify({ ids: ids === undefined || ids.length <= 10 ? ids : ids.length, ...filter })
}

function addReadingRoutes (fastify: TypeboxInstance, { access, queue }: ConsoleParts): void {
  fastify.get('', {
    exposeHeadRoute: false,
    schema: {
      ...common,
      operationId: 'listDeadLetters',
      summary: 'Pushes that were given up, newest first',
      querystring: List,
      response: { 200: named(DeadLetterPage), ...problems(400, 401, 429, 503) }
    }
  }, async (request) => {
    const { query } = request
    const { payloads } = access.operatorOf(request)
    const { items, next } = await queue.deadLetters.list({ ...toFilter(query), cursor: query.cursor, limit: query.limit })
    return { items: items.filter(({ error }) => query.group === undefined || groupOf(error) === query.group).map(item => toAnswer(item, payloads)), next }
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
  }, async (request) => {
    const letter = await queue.deadLetters.get(request.params.id)
    if (letter === undefined) throw new DeadLetterError()
    return toAnswer(letter, access.operatorOf(request).payloads)
  })
}

/** The routes that put dead letters back into the queue or delete them. */
function addActingRoutes (fastify: TypeboxInstance, parts: ConsoleParts): void {
  const { access, queue } = parts

  fastify.post('/replay', {
    bodyLimit: BODY_LIMIT_BYTES,
    schema: {
      ...common,
      operationId: 'replayDeadLetters',
      summary: 'Put dead letters back into the queue',
      description: 'Handlers that have succeeded do not run again.',
      body: Replay,
      response: { 200: Type.Object({ replayed: Type.Integer() }), ...problems(400, 401, 403, 413, 415, 429, 503) }
    }
  }, async (request) => {
    access.requireWrite(request)
    const { overMs, ...wanted } = request.body
    const selection = await select(queue, wanted)
    const replayed = await queue.deadLetters.replay(selection, { overMs })
    await recordAct(parts, request, { act: 'replay', what: describeSelection(request.body), count: replayed })
    return { replayed }
  })

  fastify.post('/discard', {
    bodyLimit: BODY_LIMIT_BYTES,
    schema: {
      ...common,
      operationId: 'discardDeadLetters',
      summary: 'Delete dead letters for good',
      body: Selection,
      response: { 200: Type.Object({ discarded: Type.Integer() }), ...problems(400, 401, 403, 413, 415, 429, 503) }
    }
  }, async (request) => {
    access.requireWrite(request)
    const selection = await select(queue, request.body)
    const discarded = await queue.deadLetters.discard(selection)
    await recordAct(parts, request, { act: 'discard', what: describeSelection(request.body), count: discarded })
    return { discarded }
  })
}

/** The route that queues an edited push in place of a dead letter. */
function addEditingRoute (fastify: TypeboxInstance, parts: ConsoleParts): void {
  const { access, queue } = parts

  fastify.post('/:id/edit', {
    bodyLimit: BODY_LIMIT_BYTES,
    schema: { hide: true, params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 256 }) }), body: EditedPush, response: { 200: Type.Object({ queued: Type.Boolean() }) } }
  }, async (request) => {
    access.requireWrite(request)
    access.requirePayloads(request)
    const { params: { id }, body: { raw } } = request
    const letter = await queue.deadLetters.get(id)
    if (letter === undefined) throw new DeadLetterError()
    const { appid, sender, order, event, origin } = letter
    // without rules, so that the push is matched again: other rules may match the edited push
    const queued = await queue.add({ appid, key: `edited:${randomUUID()}`, raw, sender, order, event, origin: { ...origin, kept: 'yes' } })
    await queue.deadLetters.discard({ ids: [id] })
    await recordAct(parts, request, { act: 'edit', what: id })
    return { queued }
  })
}

/** The routes of dead letters of all accounts, for holders of an operator key. */
const deadLetters: FastifyPluginAsyncTypebox<DeadLetterRoutesOptions> = async function (fastify, { parts }) {
  useOwnCompilers(fastify)
  fastify.addSchema(DeadLetter)
  fastify.addSchema(DeadLetterPage)
  addReadingRoutes(fastify, parts)
  addActingRoutes(fastify, parts)
  if (parts.isSandbox) addEditingRoute(fastify, parts)
}

export default deadLetters
