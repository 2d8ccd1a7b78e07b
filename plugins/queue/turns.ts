/** The most that one try adds to the time of its account, so that slow handlers delay their account for a bounded time. */
const MAX_TRY_COST = 1000
/** A handler that ends sooner may only have waited for the event loop. */
const MIN_MEASURED_MS = 25
const MAX_ACCOUNTS = 10_000

/** Computes what the tries of a process cost their accounts. */
export class TryCosts {
  readonly #lastMs = new Map<string, number>()

  /**
   * The cost that is added to the time of the account when a try of this many milliseconds ends; its beginning has added 1.
   * The faster of the account's last two tries counts, so that a pause of the whole process does not make an account slow.
   */
  costOf (appid: string, ms: number): number {
    const countedMs = Math.min(ms, this.#lastMs.get(appid) ?? 0)
    if (this.#lastMs.size >= MAX_ACCOUNTS) this.#lastMs.clear()
    this.#lastMs.set(appid, ms)
    return countedMs < MIN_MEASURED_MS ? 0 : Math.min(Math.round(countedMs), MAX_TRY_COST - 1)
  }
}

/** How far the time of an account that used little may be behind the others: the highest cost of one try. */
export const MAX_CREDIT = MAX_TRY_COST

/** More takers than this never wait at once. */
export const MAX_TAKERS = 1_000_000

/** Something that takes turns. Its time grows with its use. */
export interface TurnTaker {
  time: number
}

interface Turn<T> {
  readonly taker: T
  time: number
  readonly number: number
}

/**
 * Start-time fair queueing, as a binary heap: the next turn belongs to the taker that has used the least time. An account with an occasional push does not
 * wait for a round of all accounts with a backlog, and no account starves, because a taker that comes back keeps its old time.
 */
export class Turns<T extends TurnTaker> {
  readonly #heap: Array<Turn<T>> = []
  #number = 0
  #now = 0

  get size (): number { return this.#heap.length }

  /** Adds a taker, which must not be in the heap already. */
  add (taker: T): void {
    // among many new takers the last to come goes first: the others may all have come with a backlog
    taker.time = Math.max(taker.time, this.#now - MAX_CREDIT - this.#heap.length / MAX_TAKERS)
    const turn = { taker, time: taker.time, number: ++this.#number }
    let index = this.#heap.push(turn) - 1
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (isBefore(this.#heap[parent]!, turn)) break
      this.#heap[index] = this.#heap[parent]!
      index = parent
    }
    this.#heap[index] = turn
  }

  take (): T | undefined {
    for (;;) {
      const first = this.#heap[0]
      if (first === undefined) return undefined
      // the taker has used time since it was added
      if (first.taker.time > first.time) {
        first.time = first.taker.time
        this.#sinkFirst(first)
        continue
      }
      const last = this.#heap.pop()!
      if (last !== first) this.#sinkFirst(last)
      this.#now = Math.max(this.#now, first.time)
      return first.taker
    }
  }

  #sinkFirst (turn: Turn<T>): void {
    let index = 0
    for (;;) {
      let child = 2 * index + 1
      if (child >= this.#heap.length) break
      if (child + 1 < this.#heap.length && isBefore(this.#heap[child + 1]!, this.#heap[child]!)) child++
      if (isBefore(turn, this.#heap[child]!)) break
      this.#heap[index] = this.#heap[child]!
      index = child
    }
    this.#heap[index] = turn
  }
}

function isBefore (one: Turn<unknown>, other: Turn<unknown>): boolean {
  return one.time < other.time || (one.time === other.time && one.number < other.number)
}
