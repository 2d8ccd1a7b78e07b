import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** The suffix of a file beside the database: as long as it exists and is recent, the log is not moved, so that a backup can copy both files. */
export const CHECKPOINT_HOLD = '-backup'

const HOLD_MS = 10 * 60 * 1000
const RETRY_MS = 1000

/** The steps of a checkpoint. The syncs do not run on the event loop. */
export interface CheckpointSteps {
  /** Syncs the log to the disk. */
  syncLog (): Promise<void>
  /** Whether the log is long enough for a checkpoint. */
  isDue (): boolean
  /** Copies all pages of the log into the database, without a sync. */
  copy (): void
  syncDatabase (): Promise<void>
  /** Makes the log empty, without a sync. */
  restartLog (): void
  /** Makes the file of the log shorter if it is much longer than needed. Called when the empty log is on the disk. */
  trimLog (): void
  /** Called when the disk fails during a checkpoint: writes that wait for its end cannot be stored now. The step is tried again. */
  failed (cause: unknown): void
  /** Called when writing may go on. */
  done (): void
}

/**
 * Moves the log of the database into its file, in an order that survives a power cut at any moment: the log is on the disk before the first page
 * is copied, the pages are on the disk before the log is emptied, and the empty log is on the disk before it is written to. Nothing may be written during a checkpoint.
 */
export class Checkpoint {
  readonly #file: string
  readonly #steps: CheckpointSteps
  #running: Promise<void> | undefined
  readonly #closing = new AbortController()
  #notBefore = 0
  #isUnfinished = false

  constructor (file: string, steps: CheckpointSteps) {
    this.#file = file
    this.#steps = steps
  }

  /** Whether writing must wait. Also true after a checkpoint that was given up halfway. */
  get forbidsWriting (): boolean { return this.#running !== undefined || this.#isUnfinished }

  /** Begins a checkpoint when the log is long enough. Called after each commit. */
  runIfDue (): void {
    if (this.#running !== undefined || this.#closing.signal.aborted || performance.now() < this.#notBefore) return
    if (!this.#isDue()) return
    this.#running = this.#run().finally(() => {
      this.#running = undefined
      this.#steps.done()
    })
  }

  /** Waits for a running checkpoint. If the disk does not let it end, it is given up: the log still has everything. */
  async close (): Promise<void> {
    this.#closing.abort()
    await this.#running
  }

  #isDue (): boolean {
    try {
      return this.#steps.isDue() && !this.#isHeld()
    } catch {
      // no descriptor may be free: the log grows meanwhile
      this.#notBefore = performance.now() + RETRY_MS
      return false
    }
  }

  #isHeld (): boolean {
    const { mtimeMs } = statSync(`${this.#file}${CHECKPOINT_HOLD}`, { throwIfNoEntry: false }) ?? { mtimeMs: 0 }
    return Date.now() - mtimeMs < HOLD_MS
  }

  async #run (): Promise<void> {
    try {
      await this.#steps.syncLog()
      this.#steps.copy()
    } catch {
      // the disk is full: the log grows as long as there is space, and nothing is lost
      this.#notBefore = performance.now() + RETRY_MS
      return
    }
    // from here on the next write would make SQLite start the log over
    this.#isUnfinished = true
    if (!await this.#untilItSucceeds(() => this.#steps.syncDatabase())) return
    const isEmptied = await this.#untilItSucceeds(async () => {
      this.#steps.restartLog()
      await this.#steps.syncLog()
    })
    this.#isUnfinished = !isEmptied
    if (isEmptied) this.#trimLog()
  }

  #trimLog (): void {
    try {
      this.#steps.trimLog()
    } catch {
      // the next checkpoint tries again: a long file takes space and nothing else
    }
  }

  /** Repeats a step until it succeeds; false if it was given up because the database closes. */
  async #untilItSucceeds (step: () => Promise<void>): Promise<boolean> {
    const { signal } = this.#closing
    for (;;) {
      try {
        await step()
        return true
      } catch (cause) {
        this.#steps.failed(cause)
        if (signal.aborted) return false
        await sleep(RETRY_MS, undefined, { signal }).catch(() => {})
      }
    }
  }
}
