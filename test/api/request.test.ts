import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import t from 'tap'
import type { Test } from 'tap'
import { Agent } from 'undici'
import { appid, buildApi, failure, secret, startPlatform, until } from '../helpers/platform.js'

const ok = { errcode: 0, errmsg: 'ok' }

t.test('text of any script is sent as it is', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/cgi-bin/message/custom/send', ok)
  const { api } = await buildApi(t, platform)
  await api.customerService.sendText({ touser: 'o1', content: '你好 🎉 "é" \\u56fe' })
  const [call] = platform.calls('/cgi-bin/message/custom/send')
  t.equal(call!.text, '{"touser":"o1","msgtype":"text","text":{"content":"你好 🎉 \\"é\\" \\\\u56fe"}}')
  t.equal(call!.headers['content-type'], 'application/json')
  t.equal(call!.headers['content-length'], String(Buffer.byteLength(call!.text)))
})

t.test('a field that is on no page goes out as it was given', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/msg_sec_check', ok)
  const { api } = await buildApi(t, platform)
  const input = { content: 'a', version: 2, scene: 1, openid: 'o1', tomorrow: { field: '1' } } as const
  await api.security.msgSecCheck(input)
  t.same(JSON.parse(platform.calls('/wxa/msg_sec_check')[0]!.text), input)
})

t.test('a query keeps what is in its values', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', ok)
  const { api } = await buildApi(t, platform)
  const query = { text: '图片 & "a+b"=c?/#%', emoji: '🎉', n: 7, flag: false, empty: '' }
  await api.call('GET', '/wxa/any', { ...query, none: undefined })
  t.same(platform.calls('/wxa/any')[0]!.query, { access_token: 'token-1', text: query.text, emoji: '🎉', n: '7', flag: 'false', empty: '' })
})

t.test('a query that the path has is kept', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', ok)
  const { api } = await buildApi(t, platform)
  await api.call('POST', '/wxa/any?action=a%26b', { n: 1 })
  t.match(platform.calls('/wxa/any'), [{ query: { access_token: 'token-1', action: 'a&b' }, text: '{"n":1}' }])
})

t.test('any operation can be called by its method and path', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/tomorrow', { errcode: 0, errmsg: 'ok', id: 1 })
  const { api } = await buildApi(t, platform)
  t.same(await api.call<{ id: number }>('POST', '/wxa/tomorrow', { deep: { list: [1, '二'] } }), { errcode: 0, errmsg: 'ok', id: 1 })
  t.same(await api.call('POST', '/wxa/tomorrow'), { errcode: 0, errmsg: 'ok', id: 1 })
  t.same(await api.call('GET', '/wxa/tomorrow', { a: 1 }), { errcode: 0, errmsg: 'ok', id: 1 })
  t.match(platform.calls('/wxa/tomorrow'), [
    { method: 'POST', text: '{"deep":{"list":[1,"二"]}}', query: { access_token: 'token-1' } },
    { method: 'POST', text: '{}' },
    { method: 'GET', text: '', query: { access_token: 'token-1', a: '1' } }
  ])
})

t.test('appid and secret travel where each operation wants them, without a token', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/sns/jscode2session', { openid: 'o1', session_key: 'k' })
  platform.on('/cgi-bin/token', { access_token: 'classic', expires_in: 7200 })
  const { api } = await buildApi(t, platform)
  await api.user.code2Session({ js_code: 'c', grant_type: 'authorization_code' })
  t.same(platform.calls('/sns/jscode2session')[0]!.query, { appid, secret, js_code: 'c', grant_type: 'authorization_code' })
  await api.token.getAccessToken({ grant_type: 'client_credential' })
  t.same(platform.calls('/cgi-bin/token')[0]!.query, { appid, secret, grant_type: 'client_credential' })
  await api.token.getStableAccessToken({ grant_type: 'client_credential' })
  const [call] = platform.calls('/cgi-bin/stable_token')
  t.same(call!.query, {})
  t.same(JSON.parse(call!.text), { appid, secret, grant_type: 'client_credential' })
})

t.test('the base address may have a path of its own', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wechat/v1/cgi-bin/stable_token', { access_token: 'prefixed', expires_in: 7200 })
  platform.on('/wechat/v1/wxa/any', ok)
  for (const base of ['/wechat/v1', '/wechat/v1/']) {
    const { api } = await buildApi(t, { url: platform.url + base })
    await api.call('GET', '/wxa/any')
  }
  t.same(platform.calls('/wechat/v1/wxa/any').map(({ query }) => query.access_token), ['prefixed', 'prefixed'])
})

async function startProxy (t: Test, { silent = false } = {}): Promise<{ url: string, tunnels: string[] }> {
  const tunnels: string[] = []
  const sockets = new Set<Socket>()
  const proxy = createServer((_request, response) => { response.writeHead(405).end() })
  proxy.on('connect', ({ url }: IncomingMessage, client: Socket) => {
    tunnels.push(url!)
    sockets.add(client)
    client.on('error', () => {})
    if (silent) return
    const [host, port] = url!.split(':')
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      client.pipe(upstream).pipe(client)
    })
    sockets.add(upstream)
    upstream.on('error', () => {})
  })
  await new Promise<void>(resolve => { proxy.listen(0, '127.0.0.1', resolve) })
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    proxy.close()
  })
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, tunnels }
}

t.test('an account\'s proxy is gone through, and by that account only', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', ok)
  const proxy = await startProxy(t)
  const behind = await buildApi(t, platform, { proxy: proxy.url })
  const direct = await buildApi(t, platform)
  await direct.api.call('GET', '/wxa/any')
  t.same(proxy.tunnels, [])
  await behind.api.call('GET', '/wxa/any')
  t.ok(proxy.tunnels.length > 0)
  t.ok(proxy.tunnels.every(target => platform.url.endsWith(target)))
  t.equal(platform.calls('/wxa/any').length, 2)
})

t.test('a proxy that is not there is a platform that cannot be reached', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform, { proxy: 'http://127.0.0.1:1' })
  await t.rejects(api.call('GET', '/wxa/any'), { code: 'WX_ERR_API_UNREACHABLE' })
})

t.test('a proxy that never answers is a timeout, for files too, and a signal ends the wait for it', async (t) => {
  const platform = await startPlatform(t)
  const proxy = await startProxy(t, { silent: true })
  const { api } = await buildApi(t, platform, { proxy: proxy.url, timeoutMs: 50, attempts: 1, accessToken: { get: () => 'token', invalidate: async () => {} } })
  await t.rejects(api.call('GET', '/wxa/any'), { code: 'WX_ERR_API_TIMEOUT' })
  await t.rejects(api.media.getTempMedia({ media_id: 'm' }), { code: 'WX_ERR_API_TIMEOUT' })
  await t.rejects(api.media.uploadTempMedia({ type: 'image', file: Buffer.alloc(10) }), { code: 'WX_ERR_API_TIMEOUT' })

  const other = await startProxy(t, { silent: true })
  const patient = await buildApi(t, platform, { proxy: other.url, accessToken: { get: () => 'token', invalidate: async () => {} } })
  const controller = new AbortController()
  const failed = failure(patient.api.call('GET', '/wxa/any', {}, { signal: controller.signal }))
  await until(() => other.tunnels.length > 0)
  controller.abort()
  t.equal((await failed).name, 'AbortError')
})

t.test('a path or a body that cannot be sent is the caller\'s mistake, said once', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  for (const path of ['wxa/any', 'https://example.com/wxa/any', '', '/wxa/图片', '/wxa/a b', '/wxa/any\r\nx: y']) {
    await t.rejects(api.call('GET', path), { code: 'WX_ERR_INPUT', message: /^path: / }, path)
  }
  await t.rejects(api.call('POST', '/wxa/any', { id: 1n }), { name: 'TypeError', message: /BigInt/ })
  t.equal(platform.calls('/wxa/any').length, 0)
})

t.test('a connection is kept and used again', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', ok)
  const { api } = await buildApi(t, platform)
  for (let n = 0; n < 20; n++) await api.call('POST', '/wxa/any')
  // the first may still be opening another beside it
  t.ok(platform.sockets.size <= 2)
})

t.test('a dispatcher that was given is used, and left open', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', ok)
  const dispatcher = new Agent()
  t.teardown(() => dispatcher.destroy())
  const app = await buildApi(t, platform, { dispatcher })
  await app.api.call('GET', '/wxa/any')
  await app.close()
  t.notOk(dispatcher.destroyed)
})
