import { createRequire } from 'node:module'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { parse } from 'yaml'
import errors from '../../plugins/errors/index.js'
import openapi from '../../plugins/openapi/index.js'

const { cache } = createRequire(import.meta.url)
const isLoaded = () => Object.keys(cache).some(file => file.includes('/@fastify/swagger-ui/'))

async function openApp (t: Test, prefix?: string): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(errors)
  app.register(async scope => { await scope.register(openapi, { title: 'Shop' }) }, { prefix })
  await app.ready()
  return app
}

t.test('the page is loaded when it is opened, with its style and its document', async t => {
  const app = await openApp(t)
  t.notOk(isLoaded())
  const page = await app.inject('/docs')
  t.ok(isLoaded())
  t.match(page, { statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': /^default-src 'self'/ }, body: /swagger-ui/ })
  const [, style] = /href="([^"]+swagger-ui\.css)"/.exec(page.body)!
  t.match(await app.inject(new URL(style!, 'http://shop.example/docs').pathname), { statusCode: 200, headers: { 'content-type': /^text\/css/ } })
  const document = (await app.inject('/openapi.json')).json()
  t.same((await app.inject('/docs/json')).json(), document)
  const yaml = await app.inject('/docs/yaml')
  t.equal(yaml.statusCode, 200)
  t.same(parse(yaml.body), document)
})

t.test('a page that is asked for by HEAD or again sends no body, and a file that it lacks is the 404 of the app', async t => {
  const app = await openApp(t)
  const { headers, rawPayload } = await app.inject('/docs/static/swagger-ui.css')
  const head = await app.inject({ method: 'HEAD', url: '/docs/static/swagger-ui.css' })
  t.same([head.statusCode, head.body, Number(head.headers['content-length'])], [200, '', rawPayload.length])
  t.match(await app.inject({ url: '/docs/static/swagger-ui.css', headers: { 'if-none-match': String(headers.etag) } }), { statusCode: 304, body: '' })
  t.match((await app.inject('/docs/static/nothing.css')).json(), { statusCode: 404, code: 'FST_ERR_NOT_FOUND' })
})

t.test('a page below a prefix finds its files there', async t => {
  const app = await openApp(t, '/v1')
  const page = await app.inject('/v1/docs')
  t.equal(page.statusCode, 200)
  const [, style] = /href="([^"]+swagger-ui\.css)"/.exec(page.body)!
  t.equal((await app.inject(new URL(style!, 'http://shop.example/v1/docs').pathname)).statusCode, 200)
})
