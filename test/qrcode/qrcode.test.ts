import Fastify from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import apiPlugin from '../../plugins/api/index.js'
import qrcodePlugin, { type QrcodeRequest } from '../../plugins/qrcode/index.js'
import { appid, buildApi, failure, file, secret, startPlatform, type Platform } from '../helpers/platform.js'

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
const png = Buffer.from('\x89PNG\r\n\x1a\n rest', 'latin1')

const PATHS = { unlimited: '/wxa/getwxacodeunlimit', code: '/wxa/getwxacode', qrcode: '/cgi-bin/wxaapp/createwxaqrcode' }

async function build (t: Test, platform: Platform) {
  const app = await buildApi(t, platform)
  await app.register(qrcodePlugin)
  return app
}

t.test('each kind asks its own operation, with the official parameters and nothing else', async (t) => {
  const platform = await startPlatform(t)
  for (const path of Object.values(PATHS)) platform.on(path, file(jpeg, { 'content-type': 'image/jpeg' }))
  const { qrcode } = await build(t, platform)
  const requests: QrcodeRequest[] = [
    { type: 'unlimited', scene: 'id=1&from=A~b', page: 'pages/index', check_path: false, env_version: 'trial', width: 280, line_color: { r: 0, g: 255, b: '7' } },
    { type: 'code', path: 'pages/index?名字=图片', width: 1280, auto_color: true, is_hyaline: true },
    { type: 'qrcode', path: 'pages/index?a=1', width: 430 }
  ]
  for (const request of requests) {
    const { type, ...input } = request
    const answer = await qrcode.create(request)
    t.equal(answer.contentType, 'image/jpeg')
    t.ok((await answer.buffer()).equals(jpeg))
    t.match(platform.calls(PATHS[type]), [{ method: 'POST', text: JSON.stringify(input), query: { access_token: 'token-1' } }], type)
  }
})

t.test('a transparent code is a PNG and arrives as one', async (t) => {
  const platform = await startPlatform(t)
  platform.on(PATHS.unlimited, file(png, { 'content-type': 'image/png' }))
  const { qrcode } = await build(t, platform)
  const answer = await qrcode.create({ type: 'unlimited', scene: 'a', is_hyaline: true })
  t.equal(answer.contentType, 'image/png')
  t.ok((await answer.buffer()).equals(png))
})

t.test('a picture may come a byte at a time', async (t) => {
  const platform = await startPlatform(t)
  const { qrcode } = await build(t, platform)
  async function send (bytes: Buffer) {
    platform.on(PATHS.code, async (_request, reply) => {
      reply.hijack()
      reply.raw.writeHead(200)
      for (const byte of bytes) {
        await new Promise(resolve => reply.raw.write(Buffer.of(byte), resolve))
        await new Promise(resolve => setTimeout(resolve, 5))
      }
      reply.raw.end()
    })
    return qrcode.create({ type: 'code', path: 'p' })
  }
  for (const picture of [jpeg, png]) t.ok((await (await send(picture)).buffer()).equals(picture))
  for (const other of [jpeg.subarray(0, 1), png.subarray(0, 3), Buffer.from('GIF89a')]) t.match(await failure(send(other)), { code: 'WX_ERR_API_RESPONSE' })
})

t.test('the limits of each kind are kept to', async (t) => {
  const platform = await startPlatform(t)
  for (const path of Object.values(PATHS)) platform.on(path, file(jpeg))
  const { qrcode } = await build(t, platform)
  const accepted: QrcodeRequest[] = [
    { type: 'unlimited', scene: 'x'.repeat(32) },
    { type: 'unlimited', scene: "aZ09!#$&'()*+,/:;=?@-._~" },
    { type: 'code', path: 'p'.repeat(1024) },
    { type: 'qrcode', path: 'p'.repeat(128) },
    { type: 'code', path: 'p', width: 280 },
    { type: 'code', path: 'p', width: 1280 }
  ]
  for (const request of accepted) (await qrcode.create(request)).body.destroy()
})

t.test('input that the platform would refuse is not sent, and the message names the field', async (t) => {
  const platform = await startPlatform(t)
  const { qrcode } = await build(t, platform)
  const refused: Array<[object, RegExp]> = [
    [{ type: 'unlimited' }, /^scene/],
    [{ type: 'unlimited', scene: '' }, /^scene/],
    [{ type: 'unlimited', scene: 'x'.repeat(33) }, /^scene.*32/],
    [{ type: 'unlimited', scene: '图片' }, /^scene/],
    [{ type: 'unlimited', scene: 'a b' }, /^scene/],
    [{ type: 'unlimited', scene: 'a%20b' }, /^scene/],
    [{ type: 'unlimited', scene: 'a\n' }, /^scene/],
    [{ type: 'unlimited', scene: 1 }, /^scene/],
    [{ type: 'unlimited', scene: 'a', page: '/pages/index' }, /^page.*slash/],
    [{ type: 'unlimited', scene: 'a', page: 'pages/index?a=1' }, /^page.*query/],
    [{ type: 'unlimited', scene: 'a', check_path: 'no' }, /^check_path/],
    [{ type: 'unlimited', scene: 'a', width: 279 }, /^width/],
    [{ type: 'unlimited', scene: 'a', line_color: { r: 256, g: 0, b: 0 } }, /^line_color/],
    [{ type: 'unlimited', scene: 'a', line_color: { r: 0, g: 0 } }, /^line_color/],
    [{ type: 'unlimited', scene: 'a', env_version: 'beta' }, /^env_version/],
    [{ type: 'code' }, /^path/],
    [{ type: 'code', path: '' }, /^path/],
    [{ type: 'code', path: 'p'.repeat(1025) }, /^path/],
    [{ type: 'code', path: 'p', width: 1281 }, /^width/],
    [{ type: 'code', path: 'p', width: 300.5 }, /^width/],
    [{ type: 'code', path: 'p', is_hyaline: 1 }, /^is_hyaline/],
    [{ type: 'qrcode' }, /^path/],
    [{ type: 'qrcode', path: '' }, /^path/],
    [{ type: 'qrcode', path: 'p'.repeat(129) }, /^path/],
    [{ type: 'qrcode', path: 'p', width: 10 }, /^width/],
    [{ type: 'barcode', path: 'p' }, /^type/],
    [{ path: 'p' }, /^type/]
  ]
  for (const [request, message] of refused) {
    await t.rejects(async () => qrcode.create(request as QrcodeRequest), { code: 'WX_ERR_INPUT', statusCode: 400, message }, JSON.stringify(request).slice(0, 80))
  }
  t.equal(platform.calls().length, 0)
})

t.test('a refusal of the platform is an error, not a picture', async (t) => {
  const platform = await startPlatform(t)
  const { qrcode } = await build(t, platform)
  for (const [errcode, statusCode] of [[41030, 502], [45009, 429], [45029, 502]] as const) {
    platform.on(PATHS.unlimited, file(JSON.stringify({ errcode, errmsg: 'no' }), { 'content-type': 'image/jpeg' }))
    t.match(await failure(qrcode.create({ type: 'unlimited', scene: 'a' })), { code: 'WX_ERR_API', errcode, statusCode })
  }
})

t.test('a code whose answer is lost is not made twice, since some are limited in number', async (t) => {
  const platform = await startPlatform(t)
  platform.on(PATHS.code, file('', {}), file(jpeg))
  const { qrcode } = await build(t, platform)
  await t.rejects(qrcode.create({ type: 'code', path: 'p' }), { code: 'WX_ERR_API_RESPONSE' })
  t.equal(platform.calls(PATHS.code).length, 1)
})

t.test('two sibling scopes make codes of their own accounts', async (t) => {
  const platform = await startPlatform(t)
  platform.on(PATHS.code, file(jpeg))
  const app = Fastify()
  t.teardown(() => app.close())
  const scopes: Array<Awaited<ReturnType<typeof build>>['qrcode']> = []
  for (const token of ['one', 'two']) {
    app.register(async scope => {
      await scope.register(apiPlugin, { appid, secret, apiBase: platform.url, accessToken: { get: () => token, invalidate: async () => {} } })
      await scope.register(qrcodePlugin)
      scopes.push(scope.qrcode)
    })
  }
  await app.ready()
  for (const qrcode of scopes) (await qrcode.create({ type: 'code', path: 'p' })).body.destroy()
  t.same(platform.calls(PATHS.code).map(({ query }) => query.access_token), ['one', 'two'])
  t.notOk(app.hasDecorator('qrcode'))
})

t.test('without the api plugin it says what is missing', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await t.rejects(async () => app.register(qrcodePlugin), { message: /'api' required by 'wechat-qrcode'/ })
})

t.test('an answer that is not a picture is an error, whatever its content type', async (t) => {
  const platform = await startPlatform(t)
  const { qrcode } = await build(t, platform)
  for (const text of ['{"errcode":4002', '{}', 'null', '<html><body>502 Bad Gateway</body></html>', '\n<!DOCTYPE html>']) {
    platform.on(PATHS.unlimited, file(text, { 'content-type': 'image/jpeg' }))
    t.match(await failure(qrcode.create({ type: 'unlimited', scene: 'a' })), { code: 'WX_ERR_API_RESPONSE', statusCode: 502 }, text)
  }
})
