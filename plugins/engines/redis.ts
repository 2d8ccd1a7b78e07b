import { Redis } from 'ioredis'
import type { RedisOptions } from 'ioredis'
import { StoreError } from '../lib/error-codes.js'
import type { EngineLog } from './log.js'

export interface RedisLinkOptions {
  /** An address (`redis://` or `rediss://`), or an ioredis instance whose settings are taken over; it stays the caller's and is never closed. */
  redis: string | Redis
  /** Goes before every key. Default `fastify-wechat`. */
  prefix?: string
  /** How long a call may take before it rejects with `WX_ERR_STORE`. Default 1500. */
  timeoutMs?: number
  log?: EngineLog | undefined
}

/** A connection to Redis that fails soon while Redis is gone, and works again when it is back. */
export interface RedisLink {
  readonly client: Redis
  readonly prefix: string
  /** Runs `work`, which calls the client; rejects with `WX_ERR_STORE` when it fails or takes too long. */
  run<T> (work: () => Promise<T>): Promise<T>
  close (): Promise<void>
}

/** Whether an error only says that Redis is away or lets nobody in, which the link reports, once. */
export function isConnectionError (err: Error): boolean {
  return 'syscall' in err || /connection|socket timeout|^(LOADING|NOAUTH|WRONGPASS) /i.test(err.message)
}

/** What may be logged of an error of Redis: ioredis keeps the command in it, with passwords, sessions and messages. */
export function withoutCommand<E> (err: E): E {
  if (err instanceof Error) delete (err as { command?: unknown }).command
  return err
}

/**
 * Opens a connection of our own. Does not wait for it: a server may start while Redis is away.
 * Nothing is kept for later: what was refused to the caller must not happen minutes after.
 */
export function connectRedis ({ redis, prefix = 'fastify-wechat', timeoutMs = 1500, log }: RedisLinkOptions): RedisLink {
  const options: RedisOptions = {
    lazyConnect: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 5000,
    // a connection on which nothing is answered any more is given up
    socketTimeout: 5000,
    retryStrategy (times) {
      // what takes connections and closes them, as a balancer with nobody behind it does, raises no error
      if (times > 2) report(new Error('connections are closed before they are ready'))
      return Math.min(times * 100, 1000)
    },
    // the address leads to another server by now, and this connection to the old one, which has become a replica
    reconnectOnError: (err) => err.message.startsWith('READONLY ')
  }
  let client: Redis
  if (typeof redis === 'string') {
    client = new Redis(redis, options)
  } else {
    // BullMQ cannot use ioredis' own prefix, so it becomes a part of ours
    client = redis.duplicate({ ...options, keyPrefix: '' })
    prefix = (redis.options.keyPrefix ?? '') + prefix
  }

  let failingSince: number | undefined = performance.now()
  let reported = false
  client.on('ready', () => {
    failingSince = undefined
    if (reported) log?.info({}, 'redis is back')
    reported = false
  })
  client.on('close', () => { failingSince ??= performance.now() })
  // ioredis says so at each attempt to reconnect; once is enough for the log
  function report (err: Error): void {
    if (reported || failingSince === undefined) return
    reported = true
    log?.error({ err: withoutCommand(err) }, 'redis cannot be reached, trying to reconnect')
  }
  client.on('error', report)

  // one listener for all who wait, however many there are
  const waiting = new Set<() => void>()
  for (const event of ['ready', 'end']) {
    client.on(event, () => { for (const settle of waiting) settle() })
  }

  function ready (): Promise<void> {
    failingSince ??= performance.now()
    const leftMs = failingSince + timeoutMs - performance.now()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(settle, leftMs)
      waiting.add(settle)
      function settle () {
        clearTimeout(timer)
        waiting.delete(settle)
        if (client.status === 'ready') resolve()
        else reject(new StoreError({ cause: new Error('no connection to redis') }))
      }
    })
  }

  return {
    client,
    prefix,
    async run (work) {
      // a short break is waited for, in a long one nothing waits
      if (client.status !== 'ready') await ready()
      let timer: NodeJS.Timeout | undefined
      try {
        return await Promise.race([
          work(),
          new Promise<never>((_resolve, reject) => {
            timer = setTimeout(() => reject(new Error(`redis did not answer within ${timeoutMs} ms`)), timeoutMs)
          })
        ])
      } catch (cause) {
        throw new StoreError({ cause })
      } finally {
        clearTimeout(timer)
      }
    },
    async close () {
      client.disconnect()
    }
  }
}
