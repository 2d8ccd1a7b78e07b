import { updateEntry, type Store } from './store.js'

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
const APPEND_LEASE_MS = 5000
/** The number of lists for the keys of one minute, so that a busy shop does not wait for a single list. */
const SHARDS = 8
/** How many minutes are caught up after all processes were down. */
const MAX_BEHIND_MINUTES = 2 * 24 * 60
/** How many minutes the very first visit looks back. */
const FIRST_MINUTES = 60

export interface MinuteListsOptions {
  store: Store
  /** Milliseconds that the lists are kept. */
  keptMs: number
  /** Unix milliseconds. Default `Date.now`. */
  now?: (() => number) | undefined
}

const minuteOf = (ms: number) => Math.floor(ms / MINUTE_MS)

function shardOf (key: string): number {
  let sum = 0
  for (const char of key) sum = (sum * 31 + char.charCodeAt(0)) % 997
  return sum % SHARDS
}

/** Lists keys by the minute in which they were added, so that they can be visited some minutes later by any process. */
export class MinuteLists {
  readonly #store: Store
  readonly #keptMs: number
  readonly #now: () => number

  constructor ({ store, keptMs, now = () => Date.now() }: MinuteListsOptions) {
    this.#store = store
    this.#keptMs = keptMs
    this.#now = now
  }

  async add (key: string): Promise<void> {
    const minute = minuteOf(this.#now())
    await this.#store.add(this.#hour(minute), true, this.#keptMs)
    const list = this.#list(minute, shardOf(key))
    await updateEntry<string[], void>(this.#store, list, APPEND_LEASE_MS, (listed = [], keep) => keep([...listed, key]), { ttlMs: this.#keptMs })
  }

  /** Visits once each key that was added at least `afterMinutes` minutes ago. Calls with the same `afterMinutes` must not overlap. */
  async visit (afterMinutes: number, work: (key: string) => Promise<void>): Promise<void> {
    const cursor = `cursor:${afterMinutes}`
    // the last minute that has ended
    const until = minuteOf(this.#now()) - afterMinutes - 1
    const from = Math.max(await this.#store.get<number>(cursor) ?? until - FIRST_MINUTES, until - MAX_BEHIND_MINUTES)
    for await (const key of this.#listed(from + 1, until)) await work(key)
    await this.#store.set(cursor, until, this.#keptMs)
  }

  /** The keys that were added within `minutes` minutes from `start` on, which is in Unix milliseconds. */
  listed (start: number, minutes: number): AsyncGenerator<string> {
    const from = minuteOf(start)
    return this.#listed(from, from + minutes - 1)
  }

  /** The keys of the minutes `from` to `until`, both included. An hour without keys costs one read. */
  async * #listed (from: number, until: number): AsyncGenerator<string> {
    for (let minute = from; minute <= until;) {
      const end = Math.min(until, minute - minute % HOUR_MINUTES + HOUR_MINUTES - 1)
      if (await this.#store.get(this.#hour(minute)) === undefined) minute = end + 1
      for (; minute <= end; minute++) {
        const shards = await Promise.all(Array.from({ length: SHARDS }, (_, shard) => this.#store.get<string[]>(this.#list(minute, shard))))
        for (const keys of shards) yield * keys ?? []
      }
    }
  }

  #hour (minute: number): string {
    return `hour:${Math.floor(minute / HOUR_MINUTES)}`
  }

  #list (minute: number, shard: number): string {
    return `minute:${minute}:${shard}`
  }
}
