import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import t from 'tap'
import { buildApi, failure, reset, startPlatform, until, type Act } from '../helpers/platform.js'

const path = '/cgi-bin/media/upload'
const ok = { type: 'image', media_id: 'm', created_at: 1 }
const dead = { errcode: 40001, errmsg: 'access_token is invalid' }
const KiB = 1024
const MiB = 1024 * KiB

/** Reads the whole upload, then gives `answer`; tells how many bytes of the file came. */
function read (answer: object, sizes: number[] = []): Act {
  return async (request) => {
    for await (const part of request.parts()) if (part.type === 'file') sizes.push((await part.toBuffer()).length)
    return answer
  }
}

/** A stream of `chunks` chunks of 64 KiB that counts what was asked of it. */
function counted (chunks: number) {
  const state = { bytes: 0 }
  const stream = new Readable({
    highWaterMark: 64 * KiB,
    read () {
      if (state.bytes >= chunks * 64 * KiB) {
        this.push(null)
        return
      }
      state.bytes += 64 * KiB
      this.push(Buffer.alloc(64 * KiB, 1))
    }
  })
  return Object.assign(stream, { state })
}

t.test('a path, bytes and a stream of any length are sent again with a renewed token', async (t) => {
  const bytes = Buffer.alloc(MiB, 1)
  const file = join(t.testdir({ file: bytes }), 'file')
  for (const source of [file, bytes, counted(2), counted(64)]) {
    const platform = await startPlatform(t)
    const sizes: number[] = []
    platform.on(path, read(dead, sizes), read(ok, sizes))
    const { api } = await buildApi(t, platform)
    t.match(await api.media.uploadTempMedia({ type: 'image', file: source }), { media_id: 'm' })
    t.same(platform.calls(path).map(({ query }) => query.access_token), ['token-1', 'token-2'])
    t.equal(sizes[0], sizes[1])
    t.ok(sizes[0]! > 0)
  }
})

t.test('a stream that flows through is not sent again, but the next call has a new token', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, read(dead), read(ok))
  const { api } = await buildApi(t, platform)
  t.match(await failure(api.media.uploadTempMedia({ type: 'image', file: counted(16), sizeBytes: MiB })), { code: 'WX_ERR_API', errcode: 40001, class: 'refresh-token' })
  t.equal(platform.calls(path).length, 1)
  t.match(await api.media.uploadTempMedia({ type: 'image', file: counted(16), sizeBytes: MiB }), { media_id: 'm' })
  t.equal(platform.calls(path)[1]!.query.access_token, 'token-2')
})

t.test('a busy platform gets a path and a read stream again, and not one that flows through', async (t) => {
  const file = join(t.testdir({ file: Buffer.alloc(MiB) }), 'file')
  for (const [source, sizeBytes, calls] of [[file, undefined, 2], [counted(16), undefined, 2], [counted(16), MiB, 1]] as const) {
    const platform = await startPlatform(t)
    platform.on(path, read({ errcode: -1, errmsg: 'busy' }), read(ok))
    const { api } = await buildApi(t, platform)
    await api.media.uploadTempMedia({ type: 'image', file: source, sizeBytes }).catch(() => {})
    t.equal(platform.calls(path).length, calls)
  }
})

t.test('an upload whose answer is lost is not repeated', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, reset, read(ok))
  const { api } = await buildApi(t, platform)
  await t.rejects(api.media.uploadTempMedia({ type: 'image', file: Buffer.alloc(100) }), { code: 'WX_ERR_API_UNREACHABLE' })
  t.equal(platform.calls(path).length, 1)
})

t.test('a stream that was read before is refused by name', async (t) => {
  const platform = await startPlatform(t)
  const { api } = await buildApi(t, platform)
  const file = counted(1)
  await finished(file.resume())
  await t.rejects(api.media.uploadTempMedia({ type: 'image', file }), { code: 'WX_ERR_INPUT', message: /^file: / })
  t.equal(platform.calls(path).length, 0)
})

t.test('a source that fails ends the upload with its own error, early and late, and the platform sees it end', async (t) => {
  class Broken extends Error {}
  for (const [chunks, sizeBytes] of [[1, undefined], [64, undefined], [64, 65 * 64 * KiB]] as const) {
    const platform = await startPlatform(t)
    let aborted = 0
    platform.on(path, async ({ raw }) => {
      raw.resume()
      await finished(raw).catch(() => { aborted++ })
    })
    const { api } = await buildApi(t, platform)
    let left: number = chunks
    const file = new Readable({
      read () { left-- > 0 ? this.push(Buffer.alloc(64 * KiB)) : this.destroy(new Broken('the source broke')) }
    })
    t.type(await failure(api.media.uploadTempMedia({ type: 'image', file, sizeBytes })), Broken)
    const expected = sizeBytes === undefined ? 0 : 1
    // the call may have failed before the platform read the request
    await until(() => platform.calls(path).length >= expected && aborted >= expected)
    t.same([platform.calls(path).length, aborted], [expected, expected])
    await until(() => platform.sockets.size <= 1)
  }
})

t.test('a source of known size is read no faster than the platform reads', async (t) => {
  const platform = await startPlatform(t)
  let start!: () => void
  const held = new Promise<void>(resolve => { start = resolve })
  const sizes: number[] = []
  platform.on(path, async (request, reply) => {
    await held
    return read(ok, sizes)(request, reply)
  })
  const { api } = await buildApi(t, platform)
  const file = counted(800)
  const uploaded = api.media.uploadTempMedia({ type: 'image', file, sizeBytes: 50 * MiB })
  await until(() => platform.calls(path).length === 1)
  // as far as it gets while nobody reads: what the kernel takes, and no more
  let before = -1
  await until(() => {
    const still = before === file.state.bytes
    before = file.state.bytes
    return still
  })
  t.ok(file.state.bytes < 25 * MiB, `${file.state.bytes} bytes were read ahead`)
  start()
  t.match(await uploaded, { media_id: 'm' })
  t.same(sizes, [50 * MiB])
})

t.test('a signal halfway ends the upload on both sides', async (t) => {
  class Gone extends Error {}
  const platform = await startPlatform(t)
  let bytes = 0
  let ended = false
  platform.on(path, async ({ raw }) => {
    raw.on('data', chunk => { bytes += chunk.length })
    await finished(raw).catch(() => {})
    ended = true
  })
  const controller = new AbortController()
  const { api } = await buildApi(t, platform)
  const file = counted(Infinity)
  const failed = failure(api.media.uploadTempMedia({ type: 'image', file, sizeBytes: 1024 * MiB }, { signal: controller.signal }))
  await until(() => bytes > MiB)
  controller.abort(new Gone())
  t.type(await failed, Gone)
  await until(() => ended)
  t.ok(file.destroyed, 'the source is closed')
})

t.test('a signal ends an upload whose source has fallen silent, at its start and halfway', async (t) => {
  class Gone extends Error {}
  for (const chunks of [1, 16]) {
    const platform = await startPlatform(t)
    platform.on(path, read(ok))
    const controller = new AbortController()
    const { api } = await buildApi(t, platform)
    let left = chunks
    const file = new Readable({ read () { if (left-- > 0) this.push(Buffer.alloc(64 * KiB)) } })
    const failed = failure(api.media.uploadTempMedia({ type: 'image', file }, { signal: controller.signal }))
    await until(() => left < 0)
    controller.abort(new Gone())
    t.type(await failed, Gone)
    t.ok(file.destroyed, 'the source is closed')
  }
})

t.test('a platform that goes away halfway is an error, and the source is closed', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, async ({ raw }, reply) => {
    reply.hijack()
    raw.once('data', () => raw.socket.resetAndDestroy())
  })
  const { api } = await buildApi(t, platform)
  const file = counted(Infinity)
  await t.rejects(api.media.uploadTempMedia({ type: 'image', file, sizeBytes: 1024 * MiB }), { code: 'WX_ERR_API_UNREACHABLE' })
  t.ok(file.destroyed)
})

t.test('a platform that answers before it has read the file is understood', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, { errcode: 40009, errmsg: 'invalid image size' })
  const { api } = await buildApi(t, platform)
  const file = counted(1600)
  t.match(await failure(api.media.uploadTempMedia({ type: 'image', file })), { errcode: 40009 })
  await until(() => file.destroyed)
})

t.test('a file that could not be sent leaves no descriptor open', async (t) => {
  const file = join(t.testdir({ file: Buffer.alloc(MiB) }), 'file')
  const { api } = await buildApi(t, { url: 'http://127.0.0.1:1' })
  const stream = createReadStream(file)
  await t.rejects(api.media.uploadTempMedia({ type: 'image', file: stream }), { code: 'WX_ERR_API_UNREACHABLE' })
  t.ok(stream.destroyed)
})

t.test('a request that is the source keeps its connection for the answer', async (t) => {
  const platform = await startPlatform(t)
  platform.on(path, read({ errcode: 40009, errmsg: 'invalid image size' }))
  const { api } = await buildApi(t, platform)
  const server = createServer(async (request: IncomingMessage, response) => {
    const { errcode } = await failure(api.media.uploadTempMedia({ type: 'image', file: request }))
    response.writeHead(413).end(String(errcode))
  })
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { method: 'POST', body: Buffer.alloc(MiB) })
  t.equal(response.status, 413)
  t.equal(await response.text(), '40009')
})
