import type { FastifyBaseLogger } from 'fastify'
import { PermanentError } from '../lib/error-codes.js'
import { errorText } from '../queue/index.js'

/** The classes of the platform's errors that no further try mends. */
const PERMANENT_CLASSES = ['caller', 'config']

/** An error of the platform's class `caller` or `config`, or a `PermanentError` of the handler. */
function isPermanent (error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, class: errorClass } = error as { code?: unknown, class?: unknown }
  return code === 'WX_ERR_PERMANENT' || PERMANENT_CLASSES.includes(errorClass as string)
}

/** One line: an expected failure by its text alone, a bug of the handler with its stack. Both are bounded. */
export function logFailure (log: FastifyBaseLogger, error: unknown, rule: string, attempt: number): void {
  const text = errorText(error)
  if (isPermanent(error)) {
    log.warn({ error: text, rule, attempt }, 'message handler failed for good, the message becomes a dead letter')
    return
  }
  const isShort = error instanceof Error && error.message === text
  log.warn({ err: isShort ? error : new Error(text), rule, attempt }, 'message handler failed')
}

/** The error that the queue gets: permanent if no rule is worth another try. */
export function combineFailures (failures: readonly unknown[]): Error {
  const text = failures.length === 1 ? errorText(failures[0]) : failures.map(errorText).join('; ')
  if (failures.every(isPermanent)) return new PermanentError(text, { cause: failures[0] })
  if (failures.length === 1 && failures[0] instanceof Error && failures[0].message === text) return failures[0]
  return failures.length === 1 ? new Error(text) : new AggregateError(failures, text)
}
