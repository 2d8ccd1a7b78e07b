import { Type } from '@sinclair/typebox'

/** What every engine of the queue understands. Durations are in milliseconds. */
export interface QueueOptions {
  /** How many pushes are handled at a time in this process. Default 10. */
  concurrency?: number
  /** How often a push is tried before it becomes a dead letter. Default 5. */
  attempts?: number
  /** The pause after the first failed try; it doubles with each further one. A random part of up to a half is taken off, so that pushes that failed together do not come back together. Default 1000. */
  backoffMs?: number
  /** The longest pause between two tries. Default 60000. */
  maxBackoffMs?: number
  /** After this time the signal of a try fires and the try has failed. Default 30000. */
  handlerTimeoutMs?: number
  /** How long the key of a push is remembered. WeChat repeats a virtual payment's push for most of a day. Default 24 hours. */
  dedupeTtlMs?: number
  /** How many dead letters are kept for one appid; the oldest go first. Default 10000. */
  maxDeadLetters?: number
  /** How long a dead letter is kept. Default 14 days. */
  deadLetterTtlMs?: number
  /** How long `close` waits for running handlers before their signal fires. Default 10000. */
  graceMs?: number
  /** Queue in memory only: how many pushes may wait before `add` rejects with `WX_ERR_STORE`. Default 100000. */
  maxWaiting?: number
  /** Queue on Redis only: a job whose process died is taken over once its lock, renewed at half this time, has run out. Default 15000. */
  lockMs?: number
}

const Duration = (minimum = 0) => Type.Optional(Type.Integer({ minimum, maximum: 2_147_483_647 }))
const Count = Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 }))

/** The shape of `QueueOptions`. */
export const QueueOptionsSchema = Type.Object({
  concurrency: Count,
  attempts: Count,
  backoffMs: Duration(),
  maxBackoffMs: Duration(),
  handlerTimeoutMs: Duration(1),
  dedupeTtlMs: Duration(1),
  maxDeadLetters: Count,
  deadLetterTtlMs: Duration(1),
  graceMs: Duration(),
  maxWaiting: Count,
  lockMs: Duration(100)
}, { additionalProperties: false })

/** Fills in the defaults. */
export function resolveQueueOptions (options: QueueOptions = {}): Required<QueueOptions> {
  return {
    concurrency: options.concurrency ?? 10,
    attempts: options.attempts ?? 5,
    backoffMs: options.backoffMs ?? 1000,
    maxBackoffMs: options.maxBackoffMs ?? 60_000,
    handlerTimeoutMs: options.handlerTimeoutMs ?? 30_000,
    dedupeTtlMs: options.dedupeTtlMs ?? 24 * 60 * 60 * 1000,
    maxDeadLetters: options.maxDeadLetters ?? 10_000,
    deadLetterTtlMs: options.deadLetterTtlMs ?? 14 * 24 * 60 * 60 * 1000,
    graceMs: options.graceMs ?? 10_000,
    maxWaiting: options.maxWaiting ?? 100_000,
    lockMs: options.lockMs ?? 15_000
  }
}

/**
 * A job that was running when its process died is tried again, and that try does not count as a failed one;
 * but a push that takes the process down each time must not do so for ever.
 */
export const MAX_INTERRUPTIONS = 10

/** The pause in milliseconds before the try that follows `failures` failed ones. */
export function backoffDelay (failures: number, options: Pick<Required<QueueOptions>, 'backoffMs' | 'maxBackoffMs'>): number {
  const full = Math.min(options.backoffMs * 2 ** (failures - 1), options.maxBackoffMs)
  return Math.round(full * (1 - Math.random() / 2))
}
