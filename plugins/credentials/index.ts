import { setTimeout as sleep } from 'node:timers/promises'
import { ApiResponseError } from '../lib/error-codes.js'
import type { Store } from '../store/store.js'

/** What the platform lends for a time: an access token, a jssdk ticket. */
export interface Credential {
  value: string
  /** Unix milliseconds. */
  expiresAt: number
  /** When the platform gave it, Unix milliseconds. */
  fetchedAt?: number
}

export interface CredentialKeeper {
  /** One that is good now. Fetches only if there is none; one that ends soon is renewed behind the answer. */
  get (): string | Promise<string>
  /** The same with its end, for handing on: a value that another node replaced or found refused is not given. */
  current (): Promise<Credential>
  /** The one that would be given now, without asking anyone; undefined where there is none. */
  peek (): Credential | undefined
  /** The platform refused `value`. If it is the current one the next `get` fetches another; a newer one is kept. */
  invalidate (value: string): Promise<void>
  /** Resolves when no refresh is under way, or after 3 s: one that the platform leaves without an answer is not waited for. */
  settled (): Promise<void>
}

export interface CredentialOptions {
  store: Store
  /** Asks the platform; `force` ends the token that it gave before. */
  fetch (force: boolean): Promise<Credential>
  /** A fetch can be repeated without ending what another node holds, so it may go on without the store's lock. */
  harmless: boolean
  /** Milliseconds before its end at which a token is renewed. */
  aheadMs: number
  /** Told of what does not stop the caller: a refresh ahead of time that failed, a store that is gone. */
  onError (error: unknown): void
  now? (): number
}

/** What `operation` answered as a credential. Throws `WX_ERR_API_RESPONSE` for one that is incomplete: it would be kept. */
export function toCredential (operation: string, value: unknown, seconds: unknown): Credential {
  const lifeMs = Number(seconds) * 1000
  if (typeof value !== 'string' || value === '' || !(lifeMs > 0)) throw new ApiResponseError(operation, 'without a value or its life')
  const fetchedAt = Date.now()
  return { value, expiresAt: fetchedAt + Math.min(lifeMs, MAX_LIFE_MS), fetchedAt }
}

// the platform's live for two hours: more is a mistake, and what cannot be a date would be kept for ever
const MAX_LIFE_MS = 24 * 3600 * 1000
const KEY = 'current'
const REFUSED_KEY = 'refused'
const FORCED_KEY = 'forced'
const LEASE_MS = 15_000
const FORCE_INTERVAL_MS = 30_000
const SETTLE_MS = 3000
/** As far as the clocks of two nodes may be apart. */
const SKEW_MS = 60_000
const REFUSED_TTL_MS = 10 * 60_000

/**
 * Keeps one credential of one account: cached here, shared through the store, one refresh at a time in the process
 * and, by the store's lock, among all nodes.
 */
export function createCredential ({ store, fetch, harmless, aheadMs, onError, now = Date.now }: CredentialOptions): CredentialKeeper {
  let cached: Credential | undefined
  let refreshing: Promise<Credential> | undefined
  let renewedAt = -Infinity
  let refusedHere: string | undefined

  // one from the future is from before the clock was set back, or of a node whose clock is wrong: nobody knows when it ends
  const alive = ({ expiresAt, fetchedAt = 0 }: Credential) => expiresAt > now() && fetchedAt <= now() + SKEW_MS

  const good = (token: Credential | undefined, refused: string | undefined): token is Credential =>
    token !== undefined && alive(token) && token.value !== refused

  const endsSoon = ({ expiresAt }: Credential) => expiresAt - now() <= aheadMs

  async function fetchNew (refused: string | undefined): Promise<Credential> {
    let token = await fetch(false)
    // The stable endpoint gives a dead token again until it is forced; the platform allows that once in 30 seconds.
    if (token.value === refused && await store.add(FORCED_KEY, true, FORCE_INTERVAL_MS)) token = await fetch(true)
    await store.set(KEY, token, Math.max(token.expiresAt - now(), 1))
    return token
  }

  async function refresh (ahead: boolean): Promise<Credential> {
    try {
      return await store.withLock(KEY, LEASE_MS, async () => {
        const refused = await store.get<string>(REFUSED_KEY) ?? refusedHere
        const stored = await store.get<Credential>(KEY)
        // another node was quicker
        if (good(stored, refused) && !(ahead && endsSoon(stored))) return stored
        return fetchNew(refused)
      })
    } catch (error) {
      if ((error as { code?: string }).code === 'WX_ERR_STORE' && harmless) return fetch(false)
      throw error
    }
  }

  function refreshOnce (ahead: boolean): Promise<Credential> {
    refreshing ??= refresh(ahead).then(token => {
      cached = token
      return token
    }).finally(() => { refreshing = undefined })
    return refreshing
  }

  function current (): Credential | Promise<Credential> {
    if (cached === undefined || !alive(cached)) return refreshOnce(false)
    // not more than once in 30 s: shortly before the end the platform may go on giving the old one
    if (endsSoon(cached) && Math.abs(now() - renewedAt) > 30_000) {
      renewedAt = now()
      refreshOnce(true).catch(onError)
    }
    return cached
  }

  /** The current one by what all nodes know; without the store by what is known here. */
  async function shared (): Promise<Credential> {
    const token = await current()
    try {
      const [stored, refused] = await Promise.all([store.get<Credential>(KEY), store.get<string>(REFUSED_KEY)])
      if (good(stored, refused) && stored.value !== token.value && stored.expiresAt >= token.expiresAt) return (cached = stored)
      if (token.value !== refused) return token
    } catch {
      return token
    }
    return refreshOnce(false)
  }

  return {
    get () {
      const token = current()
      return token instanceof Promise ? token.then(({ value }) => value) : token.value
    },
    current: shared,
    peek: () => cached !== undefined && alive(cached) ? cached : undefined,
    async invalidate (value) {
      if (cached?.value === value) cached = undefined
      refusedHere = value
      try {
        const stored = await store.get<Credential>(KEY)
        if (stored === undefined || stored.value === value) await store.set(REFUSED_KEY, value, REFUSED_TTL_MS)
      } catch (error) {
        onError(error)
      }
    },
    async settled () {
      if (refreshing === undefined) return
      const limit = new AbortController()
      await Promise.race([refreshing.catch(() => {}), sleep(SETTLE_MS, undefined, { signal: limit.signal }).catch(() => {})])
      limit.abort()
    }
  }
}
