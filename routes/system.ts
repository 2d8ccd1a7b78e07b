import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from '@sinclair/typebox'
import createError from '@fastify/error'
import type { Registry } from 'prom-client'
import { UnfitStoreError } from '../plugins/lib/error-codes.js'
import { useOwnCompilers } from '../plugins/lib/http/compilers.js'
import { named, problems, text } from '../plugins/lib/http/schemas.js'
import type { MessageQueue } from '../plugins/messages/index.js'
import type { Store } from '../plugins/store/index.js'

const tags = ['system']
const ENGINE_TIMEOUT_MS = 2000
const STEP_MS = 200
const READYZ_TTL_MS = 60_000

const NotFoundPage = createError('FST_ERR_NOT_FOUND', 'there is nothing at this address', 404)
const ServerErrorPage = createError('WX_ERR_EXAMPLE', 'this is an example of a server error', 500)

const Readiness = Type.Object({
  status: Type.Union([Type.Literal('ready'), Type.Literal('not ready')]),
  stopping: Type.Optional(Type.Literal(true, { description: 'the process is stopping: send no more requests' })),
  store: Type.Union([Type.Literal('ok'), Type.Literal('unreachable')], { description: 'whether the store could be read and written just now' }),
  storeError: Type.Optional(Type.String({ description: 'the change that an operator has to make before the store can be used' })),
  queue: Type.Union([Type.Literal('ok'), Type.Literal('stopped'), Type.Literal('unreachable')], { description: 'whether this process handles pushes' }),
  accounts: Type.Object({
    configured: Type.Optional(Type.Integer()),
    warm: Type.Integer({ description: 'the number of open contexts' }),
    failing: Type.Optional(Type.Array(Type.Object({
      appid: Type.String(),
      at: Type.String({ description: 'ISO 8601' }),
      error: Type.String()
    }), { description: 'the accounts whose context could not start; every request for such an account tries again' })),
    lastReload: Type.Optional(Type.Object({
      at: Type.String({ description: 'ISO 8601' }),
      ok: Type.Boolean(),
      error: Type.Optional(Type.String({ description: 'the reason why the previous accounts stay active' }))
    }))
  })
}, { $id: 'WechatReadiness', description: 'Whether the server can do its work, with the accounts and the last reload' })

/** Reads and writes the store: a full disk and a replica can be read, but cannot store pushes. */
async function tryStore (store: Store): Promise<{ reachable: boolean, storeError?: string }> {
  try {
    await store.set('readyz', true, READYZ_TTL_MS)
    await store.get('readyz')
    return { reachable: true }
  } catch (err) {
    const { cause } = err as { cause?: unknown }
    return { reachable: false, ...(cause instanceof UnfitStoreError && { storeError: cause.message }) }
  }
}

/** The state of the queue. A custom queue without `status` counts as ok. */
async function stateOf (queue: MessageQueue): Promise<Static<typeof Readiness>['queue']> {
  try {
    const status = await queue.status?.()
    return status === undefined || status.working ? 'ok' : 'stopped'
  } catch {
    return 'unreachable'
  }
}

/** Gives up after `ENGINE_TIMEOUT_MS` in which this process could run: while it was held up, it could not read the answer. */
async function inTime<T> (answer: Promise<T>, otherwise: T): Promise<T> {
  const settled = new AbortController()
  const giveUp = async () => {
    for (let waitedMs = 0; waitedMs < ENGINE_TIMEOUT_MS; waitedMs += STEP_MS) await sleep(STEP_MS, undefined, { ref: false, signal: settled.signal })
    return otherwise
  }
  try {
    return await Promise.race([answer, giveUp()])
  } finally {
    settled.abort()
  }
}

export interface SystemRoutesOptions {
  /** Whether the process is stopping, so that it should get no more requests. Default: never. */
  isStopping? (): boolean
  /** Creates the source of the metrics if several processes serve the port. Default: the metrics of this process. */
  createMetrics? (registry: Registry): () => Promise<string>
}

/** The routes of health, metrics, and examples of the error pages. */
const system: FastifyPluginAsyncTypebox<SystemRoutesOptions> = async function (fastify, { isStopping = () => false, createMetrics = registry => () => registry.metrics() }) {
  fastify.addSchema(Readiness)
  useOwnCompilers(fastify)

  fastify.get('/healthz', {
    schema: { operationId: 'getHealth', tags, 'x-internal': true, summary: 'Alive', response: { 200: Type.Object({ status: Type.Literal('ok') }) } },
    logLevel: 'warn'
  }, async () => ({ status: 'ok' as const }))

  fastify.get('/readyz', {
    schema: { operationId: 'getReadiness', tags, 'x-internal': true, summary: 'Whether the server is ready, with the accounts and the last reload', response: { 200: named(Readiness), 503: named(Readiness) } },
    logLevel: 'warn'
  }, async (_request, reply) => {
    const [{ reachable, storeError }, queue] = await Promise.all([inTime(tryStore(fastify.wechat.store), { reachable: false }), inTime(stateOf(fastify.wechat.accounts.queue), 'unreachable')])
    const accounts = fastify.wechat.accounts.status()
    // one broken account among many must not make the node unready for the others
    const usable = accounts.failing === undefined || accounts.warm > 0
    const stopping = isStopping() || undefined
    const ready = reachable && usable && queue === 'ok' && stopping === undefined
    reply.status(ready ? 200 : 503)
    return { status: ready ? 'ready' as const : 'not ready' as const, stopping, store: reachable ? 'ok' as const : 'unreachable' as const, storeError, queue, accounts }
  })

  const { registry } = fastify.wechat.metrics
  const readMetrics = createMetrics(registry)
  fastify.get('/metrics', {
    schema: { operationId: 'getMetrics', tags, 'x-internal': true, summary: 'Prometheus metrics', response: { 200: text('in the text format of Prometheus', 'text/plain') } },
    logLevel: 'warn'
  }, async (_request, reply) => {
    reply.type(registry.contentType)
    return readMetrics()
  })

  fastify.get('/error/404', {
    schema: { operationId: 'getNotFoundPage', tags, 'x-internal': true, summary: 'The page for an address that does not exist', response: problems(404) }
  }, async () => { throw new NotFoundPage() })

  fastify.get('/error/500', {
    schema: { operationId: 'getServerErrorPage', tags, 'x-internal': true, summary: 'The page for a server error', response: problems(500) }
  }, async () => { throw new ServerErrorPage() })
}

export default system
