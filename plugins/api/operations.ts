import type { TSchema } from '@sinclair/typebox'
import { ApiResponseError, InputError } from '../error-codes.js'
import { findProblem } from './check.js'
import type { Client } from './client.js'
import type { CallOptions, FileInput, Methods, Operation } from './operation.js'
import { domains, type Domains } from './operations/index.js'
import { signBody, signQuery } from './signing.js'

/** Every operation of the platform as a typed method: `operations.qrcode.getUnlimitedQRCode({ scene })`. */
export type Operations = { readonly [Domain in keyof Domains]: Methods<Awaited<ReturnType<Domains[Domain]>>> }

export interface OperationsOptions {
  /** Refuse an answer that its schema does not describe, with `WX_ERR_API_RESPONSE`. For tests; the platform adds and leaves out fields as it likes. */
  validateAnswers?: boolean
}

type AnyMethod = (input?: Record<string, unknown>, options?: CallOptions) => Promise<unknown>
type Fields = Record<string, unknown>

const FILE_FIELDS = ['file', 'fileName', 'contentType', 'sizeBytes'] as const satisfies Array<keyof FileInput>

function check (schema: TSchema | undefined, value: unknown): void {
  const problem = findProblem(schema, value)
  if (problem !== undefined) throw new InputError(problem)
}

/** Adds what has one usual value and was not given. */
function fillIn (fields: Fields, schema: TSchema | undefined): void {
  for (const [name, { default: usual }] of Object.entries<TSchema>(schema?.properties ?? {})) {
    if (usual !== undefined) fields[name] ??= usual
  }
}

/** A query holds text alone: what has parts goes as JSON. */
function flatten (query: Fields): Fields {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value]))
}

/** Which part of a request each field of an input belongs to. */
function sortOut (operation: Operation, input: Fields): Record<'query' | 'body' | 'file', Fields> {
  const parts: Record<'query' | 'body' | 'file', Fields> = { query: {}, body: {}, file: {} }
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue
    if (operation.query !== undefined && name in operation.query.properties) parts.query[name] = value
    else if (operation.file !== undefined && (FILE_FIELDS as readonly string[]).includes(name)) parts.file[name] = value
    else parts.body[name] = value
  }
  fillIn(parts.query, operation.query)
  fillIn(parts.body, operation.body)
  return parts
}

async function invoke (client: Client, name: string, operation: Operation, { validateAnswers }: OperationsOptions, input: Fields = {}, callOptions: CallOptions = {}): Promise<unknown> {
  const { sign, ...options } = callOptions
  const { query, body: given, file } = sortOut(operation, input)
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
    query: flatten(text === undefined ? query : signQuery(operation, query, text, sign)),
    body: hasBody ? body : undefined,
    text,
    file: upload,
    binary: operation.binary,
    once: operation.once
  }, options)

  const problem = validateAnswers && !operation.binary ? findProblem(operation.answer, answer) : undefined
  if (problem !== undefined) throw new ApiResponseError(operation.path, `what its schema does not describe: ${problem}`)
  return answer
}

/** The typed methods over a request core. A domain's module is loaded with the first call into it. */
export function createOperations (client: Client, options: OperationsOptions = {}): Operations {
  const entries = Object.entries(domains).map(([domain, load]) => {
    const methods: Record<string, AnyMethod> = Object.create(null)
    return [domain, new Proxy(methods, {
      // `then` is asked for by whoever awaits the domain by mistake; symbols by whoever prints it
      get (_, name) {
        if (typeof name === 'symbol' || name === 'then') return undefined
        methods[name] ??= async (input, callOptions) => {
          const module: Record<string, unknown> = await load()
          if (!Object.hasOwn(module, name)) throw new TypeError(`api.${domain} has no operation ${name}`)
          return invoke(client, `${domain}.${name}`, module[name] as Operation, options, input, callOptions)
        }
        return methods[name]
      }
    })]
  })
  return Object.fromEntries(entries)
}
