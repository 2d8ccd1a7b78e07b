import type { TSchema } from '@sinclair/typebox'
import { TypeCompiler, type TypeCheck } from '@sinclair/typebox/compiler'
import { Errors, ValueErrorType, type ValueError } from '@sinclair/typebox/errors'
import { Check } from '@sinclair/typebox/value'
import { nearestName } from './nearest-name.js'

/** The difference between a value and its schema. */
export interface Problem {
  /** The keys and indexes that lead to the place. */
  path: Array<string | number>
  /** The expectation, without the value that was found, which may be a secret. */
  expected: string
}

// the most telling of the first errors is reported
const MAX_ERRORS = 100
const MAX_KEY_CHARACTERS = 64

// options are checked once or twice, for which compiling takes longer than reading the schema
const CHECKS_BEFORE_COMPILING = 4

interface Checked {
  checks: number
  compiled?: TypeCheck<TSchema>
}

const checked = new WeakMap<TSchema, Checked>()

function matches (schema: TSchema, value: unknown): boolean {
  let entry = checked.get(schema)
  if (entry === undefined) checked.set(schema, entry = { checks: 0 })
  if (entry.compiled === undefined) {
    if (++entry.checks <= CHECKS_BEFORE_COMPILING) return Check(schema, value)
    entry.compiled = TypeCompiler.Compile(schema)
  }
  return entry.compiled.Check(value)
}

function pathOf ({ path }: ValueError): Problem['path'] {
  return path.split('/').slice(1).map(part => /^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The error inside a union: the branch that matched furthest is the one that the caller meant. */
function innermost (error: ValueError): ValueError {
  const branches = error.errors.map(branch => [...branch]).filter(branch => branch.length > 0).sort((a, b) => a.length - b.length)
  return branches.length > 0 && error.schema.description === undefined ? innermost(branches[0]![0]!) : error
}

/** Chooses the error to report: a mistyped key tells more than the missing key that it was meant to be. */
function mostTelling (errors: Iterable<ValueError>): ValueError {
  let first: ValueError | undefined
  let count = 0
  for (const error of errors) {
    first ??= error
    if (error.type === ValueErrorType.ObjectAdditionalProperties) return error
    if (++count === MAX_ERRORS) break
  }
  return innermost(first!)
}

function describeUnknownKey (key: string, schema: TSchema): string {
  const names = Object.keys(schema.properties as object)
  const nearest = nearestName(key, names)
  return `unknown key ${quoteKey(key)}, ${nearest === undefined ? `known are ${names.join(', ')}` : `did you mean ${nearest}?`}`
}

/** Finds the first difference between `value` and `schema`; undefined if there is none. */
export function findProblem (schema: TSchema, value: unknown): Problem | undefined {
  if (matches(schema, value)) return undefined
  const error = mostTelling(Errors(schema, value))
  const path = pathOf(error)
  if (error.type === ValueErrorType.ObjectAdditionalProperties) return { path, expected: describeUnknownKey(String(path.at(-1)), error.schema) }
  const { description } = error.schema
  const missing = description !== undefined && error.value === undefined ? ', but it is missing' : ''
  return { path, expected: description === undefined ? error.message.toLowerCase() : `expected ${description}${missing}` }
}

/** The problem as a sentence: the path of the field, separated by dots, and the expectation. `whole` is the name of the value itself. */
export function describeProblem (schema: TSchema, value: unknown, whole: string): string | undefined {
  const problem = findProblem(schema, value)
  return problem && `${problem.path.map(part => quoteKey(String(part))).join('.') || whole}: ${problem.expected}`
}

/** Quotes a key for a message, shortened, because a stranger may have chosen it. */
export function quoteKey (key: string): string {
  return key.length > MAX_KEY_CHARACTERS ? `${key.slice(0, MAX_KEY_CHARACTERS)}…` : key
}
