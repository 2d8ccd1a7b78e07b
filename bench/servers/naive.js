// The naive way: Fastify with its logger off, an XML parser from npm, and a cipher for each message.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { account } from '../lib/account.js'
import { listening } from '../lib/child.js'

const require = createRequire(import.meta.url)
const Fastify = require('fastify')
const { XMLBuilder, XMLParser } = require('fast-xml-parser')

const { appid, token, aesKey } = account
const key = Buffer.from(aesKey + '=', 'base64')
const iv = key.subarray(0, 16)
const parser = new XMLParser({ parseTagValue: false })
const builder = new XMLBuilder({ cdataPropName: '__cdata' })
const sign = (...parts) => createHash('sha1').update([token, ...parts].sort().join('')).digest('hex')
const seen = new Set()

function decrypt (encrypted) {
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  const frame = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
  const size = frame.readUInt32BE(16)
  if (frame.subarray(20 + size, frame.length - frame[frame.length - 1]).toString() !== appid) throw new Error('receiver')
  return frame.subarray(20, 20 + size).toString()
}

function encrypt (text) {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(Buffer.byteLength(text))
  const bare = Buffer.concat([randomBytes(16), size, Buffer.from(text), Buffer.from(appid)])
  const padding = 32 - bare.length % 32
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([bare, Buffer.alloc(padding, padding)])), cipher.final()]).toString('base64')
}

const app = Fastify()
app.addContentTypeParser(['text/xml', 'application/xml'], { parseAs: 'string' }, (_request, body, done) => {
  try {
    done(null, parser.parse(body))
  } catch (error) {
    done(error)
  }
})
app.post('/wx/portal/:appid', async (request, reply) => {
  const { timestamp, nonce, msg_signature: signature } = request.query
  const { Encrypt } = request.body.xml
  if (sign(timestamp, nonce, Encrypt) !== signature) return reply.code(403).send('bad signature')
  if (Math.abs(Date.now() / 1000 - timestamp) > 300) return reply.code(403).send('old')
  const message = parser.parse(decrypt(Encrypt)).xml
  if (seen.has(message.MsgId)) return 'success'
  seen.add(message.MsgId)
  const now = Math.floor(Date.now() / 1000)
  const encrypted = encrypt(builder.build({
    xml: {
      ToUserName: { __cdata: message.FromUserName },
      FromUserName: { __cdata: message.ToUserName },
      CreateTime: now,
      MsgType: { __cdata: 'text' },
      Content: { __cdata: `reply to ${message.Content}` }
    }
  }))
  reply.type('application/xml')
  return builder.build({ xml: { Encrypt: { __cdata: encrypted }, MsgSignature: { __cdata: sign(String(now), nonce, encrypted) }, TimeStamp: now, Nonce: { __cdata: nonce } } })
})
await app.listen({ port: 0, host: '127.0.0.1' })
listening(app.server.address().port)
