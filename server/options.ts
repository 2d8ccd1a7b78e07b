import SerializerSelector from '@fastify/fast-json-stringify-compiler'
import type { FastifyServerOptions } from 'fastify'
import { clientErrorHandler } from '../plugins/errors/client-error.js'
import { frameworkErrors } from '../plugins/errors/index.js'

/** Bounds for what a client may take its time with. Durations are in milliseconds. */
export interface ServerLimits {
  /** Until the header of a request is there. Default 15,000. */
  headersTimeoutMs?: number
  /** Until a whole request is there: a phone on a bad line takes its time for a picture. Default 300,000. */
  requestTimeoutMs?: number
  /** A connection on which nothing moves for so long is closed. Above what the platform's timeouts add up to. Default 120,000. */
  connectionTimeoutMs?: number
  /** A connection between two requests. Above the 60 s of most reverse proxies, which must be the first to close. Default 72,000. */
  keepAliveTimeoutMs?: number
  /** How often the first two are looked at. Default 5000. */
  checkIntervalMs?: number
}

const buildCompiler = SerializerSelector()

/** One serializer for all answers of one schema, where Fastify would compile one for each route and status: most answers are a Problem. */
const buildSerializer: SerializerSelector.SerializerFactory = (schemas, options) => {
  const compile = buildCompiler(schemas, options)
  const compiled = new Map<unknown, SerializerSelector.Serializer>()
  return (route) => {
    const serialize = compiled.get(route.schema) ?? compile(route)
    compiled.set(route.schema, serialize)
    return serialize
  }
}

/**
 * Options for `Fastify()` that a server on the internet wants: timeouts, and errors before a route is found answered like all others.
 * `Fastify({ ...serverOptions(), logger: true })`
 */
export function serverOptions ({ headersTimeoutMs = 15_000, requestTimeoutMs = 300_000, connectionTimeoutMs = 120_000, keepAliveTimeoutMs = 72_000, checkIntervalMs = 5000 }: ServerLimits = {}) {
  return {
    frameworkErrors,
    clientErrorHandler,
    schemaController: { compilersFactory: { buildSerializer } },
    routerOptions: { maxParamLength: 256 },
    // Fastify's own answer while it closes has no code: what can no longer be done is a WX_ERR_CLOSED
    return503OnClosing: false,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: connectionTimeoutMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: checkIntervalMs }
  } satisfies FastifyServerOptions & { http: object }
}
