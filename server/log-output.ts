import { writeSync } from 'node:fs'

const FULL_PIPE_MS = 20
// error and fatal, as pino writes them
const URGENT = /^\{"level":[56]0,/

export interface LogOutput {
  write (line: string): void
}

/**
 * Where the log's lines go: a descriptor, standard output by default. The lines of one turn of the event loop are written together,
 * at its end, or at once where one of them tells of an error; what waits when the process exits is written then.
 * A line that cannot be written, as on a full disk, is left out; before the next written line a line says how many were left out.
 * Pino's own output would end the process, or hang it.
 */
export function createLogOutput (fd = 1, write: (fd: number, bytes: Uint8Array) => number = writeSync): LogOutput {
  const output = new LineWriter(fd, write)
  process.on('exit', () => output.flush())
  return output
}

class LineWriter implements LogOutput {
  readonly #fd: number
  readonly #write: (fd: number, bytes: Uint8Array) => number
  readonly #clock = new Int32Array(new SharedArrayBuffer(4))
  #waiting: string[] = []
  #lost = 0
  /** The last line that reached the descriptor did so in part. */
  #broken = false

  constructor (fd: number, write: (fd: number, bytes: Uint8Array) => number) {
    this.#fd = fd
    this.#write = write
  }

  write (line: string): void {
    if (this.#waiting.push(line) === 1) setImmediate(() => this.flush())
    if (URGENT.test(line)) this.flush()
  }

  flush (): void {
    const lines = this.#waiting
    if (lines.length === 0) return
    this.#waiting = []
    try {
      if (this.#broken) this.#writeAll('\n')
      if (this.#lost > 0) {
        this.#writeAll(`${JSON.stringify({ level: 40, time: Date.now(), pid: process.pid, lost: this.#lost, msg: 'lines of the log could not be written' })}\n`)
        this.#lost = 0
      }
    } catch {
      this.#lost += lines.length
      return
    }
    const text = lines.join('')
    const written = this.#writeAsFarAsPossible(text)
    if (written === undefined) return
    // lines that are whole on the disk end before the byte at which it was full
    let end = 0
    this.#lost += lines.length - lines.filter(line => (end += Buffer.byteLength(line)) <= written).length
  }

  #writeAll (text: string): void {
    if (this.#writeAsFarAsPossible(text) !== undefined) throw new Error('the descriptor takes no more')
  }

  /** Undefined when all of it was written, else how many bytes were. */
  #writeAsFarAsPossible (text: string): number | undefined {
    const bytes = Buffer.from(text)
    let written = 0
    while (written < bytes.length) {
      try {
        written += this.#write(this.#fd, bytes.subarray(written))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
          if (written > 0) this.#broken = bytes[written - 1] !== 10
          return written
        }
        // a pipe that its reader has not emptied yet
        Atomics.wait(this.#clock, 0, 0, FULL_PIPE_MS)
      }
    }
    this.#broken = false
    return undefined
  }
}
