/**
 * The lanes of senders: the messages in a lane are handled one after the other. Here is which lanes are taken,
 * and whether pushes may be held behind the push that has the lane.
 *
 * A lane is a number made from appid and sender, so that a million waiting senders cost some megabytes.
 * Two senders who share a number by chance wait for one another, and that is all.
 */
export class Lanes {
  readonly #mayHaveHeld = new Map<number, boolean>()

  /** Takes a lane that is free. */
  take (lane: number): boolean {
    if (this.#mayHaveHeld.has(lane)) return false
    this.#mayHaveHeld.set(lane, false)
    return true
  }

  hold (lane: number): void {
    this.#mayHaveHeld.set(lane, true)
  }

  mayHaveHeld (lane: number): boolean {
    return this.#mayHaveHeld.get(lane) ?? false
  }

  /** Whoever is held from here on says so again. */
  expectNone (lane: number): void {
    this.#mayHaveHeld.set(lane, false)
  }

  free (lane: number): void {
    this.#mayHaveHeld.delete(lane)
  }
}

/** The lane of a sender: 31 bits, by FNV-1a. */
export function laneOf (appid: string, sender: string): number {
  let hash = 0x811C9DC5
  for (const text of [appid, '\0', sender]) {
    for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 1
}
