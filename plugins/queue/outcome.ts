import { PermanentError, PostponedError } from '../lib/error-codes.js'
import { InterruptedError } from './attempt.js'
import { backoffDelay, MAX_CRASHES, postponeDelay, type ResolvedQueueOptions } from './options.js'
import type { DeadLetterCause, Job } from './queue.js'

export { PermanentError, PostponedError }

/** A job that this process has taken from the queue. */
export interface Claim {
  readonly job: Job
  /** When the job was queued, last by a replay. Unix milliseconds. */
  readonly queuedAt: number
  /** When its first try failed, in Unix milliseconds. */
  readonly failingSince?: number
  /** How often a process has died with this job alone. Default 0. */
  readonly crashes?: number
}

/** The process that ran a try for the queue of another process died. */
export class WorkerDiedError extends Error {
  /** Nothing else ran in that process, so this try may be the cause. */
  readonly ranAlone: boolean

  constructor (ranAlone: boolean) {
    super('the process died while it handled this push')
    this.ranAlone = ranAlone
  }
}

/** The outcome of a try for its job. */
export type Outcome =
  | { kind: 'done' }
  /** The try failed. */
  | { kind: 'retry', dueAt: number, failingSince: number, error: string }
  /** There was no try: the job waits. */
  | { kind: 'postponed', dueAt: number, error: string }
  /** There was no try: all jobs of the account wait in this process. */
  | { kind: 'account postponed', forMs: number, error: string }
  /** The queue closed before the try ended. */
  | { kind: 'interrupted' }
  /** The process of the try died: the job is tried again, alone. `crashes` counts how often it died with this job alone. */
  | { kind: 'crashed', crashes: number }
  | { kind: 'dead', cause: DeadLetterCause, error: string }

const MAX_ERROR_CHARACTERS = 4096

const MAX_CAUSES = 10

/** Returns `err`, or another error in its place if it cannot be read: a proxy or a getter of a thrown value may throw itself, wherever the value is looked at. */
export function toReadable (err: unknown): unknown {
  try {
    let part = err
    for (let depth = 0; depth < MAX_CAUSES && (typeof part === 'object' || typeof part === 'function') && part !== null; depth++) {
      const { name, message, stack, code, scope, class: errorClass, cause } = part as Record<string, unknown>
      if (part instanceof Error) if ([name, message, stack, code, scope, errorClass, ...Object.values(part)].length === 0) return err
      part = cause
    }
    return err
  } catch {
    return new Error('a value that cannot be read was thrown')
  }
}

/** The message of any thrown value, in bounded length: a handler may throw anything, and the text is stored and logged. */
export function errorText (err: unknown): string {
  let text: string
  try {
    text = err instanceof Error ? String(err.message) : String(err)
  } catch {
    text = 'a value that cannot be shown was thrown'
  }
  return text.length > MAX_ERROR_CHARACTERS ? `${text.slice(0, MAX_ERROR_CHARACTERS)}… (${text.length} characters)` : text
}

/** The outcome of a job whose worker threw `err`. Errors are recognized by their code, so that errors of another copy of this package count, too. */
export function outcomeOf (err: unknown, { job, queuedAt, failingSince, crashes = 0 }: Claim, options: ResolvedQueueOptions, now: number): Outcome {
  if (err instanceof InterruptedError) return { kind: 'interrupted' }
  if (err instanceof WorkerDiedError) return afterCrash(crashes + Number(err.ranAlone))
  const { code, scope } = (typeof err === 'object' && err !== null ? err : {}) as { code?: unknown, scope?: unknown }
  const error = errorText(err)
  if (code === 'WX_ERR_PERMANENT') return { kind: 'dead', cause: 'permanent', error }
  if (code === 'WX_ERR_POSTPONED') {
    const ageMs = now - queuedAt
    if (ageMs >= options.postponeForMs) return { kind: 'dead', cause: 'missing', error }
    const pauseMs = postponeDelay(ageMs, options)
    return scope === 'account' ? { kind: 'account postponed', forMs: pauseMs, error } : { kind: 'postponed', dueAt: now + pauseMs, error }
  }
  const dueAt = now + backoffDelay(job.attempt, options)
  const since = failingSince ?? now
  if (job.attempt >= options.attempts || dueAt - since > options.retryForMs) return { kind: 'dead', cause: 'exhausted', error }
  return { kind: 'retry', dueAt, failingSince: since, error }
}

/** The outcome of a job whose process died for the `crashes`th time with this job alone. */
export function afterCrash (crashes: number): Outcome {
  return crashes >= MAX_CRASHES ? { kind: 'dead', cause: 'crashed', error: 'the server died each time it handled this push alone' } : { kind: 'crashed', crashes }
}
