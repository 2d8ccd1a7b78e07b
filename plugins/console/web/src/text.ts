// Characters that are invisible or that change the text around them: controls, zero-width characters, bidirectional overrides.
// eslint-disable-next-line no-control-regex -- these characters are the subject of this file
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Replaces each hidden character in the text of a stranger by its number. */
export function showHidden (text: string): string {
  return text.replace(HIDDEN, character => `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`)
}

/** Indents JSON without parsing it, so that ids beyond 2^53 do not change. Other text is returned unchanged. */
export function indentJson (text: string): string {
  if (!/^\s*[[{]/.test(text)) return text
  try { JSON.parse(text) } catch { return text }
  let result = ''
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    if (inString) {
      result += character
      if (character === '\\') result += text[++i]
      else if (character === '"') inString = false
    } else if (character === '"') {
      inString = true
      result += character
    } else if (character === '{' || character === '[') {
      const rest = text.slice(i + 1).match(/^\s*([}\]])/)
      if (rest !== null) {
        result += character + rest[1]
        i += rest[0].length
      } else result += `${character}\n${'  '.repeat(++depth)}`
    } else if (character === '}' || character === ']') result += `\n${'  '.repeat(--depth)}${character}`
    else if (character === ',') result += `,\n${'  '.repeat(depth)}`
    else if (character === ':') result += ': '
    else if (!/\s/.test(character)) result += character
  }
  return result
}

export function jsonOf (value: unknown): string { return JSON.stringify(value, null, 2) }
