import type { FastifyBaseLogger } from 'fastify'
import type { Dispatcher } from 'undici'
import type { Observer } from '../lib/observer.js'
import type { Job, JobControl, MessageQueue } from '../queue/index.js'
import type { Store } from '../store/index.js'
import { PayClient, type PayAnswer, type PayCallOptions } from './client.js'
import { type PayEvents } from './events.js'
import { PayHandlers, type PayHandler } from './handlers.js'
import { Bills } from './bills.js'
import { Merchants, type MerchantKeys } from './merchants.js'
import { createPayOperations, type PayOperations } from './methods.js'
import { isNotification, Notifications, readNotification, type RawNotification } from './notify.js'
import { Orders } from './order.js'
import type { PayFile, PayMethod } from './request.js'
import { Reconciler, type Reconciliation } from './reconcile.js'
import { decryptSensitive, encryptSensitive } from './sensitive.js'
import { settle, type Settled, type SettleOptions, type Unsettled } from './settle.js'
import { signPayment, type RequestPayment } from './signing.js'

export interface CreatePayOptions {
  appid: string
  merchants: readonly MerchantKeys[]
  bases: readonly string[]
  notifyUrl?: string | undefined
  dispatcher: Dispatcher
  timeoutMs: number
  attempts: number
  backoffMs: number
  store: Store
  queue: MessageQueue
  log: FastifyBaseLogger
  observer?: Observer | undefined
}

/** The options of `call`. */
export interface PayCall extends PayCallOptions {
  query?: Record<string, unknown>
  body?: Record<string, unknown>
  file?: PayFile
  /** The members of an upload's `meta`. Default `filename` and `sha256`. */
  meta?: Record<string, unknown>
  /** The serial number that came with `encrypt`, for a body with encrypted fields. */
  serial?: string
}

/** WeChat Pay for one account. Amounts are whole numbers of fen. */
export interface Pay {
  /** The numbers of the account's merchants, the default merchant first. */
  readonly mchids: readonly string[]

  /** Creates an order and signs the input of `wx.requestPayment`. Rejects with `WX_ERR_PAY_UNKNOWN` if it is unknown whether the order was created: call `settle`, or repeat the same order. */
  order: Orders['order']
  query: Orders['query']
  close: Orders['close']
  /** Requests a refund. WeChat Pay only accepts it at first: a notification or `queryRefund` tells when it is done. */
  refund: Orders['refund']
  queryRefund: Orders['queryRefund']
  transfer: Orders['transfer']
  queryTransfer: Orders['queryTransfer']
  cancelTransfer: Orders['cancelTransfer']
  share: Orders['share']
  queryShare: Orders['queryShare']
  /** The bills of a day as rows with amounts in fen: `bills.trade({ date })`, `bills.fundFlow({ date })`, `bills.subMerchantFundFlow({ date, subMchid })`. */
  readonly bills: Pick<Bills, 'trade' | 'fundFlow' | 'subMerchantFundFlow'>
  /** Compares the orders that were created here with the bill of a day. Handlers of paid orders whose notification is missing run now. */
  reconcile (input: { date: string, mchid?: string }): Promise<Reconciliation>
  /** Asks for the orders that were created 1, 5 and 30 minutes ago and had no notification. It runs by itself every minute. Resolves with the numbers of the orders that were paid. */
  sweep (): Promise<string[]>
  /** Asks for the outcome of a call until it is known. */
  settle (about: Unsettled, options?: SettleOptions): Promise<Settled>
  /** Signs the input of `wx.requestPayment` for a `prepay_id` that was obtained in another way. */
  sign (prepayId: string, options?: { mchid?: string, appid?: string }): RequestPayment

  /** The core operations of WeChat Pay, typed, with its own field names: `api.complaints.listComplaints({ … })`. */
  readonly api: PayOperations
  /**
   * Calls any operation of WeChat Pay, including future operations: signs it, sends it and verifies the answer.
   * Rejects with `WX_ERR_PAY`, `WX_ERR_PAY_UNKNOWN`, `WX_ERR_INPUT`, `WX_ERR_PAY_MERCHANT`.
   */
  call<T = Record<string, unknown>> (method: PayMethod, path: string, call?: PayCall): Promise<T>
  /** The same for an operation whose answer is a file. */
  download (path: string, call?: PayCall): Promise<PayAnswer>
  /** Encrypts a sensitive text for WeChat Pay. Pass `serial` to the call that contains the ciphertext. */
  encrypt (text: string, mchid?: string): Promise<{ ciphertext: string, serial: string }>
  /** Decrypts a sensitive text that WeChat Pay encrypted for the merchant. Throws `WX_ERR_PAY_DECRYPT`. */
  decrypt (ciphertext: string, mchid?: string): string

  /** Handles notifications of a type, or all with `*`, outside their request and through the queue. Throws `WX_ERR_OPTIONS`. */
  on<const Event extends keyof PayEvents | '*' | (string & {})> (event: Event, handler: PayHandler<Event>): Pay
  /** Verifies, decrypts and stores a notification. Rejects with `WX_ERR_PAY_NOTIFICATION` (401) if it cannot be trusted. */
  receive (notification: RawNotification): Promise<void>
  /** Whether a job contains a notification of WeChat Pay. */
  takes (job: Pick<Job, 'key'>): boolean
  /** Runs the handlers of a queued notification. The worker of the queue calls it. */
  handle (job: Job, control: JobControl): Promise<void>
  /** Starts the sweep of every minute, until `stop`. */
  start (): void
  stop (): void
  /** The number of WeChat Pay's probe signatures since the start, in answers and notifications. */
  readonly probes: number
}

export function createPay (options: CreatePayOptions): Pay {
  const { appid, notifyUrl, queue, store, log } = options
  const merchants = new Merchants(options.merchants)
  const client = new PayClient({ ...options, merchants })
  const handlers = new PayHandlers(appid, log)
  const orders = new Orders({ appid, client, merchants, notifyUrl, onOrder: order => reconciler.remember(order) })
  const notifications = new Notifications({ appid, merchants, client, handlers, queue, store, log, onNotification: notification => reconciler.hear(notification) })
  const bills = new Bills(client, merchants)
  const reconciler: Reconciler = new Reconciler({ store, orders, bills, notifications, mchids: merchants.mchids, log })

  const service: Pay = {
    mchids: merchants.mchids,
    order: (...args) => orders.order(...args),
    query: (...args) => orders.query(...args),
    close: (...args) => orders.close(...args),
    refund: (...args) => orders.refund(...args),
    queryRefund: (...args) => orders.queryRefund(...args),
    transfer: (...args) => orders.transfer(...args),
    queryTransfer: (...args) => orders.queryTransfer(...args),
    cancelTransfer: (...args) => orders.cancelTransfer(...args),
    share: (...args) => orders.share(...args),
    queryShare: (...args) => orders.queryShare(...args),
    bills: { trade: (...args) => bills.trade(...args), fundFlow: (...args) => bills.fundFlow(...args), subMerchantFundFlow: (...args) => bills.subMerchantFundFlow(...args) },
    reconcile: ({ date, mchid }) => reconciler.compare({ date, mchid: merchants.get(mchid).mchid }),
    sweep: () => reconciler.sweep(),
    settle: (about, settleOptions) => settle(orders, about, settleOptions),
    sign: (prepayId, { mchid, appid: owner = appid } = {}) => signPayment(merchants.get(mchid).privateKey, owner, prepayId),

    api: createPayOperations({ appid, client, merchants }),
    async call<T> (method: PayMethod, path: string, { query, body, file, meta, serial, ...callOptions }: PayCall = {}) {
      const { json } = await client.request({ method, path, query, body, file, meta }, callOptions, serial)
      return json as T
    },
    download: (path, { query, serial, ...callOptions } = {}) => client.request({ method: 'GET', path, query, binary: true }, callOptions, serial),
    async encrypt (text, mchid) {
      const { key, serial } = await client.platformKeys(merchants.get(mchid)).current()
      return { ciphertext: encryptSensitive(key, text), serial }
    },
    decrypt: (ciphertext, mchid) => decryptSensitive(merchants.get(mchid).privateKey, ciphertext),

    on (event, handler) {
      handlers.add(event, handler)
      return service
    },
    receive: (notification) => notifications.receive(notification),
    takes: isNotification,
    handle: (job, control) => handlers.handle(job, readNotification(job), control),
    start: () => reconciler.start(),
    stop: () => reconciler.stop(),
    get probes () { return client.probes + notifications.probes }
  }
  return service
}
