import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineLog } from '../engines/log.js'
import { ClosedError, StoreError } from '../lib/error-codes.js'
import type { DeadLetters, MessageQueue, Worker } from '../queue/index.js'
import type { Storage } from './index.js'
import { createScopedStore } from './scoped.js'
import type { Store } from './store.js'

const RETRY_MS = 1000
const NO_ROOM = /^(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT|EFBIG|EIO)/

function hasNoRoom (err: unknown): boolean {
  for (let cause = err; cause instanceof Error; cause = cause.cause) {
    if (NO_ROOM.test((cause as { code?: string }).code ?? '')) return true
  }
  return false
}

/**
 * Opens a storage. If the disk is full, the app starts all the same: every call rejects with `WX_ERR_STORE`,
 * and opening is tried again every second. Rejects if opening fails for another reason.
 */
export async function openWhenThereIsRoom (open: () => Promise<Storage>, log: EngineLog | undefined): Promise<Storage> {
  try {
    return await open()
  } catch (err) {
    if (!hasNoRoom(err)) throw err
    log?.error({ err }, 'the embedded database cannot be opened because its disk cannot be written: trying again every second')
    return new LateStorage(open, err as Error, log).asStorage()
  }
}

/** A storage that is not open yet. */
class LateStorage {
  readonly #log: EngineLog | undefined
  readonly #closing = new AbortController()
  readonly #opening: Promise<void>
  #storage: Storage | undefined
  #cause: unknown
  #worker: Worker | undefined

  constructor (open: () => Promise<Storage>, cause: Error, log: EngineLog | undefined) {
    this.#cause = cause
    this.#log = log
    this.#opening = this.#open(open)
  }

  asStorage (): Storage {
    return {
      store: this.#createStore(),
      messageQueue: this.#createQueue(),
      // data of other plugins must not wait for the disk: they keep it in memory until the next start
      engine: { kind: 'memory' },
      close: async () => {
        this.#closing.abort()
        await this.#opening
        await this.#storage?.close()
      }
    }
  }

  async #open (open: () => Promise<Storage>): Promise<void> {
    const { signal } = this.#closing
    for (;;) {
      await sleep(RETRY_MS, undefined, { signal, ref: false }).catch(() => {})
      if (signal.aborted) return
      try {
        this.#storage = await open()
        this.#log?.info({}, 'the embedded database is open')
        if (this.#worker !== undefined && !signal.aborted) this.#storage.messageQueue.process(this.#worker)
        return
      } catch (cause) {
        this.#cause = cause
      }
    }
  }

  #opened (): Storage {
    if (this.#storage === undefined) throw this.#closing.signal.aborted ? new ClosedError() : new StoreError({ cause: this.#cause })
    return this.#storage
  }

  #createStore (): Store {
    const store: Store = {
      get: async (key) => this.#opened().store.get(key),
      set: async (...args) => this.#opened().store.set(...args),
      add: async (...args) => this.#opened().store.add(...args),
      delete: async (key) => this.#opened().store.delete(key),
      withLock: async (...args) => this.#opened().store.withLock(...args),
      scope: (prefix) => createScopedStore(store, prefix),
      close: async () => {}
    }
    return store
  }

  #createQueue (): MessageQueue {
    const letters = (): DeadLetters => this.#opened().messageQueue.deadLetters
    return {
      add: async (push) => this.#opened().messageQueue.add(push),
      process: (worker) => {
        if (this.#worker !== undefined) throw new Error('process can be called only once')
        this.#worker = worker
        this.#storage?.messageQueue.process(worker)
      },
      deadLetters: {
        list: async (query) => letters().list(query),
        get: async (id) => letters().get(id),
        replay: async (...args) => letters().replay(...args),
        discard: async (selection) => letters().discard(selection),
        add: async (...args) => letters().add(...args)
      },
      status: async () => this.#opened().messageQueue.status!(),
      close: async () => {
        this.#closing.abort()
        await this.#opening
        await this.#storage?.messageQueue.close()
      }
    }
  }
}
