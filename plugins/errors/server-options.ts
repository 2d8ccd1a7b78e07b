import type { FastifyServerOptions } from 'fastify'
import { clientErrorHandler } from './client-error.js'
import { frameworkErrors } from './framework-errors.js'

/** Time limits for clients, in milliseconds. */
export interface ServerLimits {
  /** Until the header of a request has arrived. Default 15,000. */
  headersTimeoutMs?: number
  /** Until the whole request has arrived: a phone on a bad line takes its time for a picture. Default 300,000. */
  requestTimeoutMs?: number
  /** A connection on which nothing moves for so long is closed. Above the sum of the platform's timeouts. Default 120,000. */
  connectionTimeoutMs?: number
  /** A connection between two requests. Above the 60 s of most reverse proxies, which must be the first to close. Default 72,000. */
  keepAliveTimeoutMs?: number
  /** How often the first two are checked. Default 5000. */
  checkIntervalMs?: number
}

/**
 * Options for `Fastify()` that a server on the internet wants: timeouts, and an answer of our kind for errors before a route is found.
 * `Fastify({ ...serverOptions(), logger: true })`
 */
export function serverOptions ({ headersTimeoutMs = 15_000, requestTimeoutMs = 300_000, connectionTimeoutMs = 120_000, keepAliveTimeoutMs = 72_000, checkIntervalMs = 5000 }: ServerLimits = {}) {
  return {
    frameworkErrors,
    clientErrorHandler,
    routerOptions: { maxParamLength: 256 },
    // Fastify's own answer while it closes has no code; ours is WX_ERR_CLOSED
    return503OnClosing: false,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: connectionTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: checkIntervalMs }
  } satisfies FastifyServerOptions & { http: object }
}
