/** Pseudo-random numbers, which are the same for the same seed. */
export class Random {
  #state: number

  constructor (seed: number) {
    this.#state = seed >>> 0
  }

  /** Returns an integer from 0 to below `limit` (mulberry32). */
  below (limit: number): number {
    this.#state = (this.#state + 0x6D2B79F5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32 * limit)
  }

  pick<T> (list: readonly T[]): T {
    return list[this.below(list.length)]!
  }

  /** Returns an integer up to `limit`; small numbers are more frequent. */
  size (limit: number): number {
    return 1 + this.below(Math.min(limit, 2 ** this.below(Math.ceil(Math.log2(limit)) + 1)))
  }
}
