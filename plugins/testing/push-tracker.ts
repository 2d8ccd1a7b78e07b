import type { ObservedJob, ObservedPush, Observer } from '../lib/observer.js'
import { TestPlatformError } from '../lib/error-codes.js'

/** A push on its way through the queue, until the first try of its handlers ends. */
interface Run {
  readonly appid: string
  readonly sender: string | undefined
  readonly rules: readonly string[]
  /** The error of the handlers. */
  failure?: Error
  readonly done: Promise<void>
  finish (): void
}

/** The outcome of the pushes that were stored since a mark. */
export interface Handled {
  /** The names of the rules that took the push in. */
  rules: string[]
  /** The errors of the handlers in their last try. */
  failures: Error[]
}

const ORIGIN_KEY = 'testRun'

function createRun ({ appid, sender, rules = [] }: ObservedPush): Run {
  let finish!: () => void
  const done = new Promise<void>(resolve => { finish = resolve })
  return { appid, sender, rules, done, finish }
}

/** Tracks the pushes that are stored and not handled yet, without using the clock. */
export class PushTracker {
  readonly #runs = new Map<string, Run>()
  readonly #pending = new Set<Run>()
  #lastId = 0

  readonly observer: Observer = (activity, work) => {
    if (activity.type === 'enqueue') return this.#enqueue(activity.push, work)
    if (activity.type === 'handle') return this.#handle(activity.job, work)
    return work()
  }

  /** A mark for `since`. */
  get mark (): number {
    return this.#lastId
  }

  /** The outcome of the pushes of one sender that were stored after `mark`. */
  since (mark: number, appid: string, sender: string): Handled {
    const runs = [...this.#runs].filter(([id, run]) => Number(id) > mark && run.appid === appid && run.sender === sender).map(([, run]) => run)
    return { rules: runs.flatMap(({ rules }) => rules), failures: runs.map(({ failure }) => failure).filter(failure => failure !== undefined) }
  }

  /** Resolves once the handlers of every stored push have had a try. Throws `WX_ERR_TEST` after `timeoutMs`. */
  async settled (timeoutMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const rules = [...this.#pending].flatMap(run => run.rules).join(', ')
        reject(new TestPlatformError(`the handlers of ${rules} did not end within ${timeoutMs} ms: await the work that they start, or set timeoutMs`))
      }, timeoutMs)
    })
    // nobody handles a late rejection
    timeout.catch(() => {})
    try {
      // a handler may cause another push
      while (this.#pending.size > 0) await Promise.race([timeout, Promise.all([...this.#pending].map(({ done }) => done))])
    } finally {
      clearTimeout(timer)
    }
  }

  async #enqueue<T> (push: ObservedPush, work: () => Promise<T>): Promise<T> {
    const id = String(++this.#lastId)
    const run = createRun(push)
    push.origin = { ...push.origin, [ORIGIN_KEY]: id }
    this.#runs.set(id, run)
    this.#pending.add(run)
    try {
      const isNew = await work()
      if (isNew === false) this.#finish(run)
      return isNew
    } catch (error) {
      this.#finish(run)
      throw error
    }
  }

  async #handle<T> (job: ObservedJob, work: () => Promise<T>): Promise<T> {
    const run = this.#runs.get(job.origin?.[ORIGIN_KEY] ?? '')
    try {
      const result = await work()
      if (run !== undefined) delete run.failure
      return result
    } catch (error) {
      if (run !== undefined) run.failure = error as Error
      throw error
    } finally {
      if (run !== undefined) this.#finish(run)
    }
  }

  #finish (run: Run): void {
    this.#pending.delete(run)
    run.finish()
  }
}
