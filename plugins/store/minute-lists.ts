import type { Store } from './store.js'

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
const APPEND_LEASE_MS = 5000
/** The keys of one minute are listed in so many places, so that a busy shop does not wait for one of them. */
const SHARDS = 8
/** How far an absence of all processes is made up for. */
const MAX_BEHIND_MINUTES = 2 * 24 * 60
/** How far the very first visit looks back. */
const FIRST_MINUTES = 60

export interface MinuteListsOptions {
  store: Store
  /** Milliseconds that the lists are kept. */
  keptMs: number
  /** Unix milliseconds. Default the time of day. */
  now?: (() => number) | undefined
}

const minuteOf = (ms: number) => Math.floor(ms / MINUTE_MS)

function shardOf (key: string): number {
  let sum = 0
  for (const char of key) sum = (sum * 31 + char.charCodeAt(0)) % 997
  return sum % SHARDS
}

/** Lists keys by the minute in which they were added, so that they can be visited some minutes later, by whichever process runs then. */
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
    await this.#store.withLock(list, APPEND_LEASE_MS, async () => {
      const listed = await this.#store.get<string[]>(list) ?? []
      await this.#store.set(list, [...listed, key], this.#keptMs)
    })
  }

  /** Visits each key once that was added at least so many minutes ago. The callers of one `afterMinutes` have to follow one another. */
  async visit (afterMinutes: number, work: (key: string) => Promise<void>): Promise<void> {
    const cursor = `cursor:${afterMinutes}`
    // the minute is over
    const until = minuteOf(this.#now()) - afterMinutes - 1
    const from = Math.max(await this.#store.get<number>(cursor) ?? until - FIRST_MINUTES, until - MAX_BEHIND_MINUTES)
    for await (const key of this.#listed(from + 1, until)) await work(key)
    await this.#store.set(cursor, until, this.#keptMs)
  }

  /** The keys that were added from `start` on, within so many minutes. `start` is in Unix milliseconds. */
  listed (start: number, minutes: number): AsyncGenerator<string> {
    const from = minuteOf(start)
    return this.#listed(from, from + minutes - 1)
  }

  /** Both included. An hour without keys costs one question. */
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
