import type { Observer } from '../lib/observer.js'

export interface Seen { lastPushAt?: number, lastErrorAt?: number, lastError?: string }

const MAX_ACCOUNTS = 20_000
const ERROR_CHARACTERS = 200

/** The last push and the last error of each account at this process. */
export class LastSeen {
  readonly #accounts = new Map<string, Seen>()

  get (appid: string): Seen {
    return this.#accounts.get(appid) ?? {}
  }

  readonly observe: Observer = async (activity, work) => {
    const appid = activity.type === 'push' ? activity.appid : activity.type === 'handle' ? activity.job.appid : activity.type === 'call' || activity.type === 'refresh' ? activity.appid : undefined
    if (appid === undefined) return work()
    if (activity.type === 'push') this.#of(appid).lastPushAt = Date.now()
    try {
      return await work()
    } catch (error) {
      const seen = this.#of(appid)
      seen.lastErrorAt = Date.now()
      seen.lastError = error instanceof Error ? String(error.message).slice(0, ERROR_CHARACTERS) : 'a value that is no error was thrown'
      throw error
    }
  }

  #of (appid: string): Seen {
    let seen = this.#accounts.get(appid)
    if (seen === undefined) {
      this.#accounts.set(appid, seen = {})
      if (this.#accounts.size > MAX_ACCOUNTS) this.#accounts.delete(this.#accounts.keys().next().value!)
    }
    return seen
  }
}
