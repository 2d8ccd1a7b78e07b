import type { FastifyInstance } from 'fastify'
import { UnknownAppidError } from '../lib/error-codes.js'
import type { Observer } from '../lib/observer.js'
import type { MessageQueue } from '../queue/index.js'
import type { Account } from './account.js'
import type { AccountContext } from './context.js'
import type { ContextPool, Lease } from './context-pool.js'
import { serveContexts } from './serve.js'
import { describeFailure, type AccountSource, type Reload, type Reloads } from './sources/source.js'

/** An account whose context could not boot. */
export interface FailingAccount {
  appid: string
  /** When the last boot failed, in ISO 8601. */
  at: string
  /** The error, without any secret. */
  error: string
}

/** The configuration of an account without its secrets. */
export interface AccountDescription {
  appid: string
  /** How pushes arrive: `safe` encrypted, `compatible` encrypted or plain, `plain` unencrypted. */
  mode: 'plain' | 'compatible' | 'safe'
  format?: string | undefined
  hasPushToken: boolean
  apiBase?: string | undefined
  stableToken?: boolean | undefined
}

export interface AccountsStatus {
  /** The number of configured accounts; undefined if a function is the source. */
  configured?: number
  /** The number of open contexts. */
  warm: number
  /** The accounts whose last boot failed: at most 100, and absent if there are none. */
  failing?: FailingAccount[]
  lastReload?: Reload
  /** The reloads since the start. */
  reloads?: Reloads
}

export interface Accounts {
  /** Returns the context of an account, which is in use until `release`. Rejects with `WX_ERR_UNKNOWN_APPID`. */
  acquire (appid: string): Promise<Lease<AccountContext>>
  /** Runs `work` with the context of an account. Rejects with `WX_ERR_UNKNOWN_APPID`. */
  use<T> (appid: string, work: (context: AccountContext) => T | Promise<T>): Promise<T>
  /** Asks the source again and applies the changes. Resolves with the outcome; a failed reload changes nothing. */
  reload (): Promise<Reload | undefined>
  status (): AccountsStatus
  /** The open contexts. Only inspect them: nothing keeps them open while you use them. */
  contexts (): Iterable<AccountContext>
  /** The appids of all accounts; undefined if a function is the source. */
  appids (): Iterable<string> | undefined
  /** The configuration of an account without its secrets; undefined if there is no such account. */
  describe (appid: string): Promise<AccountDescription | undefined>
  /** Adds an observer of all accounts. Call it before the app is ready. */
  observe (observer: Observer): void
  /** The queue of the asynchronous pushes of all accounts. */
  readonly queue: MessageQueue
  /** Sets `request.wechat` to the context of the parameter `appid` for every route of `scope`; an unknown appid is answered 404. */
  serve (scope: FastifyInstance): void
}

function known (appid: string, lease: Lease<AccountContext> | undefined): Lease<AccountContext> {
  if (lease === undefined) throw new UnknownAppidError(appid)
  return lease
}

/** Creates the interface that an app has to the accounts. */
export function createAccounts (pool: ContextPool<AccountContext>, source: AccountSource, queue: MessageQueue, observe: Accounts['observe']): Accounts {
  return {
    acquire: async (appid) => known(appid, await pool.acquire(appid)),
    async use (appid, work) {
      const lease = known(appid, await pool.acquire(appid))
      try {
        return await work(lease.context)
      } finally {
        lease.release()
      }
    },
    reload: () => source.reload(),
    status: () => ({
      configured: source.count(),
      warm: pool.warm,
      failing: describeFailures(pool),
      lastReload: source.lastReload(),
      reloads: source.reloads()
    }),
    contexts: () => pool.all(),
    appids: () => source.appids(),
    async describe (appid) {
      const account = await source.get(appid)
      return account && describeAccount(account)
    },
    observe,
    queue,
    serve: (scope) => serveContexts(scope, pool)
  }
}

function describeAccount ({ appid, aesKey, allowPlaintext, msgDataFormat, token, apiBase, stableToken }: Account): AccountDescription {
  return { appid, mode: aesKey === undefined ? 'plain' : allowPlaintext === true ? 'compatible' : 'safe', format: msgDataFormat, hasPushToken: token !== undefined, apiBase, stableToken }
}

function describeFailures ({ failures }: ContextPool<AccountContext>): FailingAccount[] | undefined {
  if (failures.size === 0) return undefined
  return [...failures].map(([appid, { at, error }]) => ({ appid, at: new Date(at).toISOString(), error: describeFailure(error) }))
}
