/** The most that one try adds to the time of its account, so that slow handlers keep their account back for a bounded time. */
const MAX_TRY_COST = 1000
/** A handler that is over sooner may have waited for the event loop only. */
const MIN_MEASURED_MS = 25
const MAX_ACCOUNTS = 10_000

/** What the tries of a process cost their accounts. */
export class TryCosts {
  readonly #lastMs = new Map<string, number>()

  /**
   * What a try of that many milliseconds adds to the time of its account when it ends; its beginning has added 1.
   * The quicker of an account's last two tries counts, so that a process that stood still for a while does not make an account slow.
   */
  costOf (appid: string, ms: number): number {
    const countedMs = Math.min(ms, this.#lastMs.get(appid) ?? 0)
    if (this.#lastMs.size >= MAX_ACCOUNTS) this.#lastMs.clear()
    this.#lastMs.set(appid, ms)
    return countedMs < MIN_MEASURED_MS ? 0 : Math.min(Math.round(countedMs), MAX_TRY_COST - 1)
  }
}

/** How far an account that used less than the others may be behind: as much as one try costs at most. */
export const MAX_CREDIT = MAX_TRY_COST

/** More never wait at once. */
export const MAX_TAKERS = 1_000_000

/** Something that takes turns. Its time grows with what it uses. */
export interface TurnTaker {
  time: number
}

interface Turn<T> {
  readonly taker: T
  time: number
  readonly number: number
}

/**
 * Start-time fair queueing: the next turn belongs to the taker that has used the least time. So an account with a push now and then does not
 * wait for a round of all accounts with a backlog, and none of them starves as long as a taker that comes back has its old time.
 * A binary heap.
 */
export class Turns<T extends TurnTaker> {
  readonly #heap: Array<Turn<T>> = []
  #number = 0
  #now = 0

  get size (): number { return this.#heap.length }

  /** The caller adds each taker only once. */
  add (taker: T): void {
    // of many that come newly at one time, those who come last are first: the others may all have come with a backlog
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
      // it has used time since it was added
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
