import { once } from 'node:events'
import { connect } from 'node:net'
import { account } from './lib/account.js'
import { print } from './lib/compare.js'
import { startPlatform } from './lib/platform.js'
import { startServer, type Server } from './lib/server.js'

export const question = 'How much memory do 50 concurrent uploads of 10 MiB take?'

const UPLOADS = 50
const FILE_BYTES = 10 * 2 ** 20
const CHUNK = Buffer.alloc(65_536)
const BOUNDARY = 'bench'

async function upload (port: number): Promise<void> {
  const head = Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="picture.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`)
  const tail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`)
  const socket = connect(port, '127.0.0.1')
  const answered = once(socket, 'data')
  socket.write(`POST /wx/media/${account.appid}/upload HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\nContent-Length: ${head.length + FILE_BYTES + tail.length}\r\n\r\n`)
  socket.write(head)
  const first = Buffer.from(CHUNK)
  first.set([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1])
  for (let sent = 0; sent < FILE_BYTES; sent += CHUNK.length) {
    if (!socket.write(sent === 0 ? first : CHUNK)) await once(socket, 'drain')
  }
  socket.write(tail)
  const [answer] = await answered
  if (!String(answer).includes('200 OK') || !String(answer).includes('["media_id"]')) throw new Error(`unexpected answer: ${answer}`)
  socket.destroy()
}

async function peak (server: Server, work: Promise<unknown>): Promise<number> {
  for (let most = 0; ;) {
    most = Math.max(most, (await server.usage()).rssBytes)
    if (await Promise.race([work.then(() => true), new Promise<false>(resolve => { setTimeout(resolve, 20, false) })])) return most
  }
}

const ROWS = [
  { name: 'floor: the body passed on as it comes', server: 'media.js', argument: 'floor' },
  { name: 'ours', server: 'ours.js', argument: 'reply' },
  { name: 'naive: a buffer and fetch', server: 'media.js', argument: 'naive' }
]

export async function run (): Promise<void> {
  const platform = await startPlatform()
  const rows: string[][] = []
  try {
    for (let round = 0; round < 3; round++) {
      for (const { name, server: file, argument } of ROWS) {
        const server = await startServer(file, argument, { execArgv: ['--expose-gc'], env: { BENCH_API_BASE: platform.origin } })
        // what every server has loaded after its first upload is no part of what fifty take
        await upload(server.port)
        await new Promise(resolve => setTimeout(resolve, 500))
        const idle = await server.usage('gc')
        const startedAt = performance.now()
        const most = await peak(server, Promise.all(Array.from({ length: UPLOADS }, () => upload(server.port))))
        const seconds = (performance.now() - startedAt) / 1000
        const after = await server.usage()
        rows.push([name, String(round + 1), `${(idle.rssBytes / 2 ** 20).toFixed(0)} MiB`, `${((most - idle.rssBytes) / 2 ** 20).toFixed(0)} MiB`, `${(UPLOADS * FILE_BYTES / 2 ** 20 / seconds).toFixed(0)} MiB/s`, `${((after.cpuUs - idle.cpuUs) / 1000 / UPLOADS).toFixed(0)} ms`])
        await server.stop()
      }
    }
  } finally {
    platform.close()
  }
  print(`${UPLOADS} uploads of 10 MiB at a time`, ['', 'round', 'idle', 'most over idle', 'throughput', 'CPU an upload'], rows.sort(([one], [other]) => ROWS.findIndex(({ name }) => name === one) - ROWS.findIndex(({ name }) => name === other)))
}
