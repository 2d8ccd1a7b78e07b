import type { Sqlite } from '../engines/sqlite.js'
import type { Store } from './store.js'

const ASCII = /^[\x20-\x7E]*$/

/** Knows the greatest key of each scope whose keys grow: a greater key is not there, and the table need not be asked. */
export class GrowingScopes {
  readonly #sqlite: Sqlite
  readonly #lastKey
  /** The greatest keys by prefix. An account that is loaded again has a second scope with the same prefix. */
  readonly #greatest = new Map<string, { key: string }>()

  constructor (sqlite: Sqlite) {
    this.#sqlite = sqlite
    this.#lastKey = sqlite.prepare<{ key: string }>('SELECT key FROM entries WHERE key >= ? AND key < ? ORDER BY key DESC LIMIT 1')
  }

  /** `store`, called with whole keys that begin with `prefix`. */
  under (prefix: string, store: Store): Store {
    const greatest = () => this.#greatest.get(prefix) ?? this.#load(prefix)
    // before it is written: another one may look for it as soon as it is
    const note = (key: string) => {
      const known = greatest()
      if (key > known.key) known.key = key
    }
    return {
      ...store,
      // SQLite compares bytes, and JavaScript UTF-16: they agree where one of both texts is ASCII
      get: async (key) => key > greatest().key && ASCII.test(key) ? undefined : store.get(key),
      async set (key, ...rest) {
        note(key)
        await store.set(key, ...rest)
      },
      async add (key, ...rest) {
        note(key)
        return store.add(key, ...rest)
      }
    }
  }

  #load (prefix: string): { key: string } {
    const last = this.#sqlite.read(() => this.#lastKey.get(prefix, `${prefix}\u{10FFFF}`))
    const greatest = { key: last?.key ?? prefix }
    this.#greatest.set(prefix, greatest)
    return greatest
  }
}
