import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import Fastify from 'fastify'
import t from 'tap'
import { Agent } from 'undici'
import { domains } from '../../plugins/api/domains/index.js'
import { operationNames } from '../../plugins/api/domains/names.js'
import apiPlugin, { type ApiOptions } from '../../plugins/api/index.js'
import tokenPlugin from '../../plugins/token/index.js'
import { appid, buildApi, failure, file, secret, startPlatform, until } from '../helpers/platform.js'
import { nodeArguments } from '../helpers/program.js'

const ok = { errcode: 0, errmsg: 'ok' }

t.test('it works alone in a scope of the user\'s own', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/sns/jscode2session', { openid: 'o1', session_key: 'k' })
  platform.on('/wxa/any', ok)
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(async scope => {
    await scope.register(apiPlugin, { appid, secret, apiBase: platform.url, prefix: '/ignored', logLevel: 'warn' } as ApiOptions)
    scope.get('/user', async () => (await scope.api.user.code2Session({ js_code: 'c', grant_type: 'authorization_code' })).openid)
    scope.get('/any', async () => scope.api.call('GET', '/wxa/any'))
  })
  t.equal((await app.inject('/user')).body, 'o1')
  t.match((await app.inject('/any')).json(), { code: 'WX_ERR_NO_TOKEN_SOURCE', message: /token plugin/ })
  t.notOk(app.hasDecorator('api'))
})

t.test('options that are not understood are refused with their name, and without their values', async (t) => {
  const wrong: Array<[string, Record<string, unknown>]> = [
    ['appid', { appid: undefined }],
    ['secret', { secret: undefined }],
    ['secret', { secret: 12345678 }],
    ['apiBase', { apiBase: 'api.weixin.qq.com' }],
    ['proxy', { proxy: 'socks5://127.0.0.1' }],
    ['timeoutMs', { timeoutMs: 0 }],
    ['timeoutMs', { timeoutMs: '10s' }],
    ['attempts', { attempts: 0 }],
    ['attempts', { attempts: 11 }],
    ['backoffMs', { backoffMs: -1 }],
    ['connections', { connections: 0 }],
    ['dispatcher', { dispatcher: {} }],
    ['dispatcher', { dispatcher: 'undici' }],
    ['accessToken', { accessToken: 'the-token' }],
    ['accessToken', { accessToken: { get: () => 'the-token' } }],
    ['retries', { retries: 3 }]
  ]
  for (const [name, options] of wrong) {
    const app = Fastify()
    const error = await failure((async () => { await app.register(apiPlugin, { appid, secret, ...options } as ApiOptions) })())
    t.match(error, { code: 'WX_ERR_OPTIONS', message: new RegExp(`^wechat-api: ${name}`) }, JSON.stringify(options))
    for (const value of [secret, '12345678', 'the-token']) t.notMatch(error.message, value)
    await app.close()
  }
})

t.test('an instance of undici\'s own is a dispatcher, an object with get and invalidate a token source', async (t) => {
  const dispatcher = new Agent()
  t.teardown(() => dispatcher.destroy())
  class Source {
    get () { return 'token' }
    async invalidate () {}
  }
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(apiPlugin, { appid, secret, dispatcher, accessToken: new Source() })
  t.ok(app.api)
})

t.test('two sibling scopes share neither credentials nor tokens nor connections', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/cgi-bin/stable_token', ({ body }) => {
    const { appid, secret } = JSON.parse(body as string)
    return { access_token: `${appid}/${secret}`, expires_in: 7200 }
  })
  platform.on('/wxa/any', ok)
  const app = Fastify()
  t.teardown(() => app.close())
  const apis: Array<Awaited<ReturnType<typeof buildApi>>['api']> = []
  for (const name of ['one', 'two']) {
    app.register(async scope => {
      await scope.register(apiPlugin, { appid: `wx-${name}`, secret: `secret-${name}`, apiBase: platform.url })
      await scope.register(tokenPlugin)
      apis.push(scope.api)
    })
  }
  await app.ready()
  await Promise.all(apis.map(api => api.call('GET', '/wxa/any')))
  t.same(platform.calls('/wxa/any').map(({ query }) => query.access_token).sort(), ['wx-one/secret-one', 'wx-two/secret-two'])
})

t.test('closing gives the connections back', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/wxa/any', ok)
  const app = await buildApi(t, platform)
  await Promise.all(Array.from({ length: 10 }, () => app.api.call('GET', '/wxa/any')))
  t.ok(platform.sockets.size > 0)
  await app.close()
  await until(() => platform.sockets.size === 0)
  t.match(await failure(app.api.call('POST', '/wxa/any')), { code: 'WX_ERR_API_UNREACHABLE' })
})

t.test('no more connections are opened than the option says', async (t) => {
  const platform = await startPlatform(t)
  let together = 0
  let most = 0
  platform.on('/wxa/any', async () => {
    most = Math.max(most, ++together)
    await new Promise(setImmediate)
    together--
    return ok
  })
  const { api } = await buildApi(t, platform, { connections: 2 })
  await Promise.all(Array.from({ length: 50 }, () => api.call('GET', '/wxa/any')))
  t.ok(most <= 2)
  t.ok(platform.sockets.size <= 2)
})

t.test('a process whose app has closed ends by itself', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/sns/jscode2session', { openid: 'o1', session_key: 'AAAAAAAAAAAAAAAAAAAAAA==' })
  platform.on('/cgi-bin/ticket/getticket', { ticket: 'ticket', expires_in: 7200 })
  platform.on('/wxa/getwxacode', file(Buffer.from([0xff, 0xd8, 0xff])))
  platform.on('/cgi-bin/media/upload', { errcode: 40009, errmsg: 'invalid image size' })
  const source = `
    import Fastify from 'fastify'
    import { api, crypto, jssdk, media, qrcode, session, token } from ${JSON.stringify(new URL('../../plugins/index.js', import.meta.url).href)}
    const appid = ${JSON.stringify(appid)}
    const app = Fastify()
    await app.register(api, { appid, secret: 'x', apiBase: process.argv[1] })
    for (const plugin of [token, media, qrcode]) await app.register(plugin)
    for (const plugin of [crypto, jssdk]) await app.register(plugin, { appid })
    await app.register(session)
    if (process.argv[2] === 'used') {
      await app.session.signIn('code')
      await app.jssdk.sign('https://example.com/')
      await app.qrcode.create({ type: 'code', path: 'p' })
      await app.media.upload(Buffer.from('GIF89a')).catch(() => {})
    }
    await app.close()
    console.log('closed')`
  for (const use of ['idle', 'used']) {
    const { stdout } = await promisify(execFile)(process.execPath, [...nodeArguments, '--input-type=module', '--eval', source, platform.url, use])
    t.equal(stdout, 'closed\n', use)
  }
  t.equal(platform.calls().length, 5)
})

t.test('the operations can be listed, awaited, printed and logged, and nothing is called', async (t) => {
  const platform = await startPlatform(t)
  const app = await buildApi(t, platform)
  const { api } = app
  t.equal(await api.user, api.user)
  t.same(Object.keys(api), [...Object.keys(domains), 'call'])
  t.ok(Object.keys(api.media).includes('uploadTempMedia'))
  t.ok('code2Session' in api.user)
  t.notOk('noSuchThing' in api.user)
  t.equal(typeof (api.user as any).noSuchThing, 'undefined')
  t.match(JSON.parse(JSON.stringify(api)), { media: {}, user: {} })
  app.log.info({ api })
  t.equal(platform.calls().length, 0)
})

t.test('the names of the operations are those of the domains', async (t) => {
  for (const [domain, load] of Object.entries(domains)) t.same(operationNames[domain as keyof typeof domains], Object.keys(await load()).sort(), domain)
})
