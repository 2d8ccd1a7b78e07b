import { MessageError } from '../error-codes.js'

export type XmlValue = string | XmlObject | XmlValue[]
export interface XmlObject { [name: string]: XmlValue }

const MAX_DEPTH = 32
const MAX_NAME = 128
const SLASH = 47
const GREATER = 62
const EXCLAMATION = 33
const ENTITY = /&(?:(lt|gt|amp|apos|quot)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g
const NAMED = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }

function decodeEntities (text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (entity, name: keyof typeof NAMED | undefined, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name]
    const codePoint = decimal !== undefined ? parseInt(decimal, 10) : parseInt(hex!, 16)
    return codePoint > 0x10FFFF ? entity : String.fromCodePoint(codePoint)
  })
}

/** White space, "/", ">" or "=". */
function endsName (code: number): boolean {
  return code === GREATER || code === SLASH || code === 32 || code === 61 || code === 9 || code === 10 || code === 13
}

/**
 * Reads the subset of XML that WeChat sends: elements, CDATA, the five named entities and numeric ones.
 * A leaf is its trimmed text, repeated siblings are an array. No DTD is read, so there is nothing to expand.
 * Throws `WX_ERR_MESSAGE` for anything else, and below 32 levels.
 */
export function parseXml (xml: string): XmlObject {
  let at = 0

  function fail (what: string): never {
    throw new MessageError(`${what} at character ${at}`)
  }

  function skipPast (end: string): void {
    const found = xml.indexOf(end, at)
    if (found === -1) fail(`"${end}" is missing`)
    at = found + end.length
  }

  /** The name of the tag whose "<" is just behind `at`; leaves `at` behind the name. */
  function readName (): string {
    const start = at
    while (at < xml.length && !endsName(xml.charCodeAt(at))) at++
    const name = xml.slice(start, at)
    if (name === '' || name.includes('<')) fail('a tag without a name')
    if (name === '__proto__') fail('the name __proto__')
    // it may be quoted in an answer and in the log
    if (name.length > MAX_NAME) fail('too long a name')
    return name
  }

  /** Leaves `at` behind the ">" of an opening tag and says whether it was "/>". WeChat uses no attributes: they are passed over. */
  function closeTag (): boolean {
    if (xml.charCodeAt(at) === GREATER) {
      at++
      return false
    }
    for (let quote = ''; at < xml.length; at++) {
      const char = xml[at]!
      if (quote !== '') {
        if (char === quote) quote = ''
      } else if (char === '"' || char === "'") {
        quote = char
      } else if (char === '>') {
        return xml[at++ - 1] === '/'
      }
    }
    return fail('an unclosed tag')
  }

  function readElement (name: string, depth: number): XmlValue {
    if (depth > MAX_DEPTH) fail('too deep a nesting')
    if (closeTag()) return ''
    let text = ''
    let children: XmlObject | undefined
    for (;;) {
      const open = xml.indexOf('<', at)
      if (open === -1) fail(`</${name}> is missing`)
      if (open > at) text += decodeEntities(xml.slice(at, open))
      at = open
      const kind = xml.charCodeAt(at + 1)
      if (kind === EXCLAMATION && xml.startsWith('[CDATA[', at + 2)) {
        const start = at + 9
        skipPast(']]>')
        text += xml.slice(start, at - 3)
      } else if (kind === SLASH) {
        at += 2
        if (readName() !== name) fail(`</${name}> is missing`)
        closeTag()
        return children ?? text.trim()
      } else if (!skipMisc()) {
        at++
        const childName = readName()
        const child = readElement(childName, depth + 1)
        children ??= {}
        const sibling = Object.hasOwn(children, childName) ? children[childName]! : undefined
        if (sibling === undefined) children[childName] = child
        else if (Array.isArray(sibling)) sibling.push(child)
        else children[childName] = [sibling, child]
      }
    }
  }

  /** Passes over a comment or an instruction; a DOCTYPE is refused. */
  function skipMisc (): boolean {
    if (xml.startsWith('<!--', at)) skipPast('-->')
    else if (xml.startsWith('<?', at)) skipPast('?>')
    else if (xml.startsWith('<!', at)) fail('a DOCTYPE or another declaration')
    else return false
    return true
  }

  function skipSpace (): void {
    while (at < xml.length && ' \t\r\n\uFEFF'.includes(xml[at]!)) at++
  }

  do skipSpace(); while (skipMisc())
  if (xml[at] !== '<') fail('no element')
  at++
  const root = readElement(readName(), 1)
  do skipSpace(); while (skipMisc())
  if (at < xml.length) fail('something behind the root element')
  return typeof root === 'string' ? {} : root as XmlObject
}

// What XML 1.0 has no place for, not even in CDATA.
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function cdata (given: string): string {
  const text = given.replace(FORBIDDEN, '')
  // "]]>" would end the section, so it is split over two
  return `<![CDATA[${text.includes(']]>') ? text.replaceAll(']]>', ']]]]><![CDATA[>') : text}]]>`
}

const NAME = /^[A-Za-z_][\w.-]*$/

function buildElement (name: string, value: unknown): string {
  if (!NAME.test(name)) throw new MessageError(`"${name}" cannot be the name of an element`)
  if (Array.isArray(value)) return value.map(item => buildElement(name, item)).join('')
  return `<${name}>${buildValue(value)}</${name}>`
}

function buildValue (value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (value !== null && typeof value === 'object') {
    let xml = ''
    for (const [name, child] of Object.entries(value)) if (child !== undefined) xml += buildElement(name, child)
    return xml
  }
  return cdata(String(value ?? ''))
}

/** Writes `fields` as `<xml>…</xml>`: text as CDATA, numbers bare, an array as repeated siblings. */
export function buildXml (fields: Record<string, unknown>): string {
  return `<xml>${buildValue(fields)}</xml>`
}
