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
    const acquired = this.#pool.acquire(job.appid)
    const lease = acquired instanceof Promise ? await this.#booted(job.appid, acquired) : acquired
    if (lease === undefined) throw new PostponedError(`no account with appid ${job.appid} is configured here`, { scope: 'account' })
    try {
      const { messages, pay, shipping } = lease.context
      const owner = [pay, shipping].find(service => service.takes(job)) ?? messages
      await owner.handle(job, control)
    } finally {
      lease.release()
    }
  }

  /** If the account cannot start, that costs its pushes no try: another process may have it, or this one later. The same holds for an account that is missing here. */
  async #booted (appid: string, booting: Promise<Lease<AccountContext> | undefined>): Promise<Lease<AccountContext> | undefined> {
    try {
      return await booting
    } catch (cause) {
      throw new PostponedError(`the account ${appid} cannot start: ${errorText(cause)}`, { scope: 'account', cause })
    }
  }
}
