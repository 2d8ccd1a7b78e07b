import { OptionalKind, type TObject, type TSchema } from '@sinclair/typebox'
import { loadCatalogue, type CatalogueEntry } from '../plugins/api/catalogue/index.js'
import type { Operation } from '../plugins/api/define.js'
import packageJson from '../package.json' with { type: 'json' }
import { generated } from './generated.js'
import { readComments, readDomainComments, type OperationComment } from './catalogue-comments.js'

// wechat-openapi.json: the platform's API in OpenAPI 3.1, out of the definitions

type Json = Record<string, unknown>

interface Documented extends CatalogueEntry, OperationComment {}

const comments = readComments()
const about = readDomainComments()
const entries: Documented[] = (await loadCatalogue()).entries
  // a shorthand is this project's, not the platform's
  .filter(({ operation }) => operation.toBody === undefined)
  .map(entry => ({ ...entry, ...comments.get(`${entry.domain}.${entry.name}`)! }))

const SECURITY: Record<NonNullable<Operation['auth']>, Json[]> = {
  access_token: [{ access_token: [] }],
  secret: [{ appid: [], secret: [] }],
  appsecret: [{ appid: [], appsecret: [] }],
  'secret-in-body': [],
  none: []
}

const inQuery = (name: string, description: string) => ({ type: 'apiKey', in: 'query', name, description })
// what has parts goes as JSON, as plugins/api/methods.ts sends it
const parameter = (name: string, required: boolean, schema: any) => ({ name, in: 'query', required, ...(/^(object|array)$/.test(schema.type) ? { content: { 'application/json': { schema } } } : { schema }) })

/** A union of constants reads better as an enum. */
function simplify (schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(simplify)
  if (typeof schema !== 'object' || schema === null) return schema
  const { anyOf, ...rest } = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, simplify(value)])) as Json & { anyOf?: Json[] }
  if (anyOf === undefined) return rest
  return anyOf.every(branch => 'const' in branch) ? { type: anyOf[0]!.type, enum: anyOf.map(branch => branch.const), ...rest } : { anyOf, ...rest }
}

const jsonOf = (schema: TSchema) => simplify(JSON.parse(JSON.stringify(schema))) as Json

function queryOf ({ query, sign }: Operation): Json[] {
  const parameters = Object.entries((query as TObject | undefined)?.properties ?? {}).map(([name, schema]) => parameter(name, schema[OptionalKind] !== 'Optional', jsonOf(schema)))
  const sha256 = (of: string) => ({ type: 'string', pattern: '^[0-9a-f]{64}$', description: `HMAC-SHA256 in hex of ${of}` })
  if (sign?.startsWith('pay')) parameters.push(parameter('pay_sig', true, sha256('path, & and body, by the AppKey')))
  if (sign === 'pay+user') parameters.push(parameter('signature', true, sha256('the body, by the session key')))
  return parameters
}

function bodyOf ({ auth, body, file }: Operation): Json | undefined {
  if (body === undefined && file === undefined) return undefined
  const schema = body === undefined ? { type: 'object', properties: {} } : jsonOf(body)
  if (auth === 'secret-in-body') {
    Object.assign(schema.properties as Json, { appid: { type: 'string' }, secret: { type: 'string' } })
    schema.required = ['appid', 'secret', ...schema.required as string[] ?? []]
  }
  if (file === undefined) return { 'application/json': { schema } }
  const part = file.replace('?', '')
  const form = {
    ...schema,
    properties: { [part]: { type: 'string', contentMediaType: 'application/octet-stream' }, ...schema.properties as Json },
    required: [...part === file ? [part] : [], ...schema.required as string[] ?? []]
  }
  return { 'multipart/form-data': { schema: form } }
}

function answerOf ({ answer, binary }: Operation): Json {
  const problem = { $ref: '#/components/schemas/Problem' }
  if (binary) return { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } }, 'application/json': { schema: problem } }
  const success = answer === undefined ? { $ref: '#/components/schemas/Success' } : { allOf: [{ $ref: '#/components/schemas/Success' }, jsonOf(answer)] }
  return { 'application/json': { schema: { anyOf: [success, problem] } } }
}

function describe ({ domain, name, operation, summary, details, docs }: Documented): Json {
  const content = bodyOf(operation)
  return {
    operationId: `${domain}.${name}`,
    tags: [domain],
    summary,
    ...details !== '' && { description: details },
    externalDocs: { url: docs },
    security: SECURITY[operation.auth ?? 'access_token'],
    parameters: queryOf(operation),
    ...content !== undefined && operation.method === 'POST' && { requestBody: { required: true, content } },
    responses: { 200: { description: operation.binary ? 'The bytes, or an error as JSON.' : 'Success or failure: errcode tells.', content: answerOf(operation) } }
  }
}

/** OpenAPI tells operations apart by path alone, the platform some by a query that never changes. */
function merge (shared: Documented[]): Json {
  const described = shared.map(describe)
  if (described.length === 1) return described[0]!
  const [path] = shared[0]!.operation.path.split('?')
  const actions = shared.map(({ operation }) => new URLSearchParams(operation.path.split('?')[1]).get('action'))
  const answers = shared.map(({ operation }) => (answerOf(operation)['application/json'] as { schema: { anyOf: unknown[] } }).schema.anyOf[0])
  const bodies = shared.flatMap(({ operation }) => bodyOf(operation)?.['application/json'] as { schema: Json } ?? [])
  const unique = (schemas: unknown[]) => [...new Map(schemas.map(schema => [JSON.stringify(schema), schema])).values()]
  return {
    ...described[0],
    operationId: `${shared[0]!.domain}.${path!.split('/').at(-1)}`,
    summary: shared.map(({ summary }) => summary).join('; '),
    parameters: [parameter('action', !actions.includes(null), { type: 'string', enum: actions.filter(action => action !== null) })],
    requestBody: { required: true, content: { 'application/json': { schema: { anyOf: bodies.map(({ schema }) => schema) } } } },
    responses: {
      200: {
        description: 'Success or failure: errcode tells.',
        content: { 'application/json': { schema: { anyOf: [...unique(answers), { $ref: '#/components/schemas/Problem' }] } } }
      }
    }
  }
}

const byPath = new Map<string, Map<string, Documented[]>>()
for (const entry of entries) {
  const path = entry.operation.path.split('?', 1)[0]!
  const methods = byPath.get(path) ?? new Map<string, Documented[]>()
  const method = entry.operation.method.toLowerCase()
  byPath.set(path, methods.set(method, [...methods.get(method) ?? [], entry]))
}

const { version } = packageJson

const document = {
  openapi: '3.1.0',
  info: {
    title: 'WeChat Mini Program server API',
    version,
    description: 'The operations that WeChat offers to the servers of Mini Programs, described by the fastify-wechat project; not an official document of WeChat. ' +
      'The platform answers HTTP 200 whatever happens: an `errcode` other than 0 is a failure, and what success brings is missing then. It may add fields to an answer, and leave some out. ' +
      'Integers beyond 2^53 occur: read them without loss.',
    license: { name: 'MIT', identifier: 'MIT' }
  },
  servers: [{ url: 'https://api.weixin.qq.com' }],
  tags: [...new Set(entries.map(({ domain }) => domain))].map(name => ({ name, description: about.get(name) })),
  paths: Object.fromEntries([...byPath].map(([path, methods]) => [path, Object.fromEntries([...methods].map(([method, shared]) => [method, merge(shared)]))])),
  components: {
    securitySchemes: {
      access_token: inQuery('access_token', 'Of token.getStableAccessToken.'),
      appid: inQuery('appid', 'The account.'),
      secret: inQuery('secret', "The account's AppSecret."),
      appsecret: inQuery('appsecret', "The account's AppSecret, as one operation calls it.")
    },
    schemas: {
      Success: {
        type: 'object',
        properties: { errcode: { type: 'integer', const: 0 }, errmsg: { type: 'string' } }
      },
      Problem: {
        type: 'object',
        properties: {
          errcode: { type: 'integer', not: { const: 0 }, description: 'What went wrong.' },
          errmsg: { type: 'string', description: 'For people; may carry a rid to quote to the support.' }
        },
        required: ['errcode']
      }
    }
  }
}

// a line for each path: small, and a change shows where it is
const { paths, ...rest } = document
const lines = Object.entries(paths).map(([path, item]) => `${JSON.stringify(path)}:${JSON.stringify(item)}`)
await generated('wechat-openapi.json', `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "paths": {\n${lines.join(',\n')}\n  }\n}\n`, 'npm run wechat-openapi')
