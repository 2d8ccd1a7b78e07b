import { Readable } from 'node:stream'
import t from 'tap'
import { request } from 'undici'
import jpeg from 'jpeg-js'
import { startPlatform } from './platform.js'

const picture = jpeg.encode({ data: Buffer.alloc(16 * 16 * 4, 128), width: 16, height: 16 }).data

t.test('a picture comes back with its bytes, type and name', async t => {
  const { upload, origin, accessToken } = await startPlatform(t)
  const { json } = await upload(picture, { name: 'cat.jpg' })
  t.match(json, { type: 'image', media_id: /^[\w-]{64}$/, created_at: Number })
  const answer = await request(`${origin}/cgi-bin/media/get?access_token=${await accessToken()}&media_id=${json.media_id}`)
  t.equal(answer.headers['content-type'], 'image/jpeg')
  t.equal(answer.headers['content-disposition'], 'attachment; filename="cat.jpg"')
  t.ok(Buffer.from(await answer.body.arrayBuffer()).equals(picture))
})

t.test('a name beyond ASCII comes back as filename*, with a garbled filename beside it', async t => {
  const { upload, origin, accessToken } = await startPlatform(t)
  const { json } = await upload(picture, { name: '图片.jpg' })
  const { headers, body } = await request(`${origin}/cgi-bin/media/get?access_token=${await accessToken()}&media_id=${json.media_id}`)
  await body.dump()
  const disposition = String(headers['content-disposition'])
  t.match(disposition, "filename*=utf-8''%E5%9B%BE%E7%89%87.jpg")
  t.match(Buffer.from(disposition, 'latin1').toString(), 'filename="图片.jpg"')
})

t.test('media live three days', async t => {
  const { upload, get, accessToken, simulator } = await startPlatform(t)
  const { json } = await upload(picture)
  const path = async () => `/cgi-bin/media/get?access_token=${await accessToken()}&media_id=${json.media_id}`
  simulator.clock.advance(3 * 86_400_000 + 1000)
  t.match(await get(await path()), { status: 200, type: /^application\/json/, json: { errcode: 40007 } })
  t.match(simulator.journal.last(), { reason: /expired \d s ago/ })
  t.match((await get((await path()).replace(/media_id=.*/, 'media_id=unknown'))).json, { errcode: 40007 })
  t.match((await get((await path()).replace(/&media_id=.*/, ''))).json, { errcode: 41006 })
})

t.test('an upload that is not a picture, too large, empty or of another type is refused', async t => {
  const { upload } = await startPlatform(t, {}, { limits: { imageBytes: 2000, uploadBytes: 5000 } })
  t.match((await upload(Buffer.from('no picture'))).json, { errcode: 40005 })
  t.match((await upload(picture, { type: 'voice' })).json, { errcode: 40005 })
  t.match((await upload(picture, { type: 'poster' })).json, { errcode: 40004 })
  t.match((await upload(Buffer.alloc(0))).json, { errcode: 44001 })
  t.match((await upload(Buffer.concat([picture, Buffer.alloc(2000)]))).json, { errcode: 40009 })
  t.match((await upload(Buffer.concat([picture, Buffer.alloc(500_000)]))).json, { errcode: 45001 })
  t.match((await upload(picture, { field: 'file' })).json, { errcode: 41005 })
  t.match((await upload(picture, { type: 'thumb' })).json, { thumb_media_id: String })
})

t.test('the extension of the file name must match the bytes', async t => {
  const { upload, simulator } = await startPlatform(t)
  for (const name of ['IMG_0001', 'blob', 'a.png', 'a.jfif', '.jpg.']) t.match((await upload(picture, { name })).json, { errcode: 40113 }, name)
  t.match(simulator.journal.last(), { reason: /does not end in \.jpg/ })
  for (const name of ['a.jpg', 'a.JPEG', '图片.jpg']) t.match((await upload(picture, { name })).json, { media_id: String }, name)
})

t.test('a body without a Content-Length is answered 412', async t => {
  const { origin, accessToken, simulator } = await startPlatform(t)
  const token = await accessToken()
  for (const [path, type] of [['/cgi-bin/media/upload', 'multipart/form-data; boundary=x'], ['/wxa/getwxacodeunlimit', 'application/json']] as const) {
    const { statusCode, body } = await request(`${origin}${path}?access_token=${token}`, { method: 'POST', headers: { 'content-type': type }, body: Readable.from([Buffer.from('{}')]) })
    await body.dump()
    t.equal(statusCode, 412, path)
    t.match(simulator.journal.last(), { status: 412, reason: /no Content-Length/ })
  }
})

t.test('a part without a plain filename does not count as media', async t => {
  const { origin, accessToken } = await startPlatform(t)
  async function send (disposition: string, body = picture) {
    const answer = await request(`${origin}/cgi-bin/media/upload?access_token=${await accessToken()}&type=image`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: Buffer.concat([Buffer.from(`--x\r\nContent-Disposition: ${disposition}\r\nContent-Type: image/jpeg\r\n\r\n`), body, Buffer.from('\r\n--x--\r\n')])
    })
    return answer.body.json()
  }
  t.match(await send('form-data; name="media"; filename="a.jpg"'), { media_id: String })
  t.match(await send('form-data; name=media; filename=a.jpg'), { media_id: String })
  t.match(await send('form-data; name="media"'), { errcode: 41005 })
  t.match(await send("form-data; name=\"media\"; filename*=utf-8''a.jpg"), { errcode: 41005 })
  const json = await request(`${origin}/cgi-bin/media/upload?access_token=${await accessToken()}&type=image`, { method: 'POST', body: '{}' })
  t.match(await json.body.json(), { errcode: 41005 })
})
