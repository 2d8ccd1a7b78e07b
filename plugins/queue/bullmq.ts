import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, WaitingError, Worker as BullWorker } from 'bullmq'
import type { Job as BullJob } from 'bullmq'
import { ClosedError, StoreError } from '../lib/error-codes.js'
import type { EngineLog } from '../engines/log.js'
import { isConnectionError, withoutCommand } from '../engines/redis.js'
import type { RedisLink } from '../engines/redis.js'
import type { DeadLetter, Job, MessageQueue, QueuedPush, Worker } from './queue.js'
import { MAX_INTERRUPTIONS, backoffDelay, resolveQueueOptions } from './options.js'
import type { QueueOptions } from './options.js'
import { InterruptedError, runTry } from './attempt.js'
import { adaptDeadLetters } from './dead-letters.js'

export interface BullmqQueueOptions extends QueueOptions {
  log?: EngineLog | undefined
}

interface PushData extends QueuedPush {
  succeeded: string[]
}

type PushJob = BullJob<PushData, void>

const NAME = 'pushes'
const PAGE = 1000
const TRIM_MS = 1000
/** How many of the jobs that run or wait for another try are looked at for the oldest. */
const OLDEST_OF = 1000
/** How long a connection that no longer answers may hold up closing. */
const DISCONNECT_MS = 2000

/**
 * The queue that all processes with the same Redis share, on BullMQ: it has the tries, the pauses, the deduplication
 * and the taking over from a process that died. Closing the queue leaves the link open.
 */
export function createBullmqQueue (link: RedisLink, { log, ...given }: BullmqQueueOptions = {}): MessageQueue {
  const options = resolveQueueOptions(given)
  const { dedupeTtlMs, deadLetterTtlMs, maxDeadLetters } = options
  const queue = new Queue<PushData, void>(NAME, {
    connection: link.client,
    prefix: link.prefix,
    streams: { events: { maxLen: 1000 } },
    defaultJobOptions: {
      attempts: options.attempts,
      backoff: { type: 'custom' },
      removeOnComplete: true,
      // BullMQ counts all accounts together, `trim` counts each; this is the bound should many go wrong at once
      removeOnFail: { age: Math.ceil(deadLetterTtlMs / 1000), count: 10 * maxDeadLetters }
    }
  })
  // what fails rejects there, and the state of the connection is the link's to report
  queue.on('error', () => {})

  let consumer: Consumer | undefined
  let closing: Promise<void> | undefined

  async function * deadIds (): AsyncGenerator<string> {
    for (let start = 0; ; start += PAGE) {
      const ids = await link.run(() => queue.getRanges(['failed'], start, start + PAGE - 1, false))
      yield * ids
      if (ids.length < PAGE) return
    }
  }

  function isDead (job: PushJob | undefined): job is PushJob {
    return job?.finishedOn !== undefined && job.finishedOn + deadLetterTtlMs > Date.now()
  }

  /** Those that wait are in the order of their arrival, the others are not. */
  async function oldestAt (): Promise<number | undefined> {
    const ranges = await Promise.all([
      link.run(() => queue.getRanges(['wait'], 0, 0, true)),
      link.run(() => queue.getRanges(['active', 'delayed'], 0, OLDEST_OF - 1, true))
    ])
    const times = await Promise.all(ranges.flat().map(id => link.run(() => link.client.hget(queue.toKey(id), 'timestamp'))))
    // one that was done meanwhile has none
    return times.filter(time => time !== null).map(Number).reduce<number | undefined>((one, other) => Math.min(one ?? other, other), undefined)
  }

  /** Removes the oldest dead letters of each account that has too many. */
  async function trim (): Promise<void> {
    const counts = new Map<string, number>()
    for await (const id of deadIds()) {
      const owner = ownerOf(id)
      const count = (counts.get(owner) ?? 0) + 1
      counts.set(owner, count)
      if (count > maxDeadLetters) await link.run(() => queue.remove(id))
    }
  }

  return {
    async add ({ appid, key, raw, origin }) {
      if (closing !== undefined) throw new ClosedError()
      const jobId = `${encodeURIComponent(appid)}.${randomUUID()}`
      const job = await link.run(() => queue.add('push', { appid, key, raw, origin, succeeded: [] }, {
        jobId,
        deduplication: { id: `${appid}:${key}`, ttl: dedupeTtlMs }
      }))
      // BullMQ answers with the job that was there before
      return job.id === jobId
    },
    process (worker) {
      if (consumer !== undefined) throw new Error('process is called once')
      consumer = startConsumer({ link, worker, options, log, trim })
    },
    deadLetters: adaptDeadLetters({
      async list (appid, limit) {
        const letters: DeadLetter[] = []
        for await (const id of deadIds()) {
          if (letters.length >= limit) break
          if (ownerOf(id) !== encodeURIComponent(appid)) continue
          const job = await link.run(() => queue.getJob(id))
          if (isDead(job)) letters.push(toDeadLetter(job))
        }
        return letters
      },
      async replay (appid, id) {
        if (closing !== undefined) throw new ClosedError()
        if (ownerOf(id) !== encodeURIComponent(appid)) return false
        const job = await link.run(() => queue.getJob(id))
        if (!isDead(job) || !await link.run(() => job.isFailed())) return false
        await link.run(() => job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }))
        return true
      }
    }),
    async status () {
      const [counts, dead, oldest] = await Promise.all([
        link.run(() => queue.getJobCounts('wait', 'delayed', 'active')),
        link.run(() => link.client.zcount(queue.toKey('failed'), Date.now() - deadLetterTtlMs, '+inf')),
        oldestAt()
      ])
      return { waiting: counts.wait!, delayed: counts.delayed!, running: counts.active!, dead, oldestAt: oldest, working: consumer?.working() ?? false }
    },
    close () {
      closing ??= (async () => {
        await consumer?.close()
        await queue.close()
      })()
      return closing
    }
  }
}

interface Consumer {
  working (): boolean
  close (): Promise<void>
}

interface ConsumerOptions {
  link: RedisLink
  worker: Worker
  options: Required<QueueOptions>
  log: EngineLog | undefined
  trim (): Promise<void>
}

function startConsumer ({ link, worker, options, log, trim }: ConsumerOptions): Consumer {
  // unlike a request, a worker waits for Redis to come back
  const connection = link.client.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null, socketTimeout: undefined })
  connection.on('error', () => {})

  const running = new Set<Promise<void>>()
  let stopping = false

  // the third parameter makes BullMQ give each job a signal, which cancelJob fires
  function handle (job: PushJob, token: string | undefined, signal?: AbortSignal): Promise<void> {
    const handling = tryOnce(job, token, signal!)
    running.add(handling)
    const forget = () => { running.delete(handling) }
    handling.then(forget, forget)
    return handling
  }

  async function tryOnce (job: PushJob, token: string | undefined, signal: AbortSignal): Promise<void> {
    const succeeded = new Set(job.data.succeeded)
    try {
      // it was on its way from Redis when closing began
      if (stopping || signal.aborted) throw new InterruptedError()
      await runTry(worker, toJob(job), {
        handlerTimeoutMs: options.handlerTimeoutMs,
        onInterrupt (interrupt) {
          signal.addEventListener('abort', interrupt, { once: true })
          return () => signal.removeEventListener('abort', interrupt)
        },
        async markSucceeded (rule) {
          succeeded.add(rule)
          try {
            await job.updateData({ ...job.data, succeeded: [...succeeded] })
          } catch (cause) {
            throw new StoreError({ cause })
          }
        }
      })
    } catch (err) {
      // BullMQ keeps the message of errors only
      if (!(err instanceof InterruptedError)) throw err instanceof Error ? err : new Error(String(err))
      // given back as it was; where that fails, another node takes it over when its lock runs out
      await job.moveToWait(token).catch(() => {})
      throw new WaitingError()
    }
  }

  const bull = new BullWorker<PushData, void>(NAME, handle, {
    connection,
    prefix: link.prefix,
    concurrency: options.concurrency,
    lockDuration: options.lockMs,
    stalledInterval: options.lockMs,
    maxStalledCount: MAX_INTERRUPTIONS,
    runRetryDelay: 1000,
    settings: { backoffStrategy: (failures) => backoffDelay(failures, options) }
  })
  // another node may have the job by now
  bull.on('lockRenewalFailed', (ids) => { for (const id of ids) bull.cancelJob(id) })
  bull.on('error', (err) => {
    if (!isConnectionError(err)) log?.warn({ err: withoutCommand(err) }, 'the message queue reported an error')
  })

  let trimTimer: NodeJS.Timeout | undefined
  bull.on('failed', (job, err) => {
    if (job === undefined) return
    const about = { reqId: job.data.origin?.requestId, appid: job.data.appid, jobId: job.id, attempt: job.attemptsMade, err }
    if (job.finishedOn === undefined) return log?.warn(about, 'handling a push failed, it is tried again')
    log?.error(about, 'a push was given up, it is a dead letter now')
    trimTimer ??= setTimeout(() => {
      trimTimer = undefined
      trim().catch((err) => log?.warn({ err }, 'cannot remove old dead letters'))
    }, TRIM_MS)
  })

  return {
    working: () => !stopping && bull.isRunning() && !['close', 'reconnecting', 'end'].includes(connection.status),
    async close () {
      clearTimeout(trimTimer)
      trimTimer = undefined
      stopping = true
      const closed = bull.close()
      const grace = new AbortController()
      await Promise.race([closed, Promise.allSettled(running), sleep(options.graceMs, undefined, grace)])
      bull.cancelAllJobs()
      // what is left is to tell Redis
      await Promise.race([closed, sleep(DISCONNECT_MS, undefined, grace)])
      grace.abort()
      clearTimeout(trimTimer)
      // does nothing where all went well; with Redis gone BullMQ would wait for it
      await bull.getBackend().close(true)
      connection.disconnect()
    }
  }
}

function ownerOf (id: string): string {
  return id.slice(0, Math.max(id.lastIndexOf('.'), 0))
}

function toJob (job: PushJob): Job {
  const { appid, key, raw, origin, succeeded } = job.data
  return { id: job.id!, appid, key, raw, origin, succeeded, attempt: job.attemptsMade + 1, receivedAt: job.timestamp }
}

function toDeadLetter (job: PushJob): DeadLetter {
  const { appid, key, raw, origin } = job.data
  return { id: job.id!, appid, key, raw, origin, attempts: job.attemptsMade, error: job.failedReason, cause: 'exhausted', receivedAt: job.timestamp, failedAt: job.finishedOn! }
}
