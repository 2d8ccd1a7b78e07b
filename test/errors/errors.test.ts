import Fastify, { type FastifyInstance } from 'fastify'
import t from 'tap'
import { errors, WechatApiError } from '../../plugins/index.js'

const SECRET = 'marked-secret'
const HTML = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

function createApp (t: { teardown (work: () => unknown): void }, lines: string[] = []): FastifyInstance {
  const app = Fastify({ logger: { stream: { write: (line: string) => { lines.push(line) } } } })
  app.register(errors)
  app.register(async (scope) => {
    scope.get('/plain', async () => { throw new Error(SECRET, { cause: new Error(SECRET) }) })
    scope.get('/coded', async () => { throw Object.assign(new Error(SECRET), { statusCode: 503, code: 'E_PRIVATE' }) })
    scope.get('/odd', async () => { throw Object.assign(new Error(SECRET), { statusCode: 200 }) })
    scope.get('/platform', async () => { throw new WechatApiError('/sns/jscode2session', 40163, 'code been used, rid: 6552e3da-6397437b-3f0d4f01') })
    scope.get('/quota', async () => { throw new WechatApiError('/wxa/getwxacode', 45009, 'reach max api daily quota limit') })
    scope.get('/validated', { schema: { querystring: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } } } }, async () => 'ok')
  })
  t.teardown(() => app.close())
  return app
}

t.test('above 499 the client gets a code and a plain sentence, the log the rest', async t => {
  const lines: string[] = []
  const app = createApp(t, lines)
  for (const [url, statusCode] of [['/plain', 500], ['/coded', 503], ['/odd', 500]] as const) {
    for (const accept of ['application/json', HTML]) {
      const response = await app.inject({ url, headers: { accept } })
      t.equal(response.statusCode, statusCode, `${url} ${accept}`)
      t.notMatch(response.body, /marked-secret|E_PRIVATE|errors\.test/)
      if (accept !== HTML) t.match(response.json(), { statusCode, code: 'INTERNAL_SERVER_ERROR', error: String, message: /try again/ })
    }
  }
  t.match(lines.join(''), new RegExp(SECRET))
})

t.test('an error of the platform has its errcode, errmsg and rid, and a meaning in the language of the client', async t => {
  const app = createApp(t)
  const english = await app.inject('/platform')
  t.same(english.json(), {
    statusCode: 400,
    code: 'WX_ERR_API',
    error: 'Bad Request',
    message: 'code already used (one-time)',
    errcode: 40163,
    errmsg: 'code been used, rid: 6552e3da-6397437b-3f0d4f01',
    rid: '6552e3da-6397437b-3f0d4f01'
  })
  const chinese = await app.inject({ url: '/platform', headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' } })
  t.match(chinese.json(), { message: /code 已被使用/ })
  const page = await app.inject({ url: '/platform', headers: { accept: HTML, 'accept-language': 'zh-CN' } })
  t.match(page.body, /lang="zh-CN"[^]*code 已被使用[^]*40163[^]*6552e3da-6397437b-3f0d4f01/)
  t.match((await app.inject('/quota')).json(), { statusCode: 429, errcode: 45009 })
})

t.test('who asks for HTML gets a page, the others JSON', async t => {
  const app = createApp(t)
  for (const [accept, isPage] of [
    [HTML, true],
    ['text/html', true],
    ['application/json, text/html;q=0.9', false],
    ['text/html;q=0.5, application/json', false],
    ['text/html;q=0', false],
    ['application/json', false],
    ['*/*', false],
    ['', false],
    [undefined, false],
    ['garbage;;;q=x,,', false]
  ] as const) {
    const { headers, statusCode } = await app.inject({ url: '/nothing', headers: accept === undefined ? {} : { accept } })
    t.equal(statusCode, 404)
    t.match(headers['content-type'], isPage ? /^text\/html/ : /^application\/json/, `Accept: ${accept}`)
    t.match(headers.vary, /accept/)
    t.equal(headers['cache-control'], 'no-store')
  }
})

t.test('a page needs nothing from elsewhere and runs no script', async t => {
  const app = createApp(t)
  const { headers, body } = await app.inject({ url: '/<script>alert(1)</script>?"><img src=x>', headers: { accept: HTML } })
  t.match(headers['content-security-policy'], /default-src 'none'/)
  t.notMatch(body, /<script|<img|https?:\/\//)
  const head = await app.inject({ method: 'HEAD', url: '/nothing', headers: { accept: HTML } })
  t.equal(head.statusCode, 404)
})

t.test('what validation refuses keeps its message', async t => {
  t.match((await createApp(t).inject('/validated')).json(), { statusCode: 400, code: 'FST_ERR_VALIDATION', message: /'a'/ })
})

t.test('options are checked, and a template that fails falls back to JSON', async t => {
  t.match(await Fastify().register(errors, { colour: 'red' } as object).ready().then(() => undefined, error => error), { code: 'WX_ERR_OPTIONS', message: /colour/ })
  const app = Fastify()
  app.register(errors, { templates: t.testdir({ 'error.eta': '<% throw new Error("broken") %>' }) })
  t.teardown(() => app.close())
  t.match(await app.inject({ url: '/nothing', headers: { accept: HTML } }), { statusCode: 404, headers: { 'content-type': /json/ } })
})

t.test('a scope of its own stays its own, beside an app with a view engine and an error handler of its own', async t => {
  const { default: view } = await import('@fastify/view')
  const { Eta } = await import('eta')
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(view, { engine: { eta: new Eta() } })
  app.setErrorHandler((_error, _request, reply) => reply.status(418).send('mine'))
  app.get('/mine', async () => { throw new Error('x') })
  for (const prefix of ['/one', '/two']) {
    app.register(async (scope) => {
      scope.register(errors)
      scope.get('/fails', async () => { throw new Error('x') })
    }, { prefix })
  }
  t.match(await app.inject('/mine'), { statusCode: 418, body: 'mine' })
  for (const prefix of ['/one', '/two']) t.match((await app.inject(`${prefix}/fails`)).json(), { statusCode: 500, code: 'INTERNAL_SERVER_ERROR' })
})
