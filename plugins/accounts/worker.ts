import { PostponedError } from '../lib/error-codes.js'
import type { MessageQueue, Worker } from '../queue/index.js'
import type { AccountContext } from './context.js'
import type { ContextPool, Lease } from './context-pool.js'
import { errorText } from '../queue/index.js'

// a handler that runs longer is given up; the queue tries its push again
const GRACE_MS = 10_000

/** Handlers that began before somebody waited for them. A set of their promises would keep them long after their end: see BriefMap. */
interface Group {
  size: number
  onEmpty?: () => void
}

/** Handles the pushes of a queue, each in the context of its account. */
export class PushWorker {
  readonly #pool: ContextPool<AccountContext>
  #running: Group = { size: 0 }

  constructor (pool: ContextPool<AccountContext>) {
    this.#pool = pool
  }

  start (queue: MessageQueue): void {
    queue.process((job, control) => this.#handle(job, control))
  }

  /** Waits for running handlers, at most 10 seconds. */
  async settled (): Promise<void> {
    const running = this.#running
    // handlers that begin from now on belong to nobody who waits
    this.#running = { size: 0 }
    if (running.size === 0) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, GRACE_MS)
      running.onEmpty = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async #handle (...[job, control]: Parameters<Worker>): Promise<void> {
    const group = this.#running
    group.size++
    try {
      const lease = this.#pool.acquireWarm(job.appid) ?? await this.#acquire(job.appid)
      try {
        const { messages, pay, shipping } = lease.context
        const owner = [pay, shipping].find(service => service.takes(job)) ?? messages
        await owner.handle(job, control)
      } finally {
        lease.release()
      }
    } finally {
      if (--group.size === 0) group.onEmpty?.()
    }
  }

  /** Returns the context of an account. If the account is missing here or cannot start, that costs its pushes no try: another process may have it, or this one later. */
  async #acquire (appid: string): Promise<Lease<AccountContext>> {
    let lease: Lease<AccountContext> | undefined
    try {
      lease = await this.#pool.acquire(appid)
    } catch (cause) {
      throw new PostponedError(`the account ${appid} cannot start: ${errorText(cause)}`, { scope: 'account', cause })
    }
    if (lease === undefined) throw new PostponedError(`no account with appid ${appid} is configured here`, { scope: 'account' })
    return lease
  }
}
