import { ClosedError } from '../lib/error-codes.js'
import type { Job, JobControl, Worker } from './queue.js'

/** The queue closed before the try ended: the try does not count, and the job goes back unchanged. */
export class InterruptedError extends Error {
  constructor () {
    super('the server stopped before the handlers were done')
  }
}

export interface TryOptions {
  handlerTimeoutMs: number
  /** Registers `interrupt`, to be called when the grace period of a closing queue ends, and never before this function returns. Returns a function that unregisters it. */
  onInterrupt (interrupt: () => void): () => void
  markSucceeded (rule: string): Promise<void>
  isLastChance?: boolean
}

/** This is a class because each object literal with a getter gets a hidden class of its own, which keeps the try in memory until the next full garbage collection. */
class TryControl implements JobControl {
  over = false
  rule: string | undefined
  readonly markSucceeded: JobControl['markSucceeded']
  // created on demand: a signal costs more than most handlers, and few of them use it
  #controller: AbortController | undefined
  #reason: Error | undefined

  readonly isLastChance: boolean

  constructor (markSucceeded: JobControl['markSucceeded'], isLastChance: boolean) {
    this.isLastChance = isLastChance
    this.markSucceeded = async (rule) => {
      if (this.over) throw new ClosedError({ cause: this.#reason })
      await markSucceeded(rule)
    }
  }

  get signal (): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.#reason !== undefined) this.#controller.abort(this.#reason)
    return this.#controller.signal
  }

  stop (reason: Error): void {
    this.#reason = reason
    this.#controller?.abort(reason)
  }
}

/**
 * Runs one try of a job, and settles in bounded time even if the worker does not. Rejects with the worker's error,
 * with an error that says that the time is up, or with `InterruptedError`.
 * A report of the worker after that is refused, because another try may be running by then.
 */
export function runTry (worker: Worker, job: Job, { handlerTimeoutMs, onInterrupt, markSucceeded, isLastChance = false }: TryOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const control = new TryControl(markSucceeded, isLastChance)

    function end (): void {
      control.over = true
      clearTimeout(timer)
      forget()
    }

    function stop (error: Error): void {
      end()
      control.stop(error)
      reject(error)
    }

    const timer = setTimeout(() => {
      const handlers = control.rule === undefined ? 'the handlers' : `the handler of the rule ${control.rule}`
      stop(new Error(`${handlers} took longer than ${handlerTimeoutMs} ms`))
    }, handlerTimeoutMs)
    const forget = onInterrupt(() => stop(new InterruptedError()))

    function settle (): void {
      if (!control.over) end()
    }

    function fail (error: unknown): void {
      settle()
      reject(error)
    }

    try {
      Promise.resolve(worker(job, control)).then(() => {
        settle()
        resolve()
      }, fail)
    } catch (error) {
      fail(error)
    }
  })
}
