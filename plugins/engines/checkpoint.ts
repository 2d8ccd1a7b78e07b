import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** The suffix of a file beside the database: as long as it exists and is recent, the log is not moved, so that a backup can copy both files. */
export const CHECKPOINT_HOLD = '-backup'

const HOLD_MS = 10 * 60 * 1000
const RETRY_MS = 1000
// usually more than one commit adds to the log
const COMMIT_BYTES = 64 * 1024

/** The steps of a checkpoint. The syncs do not run on the event loop. */
export interface CheckpointSteps {
  /** Syncs the log to the disk. */
  syncLog (): Promise<void>
  /** Copies the pages of the log into the database, without a sync. */
  copy (): void
  syncDatabase (): Promise<void>
  /** Empties the log. */
  truncate (): void
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
  readonly #bytes: number
  readonly #steps: CheckpointSteps
  #running: Promise<void> | undefined
  readonly #closing = new AbortController()
  #notBefore = 0
  #isUnfinished = false
  /** The number of commits after which the log cannot yet be long enough for a checkpoint. */
  #commitsToCome = 0

  constructor (file: string, bytes: number, steps: CheckpointSteps) {
    this.#file = file
    this.#bytes = bytes
    this.#steps = steps
  }

  /** Whether writing must wait. Also true after a checkpoint that was given up halfway. */
  get forbidsWriting (): boolean { return this.#running !== undefined || this.#isUnfinished }

  /** Begins a checkpoint when the log is long enough. Called after each commit. */
  runIfDue (): void {
    if (this.#commitsToCome-- > 0 || this.#running !== undefined || this.#closing.signal.aborted || performance.now() < this.#notBefore) return
    const missing = this.#bytes - sizeOf(`${this.#file}-wal`)
    this.#commitsToCome = Math.max(0, Math.floor(missing / COMMIT_BYTES))
    if (missing > 0 || this.#isHeld()) return
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
      this.#steps.truncate()
      await this.#steps.syncLog()
    })
    this.#isUnfinished = !isEmptied
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

function sizeOf (file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
