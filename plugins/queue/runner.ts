import { setMaxListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineLog } from '../engines/log.js'
import { InterruptedError, runTry } from './attempt.js'
import type { ResolvedQueueOptions } from './options.js'
import { outcomeOf, toReadable, type Claim, type Outcome } from './outcome.js'
import { Paces } from './paces.js'
import type { Worker } from './queue.js'

export interface RunnerOptions {
  options: ResolvedQueueOptions
  log: EngineLog | undefined
  now (): number
  markSucceeded (claim: Claim, rule: string): Promise<void>
  /** Stores the outcome of a job, and the cost of its try for the account. It is called again until it resolves or the queue is closed. */
  settle (claim: Claim, outcome: Outcome, cost: number): Promise<void>
}

const WRITE_AGAIN_MS = 1000
const MAX_REASONS = 10_000

/** Runs the tries of a process, stores their outcomes, and ends them when the queue closes. */
export class Runner {
  readonly paces = new Paces()
  readonly #options: RunnerOptions
  // a list in place of a signal, whose listeners would keep one another in memory
  readonly #interrupts: Array<() => void> = []
  readonly #stopped = new AbortController()
  #graceIsOver = false
  /** A failed write has been logged. It is logged once, until a write succeeds. */
  #writeFailed = false
  /** The accounts whose pushes wait, and the reasons for which pushes wait. Each is logged once, however many pushes wait and however often they are looked at. */
  readonly #waiting = new Set<string>()
  #running = 0
  #onIdle: (() => void) | undefined
  worker: Worker | undefined

  constructor (options: RunnerOptions) {
    this.#options = options
    // each outcome that cannot be stored adds a listener
    setMaxListeners(0, this.#stopped.signal)
  }

  get running (): number { return this.#running }

  /** Runs one try, and calls `finished` with its outcome and its cost once the outcome is stored. Never rejects. */
  async run (claim: Claim, finished: (outcome: Outcome, cost: number) => void): Promise<void> {
    this.#running++
    const startedAt = performance.now()
    const outcome = await this.#try(claim)
    if (this.#waiting.size > 0 && outcome.kind !== 'account postponed') this.#waiting.delete(claim.job.appid)
    const cost = this.paces.note(claim.job.appid, performance.now() - startedAt)
    await this.#settle(claim, outcome, cost)
    this.#running--
    finished(outcome, cost)
    if (this.#running === 0) this.#onIdle?.()
  }

  /** Waits for the running tries, at most for the grace period. Then their signal fires, and each outcome is written once. */
  async drain (): Promise<void> {
    const drained = new Promise<void>((resolve) => {
      if (this.#running === 0) resolve()
      else this.#onIdle = resolve
    })
    const timer = new AbortController()
    if (this.#running > 0) await Promise.race([drained, sleep(this.#options.options.graceMs, undefined, timer)])
    timer.abort()
    this.#graceIsOver = true
    this.interrupt()
    this.#stopped.abort()
    await drained
  }

  /** Fires the signal of all running tries. They do not count as tries. */
  interrupt (): void {
    for (const interrupt of this.#interrupts.splice(0)) interrupt()
  }

  async #try (claim: Claim): Promise<Outcome> {
    const { options, now, markSucceeded } = this.#options
    try {
      if (this.#graceIsOver) throw new InterruptedError()
      await runTry(this.worker!, claim.job, {
        handlerTimeoutMs: options.handlerTimeoutMs,
        isLastChance: now() - claim.queuedAt >= options.postponeForMs,
        onInterrupt: (interrupt) => this.#onInterrupt(interrupt),
        markSucceeded: (rule) => markSucceeded(claim, rule)
      })
      return { kind: 'done' }
    } catch (thrown) {
      const err = toReadable(thrown)
      const outcome = outcomeOf(err, claim, options, now())
      this.#report(claim, outcome, err)
      return outcome
    }
  }

  #onInterrupt (interrupt: () => void): () => void {
    this.#interrupts.push(interrupt)
    return () => {
      const index = this.#interrupts.indexOf(interrupt)
      if (index !== -1) this.#interrupts.splice(index, 1)
    }
  }

  /** Logs a failure. Only an unexpected failure is logged with its stack. */
  #report ({ job }: Claim, outcome: Outcome, err: unknown): void {
    const { log } = this.#options
    const fields = { reqId: job.origin?.requestId, appid: job.appid, jobId: job.id, attempt: job.attempt }
    if (outcome.kind === 'dead') log?.error({ ...fields, cause: outcome.cause, ...(outcome.cause === 'exhausted' ? { err: loggable(err, outcome.error) } : { reason: outcome.error }) }, 'a push was given up and is a dead letter now')
    if (outcome.kind === 'retry') log?.warn({ ...fields, err: loggable(err, outcome.error) }, 'handling a push failed: it will be tried again')
    if (outcome.kind === 'crashed') log?.warn({ ...fields, crashes: outcome.crashes }, 'the process died while it handled a push: it is tried again, alone')
    if (outcome.kind === 'account postponed' && this.#isNewlyWaiting(job.appid)) log?.warn({ appid: job.appid, reason: outcome.error }, 'the pushes of this account have to wait')
    if (outcome.kind === 'postponed' && this.#isNewlyWaiting(`${job.appid} ${outcome.error}`)) log?.warn({ ...fields, reason: outcome.error }, 'a push has to wait, and so do others for the same reason')
  }

  #isNewlyWaiting (name: string): boolean {
    if (this.#waiting.has(name)) return false
    if (this.#waiting.size >= MAX_REASONS) this.#waiting.clear()
    this.#waiting.add(name)
    return true
  }

  /** Stores an outcome. The job keeps its place until that succeeds, so that a full disk does not make handlers run again and again. */
  async #settle (claim: Claim, outcome: Outcome, cost: number): Promise<void> {
    const { signal } = this.#stopped
    for (;;) {
      try {
        await this.#options.settle(claim, outcome, cost)
        this.#writeFailed = false
        return
      } catch (err) {
        if (signal.aborted) return
        if (!this.#writeFailed) this.#options.log?.error({ err }, 'cannot write to the message queue, trying again')
        this.#writeFailed = true
        await sleep(WRITE_AGAIN_MS, undefined, { signal }).catch(() => {})
      }
    }
  }
}

/** The error for the log, bounded in size whatever the handler threw. */
function loggable (err: unknown, text: string): unknown {
  if (!(err instanceof Error)) return text
  if (err.message === text) return err
  const short = new Error(text)
  short.stack = text
  return short
}
