import { setTimeout as sleep } from 'node:timers/promises'
import { BriefMap } from '../../lib/brief-map.js'
import { ClosedError, PostponedError } from '../../lib/error-codes.js'
import { TryControl, untilStopped, type DeadLetters, type Job, type JobControl, type MessageQueue, type QueueStatus, type Worker } from '../../queue/index.js'
import type { Storage } from '../index.js'
import { addUpdate, keepingChange, type Store, type Update } from '../store.js'
import { Calls, type Channel } from './calls.js'

/** The storage of another process, which `WorkerHost` shares. */
export interface GuestStorage extends Storage {
  calls: Calls
}

/** The facts about a storage that a process needs in order to use it. */
export interface StorageFacts {
  engine: 'memory' | 'sqlite'
  /** How long running handlers may go on when a process stops, milliseconds. */
  graceMs: number
}

/** Uses the storage of the process at the other end of the channel. */
export async function joinStorage (channel: Channel): Promise<GuestStorage> {
  const tries = new Tries()
  const calls: Calls = new Calls(channel, {
    run: (run: number, job: Job, isLastChance: boolean) => tries.run(run, job, isLastChance, rule => calls.call('queue.succeeded', run, rule)),
    abort: (run: number, reason: string) => tries.abort(run, new Error(reason))
  })
  const { engine, graceMs } = await calls.call<StorageFacts>('facts')
  const drain = () => tries.drain(calls, graceMs)
  return {
    calls,
    store: createGuestStore(calls, '', false),
    messageQueue: createGuestQueue(calls, tries, drain),
    engine: { kind: 'shared', of: engine, calls },
    close: drain
  }
}

function createGuestStore (calls: Calls, prefix: string, isGrowing: boolean): Store {
  // the host knows the scopes whose keys grow by their prefix
  const growing = isGrowing ? prefix : ''
  const under = (key: string) => isGrowing ? key : prefix + key
  const store: Store = {
    get: (key) => calls.call('store.get', growing, under(key)),
    set: (key, value, ttlMs, options) => calls.call('store.set', growing, under(key), value, ttlMs, options),
    add: (key, value, ttlMs) => calls.call('store.add', growing, under(key), value, ttlMs),
    delete: (key) => calls.call('store.delete', growing, under(key)),
    async withLock (key, leaseMs, work, options) {
      const lock = await calls.call<number>('store.lock', growing, under(key), leaseMs, options)
      try {
        return await work()
      } finally {
        calls.tell('store.release', lock)
      }
    },
    scope: (inner, { growing = false } = {}) => createGuestStore(calls, prefix + inner, growing),
    close: async () => {}
  }

  const update: Update = async (key, leaseMs, change, { waitMs, ttlMs, relaxed }) => {
    const [held, value] = await calls.call<[held: number, value?: any]>('store.begin', growing, under(key), leaseMs, { waitMs, ttlMs, relaxed })
    let isOver = false
    try {
      return await keepingChange(change, value, kept => calls.call<void>('store.end', held, kept).then(() => { isOver = true }))
    } finally {
      if (!isOver) calls.tell('store.release', held)
    }
  }
  return addUpdate(store, update)
}

function createGuestQueue (calls: Calls, tries: Tries, drain: () => Promise<void>): MessageQueue {
  const deadLetters: DeadLetters = {
    list: (query) => calls.call('letters.list', query),
    get: (id) => calls.call('letters.get', id),
    replay: (selection, options) => calls.call('letters.replay', selection, options),
    discard: (selection) => calls.call('letters.discard', selection),
    add: (push, error, cause) => calls.call('letters.add', push, error, cause)
  }
  return {
    add: async (push) => {
      if (tries.isClosing) throw new ClosedError()
      return calls.call('queue.add', push)
    },
    process (worker) {
      if (tries.worker !== undefined) throw new Error('process can be called only once')
      tries.worker = worker
      calls.tell('queue.work')
    },
    deadLetters,
    status: async () => ({ ...await calls.call<QueueStatus>('queue.status'), working: tries.worker !== undefined && !tries.isClosing }),
    close: drain
  }
}

/** The tries that run in this process for the queue of another. */
class Tries {
  worker: Worker | undefined
  isClosing = false
  readonly #running = new BriefMap<TryControl, number>()
  #draining: Promise<void> | undefined

  async run (run: number, job: Job, isLastChance: boolean, markSucceeded: JobControl['markSucceeded']): Promise<void> {
    if (this.worker === undefined || this.isClosing) throw new PostponedError('this process takes no pushes')
    const control = new TryControl(markSucceeded, isLastChance)
    this.#running.set(run, control)
    try {
      await untilStopped(this.worker(job, control), control)
    } finally {
      control.over = true
      this.#running.delete(run)
    }
  }

  /** The time of a try is up: whoever gave it out has ended it already. */
  abort (run: number, reason: Error): void {
    this.#running.get(run)?.stop(reason)
  }

  /** Takes no more tries, and lets those that run finish within the grace period. The others are given back, and it costs their pushes no try. */
  drain (calls: Calls, graceMs: number): Promise<void> {
    this.#draining ??= this.#drain(calls, graceMs)
    return this.#draining
  }

  async #drain (calls: Calls, graceMs: number): Promise<void> {
    this.isClosing = true
    calls.tell('queue.rest')
    const endsAt = performance.now() + graceMs
    while (this.#running.size > 0 && performance.now() < endsAt) await sleep(20)
    for (const control of [...this.#running.values()]) control.stop(new PostponedError('the process stopped before the handlers were done'))
    // the answers have to leave before the process ends
    await calls.call('queue.rest').catch(() => {})
  }
}
