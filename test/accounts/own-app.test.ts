import Fastify from 'fastify'
import fp from 'fastify-plugin'
import t from 'tap'
import wechat, { metrics, store } from '../../plugins/index.js'
import { createSignature } from '../../plugins/crypto/index.js'
import routes from '../../routes/index.js'
import { findWechat } from '../../plugins/lib/wechat-decorator.js'
import { account, build } from './app.js'

const accounts = [account(1)]
const { appid } = account(1)

t.test('an app keeps decorators of its own that have the names of capabilities and services', async (t) => {
  const names = ['accounts', 'store', 'messageQueue', 'metrics', 'observers', 'api', 'account', 'session', 'crypto', 'app']
  for (const first of [true, false]) {
    const app = Fastify()
    t.teardown(() => app.close())
    const decorate = async () => { await app.register(fp(async (scope) => { for (const name of names) scope.decorate(name, `the app's ${name}`) })) }
    if (first) await decorate()
    await app.register(store)
    await app.register(metrics)
    await app.register(wechat, { accounts })
    if (!first) await decorate()
    await app.ready()
    for (const name of names) t.equal(app.getDecorator(name), `the app's ${name}`)
    t.equal(await app.wechat.accounts.use(appid, (ctx) => ctx.account.appid), appid)
    t.equal(await app.wechat.accounts.use(appid, (ctx) => (ctx.app as unknown as { store: string }).store), "the app's store", 'a context reaches the decorators of its app')
  }
})

t.test('a decorator wechat of another origin is refused in a sentence, and left alone', async (t) => {
  for (const plugin of [wechat, store, metrics]) {
    const app = Fastify()
    t.teardown(() => app.close())
    app.decorate('wechat', { payments: true } as never)
    await t.rejects(async () => await app.register(plugin as typeof wechat, plugin === wechat ? { store: 'memory', accounts } : {} as never), { code: 'WX_ERR_REGISTRATION', message: /decorator "wechat" of this app/ })
    t.same(app.wechat, { payments: true })
  }
})

t.test('the plugin registered twice in one scope is refused in a sentence', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(wechat, { store: 'memory', accounts })
  await t.rejects(async () => await app.register(wechat, { store: 'memory', accounts: [account(2)] }), { code: 'WX_ERR_REGISTRATION', message: /wechat\.accounts/ })
})

t.test('a scope has accounts of its own beside those of its app', async (t) => {
  const app = await build(t, { accounts })
  await app.register(async (scope) => {
    await scope.register(wechat, { store: 'memory', accounts: [account(2)] })
    t.equal(scope.wechat.accounts.status().configured, 1)
    await t.rejects(scope.wechat.accounts.use(appid, () => {}), { code: 'WX_ERR_UNKNOWN_APPID' })
    t.equal(await scope.wechat.accounts.use(account(2).appid, (ctx) => ctx.account.appid), account(2).appid)
  })
  await app.ready()
  t.equal(await app.wechat.accounts.use(appid, (ctx) => ctx.account.appid), appid)
  await t.rejects(app.wechat.accounts.use(account(2).appid, () => {}), { code: 'WX_ERR_UNKNOWN_APPID' })
})

t.test('a scope that would share the queue of its app is refused in a sentence', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close().catch(() => {}))
  app.register(wechat, { store: 'memory', accounts })
  app.register(async (scope) => { scope.register(wechat, { accounts: [account(2)] }) })
  await t.rejects(async () => { await app.ready() }, { code: 'WX_ERR_REGISTRATION', message: /two registrations of this app use one queue/ })
})

// the order in which the adapter of NestJS does it: plugins first, its parsers and hooks when the app is initialized
t.test('an app whose framework adds its parsers and hooks after the routes serves both', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(wechat, { store: 'memory', accounts, setup: async (ctx) => { ctx.messages.reply({ msgType: 'text' }, ({ Content }) => ({ MsgType: 'text', Content: `re: ${Content}` })) } })
  await app.register(routes, { prefix: '/wx' })
  const seen: string[] = []
  app.addContentTypeParser(['application/json', 'application/x-www-form-urlencoded'], { parseAs: 'buffer' }, (_request, body, done) => done(null, { from: 'the framework', text: body.toString() }))
  app.addHook('onRequest', async ({ url }) => { seen.push(url.split('?')[0]!) })
  app.setErrorHandler(async (_error, _request, reply) => reply.code(418).send('the framework'))
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).send('the framework'))
  app.post('/orders', async ({ body }) => body)
  await app.ready()

  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createSignature(account(1).token!).sign(timestamp, 'n')
  const query = new URLSearchParams({ signature, timestamp, nonce: 'n' })
  const message = { ToUserName: 'gh_1', FromUserName: 'alice', CreateTime: 1, MsgType: 'text', Content: 'hi', MsgId: 1 }
  const push = await app.inject({ method: 'POST', url: `/wx/portal/${appid}?${query}`, payload: message })
  t.match(push.json(), { MsgType: 'text', Content: 're: hi', ToUserName: 'alice' })
  const login = await app.inject({ method: 'POST', url: `/wx/user/${appid}/login`, payload: {} })
  t.match(login, { statusCode: 400 })
  t.match(login.json(), { statusCode: 400, code: String }, 'the error has the shape of the routes')
  const order = await app.inject({ method: 'POST', url: '/orders', payload: { id: 1 } })
  t.same(order.json(), { from: 'the framework', text: '{"id":1}' })
  t.same((await app.inject('/nowhere')).body, 'the framework')
  t.ok(seen.includes('/orders'))
})

t.test('an app without the plugins has nothing of them', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(async (scope) => { await scope.register(wechat, { store: 'memory', accounts }) })
  t.notOk(app.hasDecorator('wechat'))
  t.same(findWechat(app), {})
})

t.test('a route that a setup plugin adds to a context is refused, and the sentence says where routes go', async (t) => {
  const app = await build(t, {
    accounts,
    async setup (ctx) {
      ctx.get('/shop/:id', async () => 'never')
    }
  })
  await t.rejects(app.wechat.accounts.use(appid, () => {}), { code: 'WX_ERR_CONTEXT_ROUTE', message: /GET \/shop\/:id.*ctx\.app/ })
})

t.test('a setup plugin reaches decorators of the app that were added before and after the accounts', async (t) => {
  const seen: unknown[] = []
  const app = Fastify()
  t.teardown(() => app.close())
  app.decorate('earlier', 1)
  await app.register(wechat, {
    store: 'memory',
    accounts,
    async setup ({ app }) {
      seen.push(app.getDecorator('earlier'), app.getDecorator('later'))
    }
  })
  app.decorate('later', 2)
  await app.ready()
  await app.wechat.accounts.use(appid, () => {})
  t.same(seen, [1, 2])
})
