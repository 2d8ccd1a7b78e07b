import { createHash } from 'node:crypto'
import { readGamePayment } from './game-payment.js'
import type { AnyMessage } from './types.js'

// These events are pushed again with another RetryTimes in the body, or happen once for each thing: an id in the body identifies them.
const EVENT_IDS = new Map<string, readonly string[]>([
  ['wxa_media_check', ['trace_id']],
  ['xpay_goods_deliver_notify', ['OutTradeNo', 'Env']],
  ['xpay_coin_pay_notify', ['OutTradeNo', 'Env']],
  ['xpay_refund_notify', ['WxRefundId', 'MchRefundId']],
  ['xpay_complaint_notify', ['RequestId']]
])

// RetryTimes counts the deliveries of one event, so it must not take part in identifying the event.
const RETRY_TIMES = /"RetryTimes"\s*:\s*"?\d+"?|<RetryTimes>(?:<!\[CDATA\[)?\s*\d{1,20}\s*(?:\]\]>)?<\/RetryTimes>/g

function scalar (value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Makes a string that shares no memory: a concatenation or a slice would keep the whole payload alive for as long as the key. */
const join = (...parts: unknown[]) => parts.join(':')

/**
 * The key by which a redelivery is recognized. MsgId and sender identify a message. An event has no id of its own: the id of its subject identifies it,
 * or else time, sender, event and a digest of the body, so that two events of one second both arrive.
 * MsgId and time, which grow, come first: new keys lie side by side in the index of a database, and not each on a page of its own.
 */
export function dedupeKey (message: AnyMessage): string {
  const { FromUserName = '', MsgType = '', Event = '', CreateTime = '' } = message
  if (String(message.MsgId ?? '') !== '') return join('msg', message.MsgId, FromUserName)
  const ids = (EVENT_IDS.get(String(Event).toLowerCase()) ?? []).map(field => scalar(message[field]))
  // only the first field identifies an event: others, such as the environment, are shared by many
  if (ids[0]) return join('event', Event, ...ids)
  const game = readGamePayment(message)
  if (game?.outTradeNo) return join('event', Event, game.outTradeNo, game.isSandbox ? 'sandbox' : '')
  const digest = createHash('sha256').update(message.raw.replace(RETRY_TIMES, '')).digest('base64url')
  return join('event', CreateTime, FromUserName, Event || MsgType, digest)
}
