import { LruMap } from 'toad-cache'
import { createLocalLock } from './local-lock.js'
import { createLocalUpdate } from './local-update.js'
import { RecentEntries } from './recent-entries.js'
import { createScopedStore } from './scoped.js'
import { addUpdate, type Store } from './store.js'

export interface MemoryStoreOptions {
  /** The most entries. Above it, expired entries are dropped first, then the least recently used. Default 100000. */
  maxEntries?: number
  /** The clock, Unix milliseconds. Default `Date.now`. */
  now?: () => number
}

interface Entry {
  text: string
  /** The text is JSON; otherwise the value is the text itself. */
  json: boolean
  expiresAt: number
}

const SWEEP_MS = 60_000
const MAX_RECENT = 10_000

/** Entries that displace one another when there is no more room. */
class Entries {
  readonly #now: () => number
  // each entry has its own expiry, so the cache has none
  readonly #entries: LruMap<Entry>
  #sweepAt: number

  constructor (maxEntries: number, now: () => number) {
    this.#now = now
    this.#entries = new LruMap<Entry>(maxEntries)
    this.#sweepAt = now() + SWEEP_MS
  }

  get (key: string): unknown {
    const entry = this.#find(key)
    return entry?.json ? JSON.parse(entry.text) : entry?.text
  }

  has (key: string): boolean {
    return this.#find(key) !== undefined
  }

  #find (key: string): Entry | undefined {
    const entry = this.#entries.get(key)
    if (entry === undefined || entry.expiresAt > this.#now()) return entry
    this.#entries.delete(key)
    return undefined
  }

  put (key: string, value: unknown, ttlMs: number): void {
    const time = this.#now()
    // sweeps when entries are added, which needs no timer, but not at each set of a full store
    if (time >= this.#sweepAt) this.#sweep(time)
    const json = typeof value !== 'string'
    this.#entries.set(key, { text: json ? JSON.stringify(value) : value, json, expiresAt: time + ttlMs })
  }

  delete (key: string): void {
    this.#entries.delete(key)
  }

  clear (): void {
    this.#entries.clear()
  }

  #sweep (time: number): void {
    this.#sweepAt = time + SWEEP_MS
    for (const [key, { value }] of this.#entries.items) {
      if (value.expiresAt <= time) this.#entries.delete(key)
    }
  }
}

/**
 * Creates a store in the memory of one process.
 * A value that is not a string is kept as JSON, so that a caller cannot change the stored value. The other stores do the same.
 * Scopes whose keys grow have room for 10,000 entries of their own: the answers to pushes displace no sessions.
 */
export function createMemoryStore ({ maxEntries = 100_000, now = Date.now }: MemoryStoreOptions = {}): Store {
  const lock = createLocalLock()

  const open = (entries: Entries | RecentEntries): Store => addUpdate({
    async get (key) {
      return entries.get(key) as any
    },
    async set (key, value, ttlMs) {
      entries.put(key, value, ttlMs)
    },
    async add (key, value, ttlMs) {
      if (entries.has(key)) return false
      entries.put(key, value, ttlMs)
      return true
    },
    async delete (key) {
      entries.delete(key)
    },
    withLock: async (...args) => lock(...args),
    scope: (prefix, options) => createScopedStore(options?.growing ? recentStore : store, prefix),
    async close () {
      all.clear()
      recent.clear()
    }
  }, createLocalUpdate(lock, key => entries.get(key), (key, value, { ttlMs }) => entries.put(key, value, ttlMs)))
  const all = new Entries(maxEntries, now)
  // as for the cache of the others, 0 is no limit
  const recent = new RecentEntries(Math.min(maxEntries || MAX_RECENT, MAX_RECENT), now)
  const store = open(all)
  const recentStore = open(recent)
  return store
}
