/** The most that one try adds to the time of its account, so that slow handlers delay their account for a bounded time. */
export const MAX_TRY_COST = 1000
/** An account whose tries take this long in milliseconds is slow. */
export const SLOW_MS = 500
/** A handler that ends sooner may only have waited for the event loop. */
const MIN_MEASURED_MS = 25
const MAX_ACCOUNTS = 10_000

/** An account with at most so many waiting pushes has no backlog, however long they have waited. */
export const FEW_PUSHES = 3

/** More pushes than these are a burst and no backlog for this time in milliseconds, if they came while the process handled pushes. */
export const BURST_MS = 5000

/** The standing of an account says which places of a process it may take (see places.ts). A busy account has a running push or a backlog, or it is slow. */
export const BUSY = 0
/** The account has few waiting pushes, and nobody knows yet how long its handlers take. */
export const NEW = 1
/** The account has few waiting pushes, and its handlers are quick. */
export const QUICK = 2
/** As `NEW`, with a burst of pushes. */
export const NEW_BURST = 3
/** As `QUICK`, with a burst of pushes. */
export const QUICK_BURST = 4
export type Standing = typeof BUSY | typeof NEW | typeof QUICK | typeof NEW_BURST | typeof QUICK_BURST

/** How long the tries of each account take in this process. */
export class Paces {
  readonly #accounts = new Map<string, { lastMs: number, paceMs: number }>()

  /**
   * Notes how long a try took. Returns the cost that is added to the time of the account when the try ends; its beginning has added 1.
   * The faster of the account's last two tries counts, so that a pause of the whole process does not make an account slow.
   * The first try costs nothing, because it may have waited for the setup of its account.
   */
  note (appid: string, ms: number): number {
    const lastMs = ms < MIN_MEASURED_MS ? 0 : Math.min(Math.round(ms), MAX_TRY_COST - 1)
    const account = this.#accounts.get(appid)
    if (account === undefined) {
      if (this.#accounts.size >= MAX_ACCOUNTS) this.#accounts.clear()
      this.#accounts.set(appid, { lastMs, paceMs: lastMs })
      return 0
    }
    account.paceMs = Math.min(lastMs, account.lastMs)
    account.lastMs = lastMs
    return account.paceMs
  }

  /** How long a try of the account takes in milliseconds, within the bounds of what a try costs; undefined before its first try. */
  paceOf (appid: string): number | undefined {
    return this.#accounts.get(appid)?.paceMs
  }

  /** The standing of an account that has no running push and no backlog, but few pushes or a burst of them. */
  standingOf (appid: string, isBurst = false): Standing {
    const paceMs = this.paceOf(appid)
    if (paceMs === undefined) return isBurst ? NEW_BURST : NEW
    if (paceMs >= SLOW_MS) return BUSY
    return isBurst ? QUICK_BURST : QUICK
  }
}
