import { OptionsError } from '../plugins/lib/error-codes.js'
import type { QueueOptions } from '../plugins/store/index.js'

/** The variables of the queue, with the line that `--help` shows for each. */
export const QUEUE_VARIABLES = {
  QUEUE_CONCURRENCY: 'how many pushes are handled at a time (100)',
  QUEUE_CONCURRENCY_PER_ACCOUNT: 'how many pushes of one account are handled at a time (a quarter of QUEUE_CONCURRENCY)',
  QUEUE_TIMEOUT_SECONDS: 'how long a handler may take (30)',
  QUEUE_RETRY_HOURS: 'how long a failing push is tried again (24)',
  QUEUE_ATTEMPTS: 'the most tries of a push (no limit)',
  QUEUE_MIN_PAUSE_SECONDS: 'the pause after the first failed try, doubled after each further failure (1)',
  QUEUE_MAX_PAUSE_SECONDS: 'the longest pause between two tries (600)',
  QUEUE_POSTPONE_HOURS: 'how long a push waits for a missing account or rule (168)',
  QUEUE_DEAD_LETTER_DAYS: 'how long dead letters are kept (30); 0 keeps them until they are discarded'
} as const

type QueueVariable = keyof typeof QUEUE_VARIABLES

const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR

const LIMITS: Record<QueueVariable, { option: keyof QueueOptions, unit: number, min: number, max: number }> = {
  QUEUE_CONCURRENCY: { option: 'concurrency', unit: 1, min: 1, max: 10_000 },
  QUEUE_CONCURRENCY_PER_ACCOUNT: { option: 'concurrencyPerAccount', unit: 1, min: 1, max: 10_000 },
  QUEUE_TIMEOUT_SECONDS: { option: 'handlerTimeoutMs', unit: SECOND, min: 1, max: 86_400 },
  QUEUE_RETRY_HOURS: { option: 'retryForMs', unit: HOUR, min: 0, max: 8760 },
  QUEUE_ATTEMPTS: { option: 'attempts', unit: 1, min: 1, max: 1_000_000 },
  QUEUE_MIN_PAUSE_SECONDS: { option: 'backoffMs', unit: SECOND, min: 0, max: 86_400 },
  QUEUE_MAX_PAUSE_SECONDS: { option: 'maxBackoffMs', unit: SECOND, min: 0, max: 86_400 },
  QUEUE_POSTPONE_HOURS: { option: 'postponeForMs', unit: HOUR, min: 0, max: 8760 },
  QUEUE_DEAD_LETTER_DAYS: { option: 'deadLetterTtlMs', unit: DAY, min: 0, max: 3650 }
}

/** The options of the queue that the environment sets. Throws `WX_ERR_OPTIONS` with the variable's name and the expectation. */
export function readQueueOptions (get: (name: QueueVariable) => string | undefined): QueueOptions {
  const options: QueueOptions = {}
  for (const [name, { option, unit, min, max }] of Object.entries(LIMITS) as Array<[QueueVariable, typeof LIMITS[QueueVariable]]>) {
    const text = get(name)
    if (text === undefined) continue
    const value = Number(text)
    if (!/^\d{1,9}$/.test(text) || value < min || value > max) throw new OptionsError(name, `expected a whole number from ${min} to ${max}`)
    options[option] = value * unit
  }
  return options
}
