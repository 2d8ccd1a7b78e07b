import type { Dispatcher } from 'undici'
import { loadUndici } from '../../lib/http/pool.js'
import type { Account } from '../account/account.js'
import type { Clock } from '../clock.js'
import type { Faults } from '../faults.js'
import { mask, type Journal } from '../journal.js'
import type { Limits } from '../options.js'
import { formatOf, modeOf, signPush, write, type PushFormat, type SignPushOptions } from './envelope.js'
import { expectationOf } from './expectations.js'
import { readReply, ReplyError } from './reply.js'

export interface PushOptions extends SignPushOptions {
  /** The number of tries in all. Default 3, and 16 for the events of virtual payment and of mini game payment. */
  tries?: number
  /** Milliseconds of the platform's clock before try number `n` (from 2 on); default 0, 2, 4, 8 … seconds for virtual payment, and 15 seconds to 6 hours for mini game payment. */
  spacingMs? (n: number): number
  /** Default 5000, and 3000 for the events of mini game payment and the refund query. */
  timeoutMs?: number
  /** Deliver it this many more times simultaneously, as in a redelivery storm. */
  duplicates?: number
  /** Called for each try. */
  onAttempt? (attempt: PushAttempt): void
  /** Write every number as text, as some senders of the platform do. */
  numbersAsText?: boolean
}

export interface PushAttempt {
  /** Unix milliseconds. */
  at: number
  ms: number
  /** The HTTP status; undefined if there was no answer. */
  status?: number
  body?: string
  /** The reason why the push does not count as delivered. */
  error?: string
}

export interface PushResult {
  delivered: boolean
  attempts: PushAttempt[]
  /** The fields of the answer, decrypted; undefined for "success" and for nothing. */
  reply?: Record<string, unknown>
  /** The reason why the push was not delivered or not sent. */
  error?: string
  /** The payload before encryption. */
  payload: Record<string, unknown>
  /** The results of the duplicates. */
  duplicates?: PushResult[]
}

export interface DeliverOptions {
  clock: Clock
  faults: Faults
  journal: Journal
  limits: Limits
  dispatcher: Dispatcher
  signal: AbortSignal
  /** Called with the reply to a push. */
  onReply (account: Account, fields: Record<string, unknown>): void
}

export type Deliver = (account: Account, payload: Record<string, unknown>, options?: PushOptions) => Promise<PushResult>

/** Converts each bigint to text, so that JSON.stringify of a result does not fail. */
const plain = (payload: Record<string, unknown>) => Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, typeof value === 'bigint' ? String(value) : value]))
const isXpay = (payload: Record<string, unknown>) => /^xpay_/i.test(String(payload.Event))

function asText (value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(asText)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]))
}

/** A push as it is sent. */
interface Outgoing {
  text: string
  format: PushFormat
  /** True if the answer is plain text whatever the mode of the account. */
  isPlain: boolean
  options: PushOptions
}

/** Sends a push once, and reads the answer. */
async function send ({ clock, journal, limits, dispatcher, signal }: DeliverOptions, account: Account, { text, format, isPlain, options }: Outgoing): Promise<{ attempt: PushAttempt, reply?: Record<string, unknown> }> {
  const at = clock.now()
  const startedAt = performance.now()
  const attempt: PushAttempt = { at, ms: 0 }
  const timeoutMs = options.timeoutMs ?? limits.pushTimeoutMs
  let reply: Record<string, unknown> | undefined
  let push
  try {
    push = signPush(account, text, { ...options, format, now: clock.wall() })
    const timeout = AbortSignal.timeout(timeoutMs)
    const answer = await loadUndici().request(push.url, { method: 'POST', headers: push.headers, body: push.body, dispatcher, signal: AbortSignal.any([timeout, signal]) })
    attempt.status = answer.statusCode
    attempt.body = await answer.body.text()
    if (answer.statusCode !== 200) attempt.error = `answered HTTP ${answer.statusCode}`
    else reply = readReply(account, isPlain ? 'plain' : options.mode ?? modeOf(account), format, attempt.body)
  } catch (error) {
    const { name, message } = error as Error
    attempt.error = name === 'TimeoutError' ? `no answer within ${timeoutMs} ms` : message
    if (error instanceof ReplyError) journal.add({ at: clock.now(), kind: 'reply', appid: account.appid, path: account.pushUrl, reason: message, body: attempt.body })
  }
  attempt.ms = Math.round(performance.now() - startedAt)
  journal.add({
    at, kind: 'push', method: 'POST', appid: account.appid, path: account.pushUrl, query: push?.query, body: mask(text), status: attempt.status, answer: attempt.body, reason: attempt.error, ms: attempt.ms
  })
  return { attempt, reply }
}

/** Sends a push until it is delivered or all tries have failed. */
async function sendUntilDelivered (parts: DeliverOptions, account: Account, payload: Record<string, unknown>, options: PushOptions): Promise<PushResult> {
  const { clock, journal, limits, signal, onReply } = parts
  const format = options.format ?? formatOf(account)
  const expectation = expectationOf(payload.Event)
  const tries = options.tries ?? expectation?.tries ?? limits.pushTries
  const spacingMs = options.spacingMs ?? expectation?.spacingMs ?? (() => 0)
  const timeoutMs = options.timeoutMs ?? Math.min(limits.pushTimeoutMs, expectation?.timeoutMs ?? Infinity)
  const result: PushResult = { delivered: false, attempts: [], payload: plain(payload) }

  for (let n = 1; n <= tries; n++) {
    if (n > 1) await clock.sleep(spacingMs(n), signal)
    const fields = isXpay(payload) ? { ...payload, RetryTimes: n - 1 } : payload
    const text = write(format, options.numbersAsText ? asText(fields) as typeof fields : fields)
    const { attempt, reply } = await send(parts, account, { text, format, isPlain: expectation?.plain === true, options: { ...options, timeoutMs } })
    result.attempts.push(attempt)
    result.error = attempt.error
    if (attempt.error === undefined) result.error = attempt.error = expectation?.problem(reply)
    options.onAttempt?.(attempt)
    if (attempt.error === undefined) {
      result.delivered = true
      result.reply = reply
      if (reply !== undefined) {
        journal.add({ at: clock.now(), kind: 'reply', appid: account.appid, path: account.pushUrl, body: mask(reply) })
        onReply(account, reply)
      }
      break
    }
    // a push that was answered in time is not repeated, even if the answer cannot be understood
    if (attempt.status === 200 && expectation === undefined) break
  }
  return result
}

/** Sends pushes as the platform does: it waits five seconds for the answer, or three for some events, and tries again with the same body and a new signature. */
export function createDeliver (parts: DeliverOptions): Deliver {
  const { clock, faults, journal, signal } = parts
  /** Pushes that wait to be overtaken. */
  const held = new WeakMap<Account, Array<() => void>>()

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
    const [result, ...duplicates] = await Promise.all(Array.from({ length: 1 + more }, () => sendUntilDelivered(parts, account, payload, options)))
    if (!fault?.reorder) held.get(account)?.splice(0).forEach(release => release())
    return more === 0 ? result! : { ...result!, duplicates }
  }
}
