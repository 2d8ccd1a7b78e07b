import type { Store } from './store.js'

/** `store` with `prefix` before every key. Closing it closes nothing: whoever opened the store closes it. */
export function createScopedStore (store: Store, prefix: string): Store {
  let last = ''
  let lastUnder = prefix

  /** Reuses the last string for the same key: a lock, a read and a write follow one another, and each new string would be hashed again. */
  function under (key: string): string {
    if (key !== last) {
      last = key
      lastUnder = prefix + key
    }
    return lastUnder
  }

  return {
    get: (key) => store.get(under(key)),
    set: (key, value, ttlMs, options) => store.set(under(key), value, ttlMs, options),
    add: (key, value, ttlMs) => store.add(under(key), value, ttlMs),
    delete: (key) => store.delete(under(key)),
    withLock: (key, leaseMs, work, options) => store.withLock(under(key), leaseMs, work, options),
    scope: (inner) => createScopedStore(store, under(inner)),
    close: async () => {}
  }
}
