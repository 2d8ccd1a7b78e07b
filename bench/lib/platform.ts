import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

export const FILE_BYTES = 10 * 2 ** 20
/** The beginning of a picture. */
export const firstChunk = Buffer.alloc(65_536)
firstChunk.set([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1])
const chunk = Buffer.alloc(firstChunk.length)

function * picture (): Generator<Buffer> {
  for (let sent = 0; sent < FILE_BYTES; sent += chunk.length) yield sent === 0 ? firstChunk : chunk
}

export interface Platform { origin: string, count (path: string): number, close (): void }

/** A platform that costs almost nothing: it reads each request and answers with success. */
export async function startPlatform (): Promise<Platform> {
  const counts = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = request.url!.split('?', 1)[0]!
    counts.set(path, (counts.get(path) ?? 0) + 1)
    if (path.endsWith('/media/get')) {
      response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': FILE_BYTES })
      Readable.from(picture()).pipe(response)
      return
    }
    request.on('end', () => {
      const answer = path.includes('token')
        ? { access_token: 'token'.repeat(20), expires_in: 7200 }
        : path.includes('upload') ? { type: 'image', media_id: 'media_id', created_at: 1 } : { errcode: 0, errmsg: 'ok' }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
    }).resume()
  })
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: path => counts.get(path) ?? 0,
    close () {
      server.closeAllConnections()
      server.close()
    }
  }
}
