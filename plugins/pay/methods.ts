import { createHash } from 'node:crypto'
import type { TObject, TSchema } from '@sinclair/typebox'
import { describeProblem } from '../lib/check.js'
import { InputError, PayDecryptError } from '../lib/error-codes.js'
import type { PayClient } from './client.js'
import type { PayMethodOptions, PayMethods, PayOperation } from './define.js'
import type { MerchantKeys, Merchants } from './merchants.js'
import { payAreas, type PayAreas } from './operations/index.js'
import { payOperationNames } from './operations/names.js'
import type { PayFile } from './request.js'
import { decryptSensitive, encryptSensitive, mapFields } from './sensitive.js'

/** Every core operation of WeChat Pay as a typed method: `operations.refund.createRefund({ … })`. */
export type PayOperations = { readonly [Area in keyof PayAreas]: PayMethods<Awaited<ReturnType<PayAreas[Area]>>> }

export interface PayOperationsOptions {
  appid: string
  client: PayClient
  merchants: Merchants
}

type Fields = Record<string, unknown>
type Part = 'params' | 'query' | 'body'

const PARTS = ['params', 'query', 'body'] as const
const FILE_FIELDS = ['file', 'meta']

function has (schema: TSchema | undefined, name: string): boolean {
  return schema?.properties !== undefined && Object.hasOwn(schema.properties as object, name)
}

/** Sorts the fields into the parts of a request; a name that two parts have goes into both. */
function sortOut (operation: PayOperation, input: Fields): Record<Part, Fields> {
  const parts: Record<Part, Fields> = { params: {}, query: {}, body: {} }
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || (operation.meta !== undefined && FILE_FIELDS.includes(name))) continue
    const owners = PARTS.filter(part => has(operation[part], name))
    // an unknown field, which WeChat Pay may have added
    for (const part of owners.length > 0 ? owners : [operation.body === undefined ? 'query' as const : 'body' as const]) parts[part][name] = value
  }
  return parts
}

/** Fills in the account and the merchant of the call if the caller does not name them. */
function fillIn (schema: TObject | TSchema | undefined, fields: Fields, own: Fields): void {
  for (const [name, value] of Object.entries(own)) if (has(schema, name) && fields[name] === undefined) fields[name] = value
}

function toPath (path: string, params: Fields): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
}

function metaOf ({ meta = [] }: PayOperation, file: PayFile, given: Fields = {}): Fields {
  const known: Record<string, () => string> = {
    filename: () => file.fileName,
    file_name: () => file.fileName,
    sha256: () => createHash('sha256').update(file.bytes).digest('hex'),
    file_digest: () => createHash('sha256').update(file.bytes).digest('hex'),
    digest: () => createHash('sm3').update(file.bytes).digest('hex')
  }
  return Object.fromEntries(meta.map(name => [name, given[name] ?? known[name]?.()]).filter(([, value]) => value !== undefined))
}

class Invocation {
  readonly #options: PayOperationsOptions
  readonly #name: string
  readonly #operation: PayOperation

  constructor (options: PayOperationsOptions, name: string, operation: PayOperation) {
    this.#options = options
    this.#name = name
    this.#operation = operation
  }

  async run (input: Fields = {}, options: PayMethodOptions = {}): Promise<unknown> {
    const operation = this.#operation
    const { client, merchants } = this.#options
    const merchant = merchants.get(options.mchid)
    const parts = this.#read(input, merchant)
    const file = this.#file(input)
    const { body, query, serial } = await this.#encrypt(parts, merchant)
    const answer = await client.request({
      method: operation.method,
      path: toPath(operation.path, parts.params),
      query,
      ...(operation.body !== undefined && operation.meta === undefined && { body }),
      ...(file !== undefined && { file, meta: metaOf(operation, file, input.meta as Fields | undefined) }),
      name: this.#name,
      ...(operation.binary && { binary: true })
    }, options, serial)
    return operation.binary ? answer.bytes : this.#decrypt(answer.json, merchant)
  }

  #read (input: Fields, { mchid }: MerchantKeys): Record<Part, Fields> {
    const { appid } = this.#options
    const operation = this.#operation
    const parts = sortOut(operation, input)
    const own = { appid, mchid, sp_appid: appid, sp_mchid: mchid, combine_appid: appid, combine_mchid: mchid }
    for (const part of PARTS) {
      fillIn(operation[part], parts[part], own)
      const problem = operation[part] && describeProblem(operation[part], parts[part], 'the input')
      if (problem !== undefined) throw new InputError(problem)
    }
    return parts
  }

  #file (input: Fields): PayFile | undefined {
    if (this.#operation.meta === undefined) return undefined
    const { file } = input as { file?: PayFile }
    if (!(file?.bytes instanceof Uint8Array) || typeof file.fileName !== 'string' || file.fileName === '') throw new InputError('file: expected { fileName, bytes }')
    return file
  }

  async #encrypt ({ body, query }: Record<Part, Fields>, merchant: MerchantKeys): Promise<{ body: Fields, query: Fields, serial: string | undefined }> {
    const paths = this.#operation.encrypted ?? []
    let found = false
    const look = (text: string) => {
      found = true
      return text
    }
    for (const part of [body, query]) mapFields(part, paths, look)
    if (!found) return { body, query, serial: undefined }
    const { key, serial } = await this.#options.client.platformKeys(merchant).current()
    const encrypt = (text: string, field: string) => encryptSensitive(key, text, field)
    return { serial, body: mapFields(body, paths, encrypt), query: mapFields(query, paths, encrypt) }
  }

  /** Decrypts the fields of an answer. Text that the merchant encrypted for WeChat Pay, which an answer may repeat, stays encrypted. */
  #decrypt (json: Fields, { privateKey }: MerchantKeys): Fields {
    return mapFields(json, this.#operation.decrypted ?? [], (text) => {
      try {
        return decryptSensitive(privateKey, text)
      } catch (error) {
        if (error instanceof PayDecryptError) return text
        throw error
      }
    })
  }
}

type AnyMethod = (input?: Fields, options?: PayMethodOptions) => Promise<unknown>

/** Creates a method. Its first call loads the operation with its area. */
function createMethod (options: PayOperationsOptions, area: keyof PayAreas, name: string): AnyMethod {
  let invocation: Invocation | undefined
  return async (input, callOptions) => {
    invocation ??= new Invocation(options, `${area}.${name}`, (await payAreas[area]() as unknown as Record<string, PayOperation>)[name]!)
    return invocation.run(input, callOptions)
  }
}

/** Creates the typed methods as plain objects whose keys can be listed. The methods of an area are created when they are first used. */
export function createPayOperations (options: PayOperationsOptions): PayOperations {
  const operations = {}
  for (const area of Object.keys(payOperationNames) as Array<keyof PayAreas>) {
    Object.defineProperty(operations, area, {
      enumerable: true,
      configurable: true,
      get () {
        const methods = Object.fromEntries(payOperationNames[area].map(name => [name, createMethod(options, area, name)]))
        Object.defineProperty(operations, area, { value: methods, enumerable: true })
        return methods
      }
    })
  }
  return operations as PayOperations
}
