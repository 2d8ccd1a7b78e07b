import t from 'tap'
import { fileNameOf } from '../../plugins/api/open-binary.js'
import { buildApi, failure, file, startPlatform, until, type Act } from '../helpers/platform.js'

const path = '/cgi-bin/media/get'
const input = { media_id: 'm1' }
const MiB = 1024 * 1024
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64')

/** A header as it goes over the wire when its UTF-8 is sent as it is. */
const raw = (text: string) => Buffer.from(text).toString('latin1')

t.test('bytes come with their type, size and name', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, file(png, { 'content-type': 'image/png', 'content-length': String(png.length), 'content-disposition': 'attachment; filename="MEDIA_ID.png"' }))
  const { api } = await buildApi(t, platform)
  const answer = await api.media.getTempMedia(input)
  t.match(answer, { contentType: 'image/png', sizeBytes: png.length, fileName: 'MEDIA_ID.png' })
  t.ok((await answer.buffer()).equals(png))
  t.match(platform.calls(path), [{ method: 'GET', query: { access_token: 'token-1', media_id: 'm1' } }])
})

t.test('fields that the platform does not document stay open', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, file(png, { 'transfer-encoding': 'chunked' }))
  const { api } = await buildApi(t, platform)
  const answer = await api.media.getTempMedia(input)
  t.equal(answer.contentType, 'application/octet-stream')
  t.equal(answer.sizeBytes, undefined)
  t.equal(answer.fileName, undefined)
  t.ok((await answer.buffer()).equals(png))
})

t.test('a large file arrives whole', async (t) => {
  const platform = await startPlatform(t)
  const bytes = Buffer.alloc(8 * MiB)
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(at, at)
  platform.on(path, file(bytes, { 'content-type': 'video/mp4' }))
  const { api } = await buildApi(t, platform)
  t.ok((await (await api.media.getTempMedia(input)).buffer()).equals(bytes))
})

t.test('the name is found however it is written', (t) => {
  const cases: Array<[string | undefined, string | undefined]> = [
    [undefined, undefined],
    ['attachment', undefined],
    ['attachment; filename="a b.png"', 'a b.png'],
    ['attachment; filename=a.png', 'a.png'],
    ['attachment; filename="a \\"b\\".png"', 'a "b".png'],
    ["attachment; filename*=UTF-8''%E5%9B%BE%E7%89%87.png", '图片.png'],
    ["attachment; filename=\"å›¾ç‰‡.png\"; filename*=utf-8''%E5%9B%BE%E7%89%87.png", '图片.png'],
    ["attachment; filename*=utf-8''%E5%9B%BE%E7%89%87.png; filename=\"x.png\"", '图片.png'],
    ["attachment; filename=\"plain.png\"; filename*=utf-8''%E5%9B", 'plain.png'],
    [raw('attachment; filename="图片🎉.png"'), '图片🎉.png'],
    [Buffer.from([...Buffer.from('attachment; filename="'), 0xd6, 0xd0, 0xce, 0xc4, 0x22]).toString('latin1'), '\xd6\xd0\xce\xc4']
  ]
  for (const [header, name] of cases) t.equal(fileNameOf(header), name, String(header))
  t.end()
})

t.test('a name in raw UTF-8 survives the wire', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  for (const rest of [`content-length: ${png.length}\r\n\r\n`, 'connection: close\r\n\r\n']) {
    // by hand, since Node does not write such a header the same way twice
    platform.on(path, ({ raw: { socket } }, reply) => {
      reply.hijack()
      socket.write('HTTP/1.1 200 OK\r\ncontent-disposition: attachment; filename="中文图片.png"\r\n' + rest)
      socket.write(png)
      if (rest.startsWith('connection')) socket.end()
    })
    const answer = await api.media.getTempMedia(input)
    t.equal(answer.fileName, '中文图片.png')
    t.ok((await answer.buffer()).equals(png))
  }
})

t.test('a JSON error in place of the file is an error, whatever type it claims', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  for (const type of ['text/plain', 'image/jpeg', 'application/json; encoding=utf-8', 'application/octet-stream']) {
    platform.on(path, file('{"errcode":40007,"errmsg":"invalid media_id rid: 1-2-3"}', { 'content-type': type }))
    t.match(await failure(api.media.getTempMedia(input)), { code: 'WX_ERR_API', errcode: 40007, statusCode: 404, rid: '1-2-3' }, type)
  }
  platform.on(path, file('\r\n  {"errcode":40007}', { 'content-type': 'image/jpeg' }))
  t.match(await failure(api.media.getTempMedia(input)), { errcode: 40007 })
})

t.test('a JSON error that comes in small pieces is still one', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, async (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'image/jpeg' })
    for (const piece of ['{', '"errcode"', ':40', '007}']) {
      reply.raw.write(piece)
      await new Promise(setImmediate)
    }
    reply.raw.end()
  })
  const { api } = await buildApi(t, platform)
  t.match(await failure(api.media.getTempMedia(input)), { errcode: 40007 })
})

t.test('a file that looks like JSON, or is JSON, arrives', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  const files = ['{ not JSON at all', '{"video_url":"https://example.com/v.mp4"}', '{"a":1}', '{', '[1]', `{"pad":"${'x'.repeat(200_000)}"}`, `{"pad":"${'x'.repeat(200_000)}","errcode":1}`]
  for (const text of files) {
    platform.on(path, file(text, { 'content-type': 'text/plain' }))
    const answer = await api.media.getTempMedia(input)
    t.equal(answer.contentType, 'text/plain')
    t.ok((await answer.buffer()).toString() === text, text.slice(0, 30))
  }
})

t.test('neither nothing nor a bare ok is a file', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform, { attempts: 1 })
  for (const body of ['', '{"errcode":0,"errmsg":"ok"}']) {
    platform.on(path, file(body, { 'content-type': 'image/jpeg' }))
    await t.rejects(api.media.getTempMedia(input), { code: 'WX_ERR_API_RESPONSE', statusCode: 502 }, body)
  }
})

t.test('an HTML page with an HTTP error does not count as a file', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, file('<html>', { 'content-type': 'text/html' }, 502))
  const { api } = await buildApi(t, platform)
  await t.rejects(api.media.getTempMedia(input), { code: 'WX_ERR_API_RESPONSE', message: /HTTP 502/ })
  t.equal(platform.calls(path).length, 3, 'a GET is repeated')
})

t.test('a dead token is healed for a download, too', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, file('{"errcode":42001,"errmsg":"access_token expired"}'), file(png))
  const { api } = await buildApi(t, platform)
  t.ok((await (await api.media.getTempMedia(input)).buffer()).equals(png))
})

t.test('a file that breaks off is an error with a code, not a shorter file', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-length': '1000' })
    reply.raw.write(png)
    setImmediate(() => reply.raw.socket!.destroy())
  })
  const { api } = await buildApi(t, platform, { attempts: 1 })
  const error = await failure(api.media.getTempMedia(input).then(answer => answer.buffer()))
  t.match(error, { code: 'WX_ERR_API_UNREACHABLE', statusCode: 502 })
})

/** Sends a first chunk, then nothing more. */
const stall: Act = (_request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'image/png' })
  reply.raw.write(png)
}

/** Sends without end. */
const flood: Act = (_request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'image/png' })
  const write = () => { while (!reply.raw.destroyed && reply.raw.write(png)); }
  reply.raw.on('drain', write)
  write()
}

t.test('an abandoned download frees its connection', async (t) => {
  for (const answer of [stall, flood]) {
    const platform = await startPlatform(t)
    platform.on(path, answer)
    platform.on('/wxa/any', { errcode: 0 })
    // one connection: whoever keeps it keeps all others waiting
    const { api } = await buildApi(t, platform, { connections: 1 })
    const untouched = await api.media.getTempMedia(input)
    untouched.body.destroy()
    await api.call('GET', '/wxa/any')

    const begun = await api.media.getTempMedia(input)
    begun.body.once('data', () => begun.body.destroy())
    await new Promise(resolve => begun.body.once('close', resolve))
    await api.call('GET', '/wxa/any')

    const iterated = await api.media.getTempMedia(input)
    for await (const chunk of iterated.body) if (chunk.length > 0) break
    await api.call('GET', '/wxa/any')
  }
})

t.test('a download is not read ahead of its reader', async (t) => {
  const platform = await startPlatform(t)
  let sent = 0
  platform.on(path, (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200)
    const chunk = Buffer.alloc(65536, 1)
    const write = () => {
      let more = true
      while (more && sent < 50 * MiB) {
        sent += chunk.length
        more = reply.raw.write(chunk)
      }
      if (sent >= 50 * MiB) reply.raw.end()
    }
    reply.raw.on('drain', write)
    write()
  })
  const { api } = await buildApi(t, platform)
  const { body } = await api.media.getTempMedia(input)
  let before = -1
  await until(() => {
    const still = before === sent
    before = sent
    return still
  })
  t.ok(sent < 25 * MiB, `${sent} bytes were sent`)
  let bytes = 0
  for await (const chunk of body) bytes += chunk.length
  t.equal(bytes, 50 * MiB)
})

t.test('a signal ends a download that is under way, on both sides', async (t) => {
  class Gone extends Error {}
  for (const answer of [stall, flood]) {
    const platform = await startPlatform(t)
    const closed = new Promise<void>(resolve => {
      platform.on(path, (request, reply) => {
        reply.raw.once('close', resolve)
        return answer(request, reply)
      })
    })
    const controller = new AbortController()
    const { api } = await buildApi(t, platform)
    const { buffer, body } = await api.media.getTempMedia(input, { signal: controller.signal })
    const failed = failure(buffer())
    controller.abort(new Gone())
    t.type(await failed, Gone)
    t.ok(body.destroyed)
    await closed
  }
})

t.test('buffer takes 32 MiB and not more', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  platform.on(path, file(Buffer.alloc(32 * MiB, 1)))
  t.equal((await (await api.media.getTempMedia(input)).buffer()).length, 32 * MiB)
  platform.on(path, flood)
  const answer = await api.media.getTempMedia(input)
  await t.rejects(answer.buffer(), { message: /32|33554432/ })
  t.ok(answer.body.destroyed)
})
