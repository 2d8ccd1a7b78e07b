import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import wechat, { type Account } from '../../plugins/index.js'
import simulator from '../../plugins/simulator/index.js'
import routes from '../../routes/index.js'
import { createAccount } from '../helpers/hub.js'
import { multipart as form } from '../leaks/watch.js'

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')

async function startPlatform (t: Test, account: Account) {
  const platform = Fastify({ forceCloseConnections: true })
  await platform.register(simulator, { accounts: [{ ...account }] })
  t.teardown(() => platform.close())
  return platform.listen({ port: 0, host: '127.0.0.1' })
}

for (const order of ['before', 'after'] as const) {
  for (const attachFieldsToBody of [false, true, 'keyValues'] as const) {
    t.test(`an app with @fastify/multipart ${order} the routes takes its uploads and ours: attachFieldsToBody ${attachFieldsToBody}`, async t => {
      const account = createAccount()
      const apiBase = await startPlatform(t, account)
      const app = Fastify()
      t.teardown(() => app.close())
      if (order === 'before') app.register(multipart, { attachFieldsToBody })
      app.register(wechat, { store: 'memory', accounts: [account], apiBase })
      app.register(routes, { prefix: '/wx' })
      if (order === 'after') app.register(multipart, { attachFieldsToBody })
      app.post('/mine', async (request) => {
        if (attachFieldsToBody === false) return (await (await request.file())!.toBuffer()).length
        const { file } = request.body as { file: { toBuffer (): Promise<Buffer> } | Buffer }
        return Buffer.isBuffer(file) ? file.length : (await file.toBuffer()).length
      })
      const { body: payload, headers } = form(picture)
      t.equal((await app.inject({ method: 'POST', url: '/mine', headers, payload })).body, String(picture.length))
      const ours = await app.inject({ method: 'POST', url: `/wx/media/${account.appid}/upload`, headers, payload })
      t.match(ours.json(), [/./])
    })
  }
}

t.test('parsers, error handlers and not-found handlers of the app stay its own', async t => {
  const account = createAccount()
  const apiBase = await startPlatform(t, account)
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(wechat, { store: 'memory', accounts: [account], apiBase })
  app.register(routes)
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, _body, done) => { done(null, 'the parser of the app') })
  app.setErrorHandler(() => 'the error handler of the app')
  app.setNotFoundHandler(() => 'the not-found handler of the app')
  app.post('/echo', async ({ body }) => body)
  app.get('/fails', async () => { throw new Error('failed') })
  t.equal((await app.inject({ method: 'POST', url: '/echo', payload: {} })).body, 'the parser of the app')
  t.equal((await app.inject('/fails')).body, 'the error handler of the app')
  t.equal((await app.inject('/nowhere')).body, 'the not-found handler of the app')
  t.match((await app.inject({ method: 'POST', url: `/user/${account.appid}/login`, payload: {} })).json(), { statusCode: 400, code: 'FST_ERR_VALIDATION' })
})

t.test('routes without accounts, or before them, are refused in a sentence', async t => {
  const accounts = [createAccount()]
  const first = Fastify()
  first.register(routes, { prefix: '/wx' })
  first.register(wechat, { store: 'memory', accounts })
  await t.rejects(async () => { await first.ready() }, { code: 'WX_ERR_REGISTRATION', message: /register wechat/ })

  const beside = Fastify()
  beside.register(async (scope) => { scope.register(wechat, { store: 'memory', accounts }) })
  beside.register(routes, { prefix: '/wx' })
  await t.rejects(async () => { await beside.ready() }, { code: 'WX_ERR_REGISTRATION' })
})

t.test('options of the routes are checked: an empty hub key would open the hub to everybody', async t => {
  for (const [options, field] of [
    [{ hubKeys: [''] }, 'hubKeys'],
    [{ hubKeys: ['short'] }, 'hubKeys'],
    [{ hubKeys: [' '.repeat(40)] }, 'hubKeys'],
    [{ prefx: '/wx' }, 'prefx'],
    [{ signInsPerMinute: -1 }, 'signInsPerMinute'],
    [{ picturesPerMinute: 'many' }, 'picturesPerMinute']
  ] as const) {
    const app = Fastify()
    app.register(wechat, { store: 'memory', accounts: [createAccount()] })
    app.register(routes, options as object)
    await t.rejects(async () => { await app.ready() }, { code: 'WX_ERR_OPTIONS', message: new RegExp(field) }, JSON.stringify(options))
    await app.close()
  }
})
