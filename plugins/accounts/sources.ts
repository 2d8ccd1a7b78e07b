import { watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { AccountsError } from '../lib/error-codes.js'
import { Account, describePath, findProblem } from './account.js'
import { readAccountsFile } from './accounts-file.js'

/** Looks an account up in a user's own database. */
export type LoadAccount = (appid: string) => Account | undefined | Promise<Account | undefined>

export interface Reload {
  /** ISO 8601. */
  at: string
  ok: boolean
  /** What was wrong, without any secret. */
  error?: string
}

export interface Reloads {
  ok: number
  failed: number
}

/** Takes the accounts that are there now and those of before, and calls `commit` when it is sure; what it throws leaves those of before in force. */
export type Apply = (next: ReadonlyMap<string, Account>, previous: ReadonlyMap<string, Account>, commit: () => void) => Promise<void>

export interface AccountSource {
  /** Undefined where there is no account. */
  get (appid: string): Account | undefined | Promise<Account | undefined>
  /** How many there are; undefined where nobody knows. */
  count (): number | undefined
  /** Asks again, and applies what changed. Never throws: the outcome is in what it answers. */
  reload (): Promise<Reload | undefined>
  lastReload (): Reload | undefined
  /** How many were taken and how many refused; undefined where there is nothing to reload. */
  reloads (): Reloads | undefined
  /** Lets a reload that is under way finish. */
  close (): Promise<void>
}

async function check (accounts: unknown): Promise<Map<string, Account>> {
  const problem = findProblem(accounts)
  if (problem !== undefined) throw new AccountsError(`${describePath('accounts', problem.path)}: ${problem.expected}`)
  return new Map((accounts as Account[]).map(account => [account.appid, account]))
}

export async function fromList (accounts: unknown): Promise<AccountSource> {
  const byAppid = await check(accounts)
  return {
    get: (appid) => byAppid.get(appid),
    count: () => byAppid.size,
    reload: async () => undefined,
    lastReload: () => undefined,
    reloads: () => undefined,
    async close () {}
  }
}

const APPID = new RegExp(Account.properties.appid.pattern!)

export interface FunctionSourceOptions {
  /** Asks `get` again for the accounts in use and applies what changed. */
  refresh (): Promise<void>
  /** Told of a reload that failed, or that went well after one that failed. */
  onReload (reload: Reload, error?: unknown): void
}

export function fromFunction (load: LoadAccount, { refresh, onReload }: FunctionSourceOptions): AccountSource {
  let last: Reload | undefined
  const reloads: Reloads = { ok: 0, failed: 0 }
  return {
    async get (appid) {
      // whatever stands in a path does not go into a database's query
      if (!APPID.test(appid)) return undefined
      const account = await load(appid)
      if (account === undefined || account === null) return undefined
      const checked = (await check([account])).get(appid)
      if (checked === undefined) throw new AccountsError(`the account source was asked for ${appid} and gave another account`)
      // a copy, so that a change of the object that the source keeps is seen as one
      return { ...checked }
    },
    count: () => undefined,
    async reload () {
      const before = last
      try {
        await refresh()
        last = { at: new Date().toISOString(), ok: true }
        reloads.ok++
        if (before?.ok === false) onReload(last)
      } catch (error) {
        last = { at: new Date().toISOString(), ok: false, error: describeFailure(error) }
        reloads.failed++
        if (before?.error !== last.error) onReload(last, error)
      }
      return last
    },
    lastReload: () => last,
    reloads: () => reloads,
    async close () {}
  }
}

// What is wrong with an account may be told, what a database or a setup plugin throws may not.
function describeFailure (error: unknown): string {
  return (error as { code?: string }).code === 'WX_ERR_ACCOUNTS' ? (error as Error).message : 'an account could not be read or set up, see the log'
}

const SETTLE_MS = 100

export interface FileSourceOptions {
  apply: Apply
  /** Told of every reload that changed something or failed. */
  onReload (reload: Reload, error?: unknown): void
}

/** A file that is watched. Editors replace files, so its folder is what is watched. */
export async function fromFile (path: string, { apply, onReload }: FileSourceOptions): Promise<AccountSource> {
  const file = resolve(path)
  let seen = await identify()
  let current = new Map((await readAccountsFile(file)).map(account => [account.appid, account]))
  let last: Reload = { at: new Date().toISOString(), ok: true }
  let running: Promise<Reload> = Promise.resolve(last)
  const reloads: Reloads = { ok: 0, failed: 0 }
  let timer: NodeJS.Timeout | undefined
  let closed = false

  async function reload (): Promise<Reload> {
    if (closed) return last
    try {
      const next = new Map((await readAccountsFile(file)).map(account => [account.appid, account]))
      if (last.ok && isDeepStrictEqual(next, current)) return last
      await apply(next, current, () => { current = next })
      last = { at: new Date().toISOString(), ok: true }
      reloads.ok++
      onReload(last)
    } catch (error) {
      const text = describeFailure(error)
      const repeated = !last.ok && last.error === text
      last = { at: new Date().toISOString(), ok: false, error: text }
      reloads.failed++
      if (!repeated) onReload(last, error)
    }
    return last
  }

  /** One reload after the other. */
  function enqueue (): Promise<Reload> {
    running = running.then(reload)
    return running
  }

  /** Differs after every edit or replacement. */
  async function identify (): Promise<string> {
    try {
      const { dev, ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true })
      return [dev, ino, size, mtimeNs, ctimeNs].join()
    } catch {
      return 'missing'
    }
  }

  async function look (): Promise<void> {
    timer = undefined
    const found = await identify()
    if (found === seen) return
    seen = found
    await enqueue()
  }

  // Another file of the folder may change all the time: that must neither put off the reading of this one nor cause it.
  function lookSoon (): void {
    timer ??= setTimeout(look, SETTLE_MS).unref()
  }

  const watcher = watch(dirname(file), { persistent: false }, lookSoon)
  watcher.on('error', (error) => onReload({ ...last, ok: false, error: 'the accounts file is no longer watched' }, error))
  // it may have changed between the first reading and now
  lookSoon()

  return {
    get: (appid) => current.get(appid),
    count: () => current.size,
    reload: enqueue,
    lastReload: () => last,
    reloads: () => reloads,
    async close () {
      closed = true
      clearTimeout(timer)
      watcher.close()
      await running
    }
  }
}
