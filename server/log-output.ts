import { writeSync } from 'node:fs'

const FULL_PIPE_MS = 20

export interface LogOutput {
  write (line: string): void
}

/**
 * Where the log's lines go: a descriptor, standard output by default. A line that cannot be written, as on a full disk, is left out,
 * and the next one that can be has one before it that says how many were. Pino's own output would end the process, or hang it.
 */
export function createLogOutput (fd = 1, write: (fd: number, bytes: Uint8Array) => number = writeSync): LogOutput {
  const clock = new Int32Array(new SharedArrayBuffer(4))
  let lost = 0
  // a disk may become full in the middle of a line
  let broken = false

  function writeAll (text: string): void {
    let rest = Buffer.from(text)
    while (rest.length > 0) {
      try {
        rest = rest.subarray(write(fd, rest))
        broken = rest.length > 0
      } catch (error) {
        // a pipe that its reader has not emptied yet
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
        Atomics.wait(clock, 0, 0, FULL_PIPE_MS)
      }
    }
  }

  return {
    write (line) {
      try {
        if (broken) writeAll('\n')
        if (lost > 0) {
          writeAll(`${JSON.stringify({ level: 40, time: Date.now(), pid: process.pid, lost, msg: 'lines of the log could not be written' })}\n`)
          lost = 0
        }
        writeAll(line)
      } catch {
        lost++
      }
    }
  }
}
