import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs'
import { BriefMap } from '../lib/brief-map.js'

const BYTES = 8

/**
 * Records in a small file which jobs run. A write to the file is in the kernel at once, so it outlives the process
 * whatever kills it. A transaction for each job that begins would cost ten times as much.
 */
export class RunningMarks {
  readonly #fd: number
  readonly #free: number[]
  readonly #places = new BriefMap<number>()
  readonly #bytes = Buffer.alloc(BYTES)

  private constructor (fd: number, count: number) {
    this.#fd = fd
    this.#free = Array.from({ length: count }, (_, index) => count - 1 - index)
  }

  /** Opens the file, and returns the ids that were marked when the last process died. Throws errors of the file system. */
  static open (file: string, count: number): { marks: RunningMarks, left: string[] } {
    const fd = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600)
    const before = Buffer.alloc(Math.max(count, 10_000) * BYTES)
    const size = readSync(fd, before, 0, before.length, 0)
    const left: string[] = []
    for (let at = 0; at + BYTES <= size; at += BYTES) {
      const id = before.readBigUInt64LE(at)
      if (id !== 0n) left.push(String(id))
    }
    // the space is allocated now, so that a full disk does not stop jobs later
    try {
      writeSync(fd, Buffer.alloc(Math.max(count * BYTES, size)), 0, undefined, 0)
    } catch {
      // the old marks are known all the same, and new ones are kept once there is space
    }
    return { marks: new RunningMarks(fd, count), left }
  }

  mark (id: string): void {
    const place = this.#free.pop()
    if (place === undefined) return
    this.#places.set(id, place)
    this.#write(place, BigInt(id))
  }

  unmark (id: string): void {
    const place = this.#leave(id)
    if (place !== undefined) this.#write(place, 0n)
  }

  /** Gives up the place of a job that is in the table no more. Its mark stays until another job has the place: a mark of no job means nothing. */
  forget (id: string): void {
    this.#leave(id)
  }

  close (): void {
    closeSync(this.#fd)
  }

  #leave (id: string): number | undefined {
    const place = this.#places.delete(id)
    if (place !== undefined) this.#free.push(place)
    return place
  }

  #write (place: number, value: bigint): void {
    this.#bytes.writeBigUInt64LE(value)
    try {
      writeSync(this.#fd, this.#bytes, 0, BYTES, place * BYTES)
    } catch {
      // without the mark, a crash has one clue less; no push is lost
    }
  }
}
