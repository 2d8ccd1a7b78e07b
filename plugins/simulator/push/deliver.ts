import { request, type Agent } from 'undici'
import type { Account } from '../account/account.js'
import type { Clock } from '../clock.js'
import type { Faults } from '../faults.js'
import { mask, type Journal } from '../journal.js'
import type { Limits } from '../options.js'
import { formatOf, modeOf, signPush, write, type PushFormat, type SignPushOptions } from './envelope.js'
import { readReply, ReplyError } from './reply.js'

export interface PushOptions extends SignPushOptions {
  /** Tries in all; default 3, and 16 for the events of virtual payment. */
  tries?: number
  /** Milliseconds of the platform's clock before try number `n` (from 2 on); default 0, and 2, 4, 8 … seconds for virtual payment. */
  spacingMs? (n: number): number
  /** Default 5000. */
  timeoutMs?: number
  /** Deliver it this many times more, at the same time: a redelivery storm. */
  duplicates?: number
  /** Write every number as text, as some senders of the platform do. */
  numbersAsText?: boolean
}

export interface PushAttempt {
  /** Unix milliseconds. */
  at: number
  ms: number
  /** HTTP status; undefined when there was no answer. */
  status?: number
  body?: string
  /** Why it does not count as delivered. */
  error?: string
}

export interface PushResult {
  delivered: boolean
  attempts: PushAttempt[]
  /** The fields of the answer, decrypted; undefined for "success" and for nothing. */
  reply?: Record<string, unknown>
  /** Why it was not delivered, or never sent. */
  error?: string
  /** What was sent, before it was encrypted. */
  payload: Record<string, unknown>
  /** The results of the duplicates. */
  duplicates?: PushResult[]
}

export interface DeliverOptions {
  clock: Clock
  faults: Faults
  journal: Journal
  limits: Limits
  agent: Agent
  signal: AbortSignal
  /** Told of the reply to a push. */
  onReply (account: Account, fields: Record<string, unknown>): void
}

export type Deliver = (account: Account, payload: Record<string, unknown>, options?: PushOptions) => Promise<PushResult>

const XPAY_TRIES = 16
/** A bigint as text: nobody's JSON.stringify shall fail over a result. */
const plain = (payload: Record<string, unknown>) => Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, typeof value === 'bigint' ? String(value) : value]))
const isXpay = (payload: Record<string, unknown>) => /^xpay_/i.test(String(payload.Event))

function asText (value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(asText)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]))
}

/** Sends pushes as the platform does: five seconds to answer, tried again with the same body under a new signature. */
const REFUND_QUERY_TRIES = 3
const isRefundQuery = ({ Event }: Record<string, unknown>): boolean => Event === 'xpay_subscribe_ios_refund_query_notify'

/** Apple's refund is decided by 0 or 1 with the reason for it; the platform takes anything else for no answer. */
function refundDecisionProblem (reply: Record<string, unknown> | undefined): string | undefined {
  if (!['0', '1'].includes(String(reply?.result_code))) return 'the refund query wants result_code 0 (advise the refund) or 1 (advise against it)'
  if (typeof reply?.evidence !== 'string' || reply.evidence === '') return 'the refund query wants the evidence for its result_code'
}

export function createDeliver ({ clock, faults, journal, limits, agent, signal, onReply }: DeliverOptions): Deliver {
  /** Pushes that wait to be overtaken. */
  const held = new WeakMap<Account, Array<() => void>>()

  async function send (account: Account, text: string, format: PushFormat, options: PushOptions): Promise<{ attempt: PushAttempt, reply?: Record<string, unknown> }> {
    const at = clock.now()
    const startedAt = performance.now()
    const attempt: PushAttempt = { at, ms: 0 }
    let reply: Record<string, unknown> | undefined
    let push
    try {
      push = signPush(account, text, { ...options, format, now: clock.wall() })
      const timeout = AbortSignal.timeout(options.timeoutMs ?? limits.pushTimeoutMs)
      const answer = await request(push.url, { method: 'POST', headers: push.headers, body: push.body, dispatcher: agent, signal: AbortSignal.any([timeout, signal]) })
      attempt.status = answer.statusCode
      attempt.body = await answer.body.text()
      if (answer.statusCode !== 200) attempt.error = `answered HTTP ${answer.statusCode}`
      else reply = readReply(account, options.mode ?? modeOf(account), format, attempt.body)
    } catch (error) {
      const { name, message } = error as Error
      attempt.error = name === 'TimeoutError' ? `no answer within ${options.timeoutMs ?? limits.pushTimeoutMs} ms` : message
      if (error instanceof ReplyError) journal.add({ at: clock.now(), kind: 'reply', appid: account.appid, path: account.pushUrl, reason: message, body: attempt.body })
    }
    attempt.ms = Math.round(performance.now() - startedAt)
    journal.add({
      at, kind: 'push', method: 'POST', appid: account.appid, path: account.pushUrl, query: push?.query, body: mask(text), status: attempt.status, answer: attempt.body, reason: attempt.error, ms: attempt.ms
    })
    return { attempt, reply }
  }

  async function deliverOne (account: Account, payload: Record<string, unknown>, options: PushOptions): Promise<PushResult> {
    const format = options.format ?? formatOf(account)
    const xpay = isXpay(payload)
    const tries = options.tries ?? (isRefundQuery(payload) ? REFUND_QUERY_TRIES : xpay ? XPAY_TRIES : limits.pushTries)
    const spacingMs = options.spacingMs ?? (n => xpay ? 1000 * 2 ** (n - 1) : 0)
    const result: PushResult = { delivered: false, attempts: [], payload: plain(payload) }

    for (let n = 1; n <= tries; n++) {
      if (n > 1) await clock.sleep(spacingMs(n), signal)
      const fields = xpay ? { ...payload, RetryTimes: n - 1 } : payload
      const { attempt, reply } = await send(account, write(format, options.numbersAsText ? asText(fields) as typeof fields : fields), format, options)
      result.attempts.push(attempt)
      result.error = attempt.error
      if (attempt.error === undefined && isRefundQuery(payload)) {
        result.error = attempt.error = refundDecisionProblem(reply)
      } else if (attempt.error === undefined && xpay && Number(reply?.ErrCode) !== 0) {
        result.error = attempt.error = reply?.ErrCode === undefined ? 'an event of virtual payment wants {"ErrCode":0,"ErrMsg":"success"} as its answer' : `answered ErrCode ${String(reply.ErrCode)}`
      }
      if (attempt.error === undefined) {
        result.delivered = true
        result.reply = reply
        if (reply !== undefined) {
          journal.add({ at: clock.now(), kind: 'reply', appid: account.appid, path: account.pushUrl, body: mask(reply) })
          onReply(account, reply)
        }
        break
      }
      // an answer that came in time is not asked for again, even when nobody understands it
      if (attempt.status === 200 && !xpay) break
    }
    return result
  }

  function waitToBeOvertaken (account: Account): Promise<void> {
    return new Promise(resolve => {
      const waiting = held.get(account) ?? []
      waiting.push(resolve)
      held.set(account, waiting)
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
  }

  return async function deliver (account, payload, options = {}) {
    const refused = (error: string): PushResult => {
      journal.add({ at: clock.now(), kind: 'push', appid: account.appid, body: mask(payload), reason: error })
      return { delivered: false, attempts: [], error, payload: plain(payload) }
    }
    if (account.pushUrl === undefined) return refused(`account ${account.appid} has no pushUrl, so nothing was sent`)
    const fault = faults.strike('push', account.appid)
    if (fault?.drop) return refused(`fault ${fault.id} dropped the push`)
    if (fault?.reorder) await waitToBeOvertaken(account)
    if (fault?.latencyMs !== undefined) await clock.sleep(fault.latencyMs, signal)

    const more = (options.duplicates ?? 0) + (fault?.duplicates ?? 0)
    const [result, ...duplicates] = await Promise.all(Array.from({ length: 1 + more }, () => deliverOne(account, payload, options)))
    if (!fault?.reorder) held.get(account)?.splice(0).forEach(release => release())
    return more === 0 ? result! : { ...result!, duplicates }
  }
}
