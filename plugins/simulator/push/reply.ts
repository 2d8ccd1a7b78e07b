import type { Account } from '../account/account.js'
import { decryptReply, signParts } from './cipher.js'
import type { PushFormat, PushMode } from './envelope.js'
import { fromJson } from './json.js'
import { fromXml } from './xml.js'

/** The platform does not understand the answer to a push. */
export class ReplyError extends Error {}

function parse (text: string): { format: PushFormat, fields: Record<string, unknown> } {
  try {
    if (text.startsWith('<')) return { format: 'XML', fields: fromXml(text) }
    const fields = fromJson(text)
    if (fields !== null && typeof fields === 'object' && !Array.isArray(fields)) return { format: 'JSON', fields: fields as Record<string, unknown> }
  } catch (error) {
    throw new ReplyError(`the answer is neither "success" nor a reply: ${(error as Error).message}`)
  }
  throw new ReplyError('the answer is neither empty, "success", nor a reply')
}

function open (account: Account, fields: Record<string, unknown>): string {
  const { token, aesKey } = account.settings
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = fields
  if (token === undefined || aesKey === undefined) throw new ReplyError(`the reply is encrypted, but account ${account.appid} has no EncodingAESKey`)
  const missing = Object.entries({ Encrypt, MsgSignature, TimeStamp, Nonce }).find(([, value]) => value === undefined || value === '')
  if (missing !== undefined) throw new ReplyError(`the encrypted reply lacks ${missing[0]}`)
  const computed = signParts(token, String(TimeStamp), String(Nonce), String(Encrypt))
  if (computed !== MsgSignature) {
    throw new ReplyError(`MsgSignature is ${String(MsgSignature)}, but over the Token of ${account.appid}, TimeStamp ${String(TimeStamp)}, Nonce ${String(Nonce)} and Encrypt it is ${computed}`)
  }
  try {
    return decryptReply(aesKey, account.appid, String(Encrypt))
  } catch (error) {
    throw new ReplyError(`the reply cannot be decrypted: ${(error as Error).message}`)
  }
}

/**
 * Reads the answer of an account to a push: undefined for an empty answer and for "success", otherwise its fields.
 * Throws a ReplyError for an answer that the platform would not understand.
 */
export function readReply (account: Account, mode: PushMode, format: PushFormat, body: string): Record<string, unknown> | undefined {
  const text = body.trim()
  if (text === '' || text.toLowerCase() === 'success') return undefined
  let reply = parse(text)
  if (reply.fields.Encrypt !== undefined && mode === 'plain') throw new ReplyError('the reply is encrypted, but the platform reads plain text here')
  if (reply.fields.Encrypt === undefined && mode === 'safe') throw new ReplyError('the reply is not encrypted, but the account is in safe mode')
  if (reply.format !== format) throw new ReplyError(`the reply is ${reply.format}, but the account's data format is ${format}`)
  if (reply.fields.Encrypt !== undefined) {
    const inside = open(account, reply.fields).trim()
    if (inside === '' || inside.toLowerCase() === 'success') return undefined
    reply = parse(inside)
    if (reply.format !== format) throw new ReplyError(`the reply inside is ${reply.format}, but the account's data format is ${format}`)
  }
  return reply.fields
}
