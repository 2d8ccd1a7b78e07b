import type { FastifyBaseLogger } from 'fastify'
import { PermanentError } from '../lib/error-codes.js'
import { errorText } from '../queue/index.js'

/** The classes of platform errors for which another try is useless. */
const PERMANENT_CLASSES = ['caller', 'config']

/** Whether the error is a platform error of class `caller` or `config`, or a `PermanentError` of the handler. */
function isPermanent (error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, class: errorClass } = error as { code?: unknown, class?: unknown }
  return code === 'WX_ERR_PERMANENT' || PERMANENT_CLASSES.includes(errorClass as string)
}

/** Logs a failure in one line: an expected one with its text only, a bug of the handler with its stack. Both are bounded. */
export function logFailure (log: FastifyBaseLogger, error: unknown, rule: string, attempt: number): void {
  const text = errorText(error)
  if (isPermanent(error)) {
    log.warn({ error: text, rule, attempt }, 'message handler failed for good: the message becomes a dead letter')
    return
  }
  const isShort = error instanceof Error && error.message === text
  log.warn({ err: isShort ? error : new Error(text), rule, attempt }, 'message handler failed')
}

/** The error for the queue. It is permanent if another try would help no rule. */
export function combineFailures (failures: readonly unknown[]): Error {
  const text = failures.length === 1 ? errorText(failures[0]) : failures.map(errorText).join('; ')
  if (failures.every(isPermanent)) return new PermanentError(text, { cause: failures[0] })
  if (failures.length === 1 && failures[0] instanceof Error && failures[0].message === text) return failures[0]
  return failures.length === 1 ? new Error(text) : new AggregateError(failures, text)
}
