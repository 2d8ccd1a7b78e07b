import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EngineLog } from '../engines/log.js'
import { BriefMap } from '../lib/brief-map.js'
import { isSelected, pageSize, readCursor, writeCursor } from './dead-letter-selection.js'
import { keepsLane, type JobTable, type StoredClaim, type TakenIds } from './job-table.js'
import { LocalQueue } from './local.js'
import { resolveQueueOptions, steadyClock, type QueueOptions, type ResolvedQueueOptions } from './options.js'
import type { DeadLetter, DeadLetterCause, DeadLetters, DeadLetterSelection, Job, MessageQueue, QueuedPush } from './queue.js'
import { QueuedJob } from './queued-job.js'

export interface MemoryQueueOptions extends QueueOptions {
  log?: EngineLog | undefined
  /** The clock, Unix milliseconds. Default: a clock that is not affected by changes of the system's time. */
  now?: () => number
}

interface Row {
  readonly id: string
  readonly push: QueuedPush
  readonly lane: number | undefined
  readonly receivedAt: number
  readonly succeeded: string[]
  queuedAt: number
  dueAt: number
  failures: number
  failingSince: number | undefined
  delayed: boolean
  outside: boolean
}

const MAX_KEYS = 100_000
const MAX_WAITING = 100_000
const SWEEP_MS = 60_000

/** Creates a queue in the memory of one process, for development and tests: waiting pushes are lost when the process ends. */
export function createMemoryQueue ({ log, now = steadyClock(), maxWaiting = MAX_WAITING, ...given }: MemoryQueueOptions = {}): MessageQueue {
  const options = resolveQueueOptions({ maxWaiting, ...given })
  return LocalQueue.create(new MemoryTable(options, now), { ...options, log, now })
}

class MemoryTable implements JobTable {
  readonly #options: ResolvedQueueOptions
  readonly #now: () => number
  readonly #keys: RememberedKeys
  #rows = new BriefMap<Row>()
  /** The rows of each account that are not held, in the order in which they are due. */
  readonly #accounts = new Map<string, Row[]>()
  readonly #held = new Map<number, Row[]>()
  readonly #dead = new Map<string, { row: Row, letter: DeadLetter }>()
  #lastId = 0

  constructor (options: ResolvedQueueOptions, now: () => number) {
    this.#options = options
    this.#now = now
    this.#keys = new RememberedKeys(options.dedupeTtlMs)
  }

  async load () {
    return { total: 0, accounts: [], lanes: [], heldLanes: [], suspects: [] }
  }

  async add (push: QueuedPush, lane: { lane: number, held: boolean } | undefined, inserted: (id: string) => void) {
    const time = this.#now()
    if (!this.#keys.isNew(`${push.appid}:${push.key}`, time)) return undefined
    const row = this.#createRow(push, time, lane?.lane)
    if (lane?.held) this.#hold(row)
    else this.#insert(row)
    inserted(row.id)
    // waits until the answers of this turn are written, and then handles all its pushes together
    await nextTurn()
    return { id: row.id, key: push.key, raw: push.raw, receivedAt: time }
  }

  due (appid: string, limit: number, taken: TakenIds) {
    const time = this.#now()
    const claims: StoredClaim[] = []
    for (const row of this.#accounts.get(appid) ?? []) {
      if (taken.has(row.id)) continue
      if (row.dueAt > time) return { claims, more: false, nextDueAt: row.dueAt }
      if (claims.length === limit) return { claims, more: true }
      claims.push(toClaim(row))
    }
    return { claims, more: false }
  }

  markRunning (): void {}
  unmarkRunning (): void {}

  async markSucceeded (id: string, rule: string) {
    this.#rows.get(id)?.succeeded.push(rule)
  }

  async settle (claim: StoredClaim, outcome: Parameters<JobTable['settle']>[1]) {
    const row = this.#rows.get(claim.job.id)
    if (row === undefined || outcome.kind === 'crashed') return
    this.#remove(row)
    if (outcome.kind === 'done') return
    if (outcome.kind === 'dead') return this.#bury(row, outcome.error, outcome.cause, row.failures + 1)
    if (outcome.kind === 'retry') {
      row.failures++
      row.failingSince = outcome.failingSince
    }
    row.dueAt = outcome.dueAt
    row.delayed = true
    row.outside = claim.lane === undefined ? row.outside : !keepsLane(claim)
    this.#insert(row)
  }

  async hold (id: string) {
    const row = this.#rows.get(id)
    if (row === undefined) return
    this.#remove(row)
    this.#hold(row)
  }

  async promote (lane: number, promoted: (job: Job) => void) {
    const rows = this.#held.get(lane)
    const row = rows?.shift()
    if (rows?.length === 0) this.#held.delete(lane)
    if (row === undefined) return undefined
    row.dueAt = this.#now()
    row.outside = false
    this.#insert(row)
    const claim = toClaim(row)
    promoted(claim.job)
    return claim
  }

  deadLetters (replayed: (appid: string, dueAt: number, count: number) => void): DeadLetters {
    return {
      list: async ({ cursor, limit, ...filter } = {}) => {
        const from = readCursor(cursor)
        const size = pageSize(limit)
        const found = this.#selected(filter).reverse().filter(({ failedAt, id }) => from === undefined || failedAt < from.failedAt || (failedAt === from.failedAt && Number(id) < Number(from.id)))
        return { items: found.slice(0, size), next: found.length > size ? writeCursor(found[size - 1]!) : undefined }
      },
      get: async (id) => this.#dead.get(id)?.letter,
      replay: async (selection, { overMs = 0 } = {}) => {
        const letters = this.#selected(selection)
        const time = this.#now()
        letters.forEach(({ id, appid }, index) => {
          const { row } = this.#dead.get(id)!
          this.#dead.delete(id)
          const dueAt = time + Math.floor(overMs * index / letters.length)
          this.#insert({ ...row, queuedAt: dueAt, dueAt, failures: 0, failingSince: undefined, delayed: dueAt > time, outside: row.lane !== undefined })
          replayed(appid, dueAt, 1)
        })
        return letters.length
      },
      discard: async (selection) => {
        const letters = this.#selected(selection)
        for (const { id } of letters) this.#dead.delete(id)
        return letters.length
      },
      add: async (push, error, cause = 'unreadable') => {
        const time = this.#now()
        if (!this.#keys.isNew(`${push.appid}:${push.key}`, time)) return false
        this.#bury(this.#createRow(push, time, undefined), error, cause, 0)
        return true
      }
    }
  }

  count () {
    const time = this.#now()
    const causes: Partial<Record<DeadLetterCause, number>> = {}
    this.#forgetOld()
    for (const { letter } of this.#dead.values()) causes[letter.cause] = (causes[letter.cause] ?? 0) + 1
    let delayed = 0
    let oldestAt: number | undefined
    for (const row of this.#rows.values()) {
      oldestAt = Math.min(oldestAt ?? Infinity, row.receivedAt)
      if (row.delayed && row.dueAt > time) delayed++
    }
    return { total: this.#rows.size, delayed, dead: this.#dead.size, causes, oldestAt }
  }

  async close () {
    this.#rows = new BriefMap()
    for (const map of [this.#accounts, this.#held, this.#dead]) map.clear()
  }

  #createRow (push: QueuedPush, time: number, lane: number | undefined): Row {
    return { id: String(++this.#lastId), push, lane, receivedAt: time, succeeded: [], queuedAt: time, dueAt: time, failures: 0, failingSince: undefined, delayed: false, outside: false }
  }

  /** Inserts the row behind the rows that are due at the same time or earlier. */
  #insert (row: Row): void {
    this.#rows.set(row.id, row)
    const { appid } = row.push
    const rows = this.#accounts.get(appid) ?? []
    this.#accounts.set(appid, rows)
    let index = rows.length
    while (index > 0 && rows[index - 1]!.dueAt > row.dueAt) index--
    rows.splice(index, 0, row)
  }

  #remove (row: Row): void {
    this.#rows.delete(row.id)
    const rows = this.#accounts.get(row.push.appid)
    const index = rows?.indexOf(row) ?? -1
    if (index !== -1) rows!.splice(index, 1)
    if (rows?.length === 0) this.#accounts.delete(row.push.appid)
  }

  #hold (row: Row): void {
    this.#rows.set(row.id, row)
    const rows = this.#held.get(row.lane!) ?? []
    this.#held.set(row.lane!, rows)
    const index = rows.findIndex(({ id }) => Number(id) > Number(row.id))
    rows.splice(index === -1 ? rows.length : index, 0, row)
  }

  #bury (row: Row, error: string, cause: DeadLetterCause, attempts: number): void {
    const letter = { ...row.push, id: row.id, attempts, error, cause, receivedAt: row.receivedAt, failedAt: this.#now() }
    this.#dead.set(row.id, { row, letter })
  }

  #forgetOld (): void {
    const { deadLetterTtlMs } = this.#options
    if (deadLetterTtlMs === 0) return
    for (const [id, { letter }] of this.#dead) {
      if (letter.failedAt + deadLetterTtlMs > this.#now()) return
      this.#dead.delete(id)
    }
  }

  /** Oldest first. */
  #selected (selection: DeadLetterSelection): DeadLetter[] {
    this.#forgetOld()
    return [...this.#dead.values()].map(({ letter }) => letter).filter(letter => isSelected(letter, selection))
  }
}

/** Remembers the keys of the pushes of one day, but at most 100,000 keys: the oldest are dropped. */
class RememberedKeys {
  readonly #ttlMs: number
  // all keys live equally long, so the oldest come first
  readonly #expiries = new Map<string, number>()
  #sweepAt = 0

  constructor (ttlMs: number) {
    this.#ttlMs = ttlMs
  }

  isNew (key: string, time: number): boolean {
    if (time >= this.#sweepAt || this.#expiries.size >= MAX_KEYS) this.#sweep(time)
    const expiresAt = this.#expiries.get(key)
    if (expiresAt !== undefined && expiresAt > time) return false
    this.#expiries.delete(key)
    this.#expiries.set(key, time + this.#ttlMs)
    return true
  }

  /** Deletes a hundredth of the keys at a time: to find its first key, a Map walks over the places of all keys deleted before it. */
  #sweep (time: number): void {
    this.#sweepAt = time + SWEEP_MS
    const most = this.#expiries.size >= MAX_KEYS ? MAX_KEYS * 0.99 : MAX_KEYS
    for (const [key, expiresAt] of this.#expiries) {
      if (expiresAt > time && this.#expiries.size <= most) return
      this.#expiries.delete(key)
    }
  }
}

function toClaim ({ id, push, lane, receivedAt, succeeded, queuedAt, failures, failingSince, outside }: Row): StoredClaim {
  const job = new QueuedJob(push, { id, key: push.key, raw: push.raw, receivedAt }, failures + 1, [...succeeded])
  return { job, queuedAt, failingSince, lane, outside }
}
