import { BUSY, NEW, QUICK, type Standing } from './paces.js'

/** A place that any account may take, one that is kept from busy accounts, or one that is kept for quick accounts. The numbers are those of `Standing`. */
export type Place = Standing

/** In the order in which they are taken. */
export const PLACES: readonly Place[] = [QUICK, NEW, BUSY]

/**
 * The places of a process for running pushes. A quarter is kept for accounts that have neither a running push nor a backlog, and half of it for
 * accounts whose handlers are known to be quick as well: backlogs and slow accounts, however many they are, leave a place to everybody else.
 * Such an account takes a kept place before any other, so that it waits for no turn. Nothing is kept where one account may take all places.
 */
export class Places {
  readonly #free: [number, number, number]

  constructor ({ concurrency, concurrencyPerAccount }: { concurrency: number, concurrencyPerAccount: number }) {
    const kept = Math.min(Math.floor(concurrency / 4), concurrency - concurrencyPerAccount)
    const keptForQuick = Math.floor(kept / 2)
    this.#free = [concurrency - kept, kept - keptForQuick, keptForQuick]
  }

  /** How many places of each kind are free. */
  get free (): readonly number[] { return this.#free }

  take (place: Place): void {
    this.#free[place]--
  }

  leave (place: Place): void {
    this.#free[place]++
  }
}
