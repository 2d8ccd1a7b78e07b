import type { FastifyInstance } from 'fastify'
import type { Cluster, Redis } from 'ioredis'
import type { Engine } from '../engines/engine.js'
import { OptionsError } from '../lib/error-codes.js'
import { addToWechat, findWechat } from '../lib/wechat-decorator.js'
import type { MessageQueue } from '../queue/index.js'
import { claimQueue, createStorage, placeOfQueue, type QueueOptions, type Storage, type Store } from '../store/index.js'

const DEFAULT_DATA_DIR = './data'

export interface StorageOptions {
  /** The store of shared state. `'memory'`, for tests, keeps state and queue in this process, so that a restart loses them. Default: the store of the scope, or else the embedded database. */
  store?: Store | 'memory'
  /** The folder of the embedded database. Default `./data`. */
  dataDir?: string
  /** Shares state and queue with all processes on this Redis: an address, or an ioredis instance, which stays open. */
  redis?: string | Redis | Cluster
  /** A queue of your own, which stays open; or the options of the queue: concurrency, tries, dead letters. */
  queue?: MessageQueue | QueueOptions
}

/** The store and the queue of an app's accounts. */
export interface AppStorage {
  store: Store
  queue: MessageQueue
  /** Lets running handlers finish. A queue that the app opened stays open. */
  stop (): Promise<void>
  /** Closes what was opened here. */
  close (): Promise<void>
}

function isQueue (queue: StorageOptions['queue']): queue is MessageQueue {
  return typeof (queue as MessageQueue | undefined)?.process === 'function'
}

/**
 * Takes store and queue from the options or from the scope, and opens those that are missing. They are durable, unless `store` is `'memory'`.
 * Rejects with `WX_ERR_OPTIONS` if options contradict each other, with `WX_ERR_REGISTRATION` if another registration of the app handles the pushes
 * of the same queue, and with `WX_ERR_STORE` if the embedded database cannot be opened.
 */
export async function openStorage (app: FastifyInstance, options: StorageOptions): Promise<AppStorage> {
  const { dataDir, redis } = options
  if (options.store === 'memory' && (dataDir !== undefined || redis !== undefined)) throw new OptionsError('wechat-accounts', `store: expected no "memory" beside ${redis !== undefined ? 'redis' : 'dataDir'}, which keeps the state elsewhere`)
  const scope = options.store === 'memory' || dataDir !== undefined || redis !== undefined ? {} : findWechat(app)
  const givenQueue = isQueue(options.queue) ? options.queue : undefined
  const queueOptions = isQueue(options.queue) ? undefined : options.queue
  if (queueOptions !== undefined && scope.queue !== undefined) throw new OptionsError('wechat-accounts', 'queue: this scope already has a queue: give these options to the store plugin')

  const store = options.store === 'memory' ? undefined : options.store ?? scope.store
  const queue = givenQueue ?? scope.queue
  const engine = redis !== undefined ? { redis } : options.store === 'memory' ? {} : { dataDir: dataDir ?? DEFAULT_DATA_DIR }
  const isOpened = store === undefined || queue === undefined
  const claims = [isOpened ? placeOfQueue(engine) : undefined, queue].filter(claim => claim !== undefined).map(claim => claimQueue(app, claim))
  const endClaims = () => { for (const end of claims) end() }
  const opened = isOpened ? await open() : undefined
  const storage = { store: store ?? opened!.store, queue: queue ?? opened!.messageQueue }
  // a scope below finds this queue
  if (queue === undefined) claims.push(claimQueue(app, storage.queue))
  addMissing(app, { ...storage, ...opened !== undefined && { engine: opened.engine } })
  return {
    ...storage,
    async stop () { if (givenQueue === undefined) await storage.queue.close() },
    async close () {
      await opened?.close()
      endClaims()
    }
  }

  async function open (): Promise<Storage> {
    try {
      return await createStorage({ ...engine, queue: queueOptions }, app.log)
    } catch (err) {
      endClaims()
      throw err
    }
  }
}

/** Adds the store and the queue of the accounts to `app.wechat`, unless the scope has its own. */
function addMissing (app: FastifyInstance, { store, queue, engine }: { store: Store, queue: MessageQueue, engine?: Engine }): void {
  const own = Object.hasOwn(app, 'wechat') ? app.wechat : {}
  if (!Object.hasOwn(own, 'store')) addToWechat(app, { store })
  if (!Object.hasOwn(own, 'queue')) addToWechat(app, { queue })
  if (engine !== undefined && !Object.hasOwn(own, 'engine')) addToWechat(app, { engine })
}
