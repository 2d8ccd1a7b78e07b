import { PostponedError } from '../lib/error-codes.js'
import type { MessageQueue, Worker } from '../queue/index.js'
import type { AccountContext } from './context.js'
import type { ContextPool, Lease } from './context-pool.js'
import { errorText } from '../queue/index.js'

// a handler that runs longer is given up; the queue tries its push again
const GRACE_MS = 10_000

/** Handles the pushes of a queue, each in the context of its account. */
export class PushWorker {
  readonly #pool: ContextPool<AccountContext>
  readonly #running = new Set<Promise<void>>()

  constructor (pool: ContextPool<AccountContext>) {
    this.#pool = pool
  }

  start (queue: MessageQueue): void {
    queue.process((job, control) => {
      const running = this.#handle(job, control)
      this.#running.add(running)
      const forget = () => { this.#running.delete(running) }
      running.then(forget, forget)
      return running
    })
  }

  /** Waits for running handlers, at most 10 seconds. */
  async settled (): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const grace = new Promise<void>(resolve => { timer = setTimeout(resolve, GRACE_MS) })
    await Promise.race([Promise.allSettled(this.#running), grace])
    clearTimeout(timer)
  }

  async #handle (...[job, control]: Parameters<Worker>): Promise<void> {
    const lease = this.#pool.acquireWarm(job.appid) ?? await this.#acquire(job.appid)
    try {
      const { messages, pay, shipping } = lease.context
      const owner = [pay, shipping].find(service => service.takes(job)) ?? messages
      await owner.handle(job, control)
    } finally {
      lease.release()
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
