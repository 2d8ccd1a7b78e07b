import { once } from 'node:events'
import type { FastifyBaseLogger } from 'fastify'
import { BriefMap } from '../lib/brief-map.js'
import { ClosedError, PostponedError } from '../lib/error-codes.js'
import { updateAtOnce, type Store } from '../store/index.js'
import { deadlineOf } from './acknowledgements.js'
import { HandlerContext } from './handler-context.js'
import { formatOf, type MessageFormat } from './parse.js'
import type { Job, JobControl, Origin } from '../queue/index.js'
import type { Enqueue } from './receive.js'
import { acknowledge, asksAgain, writeReply, type Reply } from './reply.js'
import type { RuleEntry, Rules } from './rules.js'
import type { HandlerRunner } from './run-handler.js'
import type { AnyMessage } from './types.js'

/** One delivery of a push that has synchronous rules. */
export interface Delivery {
  message: AnyMessage
  key: string
  raw: string
  /** The format of the answer. */
  format: MessageFormat
  origin: Origin | undefined
}

export interface SynchronousRulesOptions {
  appid: string
  log: FastifyBaseLogger
  rules: Rules
  runner: HandlerRunner
  store: Store
  enqueue: Enqueue
  replyDeadlineMs: number
  /** How many milliseconds an answer stays on record. */
  dedupeTtlMs: number
}

/** The result of the rules of a push. */
interface Outcome {
  /** The answer to the platform before encryption: `success`, or the fields of the reply. */
  text: string
  /** The answer asks the platform to deliver the push again. */
  again: boolean
  /** The rules did not run here: they had been left to the queue before they could. */
  isLeftToQueue?: boolean
}

/** A run of the rules, either in the request of a delivery or in a try of the queue. */
interface Run {
  delivery: Omit<Delivery, 'raw'>
  entries: readonly RuleEntry[]
  control: Pick<JobControl, 'signal' | 'rule'>
  isFromQueue: boolean
}

/** The record of a push that its rules have answered: the text of the answer, or `IN_QUEUE`. */
type ReplyRecord = string

// Stands in place of an answer when the rules are past their deadline and the platform has been answered.
const IN_QUEUE = ''
// Marks the queue's entry of a rule that ran past its deadline.
const LATE = 'late:'
// If a node dies, the rules of its push run this much later at most; the answer to the platform is not delayed.
const LEASE_MS = 30_000
// How long closing waits for running rules before their signal fires.
const GRACE_MS = 10_000

const isLocked = (err: unknown): boolean => (err as { code?: unknown } | undefined)?.code === 'WX_ERR_LOCKED'
const answerOf = (record: ReplyRecord, { message, format }: Run['delivery']): string => record === IN_QUEUE ? acknowledge(message, format) : record

/** Runs the rules that answer a push in its response: once for all its deliveries. A rule that is past its deadline goes on in the queue. */
export class SynchronousRules {
  readonly #options: SynchronousRulesOptions
  readonly #records: Store
  /** Runs that have not ended, including those past their deadline, keyed by the push. */
  readonly #working = new BriefMap<Promise<Outcome>>()
  /** The keys of runs whose try in the queue has ended, so that nothing waits for them any more. */
  readonly #abandoned = new Set<string>()
  readonly #closing = new AbortController()

  constructor (options: SynchronousRulesOptions) {
    this.#options = options
    this.#records = options.store.scope('reply:', { growing: true })
  }

  /**
   * The text of the answer, `success` or fields; a promise unless the rules and the store are done at once.
   * Throws or rejects with the error that a rule throws, and if the rules could not be left to the queue.
   */
  answer (delivery: Delivery, entries: readonly RuleEntry[]): string | Promise<string> {
    const running = this.#working.get(delivery.key)
    if (running !== undefined) return this.#answerAgain(delivery, running)
    const work = this.#start({ delivery, entries, control: this.#closing, isFromQueue: false })
    return work instanceof Promise ? this.#untilDeadline(work, delivery) : work.text
  }

  async #answerAgain (delivery: Delivery, running: Promise<Outcome>): Promise<string> {
    // a run that is past its deadline has been left to the queue
    const record = await this.#records.get<ReplyRecord>(delivery.key)
    return record === undefined ? this.#untilDeadline(running, delivery) : answerOf(record, delivery)
  }

  /** Whether the queue holds this push for a rule that ran past its deadline. */
  isLate (job: Job): boolean {
    return job.key.startsWith(LATE)
  }

  /** Runs one try of such a push. After a restart there is no run to wait for, so the rules run again, although their reply can no longer be delivered. */
  async handleLate (job: Job, message: AnyMessage, control: JobControl): Promise<void> {
    const key = job.key.slice(LATE.length)
    const { signal } = control
    const abandon = () => { this.#abandoned.add(key) }
    signal.addEventListener('abort', abandon, { once: true })
    try {
      // the platform has its answer and does not deliver again, so the queue has to try again
      let outcome = await this.#working.get(key)
      // a delivery that only waited for another node's lock has not run the rules
      if (outcome === undefined || outcome.isLeftToQueue) {
        const delivery = { message, key, format: formatOf(job.raw), origin: job.origin }
        outcome = await this.#start({ delivery, entries: this.#options.rules.matching(message).entries, control, isFromQueue: true })
      }
      if (outcome.again) throw new Error('the synchronous rule asks for the event again')
    } catch (err) {
      if (isLocked(err)) throw new PostponedError('another process is running the synchronous rules of this push, or died while it ran them')
      throw err
    } finally {
      signal.removeEventListener('abort', abandon)
      this.#abandoned.delete(key)
    }
  }

  /** Resolves when no rule is running, past its deadline or not; after 10 s their signal fires and nobody waits for them. */
  async settled (): Promise<void> {
    const awaited = [...this.#working].filter(([key]) => !this.#abandoned.has(key)).map(([, work]) => work)
    const timer = setTimeout(() => this.#closing.abort(new ClosedError()), GRACE_MS)
    const graceIsOver = once(this.#closing.signal, 'abort')
    await Promise.race([Promise.allSettled(awaited), graceIsOver])
    clearTimeout(timer)
    if (this.#working.size > 0) this.#closing.abort(new ClosedError())
  }

  /**
   * Runs the rules once for all deliveries: a later delivery gets the answer on record, and a delivery during the run waits for it.
   * The record is written when the rules are done, so that they run again if a process dies before.
   */
  #start (run: Run): Outcome | Promise<Outcome> {
    const { key, message } = run.delivery
    // the queue does not wait for another process, and a request waits no longer than its deadline
    const waitMs = run.isFromQueue ? 0 : deadlineOf(message.Event, this.#options.replyDeadlineMs)
    // relaxed: if a power cut takes the record, a redelivery runs the rule again
    const options = { waitMs, ttlMs: this.#options.dedupeTtlMs, relaxed: true }
    const work = updateAtOnce<ReplyRecord, Outcome>(this.#records, key, LEASE_MS, (record, keep) => this.#runUnlessRecorded(run, record, keep), options)
    if (!(work instanceof Promise)) return work
    const forget = () => { this.#working.delete(key) }
    work.then(forget, forget)
    this.#working.set(key, work)
    return work
  }

  #runUnlessRecorded (run: Run, record: ReplyRecord | undefined, keep: (record: ReplyRecord) => void): Outcome | Promise<Outcome> {
    if (record !== undefined && !(run.isFromQueue && record === IN_QUEUE)) return { text: answerOf(record, run.delivery), again: false, isLeftToQueue: record === IN_QUEUE }
    const reply = this.#replyOf(run, this.#contextOf(run))
    return reply instanceof Promise ? reply.then(reply => this.#end(run, reply, keep)) : this.#end(run, reply, keep)
  }

  /** Runs the rules from the place `from` on. All of them run, and the first answer counts. */
  #replyOf (run: Run, context: HandlerContext, from = 0, first?: Reply): Reply | Promise<Reply> {
    let reply = first
    for (let at = from; at < run.entries.length; at++) {
      const entry = run.entries[at]!
      if (run.isFromQueue) run.control.rule = entry.name
      const answer = this.#options.runner.run(entry, run.delivery.message, context) as Reply | Promise<Reply>
      if (answer instanceof Promise) return answer.then(answer => this.#replyOf(run, context, at + 1, reply ?? answer))
      reply ??= answer
    }
    return reply
  }

  #end ({ delivery: { message, format } }: Run, reply: Reply, keep: (record: ReplyRecord) => void): Outcome {
    // a reply that cannot be written is a failure of the handler; a reply that asks for another delivery does not end the push
    const outcome = { text: writeReply(reply, message, format), again: asksAgain(reply) }
    if (!outcome.again) keep(outcome.text)
    return outcome
  }

  #contextOf ({ delivery: { message, origin }, control }: Run): HandlerContext {
    const { appid, log } = this.#options
    return new HandlerContext(appid, 1, message, log, control, origin?.requestId)
  }

  #untilDeadline (work: Promise<Outcome>, delivery: Delivery): Promise<string> {
    return new Promise((resolve, reject) => {
      let isPast = false
      const leave = () => {
        if (isPast) return
        isPast = true
        resolve(this.#leaveToQueue(delivery))
      }
      const timer = setTimeout(leave, deadlineOf(delivery.message.Event, this.#options.replyDeadlineMs))
      work.then(({ text }) => {
        clearTimeout(timer)
        resolve(text)
      }, (err: unknown) => {
        clearTimeout(timer)
        if (isLocked(err)) leave()
        else reject(err)
      })
    })
  }

  async #leaveToQueue ({ message, key, raw, format, origin }: Delivery): Promise<string> {
    const { appid, log, enqueue, dedupeTtlMs } = this.#options
    log.warn({ reqId: origin?.requestId, msgType: message.MsgType, event: message.Event, msgId: message.MsgId }, 'a synchronous rule is past its deadline and goes on in the queue')
    await enqueue({ appid, key: LATE + key, raw, origin })
    // add, not set: if the rules are done by now, their record stays
    await this.#records.add(key, IN_QUEUE satisfies ReplyRecord, dedupeTtlMs)
    return acknowledge(message, format)
  }
}
