import { BriefMap } from '../../lib/brief-map.js'
import { ClosedError, PostponedError } from '../../lib/error-codes.js'
import { onStop, WorkerDiedError, type Job, type JobControl } from '../../queue/index.js'
import type { Storage } from '../index.js'
import type { LockOptions, Store } from '../store.js'
import { Calls, type Answers, type Channel } from './calls.js'
import type { StorageFacts } from './guest.js'

/** A process that uses the storage. */
interface Guest {
  readonly calls: Calls
  /** The tries that run there, by number. */
  readonly tries: BriefMap<JobControl, number>
  /** It takes jobs. */
  isWorking: boolean
}

interface Waiting {
  resolve (guest: Guest): void
  reject (error: unknown): void
}

export interface StorageHost {
  /** Lets a process use the storage. Returns a function that is to be called when the process has ended. */
  attach (channel: Channel): () => void
  /** Closes the storage, once all processes have ended. */
  close (): Promise<void>
}

/** Shares a storage of this process with others: they call it over their message channels, and the jobs of its queue run in them. */
export class WorkerHost implements StorageHost {
  readonly #storage: Storage
  readonly #more: Answers
  readonly #guests = new Set<Guest>()
  readonly #growing = new Map<string, Store>()
  /** Jobs that wait for a process that takes them. */
  readonly #waiting = new Set<Waiting>()
  #lastTry = 0
  /** The queue gives out jobs. It begins with the first process that takes them. */
  #isProcessing = false
  #isClosing = false

  /** `more` are further functions that the processes may call. */
  constructor (storage: Storage, facts: StorageFacts, more: Answers = {}) {
    this.#storage = storage
    this.#more = { facts: () => facts, ...more }
  }

  attach (channel: Channel): () => void {
    const locks = new BriefMap<() => void, number>()
    const guest: Guest = { calls: new Calls(channel, { ...this.#more, ...this.#storeAnswers(locks), ...this.#queueAnswers(() => guest) }), tries: new BriefMap(), isWorking: false }
    this.#guests.add(guest)
    return () => {
      this.#guests.delete(guest)
      const ran = guest.tries.size
      guest.calls.close(() => new WorkerDiedError(ran === 1))
      for (const release of [...locks.values()]) release()
    }
  }

  async close (): Promise<void> {
    this.#isClosing = true
    for (const { reject } of this.#waiting) reject(new PostponedError('the server stops'))
    this.#waiting.clear()
    await this.#storage.close()
  }

  #storeAnswers (locks: BriefMap<() => void, number>): Answers {
    let lastLock = 0
    const lock = (growing: string, key: string, leaseMs: number, options?: LockOptions) => new Promise<number>((resolve, reject) => {
      const hold = () => new Promise<void>((_resolve) => {
        const lock = ++lastLock
        locks.set(lock, () => {
          locks.delete(lock)
          _resolve()
        })
        resolve(lock)
      })
      this.#store(growing).withLock(key, leaseMs, hold, options).catch(reject)
    })
    const unlock = (lock: number) => locks.get(lock)?.()
    return {
      'store.get': (growing: string, key: string) => this.#store(growing).get(key),
      'store.set': (growing: string, key: string, value: unknown, ttlMs: number, options?: { relaxed?: boolean }) => this.#store(growing).set(key, value, ttlMs, options),
      'store.add': (growing: string, key: string, value: unknown, ttlMs: number) => this.#store(growing).add(key, value, ttlMs),
      'store.delete': (growing: string, key: string) => this.#store(growing).delete(key),
      'store.lock': lock,
      'store.unlock': unlock,
      'store.begin': async (growing: string, key: string, leaseMs: number, options?: LockOptions) => {
        const taken = await lock(growing, key, leaseMs, options)
        try {
          return [taken, await this.#store(growing).get(key)]
        } catch (error) {
          unlock(taken)
          throw error
        }
      },
      'store.end': async (growing: string, key: string, taken: number, value: unknown, ttlMs: number, options?: { relaxed?: boolean }) => {
        try {
          await this.#store(growing).set(key, value, ttlMs, options)
        } finally {
          unlock(taken)
        }
      }
    }
  }

  #queueAnswers (guest: () => Guest): Answers {
    const { messageQueue } = this.#storage
    const { deadLetters } = messageQueue
    return {
      'queue.add': push => messageQueue.add(push),
      'queue.status': () => messageQueue.status!(),
      'queue.work': () => this.#beginWork(guest()),
      'queue.rest': () => { guest().isWorking = false },
      'queue.succeeded': (run: number, rule: string) => this.#markSucceeded(guest(), run, rule),
      'letters.list': query => deadLetters.list(query),
      'letters.get': id => deadLetters.get(id),
      'letters.replay': (selection, options) => deadLetters.replay(selection, options),
      'letters.discard': selection => deadLetters.discard(selection),
      'letters.add': (push, error, cause) => deadLetters.add(push, error, cause)
    }
  }

  /** The store, or the scope of it whose keys grow. */
  #store (growing: string): Store {
    if (growing === '') return this.#storage.store
    let store = this.#growing.get(growing)
    if (store === undefined) this.#growing.set(growing, store = this.#storage.store.scope(growing, { growing: true }))
    return store
  }

  #beginWork (guest: Guest): void {
    guest.isWorking = true
    if (!this.#isProcessing) this.#storage.messageQueue.process((job, control) => this.#run(job, control))
    this.#isProcessing = true
    for (const waiting of this.#waiting) {
      this.#waiting.delete(waiting)
      waiting.resolve(this.#leastBusy() ?? guest)
    }
  }

  async #markSucceeded (guest: Guest, run: number, rule: string): Promise<void> {
    const control = guest.tries.get(run)
    // the try has ended, and another one may be running
    if (control === undefined) throw new ClosedError()
    await control.markSucceeded(rule)
  }

  #leastBusy (): Guest | undefined {
    let least: Guest | undefined
    for (const guest of this.#guests) {
      if (guest.isWorking && (least === undefined || guest.tries.size < least.tries.size)) least = guest
    }
    return least
  }

  /** Waits for a process that takes jobs: a worker that died is replaced within seconds. */
  #guestFor (): Guest | Promise<Guest> {
    return this.#leastBusy() ?? new Promise((resolve, reject) => {
      if (this.#isClosing) reject(new PostponedError('the server stops'))
      else this.#waiting.add({ resolve, reject })
    })
  }

  /** Runs a try in one of the processes. */
  async #run (job: Job, control: JobControl): Promise<void> {
    const guest = this.#leastBusy() ?? await this.#guestFor()
    const run = ++this.#lastTry
    guest.tries.set(run, control)
    const ended = guest.calls.call('run', run, job, control.isLastChance ?? false)
    // after the call, because a try has to begin before it can be stopped
    onStop(control, ({ message }) => { if (guest.tries.get(run) !== undefined) guest.calls.tell('abort', run, message) })
    try {
      await ended
    } finally {
      guest.tries.delete(run)
    }
  }
}
