import { AccountTimeoutError, ClosedError } from '../lib/error-codes.js'
import type { Account } from './account.js'

/** A context in use. Call `release` when you are done with it. */
export interface Lease<Context> {
  context: Context
  release (): void
}

export interface ContextPoolOptions<Context> {
  find (appid: string): Account | undefined | Promise<Account | undefined>
  build (account: Account): Promise<Context>
  same (one: Account, other: Account): boolean
  /** How many contexts stay open when idle. More are open while more are in use. */
  maxWarm: number
  /** Milliseconds without a user after which a context is closed. */
  idleMs: number
  /** The most milliseconds that a boot may take. Default 10,000. */
  bootTimeoutMs?: number
  /** Called when a context cannot be closed. */
  onError (error: unknown, appid: string): void
}

interface Closable { close (): PromiseLike<unknown> }

interface Entry<Context> {
  account: Account
  context: Context
  users: number
  usedAt: number
  /** The context is no longer handed out, and closes when its last user releases it. */
  retired: boolean
}

interface Boot<Context> {
  entry: Promise<Entry<Context> | undefined>
  /** Undefined until the account is found. */
  account?: Account
  /** The account has changed during the boot: the context must not be used. */
  stale: boolean
}

/** A failed boot, for the status of the accounts. */
export interface BootFailure {
  error: unknown
  /** Unix milliseconds. */
  at: number
}

// a client can name any appid, but only failed boots of existing accounts are remembered
const MAX_FAILURES = 100

const REFRESHES_AT_ONCE = 8

/** The contexts of the accounts in use. Each boots once, and `maxWarm` of them stay open for the next request. */
export class ContextPool<Context extends Closable> {
  readonly #options: ContextPoolOptions<Context>
  // in the order of their last use
  readonly #entries = new Map<string, Entry<Context>>()
  /** The last of them. */
  #last: Entry<Context> | undefined
  readonly #booting = new Map<string, Boot<Context>>()
  readonly #closing = new Set<Promise<void>>()
  readonly #failures = new Map<string, BootFailure>()
  readonly #sweeper: NodeJS.Timeout
  #stopped = false

  constructor (options: ContextPoolOptions<Context>) {
    this.#options = options
    this.#sweeper = setInterval(() => this.#closeIdle(), Math.max(Math.min(options.idleMs / 2, 30_000), 10))
    this.#sweeper.unref()
  }

  /**
   * Resolves with the context of an account, and with undefined if there is no such account.
   * Rejects with `WX_ERR_CLOSED` after `close`, with `WX_ERR_ACCOUNT_TIMEOUT` if the boot takes too long, and with the errors of `find` and `build`.
   */
  async acquire (appid: string): Promise<Lease<Context> | undefined> {
    return this.acquireWarm(appid) ?? this.#acquireCold(appid)
  }

  /** The context of an account if it is open. */
  acquireWarm (appid: string): Lease<Context> | undefined {
    const entry = this.#entries.get(appid)
    return entry && this.#lease(entry)
  }

  /** The number of open contexts. */
  get warm (): number {
    return this.#entries.size
  }

  /** The open contexts. */
  * all (): Iterable<Context> {
    for (const { context } of this.#entries.values()) yield context
  }

  /** The failures of accounts whose last boot failed, keyed by appid; at most 100. */
  get failures (): ReadonlyMap<string, BootFailure> {
    return this.#failures
  }

  /**
   * Replaces the warm contexts of changed accounts. All new contexts are built before any is swapped, so a failed build changes nothing.
   * `commit` makes `find` return the next accounts. A replaced context closes when its last user releases it.
   */
  async apply (next: ReadonlyMap<string, Account>, previous: ReadonlyMap<string, Account>, commit: () => void): Promise<void> {
    const built = await this.#buildChanged(next)
    commit()
    this.#retireChanged(next, previous)
    for (const [appid, entry] of built) {
      if (this.#entries.has(appid)) this.#close(entry)
      else this.#append(entry)
    }
    for (const appid of this.#failures.keys()) {
      if (previous.has(appid) && !next.has(appid)) this.#failures.delete(appid)
    }
  }

  /**
   * Asks the source again for the accounts of the warm contexts, and replaces the contexts of changed accounts.
   * Rejects with the first failure after all accounts have been asked for; a source that does not answer in time ends the round.
   */
  async refresh (): Promise<void> {
    const failures: unknown[] = []
    const waiting = [...this.#entries.values()]
    const work = async () => {
      for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
        try {
          await this.#refreshEntry(entry)
        } catch (error) {
          failures.push(error)
          if (error instanceof AccountTimeoutError) waiting.length = 0
        }
      }
    }
    await Promise.all(Array.from({ length: REFRESHES_AT_ONCE }, work))
    if (failures.length > 0) throw failures[0]
  }

  async close (): Promise<void> {
    this.#stopped = true
    clearInterval(this.#sweeper)
    await Promise.allSettled([...this.#booting.values()].map(({ entry }) => entry))
    for (const entry of [...this.#entries.values()]) {
      this.#entries.delete(entry.account.appid)
      this.#close(entry)
    }
    await Promise.all(this.#closing)
  }

  #lease (entry: Entry<Context>): Lease<Context> {
    const { appid } = entry.account
    entry.users++
    // moved to the end, where the most recently used contexts are
    if (entry !== this.#last && !entry.retired && this.#entries.delete(appid)) this.#append(entry)
    let released = false
    return {
      context: entry.context,
      release: () => {
        if (released) return
        released = true
        entry.usedAt = Date.now()
        if (--entry.users > 0) return
        if (entry.retired) this.#close(entry)
        // more than `maxWarm` contexts may be open only while all of them are in use
        else if (this.#entries.size > this.#options.maxWarm) this.#retire(entry)
      }
    }
  }

  async #acquireCold (appid: string): Promise<Lease<Context> | undefined> {
    if (this.#stopped) throw new ClosedError()
    const shared = this.#booting.get(appid)
    const boot = shared ?? this.#startBoot(appid)
    const entry = await boot.entry
    if (entry === undefined) return undefined
    // the first user holds the entry from the boot on, so that it is not closed to make room before it is used
    const held = shared === undefined
    if (entry.retired) {
      if (held && --entry.users === 0) this.#close(entry)
      return this.#acquireCold(appid)
    }
    const lease = this.#lease(entry)
    if (held) entry.users--
    this.#makeRoom()
    return lease
  }

  #startBoot (appid: string): Boot<Context> {
    const boot: Boot<Context> = { entry: Promise.resolve(undefined), stale: false }
    boot.entry = this.#boot(appid, boot).finally(() => this.#booting.delete(appid))
    this.#booting.set(appid, boot)
    return boot
  }

  async #boot (appid: string, boot: Boot<Context>): Promise<Entry<Context> | undefined> {
    try {
      for (;;) {
        boot.stale = false
        boot.account = undefined
        const account = await this.#find(appid)
        boot.account = account
        if (account === undefined) {
          this.#failures.delete(appid)
          return undefined
        }
        const entry = await this.#create(account)
        if (this.#stopped) {
          this.#close(entry)
          throw new ClosedError()
        }
        if (boot.stale) {
          this.#close(entry)
          continue
        }
        this.#failures.delete(appid)
        entry.users = 1
        this.#append(entry)
        return entry
      }
    } catch (error) {
      this.#noteFailure(appid, error)
      throw error
    }
  }

  #noteFailure (appid: string, error: unknown): void {
    if (error instanceof ClosedError) return
    this.#failures.delete(appid)
    this.#failures.set(appid, { error, at: Date.now() })
    if (this.#failures.size > MAX_FAILURES) this.#failures.delete(this.#failures.keys().next().value!)
  }

  #find (appid: string): Account | undefined | Promise<Account | undefined> {
    const account = this.#options.find(appid)
    return account instanceof Promise ? this.#inTime(account, `the account source did not answer for ${appid}`) : account
  }

  async #create (account: Account): Promise<Entry<Context>> {
    const building = this.#options.build(account)
    const context = await this.#inTime(building, `the context of ${account.appid} did not start`, () => {
      // the context may still boot, and then nothing uses it
      building.then(late => late.close()).then(() => {}, () => {})
    })
    return { account, context, users: 0, usedAt: Date.now(), retired: false }
  }

  async #inTime<T> (work: Promise<T>, failure: string, onTimeout?: () => void): Promise<T> {
    const { bootTimeoutMs = 10_000 } = this.#options
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        onTimeout?.()
        reject(new AccountTimeoutError(failure, bootTimeoutMs))
      }, bootTimeoutMs)
    })
    try {
      return await Promise.race([work, timeout])
    } finally {
      clearTimeout(timer)
    }
  }

  async #refreshEntry (entry: Entry<Context>): Promise<void> {
    const { account, account: { appid } } = entry
    if (entry.retired) return
    const found = await this.#find(appid)
    // a context may have been built from a newer answer meanwhile
    if (this.#stopped || this.#entries.get(appid) !== entry) return
    if (found !== undefined && this.#options.same(found, account)) return
    await this.apply(new Map(found && [[appid, found]]), new Map([[appid, account]]), () => {})
  }

  async #buildChanged (next: ReadonlyMap<string, Account>): Promise<Map<string, Entry<Context>>> {
    const built = new Map<string, Entry<Context>>()
    try {
      for (const { account: { appid }, account } of [...this.#entries.values()]) {
        const changed = next.get(appid)
        if (changed !== undefined && !this.#options.same(changed, account)) built.set(appid, await this.#create(changed))
      }
      if (this.#stopped) throw new ClosedError()
      return built
    } catch (error) {
      for (const entry of built.values()) this.#close(entry)
      throw error
    }
  }

  #retireChanged (next: ReadonlyMap<string, Account>, previous: ReadonlyMap<string, Account>): void {
    // an account that did not exist when the build began has no new context: it boots when it is needed
    const isChanged = (appid: string, account: Account) => {
      const changed = next.get(appid)
      return changed === undefined ? previous.has(appid) : !this.#options.same(changed, account)
    }
    for (const entry of [...this.#entries.values()]) {
      if (isChanged(entry.account.appid, entry.account)) this.#retire(entry)
    }
    for (const [appid, boot] of this.#booting) {
      if (boot.account === undefined ? next.has(appid) || previous.has(appid) : isChanged(appid, boot.account)) boot.stale = true
    }
  }

  #append (entry: Entry<Context>): void {
    this.#entries.set(entry.account.appid, entry)
    this.#last = entry
  }

  #retire (entry: Entry<Context>): void {
    entry.retired = true
    if (this.#last === entry) this.#last = undefined
    if (this.#entries.get(entry.account.appid) === entry) this.#entries.delete(entry.account.appid)
    if (entry.users === 0) this.#close(entry)
  }

  #makeRoom (): void {
    for (const entry of this.#entries.values()) {
      if (this.#entries.size <= this.#options.maxWarm) return
      if (entry.users === 0) this.#retire(entry)
    }
  }

  #closeIdle (): void {
    const before = Date.now() - this.#options.idleMs
    for (const entry of this.#entries.values()) {
      if (entry.users === 0 && entry.usedAt < before) this.#retire(entry)
    }
  }

  #close ({ context, account }: Entry<Context>): void {
    const closed = Promise.resolve(context.close()).then(() => {}, (error: unknown) => this.#options.onError(error, account.appid))
    this.#closing.add(closed)
    closed.finally(() => this.#closing.delete(closed))
  }
}
