import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import type { Agent } from 'undici'
import { ContextRouteError } from '../lib/error-codes.js'
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

type CallbackSetup = (context: FastifyInstance, options: object, done: (error?: unknown) => void) => unknown

/** Wraps a setup: Fastify treats a synchronous throw as an uncaught error of the process, and a rejection with `undefined` as success. */
function toPlugin (setup: Setup): FastifyPluginAsync {
  // Fastify has no type for a plugin that takes only one kind of instance
  const run = setup as unknown as CallbackSetup
  async function runSetup (context: FastifyInstance, options: object): Promise<void> {
    try {
      if (run.length > 2) await new Promise<void>((resolve, reject) => { run(context, options, error => error ? reject(error) : resolve()) })
      else await (run as unknown as FastifyPluginAsync)(context, options)
    } catch (error) {
      throw error instanceof Error ? error : new Error('the setup threw a value that is no error', { cause: error })
    }
  }
  // keeps the marks of fastify-plugin
  return Object.assign(runSetup, setup)
}

/** Boots the contexts of an app's accounts, which share a pool of connections. */
export class ContextBooter {
  readonly #app: FastifyInstance
  readonly #options: BootOptions
  #dispatcher: Agent | undefined

  constructor (app: FastifyInstance, options: BootOptions) {
    this.#app = app
    this.#options = options
  }

  /** Boots the context of an account. Rejects with the error of the setup plugin. */
  async boot (account: Account): Promise<AccountContext> {
    // loaded for the first context, so that importing the collection stays cheap
    const [{ default: accountContext }, { Agent }] = await Promise.all([import('./context.js'), import('undici')])
    const { setup, apiBase, payBase, connections, connectionsPerAccount, capabilities, store, queue } = this.#options
    const { standIn } = testSeamOf(this.#app)
    if (standIn === undefined) this.#dispatcher ??= new Agent({ connections })
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
      if (setup !== undefined) context.register(toPlugin(setup))
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
    const context = Fastify({ loggerInstance: log.child({ appid }), pluginTimeout })
    context.decorate('app', this.#app)
    context.addHook('onRoute', ({ method, url }) => { throw new ContextRouteError(`${String(method)} ${url}`) })
    return context
  }
}
