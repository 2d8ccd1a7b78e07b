export interface LockOptions {
  /** How long to wait for the lock. Default as long as it takes. */
  waitMs?: number
}

/**
 * Where state lives that must outlast a request: access tokens, tickets, sessions, dedupe keys, locks.
 * Memory by default, the embedded database or Redis by option; everything above this interface is the same for all.
 * Values are JSON. A store that cannot be reached rejects with `WX_ERR_STORE`.
 */
export interface Store {
  get<T> (key: string): Promise<T | undefined>
  /**
   * Replaces what is there. The entry is gone after `ttlMs`; with `Infinity` it stays until it is deleted, or, in memory, until the store is full.
   * `relaxed` does not wait for the disk: the entry outlives the process, and only a power cut may take it.
   */
  set (key: string, value: unknown, ttlMs: number, options?: { relaxed?: boolean }): Promise<void>
  /** Sets only what is not there, and says whether it did. `ttlMs` as for `set`. */
  add (key: string, value: unknown, ttlMs: number): Promise<boolean>
  delete (key: string): Promise<void>
  /**
   * Runs `work` while no one else who shares this store runs work under `key`.
   * A holder that dies or hangs delays the others by `leaseMs` at the most; work that outlasts it goes on, but no longer alone.
   * With `waitMs` it rejects with `WX_ERR_LOCKED` when the lock is not free within that time; a store of your own may wait longer.
   */
  withLock<T> (key: string, leaseMs: number, work: () => T | Promise<T>, options?: LockOptions): Promise<T>
  /** The same store with `prefix` before every key: what an account's context gets. Closing it closes nothing. */
  scope (prefix: string): Store
  close (): Promise<void>
}
