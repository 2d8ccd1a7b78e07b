import { setImmediate as nextTurn } from 'node:timers/promises'
import { StoreError } from '../lib/error-codes.js'
import type { EngineLog } from '../engines/log.js'
import type { DeadLetter, Job, MessageQueue, QueuedPush } from './queue.js'
import { createLocalQueue } from './local.js'
import type { JobTable } from './local.js'
import { resolveQueueOptions } from './options.js'
import type { QueueOptions } from './options.js'

export interface MemoryQueueOptions extends QueueOptions {
  log?: EngineLog | undefined
  /** The clock, Unix milliseconds. Default `Date.now`. */
  now?: () => number
}

interface Row extends QueuedPush {
  id: string
  receivedAt: number
  failures: number
  succeeded: string[]
  dueAt: number
}

interface Buried {
  row: Row
  letter: DeadLetter
}

const MAX_KEYS = 100_000
const SWEEP_MS = 60_000

/** The queue of one process without a disk: for development and tests, what waits is gone when the process is. */
export function createMemoryQueue ({ log, now = Date.now, ...given }: MemoryQueueOptions = {}): MessageQueue {
  const options = resolveQueueOptions(given)
  return createLocalQueue(createTable(options, now), { ...options, log, now })
}

function createTable (options: Required<QueueOptions>, now: () => number): JobTable {
  const { dedupeTtlMs, maxBackoffMs, maxDeadLetters, deadLetterTtlMs, maxWaiting } = options
  const seen = new Map<string, number>()
  // lists, since a Map that is emptied as fast as it is filled keeps what it had until the next full garbage collection
  const waiting: Row[] = []
  const running: Row[] = []
  /** Failed, and to be tried again at their time. */
  let delayed: Row[] = []
  const dead = new Map<string, Buried[]>()
  let lastId = 0
  let sweepAt = 0

  function isNew (identity: string, time: number): boolean {
    if (time >= sweepAt || seen.size >= MAX_KEYS) sweep(time)
    const expiresAt = seen.get(identity)
    if (expiresAt !== undefined && expiresAt > time) return false
    // put back at the end, where the youngest are
    if (expiresAt !== undefined) seen.delete(identity)
    return true
  }

  /** Not with each push: to find the first key a Map looks at the places of all that were deleted before it. */
  function sweep (time: number): void {
    sweepAt = time + SWEEP_MS
    const most = seen.size >= MAX_KEYS ? MAX_KEYS * 0.99 : MAX_KEYS
    // all keys live equally long, so the oldest are the first, and an expired one is never behind a live one
    for (const [oldest, expiresAt] of seen) {
      if (expiresAt > time && seen.size <= most) break
      seen.delete(oldest)
    }
  }

  function buriedOf (appid: string): Buried[] {
    const kept = (dead.get(appid) ?? []).filter(({ letter }) => letter.failedAt + deadLetterTtlMs > now()).slice(-maxDeadLetters)
    if (kept.length > 0) dead.set(appid, kept)
    else dead.delete(appid)
    return kept
  }

  function takeRunning (id: string): Row | undefined {
    const index = running.findIndex(row => row.id === id)
    return index === -1 ? undefined : running.splice(index, 1)[0]
  }

  /** No pause is longer than `maxBackoffMs`: a row that would wait longer is due, the clock was set back. */
  function isDue ({ dueAt }: Row, time: number): boolean {
    const waitMs = dueAt - time
    return waitMs <= 0 || waitMs > maxBackoffMs
  }

  return {
    add ({ appid, key, raw, origin }) {
      const identity = `${appid}:${key}`
      const time = now()
      if (!isNew(identity, time)) return false
      if (waiting.length + delayed.length >= maxWaiting) return Promise.reject(new StoreError({ cause: new Error(`${maxWaiting} pushes are waiting already`) }))
      seen.set(identity, time + dedupeTtlMs)
      waiting.push({ id: String(++lastId), appid, key, raw, origin, receivedAt: time, dueAt: time, failures: 0, succeeded: [] })
      return true
    },
    async claim (limit) {
      // behind the answers of this turn, and all its pushes at once
      await nextTurn()
      if (delayed.length > 0) {
        // one look at the clock: a row that became due between two would be in neither list
        const time = now()
        for (const row of delayed) if (isDue(row, time)) waiting.push(row)
        delayed = delayed.filter(row => !isDue(row, time))
      }
      const rows = waiting.splice(0, limit)
      running.push(...rows)
      const jobs = rows.map(({ id, appid, key, raw, origin, receivedAt, failures, succeeded }): Job => (
        { id, appid, key, raw, origin, receivedAt, attempt: failures + 1, succeeded: [...succeeded] }
      ))
      const nextDueAt = delayed.length === 0 ? undefined : delayed.reduce((least, { dueAt }) => Math.min(least, dueAt), Infinity)
      return { jobs, nextDueAt }
    },
    async markSucceeded (id, rule) {
      running.find(row => row.id === id)?.succeeded.push(rule)
    },
    done (id) {
      takeRunning(id)
    },
    async retry (id, dueAt) {
      const row = takeRunning(id)!
      delayed.push({ ...row, failures: row.failures + 1, dueAt })
    },
    async bury (id, error) {
      const row = takeRunning(id)!
      const { appid, key, raw, origin, receivedAt, failures } = row
      const letter = { id, appid, key, raw, origin, receivedAt, attempts: failures + 1, error, cause: 'exhausted' as const, failedAt: now() }
      dead.set(appid, [...buriedOf(appid), { row, letter }].slice(-maxDeadLetters))
    },
    async release (id) {
      waiting.unshift(takeRunning(id)!)
    },
    async deadLetters (appid, limit) {
      return buriedOf(appid).map(({ letter }) => letter).reverse().slice(0, limit)
    },
    async replay (appid, id) {
      const letters = buriedOf(appid)
      const index = letters.findIndex(({ letter }) => letter.id === id)
      if (index === -1) return false
      const [{ row }] = letters.splice(index, 1) as [Buried]
      waiting.push({ ...row, failures: 0, dueAt: now() })
      return true
    },
    async count () {
      const time = now()
      const due = delayed.filter(row => isDue(row, time)).length
      const oldestAt = [waiting, delayed, running].flat().reduce((least, { receivedAt }) => Math.min(least, receivedAt), Infinity)
      return {
        waiting: waiting.length + due,
        delayed: delayed.length - due,
        running: running.length,
        dead: [...dead.keys()].reduce((sum, appid) => sum + buriedOf(appid).length, 0),
        oldestAt: oldestAt === Infinity ? undefined : oldestAt
      }
    },
    async close () {
      for (const table of [seen, dead]) table.clear()
      for (const rows of [waiting, delayed, running]) rows.length = 0
    }
  }
}
