import secureParse from 'secure-json-parse'
import { quoteLongIntegers } from '../../lib/json.js'

/** JSON in which a bigint is a bare number, as the platform writes its 64-bit ids. */
export function toJson (value: unknown): string {
  // JSON.stringify would write the mark as an escape, so it is looked for in that form
  return JSON.stringify(value, (_, inner) => typeof inner === 'bigint' ? `\u0000${inner}` : inner).replace(/"\\u0000(-?\d+)"/g, '$1')
}

/** Reads JSON; integers that a JavaScript number cannot hold become text. Throws a SyntaxError. */
export function fromJson (text: string): unknown {
  return secureParse.parse(quoteLongIntegers(text))
}
