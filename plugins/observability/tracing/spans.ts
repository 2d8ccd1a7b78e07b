import type { Attributes, Context, Span, SpanKind, Tracer } from '@opentelemetry/api'
import type { Activity, Observer } from '../../lib/observer.js'

type Api = typeof import('@opentelemetry/api')

/** The key that an SDK checks before it records; its description is the same in all copies of the SDK. */
const SUPPRESS = 'OpenTelemetry SDK Context Key SUPPRESS_TRACING'

interface Start {
  name: string
  kind: SpanKind
  parent: Context
  attributes: Attributes
}

const QUEUE = { 'messaging.system': 'fastify-wechat', 'messaging.destination.name': 'pushes' }

/** Describes the span of an activity. */
function describe ({ context, propagation, trace, ROOT_CONTEXT, SpanKind }: Api, activity: Activity): Start {
  const parent = context.active()
  switch (activity.type) {
    case 'push': return {
      name: 'receive push',
      // inside the span of an HTTP instrumentation it is an internal part of the request
      kind: trace.getSpan(parent) === undefined ? SpanKind.SERVER : SpanKind.INTERNAL,
      parent,
      attributes: { 'wechat.appid': activity.appid, 'wechat.request_id': activity.requestId }
    }
    case 'enqueue': return {
      name: 'send pushes',
      kind: SpanKind.PRODUCER,
      parent,
      attributes: { ...QUEUE, 'messaging.operation.name': 'add', 'messaging.operation.type': 'send', 'wechat.appid': activity.push.appid }
    }
    case 'handle': return {
      name: 'process pushes',
      kind: SpanKind.CONSUMER,
      // not the active span: a job may be started while another one is active
      parent: propagation.extract(ROOT_CONTEXT, activity.job.origin ?? {}),
      attributes: {
        ...QUEUE,
        'messaging.operation.name': 'handle',
        'messaging.operation.type': 'process',
        'messaging.message.id': activity.job.id,
        'wechat.appid': activity.job.appid,
        'wechat.attempt': activity.job.attempt,
        'wechat.request_id': activity.job.origin?.requestId
      }
    }
    case 'call': return {
      name: activity.operation === undefined ? activity.method : `${activity.method} ${activity.url.pathname}`,
      kind: SpanKind.CLIENT,
      parent,
      attributes: {
        'http.request.method': activity.method,
        'url.full': activity.url.href,
        'server.address': activity.url.hostname,
        'server.port': Number(activity.url.port) || (activity.url.protocol === 'http:' ? 80 : 443),
        'http.request.resend_count': activity.attempt > 1 ? activity.attempt - 1 : undefined,
        'wechat.appid': activity.appid,
        'wechat.operation': activity.operation
      }
    }
    case 'refresh': return { name: `refresh ${activity.credential}`, kind: SpanKind.INTERNAL, parent, attributes: {} }
    case 'reload': return { name: 'reload accounts', kind: SpanKind.INTERNAL, parent, attributes: {} }
  }
}

function finish ({ SpanStatusCode }: Api, span: Span, activity: Activity, failure: { error: unknown } | undefined): void {
  if (activity.type === 'call' && activity.statusCode !== undefined) span.setAttribute('http.response.status_code', activity.statusCode)
  if (activity.type === 'push' && activity.duplicate) span.setAttribute('wechat.duplicate', true)
  if (failure !== undefined) {
    const { code, name, errcode, rid } = (failure.error ?? {}) as { code?: unknown, name?: unknown, errcode?: unknown, rid?: unknown }
    // only the code, because a message may repeat the text of a user
    span.setAttribute('error.type', String(code ?? name ?? 'Error').slice(0, 64))
    if (typeof errcode === 'number') span.setAttribute('wechat.errcode', errcode)
    if (typeof rid === 'string') span.setAttribute('wechat.rid', rid)
    span.setStatus({ code: SpanStatusCode.ERROR })
  }
  span.end()
}

/** Creates an observer that makes spans by OpenTelemetry's conventions, without message contents, openids and credentials. */
export function createTracingObserver (api: Api, tracer: Tracer): Observer {
  const { context, propagation, trace, createContextKey } = api
  const suppress = createContextKey(SUPPRESS)

  return async (activity, work) => {
    const { name, kind, parent, attributes } = describe(api, activity)
    const span = tracer.startSpan(name, { kind, attributes }, parent)
    let inside = trace.setSpan(parent, span)
    if (activity.type === 'enqueue') propagation.inject(inside, activity.push.origin ??= {})
    // suppressed, because an instrumentation of undici would record the address with its access token
    if (activity.type === 'call') inside = inside.setValue(suppress, true)
    try {
      const result = await context.with(inside, work)
      finish(api, span, activity, undefined)
      return result
    } catch (error) {
      finish(api, span, activity, { error })
      throw error
    }
  }
}
