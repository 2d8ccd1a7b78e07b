import { MessageError } from '../../lib/error-codes.js'

export type XmlValue = string | XmlObject | XmlValue[]
export interface XmlObject { [name: string]: XmlValue }

const MAX_DEPTH = 32
const MAX_NAME = 128
const EXCLAMATION = 33
const SLASH = 47
const LESS = 60
const GREATER = 62
const QUESTION = 63
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

// This file looks at characters where patterns would be shorter: see the benchmark `portal`, where fast-xml-parser stands in its place in the naive row.
// With patterns, and without the table of names, a reply took a tenth more.

// Element names are few, so a known name is not sliced and hashed again. The length and both ends of a name give its place in the table.
const NAME_PLACES = 512
const names: string[] = Array.from({ length: NAME_PLACES }, () => '')

/** Returns the name as a string that shares no memory, as the engine keeps property names: a slice would keep the whole payload in memory. */
const own = (name: string): string => Object.keys({ [name]: true })[0]!

/** True for white space, "/", ">", "=", and for "<", which is an error at that place. */
function endsName (code: number): boolean {
  // fast path: most characters are letters or digits, which do not end a name
  return code <= GREATER && (code >= LESS || code === SLASH || code === 32 || code === 9 || code === 10 || code === 13)
}

/** True for the white space of XML and for the byte order mark; false past the end of a text. */
function isSpace (code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xFEFF
}

class XmlReader {
  #at = 0
  #xml: string
  #elementsLeft: number

  constructor (xml: string, maxElements: number) {
    this.#xml = xml
    this.#elementsLeft = maxElements
  }

  readDocument (): XmlObject {
    do this.#skipSpace(); while (this.#skipMisc())
    if (this.#xml[this.#at] !== '<') this.#fail('no element')
    this.#at++
    const root = this.#readElement(this.#readName(), 1)
    do this.#skipSpace(); while (this.#skipMisc())
    if (this.#at < this.#xml.length) this.#fail('text after the root element')
    return typeof root === 'string' ? {} : root as XmlObject
  }

  #fail (what: string): never {
    throw new MessageError(`${what} at character ${this.#at}`)
  }

  #skipPast (end: string): void {
    const found = this.#xml.indexOf(end, this.#at)
    if (found === -1) this.#fail(`"${end}" is missing`)
    this.#at = found + end.length
  }

  /** Reads the name of a tag whose "<" has been read, and moves past the name. */
  #readName (): string {
    const xml = this.#xml
    const start = this.#at
    let at = start
    while (at < xml.length && !endsName(xml.charCodeAt(at))) at++
    this.#at = at
    if (at === start || xml.charCodeAt(at) === LESS) this.#fail('a tag without a name')
    const length = at - start
    const place = (length * 37 + xml.charCodeAt(start) * 5 + xml.charCodeAt(at - 1)) % NAME_PLACES
    const before = names[place]!
    if (before.length === length && xml.startsWith(before, start)) return before
    // a name may be quoted in an answer and in the log
    if (length > MAX_NAME) this.#fail('a name that is too long')
    const name = own(xml.slice(start, at))
    if (name === '__proto__') this.#fail('the name __proto__')
    names[place] = name
    return name
  }

  /** Moves past the ">" of an opening tag and returns whether it was "/>". Attributes are skipped: WeChat uses none. */
  #closeTag (): boolean {
    const xml = this.#xml
    if (xml.charCodeAt(this.#at) === GREATER) {
      this.#at++
      return false
    }
    for (let quote = ''; this.#at < xml.length; this.#at++) {
      const char = xml[this.#at]!
      if (quote !== '') {
        if (char === quote) quote = ''
      } else if (char === '"' || char === "'") {
        quote = char
      } else if (char === '>') {
        return xml[this.#at++ - 1] === '/'
      }
    }
    return this.#fail('an unclosed tag')
  }

  #readElement (name: string, depth: number): XmlValue {
    const xml = this.#xml
    if (--this.#elementsLeft < 0) this.#fail('too many elements')
    if (depth > MAX_DEPTH) this.#fail('nesting that is too deep')
    if (this.#closeTag()) return ''
    let text = ''
    // the length of the text up to the end of the last CDATA section, which is kept as it was sent
    let sentLength = 0
    let children: XmlObject | undefined
    for (;;) {
      const isFirst = text === '' && sentLength === 0
      // fast path: between the elements of a push is nothing or a line end
      if (isFirst) this.#skipSpace()
      let open = this.#at
      if (xml.charCodeAt(open) !== LESS) {
        open = xml.indexOf('<', open)
        if (open === -1) this.#fail(`</${name}> is missing`)
        const bare = decodeEntities(xml.slice(this.#at, open))
        text += isFirst ? bare.trimStart() : bare
        this.#at = open
      }
      const kind = xml.charCodeAt(open + 1)
      if (kind === SLASH) {
        this.#closeElement(name)
        return children ?? (text.length === sentLength ? text : text.slice(0, sentLength) + text.slice(sentLength).trimEnd())
      }
      if (kind === EXCLAMATION && xml.startsWith('[CDATA[', open + 2)) {
        this.#skipPast(']]>')
        text += xml.slice(open + 9, this.#at - 3)
        sentLength = text.length
      } else if ((kind !== EXCLAMATION && kind !== QUESTION) || !this.#skipMisc()) {
        this.#at++
        const childName = this.#readName()
        const child = this.#readElement(childName, depth + 1)
        children ??= {}
        const sibling = children[childName]
        // comparing with undefined is faster than looking for an own property
        if (sibling === undefined || !Object.hasOwn(children, childName)) children[childName] = child
        else if (Array.isArray(sibling)) sibling.push(child)
        else children[childName] = [sibling, child]
      }
    }
  }

  /** Moves past the closing tag that begins here. */
  #closeElement (name: string): void {
    this.#at += 2
    if (this.#xml.startsWith(name, this.#at) && this.#xml.charCodeAt(this.#at + name.length) === GREATER) {
      this.#at += name.length + 1
      return
    }
    if (this.#readName() !== name) this.#fail(`</${name}> is missing`)
    this.#closeTag()
  }

  /** Skips a comment or a processing instruction; refuses a DOCTYPE. */
  #skipMisc (): boolean {
    if (this.#xml.startsWith('<!--', this.#at)) this.#skipPast('-->')
    else if (this.#xml.startsWith('<?', this.#at)) this.#skipPast('?>')
    else if (this.#xml.startsWith('<!', this.#at)) this.#fail('a DOCTYPE or another declaration')
    else return false
    return true
  }

  #skipSpace (): void {
    while (isSpace(this.#xml.charCodeAt(this.#at))) this.#at++
  }
}

/**
 * Parses the subset of XML that WeChat sends: elements, CDATA, the five named entities and numeric ones.
 * The value of a leaf is its text: CDATA as it was sent, other text without the white space around it. Repeated siblings become an array. No DTD is read, so no entity can expand.
 * Throws `WX_ERR_MESSAGE` for anything else, for nesting deeper than 32 levels, and for more than `maxElements` elements (default: no limit).
 */
export function parseXml (xml: string, maxElements = Infinity): XmlObject {
  return new XmlReader(xml, maxElements).readDocument()
}

// The characters that XML 1.0 allows nowhere, not even in CDATA: control characters, half a surrogate pair, U+FFFE and U+FFFF.
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Whether the text may have a forbidden character: also true for surrogates, tabs and line ends. For a short text the loop is faster than the pattern. */
function isSuspect (text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || (code > 0xD7FF && (code < 0xE000 || code > 0xFFFD))) return true
  }
  return false
}

/** Returns the text as a CDATA section that no part of the text can end. */
export function cdata (given: string): string {
  const text = isSuspect(given) ? given.replace(FORBIDDEN, '') : given
  // "]]>" would end the section, so it is split over two
  return `<![CDATA[${text.includes(']]>') ? text.replaceAll(']]>', ']]]]><![CDATA[>') : text}]]>`
}

const NAME = /^[A-Za-z_][\w.-]*$/
// fast path: looking a name up is faster than matching the pattern
const USUAL = new Set(['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'Content'])

function buildElement (name: string, value: unknown): string {
  if (!USUAL.has(name) && !NAME.test(name)) throw new TypeError(`"${name}" cannot be the name of an element`)
  if (Array.isArray(value)) return value.map(item => buildElement(name, item)).join('')
  return `<${name}>${buildValue(value)}</${name}>`
}

function buildValue (value: unknown): string {
  if (typeof value === 'string') return cdata(value)
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  return typeof value === 'object' && value !== null ? buildChildren(value as Record<string, unknown>) : cdata(String(value ?? ''))
}

function buildChildren (fields: Record<string, unknown>): string {
  let xml = ''
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (value !== undefined) xml += buildElement(name, value)
  }
  return xml
}

/** Writes `fields` as `<xml>…</xml>`: text as CDATA, numbers bare, an array as repeated siblings. Throws a TypeError for a name that no element can have. */
export function buildXml (fields: Record<string, unknown>): string {
  // join makes a string that shares no memory: a concatenation would keep the payloads that its parts were sliced from
  return ['<xml>', buildChildren(fields), '</xml>'].join('')
}
