import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import Fastify from 'fastify'
import t from 'tap'
import wechat from '../../plugins/index.js'
import routes from '../../routes/index.js'
import { sendBinary } from '../../routes/lib/binary-reply.js'
import { createAccount } from '../helpers/hub.js'
import { startPlatform, until, type Act } from '../helpers/platform.js'

const slow = {
  'GET /user/:appid/login?code=c': '/sns/jscode2session',
  'POST /user/:appid/login': '/sns/jscode2session',
  'GET /user/:appid/phone?code=c': '/wxa/business/getuserphonenumber',
  'POST /user/:appid/phone': '/wxa/business/getuserphonenumber',
  'POST /qrcode/:appid': '/wxa/getwxacodeunlimit',
  'GET /media/:appid/download/m1': '/cgi-bin/media/get'
}

t.test('a client that goes away ends its call to the platform, on every route that makes one', async (t) => {
  const platform = await startPlatform(t)
  const account = createAccount()
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(wechat, { accounts: [account], apiBase: platform.url, store: 'memory' })
  app.register(routes, { prefix: '/wx' })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })

  for (const [route, path] of Object.entries(slow)) {
    let asked!: () => void
    let closed!: () => void
    const reached = new Promise<void>(resolve => { asked = resolve })
    const ended = new Promise<void>(resolve => { closed = resolve })
    const hang: Act = ({ raw }, reply) => {
      reply.hijack()
      raw.socket.once('close', () => closed())
      asked()
    }
    platform.on(path, hang)
    const [method, url] = route.replace(':appid', account.appid).split(' ') as [string, string]
    const request = httpRequest(`${base}/wx${url}`, { method, headers: { 'content-type': 'application/json' } })
    request.on('error', () => {})
    request.end(method === 'POST' ? JSON.stringify({ code: 'c', type: 'unlimited', scene: 'a' }) : undefined)
    await reached
    request.destroy()
    await ended
    t.pass(route)
  }
})

t.test('of two clients with one code the one that stays is signed in', async (t) => {
  const platform = await startPlatform(t)
  const account = createAccount()
  const app = Fastify()
  t.teardown(() => app.close())
  app.register(wechat, { accounts: [account], apiBase: platform.url, store: 'memory' })
  app.register(routes, { prefix: '/wx' })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  let answer!: () => void
  const held = new Promise<void>(resolve => { answer = resolve })
  platform.on('/sns/jscode2session', async () => {
    await held
    return { openid: 'o1', session_key: 'tiihtNczf5v6AKRyjwEUhQ==' }
  })
  let arrived = 0
  let left = 0
  app.server.on('request', (_request, response) => {
    arrived++
    response.once('close', () => { left++ })
  })
  const url = `${base}/wx/user/${account.appid}/login?code=c`
  const gone = new AbortController()
  const first = fetch(url, { signal: gone.signal }).catch(() => {})
  const second = fetch(url)
  await until(() => arrived === 2 && platform.calls('/sns/jscode2session').length === 1)
  gone.abort()
  await first
  await until(() => left === 1)
  answer()
  t.match(await (await second).json(), { openid: 'o1' })
  t.equal(platform.calls('/sns/jscode2session').length, 1)
})

t.test('a client that does not read its download loses the connection, and one that reads slowly does not', async (t) => {
  const bytes = Buffer.alloc(32 * 1024 * 1024, 1)
  const bodies: Readable[] = []
  const app = Fastify()
  t.teardown(() => app.close())
  app.get('/', (_request, reply) => {
    const body = Readable.from((function * () { for (let i = 0; i < bytes.length; i += 65536) yield bytes.subarray(i, i + 65536) })())
    bodies.push(body)
    return sendBinary(reply, { contentType: 'image/png', fileName: undefined, sizeBytes: bytes.length, body, buffer: async () => bytes }, 300)
  })
  const base = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  const open = () => {
    const socket = connect(Number(base.port), base.hostname)
    socket.write('GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')
    socket.on('error', () => {})
    return socket
  }
  const reader = open()
  let read = 0
  reader.on('data', chunk => {
    read += chunk.length
    reader.pause()
    setImmediate(() => reader.resume())
  })
  const unread = open()
  unread.pause()
  await until(() => bodies.length === 2)
  await Promise.all(bodies.map(body => body.closed ? undefined : once(body, 'close').catch(() => {})))
  t.ok(bodies.some(body => !body.readableEnded), 'the one that nobody read was given up')
  if (!reader.closed) await once(reader, 'close')
  t.ok(read > bytes.length)
  unread.destroy()
})

t.test('a client that goes away before it is counted causes no error', async (t) => {
  const platform = await startPlatform(t)
  platform.on('/sns/jscode2session', () => ({ openid: 'o1', session_key: 'tiihtNczf5v6AKRyjwEUhQ==' }))
  platform.on('/cgi-bin/ticket/getticket', () => ({ errcode: 0, ticket: 'ticket-1', expires_in: 7200 }))
  const account = createAccount()
  const lines: string[] = []
  const app = Fastify({ logger: { level: 'error', stream: { write: (line: string) => { lines.push(line) } } } })
  t.teardown(() => app.close())
  // as a hook of the app that looks something up
  app.addHook('onRequest', async ({ raw: { socket } }) => {
    if (!socket.destroyed) await new Promise(resolve => socket.once('close', resolve))
  })
  let answered = 0
  app.addHook('onResponse', async () => { answered++ })
  app.addHook('onSend', async () => { answered++ })
  app.register(wechat, { accounts: [account], apiBase: platform.url, store: 'memory' })
  app.register(routes, { prefix: '/wx', hubKeys: ['k'.repeat(32)] })
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))

  for (const path of [`/wx/user/${account.appid}/login?code=c`, `/wx/jssdk/${account.appid}?url=https://a.example/`, `/wx/token/${account.appid}`]) {
    const before = answered
    const socket = connect(Number(port), '127.0.0.1', () => { socket.end(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`, () => { setTimeout(() => socket.destroy(), 20) }) })
    await until(() => answered > before)
  }
  t.same(lines, [])
})
