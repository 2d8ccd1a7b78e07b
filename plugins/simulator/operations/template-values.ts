import { isObject } from './operation.js'

export interface BrokenValue { key: string, problem: string }

const CJK_NAME = /^[\p{Script=Han}·]{1,10}$/u
const DATE = String.raw`\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})`
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const MOMENT = `(?:${DATE}(?: ?${TIME})?|${TIME})`
const range = (one: string) => new RegExp(`^${one}(?: ?~ ?${one})?$`)

/** The rules for values, by the prefix of the key. */
const RULES: Array<[prefix: string, expected: string, fits: (value: string) => boolean]> = [
  ['thing', 'at most 20 characters', value => [...value].length <= 20],
  ['number', 'at most 32 digits', value => /^-?\d{1,32}(?:\.\d+)?$/.test(value) && value.length <= 33],
  ['letter', 'at most 32 letters', value => /^[A-Za-z]{1,32}$/.test(value)],
  ['symbol', 'at most 5 symbols', value => [...value].length <= 5 && !/[\p{L}\p{N}]/u.test(value)],
  ['character_string', 'at most 32 letters, digits and symbols', value => /^[\x20-\x7E]{1,32}$/.test(value)],
  ['time', 'a time or date and time', value => range(MOMENT).test(value)],
  ['date', 'a date', value => range(MOMENT).test(value)],
  ['amount', 'a currency sign and at most 10 digits', value => /^[¥￥$€£]?\d{1,10}(?:\.\d+)?元?$/.test(value)],
  ['phone_number', 'at most 17 digits and signs', value => /^[\d+\-() ]{1,17}$/.test(value)],
  ['car_number', 'at most 8 characters', value => [...value].length <= 8],
  ['name', 'at most 10 Chinese characters or 20 letters', value => CJK_NAME.test(value) || /^[A-Za-z ,.'-]{1,20}$/.test(value)],
  ['phrase', 'at most 5 Chinese characters', value => /^\p{Script=Han}{1,5}$/u.test(value)]
]

function problemOf (key: string, entry: unknown): string | undefined {
  const value = isObject(entry) ? entry.value : undefined
  if (typeof value !== 'string' && typeof value !== 'number') return 'is missing'
  const text = String(value)
  if (text === '') return 'is empty'
  // eslint-disable-next-line no-control-regex -- control characters are the subject
  if (/[\x00-\x1F\x7F]/.test(text)) return 'invalid, contains a line break or control character'
  const rule = RULES.filter(([prefix]) => new RegExp(`^${prefix}\\d*$`).test(key))[0]
  return rule === undefined || rule[2](text) ? undefined : `invalid, expected ${rule[1]}`
}

/** The first value of a subscribe message that breaks the rule of its key, or a key of the template that is missing. */
export function findBrokenValue (data: Record<string, unknown>, template?: string): BrokenValue | undefined {
  const wanted = [...(template ?? '').matchAll(/\{\{(\w+)\.DATA\}\}/g)].map(match => match[1]!)
  const missing = wanted.find(key => data[key] === undefined)
  if (missing !== undefined) return { key: missing, problem: 'is missing' }
  for (const [key, entry] of Object.entries(data)) {
    const problem = problemOf(key, entry)
    if (problem !== undefined) return { key, problem }
  }
  return undefined
}
