import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import t from 'tap'
import { openapi } from '../../plugins/index.js'
import { program, root } from '../helpers/program.js'
import { createShop } from './shop.js'

const committed = JSON.parse(readFileSync(`${root}openapi.json`, 'utf8'))

const operationsOf = (document: any) => Object.entries<any>(document.paths).flatMap(([path, item]) => Object.entries<any>(item).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })))

t.test('openapi.json is what the sources say', t => {
  t.match(committed.openapi, /^3\.1\./)
  t.doesNotThrow(() => execFileSync(process.execPath, [...program('scripts/openapi.ts'), '--check'], { cwd: root, stdio: 'pipe' }))
  t.end()
})

t.test('each operation has an id, a tag, a sentence, an answer, errors of one shape, and says who may call it', t => {
  const operations = operationsOf(committed)
  const tags = committed.tags.map(({ name }: { name: string }) => name)
  const schemes = Object.keys(committed.components.securitySchemes)
  t.ok(operations.length >= 19)
  t.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length)
  for (const { name, operationId, tags: [tag, ...others], summary, responses, security, parameters = [] } of operations) {
    t.match(operationId, /^[a-z][A-Za-z]+$/, name)
    t.ok(tags.includes(tag) && others.length === 0, `${name}: ${tag}`)
    t.match(summary, /^[A-Z].+[^.]$/, name)
    for (const alternative of security) t.ok(Object.keys(alternative).every(scheme => schemes.includes(scheme)), name)
    for (const parameter of parameters) t.ok(parameter.schema.type ?? parameter.schema.anyOf, `${name} ${parameter.name}`)
    for (const [status, response] of Object.entries<any>(responses)) {
      // readiness answers 503 in the shape of its 200, and WeChat Pay reads a shape of its own
      if (status === 'default' || (Number(status) >= 400 && !['getReadiness', 'receivePayNotification'].includes(operationId))) t.match(response.$ref, /^#\/components\/responses\/Problem(\d{3})?$/, `${name} ${status}`)
    }
    t.ok(responses.default, name)
  }
  for (const { description, content } of Object.values<any>(committed.components.responses)) {
    t.ok(description)
    t.equal(content['application/json'].schema.$ref, '#/components/schemas/Problem')
  }
  t.end()
})

t.test('the routes of the app around it are in the document, in its page, and in nobody\'s way', async t => {
  const app = createShop(t)
  const document = (await app.inject('/openapi.json')).json()
  t.match(document.info, { title: 'shop', version: '2.0.0' })
  t.match(document.paths['/orders/{id}'].get, {
    operationId: 'getOrder',
    tags: ['shop'],
    security: [{ staff: [] }],
    responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Order' } } } }, default: { $ref: '#/components/responses/Problem' } }
  })
  t.match(document.components, { schemas: { Order: { properties: { id: { type: 'integer' } } } }, securitySchemes: { staff: { in: 'header' }, session: { scheme: 'bearer' } } })
  t.ok(document.paths['/plain'].get)
  t.ok(document.paths['/wechat/user/{appid}/login'].post)
  t.notOk(document.paths['/hidden'])
  t.notOk(document.paths['/docs'] ?? document.paths['/openapi.json'])
  t.same((await app.inject('/docs/json')).json(), document)
})

t.test('a wrong option fails at the start', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(openapi, { titel: 'x' } as object)
  await t.rejects(async () => { await app.ready() }, { code: 'WX_ERR_OPTIONS', message: /titel/ })
})
