import assert from 'node:assert/strict'
import { parseLossless } from '../../plugins/lib/json.js'
import type { Target } from '../fuzzer.js'

/** Compares a result with the result of `JSON.parse`. An integer that a number cannot hold is text; every other number is the same. */
function check (lossless: unknown, plain: unknown): void {
  if (typeof plain === 'number' && typeof lossless === 'string') {
    assert.match(lossless, /^-?\d{16,}$/)
    assert.ok(!Number.isSafeInteger(Number(lossless)), 'a number that fits became text')
    assert.equal(Number(lossless), plain)
  } else if (plain !== null && typeof plain === 'object') {
    assert.deepEqual(Object.keys(lossless as object), Object.keys(plain))
    for (const key of Object.keys(plain)) check((lossless as Record<string, unknown>)[key], (plain as Record<string, unknown>)[key])
  } else {
    assert.ok(Object.is(lossless, plain), `${String(lossless).slice(0, 80)} and not ${String(plain).slice(0, 80)}`)
  }
}

/** The text with the control characters inside its strings escaped, read one character at a time. */
function withoutRawControls (text: string): string {
  let inString = false
  let escaped = false
  let safe = ''
  for (const char of text) {
    safe += inString && char < ' ' ? `\\u00${char.charCodeAt(0).toString(16).padStart(2, '0')}` : char
    if (!inString) inString = char === '"'
    else if (escaped) escaped = false
    else if (char === '\\') escaped = true
    else if (char === '"') inString = false
  }
  return safe
}

/** JSON whose long integers are kept. */
export default function json (): Target {
  return {
    name: 'json',
    claim: 'parseLossless reads all that JSON.parse reads except prototypes, and raw control characters in strings, too; the result differs only in long integers',
    seeds: ['{"a":12345678901234567890,"b":[-9007199254740993,9007199254740991,0.1234567890123456789,1234567890123456e3],"c":"12345678901234567890\\"1234567890123456789"}', '"\\u005f_proto__"', '[1234567890123456,{"x":null}]'],
    words: ['{', '}', '[', ']', ':', ',', '"', '\\', '\\"', '\\\\', '\\u0041', '1234567890123456', '9007199254740992', '-9007199254740993', '0.', 'e', 'E+', '.', '-', 'true', 'null', '"a":', '"__proto__":', '"constructor":{"prototype":'],
    run (input) {
      // a byte order mark is skipped
      const text = Buffer.from(input, 'latin1').toString().replace(/^\uFEFF/, '')
      let plain: unknown
      try {
        plain = JSON.parse(withoutRawControls(text))
      } catch {
        assert.throws(() => parseLossless(text), SyntaxError, 'a text that is not JSON was read')
        return
      }
      let lossless: unknown
      try {
        lossless = parseLossless(text)
      } catch (error) {
        assert.match((error as Error).message, /forbidden prototype property/, 'JSON was refused')
        return
      }
      check(lossless, plain)
      assert.equal(({} as Record<string, unknown>).x, undefined)
    }
  }
}
