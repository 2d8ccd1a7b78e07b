export type EntryKind = 'payment' | 'refund' | 'transfer' | 'transfer returned' | 'share' | 'share returned' | 'withdrawal'

/** A movement of money, in fen. */
export interface LedgerEntry {
  kind: EntryKind
  /** Unix milliseconds of the simulator's clock. */
  at: number
  /** Positive into the merchant's account, negative out of it. */
  amount: number
  outTradeNo?: string
  transactionId?: string
  outRefundNo?: string
  refundId?: string
  /** The number of any other movement. */
  number?: string
  appid?: string
  openid?: string
  subMchid?: string
  description?: string
  attach?: string
  tradeType?: string
  /** The amount of the order. */
  total?: number
  /** The requested amount of the refund. */
  refund?: number
  /** The discount of coupons. */
  discount?: number
}

/** The books of a merchant at the bank. */
export class Ledger {
  readonly entries: LedgerEntry[] = []
  #balance: number

  constructor (balance: number) {
    this.#balance = balance
  }

  get balance (): number {
    return this.#balance
  }

  add (entry: LedgerEntry): void {
    this.entries.push(entry)
    this.#balance += entry.amount
  }

  /** The entries of a day in Beijing, `2026-06-08`; for a service provider those of one of its merchants, where one is named. */
  ofDay (date: string, subMchid?: string): LedgerEntry[] {
    return this.entries.filter(({ at, subMchid: owner }) => dayOf(at) === date && (subMchid === undefined || owner === subMchid))
  }
}

const BEIJING_MS = 8 * 3_600_000

/** The day in Beijing, `2026-06-08`. */
export function dayOf (ms: number): string {
  return new Date(ms + BEIJING_MS).toISOString().slice(0, 10)
}

/** RFC 3339 in the time of Beijing, as WeChat Pay writes it. */
export function toRfc3339 (ms: number): string {
  return `${new Date(ms + BEIJING_MS).toISOString().slice(0, 19)}+08:00`
}

/** `2026-06-08 10:34:56`, as bills have it. */
export function toBillTime (ms: number): string {
  return new Date(ms + BEIJING_MS).toISOString().slice(0, 19).replace('T', ' ')
}
