import { ClosedError } from '../../error-codes.js'
import type { Job, JobControl, Worker } from '../queue.js'

/** The queue closed before the try was over: it does not count, the job goes back as it was. */
export class InterruptedError extends Error {
  constructor () {
    super('the server stopped before the handlers were done')
  }
}

export interface TryOptions {
  handlerTimeoutMs: number
  /** Fires when the grace period of a closing queue is over. */
  closing: AbortSignal
  markSucceeded (rule: string): Promise<void>
}

/**
 * Runs one try of a job and settles in bounded time even when the worker does not: with what it threw,
 * an error for the time that is up, or `InterruptedError`.
 * What a worker reports after that is refused, because another try may be running by then.
 */
export function runTry (worker: Worker, job: Job, { handlerTimeoutMs, closing, markSucceeded }: TryOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    let over = false
    let reason: Error | undefined
    // a signal costs more than most handlers, and most look at none
    let controller: AbortController | undefined

    const control: JobControl = {
      get signal () {
        controller ??= new AbortController()
        if (reason !== undefined) controller.abort(reason)
        return controller.signal
      },
      async markSucceeded (rule) {
        if (over) throw new ClosedError({ cause: reason })
        await markSucceeded(rule)
      }
    }

    function end (): void {
      over = true
      clearTimeout(timer)
      closing.removeEventListener('abort', interrupt)
    }

    function stop (error: Error): void {
      reason = error
      end()
      controller?.abort(error)
      reject(error)
    }

    const interrupt = () => stop(new InterruptedError())
    const timer = setTimeout(() => stop(new Error(`the handlers took longer than ${handlerTimeoutMs} ms`)), handlerTimeoutMs)
    if (closing.aborted) return interrupt()
    closing.addEventListener('abort', interrupt, { once: true })

    async function work (): Promise<void> {
      try {
        await worker(job, control)
        resolve()
      } catch (error) {
        reject(error)
      } finally {
        if (!over) end()
      }
    }
    work()
  })
}
