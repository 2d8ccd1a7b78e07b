import { Type, type TSchema } from '@sinclair/typebox'
import { describeProblem } from './check.js'
import { OptionsError } from './error-codes.js'

// The options of a register call that belong to Fastify itself.
const FASTIFY_OPTIONS = ['prefix', 'logLevel', 'logSerializers']

/** Timers of Node.js count in 32 bits: a longer time would fire at once. */
const MAX_TIMER_MS = 2_147_483_647

/** An option in milliseconds, at most 24.8 days. */
export const Milliseconds = (minimum = 0) => Type.Integer({ minimum, maximum: MAX_TIMER_MS, description: `whole milliseconds from ${minimum} to ${MAX_TIMER_MS}` })

// 100 years: values in seconds are compared with a time, and no timer waits for them
const MAX_AGE_SECONDS = 100 * 365 * 86_400

/** An option in seconds, at most 100 years. */
export const Seconds = (minimum = 0) => Type.Integer({ minimum, maximum: MAX_AGE_SECONDS, description: `whole seconds from ${minimum} to ${MAX_AGE_SECONDS}` })

/** The schemas of the options of all loaded plugins, keyed by the name of the plugin. */
export const optionSchemas = new Map<string, TSchema>()

/**
 * Creates a check of the options of a plugin. The check returns the options without undefined values and without Fastify's own options,
 * or throws `WX_ERR_OPTIONS` with the field and the expectation.
 */
export function compileOptions<T> (pluginName: string, schema: TSchema): (options: unknown) => T {
  optionSchemas.set(pluginName, schema)
  return (given) => {
    const options = Object.fromEntries(Object.entries(given ?? {}).filter(([name, value]) => value !== undefined && !FASTIFY_OPTIONS.includes(name)))
    const problem = describeProblem(schema, options, 'options')
    if (problem !== undefined) throw new OptionsError(pluginName, problem)
    return options as T
  }
}
