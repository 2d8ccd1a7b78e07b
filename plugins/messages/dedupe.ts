import { createHash } from 'node:crypto'
import { readGamePayment } from './game-payment.js'
import type { AnyMessage } from './types.js'

// Pushed again with another RetryTimes in the body, or about one thing only: here an id of the body says which event it is.
const EVENT_IDS = new Map<string, readonly string[]>([
  ['wxa_media_check', ['trace_id']],
  ['xpay_goods_deliver_notify', ['OutTradeNo', 'Env']],
  ['xpay_coin_pay_notify', ['OutTradeNo', 'Env']],
  ['xpay_refund_notify', ['WxRefundId', 'MchRefundId']],
  ['xpay_complaint_notify', ['RequestId']]
])

// Counts the deliveries of one event, so it says nothing of which one it is.
const RETRY_TIMES = /"RetryTimes"\s*:\s*"?\d+"?|<RetryTimes>(?:<!\[CDATA\[)?\s*\d{1,20}\s*(?:\]\]>)?<\/RetryTimes>/g

function scalar (value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A string of its own: a concatenation or a slice would keep the payload that it comes from in memory as long as itself. */
const join = (...parts: unknown[]) => parts.join(':')

/**
 * What makes two pushes the same one. A message: sender and MsgId. An event, which has no id: the id of what it is about,
 * else sender, event, time and a digest of the body, so that two events of one second both arrive.
 */
export function dedupeKey (message: AnyMessage): string {
  const { FromUserName = '', MsgType = '', Event = '', CreateTime = '' } = message
  if (String(message.MsgId ?? '') !== '') return join('msg', FromUserName, message.MsgId)
  const ids = (EVENT_IDS.get(String(Event).toLowerCase()) ?? []).map(field => scalar(message[field]))
  // the first one identifies; the others alone, such as the environment, are shared by many
  if (ids[0]) return join('event', Event, ...ids)
  const game = readGamePayment(message)
  if (game?.outTradeNo) return join('event', Event, game.outTradeNo, game.isSandbox ? 'sandbox' : '')
  const digest = createHash('sha256').update(message.raw.replace(RETRY_TIMES, '')).digest('base64url')
  return join('event', FromUserName, Event || MsgType, CreateTime, digest)
}
