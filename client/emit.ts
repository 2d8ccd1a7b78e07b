import { readFileSync } from 'node:fs'
import { lookUp, type Document, type Schema } from './document.js'
import { createNames, quote, toCamel, toKey, toPascal } from './names.js'
import type { OperationModel, Parameter, SignInModel } from './operations.js'
import type { ImportExtension, Target } from './targets.js'
import { comment, COMPONENTS, createTypes, type Report } from './types.js'

export interface EmitOptions {
  document: Document
  operations: readonly OperationModel[]
  signIn?: SignInModel & { operation: OperationModel }
  target: Target
  importExtension: ImportExtension
  report: Report
}

// Names that the emitted files use themselves.
const GLOBALS = ['Array', 'ArrayBuffer', 'Blob', 'Boolean', 'Date', 'Error', 'Function', 'Map', 'Number', 'Object', 'Promise', 'Record', 'Set', 'String', 'Symbol', 'wx', 'uni']
const RUNTIME = ['ApiError', 'Api', 'Call', 'CallOptions', 'Client', 'ClientOptions', 'Credential', 'DownloadOptions', 'ErrorBody', 'ErrorKind', 'Input', 'Operation', 'Progress', 'RuntimeOptions', 'Token', 'UploadOptions', 'api', 'createClient', 'createRuntime', 'isApiError']

const runtimeSource = (name: string) => readFileSync(new URL(`./runtimes/${name}.ts`, import.meta.url), 'utf8')

function head (document: Document): string {
  const { title = 'an untitled document', version } = document.info ?? {}
  const of = `${title}${version === undefined ? '' : ` ${version}`}`.replace(/\s+/g, ' ')
  return `/* eslint-disable */\n// Made by \`fastify-wechat client\` from the OpenAPI document of ${of}. Changes to this file are lost with the next run.\n\n`
}

/** The schemas that `roots` lead to. */
function reachable (document: Document, roots: readonly Schema[]): Set<string> {
  const found = new Set<string>()
  function visit (value: unknown): void {
    if (typeof value !== 'object' || value === null) return
    const { $ref } = value as { $ref?: unknown }
    if (typeof $ref === 'string' && $ref.startsWith('#')) {
      const name = $ref.startsWith(COMPONENTS) ? decodeURIComponent($ref.slice(COMPONENTS.length)) : $ref
      if (!found.has(name)) {
        found.add(name)
        visit(lookUp(document, $ref))
      }
    }
    Object.values(value).forEach(visit)
  }
  roots.forEach(visit)
  return found
}

function schemasOf ({ parameters, body, answer, errors }: OperationModel): Schema[] {
  return [
    ...Object.values(parameters).flat().map(({ schema }) => schema),
    ...(body === undefined ? [] : [body.schema]),
    ...answer.schemas.map(({ schema }) => schema),
    ...errors.map(({ schema }) => schema)
  ]
}

/** The client's files, name to text. */
export function emit ({ document, operations, signIn, target, importExtension, report }: EmitOptions): Record<string, string> {
  const all = signIn === undefined || operations.includes(signIn.operation) ? operations : [...operations, signIn.operation]
  const unique = createNames([...GLOBALS, ...RUNTIME])
  const names = new Map<string, string>()
  const wanted = reachable(document, all.flatMap(schemasOf))
  const components = Object.entries(document.components?.schemas ?? {}).filter(([name]) => wanted.has(name)) as [string, Schema][]
  for (const [name] of components) names.set(name, unique(toPascal(name), 'Schema'))
  const types = createTypes({ document, names, file: target.file, report })

  const params = operations.some(({ parameters }) => parameters.path.some(({ name }) => name === 'appid'))
  const exported = [...names.values()]
  const declarations = components.map(([name, schema]) => types.declare(names.get(name)!, schema, `${COMPONENTS}${name}`))

  function fields (list: Parameter[], indent: string, filled: boolean): string {
    return list.map(({ name, required, schema, description, pointer }) =>
      `${comment([description], indent)}${indent}${toKey(name)}${required && !(filled && name === 'appid') ? '' : '?'}: ${types.typeOf(schema, pointer, indent)}\n`).join('')
  }

  function bodyType ({ body }: OperationModel): string {
    if (body!.kind === 'text') return 'string'
    if (body!.kind === 'bytes') return target.runtime === 'fetch' ? 'Blob | ArrayBuffer' : 'ArrayBuffer'
    if (body!.file === undefined) return types.typeOf(body!.schema, body!.pointer, '  ')
    // one file a request: a list of files is one of them
    const form = body!.schema as Exclude<Schema, boolean>
    const { properties } = (typeof form.$ref === 'string' ? lookUp(document, form.$ref) : form) as { properties: Record<string, Schema> }
    const { description } = properties[body!.file] as { description?: string }
    const narrowed = { type: 'string', format: 'binary', description: ['the path of the file', description].filter(Boolean).join(': ') }
    return types.typeOf({ ...(typeof form.$ref === 'string' ? lookUp(document, form.$ref) as object : form), properties: { ...properties, [body!.file]: narrowed } }, body!.pointer, '  ')
  }

  /** The type of what goes in, and whether the call may go without. Undefined where nothing does. */
  function inputOf (operation: OperationModel): { type: string, optional: boolean } | undefined {
    const { parameters, body } = operation
    const parts: string[] = []
    let optional = true
    for (const [name, list] of Object.entries(parameters)) {
      if (list.length === 0) continue
      const filled = name === 'path'
      const needed = list.some(({ name, required }) => required && !(filled && name === 'appid'))
      optional &&= !needed
      parts.push(`  ${name}${needed ? '' : '?'}: {\n${fields(list, '    ', filled)}  }\n`)
    }
    if (body !== undefined) {
      optional &&= !body.required
      parts.push(`  body${body.required ? '' : '?'}: ${bodyType(operation)}\n`)
    }
    return parts.length === 0 ? undefined : { type: `{\n${parts.join('')}}`, optional }
  }

  function answerType ({ answer, method }: OperationModel): string {
    switch (answer.kind) {
      case 'none': return 'void'
      case 'text': return 'string'
      case 'file': return method === 'GET' ? target.downloaded : target.bytes
      case 'bytes': return target.bytes
      case 'json': return [...new Set(answer.schemas.map(({ schema, pointer }) => types.typeOf(schema, pointer)))].join(' | ')
    }
  }

  function spec ({ id, method, path, body, answer, auth, authOptional, idempotent }: OperationModel): string {
    const isRead = method === 'GET' || method === 'HEAD'
    const parts = [`id: ${quote(id)}`, `method: ${quote(method)}`, `path: ${quote(path)}`]
    if (body !== undefined) {
      parts.push(`body: ${quote(body.kind)}`)
      const said = { json: 'application/json', form: 'application/x-www-form-urlencoded', multipart: body.mediaType, text: 'text/plain', bytes: undefined }[body.kind]
      if (body.mediaType !== said && !body.mediaType.includes('*')) parts.push(`type: ${quote(body.mediaType)}`)
      if (body.file !== undefined) parts.push(`file: ${quote(body.file)}`)
    }
    if (answer.kind !== 'json' && answer.kind !== 'none') parts.push(`answer: ${quote(answer.kind)}`)
    if (auth.length > 0) parts.push(`auth: [${auth.map(quote).join(', ')}]`)
    if (auth.length > 0 && authOptional) parts.push('optional: true')
    if (isRead && !idempotent) parts.push('once: true')
    return `{ ${parts.join(', ')} }`
  }

  const functions: string[] = []
  const outputs = new Map<string, string>()
  for (const operation of operations) {
    const { id, method, path, summary, description, deprecated, body, answer } = operation
    const name = unique(toCamel(id), 'Operation')
    const input = inputOf(operation)
    const output = answerType(operation)
    outputs.set(id, output)
    let inputType = ''
    if (input !== undefined) {
      inputType = unique(`${toPascal(id)}Input`, 'Type')
      exported.push(inputType)
      declarations.push(`export interface ${inputType} ${input.type}\n`)
    }
    let outputType = output
    if (output.includes('\n')) {
      outputType = unique(`${toPascal(id)}Output`, 'Type')
      exported.push(outputType)
      declarations.push(`export type ${outputType} = ${output}\n`)
    }
    const options = body?.kind === 'multipart' ? 'UploadOptions' : answer.kind === 'file' || (answer.kind === 'bytes' && target.runtime === 'fetch') ? 'DownloadOptions' : 'CallOptions'
    const given = input === undefined ? '' : `, input${input.optional ? '?' : ''}: Input<${inputType}>`
    functions.push(
      comment([summary, summary !== description && description, `\n\`${method} ${path}\``, deprecated && '@deprecated']) +
      `export function ${name} (client: Client${given}, options?: ${options}): Call<${outputType}> {\n` +
      `  return client.call(${spec(operation)}, ${input === undefined ? 'undefined' : 'input'}, options)\n}\n`)
  }

  const schemes = [...new Set(all.flatMap(({ auth }) => auth))]
  const schemeEntries = schemes.map(name => {
    const { type, scheme = '', in: where, name: field } = document.components!.securitySchemes![name]
    const place = type === 'apiKey'
      ? `${where}: ${quote(field)}`
      : `header: 'authorization', prefix: ${quote(type === 'http' && scheme.toLowerCase() !== 'bearer' ? `${toPascal(scheme)} ` : 'Bearer ')}`
    return `    ${toKey(name)}: { ${place} }`
  })
  const apiParts = [
    ...(params ? ['    params: { appid }'] : []),
    ...(schemes.length > 0 ? [`    schemes: {\n${schemeEntries.map(entry => `  ${entry}`).join(',\n')}\n    }`] : []),
    ...(signIn === undefined ? [] : [`    signIn: {\n      scheme: ${quote(signIn.scheme)},\n      operation: ${spec(signIn.operation)},\n      code: ${quote(signIn.code)},\n      token: ${quote(signIn.token)}${signIn.expiresIn === undefined ? '' : `,\n      expiresIn: ${quote(signIn.expiresIn)}`}\n    }`])
  ]
  const signInType = signIn === undefined ? undefined : outputs.get(signIn.operation.id) ?? answerType(signIn.operation)
  const errorTypes = [...new Set(operations.flatMap(({ errors }) => errors.map(({ schema, pointer }) => types.typeOf(schema, pointer))))]

  const used = (name: string, text: string) => new RegExp(`\\b${name.replace(/\$/g, '\\$')}\\b`).test(text)
  const main = `${params
    ? `export interface ClientOptions extends ${schemes.length > 0 ? "Omit<RuntimeOptions, 'credentials'>" : 'RuntimeOptions'} {\n  appid: string\n`
    : `export interface ClientOptions extends ${schemes.length > 0 ? "Omit<RuntimeOptions, 'credentials'>" : 'RuntimeOptions'} {\n`}${schemes.length > 0
    ? `  /** Tokens and keys by security scheme, or how to get them${signIn === undefined ? '' : `; ${signIn.scheme} signs in by itself`}. */\n  credentials?: {\n${schemes.map(name => `    ${toKey(name)}?: Credential\n`).join('')}  }\n`
    : ''}}\n\n` +
    (signInType === undefined ? '' : `export interface Client extends RuntimeClient {\n  /** Signs in anew. Calls sign in by themselves; this tells who the user is. */\n  signIn (): Promise<${signInType.includes('\n') ? 'any' : signInType}>\n}\n\n`) +
    '/** A client of the server at `baseUrl`; the functions below take it. */\n' +
    `export function createClient (${params ? '{ appid, ...options }' : 'options'}: ClientOptions): Client {\n  return createRuntime(options, {${apiParts.length === 0 ? '}' : `\n${apiParts.join(',\n')}\n  }`})\n}\n\n` +
    `/** What the server says of an error. */\nexport type ErrorBody = ${errorTypes.length === 0 ? 'unknown' : errorTypes.join(' | ')}\n\n` +
    'export function isApiError (error: unknown): error is ApiError<ErrorBody> {\n  return error instanceof ApiError\n}\n\n' +
    functions.join('\n')

  const runtimeTypes = ['Call', 'CallOptions', 'Credential', 'DownloadOptions', 'ErrorKind', 'Input', 'Progress', 'RuntimeOptions', 'UploadOptions']
  const imported = ['Call', 'CallOptions', 'Credential', 'DownloadOptions', 'Input', 'RuntimeOptions', 'UploadOptions'].filter(name => used(name, main))
  const usedTypes = exported.filter(name => used(name, main))
  const client = signInType === undefined ? 'Client' : 'Client as RuntimeClient'
  const index = `import { ApiError, createRuntime, ${[...imported, client].sort().map(name => `type ${name}`).join(', ')} } from './runtime${importExtension}'\n` +
    (usedTypes.length > 0 ? `import type { ${usedTypes.sort().join(', ')} } from './types${importExtension}'\n` : '') +
    `\nexport { ApiError, ${[...runtimeTypes.filter(name => name !== 'RuntimeOptions' && name !== 'Credential'), ...(signInType === undefined ? ['Client'] : [])].map(name => `type ${name}`).join(', ')} } from './runtime${importExtension}'\n` +
    (exported.length > 0 ? `export type { ${[...exported].sort().join(', ')} } from './types${importExtension}'\n` : '') +
    `\n${main}`

  const placed = (source: string) => head(document) + source
    .replaceAll("'./core.js'", `'./core${importExtension}'`)
    .replace('// the generator puts the platform here\ndeclare const platform: Platform', `const platform: Platform = ${target.platform}`)
  return {
    'index.ts': head(document) + index,
    'types.ts': head(document) + (declarations.length > 0 ? declarations.join('\n') : 'export {}\n'),
    'runtime.ts': placed(runtimeSource(target.runtime)),
    'core.ts': placed(runtimeSource('core'))
  }
}
