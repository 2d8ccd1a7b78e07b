import swagger from '@fastify/swagger'
import { Type } from '@sinclair/typebox'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import type { Document } from '../../client/index.js'
import { failure } from '../helpers/platform.js'
import { compile } from './helpers/compile.js'
import { bundle, importClient, writeClient } from './helpers/generate.js'
import { createWx, runInMiniProgram } from './helpers/wx.js'

const TOKEN = 'a-token'

/** Query parameters as OpenAPI describes them, which a JSON Schema of Fastify cannot. */
const parameters = [
  { name: 'filter', in: 'query', style: 'deepObject', explode: true, schema: { type: 'object', properties: { state: { type: 'string' }, 'a b': { type: 'integer' } } } },
  { name: 'ids', in: 'query', explode: false, schema: { type: 'array', items: { type: 'integer' } } },
  { name: 'sort', in: 'query', style: 'pipeDelimited', schema: { type: 'array', items: { type: 'string' } } },
  { name: 'page', in: 'query', schema: { type: 'object', properties: { from: { type: 'integer' }, size: { type: 'integer' } } } },
  { name: 'json', in: 'query', content: { 'application/json': { schema: { type: 'object', properties: { deep: { type: 'object' } } } } } },
  { name: 'X-Fields', in: 'header', schema: { type: 'array', items: { type: 'string' } } }
]

/** An app of TypeBox, with @fastify/swagger as it comes: numbered schemas, a token of every route, hardly an id, answers without a schema. */
async function startApp (t: Test) {
  const app = Fastify()
  const unauthorized: string[] = []
  t.teardown(() => app.close())
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'zoo', version: '1' },
      security: [{ member: [] }],
      components: { securitySchemes: { member: { type: 'http', scheme: 'bearer', 'x-sign-in': { operationId: 'enter', token: 'jwt' } } as { type: 'http', scheme: string } } }
    }
  })
  app.addSchema(Type.Object({ kind: Type.String(), claws: Type.Integer() }, { $id: 'Cat' }))
  app.addSchema(Type.Object({ kind: Type.String(), bark: Type.Optional(Type.String()) }, { $id: 'urn:zoo:Dog' }))
  app.addSchema({ $id: 'Shape', definitions: { color: { enum: ['red', 'blue'] } }, type: 'object', properties: { color: { $ref: '#/definitions/color' }, at: Type.Tuple([Type.Number(), Type.String()]) } })
  app.addSchema({ $id: 'Tree', type: 'object', properties: { leaves: { type: 'array', items: { $ref: 'Tree#' } } } })
  app.addHook('onRequest', async ({ method, url, headers }, reply) => {
    if (url === '/enter' || headers.authorization === `Bearer ${TOKEN}`) return
    unauthorized.push(`${method} ${url}`)
    return reply.code(401).send({ message: 'who are you' })
  })
  app.post('/enter', { schema: { operationId: 'enter', body: Type.Object({ code: Type.String() }), response: { 200: Type.Object({ jwt: Type.String() }) } } }, async () => ({ jwt: TOKEN }))
  app.post('/pets', { schema: { body: { anyOf: [{ $ref: 'Cat#' }, { $ref: 'urn:zoo:Dog#' }] }, response: { 200: { $ref: 'Cat#' } } } }, async ({ body }) => body)
  app.post('/shapes', { schema: { body: { $ref: 'Shape#' }, response: { 200: { $ref: 'Shape#' } } } }, async ({ body }) => body)
  app.post('/trees', { schema: { body: { $ref: 'Tree#' }, response: { 200: { $ref: 'Tree#' } } } }, async ({ body }) => body)
  app.get('/said/:what?', async ({ params }) => (params as { what?: string }).what === 'json' ? { hello: 'zoo' } : 'hello zoo')
  app.get('/list', async ({ url, headers }) => ({ query: url.split('?')[1], fields: headers['x-fields'] }))
  app.get('/动物/:name', { schema: { operationId: 'chinese', params: Type.Object({ name: Type.String() }) } }, async ({ params }) => params)
  app.post('/headers', { schema: { operationId: 'headers', body: Type.Object({}), response: { 200: Type.Record(Type.String(), Type.String()) } } }, async ({ headers }) => headers)
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  const document: Document = JSON.parse(JSON.stringify(app.swagger()))
  document.paths!['/list'].get.parameters = parameters
  return { base, document, unauthorized }
}

for (const target of ['wx', 'fetch'] as const) {
  t.test(`${target}: an app with @fastify/swagger as it comes is called by names, and all that it answers arrives`, async t => {
    const { base, document, unauthorized } = await startApp(t)
    const dir = writeClient(t, document, { target, importExtension: target === 'fetch' ? '.ts' : undefined })
    const wx = createWx({ login: async () => 'code' })
    const client = target === 'wx' ? runInMiniProgram(await bundle(dir), wx) : await importClient(dir)
    const api = client.createClient({ baseUrl: base, getCode: async () => 'code', headers: { Accept: 'application/vnd.zoo+json', 'Content-Type': 'text/nonsense' } })

    t.same(await client.postPets(api, { body: { kind: 'cat', claws: 3 } }), { kind: 'cat', claws: 3 })
    t.same(await client.postShapes(api, { body: { color: 'red', at: [1, 'x'] } }), { color: 'red', at: [1, 'x'] })
    t.same(await client.getSaidByWhat(api, { path: { what: 'json' } }), { hello: 'zoo' }, 'JSON that the document does not promise')
    t.equal(await client.getSaidByWhat(api, { path: { what: 'text' } }), 'hello zoo', 'text that it does not promise either')
    t.same(await client.chinese(api, { path: { name: '熊 猫' } }), { name: '熊 猫' })
    const { query, fields } = await client.getList(api, { query: { filter: { state: 'open', 'a b': 1 }, ids: [1, 2], sort: ['name', 'age'], page: { from: 10, size: 5 }, json: { deep: { a: 1 } } }, headers: { 'X-Fields': ['a', 'b'] } })
    t.same([...new URLSearchParams(query)], [['filter[state]', 'open'], ['filter[a b]', '1'], ['ids', '1,2'], ['sort', 'name|age'], ['from', '10'], ['size', '5'], ['json', '{"deep":{"a":1}}']])
    t.equal(fields, 'a,b')
    t.equal((await client.getList(api, { query: { filter: undefined, ids: undefined } })).query, undefined, 'what is not given is not sent')
    const headers = await client.headers(api, { body: {} })
    t.match(headers, { accept: 'application/vnd.zoo+json', 'content-type': 'application/json' }, 'one header of a name, however it is spelled')
    t.match(await failure(client.getSaidByWhat(api, { path: { what: '' } })), { name: 'TypeError' })
    t.same(unauthorized, [], 'the sign-in does not wait for itself')
  })
}

t.test('a sign-in without a token in its answer is an error that says so, and no call goes out without a token', async t => {
  const { base, document, unauthorized } = await startApp(t)
  const scheme = document.components!.securitySchemes!.member
  scheme['x-sign-in'].token = 'data'
  const client = await importClient(writeClient(t, document, { target: 'fetch', importExtension: '.ts' }))
  const api = client.createClient({ baseUrl: base, getCode: async () => 'code' })
  t.match(await failure(client.getList(api)), { name: 'ApiError', kind: 'sign-in', message: 'the answer of enter has no data' })
  t.same(unauthorized, [])
})

t.test('the types of such an app are called as its schemas are', async t => {
  const { document } = await startApp(t)
  const { anyOf } = document.paths!['/pets'].post.requestBody.content['application/json'].schema
  document.paths!['/pets'].post.requestBody.content['application/json'].schema.discriminator = { propertyName: 'kind', mapping: { cat: anyOf[0].$ref, dog: anyOf[1].$ref.split('/').at(-1) } }
  t.same(await compile(writeClient(t, document, { target: 'fetch' }), 'fetch', `
import { createClient, getSaidByWhat, postPets, postTrees, type Cat, type PostPetsInput, type Shape, type Tree, type UrnZooDog } from './index.js'
const api = createClient({ baseUrl: '' })
const shape: Shape = { color: 'red', at: [1, 'x'] }
const tree: Tree = { leaves: [{ leaves: [] }] }
export const dog: UrnZooDog = { kind: 'dog' }
export function name (pet: PostPetsInput['body']): number | string | undefined {
  return pet.kind === 'cat' ? pet.claws : pet.bark
}
export async function right () {
  const cat: Cat = await postPets(api, { body: { kind: 'cat', claws: 1 } })
  const said: unknown = await getSaidByWhat(api, { path: { what: 'x' } })
  return [await postTrees(api, { body: tree }), cat, said, shape]
}
export async function wrong () {
  // @ts-expect-error a kind that is not there
  await postPets(api, { body: { kind: 'cow', claws: 1 } })
  // @ts-expect-error a dog has no claws
  await postPets(api, { body: { kind: 'dog', claws: 1 } })
  // @ts-expect-error a pair has two
  shape.at = [1, 'x', 2]
}
`), [])
})
