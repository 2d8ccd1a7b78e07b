import { setTimeout as sleep } from 'node:timers/promises'
import { ApiResponseError, ApiTimeoutError, CredentialRefusedError } from '../lib/error-codes.js'
import type { Store } from '../store/index.js'

/** What the platform lends for a time: an access token, a jssdk ticket. */
export { CredentialRefusedError } from '../lib/error-codes.js'

export interface Credential {
  value: string
  /** Unix milliseconds. */
  expiresAt: number
  /** When the platform gave it, Unix milliseconds. */
  fetchedAt?: number
}

export interface CredentialOptions {
  store: Store
  /** Asks the platform. `force` ends the credential that it gave before. `signal` fires before the lock's lease is over. */
  fetch (force: boolean, signal: AbortSignal): Promise<Credential>
  /** A fetch can be repeated without ending the credential that another node holds, so it may go on without the store's lock. */
  repeatable: boolean
  /** Milliseconds before its end at which a credential is renewed. */
  aheadMs: number
  /** Called with what does not stop the caller: a failed refresh ahead of time, a store that cannot be reached. */
  onError (error: unknown): void
  now? (): number
}

/** How often credentials were refused soon after they were fetched. */
interface Refusals {
  count: number
  /** Unix milliseconds before which the platform is not asked again. */
  pausedUntil: number
}

// the platform's credentials live for two hours: more is a mistake, and what cannot be a date would be kept for ever
const MAX_LIFE_MS = 24 * 3600 * 1000
const KEY = 'current'
const REFUSED_KEY = 'refused'
const REFUSALS_KEY = 'refusals'
const FORCED_KEY = 'forced'
/** Longer than a fetch may take, so that two nodes never fetch at the same time. */
const LEASE_MS = 45_000
const FETCH_MS = 40_000
/** The platform forces a stable token once in 30 seconds. */
const FORCE_INTERVAL_MS = 30_000
const SETTLE_MS = 3000
/** As far as the clocks of two nodes may be apart. */
const SKEW_MS = 60_000
const REFUSED_TTL_MS = 10 * 60_000
const REFUSED_KEPT = 8
/** A credential that is refused at this age or younger counts towards the pause. */
const YOUNG_MS = 60_000
/** As many credentials may be refused young before the platform is asked less often. */
const FREE_REFUSALS = 4
const MAX_PAUSE_MS = 60_000

/** The answer of `operation` as a credential. Throws `WX_ERR_API_RESPONSE` for an incomplete one, which would be kept. */
export function toCredential (operation: string, value: unknown, seconds: unknown): Credential {
  const lifeMs = Number(seconds) * 1000
  if (typeof value !== 'string' || value === '' || !(lifeMs > 0)) throw new ApiResponseError(operation, 'without a value or its life')
  const fetchedAt = Date.now()
  return { value, expiresAt: fetchedAt + Math.min(lifeMs, MAX_LIFE_MS), fetchedAt }
}

/**
 * Keeps one credential of one account: cached in the process, shared through the store, with one refresh at a time in the
 * process and, by the store's lock, among all nodes. A credential that the platform refused is never handed out again.
 */
export class CredentialKeeper {
  readonly #options: CredentialOptions
  readonly #now: () => number
  /** Refused values that this process knows of, the latest last. */
  readonly #refused = new Set<string>()
  #cached: Credential | undefined
  #refreshing: Promise<Credential> | undefined
  #renewedAt = -Infinity

  constructor (options: CredentialOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
  }

  /**
   * A value that is good now. Fetches only if there is none; a value that ends soon is renewed in the background.
   * Throws `WX_ERR_CREDENTIAL_REFUSED` while the platform refuses each new one, and what the fetch throws.
   */
  async get (): Promise<string> {
    return (await this.#current()).value
  }

  /** The same with its end, for handing on: a value that another node replaced or found refused is not given. */
  async current (): Promise<Credential> {
    const { store } = this.#options
    const credential = await this.#current()
    let stored: Credential | undefined
    try {
      const [found, refused] = await Promise.all([store.get<Credential>(KEY), store.get<string>(REFUSED_KEY)])
      if (refused !== undefined) this.#remember(refused)
      stored = found
    } catch {
      return credential
    }
    if (this.#isGood(stored) && stored.value !== credential.value && stored.expiresAt >= credential.expiresAt) return (this.#cached = stored)
    return this.#isGood(credential) ? credential : this.#refreshOnce(false)
  }

  /** The value that would be given now, without asking anyone; undefined where there is none. */
  peek (): Credential | undefined {
    return this.#isGood(this.#cached) ? this.#cached : undefined
  }

  /** The platform refused `value`. If it is the current one the next `get` fetches another; a newer one is kept. */
  async invalidate (value: string): Promise<void> {
    const { store, onError } = this.#options
    const isNew = !this.#refused.has(value)
    const cached = this.#cached?.value === value ? this.#cached : undefined
    if (cached !== undefined) {
      this.#remember(value)
      this.#cached = undefined
    }
    try {
      const stored = await store.get<Credential>(KEY)
      if (stored === undefined ? cached === undefined : stored.value !== value) return
      this.#remember(value)
      await store.set(REFUSED_KEY, value, REFUSED_TTL_MS)
      if (isNew) await this.#countRefusal((stored ?? cached)?.fetchedAt)
    } catch (error) {
      onError(error)
    }
  }

  /** Resolves when no refresh is under way, or after 3 s: a refresh that the platform leaves without an answer is not waited for. */
  async settled (): Promise<void> {
    if (this.#refreshing === undefined) return
    const limit = new AbortController()
    await Promise.race([this.#refreshing.catch(() => {}), sleep(SETTLE_MS, undefined, { signal: limit.signal }).catch(() => {})])
    limit.abort()
  }

  // a credential from the future is from before the clock was set back, or of a node whose clock is wrong: nobody knows when it ends
  #isAlive ({ expiresAt, fetchedAt = 0 }: Credential): boolean {
    return expiresAt > this.#now() && fetchedAt <= this.#now() + SKEW_MS
  }

  #isGood (credential: Credential | undefined): credential is Credential {
    return credential !== undefined && this.#isAlive(credential) && !this.#refused.has(credential.value)
  }

  #endsSoon ({ expiresAt }: Credential): boolean {
    return expiresAt - this.#now() <= this.#options.aheadMs
  }

  #remember (refused: string): void {
    this.#refused.delete(refused)
    this.#refused.add(refused)
    if (this.#refused.size > REFUSED_KEPT) this.#refused.delete(this.#refused.values().next().value!)
  }

  async #current (): Promise<Credential> {
    const cached = this.#cached
    if (!this.#isGood(cached)) return this.#refreshOnce(false)
    // not more than once in 30 s: shortly before the end the platform may go on giving the old one
    if (this.#endsSoon(cached) && Math.abs(this.#now() - this.#renewedAt) > FORCE_INTERVAL_MS) {
      this.#renewedAt = this.#now()
      this.#refreshOnce(true).catch(this.#options.onError)
    }
    return cached
  }

  #refreshOnce (ahead: boolean): Promise<Credential> {
    this.#refreshing ??= this.#refresh(ahead).then(credential => {
      this.#cached = credential
      return credential
    }).finally(() => { this.#refreshing = undefined })
    return this.#refreshing
  }

  async #refresh (ahead: boolean): Promise<Credential> {
    const { store, repeatable } = this.#options
    try {
      return await store.withLock(KEY, LEASE_MS, async () => {
        const refused = await store.get<string>(REFUSED_KEY)
        if (refused !== undefined) this.#remember(refused)
        const stored = await store.get<Credential>(KEY)
        // another node was quicker
        if (this.#isGood(stored) && !(ahead && this.#endsSoon(stored))) return stored
        return this.#fetchShared()
      })
    } catch (error) {
      if ((error as { code?: string }).code === 'WX_ERR_STORE' && repeatable) return this.#fetchAlone()
      throw error
    }
  }

  /** A new credential, stored for all nodes. Runs under the store's lock. */
  async #fetchShared (): Promise<Credential> {
    const { store } = this.#options
    const refusals = await store.get<Refusals>(REFUSALS_KEY)
    if (refusals !== undefined && refusals.pausedUntil > this.#now()) throw this.#refusedError(refusals.pausedUntil)
    const beganAt = this.#now()
    let credential = await this.#fetch(false)
    // the stable endpoint gives a dead token again until it is forced
    if (this.#refused.has(credential.value) && await store.add(FORCED_KEY, true, FORCE_INTERVAL_MS)) credential = await this.#fetch(true)
    if (this.#refused.has(credential.value)) {
      const pausedUntil = this.#now() + FORCE_INTERVAL_MS / 6
      await store.set(REFUSALS_KEY, { count: refusals?.count ?? 0, pausedUntil } satisfies Refusals, REFUSED_TTL_MS)
      throw this.#refusedError(pausedUntil)
    }
    // a process that stood still for longer than its lease must not put an older credential in place of a newer one
    const stored = await store.get<Credential>(KEY)
    if (this.#isGood(stored) && (stored.fetchedAt ?? 0) > beganAt) return stored
    await store.set(KEY, credential, Math.max(credential.expiresAt - this.#now(), 1))
    return credential
  }

  /** Without the store nobody knows when it was last forced: a refused credential is not forced then. */
  async #fetchAlone (): Promise<Credential> {
    const credential = await this.#fetch(false)
    if (this.#refused.has(credential.value)) throw this.#refusedError(this.#now() + FORCE_INTERVAL_MS)
    return credential
  }

  async #fetch (force: boolean): Promise<Credential> {
    const signal = AbortSignal.timeout(FETCH_MS)
    try {
      return await this.#options.fetch(force, signal)
    } catch (error) {
      throw signal.aborted ? new ApiTimeoutError('the refresh of a credential', { cause: error }) : error
    }
  }

  async #countRefusal (fetchedAt = 0): Promise<void> {
    const { store } = this.#options
    if (this.#now() - fetchedAt > YOUNG_MS) return store.delete(REFUSALS_KEY)
    const count = (await store.get<Refusals>(REFUSALS_KEY))?.count ?? 0
    const pauseMs = count < FREE_REFUSALS ? 0 : Math.min(1000 * 2 ** (count - FREE_REFUSALS), MAX_PAUSE_MS)
    await store.set(REFUSALS_KEY, { count: count + 1, pausedUntil: this.#now() + pauseMs } satisfies Refusals, REFUSED_TTL_MS)
  }

  #refusedError (pausedUntil: number): Error {
    return new CredentialRefusedError(Math.max(Math.ceil((pausedUntil - this.#now()) / 1000), 1))
  }
}
