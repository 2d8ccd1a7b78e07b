import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { OptionalKind, type TObject, type TSchema } from '@sinclair/typebox'
import { loadCatalogue, type CatalogueEntry } from '../plugins/api/catalogue/index.js'
import { readComments, readOfficialFacts } from './catalogue-comments.js'

// Compares the catalogue with a list of the platform's own pages, and prints what differs.

const USAGE = `Usage: npm run compare-official -- LIST.json [--lenient] [--extra]

LIST.json is an array of {name, title, method, path, page, area, query?, body?, response?}.
A field is {type, required?, fields?, items?}.

  --lenient  also print the fields that a page requires and the catalogue does not
  --extra    also print the fields and operations that are on no page

Exits with 1 if there is a difference without a "differs" entry in an official.json.`

interface OfficialField {
  type: string
  required?: boolean
  fields?: Record<string, OfficialField>
  items?: OfficialField
}

interface OfficialOperation {
  name: string
  method: string
  path: string
  page: string
  query?: Record<string, OfficialField>
  body?: Record<string, OfficialField>
  response?: Record<string, OfficialField>
}

const { values: options, positionals: [file] } = parseArgs({
  allowPositionals: true,
  options: { lenient: { type: 'boolean' }, extra: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }
})
if (options.help || file === undefined) {
  console.log(USAGE)
  process.exit(options.help ? 0 : 1)
}

const SENT_BY_THE_CLIENT = new Set(['access_token', 'pay_sig', 'appid', 'secret', 'signature', 'delivery_sign', 'shopid', 'appsecret'])
// some tables write the elements of a list as one object, or an object as a list of one
const isStructure = (type: string) => type === 'object' || type === 'array'
const ERROR_FIELDS = new Set(['errcode', 'errmsg'])

const official: OfficialOperation[] = JSON.parse(readFileSync(file, 'utf8'))
const { entries } = await loadCatalogue()
const comments = readComments()
const facts = readOfficialFacts()
const known = new Map<string, number>()
let unexplained = 0

function report (kind: string, entry: string, path: string, text: string, counts = true): void {
  const differs = facts.get(entry)?.differs
  const reason = differs && Object.entries(differs).find(([prefix]) => prefix === '*' || path === prefix || path.startsWith(`${prefix}.`))?.[1]
  if (reason !== undefined) {
    known.set(`${entry}: ${reason}`, (known.get(`${entry}: ${reason}`) ?? 0) + 1)
    return
  }
  if (counts) unexplained++
  console.log(`${kind}: ${entry}${path && ` ${path}`}${text && ` ${text}`}`)
}

/** The JSON types that a schema allows; undefined for all types. */
function typesOf (schema: TSchema): Set<string> | undefined {
  if (schema.anyOf) {
    const types = schema.anyOf.map(typesOf)
    return types.includes(undefined) ? undefined : new Set(types.flatMap((set: Set<string>) => [...set]))
  }
  if (schema.allOf) return typesOf(schema.allOf[0])
  if (schema.type === undefined) return undefined
  return new Set([schema.type === 'integer' ? 'number' : schema.type])
}

/** The fields of an object, of the elements of a list, or of all the alternatives of a union. */
function fieldsOf (schema: TSchema | undefined): Record<string, TSchema> {
  if (schema === undefined) return {}
  if (schema.properties) return schema.properties
  if (schema.items) return fieldsOf(schema.items)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(fieldsOf))
  // a field that is optional in one of the alternatives is optional
  const alternatives: Array<Record<string, TSchema>> = (schema.anyOf ?? []).map(fieldsOf)
  const names = new Set(alternatives.flatMap(fields => Object.keys(fields)))
  return Object.fromEntries([...names].map(name => {
    const field = alternatives.find(fields => name in fields)![name]!
    return [name, alternatives.every(fields => name in fields) ? field : { ...field, [OptionalKind]: 'Optional' as const }]
  }))
}

const officialFieldsOf = (field: OfficialField): Record<string, OfficialField> | undefined => field.fields ?? field.items?.fields

function compareFields (entry: CatalogueEntry, key: string, at: string, ours: Record<string, TSchema>, theirs: Record<string, OfficialField>): void {
  const isAnswer = at.startsWith('answer')
  for (const [name, field] of Object.entries(theirs)) {
    const path = `${at}.${name}`
    if (isAnswer ? at === 'answer' && ERROR_FIELDS.has(name) : SENT_BY_THE_CLIENT.has(name)) continue
    if (entry.operation.file?.replace('?', '') === name) continue
    const schema = ours[name]
    if (schema === undefined) {
      report('lacks', key, path, `(${field.type}${!isAnswer && field.required !== false ? ', required' : ''})`)
      continue
    }
    const types = typesOf(schema)
    const type = field.type === 'file' ? 'string' : field.type
    if (types !== undefined && !types.has(type) && !(isStructure(type) && [...types].some(isStructure))) report('type', key, path, `is ${[...types].join(' or ')} here, ${field.type} on the page`)
    if (!isAnswer && field.required === false && schema[OptionalKind] !== 'Optional') report('stricter', key, path, 'is required here, optional on the page')
    if (options.lenient && !isAnswer && field.required !== false && schema[OptionalKind] === 'Optional') report('lenient', key, path, 'is optional here, required on the page', false)
    const inner = officialFieldsOf(field)
    if (inner !== undefined) compareFields(entry, key, path, fieldsOf(schema), inner)
  }
  for (const [name, schema] of Object.entries(ours)) {
    if (name in theirs || SENT_BY_THE_CLIENT.has(name)) continue
    if (!isAnswer && schema[OptionalKind] !== 'Optional') report('demands', key, `${at}.${name}`, 'a field that is not on the page')
    else if (options.extra) report('extra', key, `${at}.${name}`, 'is not on the page', false)
  }
}

const withoutEnding = (page: string) => page.replace(/(\.html|\.md)?(#.*)?$/, '')
const byPath = new Map<string, CatalogueEntry[]>()
for (const entry of entries) {
  const path = entry.operation.path.split('?', 1)[0]!
  byPath.set(path, [...byPath.get(path) ?? [], entry])
}
const found = new Set<string>()

for (const theirs of official) {
  const candidates = (byPath.get(theirs.path) ?? []).filter(({ operation }) => operation.toBody === undefined)
  const entry = candidates.find(({ domain, name }) => facts.get(`${domain}.${name}`)?.name === theirs.name) ?? candidates[0]
  if (entry === undefined) {
    report('missing', `${theirs.method} ${theirs.path}`, '', theirs.page)
    continue
  }
  const key = `${entry.domain}.${entry.name}`
  for (const { domain, name } of candidates) found.add(`${domain}.${name}`)
  const { method, query, body, answer } = entry.operation
  if (method !== theirs.method) report('method', key, 'method', `is ${method} here, ${theirs.method} on the page`)
  const pages = official.filter(({ path }) => path === theirs.path).map(({ page }) => page)
  const docs = candidates.map(candidate => withoutEnding(comments.get(`${candidate.domain}.${candidate.name}`)!.docs))
  if (!docs.some(page => pages.includes(page))) report('page', key, 'page', `is ${docs[0]} here, ${theirs.page} on the list`)
  // operations that share a path also share a page, which lists the fields of all of them
  if (candidates.length > 1) continue
  // the tables describe the query of a GET and the body of a POST, whichever of the two they name
  const input = { ...theirs.query, ...theirs.body }
  if (theirs.query !== undefined || theirs.body !== undefined) compareFields(entry, key, 'input', { ...(query as TObject | undefined)?.properties, ...fieldsOf(body) }, input)
  if (!entry.operation.binary && theirs.response !== undefined && Object.keys(theirs.response).length > 0) compareFields(entry, key, 'answer', fieldsOf(answer), theirs.response)
}

if (options.extra) {
  for (const { domain, name, operation } of entries) {
    if (!found.has(`${domain}.${name}`) && operation.toBody === undefined) report('extra', `${domain}.${name}`, '', `${operation.method} ${operation.path} is on no page`, false)
  }
}
if (known.size > 0) console.log('\nDiffers on purpose:')
for (const [text, count] of known) console.log(`  ${text} (${count})`)
console.log(`\n${official.length} official operations, ${unexplained} unexplained differences`)
process.exitCode = unexplained > 0 ? 1 : 0
