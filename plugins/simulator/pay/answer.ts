import { randomInt } from 'node:crypto'
import type { TSchema } from '@sinclair/typebox'
import type { BankCall, Fields } from './call.js'
import { dayOf, toRfc3339 } from './ledger.js'

export const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('')

type Values = Pick<BankCall, 'bank' | 'origin'>

const isFields = (value: unknown): value is Fields => value !== null && typeof value === 'object' && !Array.isArray(value)

/** Made up, for what an answer has to have and nobody said. */
function sample (name: string, schema: TSchema, call: Values): unknown {
  const now = call.bank.clock.now()
  switch (schema.type) {
    case 'object': return shape(schema, {}, call)
    case 'array': return []
    case 'integer': return /time/.test(name) ? Math.floor(now / 1000) : 0
    case 'number': return 0
    case 'boolean': return false
  }
  if (Array.isArray(schema.examples) && schema.examples.length > 0) return schema.examples[0]
  if (/time$/.test(name)) return toRfc3339(now)
  if (/date$/.test(name)) return dayOf(now)
  if (/url$/.test(name)) return `${call.origin}/`
  if (name === 'currency') return 'CNY'
  if (/(?:_id|_no|_code|_number|token)$/.test(name)) return digits(20)
  return /count$|offset$|limit$/.test(name) ? '0' : '示例'
}

function fit (schema: TSchema, value: unknown, call: Values): unknown {
  if (schema.type === 'object' && schema.properties !== undefined) return isFields(value) ? shape(schema, value, call) : {}
  if (schema.type === 'array') return Array.isArray(value) ? value.map(item => fit(schema.items as TSchema ?? {}, item, call)) : []
  if (schema.type === 'string' && typeof value === 'number') return String(value)
  if (schema.type === 'integer' && typeof value === 'string' && /^\d+$/.test(value)) return Number(value)
  return value
}

/** An object of a schema: what `values` say, and something made up for what it has to have besides. */
function shape (schema: TSchema, values: Fields, call: Values): Fields {
  const required = new Set(schema.required as string[] ?? [])
  const answer: Fields = {}
  for (const [name, property] of Object.entries((schema.properties ?? {}) as Record<string, TSchema>)) {
    const value = values[name]
    if (value !== undefined) answer[name] = fit(property, value, call)
    else if (required.has(name)) answer[name] = sample(name, property, call)
  }
  return answer
}

/** The answer of an operation out of `values`; what its schema does not have is left out. */
export function answerOf (call: BankCall, values: Fields): Fields {
  return call.definition.answer === undefined ? {} : shape(call.definition.answer, values, call)
}

/** An answer that lists entries, a page of them, whatever the list is called. */
export function pageOf (call: BankCall, entries: readonly unknown[], values: Fields = {}): Fields {
  const { offset = 0, limit = entries.length } = call.input as { offset?: number, limit?: number }
  const properties = (call.definition.answer?.properties ?? {}) as Record<string, TSchema>
  const list = Object.keys(properties).find(name => properties[name]!.type === 'array' && !(name in values)) ?? 'data'
  return answerOf(call, { ...values, [list]: entries.slice(offset, offset + limit), offset, limit, count: entries.length, total_count: entries.length })
}
