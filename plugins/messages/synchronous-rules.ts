import { once } from 'node:events'
import type { FastifyBaseLogger } from 'fastify'
import { ClosedError, PostponedError } from '../lib/error-codes.js'
import { after, type Eventual } from '../lib/eventual.js'
import type { Store } from '../store/index.js'
import { deadlineOf } from './acknowledgements.js'
import { LazyContext } from './lazy-context.js'
import { formatOf, type MessageFormat } from './parse.js'
import type { Job, JobControl, Origin, QueuedPush } from '../queue/index.js'
import { acknowledge, asksAgain, writeReply, type Reply } from './reply.js'
import type { MessageContext, RuleEntry, Rules } from './rules.js'
import type { AnyMessage } from './types.js'

/** Runs the rules that answer a push in its response: once for all its deliveries, and past the deadline on in the queue. */
export interface SynchronousRules {
  /** The text of the answer, `success` or fields. Rejects with what a rule throws, and where the rest could not be left to the queue. */
  answer (delivery: Delivery): Eventual<string>
  /** The queue holds this push for a rule that ran past its deadline. */
  isLate (job: Job): boolean
  /** What the worker does with such a push. */
  handleLate (job: Job, message: AnyMessage, control: JobControl): Promise<void>
  /** Resolves when no rule is running, past its deadline or not; after 10 s their signal fires and nobody waits for them. */
  settled (): Promise<void>
}

/** A push that has synchronous rules, as it came this time. */
export interface Delivery {
  message: AnyMessage
  key: string
  raw: string
  /** That of the answer. */
  format: MessageFormat
  origin: Origin | undefined
}

export interface CreateSynchronousRulesOptions {
  appid: string
  log: FastifyBaseLogger
  rules: Rules
  store: Store
  run (entry: RuleEntry, message: AnyMessage, about: MessageContext): Eventual<unknown>
  enqueue (push: QueuedPush): Promise<boolean>
  replyDeadlineMs: number
  /** How long an answer is on record. */
  dedupeTtlMs: number
}

/** What the rules of a push came to. */
interface Outcome {
  /** What the platform is answered, before encryption: `success`, or the fields of the reply. */
  text: string
  /** The platform shall deliver the push again. */
  again: boolean
  /** The rules did not run here: by the time that they could, they had been left to the queue. */
  isLeftToQueue?: boolean
}

/** Of a push that its rules have answered: the text of the answer, or `IN_QUEUE`. */
type ReplyRecord = string

// On record in place of an answer: the rules are past their deadline, and the platform has been answered.
const IN_QUEUE = ''
// Marks the queue's entry of a rule that ran past its deadline.
const LATE = 'late:'
// A node that died delays the rules of its push by as much, never their answer.
const LEASE_MS = 30_000
// How long closing waits for rules before their signal fires.
const GRACE_MS = 10_000
const PAST_DEADLINE = Symbol('past deadline')

const isLocked = (err: unknown): boolean => (err as { code?: unknown } | undefined)?.code === 'WX_ERR_LOCKED'
const answerOf = (record: ReplyRecord, message: AnyMessage, format: MessageFormat): string => record === IN_QUEUE ? acknowledge(message, format) : record

export function createSynchronousRules (options: CreateSynchronousRulesOptions): SynchronousRules {
  const { appid, log, rules, run, enqueue, replyDeadlineMs, dedupeTtlMs } = options
  const records = options.store.scope('reply:')
  /** What is running, past its deadline too, by the key of the push. */
  const working = new Map<string, Promise<Outcome>>()
  /** The keys of runs whose try in the queue is over: nobody waits for them any more. */
  const abandoned = new Set<string>()
  const closing = new AbortController()

  /** The first answer of the matching rules. */
  function runAll (message: AnyMessage, control: { readonly signal: AbortSignal }, origin: Origin | undefined): Eventual<Reply> {
    const about = new LazyContext(appid, 1, message, log, control, origin?.requestId)
    const { entries } = rules.matching(message)
    function runFrom (index: number, before: Reply): Eventual<Reply> {
      let reply = before
      for (let at = index; at < entries.length; at++) {
        const answer = run(entries[at]!, message, about) as Eventual<Reply>
        if (answer instanceof Promise) return answer.then(answer => runFrom(at + 1, reply ?? answer))
        reply ??= answer
      }
      return reply
    }
    return runFrom(0, undefined)
  }

  /**
   * Runs the rules once for all deliveries: one that comes later gets the answer on record, one that comes meanwhile waits.
   * Nothing is on record before they are done, so those of a process that died run again.
   */
  function runOnce ({ message, key, format, origin }: Omit<Delivery, 'raw'>, control: { readonly signal: AbortSignal }, fromQueue: boolean): Eventual<Outcome> {
    // a place of the queue does not wait for another process, and neither does a request for longer than its deadline
    const waitMs = fromQueue ? 0 : deadlineOf(message.Event, replyDeadlineMs)
    const work = records.withLock(key, LEASE_MS, () => after(records.get<ReplyRecord>(key), (record) => {
      if (record !== undefined && !(fromQueue && record === IN_QUEUE)) return { text: answerOf(record, message, format), again: false, isLeftToQueue: record === IN_QUEUE }
      return after(runAll(message, control, origin), (reply) => {
        // a reply that cannot be written is the handler's failure, and one that asks for another delivery is no end
        const outcome = { text: writeReply(reply, message, format), again: asksAgain(reply) }
        // without its record a redelivery, which a power cut may bring, runs the rule again
        return outcome.again ? outcome : after(records.set(key, outcome.text satisfies ReplyRecord, dedupeTtlMs, { relaxed: true }), () => outcome)
      })
    }), { waitMs })
    if (work instanceof Promise) {
      const forget = () => { working.delete(key) }
      work.then(forget, forget)
      working.set(key, work)
    }
    return work
  }

  async function untilDeadline (work: Promise<Outcome>, { message, key, raw, format, origin }: Delivery): Promise<string> {
    let timer: NodeJS.Timeout | undefined
    try {
      const outcome = await new Promise<Outcome | typeof PAST_DEADLINE>((resolve, reject) => {
        timer = setTimeout(resolve, deadlineOf(message.Event, replyDeadlineMs), PAST_DEADLINE)
        work.then(resolve, (err: unknown) => isLocked(err) ? resolve(PAST_DEADLINE) : reject(err))
      })
      if (outcome !== PAST_DEADLINE) return outcome.text
    } finally {
      clearTimeout(timer)
    }
    log.warn({ reqId: origin?.requestId, msgType: message.MsgType, event: message.Event, msgId: message.MsgId }, 'synchronous rule is past its deadline and goes on in the queue')
    await enqueue({ appid, key: LATE + key, raw, origin })
    // the rules may be done by now, which is not to be forgotten
    await records.add(key, IN_QUEUE satisfies ReplyRecord, dedupeTtlMs)
    return acknowledge(message, format)
  }

  return {
    answer (delivery) {
      const { key } = delivery
      const running = working.get(key)
      if (running === undefined) {
        const work = runOnce(delivery, closing, false)
        return work instanceof Promise ? untilDeadline(work, delivery) : work.text
      }
      // what is past its deadline has been left to the queue
      return after(records.get<ReplyRecord>(key), record => record === undefined ? untilDeadline(running, delivery) : answerOf(record, delivery.message, delivery.format))
    },

    isLate: job => job.key.startsWith(LATE),

    /** After a restart there is no work to wait for: the rules run again, though their reply has no one to go to. */
    async handleLate (job, message, control) {
      const key = job.key.slice(LATE.length)
      const delivery = { message, key, format: formatOf(job.raw), origin: job.origin }
      const { signal } = control
      const abandon = () => { abandoned.add(key) }
      signal.addEventListener('abort', abandon, { once: true })
      try {
        // the platform, which was answered, does not come again: the queue does
        let outcome = await working.get(key)
        // a delivery that waited for the lock of another node has not run the rules
        if (outcome === undefined || outcome.isLeftToQueue) outcome = await runOnce(delivery, control, true)
        if (outcome.again) throw new Error('the synchronous rule asks for the event again')
      } catch (err) {
        if (isLocked(err)) throw new PostponedError('another process runs the synchronous rules of this push, or died while it ran them')
        throw err
      } finally {
        signal.removeEventListener('abort', abandon)
        abandoned.delete(key)
      }
    },

    async settled () {
      const awaited = [...working].filter(([key]) => !abandoned.has(key)).map(([, work]) => work)
      const timer = setTimeout(() => closing.abort(new ClosedError()), GRACE_MS)
      const graceIsOver = once(closing.signal, 'abort')
      await Promise.race([Promise.allSettled(awaited), graceIsOver])
      clearTimeout(timer)
      if (working.size > 0) closing.abort(new ClosedError())
    }
  }
}
