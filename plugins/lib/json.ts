import secureParse from 'secure-json-parse'

// Strings are matched first, so that digits inside a string do not count as a number. Digits of a fraction, of an exponent, or of an unquoted name (invalid in JSON) do not count either.
// The loop over a string is unrolled, because one step for each character overflows the stack of the regular expression at some megabytes.
// An unterminated string matches to the end of the text, because otherwise each quote in it would start another search.
const STRINGS_AND_LONG_INTEGERS = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE]|\s*:)/g

// eslint-disable-next-line no-control-regex -- these are the characters that WeChat does not escape
const CONTROL_CHARACTERS = /[\x00-\x1f]/g
// As above, an unterminated string matches to the end of the text.
const STRINGS = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)/g

/** A longer text, which no push has, is scanned: the regular expressions overflow their stack after some million escapes. */
const LONG_TEXT_CHARACTERS = 1024 * 1024
const LONG_INTEGERS = /(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE]|\s*:)/g

/** The offset behind the string that begins at `start`. */
function endOfString (text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0
    while (text[quote - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return quote + 1
  }
  return text.length
}

type Replace = (part: string) => string

/** Replaces what is between the strings of a JSON text, and the strings. */
function replaceParts (text: string, between: Replace, string: Replace): string {
  const parts: string[] = []
  for (let position = 0; position < text.length;) {
    const quote = text.indexOf('"', position)
    const start = quote === -1 ? text.length : quote
    const end = quote === -1 ? text.length : endOfString(text, quote)
    parts.push(between(text.slice(position, start)), string(text.slice(start, end)))
    position = end
  }
  return parts.join('')
}

const keep: Replace = part => part
const quoteLongInteger: Replace = token => token[0] === '"' || Number.isSafeInteger(Number(token)) ? token : `"${token}"`
const escapeControls: Replace = string => string.replace(CONTROL_CHARACTERS, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Escapes control characters inside strings: WeChat writes those of a nickname or a message into JSON unescaped. */
function escapeControlCharacters (text: string): string {
  return text.length > LONG_TEXT_CHARACTERS ? replaceParts(text, keep, escapeControls) : text.replace(STRINGS, escapeControls)
}

/** Makes text of the integers in JSON that a JavaScript number cannot hold. */
export function quoteLongIntegers (text: string): string {
  return text.length > LONG_TEXT_CHARACTERS
    ? replaceParts(text, part => part.replace(LONG_INTEGERS, quoteLongInteger), keep)
    : text.replace(STRINGS_AND_LONG_INTEGERS, quoteLongInteger)
}

/**
 * Parses JSON without damaging WeChat's 64-bit ids: an integer beyond 2^53 becomes text.
 * Throws a SyntaxError for a `__proto__` or `constructor.prototype` key and for everything that JSON.parse refuses,
 * except for raw control characters inside strings, which the platform sends.
 */
export function parseLossless (text: string): unknown {
  // half the time for a text without such integers: see the benchmark `steps`
  const safe = /\d{16}/.test(text) ? quoteLongIntegers(text) : text
  try {
    return secureParse.parse(safe)
  } catch (error) {
    const escaped = escapeControlCharacters(safe)
    if (escaped === safe) throw error
    return secureParse.parse(escaped)
  }
}
