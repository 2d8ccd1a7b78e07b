import secureParse from 'secure-json-parse'

// Strings are matched first, so that digits inside a string do not count as a number. Digits of a fraction, of an exponent, or of an unquoted name (invalid in JSON) do not count either.
// The loop over a string is unrolled, because one step for each character overflows the stack of the regular expression at some megabytes.
// An unterminated string matches to the end of the text, because otherwise each quote in it would start another search.
const STRINGS_AND_LONG_INTEGERS = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE]|\s*:)/g

// eslint-disable-next-line no-control-regex -- these are the characters that WeChat does not escape
const CONTROL_CHARACTERS = /[\x00-\x1f]/g
// As above, an unterminated string matches to the end of the text.
const STRINGS = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)/g

/** Escapes control characters inside strings: WeChat writes those of a nickname or a message into JSON unescaped. */
function escapeControlCharacters (text: string): string {
  return text.replace(STRINGS, string => string.replace(CONTROL_CHARACTERS, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

/**
 * Parses JSON without damaging WeChat's 64-bit ids: an integer beyond 2^53 becomes text.
 * Throws a SyntaxError for a `__proto__` or `constructor.prototype` key and for everything that JSON.parse refuses,
 * except for raw control characters inside strings, which the platform sends.
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
