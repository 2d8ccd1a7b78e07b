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
export async function runTry (worker: Worker, job: Job, { handlerTimeoutMs, closing, markSucceeded }: TryOptions): Promise<void> {
  const controller = new AbortController()
  const { signal } = controller
  let over = false
  const control: JobControl = {
    signal,
    async markSucceeded (rule) {
      if (over) throw new ClosedError({ cause: signal.reason })
      await markSucceeded(rule)
    }
  }

  const timer = setTimeout(() => controller.abort(new Error(`the handlers took longer than ${handlerTimeoutMs} ms`)), handlerTimeoutMs)
  const interrupt = () => controller.abort(new InterruptedError())
  if (closing.aborted) interrupt()
  else closing.addEventListener('abort', interrupt, { once: true })

  try {
    await Promise.race([
      new Promise<never>((_resolve, reject) => {
        if (signal.aborted) reject(signal.reason)
        else signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      }),
      // an async wrapper, so that a worker that throws at once is a rejection too
      (async () => worker(job, control))()
    ])
  } finally {
    over = true
    clearTimeout(timer)
    closing.removeEventListener('abort', interrupt)
  }
}
