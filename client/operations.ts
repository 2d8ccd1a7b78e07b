import { ClientError } from './client-error.js'
import { lookUp, type Document, type Schema } from './document.js'
import { toPascal } from './names.js'
import { isStreamType, readStream, type MediaContent, type StreamModel } from './streams.js'
import type { Target } from './targets.js'
import { isBinary, LEADS_OUT, type Report } from './types.js'

export interface Parameter {
  name: string
  required: boolean
  schema: Schema
  description?: string
  deprecated: boolean
  /** The style in a query, if it is neither plain text nor a list that repeats its name. */
  style?: string
  pointer: string
}

export interface Body {
  kind: 'json' | 'form' | 'multipart' | 'text' | 'bytes'
  mediaType: string
  schema: Schema
  required: boolean
  /** The field of a multipart body that holds the file, if a request takes one file. */
  file?: string
  pointer: string
}

export interface AnswerModel {
  /** `any`: the document does not describe the answer. */
  kind: 'json' | 'text' | 'bytes' | 'file' | 'stream' | 'any' | 'none'
  /** The schemas of the JSON answers by status, or of the items of a stream. */
  schemas: { schema: Schema, pointer: string }[]
  /** Whether another status has no body. */
  orNothing: boolean
  /** How a stream is read. */
  stream?: StreamModel
}

export interface OperationModel {
  id: string
  /** The name of the function, if it is not the id. */
  name?: string
  method: string
  /** The method of the request, if the platform cannot send the operation's own method. */
  sentAs?: string
  /** The header that then carries the operation's own method. */
  overrideHeader?: string
  path: string
  tags: readonly string[]
  summary?: string
  description?: string
  deprecated: boolean
  parameters: Record<'path' | 'query' | 'headers', Parameter[]>
  body?: Body
  answer: AnswerModel
  errors: { schema: Schema, pointer: string }[]
  /** The security schemes. */
  auth: string[]
  authOptional: boolean
  /** Whether repeating it is safe, if the document says so. */
  idempotent?: boolean
  /** No program of a user calls the operation: it is a page, a health check or a push of the platform. */
  internal: boolean
  /** The reasons why it cannot be expressed on the platform. */
  problems: string[]
  pointer: string
}

export interface SignInModel { scheme: string, operationId: string, code: string, token: string, expiresIn?: string }

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']
// these headers belong to HTTP: a client that sets them by hand breaks the platform
const NOT_PARAMETERS = ['accept', 'content-type', 'authorization']

type Kind = 'json' | 'form' | 'multipart' | 'text' | 'bytes' | 'stream'

function kindOf (mediaType: string, schema: Schema | undefined): Kind {
  const type = mediaType.split(';', 1)[0]!.trim().toLowerCase()
  if (/^application\/(json|.+\+json)$/.test(type)) return 'json'
  if (type === 'application/x-www-form-urlencoded') return 'form'
  if (type === 'multipart/form-data') return 'multipart'
  if (isStreamType(type)) return 'stream'
  if (isBinary(schema)) return 'bytes'
  if (type === '*/*') return 'json'
  return /^text\/|xml$|yaml$/.test(type) ? 'text' : 'bytes'
}

/** Follows references to parameters, bodies and answers. Reports a reference that leads nowhere, and returns undefined. */
function follow (document: Document, value: any, pointer: string, report: Report): any {
  for (let i = 0; typeof value?.$ref === 'string'; i++) {
    const next = value.$ref.startsWith('#') && i < 20 ? lookUp(document, value.$ref) : undefined
    if (next === undefined) {
      report(pointer, `the reference ${value.$ref} ${value.$ref.startsWith('#') ? 'cannot be followed' : LEADS_OUT}`)
      return undefined
    }
    value = next
  }
  return value
}

interface Context { document: Document, target: Target, report: Report }

/** The shape of a parameter, as far as its serialization depends on it. */
function shapeOf (document: Document, given: Schema | undefined): 'plain value' | 'list' | 'object' | 'nested value' {
  const resolve = (schema: unknown) => follow(document, schema, '', () => {})
  const is = (schema: unknown, ...types: string[]) => [resolve(schema)?.type].flat().some(type => types.includes(type))
  const { items, properties = {}, additionalProperties } = resolve(given) ?? {}
  if (is(given, 'array')) return is(items, 'array', 'object') ? 'nested value' : 'list'
  if (is(given, 'object')) return [...Object.values(properties), additionalProperties].some(value => is(value, 'object')) ? 'nested value' : 'object'
  return 'plain value'
}

const SEPARATORS: Record<string, string> = { form: ',', spaceDelimited: ' ', pipeDelimited: '|' }

/** The style of a parameter: undefined for the runtime's default, null if the parameter cannot be sent. */
function styleOf (where: string, shape: ReturnType<typeof shapeOf>, style: string, explode: boolean): string | undefined | null {
  if (where !== 'query') return style === 'simple' && (shape === 'plain value' || shape === 'list') ? undefined : null
  if (shape === 'object' && style === 'deepObject') return 'deep'
  if (!Object.hasOwn(SEPARATORS, style) || shape === 'nested value') return null
  if (shape === 'list' && !explode) return SEPARATORS[style]
  return shape === 'object' && !(style === 'form' && explode) ? null : undefined
}

function readParameters ({ document, target, report }: Context, given: any[], path: string, pointer: string): OperationModel['parameters'] {
  const parameters: OperationModel['parameters'] = { path: [], query: [], headers: [] }
  for (const [i, reference] of given.entries()) {
    const at = `${pointer}/parameters/${i}`
    const parameter = follow(document, reference, at, report)
    if (parameter === undefined) continue
    const { name, in: where, required = false, content, description, deprecated = false } = parameter
    const mediaType = content === undefined ? undefined : Object.keys(content)[0]!
    const json = where === 'query' && mediaType === 'application/json'
    if (mediaType !== undefined && !json) {
      report(at, `the ${where} parameter ${name} is serialized as ${mediaType}, but only JSON in a query can be sent`)
      continue
    }
    const schema = json ? content[mediaType].schema : parameter.schema
    if (where === 'cookie') {
      if (required && !target.cookies) report(at, `the cookie ${name} is required, but a Mini Program has no cookies`)
      continue
    }
    const shape = shapeOf(document, schema)
    const { style = where === 'query' ? 'form' : 'simple', explode = style === 'form' } = parameter
    const travels = json ? 'json' : styleOf(where, shape, style, explode)
    if (travels === null) {
      report(at, `the ${where} parameter ${name} is ${shape === 'object' ? 'an' : 'a'} ${shape} in the style '${style}', explode: ${explode}, which cannot be sent`)
      continue
    }
    if (where === 'header' && NOT_PARAMETERS.includes(name.toLowerCase())) continue
    const list = where === 'header' ? parameters.headers : where === 'path' ? parameters.path : parameters.query
    list.push({ name, required: required || where === 'path', schema: schema ?? true, description, deprecated, style: travels, pointer: `${at}/schema` })
  }
  const named = [...path.matchAll(/\{([^}]+)\}/g)].map(match => match[1]!)
  for (const name of named) {
    if (!parameters.path.some(parameter => parameter.name === name)) report(pointer, `the path names {${name}}, but there is no such parameter`)
  }
  return parameters
}

/** Finds the field of a form that holds the file. */
function fileOf ({ document, report }: Context, schema: Schema, method: string, pointer: string): string | undefined {
  const form = follow(document, schema, pointer, report) as Schema | undefined
  if (form === undefined) return undefined
  const { properties = {}, required = [] } = (typeof form === 'object' ? form : {}) as { properties?: Record<string, Schema>, required?: string[] }
  const isFile = (value: Schema): boolean => {
    const property = follow(document, value, pointer, report)
    return isBinary(property) || (property?.type === 'array' && property.items !== undefined && isFile(property.items))
  }
  const files = Object.keys(properties).filter(name => isFile(properties[name]!))
  const needed = files.filter(name => required.includes(name))
  if (method !== 'POST') report(pointer, `an upload must be a POST here, but this is a ${method}`)
  if (files.length === 0) report(pointer, 'a multipart body must have a file: a property with format: binary')
  else if (needed.length > 1 || (needed.length === 0 && files.length > 1)) report(pointer, `a request can send only one file here, but this one has ${files.join(', ')}`)
  for (const name of Object.keys(properties)) {
    if (!files.includes(name) && shapeOf(document, properties[name]) === 'list') report(pointer, `a list cannot be sent with a file here, but ${name} is a list`)
  }
  return needed[0] ?? files[0]
}

function readBody (context: Context, reference: any, method: string, pointer: string): Body | undefined {
  const { document, target, report } = context
  const body = follow(document, reference, pointer, report)
  if (body === undefined) return undefined
  const contents = Object.entries<{ schema?: Schema }>(body.content ?? {}).map(([mediaType, { schema }]) => ({ mediaType, schema: schema ?? true, kind: kindOf(mediaType, schema) }))
  const chosen = contents.find(({ kind }) => kind === 'json') ?? contents.find(({ kind }) => kind !== 'stream')
  if (chosen === undefined) {
    if (contents.length > 0) report(pointer, `a body of ${contents.map(({ mediaType }) => mediaType).join(', ')} cannot be sent`)
    return undefined
  }
  if (method === 'GET' || method === 'HEAD') report(pointer, `a ${method} cannot have a body`)
  const { mediaType, schema } = chosen
  const kind = chosen.kind as Body['kind']
  const at = `${pointer}/content/${mediaType.replaceAll('/', '~1')}/schema`
  if (kind === 'form') {
    const { properties = {} } = follow(document, schema, at, report) ?? {}
    for (const name of Object.keys(properties)) if (shapeOf(document, properties[name]) === 'nested value') report(at, `a form can have plain values, and lists and objects of them, but ${name} is more deeply nested`)
  }
  const file = kind === 'multipart' && target.oneFile ? fileOf(context, schema, method, at) : undefined
  return { kind, mediaType, schema, required: body.required === true, file, pointer: at }
}

function readAnswers ({ document, report }: Context, { responses = {}, 'x-stream': isStream }: { responses?: Record<string, any>, 'x-stream'?: unknown }, method: string, pointer: string): Pick<OperationModel, 'answer' | 'errors'> {
  const answer: AnswerModel = { kind: 'none', schemas: [], orNothing: false }
  const errors: OperationModel['errors'] = []
  let unsaid = false
  for (const [status, reference] of Object.entries(responses)) {
    const at = `${pointer}/responses/${status}`
    const response = follow(document, reference, at, report)
    const contents = Object.entries<MediaContent>(response?.content ?? {}).map(([mediaType, content]) => ({ mediaType, content, schema: content.schema, kind: kindOf(mediaType, content.schema) }))
    const good = /^2/.test(status) || (status === 'default' && !Object.keys(responses).some(other => /^[23]/.test(other)))
    const json = contents.find(({ kind }) => kind === 'json')
    if (!good) {
      if (json?.schema !== undefined) errors.push({ schema: json.schema, pointer: `${at}/content/${json.mediaType.replaceAll('/', '~1')}/schema` })
      continue
    }
    // the first type in the document is the default answer of the route
    const first = method === 'HEAD' ? undefined : contents[0]
    if (first === undefined) {
      answer.orNothing = true
      // a route without a schema for its answers may still have answers
      unsaid ||= method !== 'HEAD' && !/^20[45]$/.test(status)
      continue
    }
    const kind = first.kind === 'stream' || isStream === true ? 'stream' : first.kind === 'bytes' || first.kind === 'multipart' ? (method === 'GET' ? 'file' : 'bytes') : first.kind === 'json' ? 'json' : 'text'
    if (answer.kind !== 'none' && answer.kind !== kind) report(at, `the answer is ${kind} here and ${answer.kind} with another status`)
    answer.kind = kind
    if (kind === 'stream') {
      answer.stream = readStream(document, first.mediaType, first.content, `${at}/content/${first.mediaType.replaceAll('/', '~1')}`, problem => report(at, problem))
      answer.schemas.push(...answer.stream?.items ?? [])
    }
    if (kind === 'json') answer.schemas.push({ schema: first.schema ?? true, pointer: `${at}/content/${first.mediaType.replaceAll('/', '~1')}/schema` })
  }
  if (answer.kind === 'none' && unsaid) answer.kind = 'any'
  return { answer, errors }
}

/** The schemes of the first alternative that the platform supports. */
function readSecurity ({ document, target, report }: Context, security: Record<string, string[]>[], pointer: string): Pick<OperationModel, 'auth' | 'authOptional'> {
  const schemes = document.components?.securitySchemes ?? {}
  const authOptional = security.some(alternative => Object.keys(alternative).length === 0)
  const alternatives = security.filter(alternative => Object.keys(alternative).length > 0).map(alternative => Object.keys(alternative))
  const hasPlace = ({ type, in: where }: any) => type !== 'apiKey' || where === 'header' || where === 'query' || (where === 'cookie' && target.cookies)
  const servable = (name: string) => schemes[name] !== undefined && schemes[name].type !== 'mutualTLS' && hasPlace(schemes[name])
  const chosen = alternatives.find(names => names.every(servable))
  if (chosen === undefined) {
    if (alternatives.length > 0 && !authOptional) {
      const name = alternatives[0]!.find(name => !servable(name))!
      report(pointer, schemes[name] === undefined ? `the security scheme ${name} is not in components.securitySchemes` : `the security scheme ${name} is not supported on this platform`)
    }
    return { auth: [], authOptional: false }
  }
  return { auth: chosen.filter(name => schemes[name]!.in !== 'cookie'), authOptional }
}

/** Reads an operation, with its `problems`. Throws if it is not valid OpenAPI. */
function readOperation (document: Document, target: Target, methodOverride: string | undefined, { path, name, item, at }: { path: string, name: string, item: any, at: string }): OperationModel {
  const operation = item[name]
  const method = name.toUpperCase()
  const pointer = `${at}/${name}`
  const problems: string[] = []
  const report: Report = (_, problem) => { problems.push(problem) }
  const context: Context = { document, target, report }
  const isOverridden = methodOverride !== undefined && method === 'PATCH' && !target.methods.includes(method)
  if (!target.methods.includes(method) && !isOverridden) report(pointer, `the platform cannot send a ${method}${method === 'PATCH' ? '; --method-override names the header with which the server treats a POST as a PATCH' : ''}`)
  const own: unknown[] = operation.parameters ?? []
  const isSame = (one: any, other: any) => one?.name === other?.name && one?.in === other?.in
  const resolve = (parameter: unknown) => follow(document, parameter, pointer, () => {})
  const inherited = (item.parameters ?? []).filter((shared: unknown) => !own.some(parameter => isSame(resolve(parameter), resolve(shared))))
  const body = operation.requestBody === undefined ? undefined : readBody(context, operation.requestBody, method, `${pointer}/requestBody`)
  const answers = readAnswers(context, operation, method, pointer)
  if (answers.answer.kind === 'stream' && body?.kind === 'multipart') report(pointer, 'the answer to a form with a file cannot be a stream here')
  return {
    id: operation.operationId || `${name}${path.split('/').map(part => part.startsWith('{') ? `By${toPascal(part)}` : part === '' ? '' : toPascal(part)).join('')}`,
    method,
    ...(isOverridden && { sentAs: 'POST', overrideHeader: methodOverride }),
    path,
    tags: operation.tags ?? [],
    summary: operation.summary,
    description: operation.description,
    deprecated: operation.deprecated === true,
    parameters: readParameters(context, [...own, ...inherited], path, pointer),
    body,
    ...answers,
    ...readSecurity(context, operation.security ?? document.security ?? [], pointer),
    // a value other than a boolean would be written into the code as it is
    idempotent: typeof operation['x-idempotent'] === 'boolean' ? operation['x-idempotent'] : undefined,
    internal: operation['x-internal'] === true,
    problems,
    pointer
  }
}

/** Reads the operations of a document, in its order. Throws `ClientError`. */
export function readOperations (document: Document, target: Target, methodOverride?: string): OperationModel[] {
  const operations = new Map<string, OperationModel>()
  const all: OperationModel[] = []
  for (const [path, reference] of Object.entries(document.paths ?? {})) {
    const at = `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const item = follow(document, reference, at, (pointer, problem) => { throw new ClientError(`${pointer}: ${problem}`) })
    for (const name of METHODS) {
      if (item?.[name] === undefined) continue
      let operation
      try {
        operation = readOperation(document, target, methodOverride, { path, name, item, at })
      } catch (error) {
        throw new ClientError(`${at}/${name}: this is not valid OpenAPI: ${(error as Error).message}`)
      }
      const { id } = operation
      const other = operations.get(id)
      if (other === undefined) operations.set(id, operation)
      else operation.problems.unshift(item[name].operationId ? `the operationId ${id} is also the operationId of ${other.method} ${other.path}` : `${other.method} ${other.path} is called ${id}, too; give it an operationId`)
      all.push(operation)
    }
  }
  return all
}
