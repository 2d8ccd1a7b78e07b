import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { generateClient, type ClientError, type Document, type GenerateOptions } from '../../client/index.js'
import { call, startHub } from '../helpers/hub.js'
import { compile } from './helpers/compile.js'
import { bundle, importClient, serverDocument, writeClient } from './helpers/generate.js'
import { createWx, runInMiniProgram } from './helpers/wx.js'

const only = ['user', 'media', 'qrcode']

/** The part of Taro's types that the client meets: a task that is a promise as well. */
const TARO_TYPES = `
declare namespace Taro {
  interface Result { errMsg: string }
  interface Task<T> extends Promise<T> { abort (): void, onProgressUpdate (listener: (result: { progress: number, totalBytesSent: number, totalBytesExpectedToSend: number, totalBytesWritten: number, totalBytesExpectedToWrite: number }) => void): void }
}
declare const Taro: {
  login (option?: { timeout?: number, success? (result: { code: string } & Taro.Result): void, fail? (result: Taro.Result): void }): Promise<{ code: string }>
  request<T = any> (option: { url: string, data?: any, header?: Record<string, any>, timeout?: number, method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS' | 'PATCH', dataType?: 'json' | 'text', responseType?: 'text' | 'arraybuffer', success? (result: { statusCode: number, data: T } & Taro.Result): void, fail? (result: Taro.Result): void }): Taro.Task<{ data: T }>
  uploadFile (option: { url: string, filePath: string, name: string, header?: Record<string, any>, timeout?: number, formData?: Record<string, any>, success? (result: { statusCode: number, data: string } & Taro.Result): void, fail? (result: Taro.Result): void }): Taro.Task<{ data: string }>
  downloadFile (option: { url: string, filePath?: string, header?: Record<string, any>, timeout?: number, success? (result: { statusCode: number, tempFilePath: string, filePath?: string } & Taro.Result): void, fail? (result: Taro.Result): void }): Taro.Task<{ tempFilePath: string }>
  getFileSystemManager (): { readFile (option: { filePath: string, encoding?: 'utf8', success? (result: { data: string | ArrayBuffer }): void, fail? (): void }): void, unlink (option: { filePath: string, fail? (): void }): void }
  getUserCryptoManager (): { getLatestUserKey (option: { success? (result: { encryptKey: string, iv: string, version: number, expireTime: number }): void, fail? (result: Taro.Result): void }): Promise<Taro.Result>, getRandomValues (option: { length: number, success? (result: { randomValues: ArrayBuffer } & Taro.Result): void, fail? (result: Taro.Result): void }): void }
  getStorageSync (key: string): any
  setStorageSync (key: string, data: any): void
  removeStorageSync (key: string): void
}
export default Taro
`

/** A client of Taro, with Taro itself beside it. */
function writeTaroClient (t: Test): string {
  const dir = writeClient(t, serverDocument, { target: 'taro', only, userChannel: true })
  const taro = join(dir, 'node_modules/@tarojs/taro')
  mkdirSync(taro, { recursive: true })
  writeFileSync(join(taro, 'package.json'), '{"name":"@tarojs/taro","type":"module","main":"index.js","types":"index.d.ts"}')
  writeFileSync(join(taro, 'index.d.ts'), TARO_TYPES)
  // as Taro does it: each task is a promise that rejects beside `fail`
  writeFileSync(join(taro, 'index.js'), `
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
  t.same(compile(dir, 'wx', undefined, ['index.ts', 'grouped.ts', 'user-channel.ts']), [])
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
  t.same(compile(dir, 'fetch', calls, ['index.ts', 'grouped.ts']), [])
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
