import { toPromise } from '../lib/promises.js'

export interface LockOptions {
  /** Milliseconds to wait for the lock. Default: no limit. */
  waitMs?: number
}

/** Options of `updateEntry`. */
export interface UpdateOptions extends LockOptions {
  /** How long the new value is kept, as for `set`. */
  ttlMs: number
  /** As for `set`. Default false. */
  relaxed?: boolean
}

/** Receives the value of an entry. The value that it gives to `keep` takes its place. */
export type Change<T, Result> = (value: T | undefined, keep: (value: T) => void) => Result | Promise<Result>

export interface ScopeOptions {
  /**
   * Most new keys are greater than all keys before them, and they are written through scopes with this prefix and option only.
   * The embedded database need not be asked then for most keys that are not there, and in memory they displace no other entries. Default false.
   */
  growing?: boolean
}

/**
 * Keeps state that must outlive a request: access tokens, tickets, sessions, dedupe keys, locks.
 * The state is in memory by default, or in the embedded database or Redis; the interface is the same for all.
 * Values are JSON. All methods reject with `WX_ERR_STORE` if the store cannot be reached.
 */
export interface Store {
  get<T> (key: string): Promise<T | undefined>
  /**
   * Sets an entry, or replaces it. It expires after `ttlMs` milliseconds; with `Infinity` it stays until it is deleted or, in memory, until the store is full.
   * With `relaxed` it does not wait for the disk: the entry outlives the process, but a power cut may lose it.
   */
  set (key: string, value: unknown, ttlMs: number, options?: { relaxed?: boolean }): Promise<void>
  /** Sets an entry only if it does not exist, and resolves with whether it did. `ttlMs` as for `set`. */
  add (key: string, value: unknown, ttlMs: number): Promise<boolean>
  delete (key: string): Promise<void>
  /**
   * Runs `work` while nobody else who shares this store runs work under `key`.
   * A holder that dies or hangs delays the others by at most `leaseMs` milliseconds; work that outlasts its lease goes on, but no longer alone.
   * With `waitMs` it rejects with `WX_ERR_LOCKED` if the lock is not free within that time; a store of your own may wait longer.
   */
  withLock<T> (key: string, leaseMs: number, work: () => T | Promise<T>, options?: LockOptions): Promise<T>
  /** The same store with `prefix` before every key, as an account's context gets it. Closing it does nothing. */
  scope (prefix: string, options?: ScopeOptions): Store
  close (): Promise<void>
}

export type Update = <T, Result>(key: string, leaseMs: number, change: Change<T, Result>, options: UpdateOptions) => Result | Promise<Result>

// Beside the stores and not among their methods: an app may wrap a store with `{ ...store, get, set }`, and a method that it does not know would go past its own.
const updates = new WeakMap<Store, Update>()

/** Gives a store a cheaper way for `updateEntry` than to lock, to read and to set one after the other. */
export function addUpdate (store: Store, update: Update): Store {
  updates.set(store, update)
  return store
}

/** The way that `addUpdate` gave the store. */
export const updateOf = (store: Store): Update | undefined => updates.get(store)

/**
 * Runs `change` with the value of an entry as `withLock` does, and resolves with its result when the value that it keeps is set.
 * If it throws, the entry stays. Rejects with `WX_ERR_STORE`, and with `WX_ERR_LOCKED` if the lock is not free within `waitMs`.
 * A holder that dies or hangs delays the others by at most `leaseMs` milliseconds.
 */
export async function updateEntry<T, Result> (store: Store, key: string, leaseMs: number, change: Change<T, Result>, options: UpdateOptions): Promise<Result> {
  return updateAtOnce(store, key, leaseMs, change, options)
}

/** As `updateEntry`, but returns the result itself, and throws, where nothing has to be waited for: neither the lock, nor the store, nor the change. */
export function updateAtOnce<T, Result> (store: Store, key: string, leaseMs: number, change: Change<T, Result>, options: UpdateOptions): Result | Promise<Result> {
  const update = updates.get(store)
  if (update !== undefined) return update(key, leaseMs, change, options)
  return toPromise(store.withLock(key, leaseMs, async () => {
    const value = await store.get<T>(key)
    return keepingChange(change, value, kept => store.set(key, kept, options.ttlMs, options))
  }, options))
}

/** Runs a change, and `set` with the value that it keeps. Waits for neither if it need not. */
export function keepingChange<T, Result> (change: Change<T, Result>, value: T | undefined, set: (value: T) => void | Promise<void>): Result | Promise<Result> {
  let kept: { value: T } | undefined
  const result = toPromise(change(value, (value) => { kept = { value } }))
  const end = (result: Result) => {
    const written = kept && toPromise(set(kept.value))
    return written instanceof Promise ? written.then(() => result) : result
  }
  return result instanceof Promise ? result.then(end) : end(result)
}
