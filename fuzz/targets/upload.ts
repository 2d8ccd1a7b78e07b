import assert from 'node:assert/strict'
import Fastify from 'fastify'
import { errors, serverOptions } from '../../plugins/index.js'
import { createMedia } from '../../plugins/media/index.js'
import media from '../../routes/media.js'
import type { Target } from '../fuzzer.js'

const LIMIT_BYTES = 8192
const SIGNATURES = ['\xFF\xD8\xFF', '\x89PNG\r\n\x1A\n', 'GIF']
const PNG = '\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9BU\0\0\0\nIDATx\xDAc`\0\0\0\x02\0\x01'
const part = (head: string, body: string) => `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`

/** The body of an upload. */
export default function upload (): Target {
  const logged: string[] = []
  const passedOn: Buffer[] = []
  const app = Fastify({ ...serverOptions(), logger: { level: 'error', stream: { write: (line: string) => { logged.push(line) } } } })
  const service = createMedia({
    media: {
      async uploadTempMedia ({ file }: { file: AsyncIterable<Buffer> }) {
        const chunks: Buffer[] = []
        for await (const chunk of file) chunks.push(chunk)
        passedOn.push(Buffer.concat(chunks))
        return { type: 'image', media_id: 'm', created_at: 1 }
      }
    }
  } as unknown as Parameters<typeof createMedia>[0], { maxImageBytes: LIMIT_BYTES })
  app.register(errors)
  app.decorateRequest('wechat')
  app.addHook('onRequest', async request => { request.wechat = { account: { appid: 'wx0', open: ['media'] }, media: service } as typeof request.wechat })
  app.register(media, { limit: async () => {} })

  return {
    name: 'upload',
    claim: 'only a complete file within the limit that begins like a picture is passed on; anything else is a 400, 413 or 415, and no request hangs',
    seeds: [
      part('name="file"; filename="a.png"\r\nContent-Type: image/png', PNG) + '--b--\r\n',
      part('name="a"', 'x') + part('name="file"; filename="a.gif"', 'GIF89a\x01\0\x01\0\0\0\0;') + part('name="file"; filename="b.jpg"', '\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01') + '--b--\r\n'
    ],
    words: [
      '--b\r\n', '--b--\r\n', '\r\n--b', '\r\n\r\n', 'Content-Disposition: form-data; ', 'Content-Type: text/html\r\n', 'Content-Transfer-Encoding: base64\r\n', 'name="', 'filename="', "filename*=utf-8''", 'name=__proto__', '"; ', '%', '\\"',
      PNG, 'RIFF\0\0\0\0WEBP', 'PK\x03\x04', '<svg onload="a">', '<html>', 'ID3', '\0\0\0\x18ftypmp42', 'MZ', '%PDF-1.7', '0&\xB2u\x8Ef\xCF\x11\xA6\xD9\0\xAA\0b\xCEl', 'OggS', 'fLaC', 'II*\0', 'MM\0*', 'acTL', 'IHDR', 'IDAT', '\xFF\xFF\xFF\xFF'
    ],
    async run (input) {
      passedOn.length = 0
      const { statusCode: status, body } = await app.inject({ method: 'POST', url: '/wx0/upload', headers: { 'content-type': 'multipart/form-data; boundary=b' }, payload: Buffer.from(input, 'latin1') })
      if (logged.length > 0) throw new Error(`logged: ${logged.splice(0).join('').replace(/"(?:time|reqId|pid)":[^,]+,/g, '').slice(0, 2000)}`)
      assert.ok([200, 400, 413, 415].includes(status), `${status}: ${body.slice(0, 300)}`)
      if (status === 200) assert.equal((JSON.parse(body) as string[]).length, passedOn.length)
      for (const bytes of passedOn) {
        assert.ok(bytes.length <= LIMIT_BYTES, `${bytes.length} bytes were passed on`)
        const head = bytes.toString('latin1', 0, 8)
        assert.ok(SIGNATURES.some(signature => head.startsWith(signature)), 'no picture was passed on')
      }
    },
    close: () => app.close()
  }
}
