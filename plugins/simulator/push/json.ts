import secureParse from 'secure-json-parse'

const LONG_INTEGER = /(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE])/g

/** JSON in which a bigint is a bare number, as the platform writes its 64-bit ids. */
export function toJson (value: unknown): string {
  // JSON.stringify would write the mark as an escape, so it is looked for in that form
  return JSON.stringify(value, (_, inner) => typeof inner === 'bigint' ? `\u0000${inner}` : inner).replace(/"\\u0000(-?\d+)"/g, '$1')
}

/** The offset behind the string that begins at `start`. A regular expression would overflow its stack at some megabytes. */
function endOfString (text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0
    while (text[quote - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return quote + 1
  }
  return text.length
}

/** Reads JSON; integers that a JavaScript number cannot hold stay text. Throws a SyntaxError. */
export function fromJson (text: string): unknown {
  let safe = ''
  let position = 0
  while (position < text.length) {
    const quote = text.indexOf('"', position)
    const start = quote === -1 ? text.length : quote
    const end = quote === -1 ? text.length : endOfString(text, quote)
    safe += text.slice(position, start).replace(LONG_INTEGER, digits => Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`) + text.slice(start, end)
    position = end
  }
  return secureParse.parse(safe)
}
