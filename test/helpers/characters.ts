import fc from 'fast-check'

const FIRST_SURROGATE = 0xD800
const SURROGATES = 0x800

/**
 * Any character of Unicode, as the unit of an `fc.string`. It gives what the unit `binary` of fast-check gives,
 * which makes a table of all characters in each process that uses it.
 */
export const anyCharacter = fc.nat(0x10FFFF - SURROGATES).map(
  index => String.fromCodePoint(index < FIRST_SURROGATE ? index : index + SURROGATES),
  // for strings such as __proto__, which fast-check tries more often than others
  text => {
    const character = String(text)
    const code = character.codePointAt(0)
    if (code === undefined || character !== String.fromCodePoint(code) || (code >= FIRST_SURROGATE && code < FIRST_SURROGATE + SURROGATES)) throw new Error('not a character')
    return code < FIRST_SURROGATE ? code : code - SURROGATES
  }
)
