import type { FastifyBaseLogger } from 'fastify'
import type { Api } from '../api/index.js'
import { VirtualPaymentItemError, VirtualPaymentKeysError } from '../lib/error-codes.js'
import { isSandboxAllowed, type VirtualPaymentKeys } from '../lib/virtual-payment.js'
import type { Messages } from '../messages/index.js'
import type { Session, Sessions } from '../session/index.js'
import type { Store } from '../store/index.js'
import { OrderBook } from './orders.js'
import { DELIVERY_NOTICE, Reconciler } from './reconcile.js'
import { answerRefundQuestion, REFUND_QUESTION } from './refund-question.js'
import { checkOrder, numberOrder, signAppleSubscription, signOrder, type AppleSubscriptionOrder, type AppleSubscriptionParameters, type CoinsOrder, type GoodsOrder, type VirtualOrderInput, type VirtualPaymentParameters } from './sign-data.js'

/** The wish of a client. It names an item and a quantity, but never a price. */
export interface Wish {
  /** A name that your price list knows. */
  item: string
  quantity: number
}

/** Turns a client's wish into an order; undefined if the item is not sold. It is the only source of prices. */
export type PriceList = (wish: Wish, session: Session) => VirtualOrderInput | undefined | Promise<VirtualOrderInput | undefined>

type Buyer = Pick<Session, 'openid' | 'sessionKey'>

export interface VirtualPaymentOptions {
  keys: VirtualPaymentKeys | undefined
  api: Api
  session: Pick<Sessions, 'latestKey'>
  messages: Messages
  store: Store
  log: FastifyBaseLogger
  now?: (() => number) | undefined
}

/** Virtual payment of one account: orders of goods, coins and subscriptions. */
export class VirtualPayment {
  /** Whether the account allows the sandbox. */
  readonly allowsSandbox: boolean
  readonly query: OrderBook['query']
  readonly confirm: OrderBook['confirm']
  readonly deliver: OrderBook['deliver']
  readonly refund: OrderBook['refund']
  readonly present: OrderBook['present']
  readonly #keys: VirtualPaymentKeys | undefined
  readonly #session: Pick<Sessions, 'latestKey'>
  readonly #orders: OrderBook
  readonly #reconciler: Reconciler
  #prices: PriceList | undefined

  constructor ({ keys, api, session, messages, store, log, now }: VirtualPaymentOptions) {
    this.allowsSandbox = isSandboxAllowed(keys)
    this.#keys = keys
    this.#session = session
    const orders = new OrderBook({ api, store: store.scope('order:'), log })
    this.#orders = orders
    this.#reconciler = new Reconciler({ orders, messages, store, log, now })
    this.query = (...args) => orders.query(...args)
    this.confirm = (...args) => orders.confirm(...args)
    this.deliver = (...args) => orders.deliver(...args)
    this.refund = (...args) => orders.refund(...args)
    this.present = (...args) => orders.present(...args)
    messages.fallback({ event: REFUND_QUESTION, next: true, name: 'virtual-payment:refund-question' }, answerRefundQuestion)
    messages.followUp(DELIVERY_NOTICE, ({ OutTradeNo, OpenId, Env }, options) => orders.deliver({ outTradeNo: String(OutTradeNo), openid: String(OpenId), env: Number(Env) === 1 ? 1 : 0 }, options))
  }

  /**
   * Signs an order with the AppKey and with the newest session key of its user, for `wx.requestVirtualPayment` or `wx.requestAppleSubscribeSign`.
   * Orders of goods and coins are stored, so that an order that is paid without a push is found.
   * Rejects with `WX_ERR_INPUT` for an invalid order, for the number of another order, and for the sandbox if it is not allowed; and with `WX_ERR_VIRTUAL_PAYMENT_KEYS`.
   */
  async prepare (buyer: Buyer, order: GoodsOrder | CoinsOrder): Promise<VirtualPaymentParameters>
  async prepare (buyer: Buyer, order: AppleSubscriptionOrder): Promise<AppleSubscriptionParameters>
  async prepare (buyer: Buyer, order: VirtualOrderInput): Promise<VirtualPaymentParameters | AppleSubscriptionParameters>
  async prepare (buyer: Buyer, order: VirtualOrderInput): Promise<VirtualPaymentParameters | AppleSubscriptionParameters> {
    const keys = this.#keys
    if (keys === undefined) throw new VirtualPaymentKeysError()
    checkOrder(order)
    const sessionKey = await this.#session.latestKey(buyer)
    if (order.kind === 'appleSubscription') return signAppleSubscription(order, keys, sessionKey)
    const numbered = numberOrder(order)
    const parameters = signOrder(numbered, keys, sessionKey)
    if (await this.#orders.remember(buyer.openid, numbered)) await this.#reconciler.add(numbered.outTradeNo)
    return parameters
  }

  /** Sets the price list, which the route for clients uses. */
  sell (prices: PriceList): this {
    this.#prices = prices
    return this
  }

  /** Prepares the order of a client at the price of the price list. Rejects with `WX_ERR_VIRTUAL_PAYMENT_ITEM` if the item is not sold. */
  async prepareWish (wish: Wish, session: Session): Promise<VirtualPaymentParameters | AppleSubscriptionParameters> {
    const order = await this.#prices?.(wish, session)
    if (order === undefined) throw new VirtualPaymentItemError()
    return await this.prepare(session, order)
  }

  /**
   * Asks the platform for the orders that were prepared 1, 5 and 30 minutes ago. This happens every minute by itself. Resolves with the numbers of the orders that
   * were paid without a push: their handlers run, and then the platform is told that they are delivered.
   */
  async sweep (): Promise<string[]> {
    return await this.#reconciler.sweep()
  }

  /** Starts the sweep of every minute, until `stop`. */
  start (): void {
    this.#reconciler.start()
  }

  stop (): void {
    this.#reconciler.stop()
  }
}
