import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { DelayedError, Queue, UnrecoverableError, WaitingError, Worker as BullWorker } from 'bullmq'
import type { Job as BullJob } from 'bullmq'
import { ClosedError, PermanentError, StoreError } from '../lib/error-codes.js'
import type { EngineLog } from '../engines/log.js'
import { isConnectionError, withoutCommand } from '../engines/redis.js'
import type { RedisLink } from '../engines/redis.js'
import type { DeadLetter, DeadLetterCause, DeadLetterSelection, Job, MessageQueue, QueuedPush, Worker } from './queue.js'
import { MAX_CRASHES, backoffDelay, resolveQueueOptions } from './options.js'
import type { QueueOptions } from './options.js'
import { InterruptedError, runTry } from './attempt.js'
import { isSelected, pageSize, readCursor, writeCursor } from './dead-letter-selection.js'
import { errorText, outcomeOf } from './outcome.js'

export interface BullmqQueueOptions extends QueueOptions {
  log?: EngineLog | undefined
}

interface PushData extends QueuedPush {
  succeeded: string[]
  failingSince?: number
  cause?: DeadLetterCause
  /** Why it cannot be handled at all. */
  unreadable?: string
}

type PushJob = BullJob<PushData, void>

const NAME = 'pushes'
const PAGE = 1000
const FOREVER_MS = 100 * 365 * 24 * 60 * 60 * 1000
// BullMQ wants a number; the time that a push is tried for ends it first
const MAX_ATTEMPTS = 1_000_000
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
  const { dedupeTtlMs } = options
  const deadLetterTtlMs = options.deadLetterTtlMs === 0 ? FOREVER_MS : options.deadLetterTtlMs
  const queue = new Queue<PushData, void>(NAME, {
    connection: link.client,
    prefix: link.prefix,
    streams: { events: { maxLen: 1000 } },
    defaultJobOptions: {
      attempts: Math.min(options.attempts, MAX_ATTEMPTS),
      backoff: { type: 'custom' },
      removeOnComplete: true,
      removeOnFail: { age: Math.ceil(deadLetterTtlMs / 1000) }
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

  /** Newest first. */
  async function * letters (selection: DeadLetterSelection): AsyncGenerator<DeadLetter> {
    const ids = selection.ids ?? deadIds()
    for await (const id of ids) {
      if (selection.appid !== undefined && ownerOf(id) !== encodeURIComponent(selection.appid)) continue
      const job = await link.run(() => queue.getJob(id))
      if (!isDead(job) || !await link.run(() => job.isFailed())) continue
      const letter = toDeadLetter(job)
      if (isSelected(letter, selection)) yield letter
    }
  }

  async function selected (selection: DeadLetterSelection): Promise<DeadLetter[]> {
    if (closing !== undefined) throw new ClosedError()
    const found: DeadLetter[] = []
    for await (const letter of letters(selection)) found.push(letter)
    return found.reverse()
  }

  return {
    async add (push) {
      const { appid, key } = push
      if (closing !== undefined) throw new ClosedError()
      const jobId = `${encodeURIComponent(appid)}.${randomUUID()}`
      const job = await link.run(() => queue.add('push', { ...push, succeeded: [] }, {
        jobId,
        deduplication: { id: `${appid}:${key}`, ttl: dedupeTtlMs }
      }))
      // BullMQ answers with the job that was there before
      return job.id === jobId
    },
    process (worker) {
      if (consumer !== undefined) throw new Error('process is called once')
      consumer = startConsumer({ link, worker, options, log })
    },
    deadLetters: {
      async list ({ cursor, limit, ...filter } = {}) {
        const from = readCursor(cursor)
        const size = pageSize(limit)
        const items: DeadLetter[] = []
        for await (const letter of letters(filter)) {
          if (from !== undefined && (letter.failedAt > from.failedAt || (letter.failedAt === from.failedAt && letter.id >= from.id))) continue
          if (items.length === size) return { items, next: writeCursor(items[size - 1]!) }
          items.push(letter)
        }
        return { items }
      },
      async get (id) {
        const job = await link.run(() => queue.getJob(id))
        return isDead(job) ? toDeadLetter(job) : undefined
      },
      async replay (selection) {
        const found = await selected(selection)
        for (const { id } of found) {
          const job = await link.run(() => queue.getJob(id))
          await link.run(async () => await job?.updateData({ ...job.data, failingSince: undefined, cause: undefined }))
          await link.run(async () => await job?.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }))
        }
        return found.length
      },
      async discard (selection) {
        const found = await selected(selection)
        for (const { id } of found) await link.run(() => queue.remove(id))
        return found.length
      },
      async add (push, error, cause = 'unreadable') {
        // a job that was never waiting cannot fail: its first try says so, wherever it is run
        const { appid, key } = push
        const jobId = `${encodeURIComponent(appid)}.${randomUUID()}`
        const job = await link.run(() => queue.add('push', { ...push, succeeded: [], cause, unreadable: error }, { jobId, deduplication: { id: `${appid}:${key}`, ttl: dedupeTtlMs } }))
        return job.id === jobId
      }
    },
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
}

function startConsumer ({ link, worker, options, log }: ConsumerOptions): Consumer {
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
      if (job.data.unreadable !== undefined) throw new PermanentError(job.data.unreadable)
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
      await settleFailure(job, token, err)
    }
  }

  /** Always rejects: BullMQ goes by the error. */
  async function settleFailure (job: PushJob, token: string | undefined, err: unknown): Promise<never> {
    const { failingSince } = job.data
    const outcome = outcomeOf(err, { job: toJob(job), queuedAt: job.timestamp, failingSince }, options, Date.now())
    if (outcome.kind === 'interrupted') {
      // given back as it was; where that fails, another node takes it over when its lock runs out
      await job.moveToWait(token).catch(() => {})
      throw new WaitingError()
    }
    if (outcome.kind === 'postponed' || outcome.kind === 'account postponed') {
      await job.moveToDelayed(outcome.kind === 'postponed' ? outcome.dueAt : Date.now() + outcome.forMs, token)
      throw new DelayedError()
    }
    if (outcome.kind === 'dead') {
      await job.updateData({ ...job.data, cause: outcome.cause })
      throw new UnrecoverableError(outcome.error)
    }
    if (outcome.kind === 'retry' && failingSince === undefined) await job.updateData({ ...job.data, failingSince: outcome.failingSince })
    // BullMQ keeps the message of errors only
    throw err instanceof Error ? err : new Error(errorText(err))
  }

  const bull = new BullWorker<PushData, void>(NAME, handle, {
    connection,
    prefix: link.prefix,
    concurrency: options.concurrency,
    lockDuration: options.lockMs,
    stalledInterval: options.lockMs,
    maxStalledCount: 2 * MAX_CRASHES,
    runRetryDelay: 1000,
    settings: { backoffStrategy: (failures) => backoffDelay(failures, options) }
  })
  // another node may have the job by now
  bull.on('lockRenewalFailed', (ids) => { for (const id of ids) bull.cancelJob(id) })
  bull.on('error', (err) => {
    if (!isConnectionError(err)) log?.warn({ err: withoutCommand(err) }, 'the message queue reported an error')
  })

  bull.on('failed', (job, err) => {
    if (job === undefined) return
    const about = { reqId: job.data.origin?.requestId, appid: job.data.appid, jobId: job.id, attempt: job.attemptsMade, err }
    if (job.finishedOn === undefined) return log?.warn(about, 'handling a push failed, it is tried again')
    log?.error(about, 'a push was given up, it is a dead letter now')
  })

  return {
    working: () => !stopping && bull.isRunning() && !['close', 'reconnecting', 'end'].includes(connection.status),
    async close () {
      stopping = true
      const closed = bull.close()
      const grace = new AbortController()
      await Promise.race([closed, Promise.allSettled(running), sleep(options.graceMs, undefined, grace)])
      bull.cancelAllJobs()
      // what is left is to tell Redis
      await Promise.race([closed, sleep(DISCONNECT_MS, undefined, grace)])
      grace.abort()
      // does nothing where all went well; with Redis gone BullMQ would wait for it
      await bull.getBackend().close(true)
      connection.disconnect()
    }
  }
}

function ownerOf (id: string): string {
  return id.slice(0, Math.max(id.lastIndexOf('.'), 0))
}

function toPush ({ succeeded, failingSince, cause, unreadable, ...push }: PushData): QueuedPush {
  return push
}

function toJob (job: PushJob): Job {
  return { ...toPush(job.data), id: job.id!, succeeded: job.data.succeeded, attempt: job.attemptsMade + 1, receivedAt: job.timestamp }
}

function toDeadLetter (job: PushJob): DeadLetter {
  return { ...toPush(job.data), id: job.id!, attempts: job.attemptsMade, error: job.failedReason, cause: job.data.cause ?? 'exhausted', receivedAt: job.timestamp, failedAt: job.finishedOn! }
}
