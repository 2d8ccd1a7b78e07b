import { randomBytes } from 'node:crypto'
import { PNG } from 'pngjs'
import t, { type Test } from 'tap'
import { eventually, HUB_KEY, startHub } from '../helpers/hub.js'
import { failure } from '../helpers/platform.js'
import { importClient, serverDocument, writeClient } from './helpers/generate.js'

async function start (t: Test, options: object = {}) {
  const hub = await startHub(t, { hubKeys: [HUB_KEY] })
  const alice = hub.simulator.user('alice')
  let codes = 0
  const getCode = () => {
    codes++
    return alice.login()
  }
  const client = await importClient(writeClient(t, serverDocument, { target: 'fetch', importExtension: '.ts', only: ['user', 'media', 'qrcode', 'jssdk', 'token', 'system'] }))
  const api = client.createClient({ baseUrl: hub.base, appid: hub.account.appid, getCode, ...options })
  return { ...hub, alice, client, api, codes: () => codes }
}

t.test('in Node: sign-in, user data, files, errors', async t => {
  const { client, api, alice, codes } = await start(t)
  const users = await Promise.all(Array.from({ length: 20 }, () => client.decryptUserInfo(api, () => {
    const { userInfo, ...body } = alice.getUserProfile()
    return { body }
  })))
  t.ok(users.every(({ openId }) => openId === alice.openid))
  t.equal(codes(), 1, 'one sign-in however many wait')

  const png = new PNG({ width: 200, height: 200 })
  png.data = randomBytes(160_000)
  const bytes = PNG.sync.write(png)
  const [one, two] = await client.uploadMedia(api, { body: { file: [new Blob([new Uint8Array(bytes)]), new Blob([new Uint8Array(bytes)])] } })
  t.not(one, two)
  const progress: { loaded: number, total: number }[] = []
  const file: Blob = await client.downloadMedia(api, { path: { mediaId: one } }, { onProgress: (now: { loaded: number, total: number }) => progress.push(now) })
  t.equal(file.type, 'image/png')
  t.ok(Buffer.from(await file.arrayBuffer()).equals(bytes))
  t.same(progress.at(-1), { loaded: bytes.length, total: bytes.length })
  t.equal((await client.createQrcode(api, { body: { type: 'unlimited', scene: 'a=1' } })).type, 'image/jpeg')
  t.match(await failure(client.downloadMedia(api, { path: { mediaId: 'nobody' } })), { name: 'ApiError', kind: 'status', status: 404, body: { errcode: 40007 } })
  t.equal(await client.getMetrics(api).then((text: string) => text.includes('http_request_duration_seconds')), true)
})

t.test('a key of the token hub goes with the operations that want it, and with no other', async t => {
  const { client, api, base, account, logs } = await start(t, { credentials: { hubKey: HUB_KEY } })
  const { accessToken, expiresIn } = await client.getAccessToken(api)
  t.ok(accessToken.length > 10)
  t.ok(expiresIn > 0)
  t.match(await client.invalidateAccessToken(api, { body: { accessToken: 'another' } }), { accessToken })
  const wrong = client.createClient({ baseUrl: base, appid: account.appid, credentials: { hubKey: 'x'.repeat(32) } })
  t.match(await failure(client.getAccessToken(wrong)), { status: 401, code: 'WX_ERR_HUB_KEY' })
  t.match(await failure(client.getAccessToken(client.createClient({ baseUrl: base, appid: account.appid }))), { kind: 'sign-in', message: /credentials\.hubKey/ })
  t.notMatch(logs.join(''), HUB_KEY)
})

t.test('a call ends when its signal fires, when abort() is called, and when its time is over', async t => {
  const { client, api, simulator } = await start(t)
  simulator.faults.add({ operation: '/wxa/getwxacodeunlimit', latencyMs: 3000 })
  const ask = (options: object) => client.createQrcode(api, { body: { type: 'unlimited', scene: 'a=1' } }, options)
  const controller = new AbortController()
  const signalled = ask({ signal: controller.signal })
  controller.abort()
  t.match(await failure(signalled), { kind: 'abort' })
  t.match(await failure(ask({ signal: controller.signal })), { kind: 'abort' }, 'one that fired before')
  const call = ask({})
  call.abort()
  t.match(await failure(call), { kind: 'abort' })
  t.match(await failure(ask({ timeoutMs: 20 })), { kind: 'timeout', message: 'no answer within 20 ms' })
})

t.test('a sign-in that the server cannot take is tried again once for all that wait, and not by each of them', async t => {
  const own: typeof fetch = async (input, init) => String(input).endsWith('/login') ? new Response('{}', { status: 503 }) : await fetch(input, init)
  const { client, api, codes } = await start(t, { fetch: own })
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => client.decryptUserInfo(api, { body: {} })))
  for (const result of results) t.match(result, { status: 'rejected', reason: { kind: 'status', status: 503 } })
  t.equal(codes(), 3)
})

t.test('a fetch of one\'s own is used', async t => {
  const seen: string[] = []
  const own: typeof fetch = (input, init) => {
    seen.push(`${init?.method} ${String(input)}`)
    return fetch(input, init)
  }
  const { client, api, base, app } = await start(t, { fetch: own, retries: 0 })
  t.same(await client.getHealth(api), { status: 'ok' })
  t.same(seen, [`GET ${base}/healthz`])
  await app.close()
  t.match(await failure(client.getHealth(api)), { kind: 'network', status: 0 })
  await eventually(() => seen.length === 2)
})
