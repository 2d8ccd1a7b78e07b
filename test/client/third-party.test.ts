import t, { type Test } from 'tap'
import { failure } from '../helpers/platform.js'
import { bundle, importClient, writeClient } from './helpers/generate.js'
import { startThirdParty } from './helpers/third-party.js'
import { createWx, runInMiniProgram } from './helpers/wx.js'

async function start (t: Test, target: 'wx' | 'fetch', options: object = {}) {
  const app = await startThirdParty(t)
  const dir = writeClient(t, app.document, { target, importExtension: target === 'fetch' ? '.ts' : undefined })
  const wx = createWx({ login: async () => 'code' })
  const client = target === 'wx' ? runInMiniProgram(await bundle(dir), wx) : await importClient(dir)
  return { ...app, wx, client, api: client.createClient({ baseUrl: app.base, ...options }) }
}

for (const target of ['wx', 'fetch'] as const) {
  t.test(`${target}: the document of an app that knows nothing of WeChat`, async t => {
    const { client, api, wx } = await start(t, target, { credentials: { apiKey: 'k1', queryKey: async () => 'k2' } })
    t.same(Object.keys(client).filter(name => typeof client[name] === 'function' && name !== 'ApiError').sort(), [
      'again', 'broken', 'createClient', 'createOrder', 'deleteOperation', 'getFile', 'getOrders', 'getOrdersById', 'hello', 'isApiError', 'makeCode', 'maybe', 'postCode', 'replaceOrder', 'setAvatar', 'whichKeys'
    ])
    t.match(await client.getOrders(api, { query: { state: ['open', 'paid'], limit: undefined } }), [{ state: 'open' }, { state: 'paid' }], 'a list in a query repeats its name')
    t.match(await client.getOrdersById(api, { path: { id: 7 } }), { id: 7, note: null })
    t.match(await client.replaceOrder(api, { path: { id: 7 }, body: { id: 7, state: null, lines: ['a'] } }), { id: 7, state: null })
    t.equal(await client.deleteOperation(api, { path: { id: 7 } }), undefined)
    t.equal(await client.maybe(api, { path: { there: false } }), undefined)
    t.match(await client.maybe(api, { path: { there: true } }), { id: 1 })
    t.equal(await client.getFile(api, { path: { '*': 'a b/c.txt' } }), 'a b/c.txt')
    for (const make of [client.makeCode, client.postCode]) t.match(await failure(make(api)), { kind: 'status', status: 500 }, 'a page that is not UTF-8 is an error like another')
    t.match(await client.whichKeys(api), { header: 'k1', query: 'k2' })
    t.equal(await client.hello(api, { headers: { 'x-name': 'ann' } }), 'hello ann')
    t.match(await failure(client.getOrdersById(api, { path: { id: 404 } })), { kind: 'status', status: 404, body: { message: 'no such order' }, message: 'getOrdersById: no such order' })
    t.match(await failure(client.broken(api)), { name: 'ApiError', kind: 'answer', message: 'broken: the answer is not JSON' })
    wx.files.set('a.png', Buffer.alloc(1234))
    const avatar = target === 'wx' ? 'a.png' : new Blob([new Uint8Array(1234)])
    t.match(await client.setAvatar(api, { body: { avatar, title: 'me', size: 3 } }), { bytes: 1234, title: 'me', size: '3' })
    t.match(await failure(client.createOrder(api, { body: { id: 1, state: 'open', lines: [] } })), { kind: 'sign-in', message: /credentials\.bearerAuth/ })
  })

  t.test(`${target}: a way to get a token is asked once, and again after a 401`, async t => {
    let asked = 0
    const { client, api, seen, base } = await start(t, target, { credentials: { bearerAuth: async () => ({ token: `token-${++asked}`, expiresIn: 60 }) } })
    const body = { id: 1, state: 'open', lines: [] }
    await Promise.all(Array.from({ length: 5 }, () => client.createOrder(api, { body })))
    t.equal(asked, 1)
    seen.tokens = 2
    await Promise.all(Array.from({ length: 5 }, () => client.createOrder(api, { body })))
    t.equal(asked, 2)
    seen.tokens = 99
    t.match(await failure(client.createOrder(api, { body })), { status: 401, body: { message: 'who are you' } })
    t.equal(asked, 3, 'one more, and no loop')
    seen.tokens = 4
    api.signOut()
    await client.createOrder(api, { body })
    t.equal(asked, 4, 'and again after signing out')
    seen.tokens = 99
    const before = seen['POST /orders']!
    t.match(await failure(client.createOrder(client.createClient({ baseUrl: base, credentials: { bearerAuth: 'fixed' } }), { body })), { status: 401 })
    t.equal(seen['POST /orders'], before + 1, 'a token that is fixed cannot be renewed')
  })

  t.test(`${target}: only what is safe is tried again`, async t => {
    const { client, api, seen, fail, base } = await start(t, target, { credentials: { bearerAuth: 'token-1' } })
    const order = { id: 1, state: 'open', lines: [] }
    fail('GET /orders/1', 503, 0)
    t.match(await client.getOrdersById(api, { path: { id: 1 } }), { id: 1 }, 'a read: after a 503 and a broken connection')
    t.equal(seen['GET /orders/1'], 3)
    fail('GET /orders/2', 502, 503, 504, 503)
    t.match(await failure(client.getOrdersById(api, { path: { id: 2 } })), { status: 504 })
    t.equal(seen['GET /orders/2'], 3, 'two times more, no oftener')
    fail('GET /orders/3', 500)
    t.match(await failure(client.getOrdersById(api, { path: { id: 3 } })), { status: 500 })
    t.equal(seen['GET /orders/3'], 1, 'what is broken stays broken')
    fail('POST /orders', 503)
    t.match(await failure(client.createOrder(api, { body: order })), { status: 503 })
    t.equal(seen['POST /orders'], 1, 'a write is the caller\'s to repeat')
    fail('PUT /orders/1', 0)
    t.match(await failure(client.replaceOrder(api, { path: { id: 1 }, body: order })), { kind: 'network', status: 0 })
    t.equal(seen['PUT /orders/1'], 1)
    fail('POST /again', 503)
    t.match(await client.again(api), { ok: true }, 'a write that is marked as safe')
    t.equal(seen['POST /again'], 2)
    const never = client.createClient({ baseUrl: base, retries: 0 })
    fail('GET /orders/4', 503)
    t.match(await failure(client.getOrdersById(never, { path: { id: 4 } })), { status: 503 })
  })
}
