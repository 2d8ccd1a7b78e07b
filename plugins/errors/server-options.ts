import type { FastifyServerOptions } from 'fastify'
import { clientErrorHandler } from './client-error.js'
import { frameworkErrors } from './framework-errors.js'

/** Time limits for clients, in milliseconds. */
export interface ServerLimits {
  /** The time in which the header of a request must arrive. Default 15,000. */
  headersTimeoutMs?: number
  /** The time in which the whole request must arrive: a phone on a slow network needs long for a picture. Default 300,000. */
  requestTimeoutMs?: number
  /** The time after which a connection without traffic is closed. It must exceed the sum of the platform's timeouts. Default 120,000. */
  connectionTimeoutMs?: number
  /** The time after which an idle connection is closed. It must exceed the 60 s of most reverse proxies, because the proxy must be the first to close. Default 72,000. */
  keepAliveTimeoutMs?: number
  /** How often the first two are checked. Default 5000. */
  checkIntervalMs?: number
}

/**
 * Returns options of `Fastify()` for a server on the internet: timeouts, and our kind of answer for errors that happen before a route is found.
 * Use it as `Fastify({ ...serverOptions(), logger: true })`.
 */
export function serverOptions ({ headersTimeoutMs = 15_000, requestTimeoutMs = 300_000, connectionTimeoutMs = 120_000, keepAliveTimeoutMs = 72_000, checkIntervalMs = 5000 }: ServerLimits = {}) {
  return {
    frameworkErrors,
    clientErrorHandler,
    routerOptions: { maxParamLength: 256 },
    // Fastify's answer while it closes has no code; ours has WX_ERR_CLOSED
    return503OnClosing: false,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: connectionTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: checkIntervalMs }
  } satisfies FastifyServerOptions & { http: object }
}
