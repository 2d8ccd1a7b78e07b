import { runningRule } from '../../messages/index.js'
import { createWatcher, type Activity, type Failure } from '../../lib/observer.js'
import { describeActivity, type Kind, type RunningRule, type Summary } from './entries.js'
import { MINUTE_MS, type Counts, type EventLog, type NewEntry } from './event-log.js'

export interface HistoryOptions {
  log: EventLog
  /** The name of this process. */
  node: string
  /** The most successful pushes, and the most other calls, that are kept in a second. Failures are kept in addition. */
  successesPerSecond: number
  /** Called with the first of successive write errors. */
  onError (error: unknown): void
  /** Called at the end of each activity, kept or not. */
  onEnd? (activity: Kept, failure: Failure | undefined): void
}

type Kept = Exclude<Activity, { type: 'enqueue' }>

const FLUSH_MS = 200
/** Milliseconds that counts without entries wait: under load each flush would otherwise be a transaction of its own. */
const FLUSH_COUNTS_MS = 1000
/** The most failures that are kept in a second; more are only counted. */
const FAILURES_PER_SECOND = 1000
const MAX_WAITING = 5000
/** The most pushes for which calls and tries are kept, too. */
const MAX_TRACES = 10_000
const KINDS = { push: 'push', handle: 'try', call: 'call', refresh: 'refresh', reload: 'reload' } as const satisfies Record<Kept['type'], Kind>

/** Allows a number of entries in each second. */
class Budget {
  #left: number
  #until = 0

  constructor (readonly perSecond: number) {
    this.#left = perSecond
  }

  take (now: number): boolean {
    if (now >= this.#until) {
      this.#until = now + 1000
      this.#left = this.perSecond
    }
    if (this.#left <= 0) return false
    this.#left--
    return true
  }
}

/** Records an app's pushes and its calls to the platform, in batches and after the answer. */
export class History {
  readonly #options: HistoryOptions
  readonly #pushes: Budget
  readonly #others: Budget
  readonly #failures = new Budget(FAILURES_PER_SECOND)
  /** The request ids of the kept pushes. */
  readonly #traces = new Set<string>()
  #waiting: NewEntry[] = []
  #counts = new Map<number, Counts>()
  #timer: NodeJS.Timeout | undefined
  #delayMs = 0
  #writing: Promise<void> = Promise.resolve()
  #failed = false

  constructor (options: HistoryOptions) {
    this.#options = options
    this.#pushes = new Budget(options.successesPerSecond)
    this.#others = new Budget(options.successesPerSecond)
  }

  readonly observe = createWatcher((activity) => {
    if (activity.type !== 'enqueue') return this.#watch(activity)
    const { origin } = activity.push
    // the mark travels with the job: another process may handle it
    if (origin?.requestId !== undefined && this.#traces.has(origin.requestId)) origin.kept = 'yes'
  })

  #watch (activity: Kept): (failure?: Failure) => void {
    const startedAt = Date.now()
    const started = performance.now()
    const isKept = this.#begin(activity, startedAt)
    const running = activity.type === 'call' || activity.type === 'refresh' ? runningRule() : undefined
    return failure => this.#end(activity, startedAt, performance.now() - started, isKept || failure !== undefined || this.#isTraced(running), running, failure)
  }

  /** Resolves when everything recorded so far is written. */
  async flush (): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#writing = this.#writing.then(() => this.#write())
    await this.#writing
  }

  #begin (activity: Kept, now: number): boolean {
    switch (activity.type) {
      case 'push': {
        if (!this.#pushes.take(now)) return false
        if (activity.requestId !== undefined) this.#keepTrace(activity.requestId)
        return true
      }
      case 'handle': {
        const { kept, requestId } = activity.job.origin ?? {}
        if (kept === undefined) return false
        if (requestId !== undefined) this.#keepTrace(requestId)
        return true
      }
      // a handler's call belongs to its push: see #isTraced
      case 'call': return runningRule() === undefined && this.#others.take(now)
      default: return true
    }
  }

  #isTraced (running: RunningRule | undefined): boolean {
    return running?.requestId !== undefined && this.#traces.has(running.requestId)
  }

  #keepTrace (requestId: string): void {
    this.#traces.add(requestId)
    if (this.#traces.size > MAX_TRACES) this.#traces.delete(this.#traces.values().next().value!)
  }

  #end (activity: Kept, at: number, ms: number, isKept: boolean, running: RunningRule | undefined, failure?: Failure): void {
    this.#options.onEnd?.(activity, failure)
    this.#count(activity, at, failure)
    if (!isKept || (failure !== undefined && !this.#failures.take(at))) return
    const { summary, detail } = describeActivity(activity, failure, running)
    const whole = { kind: KINDS[activity.type], at, ms: Math.round(ms * 10) / 10, ...summary, node: this.#options.node } satisfies Partial<Summary>
    this.#waiting.push({ at, trace: summary.trace, summary: JSON.stringify(whole), detail: JSON.stringify(detail) })
    this.#schedule(FLUSH_MS)
  }

  #count (activity: Kept, at: number, failure: Failure | undefined): void {
    const names = countersOf(activity, failure)
    if (names.length === 0) return
    const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS
    let counts = this.#counts.get(minute)
    if (counts === undefined) this.#counts.set(minute, counts = {})
    for (const name of names) counts[name] = (counts[name] ?? 0) + 1
    this.#schedule(FLUSH_COUNTS_MS)
  }

  #schedule (delayMs: number): void {
    if (this.#timer !== undefined && this.#delayMs <= delayMs) return
    clearTimeout(this.#timer)
    this.#delayMs = delayMs
    this.#timer = setTimeout(() => { this.flush().catch(() => {}) }, delayMs).unref()
  }

  async #write (): Promise<void> {
    const { log, onError } = this.#options
    const entries = this.#waiting
    const minutes = this.#counts
    this.#waiting = []
    this.#counts = new Map()
    try {
      if (entries.length > 0) await log.append(entries)
      for (const [minute, counts] of minutes) await log.count(minute, counts)
      this.#failed = false
    } catch (error) {
      if (!this.#failed) onError(error)
      this.#failed = true
      // the newest entries are kept for the next flush
      this.#waiting = [...entries, ...this.#waiting].slice(-MAX_WAITING)
    }
  }
}

/** The counters of the chart that an activity increments. */
function countersOf ({ type }: Kept, failure: Failure | undefined): readonly string[] {
  switch (type) {
    case 'push': return failure === undefined ? PUSH : PUSH_REFUSED
    case 'handle': return failure === undefined ? TRY : (failure.error as { code?: unknown } | undefined)?.code === 'WX_ERR_POSTPONED' ? NOTHING : TRY_FAILED
    case 'call': return failure === undefined ? CALL : CALL_FAILED
    default: return NOTHING
  }
}

const NOTHING: readonly string[] = []
const PUSH = ['pushes']
const PUSH_REFUSED = ['pushes', 'refused']
const TRY = ['tries']
const TRY_FAILED = ['tries', 'failures']
const CALL = ['calls']
const CALL_FAILED = ['calls', 'callFailures']
