import view from '@fastify/view'
import { Eta } from 'eta'
import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import { errors } from '../../plugins/index.js'
import { BROWSER, createFailingApp } from './failing-app.js'

const headers = { accept: BROWSER }

function addScope (app: FastifyInstance, prefix: string, templates?: string): void {
  app.register(async (scope) => {
    scope.register(errors, { templates })
    scope.register(async (inner) => { inner.get('/fails', async () => { throw new Error('x') }) })
  }, { prefix })
}

t.test('two sibling scopes have their own pages, and the app around them keeps its own handlers', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.setErrorHandler((_error, _request, reply) => reply.status(418).send('mine'))
  app.setNotFoundHandler((_request, reply) => reply.status(404).send('not mine'))
  app.get('/fails', async () => { throw new Error('x') })
  addScope(app, '/one', t.testdir({ 'error.eta': 'one <%= it.statusCode %>' }))
  addScope(app, '/two')
  t.match(await app.inject({ url: '/fails', headers }), { statusCode: 418, body: 'mine' })
  t.match(await app.inject({ url: '/nothing', headers }), { statusCode: 404, body: 'not mine' })
  for (const [url, body] of [['/one/fails', 'one 500'], ['/one/nothing', 'one 404'], ['/two/fails', '<h1>Something went wrong</h1>'], ['/two/nothing', '<h1>Page not found</h1>']] as const) {
    t.match((await app.inject({ url, headers })).body, body)
  }
})

t.test('scopes without a prefix share the not-found handler that was there first', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  for (const name of ['one', 'two']) {
    app.register(async (scope) => {
      await scope.register(errors)
      scope.get(`/${name}`, async () => { throw new Error('x') })
    })
  }
  for (const [url, statusCode] of [['/one', 500], ['/two', 500], ['/nothing', 404]] as const) {
    t.match((await app.inject(url)).json(), { statusCode, code: String })
  }

  const own = Fastify()
  t.teardown(() => own.close())
  own.setNotFoundHandler((_request, reply) => reply.status(404).send('mine'))
  own.register(errors)
  t.equal((await own.inject('/nothing')).body, 'mine')
})

t.test('a scope inside another may have pages of its own', async t => {
  const { app } = createFailingApp(t)
  addScope(app, '/inner', t.testdir({ 'error.eta': 'inner' }))
  t.equal((await app.inject({ url: '/inner/fails', headers })).body, 'inner')
  t.match((await app.inject({ url: '/nothing', headers })).body, 'Page not found')
})

t.test('an app keeps its own view engine, registered before or after', async t => {
  for (const isFirst of [true, false]) {
    const app = Fastify()
    t.teardown(() => app.close())
    const registerView = () => app.register(view, { engine: { eta: new Eta() }, root: t.testdir({ 'page.eta': 'my <%= it.name %>' }) })
    if (isFirst) registerView()
    app.register(errors)
    if (!isFirst) registerView()
    app.get('/page', (_request, reply) => reply.view('page.eta', { name: 'page' }))
    t.equal((await app.inject('/page')).body, 'my page')
    t.match((await app.inject({ url: '/nothing', headers })).body, 'Page not found')
  }
})

t.test('it leaves no decorator behind, and closes with its app', async t => {
  const app = Fastify()
  await app.register(errors)
  t.notOk(app.hasDecorator('view') || app.hasReplyDecorator('view') || app.hasReplyDecorator('locals'))
  await app.close()
  t.match((await createFailingApp(t, new Error('x')).app.inject({ url: '/fails', headers })).body, 'Something went wrong', 'the next one works')
})
