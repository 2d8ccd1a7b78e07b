import { BriefMap } from '../../lib/brief-map.js'
import { ClosedError, PostponedError } from '../../lib/error-codes.js'
import { onStop, WorkerDiedError, type Job, type JobControl } from '../../queue/index.js'
import type { Storage } from '../index.js'
import { updateEntry, type LockOptions, type Store, type UpdateOptions } from '../store.js'
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

/** An entry of the store that a process holds, to read or to change it. */
interface Held {
  /** Makes `value` the value of the entry, once it is released. Resolves when it is set. */
  keep (value: unknown): void | Promise<void>
  release (): void
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
    const held = new BriefMap<Held, number>()
    const guest: Guest = { calls: new Calls(channel, { ...this.#more, ...this.#storeAnswers(held), ...this.#queueAnswers(() => guest) }), tries: new BriefMap(), isWorking: false }
    this.#guests.add(guest)
    return () => {
      this.#guests.delete(guest)
      const ran = guest.tries.size
      guest.calls.close(() => new WorkerDiedError(ran === 1))
      for (const { release } of [...held.values()]) release()
    }
  }

  async close (): Promise<void> {
    this.#isClosing = true
    for (const { reject } of this.#waiting) reject(new PostponedError('the server stops'))
    this.#waiting.clear()
    await this.#storage.close()
  }

  #storeAnswers (held: BriefMap<Held, number>): Answers {
    let last = 0
    /** Holds an entry until the process lets go of it. */
    const hold = (begun: (number: number) => void, keep: Held['keep'] = () => {}) => new Promise<void>((resolve) => {
      const number = ++last
      const release = () => {
        held.delete(number)
        resolve()
      }
      held.set(number, { keep, release })
      begun(number)
    })
    return {
      'store.get': (growing: string, key: string) => this.#store(growing).get(key),
      'store.set': (growing: string, key: string, value: unknown, ttlMs: number, options?: { relaxed?: boolean }) => this.#store(growing).set(key, value, ttlMs, options),
      'store.add': (growing: string, key: string, value: unknown, ttlMs: number) => this.#store(growing).add(key, value, ttlMs),
      'store.delete': (growing: string, key: string) => this.#store(growing).delete(key),
      'store.lock': (growing: string, key: string, leaseMs: number, options?: LockOptions) => new Promise<number>((resolve, reject) => {
        this.#store(growing).withLock(key, leaseMs, () => hold(resolve), options).catch(reject)
      }),
      'store.begin': (growing: string, key: string, leaseMs: number, options: UpdateOptions) => new Promise<[held: number, value: unknown]>((resolve, reject) => {
        const written: Promise<void> = updateEntry<unknown, void>(this.#store(growing), key, leaseMs, (value, keep) => hold(number => resolve([number, value]), (kept) => {
          keep(kept)
          return written
        }), options)
        written.catch(reject)
      }),
      'store.end': (number: number, value: unknown) => {
        const { keep, release } = held.get(number)!
        const written = keep(value)
        release()
        return written
      },
      'store.release': (number: number) => held.get(number)?.release()
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
