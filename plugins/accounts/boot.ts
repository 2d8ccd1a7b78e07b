import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import type { Dispatcher } from 'undici'
import { ContextRouteError } from '../lib/error-codes.js'
import { guardPlugin } from '../lib/guard-plugin.js'
import { schemaController } from '../lib/http/compilers.js'
import { createPool } from '../lib/http/pool.js'
import { joinObservers, observerOf } from '../lib/observer.js'
import { testSeamOf } from '../lib/test-seam.js'
import type { MessageQueue } from '../queue/index.js'
import type { Store } from '../store/index.js'
import type { Account } from './account.js'
import type { AccountContext, Capabilities } from './context.js'

/** A plugin registered in the context of every account. */
export type Setup = (context: AccountContext, options: Record<string, never>) => Promise<void>

export interface BootOptions {
  setup?: Setup
  apiBase?: string
  payBase?: string
  /** The most connections to the platform at a time, for all accounts without a proxy. */
  connections: number
  /** The most connections that one account may use at a time. */
  connectionsPerAccount: number
  capabilities?: Capabilities
  store: Store
  queue: MessageQueue
}

/** Boots the contexts of an app's accounts, which share a pool of connections. */
export class ContextBooter {
  readonly #app: FastifyInstance
  readonly #options: BootOptions
  #dispatcher: Dispatcher | undefined

  constructor (app: FastifyInstance, options: BootOptions) {
    this.#app = app
    this.#options = options
  }

  /** Boots the context of an account. Rejects with the error of the setup plugin. */
  async boot (account: Account): Promise<AccountContext> {
    // loaded for the first context, so that importing the collection stays cheap
    const { default: accountContext } = await import('./context.js')
    const { setup, apiBase, payBase, connections, connectionsPerAccount, capabilities, store, queue } = this.#options
    const { standIn } = testSeamOf(this.#app)
    if (standIn === undefined) this.#dispatcher ??= createPool(({ Agent }) => new Agent({ connections }))
    else standIn.addAccount(account)
    const context = this.#createInstance(account)
    try {
      context.register(accountContext, {
        ...(standIn === undefined ? { account, apiBase, payBase } : { account: { ...account, apiBase: undefined, proxy: undefined } }),
        dispatcher: standIn?.dispatcher ?? this.#dispatcher,
        store: store.scope(`${account.appid}:`),
        queue,
        observer: joinObservers(standIn?.observer, observerOf(this.#app)),
        capabilities: {
          ...capabilities,
          api: { connections: connectionsPerAccount, ...capabilities?.api },
          pay: { ...capabilities?.pay, ...(standIn !== undefined && { dispatcher: standIn.dispatcher }) }
        }
      })
      // Fastify has no type for a plugin that takes only one kind of instance
      if (setup !== undefined) context.register(guardPlugin(setup as unknown as FastifyPluginAsync))
      await context.ready()
      return context as unknown as AccountContext
    } catch (error) {
      await context.close()
      throw error
    }
  }

  async close (): Promise<void> {
    await this.#dispatcher?.destroy()
  }

  #createInstance ({ appid }: Account): FastifyInstance {
    const { log, initialConfig: { pluginTimeout } } = this.#app
    const context = Fastify({ loggerInstance: log.child({ appid }), pluginTimeout, schemaController })
    context.decorate('app', this.#app)
    context.addHook('onRoute', ({ method, url }) => { throw new ContextRouteError(`${String(method)} ${url}`) })
    return context
  }
}
