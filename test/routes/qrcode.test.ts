import jpeg from 'jpeg-js'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import t from 'tap'
import { call, startHub } from '../helpers/hub.js'

async function post (url: string, body: unknown) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return { status: response.status, type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) }
}

t.test('the three kinds are pictures that a scanner reads', async t => {
  const { account: { appid }, base } = await startHub(t)
  for (const body of [
    { type: 'unlimited', scene: 'a=1', page: 'pages/index/index' },
    { type: 'code', path: 'pages/index/index?a=1', width: 300 },
    { type: 'qrcode', path: 'pages/index/index?a=1' }
  ]) {
    const { status, type, bytes } = await post(`${base}/wx/qrcode/${appid}`, body)
    t.equal(status, 200, body.type)
    t.equal(type, 'image/jpeg')
    const { data, width, height } = jpeg.decode(bytes, { useTArray: true })
    t.match(jsQR.default(new Uint8ClampedArray(data), width, height)?.data, /pages/, body.type)
  }
  const { type, bytes } = await post(`${base}/wx/qrcode/${appid}`, { type: 'unlimited', scene: 'a', is_hyaline: true })
  t.equal(type, 'image/png')
  t.ok(PNG.sync.read(bytes).width >= 280)
})

t.test('input that the platform would refuse is refused before the call, with the name of the field', async t => {
  const { account: { appid }, base, simulator } = await startHub(t)
  for (const [body, field] of [
    [{ type: 'unlimited' }, 'scene'],
    [{ type: 'unlimited', scene: '' }, 'scene'],
    [{ type: 'unlimited', scene: 'x'.repeat(33) }, 'scene'],
    [{ type: 'unlimited', scene: '中文' }, 'scene'],
    [{ type: 'unlimited', scene: 'a%20b' }, 'scene'],
    [{ type: 'unlimited', scene: 'a', page: '/pages/index' }, 'page'],
    [{ type: 'unlimited', scene: 'a', page: 'pages/index?a=1' }, 'page'],
    [{ type: 'unlimited', scene: 'a', width: 100 }, 'width'],
    [{ type: 'unlimited', scene: 'a', env_version: 'beta' }, 'env_version'],
    [{ type: 'unlimited', scene: 'a', line_color: { r: 300, g: 0, b: 0 } }, 'line_color'],
    [{ type: 'code' }, 'path'],
    [{ type: 'code', path: 'x'.repeat(1025) }, 'path'],
    [{ type: 'qrcode', path: 'x'.repeat(129) }, 'path'],
    [{ type: 'other' }, 'type'],
    [{}, 'type']
  ] as const) t.match(await call('POST', `${base}/wx/qrcode/${appid}`, { body }), { status: 400, body: { message: new RegExp(field) } }, JSON.stringify(body).slice(0, 80))
  t.same(simulator.journal.entries({ path: '/wxa/getwxacodeunlimit' }), [])
})
