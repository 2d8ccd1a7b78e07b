import type { Account } from '../account/account.js'
import { createNonce } from '../ids.js'
import { encryptPush, signParts } from './cipher.js'
import { pushHeaders } from './cloud-hosting.js'
import { toJson } from './json.js'
import { toXml } from './xml.js'

export type PushMode = 'plain' | 'compatible' | 'safe'
export type PushFormat = 'JSON' | 'XML'

export interface SignPushOptions {
  mode?: PushMode
  format?: PushFormat
  /** Unix seconds. */
  timestamp?: number | string
  nonce?: string
  openid?: string
  /** 16 bytes, for published vectors. */
  random?: Buffer<ArrayBuffer>
}

/** A push as it is sent. */
export interface SignedPush {
  /** The account's pushUrl with the query; without a pushUrl only the query, beginning with "?". */
  url: string
  query: Record<string, string>
  headers: Record<string, string>
  body: string
}

export function modeOf ({ settings }: Account): PushMode {
  if (settings.cloudRun) return 'plain'
  return settings.mode ?? (settings.aesKey === undefined ? 'plain' : 'safe')
}

export function formatOf ({ settings }: Account): PushFormat {
  return settings.msgDataFormat ?? 'JSON'
}

export function write (format: PushFormat, fields: Record<string, unknown>): string {
  return format === 'XML' ? toXml(fields) : toJson(fields)
}

/** Adds `query` to an address that may already have a query. */
export function addQuery (address: string, query: Record<string, string>): string {
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams(query)}`
}

/**
 * Signs the payload of a push, and encrypts it if the mode requires that. Throws an Error if the account lacks the Token or the key.
 *
 * @param text the payload in the format that the receiver reads
 */
export function signPush (account: Account, text: string, options: SignPushOptions & { now: number }): SignedPush {
  const { token, aesKey } = account.settings
  const { mode = modeOf(account), format = formatOf(account), nonce = createNonce() } = options
  const contentType = format === 'XML' ? 'text/xml' : 'application/json'
  if (account.settings.cloudRun) return { url: account.pushUrl ?? '', query: {}, headers: { 'content-type': contentType, ...pushHeaders(account) }, body: text }
  const timestamp = String(options.timestamp ?? Math.floor(options.now / 1000))
  if (token === undefined) throw new Error(`account ${account.appid} has no push Token, so a push cannot be signed`)

  const query: Record<string, string> = { signature: signParts(token, timestamp, nonce), timestamp, nonce }
  if (options.openid !== undefined) query.openid = options.openid
  let body = text
  if (mode !== 'plain') {
    if (aesKey === undefined) throw new Error(`account ${account.appid} has no EncodingAESKey, so a push cannot be encrypted`)
    const Encrypt = encryptPush(aesKey, account.appid, text, options.random)
    query.encrypt_type = 'aes'
    query.msg_signature = signParts(token, timestamp, nonce, Encrypt)
    body = mode === 'safe' ? write(format, { ToUserName: account.originalId, Encrypt }) : withEncrypt(format, text, Encrypt)
  }
  return {
    url: addQuery(account.pushUrl ?? '', query),
    query,
    headers: { 'content-type': contentType },
    body
  }
}

// compatible mode: the plain fields stay unchanged, byte for byte
function withEncrypt (format: PushFormat, text: string, Encrypt: string): string {
  if (format === 'XML') return text.replace(/<\/xml>\s*$/, `<Encrypt><![CDATA[${Encrypt}]]></Encrypt></xml>`)
  return text.replace(/\s*\}\s*$/, `${/^\s*\{\s*\}\s*$/.test(text) ? '' : ','}"Encrypt":"${Encrypt}"}`)
}
