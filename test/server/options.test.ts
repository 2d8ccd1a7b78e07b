import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import { serverOptions } from '../../server/options.js'

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
  const app = Fastify(serverOptions())
  app.addSchema(thing('first'))
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
  const app = Fastify(serverOptions())
  for (const field of ['first', 'second'] as const) {
    app.register(async (scope) => {
      scope.addSchema(thing(field))
      answerThing(scope, `/${field}`)
    })
  }
  for (const field of ['first', 'second'] as const) {
    t.strictSame((await app.inject(`/${field}?status=200`)).json(), { [field]: answer[field] })
  }
})
