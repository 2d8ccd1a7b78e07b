import { GrowingScopes } from './growing-scopes.js'
import { createLocalLock } from './local-lock.js'
import { createLocalUpdate } from './local-update.js'
import { createScopedStore } from './scoped.js'
import { SWEEP_ROWS } from '../engines/sqlite.js'
import type { Sqlite } from '../engines/sqlite.js'
import { addUpdate, type Store } from './store.js'

export interface SqliteStoreOptions {
  /** The clock, Unix milliseconds. Default `Date.now`. */
  now?: () => number
}

/**
 * Creates a store in the embedded database: a value is on the disk when `set` resolves.
 * The database belongs to one process, so locks are kept in memory. Closing the store leaves the database open.
 */
export function createSqliteStore (sqlite: Sqlite, { now = Date.now }: SqliteStoreOptions = {}): Store {
  const select = sqlite.prepare<{ value: string }>('SELECT value FROM entries WHERE key = ? AND expires_at > ?')
  const replace = sqlite.prepare('INSERT OR REPLACE INTO entries (key, value, expires_at) VALUES (?, ?, ?)')
  const insert = sqlite.prepare('INSERT OR IGNORE INTO entries (key, value, expires_at) VALUES (?, ?, ?)')
  const remove = sqlite.prepare('DELETE FROM entries WHERE key = ?')
  const removeExpired = sqlite.prepare('DELETE FROM entries WHERE key IN (SELECT key FROM entries WHERE expires_at <= ? LIMIT ?)')
  const removeIfExpired = sqlite.prepare('DELETE FROM entries WHERE key = ? AND expires_at <= ?')
  // the column holds whole numbers
  const expiry = (ttlMs: number) => Math.min(now() + ttlMs, Number.MAX_SAFE_INTEGER)
  sqlite.onSweep(() => removeExpired.run(now(), SWEEP_ROWS))
  const growing = new GrowingScopes(sqlite)
  const lock = createLocalLock()

  function read (key: string): unknown {
    const row = sqlite.read(() => select.get(key, now()))
    return row && JSON.parse(row.value)
  }

  function write (key: string, value: unknown, ttlMs: number, relaxed = false): Promise<void> {
    const json = JSON.stringify(value)
    const replaceEntry = () => { replace.run(key, json, expiry(ttlMs)) }
    return relaxed ? sqlite.writeRelaxed(replaceEntry) : sqlite.write(replaceEntry)
  }

  const store: Store = {
    async get (key) {
      return read(key) as any
    },
    async set (key, value, ttlMs, { relaxed } = {}) {
      await write(key, value, ttlMs, relaxed)
    },
    async add (key, value, ttlMs) {
      const json = JSON.stringify(value)
      return sqlite.write(() => {
        removeIfExpired.run(key, now())
        return insert.run(key, json, expiry(ttlMs)).changes === 1
      })
    },
    async delete (key) {
      await sqlite.write(() => remove.run(key))
    },
    withLock: async (...args) => lock(...args),
    scope: (prefix, options) => createScopedStore(options?.growing ? growing.under(prefix, { store, lock, read, write }) : store, prefix),
    close: async () => {}
  }
  return addUpdate(store, createLocalUpdate(lock, read, (key, value, { ttlMs, relaxed }) => write(key, value, ttlMs, relaxed)))
}
