import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import assert from 'node:assert/strict'
import { account } from './account.js'
import { httpRequest } from './load.js'

export interface PushKind {
  format: 'XML' | 'JSON'
  mode: 'plain' | 'safe'
}

// written separately, so that the measured code does not check itself
const key = Buffer.from(account.aesKey + '=', 'base64')
const sign = (...parts: string[]) => createHash('sha1').update([account.token, ...parts].sort().join('')).digest('hex')

function encrypt (text: string): string {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(Buffer.byteLength(text))
  const bare = Buffer.concat([randomBytes(16), size, Buffer.from(text), Buffer.from(account.appid)])
  const padding = 32 - bare.length % 32
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([bare, Buffer.alloc(padding, padding)])), cipher.final()]).toString('base64')
}

function decrypt (encrypted: string): string {
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const frame = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
  return frame.toString('utf8', 20, 20 + frame.readUInt32BE(16))
}

const cdata = (text: string) => `<![CDATA[${text}]]>`
let lastId = 22_000_000_000_000_000n + BigInt(Date.now()) * 1000n

const OPENID = /^o[\w-]{27}$/
const newOpenid = () => `o${randomBytes(21).toString('base64url').slice(0, 27)}`

/** Texts as WeChat pushes them, each with an id and a sender of its own: messages of one sender would be handled one after the other. */
export function pushes (path: string, { format, mode }: PushKind, count: number, content = 'hello 你好'): Buffer[] {
  return Array.from({ length: count }, () => {
    const now = Math.floor(Date.now() / 1000)
    const id = String(++lastId)
    const openid = newOpenid()
    const text = format === 'XML'
      ? `<xml><ToUserName>${cdata('gh_0123456789ab')}</ToUserName><FromUserName>${cdata(openid)}</FromUserName><CreateTime>${now}</CreateTime><MsgType>${cdata('text')}</MsgType><Content>${cdata(content)}</Content><MsgId>${id}</MsgId></xml>`
      : `{"ToUserName":"gh_0123456789ab","FromUserName":"${openid}","CreateTime":${now},"MsgType":"text","Content":"${content}","MsgId":${id}}`
    const nonce = String(100_000_000 + Number(lastId % 900_000_000n))
    const query = `signature=${sign(String(now), nonce)}&timestamp=${now}&nonce=${nonce}&openid=${openid}`
    const headers = { 'Content-Type': format === 'XML' ? 'text/xml' : 'application/json', Pragma: 'no-cache' }
    if (mode === 'plain') return httpRequest('POST', `${path}?${query}`, headers, text)
    const encrypted = encrypt(text)
    const body = format === 'XML' ? `<xml><ToUserName>${cdata('gh_0123456789ab')}</ToUserName><Encrypt>${cdata(encrypted)}</Encrypt></xml>` : JSON.stringify({ ToUserName: 'gh_0123456789ab', Encrypt: encrypted })
    return httpRequest('POST', `${path}?${query}&encrypt_type=aes&msg_signature=${sign(String(now), nonce, encrypted)}`, headers, body)
  })
}

const xmlField = (text: string, name: string) => new RegExp(`<${name}>\\s*(?:<!\\[CDATA\\[)?([^<\\]]*)(?:\\]\\]>)?\\s*</${name}>`).exec(text)?.[1] ?? ''

/** Throws unless `body` is the passive reply that every row must give, signed and encrypted when the push was. */
export function checkReply (body: string, { format, mode }: PushKind, content = 'hello 你好'): void {
  const read = (text: string, name: string): string => format === 'XML' ? xmlField(text, name) : String(JSON.parse(text)[name])
  let text = body
  if (mode === 'safe') {
    const encrypted = read(body, 'Encrypt')
    assert.equal(read(body, 'MsgSignature'), sign(read(body, 'TimeStamp'), read(body, 'Nonce'), encrypted), 'the signature of the reply')
    text = decrypt(encrypted)
  }
  assert.match(read(text, 'ToUserName'), OPENID)
  assert.deepEqual(['FromUserName', 'MsgType', 'Content'].map(name => read(text, name)), ['gh_0123456789ab', 'text', `reply to ${content}`])
}

export function checkSuccess (body: string): void {
  assert.equal(body, 'success')
}
