import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import cryptoPlugin, { type CryptoOptions } from '../../plugins/crypto/index.js'

const options: CryptoOptions = { appid: 'wx1234567890abcdef', token: 'pushtoken', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }

function build (t: Test): FastifyInstance {
  const app = Fastify()
  t.teardown(() => app.close())
  return app
}

t.test('the plugin works alone in a scope of the user\'s own', async (t) => {
  const app = build(t)
  await app.register(async (scope) => {
    await scope.register(cryptoPlugin, options)
    scope.get('/', async () => scope.crypto.message.decrypt(scope.crypto.message.encrypt('hello')))
  })
  t.equal((await app.inject('/')).body, 'hello')
  t.notOk(app.hasDecorator('crypto'))
})

t.test('two scopes side by side stay apart', async (t) => {
  const app = build(t)
  const scopes: FastifyInstance[] = []
  for (const appid of ['wx1111111111111111', 'wx2222222222222222']) {
    await app.register(async (scope) => {
      await scope.register(cryptoPlugin, { ...options, appid, token: `token-of-${appid}` })
      scopes.push(scope)
    })
  }
  const [one, two] = scopes as [FastifyInstance, FastifyInstance]
  t.throws(() => two.crypto.message.decrypt(one.crypto.message.encrypt('hello')), { code: 'WX_ERR_RECEIVER' })
  t.throws(() => two.crypto.signature.verify(one.crypto.signature.sign('1'), '1'), { code: 'WX_ERR_SIGNATURE' })
})

t.test('without an EncodingAESKey the message cipher says so', async (t) => {
  const app = build(t)
  await app.register(cryptoPlugin, { appid: options.appid })
  t.throws(() => app.crypto.message.encrypt('hello'), { code: 'WX_ERR_AES_KEY', statusCode: 400 })
  t.throws(() => app.crypto.message.decrypt('AAAA'), { code: 'WX_ERR_AES_KEY' })
})

t.test('options that are not understood are refused with the name of the field', async (t) => {
  const wrong: Record<string, unknown> = {
    appid: { ...options, appid: '' },
    token: { ...options, token: 7 },
    aesKey: { ...options, aesKey: 'short' },
    userDataMaxAgeSeconds: { ...options, userDataMaxAgeSeconds: -1 },
    aeskey: { ...options, aeskey: options.aesKey }
  }
  for (const [field, given] of Object.entries(wrong)) {
    await t.rejects(async () => build(t).register(cryptoPlugin, given as CryptoOptions), { code: 'WX_ERR_OPTIONS', message: new RegExp(`wechat-crypto: ${field}: `) }, field)
  }
  await t.rejects(async () => build(t).register(cryptoPlugin, {} as CryptoOptions), { code: 'WX_ERR_OPTIONS', message: /appid/ })
})

t.test('a refused option is named, its value is not', async (t) => {
  const aesKey = 'a-secret-value'
  await t.rejects(async () => build(t).register(cryptoPlugin, { ...options, aesKey }), { message: /^wechat-crypto: aesKey: expected the 43 characters of the EncodingAESKey$/ })
})
