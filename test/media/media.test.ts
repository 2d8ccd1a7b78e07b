import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import Fastify from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import apiPlugin from '../../plugins/api/index.js'
import mediaPlugin, { createMedia, type MediaOptions } from '../../plugins/media/index.js'
import { appid, buildApi, failure, file as answerFile, secret, startPlatform, until, type Platform } from '../helpers/platform.js'
import { createGif, createJpeg, createPng, createWebp } from './pictures.js'

const path = '/cgi-bin/media/upload'
const MiB = 1024 * 1024

interface Received { fileName?: string, contentType: string, bytes: number }

function receive (platform: Platform): Received[] {
  const received: Received[] = []
  platform.on(path, async (request) => {
    for await (const part of request.parts()) {
      if (part.type === 'file') received.push({ fileName: part.filename, contentType: part.mimetype, bytes: (await part.toBuffer()).length })
    }
    return { type: 'image', media_id: 'm1', created_at: 1_700_000_000 }
  })
  return received
}

async function buildMedia (t: Test, platform: Platform, options: MediaOptions = {}) {
  const app = await buildApi(t, platform)
  await app.register(mediaPlugin, options)
  return app
}

/** `bytes` as each kind of source. */
function sources (t: Test, bytes: Buffer): Array<[string, string | Buffer | Readable]> {
  const path = join(t.testdir({ file: bytes }), 'file')
  const pieces = [...Array.from(bytes.subarray(0, 64), byte => Buffer.of(byte)), bytes.subarray(64)]
  return [['a path', path], ['bytes', bytes], ['a file stream', createReadStream(path)], ['a stream', Readable.from([bytes])], ['small pieces', Readable.from(pieces)]]
}

t.test('a picture goes up with the type that its bytes say', async (t) => {
  const platform = await startPlatform(t)
  const received = receive(platform)
  const { media } = await buildMedia(t, platform)
  for (const [type, bytes] of [['image/png', createPng()], ['image/jpeg', createJpeg()], ['image/gif', createGif()], ['image/png', createPng(20_000)]] as const) {
    for (const [name, source] of sources(t, bytes)) {
      t.same(await media.upload(source, { fileName: '图片.txt' }), { type: 'image', media_id: 'm1', created_at: 1_700_000_000 })
      t.same(received.at(-1), { fileName: `图片.${type.slice(6).replace('jpeg', 'jpg')}`, contentType: type, bytes: bytes.length }, `${type} from ${name}`)
    }
  }
  t.ok(platform.calls(path).every(({ query }) => query.type === 'image'))
})

t.test('a file that is not a picture of an accepted kind is refused before it is sent to the platform', async (t) => {
  const platform = await startPlatform(t)
  const { media } = await buildMedia(t, platform)
  const others: Array<[string, Buffer]> = [
    ['text', Buffer.from('just some text')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['HTML', Buffer.from('<!doctype html><html></html>')],
    ['WebP', createWebp()],
    ['PDF', Buffer.from('%PDF-1.7\n')],
    ['a script that says it is a picture', Buffer.from('#!/bin/sh\n# GIF89a')],
    ['the half of a signature', Buffer.from('\x89PN', 'latin1')],
    ['one byte', Buffer.from([0])],
    ['zeros', Buffer.alloc(5000)]
  ]
  for (const [name, bytes] of others) {
    for (const [kind, source] of sources(t, bytes)) {
      t.match(await failure(media.upload(source, { fileName: 'a.png' })), { code: 'WX_ERR_MEDIA_TYPE', statusCode: 415, message: /image\/jpeg, image\/png, image\/gif/ }, `${name} from ${kind}`)
    }
  }
  t.equal(platform.calls().length, 0)
})

t.test('an empty file is no file', async (t) => {
  const platform = await startPlatform(t)
  const { media } = await buildMedia(t, platform)
  for (const [kind, source] of [...sources(t, Buffer.alloc(0)), ['no chunk', Readable.from([])] as const]) {
    t.match(await failure(media.upload(source)), { code: 'WX_ERR_NO_FILE', statusCode: 400 }, kind)
  }
  t.equal(platform.calls().length, 0)
})

t.test('a picture may have 10 MiB and not a byte more', async (t) => {
  const platform = await startPlatform(t)
  const received = receive(platform)
  const { media } = await buildMedia(t, platform)
  t.equal(media.maxImageBytes, 10 * MiB)
  const bytes = Buffer.concat([createPng(), Buffer.alloc(10 * MiB - createPng().length + 1)])
  for (const [kind, source] of sources(t, bytes.subarray(0, -1))) {
    await media.upload(source)
    t.equal(received.at(-1)!.bytes, 10 * MiB, kind)
  }
  for (const [kind, source] of sources(t, bytes)) {
    t.match(await failure(media.upload(source)), { code: 'WX_ERR_MEDIA_SIZE', statusCode: 413, message: /10485760/ }, kind)
  }
})

t.test('the limit is an option', async (t) => {
  const platform = await startPlatform(t)
  receive(platform)
  const { media } = await buildMedia(t, platform, { maxImageBytes: 100 })
  const png = createPng()
  t.ok(png.length < 100)
  await media.upload(png)
  await t.rejects(media.upload(Buffer.concat([png, Buffer.alloc(100)])), { code: 'WX_ERR_MEDIA_SIZE', message: /100 / })
})

t.test('a stream past the limit is stopped there, and the platform hears nothing of it', async (t) => {
  const platform = await startPlatform(t)
  const { media } = await buildMedia(t, platform)
  let given = 0
  const endless = new Readable({
    read () {
      const chunk = given === 0 ? createPng() : Buffer.alloc(65536)
      given += chunk.length
      this.push(chunk)
    }
  })
  await t.rejects(media.upload(endless), { code: 'WX_ERR_MEDIA_SIZE', statusCode: 413 })
  t.equal(platform.calls(path).length, 0)
  t.ok(given < 12 * MiB, 'and no more was asked for')
  t.ok(endless.destroyed, 'the source is closed')
})

t.test('other kinds have limits and types of their own', async (t) => {
  const platform = await startPlatform(t)
  receive(platform)
  const { media } = await buildMedia(t, platform)
  const amr = Buffer.from('#!AMR\n0123456789')
  await media.upload(amr, { type: 'voice' })
  await media.upload(createJpeg(), { type: 'thumb' })
  t.same(platform.calls(path).map(({ query }) => query.type), ['voice', 'thumb'])
  await t.rejects(media.upload(createPng(), { type: 'thumb' }), { code: 'WX_ERR_MEDIA_TYPE' })
  await t.rejects(media.upload(amr), { code: 'WX_ERR_MEDIA_TYPE' })
  await t.rejects(media.upload(Buffer.concat([amr, Buffer.alloc(2 * MiB)]), { type: 'voice' }), { code: 'WX_ERR_MEDIA_SIZE' })
  await t.rejects(media.upload(Buffer.concat([createJpeg(), Buffer.alloc(64 * 1024)]), { type: 'thumb' }), { code: 'WX_ERR_MEDIA_SIZE' })
})

t.test('a stream is closed when it is refused, when the call fails, and when a signal says so', async (t) => {
  class Gone extends Error {}
  const platform = await startPlatform(t)
  platform.on(path, { errcode: 40009, errmsg: 'invalid image size' })
  const { media } = await buildMedia(t, platform)
  const stalled = (first: Buffer) => {
    let given = false
    return new Readable({
      read () {
        if (!given) this.push(first)
        given = true
      }
    })
  }
  const text = createReadStream(join(t.testdir({ text: 'x'.repeat(MiB) }), 'text'))
  await t.rejects(media.upload(text), { code: 'WX_ERR_MEDIA_TYPE' })
  t.ok(text.destroyed, 'refused')

  const large = createReadStream(join(t.testdir({ png: Buffer.concat([createPng(), Buffer.alloc(MiB)]) }), 'png'))
  t.match(await failure(media.upload(large)), { errcode: 40009 })
  t.ok(large.destroyed, 'failed')

  for (const first of [createPng(), Buffer.concat([createPng(), Buffer.alloc(5000)]), Buffer.concat([createPng(), Buffer.alloc(MiB)])]) {
    const source = stalled(first)
    const controller = new AbortController()
    const failed = failure(media.upload(source, { signal: controller.signal }))
    await until(() => source.readableDidRead && source.readableLength === 0)
    controller.abort(new Gone())
    t.type(await failed, Gone)
    t.ok(source.destroyed, `silent after ${first.length} bytes`)
  }
})

t.test('a stream that was read before is refused by name', async (t) => {
  const platform = await startPlatform(t)
  const { media } = await buildMedia(t, platform)
  const source = Readable.from([createPng()])
  await finished(source.resume())
  await t.rejects(media.upload(source), { code: 'WX_ERR_INPUT', message: /^file: / })
})

t.test('a source that fails ends the upload with its own error', async (t) => {
  class Broken extends Error {}
  const platform = await startPlatform(t)
  receive(platform)
  const { media } = await buildMedia(t, platform)
  for (const before of [0, 1, 100]) {
    let left = before
    const source = new Readable({
      read () { left-- > 0 ? this.push(Buffer.concat([createPng(), Buffer.alloc(65536)])) : this.destroy(new Broken()) }
    })
    t.type(await failure(media.upload(source)), Broken, `after ${before} chunks`)
  }
})

t.test('a download brings bytes, type and name', async (t) => {
  const platform = await startPlatform(t)
  const png = createPng()
  platform.on('/cgi-bin/media/get', answerFile(png, { 'content-type': 'image/png', 'content-disposition': "attachment; filename*=UTF-8''%E5%9B%BE.png" }))
  const { media } = await buildMedia(t, platform)
  const answer = await media.download('m 1&2')
  t.match(answer, { contentType: 'image/png', fileName: '图.png' })
  t.ok((await answer.buffer()).equals(png))
  t.equal(platform.calls('/cgi-bin/media/get')[0]!.query.media_id, 'm 1&2')
})

t.test('a media id that is unknown is a 404, one that can be none a 400', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/cgi-bin/media/get', answerFile('{"errcode":40007,"errmsg":"invalid media_id"}', { 'content-type': 'text/plain' }))
  const { media } = await buildMedia(t, platform)
  t.match(await failure(media.download('gone')), { errcode: 40007, statusCode: 404 })
  for (const id of ['', 'x'.repeat(257)]) t.match(await failure(media.download(id)), { code: 'WX_ERR_INPUT', message: /media_id/ })
})

t.test('it works without Fastify', async (t) => {
  const inputs: unknown[] = []
  const media = createMedia({
    media: {
      uploadTempMedia: async (input: unknown) => {
        inputs.push(input)
        return { type: 'image', media_id: 'm', created_at: 1 }
      }
    } as never
  })
  const png = createPng()
  await media.upload(png, { fileName: 'a.png' })
  t.match(inputs, [{ type: 'image', contentType: 'image/png', fileName: 'a.png' }])
})

t.test('two sibling scopes upload with their own accounts', async (t) => {
  const platform = await startPlatform(t)
  const received = receive(platform)
  const app = Fastify()
  t.teardown(() => app.close())
  const tokens = ['token of one', 'token of two']
  const scopes: Array<Awaited<ReturnType<typeof buildMedia>>['media']> = []
  for (const [index, token] of tokens.entries()) {
    app.register(async scope => {
      await scope.register(apiPlugin, { appid, secret, apiBase: platform.url, accessToken: { get: () => token, invalidate: async () => {} } })
      await scope.register(mediaPlugin, { maxImageBytes: index === 0 ? 10 : MiB })
      scopes.push(scope.media)
    })
  }
  await app.ready()
  await t.rejects(scopes[0]!.upload(createPng()), { code: 'WX_ERR_MEDIA_SIZE' })
  await scopes[1]!.upload(createPng())
  t.equal(received.length, 1)
  t.equal(platform.calls(path)[0]!.query.access_token, 'token of two')
  t.notOk(app.hasDecorator('media'))
})

t.test('bad options and a missing plugin are refused by name', async (t) => {
  const platform = await startPlatform(t)
  for (const options of [{ maxImageBytes: 0 }, { maxImageBytes: '10MB' }, { maxBytes: 1 }]) {
    await t.rejects(buildMedia(t, platform, options as never), { code: 'WX_ERR_OPTIONS', message: new RegExp(`wechat-media.*${Object.keys(options)[0]}`) })
  }
  const app = Fastify()
  t.teardown(() => app.close())
  await t.rejects(async () => app.register(mediaPlugin), { message: /'api' required by 'wechat-media'/ })
})

t.test('an answer without a media_id is an error, and so is a page in place of a file', async (t) => {
  const platform = await startPlatform(t)
  const { media } = await buildMedia(t, platform)
  for (const answer of [{}, { errcode: 0, errmsg: 'ok' }, { media_id: 3 }, { media_id: '' }]) {
    platform.on(path, answer)
    t.match(await failure(media.upload(createPng())), { code: 'WX_ERR_API_RESPONSE', statusCode: 502 }, JSON.stringify(answer))
  }
  platform.on('/cgi-bin/media/get', answerFile('<html><body>502 Bad Gateway</body></html>', { 'content-type': 'image/png' }))
  t.match(await failure(media.download('m1')), { code: 'WX_ERR_API_RESPONSE', statusCode: 502 })
})
