import Fastify from 'fastify'
import t from 'tap'
import operatorConsole from '../../plugins/console/index.js'
import wechat from '../../plugins/index.js'
import { call, createAccount, OPERATOR_KEY } from '../helpers/hub.js'
import { startServer } from '../helpers/server-process.js'

const headers = { authorization: `Bearer ${OPERATOR_KEY}` }

t.test('wrong options are refused with their name, and a key never appears in the message', async t => {
  for (const options of [{}, { operatorKeys: [] }, { operatorKeys: ['short-key'] }, { operatorKeys: [`${OPERATOR_KEY} with spaces`] }, { operatorKeys: [OPERATOR_KEY], keys: [] }, { operatorKeys: [OPERATOR_KEY], requestsPerMinute: -1 }]) {
    const app = Fastify()
    t.teardown(() => app.close())
    app.register(wechat, { accounts: [createAccount()], store: 'memory' })
    app.register(operatorConsole, options as never)
    const err: any = await t.rejects(async () => await app.ready(), { code: 'WX_ERR_OPTIONS', message: /wechat-console/ }, JSON.stringify(options))
    t.notMatch(String(err), /short-key|with spaces/)
  }
})

t.test('without a queue the console says what to register first', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(operatorConsole, { operatorKeys: [OPERATOR_KEY] })
  await t.rejects(async () => await app.ready(), { code: 'WX_ERR_REGISTRATION', message: /register store or wechat/ })
})

t.test('an app keeps its own parsers, compilers and error handler beside the console, under a prefix of its choice', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.setErrorHandler(async (_err, _request, reply) => reply.code(418).send({ mine: true }))
  app.setValidatorCompiler(() => () => { throw new Error("not the app's") })
  app.addContentTypeParser('application/json', (_request, _body, done) => done(null, { mine: true }))
  app.register(wechat, { accounts: [createAccount()], store: 'memory' })
  app.register(operatorConsole, { prefix: '/admin/wechat', operatorKeys: ['another-key-of-32-characters-here', OPERATOR_KEY] })
  app.get('/fails', async () => { throw new Error('no') })
  t.match(await app.inject({ url: '/fails' }), { statusCode: 418 })
  t.match((await app.inject({ url: '/admin/wechat/api/dead-letters', headers })).json(), { items: [] })
  t.match((await app.inject({ url: '/admin/wechat/api/dead-letters' })).json(), { code: 'WX_ERR_OPERATOR_KEY' })
  t.match((await app.inject({ method: 'POST', url: '/admin/wechat/api/dead-letters/replay', headers, payload: {} })).json(), { replayed: 0 })
  t.match((await app.inject({ url: '/admin/wechat/api/dead-letters/x', headers: { ...headers, 'accept-language': 'zh' } })).json(), { code: 'WX_ERR_DEAD_LETTER', message: /死信/ })
})

t.test('the standalone server has the routes with OPERATOR_KEYS, and none of them without', async t => {
  const files = () => ({ 'accounts.json': JSON.stringify({ accounts: [createAccount()] }) })
  const dir = t.testdir({ a: files(), b: files() })
  const [without, withKeys] = await Promise.all([startServer(t, {}, `${dir}/a`), startServer(t, { OPERATOR_KEYS: `another-key-of-32-characters-here, ${OPERATOR_KEY}` }, `${dir}/b`)])
  t.match(await call('GET', `${without.base}/console/api/dead-letters`, { headers }), { status: 404 })
  t.match(await call('GET', `${withKeys.base}/console/api/dead-letters`, { headers }), { status: 200, body: { items: [] } })
  t.match(await call('GET', `${withKeys.base}/console/api/dead-letters`), { status: 401 })
  await Promise.all([without.stop(), withKeys.stop()])
  t.notMatch(JSON.stringify(withKeys.log), OPERATOR_KEY)
})
