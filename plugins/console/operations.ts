import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CatalogueEntry, Effect } from '../api/catalogue/index.js'
import type { OperationDetail, OperationPage, OperationQuery, OperationSummary } from './api.js'
import { findPackageFolder } from './package-files.js'

interface Described { operationId?: string, parameters?: Parameter[], requestBody?: { content?: Record<string, { schema?: unknown }> } }
interface Parameter { name: string, in: string, required?: boolean, description?: string, schema?: object }
type Language = 'zh' | 'en'

/** Loads the catalogue of operations when it is first needed. */
async function loadOperations () {
  const [{ findOperations }, { loadCatalogue, effectOf }] = await Promise.all([import('../api/index.js'), import('../api/catalogue/index.js')])
  return { findOperations, loadCatalogue, effectOf }
}

const DOCUMENTS = { en: 'wechat-openapi.json', zh: 'wechat-openapi.zh-CN.json' }
const documents = new Map<Language, Promise<Map<string, Described>>>()

/** Reads the OpenAPI document of a language when the first operation is opened. */
function readDocument (language: Language): Promise<Map<string, Described>> {
  let document = documents.get(language)
  if (document === undefined) documents.set(language, document = parseDocument(join(findPackageFolder(), DOCUMENTS[language])))
  return document
}

async function parseDocument (file: string): Promise<Map<string, Described>> {
  const { paths } = JSON.parse(await readFile(file, 'utf8')) as { paths: Record<string, Record<string, Described>> }
  const described = Object.values(paths).flatMap(methods => Object.values(methods))
  return new Map(described.flatMap(operation => operation.operationId === undefined ? [] : [[operation.operationId, operation]]))
}

const summarize = ({ domain, name, method, path, en, zh }: Omit<OperationSummary, 'confirm'>, confirm: Effect | undefined): OperationSummary => ({ domain, name, method, path, en, zh, confirm })

/** The effect of an operation that has to be confirmed; undefined if it needs no confirmation. */
export async function confirmationOf (domain: string, name: string): Promise<Effect | undefined> {
  return (await loadOperations()).effectOf(domain, name)
}

export async function searchOperations ({ search = '', domain, cursor, limit = 100 }: OperationQuery): Promise<OperationPage> {
  const { findOperations, effectOf } = await loadOperations()
  const found = await findOperations(search, { domain })
  const start = Number(cursor ?? 0)
  return { items: found.slice(start, start + limit).map(operation => summarize(operation, effectOf(operation.domain, operation.name))), total: found.length, ...start + limit < found.length && { next: String(start + limit) } }
}

export async function findOperation (domain: string, name: string): Promise<CatalogueEntry | undefined> {
  const { loadCatalogue } = await loadOperations()
  return (await loadCatalogue()).entries.find(entry => entry.domain === domain && entry.name === name)
}

/** An operation with its schemas; the texts of its fields are in `language` if they exist. */
export async function describeOperation (domain: string, name: string, language: Language): Promise<OperationDetail | undefined> {
  const entry = await findOperation(domain, name)
  if (entry === undefined) return undefined
  const { operation } = entry
  const described = (await readDocument(language)).get(`${domain}.${name}`)
  const { findOperations } = await loadOperations()
  const title = (await findOperations('', { domain })).find(found => found.name === name)
  return {
    ...summarize({ domain, name, method: operation.method, path: operation.path, en: title?.en, zh: title?.zh }, await confirmationOf(domain, name)),
    query: queryOf(described) ?? operation.query,
    body: described?.requestBody?.content?.['application/json']?.schema ?? operation.body,
    answer: operation.answer,
    file: operation.file !== undefined,
    binary: operation.binary ?? false,
    sign: operation.sign
  }
}

/** A schema of all query parameters. */
function queryOf (described: Described | undefined): object | undefined {
  const queried = described?.parameters?.filter(parameter => parameter.in === 'query') ?? []
  if (queried.length === 0) return undefined
  return {
    type: 'object',
    required: queried.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(queried.map(({ name, description, schema }) => [name, { ...schema, description }]))
  }
}
