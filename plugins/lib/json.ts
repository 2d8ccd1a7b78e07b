import secureParse from 'secure-json-parse'

// Strings are matched first, so that digits inside a string are never taken for a number, and neither are digits of a fraction or an exponent, or a name without quotes, which JSON does not have.
// The string's loop is unrolled, because one step a character overflows the stack of the regular expression at some megabytes.
// One that never ends is taken to the end, else each quote in it would be the start of another search.
const STRINGS_AND_LONG_INTEGERS = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE]|\s*:)/g

// eslint-disable-next-line no-control-regex -- these are the characters that WeChat does not escape
const CONTROL_CHARACTERS = /[\x00-\x1f]/g
// As above, a string without an end is taken to the end of the text.
const STRINGS = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)/g

/** WeChat writes the control characters of a nickname or a message into JSON as they are: escapes those inside strings. */
function escapeControlCharacters (text: string): string {
  return text.replace(STRINGS, string => string.replace(CONTROL_CHARACTERS, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

/**
 * `JSON.parse` that keeps what WeChat's 64-bit ids say: an integer beyond 2^53 becomes text.
 * A `__proto__` or `constructor.prototype` key is a SyntaxError, as is what JSON.parse refuses.
 * Only raw control characters inside strings are read, since the platform sends them.
 */
export function parseLossless (text: string): unknown {
  const safe = /\d{16}/.test(text)
    ? text.replace(STRINGS_AND_LONG_INTEGERS, token => token[0] === '"' || Number.isSafeInteger(Number(token)) ? token : `"${token}"`)
    : text
  try {
    return secureParse.parse(safe)
  } catch (error) {
    const escaped = escapeControlCharacters(safe)
    if (escaped === safe) throw error
    return secureParse.parse(escaped)
  }
}
