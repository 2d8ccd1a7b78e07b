import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import Fastify from 'fastify'
import t from 'tap'
import { spool } from '../../plugins/lib/spool.js'
import { STREAM_BYTES } from '../../plugins/lib/streams.js'
import { inspect } from '../../plugins/media/inspect.js'
import { acceptMultipart, readFiles } from '../../routes/lib/multipart.js'

const picture = Buffer.alloc(1024 * 1024, 7)
picture.set([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1])
const chunksOf = (bytes: number) => Array.from({ length: Math.ceil(picture.length / bytes) }, (_, index) => picture.subarray(index * bytes, (index + 1) * bytes))

t.test('each stream on the way of an upload holds the same few bytes on every version of Node.js', async (t) => {
  const app = Fastify()
  acceptMultipart(app)
  const held: number[] = []
  app.post('/', async (request) => {
    await readFiles(request, 1, async ({ stream }) => {
      held.push(stream.readableHighWaterMark)
      const { file } = await inspect(stream, 'image', 2 * picture.length)
      held.push((file as Readable).readableHighWaterMark)
      await finished((file as Readable).resume())
    })
    return 'read'
  })
  const payload = Buffer.concat([Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'), picture, Buffer.from('\r\n--b--\r\n')])
  t.equal((await app.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': 'multipart/form-data; boundary=b' } })).body, 'read')
  t.same(held, [STREAM_BYTES, STREAM_BYTES])

  const spooled = await spool(Readable.from(chunksOf(64 * 1024)))
  const read: Buffer[] = []
  for await (const chunk of spooled.chunks()) read.push(Buffer.from(chunk))
  await spooled.release()
  t.ok(Buffer.concat(read).equals(picture))
  t.ok(read.every(({ length }) => length <= STREAM_BYTES), 'a large file is read in small pieces')
})

t.test('the kept head of a large file does not keep the chunks that it came from', async (t) => {
  for (const bytes of [1000, 4100, 64 * 1024, picture.length]) {
    const spooled = await spool(Readable.from(chunksOf(bytes)))
    t.ok(Buffer.from(spooled.head).equals(picture.subarray(0, 4100)), `chunks of ${bytes} bytes`)
    t.ok(spooled.head.buffer.byteLength <= 16 * 1024)
    await spooled.release()
  }
})
