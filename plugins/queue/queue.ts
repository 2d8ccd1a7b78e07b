/** A push to be handled outside its request. */
export interface QueuedPush {
  appid: string
  /** Identifies the push within its appid: one with the key of an earlier one is a redelivery. */
  key: string
  /** The decrypted payload as it came, XML or JSON. */
  raw: string
  /** What follows the push through the log and traces: the id of its request, the context of its trace. */
  origin?: Origin
}

/** `requestId`, and what the propagator of a tracer wrote: short texts. */
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
  /** Fires when the handler's time is up, or the queue closes and the grace period is over. */
  signal: AbortSignal
  /** Resolves once it is stored that `rule` needs no further try. */
  markSucceeded (rule: string): Promise<void>
}

/** Resolves when the job is done; what it throws makes the queue try again, later the job is a dead letter. */
export type Worker = (job: Job, control: JobControl) => Promise<void>

export interface DeadLetter extends QueuedPush {
  id: string
  attempts: number
  error: string
  /** Unix milliseconds. */
  receivedAt: number
  failedAt: number
}

/** What is in a queue, of all accounts and all processes that share it. */
export interface QueueStatus {
  /** Due, and not begun. */
  waiting: number
  /** Failed, and not yet due for the next try. */
  delayed: number
  running: number
  /** Dead letters. */
  dead: number
  /** When the oldest came that is neither done nor dead, Unix milliseconds. */
  oldestAt?: number
  /** This process takes jobs. */
  working: boolean
}

/** The queue of asynchronous pushes: in memory, in the embedded database, or BullMQ. */
export interface MessageQueue {
  /** Resolves once the push is stored as durably as the engine can: true, or false for a redelivery. Rejects when it could not be stored. */
  add (push: QueuedPush): Promise<boolean>
  /** Starts handling. Called once. */
  process (worker: Worker): void
  /** The pushes given up, newest first. */
  deadLetters (appid: string, limit?: number): Promise<DeadLetter[]>
  /** Puts a dead letter back into the queue; false when there is none with that id. */
  replay (appid: string, id: string): Promise<boolean>
  /** For metrics and readiness; an engine may do without. Rejects when the engine cannot be reached. */
  status? (): Promise<QueueStatus>
  /** Takes no new work, lets running handlers finish within the grace period, keeps the rest. */
  close (): Promise<void>
}
