import { BriefMap } from '../lib/brief-map.js'
import { LockedError } from '../lib/error-codes.js'
import { toPromise } from '../lib/promises.js'
import type { LockOptions } from './store.js'

/** As `withLock` of a store, but returns the result itself, and throws, if the lock is free and the work returns no promise. */
export type LocalLock = <T>(key: string, leaseMs: number, work: () => T | Promise<T>, options?: LockOptions) => T | Promise<T>

/** Resolves when `work` has settled or its lease has ended. */
function released (work: unknown, leaseMs: number): Promise<void> {
  return new Promise((resolve) => {
    const lease = setTimeout(resolve, leaseMs)
    const release = () => {
      clearTimeout(lease)
      resolve()
    }
    Promise.resolve(work).then(release, release)
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

/** Work that holds a lock. Its lease is timed only if somebody waits for it. */
class Holder {
  readonly #leaseEndsAt: number
  #result: unknown
  #free: Promise<void> | undefined

  constructor (leaseMs: number) {
    this.#leaseEndsAt = performance.now() + leaseMs
  }

  begin<T> (work: () => T | Promise<T>): T | Promise<T> {
    const result = toPromise(work())
    this.#result = result
    return result
  }

  /** Resolves when the work has settled or its lease has ended. */
  get free (): Promise<void> {
    // the work itself may ask, before it has returned anything
    this.#free ??= released(this.#result ?? Promise.resolve().then(() => this.#result), Math.max(this.#leaseEndsAt - performance.now(), 0))
    return this.#free
  }
}

/** Calls the work; a throw of it is a rejection. */
function settle<T> (work: () => T | Promise<T>): Promise<T> {
  try {
    return Promise.resolve(work())
  } catch (error) {
    return Promise.reject(error)
  }
}

/**
 * Creates locks within one process, granted in the order of the requests.
 * Work that outlasts its lease is not stopped, but the next holder no longer waits for it.
 */
export function createLocalLock (): LocalLock {
  /** For each key, what the next caller has to wait for. */
  const tails = new BriefMap<{ readonly free: Promise<void> }>()

  function forget (key: string, tail: { readonly free: Promise<void> }): void {
    if (tails.get(key) === tail) tails.delete(key)
  }

  function forgetAfter (end: Promise<unknown>, key: string, tail: { readonly free: Promise<void> }): void {
    const forgetTail = () => forget(key, tail)
    end.then(forgetTail, forgetTail)
  }

  function start<T> (key: string, leaseMs: number, work: () => T | Promise<T>): T | Promise<T> {
    const holder = new Holder(leaseMs)
    // before the work begins, which may ask for its own lock
    tails.set(key, holder)
    let result: T | Promise<T> | undefined
    try {
      result = holder.begin(work)
      return result
    } finally {
      if (result instanceof Promise) forgetAfter(result, key, holder)
      else forget(key, holder)
    }
  }

  async function wait<T> (key: string, leaseMs: number, work: () => T | Promise<T>, waitMs: number): Promise<T> {
    const giveUpAt = performance.now() + waitMs
    for (;;) {
      const before = tails.get(key)
      if (before === undefined) return start(key, leaseMs, work)
      await waitFor(before.free, giveUpAt - performance.now())
      // its lease may have ended before its work
      forget(key, before)
    }
  }

  return function lock<T> (key: string, leaseMs: number, work: () => T | Promise<T>, { waitMs }: LockOptions = {}): T | Promise<T> {
    const before = tails.get(key)
    if (before === undefined) return start(key, leaseMs, work)
    if (waitMs !== undefined) return wait(key, leaseMs, work, waitMs)
    const started = before.free.then(() => {
      const holder = new Holder(leaseMs)
      return { holder, result: settle(() => holder.begin(work)) }
    })
    const free = started.then(({ holder }) => holder.free)
    const tail = { free }
    tails.set(key, tail)
    forgetAfter(free, key, tail)
    return started.then(({ result }) => result)
  }
}
