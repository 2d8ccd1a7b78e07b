/**
 * How the messages of one sender are handled:
 * - `sender`: one after the other, in the order of their arrival; a message that fails lets the next one pass
 * - `strict`: as `sender`, but a message that fails holds the next ones until it is done or a dead letter
 * - `none`: side by side
 */
export type Order = 'sender' | 'none' | 'strict'

/** A push to be handled outside its request. */
export interface QueuedPush {
  appid: string
  /** Identifies the push within its appid: a push with the key of an earlier push is a redelivery. */
  key: string
  /** The decrypted payload as it came, XML or JSON. */
  raw: string
  /** Identifies the push in the log and in traces: the id of its request, and the context of its trace. */
  origin?: Origin
  /** The names of the rules that took the push in. */
  rules?: readonly string[]
  /** The openid of the sender. A push without a sender is kept in no order. */
  sender?: string
  /** Default `sender`. */
  order?: Order
  /** The name of the event, or the type of the message. Dead letters are filtered by it. */
  event?: string
}

/** Short texts: `requestId`, and the fields that a tracer's propagator wrote. */
export type Origin = Record<string, string>

export interface Job extends QueuedPush {
  id: string
  /** 1 for the first try. */
  attempt: number
  /** Unix milliseconds. */
  receivedAt: number
  /** The rules that have handled this push in an earlier try; they are not run again. */
  succeeded: readonly string[]
}

export interface JobControl {
  /** Fires when the handler's time is up, or when the queue closes and the grace period is over. */
  signal: AbortSignal
  /** Calls `listener` with the reason when `signal` fires, or at once if it has fired. It costs a tenth of a signal, which is created when it is read. */
  onStop? (listener: (reason: Error) => void): void
  /** The push has waited for its rule or account as long as it may: if it is postponed again, it becomes a dead letter. */
  readonly isLastChance?: boolean
  /** The rule whose handler is running: the error of a try whose time is up names it. */
  rule?: string | undefined
  /** Stores that `rule` needs no further try, and resolves when that is done. */
  markSucceeded (rule: string): Promise<void>
}

/**
 * Resolves when the job is done. An error makes the queue try again, until the push becomes a dead letter.
 * A `PostponedError` (outcome.ts) does not count as a try; a `PermanentError` makes the push a dead letter at once.
 */
export type Worker = (job: Job, control: JobControl) => Promise<void>

/**
 * The reason why a push is a dead letter:
 * - `exhausted`: its last try failed
 * - `permanent`: it failed in a way that makes another try useless
 * - `missing`: its account or rule was missing, or its setup failed, for too long
 * - `crashed`: the process died each time it handled this push alone
 * - `unreadable`: it was authenticated but cannot be read
 */
export type DeadLetterCause = 'exhausted' | 'permanent' | 'missing' | 'crashed' | 'unreadable'

export interface DeadLetter extends QueuedPush {
  id: string
  attempts: number
  error: string
  cause: DeadLetterCause
  /** Unix milliseconds. */
  receivedAt: number
  failedAt: number
}

/** Selects dead letters. All given conditions must hold. */
export interface DeadLetterFilter {
  appid?: string
  event?: string
  /** A part of the error's text. */
  error?: string
  /** Bounds of `failedAt`, Unix milliseconds; `until` is exclusive. */
  since?: number
  until?: number
}

export interface DeadLetterSelection extends DeadLetterFilter {
  ids?: readonly string[]
}

export interface DeadLetterQuery extends DeadLetterFilter {
  /** The `next` of the previous page. */
  cursor?: string
  /** Default 100, at most 1000. */
  limit?: number
}

export interface DeadLetterPage {
  /** Newest first. */
  items: DeadLetter[]
  /** The cursor of the next page; undefined on the last page. */
  next?: string
}

/** The pushes that were given up. Every method rejects with `WX_ERR_STORE` when the engine cannot be reached. */
export interface DeadLetters {
  list (query?: DeadLetterQuery): Promise<DeadLetterPage>
  get (id: string): Promise<DeadLetter | undefined>
  /** Puts dead letters back into the queue, spread evenly over `overMs` (default 0), and resolves with their number. */
  replay (selection: DeadLetterSelection, options?: { overMs?: number }): Promise<number>
  /** Deletes dead letters for good, and resolves with their number. */
  discard (selection: DeadLetterSelection): Promise<number>
  /** Stores a push that cannot be handled at all as a dead letter. Resolves with false for a redelivery. */
  add (push: QueuedPush, error: string, cause?: DeadLetterCause): Promise<boolean>
}

/** The contents of a queue, over all accounts and all processes that share it. */
export interface QueueStatus {
  /** Pushes that are due and have not begun. */
  waiting: number
  /** Pushes that failed or were postponed, and whose next try is not due yet. */
  delayed: number
  running: number
  /** The number of dead letters. */
  dead: number
  /** The number of dead letters for each cause. */
  causes?: Partial<Record<DeadLetterCause, number>>
  /** When the oldest push that is neither done nor dead arrived, in Unix milliseconds. */
  oldestAt?: number
  /** Whether this process takes jobs. */
  working: boolean
}

/** The queue of asynchronous pushes: in memory, in the embedded database, or on Redis. */
export interface MessageQueue {
  /** Resolves once the push is stored as durably as the engine can: with true, or with false for a redelivery. Rejects with `WX_ERR_STORE` if it could not be stored. */
  add (push: QueuedPush): Promise<boolean>
  /** Starts to handle pushes. It can be called only once. */
  process (worker: Worker): void
  readonly deadLetters: DeadLetters
  /** For metrics and readiness; an engine may omit it. Rejects with `WX_ERR_STORE` if the engine cannot be reached. */
  status? (): Promise<QueueStatus>
  /** Takes no more jobs, and lets running handlers finish within the grace period. All other pushes stay in the queue. */
  close (): Promise<void>
}
