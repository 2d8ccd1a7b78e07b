import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import t from 'tap'
import type { FileInput } from '../../plugins/api/index.js'
import { buildApi, startPlatform, type Act, type Platform } from '../helpers/platform.js'

interface Received { part: string, fileName?: string, contentType?: string, bytes: Buffer }

/** Takes uploads the way a server does, and keeps what arrived. */
function receive (platform: Platform, path = '/cgi-bin/media/upload'): Received[] {
  const received: Received[] = []
  platform.on(path, async (request) => {
    for await (const part of request.parts()) {
      received.push(part.type === 'file'
        ? { part: part.fieldname, fileName: part.filename, contentType: part.mimetype, bytes: await part.toBuffer() }
        : { part: part.fieldname, bytes: Buffer.from(String(part.value)) })
    }
    return { type: 'image', media_id: `m${received.length}`, created_at: 1_700_000_000 }
  })
  return received
}

const bytes = Buffer.from('some bytes \0\r\n--boundary\r\n of a file')

t.test('a file arrives whole from a path, from bytes and from a stream', async (t) => {
  const platform = await startPlatform(t)
  const received = receive(platform)
  const { api } = await buildApi(t, platform)
  const path = join(t.testdir({ '图片.png': bytes }), '图片.png')
  const sources: FileInput['file'][] = [path, bytes, new Uint8Array(bytes), createReadStream(path), Readable.from([bytes.subarray(0, 5), bytes.subarray(5)])]
  for (const file of sources) {
    t.same(await api.media.uploadTempMedia({ type: 'image', file, contentType: 'image/png' }), { type: 'image', media_id: `m${received.length}`, created_at: 1_700_000_000 })
    t.match(received.at(-1), { part: 'media', contentType: 'image/png', bytes })
  }
  t.equal(received[0]!.fileName, '图片.png')
  t.equal(received[1]!.fileName, 'media.png')
  t.match(platform.calls('/cgi-bin/media/upload')[0], { method: 'POST', query: { access_token: 'token-1', type: 'image' } })
})

t.test('every upload has a Content-Length, whatever the file comes from', async (t) => {
  const platform = await startPlatform(t)
  const received = receive(platform)
  const { api } = await buildApi(t, platform)
  const large = Buffer.alloc(1024 * 1024, 7)
  const path = join(t.testdir({ large }), 'large')
  const upload = async (input: FileInput) => {
    await api.media.uploadTempMedia({ type: 'image', ...input })
    t.ok(received.at(-1)!.bytes.equals(Buffer.isBuffer(input.file) ? input.file : received.length === 2 ? bytes : large), 'nothing is lost')
    return platform.calls('/cgi-bin/media/upload').at(-1)!.headers
  }
  t.ok(Number((await upload({ file: large }))['content-length']) > large.length)
  const early = await upload({ file: Readable.from([bytes]) })
  t.ok(Number(early['content-length']) > bytes.length)
  t.equal(early['transfer-encoding'], undefined)
  t.ok(Number((await upload({ file: path }))['content-length']) > large.length)
  t.ok(Number((await upload({ file: createReadStream(path), sizeBytes: large.length }))['content-length']) > large.length)

  const long = await upload({ file: createReadStream(path) })
  t.ok(Number(long['content-length']) > large.length)
  t.equal(long['transfer-encoding'], undefined)
})

t.test('a size that is not the file\'s is refused by name', async (t) => {
  const platform = await startPlatform(t)
  receive(platform)
  const { api } = await buildApi(t, platform)
  for (const sizeBytes of [bytes.length - 1, bytes.length + 1]) {
    await t.rejects(api.media.uploadTempMedia({ type: 'image', file: Readable.from([bytes]), sizeBytes }), { code: 'WX_ERR_INPUT', message: /sizeBytes/ })
  }
})

t.test('a file name of any script arrives as it is', async (t) => {
  const platform = await startPlatform(t)
  const received = receive(platform)
  const { api } = await buildApi(t, platform)
  for (const fileName of ['图片 "quoted".png', '🎉.png', 'é.png', 'صورة.png', "a'b;c=d, e.png", '100% %22.png', 'no ending']) {
    await api.media.uploadTempMedia({ type: 'image', file: bytes, fileName })
    t.match(received.at(-1), { part: 'media', fileName, bytes }, fileName)
  }
})

t.test('a file name cannot add headers or parts', async (t) => {
  const platform = await startPlatform(t)
  const received = receive(platform)
  const { api } = await buildApi(t, platform)
  for (const fileName of ['a\r\nContent-Type: text-html\r\n\r\nevil.png', 'a"\r\n\r\n\r\n------x', '\n\n"; name="other', '\\"; name="other']) {
    received.length = 0
    await api.media.uploadTempMedia({ type: 'image', file: bytes, fileName, contentType: 'image/png\r\nX-Evil: 1' })
    t.equal(received.length, 1, JSON.stringify(fileName))
    t.match(received[0], { part: 'media', bytes })
    t.notMatch(received[0]!.fileName, /[\r\n]/)
  }
})

t.test('a file always has a name, since the platform refuses one without', async (t) => {
  const platform = await startPlatform(t)
  const received = receive(platform)
  const { api } = await buildApi(t, platform)
  await api.media.uploadTempMedia({ type: 'image', file: bytes, fileName: '' })
  await api.media.uploadTempMedia({ type: 'image', file: bytes, contentType: 'image/jpeg' })
  await api.media.uploadTempMedia({ type: 'image', file: Readable.from([bytes]) })
  t.same(received.map(({ fileName }) => fileName), ['media', 'media.jpg', 'media'])
})

t.test('an upload that is too large for memory leaves no file behind, not even while it is sent', async (t) => {
  const dir = t.testdir({ tmp: {} })
  const before = process.env.TMPDIR
  t.teardown(() => { before === undefined ? delete process.env.TMPDIR : process.env.TMPDIR = before })
  process.env.TMPDIR = join(dir, 'tmp')
  const platform = await startPlatform(t)
  const seen: string[] = []
  let bytes = 0
  const look: Act = async ({ raw }) => {
    for await (const chunk of raw) {
      bytes += chunk.length
      seen.push(...readdirSync(join(dir, 'tmp')))
    }
    return { type: 'image', media_id: 'm', created_at: 1 }
  }
  platform.on('/cgi-bin/media/upload', look)
  const { api } = await buildApi(t, platform)
  await api.media.uploadTempMedia({ type: 'image', file: Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(65536))) })
  t.ok(bytes > 64 * 65536)
  t.same(seen, [])
})

t.test('the name that goes out ends as the bytes demand', async (t) => {
  const platform = await startPlatform(t)
  const received = receive(platform)
  const { api } = await buildApi(t, platform)
  const jpeg = Buffer.from('ffd8ffe000104a46494600010101006000600000', 'hex')
  const names = { IMG_0001: 'IMG_0001.jpg', blob: 'blob.jpg', 'download.jfif': 'download.jpg', 'a.webp': 'a.jpg', 图片: '图片.jpg', 'a.b.JPEG': 'a.b.JPEG', 'ok.jpg': 'ok.jpg' }
  for (const [fileName, sent] of Object.entries(names)) {
    for (const file of [jpeg, Readable.from([jpeg])]) {
      await api.media.uploadTempMedia({ type: 'image', file, fileName })
      t.equal(received.at(-1)!.fileName, sent)
    }
  }
})

t.test('a file that is not there is the file system\'s error', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  await t.rejects(api.media.uploadTempMedia({ type: 'image', file: join(t.testdir(), 'none.png') }), { code: 'ENOENT' })
  t.equal(platform.calls().length, 0)
})
