import type { Sqlite } from '../engines/sqlite.js'
import { BriefMap } from '../lib/brief-map.js'
import type { LocalLock } from './local-lock.js'
import { createLocalUpdate } from './local-update.js'
import { addUpdate, type Store } from './store.js'

const ASCII = /^[\x20-\x7E]*$/
const MAX_LATEST = 256

/** The parts of the store over the table of entries. */
export interface EntryTable {
  store: Store
  lock: LocalLock
  read (key: string): unknown
  write (key: string, value: unknown, ttlMs: number, relaxed?: boolean): Promise<void>
}

/** The keys of a scope that may be in the table. */
class KnownKeys {
  /** Keys above it that were written lately. Pushes that arrive together overtake one another. */
  readonly #latest = new BriefMap<true>()
  /** They again, in their order: a ring. */
  readonly #order = new Array<string | undefined>(MAX_LATEST).fill(undefined)
  #added = 0
  #greatestOfOthers: string

  constructor (greatest: string) {
    this.#greatestOfOthers = greatest
  }

  add (key: string): void {
    if (this.#latest.get(key)) return
    this.#latest.set(key, true)
    const place = this.#added++ % MAX_LATEST
    const oldest = this.#order[place]
    this.#order[place] = key
    if (oldest === undefined) return
    this.#latest.delete(oldest)
    if (oldest > this.#greatestOfOthers) this.#greatestOfOthers = oldest
  }

  /** SQLite compares bytes, and JavaScript UTF-16: they agree where one of both texts is ASCII. */
  mayHave (key: string): boolean {
    return key <= this.#greatestOfOthers || this.#latest.get(key) === true || !ASCII.test(key)
  }
}

/** Knows which keys are not in a scope whose keys grow, so that the table need not be asked. */
export class GrowingScopes {
  readonly #sqlite: Sqlite
  readonly #lastKey
  /** The known keys by prefix. An account that is loaded again has a second scope with the same prefix. */
  readonly #known = new Map<string, KnownKeys>()

  constructor (sqlite: Sqlite) {
    this.#sqlite = sqlite
    this.#lastKey = sqlite.prepare<{ key: string }>('SELECT key FROM entries WHERE key >= ? AND key < ? ORDER BY key DESC LIMIT 1')
  }

  /** The store of the table, called with whole keys that begin with `prefix`. */
  under (prefix: string, table: EntryTable): Store {
    const known = () => this.#known.get(prefix) ?? this.#load(prefix)
    const read = (key: string) => known().mayHave(key) ? table.read(key) : undefined
    // noted before it is written: another one may look for it as soon as it is
    const write = (key: string, value: unknown, ttlMs: number, relaxed?: boolean) => {
      known().add(key)
      return table.write(key, value, ttlMs, relaxed)
    }
    const scope: Store = {
      ...table.store,
      get: async (key) => read(key) as any,
      set: async (key, value, ttlMs, { relaxed } = {}) => write(key, value, ttlMs, relaxed),
      async add (key, ...rest) {
        known().add(key)
        return table.store.add(key, ...rest)
      }
    }
    return addUpdate(scope, createLocalUpdate(table.lock, read, (key, value, { ttlMs, relaxed }) => write(key, value, ttlMs, relaxed)))
  }

  #load (prefix: string): KnownKeys {
    const last = this.#sqlite.read(() => this.#lastKey.get(prefix, `${prefix}\u{10FFFF}`))
    const known = new KnownKeys(last?.key ?? prefix)
    this.#known.set(prefix, known)
    return known
  }
}
