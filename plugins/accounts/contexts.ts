import { ClosedError } from '../lib/error-codes.js'
import type { Account } from './account.js'

/** A context in use: `release` says that the user is done with it. */
export interface Lease<Context> {
  context: Context
  release (): void
}

export interface Contexts<Context> {
  /** At once when the account's context is warm. Undefined where there is no account. Rejects with `WX_ERR_CLOSED` after `close`. */
  acquire (appid: string): Lease<Context> | undefined | Promise<Lease<Context> | undefined>
  /**
   * Replaces the warm contexts of the accounts that differ. All are built before any is swapped: one that fails leaves all as they were.
   * `commit` makes `find` answer what is next. A replaced context is closed after its last user.
   */
  apply (next: ReadonlyMap<string, Account>, previous: ReadonlyMap<string, Account>, commit: () => void): Promise<void>
  /** Asks the source again for the accounts of the warm contexts, one by one. Rejects with the first failure, when all have been asked. */
  refresh (): Promise<void>
  warm (): number
  /** The contexts that are open. */
  all (): Iterable<Context>
  close (): Promise<void>
}

export interface ContextsOptions<Context> {
  find (appid: string): Account | undefined | Promise<Account | undefined>
  build (account: Account): Promise<Context>
  same (one: Account, other: Account): boolean
  /** Contexts kept when idle. More are open while more are in use. */
  maxWarm: number
  /** Milliseconds without a user after which a context is closed. */
  idleMs: number
  onError (error: unknown, appid: string): void
}

interface Entry<Context> {
  account: Account
  context: Context
  users: number
  usedAt: number
  /** No longer handed out: closes with its last user. */
  retired: boolean
}

/** The contexts of the accounts in use: each boots once, and as many as `maxWarm` stay open for the next request. */
export function createContexts<Context extends { close (): PromiseLike<unknown> }> ({ find, build, same, maxWarm, idleMs, onError }: ContextsOptions<Context>): Contexts<Context> {
  // in the order of their last use
  const entries = new Map<string, Entry<Context>>()
  let last: Entry<Context> | undefined
  const booting = new Map<string, Promise<Entry<Context> | undefined>>()
  const closing = new Set<Promise<void>>()
  // one that booted while its account changed must not stay
  let generation = 0
  let stopped = false

  function close ({ context, account }: Entry<Context>): void {
    const closed = Promise.resolve(context.close()).then(() => {}, (error: unknown) => onError(error, account.appid))
    closing.add(closed)
    closed.finally(() => closing.delete(closed))
  }

  function append (entry: Entry<Context>): void {
    entries.set(entry.account.appid, entry)
    last = entry
  }

  function retire (entry: Entry<Context>): void {
    entry.retired = true
    if (entries.get(entry.account.appid) === entry) entries.delete(entry.account.appid)
    if (last === entry) last = undefined
    if (entry.users === 0) close(entry)
  }

  function lease (entry: Entry<Context>): Lease<Context> {
    const { appid } = entry.account
    entry.users++
    // mostly it is the last already, and moving it costs more than all else here
    if (entry !== last && !entry.retired && entries.delete(appid)) append(entry)
    let released = false
    return {
      context: entry.context,
      release () {
        if (released) return
        released = true
        entry.usedAt = Date.now()
        if (--entry.users > 0) return
        if (entry.retired) close(entry)
        // more are open than may be kept only while all of them are in use
        else if (entries.size > maxWarm) retire(entry)
      }
    }
  }

  function makeRoom (): void {
    for (const entry of entries.values()) {
      if (entries.size <= maxWarm) return
      if (entry.users === 0) retire(entry)
    }
  }

  async function create (account: Account): Promise<Entry<Context>> {
    return { account, context: await build(account), users: 0, usedAt: Date.now(), retired: false }
  }

  async function boot (appid: string): Promise<Entry<Context> | undefined> {
    for (;;) {
      const bootedIn = generation
      const account = await find(appid)
      if (account === undefined) return undefined
      const entry = await create(account)
      if (stopped) {
        close(entry)
        throw new ClosedError()
      }
      if (bootedIn === generation) {
        // held for who asked first, so that no other one's need of room closes it before
        entry.users = 1
        append(entry)
        return entry
      }
      close(entry)
    }
  }

  async function acquireCold (appid: string): Promise<Lease<Context> | undefined> {
    if (stopped) throw new ClosedError()
    const others = booting.get(appid)
    const boots = others ?? boot(appid).finally(() => booting.delete(appid))
    if (others === undefined) booting.set(appid, boots)
    const entry = await boots
    if (entry === undefined) return undefined
    const held = others === undefined
    if (entry.retired) {
      if (held && --entry.users === 0) close(entry)
      return acquireCold(appid)
    }
    const taken = lease(entry)
    if (held) entry.users--
    makeRoom()
    return taken
  }

  async function apply (next: ReadonlyMap<string, Account>, previous: ReadonlyMap<string, Account>, commit: () => void): Promise<void> {
    const built = new Map<string, Entry<Context>>()
    try {
      for (const { account: { appid }, account } of [...entries.values()]) {
        const changed = next.get(appid)
        if (changed !== undefined && !same(changed, account)) built.set(appid, await create(changed))
      }
      if (stopped) throw new ClosedError()
    } catch (error) {
      for (const entry of built.values()) close(entry)
      throw error
    }
    commit()
    generation++
    for (const entry of [...entries.values()]) {
      const { appid } = entry.account
      const account = next.get(appid)
      // one that was not there when the building began has no successor yet: it boots when needed
      if (account === undefined ? previous.has(appid) : !same(account, entry.account)) retire(entry)
    }
    for (const [appid, entry] of built) {
      if (entries.has(appid)) close(entry)
      else append(entry)
    }
  }

  const sweep = setInterval(() => {
    const before = Date.now() - idleMs
    for (const entry of entries.values()) if (entry.users === 0 && entry.usedAt < before) retire(entry)
  }, Math.max(Math.min(idleMs / 2, 30_000), 10))
  sweep.unref()

  return {
    acquire (appid) {
      const entry = entries.get(appid)
      return entry === undefined ? acquireCold(appid) : lease(entry)
    },
    apply,
    async refresh () {
      const failures: unknown[] = []
      for (const { account } of [...entries.values()]) {
        // each for itself: one that fails holds up none of the others
        try {
          const found = await find(account.appid)
          await apply(new Map(found && [[found.appid, found]]), new Map([[account.appid, account]]), () => {})
        } catch (error) {
          failures.push(error)
        }
      }
      if (failures.length > 0) throw failures[0]
    },
    warm: () => entries.size,
    * all () {
      for (const { context } of entries.values()) yield context
    },
    async close () {
      stopped = true
      clearInterval(sweep)
      await Promise.allSettled(booting.values())
      for (const entry of [...entries.values()]) {
        entries.delete(entry.account.appid)
        close(entry)
      }
      await Promise.all(closing)
    }
  }
}
