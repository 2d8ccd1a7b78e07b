import { request } from 'node:http'
import t from 'tap'
import { call, eventually, startHub } from '../helpers/hub.js'

const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')

async function upload (url: string, ...files: Array<[bytes: Uint8Array<ArrayBuffer>, name: string]>) {
  const form = new FormData()
  form.append('note', 'a field that is no file')
  for (const [bytes, name] of files) form.append(`any-${name}`, new Blob([bytes]), name)
  const response = await fetch(url, { method: 'POST', body: form })
  return { status: response.status, body: await response.json() as any }
}

const bytes = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

t.test('pictures go up in order and come down with their bytes and names, in any script', async t => {
  const { account: { appid }, base } = await startHub(t)
  const names = ['图片.png', 'صورة.png', 'пик"ник".png', '😀.png']
  const large = bytes(picture, Buffer.alloc(700_000, 7))
  const { status, body } = await upload(`${base}/wx/media/${appid}/upload`, ...names.map((name, i) => [i === 1 ? large : bytes(picture), name] as [Uint8Array<ArrayBuffer>, string]))
  t.equal(status, 200)
  t.equal(body.length, names.length)
  for (const [i, name] of names.entries()) {
    const response = await fetch(`${base}/wx/media/${appid}/download/${body[i]}`)
    t.equal(response.headers.get('content-type'), 'image/png')
    const stored = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition')!)![1]!
    t.equal(decodeURIComponent(stored).replaceAll('%22', '"'), name)
    t.ok(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(i === 1 ? large : picture)), `the bytes of ${name}`)
  }
})

t.test('an upload without a file, over the limit, or of no picture is refused', async t => {
  const { account: { appid }, base, simulator } = await startHub(t)
  const url = `${base}/wx/media/${appid}/upload`
  t.match(await upload(url), { status: 400, body: { code: 'WX_ERR_NO_FILE' } })
  t.match(await call('POST', url, { body: {} }), { status: 400, body: { code: 'WX_ERR_NO_FILE' } })
  t.match(await upload(url, [new Uint8Array(0), 'empty.png']), { status: 400, body: { code: 'WX_ERR_NO_FILE' } })
  t.match(await upload(url, [bytes(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'a.png']), { status: 415, body: { code: 'WX_ERR_MEDIA_TYPE' } })
  t.match(await upload(url, [bytes(picture, Buffer.alloc(10 * 1024 * 1024)), 'large.png']), { status: 413, body: { code: 'WX_ERR_MEDIA_SIZE' } })
  t.match(await upload(url, [bytes(picture, Buffer.alloc(10 * 1024 * 1024 - picture.length)), 'full.png']), { status: 200 })
  t.match(await fetch(url, { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' }), { status: 400 }, 'no boundary')
  simulator.clock.advance(4 * 86_400_000)
  t.match(await call('GET', `${base}/wx/media/${appid}/download/unknown`), { status: 404, body: { errcode: 40007 } })
})

t.test('a picture without a name is a file, and a name of any length goes out short, with its ending', async t => {
  const { account: { appid }, base } = await startHub(t)
  const post = (disposition: string) => fetch(`${base}/wx/media/${appid}/upload`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body: bytes(Buffer.from(`--b\r\nContent-Disposition: form-data; ${disposition}\r\nContent-Type: image/png\r\n\r\n`), picture, Buffer.from('\r\n--b--\r\n'))
  })
  const names: Record<string, RegExp> = { 'name="a"': /^[\w-]+\.png$/, [`name="a"; filename="${'x'.repeat(3000)}.png"`]: /^x{128}\.png$/, [`name="a"; filename="${'x'.repeat(3000)}"`]: /^x{128}\.png$/ }
  for (const [disposition, name] of Object.entries(names)) {
    const response = await post(disposition)
    t.equal(response.status, 200, disposition)
    const [mediaId] = await response.json() as string[]
    const download = await fetch(`${base}/wx/media/${appid}/download/${mediaId}`)
    await download.body?.cancel()
    t.match(/filename\*=UTF-8''(.+)$/.exec(download.headers.get('content-disposition')!)![1], name)
  }
})

t.test('a media id is forgotten after three days', async t => {
  const { account: { appid }, base, simulator } = await startHub(t)
  const { body: [mediaId] } = await upload(`${base}/wx/media/${appid}/upload`, [bytes(picture), 'a.png'])
  simulator.clock.advance(3 * 86_400_000 + 1000)
  t.match(await call('GET', `${base}/wx/media/${appid}/download/${mediaId}`), { status: 404, body: { errcode: 40007 } })
})

t.test('a refused upload keeps no connection, whether its client waits or goes away', async t => {
  const { account: { appid }, base, app } = await startHub(t)
  const url = `${base}/wx/media/${appid}/upload`
  t.match(await upload(url, [bytes(picture, Buffer.alloc(15 * 1024 * 1024)), 'large.png']), { status: 413 })
  const outgoing = request(url, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' } })
  outgoing.on('error', () => {})
  outgoing.write('--b\r\nContent-Disposition: form-data; name="f"; filename="a.png"\r\n\r\nno picture at all, ' + 'x'.repeat(100_000))
  await new Promise(resolve => outgoing.once('response', resolve))
  outgoing.destroy()
  // the fetch client keeps one connection alive
  await eventually(() => new Promise<boolean>(resolve => { app.server.getConnections((_error, count) => resolve(count <= 1)) }))
  await app.close()
})

t.test('a client that goes away in the middle of an upload leaves nothing running', async t => {
  const { account: { appid }, base, app } = await startHub(t)
  const outgoing = request(`${base}/wx/media/${appid}/upload`, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=b' } })
  outgoing.on('error', () => {})
  outgoing.write('--b\r\nContent-Disposition: form-data; name="f"; filename="a.png"\r\n\r\n')
  outgoing.write(Buffer.concat([picture, Buffer.alloc(400_000)]))
  await eventually(() => app.wechat.accounts.status().warm === 1)
  outgoing.destroy()
  await eventually(() => new Promise<boolean>(resolve => { app.server.getConnections((_error, count) => resolve(count === 0)) }))
  t.match(await upload(`${base}/wx/media/${appid}/upload`, [bytes(picture), 'a.png']), { status: 200 })
})
