export type XmlValue = string | { [name: string]: XmlValue } | XmlValue[]

function element (name: string, value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map(item => element(name, item)).join('')
  return `<${name}>${content(value)}</${name}>`
}

function content (value: unknown): string {
  if (value !== null && typeof value === 'object') return Object.entries(value).map(([name, inner]) => element(name, inner)).join('\n')
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  return `<![CDATA[${String(value ?? '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** Writes XML as the platform does: a line for each element, text as CDATA, bare numbers, and a list as repeated elements. */
export function toXml (fields: Record<string, unknown>): string {
  return `<xml>${content(fields)}</xml>`
}

const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z_][\w.-]*)\s*(\/?)>|([^<]+)/gy
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&apos;': "'", '&quot;': '"' }

interface Open { name: string, text: string, children?: Record<string, XmlValue> }

/** Reads the reply of an account: elements without attributes, text and CDATA. Throws a SyntaxError for anything else. */
export function fromXml (xml: string): Record<string, XmlValue> {
  const text = xml.trim().replace(/^<\?xml[^>]*\?>\s*/, '')
  const stack: Open[] = [{ name: '', text: '' }]
  TOKEN.lastIndex = 0
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const [, cdata, closing, name, empty, plain] = TOKEN.exec(text) ?? fail(at)
    const top = stack.at(-1)!
    if (cdata !== undefined) top.text += cdata
    else if (plain !== undefined) top.text += plain.replace(/&(?:lt|gt|amp|apos|quot);/g, entity => ENTITIES[entity]!)
    else if (closing !== '/') stack.push({ name: name!, text: '' })
    if (closing === '/' || empty === '/') {
      const closed = stack.pop()!
      if (closed.name !== name || stack.length === 0) fail(at)
      append(stack.at(-1)!, name!, closed.children ?? closed.text.trim())
    }
  }
  const root = stack[0]!.children?.xml
  if (stack.length !== 1 || root === undefined) fail(text.length)
  return typeof root === 'object' && !Array.isArray(root) ? root : {}
}

function append (parent: Open, name: string, value: XmlValue): void {
  parent.children ??= Object.create(null) as Record<string, XmlValue>
  const sibling = parent.children[name]
  parent.children[name] = sibling === undefined ? value : Array.isArray(sibling) ? [...sibling, value] : [sibling, value]
}

function fail (at: number): never {
  throw new SyntaxError(`not well-formed XML at character ${at}`)
}
