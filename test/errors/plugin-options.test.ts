import { Type } from '@sinclair/typebox'
import t from 'tap'
import { compileOptions } from '../../plugins/lib/options.js'

const Options = Type.Object({
  appid: Type.String({ minLength: 1, description: 'an appid' }),
  retries: Type.Optional(Type.Integer({ minimum: 0 })),
  pool: Type.Optional(Type.Object({ connections: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }))
}, { additionalProperties: false })

const check = compileOptions<{ appid: string, retries?: number }>('wechat-thing', Options)

t.test('options that fit come back, without what is undefined and what is for Fastify', async t => {
  t.strictSame(check({ appid: 'wx1', retries: undefined, prefix: '/a', logLevel: 'warn', logSerializers: {} }), { appid: 'wx1' })
})

t.test('options that do not fit are refused with the plugin, the field and what was expected', async t => {
  for (const [options, message] of [
    [undefined, 'wechat-thing: appid: expected an appid'],
    [{}, 'wechat-thing: appid: expected an appid'],
    [{ appid: 7 }, 'wechat-thing: appid: expected an appid'],
    [{ appid: 'wx1', retries: -1 }, /^wechat-thing: retries: expected integer to be greater or equal to 0$/],
    [{ appid: 'wx1', apiid: 'wx1' }, /^wechat-thing: apiid: unknown key apiid, did you mean appid\?$/],
    [{ appid: 'wx1', pool: { connections: 0 } }, /^wechat-thing: pool\.connections: /],
    [{ appid: 'wx1', pool: { connection: 1, connections: 1 } }, /^wechat-thing: pool\.connection: unknown key connection, did you mean connections\?$/]
  ] as const) t.throws(() => check(options), { code: 'WX_ERR_OPTIONS', message })
})

t.test('a refusal names the field and never its value', async t => {
  try {
    compileOptions('wechat-thing', Type.Object({ secret: Type.String({ maxLength: 3 }) }))({ secret: 'marked-secret' })
    t.fail('it was accepted')
  } catch (error) {
    t.notMatch((error as Error).message, /marked/)
  }
})
