import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { createAccount } from '../helpers/hub.js'
import { startServer } from '../helpers/server-process.js'
import { exchange } from '../leaks/watch.js'

t.setTimeout(290_000)

const MiB = 1024 * 1024
const FILE_BYTES = 10 * MiB
const BOUND_BYTES = 45 * MiB
const CHUNK = Buffer.alloc(64 * 1024)
const FIRST_CHUNK = Buffer.from(CHUNK)
FIRST_CHUNK.set([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1])

/** Sends a picture of 10 MiB as fast as the server reads it, from one buffer. Returns the status line of the answer. */
async function upload (base: string, appid: string): Promise<string> {
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="picture.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
  const tail = '\r\n--b--\r\n'
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  const answered = once(socket, 'data')
  socket.write(`POST /wx/media/${appid}/upload HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: ${head.length + FILE_BYTES + tail.length}\r\n\r\n${head}`)
  for (let sent = 0; sent < FILE_BYTES; sent += CHUNK.length) {
    if (!socket.write(sent === 0 ? FIRST_CHUNK : CHUNK)) await once(socket, 'drain')
  }
  socket.write(tail)
  const [answer] = await answered
  socket.destroy()
  return String(answer).split('\r\n', 1)[0]!
}

interface Received {
  length: number
  bytes: number
}

/** A platform that counts what it gets. */
async function startPlatform (t: Test, received: Received[]): Promise<string> {
  const platform = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    if (!request.url!.includes('/media/upload')) {
      request.resume()
      response.end(JSON.stringify({ access_token: 'token', expires_in: 7200 }))
      return
    }
    let bytes = 0
    request.on('data', (chunk: Buffer) => { bytes += chunk.length }).on('end', () => {
      received.push({ length: Number(request.headers['content-length']), bytes })
      response.end(JSON.stringify({ type: 'image', media_id: 'media', created_at: 1700000000 }))
    })
  }).listen(0, '127.0.0.1')
  t.teardown(() => { platform.close() })
  await once(platform, 'listening')
  return `http://127.0.0.1:${(platform.address() as AddressInfo).port}`
}

/** Resolves with the bytes that 50 uploads at once take in a new server. */
async function measure (t: Test, apiBase: string): Promise<number> {
  const account = createAccount({ open: ['media'] })
  const cwd = t.testdir({ 'accounts.json': JSON.stringify({ accounts: [account] }) })
  // a small room for young objects, so that less garbage is counted that nobody has collected yet
  const { base, child, stop } = await startServer(t, { NODE_OPTIONS: '--max-semi-space-size=4', WECHAT_API_BASE: apiBase }, cwd)
  const status = `/proc/${child.pid}/status`
  async function memory (): Promise<number> {
    await sleep(20)
    // without work for the server, where the system has such a file
    if (existsSync(status)) return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))![1]) * 1024
    return Number(/^process_resident_memory_bytes (\S+)$/m.exec((await exchange(base, '/metrics')).body.toString())![1])
  }

  // the code of the first uploads, and the room that the first garbage takes, are not the memory of fifty
  for (let count = 0; count < 10; count++) t.equal(await upload(base, account.appid), 'HTTP/1.1 200 OK')
  const before = await memory()
  let most = before
  const state = { isDone: false }
  const uploads = Promise.all(Array.from({ length: 50 }, () => upload(base, account.appid))).finally(() => { state.isDone = true })
  while (!state.isDone) most = Math.max(most, await memory())
  t.same(new Set(await uploads), new Set(['HTTP/1.1 200 OK']))
  t.comment(`${Math.round(before / MiB)} MiB before, ${Math.round(most / MiB)} MiB at the most`)
  await stop()
  return most - before
}

t.test('50 pictures of 10 MiB at once take at most 45 MiB, and each goes to the platform with its length', async (t) => {
  const received: Received[] = []
  const apiBase = await startPlatform(t, received)
  // When V8 collects garbage is its own affair: a server may hold some 10 MiB of it more than another one. What uploads hold, each server holds.
  const taken: number[] = []
  while (taken.length < 3 && !taken.some(bytes => bytes <= BOUND_BYTES)) taken.push(await measure(t, apiBase))
  t.ok(Math.min(...taken) <= BOUND_BYTES, taken.map(bytes => `${Math.round(bytes / MiB)} MiB more`).join(', '))
  t.equal(received.length, 60 * taken.length)
  t.ok(received.every(({ length, bytes }) => bytes > FILE_BYTES && length === bytes))
})
