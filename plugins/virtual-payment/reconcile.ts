import type { FastifyBaseLogger } from 'fastify'
import { WechatApiError } from '../api/index.js'
import type { Messages } from '../messages/index.js'
import { MinuteLists, type Store } from '../store/index.js'
import type { OrderBook, PlatformOrder, PreparedOrder } from './orders.js'

const MINUTE_MS = 60_000
/** The platform is asked for a prepared order after these numbers of minutes. */
const ASK_AFTER_MINUTES = [1, 5, 30]
const KEPT_MS = 4 * 24 * 60 * MINUTE_MS
const SWEEP_LEASE_MS = 5 * MINUTE_MS

/** The name of the work after the handlers of a found order: it tells the platform that the order is delivered. */
export const DELIVERY_NOTICE = 'virtual-payment:delivered'

export interface ReconcilerOptions {
  orders: OrderBook
  messages: Messages
  store: Store
  log: FastifyBaseLogger
  now?: (() => number) | undefined
}

/** Asks the platform for prepared orders, and hands over those that were paid without a push. */
export class Reconciler {
  readonly #options: ReconcilerOptions
  readonly #store: Store
  readonly #lists: MinuteLists
  #timer: NodeJS.Timeout | undefined

  constructor (options: ReconcilerOptions) {
    this.#options = options
    this.#store = options.store.scope('reconcile:')
    this.#lists = new MinuteLists({ store: this.#store, keptMs: KEPT_MS, now: options.now })
  }

  start (): void {
    this.#timer = setInterval(() => {
      this.sweep().catch((err: unknown) => { this.#options.log.warn({ err }, 'orders of virtual payment could not be reconciled: this is tried again in a minute') })
    }, MINUTE_MS)
    this.#timer.unref()
  }

  stop (): void {
    clearInterval(this.#timer)
  }

  async add (outTradeNo: string): Promise<void> {
    await this.#lists.add(outTradeNo)
  }

  /** Asks for all orders that are due, in only one process at a time. Resolves with the numbers of the orders that were paid without a push. */
  async sweep (): Promise<string[]> {
    return await this.#store.withLock('sweep', SWEEP_LEASE_MS, async () => {
      const found: string[] = []
      for (const after of ASK_AFTER_MINUTES) {
        await this.#lists.visit(after, async (outTradeNo) => { if (await this.#askFor(outTradeNo)) found.push(outTradeNo) })
      }
      return found
    })
  }

  async #askFor (outTradeNo: string): Promise<boolean> {
    const { orders, log } = this.#options
    const record = await orders.get(outTradeNo)
    if (record === undefined || record.settled !== undefined) return false
    try {
      const order = await orders.query(record)
      if (order.status >= 4) await orders.settle(record, String(order.status))
      return (order.status === 2 || order.status === 3) && await this.#handOver(record, order)
    } catch (error) {
      // the order is not paid, or the platform cannot be reached: it is asked again later
      if (!(error instanceof WechatApiError) && !String((error as { code?: string }).code).startsWith('WX_ERR_API')) throw error
      log.debug({ err: error, outTradeNo }, 'an order of virtual payment could not be queried')
      return false
    }
  }

  /** Runs the rules as if the push had arrived. If it arrives later, it counts as a redelivery. */
  async #handOver (record: PreparedOrder, order: PlatformOrder): Promise<boolean> {
    const { messages, orders, log } = this.#options
    const { outTradeNo } = record
    const outcome = await messages.handOver(toPush(record, order), { followUp: DELIVERY_NOTICE })
    if (outcome === 'unhandled') log.error({ outTradeNo }, 'an order of virtual payment is paid, but no rule of messages.on delivers it')
    if (outcome === 'queued') {
      log.warn({ outTradeNo }, 'an order of virtual payment was paid but no push arrived: its handlers run now')
      await orders.settle(record, 'handed over')
    }
    return outcome === 'queued'
  }
}

/** Builds the push of a paid order from the fields of the platform's answer. */
function toPush ({ outTradeNo, openid, env, kind, productId, quantity, attach }: PreparedOrder, order: PlatformOrder): Record<string, unknown> {
  const prices = { Quantity: quantity, OrigPrice: order.order_fee, ActualPrice: order.paid_fee, Attach: attach }
  return {
    ToUserName: '',
    FromUserName: openid,
    CreateTime: order.paid_time ?? order.update_time,
    MsgType: 'event',
    Event: kind === 'goods' ? 'xpay_goods_deliver_notify' : 'xpay_coin_pay_notify',
    OpenId: openid,
    OutTradeNo: outTradeNo,
    Env: env,
    WeChatPayInfo: { MchOrderNo: order.channel_order_id ?? '', TransactionId: order.wxpay_order_id ?? '', PaidTime: order.paid_time ?? 0 },
    ...(kind === 'goods' ? { GoodsInfo: { ProductId: productId, ...prices } } : { CoinInfo: prices })
  }
}
