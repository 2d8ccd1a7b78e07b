import createError from '@fastify/error'
import Fastify from 'fastify'
import t from 'tap'
import { errors } from '../../plugins/index.js'
import { InputError, MediaTypeError, SessionError } from '../../plugins/lib/error-codes.js'
import { frameworkErrors } from '../../plugins/errors/index.js'
import { createFailingApp } from './failing-app.js'

t.test('a failure is a status, a code, the name of the status and a sentence', async t => {
  const { app, lines } = createFailingApp(t, new SessionError())
  const response = await app.inject('/fails')
  t.equal(response.statusCode, 401)
  t.match(response.headers, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', vary: 'Accept, Accept-Language' })
  t.strictSame(response.json(), { statusCode: 401, code: 'WX_ERR_SESSION', error: 'Unauthorized', message: 'no valid session: sign in again' })
  const line = lines.map(line => JSON.parse(line)).find(({ msg }) => msg === 'request refused')
  t.match(line, { level: 30, err: { code: 'WX_ERR_SESSION' } }, 'what the client did is no error of ours')
})

t.test('our own errors speak Chinese to who reads it, and keep the detail', async t => {
  for (const [error, message] of [
    [new SessionError(), '登录态无效或已过期，请重新登录'],
    [new InputError('scene: at most 32 characters'), '参数不合法（scene: at most 32 characters）'],
    [new MediaTypeError('text/plain', 'image/png'), '不支持的文件类型（the file is text/plain, accepted are image/png）'],
    [Object.assign(new Error('not ours'), { statusCode: 400 }), 'not ours']
  ] as const) {
    const { app } = createFailingApp(t, error)
    t.equal((await app.inject({ url: '/fails', headers: { 'accept-language': 'zh-CN,zh;q=0.9' } })).json().message, message)
  }
})

t.test('whatever is thrown becomes an answer', async t => {
  const failure = (properties: object) => Object.assign(new Error('said'), properties)
  for (const [thrown, statusCode, code, message] of [
    [failure({ statusCode: 409, code: 'E_TAKEN' }), 409, 'E_TAKEN', 'said'],
    [failure({ statusCode: 409 }), 409, 'CONFLICT', 'said'],
    [failure({ status: 418 }), 418, 'I_M_A_TEAPOT', 'said'],
    [failure({ statusCode: 404, code: 7 }), 404, 'NOT_FOUND', 'said'],
    [failure({ statusCode: 404, message: '' }), 404, 'NOT_FOUND', 'Not Found'],
    [failure({ validation: [] }), 400, 'FST_ERR_VALIDATION', 'said'],
    [{ statusCode: 403, message: 'a plain object' }, 403, 'FORBIDDEN', 'a plain object'],
    [failure({ statusCode: 200 }), 500, 'INTERNAL_SERVER_ERROR', /try again/],
    [failure({ statusCode: 302 }), 500, 'INTERNAL_SERVER_ERROR', /try again/],
    [failure({ statusCode: 600 }), 500, 'INTERNAL_SERVER_ERROR', /try again/],
    [failure({ statusCode: '404' }), 500, 'INTERNAL_SERVER_ERROR', /try again/],
    ['text', 500, 'INTERNAL_SERVER_ERROR', /try again/],
    [null, 500, 'INTERNAL_SERVER_ERROR', /try again/],
    [Object.create(null), 500, 'INTERNAL_SERVER_ERROR', /try again/]
  ] as const) {
    const { app } = createFailingApp(t, thrown)
    const response = await app.inject('/fails')
    t.equal(response.statusCode, statusCode)
    t.match(response.json(), { statusCode, code, error: String, message })
  }
})

t.test('what Fastify refuses keeps its code and its sentence', async t => {
  const { app } = createFailingApp(t)
  app.register(async (scope) => {
    scope.post('/body', { bodyLimit: 16, schema: { body: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } } }, async () => 'ok')
  })
  const post = (payload: string, type = 'application/json') => app.inject({ method: 'POST', url: '/body', headers: { 'content-type': type }, payload })
  t.match((await post('{}')).json(), { statusCode: 400, code: 'FST_ERR_VALIDATION', error: 'Bad Request', message: "body must have required property 'name'" })
  const chinese = await app.inject({ method: 'POST', url: '/body', headers: { 'content-type': 'application/json', 'accept-language': 'zh' }, payload: '{}' })
  t.equal(chinese.json().message, '参数不合法：body 缺少 name', 'wholly in Chinese')
  t.match((await post('{')).json(), { statusCode: 400, code: /^FST_ERR_CTP_/ })
  t.match((await post('{"name":"much too long"}')).json(), { statusCode: 413, code: 'FST_ERR_CTP_BODY_TOO_LARGE', error: 'Payload Too Large' })
  t.match((await post('a', 'text/csv')).json(), { statusCode: 415, code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' })
})

t.test('an address that does not exist, or cannot be parsed, is answered alike', async t => {
  const { app, lines } = createFailingApp(t, undefined, { frameworkErrors })
  t.strictSame((await app.inject({ method: 'DELETE', url: '/nothing?code=0a1b' })).json(), { statusCode: 404, code: 'FST_ERR_NOT_FOUND', error: 'Not Found', message: 'there is nothing at this address' })
  t.match((await app.inject('/%E0%A4%A?code=0a1b')).json(), { statusCode: 400, code: 'FST_ERR_BAD_URL', message: /malformed/ })
  t.match((await app.inject({ url: '/%E0%A4%A', headers: { accept: 'text/html', 'accept-language': 'zh' } })).body, /<html lang="zh-CN">[^]*地址格式错误/)
  t.notMatch(lines.filter(line => line.includes('request refused')).join(''), /0a1b/, 'a query may carry a sign-in code')
})

t.test('a failing status that the handler has set already stands', async t => {
  const { app } = createFailingApp(t)
  app.register(async (scope) => {
    scope.get('/set', async (_request, reply) => { reply.status(409); throw new Error('taken') })
    scope.get('/created', async (_request, reply) => { reply.status(201); throw new Error('not after all') })
  })
  t.match((await app.inject('/set')).json(), { statusCode: 409, code: 'CONFLICT', message: 'taken' })
  t.match((await app.inject('/created')).json(), { statusCode: 500 })
})

t.test('the headers of an error are sent, but none of another body or connection', async t => {
  const headers = { 'WWW-Authenticate': 'Bearer', 'retry-after': '3', 'content-length': '99999', 'Set-Cookie': 'a=b', 'content-type': 'image/png', 'x-broken': 'a\nb', 'x broken': 'a' }
  const refused = await createFailingApp(t, Object.assign(new Error('no'), { statusCode: 401, headers })).app.inject('/fails')
  t.match(refused.headers, { 'www-authenticate': 'Bearer', 'retry-after': '3', 'content-type': /json/ })
  t.strictSame(['set-cookie', 'x-broken', 'x broken'].filter(name => name in refused.headers), [])
  const failed = await createFailingApp(t, Object.assign(new Error('no'), { statusCode: 503, headers })).app.inject('/fails')
  t.equal(failed.headers['retry-after'], '3')
  t.notOk('www-authenticate' in failed.headers)
})

t.test('what a handler said of the bytes that it could not send is taken back', async t => {
  const { app } = createFailingApp(t)
  app.register(async (scope) => {
    scope.get('/download', { schema: { response: { '4xx': { type: 'object', properties: {} } } } }, async (_request, reply) => {
      reply.type('image/png').header('content-disposition', 'attachment; filename="a.png"').header('etag', '"1"').header('cache-control', 'max-age=60').header('vary', 'Origin').serializer(() => 'other')
      throw new SessionError()
    })
  })
  const { headers, body } = await app.inject('/download')
  t.match(headers, { 'content-type': /json/, 'cache-control': 'no-store', vary: 'Origin, Accept, Accept-Language' })
  t.notOk('content-disposition' in headers || 'etag' in headers)
  t.match(JSON.parse(body), { statusCode: 401, code: 'WX_ERR_SESSION' })
})

t.test('the schema of the answers is there for routes to refer to', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(errors)
  const Teapot = createError('E_TEAPOT', 'short and stout', 418)
  app.get('/', { schema: { response: { 418: { $ref: 'Problem#' } } } }, async () => { throw new Teapot() })
  t.strictSame((await app.inject('/')).json(), { statusCode: 418, code: 'E_TEAPOT', error: "I'm a Teapot", message: 'short and stout' })
})
