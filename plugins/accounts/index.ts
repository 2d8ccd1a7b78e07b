import { isDeepStrictEqual } from 'node:util'
import { Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { Cluster, Redis } from 'ioredis'
import { AccountsError } from '../lib/error-codes.js'
import { addObserver, observerOf } from '../lib/observer.js'
import { compileOptions, Milliseconds } from '../lib/options.js'
import { keepTickShape } from '../lib/tick-shape.js'
import { addToWechat, assertNotRegistered } from '../lib/wechat-decorator.js'
import { QueueOptionsSchema } from '../queue/index.js'
import type { Account } from './account.js'
import { ContextBooter, type Setup } from './boot.js'
import type { AccountContext, Capabilities } from './context.js'
import { CapabilitiesSchema } from './context-options.js'
import { ContextPool } from './context-pool.js'
import { decorateRequests } from './serve.js'
import { createAccounts, type Accounts } from './service.js'
import { fromFunction, type LoadAccount } from './sources/function.js'
import { fromList } from './sources/list.js'
import type { AccountSource, Reload } from './sources/source.js'
import { StartedContexts } from './start.js'
import { openStorage, type StorageOptions } from './storage.js'
import { PushWorker } from './worker.js'

export { AccountsError, AccountTimeoutError, ClosedError, ContextRouteError, RegistrationError, UnknownAppidError } from '../lib/error-codes.js'
export { default as accountContext } from './context.js'
export { Account, Merchant, type ApiSecurity, type VirtualPaymentKeys } from './account.js'
export type { Setup } from './boot.js'
export type { AccountCapabilities, AccountContext, AccountContextOptions, AccountInfo, Capabilities } from './context.js'
export type { Lease } from './context-pool.js'
export type { Accounts, AccountsStatus, FailingAccount } from './service.js'
export type { AccountRow, LoadAccount } from './sources/function.js'
export type { Reload, Reloads } from './sources/source.js'
export type { StorageOptions } from './storage.js'

/** Reads an accounts file. Throws `WX_ERR_ACCOUNTS` with the file, the line, the path and the expectation. */
export async function readAccountsFile (file: string): Promise<Account[]> {
  const { readAccountsFile } = await import('./file/index.js')
  return readAccountsFile(file)
}

declare module '../lib/wechat-decorator.js' {
  interface Wechat {
    /** The accounts, from `wechat`. */
    readonly accounts: Accounts
  }
}

const Count = Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'a whole number from 1 to 1000000' })
const Method = Type.Function([], Type.Any())

const DataDir = Type.String({ minLength: 1, maxLength: 4096, description: 'the path of a folder' })
const RedisOption = Type.Union([Type.String({ minLength: 1, maxLength: 2048 }), Type.Object({ options: Type.Any(), duplicate: Type.Any() })], { description: 'the address of a Redis server, or an ioredis instance' })
const Options = Type.Object({
  accounts: Type.Union([Type.Array(Type.Unknown()), Type.String({ minLength: 1 }), Method], { description: 'a list of accounts, the path of a file, or a function' }),
  setup: Type.Optional(Type.Function([], Type.Any(), { description: 'a plugin, which is a function' })),
  apiBase: Type.Optional(Type.String({ pattern: '^https?://', description: 'an http or https address' })),
  payBase: Type.Optional(Type.String({ pattern: '^https?://', description: 'an http or https address' })),
  maxWarm: Type.Optional(Count),
  idleMs: Type.Optional(Milliseconds(10)),
  refreshMs: Type.Optional(Milliseconds(10)),
  bootTimeoutMs: Type.Optional(Milliseconds(10)),
  connections: Type.Optional(Count),
  connectionsPerAccount: Type.Optional(Count),
  store: Type.Optional(Type.Union([Type.Literal('memory'), Type.Object({ get: Method, set: Method, scope: Method }), Type.Object({ dataDir: Type.Optional(DataDir), redis: Type.Optional(RedisOption) }, { additionalProperties: false, minProperties: 1 })], { description: '"memory", a store, or { dataDir } or { redis }' })),
  dataDir: Type.Optional(DataDir),
  redis: Type.Optional(RedisOption),
  queue: Type.Optional(Type.Union([QueueOptionsSchema, Type.Object({ add: Method, process: Method, close: Method })])),
  capabilities: Type.Optional(CapabilitiesSchema)
}, { additionalProperties: false })

export interface AccountsOptions extends Omit<StorageOptions, 'store'> {
  /** The accounts: a list, the path of a file, which is watched, or a function that reads a database of your own. */
  accounts: ReadonlyArray<Account> | string | LoadAccount
  /** A plugin registered in every account's context: message handlers above all. */
  setup?: Setup
  /** The platform's base address for accounts that set none. Default `https://api.weixin.qq.com`. */
  apiBase?: string
  /** WeChat Pay's base address. Default `https://api.mch.weixin.qq.com`, and its backup when that cannot be reached. */
  payBase?: string
  /** How many contexts stay open when idle. Default 500, which take about 70 MB. */
  maxWarm?: number
  /** Milliseconds without a request after which a context is closed. Default 600,000. */
  idleMs?: number
  /** Milliseconds after which a function is called again for the accounts in use. Default 60,000. */
  refreshMs?: number
  /** The most milliseconds that a function may take to find an account, and that a context may take to start. Default 10,000. */
  bootTimeoutMs?: number
  /** The most connections to the platform at a time, for all accounts without a proxy. Default 128. */
  connections?: number
  /** The most of these connections that one account may use at a time. Default: a quarter of them, so that slow calls of one account do not block the others. */
  connectionsPerAccount?: number
  /** The store of shared state. `'memory'`, for tests, keeps state and queue in this process, so that a restart loses them. `{ dataDir }` and `{ redis }` mean the same as the options of these names. Default: the store of the scope, or else the embedded database. */
  store?: StorageOptions['store'] | { dataDir?: string, redis?: string | Redis | Cluster }
  /** The folder of the embedded database. Default `./data`. */
  dataDir?: string
  /** Shares state and queue with all processes on this Redis: an address, or an ioredis instance, which stays open. */
  redis?: string | Redis | Cluster
  /** A queue of your own, which stays open; or the options of the queue: concurrency, tries, dead letters. */
  queue?: StorageOptions['queue']
  /** Options of the capability plugins in every context. */
  capabilities?: Capabilities
}

const checkOptions = compileOptions<AccountsOptions>('wechat-accounts', Options)

/** Replaces `store: { dataDir }` by the option `dataDir`, which means the same; likewise for `redis`. */
function unfoldStore ({ store, ...options }: AccountsOptions): AccountsOptions & StorageOptions {
  return typeof store !== 'object' || 'get' in store ? { ...options, store } : { ...options, ...store }
}

/** Opens the source that the option `accounts` names. A reload applies the changes to the pool. */
async function openSource (app: FastifyInstance, { accounts, refreshMs = 60_000 }: AccountsOptions, pool: () => ContextPool<AccountContext>): Promise<AccountSource> {
  const onReload = ({ ok, error: text = '' }: Reload, error?: unknown): void => {
    observerOf(app)?.({ type: 'reload' }, () => ok ? Promise.resolve() : Promise.reject(new AccountsError(text))).catch(() => {})
    if (ok) app.log.info('accounts reloaded')
    else app.log.error({ err: error }, `accounts not reloaded, the previous accounts stay active: ${text}`)
  }
  if (typeof accounts === 'function') return fromFunction(accounts, { refresh: () => pool().refresh(), refreshMs, onReload })
  if (typeof accounts !== 'string') return fromList(accounts)
  const { fromFile } = await import('./sources/file.js')
  return fromFile(accounts, { apply: (...change) => pool().apply(...change), onReload })
}

/** Registers the accounts: `app.wechat.accounts`, and a context with all capabilities for each account. */
export default fp<AccountsOptions>(async function accounts (fastify, given) {
  const options = unfoldStore(checkOptions(given))
  const { setup, apiBase, payBase, maxWarm = 500, idleMs = 600_000, bootTimeoutMs = 10_000, connections = 128, connectionsPerAccount = Math.ceil(connections / 4), capabilities } = options
  assertNotRegistered(fastify, 'accounts')
  keepTickShape()
  const source = await openSource(fastify, options, () => pool)
  const storage = await openStorage(fastify, options).catch(async (error: unknown) => {
    await source.close()
    throw error
  })
  const booter = new ContextBooter(fastify, { setup, apiBase, payBase, connections, connectionsPerAccount, capabilities, ...storage })
  const pool: ContextPool<AccountContext> = new ContextPool({
    find: (appid) => source.get(appid),
    build: (account) => booter.boot(account),
    same: isDeepStrictEqual,
    maxWarm,
    idleMs,
    bootTimeoutMs,
    onError: (err, appid) => { fastify.log.error({ err, appid }, 'the context of an account could not be closed') }
  })
  const worker = new PushWorker(pool)
  const started = new StartedContexts(pool, fastify.log)
  addToWechat(fastify, { accounts: createAccounts(pool, source, storage.queue, observer => addObserver(fastify, observer)) })
  decorateRequests(fastify)

  fastify.addHook('onReady', async function bootContexts () {
    // a hook that takes longer than the plugin timeout would fail the start
    const { pluginTimeout = 10_000 } = fastify.initialConfig
    await started.boot(source.appids() ?? [], Math.min(bootTimeoutMs, pluginTimeout === 0 ? bootTimeoutMs : pluginTimeout * 0.8))
    worker.start(storage.queue)
  })
  fastify.addHook('onClose', async function closeAccounts () {
    started.stop()
    await source.close()
    // running handlers still need their contexts
    await storage.stop()
    await worker.settled()
    await pool.close()
    await booter.close()
    await storage.close()
  })
}, { name: 'wechat-accounts', fastify: '5.x' })
