import { BriefMap } from '../lib/brief-map.js'

/**
 * The lanes of senders: the messages in a lane are handled one after the other. This class knows which lanes are taken,
 * and whether pushes may be held behind the push that has a lane.
 *
 * A lane is a number made from appid and sender, so that a million waiting senders cost some megabytes.
 * The only effect of two senders sharing a number by chance is that they wait for one another.
 */
export class Lanes {
  readonly #mayHaveHeld = new BriefMap<boolean, number>()

  /** Takes a lane; false if it is taken already. */
  take (lane: number): boolean {
    if (this.#mayHaveHeld.get(lane) !== undefined) return false
    this.#mayHaveHeld.set(lane, false)
    return true
  }

  hold (lane: number): void {
    this.#mayHaveHeld.set(lane, true)
  }

  mayHaveHeld (lane: number): boolean {
    return this.#mayHaveHeld.get(lane) ?? false
  }

  /** Forgets that pushes may be held in the lane, until another push is held. */
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
