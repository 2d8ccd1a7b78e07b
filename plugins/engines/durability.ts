import { open, close as closeFile } from 'node:fs'
import { promisify } from 'node:util'
import { StoreError } from '../lib/error-codes.js'

const openFile = promisify(open)
const close = promisify(closeFile)

interface Waiter {
  resolve (): void
  reject (err: unknown): void
}

/**
 * Syncs commits to the disk outside the event loop. SQLite writes them to the log without waiting for the disk,
 * and one sync in the thread pool serves all commits before it. A slow disk delays only the callers that wait here.
 */
export class Durability {
  readonly #file: string
  readonly #sync: (descriptor: number) => Promise<void>
  #descriptor: Promise<number> | undefined
  #waiting: Waiter[] = []
  #syncing: Promise<void> | undefined

  /** `sync` syncs the file of a descriptor to the disk. */
  constructor (file: string, sync: (descriptor: number) => Promise<void>) {
    this.#file = file
    this.#sync = sync
  }

  /** Calls `resolve` once all earlier commits are on the disk. */
  wait (resolve: () => void, reject: (err: unknown) => void): void {
    this.#waiting.push({ resolve, reject })
    this.#syncing ??= this.#syncAll().finally(() => { this.#syncing = undefined })
  }

  /** Resolves once all earlier commits are on the disk. */
  synced (): Promise<void> {
    return new Promise((resolve, reject) => this.wait(resolve, reject))
  }

  async close (): Promise<void> {
    await this.#syncing
    const descriptor = this.#descriptor
    this.#descriptor = undefined
    if (descriptor !== undefined) await close(await descriptor).catch(() => {})
  }

  async #syncAll (): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      try {
        // some systems sync only files that are open for writing
        this.#descriptor ??= openFile(this.#file, 'r+')
        await this.#sync(await this.#descriptor)
        for (const { resolve } of batch) resolve()
      } catch (cause) {
        this.#descriptor = undefined
        const error = new StoreError({ cause })
        for (const { reject } of batch) reject(error)
      }
    }
  }
}
