import Fastify from 'fastify'
import t from 'tap'
import apiPlugin from '../../plugins/api/index.js'
import { createMemoryStore } from '../../plugins/store/memory.js'
import tokenPlugin, { createTokenFetch } from '../../plugins/token/index.js'
import { appid, buildApi, failure, secret, startPlatform, until } from '../helpers/platform.js'

const stable = '/cgi-bin/stable_token'
const classic = '/cgi-bin/token'

t.test('the stable token is the default', async (t) => {
  const platform = await startPlatform(t)
  const { token } = await buildApi(t, platform)
  t.equal(await token.get(), 'token-1')
  t.equal(await token.get(), 'token-1')
  t.same(platform.calls().map(({ method, path, text }) => [method, path, JSON.parse(text)]), [
    ['POST', stable, { appid, secret, grant_type: 'client_credential', force_refresh: false }]
  ])
})

t.test('the classic token is an option', async (t) => {
  const platform = await startPlatform(t)
  platform.on(classic, { access_token: 'classic-1', expires_in: 7200 }, { access_token: 'classic-2', expires_in: 7200 })
  const { token } = await buildApi(t, platform, { token: { stable: false } })
  t.equal(await token.get(), 'classic-1')
  t.same(platform.calls().map(({ method, path, query }) => [method, path, query]), [
    ['GET', classic, { appid, secret, grant_type: 'client_credential' }]
  ])
  await token.invalidate('classic-1')
  t.equal(await token.get(), 'classic-2')
  t.equal(platform.calls(classic).length, 2, 'the endpoint gives a new one unforced')
})

t.test('a token is good for as long as the platform says', async (t) => {
  const platform = await startPlatform(t)
  platform.on(stable, { access_token: 'token-1', expires_in: 7200 })
  const { token } = await buildApi(t, platform)
  const before = Date.now()
  const { value, expiresAt } = await token.current()
  t.equal(value, 'token-1')
  t.ok(expiresAt >= before + 7_200_000 && expiresAt <= Date.now() + 7_200_000)
})

t.test('a token that ends within aheadMs is renewed behind the answer', async (t) => {
  const platform = await startPlatform(t)
  platform.on(stable, { access_token: 'token-1', expires_in: 300 }, { access_token: 'token-2', expires_in: 7200 })
  const { token } = await buildApi(t, platform, { token: { aheadMs: 400_000 } })
  t.equal(await token.get(), 'token-1')
  t.equal(await token.get(), 'token-1')
  await token.settled()
  t.equal(await token.get(), 'token-2')
})

t.test('an answer without a token, or without its life, is not taken for one', async (t) => {
  const platform = await startPlatform(t)
  const { token } = await buildApi(t, platform)
  for (const answer of [{}, { errcode: 0, errmsg: 'ok' }, { access_token: 'token-1' }, { access_token: 'token-1', expires_in: 'soon' }, { access_token: '', expires_in: 7200 }, { access_token: 7, expires_in: 7200 }, { expires_in: 7200 }]) {
    platform.on(stable, answer)
    await t.rejects(async () => token.get(), { code: 'WX_ERR_API_RESPONSE', statusCode: 502 }, JSON.stringify(answer))
  }
  platform.on(stable, { access_token: 'token-1', expires_in: '7200' })
  t.equal(await token.get(), 'token-1')
})

t.test('a refusal of the token endpoint reaches the caller', async (t) => {
  const platform = await startPlatform(t)
  const { token } = await buildApi(t, platform)
  for (const [errcode, errmsg] of [[40125, 'invalid appsecret'], [40164, 'invalid ip 1.2.3.4, not in whitelist']] as const) {
    platform.on(stable, { errcode, errmsg })
    t.match(await failure(Promise.resolve(token.get())), { code: 'WX_ERR_API', errcode, class: 'config', errmsg })
  }
})

t.test('calls of an app that has just started share one fetch', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', { errcode: 0 })
  const { api } = await buildApi(t, platform)
  await Promise.all(Array.from({ length: 200 }, () => api.call('GET', '/wxa/any')))
  t.equal(platform.calls(stable).length, 1)
  t.equal(platform.calls('/wxa/any').length, 200)
})

t.test('two apps over one store share one token', async (t) => {
  const platform = await startPlatform(t)
  const store = createMemoryStore()
  const [one, two] = [await buildApi(t, platform, { token: { store } }), await buildApi(t, platform, { token: { store } })]
  t.same(await Promise.all([one.token.get(), two.token.get()]), ['token-1', 'token-1'])
  t.equal(platform.calls(stable).length, 1)
})

t.test('two sibling scopes have a token each', async (t) => {
  const platform = await startPlatform(t)
  platform.on(stable, ({ body }) => ({ access_token: `token of ${JSON.parse(body as string).appid}`, expires_in: 7200 }))
  const app = Fastify()
  t.teardown(() => app.close())
  const tokens: string[] = []
  for (const appid of ['wx1', 'wx2']) {
    app.register(async scope => {
      await scope.register(apiPlugin, { appid, secret, apiBase: platform.url })
      await scope.register(tokenPlugin)
      scope.addHook('onReady', async () => { tokens.push(await scope.token.get()) })
    })
  }
  await app.ready()
  t.same(tokens, ['token of wx1', 'token of wx2'])
  t.notOk(app.hasDecorator('token'))
})

t.test('without the api plugin it says what is missing', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await t.rejects(async () => app.register(tokenPlugin), { message: /'api' required by 'wechat-token'/ })
})

t.test('options that are not understood are refused with their name', async (t) => {
  const platform = await startPlatform(t)
  for (const options of [{ stable: 'yes' }, { aheadMs: -1 }, { aheadMs: 1.5 }, { store: {} }, { store: 'redis' }, { ahead: 1 }]) {
    await t.rejects(buildApi(t, platform, { token: options as never }), { code: 'WX_ERR_OPTIONS', message: new RegExp(`wechat-token.*${Object.keys(options)[0]}`) }, JSON.stringify(options))
  }
})

t.test('closing waits for the fetch that is under way', async (t) => {
  const platform = await startPlatform(t)
  let answer!: () => void
  const held = new Promise<void>(resolve => { answer = resolve })
  platform.on(stable, async () => {
    await held
    return { access_token: 'token-1', expires_in: 7200 }
  })
  const app = await buildApi(t, platform)
  const got = app.token.get()
  await until(() => platform.calls(stable).length === 1)
  const closed = app.close()
  answer()
  t.equal(await got, 'token-1')
  await closed
})

t.test('the fetch works without Fastify', async (t) => {
  const asked: unknown[] = []
  const fetch = createTokenFetch({
    token: {
      getStableAccessToken: async (input: unknown) => {
        asked.push(input)
        return { access_token: 'stable', expires_in: 60 }
      },
      getAccessToken: async (input: unknown) => {
        asked.push(input)
        return { access_token: 'classic', expires_in: 60 }
      }
    } as never
  }, true)
  t.match(await fetch(true), { value: 'stable' })
  t.same(asked, [{ grant_type: 'client_credential', force_refresh: true }])
})
