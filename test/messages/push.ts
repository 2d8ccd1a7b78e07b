import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import cryptoPlugin, { createMessageCipher, createSignature, type CryptoOptions } from '../../plugins/crypto/index.js'
import messagesPlugin, { type Answer, type MessagesOptions, type Push } from '../../plugins/messages/index.js'
import { buildXml } from '../../plugins/messages/formats/xml.js'

export const appid = 'wx1234567890abcdef'
export const token = 'pushtoken'
export const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

export const signature = createSignature(token)
export const cipher = createMessageCipher(aesKey, appid)

export type Format = 'XML' | 'JSON'
export type Mode = 'plain' | 'compatible' | 'safe'

export const nowSeconds = () => Math.floor(Date.now() / 1000)

/** Fields of a text; each call is another message. */
export function text (Content = 'hello', fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { ToUserName: 'gh_0123456789ab', FromUserName: 'oUser1', CreateTime: nowSeconds(), MsgType: 'text', Content, MsgId: nextId(), ...fields }
}

export function event (Event: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { ToUserName: 'gh_0123456789ab', FromUserName: 'oUser1', CreateTime: nowSeconds(), MsgType: 'event', Event, ...fields }
}

let lastId = 22000000000000000n

function nextId (): string {
  return String(++lastId)
}

export const write = (fields: Record<string, unknown>, format: Format): string => format === 'XML' ? buildXml(fields) : JSON.stringify(fields)

export interface PushOptions {
  mode?: Mode
  format?: Format
  timestamp?: string
  nonce?: string
  /** The appid that an encrypted push is addressed to. */
  receiver?: string
  /** The fields of the envelope, in place of the encrypted fields. */
  Encrypt?: string
}

/** A push as WeChat sends it. */
export function push (fields: Record<string, unknown>, { mode = 'plain', format = 'JSON', timestamp = String(nowSeconds()), nonce = '415670741', receiver = appid, ...given }: PushOptions = {}): Push {
  const query = { signature: signature.sign(timestamp, nonce), timestamp, nonce, openid: 'oUser1' }
  if (mode === 'plain') return { query, body: Buffer.from(write(fields, format)) }
  const Encrypt = given.Encrypt ?? createMessageCipher(aesKey, receiver).encrypt(write(fields, format))
  const envelope = mode === 'safe' ? { ToUserName: fields.ToUserName, Encrypt } : { ...fields, Encrypt }
  return {
    query: { ...query, encrypt_type: 'aes', msg_signature: signature.sign(timestamp, nonce, Encrypt) },
    body: Buffer.from(write(envelope, format))
  }
}

export interface BuildOptions extends Partial<MessagesOptions> {
  /** The account has an EncodingAESKey. */
  encrypted?: boolean
  crypto?: Partial<CryptoOptions>
}

/** An app with the messages of one account, that closes with the test. */
export async function build (t: Test, { encrypted = false, crypto, ...options }: BuildOptions = {}): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(cryptoPlugin, { appid, token, ...(encrypted && { aesKey }), ...crypto })
  await app.register(messagesPlugin, { appid, encrypted, ...options })
  return app
}

export const success: Answer = { contentType: 'text/plain; charset=utf-8', body: 'success' }

/** A promise, and what settles it. */
export function deferred<T = void> (): { promise: Promise<T>, resolve: (value: T) => void, reject: (error: Error) => void } {
  let resolve!: (value: T) => void
  let reject!: (error: Error) => void
  const promise = new Promise<T>((_resolve, _reject) => { [resolve, reject] = [_resolve, _reject] })
  return { promise, resolve, reject }
}
