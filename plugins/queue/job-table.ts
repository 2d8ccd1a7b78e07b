import type { Claim, Outcome } from './outcome.js'
import type { DeadLetters, Job, QueuedPush, QueueStatus } from './queue.js'

/** A job of a table, as it is taken from there. */
export interface StoredClaim extends Claim {
  /** The lane of its sender. Undefined: it needs none. */
  readonly lane?: number
  /** The job waits outside its lane, as one does that failed before: it has to take the lane first. */
  readonly outside: boolean
}

/** A push as it was stored. */
export type StoredPush = Pick<Job, 'id' | 'key' | 'raw' | 'receivedAt'>

/** What is in a table when the process starts. */
export interface TableContents {
  total: number
  /** The accounts with jobs, and when their first job is due. */
  accounts: Array<{ appid: string, dueAt: number }>
  /** The lanes that a job has. */
  lanes: number[]
  /** The lanes with held jobs. */
  heldLanes: number[]
  /** What ran when the last process died: one of them may be why. */
  suspects: StoredClaim[]
}

/** Where the queue of one process keeps its jobs. Errors are `WX_ERR_STORE`. */
export interface JobTable {
  load (): Promise<TableContents>
  /**
   * Resolves once the push is stored; undefined for a redelivery.
   * `inserted` is called before `due` can find the job, which may be long before it is safely stored.
   */
  add (push: QueuedPush, lane: { lane: number, held: boolean } | undefined, inserted: (id: string) => void): Promise<StoredPush | undefined>
  /** Up to `limit` due jobs of an account that are not in `taken`, oldest first. If there are fewer, `nextDueAt` says when the next job is due. */
  due (appid: string, limit: number, taken: ReadonlySet<string>): { claims: StoredClaim[], more: boolean, nextDueAt?: number }
  /** Keeps, until the job is settled or `unmarkRunning`, that it runs in this process. */
  markRunning (id: string): void
  unmarkRunning (id: string): void
  markSucceeded (id: string, rule: string): Promise<void>
  settle (claim: StoredClaim, outcome: Exclude<Outcome, { kind: 'interrupted' | 'account postponed' }>): Promise<void>
  /** Holds a job until its lane is free. */
  hold (id: string): Promise<void>
  /** Gives the lane to the first held job; answers its account, or undefined when none is held. */
  promote (lane: number): Promise<string | undefined>
  /** `replayed` is called for each account with jobs that came back. */
  deadLetters (replayed: (appid: string, dueAt: number, count: number) => void): DeadLetters
  /** `running` is told apart by the queue. */
  count (): Omit<QueueStatus, 'working' | 'running' | 'waiting'> & { total: number }
  close (): Promise<void>
}

/** Where a job that is not done waits: `strict` keeps its lane, anything else lets the next message pass. */
export function keepsLane ({ job }: Claim): boolean {
  return job.order === 'strict'
}
