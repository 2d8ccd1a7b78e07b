import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import type { Dispatcher } from 'undici'
import { createPool, loadUndici } from '../lib/http/pool.js'
import { Merchant } from '../lib/merchant.js'
import { compileOptions, Milliseconds } from '../lib/options.js'
import { ObserverSchema } from '../lib/observer.js'
import { createMemoryQueue } from '../queue/index.js'
import type { MessageQueue } from '../queue/index.js'
import { createMemoryStore } from '../store/index.js'
import type { Store } from '../store/index.js'
import { describeExpiry, readMerchant } from './merchants.js'
import { createPay } from './pay.js'

export { createPay, type CreatePayOptions, type Pay, type PayCall } from './pay.js'
export { PayUnknownError, WechatPayError, type OwnNumber, type PayErrorClass } from './errors.js'
export type { RawNotification, StoredNotification } from './notify.js'
export { readMerchant, type MerchantKeys } from './merchants.js'
export type { PayContext, PayHandler } from './handlers.js'
export type { Bill, BillInput, FundFlowBillRow, TradeBillRow } from './bills.js'
export type { Difference, Reconciliation } from './reconcile.js'
export type { PayMethodOptions, PayOperation } from './define.js'
export type { PayOperations } from './methods.js'
export { findPayOperation } from './operations/find.js'
export type { PayAreas } from './operations/index.js'
export { OUT_TRADE_NO } from './numbers.js'
export { mapFields } from './sensitive.js'
export { PAY_EVENTS, type PayEvents } from './events.js'
export type { Order, OrderInput, OrderReference, Refund, RefundInput, RefundReference, Share, ShareInput, Transaction, Transfer, TransferInput } from './order.js'
export type { Settled, SettleOptions, Unsettled } from './settle.js'
export type { PayFile, PayMethod } from './request.js'
export { parseAuthorization, requestMessage, type RequestPayment } from './signing.js'

/** The base address of WeChat Pay and its backup. */
export const PAY_BASES = ['https://api.mch.weixin.qq.com', 'https://api2.mch.weixin.qq.com'] as const

const Options = Type.Object({
  appid: Type.String({ minLength: 1, description: 'the appid of the account' }),
  merchants: Type.Array(Merchant, { maxItems: 50, description: 'a list of merchants' }),
  payBase: Type.Optional(Type.String({ pattern: '^https?://', description: 'an http or https address' })),
  notifyUrl: Type.Optional(Type.String({ pattern: '^https?://[^\\s?#]+$', maxLength: 255, description: 'an https address of at most 255 characters without a query' })),
  proxy: Type.Optional(Type.String({ pattern: '^https?://', description: 'an http or https address' })),
  timeoutMs: Type.Optional(Milliseconds(1)),
  attempts: Type.Optional(Type.Integer({ minimum: 1, maximum: 10, description: 'a whole number from 1 to 10' })),
  backoffMs: Type.Optional(Milliseconds()),
  connections: Type.Optional(Type.Integer({ minimum: 1, description: 'a whole number from 1' })),
  dispatcher: Type.Optional(Type.Unsafe<Dispatcher>(Type.Object({ dispatch: Type.Any() }))),
  store: Type.Optional(Type.Unsafe<Store>(Type.Object({ get: Type.Any(), set: Type.Any() }))),
  queue: Type.Optional(Type.Unsafe<MessageQueue>(Type.Object({ add: Type.Any() }))),
  observer: Type.Optional(ObserverSchema)
}, { additionalProperties: false })

/**
 * - `merchants`: the merchants with their keys as PEM texts; the first is the default
 * - `payBase`: WeChat Pay's base address, default `https://api.mch.weixin.qq.com` and its backup
 * - `notifyUrl`: the public address of `POST /wx/pay/{appid}/notify`, default none, so that every order has to name an address
 * - `proxy`: an HTTP proxy for the calls
 * - `timeoutMs`: milliseconds for one attempt, default 10,000
 * - `attempts`: how many times a call whose outcome is unknown is sent in all, always with the same number, default 3
 * - `backoffMs`: milliseconds before the second attempt, default 500
 * - `connections`: the most connections to WeChat Pay at a time, default 64
 * - `dispatcher`: an undici dispatcher to use in place of a pool of its own; it is left open
 * - `store`: keeps certificates and the orders to reconcile, default the memory of this process
 * - `queue`: a queue whose worker calls `pay.handle`; default a queue in the memory of this process, with its own worker
 * - `observer`: called for every call; default none
 */
export type PayOptions = Static<typeof Options>

const checkOptions = compileOptions<PayOptions>('wechat-pay', Options)

/** WeChat Pay closes a connection that was idle for 8 seconds. */
const KEEP_ALIVE_MS = 7000

/**
 * Adds `pay`: WeChat Pay, API v3, for the merchants of one account.
 * Throws `WX_ERR_OPTIONS`, and `WX_ERR_PAY_KEYS` when the keys of a merchant do not fit together.
 */
export default fp<PayOptions>(async function pay (fastify, given) {
  const { merchants, dispatcher, proxy, connections = 64, payBase, queue, store = createMemoryStore(), ...options } = checkOptions(given)
  const keys = merchants.map(merchant => readMerchant(merchant))
  for (const merchant of keys) {
    const warning = describeExpiry(merchant)
    if (warning !== undefined) fastify.log.warn(warning)
  }
  const timing = { connections, keepAliveTimeout: KEEP_ALIVE_MS / 2, keepAliveMaxTimeout: KEEP_ALIVE_MS }
  // without a merchant there are no calls
  const isOwn = keys.length > 0 && (proxy !== undefined || dispatcher === undefined)
  const own = !isOwn ? undefined : proxy === undefined ? createPool(({ Agent }) => new Agent(timing)) : new (loadUndici().ProxyAgent)({ uri: proxy, ...timing })
  if (own !== undefined) fastify.addHook('onClose', () => own.destroy())
  const ownQueue = queue === undefined ? createMemoryQueue({ log: fastify.log }) : undefined
  const service = createPay({
    timeoutMs: 10_000,
    attempts: 3,
    backoffMs: 500,
    ...options,
    merchants: keys,
    bases: payBase === undefined ? PAY_BASES : [payBase],
    dispatcher: own ?? dispatcher ?? createPool(({ Agent }) => new Agent({ connections: 1 })),
    store: store.scope('pay:'),
    queue: queue ?? ownQueue!,
    log: fastify.log
  })
  fastify.decorate('pay', service)
  if (keys.length > 0) {
    service.start()
    fastify.addHook('onClose', async () => { service.stop() })
  }
  if (ownQueue !== undefined) {
    ownQueue.process((job, control) => service.handle(job, control))
    fastify.addHook('onClose', () => ownQueue.close())
  }
}, { name: 'wechat-pay', fastify: '5.x' })
