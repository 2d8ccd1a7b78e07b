import type { Sqlite } from '../engines/sqlite.js'
import type { RedisLink } from '../engines/redis.js'
import type { RedisQueueOptions } from './redis/index.js'
import type { MessageQueue } from './queue.js'
import type { SqliteQueueOptions } from './sqlite.js'

export { onStop, TryControl, untilStopped } from './attempt.js'
export { createMemoryQueue, type MemoryQueueOptions } from './memory.js'
export { QueueOptionsSchema, resolveQueueOptions, type QueueOptions } from './options.js'
export { errorText, PermanentError, PostponedError, toReadable, WorkerDiedError } from './outcome.js'
export type { RedisQueueOptions } from './redis/index.js'
export type {
  DeadLetter, DeadLetterCause, DeadLetterFilter, DeadLetterPage, DeadLetterQuery, DeadLetters, DeadLetterSelection,
  Job, JobControl, MessageQueue, Order, Origin, QueuedPush, QueueStatus, Worker
} from './queue.js'
export type { SqliteQueueOptions } from './sqlite.js'

/** Loads the code of the queue in the embedded database, and opens it. Rejects with `WX_ERR_STORE` if the tables cannot be read. */
export async function openSqliteQueue (sqlite: Sqlite, options?: SqliteQueueOptions): Promise<MessageQueue> {
  const { createSqliteQueue } = await import('./sqlite.js')
  return createSqliteQueue(sqlite, options)
}

/** Loads the code of the queue on Redis, and opens it. Does not wait for Redis. */
export async function openRedisQueue (link: RedisLink, options?: RedisQueueOptions): Promise<MessageQueue> {
  const { createRedisQueue } = await import('./redis/index.js')
  return createRedisQueue(link, options)
}
