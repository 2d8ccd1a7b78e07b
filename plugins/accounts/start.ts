import type { FastifyBaseLogger } from 'fastify'
import type { AccountContext } from './context.js'
import type { ContextPool } from './context-pool.js'
import { describeFailure } from './sources/source.js'

// If there are more accounts, only the first boots, so that 10,000 accounts start as quickly as one.
const MAX_STARTED = 50
const RETRY_MS = 1000
const MAX_RETRY_MS = 30_000

/** Boots contexts before the app is ready, so that a setup that cannot start is noticed at the start. */
export class StartedContexts {
  readonly #pool: ContextPool<AccountContext>
  readonly #log: FastifyBaseLogger
  readonly #timers = new Set<NodeJS.Timeout>()
  #stopped = false

  constructor (pool: ContextPool<AccountContext>, log: FastifyBaseLogger) {
    this.#pool = pool
    this.#log = log
  }

  /**
   * Boots all accounts if there are up to 50, and otherwise the first. Waits at most `waitMs` milliseconds, and never rejects:
   * a failed boot is logged and tried again, at first after a second, later every 30 seconds.
   */
  async boot (appids: Iterable<string>, waitMs: number): Promise<void> {
    const all = [...appids]
    const started = all.length > MAX_STARTED ? all.slice(0, 1) : all
    const boots = Promise.all(started.map(appid => this.#try(appid, RETRY_MS)))
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<void>(resolve => {
      timer = setTimeout(() => {
        this.#log.error({ waitMs }, 'accounts are still booting: the app starts without them')
        resolve()
      }, waitMs)
    })
    await Promise.race([boots, timeout])
    clearTimeout(timer)
  }

  stop (): void {
    this.#stopped = true
    for (const timer of this.#timers) clearTimeout(timer)
  }

  async #try (appid: string, pauseMs: number): Promise<void> {
    if (this.#stopped) return
    try {
      (await this.#pool.acquire(appid))?.release()
    } catch (err) {
      if (this.#stopped) return
      this.#log.error({ err, appid }, `the account cannot be used: ${describeFailure(err)}`)
      const timer = setTimeout(() => {
        this.#timers.delete(timer)
        this.#try(appid, Math.min(pauseMs * 2, MAX_RETRY_MS))
      }, pauseMs).unref()
      this.#timers.add(timer)
    }
  }
}
