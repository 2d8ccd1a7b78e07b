import { createHash } from 'node:crypto'
import Fastify from 'fastify'
import t from 'tap'
import { errors } from '../../plugins/index.js'
import { BROWSER, createFailingApp, startError } from './failing-app.js'

const accept = BROWSER

t.test('a page says what happened, what to do, the code and the request id, in the language of the reader', async t => {
  const { app } = createFailingApp(t, new Error('x'), { genReqId: () => 'the-request' })
  for (const [url, language, parts] of [
    ['/nothing', 'en', [404, 'Page not found', 'Check the address', 'FST_ERR_NOT_FOUND', 'the-request']],
    ['/nothing', 'zh', [404, '页面不存在', '请检查地址', 'FST_ERR_NOT_FOUND', 'the-request']],
    ['/fails', 'en', [500, 'Something went wrong', 'Try again', 'INTERNAL_SERVER_ERROR', 'the-request']],
    ['/fails', 'zh', [500, '服务器出错了', '请稍后再试', 'INTERNAL_SERVER_ERROR', 'the-request']]
  ] as const) {
    const { body, headers } = await app.inject({ url, headers: { accept, 'accept-language': language } })
    const tag = language === 'zh' ? 'zh-CN' : 'en'
    t.match(body, `<html lang="${tag}">`)
    t.equal(headers['content-language'], tag)
    for (const part of parts) t.match(body, String(part))
  }
})

t.test('a status without a text of its own has a page all the same', async t => {
  for (const statusCode of [400, 401, 403, 408, 410, 413, 414, 415, 422, 429, 499, 501, 502, 503, 504, 599]) {
    const { app } = createFailingApp(t, Object.assign(new Error('x'), { statusCode }))
    const response = await app.inject({ url: '/fails', headers: { accept } })
    t.equal(response.statusCode, statusCode)
    t.match(response.body, /<h1>[^<]{5,}<\/h1>/)
  }
})

t.test('nothing from outside becomes markup', async t => {
  const evil = '</p></style><script>alert(1)</script><img src=x onerror="alert(2)">'
  const error = Object.assign(new Error(evil), { statusCode: 400, code: evil, errcode: 1, errmsg: evil, rid: evil })
  const { app } = createFailingApp(t, error, { requestIdHeader: 'x-request-id' })
  for (const url of ['/fails', `/${encodeURIComponent(evil)}?${evil}`, '/<script>alert(1)</script>?"><img src=x>']) {
    const { body } = await app.inject({ url, headers: { accept, 'x-request-id': evil, 'accept-language': `${evil}, zh` } })
    t.notMatch(body, /<script|<img|onerror="/)
    t.match(body, '&lt;script')
    t.equal(body.match(/<\/style>/g)?.length, 1)
  }
})

t.test('a page runs under a policy that allows its own style sheet and nothing else', async t => {
  const { app } = createFailingApp(t)
  const { headers, body } = await app.inject({ url: '/nothing', headers: { accept } })
  const style = /<style>([^]*)<\/style>/.exec(body)?.[1] ?? ''
  t.match(headers['content-security-policy'], `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  t.equal(headers['x-content-type-options'], 'nosniff')
  t.notMatch(body, /<script|<link|<img|style="|https?:|url\(/)
})

t.test('HEAD has the headers of the page and no body', async t => {
  const { app } = createFailingApp(t, new Error('x'))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  for (const [path, status] of [['/nothing', 404], ['/fails', 500]] as const) {
    for (const [accept, type] of [['text/html', /^text\/html/], ['*/*', /^application\/json/]] as const) {
      const head = await fetch(address + path, { method: 'HEAD', headers: { accept } })
      t.equal(head.status, status)
      t.match(head.headers.get('content-type'), type)
      t.equal(await head.text(), '')
    }
  }
})

t.test('a folder of one\'s own takes the place of our pages', async t => {
  const folder = t.testdir({ 'error.eta': '<h1><%= it.statusCode %> <%= it.title %> <%= it.code %> <%= it.language %></h1>' })
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(errors, { templates: folder })
  const { headers, body } = await app.inject({ url: '/nothing', headers: { accept } })
  t.equal(body, '<h1>404 Page not found FST_ERR_NOT_FOUND en</h1>')
  t.match(headers['content-security-policy'], /default-src 'self'/, 'with what lies beside it')
})

t.test('a page that cannot be rendered is JSON instead, and is logged', async t => {
  const lines: string[] = []
  const app = Fastify({ logger: { level: 'error', stream: { write: (line: string) => { lines.push(line) } } } })
  t.teardown(() => app.close())
  app.register(errors, { templates: t.testdir({ 'error.eta': '<% throw new Error("broken template") %>' }) })
  const response = await app.inject({ url: '/nothing', headers: { accept } })
  t.match(response.headers['content-type'], /^application\/json/)
  t.notOk('content-security-policy' in response.headers)
  t.match(response.json(), { statusCode: 404, code: 'FST_ERR_NOT_FOUND' })
  t.match(lines.join(''), /broken template[^]*error page could not be rendered/)
})

t.test('options that do not fit are refused with their code and their name', async t => {
  for (const [options, message] of [
    [{ colour: 'red' }, /^wechat-errors: colour: /],
    [{ templates: 7 }, /^wechat-errors: templates: expected a folder/],
    [{ templates: '' }, /^wechat-errors: templates: expected a folder/],
    [{ templates: t.testdir({}) }, /^wechat-errors: templates: expected a folder with an error\.eta/]
  ] as const) {
    const app = Fastify()
    app.register(errors, options as object)
    t.match(await startError(app), { code: 'WX_ERR_OPTIONS', message })
  }
})
