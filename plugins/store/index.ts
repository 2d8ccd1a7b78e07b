import { Type } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import type { FastifyPluginAsync } from 'fastify'
import type { Cluster, Redis } from 'ioredis'
import { OptionsError } from '../lib/error-codes.js'
import { loadOptional } from '../lib/optional-package.js'
import { createMemoryQueue, openRedisQueue, openSqliteQueue, QueueOptionsSchema, resolveQueueOptions, type MessageQueue, type QueueOptions } from '../queue/index.js'
import { compileOptions } from '../lib/options.js'
import { addToWechat } from '../lib/wechat-decorator.js'
import type { Engine } from '../engines/engine.js'
import type { EngineLog } from '../engines/log.js'
import { parseRedisAddress, REDIS_ADDRESS_FORMS } from '../engines/redis-address.js'
import { openWhenThereIsRoom } from './late.js'
import { createMemoryStore } from './memory.js'
import { claimQueue, placeOfQueue } from './queue-claims.js'
import type { Store } from './store.js'
import type { Answers, Channel } from './workers/calls.js'
import type { GuestStorage } from './workers/guest.js'
import type { StorageHost } from './workers/host.js'

export { PackageError, StoreError } from '../lib/error-codes.js'
export { MinuteLists, type MinuteListsOptions } from './minute-lists.js'
export { createMemoryStore, type MemoryStoreOptions } from './memory.js'
export type { QueueOptions } from '../queue/index.js'
export { claimQueue, placeOfQueue } from './queue-claims.js'
export { updateAtOnce, updateEntry, type Change, type Store, type UpdateOptions } from './store.js'
export type { Answers, Channel } from './workers/calls.js'
export type { GuestStorage } from './workers/guest.js'
export type { StorageHost } from './workers/host.js'

/** Options that say where state and queued pushes are kept. Without `redis` and `dataDir` they are kept in the memory of this process. */
export interface StoreOptions {
  /**
   * All processes with this Redis share state and queue: an address (`redis://`, `rediss://`, `redis+sentinel://host:port,host:port/master`,
   * `redis+cluster://host:port,host:port`), or an ioredis instance, which is left open. Wins over `dataDir`.
   */
  redis?: string | Redis | Cluster
  /** The folder of the embedded database, `wechat.db`, for one process. */
  dataDir?: string
  /** Concurrency, tries, dead letters. */
  queue?: QueueOptions
}

declare module '../lib/wechat-decorator.js' {
  interface Wechat {
    /** Shared state: sessions, tokens, tickets, locks. From `store`, or from `wechat`, which opens a store when the scope has none. */
    readonly store: Store
    /** The queue of pushes that are handled outside their request. From the same plugin as `store`. */
    readonly queue: MessageQueue
    /** The engine of store and queue, for plugins that keep data of their own. From the same plugin as `store`; absent for a store of your own. */
    readonly engine?: Engine
  }
}

const Options = Type.Object({
  redis: Type.Optional(Type.Union([
    Type.String({ pattern: '^rediss?(\\+sentinel|\\+cluster)?://', maxLength: 2048 }),
    Type.Unsafe<Redis | Cluster>(Type.Object({ options: Type.Any(), duplicate: Type.Any() }))
  ])),
  dataDir: Type.Optional(Type.String({ minLength: 1, maxLength: 4096 })),
  queue: Type.Optional(QueueOptionsSchema)
}, { additionalProperties: false })

const checkOptions = compileOptions<StoreOptions>('wechat-store', Options)

export interface Storage {
  store: Store
  messageQueue: MessageQueue
  engine: Engine
  /** Lets running handlers finish, and then closes everything that was opened. */
  close (): Promise<void>
}

/**
 * Opens store and queue on the engine that the options name; only that engine's packages are loaded.
 * Rejects with `WX_ERR_STORE` when the embedded database cannot be opened, with `WX_ERR_PACKAGE` when `ioredis` is not installed, and with
 * `WX_ERR_STORE_UNFIT` when Redis answers but is unsuitable, for example because its eviction policy would delete pushes. It does not wait for a Redis that is away,
 * nor for a full disk: as long as the embedded database has no space, every call rejects with `WX_ERR_STORE`.
 */
export async function createStorage ({ redis, dataDir, queue }: StoreOptions = {}, log?: EngineLog): Promise<Storage> {
  if (redis !== undefined) return openRedis(redis, queue, log)
  if (dataDir !== undefined) return openSqlite(dataDir, queue, log)
  return openMemory(queue, log)
}

async function openRedis (redis: string | Redis | Cluster, queue: QueueOptions | undefined, log: EngineLog | undefined): Promise<Storage> {
  const { connectRedis } = await loadOptional('Redis', () => import('../engines/redis.js'))
  const { createRedisStore } = await import('./redis.js')
  const link = connectRedis({ redis, log })
  try {
    await link.checked()
  } catch (err) {
    await link.close()
    throw err
  }
  return assemble(createRedisStore(link), await openRedisQueue(link, { ...queue, log }), { kind: 'redis', link }, link)
}

/**
 * Opens store and queue here for the workers of the standalone server, which `join` them over their message channels; jobs run in the workers.
 * Rejects as `createStorage`. `answers` are further functions that the workers may call.
 */
export async function hostStorage (options: Omit<StoreOptions, 'redis'>, { log, answers }: { log?: EngineLog, answers? (engine: Engine): Answers } = {}): Promise<StorageHost> {
  const { WorkerHost } = await import('./workers/host.js')
  const storage = await createStorage(options, log)
  const facts = { engine: options.dataDir === undefined ? 'memory' : 'sqlite', graceMs: resolveQueueOptions(options.queue).graceMs } as const
  return new WorkerHost(storage, facts, answers?.(storage.engine))
}

/** Uses the store and the queue of the process at the other end of the channel, which has called `hostStorage`. */
export async function joinStorage (channel: Channel): Promise<GuestStorage> {
  const guest = await import('./workers/guest.js')
  return guest.joinStorage(channel)
}

/** Makes a plugin that provides `wechat.store` and `wechat.queue` from a storage that is open. Closing the app closes it. */
export function storagePlugin ({ store, messageQueue, engine, close }: Storage): FastifyPluginAsync {
  return fp(async (fastify) => {
    addToWechat(fastify, { store, queue: messageQueue, engine })
    fastify.addHook('onClose', () => close())
  }, { name: 'wechat-store', fastify: '5.x' })
}

function openSqlite (dataDir: string, queue: QueueOptions | undefined, log: EngineLog | undefined): Promise<Storage> {
  return openWhenThereIsRoom(() => openSqliteNow(dataDir, queue, log), log)
}

async function openSqliteNow (dataDir: string, queue: QueueOptions | undefined, log: EngineLog | undefined): Promise<Storage> {
  const [{ openSqlite }, { createSqliteStore }] = await Promise.all([import('../engines/sqlite.js'), import('./sqlite.js')])
  const sqlite = await openSqlite({ dataDir })
  try {
    return assemble(createSqliteStore(sqlite), await openSqliteQueue(sqlite, { ...queue, log }), { kind: 'sqlite', sqlite }, sqlite)
  } catch (err) {
    await sqlite.close()
    throw err
  }
}

function openMemory (queue: QueueOptions | undefined, log: EngineLog | undefined): Storage {
  return assemble(createMemoryStore(), createMemoryQueue({ ...queue, log }), { kind: 'memory' })
}

function assemble (store: Store, messageQueue: MessageQueue, engine: Engine, base?: { close (): Promise<void> }): Storage {
  return {
    store,
    messageQueue,
    engine,
    async close () {
      // handlers that still run need the store
      await messageQueue.close()
      await store.close()
      await base?.close()
    }
  }
}

/**
 * Provides `wechat.store` and `wechat.queue` of the instance: in memory, in the embedded database, or on Redis.
 * Throws `WX_ERR_OPTIONS`, `WX_ERR_REGISTRATION` when another registration of the app has the same queue, `WX_ERR_PACKAGE` when `ioredis` is not installed, `WX_ERR_STORE` when the embedded database cannot be opened,
 * and `WX_ERR_STORE_UNFIT` when Redis is unsuitable.
 */
export default fp<StoreOptions>(async function store (fastify, given) {
  const options = checkOptions(given)
  if (typeof options.redis === 'string' && parseRedisAddress(options.redis) === undefined) throw new OptionsError('wechat-store', `redis: ${REDIS_ADDRESS_FORMS}`)
  const place = placeOfQueue(options)
  const endClaim = place === undefined ? () => {} : claimQueue(fastify, place)
  const { store, messageQueue, engine, close } = await createStorage(options, fastify.log).catch((err: unknown) => {
    endClaim()
    throw err
  })
  addToWechat(fastify, { store, queue: messageQueue, engine })
  fastify.addHook('onClose', () => close().finally(endClaim))
}, { name: 'wechat-store', fastify: '5.x' })
