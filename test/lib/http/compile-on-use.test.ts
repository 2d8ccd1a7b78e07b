import { Type } from '@sinclair/typebox'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { useOwnCompilers } from '../../../plugins/lib/http/compilers.js'

/** Counts the functions that are made of text, which is how validators and serializers are compiled. */
function countCompiled (t: Test): () => number {
  let count = 0
  t.intercept(globalThis, 'Function', {
    value: new Proxy(Function, {
      construct (target, args) {
        count++
        return Reflect.construct(target, args) as object
      }
    })
  })
  return () => count
}

t.test('a route is compiled with its first request and not again, and refuses and answers from then on', async t => {
  const compiled = countCompiled(t)
  const app = Fastify()
  t.teardown(() => app.close())
  useOwnCompilers(app)
  app.get('/number/:number', {
    schema: { params: Type.Object({ number: Type.Integer() }), response: { 200: Type.Object({ number: Type.Integer() }) } }
  }, async ({ params }) => ({ ...params as object, other: 1 }))
  await app.ready()
  const atStart = compiled()
  t.same((await app.inject('/number/7')).json(), { number: 7 }, 'coerced, and without the field that its schema lacks')
  const afterFirst = compiled()
  t.ok(afterFirst > atStart, 'compiled by the request')
  t.match((await app.inject('/number/seven')).json(), { statusCode: 400, message: 'params/number must be integer' })
  t.match((await app.inject('/number/7.5')).json(), { statusCode: 400, message: 'params/number must be integer' })
  t.same((await app.inject('/number/8')).json(), { number: 8 })
  t.equal(compiled(), afterFirst, 'compiled once')
})
