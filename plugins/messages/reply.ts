import { nearestName } from '../lib/nearest-name.js'
import type { MessageFormat } from './parse.js'
import { acknowledgementOf } from './acknowledgements.js'
import type { AnyMessage } from './types.js'
import { buildXml, cdata } from './formats/xml.js'

/** The types of a passive reply; `event` is for an answer to an event whose envelope the handler writes itself. */
const REPLY_TYPES = ['transfer_customer_service', 'text', 'image', 'voice', 'video', 'music', 'news', 'event'] as const

/**
 * The return value of a synchronous rule: a passive reply (`{ MsgType: 'transfer_customer_service' }`), the structured answer
 * that an event requires (`{ ErrCode: 0, ErrMsg: 'success' }`), or nothing for the acknowledgement of the event, which is `success` for most.
 * ToUserName, FromUserName and CreateTime are filled in for the kinds that have them.
 */
export type Reply =
  | { MsgType: 'transfer_customer_service', TransInfo?: { KfAccount: string } }
  | { MsgType: typeof REPLY_TYPES[number], [field: string]: unknown }
  | { MsgType?: never, [field: string]: unknown }
  | 'success'
  | undefined
  | void

export const SUCCESS = 'success'

/** Whether the reply is a structured answer that asks the platform to deliver the event again. */
export function asksAgain (reply: Reply): boolean {
  if (typeof reply !== 'object' || reply === null || 'MsgType' in reply) return false
  const result = (reply as Record<string, unknown>).ErrCode
  return result !== undefined && Number(result) !== 0
}

const LOGISTICS_RESULT = ['resultcode', 'ResultCode']

/** The reply's fields with its envelope. */
function completeReply (reply: Record<string, unknown>, message: AnyMessage): Record<string, unknown> {
  const envelope = {
    ToUserName: message.FromUserName,
    FromUserName: message.ToUserName,
    CreateTime: Math.floor(Date.now() / 1000)
  }
  if ('MsgType' in reply) return Object.assign(envelope, reply)
  if (LOGISTICS_RESULT.some(field => field in reply)) return { ...envelope, MsgType: message.MsgType, Event: message.Event, ...reply }
  return reply
}

/** Refuses a misspelled type, which the platform would silently ignore. */
function checkType (type: unknown): void {
  if (typeof type !== 'string') throw new TypeError('the MsgType of a reply must be a text')
  if (REPLY_TYPES.includes(type as typeof REPLY_TYPES[number])) return
  const nearest = nearestName(type, REPLY_TYPES)
  if (nearest !== undefined) throw new TypeError(`unknown MsgType "${type}" of a reply, did you mean ${nearest}?`)
}

/** The answer to a message that is stored, or whose rule returned nothing. */
export function acknowledge (message: AnyMessage, format: MessageFormat): string {
  const { fields } = acknowledgementOf(message.Event)
  return fields === undefined ? SUCCESS : writeReply(fields, message, format)
}

/** The text of an answer, `success` or fields. Throws a TypeError if the value cannot be a reply. */
export function writeReply (reply: Reply, message: AnyMessage, format: MessageFormat): string {
  if (reply === SUCCESS) return SUCCESS
  if (reply === undefined || reply === null) return acknowledge(message, format)
  if (typeof reply !== 'object' || Array.isArray(reply)) throw new TypeError(`a reply must be an object or 'success', not ${Array.isArray(reply) ? 'a list' : typeof reply}`)
  if ('MsgType' in reply) checkType(reply.MsgType)
  const fields = completeReply(reply as Record<string, unknown>, message)
  return format === 'XML' ? buildXml(fields) : JSON.stringify(fields)
}

/** The body of an encrypted reply. Base64, hex and digits need no escaping, which saves 2 us: see the benchmark `steps`. The nonce comes from the sender, so it is escaped. */
export function writeEnvelope (envelope: { Encrypt: string, MsgSignature: string, TimeStamp: number, Nonce: string }, format: MessageFormat): string {
  if (format === 'JSON') return JSON.stringify(envelope)
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = envelope
  return `<xml><Encrypt><![CDATA[${Encrypt}]]></Encrypt><MsgSignature><![CDATA[${MsgSignature}]]></MsgSignature><TimeStamp>${TimeStamp}</TimeStamp><Nonce>${cdata(Nonce)}</Nonce></xml>`
}
