import { lookUp, type Document, type Schema } from './document.js'
import type { StreamKind } from './runtimes/stream-reader.js'

/** The schema of an item of a stream. */
export interface StreamItem {
  schema: Schema
  pointer: string
  /** The name of the event that carries it, where the document names one. */
  event?: string
}

export interface StreamModel {
  kind: StreamKind
  /** What `accept` asks for. */
  mediaType: string
  /** Empty where the kind says all, or the document nothing. */
  items: StreamItem[]
}

/** A media type's part of an answer. OpenAPI 3.2 describes an item by `itemSchema`; before there was `schema` alone. */
export interface MediaContent { schema?: Schema, itemSchema?: Schema }

const LINES = ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/x-jsonlines', 'application/json-lines', 'application/json-seq']

/** Whether an answer of this type is a stream by nature. */
export function isStreamType (type: string): boolean {
  return type === 'text/event-stream' || LINES.includes(type)
}

type Fields = Exclude<Schema, boolean>

function resolve (document: Document, schema: Schema | undefined): Fields {
  let value = schema
  for (let i = 0; typeof value === 'object' && typeof value.$ref === 'string' && i < 20; i++) value = lookUp(document, value.$ref) as Schema | undefined
  return typeof value === 'object' && value !== null ? value : {}
}

const isText = ({ type }: Fields) => type === 'string'

interface EventData extends StreamItem { isJson: boolean }

/** The data of each event that a schema describes. */
function readEvents (document: Document, schema: Schema | undefined, pointer: string, depth = 0): EventData[] {
  const fields = resolve(document, schema)
  if (schema === undefined || schema === true || isText(fields) || Object.keys(fields).length === 0) return [{ schema: { type: 'string' }, pointer, isJson: false }]
  for (const keyword of ['oneOf', 'anyOf']) {
    const list = fields[keyword]
    if (Array.isArray(list) && list.some(part => resolve(document, part).properties?.data !== undefined) && depth < 8) return list.flatMap((part, i) => readEvents(document, part, `${pointer}/${keyword}/${i}`, depth + 1))
  }
  const { data, event } = (fields.properties ?? {}) as Record<string, Schema | undefined>
  // without such a field the schema is not of the event, but of its data
  if (data === undefined) return [{ schema, pointer, isJson: true }]
  const content = resolve(document, data)
  const names: unknown[] = [resolve(document, event).const ?? resolve(document, event).enum ?? []].flat()
  const of = (item: Omit<EventData, 'event'>): EventData[] => names.length === 0 ? [item] : names.map(name => ({ ...item, event: String(name) }))
  if (content.contentMediaType === 'application/json') return of({ schema: content.contentSchema ?? true, pointer: `${pointer}/properties/data/contentSchema`, isJson: true })
  return of({ schema: data, pointer: `${pointer}/properties/data`, isJson: !isText(content) })
}

/** How a client reads an answer. Undefined, and reported, where it cannot. */
export function readStream (document: Document, mediaType: string, { schema, itemSchema }: MediaContent, pointer: string, report: (problem: string) => void): StreamModel | undefined {
  const type = mediaType.split(';', 1)[0]!.trim().toLowerCase()
  const at = `${pointer}/${itemSchema === undefined ? 'schema' : 'itemSchema'}`
  const given = itemSchema ?? schema
  if (type === 'text/event-stream') {
    const events = readEvents(document, given, at)
    const isJson = events.every(({ isJson }) => isJson)
    if (!isJson && events.some(({ isJson }) => isJson)) {
      report('the data of some events of the stream is JSON, and of others is text; describe the text as JSON, or all data as text')
      return undefined
    }
    return { kind: isJson ? 'json-events' : 'events', mediaType: type, items: events }
  }
  if (LINES.includes(type)) {
    const { type: outer, items } = resolve(document, given)
    const isList = itemSchema === undefined && outer === 'array' && items !== undefined
    // a text says how the answer is sent, not what a line holds
    const item = isList ? items : itemSchema === undefined && isText(resolve(document, given)) ? true : given ?? true
    return { kind: 'json-lines', mediaType: type, items: [{ schema: item, pointer: isList ? `${at}/items` : at }] }
  }
  if (type === 'application/json' || type.endsWith('+json')) {
    report(`an answer of ${mediaType} cannot be read in parts; application/x-ndjson can`)
    return undefined
  }
  return { kind: /^text\/|xml$|yaml$/.test(type) ? 'text' : 'bytes', mediaType: type, items: [] }
}
