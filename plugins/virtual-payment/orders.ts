import type { FastifyBaseLogger } from 'fastify'
import { WechatApiError, type Api } from '../api/index.js'
import { InputError, VirtualPaymentOrderError } from '../lib/error-codes.js'
import { createNumber } from '../lib/order-number.js'
import type { Environment } from '../lib/virtual-payment.js'
import type { EventMessage } from '../messages/index.js'
import type { Store } from '../store/index.js'
import type { NumberedOrder } from './sign-data.js'

/** Longer than WeChat repeats a push, and longer than the time that is caught up after a downtime. */
const KEPT_MS = 4 * 24 * 3_600_000
/** The states in which an order is paid and not fully refunded. */
const DELIVERABLE = new Set([2, 3, 4])
const OVER = new Map<number, string>([[5, 'refunded'], [6, 'closed'], [8, 'refunded by the user']])
const DONE_BEFORE = 268490004
const REFUND_RUNNING = 268490014
const LEFT_FEE_DIFFERS = 268490016

/** An order of the platform, with its field names. Amounts are in fen. */
export type PlatformOrder = Awaited<ReturnType<Api['virtualPayment']['queryOrder']>>['order']

/** An order that was prepared here. */
export interface PreparedOrder {
  outTradeNo: string
  openid: string
  env: Environment
  kind: 'goods' | 'coins'
  productId?: string
  quantity: number
  /** The price in fen; undefined for coins, whose price is set in WeChat's console. */
  fen?: number
  attach: string
}

interface OrderRecord extends PreparedOrder {
  /** The reason why the order is no longer queried. */
  settled?: string
}

/** Identifies an order. `openid` and `env` default to the values of the prepared order. */
export interface VirtualOrderReference {
  outTradeNo: string
  openid?: string
  env?: Environment
}

export interface VirtualRefundInput extends VirtualOrderReference {
  /** The amount in fen. Default: everything that can still be refunded. */
  amount?: number
  /** Your number of the refund: a repeated number is the same refund. Default: a new number. */
  refundNo?: string
  /** `1`: the product. `2`: the service afterwards. `3`: the user changed their mind. `4`: the price. `5`: other. Default `0`, no reason. */
  reason?: '0' | '1' | '2' | '3' | '4' | '5'
  /** The party that requested the refund. `1`: customer service. `2`: the user. Default `3`, other. */
  from?: '1' | '2' | '3'
}

export interface PresentInput {
  openid: string
  /** The number of coins. */
  amount: number
  /** Your number of the gift: a repeated number is the same gift. Default: a new number. */
  orderId?: string
  env?: Environment
}

export interface OrderBookOptions {
  api: Api
  store: Store
  log: FastifyBaseLogger
}

interface CallOptions { signal?: AbortSignal }

const isErrcode = (error: unknown, errcode: number) => error instanceof WechatApiError && error.errcode === errcode

/** Remembers the orders that were prepared here, and queries orders on the platform. */
export class OrderBook {
  readonly #api: Api
  readonly #store: Store
  readonly #log: FastifyBaseLogger

  constructor ({ api, store, log }: OrderBookOptions) {
    this.#api = api
    this.#store = store
    this.#log = log
  }

  /** Stores an order; resolves with false if it is already stored. Rejects with `WX_ERR_INPUT` if the number belongs to another order. */
  async remember (openid: string, order: NumberedOrder): Promise<boolean> {
    const { outTradeNo, env, kind, quantity, attach = '' } = order
    const price = kind === 'goods' ? { productId: order.productId, fen: (order.activityPrice ?? order.price) * quantity } : {}
    const record: OrderRecord = { outTradeNo, openid, env, kind, quantity, attach, ...price }
    if (await this.#store.add(outTradeNo, record, KEPT_MS)) return true
    const known = await this.#store.get<OrderRecord>(outTradeNo)
    if (known !== undefined && JSON.stringify({ ...known, settled: undefined }) !== JSON.stringify(record)) throw new InputError('outTradeNo: this is the number of another order')
    return false
  }

  /** The stored order; undefined if it was not prepared here or was prepared more than four days ago. */
  async get (outTradeNo: string): Promise<OrderRecord | undefined> {
    return await this.#store.get<OrderRecord>(outTradeNo)
  }

  async settle (order: OrderRecord, settled: string): Promise<void> {
    await this.#store.set(order.outTradeNo, { ...order, settled } satisfies OrderRecord, KEPT_MS)
  }

  /** Queries an order. Rejects with `WechatApiError` if it does not exist: it exists only once the user pays. */
  async query (reference: VirtualOrderReference, { signal }: CallOptions = {}): Promise<PlatformOrder> {
    const { order } = await this.#api.virtualPayment.queryOrder(await this.#name(reference), { signal })
    return order
  }

  async #name ({ outTradeNo, openid, env }: VirtualOrderReference): Promise<{ openid: string, env: Environment, order_id: string }> {
    const known = openid === undefined || env === undefined ? await this.get(outTradeNo) : undefined
    const owner = openid ?? known?.openid
    if (owner === undefined) throw new InputError('openid: expected the openid of the user, because the order was not prepared here')
    return { openid: owner, env: env ?? known?.env ?? 0, order_id: outTradeNo }
  }

  /**
   * Compares a pushed order with the platform's answer and with the prepared order.
   * Rejects with `WX_ERR_VIRTUAL_PAYMENT_ORDER` if it must not be delivered, and with an error that causes another try while it is not paid.
   */
  async confirm (message: EventMessage<'xpay_goods_deliver_notify' | 'xpay_coin_pay_notify'>, options?: CallOptions): Promise<{ order: PlatformOrder, prepared: PreparedOrder | undefined }> {
    const { OutTradeNo: outTradeNo = '', OpenId: openid = '', Env } = message
    const env = Number(Env) === 1 ? 1 : 0
    const prepared = await this.get(outTradeNo)
    const order = await this.query({ outTradeNo, openid, env }, options)
    const differ = (reason: string) => new VirtualPaymentOrderError(outTradeNo, reason)
    const end = OVER.get(order.status)
    if (end !== undefined) throw differ(`it is ${end}`)
    if (!DELIVERABLE.has(order.status)) throw new Error(`order ${outTradeNo} is not paid yet: its status is ${order.status}`)
    if (prepared !== undefined) {
      const { productId, quantity } = this.#bought(message)
      if (prepared.openid !== openid) throw differ('another user paid it')
      if (prepared.env !== env) throw differ('it was prepared for another environment')
      if (prepared.productId !== productId) throw differ('another item was paid')
      if (prepared.quantity !== quantity) throw differ(`${quantity} were paid, and ${prepared.quantity} were ordered`)
      if (prepared.fen !== undefined && prepared.fen !== order.order_fee) throw differ(`its amount is ${order.order_fee} fen, and ${prepared.fen} fen were asked for`)
    }
    return { order, prepared }
  }

  #bought (message: EventMessage<'xpay_goods_deliver_notify' | 'xpay_coin_pay_notify'>): { productId?: string, quantity: number } {
    if ('GoodsInfo' in message) return { productId: message.GoodsInfo?.ProductId, quantity: Number(message.GoodsInfo?.Quantity) }
    return { quantity: Number('CoinInfo' in message ? message.CoinInfo?.Quantity : undefined) }
  }

  /** Tells the platform that the goods are delivered, after a delivery without a push. It may be repeated. */
  async deliver (reference: VirtualOrderReference, { signal }: CallOptions = {}): Promise<void> {
    try {
      await this.#api.virtualPayment.notifyProvideGoods(await this.#name(reference), { signal })
    } catch (error) {
      if (!isErrcode(error, DONE_BEFORE)) throw error
    }
  }

  /**
   * Requests a refund of the given amount, or of everything that can still be refunded. The platform only accepts it: `xpay_refund_notify` or `query` tells when it is done.
   * If a refund with this number is already under way or done, the call succeeds.
   */
  async refund ({ amount, refundNo = createNumber(), reason = '0', from = '3', ...reference }: VirtualRefundInput, options: CallOptions = {}): Promise<{ refundNo: string, amount: number }> {
    const name = await this.#name(reference)
    for (let attempt = 1; ; attempt++) {
      const { left_fee: left = 0 } = await this.query({ outTradeNo: name.order_id, openid: name.openid, env: name.env }, options)
      const fee = amount ?? left
      try {
        await this.#api.virtualPayment.refundOrder({ ...name, refund_order_id: refundNo, refund_fee: fee, left_fee: left, refund_reason: reason, req_from: from }, options)
        return { refundNo, amount: fee }
      } catch (error) {
        if (isErrcode(error, DONE_BEFORE) || isErrcode(error, REFUND_RUNNING)) return { refundNo, amount: fee }
        // another refund happened between the query and the call
        if (attempt > 1 || !isErrcode(error, LEFT_FEE_DIFFERS)) throw error
        this.#log.debug({ outTradeNo: name.order_id }, 'the refundable amount has changed: querying it again')
      }
    }
  }

  /** Gives coins to a user. A repeated number gives nothing, so a call whose answer was lost may be repeated. */
  async present ({ openid, amount, orderId = createNumber(), env = 0 }: PresentInput, options: CallOptions = {}): Promise<{ orderId: string }> {
    try {
      await this.#api.virtualPayment.presentCurrency({ openid, env, order_id: orderId, amount }, options)
    } catch (error) {
      if (!isErrcode(error, DONE_BEFORE)) throw error
    }
    return { orderId }
  }
}
