import { isDeepStrictEqual } from 'node:util'
import { Type } from '@sinclair/typebox'
import Fastify, { type FastifyInstance, type FastifyPluginAsync, type FastifyReply, type FastifyRequest, type HookHandlerDoneFunction } from 'fastify'
import fp from 'fastify-plugin'
import type { Agent } from 'undici'
import { ContextRouteError, OptionsError, UnknownAppidError } from '../lib/error-codes.js'
import type { MessageQueue } from '../messages/index.js'
import { createMemoryQueue } from '../queue/memory.js'
import { observerOf } from '../observability/observer.js'
import { compileOptions } from '../lib/options.js'
import { addToWechat, findWechat } from '../lib/wechat-decorator.js'
import { createMemoryStore } from '../store/memory.js'
import type { Store } from '../store/store.js'
import type { Account } from './account.js'
import type { AccountContext, Capabilities } from './context.js'
import { createContexts, type Lease } from './contexts.js'
import { fromFile, fromFunction, fromList, type AccountSource, type FileSourceOptions, type FunctionSourceOptions, type LoadAccount, type Reload, type Reloads } from './sources.js'

export { Account } from './account.js'
export type { AccountCapabilities, AccountContext, AccountContextOptions, AccountInfo, Capabilities } from './context.js'
export { readAccountsFile } from './accounts-file.js'
export type { Lease } from './contexts.js'
export type { LoadAccount, Reload, Reloads } from './sources.js'

/** A plugin registered in the context of every account. */
export type Setup = (context: AccountContext, options: Record<string, never>) => Promise<void>

const Options = Type.Object({
  accounts: Type.Union([Type.Array(Type.Unknown()), Type.String({ minLength: 1 }), Type.Unsafe<LoadAccount>(Type.Function([], Type.Any()))], { description: 'a list of accounts, the path of a file, or a function' }),
  setup: Type.Optional(Type.Unsafe<Setup>(Type.Any())),
  apiBase: Type.Optional(Type.String({ pattern: '^https?://' })),
  maxWarm: Type.Optional(Type.Integer({ minimum: 1 })),
  idleMs: Type.Optional(Type.Integer({ minimum: 10 })),
  refreshMs: Type.Optional(Type.Integer({ minimum: 10 })),
  connections: Type.Optional(Type.Integer({ minimum: 1 })),
  store: Type.Optional(Type.Unsafe<Store>(Type.Any())),
  queue: Type.Optional(Type.Unsafe<MessageQueue>(Type.Any())),
  capabilities: Type.Optional(Type.Unsafe<Capabilities>(Type.Any()))
}, { additionalProperties: false })

export interface AccountsOptions {
  /** The accounts: a list, the path of a file that is watched, or a function over a database of one's own. */
  accounts: Account[] | string | LoadAccount
  /** A plugin registered in every account's context: message handlers above all. */
  setup?: Setup
  /** The platform's base address where an account has none of its own. Default `https://api.weixin.qq.com`. */
  apiBase?: string
  /** Contexts kept open when idle. Default 500, about 70 MB. */
  maxWarm?: number
  /** Milliseconds without a request after which a context is closed. Default 600,000. */
  idleMs?: number
  /** Milliseconds after which a function is asked again for the accounts in use. Default 60,000. */
  refreshMs?: number
  /** Connections to the platform at the same time, for all accounts without a proxy. Default 128. */
  connections?: number
  /** Shared state. Default: the `store` that the scope has, else this process's memory. */
  store?: Store
  /** Queue of asynchronous pushes. Default: the `messageQueue` that the scope has, else one in this process's memory. */
  queue?: MessageQueue
  /** Options of the capability plugins in every context. */
  capabilities?: Capabilities
}

export interface AccountsStatus {
  /** Undefined where a function is the source. */
  configured?: number
  /** Contexts that are open. */
  warm: number
  lastReload?: Reload
  /** Since the start. */
  reloads?: Reloads
}

export interface Accounts {
  /** The context of an account, in use until `release`. Rejects with `WX_ERR_UNKNOWN_APPID`. */
  acquire (appid: string): Promise<Lease<AccountContext>>
  /** Runs `work` with the context of an account. Rejects with `WX_ERR_UNKNOWN_APPID`. */
  use<T> (appid: string, work: (context: AccountContext) => T | Promise<T>): Promise<T>
  /** Asks the source again and applies what changed. Answers the outcome; a failed one leaves all as it was. */
  reload (): Promise<Reload | undefined>
  status (): AccountsStatus
  /** The contexts that are open; to look at, not to use: nothing keeps them open. */
  contexts (): Iterable<AccountContext>
  /** The queue of their asynchronous pushes. */
  readonly queue: MessageQueue
  /** Puts the context that the parameter `appid` names on `request.wechat`, for every route of `scope`; 404 for an unknown one. */
  serve (scope: FastifyInstance): void
}

const checkOptions = compileOptions<AccountsOptions>('wechat-accounts', Options)

const LEASE = Symbol('lease')

type LeasedRequest = FastifyRequest & {
  [LEASE]?: Lease<AccountContext>
  wechat: AccountContext
}

function openSource (accounts: AccountsOptions['accounts'], hooks: FileSourceOptions & FunctionSourceOptions): Promise<AccountSource> | AccountSource {
  if (typeof accounts === 'string') return fromFile(accounts, hooks)
  if (typeof accounts === 'function') return fromFunction(accounts, hooks)
  return fromList(accounts)
}

export default fp<AccountsOptions>(async function accounts (fastify, given) {
  if (given.setup !== undefined && typeof given.setup !== 'function') throw new OptionsError('wechat-accounts', 'setup: expected a plugin')
  const options = checkOptions(given)
  const { setup, apiBase, maxWarm = 500, idleMs = 600_000, refreshMs = 60_000, connections = 128, capabilities } = options
  const store = options.store ?? findWechat(fastify).store ?? createMemoryStore()
  // not one for each context: what waits in it must outlast a context that is idle or replaced
  const queue = options.queue ?? findWechat(fastify).queue ?? createMemoryQueue({ log: fastify.log })
  let dispatcher: Agent | undefined

  // the capabilities and their client are loaded behind the start, not before it
  const load = () => Promise.all([import('./context.js'), import('undici')])
  fastify.addHook('onListen', async () => { await load() })

  async function build (account: Account): Promise<AccountContext> {
    const [{ default: accountContext }, { Agent }] = await load()
    dispatcher ??= new Agent({ connections })
    const context = Fastify({ loggerInstance: fastify.log.child({ appid: account.appid }), pluginTimeout: fastify.initialConfig.pluginTimeout })
    try {
      context.decorate('app', fastify)
      context.addHook('onRoute', ({ method, url }) => { throw new ContextRouteError(`${String(method)} ${url}`) })
      context.register(accountContext, { account, apiBase, dispatcher, store: store.scope(`${account.appid}:`), queue, observer: observerOf(fastify), capabilities })
      if (setup !== undefined) context.register(setup as unknown as FastifyPluginAsync)
      await context.ready()
      return context as unknown as AccountContext
    } catch (error) {
      await context.close()
      throw error
    }
  }

  const source = await openSource(options.accounts, {
    apply: (next, previous, commit) => contexts.apply(next, previous, commit),
    refresh: () => contexts.refresh(),
    onReload ({ ok, error: text }, error) {
      if (ok) fastify.log.info({ accounts: source.count() }, 'accounts reloaded')
      else fastify.log.error({ err: error }, `accounts not reloaded, those of before stay: ${text}`)
    }
  })
  const contexts = createContexts({
    find: (appid) => source.get(appid),
    build,
    same: isDeepStrictEqual,
    maxWarm,
    idleMs,
    onError: (err, appid) => { fastify.log.error({ err, appid }, 'account context could not be closed') }
  })

  function known (appid: string, lease: Lease<AccountContext> | undefined): Lease<AccountContext> {
    if (lease === undefined) throw new UnknownAppidError(appid)
    return lease
  }

  const service: Accounts = {
    acquire: async (appid) => known(appid, await contexts.acquire(appid)),
    async use (appid, work) {
      const found = contexts.acquire(appid)
      const lease = known(appid, found instanceof Promise ? await found : found)
      try {
        return await work(lease.context)
      } finally {
        lease.release()
      }
    },
    reload: () => source.reload(),
    status: () => ({ configured: source.count(), warm: contexts.warm(), lastReload: source.lastReload(), reloads: source.reloads() }),
    contexts: () => contexts.all(),
    queue,
    serve (scope) {
      scope.addHook('onRequest', function attachAccount (request: LeasedRequest, reply: FastifyReply, done: HookHandlerDoneFunction) {
        const { appid } = request.params as { appid: string }
        const attach = (lease: Lease<AccountContext> | undefined) => {
          if (lease === undefined) return done(new UnknownAppidError(appid))
          request[LEASE] = lease
          request.wechat = lease.context
          // the answer is out, or somebody else's by now; where the client went away before it, the handler may go on
          reply.raw.on('close', () => { if (reply.sent) lease.release() })
          done()
        }
        const found = contexts.acquire(appid)
        if (found instanceof Promise) found.then(attach, done)
        else attach(found)
      })
      // a handler whose client went away is done when it answers all the same
      scope.addHook('onSend', function releaseAbandoned (request: LeasedRequest, reply, payload, done) {
        const lease = request[LEASE]
        if (reply.raw.destroyed) lease?.release()
        // a stream may end before its answer does
        else if (lease !== undefined && payload !== null && typeof payload === 'object') reply.raw.once('close', lease.release)
        done()
      })
    }
  }

  addToWechat(fastify, { accounts: service })
  if (!fastify.hasRequestDecorator('wechat')) fastify.decorateRequest('wechat')
  if (!fastify.hasRequestDecorator(LEASE)) fastify.decorateRequest(LEASE)

  fastify.addHook('onReady', async () => {
    queue.process((job, control) => service.use(job.appid, ({ messages }) => messages.handle(job, control)))
  })
  const refresher = source.count() === undefined
    ? setInterval(() => source.reload(), refreshMs).unref()
    : undefined

  fastify.addHook('onClose', async () => {
    await source.close()
    clearInterval(refresher)
    // its running handlers still need their contexts
    await queue.close()
    await contexts.close()
    await dispatcher?.destroy()
  })
}, { name: 'wechat-accounts', fastify: '5.x' })
