import jpeg from 'jpeg-js'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import t from 'tap'
import { request } from 'undici'
import { startPlatform } from './platform.js'

// its types are those of an ES module, the package is CommonJS
const scan = jsqr as unknown as typeof jsqr.default

async function fetchCode (origin: string, path: string, body: unknown) {
  const answer = await request(origin + path, { method: 'POST', body: JSON.stringify(body) })
  const bytes = Buffer.from(await answer.body.arrayBuffer())
  const image = bytes[0] === 0x89 ? PNG.sync.read(bytes) : jpeg.decode(bytes)
  const text = scan(new Uint8ClampedArray(image.data), image.width, image.height)?.data
  return { type: answer.headers['content-type'], numUsed: answer.headers['num-used'], width: image.width, content: text === undefined ? undefined : new URL(text).searchParams }
}

t.test('the three kinds are JPEGs that a scanner reads', async t => {
  const { origin, accessToken } = await startPlatform(t)
  const token = `?access_token=${await accessToken()}`
  const unlimited = await fetchCode(origin, '/wxa/getwxacodeunlimit' + token, { scene: 'a=1&b=~', page: 'pages/index/index' })
  t.match(unlimited, { type: 'image/jpeg', numUsed: undefined, width: 430 })
  t.equal(unlimited.content?.get('scene'), 'a=1&b=~')
  const code = await fetchCode(origin, '/wxa/getwxacode' + token, { path: `pages/index/index?q=${'x'.repeat(1000)}`, width: 600 })
  t.match(code, { type: 'image/jpeg', numUsed: '1', width: 600 })
  t.equal(code.content?.get('path')?.length, 1020)
  const qrcode = await fetchCode(origin, '/cgi-bin/wxaapp/createwxaqrcode' + token, { path: '页面?id=1', width: 280 })
  t.match(qrcode, { type: 'image/jpeg', numUsed: '2', width: 280 })
  t.equal(qrcode.content?.get('path'), '页面?id=1')
})

t.test('a transparent code is a PNG, in the colour asked for', async t => {
  const { origin, accessToken } = await startPlatform(t)
  const answer = await request(`${origin}/wxa/getwxacodeunlimit?access_token=${await accessToken()}`, {
    method: 'POST', body: JSON.stringify({ scene: '1', is_hyaline: true, line_color: { r: '200', g: 0, b: 0 } })
  })
  t.equal(answer.headers['content-type'], 'image/png')
  const { data, width } = PNG.sync.read(Buffer.from(await answer.body.arrayBuffer()))
  const middle = Array.from({ length: width }, (_, x) => data.readUInt32BE((width * (width >> 1) + x) * 4))
  t.same([...new Set(middle)].sort(), [0xC80000FF, 0xFFFFFF00].sort())
})

t.test('a code that is asked for again is the same picture and counts again; another width or colour is another picture', async t => {
  const { origin, accessToken } = await startPlatform(t)
  const token = await accessToken()
  const draw = async (body: object) => {
    const { headers, body: picture } = await request(`${origin}/wxa/getwxacode?access_token=${token}`, { method: 'POST', body: JSON.stringify(body) })
    return { numUsed: headers['num-used'], bytes: Buffer.from(await picture.arrayBuffer()) }
  }
  const first = await draw({ path: 'a' })
  const again = await draw({ path: 'a' })
  t.ok(again.bytes.equals(first.bytes))
  t.same([first.numUsed, again.numUsed], ['1', '2'])
  const red = { line_color: { r: 200, g: 0, b: 0 } }
  const pictures = [first, ...await Promise.all([{ path: 'b' }, { path: 'a', width: 280 }, { path: 'a', ...red }, { path: 'a', ...red, is_hyaline: true }].map(draw))]
  t.equal(new Set(pictures.map(({ bytes }) => bytes.toString('hex'))).size, pictures.length)
})

t.test('no colour may be said as null, as clients in Go do', async t => {
  const { origin, accessToken } = await startPlatform(t)
  const answer = await request(`${origin}/wxa/getwxacodeunlimit?access_token=${await accessToken()}`, { method: 'POST', body: JSON.stringify({ scene: '1', line_color: null }) })
  t.equal(answer.headers['content-type'], 'image/jpeg')
  await answer.body.dump()
})

t.test('bad arguments get JSON, by its content type too, with the errcode that names them', async t => {
  const { call } = await startPlatform(t, { pages: ['pages/index/index'] }, { limits: { codesInTotal: 1 } })
  const unlimited = '/wxa/getwxacodeunlimit'
  t.match(await call(unlimited, { scene: '' }), { status: 200, type: /^application\/json/, json: { errcode: 40169 } })
  t.match((await call(unlimited, { scene: 'x'.repeat(33) })).json, { errcode: 40169 })
  t.match((await call(unlimited, { scene: 'a%20b' })).json, { errcode: 40129 })
  t.match((await call(unlimited, { scene: '1', page: 'pages/other' })).json, { errcode: 41030 })
  t.match((await call(unlimited, { scene: '1', page: '/pages/index/index' })).json, { errcode: 41030 })
  t.match((await call(unlimited, { scene: '1', env_version: 'beta' })).json, { errcode: 40097 })
  t.match((await call(unlimited, { scene: '1', width: 100 })).json, { errcode: 40097 })
  t.match((await call('/wxa/getwxacode', { path: '' })).json, { errcode: 40159 })
  t.match((await call('/wxa/getwxacode', { path: 'a?scancode_time=1' })).json, { errcode: 85096 })
  t.match((await call('/cgi-bin/wxaapp/createwxaqrcode', { path: 'x'.repeat(129) })).json, { errcode: 40159 })
  await t.rejects(call('/cgi-bin/wxaapp/createwxaqrcode', { path: 'x' }), 'the one code that the limit allows is no JSON')
  t.match((await call('/cgi-bin/wxaapp/createwxaqrcode', { path: 'x' })).json, { errcode: 45029 })
})
