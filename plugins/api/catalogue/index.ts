import type { TObject } from '@sinclair/typebox'
import { Convert } from '@sinclair/typebox/value'
import { describeProblem } from '../../lib/check.js'
import type { Operation } from '../define.js'
import { domains } from '../domains/index.js'
import { sampleOf } from './sample.js'

export { effectOf, operationsWithEffect, type Effect } from './effects.js'

/** An operation and its name: call it as `api[domain][name]`. */
export interface CatalogueEntry {
  domain: string
  name: string
  operation: Operation
}

/** Checks requests and makes answers for one operation, in place of the platform. */
export interface PlatformOperation {
  operation: Operation
  /** Returns the problem for which the platform would refuse a request, with its field. Credentials are not checked. */
  validate (query: Record<string, unknown>, body: unknown): string | undefined
  /** Returns a plausible answer without `errcode`; undefined for an operation that answers bytes. */
  sample (): Record<string, unknown>
}

export interface Catalogue {
  entries: readonly CatalogueEntry[]
  /** Finds an operation by its method and path; the path may carry a query. Undefined if the catalogue has no such operation. */
  lookup (method: string, path: string): PlatformOperation | undefined
}

const keyOf = (method: string, path: string) => `${method} ${path.split('?', 1)[0]}`
const fixedAction = ({ path }: Operation) => new URLSearchParams(path.split('?', 2)[1]).get('action')

/** Selects the operation whose fixed query the request has; several operations may share a path. */
function choose (candidates: Operation[], action: unknown): Operation {
  return candidates.find(candidate => fixedAction(candidate) === action) ?? candidates.find(candidate => fixedAction(candidate) === null) ?? candidates[0]!
}

/** Converts the text of a query. A value that does not match its schema stays as it is, so that the check reports it. */
function readQuery (schema: TObject, query: Record<string, unknown>): unknown {
  const read = Object.entries(query).map(([name, value]) => {
    if (!/^(object|array)$/.test(schema.properties[name]?.type)) return [name, value]
    try {
      return [name, JSON.parse(value as string)]
    } catch {
      return [name, value]
    }
  })
  return Convert(schema, Object.fromEntries(read))
}

function describe (operation: Operation, query: Record<string, unknown>, body: unknown): string | undefined {
  if (/^x?pay/.test(operation.sign ?? '') && !query.pay_sig) return 'pay_sig: expected in the query'
  if (operation.sign?.endsWith('user') && !query.signature) return 'signature: expected in the query'
  const problem = operation.query && describeProblem(operation.query, readQuery(operation.query, query), 'the input')
  if (problem !== undefined || operation.body === undefined || operation.method === 'GET') return problem
  // the fields of a form have been read with its file
  return operation.file !== undefined && (body === undefined || Object.keys(body as object).length === 0) ? undefined : operation.body && describeProblem(operation.body, body, 'the input')
}

async function load (): Promise<Catalogue> {
  const entries: CatalogueEntry[] = []
  for (const [domain, loadDomain] of Object.entries(domains)) {
    for (const [name, operation] of Object.entries<Operation>({ ...await loadDomain() })) entries.push({ domain, name, operation })
  }
  const byPath = new Map<string, Operation[]>()
  for (const { operation } of entries) {
    // a shorthand is sent as the operation that it stands for
    if (operation.toBody !== undefined) continue
    const key = keyOf(operation.method, operation.path)
    byPath.set(key, [...byPath.get(key) ?? [], operation])
  }
  return {
    entries,
    lookup (method, path) {
      const candidates = byPath.get(keyOf(method, path))
      if (candidates === undefined) return undefined
      let operation = choose(candidates, new URLSearchParams(path.split('?', 2)[1]).get('action'))
      return {
        get operation () { return operation },
        validate (query, body) {
          if (candidates.length > 1) operation = choose(candidates, query.action ?? (body as { action?: string } | undefined)?.action ?? fixedAction(operation))
          return describe(operation, query, body)
        },
        sample: () => operation.answer === undefined ? {} : sampleOf(operation.answer) as Record<string, unknown>
      }
    }
  }
}

let catalogue: Promise<Catalogue> | undefined

/** Returns all operations, for a simulator or a document. Loads every domain, once. */
export function loadCatalogue (): Promise<Catalogue> {
  catalogue ??= load()
  return catalogue
}

/** The operation for a method and a path as they are sent. */
export async function lookupOperation (method: string, path: string): Promise<PlatformOperation | undefined> {
  return (await loadCatalogue()).lookup(method, path)
}
