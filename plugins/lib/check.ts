import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler'
import type { ValueError } from '@sinclair/typebox/errors'

// Of a union's branches the one that came furthest says what the caller meant.
function deepest (error: ValueError): ValueError {
  const branches = error.errors.map(branch => [...branch]).filter(branch => branch.length > 0).sort((a, b) => a.length - b.length)
  return branches.length > 0 ? deepest(branches[0]![0]!) : error
}

const checks = new WeakMap<TSchema, TypeCheck<TSchema>>()

/** What is wrong with `value`, by its field. A schema is compiled with its first use: most applications call a handful of operations. */
export function findProblem (schema: TSchema | undefined, value: unknown): string | undefined {
  if (schema === undefined) return undefined
  let compiled = checks.get(schema)
  if (compiled === undefined) {
    compiled = TypeCompiler.Compile(schema)
    checks.set(schema, compiled)
  }
  if (compiled.Check(value)) return undefined
  const error = deepest(compiled.Errors(value).First()!)
  const field = error.path.slice(1).replaceAll('/', '.') || 'the input'
  return `${field}: ${error.schema.description ? `expected ${error.schema.description}` : error.message.toLowerCase()}`
}
