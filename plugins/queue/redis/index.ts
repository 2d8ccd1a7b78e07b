import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { BriefMap } from '../../lib/brief-map.js'
import { ClosedError, StoreError } from '../../lib/error-codes.js'
import type { EngineLog } from '../../engines/log.js'
import type { RedisLink } from '../../engines/redis.js'
import { MAX_CRASHES, resolveQueueOptions, type QueueOptions, type ResolvedQueueOptions } from '../options.js'
import type { Outcome } from '../outcome.js'
import { Places } from '../places.js'
import type { DeadLetters, MessageQueue, QueuedPush, QueueStatus, Worker } from '../queue.js'
import { Runner } from '../runner.js'
import { createRedisDeadLetters } from './dead-letters.js'
import { RedisTable, type RedisClaim } from './table.js'

export interface RedisQueueOptions extends QueueOptions {
  log?: EngineLog | undefined
  /** The clock of pauses and retention, Unix milliseconds. Default: the clock of Redis. */
  now?: () => number
}

/** How often, in milliseconds, a process with free places looks for pushes that another process received. It takes its own pushes at once. */
const POLL_MS = 200
const AGAIN_MS = 1000
const MARK_AGAIN_MS = 250
const MARK_MS = 10_000

/**
 * Creates a queue that all processes with the same Redis share. Accounts take turns, each up to its limit in a process; the messages
 * of one sender follow one another in a lane. A process holds the pushes that it has taken by a lease; if it dies, the others try the pushes that it was running, one at a time.
 * Closing the queue leaves the link open.
 */
export function createRedisQueue (link: RedisLink, { log, now, ...given }: RedisQueueOptions = {}): MessageQueue {
  return new RedisQueue(link, resolveQueueOptions(given), log, now).asMessageQueue()
}

class RedisQueue {
  readonly #link: RedisLink
  readonly #table: RedisTable
  readonly #options: ResolvedQueueOptions
  readonly #log: EngineLog | undefined
  readonly #runner: Runner
  readonly #deadLetters: DeadLetters
  readonly #places: Places
  /** The name of the lease. A process that lost its lease takes another name, so that the pushes of the lost lease can be told apart. */
  #node = randomUUID()
  #joined = false
  #processingSince = Infinity
  readonly #running = new Map<string, number>()
  /** The claims that are running, keyed by the job. A job that is claimed again after a lost lease takes the place of its lost claim. */
  readonly #claims = new BriefMap<RedisClaim>()
  #claiming: Promise<void> | undefined
  /** A push may have become due since the last claim was sent. */
  #claimAgain = false
  /** Redis may have carried out a claim whose answer was lost. */
  #mayHaveLost = false
  #readFailed = false
  #renewTimer: NodeJS.Timeout | undefined
  #pollTimer: NodeJS.Timeout | undefined
  #closing: Promise<void> | undefined

  constructor (link: RedisLink, options: ResolvedQueueOptions, log: EngineLog | undefined, now: (() => number) | undefined) {
    this.#link = link
    this.#options = options
    this.#places = new Places(options)
    this.#log = log
    this.#table = new RedisTable(link, { now, dedupeTtlMs: options.dedupeTtlMs, maxWaiting: options.maxWaiting })
    this.#runner = new Runner({
      options,
      log,
      now: () => this.#table.now(),
      markSucceeded: (claim, rule) => this.#markSucceeded(claim as RedisClaim, rule),
      settle: (claim, outcome, cost) => this.#settle(claim as RedisClaim, outcome, cost)
    })
    this.#deadLetters = createRedisDeadLetters(this.#table, {
      ttlMs: options.deadLetterTtlMs,
      dedupeTtlMs: options.dedupeTtlMs,
      replayed: () => this.#pump()
    })
  }

  /** Returns a plain object, so that an app can wrap the queue with `{ ...queue, add }`. */
  asMessageQueue (): MessageQueue {
    return {
      add: (push) => this.#add(push),
      process: (worker) => this.#process(worker),
      deadLetters: {
        ...this.#deadLetters,
        replay: async (...args) => {
          if (this.#closing !== undefined) throw new ClosedError()
          return this.#deadLetters.replay(...args)
        }
      },
      status: () => this.#status(),
      close: () => {
        this.#closing ??= this.#close()
        return this.#closing
      }
    }
  }

  async #add (push: QueuedPush): Promise<boolean> {
    if (this.#closing !== undefined) throw new ClosedError()
    const stored = await this.#table.add(push)
    if (stored === 'full') throw new StoreError({ cause: new Error(`${this.#options.maxWaiting} pushes are waiting already`) })
    this.#pump()
    return stored !== undefined
  }

  #process (worker: Worker): void {
    if (this.#runner.worker !== undefined) throw new Error('process can be called only once')
    this.#runner.worker = worker
    this.#pump()
    this.#renewTimer = setInterval(() => this.#renew(), Math.max(this.#options.lockMs / 3, 30)).unref()
  }

  async #status (): Promise<QueueStatus> {
    const { deadLetterTtlMs } = this.#options
    const status = await this.#table.status(deadLetterTtlMs === 0 ? undefined : this.#table.now() - deadLetterTtlMs)
    return { ...status, working: this.#runner.worker !== undefined && this.#closing === undefined && !this.#readFailed }
  }

  async #close (): Promise<void> {
    clearTimeout(this.#pollTimer)
    // a push that a claim still brings does not begin any more
    await this.#claiming
    await this.#runner.drain()
    clearInterval(this.#renewTimer)
    // without Redis the lease ends by itself
    if (this.#joined) await this.#table.leave(this.#node).catch(() => {})
  }

  /** Takes pushes while there are free places. Only one claim is under way at a time. */
  #pump (): void {
    if (this.#runner.worker === undefined || this.#closing !== undefined) return
    this.#claimAgain = true
    this.#claiming ??= this.#claimAll().finally(() => { this.#claiming = undefined })
  }

  async #claimAll (): Promise<void> {
    clearTimeout(this.#pollTimer)
    let pauseMs = POLL_MS
    try {
      while (this.#claimAgain && this.#freePlaces() > 0 && this.#closing === undefined) {
        this.#claimAgain = false
        const nextDueAt = await this.#claim()
        pauseMs = Math.min(POLL_MS, Math.max((nextDueAt ?? Infinity) - this.#table.now(), 1))
      }
      this.#readFailed = false
    } catch (err) {
      pauseMs = AGAIN_MS
      this.#mayHaveLost = true
      if (!this.#readFailed && this.#link.isUsable()) this.#log?.warn({ err }, 'cannot read the message queue, trying again')
      this.#readFailed = true
    }
    if (this.#closing === undefined) this.#pollTimer = setTimeout(() => this.#pump(), pauseMs).unref()
  }

  #freePlaces (): number {
    return this.#options.concurrency - this.#runner.running
  }

  /** Sends one claim, and resolves with the time when the next push is due. */
  async #claim (): Promise<number | undefined> {
    const node = this.#node
    if (!this.#joined) {
      const { hasLostPushes } = await this.#table.renew(node, this.#options.lockMs, true)
      if (hasLostPushes) this.#reportLostPushes()
      this.#joined = true
      this.#processingSince = Math.min(this.#processingSince, this.#table.now())
    }
    if (this.#mayHaveLost) {
      await this.#table.reconcile(node, this.#claims.values())
      this.#mayHaveLost = false
    }
    const count = this.#freePlaces()
    const { hasLease, claims, nextDueAt, more } = await this.#table.claim({
      node,
      perAccount: this.#options.concurrencyPerAccount,
      places: this.#places.free,
      processingSince: this.#processingSince,
      running: this.#running
    })
    if (!hasLease) this.#loseLease(node)
    if (node !== this.#node) return undefined
    if (more || claims.length === count) this.#claimAgain = true
    for (const claim of claims) this.#begin(claim)
    return nextDueAt
  }

  #begin (claim: RedisClaim): void {
    if (this.#closing !== undefined) return
    if (claim.crashes >= MAX_CRASHES) return this.#giveUp(claim)
    const { appid } = claim.job
    this.#places.take(claim.place)
    this.#running.set(appid, (this.#running.get(appid) ?? 0) + 1)
    this.#claims.set(claim.job.id, claim)
    this.#runner.run(claim, () => {
      this.#places.leave(claim.place)
      if (this.#claims.get(claim.job.id) === claim) this.#claims.delete(claim.job.id)
      const left = this.#running.get(appid)! - 1
      if (left === 0) this.#running.delete(appid)
      else this.#running.set(appid, left)
      this.#pump()
    })
  }

  async #settle (claim: RedisClaim, outcome: Outcome, cost: number): Promise<void> {
    await this.#table.settle(claim, outcome, { cost, paceMs: this.#runner.paces.paceOf(claim.job.appid) })
  }

  #giveUp (claim: RedisClaim): void {
    const error = 'the server died each time it handled this push alone'
    const { id, appid } = claim.job
    this.#log?.error({ appid, jobId: id, crashes: claim.crashes }, `a push was given up and is a dead letter now: ${error}`)
    // if this cannot be written, the push comes back as a suspect after this process has ended
    this.#settle(claim, { kind: 'dead', cause: 'crashed', error }, 0).catch(() => {})
  }

  /** Stores that a rule succeeded. If Redis is away, this is stored when it is back, at the latest with the outcome of the try. */
  async #markSucceeded (claim: RedisClaim, rule: string): Promise<void> {
    claim.succeeded.push(rule)
    const giveUpAt = performance.now() + MARK_MS
    for (;;) {
      try {
        if (!await this.#table.markSucceeded(claim)) throw new ClosedError()
        return
      } catch (err) {
        if (err instanceof ClosedError || performance.now() > giveUpAt || this.#claims.get(claim.job.id) !== claim) throw err
        await sleep(MARK_AGAIN_MS)
      }
    }
  }

  async #renew (): Promise<void> {
    if (!this.#joined) return
    this.#mayHaveLost = true
    const node = this.#node
    try {
      const { hasLease, takenOver, hasLostPushes } = await this.#table.renew(node, this.#options.lockMs, false)
      if (hasLostPushes) this.#reportLostPushes()
      if (!hasLease) this.#loseLease(node)
      if (takenOver > 0) {
        this.#log?.warn({ pushes: takenOver }, 'a process died while it handled pushes: they are tried again, one at a time')
        this.#pump()
      }
      await this.#forgetOldLetters()
    } catch {
      // the next renewal tries again; the link reports that Redis is away
    }
  }

  #reportLostPushes (): void {
    this.#log?.error({}, 'redis has lost pushes: it was emptied, was restarted without its data, or a replica that lacked them took its place')
  }

  async #forgetOldLetters (): Promise<void> {
    const { deadLetterTtlMs } = this.#options
    if (deadLetterTtlMs === 0) return
    const count = await this.#table.forgetDead(this.#table.now() - deadLetterTtlMs)
    if (count > 0) this.#log?.warn({ deadLetters: count }, 'dead letters past their retention were deleted')
  }

  /** Interrupts the handlers: other processes have taken over the pushes of this one, and the outcomes here are discarded. */
  #loseLease (node: string): void {
    if (node !== this.#node) return
    this.#log?.warn({ pushes: this.#runner.running }, 'this process did not renew its lease in time: other processes handle its pushes')
    this.#node = randomUUID()
    this.#joined = false
    this.#runner.interrupt()
    this.#pump()
  }
}
