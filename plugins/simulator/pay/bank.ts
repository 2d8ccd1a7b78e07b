import type { Dispatcher } from 'undici'
import { OptionsError } from '../../lib/error-codes.js'
import type { Clock } from '../clock.js'
import type { Faults } from '../faults.js'
import type { Journal } from '../journal.js'
import { BankMerchant, checkMerchant, type SimulatorMerchant } from './merchant.js'
import { Notifier, type NotificationContent, type NotificationResult } from './notifier.js'
import { refreshOrder, type BankOrder, type CombinedOrder, type Prepay } from './order.js'
import type { OfferedFile } from './files.js'
import { BankRecords } from './records.js'
import type { BankComplaint } from './operations/complaints.js'
import type { BankShare, BankShareReturn } from './operations/profit-sharing.js'
import type { BankRefund } from './operations/refunds.js'
import type { BankTransfer } from './operations/transfers.js'

class BankOrders {
  readonly #byNumber = new Map<string, BankOrder>()
  readonly #byTransaction = new Map<string, BankOrder>()

  get (mchid: string, outTradeNo: string): BankOrder | undefined {
    return this.#byNumber.get(`${mchid}:${outTradeNo}`)
  }

  byTransaction (transactionId: string): BankOrder | undefined {
    return this.#byTransaction.get(transactionId)
  }

  add (order: BankOrder): void {
    this.#byNumber.set(`${order.merchant.mchid}:${order.outTradeNo}`, order)
  }

  pay (order: BankOrder, transactionId: string): void {
    order.transactionId = transactionId
    this.#byTransaction.set(transactionId, order)
  }

  all (): Iterable<BankOrder> {
    return this.#byNumber.values()
  }
}

/** A request on a user's phone: to accept a transfer, to sign a contract, or to agree to an order of pay score. */
export interface Confirmation {
  /** The openid of the user who is asked. Default: anybody with the token. */
  openid?: string | undefined
  agree (openid: string): Promise<unknown>
  decline? (openid: string): Promise<unknown>
}

export interface BankOptions {
  clock: Clock
  faults: Faults
  journal: Journal
  /** Aborted when the simulator closes. */
  signal: AbortSignal
  background (work: Promise<unknown>): void
  /** Takes the notifications. */
  dispatcher: Dispatcher
}

/** WeChat Pay: merchants, their orders and their money. */
export class Bank {
  readonly clock: Clock
  readonly faults: Faults
  readonly journal: Journal
  readonly signal: AbortSignal
  readonly notifier: Notifier
  readonly orders = new BankOrders()
  /** By `mchid:combine_out_trade_no`. */
  readonly combinedOrders = new Map<string, CombinedOrder>()
  readonly prepays = new Map<string, Prepay>()
  /** The openids behind the payment codes on users' phones. */
  readonly payCodes = new Map<string, string>()
  /** The requests that users may agree to, by the token on their phone. */
  readonly confirmations = new Map<string, Confirmation>()
  readonly records = new BankRecords()
  readonly complaints = new Map<string, BankComplaint>()
  /** The addresses for notifications of used coupons. */
  readonly couponUrls = new Map<string, string>()
  /** The addresses for notifications of merchants' own coupons and of invoices. */
  readonly busifavorUrls = new Map<string, string>()
  readonly fapiaoUrls = new Map<string, string>()
  /** The addresses for notifications of complaints. */
  readonly complaintUrls = new Map<string, string>()
  readonly refunds = new Map<string, BankRefund>()
  readonly transfers = new Map<string, BankTransfer>()
  readonly shares = new Map<string, BankShare>()
  readonly shareReturns = new Map<string, BankShareReturn>()
  /** `mchid:type:account` of the receivers of profit sharing. */
  readonly receivers = new Set<string>()
  readonly files = new Map<string, OfferedFile>()
  /** The bytes of uploads, by their media_id. */
  readonly uploads = new Map<string, { bytes: Buffer, fileName: string }>()
  /** The origin for notifications, whatever origin their address has. Default: the origin of their address. */
  notifyOrigin: string | undefined
  readonly #merchants = new Map<string, BankMerchant>()
  readonly #appids = new Map<string, Set<string>>()
  readonly #background: BankOptions['background']

  constructor ({ clock, faults, journal, signal, background, dispatcher }: BankOptions) {
    this.clock = clock
    this.faults = faults
    this.journal = journal
    this.signal = signal
    this.#background = background
    this.notifier = new Notifier({ clock, faults, journal, signal, background, dispatcher, origin: () => this.notifyOrigin })
  }

  background (work: Promise<unknown>): void {
    this.#background(work)
  }

  /** Adds a merchant, or changes the settings of an existing one. Throws `WX_ERR_OPTIONS`. */
  addMerchant (given: SimulatorMerchant, appids: readonly string[] = []): BankMerchant {
    const settings = checkMerchant(given)
    let merchant = this.#merchants.get(settings.mchid)
    try {
      if (merchant === undefined) this.#merchants.set(settings.mchid, merchant = new BankMerchant(settings, this.clock.now()))
      else merchant.update(settings, this.clock.now())
    } catch {
      throw new OptionsError('wechat-simulator merchant', 'privateKey: expected an RSA private key in PEM')
    }
    for (const appid of appids) this.bind(merchant, appid)
    return merchant
  }

  bind ({ mchid }: BankMerchant, appid: string): void {
    const bound = this.#appids.get(mchid) ?? new Set()
    this.#appids.set(mchid, bound.add(appid))
  }

  /** Whether a merchant accepts an appid. A merchant without bound appids accepts all. */
  isBound ({ mchid }: BankMerchant, appid: string): boolean {
    const bound = this.#appids.get(mchid)
    return bound === undefined || bound.has(appid)
  }

  find (mchid: string): BankMerchant | undefined {
    return this.#merchants.get(mchid)
  }

  /** Returns a merchant, by default the first. Throws `WX_ERR_OPTIONS` if there is none. */
  merchant (mchid?: string): BankMerchant {
    const found = mchid === undefined ? this.#merchants.values().next().value : this.#merchants.get(mchid)
    if (found === undefined) throw new OptionsError('wechat-simulator', mchid === undefined ? 'there is no merchant yet' : `there is no merchant ${mchid}`)
    return found
  }

  merchants (): BankMerchant[] {
    return [...this.#merchants.values()]
  }

  /** An order at the bank. */
  order (mchid: string, outTradeNo: string): BankOrder | undefined {
    const order = this.orders.get(mchid, outTradeNo)
    return order && refreshOrder(this, order)
  }

  /** The address that the merchant set for profit sharing; here the address of the order. */
  shareNotifyUrl (order: BankOrder): string | undefined {
    return order.notifyUrl
  }

  /** Notifies a merchant as the call was made that led to it. */
  notify (merchant: BankMerchant, url: string | undefined, content: NotificationContent, serial?: string): Promise<NotificationResult> {
    return this.notifier.notify(merchant, url, content, { key: merchant.signingKey(serial) })
  }

  /** Does something after the merchant's `delayMs`, by the simulator's clock. */
  later (merchant: BankMerchant, work: () => unknown): void {
    this.#background(this.clock.sleep(merchant.delayMs, this.signal).then(work))
  }
}
