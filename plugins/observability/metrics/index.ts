import { Type } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { addToWechat, findWechat } from '../../lib/wechat-decorator.js'
import { addObserver } from '../../lib/observer.js'
import { registerScrapedGauges } from './scraped-gauges.js'
import { createMetricsObserver } from './activity-counters.js'
import { compileOptions } from '../../lib/options.js'

export interface Metrics {
  readonly registry: Registry
}

declare module '../../lib/wechat-decorator.js' {
  interface Wechat {
    /** The Prometheus registry, from `metrics`. */
    readonly metrics: Metrics
  }
}

const checkOptions = compileOptions('wechat-metrics', Type.Object({}, { additionalProperties: false }))

/**
 * Adds `metrics`: counts and durations of the requests, pushes and calls of the scope, and the figures of the process, in a separate registry.
 * If `wechat` is registered in the scope, it also has the figures of accounts and queue.
 */
export default fp(async function metrics (fastify, given) {
  checkOptions(given)
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of answering a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 10],
    registers: [registry]
  })
  addObserver(fastify, createMetricsObserver(registry))

  fastify.addHook('onResponse', function observe (request, reply, done) {
    // the pattern of the route, not its path: a label for each appid would be too many
    seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    done()
  })
  fastify.addHook('onReady', async () => {
    const { accounts } = findWechat(fastify)
    if (accounts !== undefined) registerScrapedGauges(registry, accounts)
  })
  fastify.addHook('onClose', async () => { registry.clear() })
  addToWechat(fastify, { metrics: { registry } })
}, { name: 'wechat-metrics', fastify: '5.x' })
