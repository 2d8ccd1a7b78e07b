// The least code that does the work: node:http and node:crypto, one account, one message type, without Fastify.
import { createServer } from 'node:http'
import * as crypto from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listening } from '../lib/child.js'
import { account } from '../lib/account.js'

const [format, mode, answer, framework] = process.argv[2].split(' ')
const { appid, token, aesKey } = account
const key = Buffer.from(aesKey + '=', 'base64')
const appidBytes = Buffer.from(appid)
// only the first block depends on earlier data, and here that block is filler, so one cipher and one decipher serve all messages
const decipher = crypto.createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
const cipher = crypto.createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
const sha1 = crypto.hash ? text => crypto.hash('sha1', text) : text => crypto.createHash('sha1').update(text).digest('hex')
const random = Buffer.alloc(4096)
let randomAt = random.length

function decrypt (encrypted) {
  const frame = decipher.update(Buffer.from(encrypted, 'base64'))
  const end = 20 + frame.readUInt32BE(16)
  if (frame.compare(appidBytes, 0, appidBytes.length, end, frame.length - frame[frame.length - 1]) !== 0) throw new Error('receiver')
  return frame.utf8Slice(20, end)
}

function encrypt (text) {
  const size = Buffer.byteLength(text)
  const bare = 20 + size + appidBytes.length
  const frame = Buffer.allocUnsafe(bare + 32 - bare % 32)
  if (randomAt === random.length) {
    crypto.randomFillSync(random)
    randomAt = 0
  }
  random.copy(frame, 0, randomAt, randomAt += 16)
  frame.writeUInt32BE(size, 16)
  frame.utf8Write(text, 20)
  appidBytes.copy(frame, 20 + size)
  frame.fill(32 - bare % 32, bare)
  return cipher.update(frame).base64Slice()
}

function xmlField (text, name) {
  const open = text.indexOf(`<${name}>`) + name.length + 2
  const end = text.indexOf(`</${name}>`, open)
  return text.startsWith('<![CDATA[', open) ? text.slice(open + 9, end - 3) : text.slice(open, end)
}

function read (text, names) {
  if (format === 'JSON') return JSON.parse(text)
  const fields = {}
  for (const name of names) fields[name] = xmlField(text, name)
  return fields
}

/** The value of a query field that is not the first one. */
function queryField (url, name) {
  const at = url.indexOf(`&${name}=`)
  if (at === -1) return ''
  const end = url.indexOf('&', at + 1)
  return url.slice(at + name.length + 2, end === -1 ? undefined : end)
}

function isSigned (given, ...parts) {
  const actual = sha1([token, ...parts].sort().join(''))
  return given.length === actual.length && crypto.timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(actual, 'latin1'))
}

const MESSAGE = ['ToUserName', 'FromUserName', 'Content', ...answer === 'durable' ? ['MsgId'] : []]

function receive (url, body) {
  const [timestamp, nonce] = [queryField(url, 'timestamp'), queryField(url, 'nonce')]
  if (!(Math.abs(Date.now() / 1000 - timestamp) < 300)) throw new Error('timestamp')
  let text = body
  if (mode === 'safe') {
    const { Encrypt } = read(body, ['Encrypt'])
    if (!isSigned(queryField(url, 'msg_signature'), timestamp, nonce, Encrypt)) throw new Error('signature')
    text = decrypt(Encrypt)
  } else if (!isSigned(url.slice(url.indexOf('?signature=') + 11, url.indexOf('&')), timestamp, nonce)) {
    throw new Error('signature')
  }
  const message = read(text, MESSAGE)
  if (answer === 'durable') return keep(String(message.MsgId), text)
  if (answer !== 'reply') return 'success'

  const now = Math.floor(Date.now() / 1000)
  if (format === 'JSON') {
    const reply = JSON.stringify({ ToUserName: message.FromUserName, FromUserName: message.ToUserName, CreateTime: now, MsgType: 'text', Content: `reply to ${message.Content}` })
    if (mode !== 'safe') return reply
    const Encrypt = encrypt(reply)
    return JSON.stringify({ Encrypt, MsgSignature: sha1([token, String(now), nonce, Encrypt].sort().join('')), TimeStamp: now, Nonce: nonce })
  }
  const reply = `<xml><ToUserName><![CDATA[${message.FromUserName}]]></ToUserName><FromUserName><![CDATA[${message.ToUserName}]]></FromUserName><CreateTime>${now}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[reply to ${message.Content}]]></Content></xml>`
  if (mode !== 'safe') return reply
  const Encrypt = encrypt(reply)
  const signature = sha1([token, String(now), nonce, Encrypt].sort().join(''))
  return `<xml><Encrypt><![CDATA[${Encrypt}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature><TimeStamp>${now}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`
}

// one row for each push, and one commit for all pushes of a turn; nothing handles the stored pushes
async function openKept () {
  const { default: Database } = await import('libsql')
  const dataDir = mkdtempSync(join(tmpdir(), 'wechat-bench-'))
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const db = new Database(join(dataDir, 'floor.db'))
  db.prepare('PRAGMA locking_mode = EXCLUSIVE').all()
  db.prepare('PRAGMA journal_mode = WAL').all()
  db.exec('PRAGMA synchronous = FULL; CREATE TABLE pushes (id TEXT PRIMARY KEY, raw TEXT NOT NULL) WITHOUT ROWID')
  const [begin, insert, commit] = ['BEGIN', 'INSERT INTO pushes VALUES (?, ?)', 'COMMIT'].map(sql => db.prepare(sql))
  let waiting = []
  return (id, text) => new Promise((resolve) => {
    if (waiting.push(() => { insert.run(id, text); return resolve }) > 1) return
    setImmediate(() => {
      const batch = waiting
      waiting = []
      begin.run()
      const resolves = batch.map(write => write())
      commit.run()
      for (const resolve of resolves) resolve('success')
    })
  })
}
const keep = answer === 'durable' ? await openKept() : undefined

const contentType = answer !== 'reply' ? 'text/plain' : format === 'XML' ? 'application/xml; charset=utf-8' : 'application/json; charset=utf-8'

const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (chunk) => { body += chunk }).on('end', () => {
    let answered
    try {
      answered = receive(request.url, body)
    } catch (error) {
      response.writeHead(400).end(error.message)
      return
    }
    const send = (text) => { response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(text) }).end(text) }
    if (typeof answered === 'string') send(answered)
    else answered.then(send)
  })
})

// the same work as a single route of a bare Fastify, which every plugin pays for before it does anything
async function startFastify () {
  const { default: Fastify } = await import('fastify')
  const app = Fastify()
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => { done(null, body) })
  app.post('/wx/portal/:appid', async (request, reply) => {
    // bare: what Fastify takes when nothing is done with the push
    const body = framework === 'bare' ? 'success' : receive(request.url, request.body)
    reply.type(contentType)
    return body
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  listening(app.server.address().port)
}

// idle connections stay open while others are measured
server.keepAliveTimeout = 120_000
if (framework !== undefined) startFastify()
else server.listen(0, '127.0.0.1', () => listening(server.address().port))
