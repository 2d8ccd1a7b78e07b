import type { TSchema } from '@sinclair/typebox'
import { ApiResponseError, InputError } from '../lib/error-codes.js'
import { describeProblem } from '../lib/check.js'
import type { VirtualPaymentKeys } from '../lib/virtual-payment.js'
import type { Client } from './client.js'
import type { CallOptions, FileInput, Methods, Operation } from './define.js'
import { domains, type Domains } from './domains/index.js'
import { operationNames } from './domains/names.js'
import { signBody, signQuery } from './signing.js'

/** All operations of the platform as typed methods: `operations.qrcode.getUnlimitedQRCode({ scene })`. */
export type Operations = { readonly [Domain in keyof Domains]: Methods<Awaited<ReturnType<Domains[Domain]>>> }

export interface OperationsOptions {
  /** Refuses an answer that does not match its schema, with `WX_ERR_API_RESPONSE`. Meant for tests: the platform adds and omits fields at any time. */
  validateAnswers?: boolean
  /** The account's keys of virtual payment. */
  virtualPayment?: VirtualPaymentKeys
}

type AnyMethod = (input?: Record<string, unknown>, options?: CallOptions) => Promise<unknown>
type Fields = Record<string, unknown>

const FILE_FIELDS = ['file', 'fileName', 'contentType', 'sizeBytes'] as const satisfies Array<keyof FileInput>

function check (schema: TSchema | undefined, value: unknown): void {
  const problem = schema && describeProblem(schema, value, 'the input')
  if (problem !== undefined) throw new InputError(problem)
}

/** An operation, with what each call needs of its schemas. */
interface Prepared {
  /** `domain.method`. */
  name: string
  operation: Operation
  queryNames: Set<string>
  /** The fields with a default value. */
  usual: { query: Fields, body: Fields }
}

function usualOf (schema: TSchema | undefined): Fields {
  const defaults = Object.entries<TSchema>(schema?.properties ?? {}).map(([name, field]) => [name, field.default])
  return Object.fromEntries(defaults.filter(([, usual]) => usual !== undefined))
}

function prepare (name: string, operation: Operation): Prepared {
  const { query, body } = operation
  return { name, operation, queryNames: new Set(Object.keys(query?.properties ?? {})), usual: { query: usualOf(query), body: usualOf(body) } }
}

/** Adds the fields that have a fixed value. */
function fillIn (fields: Fields, usual: Fields): void {
  for (const name in usual) fields[name] ??= usual[name]
}

/** A query can only hold text, so objects and lists go as JSON. */
function flatten (query: Fields): Fields {
  for (const name in query) if (typeof query[name] === 'object') query[name] = JSON.stringify(query[name])
  return query
}

/** The part of a request to which each field of an input belongs. */
function sortOut ({ operation, queryNames, usual }: Prepared, input: Fields): Record<'query' | 'body' | 'file', Fields> {
  const parts: Record<'query' | 'body' | 'file', Fields> = { query: {}, body: {}, file: {} }
  for (const name of Object.keys(input)) {
    const value = input[name]
    if (value === undefined) continue
    if (queryNames.has(name)) parts.query[name] = value
    else if (operation.file !== undefined && (FILE_FIELDS as readonly string[]).includes(name)) parts.file[name] = value
    else parts.body[name] = value
  }
  fillIn(parts.query, usual.query)
  fillIn(parts.body, usual.body)
  return parts
}

async function invoke (client: Client, prepared: Prepared, { validateAnswers, virtualPayment }: OperationsOptions, input: Fields = {}, options?: CallOptions): Promise<unknown> {
  const { operation, name } = prepared
  const sign = options?.sign
  const { query, body: given, file } = sortOut(prepared, input)
  if (operation.ownAppid) given.appid ??= client.appid
  check(operation.query, query)
  check(operation.body, given)
  const optionalFile = operation.file?.endsWith('?')
  if (operation.file !== undefined && !optionalFile && file.file === undefined) throw new InputError('file: expected a path, bytes or a stream')

  const upload = file.file === undefined ? undefined : { ...file as unknown as FileInput, part: operation.file!.replace('?', '') }
  const body = signBody(operation, operation.toBody ? operation.toBody(given) : given, sign)
  const hasBody = operation.method === 'POST' && (upload === undefined ? operation.body !== undefined || operation.sign === undefined : Object.keys(given).length > 0)
  const text = operation.sign === undefined ? undefined : hasBody ? JSON.stringify(body) : ''
  const answer = await client.request({
    method: operation.method,
    path: operation.path,
    operation: name,
    auth: operation.auth,
    query: flatten(text === undefined ? query : signQuery(operation, { query, body, text, keys: sign, virtualPayment })),
    body: hasBody ? body : undefined,
    text,
    file: upload,
    binary: operation.binary,
    once: operation.once
  }, options)

  const problem = validateAnswers && !operation.binary && operation.answer ? describeProblem(operation.answer, answer, 'the answer') : undefined
  if (problem !== undefined) throw new ApiResponseError(operation.path, `something that does not match its schema: ${problem}`)
  return answer
}

/** Creates a method whose first call loads the operation with its domain. */
function createMethod (client: Client, options: OperationsOptions, domain: keyof Domains, name: string): AnyMethod {
  // kept, because importing a module again costs a quarter of a call
  let prepared: Prepared | undefined
  return async (input, callOptions) => {
    prepared ??= prepare(`${domain}.${name}`, (await domains[domain]() as Record<string, Operation>)[name]!)
    return invoke(client, prepared, options, input, callOptions)
  }
}

/**
 * The typed methods over a request core, as plain objects whose keys can be listed.
 * The methods of a domain are created on first access, because an account uses only a few domains.
 */
export function createOperations (client: Client, options: OperationsOptions = {}): Operations {
  const operations = {}
  for (const domain of Object.keys(operationNames) as Array<keyof Domains>) {
    Object.defineProperty(operations, domain, {
      enumerable: true,
      configurable: true,
      get () {
        const methods = Object.fromEntries(operationNames[domain].map(name => [name, createMethod(client, options, domain, name)]))
        Object.defineProperty(operations, domain, { value: methods, enumerable: true })
        return methods
      }
    })
  }
  return operations as Operations
}
