import type { FastifyBaseLogger } from 'fastify'
import { MinuteLists, type Store } from '../store/index.js'
import type { Bills, TradeBillRow } from './bills.js'
import { PayUnknownError, WechatPayError } from './errors.js'
import type { Notifications, StoredNotification } from './notify.js'
import type { Orders, Transaction } from './order.js'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60
const DAY_MS = DAY_MINUTES * MINUTE_MS
const BEIJING_MS = 8 * 60 * MINUTE_MS
/** The platform is asked for an order without a notification after these numbers of minutes. */
const ASK_AFTER_MINUTES = [1, 5, 30]
/** The bill of a day is compared on the next day after 10:30 in Beijing. */
const BILL_AFTER_MS = 10.5 * 60 * MINUTE_MS
const KEPT_MS = 4 * DAY_MS
/** An unavailable bill is requested again after this time. */
const BILL_RETRY_MS = 30 * MINUTE_MS
const SWEEP_LEASE_MS = 5 * MINUTE_MS
const MAX_LOGGED = 20

/** The states of a paid order: an order that was refunded since was also paid. */
const PAID = new Set(['SUCCESS', 'REFUND'])

/** An order that was created here. */
export interface KnownOrder {
  mchid: string
  subMchid?: string | undefined
  outTradeNo: string
  /** In fen. */
  amount: number
}

interface OrderRecord extends KnownOrder {
  /** The order is paid, closed, or otherwise finished, and is not asked for any more. */
  settled?: string
}

/**
 * A difference between the books here and WeChat Pay's bill:
 * - `not heard of`: the order is paid, but no notification arrived; its handlers run now
 * - `unknown here`: the order is paid or refunded, but this server did not create it
 * - `amount differs`: the amounts are not equal
 * - `missing in the bill`: a notification said that the order is paid, but it is not in the bill of its day
 */
export interface Difference {
  kind: 'not heard of' | 'unknown here' | 'amount differs' | 'missing in the bill'
  mchid: string
  outTradeNo: string
  /** The amounts in fen, here and in the bill. */
  here?: number
  there?: number
}

export interface Reconciliation {
  date: string
  mchid: string
  /** The number of paid orders in the bill. */
  paid: number
  /** In fen. */
  total: number
  differences: Difference[]
}

export interface ReconcilerOptions {
  store: Store
  orders: Orders
  bills: Bills
  notifications: Notifications
  mchids: readonly string[]
  log: FastifyBaseLogger
  /** Unix milliseconds. Default `Date.now`. */
  now? (): number
}

/** Asks for orders without a notification, and compares the bill of each day. */
export class Reconciler {
  readonly #options: ReconcilerOptions
  readonly #store: Store
  readonly #lists: MinuteLists
  readonly #now: () => number
  #timer: NodeJS.Timeout | undefined

  constructor (options: ReconcilerOptions) {
    this.#options = options
    this.#store = options.store.scope('reconcile:')
    this.#now = options.now ?? (() => Date.now())
    this.#lists = new MinuteLists({ store: this.#store, keptMs: KEPT_MS, now: options.now })
  }

  /** Starts the sweep of every minute. */
  start (): void {
    this.#timer = setInterval(() => {
      this.sweep().catch((err: unknown) => { this.#options.log.warn({ err }, 'orders could not be reconciled: this is tried again in a minute') })
    }, MINUTE_MS)
    this.#timer.unref()
  }

  stop (): void {
    clearInterval(this.#timer)
  }

  /** Records an order that is about to be created. */
  async remember (order: KnownOrder): Promise<void> {
    const key = this.#keyOf(order)
    if (await this.#store.add(key, order satisfies OrderRecord, KEPT_MS)) await this.#lists.add(key)
  }

  /** Records a notification about an order. */
  async hear ({ event_type: event, mchid, resource }: StoredNotification): Promise<void> {
    if (!event.startsWith('TRANSACTION.') || typeof resource.out_trade_no !== 'string') return
    await this.#settle(this.#keyOf({ mchid, outTradeNo: resource.out_trade_no }), String(resource.trade_state))
  }

  /** Asks for all orders that are due, in only one process at a time. Resolves with the numbers of paid orders without a notification. */
  async sweep (): Promise<string[]> {
    return await this.#store.withLock('sweep', SWEEP_LEASE_MS, async () => {
      const found: string[] = []
      for (const after of ASK_AFTER_MINUTES) {
        await this.#lists.visit(after, async (key) => { if (await this.#askFor(key)) found.push(key.slice(key.lastIndexOf(':') + 1)) })
      }
      await this.#compareYesterday()
      return found
    })
  }

  /** Asks for an order; true if it was paid without a notification. */
  async #askFor (key: string): Promise<boolean> {
    const record = await this.#store.get<OrderRecord>(key)
    if (record === undefined || record.settled !== undefined) return false
    const { mchid, subMchid, outTradeNo } = record
    try {
      const transaction = await this.#options.orders.query({ mchid, outTradeNo, ...(subMchid !== undefined && { subMchid }) })
      if (PAID.has(transaction.trade_state)) return await this.#tell(record, transaction)
      if (['CLOSED', 'REVOKED', 'PAYERROR'].includes(transaction.trade_state)) await this.#settle(key, transaction.trade_state)
    } catch (error) {
      // the order was not created, or WeChat Pay cannot be reached: it is asked again later
      if (!(error instanceof WechatPayError || error instanceof PayUnknownError)) throw error
      this.#options.log.debug({ err: error, outTradeNo }, 'an order could not be queried')
    }
    return false
  }

  /** Runs the handlers as if the notification had arrived. If it arrives later, it counts as a repeat. */
  async #tell (order: KnownOrder, transaction: Transaction): Promise<boolean> {
    const { mchid, outTradeNo } = order
    this.#options.log.warn({ mchid, outTradeNo }, 'an order was paid but no notification arrived: its handlers run now')
    await this.#options.notifications.enqueue({ id: `reconciled-${transaction.transaction_id}`, event_type: 'TRANSACTION.SUCCESS', resource_type: 'encrypt-resource', original_type: 'transaction', summary: '支付成功', create_time: transaction.success_time ?? '', mchid, resource: transaction })
    await this.#settle(this.#keyOf(order), 'SUCCESS')
    return true
  }

  async #settle (key: string, state: string): Promise<void> {
    const record = await this.#store.get<OrderRecord>(key)
    if (record !== undefined) await this.#store.set(key, { ...record, settled: state } satisfies OrderRecord, KEPT_MS)
  }

  async #compareYesterday (): Promise<void> {
    const beijing = this.#now() + BEIJING_MS
    if (beijing % DAY_MS < BILL_AFTER_MS) return
    const date = new Date(beijing - DAY_MS).toISOString().slice(0, 10)
    for (const mchid of this.#options.mchids) {
      if (await this.#store.get(`compared:${mchid}:${date}`) !== undefined) continue
      const differences = await this.#tryToCompare(date, mchid)
      if (differences === undefined) continue
      if (differences.length > 0) this.#options.log.error({ mchid, date, count: differences.length, differences: differences.slice(0, MAX_LOGGED) }, 'the books and the bill of WeChat Pay differ')
      else this.#options.log.info({ mchid, date }, 'the books and the bill of WeChat Pay agree')
    }
  }

  async #tryToCompare (date: string, mchid: string): Promise<Difference[] | undefined> {
    const key = `compared:${mchid}:${date}`
    try {
      const { differences } = await this.compare({ date, mchid })
      await this.#store.set(key, true, KEPT_MS)
      return differences
    } catch (err) {
      this.#options.log.warn({ err, mchid, date }, 'the bill of the day could not be compared: this is tried again in half an hour')
      await this.#store.set(key, false, BILL_RETRY_MS)
      return undefined
    }
  }

  /** Compares the orders of a day with WeChat Pay's bill of that day. Handlers of paid orders whose notification is missing run now. */
  async compare ({ date, mchid }: { date: string, mchid: string }): Promise<Reconciliation> {
    const rows = await this.#rowsOf(date, mchid)
    const paid = rows.filter(({ tradeState }) => tradeState === 'SUCCESS')
    const differences: Difference[] = []
    for (const row of paid) {
      const difference = await this.#compareRow(mchid, row)
      if (difference !== undefined) differences.push(difference)
    }
    differences.push(...await this.#missing(date, mchid, new Set(rows.map(({ outTradeNo }) => outTradeNo))))
    return { date, mchid, paid: paid.length, total: paid.reduce((sum, { total }) => sum + total, 0), differences }
  }

  async #rowsOf (date: string, mchid: string): Promise<TradeBillRow[]> {
    try {
      return (await this.#options.bills.trade({ date, mchid })).rows
    } catch (error) {
      if (error instanceof WechatPayError && error.payCode === 'NO_STATEMENT_EXIST') return []
      throw error
    }
  }

  async #compareRow (mchid: string, { outTradeNo, total }: TradeBillRow): Promise<Difference | undefined> {
    const record = await this.#store.get<OrderRecord>(this.#keyOf({ mchid, outTradeNo }))
    if (record === undefined) return { kind: 'unknown here', mchid, outTradeNo, there: total }
    if (record.amount !== total) return { kind: 'amount differs', mchid, outTradeNo, here: record.amount, there: total }
    if (record.settled !== undefined) return undefined
    await this.#askFor(this.#keyOf(record))
    return { kind: 'not heard of', mchid, outTradeNo, here: record.amount, there: total }
  }

  /** The orders of a day whose notification said that they are paid but that are not in the bill. An order that was paid about midnight is in the next bill. */
  async #missing (date: string, mchid: string, inBill: ReadonlySet<string>): Promise<Difference[]> {
    const differences: Difference[] = []
    for await (const key of this.#lists.listed(Date.parse(`${date}T00:00:00+08:00`), DAY_MINUTES)) {
      const record = await this.#store.get<OrderRecord>(key)
      if (record?.mchid !== mchid || record.settled !== 'SUCCESS' || inBill.has(record.outTradeNo)) continue
      const { success_time: paidAt = '' } = await this.#options.orders.query({ mchid, outTradeNo: record.outTradeNo, ...(record.subMchid !== undefined && { subMchid: record.subMchid }) })
      if (paidAt.startsWith(date)) differences.push({ kind: 'missing in the bill', mchid, outTradeNo: record.outTradeNo, here: record.amount })
    }
    return differences
  }

  #keyOf ({ mchid, outTradeNo }: Pick<KnownOrder, 'mchid' | 'outTradeNo'>): string {
    return `order:${mchid}:${outTradeNo}`
  }
}
