import { isAscii, isUtf8 } from 'node:buffer'
import { MessageError } from '../lib/error-codes.js'
import { parseLossless } from '../lib/json.js'
import type { AnyMessage } from './types.js'
import { parseXml } from './formats/xml.js'

export type MessageFormat = 'XML' | 'JSON'

/** The text of a push's body. Throws `WX_ERR_MESSAGE` when it is not UTF-8. */
export function decodeBody (body: Uint8Array): string {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  // fast path: an encrypted push has no other characters
  if (isAscii(bytes)) return bytes.toString('latin1')
  if (!isUtf8(bytes)) throw new MessageError('not UTF-8')
  return bytes.toString()
}

/** Tells the format by the first character: neither the content type nor the setting in WeChat's console is reliable. */
export function formatOf (text: string): MessageFormat {
  // fast path: nothing precedes the first character of a usual text, and a pattern takes 0.2 us
  const first = text[0] === '<' || text[0] === '{' ? text[0] : /[^\s\uFEFF]/.exec(text)?.[0]
  if (first === '<') return 'XML'
  if (first === '{') return 'JSON'
  throw new MessageError(first === undefined ? 'an empty body' : 'neither XML nor JSON')
}

// The envelope of a push has 2 elements, a push in compatible mode some dozens.
const MAX_ENVELOPE_ELEMENTS = 1000
// A field of JSON has two or four quotes.
const MAX_ENVELOPE_MARKS = 4 * MAX_ENVELOPE_ELEMENTS
// These cost a parser more time than a long text does: entities in XML; fields and nesting in JSON.
const COSTLY_MARKS = { XML: ['&'], JSON: ['"', '[', '{'] } as const
const COSTLY_NUMBER = /\d{1000}/
// A shorter body costs little whatever its content is.
const HARMLESS_CHARACTERS = 16 * 1024

function assertCheap (text: string, format: MessageFormat): void {
  for (const mark of COSTLY_MARKS[format]) {
    let count = 0
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      if (++count > MAX_ENVELOPE_MARKS) throw new MessageError(`too many of the character ${mark}`)
    }
  }
  if (COSTLY_NUMBER.test(text)) throw new MessageError('a number that is too long')
}

/** The fields of a body whose signature is not verified yet. Reads little, so that a forged push costs little. */
export function parseEnvelope (text: string): Record<string, unknown> {
  const format = formatOf(text)
  if (text.length > HARMLESS_CHARACTERS) assertCheap(text, format)
  return format === 'XML' ? parseXml(text, MAX_ENVELOPE_ELEMENTS) : parseFields(text)
}

/** The fields of a body in either format, unchecked. */
export function parseFields (text: string): Record<string, unknown> {
  if (formatOf(text) === 'XML') return parseXml(text)
  try {
    return parseLossless(text.replace(/^\uFEFF/, '')) as Record<string, unknown>
  } catch (error) {
    throw new MessageError((error as Error).message.includes('forbidden') ? 'JSON with a forbidden property' : 'not valid JSON')
  }
}

/**
 * Whether a body is the check that WeChat's console for cloud hosting sends when it saves the path for pushes.
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloudrun/src/guide/weixin/push.html
 */
export function isPathCheck (text: string): boolean {
  if (text.length > 1000 || !text.includes('CheckContainerPath')) return false
  try {
    return parseFields(text).action === 'CheckContainerPath'
  } catch {
    return false
  }
}

// Fields that every part of the program reads as text.
const SCALARS = ['MsgType', 'Event', 'FromUserName', 'ToUserName', 'CreateTime', 'MsgId']

/** Makes a message of its fields: 64-bit ids as text, and the payload as it arrived in `raw`. */
export function toMessage (fields: Record<string, unknown>, raw: string): AnyMessage {
  if (typeof fields.MsgType !== 'string' && typeof fields.InfoType !== 'string') throw new MessageError('MsgType is missing')
  for (const name of SCALARS) if (typeof (fields[name] ?? '') === 'object') throw new MessageError(`${name} is not a text`)
  if (typeof fields.MsgId === 'number') fields.MsgId = String(fields.MsgId)
  if (typeof fields.MsgID === 'number') fields.MsgID = String(fields.MsgID)
  fields.raw = raw
  return fields as AnyMessage
}

/** Reads a decrypted push, XML or JSON. Throws `WX_ERR_MESSAGE`. */
export function parseMessage (raw: string): AnyMessage {
  return toMessage(parseFields(raw), raw)
}
