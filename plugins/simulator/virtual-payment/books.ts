/** An order of virtual payment, as the platform keeps it. Amounts are in fen, times are Unix seconds. */
export interface VirtualOrder {
  outTradeNo: string
  wxOrderId: string
  openid: string
  env: 0 | 1
  kind: 'goods' | 'coins'
  productId?: string | undefined
  quantity: number
  /** The amount that the user paid. */
  fen: number
  attach: string
  device: 'android' | 'ios'
  /** 1 created, 2 paid, 4 delivered, 5 refunded, 8 refunded by the user at Apple. */
  status: number
  /** The amount that can still be refunded. */
  leftFen: number
  createdAt: number
  paidAt: number
  deliveredAt?: number
  updatedAt: number
}

export interface VirtualRefund { refundNo: string, wxRefundId: string, order: VirtualOrder, fen: number, state: 'running' | 'done', startedAt: number }

export interface VirtualComplaint { id: string, order: VirtualOrder, detail: string, state: 'PENDING' | 'PROCESSING' | 'PROCESSED', at: number, responses: string[] }

/** A user's coins in one environment. */
export interface CoinAccount { bought: number, given: number, spent: number, sumGiven: number, sumBought: number }

/** The sales of an account by virtual payment. */
export class VirtualPaymentBooks {
  readonly orders = new Map<string, VirtualOrder>()
  readonly refunds = new Map<string, VirtualRefund>()
  readonly complaints = new Map<string, VirtualComplaint>()
  /** Payments in coins and gifts, by their number. */
  readonly coinOrders = new Map<string, { openid: string, amount: number, kind: 'payment' | 'gift' | 'refund', refunded: boolean }>()
  readonly #coins = new Map<string, CoinAccount>()
  #serial = 0

  /** Creates a number of the platform. */
  createId (prefix: string): string {
    return `${prefix}${String(Date.now())}${String(++this.#serial).padStart(6, '0')}`
  }

  find ({ order_id: orderId, wx_order_id: wxOrderId }: Record<string, unknown>): VirtualOrder | undefined {
    if (typeof orderId === 'string') return this.orders.get(orderId)
    return [...this.orders.values()].find(order => order.wxOrderId === wxOrderId)
  }

  coinsOf (openid: string, env: unknown): CoinAccount {
    const key = `${openid}:${env === 1 ? 1 : 0}`
    let coins = this.#coins.get(key)
    if (coins === undefined) this.#coins.set(key, coins = { bought: 0, given: 0, spent: 0, sumGiven: 0, sumBought: 0 })
    return coins
  }
}
