import { lookUp, type Document, type Schema } from './document.js'
import type { StreamKind } from './runtimes/stream-reader.js'

/** The schema of a stream's item. */
export interface StreamItem {
  schema: Schema
  pointer: string
  /** The name of its event, if the document gives one. */
  event?: string
}

export interface StreamModel {
  kind: StreamKind
  /** The value of the `accept` header. */
  mediaType: string
  /** Empty if the kind determines the items, or if the document does not describe them. */
  items: StreamItem[]
}

/** The part of an answer for one media type. OpenAPI 3.2 describes an item by `itemSchema`; earlier versions have only `schema`. */
export interface MediaContent { schema?: Schema, itemSchema?: Schema }

const LINES = ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/x-jsonlines', 'application/json-lines', 'application/json-seq']

/** Whether an answer of this type is always a stream. */
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
  // without such a field the schema describes the data of the event, not the event
  if (data === undefined) return [{ schema, pointer, isJson: true }]
  const content = resolve(document, data)
  const names: unknown[] = [resolve(document, event).const ?? resolve(document, event).enum ?? []].flat()
  const of = (item: Omit<EventData, 'event'>): EventData[] => names.length === 0 ? [item] : names.map(name => ({ ...item, event: String(name) }))
  if (content.contentMediaType === 'application/json') return of({ schema: content.contentSchema ?? true, pointer: `${pointer}/properties/data/contentSchema`, isJson: true })
  return of({ schema: data, pointer: `${pointer}/properties/data`, isJson: !isText(content) })
}

/** Returns how a client reads an answer. If it cannot, reports that and returns undefined. */
export function readStream (document: Document, mediaType: string, { schema, itemSchema }: MediaContent, pointer: string, report: (problem: string) => void): StreamModel | undefined {
  const type = mediaType.split(';', 1)[0]!.trim().toLowerCase()
  const at = `${pointer}/${itemSchema === undefined ? 'schema' : 'itemSchema'}`
  const given = itemSchema ?? schema
  if (type === 'text/event-stream') {
    const events = readEvents(document, given, at)
    const isJson = events.every(({ isJson }) => isJson)
    if (!isJson && events.some(({ isJson }) => isJson)) {
      report('the data of some events of the stream is JSON, and that of others is text; describe the text as JSON, or all data as text')
      return undefined
    }
    return { kind: isJson ? 'json-events' : 'events', mediaType: type, items: events }
  }
  if (LINES.includes(type)) {
    const { type: outer, items } = resolve(document, given)
    const isList = itemSchema === undefined && outer === 'array' && items !== undefined
    // a schema of text describes how the answer is sent, not the content of a line
    const item = isList ? items : itemSchema === undefined && isText(resolve(document, given)) ? true : given ?? true
    return { kind: 'json-lines', mediaType: type, items: [{ schema: item, pointer: isList ? `${at}/items` : at }] }
  }
  if (type === 'application/json' || type.endsWith('+json')) {
    report(`an answer of ${mediaType} cannot be read in parts, but application/x-ndjson can`)
    return undefined
  }
  return { kind: /^text\/|xml$|yaml$/.test(type) ? 'text' : 'bytes', mediaType: type, items: [] }
}
