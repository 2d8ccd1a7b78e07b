import { Type } from '@sinclair/typebox'

/** The options that every engine of the queue has. Durations are in milliseconds. */
export interface QueueOptions {
  /** How many pushes are handled at a time in this process. Default 100. */
  concurrency?: number
  /** How many pushes of one account are handled at a time in this process. Default a quarter of `concurrency`, rounded up. As many as `concurrency` keeps no places for accounts that are seldom busy. */
  concurrencyPerAccount?: number
  /** How long a failing push is tried again, counted from its first failure. Default 24 hours. */
  retryForMs?: number
  /** The most tries of a push. Default: no limit. */
  attempts?: number
  /** The pause after the first failed try; it doubles with each further failure. A random part of up to a half is subtracted, so that pushes that failed together do not come back together. Default 1000. */
  backoffMs?: number
  /** The longest pause between two tries. Default 10 minutes. */
  maxBackoffMs?: number
  /** How long a push waits for a missing account, setup or rule before it becomes a dead letter. Default 7 days. */
  postponeForMs?: number
  /** The time limit of a try: when it is over, the signal fires and the try has failed. Default 30000. */
  handlerTimeoutMs?: number
  /** How long the key of a push is remembered. WeChat repeats a push of virtual payment for most of a day. Default 24 hours. */
  dedupeTtlMs?: number
  /** How long a dead letter is kept; 0 keeps it until it is discarded. Default 30 days. */
  deadLetterTtlMs?: number
  /** How long `close` waits for running handlers before their signal fires. Default 10000. */
  graceMs?: number
  /** How many pushes may wait before `add` rejects with `WX_ERR_STORE`. Default: 100,000 in memory, no limit elsewhere. */
  maxWaiting?: number
  /** Only for the queue on Redis: a process that has not renewed its lease for this long counts as dead, and the others take over its pushes. Default 9000. */
  lockMs?: number
}

const DAY_MS = 24 * 60 * 60 * 1000
const MAX_TIMER_MS = 2_147_483_647

/** A duration for a timer. */
const Timer = (minimum = 0) => Type.Optional(Type.Integer({ minimum, maximum: MAX_TIMER_MS }))
/** A duration for comparing timestamps. */
const Age = (minimum = 0) => Type.Optional(Type.Integer({ minimum, maximum: 100 * 365 * DAY_MS }))
const Count = Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000_000 }))

/** The schema of `QueueOptions`. */
export const QueueOptionsSchema = Type.Object({
  concurrency: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  concurrencyPerAccount: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  retryForMs: Age(),
  attempts: Count,
  backoffMs: Timer(),
  maxBackoffMs: Timer(),
  postponeForMs: Age(),
  handlerTimeoutMs: Timer(1),
  dedupeTtlMs: Age(1),
  deadLetterTtlMs: Age(),
  graceMs: Timer(),
  maxWaiting: Count,
  lockMs: Timer(100)
}, { additionalProperties: false })

export type ResolvedQueueOptions = Required<QueueOptions>

/** Returns the options with their defaults. */
export function resolveQueueOptions (options: QueueOptions = {}): ResolvedQueueOptions {
  const concurrency = options.concurrency ?? 100
  return {
    concurrency,
    concurrencyPerAccount: Math.min(options.concurrencyPerAccount ?? Math.ceil(concurrency / 4), concurrency),
    retryForMs: options.retryForMs ?? DAY_MS,
    attempts: options.attempts ?? Infinity,
    backoffMs: options.backoffMs ?? 1000,
    maxBackoffMs: options.maxBackoffMs ?? 600_000,
    postponeForMs: options.postponeForMs ?? 7 * DAY_MS,
    handlerTimeoutMs: options.handlerTimeoutMs ?? 30_000,
    dedupeTtlMs: options.dedupeTtlMs ?? DAY_MS,
    deadLetterTtlMs: options.deadLetterTtlMs ?? 30 * DAY_MS,
    graceMs: options.graceMs ?? 10_000,
    maxWaiting: options.maxWaiting ?? Infinity,
    lockMs: options.lockMs ?? 9000
  }
}

/** A push becomes a dead letter when the process has died this many times while it handled the push alone. */
export const MAX_CRASHES = 5

/** The pause in milliseconds before the next try after `failures` failed tries. */
export function backoffDelay (failures: number, { backoffMs, maxBackoffMs }: Pick<ResolvedQueueOptions, 'backoffMs' | 'maxBackoffMs'>): number {
  const full = Math.min(backoffMs * 2 ** (failures - 1), maxBackoffMs)
  return Math.round(full * (1 - Math.random() / 2))
}

// a missing account or rule may appear at any moment, so it is looked for more often than a failing handler is run
const MAX_POSTPONE_MS = 30_000

/** The next pause in milliseconds of a push that has waited `ageMs` for its account or rule. */
export function postponeDelay (ageMs: number, { backoffMs }: Pick<ResolvedQueueOptions, 'backoffMs'>): number {
  const full = Math.min(Math.max(ageMs / 4, backoffMs), Math.max(MAX_POSTPONE_MS, backoffMs))
  return Math.round(full * (1 - Math.random() / 2))
}

/**
 * Creates the clock of a queue, in Unix milliseconds: the time of the start plus the time measured since then.
 * If the system's clock is set while the process runs, no pause changes.
 */
export function steadyClock (): () => number {
  const startedAt = Date.now() - performance.now()
  return () => Math.round(startedAt + performance.now())
}
