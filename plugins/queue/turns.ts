import { BUSY, MAX_TRY_COST, QUICK_BURST, type Standing } from './paces.js'

/** How far the time of an account that used little may be behind the others: the highest cost of one try. */
export const MAX_CREDIT = MAX_TRY_COST

/** More takers than this never wait at once. */
export const MAX_TAKERS = 1_000_000

/** Something that takes turns. Its time grows with its use. */
export interface TurnTaker {
  time: number
  /** The position in the line while it waits for its turn; otherwise undefined. */
  turn: Turn | undefined
}

/** A place in the line. */
export interface Turn {
  readonly taker: TurnTaker
  readonly standing: Standing
  readonly number: number
  time: number
  index: number
}

/**
 * Start-time fair queueing: the next turn belongs to the taker that has used the least time. An account with an occasional push does not
 * wait for a round of all accounts with a backlog, and no account starves, because a taker that comes back keeps its old time.
 */
export class Turns<T extends TurnTaker> {
  /** The turns of each standing. */
  readonly #heaps = Array.from({ length: QUICK_BURST + 1 }, () => new TurnHeap())
  #number = 0
  #now = 0

  get size (): number { return this.#heaps.reduce((sum, { size }) => sum + size, 0) }

  /** A taker that waits already keeps its time, and gets its new standing. */
  add (taker: T, standing: Standing = BUSY): void {
    if (taker.turn?.standing === standing) return
    if (taker.turn !== undefined) this.#heaps[taker.turn.standing]!.remove(taker.turn)
    // of many that come newly at one time, those who come last are first: the others may all have come with a backlog
    else taker.time = Math.max(taker.time, this.#now - MAX_CREDIT - this.size / MAX_TAKERS)
    taker.turn = { taker, standing, number: ++this.#number, time: taker.time, index: -1 }
    this.#heaps[standing]!.add(taker.turn)
  }

  /** Takes the next turn among the takers of these standings. */
  take (standings: readonly Standing[]): T | undefined {
    let next: Turn | undefined
    for (const standing of standings) {
      const first = this.#first(this.#heaps[standing]!)
      if (first !== undefined && (next === undefined || isBefore(first, next))) next = first
    }
    if (next === undefined) return undefined
    this.#heaps[next.standing]!.remove(next)
    const taker = next.taker as T
    taker.turn = undefined
    this.#now = Math.max(this.#now, taker.time)
    return taker
  }

  #first (heap: TurnHeap): Turn | undefined {
    for (;;) {
      const { first } = heap
      if (first === undefined || first.taker.time <= first.time) return first
      // it has used time since it was added
      heap.delay(first, first.taker.time)
    }
  }
}

/** A binary heap of turns that know their place in it. */
class TurnHeap {
  readonly #turns: Turn[] = []

  get size (): number { return this.#turns.length }
  get first (): Turn | undefined { return this.#turns[0] }

  add (turn: Turn): void {
    this.#turns.push(turn)
    this.#rise(turn, this.#turns.length - 1)
  }

  remove (turn: Turn): void {
    const last = this.#turns.pop()!
    if (last === turn) return
    if (isBefore(last, turn)) this.#rise(last, turn.index)
    else this.#sink(last, turn.index)
  }

  delay (turn: Turn, time: number): void {
    turn.time = time
    this.#sink(turn, turn.index)
  }

  #rise (turn: Turn, from: number): void {
    let index = from
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (isBefore(this.#turns[parent]!, turn)) break
      this.#put(this.#turns[parent]!, index)
      index = parent
    }
    this.#put(turn, index)
  }

  #sink (turn: Turn, from: number): void {
    let index = from
    for (;;) {
      let child = 2 * index + 1
      if (child >= this.#turns.length) break
      if (child + 1 < this.#turns.length && isBefore(this.#turns[child + 1]!, this.#turns[child]!)) child++
      if (isBefore(turn, this.#turns[child]!)) break
      this.#put(this.#turns[child]!, index)
      index = child
    }
    this.#put(turn, index)
  }

  #put (turn: Turn, index: number): void {
    this.#turns[index] = turn
    turn.index = index
  }
}

function isBefore (one: Turn, other: Turn): boolean {
  return one.time < other.time || (one.time === other.time && one.number < other.number)
}
