import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Platform { origin: string, count (path: string): number, close (): void }

/** A platform that costs next to nothing: reads what it gets, and says yes. */
export async function startPlatform (): Promise<Platform> {
  const counts = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = request.url!.split('?', 1)[0]!
    counts.set(path, (counts.get(path) ?? 0) + 1)
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
