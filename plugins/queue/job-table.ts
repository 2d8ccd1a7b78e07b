import type { Claim, Outcome } from './outcome.js'
import type { DeadLetters, Job, QueuedPush, QueueStatus } from './queue.js'

/** A job that was taken from a table. */
export interface StoredClaim extends Claim {
  /** The lane of its sender; undefined if the job needs no lane. */
  readonly lane?: number
  /** The job waits outside its lane, because it failed before: it has to take the lane before it runs. */
  readonly outside: boolean
}

/** A push as it was stored. */
export type StoredPush = Pick<Job, 'id' | 'key' | 'raw' | 'receivedAt'>

/** The contents of a table when the process starts. */
export interface TableContents {
  total: number
  /** The accounts with jobs, and when their first job is due. */
  accounts: Array<{ appid: string, dueAt: number }>
  /** The lanes that are taken. */
  lanes: number[]
  /** The lanes with held jobs. */
  heldLanes: number[]
  /** The jobs that were running when the last process died: one of them may be the cause. */
  suspects: StoredClaim[]
}

/** The ids of the jobs of an account that a look at the table must not find. */
export type TakenIds = Pick<ReadonlySet<string>, 'has' | 'size'>

/** Keeps the jobs of a queue that belongs to one process. All errors are `WX_ERR_STORE`. */
export interface JobTable {
  load (): Promise<TableContents>
  /**
   * Resolves once the push is stored, with undefined for a redelivery.
   * `inserted` is called before `due` can find the job, which may be long before the job is safely stored.
   */
  add (push: QueuedPush, lane: { lane: number, held: boolean } | undefined, inserted: (id: string) => void): Promise<StoredPush | undefined>
  /** Up to `limit` due jobs of an account that are not in `taken`, oldest first. If there are fewer, `nextDueAt` says when the next job is due. */
  due (appid: string, limit: number, taken: TakenIds): { claims: StoredClaim[], more: boolean, nextDueAt?: number }
  /** Records that the job runs in this process, until it is settled or `unmarkRunning` is called. */
  markRunning (id: string): void
  unmarkRunning (id: string): void
  markSucceeded (id: string, rule: string): Promise<void>
  settle (claim: StoredClaim, outcome: Exclude<Outcome, { kind: 'interrupted' | 'account postponed' }>): Promise<void>
  /** Holds a job until its lane is free. */
  hold (id: string): Promise<void>
  /**
   * Gives the lane to the first held job. Resolves with the job, or with undefined if no job is held.
   * `promoted` is called before `due` can find the job, which may be long before that is stored.
   */
  promote (lane: number, promoted: (job: Job) => void): Promise<StoredClaim | undefined>
  /** The dead letters of the table. `replayed` is called for each account whose jobs came back. */
  deadLetters (replayed: (appid: string, dueAt: number, count: number) => void): DeadLetters
  /** Counts the jobs. Running jobs are among the total, because only the queue knows them. */
  count (): Omit<QueueStatus, 'working' | 'running' | 'waiting'> & { total: number }
  close (): Promise<void>
}

/** Whether a job that is not done keeps its lane: with `strict` it does, otherwise the next message passes it. */
export function keepsLane ({ job }: Claim): boolean {
  return job.order === 'strict'
}
