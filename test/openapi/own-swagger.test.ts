import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import wechat, { errors, openapi } from '../../plugins/index.js'
import routes from '../../routes/index.js'
import { createAccount } from '../helpers/hub.js'

const account = createAccount()

async function addOwn (app: FastifyInstance): Promise<void> {
  await app.register(swagger, { openapi: { info: { title: 'a shop', version: '2' } } })
  await app.register(swaggerUi, { routePrefix: '/shop-docs' })
}

const ORDERS: Record<string, (app: FastifyInstance) => Promise<void>> = {
  'its own before ours': async app => {
    await addOwn(app)
    await app.register(openapi)
  },
  'ours before its own': async app => {
    await app.register(openapi)
    await addOwn(app)
  }
}

async function jsonOf (app: FastifyInstance, url: string): Promise<{ info: { title: string }, paths: Record<string, object> }> {
  const { statusCode, body } = await app.inject(url)
  if (statusCode !== 200) throw new Error(`${url} answers ${statusCode}: ${body}`)
  return JSON.parse(body)
}

for (const [name, register] of Object.entries(ORDERS)) {
  t.test(`an app with @fastify/swagger and its page keeps both beside ours: ${name}`, async t => {
    const app = Fastify()
    t.teardown(() => app.close())
    app.register(errors)
    await register(app)
    app.register(wechat, { store: 'memory', accounts: [account] })
    app.register(routes, { prefix: '/wx' })
    app.get('/orders', { schema: { operationId: 'listOrders', response: { 200: { type: 'string' } } } }, async () => 'none')
    await app.ready()

    const ours = await jsonOf(app, '/openapi.json')
    t.not(ours.info.title, 'a shop')
    t.same(ours, JSON.parse(JSON.stringify(app.wechat.openapi())))
    const own = await jsonOf(app, '/shop-docs/json')
    t.match(own, { info: { title: 'a shop' } })
    t.match(app.swagger(), { info: { title: 'a shop' } })
    for (const { paths } of [ours, own]) t.ok('/orders' in paths && Object.keys(paths).some(path => path.startsWith('/wx/user/')), Object.keys(paths).join())
    t.match(await jsonOf(app, '/docs/json'), { info: ours.info })
    for (const page of ['/docs/', '/shop-docs/']) t.equal((await app.inject(page)).statusCode, 200, page)
  })
}

t.test('two scopes of an app have a document each, of their own routes', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(swagger, { openapi: { info: { title: 'a shop', version: '2' } } })
  app.get('/orders', async () => 'none')
  app.register(async scope => {
    await scope.register(openapi, { page: false })
    scope.get('/inside', async () => 'inside')
  }, { prefix: '/scope' })
  await app.ready()
  t.same(Object.keys((await jsonOf(app, '/scope/openapi.json')).paths), ['/scope/inside'])
  t.same(Object.keys(app.swagger().paths!).sort(), ['/orders', '/scope/inside'])
})

t.test('the plugin twice in one scope is refused in a sentence', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(openapi, { page: false })
  await t.rejects(async () => await app.register(openapi, { page: false }), { code: 'WX_ERR_REGISTRATION', message: /wechat\.openapi/ })
})
