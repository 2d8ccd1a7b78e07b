import { createLocalLock } from './local-lock.js'
import { createScopedStore } from './scoped.js'
import type { Store } from './store.js'

export interface MemoryStoreOptions {
  /** The most entries kept; past it expired ones go first, then the one not used for longest. Default 100000. */
  maxEntries?: number
  /** The clock, Unix milliseconds. Default `Date.now`. */
  now?: () => number
}

interface Entry {
  text: string
  /** The value is what the text says, else the text itself. */
  json: boolean
  expiresAt: number
}

const SWEEP_MS = 60_000

/**
 * A store for one process: nothing outlives it.
 * What is no text is kept as JSON, so that a caller cannot change what is stored, here as in the other stores.
 */
export function createMemoryStore ({ maxEntries = 100_000, now = Date.now }: MemoryStoreOptions = {}): Store {
  // a Map iterates in the order of insertion, so its first key is the least recently used
  const entries = new Map<string, Entry>()
  let sweepAt = now() + SWEEP_MS

  function find (key: string): Entry | undefined {
    const entry = entries.get(key)
    if (entry === undefined) return undefined
    entries.delete(key)
    if (entry.expiresAt <= now()) return undefined
    entries.set(key, entry)
    return entry
  }

  function put (key: string, value: unknown, ttlMs: number): void {
    const time = now()
    // swept as entries come in, so that there is no timer to stop and no sweep at each set of a full store
    if (time >= sweepAt) sweep(time)
    const json = typeof value !== 'string'
    const entry = { text: json ? JSON.stringify(value) : value, json, expiresAt: time + ttlMs }
    const before = entries.size
    entries.set(key, entry)
    if (entries.size > maxEntries) makeRoom()
    else if (entries.size === before) {
      // the key existed: move it to the end, where the most recently used entries are
      entries.delete(key)
      entries.set(key, entry)
    }
  }

  /** Deletes one entry in a hundred at once, because a Map skips the places of all deleted keys each time it looks for its first key. */
  function makeRoom (): void {
    const most = Math.max(maxEntries - Math.floor(maxEntries / 100), 1)
    for (const key of entries.keys()) {
      if (entries.size <= most) return
      entries.delete(key)
    }
  }

  function sweep (time: number): void {
    sweepAt = time + SWEEP_MS
    for (const [key, { expiresAt }] of entries) {
      if (expiresAt <= time) entries.delete(key)
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
