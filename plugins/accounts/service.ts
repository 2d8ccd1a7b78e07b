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
  /** ISO 8601: when the last boot failed. */
  at: string
  /** What was wrong, without any secret. */
  error: string
}

/** What the configuration says of an account, without its secrets. */
export interface AccountDescription {
  appid: string
  /** How pushes come: `safe` encrypted, `compatible` either way, `plain` as they are. */
  mode: 'plain' | 'compatible' | 'safe'
  format?: string | undefined
  hasPushToken: boolean
  apiBase?: string | undefined
  stableToken?: boolean | undefined
}

export interface AccountsStatus {
  /** Undefined where a function is the source. */
  configured?: number
  /** Contexts that are open. */
  warm: number
  /** The accounts whose last boot failed; at most 100, left out when there is none. */
  failing?: FailingAccount[]
  lastReload?: Reload
  /** Since the start. */
  reloads?: Reloads
}

export interface Accounts {
  /** The context of an account, in use until `release`. Rejects with `WX_ERR_UNKNOWN_APPID`. */
  acquire (appid: string): Promise<Lease<AccountContext>>
  /** Runs `work` with the context of an account. Rejects with `WX_ERR_UNKNOWN_APPID`. */
  use<T> (appid: string, work: (context: AccountContext) => T | Promise<T>): Promise<T>
  /** Asks the source again and applies what changed. Answers the outcome; a failed reload leaves all as it was. */
  reload (): Promise<Reload | undefined>
  status (): AccountsStatus
  /** The contexts that are open; to look at, not to use: nothing keeps them open. */
  contexts (): Iterable<AccountContext>
  /** The appids; undefined where a function finds the accounts. */
  appids (): Iterable<string> | undefined
  /** What may be told of an account: nothing secret. Undefined where there is none. */
  describe (appid: string): Promise<AccountDescription | undefined>
  /** Tells `observer` what all accounts do. Call it before the app is ready. */
  observe (observer: Observer): void
  /** The queue of their asynchronous pushes. */
  readonly queue: MessageQueue
  /** Puts the context that the parameter `appid` names on `request.wechat`, for every route of `scope`; 404 for an unknown appid. */
  serve (scope: FastifyInstance): void
}

function known (appid: string, lease: Lease<AccountContext> | undefined): Lease<AccountContext> {
  if (lease === undefined) throw new UnknownAppidError(appid)
  return lease
}

/** The accounts as an app sees them. */
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
