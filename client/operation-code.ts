import { lookUp, type Document, type Schema } from './document.js'
import { quote, toCamel, toKey, toPascal } from './names.js'
import type { OperationModel, Parameter } from './operations.js'
import type { StreamModel } from './streams.js'
import type { Target } from './targets.js'
import { comment, describe, type TypeWriter } from './types.js'

export interface OperationCode {
  /** The name of the function. */
  name: string
  /** Whether the function takes an input. */
  input: 'none' | 'optional' | 'required'
  /** The code of the function. */
  text: string
  /** The declarations of the named types that it needs, by name. */
  declarations: Map<string, string>
  output: string
}

export interface OperationCodeOptions {
  document: Document
  target: Target
  types: TypeWriter
  /** Returns an unused name. */
  unique (wanted: string, suffix: string): string
}

/** The path of a request with its parameters in braces, without the mark that Fastify adds to an optional parameter. */
function toPath (path: string): string {
  return path.replace(/\}\?(?=\/|$)/g, '}').replace(/\{[^}]+\}|[^!-~]+/g, part => part.startsWith('{') ? part : encodeURIComponent(part))
}

/** Writes the description of an operation for the runtime. */
export function writeSpec ({ id, method, sentAs, overrideHeader, path, parameters, body, answer, auth, authOptional, idempotent }: OperationModel): string {
  const fields = [`id: ${quote(id)}`, `method: ${quote(sentAs ?? method)}`, `path: ${quote(toPath(path))}`]
  if (body !== undefined) {
    fields.push(`body: ${quote(body.kind)}`)
    const said = { json: 'application/json', form: 'application/x-www-form-urlencoded', multipart: body.mediaType, text: 'text/plain', bytes: undefined }[body.kind]
    if (body.mediaType !== said && !body.mediaType.includes('*')) fields.push(`type: ${quote(body.mediaType)}`)
    if (body.file !== undefined) fields.push(`file: ${quote(body.file)}`)
  }
  if (answer.kind !== 'json' && answer.kind !== 'none') fields.push(`answer: ${quote(answer.kind)}`)
  const styles = parameters.query.filter(({ style }) => style).map(({ name, style }) => `${toKey(name)}: ${quote(style!)}`)
  if (styles.length > 0) fields.push(`styles: { ${styles.join(', ')} }`)
  if (auth.length > 0) fields.push(`auth: [${auth.map(quote).join(', ')}]`)
  if (auth.length > 0 && authOptional) fields.push('optional: true')
  if (idempotent !== undefined && idempotent !== (method === 'GET' || method === 'HEAD')) fields.push(`again: ${idempotent}`)
  const headers = [...(overrideHeader === undefined ? [] : [[overrideHeader, method]]), ...(answer.stream === undefined ? [] : [['accept', answer.stream.mediaType]])]
  if (headers.length > 0) fields.push(`headers: { ${headers.map(([name, value]) => `${toKey(name!)}: ${quote(value!)}`).join(', ')} }`)
  if (answer.stream !== undefined) fields.push(`stream: ${quote(answer.stream.kind)}`)
  return `{ ${fields.join(', ')} }`
}

/** Writes the functions of operations, and the types of their inputs and outputs. */
export class OperationWriter {
  readonly #document: Document
  readonly #target: Target
  readonly #types: TypeWriter
  readonly #unique: OperationCodeOptions['unique']

  constructor ({ document, target, types, unique }: OperationCodeOptions) {
    this.#document = document
    this.#target = target
    this.#types = types
    this.#unique = unique
  }

  write (operation: OperationModel): OperationCode {
    const { id, name = id, method, path, summary, description, deprecated } = operation
    const declarations = new Map<string, string>()
    const input = this.#inputOf(operation)
    let output = this.#outputOf(operation, (type, event) => {
      if (!type.includes('\n')) return type
      const itemName = this.#unique(`${toPascal(name)}${event === '' ? '' : toPascal(event)}Item`, 'Type')
      declarations.set(itemName, `export type ${itemName} = ${type}\n`)
      return itemName
    })
    let inputName = ''
    if (input !== undefined) {
      inputName = this.#unique(`${toPascal(name)}Input`, 'Type')
      declarations.set(inputName, `export interface ${inputName} ${input.type}\n`)
    }
    if (output.includes('\n')) {
      const outputName = this.#unique(`${toPascal(name)}Output`, 'Type')
      declarations.set(outputName, `export type ${outputName} = ${output}\n`)
      output = outputName
    }
    const text = [summary, summary !== description && description, `\`${method} ${path}\``, deprecated && '@deprecated']
    const functionName = this.#unique(toCamel(name), 'Operation')
    const isStream = operation.answer.kind === 'stream'
    const given = input === undefined ? 'undefined' : 'input'
    return {
      name: functionName,
      input: input === undefined ? 'none' : input.optional ? 'optional' : 'required',
      output,
      declarations,
      text: comment([text.filter(Boolean).join('\n\n')]) +
        `export function ${functionName} (client: Client${input === undefined ? '' : `, input${input.optional ? '?' : ''}: Input<${inputName}>`}, options?: ${this.#optionsOf(operation)}): ${isStream ? 'Stream' : 'Call'}<${output}> {\n` +
        `  return ${isStream ? 'openStream(client, ' : 'client.call('}${writeSpec(operation)}, ${given}, options)\n` +
        '}\n'
    }
  }

  #writeFields (parameters: Parameter[], indent: string): string {
    return parameters.map(({ name, required, schema, description, deprecated, pointer }) =>
      `${comment(describe({ ...(schema as object), ...(description !== undefined && { description }), ...(deprecated && { deprecated }) }), indent)}${indent}${toKey(name)}${required ? '' : '?'}: ${this.#types.typeOf(schema, pointer, indent)}\n`).join('')
  }

  #bodyType ({ kind, schema, file, pointer }: NonNullable<OperationModel['body']>): string {
    if (kind === 'text') return 'string'
    if (kind === 'bytes') return this.#target.bytesBody
    if (file === undefined) return this.#types.typeOf(schema, pointer, '  ')
    // a request sends one file: for a list of files, the parameter is a single file
    const given = schema as Exclude<Schema, boolean>
    const form = typeof given.$ref === 'string' ? lookUp(this.#document, given.$ref) as Exclude<Schema, boolean> : given
    const { description } = form.properties[file]
    const narrowed = { type: 'string', format: 'binary', description: ['the path of the file', description].filter(Boolean).join(': ') }
    return this.#types.typeOf({ ...form, properties: { ...form.properties, [file]: narrowed } }, pointer, '  ')
  }

  /** The input of a call, and whether it is optional. Undefined if there is none. */
  #inputOf ({ parameters, body }: OperationModel): { type: string, optional: boolean } | undefined {
    const lists = Object.entries({ ...parameters, path: parameters.path.filter(({ name }) => name !== 'appid') }).filter(([, list]) => list.length > 0)
    const isNeeded = (list: Parameter[]) => list.some(({ required }) => required)
    const parts = lists.map(([name, list]) => `  ${name}${isNeeded(list) ? '' : '?'}: {\n${this.#writeFields(list, '    ')}  }\n`)
    if (body !== undefined) parts.push(`  body${body.required ? '' : '?'}: ${this.#bodyType(body)}\n`)
    if (parts.length === 0) return undefined
    return { type: `{\n${parts.join('')}}`, optional: !body?.required && !lists.some(([, list]) => isNeeded(list)) }
  }

  /** The type of a stream's items; `shorten` gives a name to a type of several lines. */
  #itemOf ({ kind, items }: StreamModel, shorten: (type: string, event: string) => string): string {
    if (kind === 'text') return 'string'
    if (kind === 'bytes') return 'Uint8Array'
    const typed = items.map(({ schema, pointer, event }) => {
      const type = shorten(this.#types.typeOf(schema, pointer), event ?? '')
      if (kind === 'json-lines') return type
      return event !== undefined ? `ServerSentEvent<${type}, ${quote(event)}>` : type === 'string' ? 'ServerSentEvent' : `ServerSentEvent<${type}>`
    })
    return [...new Set(typed)].join(' | ')
  }

  #outputOf ({ answer, method }: OperationModel, shorten: (type: string, event: string) => string): string {
    switch (answer.kind) {
      case 'any': return 'unknown'
      case 'none': return 'void'
      case 'text': return 'string'
      case 'file': return method === 'GET' ? this.#target.downloaded : this.#target.bytes
      case 'bytes': return this.#target.bytes
      case 'stream': return this.#itemOf(answer.stream!, shorten)
      case 'json': return [...new Set(answer.schemas.map(({ schema, pointer }) => this.#types.typeOf(schema, pointer))), ...(answer.orNothing ? ['undefined'] : [])].join(' | ')
    }
  }

  #optionsOf ({ body, answer }: OperationModel): string {
    if (body?.kind === 'multipart') return 'UploadOptions'
    return answer.kind === 'file' || (answer.kind === 'bytes' && this.#target.watchesBytes) ? 'DownloadOptions' : 'CallOptions'
  }
}
