import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs'

// the form of the file: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
const HEADER_BYTES = 32
const PAGE_BYTES_AT = 8
const HEADER_SALT_AT = 16
const FRAME_HEADER_BYTES = 24
const FRAME_SALT_AT = 8
const SALT_BYTES = 8

/**
 * The file of SQLite's write-ahead log. It keeps its length, and each log begins again in place of the last one: to sync bytes that replace others
 * takes a fraction of the time of syncing bytes that make a file longer, for which the file system has to write its own journal, too.
 */
export class LogFile {
  readonly #path: string
  readonly #header = Buffer.alloc(HEADER_BYTES)
  readonly #frame = Buffer.alloc(FRAME_HEADER_BYTES)
  // opened when needed: SQLite creates the file with the first write
  #descriptor: number | undefined

  constructor (path: string) {
    this.#path = path
  }

  /** Whether the log has at least so many bytes. What the file holds behind the log is left of earlier ones. Throws errors of the file system. */
  reaches (bytes: number): boolean {
    const descriptor = this.#open()
    if (readSync(descriptor, this.#header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return false
    const frameBytes = FRAME_HEADER_BYTES + this.#header.readUInt32BE(PAGE_BYTES_AT)
    const before = Math.max(0, Math.ceil((bytes - HEADER_BYTES) / frameBytes) - 1)
    if (readSync(descriptor, this.#frame, 0, FRAME_HEADER_BYTES, HEADER_BYTES + before * frameBytes) < FRAME_HEADER_BYTES) return false
    // each log has a salt of its own, in its header and in its frames
    return this.#header.compare(this.#frame, FRAME_SALT_AT, FRAME_SALT_AT + SALT_BYTES, HEADER_SALT_AT, HEADER_SALT_AT + SALT_BYTES) === 0
  }

  /**
   * Makes the log empty: without a header, nothing of it is read after a crash, and the next commit writes a new one.
   * Call it when SQLite has copied the whole log. Throws errors of the file system.
   */
  restart (): void {
    writeSync(this.#open(), Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
  }

  /**
   * Cuts a file of more than twice the bytes to these. Call it when the empty log is on the disk: otherwise a power cut could leave the beginning
   * of a log whose end is gone. Throws errors of the file system.
   */
  trim (bytes: number): void {
    const descriptor = this.#open()
    if (fstatSync(descriptor).size > 2 * bytes) ftruncateSync(descriptor, bytes)
  }

  close (): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }

  #open (): number {
    this.#descriptor ??= openSync(this.#path, 'r+')
    return this.#descriptor
  }
}
