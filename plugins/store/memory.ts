import { LruMap } from 'toad-cache'
import { createLocalLock } from './local-lock.js'
import { createScopedStore } from './scoped.js'
import type { Store } from './store.js'

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

/**
 * Creates a store in the memory of one process.
 * A value that is not a string is kept as JSON, so that a caller cannot change the stored value. The other stores do the same.
 */
export function createMemoryStore ({ maxEntries = 100_000, now = Date.now }: MemoryStoreOptions = {}): Store {
  // each entry has its own expiry, so the cache has none
  const entries = new LruMap<Entry>(maxEntries)
  let sweepAt = now() + SWEEP_MS

  function find (key: string): Entry | undefined {
    const entry = entries.get(key)
    if (entry === undefined || entry.expiresAt > now()) return entry
    entries.delete(key)
    return undefined
  }

  function put (key: string, value: unknown, ttlMs: number): void {
    const time = now()
    // sweeps when entries are added, which needs no timer, but not at each set of a full store
    if (time >= sweepAt) sweep(time)
    const json = typeof value !== 'string'
    entries.set(key, { text: json ? JSON.stringify(value) : value, json, expiresAt: time + ttlMs })
  }

  function sweep (time: number): void {
    sweepAt = time + SWEEP_MS
    for (const [key, { value }] of entries.items) {
      if (value.expiresAt <= time) entries.delete(key)
    }
  }

  const store: Store = {
    async get (key) {
      const entry = find(key)
      if (entry === undefined) return undefined
      return entry.json ? JSON.parse(entry.text) : entry.text
    },
    async set (key, value, ttlMs) {
      put(key, value, ttlMs)
    },
    async add (key, value, ttlMs) {
      if (find(key) !== undefined) return false
      put(key, value, ttlMs)
      return true
    },
    async delete (key) {
      entries.delete(key)
    },
    withLock: createLocalLock(),
    scope: (prefix) => createScopedStore(store, prefix),
    async close () {
      entries.clear()
    }
  }
  return store
}
