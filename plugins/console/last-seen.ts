import { redactText, type Activity } from '../observability/index.js'

export interface Seen { lastPushAt?: number, lastErrorAt?: number, lastError?: string }

const MAX_ACCOUNTS = 20_000
const ERROR_CHARACTERS = 200

/** The last push and the last error of each account in this process. */
export class LastSeen {
  readonly #accounts = new Map<string, Seen>()

  get (appid: string): Seen {
    return this.#accounts.get(appid) ?? {}
  }

  /** Records a finished activity. */
  note (activity: Activity, failure: { error: unknown } | undefined): void {
    if (failure === undefined && activity.type !== 'push') return
    const appid = appidOf(activity)
    if (appid === undefined) return
    const seen = this.#of(appid)
    if (activity.type === 'push') seen.lastPushAt = Date.now()
    if (failure === undefined) return
    const { error } = failure
    seen.lastErrorAt = Date.now()
    seen.lastError = error instanceof Error ? redactText(String(error.message).slice(0, ERROR_CHARACTERS)) : 'a value that is not an error was thrown'
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

function appidOf (activity: Activity): string | undefined {
  switch (activity.type) {
    case 'handle': return activity.job.appid
    case 'enqueue': return activity.push.appid
    case 'reload': return undefined
    default: return activity.appid
  }
}
