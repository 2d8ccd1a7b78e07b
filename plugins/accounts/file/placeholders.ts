/** A placeholder that cannot be replaced. */
export class PlaceholderError extends Error {}

const MAX_DEPTH = 10

/** Returns the value of a name, or undefined. */
export type Lookup = (name: string) => string | undefined

/** Replaces `${NAME}` and `${NAME:default}` as Spring Boot does. The default may contain placeholders. */
export function replacePlaceholders (text: string, lookup: Lookup, depth = 0): string {
  if (depth > MAX_DEPTH) throw new PlaceholderError('its placeholders refer to each other in a circle')
  let result = ''
  let rest = text
  for (let start = rest.indexOf('${'); start !== -1; start = rest.indexOf('${')) {
    const end = findEnd(rest, start + 2)
    if (end === undefined) throw new PlaceholderError('a placeholder has no closing brace')
    const [, name, fallback] = /^([^:]*)(?::([^]*))?$/.exec(rest.slice(start + 2, end))!
    const value = lookup(name!.trim()) ?? fallback
    if (value === undefined) throw new PlaceholderError(`the environment variable ${name!.trim().slice(0, 64)} is not set, and \${${name!.trim().slice(0, 64)}} has no default after a colon`)
    result += rest.slice(0, start) + replacePlaceholders(value, lookup, depth + 1)
    rest = rest.slice(end + 1)
  }
  return result + rest
}

/** Finds the closing brace of the placeholder that was opened before `start`. */
function findEnd (text: string, start: number): number | undefined {
  let depth = 1
  for (let index = start; index < text.length; index++) {
    if (text[index] === '{') depth++
    else if (text[index] === '}' && --depth === 0) return index
  }
}

/** Looks names up in the environment; `wx.secret` is also found as `WX_SECRET`, as in Spring. */
export function environmentLookup (env: NodeJS.ProcessEnv): Lookup {
  return (name) => env[name] ?? env[name.replaceAll('-', '').replaceAll('.', '_').toUpperCase()]
}
