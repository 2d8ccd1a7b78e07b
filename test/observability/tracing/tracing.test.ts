import { context, propagation, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-base'
import Fastify from 'fastify'
import { subscribe } from 'node:diagnostics_channel'
import t from 'tap'
import type { AccountContext } from '../../../plugins/index.js'
import tracing from '../../../plugins/observability/tracing/index.js'
import { createTracingObserver } from '../../../plugins/observability/tracing/spans.js'
import { eventually, startHub } from '../../helpers/hub.js'
import { startRedis } from '../../helpers/redis.js'

const api = await import('@opentelemetry/api')
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
propagation.setGlobalPropagator(new W3CTraceContextPropagator())

function createTracer () {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  return { exporter, provider, observer: createTracingObserver(api, provider.getTracer('test')) }
}

const find = (spans: ReadableSpan[], name: string) => spans.find(span => span.name === name)!

t.test('without a registered provider, no observer is added', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(tracing)
  t.notOk(app.hasDecorator('observers'))
})

for (const engine of ['memory', 'sqlite', 'redis'] as const) {
  t.test(`${engine}: push, queued job, handler and calls are one trace, without a secret or what the user wrote`, async t => {
    const { exporter, provider, observer } = createTracer()
    // acts like an instrumentation of undici; the platform's side of the test sends requests, too
    let withToken = 0
    subscribe('undici:request:create', (message) => {
      if (!(message as { request: { path: string } }).request.path.includes('access_token=')) return
      withToken++
      provider.getTracer('undici').startSpan('with the access token').end()
    })
    const setup = async ({ messages, api }: AccountContext) => {
      messages.on(async ({ FromUserName: touser }) => {
        provider.getTracer('user').startSpan('of the handler').end()
        await api.customerService.sendText({ touser, content: 'the answer' })
      })
    }
    const storage = { ...(engine === 'sqlite' && { dataDir: t.testdir() }), ...(engine === 'redis' && { redis: (await startRedis(t)).url }) }
    const hub = await startHub(t, { observer, setup, storage })
    const alice = hub.simulator.user('alice')
    await alice.sendText('what the user wrote')
    await eventually(() => find(exporter.getFinishedSpans(), 'process pushes'))
    const spans = exporter.getFinishedSpans()
    const [push, send, handled, call] = ['receive push', 'send pushes', 'process pushes', 'POST /cgi-bin/message/custom/send'].map(name => find(spans, name)) as [ReadableSpan, ReadableSpan, ReadableSpan, ReadableSpan]
    t.same([push, send, handled, call].map(({ kind }) => kind), [SpanKind.SERVER, SpanKind.PRODUCER, SpanKind.CONSUMER, SpanKind.CLIENT])
    t.equal(send.parentSpanContext!.spanId, push.spanContext().spanId)
    t.equal(handled.parentSpanContext!.spanId, send.spanContext().spanId)
    t.equal(call.parentSpanContext!.spanId, handled.spanContext().spanId)
    t.equal(find(spans, 'of the handler').parentSpanContext!.spanId, handled.spanContext().spanId)
    t.equal(new Set([push, send, handled, call].map(span => span.spanContext().traceId)).size, 1)
    t.ok(withToken > 0)
    t.equal(find(spans, 'with the access token'), undefined)
    t.match(call.attributes, { 'http.request.method': 'POST', 'http.response.status_code': 200, 'url.full': /\/cgi-bin\/message\/custom\/send$/, 'wechat.operation': 'customerService.sendText' })

    const accessToken = await hub.app.wechat.accounts.use(hub.account.appid, ({ token }) => token.get())
    const text = JSON.stringify(spans.map(({ name, attributes, events, status }) => ({ name, attributes, events, status })))
    for (const secret of [accessToken, hub.account.secret!, hub.account.token!, hub.account.aesKey!, alice.openid, 'what the user wrote', 'the answer']) t.notOk(text.includes(secret))
  })
}

t.test('a span of the user that is active is the parent of a push, and a failure names its code alone', async t => {
  const { exporter, provider, observer } = createTracer()
  const outer = provider.getTracer('http').startSpan('the request')
  await t.rejects(context.with(trace.setSpan(ROOT_CONTEXT, outer), () => observer({ type: 'push', appid: 'wx1' }, async () => {
    throw Object.assign(new Error('what the user wrote'), { code: 'WX_ERR_API', errcode: 45009, rid: 'r-1' })
  })))
  const [push] = exporter.getFinishedSpans()
  t.equal(push!.kind, SpanKind.INTERNAL)
  t.equal(push!.parentSpanContext!.spanId, outer.spanContext().spanId)
  t.match(push!.attributes, { 'error.type': 'WX_ERR_API', 'wechat.errcode': 45009, 'wechat.rid': 'r-1' })
  t.notMatch(JSON.stringify([push!.attributes, push!.events, push!.status]), /what the user wrote/)
})
