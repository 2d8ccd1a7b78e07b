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

/** Controls one try in this process. It is a class because each object literal with a getter gets a hidden class of its own, which keeps the try in memory until the next full garbage collection. */
export class TryControl implements JobControl {
  over = false
  rule: string | undefined
  readonly markSucceeded: JobControl['markSucceeded']
  // created on demand: a signal costs more than most handlers, and few of them use it
  #controller: AbortController | undefined
  #listener: ((reason: Error) => void) | undefined
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

  onStop (listener: (reason: Error) => void): void {
    if (this.#reason !== undefined) return listener(this.#reason)
    const before = this.#listener
    this.#listener = before === undefined
      ? listener
      : (reason) => {
          before(reason)
          listener(reason)
        }
  }

  stop (reason: Error): void {
    this.#reason = reason
    this.#controller?.abort(reason)
    this.#listener?.(reason)
  }
}

/** Calls `listener` with the reason when the try has to end, whatever queue gave it out. */
export function onStop (control: JobControl, listener: (reason: Error) => void): void {
  if (control.onStop !== undefined) return control.onStop(listener)
  const { signal } = control
  if (signal.aborted) return listener(signal.reason as Error)
  signal.addEventListener('abort', () => listener(signal.reason as Error), { once: true })
}

/** Waits for the work of a try, and rejects with the reason when the try has to end. */
export function untilStopped<T> (work: Promise<T>, control: JobControl): Promise<T> {
  return new Promise((resolve, reject) => {
    onStop(control, reject)
    work.then(resolve, reject)
  })
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
