import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler'
import { OptionsError } from './error-codes.js'

// What Fastify itself adds to, or takes from, the options of a register call.
const FASTIFY_OPTIONS = ['prefix', 'logLevel', 'logSerializers']

/**
 * A check of a plugin's options against `schema`, compiled with its first use and kept.
 * It gives the options back without undefined values and Fastify's own, or throws `WX_ERR_OPTIONS` with the field and what was expected.
 */
export function compileOptions<T> (pluginName: string, schema: TSchema): (options: unknown) => T {
  let compiled: TypeCheck<TSchema> | undefined
  return (given) => {
    const options = Object.fromEntries(Object.entries(given ?? {}).filter(([name, value]) => value !== undefined && !FASTIFY_OPTIONS.includes(name)))
    compiled ??= TypeCompiler.Compile(schema)
    if (compiled.Check(options)) return options as T
    const error = compiled.Errors(options).First()!
    const field = error.path.slice(1).replaceAll('/', '.') || 'options'
    throw new OptionsError(pluginName, `${field}: ${error.schema.description ? `expected ${error.schema.description}` : error.message.toLowerCase()}`)
  }
}
