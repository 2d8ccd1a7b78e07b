import type { TracerProvider } from '@opentelemetry/api'
import { Type } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import { addObserver } from '../../lib/observer.js'
import { compileOptions } from '../../lib/options.js'
import { createTracingObserver } from './spans.js'

const Options = Type.Object({
  tracerProvider: Type.Optional(Type.Unsafe<TracerProvider>(Type.Object({ getTracer: Type.Any() })))
}, { additionalProperties: false })

/** `tracerProvider`: where spans go, default the one that the process has registered. */
export interface TracingOptions {
  tracerProvider?: TracerProvider
}

const checkOptions = compileOptions<TracingOptions>('wechat-tracing', Options)

/** OpenTelemetry's API when it is installed: it is an optional peer. */
async function loadApi (): Promise<typeof import('@opentelemetry/api') | undefined> {
  try {
    return await import('@opentelemetry/api')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/**
 * Makes spans of pushes, their handling and the calls on the way, for all accounts of the scope.
 * Does nothing where OpenTelemetry is not installed, or no provider is registered when the plugin is.
 */
export default fp<TracingOptions>(async function tracing (fastify, given) {
  const { tracerProvider } = checkOptions(given)
  const api = await loadApi()
  if (api === undefined) return
  // the proxy stands for a provider that may come; only one that is there has a tracer of its own
  const registered = api.trace.getTracerProvider() as TracerProvider & { getDelegateTracer? (name: string): unknown }
  const provider = tracerProvider ?? (registered.getDelegateTracer === undefined || registered.getDelegateTracer('fastify-wechat') !== undefined ? registered : undefined)
  if (provider !== undefined) addObserver(fastify, createTracingObserver(api, provider.getTracer('fastify-wechat')))
}, { name: 'wechat-tracing', fastify: '5.x' })
