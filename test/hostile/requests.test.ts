import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import Fastify from 'fastify'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import t, { type Test } from 'tap'
import wechat, { errors, serverOptions, type Account } from '../../plugins/index.js'
import { createSignature } from '../../plugins/crypto/index.js'
import routes, { type RoutesOptions } from '../../routes/index.js'
import { createAccount, eventually, HUB_KEY } from '../helpers/hub.js'
import { startPlatform } from '../helpers/platform.js'
import { exchange, multipart } from '../leaks/watch.js'

t.setTimeout(290_000)

interface Setting extends RoutesOptions { list?: Account[], apiBase?: string, limits?: Parameters<typeof serverOptions>[0] }

/** The routes as the server has them: a proxy on this machine or in a private network is believed. */
async function start (t: Test, { list = [createAccount()], apiBase = 'http://127.0.0.1:1', limits, ...options }: Setting = {}) {
  const failures: string[] = []
  const app = Fastify({ ...serverOptions(limits), trustProxy: 'loopback, linklocal, uniquelocal', logger: { level: 'error', stream: { write: (line: string) => { failures.push(line) } } } })
  app.register(errors)
  app.register(wechat, { store: 'memory', accounts: list, apiBase, capabilities: { api: { attempts: 1 } } })
  app.register(routes, { prefix: '/wx', hubKeys: [HUB_KEY], ...options })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => app.close())
  return { app, base, failures, appid: list[0]!.appid, account: list[0]! }
}

t.test('an account is reached by the path that names it and by no other, however that is written', async t => {
  const [one, other] = [createAccount(), createAccount()]
  const { base, failures } = await start(t, { list: [one, other] })
  // signed for the one: an echo says that it was asked
  const query = new URLSearchParams({ timestamp: '1', nonce: '1', signature: createSignature(one.token).sign('1', '1'), echostr: 'echoed' })
  const percent = (char: string, upper: boolean) => `%${char.charCodeAt(0).toString(16)[upper ? 'toUpperCase' : 'toString']()}`
  const encoded = (text: string) => fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2), { minLength: text.length, maxLength: text.length })
    .map(ways => [...text].map((char, i) => ways[i] === 0 ? char : percent(char, ways[i] === 1)).join(''))
  const piece = fc.oneof({ weight: 3, arbitrary: encoded('wx') }, { weight: 3, arbitrary: encoded('portal') }, { weight: 3, arbitrary: encoded(one.appid) }, encoded(other.appid),
    fc.constantFrom('', '.', '..', '%2e%2e', '%2f', '%5c', '\\', ';', '%00', '%ff', '%', '%25', '*', '~', '__proto__', 'WX', one.appid.toUpperCase(), `${one.appid}%20`, `${one.appid}.`, `${one.appid};x`, `${one.appid}%2f`, `..%2f${one.appid}`))
  const path = fc.oneof(fc.tuple(encoded('wx'), encoded('portal'), encoded(one.appid)), fc.array(piece, { maxLength: 6 })).map(pieces => `/${pieces.join('/')}`)
  let echoes = 0
  await fc.assert(fc.asyncProperty(path, async path => {
    const { status, body } = await exchange(base, `${path}?${query}`)
    if (status !== 200 && ![400, 403, 404, 414].includes(status)) throw new Error(`${status}`)
    if (status !== 200) return
    echoes++
    if (body.toString() !== 'echoed' || decodeURIComponent(path) !== `/wx/portal/${one.appid}`) throw new Error('was served')
  }), { numRuns: 500 })
  t.ok(echoes > 20, `${echoes} paths named it`)
  t.same(failures, [])
})

t.test('headers that say who asks, what for, or how the body is packed change nothing but what they may', async t => {
  const { base, appid, failures } = await start(t, { signInsPerMinute: 0 })
  const json = { 'content-type': 'application/json' }
  const asked: Array<[path: string, method: string, body: string | Buffer, expected: number]> = [
    [`/wx/user/${appid}/info`, 'POST', '{"rawData":"{}","signature":"0","encryptedData":"AAAA","iv":"AAAA"}', 401],
    [`/wx/user/${appid}/phone`, 'POST', '{"encryptedData":"AAAA","iv":"AAAA"}', 401],
    [`/wx/token/${appid}`, 'GET', '', 401],
    [`/wx/token/${appid}/invalidate`, 'POST', '{"accessToken":"a"}', 401],
    [`/wx/qrcode/${appid}`, 'POST', '{"type":"nothing"}', 400],
    [`/wx/nowhere/${appid}`, 'GET', '', 404]
  ]
  const headers: Array<Record<string, string>> = [
    ...['::1%lo', 'unknown', '_hidden', '10.0.0.1', '127.0.0.1', '2001:db8::1%25eth0', '::ffff:127.0.0.1', '1.2.3.4:80', '[2001:db8::1]', 'a'.repeat(9000), ','.repeat(3000), '127.0.0.1,'.repeat(800), '__proto__', '"', '0x7f.1', '256.256.256.256'].map(text => ({ 'x-forwarded-for': text })),
    { 'x-forwarded-host': 'evil.example' }, { 'x-forwarded-host': 'evil.example, 127.0.0.1:x' }, { 'x-forwarded-proto': 'javascript' }, { 'x-forwarded-prefix': '/wx/token' }, { forwarded: 'for=127.0.0.1;host=evil.example' }, { host: 'evil.example:99999' }, { host: '' },
    { 'x-real-ip': '127.0.0.1' }, { 'x-original-url': `/wx/token/${appid}` }, { 'x-rewrite-url': '/metrics' }, { 'x-http-method-override': 'DELETE' }, { 'x-method-override': 'GET' },
    ...['Bearer', 'Bearer ', 'bearer  x', `Bearer ${'a'.repeat(500)}`, 'Bearer a b', 'Bearer __proto__', 'Basic OmE=', `Basic ${HUB_KEY}`, `Bearer ${HUB_KEY.slice(1)}`, `Bearer ${HUB_KEY} `.repeat(2).trim(), `Bearer ${HUB_KEY.toUpperCase()}`, `Bearer ${HUB_KEY},${HUB_KEY}`, 'Bearer \u00e9\u00ff', HUB_KEY, `Bearer\t${HUB_KEY}x`].map(authorization => ({ authorization })),
    { cookie: `token=${HUB_KEY}; authorization=Bearer ${HUB_KEY}` }, { 'proxy-authorization': `Bearer ${HUB_KEY}` }, { accept: '*/*;q=0' }, { accept: 'text/html;q=1e999,application/json;q=NaN' }, { 'accept-language': 'zh;q=-1,__proto__' },
    { 'if-none-match': '*' }, { range: 'bytes=0-0,1-1,2-2' }, { expect: 'nonsense' }, { upgrade: 'websocket', connection: 'upgrade' }, { te: 'trailers' }, { 'request-id': '\t' }, { traceparent: `00-${'f'.repeat(32)}-${'f'.repeat(16)}-ff` }, { traceparent: 'x'.repeat(5000) }
  ]
  for (const [path, method, body, expected] of asked) {
    for (const extra of headers) {
      const { status, text } = await exchange(base, path, { method, headers: { ...(method === 'POST' && json), ...extra }, body })
      // longer than a session token or a key can be, or a Host that is none
      const refused = JSON.stringify(extra).length > 500 || extra.host === '' || extra.expect !== undefined
      t.ok(status === expected || (refused && [400, 417].includes(status)), `${method} ${path} with ${JSON.stringify(extra).slice(0, 80)}: ${status}`)
      t.notMatch(text, /evil\.example|javascript|"set-cookie"|"location"/i)
    }
  }
  // a body that is packed is no JSON, and nobody unpacks it: a bomb stays small
  const bomb = gzipSync(Buffer.alloc(16 * 1024 * 1024, 0x20))
  for (const packed of ['gzip', 'deflate', 'br', 'gzip, gzip', 'x-none']) {
    for (const [path, method] of asked.filter(([, method]) => method === 'POST' && method !== undefined).map(([path, method]) => [path, method] as const)) {
      const { status } = await exchange(base, path, { method, headers: { ...json, 'content-encoding': packed }, body: bomb })
      t.ok([400, 401, 413].includes(status), `${path} packed as ${packed}: ${status}`)
    }
  }
  t.same(failures, [])
})

t.test('nobody gets more by writing other addresses into X-Forwarded-For: not from the internet, and not through a proxy that adds the one it sees', async t => {
  const { app, appid } = await start(t, { signInsPerMinute: 2, hubRequestsPerMinute: 2, picturesPerMinute: 2 })
  const ask = async (url: string, remoteAddress: string, forwarded: string) => (await app.inject({ url, remoteAddress, headers: { 'x-forwarded-for': forwarded } })).statusCode
  for (const url of [`/wx/user/${appid}/login?code=x`, `/wx/token/${appid}`, `/wx/media/${appid}/download/m`]) {
    for (const [from, forwarded] of [
      ['192.0.2.9', (i: number) => `10.0.0.${i}`],
      ['127.0.0.1', (i: number) => `10.0.0.${i}, 192.0.2.${10 + i % 1}`],
      ['::1', (i: number) => `198.51.100.${i}, 192.0.2.11`],
      // another address of the same customer
      ['127.0.0.1', (i: number) => `2001:db8:1:2::${i}`],
      ['127.0.0.1', (i: number) => `::ffff:192.0.2.${12 + i % 1}`]
    ] as const) {
      const statuses: number[] = []
      for (let i = 1; i <= 4; i++) statuses.push(await ask(url, from, forwarded(i)))
      t.same(statuses.map(status => status === 429), [false, false, true, true], `${url.slice(4, 9)} from ${from}, forwarded for ${forwarded(1)}`)
    }
  }
})

const open = async (base: string, bytes: string | Buffer) => {
  const { hostname, port } = new URL(base)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {}).write(bytes)
  return socket
}

t.test('an upload that drips is cut off, and takes no connection to the platform meanwhile', async t => {
  const platform = await startPlatform(t)
  platform.on('/cgi-bin/media/upload', { type: 'image', media_id: 'm', created_at: 1 })
  const { app, base, appid, failures } = await start(t, { apiBase: platform.url, limits: { headersTimeoutMs: 300, requestTimeoutMs: 1500, checkIntervalMs: 50 } })
  const png = Buffer.concat([PNG.sync.write(new PNG({ width: 1, height: 1 })), Buffer.alloc(400_000)])
  const { body } = multipart(png)
  const head = `POST /wx/media/${appid}/upload HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=boundary\r\nContent-Length: 1000000\r\n\r\n`
  const sockets = await Promise.all(Array.from({ length: 20 }, () => open(base, Buffer.concat([Buffer.from(head), (body as Buffer).subarray(0, 300_000)]))))
  const drip = setInterval(() => { for (const socket of sockets) if (socket.writable) socket.write('x') }, 20)
  t.teardown(() => clearInterval(drip))
  t.match(await exchange(base, `/wx/portal/${appid}`), { status: 400 }, 'meanwhile others are served')
  await Promise.all(sockets.map(async socket => {
    socket.resume()
    // a reset is an end, too
    if (!socket.closed) await new Promise(resolve => socket.once('close', resolve))
  }))
  await eventually(() => new Promise<boolean>(resolve => { app.server.getConnections((_error, count) => resolve(count === 0)) }))
  t.equal(platform.calls('/cgi-bin/media/upload').length, 0)
  t.same(failures.map(line => line.slice(0, 300)), [])
})

t.test('a client that reads nothing of its picture is cut off, and no more was fetched for it than the buffers on the way hold', async t => {
  const platform = await startPlatform(t)
  const chunk = Buffer.alloc(65_536, 1)
  let fetched = 0
  let ended = 0
  platform.on('/cgi-bin/media/get', (_request, reply) => {
    const endless = new Readable({
      read () {
        fetched += chunk.length
        this.push(chunk)
      }
    }).once('close', () => { ended++ })
    return reply.type('image/png').send(endless)
  })
  const { base, appid } = await start(t, { apiBase: platform.url, limits: { connectionTimeoutMs: 1000, keepAliveTimeoutMs: 500 } })
  const readers = 10
  const sockets = await Promise.all(Array.from({ length: readers }, async () => {
    const socket = await open(base, `GET /wx/media/${appid}/download/m HTTP/1.1\r\nHost: a\r\n\r\n`)
    socket.pause()
    return socket
  }))
  await eventually(() => ended === readers)
  for (const socket of sockets) socket.destroy()
  t.ok(fetched < readers * 32 * 1024 * 1024, `${fetched} bytes were fetched`)
  t.match(await exchange(base, `/wx/portal/${appid}`), { status: 400 })
})
