import type { Sqlite } from '../engines/sqlite.js'
import type { Store } from './store.js'

const ASCII = /^[\x20-\x7E]*$/

/**
 * The greatest key that was ever stored under each prefix. A greater key is not there, and nobody has to look: the keys of pushes
 * begin with what grows, so that most are answered from here. Only the scopes of one store write to the table.
 */
export class GreatestKeys {
  readonly #sqlite: Sqlite
  readonly #last
  /** By prefix; kept when a scope is made again, as by a reload of its account. */
  readonly #greatest = new Map<string, { key: string }>()

  constructor (sqlite: Sqlite) {
    this.#sqlite = sqlite
    this.#last = sqlite.prepare<{ key: string }>('SELECT key FROM entries WHERE key >= ? AND key < ? ORDER BY key DESC LIMIT 1')
  }

  /** `store` for the scope of `prefix`, with the whole keys. */
  watch (store: Store, prefix: string): Store {
    const isAbsent = (key: string): boolean => {
      const greatest = this.#greatest.get(prefix) ?? this.#load(prefix)
      // SQLite compares bytes, JavaScript UTF-16: the order is the same where one of both is ASCII
      return key > greatest.key && ASCII.test(key)
    }
    const note = (key: string): void => {
      const greatest = this.#greatest.get(prefix)
      // what is not loaded yet will be read with the others
      if (greatest !== undefined && key > greatest.key) greatest.key = key
    }
    return {
      ...store,
      get: async (key) => isAbsent(key) ? undefined : store.get(key),
      set (key, ...rest) {
        note(key)
        return store.set(key, ...rest)
      },
      add (key, ...rest) {
        note(key)
        return store.add(key, ...rest)
      }
    }
  }

  #load (prefix: string): { key: string } {
    const last = this.#sqlite.read(() => this.#last.get(prefix, `${prefix}\u{10FFFF}`))
    const greatest = { key: last?.key ?? prefix }
    this.#greatest.set(prefix, greatest)
    return greatest
  }
}
