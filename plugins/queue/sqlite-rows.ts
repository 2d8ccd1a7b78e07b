import type { StoredClaim } from './job-table.js'
import type { DeadLetter, DeadLetterCause, Order, Origin, QueuedPush } from './queue.js'
import { QueuedJob } from './queued-job.js'

/** The values of a row's `place`: free to be handled, with its lane; held behind another push of its lane; or outside its lane. */
export const FREE = 0
export const HELD = 1
export const OUTSIDE = 2

interface StoredPush {
  id: number
  appid: string
  key: string
  raw: string
  origin: string | null
  rules: string | null
  sender: string | null
  handling_order: Order | null
  event: string | null
  received_at: number
}

export interface PushRow extends StoredPush {
  lane: number | null
  place: number
  queued_at: number
  failing_since: number | null
  failures: number
  crashes: number
  succeeded: string
}

export interface DeadLetterRow extends StoredPush {
  failed_at: number
  attempts: number
  error: string
  cause: DeadLetterCause
}

/** The push of a row, without the fields that it does not have. */
function toPush (row: StoredPush): QueuedPush {
  const push: QueuedPush = { appid: row.appid, key: row.key, raw: row.raw }
  if (row.origin !== null) push.origin = JSON.parse(row.origin) as Origin
  if (row.rules !== null) push.rules = JSON.parse(row.rules) as string[]
  if (row.sender !== null) push.sender = row.sender
  if (row.handling_order !== null) push.order = row.handling_order
  if (row.event !== null) push.event = row.event
  return push
}

export function toClaim (row: PushRow): StoredClaim {
  return {
    job: new QueuedJob(toPush(row), { id: String(row.id), key: row.key, raw: row.raw, receivedAt: row.received_at }, row.failures + 1, JSON.parse(row.succeeded) as string[]),
    queuedAt: row.queued_at,
    failingSince: row.failing_since ?? undefined,
    crashes: row.crashes,
    lane: row.lane ?? undefined,
    outside: row.place === OUTSIDE
  }
}

export function toDeadLetter (row: DeadLetterRow): DeadLetter {
  return { ...toPush(row), id: String(row.id), receivedAt: row.received_at, failedAt: row.failed_at, attempts: row.attempts, error: row.error, cause: row.cause }
}
