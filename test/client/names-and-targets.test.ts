import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { generateClient, type ClientError, type Document, type GenerateOptions } from '../../client/index.js'
import { call, startHub } from '../helpers/hub.js'
import { compile } from './helpers/compile.js'
import { bundle, importClient, serverDocument, writeClient } from './helpers/generate.js'
import { writeTaro } from './helpers/taro.js'
import { createWx, runInMiniProgram } from './helpers/wx.js'

const only = ['user', 'media', 'qrcode']

/** A client of Taro, with Taro itself beside it. */
function writeTaroClient (t: Test): string {
  const dir = writeClient(t, serverDocument, { target: 'taro', only, userChannel: true })
  // as Taro does it: each task is a promise that rejects beside `fail`
  writeTaro(dir, `
    const asPromise = name => option => {
      let task
      const promise = new Promise((resolve, reject) => {
        task = platform[name]({ ...option, success (result) { option.success?.(result); resolve(result) }, fail (result) { option.fail?.(result); reject(result) } })
      })
      return Object.assign(promise, task)
    }
    export default { ...platform, login: asPromise('login'), request: asPromise('request'), uploadFile: asPromise('uploadFile'), downloadFile: asPromise('downloadFile') }`)
  return dir
}

t.test('the taro client imports Taro and compiles beside it', async t => {
  const dir = writeTaroClient(t)
  t.same(await compile(dir, 'wx', undefined, { files: ['index.ts', 'grouped.ts', 'user-channel.ts'] }), [])
})

t.test('the taro client signs in, calls and fails, and leaves no promise of Taro without a listener', async t => {
  const hub = await startHub(t)
  const alice = hub.simulator.user('alice')
  const wx = createWx({ login: () => alice.login() })
  const rejections: unknown[] = []
  const onRejection = (error: unknown) => { rejections.push(error) }
  process.on('unhandledRejection', onRejection)
  t.teardown(() => process.off('unhandledRejection', onRejection))
  const client = runInMiniProgram(await bundle(writeTaroClient(t)), wx, 'platform' as 'wx') as any
  const api = client.createClient({ baseUrl: hub.base, appid: hub.account.appid })
  t.equal((await client.getSession(api)).openid, alice.openid)
  const gone = client.createClient({ baseUrl: 'http://127.0.0.1:9', appid: hub.account.appid, retries: 0 })
  await t.rejects(client.getSession(gone), { name: 'ApiError' })
  await new Promise(resolve => setImmediate(resolve))
  t.same(rejections, [])
})

for (const target of ['wx', 'uni', 'taro', 'fetch'] as const) {
  t.test(`the ${target} client has its functions by their tags, too`, async t => {
    const { files } = generateClient(serverDocument, { target, only })
    t.match(files['grouped.ts'], /user: \{[^}]*decryptPhoneNumber: bind\(client, functions\.decryptPhoneNumber\)/)
    t.match(files['grouped.ts'], /media: \{[^}]*uploadMedia/)
  })
}

t.test('grouped functions are called without the client, and are typed', async t => {
  const hub = await startHub(t)
  const alice = hub.simulator.user('alice')
  const dir = writeClient(t, serverDocument, { target: 'fetch', only: ['user'], rename: { decryptPhoneNumber: 'phone' } })
  const calls = `import { createApi } from './grouped.js'
    const api = createApi({ baseUrl: '', appid: '' })
    export const number: Promise<string> = api.user.phone({ body: { code: 'c' } }).then(({ phoneNumber }) => phoneNumber)
    // @ts-expect-error there is no such field
    api.user.phone({ body: { cod: 'c' } })
    // @ts-expect-error the old name
    api.user.decryptPhoneNumber`
  t.same(await compile(dir, 'fetch', calls, { files: ['index.ts', 'grouped.ts'] }), [])
  const { createApi } = await importClient(dir, 'grouped.ts')
  const api = createApi({ baseUrl: hub.base, appid: hub.account.appid, getCode: () => alice.login() })
  t.equal((await api.user.getSession()).openid, alice.openid)
  const { code } = await alice.getPhoneNumber()
  t.match(await api.user.phone({ body: { code } }), { purePhoneNumber: /^138/ })
})

const ok = { 200: { description: 'OK', content: { 'application/json': { schema: { type: 'object', properties: { method: { type: 'string' } } } } } } }
const shop: Document = {
  openapi: '3.1.0',
  info: { title: 'shop', version: '1' },
  paths: {
    '/orders/{id}': {
      patch: { operationId: 'OrdersController_update', parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }], requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } }, responses: ok },
      get: { operationId: 'OrdersController_findOne', parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }], responses: ok }
    }
  }
}

t.test('a function has the name that it is given, and its types with it', async t => {
  const { files } = generateClient(shop, { target: 'fetch', rename: { OrdersController_findOne: 'getOrder' } })
  t.match(files['index.ts'], /export function getOrder \(client: Client, input: Input<GetOrderInput>/)
  t.match(files['index.ts'], "id: 'OrdersController_findOne'", 'errors say the id of the document')
  const refused = (rename: Record<string, string>, message: RegExp) => t.throws(() => generateClient(shop, { target: 'fetch', rename }), { message })
  refused({ nothing: 'a' }, /there is no such operation/)
  refused({ OrdersController_findOne: 'get order' }, /expected the name of a function/)
  refused({ OrdersController_findOne: 'OrdersController_update' }, /another operation has that name/)
  refused({ OrdersController_findOne: 'a', OrdersController_update: 'a' }, /another operation has that name/)
})

t.test('a PATCH goes out as a POST with a header, where the server takes it for one', async t => {
  const options: GenerateOptions = { target: 'wx', methodOverride: 'X-HTTP-Method-Override', rename: { OrdersController_update: 'updateOrder' } }
  try {
    generateClient(shop, { target: 'wx' })
    t.fail('a PATCH cannot be sent')
  } catch (error) {
    t.match((error as ClientError).problems, [/cannot send a PATCH; --method-override/])
  }
  t.throws(() => generateClient(shop, { ...options, methodOverride: 'a: b' }), { message: /expected the name of a header/ })
  t.match(generateClient(shop, { ...options, target: 'fetch' }).files['index.ts'], "method: 'PATCH'", 'fetch sends it as it is')

  const app = Fastify()
  t.teardown(() => app.close())
  app.post('/orders/:id', async ({ headers, body }) => ({ method: headers['x-http-method-override'], body }))
  const baseUrl = await app.listen({ port: 0, host: '127.0.0.1' })
  t.equal((await call('POST', `${baseUrl}/orders/1`, { body: {} })).status, 200)
  const client = runInMiniProgram(await bundle(writeClient(t, shop, options)), createWx({ login: async () => '' }), 'wx') as any
  t.match(await client.updateOrder(client.createClient({ baseUrl }), { path: { id: '1' }, body: { a: 1 } }), { method: 'PATCH', body: { a: 1 } })
})
