import { lookUp, type Document, type Schema } from './document.js'
import { quote, toKey } from './names.js'

/** Reports something that cannot be expressed, with its place in the document. */
export type Report = (pointer: string, problem: string) => void

export interface TypesOptions {
  document: Document
  /** The TypeScript names of components. */
  names: ReadonlyMap<string, string>
  /** The type of a file. */
  file: string
  report: Report
}

/** A type as text; the kind determines whether it needs parentheses. */
interface Type { text: string, kind: 'atom' | 'object' | 'union' | 'intersection', members?: Type[] }

interface Place {
  /** The place in the document. */
  pointer: string
  /** The indentation of the line in which the type begins. */
  indent: string
  /** The references that led here. */
  through: readonly string[]
}

export const LEADS_OUT = 'leads out of the document; bundle it first, e.g. with @redocly/cli bundle'
export const COMPONENTS = '#/components/schemas/'

const OWN_KEYWORDS = ['enum', 'const', 'properties', 'patternProperties', 'additionalProperties', 'required', 'items', 'prefixItems']
const PRIMITIVES: Record<string, string> = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean', null: 'null' }

/** Writes a JSDoc comment with a line break after it. */
export function comment (lines: (string | undefined | false)[], indent = ''): string {
  const text = lines.filter(line => line).join('\n').replaceAll('*/', '*\\/').trim().split('\n').map(line => line.trimEnd())
  if (text[0] === '') return ''
  if (text.length === 1) return `${indent}/** ${text[0]} */\n`
  return `${indent}/**\n${text.map(line => `${indent} *${line && ` ${line}`}\n`).join('')}${indent} */\n`
}

export const describe = (schema: Schema) => typeof schema === 'object'
  ? [typeof schema.description === 'string' && schema.description, schema.default !== undefined && `@default ${JSON.stringify(schema.default)}`, schema.deprecated === true && '@deprecated']
  : []

export function isBinary (schema: Schema | undefined): boolean {
  if (typeof schema !== 'object') return false
  return schema.format === 'binary' || (schema.contentMediaType !== undefined && schema.contentEncoding === undefined && (schema.type ?? 'string') === 'string')
}

const atom = (text: string): Type => ({ text, kind: 'atom' })
const UNKNOWN = atom('unknown')
const inside = ({ text, kind }: Type) => kind === 'union' || kind === 'intersection' ? `(${text})` : text

function distinct (types: Type[], without: string): Type[] {
  return types.filter(({ text }, i) => text !== without && types.findIndex(other => other.text === text) === i)
}

function union (types: Type[]): Type {
  if (types.some(({ text }) => text === 'unknown')) return UNKNOWN
  const members = distinct(types.flatMap(type => type.members ?? type), 'never')
  if (members.length < 2) return members[0] ?? atom('never')
  return { text: members.map(type => type.kind === 'intersection' ? inside(type) : type.text).join(' | '), kind: 'union', members }
}

function intersection (types: Type[]): Type {
  const members = distinct(types, 'unknown')
  if (members.length < 2) return members[0] ?? UNKNOWN
  return { text: members.map(inside).join(' & '), kind: 'intersection' }
}

function literal (value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  return `{ ${Object.entries(value).map(([key, item]) => `${toKey(key)}: ${literal(item)}`).join(', ')} }`
}

const under = (place: Place, step: string, indent = place.indent): Place => ({ ...place, pointer: `${place.pointer}/${step}`, indent })

/** Writes TypeScript types for JSON Schema. Keywords that only narrow a value (lengths, patterns, `not`) have no type and are ignored. */
export class TypeWriter {
  readonly #document: Document
  readonly #names: ReadonlyMap<string, string>
  readonly #file: string
  readonly #report: Report

  constructor ({ document, names, file, report }: TypesOptions) {
    this.#document = document
    this.#names = names
    this.#file = file
    this.#report = report
  }

  /** Writes the type of a schema with the given indentation. */
  typeOf (schema: Schema, pointer: string, indent = ''): string {
    return this.#write(schema, { pointer, indent, through: [] }).text
  }

  /** Writes the declaration of a named schema. */
  declare (name: string, schema: Schema, pointer: string): string {
    if (this.#isMadeOf(schema, schema)) this.#report(pointer, 'the schema contains itself')
    const { text, kind } = this.#write(schema, { pointer, indent: '', through: [] })
    return `${comment(describe(schema))}export ${kind === 'object' ? `interface ${name} ${text}` : `type ${name} = ${text}`}\n`
  }

  #reference (ref: string, place: Place): Type {
    const { pointer, through } = place
    if (!ref.startsWith('#')) {
      this.#report(pointer, `the reference ${ref} ${LEADS_OUT}`)
      return UNKNOWN
    }
    const name = ref.startsWith(COMPONENTS) ? this.#names.get(decodeURIComponent(ref.slice(COMPONENTS.length))) : undefined
    if (name !== undefined) return atom(name)
    const schema = lookUp(this.#document, ref) as Schema | undefined
    if (schema === undefined) this.#report(pointer, `the reference ${ref} leads to nothing`)
    else if (through.includes(ref)) this.#report(pointer, `the reference ${ref} leads back to itself; name the schema in components`)
    else return this.#write(schema, { ...place, pointer: ref, through: [...through, ref] })
    return UNKNOWN
  }

  #object (schema: Exclude<Schema, boolean>, place: Place): Type {
    const { properties = {}, required = [], additionalProperties, patternProperties } = schema
    const indent = `${place.indent}  `
    const known: Type[] = []
    const lines = Object.entries(properties as Record<string, Schema>).map(([key, value]) => {
      const type = this.#write(value, under(place, `properties/${key}`, indent))
      const optional = !required.includes(key)
      known.push(type, ...(optional ? [atom('undefined')] : []))
      return `${comment(describe(value), indent)}${indent}${toKey(key)}${optional ? '?' : ''}: ${type.text}\n`
    })
    for (const key of required as string[]) {
      if (!Object.hasOwn(properties, key)) lines.push(`${indent}${toKey(key)}: unknown\n`)
    }
    const rests: Type[] = Object.entries((patternProperties ?? {}) as Record<string, Schema>).map(([pattern, value]) => this.#write(value, under(place, `patternProperties/${pattern}`, indent)))
    if (additionalProperties !== undefined && additionalProperties !== false) rests.push(this.#write(additionalProperties, under(place, 'additionalProperties', indent)))
    if (rests.length === 0) {
      // an empty list of properties means an object without properties
      if (lines.length === 0) return atom(additionalProperties === false || schema.properties !== undefined ? 'Record<string, never>' : 'Record<string, unknown>')
    } else {
      // an index signature must also cover the known properties
      lines.push(`${indent}[key: string]: ${union([...rests, ...known]).text}\n`)
    }
    return { text: `{\n${lines.join('')}${place.indent}}`, kind: 'object' }
  }

  #array (schema: Exclude<Schema, boolean>, place: Place): Type {
    // as before draft 2020-12, and still in TypeBox and by default in Ajv
    const [first, rest] = Array.isArray(schema.items) ? ['items', 'additionalItems'] : ['prefixItems', 'items']
    const others: Schema = schema[rest] ?? true
    const list = `${inside(this.#write(others, under(place, rest)))}[]`
    if (!Array.isArray(schema[first])) return atom(list)
    const items = schema[first].map((item, i) => this.#write(item, under(place, `${first}/${i}`)).text)
    return atom(`[${[...items, ...(others === false ? [] : [`...${list}`])].join(', ')}]`)
  }

  /** Writes the members of a union, each with its value of the discriminator. */
  #choice (list: readonly Schema[], { discriminator }: Exclude<Schema, boolean>, place: Place): Type {
    const { propertyName, mapping = {} } = (discriminator ?? {}) as { propertyName?: string, mapping?: Record<string, string> }
    return union(list.map((part, i) => {
      const type = this.#write(part, under(place, String(i)))
      const ref = typeof part === 'object' ? part.$ref : undefined
      if (propertyName === undefined || typeof ref !== 'string') return type
      // the member's own declaration takes precedence
      const property = (lookUp(this.#document, ref) as { properties?: Record<string, { const?: unknown, enum?: unknown }> } | undefined)?.properties?.[propertyName]
      if (property?.const !== undefined || property?.enum !== undefined) return type
      const name = ref.split('/').at(-1)!
      const values = Object.keys(mapping).filter(value => mapping[value] === ref || mapping[value] === name)
      const tag = union((values.length > 0 ? values : [name]).map(value => atom(quote(value))))
      return intersection([type, { text: `{ ${toKey(propertyName)}: ${tag.text} }`, kind: 'object' }])
    }))
  }

  #own (schema: Exclude<Schema, boolean>, place: Place): Type {
    if ('const' in schema) return atom(literal(schema.const))
    if (Array.isArray(schema.enum)) return union(schema.enum.map(value => atom(literal(value))))
    const implied = schema.properties ?? schema.patternProperties ?? schema.additionalProperties ?? schema.required
      ? ['object']
      : schema.items ?? schema.prefixItems ? ['array'] : []
    const types: string[] = schema.type === undefined ? implied : [schema.type].flat()
    if (types.length === 0) return UNKNOWN
    return union(types.map(type => {
      if (type === 'object') return this.#object(schema, place)
      if (type === 'array') return this.#array(schema, place)
      if (type === 'string' && isBinary(schema)) return atom(this.#file)
      if (!Object.hasOwn(PRIMITIVES, type)) {
        this.#report(place.pointer, `${String(type)} is not a type of JSON Schema`)
        return UNKNOWN
      }
      return atom(PRIMITIVES[type]!)
    }))
  }

  #write (schema: Schema, place: Place): Type {
    if (schema === true) return UNKNOWN
    if (schema === false) return atom('never')
    if (typeof schema !== 'object' || schema === null) {
      this.#report(place.pointer, 'this is not a schema')
      return UNKNOWN
    }
    if ('$dynamicRef' in schema) this.#report(place.pointer, '$dynamicRef cannot be expressed; use $ref')
    const parts: Type[] = []
    if (typeof schema.$ref === 'string') parts.push(this.#reference(schema.$ref, place))
    if (Array.isArray(schema.allOf)) parts.push(...schema.allOf.map((part, i) => this.#write(part, under(place, `allOf/${i}`))))
    for (const keyword of ['anyOf', 'oneOf']) {
      const list = schema[keyword]
      if (Array.isArray(list)) parts.push(this.#choice(list, schema, under(place, keyword)))
    }
    // beside other schemas a bare `type: object` adds nothing
    if (parts.length === 0 || OWN_KEYWORDS.some(keyword => keyword in schema)) parts.push(this.#own(schema, place))
    const type = intersection(parts)
    return schema.nullable === true ? union([type, atom('null')]) : type
  }

  /** Whether a schema contains itself directly, and not through a property or a list: such a type does not exist. */
  #isMadeOf (schema: Schema, sought: Schema, seen = new Set<Schema>()): boolean {
    if (typeof schema !== 'object' || seen.has(schema)) return false
    seen.add(schema)
    const { $ref, allOf = [], anyOf = [], oneOf = [] } = schema
    const parts = [...(typeof $ref === 'string' && $ref.startsWith('#') ? [lookUp(this.#document, $ref) as Schema] : []), ...allOf, ...anyOf, ...oneOf]
    return parts.some(part => part === sought || this.#isMadeOf(part, sought, seen))
  }
}
