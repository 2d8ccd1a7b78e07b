import type { TSchema } from '@sinclair/typebox'
import type { ValueError } from '@sinclair/typebox/errors'
import type { TypeCheck } from '@sinclair/typebox/compiler'
import { InputError } from '../error-codes.js'
import type { Client } from './client.js'
import type { CallOptions, FileInput, Methods, Operation } from './operation.js'
import { domains, type Domains } from './operations/index.js'

/** Every operation of the platform as a typed method: `operations.qrcode.getUnlimitedQRCode({ scene })`. */
export type Operations = { readonly [Domain in keyof Domains]: Methods<Awaited<ReturnType<Domains[Domain]>>> }

type AnyMethod = (input?: Record<string, unknown>, options?: CallOptions) => Promise<unknown>

const FILE_FIELDS = ['file', 'fileName', 'contentType', 'sizeBytes'] as const satisfies Array<keyof FileInput>

// Of a union's branches the one that came furthest says what the caller meant.
function deepest (error: ValueError): ValueError {
  const branches = error.errors.map(branch => [...branch]).filter(branch => branch.length > 0).sort((a, b) => a.length - b.length)
  return branches.length > 0 ? deepest(branches[0]![0]!) : error
}

const checks = new WeakMap<TSchema, TypeCheck<TSchema>>()

// Compiled with the first call of an operation: most applications use a handful of them.
async function check (schema: TSchema | undefined, value: unknown): Promise<void> {
  if (schema === undefined) return
  let compiled = checks.get(schema)
  if (compiled === undefined) {
    const { TypeCompiler } = await import('@sinclair/typebox/compiler')
    compiled = TypeCompiler.Compile(schema)
    checks.set(schema, compiled)
  }
  if (compiled.Check(value)) return
  const error = deepest(compiled.Errors(value).First()!)
  const field = error.path.slice(1).replaceAll('/', '.') || 'the input'
  throw new InputError(`${field}: ${error.schema.description ? `expected ${error.schema.description}` : error.message.toLowerCase()}`)
}

async function invoke (client: Client, operation: Operation, input: Record<string, unknown> = {}, options?: CallOptions): Promise<unknown> {
  const query: Record<string, unknown> = {}
  const file: Record<string, unknown> = {}
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue
    if (operation.query !== undefined && name in operation.query.properties) query[name] = value
    else if (operation.file !== undefined && (FILE_FIELDS as readonly string[]).includes(name)) file[name] = value
    else rest[name] = value
  }
  await check(operation.query, query)
  await check(operation.body, rest)
  if (operation.file !== undefined && file.file === undefined) throw new InputError('file: expected a path, bytes or a stream')

  const body = operation.toBody ? operation.toBody(rest) : rest
  return client.request({
    method: operation.method,
    path: operation.path,
    auth: operation.auth,
    query,
    body: operation.method === 'POST' && (operation.file === undefined || Object.keys(rest).length > 0) ? body : undefined,
    file: operation.file === undefined ? undefined : { ...file as unknown as FileInput, part: operation.file },
    binary: operation.binary,
    once: operation.once
  }, options)
}

/** The typed methods over a request core. A domain's module is loaded with the first call into it. */
export function createOperations (client: Client): Operations {
  const entries = Object.entries(domains).map(([domain, load]) => {
    const methods: Record<string, AnyMethod> = {}
    return [domain, new Proxy(methods, {
      // `then` is asked for by whoever awaits the domain by mistake; symbols by whoever prints it
      get (_, name) {
        if (typeof name === 'symbol' || name === 'then') return undefined
        methods[name] ??= async (input, options) => {
          const operation = (await load() as Record<string, unknown>)[name]
          if (operation === undefined) throw new TypeError(`api.${domain} has no operation ${name}`)
          return invoke(client, operation as Operation, input, options)
        }
        return methods[name]
      }
    })]
  })
  return Object.fromEntries(entries)
}
