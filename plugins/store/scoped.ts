import { addUpdate, updateOf, type Store } from './store.js'

/** Returns the store with `prefix` before every key. Closing it does nothing: only the opener of the store closes it. */
export function createScopedStore (store: Store, prefix: string): Store {
  let last = ''
  let lastUnder = prefix

  /** Returns the same string for the same key in a row: a lock, a read and a write follow one another, and each new string would be hashed again. */
  function under (key: string): string {
    if (key !== last) {
      last = key
      lastUnder = prefix + key
    }
    return lastUnder
  }

  const scoped: Store = {
    get: (key) => store.get(under(key)),
    set: (key, value, ttlMs, options) => store.set(under(key), value, ttlMs, options),
    add: (key, value, ttlMs) => store.add(under(key), value, ttlMs),
    delete: (key) => store.delete(under(key)),
    withLock: (key, leaseMs, work, options) => store.withLock(under(key), leaseMs, work, options),
    scope: (inner, options) => store.scope(under(inner), options),
    close: async () => {}
  }
  const update = updateOf(store)
  return update === undefined ? scoped : addUpdate(scoped, (key, leaseMs, change, options) => update(under(key), leaseMs, change, options))
}
