import { LockedError } from '../lib/error-codes.js'
import type { LockOptions } from './store.js'

export type WithLock = <T>(key: string, leaseMs: number, work: () => T | Promise<T>, options?: LockOptions) => Promise<T>

/** Resolves when `work` has settled or its lease has ended. */
function released (work: Promise<unknown>, leaseMs: number): Promise<void> {
  return new Promise((resolve) => {
    const lease = setTimeout(resolve, leaseMs)
    const release = () => {
      clearTimeout(lease)
      resolve()
    }
    work.then(release, release)
  })
}

/** Rejects with `WX_ERR_LOCKED` if `free` does not resolve in time. */
function waitFor (free: Promise<void>, waitMs: number): Promise<void> {
  if (waitMs <= 0) return Promise.reject(new LockedError())
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new LockedError()), waitMs)
    free.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/**
 * Creates locks within one process, granted in the order of the requests.
 * Work that outlasts its lease is not stopped, but the next holder no longer waits for it.
 */
export function createLocalLock (): WithLock {
  /** For each key, the promise that the next caller has to wait for. */
  const tails = new Map<string, Promise<void>>()

  function append (key: string, tail: Promise<void>): void {
    tails.set(key, tail)
    tail.then(() => { if (tails.get(key) === tail) tails.delete(key) })
  }

  function start<T> (key: string, leaseMs: number, work: () => T | Promise<T>): Promise<T> {
    const result = (async () => work())()
    append(key, released(result, leaseMs))
    return result
  }

  return async function withLock<T> (key: string, leaseMs: number, work: () => T | Promise<T>, { waitMs }: LockOptions = {}): Promise<T> {
    const before = tails.get(key)
    if (before === undefined) return start(key, leaseMs, work)
    if (waitMs !== undefined) {
      const giveUpAt = performance.now() + waitMs
      await waitFor(before, waitMs)
      // another caller may have taken the lock first
      return withLock(key, leaseMs, work, { waitMs: giveUpAt - performance.now() })
    }
    const started = before.then(() => ({ result: (async () => work())() }))
    append(key, started.then(({ result }) => released(result, leaseMs)))
    return (await started).result
  }
}
