import { createHash } from 'node:crypto'
import Fastify from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import apiPlugin from '../../plugins/api/index.js'
import jssdkPlugin, { createJssdk, signPage, type JssdkOptions } from '../../plugins/jssdk/index.js'
import { createMemoryStore } from '../../plugins/store/memory.js'
import { appid, buildApi, failure, secret, startPlatform, type Platform } from '../helpers/platform.js'

const path = '/cgi-bin/ticket/getticket'
const ticket = (value: string) => ({ errcode: 0, errmsg: 'ok', ticket: value, expires_in: 7200 })

async function build (t: Test, platform: Platform, options: Partial<JssdkOptions> = {}) {
  const app = await buildApi(t, platform)
  await app.register(jssdkPlugin, { appid, ...options })
  return app
}

// https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html#62
const published = {
  ticket: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
  page: { timestamp: 1414587457, nonceStr: 'Wm3WZYTPz0wzccnW' },
  url: 'http://mp.weixin.qq.com?params=value',
  signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed'
}

t.test('the published example has the published signature', (t) => {
  t.equal(signPage(published.ticket, published.page, published.url), published.signature)
  t.end()
})

t.test('the part of an address after # is not signed', (t) => {
  for (const fragment of ['#', '#/route?x=1', '#a#b']) {
    t.equal(signPage(published.ticket, published.page, published.url + fragment), published.signature, fragment)
  }
  t.not(signPage(published.ticket, published.page, `${published.url}%23`), published.signature)
  t.end()
})

t.test('a page gets what wx.config takes, signed over the address as it is', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, ticket('ticket-1'))
  const { jssdk } = await build(t, platform)
  for (const url of ['https://example.com/页面?名=值&a=b%20c+d', 'https://example.com/']) {
    const before = Math.floor(Date.now() / 1000)
    const { appId, timestamp, nonceStr, signature, ...rest } = await jssdk.sign(url)
    t.equal(appId, appid)
    t.ok(timestamp >= before && timestamp <= Date.now() / 1000)
    t.same(rest, {})
    t.equal(signature, createHash('sha1').update(`jsapi_ticket=ticket-1&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`).digest('hex'))
  }
  t.same(platform.calls(path).map(({ method, query }) => [method, query]), [['GET', { access_token: 'token-1', type: 'jsapi' }]])
})

t.test('every page has a nonce of its own', async (t) => {
  const jssdk = createJssdk(appid, () => 'ticket')
  const configs = await Promise.all(Array.from({ length: 100 }, () => jssdk.sign('https://example.com/')))
  t.equal(new Set(configs.map(({ nonceStr }) => nonceStr)).size, 100)
})

t.test('pages at once share one ticket', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, ticket('ticket-1'))
  const { jssdk } = await build(t, platform)
  await Promise.all(Array.from({ length: 200 }, () => jssdk.sign('https://example.com/')))
  t.equal(platform.calls(path).length, 1)
})

t.test('two apps over one store share one ticket, which is not the access token', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, ticket('ticket-1'), ticket('ticket-2'))
  const store = createMemoryStore()
  for (const app of [await build(t, platform, { store }), await build(t, platform, { store })]) {
    const { timestamp, nonceStr, signature } = await app.jssdk.sign(published.url)
    t.equal(signature, signPage('ticket-1', { timestamp, nonceStr }, published.url))
    t.equal(await app.token.get(), 'token-1')
  }
  t.equal(platform.calls(path).length, 1)
})

t.test('a ticket that the platform does not give is an error', async (t) => {
  const platform = await startPlatform(t)
  const { jssdk } = await build(t, platform)
  platform.on(path, { errcode: 48001, errmsg: 'api unauthorized' })
  t.match(await failure(jssdk.sign('https://example.com/')), { errcode: 48001, class: 'config' })
  for (const answer of [{ errcode: 0, errmsg: 'ok' }, { ticket: 'ticket' }, { ticket: '', expires_in: 7200 }]) {
    platform.on(path, answer)
    t.match(await failure(jssdk.sign('https://example.com/')), { code: 'WX_ERR_API_RESPONSE' }, JSON.stringify(answer))
  }
  platform.on(path, ticket('ticket-1'))
  t.match(await jssdk.sign('https://example.com/'), { appId: appid })
})

t.test('two sibling scopes sign with their own tickets', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, ({ query }) => ticket(`ticket of ${(query as { access_token: string }).access_token}`))
  const app = Fastify()
  t.teardown(() => app.close())
  const scopes: Array<Awaited<ReturnType<typeof build>>['jssdk']> = []
  for (const token of ['one', 'two']) {
    app.register(async scope => {
      await scope.register(apiPlugin, { appid: token, secret, apiBase: platform.url, accessToken: { get: () => token, invalidate: async () => {} } })
      await scope.register(jssdkPlugin, { appid: token })
      scopes.push(scope.jssdk)
    })
  }
  await app.ready()
  for (const [index, token] of ['one', 'two'].entries()) {
    const { appId, timestamp, nonceStr, signature } = await scopes[index]!.sign(published.url)
    t.equal(appId, token)
    t.equal(signature, signPage(`ticket of ${token}`, { timestamp, nonceStr }, published.url))
  }
  t.notOk(app.hasDecorator('jssdk'))
})

t.test('bad options and a missing plugin are refused by name', async (t) => {
  const platform = await startPlatform(t)
  for (const options of [{ appid: 7 }, { store: {} }, { ticket: 'x' }]) {
    await t.rejects(build(t, platform, options as never), { code: 'WX_ERR_OPTIONS', message: new RegExp(`wechat-jssdk.*${Object.keys(options)[0]}`) })
  }
  const app = Fastify()
  t.teardown(() => app.close())
  await t.rejects(async () => app.register(jssdkPlugin, { appid }), { message: /'api' required by 'wechat-jssdk'/ })
})
