import type { Random } from './random.js'

const MAX_BYTES = 32 * 1024

// Pieces that often break parsers, whatever the grammar.
const COMMON = [
  '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then', 'length', 'raw',
  '0', '-1', '1e400', '9007199254740993', '123456789012345678901234567890', 'NaN', 'null', 'true', '',
  '\0', '\t', '\r\n', '\n', ' ', '"', "'", '\\', '\\u0000', '\\ud800', '%00', '%2e%2e%2f', '%',
  // UTF-8 as bytes: a byte order mark, a line separator, a character beyond 16 bits, a lone surrogate, an overlong "<", half a character
  '\xEF\xBB\xBF', '\xE2\x80\xA8', '\xF0\x9F\x98\x80', '\xED\xA0\x80', '\xC0\xBC', '\xE4\xBD', '\xFF'
]

/** Splits a text into tokens: words, white space, and single other characters. */
function tokensOf (text: string): string[] {
  return text.match(/\w+|\s+|[^]/g) ?? []
}

/** A range of the tokens: its start and its end. */
function range (tokens: readonly string[], random: Random): [number, number] {
  const start = random.below(tokens.length + 1)
  return [start, start + random.below(Math.min(tokens.length - start, random.size(64)) + 1)]
}

/**
 * Changes `input` in one to four places, as bytes or by the pieces of its grammar.
 * Texts hold one byte a character (latin1).
 */
export function mutate (input: string, random: Random, words: readonly string[], other: string): string {
  let text = input
  for (let changes = random.size(4); changes > 0; changes--) text = change(text, random, words, other)
  return text.slice(0, MAX_BYTES)
}

function change (text: string, random: Random, words: readonly string[], other: string): string {
  const word = () => random.below(3) === 0 ? random.pick(COMMON) : random.pick(words)
  if (random.below(5) === 0) {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + String.fromCharCode(random.below(256)) + text.slice(at + random.below(2))
  }
  const tokens = tokensOf(text)
  const [start, end] = range(tokens, random)
  const part = tokens.slice(start, end)
  const replaceWith = (...inserted: string[]) => [...tokens.slice(0, start), ...inserted, ...tokens.slice(end)].join('')
  switch (random.below(9)) {
    case 0: return replaceWith()
    case 1: return replaceWith(word())
    case 2: return replaceWith(...part, word())
    case 3: return replaceWith(word(), ...part, word())
    case 4: return replaceWith(part.join('').repeat(random.size(1000)).slice(0, MAX_BYTES))
    case 5: return replaceWith(word().repeat(random.size(200)), ...part)
    case 6: {
      const others = tokensOf(other)
      return replaceWith(...others.slice(...range(others, random)))
    }
    case 7: {
      // move the range
      const rest = [...tokens.slice(0, start), ...tokens.slice(end)]
      const at = random.below(rest.length + 1)
      return [...rest.slice(0, at), ...part, ...rest.slice(at)].join('')
    }
    default: return tokens.slice(0, start).join('')
  }
}
