import { setTimeout as sleep } from 'node:timers/promises'
import { InputError } from '../lib/error-codes.js'
import { PayUnknownError, WechatPayError } from './errors.js'
import type { Orders, Refund, Share, Transaction, Transfer } from './order.js'

/** A call with an unknown outcome: its error, or one of its numbers. */
export type Unsettled = PayUnknownError | {
  mchid?: string
  subMchid?: string
  outTradeNo?: string
  outRefundNo?: string
  outBillNo?: string
  outOrderNo?: string
  /** Required with `outOrderNo`. */
  transactionId?: string
}

export interface SettleOptions {
  signal?: AbortSignal
  /** Milliseconds after which WeChat Pay's "does not exist" counts. Default 60,000, because shortly after a call this answer is not final. */
  absentAfterMs?: number
  /** Milliseconds after which `settle` gives up. Default 600,000. */
  giveUpAfterMs?: number
  /** Milliseconds before the second query; the pause doubles up to a minute. Default 1,000. */
  intervalMs?: number
  /** Wait until a refund or transfer is no longer being processed. Default false. */
  final?: boolean
}

/** `done`: WeChat Pay has carried out the call, and `answer` is the present state. `absent`: it was not carried out, so it can be repeated with the same number. */
export type Settled<T = Transaction | Refund | Transfer | Share> = { outcome: 'done', answer: T } | { outcome: 'absent' }

const MAX_PAUSE_MS = 60_000
const UNFINISHED = ['PROCESSING', 'ACCEPTED', 'WAIT_USER_CONFIRM', 'TRANSFERING', 'CANCELING', 'USERPAYING']

interface Question {
  ask (): Promise<Transaction | Refund | Transfer | Share>
  isFinal (answer: Record<string, unknown>): boolean
}

function toQuestion (orders: Orders, about: Unsettled, { signal }: SettleOptions): Question {
  const { mchid, outTradeNo, outRefundNo, outBillNo, outOrderNo } = about
  const { subMchid, transactionId } = about instanceof PayUnknownError ? {} as { subMchid?: string, transactionId?: string } : about
  const who = { ...(mchid !== undefined && { mchid }), ...(subMchid !== undefined && { subMchid }) }
  const isFinal = ({ status, state, trade_state: tradeState }: Record<string, unknown>) => !UNFINISHED.includes(String(status ?? state ?? tradeState))
  if (outRefundNo !== undefined) return { isFinal, ask: () => orders.queryRefund({ ...who, outRefundNo }, { signal }) }
  if (outBillNo !== undefined) return { isFinal, ask: () => orders.queryTransfer({ ...(mchid !== undefined && { mchid }), outBillNo }, { signal }) }
  if (outOrderNo !== undefined) {
    if (transactionId === undefined) throw new InputError('transactionId: expected the transaction_id of the order whose money is shared')
    return { isFinal, ask: () => orders.queryShare({ ...who, outOrderNo, transactionId }, { signal }) }
  }
  if (outTradeNo !== undefined) return { isFinal, ask: () => orders.query({ ...who, outTradeNo }, { signal }) }
  throw new InputError('outTradeNo: expected outTradeNo, outRefundNo, outBillNo or outOrderNo')
}

/**
 * Asks WeChat Pay for the outcome of a call until it is known.
 * Rejects with `WX_ERR_PAY_UNKNOWN` when the time is up, with `WX_ERR_PAY` if WeChat Pay refuses the query, and with the reason of the signal.
 */
export async function settle (orders: Orders, about: Unsettled, options: SettleOptions = {}): Promise<Settled> {
  const { signal, absentAfterMs = 60_000, giveUpAfterMs = 600_000, intervalMs = 1000, final = false } = options
  const { ask, isFinal } = toQuestion(orders, about, options)
  const startedAt = Date.now()
  for (let pauseMs = intervalMs; ; pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS)) {
    const ageMs = () => Date.now() - startedAt
    let last: unknown
    try {
      const answer = await ask()
      if (!final || isFinal(answer)) return { outcome: 'done', answer }
    } catch (error) {
      signal?.throwIfAborted()
      const isAbsent = error instanceof WechatPayError && error.isNotFound
      if (isAbsent && ageMs() >= absentAfterMs) return { outcome: 'absent' }
      if (!isAbsent && !(error instanceof PayUnknownError) && !(error instanceof WechatPayError && error.class === 'retry')) throw error
      last = error
    }
    if (ageMs() >= giveUpAfterMs) {
      const number = about instanceof PayUnknownError ? about.number : undefined
      throw new PayUnknownError({ operation: 'settle', mchid: about.mchid ?? '', number, sent: true, reason: 'WeChat Pay gave no answer before the time was up', cause: last })
    }
    await sleep(Math.min(pauseMs, Math.max(absentAfterMs - ageMs(), intervalMs)), undefined, { signal })
  }
}
