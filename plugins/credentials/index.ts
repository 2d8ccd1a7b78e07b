import { setTimeout as sleep } from 'node:timers/promises'
import { ApiResponseError, ApiTimeoutError, CredentialRefusedError } from '../lib/error-codes.js'
import type { Store } from '../store/index.js'

/** A credential that the platform gives for a limited time, such as an access token or a jssdk ticket. */
export { CredentialRefusedError } from '../lib/error-codes.js'

export interface Credential {
  value: string
  /** Unix milliseconds. */
  expiresAt: number
  /** When the platform issued it, Unix milliseconds. */
  fetchedAt?: number
}

export interface CredentialOptions {
  store: Store
  /** Asks the platform for a credential. `force` ends the previous credential. `signal` fires before the lease of the lock ends. */
  fetch (force: boolean, signal: AbortSignal): Promise<Credential>
  /** A fetch does not end the credential that another node holds, so it may run without the lock of the store. */
  repeatable: boolean
  /** How many milliseconds before its end a credential is renewed. */
  aheadMs: number
  /** Called with errors that do not stop the caller: a failed early renewal, or a store that cannot be reached. */
  onError (error: unknown): void
  now? (): number
}

/** Counts the credentials that were refused soon after they were fetched. */
interface Refusals {
  count: number
  /** Unix milliseconds before which the platform is not asked again. */
  pausedUntil: number
}

// the platform's credentials live for two hours: a longer life is a mistake, and a credential whose end is not a valid date would be kept for ever
const MAX_LIFE_MS = 24 * 3600 * 1000
const KEY = 'current'
const REFUSED_KEY = 'refused'
const REFUSALS_KEY = 'refusals'
const FORCED_KEY = 'forced'
/** The lease is longer than a fetch may take, so that two nodes never fetch at the same time. */
const LEASE_MS = 45_000
const FETCH_MS = 40_000
/** The platform accepts a forced refresh of a stable token once in 30 seconds. */
const FORCE_INTERVAL_MS = 30_000
const SETTLE_MS = 3000
/** How far the clocks of two nodes may be apart. */
const SKEW_MS = 60_000
const REFUSED_TTL_MS = 10 * 60_000
const REFUSED_KEPT = 8
/** A credential that is refused at this age or younger counts towards the pause. */
const YOUNG_MS = 60_000
/** How many credentials may be refused young before the platform is asked less often. */
const FREE_REFUSALS = 4
const MAX_PAUSE_MS = 60_000

/** Makes a credential of an operation's answer; `seconds` is its life. Throws `WX_ERR_API_RESPONSE` for an incomplete answer, which would otherwise be kept. */
export function toCredential (operation: string, value: unknown, seconds: unknown): Credential {
  const lifeMs = Number(seconds) * 1000
  if (typeof value !== 'string' || value === '' || !(lifeMs > 0)) throw new ApiResponseError(operation, 'without a value or its lifetime')
  const fetchedAt = Date.now()
  return { value, expiresAt: fetchedAt + Math.min(lifeMs, MAX_LIFE_MS), fetchedAt }
}

/**
 * Keeps one credential of one account: cached in the process and shared through the store. Only one refresh runs at a time, in the
 * process and, through the lock of the store, among all nodes. A credential that the platform refused is never handed out again.
 */
export class CredentialKeeper {
  readonly #options: CredentialOptions
  readonly #now: () => number
  /** The refused values that this process knows of, the latest last. */
  readonly #refused = new Set<string>()
  #cached: Credential | undefined
  #refreshing: Promise<Credential> | undefined
  #renewedAt = -Infinity

  constructor (options: CredentialOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
  }

  /**
   * Returns a valid value. Fetches only if there is none; a value that ends soon is renewed in the background.
   * Throws `WX_ERR_CREDENTIAL_REFUSED` while the platform refuses every new value, and the errors of the fetch.
   */
  async get (): Promise<string> {
    return (await this.#current()).value
  }

  /** As `get`, with the end of the value, for handing it to another service: never a value that another node replaced or found refused. */
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

  /** The cached value if it is valid, without asking the store or the platform; otherwise undefined. */
  peek (): Credential | undefined {
    return this.#isGood(this.#cached) ? this.#cached : undefined
  }

  /** Reports that the platform refused `value`. If it is the current value, the next `get` fetches another; a newer value is kept. */
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

  /** Resolves when no refresh is under way, at the latest after 3 s: it does not wait for a refresh that the platform does not answer. */
  async settled (): Promise<void> {
    if (this.#refreshing === undefined) return
    const limit = new AbortController()
    await Promise.race([this.#refreshing.catch(() => {}), sleep(SETTLE_MS, undefined, { signal: limit.signal }).catch(() => {})])
    limit.abort()
  }

  // a fetch time in the future means that the clock was set back, or that another node's clock is wrong: the end of the credential is unknown
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
    // at most once in 30 s: shortly before the end the platform may still answer with the old value
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
        // another node was faster
        if (this.#isGood(stored) && !(ahead && this.#endsSoon(stored))) return stored
        return this.#fetchShared()
      })
    } catch (error) {
      if ((error as { code?: string }).code === 'WX_ERR_STORE' && repeatable) return this.#fetchAlone()
      throw error
    }
  }

  /** Fetches a new credential and stores it for all nodes. Runs under the lock of the store. */
  async #fetchShared (): Promise<Credential> {
    const { store } = this.#options
    const refusals = await store.get<Refusals>(REFUSALS_KEY)
    if (refusals !== undefined && refusals.pausedUntil > this.#now()) throw this.#refusedError(refusals.pausedUntil)
    const beganAt = this.#now()
    let credential = await this.#fetch(false)
    // the stable endpoint returns a dead token again until a refresh is forced
    if (this.#refused.has(credential.value) && await store.add(FORCED_KEY, true, FORCE_INTERVAL_MS)) credential = await this.#fetch(true)
    if (this.#refused.has(credential.value)) {
      const pausedUntil = this.#now() + FORCE_INTERVAL_MS / 6
      await store.set(REFUSALS_KEY, { count: refusals?.count ?? 0, pausedUntil } satisfies Refusals, REFUSED_TTL_MS)
      throw this.#refusedError(pausedUntil)
    }
    // a process that was suspended for longer than its lease must not replace a newer credential with an older one
    const stored = await store.get<Credential>(KEY)
    if (this.#isGood(stored) && (stored.fetchedAt ?? 0) > beganAt) return stored
    await store.set(KEY, credential, Math.max(credential.expiresAt - this.#now(), 1))
    return credential
  }

  /** Fetches without the store. A refused credential is not forced, because the time of the last forced refresh is unknown. */
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
