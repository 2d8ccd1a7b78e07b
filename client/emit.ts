import { readFileSync } from 'node:fs'
import { lookUp, type Document, type Schema } from './document.js'
import { writeGroups } from './groups.js'
import { writeQueries, type QueryFunction } from './queries.js'
import { createNames, quote, toCamel, toKey, toPascal } from './names.js'
import { OperationWriter, writeSpec } from './operation-code.js'
import type { OperationModel, SignInModel } from './operations.js'
import type { ImportExtension, Target } from './targets.js'
import { COMPONENTS, comment, TypeWriter, type Report } from './types.js'

export interface EmitOptions {
  document: Document
  operations: readonly OperationModel[]
  signIn?: SignInModel & { operation: OperationModel }
  target: Target
  importExtension: ImportExtension
  /** Whether to write `user-channel.ts` as well. */
  userChannel?: boolean
  queries?: boolean
  report: Report
}

// names that the emitted files use themselves
const GLOBALS = ['Array', 'ArrayBuffer', 'Blob', 'Error', 'Omit', 'Promise', 'Record', 'Taro', 'wx', 'uni']
const RUNTIME_TYPES = ['Call', 'CallOptions', 'Credential', 'DownloadOptions', 'ErrorKind', 'Input', 'Progress', 'RuntimeOptions', 'Token', 'UploadOptions']
const STREAM_TYPES = ['ServerSentEvent', 'Stream']
const PLACEHOLDER = '// the generator inserts the platform here\ndeclare const platform: Platform'
const INDEX = ['ApiError', 'Client', 'ClientOptions', 'ErrorBody', 'RuntimeClient', 'createClient', 'createRuntime', 'isApiError']

function head ({ info: { title = 'an untitled API', version = '' } = {} }: Document): string {
  const name = `${title} ${version}`.replace(/\s+/g, ' ').trim()
  return `/* eslint-disable -- this file is generated and has its own style */\n// Made by \`fastify-wechat client\` from the OpenAPI document of ${name}. The next run overwrites changes to this file.\n\n`
}

/** The names of the components that can be reached from `roots`. */
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

/** The name of a schema. By default @fastify/swagger numbers schemas and keeps their names as titles. */
function titleOf (name: string, schema: Schema): string {
  return /^def-\d+$/.test(name) && typeof schema === 'object' && typeof schema.title === 'string' ? schema.title : name
}

/** Whether the answer of an operation is the input of `wx.requestVirtualPayment`. */
function signsVirtualPayment ({ answer }: OperationModel): boolean {
  const schema = answer.schemas[0]?.schema
  return typeof schema === 'object' && schema.$ref === `${COMPONENTS}WechatVirtualPayment`
}

function schemasOf ({ parameters, body, answer, errors }: OperationModel): Schema[] {
  return [...Object.values(parameters).flat(), ...(body === undefined ? [] : [body]), ...answer.schemas, ...errors].map(({ schema }) => schema)
}

/** Writes the place of a security scheme's credential. */
function writeScheme (document: Document, name: string): string {
  const { type, scheme = '', in: where, name: field } = document.components!.securitySchemes![name]
  if (type === 'apiKey') return `{ ${where === 'query' ? 'query' : 'header'}: ${quote(String(field))} }`
  const prefix = type === 'http' && scheme.toLowerCase() !== 'bearer' ? toPascal(scheme) : 'Bearer'
  return `{ header: 'authorization', prefix: ${quote(`${prefix} `)} }`
}

/** Writes the argument of createRuntime with the facts of the document. */
function writeApi (document: Document, { hasAppid, schemes, signIn }: { hasAppid: boolean, schemes: string[], signIn: EmitOptions['signIn'] }): string {
  const lines: string[][] = []
  if (hasAppid) lines.push(['params: { appid }'])
  if (schemes.length > 0) {
    const entries = schemes.map(name => `  ${toKey(name)}: ${writeScheme(document, name)}`)
    lines.push(['schemes: {', ...entries.map((entry, i) => i < entries.length - 1 ? `${entry},` : entry), '}'])
  }
  if (signIn !== undefined) {
    lines.push([
      'signIn: {',
      `  scheme: ${quote(signIn.scheme)},`,
      `  operation: ${writeSpec(signIn.operation)},`,
      `  code: ${quote(signIn.code)},`,
      `  token: ${quote(signIn.token)}${signIn.expiresIn === undefined ? '' : ','}`,
      ...(signIn.expiresIn === undefined ? [] : [`  expiresIn: ${quote(signIn.expiresIn)}`]),
      '}'
    ])
  }
  if (lines.length === 0) return '{}'
  return `{\n${lines.map(block => block.map(line => `    ${line}`).join('\n')).join(',\n')}\n  }`
}

function writeClientOptions ({ hasAppid, schemes, signIn }: { hasAppid: boolean, schemes: string[], signIn: EmitOptions['signIn'] }): string {
  const fields: string[] = []
  if (hasAppid) fields.push('  appid: string\n')
  if (schemes.length > 0) {
    fields.push(
      comment([`Tokens and keys by security scheme, or how to get them${signIn === undefined ? '' : `. For ${signIn.scheme} the client signs in on its own`}.`], '  '),
      `  credentials?: {\n${schemes.map(name => `    ${toKey(name)}?: Credential\n`).join('')}  }\n`
    )
  }
  const base = schemes.length > 0 ? "Omit<RuntimeOptions, 'credentials'>" : 'RuntimeOptions'
  return fields.length === 0 ? `export type ClientOptions = ${base}\n` : `export interface ClientOptions extends ${base} {\n${fields.join('')}}\n`
}

function writeVirtualPayment (text: string, operation: string, importExtension: ImportExtension): string {
  const [first, ...rest] = text.split('/* Virtual payment')
  return `${first}import { ${operation} as prepare } from './index${importExtension}'\n\n/* Virtual payment${rest.join('/* Virtual payment')}`
    .replace(/\/\/ the generator inserts the operation here\n.*\n/, '')
}

/** The parts of the client that the operations make, as they come together. */
interface Parts {
  functions: string[]
  /** The declarations of named types, by name. */
  declarations: Map<string, string>
  /** The names of the functions, by the first tag of their operations. */
  groups: Map<string, string[]>
  queryFunctions: QueryFunction[]
  /** The function whose answer is the input of `wx.requestVirtualPayment`. */
  paying?: string
  /** The type of the answer of the sign-in; undefined for a client that does not sign in. */
  signInOutput?: string
}

function collectParts ({ operations, signIn, target }: EmitOptions, all: readonly OperationModel[], writer: OperationWriter, declarations: Map<string, string>): Parts {
  const parts: Parts = { functions: [], declarations, groups: new Map(), queryFunctions: [] }
  for (const operation of all) {
    const { name, text, input, output, declarations: own } = writer.write(operation)
    if (operation === signIn?.operation) parts.signInOutput = output
    if (!operations.includes(operation)) continue
    parts.functions.push(text)
    if (operation.answer.kind !== 'stream') parts.queryFunctions.push({ name, isQuery: operation.method === 'GET' && operation.idempotent !== false, input })
    if (target.runtime === 'mini' && signsVirtualPayment(operation)) parts.paying ??= name
    const group = toCamel(operation.tags[0] ?? 'api')
    parts.groups.set(group, [...parts.groups.get(group) ?? [], name])
    for (const [name, declaration] of own) declarations.set(name, declaration)
  }
  // the sign-in may not be among the functions; then the type of its answer may not exist
  if (parts.signInOutput !== undefined && /Output$/.test(parts.signInOutput) && !declarations.has(parts.signInOutput)) parts.signInOutput = 'any'
  return parts
}

function writeMain ({ document, operations, signIn }: EmitOptions, all: readonly OperationModel[], types: TypeWriter, { signInOutput, functions }: Parts): string {
  const shape = {
    hasAppid: all.some(({ parameters }) => parameters.path.some(({ name }) => name === 'appid')),
    schemes: [...new Set([...all.flatMap(({ auth }) => auth), ...(signIn === undefined ? [] : [signIn.scheme])])],
    signIn
  }
  const errors = [...new Set(operations.flatMap(operation => operation.errors.map(({ schema, pointer }) => types.typeOf(schema, pointer))))]
  return [
    writeClientOptions(shape),
    ...(signInOutput === undefined ? [] : [`export interface Client extends RuntimeClient {\n  /** Signs in again, and resolves with the answer, which identifies the user. Calls sign in by themselves. */\n  signIn (): Promise<${signInOutput}>\n}\n`]),
    '/** A client of the server at `baseUrl`, for the functions below. */\n' +
      `export function createClient (${shape.hasAppid ? '{ appid, ...options }' : 'options'}: ClientOptions): Client {\n  return createRuntime(options, ${writeApi(document, shape)})\n}\n`,
    `/** The body of the server's error answers. */\nexport type ErrorBody = ${errors.join(' | ') || 'unknown'}\n`,
    'export function isApiError (error: unknown): error is ApiError<ErrorBody> {\n  return error instanceof ApiError\n}\n',
    ...functions
  ].join('\n')
}

/** Writes the imports and exports before `main`, with only the names that it uses. */
function writeImports (main: string, { declarations, signInOutput }: Parts, { importExtension, hasStreams }: { importExtension: ImportExtension, hasStreams: boolean }): string {
  // comments and strings are removed, because the path '/Pet' does not use the type Pet
  const code = main.replace(/^ *\/?\*.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
  const isUsed = (name: string) => new RegExp(`(?<![\\w$.'])${name.replaceAll('$', '\\$')}(?![\\w$']|\\??:)`).test(code)
  const client = signInOutput === undefined ? 'Client' : 'Client as RuntimeClient'
  const runtime = `'./runtime${importExtension}'`
  const streamFile = `'./stream${importExtension}'`
  const typesFile = `'./types${importExtension}'`
  // no `type` inside the braces: the compilers of WeChat's developer tools are old
  return [
    `import { ApiError, createRuntime } from ${runtime}\n`,
    `import type { ${[client, ...RUNTIME_TYPES.filter(isUsed)].join(', ')} } from ${runtime}\n`,
    ...([...declarations.keys()].some(isUsed) ? [`import type { ${[...declarations.keys()].filter(isUsed).join(', ')} } from ${typesFile}\n`] : []),
    ...(hasStreams
      ? [
          `import { openStream } from ${streamFile}\n`,
          `import type { ${STREAM_TYPES.filter(isUsed).join(', ')} } from ${streamFile}\n`
        ]
      : []),
    '\n',
    `export { ApiError } from ${runtime}\n`,
    `export type { ${[...(signInOutput === undefined ? ['Client'] : []), ...RUNTIME_TYPES].join(', ')} } from ${runtime}\n`,
    ...(hasStreams ? [`export type { ${STREAM_TYPES.join(', ')} } from ${streamFile}\n`] : []),
    ...(declarations.size > 0 ? [`export type { ${[...declarations.keys()].join(', ')} } from ${typesFile}\n`] : []),
    '\n'
  ].join('')
}

/** Reads a file of the runtime, and inserts the platform and the names of the emitted files. */
function readRuntime ({ document, target, importExtension }: EmitOptions, name: string): string {
  const platformImport = target.platformPackage === undefined ? '' : `import ${target.platform} from ${quote(target.platformPackage)}\n`
  const text = readFileSync(new URL(`./runtimes/${name}.ts`, import.meta.url), 'utf8')
  return head(document) + (text.includes(PLACEHOLDER) ? platformImport : '') + text
    .replace(/'\.\/(mini|fetch|core|stream-reader)\.js'/g, (_, file) => `'./${file === target.runtime ? 'runtime' : file}${importExtension}'`)
    .replace(PLACEHOLDER, `const platform: Platform = ${target.platform}`)
}

/** Writes the files of the client. Returns their texts by name. */
export function emit (options: EmitOptions): Record<string, string> {
  const { document, operations, signIn, target, importExtension, userChannel = false, queries = false, report } = options
  const all = signIn === undefined || operations.includes(signIn.operation) ? operations : [...operations, signIn.operation]
  const hasStreams = operations.some(({ answer }) => answer.kind === 'stream')
  const unique = createNames([...GLOBALS, ...RUNTIME_TYPES, ...INDEX, ...(hasStreams ? [...STREAM_TYPES, 'Uint8Array', 'openStream'] : [])])
  const wanted = reachable(document, all.flatMap(schemasOf))
  const components = Object.entries(document.components?.schemas ?? {}).filter(([name]) => wanted.has(name)) as [string, Schema][]
  const names = new Map(components.map(([name, schema]) => [name, unique(toPascal(titleOf(name, schema)), 'Schema')]))
  const types = new TypeWriter({ document, names, file: target.file, report })
  const writer = new OperationWriter({ document, target, types, unique })

  const declarations = new Map(components.map(([name, schema]) => [names.get(name)!, types.declare(names.get(name)!, schema, `${COMPONENTS}${name}`)]))
  const parts = collectParts(options, all, writer, declarations)
  const main = writeMain(options, all, types, parts)
  return {
    'index.ts': head(document) + writeImports(main, parts, { importExtension, hasStreams }) + main,
    'grouped.ts': head(document) + writeGroups(parts.groups, importExtension),
    'types.ts': head(document) + ([...declarations.values()].join('\n') || 'export {}\n'),
    'runtime.ts': readRuntime(options, target.runtime),
    'core.ts': readRuntime(options, 'core'),
    ...(hasStreams && { 'stream.ts': readRuntime(options, `stream-${target.runtime}`), 'stream-reader.ts': readRuntime(options, 'stream-reader') }),
    ...(parts.paying !== undefined && { 'virtual-payment.ts': writeVirtualPayment(readRuntime(options, 'virtual-payment'), parts.paying, importExtension) }),
    ...(queries && { 'queries.ts': head(document) + writeQueries(parts.queryFunctions, { takesSignal: target.runtime === 'fetch', importExtension }) }),
    ...(userChannel && { 'user-channel.ts': readRuntime(options, 'user-channel') })
  }
}
