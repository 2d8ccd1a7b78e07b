import { LockedError } from '../lib/error-codes.js'
import type { Change, LockOptions, Update, UpdateOptions } from './store.js'

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

/** Calls the work; a throw of it is a rejection. An async function here would add three promises to each lock. */
function begin<T> (work: () => T | Promise<T>): Promise<T> {
  try {
    return Promise.resolve(work())
  } catch (error) {
    return Promise.reject(error)
  }
}

/** Work that holds a lock. Its lease is timed only if somebody waits for it. */
class Holder<T> {
  readonly #leaseEndsAt: number
  #result: Promise<T> | undefined
  #free: Promise<void> | undefined

  constructor (leaseMs: number) {
    this.#leaseEndsAt = performance.now() + leaseMs
  }

  begin (work: () => T | Promise<T>): Promise<T> {
    this.#result = begin(work)
    return this.#result
  }

  /** Resolves when the work has settled or its lease has ended. */
  get free (): Promise<void> {
    // the work itself may ask, before it has returned anything
    this.#free ??= released(this.#result ?? Promise.resolve().then(() => this.#result), Math.max(this.#leaseEndsAt - performance.now(), 0))
    return this.#free
  }
}

/**
 * Creates locks within one process, granted in the order of the requests.
 * Work that outlasts its lease is not stopped, but the next holder no longer waits for it.
 */
export function createLocalLock (): WithLock {
  /** For each key, what the next caller has to wait for. */
  const tails = new Map<string, { readonly free: Promise<void> }>()

  function forgetAfter (end: Promise<unknown>, key: string, tail: { readonly free: Promise<void> }): void {
    const forget = () => { if (tails.get(key) === tail) tails.delete(key) }
    end.then(forget, forget)
  }

  function start<T> (key: string, leaseMs: number, work: () => T | Promise<T>): Promise<T> {
    const holder = new Holder<T>(leaseMs)
    // before the work begins, which may ask for its own lock
    tails.set(key, holder)
    const result = holder.begin(work)
    forgetAfter(result, key, holder)
    return result
  }

  async function wait<T> (key: string, leaseMs: number, work: () => T | Promise<T>, waitMs: number): Promise<T> {
    const giveUpAt = performance.now() + waitMs
    for (;;) {
      const before = tails.get(key)
      if (before === undefined) return start(key, leaseMs, work)
      await waitFor(before.free, giveUpAt - performance.now())
      // its lease may have ended before its work
      if (tails.get(key) === before) tails.delete(key)
    }
  }

  return function withLock<T> (key: string, leaseMs: number, work: () => T | Promise<T>, { waitMs }: LockOptions = {}): Promise<T> {
    const before = tails.get(key)
    if (before === undefined) return start(key, leaseMs, work)
    if (waitMs !== undefined) return wait(key, leaseMs, work, waitMs)
    const started = before.free.then(() => {
      const holder = new Holder<T>(leaseMs)
      return { holder, result: holder.begin(work) }
    })
    const free = started.then(({ holder }) => holder.free)
    const tail = { free }
    tails.set(key, tail)
    forgetAfter(free, key, tail)
    return started.then(({ result }) => result)
  }
}

/**
 * Creates the update of a store in this process, whose entries are read at once.
 * With the methods of the store an answer to a push would take two more promises for the read and two for the write.
 */
export function createLocalUpdate (withLock: WithLock, read: (key: string) => any, write: (key: string, value: unknown, options: UpdateOptions) => void | Promise<void>): Update {
  return <T, Result> (key: string, leaseMs: number, change: Change<T, Result>, options: UpdateOptions) => withLock(key, leaseMs, async () => {
    let kept: { value: T } | undefined
    const result = await change(read(key), (value) => { kept = { value } })
    if (kept !== undefined) await write(key, kept.value, options)
    return result
  }, options)
}
