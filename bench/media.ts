import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { account } from './lib/account.js'
import { print } from './lib/compare.js'
import { FILE_BYTES, firstChunk, startPlatform } from './lib/platform.js'
import { startServer, type Server } from './lib/server.js'

export const question = 'How much memory do 50 concurrent uploads or downloads of 10 MiB take?'

const AT_ONCE = 50
const MIB = 2 ** 20
const BOUNDARY = 'bench'
const CHUNK = Buffer.alloc(firstChunk.length)

async function upload (port: number): Promise<void> {
  const head = Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="picture.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`)
  const tail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`)
  const socket = connect(port, '127.0.0.1')
  const answered = once(socket, 'data')
  socket.write(`POST /wx/media/${account.appid}/upload HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${head.length + FILE_BYTES + tail.length}\r\n\r\n`)
  socket.write(head)
  for (let sent = 0; sent < FILE_BYTES; sent += firstChunk.length) {
    if (!socket.write(sent === 0 ? firstChunk : CHUNK)) await once(socket, 'drain')
  }
  socket.write(tail)
  const [answer] = await answered
  if (!String(answer).includes('200 OK') || !String(answer).includes('["media_id"]')) throw new Error(`unexpected answer: ${answer}`)
  socket.destroy()
}

async function download (port: number): Promise<void> {
  const [response] = await once(get({ host: '127.0.0.1', port, agent: false, path: `/wx/media/${account.appid}/download/media_id` }), 'response') as [IncomingMessage]
  let bytes = 0
  for await (const chunk of response) bytes += (chunk as Buffer).length
  if (response.statusCode !== 200 || response.headers['content-type'] !== 'image/jpeg' || bytes !== FILE_BYTES) throw new Error(`unexpected answer: ${response.statusCode}, ${bytes} bytes of ${response.headers['content-type']}`)
}

async function peak (server: Server, work: Promise<unknown>): Promise<number> {
  for (let most = 0; ;) {
    most = Math.max(most, (await server.usage()).rssBytes)
    if (await Promise.race([work.then(() => true), new Promise<false>(resolve => { setTimeout(resolve, 20, false) })])) return most
  }
}

const ROWS = [
  { name: 'floor: the bytes passed on as they come', server: 'media.js', argument: 'floor' },
  { name: 'ours', server: 'ours.js', argument: 'reply' },
  { name: 'naive: a buffer and fetch', server: 'media.js', argument: 'naive' }
]

async function measure (title: string, transfer: (port: number) => Promise<void>, apiBase: string): Promise<void> {
  const rows: string[][] = []
  for (let round = 0; round < 3; round++) {
    for (const { name, server: file, argument } of ROWS) {
      const server = await startServer(file, argument, { execArgv: ['--expose-gc'], env: { BENCH_API_BASE: apiBase } })
      // code that every server loads for its first file does not count for the fifty files
      await transfer(server.port)
      await new Promise(resolve => setTimeout(resolve, 500))
      const idle = await server.usage('gc')
      const startedAt = performance.now()
      const most = await peak(server, Promise.all(Array.from({ length: AT_ONCE }, () => transfer(server.port))))
      const seconds = (performance.now() - startedAt) / 1000
      const after = await server.usage()
      rows.push([name, String(round + 1), `${(idle.rssBytes / MIB).toFixed(0)} MiB`, `${((most - idle.rssBytes) / MIB).toFixed(0)} MiB`, `${(AT_ONCE * FILE_BYTES / MIB / seconds).toFixed(0)} MiB/s`, `${((after.cpuUs - idle.cpuUs) / 1000 / AT_ONCE).toFixed(0)} ms`])
      await server.stop()
    }
  }
  print(title, ['', 'round', 'idle', 'most over idle', 'throughput', 'CPU a file'], rows.sort(([one], [other]) => ROWS.findIndex(({ name }) => name === one) - ROWS.findIndex(({ name }) => name === other)))
}

export async function run (): Promise<void> {
  const platform = await startPlatform()
  try {
    await measure(`${AT_ONCE} uploads of 10 MiB at a time`, upload, platform.origin)
    await measure(`${AT_ONCE} downloads of 10 MiB at a time`, download, platform.origin)
  } finally {
    platform.close()
  }
}
