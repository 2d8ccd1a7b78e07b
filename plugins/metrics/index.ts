import fp from 'fastify-plugin'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
}

declare module 'fastify' {
  interface FastifyInstance { metrics: Metrics }
}

/** Counts and times the requests of the scope by route, beside the process's own figures, in a registry of its own. */
export default fp(async function metrics (fastify) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const labelNames = ['method', 'route', 'status'] as const
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames,
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 10],
    registers: [registry]
  })

  fastify.addHook('onResponse', function observe (request, reply, done) {
    // the route's pattern, not its path: an appid is a label too many
    seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    done()
  })
  fastify.addHook('onReady', async () => {
    if (!fastify.hasDecorator('accounts')) return
    const { accounts } = fastify
    const gauge = (name: string, help: string, value: () => number | undefined) => new Gauge({
      name,
      help,
      registers: [registry],
      collect () { this.set(value() ?? NaN) }
    })
    gauge('wechat_accounts_configured', 'Accounts that the source knows', () => accounts.status().configured)
    gauge('wechat_accounts_warm', 'Account contexts that are open', () => accounts.status().warm)
    gauge('wechat_accounts_reload_success', '1 when the last reload was taken, 0 when it was refused', () => accounts.status().lastReload === undefined ? undefined : Number(accounts.status().lastReload?.ok))
  })
  fastify.addHook('onClose', async () => { registry.clear() })
  fastify.decorate('metrics', { registry })
}, { name: 'wechat-metrics', fastify: '5.x' })
