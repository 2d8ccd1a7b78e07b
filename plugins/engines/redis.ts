import { StoreError, UnfitStoreError } from '../lib/error-codes.js'
import type { EngineLog } from './log.js'
import { checkRedis } from './redis-check.js'
import { createRedisClient, type RedisClient } from './redis-client.js'

export type { RedisClient } from './redis-client.js'

export interface RedisLinkOptions {
  /** An address (see redis-address.ts), or an ioredis instance or cluster whose settings are copied; the instance belongs to the caller and is never closed. */
  redis: string | RedisClient
  /** Goes before every key. Default `fastify-wechat`. */
  prefix?: string
  /** Milliseconds after which a call rejects with `WX_ERR_STORE`. Default 1500. */
  timeoutMs?: number
  /** How often, in milliseconds, Redis is checked again, because its eviction policy may change. Default 60,000. */
  checkMs?: number
  log?: EngineLog | undefined
}

/** A connection to Redis whose calls fail quickly while Redis is away, and work again when it is back. */
export interface RedisLink {
  readonly client: RedisClient
  readonly prefix: string
  /** Runs `work`, which calls the client; rejects with `WX_ERR_STORE` when it fails or takes too long. */
  run<T> (work: () => Promise<T>): Promise<T>
  /** Whether Redis answers and suits the queue and the store. If not, the link has logged why. */
  isUsable (): boolean
  /** Resolves when the first check is done, or when Redis cannot be reached now. Rejects with `WX_ERR_STORE_UNFIT` if Redis answers but does not suit the queue and the store; the message says why. */
  checked (): Promise<void>
  close (): Promise<void>
}

const CHECK_AGAIN_MS = 1000
const FIRST_CHECK_MS = 3000

/** Returns an error of Redis without the command that ioredis keeps in it, so that it can be logged: the command may hold passwords, sessions and messages. */
export function withoutCommand<E> (err: E): E {
  if (err instanceof Error) delete (err as { command?: unknown }).command
  return err
}

/**
 * Opens a connection, and does not wait for it: a server may start while Redis is away.
 * No command is queued for later: a call that was refused must not take effect minutes afterwards.
 */
export function connectRedis (options: RedisLinkOptions): RedisLink {
  const link = new Link(options)
  return { client: link.client, prefix: link.prefix, run: (work) => link.run(work), isUsable: () => link.isUsable(), checked: () => link.checked(), close: () => link.close() }
}

class Link {
  readonly client: RedisClient
  readonly prefix: string
  readonly #timeoutMs: number
  readonly #checkMs: number
  readonly #log: EngineLog | undefined
  /** Redis answers, and has passed the check since the last connection. */
  #usable = false
  /** The reason why Redis cannot be used although it answers. */
  #unfit: Error | undefined
  #failingSince: number | undefined = performance.now()
  /** The last problem that was logged; undefined when all is well. */
  #reported: string | undefined
  #policyIsUnknown = false
  #checking = false
  #checkTimer: NodeJS.Timeout | undefined
  #reconnectTimer: NodeJS.Timeout | undefined
  #closed = false
  /** Callbacks of the callers that wait for Redis. */
  readonly #waiting = new Set<() => void>()
  readonly #firstCheck: Promise<void>
  #endFirstCheck = (): void => {}

  constructor ({ redis, prefix = 'fastify-wechat', timeoutMs = 1500, checkMs = 60_000, log }: RedisLinkOptions) {
    this.#checkMs = checkMs
    this.#timeoutMs = timeoutMs
    this.#log = log
    // the prefix of an instance becomes part of ours, because scripts build keys from their one key
    this.prefix = typeof redis === 'string' ? prefix : (redis.options.keyPrefix ?? '') + prefix
    this.#firstCheck = new Promise((resolve) => { this.#endFirstCheck = resolve })
    this.client = createRedisClient(redis, (attempt) => {
      // a peer that accepts connections and closes them, such as a load balancer without servers, causes no error
      if (attempt > 2) this.#report(new Error('connections are closed before they are ready'))
      return Math.min(attempt * 100, 1000)
    })
    this.client.on('ready', () => this.#check())
    this.client.on('close', () => this.#lose())
    this.client.on('end', () => this.#lose())
    this.client.on('error', (err: Error) => {
      this.#report(err)
      this.#endFirstCheck()
    })
  }

  async run<T> (work: () => Promise<T>): Promise<T> {
    // calls wait during a short interruption, and fail at once in a long one
    if (!this.#usable) await this.#ready()
    let timer: NodeJS.Timeout | undefined
    try {
      return await Promise.race([
        work(),
        new Promise<never>((_resolve, reject) => {
          const giveUp = () => reject(new Error(`redis did not answer within ${this.#timeoutMs} ms`))
          // if this process was held up, the answer may be there and unread: it is read between a timer and an immediate
          timer = setTimeout(() => setImmediate(giveUp), this.#timeoutMs)
        })
      ])
    } catch (cause) {
      throw new StoreError({ cause: withoutCommand(cause) })
    } finally {
      clearTimeout(timer)
    }
  }

  isUsable (): boolean {
    return this.#usable
  }

  async checked (): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    await Promise.race([this.#firstCheck, new Promise<void>(resolve => { timer = setTimeout(resolve, FIRST_CHECK_MS) })])
    clearTimeout(timer)
    if (this.#unfit !== undefined) throw this.#unfit
  }

  async close (): Promise<void> {
    this.#closed = true
    clearTimeout(this.#checkTimer)
    this.client.disconnect()
    this.#lose()
  }

  /** Waits until Redis can be used. The wait ends when Redis has been unusable for as long as a call may take. */
  #ready (): Promise<void> {
    this.#failingSince ??= performance.now()
    const leftMs = this.#unfit === undefined ? Math.max(this.#failingSince + this.#timeoutMs - performance.now(), 0) : 0
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer)
        this.#waiting.delete(settle)
        if (this.#usable) resolve()
        else reject(new StoreError({ cause: this.#unfit ?? new Error('no connection to redis') }))
      }
      const timer = setTimeout(settle, leftMs)
      this.#waiting.add(settle)
    })
  }

  #wake (): void {
    for (const settle of this.#waiting) settle()
  }

  #lose (): void {
    this.#usable = false
    this.#failingSince ??= performance.now()
    clearTimeout(this.#checkTimer)
    this.#endFirstCheck()
    if (this.#closed) this.#wake()
  }

  /** Checks Redis after each connection, and then once every `checkMs`. */
  async #check (): Promise<void> {
    if (this.#checking || this.#closed || this.client.status !== 'ready') return
    this.#checking = true
    clearTimeout(this.#checkTimer)
    try {
      const policy = await checkRedis(this.client, this.prefix)
      this.#accept(policy === undefined)
    } catch (err) {
      this.#refuse(err as Error)
    }
    this.#checking = false
    if (this.#closed) return
    this.#checkTimer = setTimeout(() => this.#check(), this.#usable ? this.#checkMs : CHECK_AGAIN_MS).unref()
  }

  #accept (policyIsUnknown: boolean): void {
    this.#usable = true
    this.#unfit = undefined
    this.#failingSince = undefined
    if (this.#reported !== undefined) this.#log?.info({}, 'redis is back')
    this.#reported = undefined
    if (policyIsUnknown && !this.#policyIsUnknown) this.#log?.warn({}, 'the user of redis is not allowed to read the eviction policy: make sure that maxmemory-policy is noeviction')
    this.#policyIsUnknown = policyIsUnknown
    this.#endFirstCheck()
    this.#wake()
  }

  #refuse (err: Error): void {
    // a regular check may just be slow; if the connection is lost, its end reports that
    if (this.#usable && !(err instanceof UnfitStoreError)) return
    this.#usable = false
    this.#failingSince ??= performance.now()
    this.#unfit = err instanceof UnfitStoreError ? err : undefined
    if (this.#unfit === undefined) {
      this.#report(err)
      // the address may point to the new master by now, while this connection leads to the old one
      if (err.message.startsWith('READONLY')) this.#reconnectTimer ??= setTimeout(() => this.#reconnect(), CHECK_AGAIN_MS).unref()
      return
    }
    if (this.#reported !== err.message) this.#log?.error({}, err.message)
    this.#reported = err.message
    this.#endFirstCheck()
    this.#wake()
  }

  #reconnect (): void {
    this.#reconnectTimer = undefined
    if (!this.#closed && !this.#usable) this.client.disconnect(true)
  }

  /** Logs a problem once, although ioredis reports it at each attempt to reconnect. */
  #report (err: Error): void {
    if (this.#reported !== undefined || this.#usable || this.#closed) return
    this.#reported = err.message
    this.#log?.error({ err: withoutCommand(err) }, 'redis cannot be reached, trying to reconnect')
  }
}
