import { statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** The end of the name of a file beside the database: as long as it is there and new, the log is left alone, so that a backup can copy both. */
export const CHECKPOINT_HOLD = '-backup'

const HOLD_MS = 10 * 60 * 1000
const RETRY_MS = 1000
// more than a commit adds to the log, as a rule
const COMMIT_BYTES = 64 * 1024

/** What a checkpoint is made of. The syncs do not run on the event loop. */
export interface CheckpointSteps {
  /** Brings the log to the disk. */
  syncLog (): Promise<void>
  /** Copies the pages of the log into the database, without a sync. */
  copy (): void
  syncDatabase (): Promise<void>
  /** Empties the log. */
  truncate (): void
  /** The disk failed in the middle: whatever waits for the end of the checkpoint cannot be stored now. The step is tried again. */
  failed (cause: unknown): void
  /** Writing may go on. */
  done (): void
}

/**
 * Moves the log of the database into its file, in the order that a power cut at any moment demands: the log is on the disk before the first page
 * is copied, the pages before the log is emptied, and the empty log before anything is written to it. While a checkpoint runs nothing may be written.
 */
export class Checkpoint {
  readonly #file: string
  readonly #bytes: number
  readonly #steps: CheckpointSteps
  #running: Promise<void> | undefined
  readonly #closing = new AbortController()
  #notBefore = 0
  #isUnfinished = false
  /** So many commits do not make the log long enough. */
  #commitsToCome = 0

  constructor (file: string, bytes: number, steps: CheckpointSteps) {
    this.#file = file
    this.#bytes = bytes
    this.#steps = steps
  }

  /** Also after a checkpoint that was given up halfway. */
  get forbidsWriting (): boolean { return this.#running !== undefined || this.#isUnfinished }

  /** Called after each commit: begins a checkpoint when the log is long enough. */
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

  /** Waits for a checkpoint that runs. One that the disk does not let end is given up: the log still has everything. */
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
      // a full disk: the log goes on growing as long as there is room, and nothing is lost
      this.#notBefore = performance.now() + RETRY_MS
      return
    }
    // from here on SQLite would begin the log anew with the next write
    this.#isUnfinished = true
    if (!await this.#untilItSucceeds(() => this.#steps.syncDatabase())) return
    const isEmptied = await this.#untilItSucceeds(async () => {
      this.#steps.truncate()
      await this.#steps.syncLog()
    })
    this.#isUnfinished = !isEmptied
  }

  /** False when it was given up, since the database closes. */
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
