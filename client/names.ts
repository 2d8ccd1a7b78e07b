const words = (text: string) => text.replace(/[^\p{L}\p{N}_$]+/gu, ' ').trim().split(' ')

/** Turns `get-user.byId` into `GetUserById`; a name that does not start with a letter gets a `_`. */
export function toPascal (text: string): string {
  const name = words(text).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^[\p{L}_$]/u.test(name) ? name : `_${name}`
}

export function toCamel (text: string): string {
  const name = toPascal(text)
  // a leading acronym becomes lower case as a whole: `URLOf` becomes `urlOf`
  return name.replace(/^(\p{Lu}+)(?=\p{Lu}\p{Ll}|$)|^\p{Lu}/u, start => start.toLowerCase())
}

// TypeScript reserves exports, module and require when it writes CommonJS
const RESERVED = new Set(('arguments await break case catch class const continue debugger default delete do else enum eval export exports extends false finally for function ' +
  'if implements import in instanceof interface let module new null package private protected public require return static super switch this throw true try typeof undefined ' +
  'var void while with yield').split(' '))

/** Returns a function that gives out each name once: a taken or reserved name gets `suffix`, then a number. */
export function createNames (taken: Iterable<string>): (wanted: string, suffix: string) => string {
  const used = new Set([...RESERVED, ...taken])
  return (wanted, suffix) => {
    let name = wanted
    for (let i = 1; used.has(name); i++) name = `${wanted}${suffix}${i === 1 ? '' : i}`
    used.add(name)
    return name
  }
}

/** Writes the name of a property in a type. */
export function toKey (name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name)
}

/** Writes a string literal. */
export function quote (text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'").replace(/[\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16)}`)}'`
}
