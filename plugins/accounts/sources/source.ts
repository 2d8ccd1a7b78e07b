import type { Account } from '../account.js'

/** The outcome of a reload. */
export interface Reload {
  /** ISO 8601. */
  at: string
  ok: boolean
  /** What was wrong, without any secret. */
  error?: string
}

/** How many reloads went well, and how many were refused. */
export interface Reloads {
  ok: number
  failed: number
}

/** Takes the present accounts and the previous ones, and calls `commit` when it is sure. When it throws, the previous accounts stay in force. */
export type Apply = (next: ReadonlyMap<string, Account>, previous: ReadonlyMap<string, Account>, commit: () => void) => Promise<void>

/** Called after a reload that changed something, failed, or went well after a failed one. */
export type OnReload = (reload: Reload, error?: unknown) => void

/** Where accounts come from. */
export interface AccountSource {
  /** Undefined where there is no account. */
  get (appid: string): Account | undefined | Promise<Account | undefined>
  /** The appids; undefined when the source cannot list them. */
  appids (): Iterable<string> | undefined
  /** How many accounts there are; undefined when the source cannot count them. */
  count (): number | undefined
  /** Asks again, and applies what changed. Never rejects: the outcome is in the answer, undefined when there is nothing to reload. */
  reload (): Promise<Reload | undefined>
  lastReload (): Reload | undefined
  /** Undefined when there is nothing to reload. */
  reloads (): Reloads | undefined
  /** Lets a reload that is under way finish. */
  close (): Promise<void>
}

const TOLD = ['WX_ERR_ACCOUNTS', 'WX_ERR_ACCOUNT_TIMEOUT']

/** A problem of an account may be told to whoever reads the status; the error of a database or a setup plugin may hold a secret. */
export function describeFailure (error: unknown): string {
  return TOLD.includes((error as { code?: string } | undefined)?.code ?? '') ? (error as Error).message : 'an account could not be read or set up, see the log'
}

/** What a reload did: found the same as before, applied a change, or asked for accounts that apply each for itself. */
export type ReloadEffect = 'none' | 'applied' | 'asked'

/** Runs one reload after the other and remembers the outcomes. */
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
