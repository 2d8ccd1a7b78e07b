import { randomBytes } from 'node:crypto'
import type { Account } from '../account/account.js'
import { createTraceId, openidOf } from '../ids.js'
import { appKeyOf, paySignature } from '../virtual-payment/signatures.js'
import events from './events.json' with { type: 'json' }

/** The fields of each event: a list holds one item, 0 is an integer, 0.5 a number, '' a text; anything else is the value itself. */
const shapes: Record<string, unknown> = events

/** The names of every event that the platform is known to push. */
export const eventNames: readonly string[] = Object.keys(shapes)

/** Texts that a receiver may check or look up, by a part of the field's name. */
const TEXTS: Array<[name: RegExp, text: (context: Context) => string]> = [
  [/^(wx|shop)?appid$/i, ({ account }) => account.appid],
  [/openid/i, ({ openid }) => openid],
  [/trace_id/, () => createTraceId()],
  [/(trade_?no|order_?id|bill_?id|refund_?id|transaction_?id|mchorderno|_id|id)$/i, ({ serial }) => `4200${serial()}`],
  [/time/i, ({ seconds }) => String(seconds)],
  [/tel|mobile|phone/i, () => '13800138000'],
  [/url|pic|screenshot/i, () => 'https://example.com/picture.jpg'],
  [/path/i, () => 'pages/index/index'],
  [/province/i, () => '广东省'],
  [/city/i, () => '广州市'],
  [/area/i, () => '海珠区'],
  [/address|street/i, () => '新港中路397号'],
  [/name|contact/i, () => '张三'],
  [/payload/i, () => '{}'],
  [/reason|msg|content|remark|desc/i, () => '示例'],
  [/code/i, () => '0']
]

interface Context { account: Account, openid: string, seconds: number, serial (): string }

function fill (name: string, shape: unknown, context: Context): unknown {
  if (Array.isArray(shape)) return shape.map(item => fill(name, item, context))
  if (shape !== null && typeof shape === 'object') return Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, fill(key, inner, context)]))
  if (shape === 0 || shape === 0.5) return numberOf(name, shape, context)
  if (shape !== '') return shape
  return TEXTS.find(([pattern]) => pattern.test(name))?.[1](context) ?? name
}

function numberOf (name: string, shape: number, { seconds, serial }: Context): number {
  if (/(time|timestamp)$/i.test(name)) return seconds
  if (/^(errcode|retcode|env|contractresult|is_?mock)$/i.test(name)) return 0
  if (/_id$/i.test(name)) return 42_000_000 + Number(serial())
  return shape === 0 ? 1 : 1.5
}

const WRAPPERS: Record<string, string> = {
  subscribe_msg_popup_event: 'SubscribeMsgPopupEvent',
  subscribe_msg_change_event: 'SubscribeMsgChangeEvent',
  subscribe_msg_sent_event: 'SubscribeMsgSentEvent'
}

/** The same list is wrapped in XML, and bare in JSON. */
export function wrapList (event: string, list: unknown, format: 'JSON' | 'XML'): Record<string, unknown> {
  const wrapper = WRAPPERS[event]
  return format === 'XML' && wrapper !== undefined ? { [wrapper]: { List: list } } : { List: list }
}

/** Creates an event with plausible values; ids are new each time, so that it does not count as a redelivery. Undefined for an unknown name. */
export function sampleEvent (account: Account, event: string, seconds: number, format: 'JSON' | 'XML', openid = openidOf(account.appid, 'system')): Record<string, unknown> | undefined {
  if (!Object.hasOwn(shapes, event)) return undefined
  let count = Math.floor(Math.random() * 1e12)
  const fields = fill(event, shapes[event], { account, openid, seconds, serial: () => String(count++).padStart(12, '0') }) as Record<string, unknown>
  if (Array.isArray(fields.List)) {
    const { List, ...rest } = fields
    return { MsgType: 'event', Event: event, ...rest, ...wrapList(event, List, format) }
  }
  return { MsgType: 'event', Event: event, ...fields, ...('MiniGame' in fields && { MiniGame: sampleGamePayment(account, event, openid) }) }
}

/** Creates a payment of a mini game, signed with the account's production AppKey if it has one. */
function sampleGamePayment (account: Account, event: string, openid: string): Record<string, unknown> {
  const Payload = JSON.stringify({
    OpenId: openid,
    Env: 0,
    OutTradeNo: `GAME_${randomBytes(8).toString('hex')}`,
    ...(event === 'minigame_coin_deliver_completed'
      ? { CoinInfo: { ZoneId: '1', Quantity: 10, Attach: '' } }
      : { GoodsInfo: { ProductId: 'sword', Quantity: 1, ZoneId: '1', OrigPrice: 100, ActualPrice: 100, Attach: '', OrderSource: 1 } })
  })
  const appKey = appKeyOf(account, 0)
  return { Payload, PayEventSig: appKey === undefined ? '' : paySignature(appKey, event, Payload), IsMock: false }
}
