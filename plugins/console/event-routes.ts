import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { EventError, TooManyRequestsError } from '../lib/error-codes.js'
import { useOwnCompilers } from '../lib/http/compilers.js'
import { MINUTE_MS, type EventLog, type LogEntry } from '../observability/history/index.js'
import { AuditPage, AuditQuery, Chart, ChartQuery, ErrcodeMeaning, EventFilter, EventPage, EventQuery, EventSummary, EventTree, EventDetail, paths, type AuditEntry, type EventKind } from './api.js'
import { meaningOf } from './failed-call.js'
import type { ConsoleParts } from './parts.js'

type TypeboxInstance = Parameters<FastifyPluginAsyncTypebox>[0]

const PAGE = 500
/** The most entries that one request reads; if a filter finds little among them, the search goes on with the next page. */
const MAX_READ = 20_000
const POLL_MS = 300
const PING_MS = 15_000
/** A stream ends after this time, so that its reader has to authenticate again; EventSource reconnects by itself. */
const STREAM_MS = 10 * MINUTE_MS
const MAX_STREAMS = 100
/** The order of events of the same millisecond: a try and its first call may begin within one millisecond. */
const KINDS_FROM_THE_ROOT: readonly EventKind[] = ['reload', 'push', 'try', 'refresh', 'call']

/** The event of an entry; undefined if it does not match. `text` is searched for in the whole event, or without payloads only in its error and name. */
function toEvent (entry: LogEntry, filter: EventFilter, payloads: boolean): EventSummary | undefined {
  if ((filter.since !== undefined && entry.at < filter.since) || (filter.until !== undefined && entry.at >= filter.until)) return undefined
  if (filter.trace !== undefined && entry.trace !== filter.trace) return undefined
  const { text, ...summary } = JSON.parse(entry.summary) as EventSummary
  const event: EventSummary = { ...summary, ...(payloads && { text }), id: entry.id }
  for (const name of ['appid', 'user', 'kind', 'name', 'outcome', 'errcode', 'rid'] as const) {
    if (filter[name] !== undefined && filter[name] !== event[name]) return undefined
  }
  if (filter.failed === true && event.outcome !== 'failed' && event.outcome !== 'refused') return undefined
  if (filter.text !== undefined) {
    const where = payloads ? [event.name, event.error, text, entry.detail && JSON.stringify(Object.values(JSON.parse(entry.detail) as object).join('\n'))] : [event.name, event.error]
    const wanted = filter.text.toLowerCase()
    if (!where.some(part => part?.toLowerCase().includes(wanted))) return undefined
  }
  return event
}

function toDetail (entry: LogEntry, payloads: boolean): EventDetail {
  const event = toEvent(entry, {}, payloads)!
  const { payload, received, answer, ...rest } = JSON.parse(entry.detail ?? '{}') as Omit<EventDetail, 'event'>
  return { event, ...rest, ...(payloads && { payload, received, answer }), ...(event.errcode !== undefined && event.errcode !== 0 && { meaning: meaningOf(event.errcode) }) }
}

/** The events from now on, as the text of an EventSource. Ends with the signal, or after `STREAM_MS`. */
async function * follow (events: EventLog, filter: EventFilter, payloads: boolean, signal: AbortSignal): AsyncGenerator<string> {
  const end = Date.now() + STREAM_MS
  let last = await events.lastId()
  let silentSince = Date.now()
  yield ': welcome\n\n'
  while (!signal.aborted && Date.now() < end) {
    const page = await events.after(last, PAGE)
    const found = page.map(entry => toEvent(entry, filter, payloads)).filter(event => event !== undefined)
    last = page.at(-1)?.id ?? last
    if (found.length > 0) yield found.map(event => `id: ${event.id}\nevent: event\ndata: ${JSON.stringify(event)}\n\n`).join('')
    else if (Date.now() - silentSince > PING_MS) yield ': ping\n\n'
    else {
      if (page.length < PAGE) await sleep(POLL_MS, undefined, { signal }).catch(() => {})
      continue
    }
    silentSince = Date.now()
  }
}

function addEventRoutes (fastify: TypeboxInstance, { access, events, history }: ConsoleParts): void {
  fastify.get(paths.events, {
    schema: { hide: true, querystring: EventQuery, response: { 200: EventPage } }
  }, async (request) => {
    const { cursor, limit = 100, ...filter } = request.query as EventQuery
    const { payloads } = access.operatorOf(request)
    await history.flush()
    const items: EventSummary[] = []
    let before = cursor
    for (let read = 0; read < MAX_READ;) {
      const page = await events.before(before, PAGE)
      for (const entry of page) {
        before = entry.id
        const event = toEvent(entry, filter, payloads)
        if (event !== undefined && items.push(event) === limit) return { items, next: before }
      }
      if (page.length < PAGE) return { items }
      read += page.length
      // pushes go first
      await new Promise(resolve => { setImmediate(resolve) })
    }
    return { items, next: before }
  })

  fastify.get(paths.event, {
    schema: { hide: true, params: Type.Object({ id: Type.String({ maxLength: 64 }) }), response: { 200: Type.Object({ selected: Type.String(), items: Type.Array(EventDetail) }) } }
  }, async (request): Promise<EventTree> => {
    const { payloads } = access.operatorOf(request)
    await history.flush()
    const entry = await events.get(request.params.id)
    if (entry === undefined) throw new EventError()
    const together = entry.trace === undefined ? [entry] : await events.trace(entry.trace)
    return { selected: entry.id, items: together.map(one => toDetail(one, payloads)).sort(({ event: a }, { event: b }) => a.at - b.at || KINDS_FROM_THE_ROOT.indexOf(a.kind) - KINDS_FROM_THE_ROOT.indexOf(b.kind)) }
  })
}

function addStreamRoute (fastify: TypeboxInstance, { access, events }: ConsoleParts): void {
  const closing = new AbortController()
  let streams = 0
  // an open stream would delay the closing of the server
  fastify.addHook('preClose', async () => { closing.abort() })

  fastify.get(paths.stream, {
    exposeHeadRoute: false,
    schema: { hide: true, querystring: EventFilter }
  }, async (request, reply) => {
    if (streams >= MAX_STREAMS) throw new TooManyRequestsError('a minute, when other streams have ended')
    streams++
    const gone = new AbortController()
    request.raw.socket.once('close', () => gone.abort())
    const stream = Readable.from(follow(events, request.query, access.operatorOf(request).payloads, AbortSignal.any([closing.signal, gone.signal])), { objectMode: false, highWaterMark: 64 * 1024 })
    stream.once('close', () => { streams-- })
    return reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no').send(stream)
  })
}

/** The routes of the chart, the audit list and the errcodes. */
function addOverviewRoutes (fastify: TypeboxInstance, { events, audit, history }: ConsoleParts): void {
  fastify.get(paths.chart, {
    schema: { hide: true, querystring: ChartQuery, response: { 200: Chart } }
  }, async ({ query: { minutes = 60 } }) => {
    await history.flush()
    const now = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS
    const since = now - (minutes - 1) * MINUTE_MS
    const counts = await events.counts(since)
    const none = { pushes: 0, refused: 0, tries: 0, failures: 0, calls: 0, callFailures: 0 }
    return { items: Array.from({ length: minutes }, (_, index) => ({ at: since + index * MINUTE_MS, ...none, ...counts.get(since + index * MINUTE_MS) })) }
  })

  fastify.get(paths.audit, {
    schema: { hide: true, querystring: AuditQuery, response: { 200: AuditPage } }
  }, async (request) => {
    const { cursor, limit = 100 } = request.query as { cursor?: string, limit?: number }
    const page = await audit.before(cursor, limit)
    const items = page.map(({ id, summary }) => ({ ...JSON.parse(summary) as Omit<AuditEntry, 'id'>, id }))
    return { items, ...(page.length === limit && { next: page.at(-1)!.id }) }
  })

  fastify.get(paths.errcode, {
    schema: { hide: true, params: Type.Object({ errcode: Type.Integer() }), response: { 200: ErrcodeMeaning } }
  }, async ({ params }) => meaningOf(params.errcode))
}

const eventRoutes: FastifyPluginAsyncTypebox<{ parts: ConsoleParts }> = async function (fastify, { parts }) {
  useOwnCompilers(fastify)
  addEventRoutes(fastify, parts)
  addStreamRoute(fastify, parts)
  addOverviewRoutes(fastify, parts)
}

export default eventRoutes
