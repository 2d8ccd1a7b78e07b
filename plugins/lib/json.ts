import secureParse from 'secure-json-parse'

// Strings are matched first, so that digits inside one are never taken for a number; nor are those of a fraction or an exponent, or what no JSON has: a name without quotes.
// The string's loop is unrolled, because one step a character overflows the stack of the regular expression at some megabytes.
// One that never ends is taken to the end, else each quote in it would be the start of another search.
const STRINGS_AND_LONG_INTEGERS = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE]|\s*:)/g

/**
 * `JSON.parse` that keeps what WeChat's 64-bit ids say: an integer beyond 2^53 becomes text.
 * A `__proto__` or `constructor.prototype` key is a SyntaxError, as is what JSON.parse refuses.
 */
export function parseLossless (text: string): unknown {
  const safe = /\d{16}/.test(text)
    ? text.replace(STRINGS_AND_LONG_INTEGERS, token => token[0] === '"' || Number.isSafeInteger(Number(token)) ? token : `"${token}"`)
    : text
  return secureParse.parse(safe)
}
