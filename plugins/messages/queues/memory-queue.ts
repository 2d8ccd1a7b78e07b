import { setImmediate as nextTurn } from 'node:timers/promises'
import { StoreError } from '../../error-codes.js'
import type { EngineLog } from '../../store/engine-log.js'
import type { DeadLetter, Job, MessageQueue, QueuedPush } from '../queue.js'
import { createLocalQueue } from './local-queue.js'
import type { JobTable } from './local-queue.js'
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
  const waiting = new Map<string, Row>()
  const running = new Map<string, Row>()
  const dead = new Map<string, Buried[]>()
  let lastId = 0
  let sweepAt = 0

  function isNew (identity: string): boolean {
    const time = now()
    if (time >= sweepAt || seen.size >= MAX_KEYS) sweep(time)
    const expiresAt = seen.get(identity)
    return expiresAt === undefined || expiresAt <= time
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

  return {
    async add ({ appid, key, raw, origin }) {
      const identity = `${appid}:${key}`
      if (!isNew(identity)) return false
      if (waiting.size >= maxWaiting) throw new StoreError({ cause: new Error(`${maxWaiting} pushes are waiting already`) })
      // to the end, where the youngest are
      seen.delete(identity)
      seen.set(identity, now() + dedupeTtlMs)
      const id = String(++lastId)
      waiting.set(id, { id, appid, key, raw, origin, receivedAt: now(), dueAt: now(), failures: 0, succeeded: [] })
      return true
    },
    async claim (limit) {
      // behind the answers of this turn, and all its pushes at once
      await nextTurn()
      const jobs: Job[] = []
      let nextDueAt: number | undefined
      for (const row of waiting.values()) {
        if (jobs.length === limit) break
        const waitMs = row.dueAt - now()
        // no pause is longer than that: the clock was set back
        if (waitMs > 0 && waitMs <= maxBackoffMs) {
          nextDueAt = Math.min(nextDueAt ?? Infinity, row.dueAt)
          continue
        }
        waiting.delete(row.id)
        running.set(row.id, row)
        const { id, appid, key, raw, origin, receivedAt, failures, succeeded } = row
        jobs.push({ id, appid, key, raw, origin, receivedAt, attempt: failures + 1, succeeded: [...succeeded] })
      }
      return { jobs, nextDueAt }
    },
    async markSucceeded (id, rule) {
      running.get(id)?.succeeded.push(rule)
    },
    async done (id) {
      running.delete(id)
    },
    async retry (id, dueAt) {
      const row = running.get(id)!
      running.delete(id)
      waiting.set(id, { ...row, failures: row.failures + 1, dueAt })
    },
    async bury (id, error) {
      const row = running.get(id)!
      running.delete(id)
      const { appid, key, raw, origin, receivedAt, failures } = row
      const letter = { id, appid, key, raw, origin, receivedAt, attempts: failures + 1, error, failedAt: now() }
      dead.set(appid, [...buriedOf(appid), { row, letter }].slice(-maxDeadLetters))
    },
    async release (id) {
      waiting.set(id, running.get(id)!)
      running.delete(id)
    },
    async deadLetters (appid, limit) {
      return buriedOf(appid).map(({ letter }) => letter).reverse().slice(0, limit)
    },
    async replay (appid, id) {
      const letters = buriedOf(appid)
      const index = letters.findIndex(({ letter }) => letter.id === id)
      if (index === -1) return false
      const [{ row }] = letters.splice(index, 1) as [Buried]
      waiting.set(id, { ...row, failures: 0, dueAt: now() })
      return true
    },
    async count () {
      const rows = [...waiting.values()]
      const received = [...rows, ...running.values()].map(({ receivedAt }) => receivedAt)
      const due = rows.filter(({ dueAt }) => dueAt <= now()).length
      return {
        waiting: due,
        delayed: rows.length - due,
        running: running.size,
        dead: [...dead.keys()].reduce((sum, appid) => sum + buriedOf(appid).length, 0),
        oldestAt: received.length === 0 ? undefined : received.reduce((one, other) => Math.min(one, other))
      }
    },
    async close () {
      for (const table of [seen, waiting, running, dead]) table.clear()
    }
  }
}
