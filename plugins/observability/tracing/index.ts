import type { TracerProvider } from '@opentelemetry/api'
import { Type } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import { addObserver } from '../../lib/observer.js'
import { PackageError } from '../../lib/error-codes.js'
import { loadOptional } from '../../lib/optional-package.js'
import { compileOptions } from '../../lib/options.js'
import { createTracingObserver } from './spans.js'

const Options = Type.Object({
  tracerProvider: Type.Optional(Type.Unsafe<TracerProvider>(Type.Object({ getTracer: Type.Any() })))
}, { additionalProperties: false })

/** `tracerProvider`: the provider that gets the spans. Default: the provider that the process has registered. */
export interface TracingOptions {
  tracerProvider?: TracerProvider
}

const checkOptions = compileOptions<TracingOptions>('wechat-tracing', Options)

// the place of OpenTelemetry's API 1 in a process, whatever copy of it a program has
const API = Symbol.for('opentelemetry.js.api.1')

/** Whether the process has registered a provider. Without one there is no need to load the API. */
function isProviderRegistered (): boolean {
  return (globalThis as unknown as Record<symbol, { trace?: unknown } | undefined>)[API]?.trace !== undefined
}

/** Loads OpenTelemetry's API, an optional peer dependency. If it is not installed and no provider was given, tracing is off. */
async function loadApi (isNeeded: boolean): Promise<typeof import('@opentelemetry/api') | undefined> {
  try {
    return await loadOptional('tracing', () => import('@opentelemetry/api'))
  } catch (error) {
    if (!isNeeded && error instanceof PackageError) return undefined
    throw error
  }
}

/**
 * Creates spans for pushes, for their handling and for calls to the platform, for all accounts of the scope.
 * Does nothing if OpenTelemetry is not installed, or if no provider is registered before the plugin.
 * Throws `WX_ERR_OPTIONS`, and `WX_ERR_PACKAGE` for a `tracerProvider` without `@opentelemetry/api`.
 */
export default fp<TracingOptions>(async function tracing (fastify, given) {
  const { tracerProvider } = checkOptions(given)
  if (tracerProvider === undefined && !isProviderRegistered()) return
  const api = await loadApi(tracerProvider !== undefined)
  if (api === undefined) return
  // the proxy stands for a provider that may be registered later; only a registered provider has its own tracer
  const registered = api.trace.getTracerProvider() as TracerProvider & { getDelegateTracer? (name: string): unknown }
  const provider = tracerProvider ?? (registered.getDelegateTracer === undefined || registered.getDelegateTracer('fastify-wechat') !== undefined ? registered : undefined)
  if (provider !== undefined) addObserver(fastify, createTracingObserver(api, provider.getTracer('fastify-wechat')))
}, { name: 'wechat-tracing', fastify: '5.x' })
