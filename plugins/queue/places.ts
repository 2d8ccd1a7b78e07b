import { BUSY, NEW, NEW_BURST, QUICK, QUICK_BURST, type Standing } from './paces.js'

/** A place that any account may take, one that is kept from busy accounts, or one that is kept for quick accounts. */
export type Place = typeof BUSY | typeof NEW | typeof QUICK

/** The accounts that may take each place, in order of precedence. */
export const OFFERS: ReadonlyArray<{ place: Place, standings: readonly Standing[] }> = [
  { place: QUICK, standings: [QUICK] },
  { place: QUICK, standings: [QUICK_BURST] },
  { place: NEW, standings: [NEW, QUICK] },
  { place: NEW, standings: [NEW_BURST, QUICK_BURST] },
  { place: BUSY, standings: [BUSY, NEW, QUICK, NEW_BURST, QUICK_BURST] }
]

/**
 * The places of a process for running pushes. A quarter is kept for accounts that have neither a running push nor a backlog, and half of it for
 * accounts whose handlers are known to be quick as well: backlogs and slow accounts, however many they are, leave a place to everybody else.
 * Such an account takes a kept place before any other, so that it waits for no turn; one with a burst of pushes takes those that are left,
 * one at a time. Nothing is kept where one account may take all places.
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
