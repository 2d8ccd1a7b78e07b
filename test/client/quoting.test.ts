import t from 'tap'
import { ClientError, generateClient, type Document } from '../../client/index.js'
import { createCore } from '../../client/runtimes/core.js'
import { compile } from './helpers/compile.js'
import { importClient, serverDocument, writeClient } from './helpers/generate.js'

t.setTimeout(290_000)

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const ok = { 200: { description: 'OK', ...json({ type: 'string' }) } }
const EVIL = ["x'; globalThis.evil = true; //`$", '{globalThis.evil = true}*/ globalThis.evil = true /*\n globalThis.evil = true\u2028'].join('')

t.test('nothing of a document gets into the code unquoted', async t => {
  const texts = { summary: EVIL, description: EVIL }
  const document = {
    openapi: '3.1.0',
    info: { title: EVIL, version: EVIL },
    paths: {
      [`/a/${EVIL.replace(/[{}]/g, '')}`]: {
        post: {
          operationId: EVIL,
          ...texts,
          'x-idempotent': 'globalThis.evil = true',
          security: [{ [EVIL]: [] }],
          parameters: [{ name: EVIL, in: 'query', style: 'form', explode: false, schema: { type: 'array', items: { enum: [EVIL] } }, ...texts }],
          requestBody: json({ type: 'object', properties: { [EVIL]: { const: EVIL, default: EVIL, description: EVIL }, other: { $ref: '#/components/schemas/Other' } } }),
          responses: { 200: { description: 'OK', ...json({ type: 'object', properties: { [EVIL]: { type: 'string' } } }) } }
        }
      },
      '/enter': { post: { operationId: 'enter', requestBody: json({ type: 'object', properties: { code: {} } }), responses: { 200: { description: 'OK', ...json({ type: 'object', properties: { token: {} } }) } } } }
    },
    components: {
      schemas: { Other: { title: EVIL, description: EVIL, type: 'object', additionalProperties: { enum: [EVIL] } } },
      securitySchemes: { [EVIL]: { type: 'http', scheme: EVIL, 'x-sign-in': { operationId: 'enter', code: 'code', token: EVIL, expiresIn: EVIL } } }
    }
  } as unknown as Document
  const dir = writeClient(t, document, { target: 'fetch', importExtension: '.ts' })
  const client = await importClient(dir)
  const sent: string[] = []
  const fetch = async (url: string) => {
    sent.push(url)
    return new Response('{}')
  }
  client.createClient({ baseUrl: 'http://a', fetch })
  await client.enter(client.createClient({ baseUrl: 'http://a', fetch }), { body: {} })
  t.equal(sent.length, 1)
  t.equal((globalThis as { evil?: boolean }).evil, undefined)
})

t.test('a key whose place is neither the header nor the query is an error', async t => {
  const place = 'header: console.log(1), x'
  const document = { openapi: '3.1.0', paths: { '/a': { get: { operationId: 'a', security: [{ key: [] }], responses: ok } } }, components: { securitySchemes: { key: { type: 'apiKey', in: place, name: 'k' } } } } as Document
  t.throws(() => generateClient(document, { target: 'fetch' }), ClientError)
})

t.test('a type whose name is a part of a path, or a property, is not imported without need', async t => {
  const Pet = { $ref: '#/components/schemas/Pet' }
  const document = {
    openapi: '3.1.0',
    paths: {
      '/Pet/Pet': { get: { operationId: 'find', responses: ok } },
      '/list': { get: { operationId: 'list', parameters: [{ name: 'Pet', in: 'query', style: 'form', explode: false, schema: { type: 'array', items: Pet } }], responses: ok } },
      '/add': { post: { operationId: 'add', requestBody: { required: true, ...json({ type: 'object', properties: { Pet } }) }, responses: ok } }
    },
    components: { schemas: { Pet: { type: 'object', properties: { name: { type: 'string' } } } } }
  } as Document
  for (const target of ['wx', 'fetch'] as const) t.same(await compile(writeClient(t, document, { target, skipUnsupported: true }), target, 'export {}'), [], target)
})

t.test('the whole client of this server has no pages, and its errors have a message', async t => {
  const { operations } = generateClient(serverDocument, { target: 'fetch' })
  for (const name of ['getHealth', 'getReadiness', 'getMetrics', 'getNotFoundPage', 'receivePush', 'verifyPortal']) t.notOk(operations.includes(name), name)
  t.ok(generateClient(serverDocument, { target: 'fetch', only: ['system'] }).operations.includes('getHealth'), 'unless they are named')
  t.same(await compile(writeClient(t, serverDocument, { target: 'wx' }), 'wx', `
    import { isApiError } from './index'
    export const say = (error: unknown): string => isApiError(error) ? error.body?.message ?? error.message : ''
  `), [])
})

t.test('the fields of a sign-in are read from its schemas, or asked for', async t => {
  const documentOf = (answer: object, body: object = { code: {} }) => ({
    openapi: '3.1.0',
    paths: {
      '/enter': { post: { operationId: 'enter', requestBody: json({ $ref: '#/components/schemas/Enter' }), responses: { 201: { description: 'OK', ...json({ allOf: [{ type: 'object', properties: answer }] }) } } } },
      '/me': { get: { operationId: 'me', security: [{ jwt: [] }], responses: ok } }
    },
    components: { schemas: { Enter: { type: 'object', properties: body } }, securitySchemes: { jwt: { type: 'http', scheme: 'bearer' } } }
  }) as Document
  const write = (document: Document, signInToken?: string) => generateClient(document, { target: 'wx', signIn: 'enter', signInToken }).files['index.ts']!
  t.match(write(documentOf({ accessToken: {}, expires_in: {} }, { js_code: {}, name: {} })), /code: 'js_code',\s+token: 'accessToken',\s+expiresIn: 'expires_in'/)
  t.match(write(documentOf({ token: {}, accessToken: {} })), /token: 'token'\n/, 'the usual name first, and no life where there is none')
  t.throws(() => write(documentOf({ access_token: {}, jwt: {} })), { message: /which field of its answer is the token\? It has access_token, jwt; name it with --sign-in-token/ })
  t.match(write(documentOf({ access_token: {}, jwt: {} }), 'jwt'), /token: 'jwt'/)
  t.throws(() => write(documentOf({ ticket: {} })), { message: /It has ticket/ })
  t.throws(() => write(documentOf({ ticket: {} }), 'tikcet'), { message: '--sign-in-token tikcet: the answer of enter has ticket' })
  t.throws(() => write(documentOf({ token: {} }, { phone: {} })), { message: /which field of its body is the code\? It has phone/ })
})

t.test('a sign-out during a sign-in stays a sign-out, and the next call signs in anew', async t => {
  const saved = new Map<string, unknown>()
  const answers: Array<() => void> = []
  let sent!: () => void
  let reached = new Promise<void>(resolve => { sent = resolve })
  let logins = 0
  const client = createCore({
    async send ({ operation, headers }) {
      if (operation.id !== 'login') return { status: 200, data: JSON.stringify(headers.authorization) }
      const token = `token-${++logins}`
      sent()
      await new Promise<void>(resolve => { answers.push(resolve) })
      return { status: 200, data: JSON.stringify({ token, expiresIn: 3600 }) }
    },
    load: key => saved.get(key),
    save (key, value) { value === undefined ? saved.delete(key) : saved.set(key, value) }
  }, { baseUrl: 'http://x', getCode: async () => 'code' }, {
    schemes: { session: { header: 'authorization', prefix: 'Bearer ' } },
    signIn: { scheme: 'session', operation: { id: 'login', method: 'POST', path: '/login', body: 'json' }, code: 'code', token: 'token', expiresIn: 'expiresIn' }
  })
  const me = { id: 'me', method: 'GET', path: '/me', auth: ['session'] }
  const first = client.call(me)
  await reached
  reached = new Promise<void>(resolve => { sent = resolve })
  client.signOut()
  const second = client.call(me)
  await reached
  answers[1]!()
  t.equal(await second, 'Bearer token-2')
  answers[0]!()
  await first
  t.match([...saved.values()], [{ token: 'token-2' }], 'the sign-in of before the sign-out leaves nothing')
  client.signOut()
  t.equal(saved.size, 0)
})
