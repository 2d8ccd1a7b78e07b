import { readFileSync } from 'node:fs'
import t from 'tap'
import { ClientError, checkDocument, generateClient, type Document, type GenerateOptions } from '../../client/index.js'
import { toCamel, toPascal, quote } from '../../client/names.js'
import { compile } from './helpers/compile.js'
import { serverDocument, writeClient } from './helpers/generate.js'

const ok = { 200: { description: 'OK', content: { 'application/json': { schema: { type: 'string' } } } } }

function documentOf (paths: Document['paths'], components?: Document['components']): Document {
  return { openapi: '3.1.0', info: { title: 'test', version: '1' }, paths, components }
}

/** Documents with an operation that cannot be expressed. */
function problemsOf (operation: object, { path = '/a', method = 'get', target = 'wx' as GenerateOptions['target'], components = undefined as Document['components'] } = {}): string {
  try {
    generateClient(documentOf({ [path]: { [method]: { operationId: 'a', responses: ok, ...operation } } }, components), { target })
    return ''
  } catch (error) {
    if (!(error instanceof ClientError)) throw error
    return error.problems.join('\n')
  }
}

function typesOf (schemas: Record<string, unknown>): string {
  const properties = Object.fromEntries(Object.keys(schemas).map(name => [name, { $ref: `#/components/schemas/${name}` }]))
  const body = { required: true, content: { 'application/json': { schema: { type: 'object', properties } } } }
  return generateClient(documentOf({ '/a': { post: { operationId: 'a', requestBody: body, responses: ok } } }, { schemas }), { target: 'fetch' }).files['types.ts']!
}

t.test('an operation that a platform cannot express is an error that says so', t => {
  const file = { type: 'string', format: 'binary' }
  const form = (schema: object) => ({ requestBody: { required: true, content: { 'multipart/form-data': { schema } } } })
  const query = (parameter: object) => ({ parameters: [{ name: 'q', in: 'query', schema: { type: 'string' }, ...parameter }] })
  const cases: [string, string, RegExp][] = [
    ['PATCH', problemsOf({}, { method: 'patch' }), /cannot send a PATCH/],
    ['a body of a GET', problemsOf({ requestBody: { content: { 'application/json': { schema: {} } } } }), /a GET cannot have a body/],
    ['two files', problemsOf(form({ type: 'object', required: ['a', 'b'], properties: { a: file, b: file } }), { method: 'post' }), /only one file here, but this one has a, b/],
    ['a form without a file', problemsOf(form({ type: 'object', properties: { a: { type: 'string' } } }), { method: 'post' }), /must have a file/],
    ['an upload by PUT', problemsOf(form({ type: 'object', properties: { a: file } }), { method: 'put' }), /must be a POST/],
    ['a stream of JSON without lines', problemsOf({ 'x-stream': true }), /application\/json cannot be read in parts, but application\/x-ndjson can/],
    ['a stream of JSON and text', problemsOf({ responses: { 200: { description: 'x', content: { 'text/event-stream': { itemSchema: { oneOf: [{ properties: { data: { type: 'string' } } }, { properties: { data: { type: 'object' } } }] } } } } } }), /data of some events of the stream is JSON, and that of others is text/],
    ['a file that is answered with a stream', problemsOf({ ...form({ type: 'object', properties: { a: file } }), responses: { 200: { description: 'x', content: { 'text/event-stream': {} } } } }, { method: 'post' }), /the answer to a form with a file cannot be a stream/],
    ['a required cookie', problemsOf({ parameters: [{ name: 'sid', in: 'cookie', required: true, schema: { type: 'string' } }] }), /cookie sid/],
    ['a cookie as credential', problemsOf({ security: [{ sid: [] }] }, { components: { securitySchemes: { sid: { type: 'apiKey', in: 'cookie', name: 'sid' } } } }), /security scheme sid is not supported/],
    ['an unknown scheme', problemsOf({ security: [{ nobody: [] }] }), /nobody is not in components/],
    ['an object in an object of a query', problemsOf(query({ style: 'deepObject', schema: { type: 'object', properties: { a: { type: 'object' } } } })), /q is a nested value in the style 'deepObject'/],
    ['a list of objects in a query', problemsOf(query({ schema: { type: 'array', items: { type: 'object' } } })), /q is a nested value in the style 'form', explode: true/],
    ['an object with commas', problemsOf(query({ explode: false, schema: { type: 'object' } })), /q is an object in the style 'form', explode: false/],
    ['an object in a header', problemsOf({ parameters: [{ name: 'h', in: 'header', schema: { type: 'object' } }] }), /header parameter h is an object in the style 'simple'/],
    ['an object in an object of a form', problemsOf({ requestBody: { content: { 'application/x-www-form-urlencoded': { schema: { type: 'object', properties: { a: { type: 'object', properties: { b: { type: 'object' } } } } } } } } }, { method: 'post' }), /a is more deeply nested/],
    ['a list beside a file', problemsOf(form({ type: 'object', required: ['a'], properties: { a: file, b: { type: 'array', items: { type: 'string' } } } }), { method: 'post' }), /a list cannot be sent with a file here, but b is a list/],
    ['XML in a query', problemsOf(query({ schema: undefined, content: { 'application/xml': {} } })), /serialized as application\/xml/],
    ['a path without its parameter', problemsOf({}, { path: '/a/{id}' }), /names \{id\}/],
    ['a reference out of the document', problemsOf({ requestBody: { content: { 'application/json': { schema: { $ref: 'other.json#/A' } } } } }, { method: 'post' }), /other\.json#\/A leads out of the document/],
    ['a reference to nothing', problemsOf({ requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } } } }, { method: 'post' }), /leads to nothing/],
    ['a reference in a circle', problemsOf({ requestBody: { content: { 'application/json': { schema: { $ref: '#/components/x/A' } } } } }, { method: 'post', components: { x: { A: { properties: { a: { $ref: '#/components/x/A' } } } } } }), /leads back to itself/],
    ['a schema that is made of itself', problemsOf({ requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/A' } } } } }, { method: 'post', components: { schemas: { A: { allOf: [{ $ref: '#/components/schemas/B' }] }, B: { oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/A' }] } } } }), /schemas\/A: the schema contains itself/],
    ['an unknown type', problemsOf({ requestBody: { content: { 'application/json': { schema: { type: 'file' } } } } }, { method: 'post' }), /file is not a type/]
  ]
  for (const [name, problems, wanted] of cases) t.match(problems, wanted, name)
  t.equal(problemsOf({}, { method: 'patch', target: 'fetch' }), '', 'fetch sends a PATCH')
  t.equal(problemsOf(form({ type: 'object', required: ['a', 'b'], properties: { a: file, b: file } }), { method: 'post', target: 'fetch' }), '', 'fetch sends many files')
  t.end()
})

t.test('all problems come at once, with the operation; the rest is written without them', t => {
  const document = documentOf({ '/a': { patch: { operationId: 'one', responses: ok }, get: { operationId: 'two', responses: ok }, query: { operationId: 'three', responses: ok } } })
  t.throws(() => generateClient(document, { target: 'wx' }), { message: /2 of 3 operations.*--skip-unsupported/, problems: [/^one \(PATCH \/a\)/, /^three \(QUERY \/a\)/] })
  const { operations, skipped, files } = generateClient(document, { target: 'wx', skipUnsupported: true })
  t.same(operations, ['two'])
  t.equal(skipped.length, 2)
  t.notMatch(files['index.ts'], /function one/)
  t.throws(() => generateClient(documentOf({ '/a': { patch: { responses: ok } } }), { target: 'wx', skipUnsupported: true }), { message: /no operation is left/ })
  t.throws(() => generateClient(documentOf({}), { target: 'wx' }), { message: /no operations/ })
  const twice = documentOf({ '/a': { get: { operationId: 'same', responses: ok } }, '/b': { get: { operationId: 'same', responses: ok } } })
  t.throws(() => generateClient(twice, { target: 'wx' }), { message: /1 of 2/, problems: [/the operationId same is also the operationId of GET \/a/] })
  t.end()
})

t.test('a text that is not an OpenAPI document is refused with what it is', t => {
  t.throws(() => checkDocument({ swagger: '2.0' }, 'x.json'), { message: /x\.json: this is Swagger 2\.0.*3\.1\.0/ })
  t.throws(() => checkDocument({ hello: 1 }, 'x.json'), { message: /no field 'openapi'/ })
  t.throws(() => checkDocument(null, 'x.json'), { message: /not an OpenAPI document/ })
  t.throws(() => checkDocument({ openapi: 3.1 }, 'x.yml'), { message: /x\.yml: the field 'openapi' has to be text/ }, 'a number, as YAML makes it')
  t.throws(() => generateClient(documentOf({ '/a': { get: { parameters: [null] } } }), { target: 'wx' }), { name: 'ClientError', message: /^#\/paths\/~1a\/get: this is not valid OpenAPI/ })
  t.throws(() => generateClient(documentOf({ '/a': { get: { responses: { 200: { content: { 'application/json': { schema: { type: 'object', properties: null } } } } } } } }), { target: 'wx' }), { name: 'ClientError', problems: [/^getA \(GET \/a\): one of its schemas is not valid OpenAPI/] })
  t.throws(() => generateClient(documentOf({ '/a': { $ref: './a.yml' }, '/b': { get: { responses: ok } } }), { target: 'wx' }), { name: 'ClientError', message: /^#\/paths\/~1a: the reference \.\/a\.yml leads out of the document/ }, 'a path that is elsewhere is not left out in silence')
  t.throws(() => checkDocument({ openapi: '4.0.0' }, 'x.json'), { message: /4\.0\.0 is not supported/ })
  t.end()
})

t.test('--only keeps tags and operations, with the types that they need and no others', t => {
  const { files, operations } = generateClient(serverDocument, { target: 'wx', only: ['qrcode', 'login'] })
  t.same(operations, ['login', 'createQrcode'])
  t.match(files['types.ts'], /interface WechatQrcodeRequest/)
  t.notMatch(files['types.ts'], /WechatPageSignature|WechatAccessToken/)
  t.notMatch(files['index.ts'], /hubKey/, 'a key of the hub has no place in a Mini Program')
  t.throws(() => generateClient(serverDocument, { target: 'wx', only: ['nobody'] }), { message: /--only nobody/ })
  t.end()
})

t.test('the sign-in may be named where the document does not say it', t => {
  const document = documentOf({
    '/enter': { post: { operationId: 'enter', requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', properties: { code: { type: 'string' } } } } } }, responses: ok } },
    '/me': { get: { operationId: 'me', security: [{ jwt: [] }], responses: ok } }
  }, { securitySchemes: { jwt: { type: 'http', scheme: 'bearer' } } })
  t.notMatch(generateClient(document, { target: 'wx' }).files['index.ts'], /signIn:/)
  t.match(generateClient(document, { target: 'wx', signIn: 'enter' }).files['index.ts'], /scheme: 'jwt',\s+operation: \{ id: 'enter'/)
  t.throws(() => generateClient(document, { target: 'wx', signIn: 'nobody' }), { message: /--sign-in nobody: there is no such operation/ })
  t.throws(() => generateClient(document, { target: 'wx', signIn: 'me' }), { message: /take the code in a JSON body/ })
  t.throws(() => generateClient(document, { target: 'wx', signIn: 'enter', only: ['enter'] }), { message: /no operation has a security scheme/ })
  t.end()
})

t.test('schemas become the types of their values', t => {
  const text = typesOf({
    Plain: { type: ['string', 'null'] },
    Choice: { enum: ['a', "it's", 1, true, null] },
    Constant: { const: { a: [1, 'x'] } },
    Either: { anyOf: [{ type: 'string' }, { type: 'array', items: { oneOf: [{ type: 'number' }, { type: 'boolean' }] } }] },
    Both: { allOf: [{ $ref: '#/components/schemas/Open' }, { type: 'object', required: ['a'], properties: { b: { type: 'string' } } }] },
    Open: { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'integer' } },
    Map: { type: 'object', additionalProperties: { $ref: '#/components/schemas/Plain' } },
    Pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], items: false },
    Rest: { prefixItems: [{ type: 'string' }], items: { type: 'number' } },
    Tree: { type: 'object', properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } } },
    Anything: true,
    Nothing: false,
    Old: { type: 'string', nullable: true },
    OldChoice: { enum: ['a', null], nullable: true },
    OldBoth: { allOf: [{ $ref: '#/components/schemas/Open' }], nullable: true },
    OldPair: { type: 'array', items: [{ type: 'string' }, { type: 'number' }], additionalItems: false },
    Pet: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cow' }], discriminator: { propertyName: 'kind', mapping: { tom: '#/components/schemas/Cat', tim: 'Cat' } } },
    Cat: { type: 'object', properties: { kind: { type: 'string' } } },
    Dog: { type: 'object', properties: { kind: { const: 'rex' } } },
    Cow: { type: 'object', properties: { kind: { type: 'string' } } },
    'def-7': { title: 'Named by its title', type: 'string' },
    'weird-name.v2': { type: 'object', properties: { 'x-y': { type: 'string', description: 'ends */ here' }, in: { type: 'string', deprecated: true, default: 7 } } },
    Inner: { type: 'object', properties: { own: { $ref: '#/components/schemas/Tree/properties/children' } } },
    Record: { type: 'object', properties: { a: { type: 'string' } } }
  })
  for (const [name, wanted] of [
    ['Plain', 'type Plain = string | null'],
    ['Choice', "type Choice = 'a' | 'it\\'s' | 1 | true | null"],
    ['Constant', "type Constant = { a: [1, 'x'] }"],
    ['Either', 'type Either = string | (number | boolean)[]'],
    ['Both', 'type Both = Open & {\n  b?: string\n  a: unknown\n}'],
    ['Open', 'interface Open {\n  a?: string\n  [key: string]: number | string | undefined\n}'],
    ['Pair', 'type Pair = [string, number]'],
    ['Rest', 'type Rest = [string, ...number[]]'],
    ['Tree', 'interface Tree {\n  children?: Tree[]\n}'],
    ['Anything', 'type Anything = unknown'],
    ['Nothing', 'type Nothing = never'],
    ['Old', 'type Old = string | null'],
    ['OldChoice', "type OldChoice = 'a' | null"],
    ['OldBoth', 'type OldBoth = Open | null'],
    ['OldPair', 'type OldPair = [string, number]'],
    ['Pet', "type Pet = (Cat & { kind: 'tom' | 'tim' }) | Dog | (Cow & { kind: 'Cow' })"],
    ['def-7', 'type NamedByItsTitle = string'],
    ['WeirdNameV2', "interface WeirdNameV2 {\n  /** ends *\\/ here */\n  'x-y'?: string\n  /**\n   * @default 7\n   * @deprecated\n   */\n  in?: string\n}"],
    ['Inner', 'interface Inner {\n  own?: Tree[]\n}'],
    ['Record', 'interface RecordSchema {']
  ] as const) t.ok(text.includes(`export ${wanted}`), name)
  t.match(text, /interface Map \{\n {2}\[key: string\]: Plain\n\}/)
  t.end()
})

t.test('compilers of some years ago understand the generated code', t => {
  for (const target of ['wx', 'fetch'] as const) {
    for (const [name, text] of Object.entries(generateClient(serverDocument, { target }).files)) {
      t.notMatch(text, /^(im|ex)port \{[^}]*\btype /m, `${target} ${name}: no type beside a value`)
      t.notMatch(text, /Uint8Array</, `${target} ${name}: no array that says whose bytes it has`)
    }
  }
  t.end()
})

t.test('names are TypeScript\'s', async t => {
  t.equal(toPascal('get-user.byId'), 'GetUserById')
  t.equal(toPascal('2fa'), '_2fa')
  t.equal(toCamel('GetUser'), 'getUser')
  t.equal(toCamel('URLOf'), 'urlOf')
  t.equal(toCamel('user.code2Session'), 'userCode2Session')
  t.equal(quote("it's \"so\"\n"), "'it\\'s \"so\"\\n'")
  const { operations, files } = generateClient(documentOf({ '/users/{id}': { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }], get: { responses: ok } }, '/': { delete: { operationId: 'delete', responses: ok } } }), { target: 'fetch' })
  t.same(operations, ['getUsersById', 'delete'])
  t.match(files['index.ts'], /function deleteOperation/)
  const shared = (name: string, where: string) => ({ name, in: where, required: where === 'path', schema: { type: 'string' } })
  const referred = generateClient(documentOf({
    '/a/{id}': { parameters: [{ $ref: '#/components/parameters/Id' }, { $ref: '#/components/parameters/Limit' }], get: { operationId: 'a', parameters: [{ $ref: '#/components/parameters/After' }, { ...shared('limit', 'query'), schema: { type: 'integer', default: 10 } }], responses: ok } }
  }, { parameters: { Id: shared('id', 'path'), Limit: shared('limit', 'query'), After: shared('after', 'query') } }), { target: 'fetch' })
  t.match(referred.files['types.ts'], /path: \{\s+id: string\s+\}\s+query\?: \{\s+after\?: string\s+\/\*\* @default 10 \*\/\s+limit\?: number\s+\}/, 'parameters that are references, of the path and of the operation')
  t.same(await compile(writeClient(t, documentOf({ '/a': { post: { operationId: 'a', summary: 'Not an AInput, nor an Order', requestBody: { content: { 'application/json': { schema: { type: 'object', properties: { order: { $ref: '#/components/schemas/Order' } } } } } }, responses: ok } } }, { schemas: { Order: { type: 'object' } } }), { target: 'wx' }), 'wx'), [], 'a type that only a comment names is not imported')
  const commonjs = Object.fromEntries(['exports', 'module', 'require', 'await', 'wx', ''].map((operationId, i) => [`/${i}`, { get: { operationId, responses: ok } }]))
  t.same(await compile(writeClient(t, documentOf(commonjs), { target: 'wx' }), 'wx'), [])
  t.throws(() => generateClient(documentOf({ '/a-b': { get: { responses: ok } }, '/aB': { get: { responses: ok } } }), { target: 'wx' }), { message: /1 of 2/, problems: [/GET \/a-b is called getAB, too; give it an operationId/] })
})

t.test('the document of WeChat\'s own operations', async t => {
  const platform: Document = JSON.parse(readFileSync(new URL('../../wechat-openapi.json', import.meta.url), 'utf8'))
  for (const target of ['wx', 'uni', 'fetch'] as const) {
    const { operations, skipped } = generateClient(platform, { target })
    t.ok(operations.length > 400, `${operations.length} operations`)
    t.same(skipped, [])
  }
  t.same(await compile(writeClient(t, platform, { target: 'wx' }), 'wx', `
import { createClient, subscribeMessageSend } from './index'
export const api = createClient({ baseUrl: 'https://api.weixin.qq.com', credentials: { access_token: async () => 'token' } })
export const send = () => subscribeMessageSend(api, { body: { touser: 'o', template_id: 't', data: { thing1: { value: 'x' } } } })
// @ts-expect-error a value that is not one
export const wrong = () => subscribeMessageSend(api, { body: { touser: 'o', template_id: 't', data: { thing1: 'x' } } })
`), [])
})

t.test('an operation that needs a key of a server is in the client of a server, and in that of a phone only by its name', t => {
  const scheme = { type: 'http', scheme: 'bearer' }
  const document = documentOf({
    '/a': { get: { operationId: 'forUsers', responses: ok, security: [{ user: [] }] } },
    '/b': { get: { operationId: 'forServers', responses: ok, security: [{ key: [] }] } }
  }, { securitySchemes: { user: scheme, key: { ...scheme, 'x-server-only': true } } })
  const generate = (options: GenerateOptions) => generateClient(document, options)
  t.same(generate({ target: 'fetch' }).operations, ['forUsers', 'forServers'])
  for (const target of ['wx', 'uni'] as const) {
    const { operations, files } = generate({ target })
    t.same(operations, ['forUsers'])
    t.notMatch(files['index.ts'], /forServers|key\?:/)
    t.same(generate({ target, only: ['forServers'] }).operations, ['forServers'])
  }
  const operators = Object.keys(serverDocument.paths!).filter(path => path.startsWith('/console/'))
  t.equal(operators.length, 4)
  const text = generateClient(serverDocument, { target: 'wx' }).files['index.ts']!
  t.same(operators.filter(path => text.includes(path)), [], 'no Mini Program gets the routes of the operators by default')
  t.end()
})
