import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import { useOwnCompilers } from '../../../plugins/lib/http/compilers.js'

const Thing = { $ref: 'Thing' }
const thing = (field: string) => ({ $id: 'Thing', type: 'object', properties: { [field]: { type: 'string' } } })
const answer = { first: 'one', second: 'two' }

function answerThing (scope: FastifyInstance, path: string): void {
  scope.get(path, { schema: { response: { 200: Thing, 400: Thing, 404: { type: 'object', properties: {} } } } }, async (request, reply) => {
    reply.code(Number((request.query as { status: string }).status) as 200)
    return answer
  })
}

t.test('routes share a serializer for a schema, and none with another one', async (t) => {
  const app = Fastify()
  app.addSchema(thing('first'))
  useOwnCompilers(app)
  answerThing(app, '/one')
  answerThing(app, '/two')
  const ask = async (path: string, status: number) => (await app.inject({ path, query: { status: String(status) } })).json()
  for (const path of ['/one', '/two']) {
    t.strictSame(await ask(path, 200), { first: 'one' })
    t.strictSame(await ask(path, 400), { first: 'one' })
    t.strictSame(await ask(path, 404), {})
  }
})

t.test('the same reference means what its scope says', async (t) => {
  const app = Fastify()
  for (const field of ['first', 'second'] as const) {
    app.register(async (scope) => {
      scope.addSchema(thing(field))
      useOwnCompilers(scope)
      answerThing(scope, `/${field}`)
    })
  }
  for (const field of ['first', 'second'] as const) {
    t.strictSame((await app.inject(`/${field}?status=200`)).json(), { [field]: answer[field] })
  }
})

t.test('a scope validates JSON Schema although the app has compilers of another kind', async (t) => {
  const app = Fastify()
  app.setValidatorCompiler(() => () => { throw new Error('the validator of the app') })
  app.setSerializerCompiler(() => () => 'the serializer of the app')
  app.get('/app', { schema: { response: { 200: { type: 'string' } } } }, async () => answer)
  app.register(async (scope) => {
    useOwnCompilers(scope)
    scope.get('/ours', { schema: { querystring: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } }, response: { 200: { type: 'object', properties: { n: { type: 'integer' } } } } } }, async ({ query }) => ({ ...query as object, other: 1 }))
  })
  t.equal((await app.inject('/app')).body, 'the serializer of the app')
  t.strictSame((await app.inject('/ours?n=3')).json(), { n: 3 })
  t.match((await app.inject('/ours?n=x')).json(), { statusCode: 400, code: 'FST_ERR_VALIDATION' })
  t.match((await app.inject('/ours')).json(), { statusCode: 400, code: 'FST_ERR_VALIDATION' })
})
