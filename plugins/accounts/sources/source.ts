import type { Account } from '../account.js'

/** The outcome of a reload. */
export interface Reload {
  /** The time, in ISO 8601. */
  at: string
  ok: boolean
  /** The error, without any secret. */
  error?: string
}

/** The numbers of successful and of refused reloads. */
export interface Reloads {
  ok: number
  failed: number
}

/** Applies a change of the accounts, and calls `commit` when it cannot fail any more. If it throws, the previous accounts stay active. */
export type Apply = (next: ReadonlyMap<string, Account>, previous: ReadonlyMap<string, Account>, commit: () => void) => Promise<void>

/** Called after a reload that changed something, failed, or succeeded after a failure. */
export type OnReload = (reload: Reload, error?: unknown) => void

/** A source of accounts. */
export interface AccountSource {
  /** Returns an account; undefined if there is no such account. */
  get (appid: string): Account | undefined | Promise<Account | undefined>
  /** The appids; undefined if the source cannot list them. */
  appids (): Iterable<string> | undefined
  /** The number of accounts; undefined if the source cannot count them. */
  count (): number | undefined
  /** Reads the accounts again, and applies the changes. Never rejects: it resolves with the outcome, or with undefined if there is nothing to reload. */
  reload (): Promise<Reload | undefined>
  lastReload (): Reload | undefined
  /** The counts of reloads; undefined if there is nothing to reload. */
  reloads (): Reloads | undefined
  /** Closes the source. A reload that is under way may finish. */
  close (): Promise<void>
}

const TOLD = ['WX_ERR_ACCOUNTS', 'WX_ERR_ACCOUNT_TIMEOUT']

/** The text of a failure for the public status. Only problems of an account are quoted: the error of a database or a setup plugin may hold a secret. */
export function describeFailure (error: unknown): string {
  return TOLD.includes((error as { code?: string } | undefined)?.code ?? '') ? (error as Error).message : 'an account could not be read or set up: see the log'
}

/** The effect of a reload: it found no change, applied a change, or asked for accounts whose changes apply one by one. */
export type ReloadEffect = 'none' | 'applied' | 'asked'

/** Runs reloads one after the other, and remembers their outcomes. */
export class ReloadLog {
  last: Reload | undefined
  readonly counts: Reloads = { ok: 0, failed: 0 }
  #running: Promise<unknown> = Promise.resolve()
  readonly #onReload: OnReload

  constructor (onReload: OnReload) {
    this.#onReload = onReload
  }

  run (work: () => Promise<ReloadEffect>): Promise<Reload | undefined> {
    const outcome = this.#running.then(() => this.#attempt(work))
    this.#running = outcome
    return outcome
  }

  async settled (): Promise<void> {
    await this.#running
  }

  async #attempt (work: () => Promise<ReloadEffect>): Promise<Reload | undefined> {
    const before = this.last
    try {
      const effect = await work()
      if (effect === 'none' && before?.ok === true) return before
      this.last = { at: new Date().toISOString(), ok: true }
      this.counts.ok++
      if (effect === 'applied' || before?.ok === false) this.#onReload(this.last)
    } catch (error) {
      this.last = { at: new Date().toISOString(), ok: false, error: describeFailure(error) }
      this.counts.failed++
      if (before?.error !== this.last.error) this.#onReload(this.last, error)
    }
    return this.last
  }
}
