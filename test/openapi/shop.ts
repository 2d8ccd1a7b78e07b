import { Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import wechat, { errors, openapi, store } from '../../plugins/index.js'
import routes from '../../routes/index.js'

/** An app with routes of its own beside ours: with a schema, without one, and hidden. */
export function createShop (t: Test): FastifyInstance {
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(errors)
  app.register(openapi, { title: 'shop', version: '2.0.0', description: 'A shop', securitySchemes: { staff: { type: 'apiKey', in: 'header', name: 'x-staff' } } })
  app.register(store)
  app.register(wechat, { store: 'memory', accounts: () => undefined })
  app.register(routes, { prefix: '/wechat' })
  const Order = Type.Object({ id: Type.Integer() }, { $id: 'Order' })
  app.register(async shop => {
    shop.addSchema(Order)
    shop.get('/orders/:id', {
      schema: { operationId: 'getOrder', tags: ['shop'], summary: 'An order', security: [{ staff: [] }], params: Type.Object({ id: Type.Integer() }), response: { 200: Type.Ref('Order') } }
    }, async () => ({ id: 1 }))
    shop.get('/plain', async () => 'no schema at all')
    shop.get('/hidden', { schema: { hide: true } }, async () => 'hidden')
  })
  return app
}
