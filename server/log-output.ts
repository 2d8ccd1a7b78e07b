import { writeSync } from 'node:fs'

const FULL_PIPE_MS = 20
/** How long an exiting process waits for the reader of a full pipe. */
const EXIT_WAIT_MS = 1000
/** The most characters that wait for the reader of a full pipe. */
const MAX_WAITING = 8 * 1024 * 1024
const NEWLINE = 10
// error and fatal, as pino writes them
const URGENT = /^\{"level":[56]0,/

export interface LogOutput {
  write (line: string): void
  /** Writes the lines that wait for the end of the turn. */
  flush? (): void
}

/**
 * Creates the output of the log to a descriptor, standard output by default. The lines of one turn of the event loop are written together
 * at its end, or at once if one of them reports an error; waiting lines are also written when the process exits.
 * A line is left out if it cannot be written, as on a full disk, or if a full pipe already has 8 MiB waiting for its
 * reader; a line before the next written line says how many were left out. In these cases pino's own output would end or block the process.
 */
export function createLogOutput (fd = 1, write: (fd: number, bytes: Uint8Array) => number = writeSync): LogOutput {
  const output = new LineWriter(fd, write)
  process.on('exit', () => output.end())
  return output
}

/** Lines that are written together. */
interface Batch {
  lines: string[]
  bytes: Buffer
  /** The offset of the lines; before it stands the line that says how many were left out. */
  start: number
  leftOut: number
  written: number
}

class LineWriter implements LogOutput {
  readonly #fd: number
  readonly #write: (fd: number, bytes: Uint8Array) => number
  #waiting: string[] = []
  #waitingLength = 0
  /** The batch that a full pipe has not taken yet. */
  #batch: Batch | undefined
  #lost = 0
  /** Only a part of the last line has reached the descriptor. */
  #broken = false

  constructor (fd: number, write: (fd: number, bytes: Uint8Array) => number) {
    this.#fd = fd
    this.#write = write
  }

  write (line: string): void {
    if (this.#waitingLength > MAX_WAITING) {
      this.#lost++
      return
    }
    this.#waitingLength += line.length
    const isFirst = this.#waiting.push(line) === 1
    // a timer tries the full pipe again
    if (this.#batch !== undefined) return
    if (URGENT.test(line)) this.#flush()
    else if (isFirst) setImmediate(() => this.#flush())
  }

  flush (): void {
    // a timer tries the full pipe again
    if (this.#batch === undefined) this.#flush()
  }

  /** Writes the waiting lines, and gives the reader of a full pipe a moment. */
  end (): void {
    const clock = new Int32Array(new SharedArrayBuffer(4))
    for (let waitedMs = 0; !this.#writeWaiting() && waitedMs < EXIT_WAIT_MS; waitedMs += FULL_PIPE_MS) Atomics.wait(clock, 0, 0, FULL_PIPE_MS)
  }

  #flush (): void {
    if (!this.#writeWaiting()) setTimeout(() => this.#flush(), FULL_PIPE_MS).unref()
  }

  /** Writes the waiting lines; false while the pipe is full. */
  #writeWaiting (): boolean {
    for (;;) {
      this.#batch ??= this.#takeBatch()
      if (this.#batch === undefined) return true
      if (!this.#writeBatch(this.#batch)) return false
      this.#batch = undefined
    }
  }

  #takeBatch (): Batch | undefined {
    if (this.#waiting.length === 0) return undefined
    const lines = this.#waiting
    this.#waiting = []
    this.#waitingLength = 0
    let about = this.#broken ? '\n' : ''
    if (this.#lost > 0) about += `${JSON.stringify({ level: 40, time: Date.now(), pid: process.pid, lost: this.#lost, msg: 'lines of the log could not be written' })}\n`
    return { lines, bytes: Buffer.from(about + lines.join('')), start: about.length, leftOut: this.#lost, written: 0 }
  }

  /** Writes a batch; true if it was written or cannot be, false while the pipe is full. */
  #writeBatch (batch: Batch): boolean {
    const { bytes } = batch
    while (batch.written < bytes.length) {
      try {
        batch.written += this.#write(this.#fd, bytes.subarray(batch.written))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return false
        break
      }
    }
    if (batch.written > 0) this.#broken = bytes[batch.written - 1] !== NEWLINE
    if (batch.written >= batch.start) this.#lost -= batch.leftOut
    this.#lost += countPartial(batch)
    return true
  }
}

/** The number of lines of a batch that did not completely reach the descriptor. */
function countPartial ({ lines, bytes, start, written }: Batch): number {
  if (written === bytes.length) return 0
  let end = start
  return lines.length - lines.filter(line => (end += Buffer.byteLength(line)) <= written).length
}
