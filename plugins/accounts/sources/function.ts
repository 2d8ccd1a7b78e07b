import { AccountsError } from '../../lib/error-codes.js'
import { APPID, type Account } from '../account.js'
import { checkAccounts } from '../check-accounts.js'
import { ReloadLog, type AccountSource, type OnReload } from './source.js'

/** An account as a row of a database: `null` stands for a missing key, 0 and 1 for a flag. */
export type AccountRow = { [Key in keyof Account]?: Account[Key] | (Account[Key] extends boolean | undefined ? 0 | 1 : never) | null | '' }

/** Finds an account, for example in a database of the app. */
export type LoadAccount = (appid: string) => Account | AccountRow | undefined | null | Promise<Account | AccountRow | undefined | null>

export interface FunctionSourceOptions {
  /** Calls `get` again for the accounts in use and applies the changes. */
  refresh (): Promise<void>
  /** Milliseconds between two refreshes. */
  refreshMs: number
  onReload: OnReload
}

/** Creates a source from a function, which is called for one account at a time, and again every `refreshMs` for the accounts in use. */
export function fromFunction (load: LoadAccount, { refresh, refreshMs, onReload }: FunctionSourceOptions): AccountSource {
  const log = new ReloadLog(onReload)

  async function get (appid: string): Promise<Account | undefined> {
    // the appid may be any text of a request's path, which must not reach a query
    if (!APPID.test(appid)) return undefined
    const row = await load(appid)
    if (row === undefined || row === null) return undefined
    const account = checkAccounts([row]).get(appid)
    if (account === undefined) throw new AccountsError(`the account source was asked for ${appid} and returned another account`)
    return account
  }

  const reload = () => log.run(async () => {
    await refresh()
    return 'asked'
  })
  let next: NodeJS.Timeout | undefined
  let closed = false

  /** Schedules the next round. The pause begins when a round ends, so a slow source never has two rounds at a time. */
  function schedule (): void {
    if (closed) return
    next = setTimeout(() => { reload().then(schedule) }, refreshMs).unref()
  }
  schedule()

  return {
    get,
    appids: () => undefined,
    count: () => undefined,
    reload,
    lastReload: () => log.last,
    reloads: () => log.counts,
    async close () {
      closed = true
      clearTimeout(next)
    }
  }
}
