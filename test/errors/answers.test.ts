import createError from '@fastify/error'
import Fastify from 'fastify'
import t from 'tap'
import { errors } from '../../plugins/index.js'
import * as table from '../../plugins/lib/error-codes.js'
import { InputError, MediaTypeError, SessionError, TooManyRequestsError, UnknownAppidError } from '../../plugins/lib/error-codes.js'
import { frameworkErrors } from '../../plugins/errors/index.js'
import { toProblem } from '../../plugins/errors/problem.js'
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

t.test('our own errors speak Chinese to a Chinese reader, the detail included', async t => {
  for (const [error, message] of [
    [new SessionError(), '登录态无效或已过期，请重新登录'],
    [new InputError('scene: expected at most 32 characters'), '参数不合法：scene 不得超过 32 个字符'],
    [new InputError('jump_wxa.path: expected string'), '参数不合法：jump_wxa.path 类型应为字符串'],
    [new InputError('order_key: expected required property'), '参数不合法：order_key 缺少此参数'],
    [new InputError('expire_interval: expected 1 to 30 days'), '参数不合法：expire_interval 应为 1 至 30 天'],
    [new InputError('type: expected unlimited, code or qrcode'), '参数不合法：type 应为 unlimited、code 或 qrcode'],
    [new InputError('a: unknown key scen, did you mean scene?'), '参数不合法：a 没有名为 scen 的参数，是否应为 scene'],
    [new InputError('cursor: expected the "next" of a previous page'), '参数不合法：cursor'],
    [new InputError('nonce is missing'), '缺少参数 nonce'],
    [new InputError('encryptedData and iv go together'), 'encryptedData 与 iv 须同时提供'],
    [new MediaTypeError('text/plain', 'image/png'), '不支持的文件类型 text/plain，可接受的类型：image/png'],
    [new TooManyRequestsError('12 seconds'), '请求过于频繁，请在 12 秒后再试'],
    [new UnknownAppidError('wx1234567890abcdef'), '此处未配置 appid wx1234567890abcdef'],
    [Object.assign(new Error('Body cannot be empty'), { statusCode: 400, code: 'FST_ERR_OF_TOMORROW' }), '请求有误'],
    [Object.assign(new Error('not ours'), { statusCode: 400 }), 'not ours']
  ] as const) {
    const { app } = createFailingApp(t, error)
    t.equal((await app.inject({ url: '/fails', headers: { 'accept-language': 'zh-CN,zh;q=0.9' } })).json().message, message)
  }
})

/** Words of English beside one another; a name of an option or of a function stands alone. */
const ENGLISH = /[A-Za-z]{2,} [a-z]{2,}/

t.test('no error of the table has English in its Chinese sentence', t => {
  const detail = 'some words of English, with a reason'
  let tested = 0
  for (const [name, Thrown] of Object.entries(table) as unknown as Array<[string, new (...args: unknown[]) => Error & { code: string }]>) {
    if (typeof Thrown !== 'function' || !(Thrown.prototype instanceof Error)) continue
    const error = new Thrown(detail, 'unsigned', detail)
    const { message } = toProblem(error, 'zh')
    tested++
    t.match(message, /[\u4e00-\u9fff]/, `${name}: ${message}`)
    t.notMatch(message.replaceAll('hub key', ''), ENGLISH, `${name}: ${message}`)
    if (!['WX_ERR_OPTIONS', 'WX_ERR_ACCOUNTS', 'WX_ERR_PACKAGE', 'WX_ERR_NO_TOKEN_SOURCE'].includes(error.code)) t.not(message, toProblem({ statusCode: 500 }, 'zh').message, `${name} has a sentence of its own`)
  }
  t.ok(tested > 50, `${tested} errors`)
  t.end()
})

t.test('no keyword of validation has English in its Chinese sentence', async t => {
  const keywords: Record<string, [schema: object, value: unknown]> = {
    required: [{ type: 'object', required: ['a'] }, {}],
    type: [{ type: 'object', properties: { a: { type: ['integer', 'null'] } } }, { a: {} }],
    enum: [{ type: 'object', properties: { a: { enum: ['x', 'y'] } } }, { a: 'z' }],
    const: [{ type: 'object', properties: { a: { const: 'x' } } }, { a: 'z' }],
    minLength: [{ type: 'object', properties: { a: { type: 'string', minLength: 2 } } }, { a: '' }],
    maxLength: [{ type: 'object', properties: { a: { type: 'string', maxLength: 1 } } }, { a: 'xx' }],
    pattern: [{ type: 'object', properties: { a: { type: 'string', pattern: '^b' } } }, { a: 'x' }],
    format: [{ type: 'object', properties: { a: { type: 'string', format: 'uri' } } }, { a: 'x' }],
    minimum: [{ type: 'object', properties: { a: { type: 'number', minimum: 2 } } }, { a: 1 }],
    maximum: [{ type: 'object', properties: { a: { type: 'number', maximum: 2 } } }, { a: 3 }],
    exclusiveMinimum: [{ type: 'object', properties: { a: { type: 'number', exclusiveMinimum: 2 } } }, { a: 2 }],
    exclusiveMaximum: [{ type: 'object', properties: { a: { type: 'number', exclusiveMaximum: 2 } } }, { a: 2 }],
    multipleOf: [{ type: 'object', properties: { a: { type: 'number', multipleOf: 2 } } }, { a: 3 }],
    minItems: [{ type: 'object', properties: { a: { type: 'array', minItems: 1 } } }, { a: [] }],
    maxItems: [{ type: 'object', properties: { a: { type: 'array', maxItems: 1 } } }, { a: [1, 2] }],
    uniqueItems: [{ type: 'object', properties: { a: { type: 'array', uniqueItems: true } } }, { a: [1, 1] }],
    minProperties: [{ type: 'object', minProperties: 1 }, {}],
    maxProperties: [{ type: 'object', maxProperties: 1 }, { a: 1, b: 2 }],
    additionalProperties: [{ type: 'object', additionalProperties: false }, { b: 1 }],
    propertyNames: [{ type: 'object', propertyNames: { enum: ['a'] } }, { b: 1 }],
    dependencies: [{ type: 'object', dependencies: { a: ['b'] } }, { a: 1 }],
    oneOf: [{ type: 'object', oneOf: [{ required: ['a'] }, { required: ['b'] }] }, {}],
    anyOf: [{ type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] }, {}],
    not: [{ type: 'object', not: {} }, {}],
    if: [{ type: 'object', if: {}, then: { required: ['a'] } }, {}],
    contains: [{ type: 'object', properties: { a: { type: 'array', contains: { const: 1 } } } }, { a: [] }]
  }
  const app = Fastify({ ajv: { customOptions: { removeAdditional: false, coerceTypes: false, strict: false, formats: { uri: /^https:/ } } } })
  t.teardown(() => app.close())
  app.register(errors)
  app.register(async scope => {
    for (const [keyword, [schema]] of Object.entries(keywords)) scope.post(`/${keyword}`, { schema: { body: schema } }, async () => 'ok')
  })
  for (const [keyword, [, value]] of Object.entries(keywords)) {
    const response = await app.inject({ method: 'POST', url: `/${keyword}`, payload: value as object, headers: { 'accept-language': 'zh-CN' } })
    const { message } = response.json()
    t.equal(response.statusCode, 400, keyword)
    t.match(message, /^参数不合法：body/, `${keyword}: ${message}`)
    t.notMatch(message, ENGLISH, `${keyword}: ${message}`)
  }
})

t.test('any thrown value becomes an answer', async t => {
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

t.test('errors of Fastify keep their code and their sentence', async t => {
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

t.test('the headers of bytes that a handler could not send are removed', async t => {
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
