import { PermanentError, PostponedError } from '../lib/error-codes.js'

export { PermanentError, PostponedError }

/** What a failed run of the worker means for its job. */
export type Failure =
  | { kind: 'retry' | 'permanent', error: string }
  | { kind: 'postponed', scope: 'account' | 'push', error: string }

const MAX_ERROR_CHARACTERS = 4096

/** The message of an error of any kind, bounded: a handler may throw anything, and its text is stored and logged. */
export function errorText (err: unknown): string {
  let text: string
  try {
    text = err instanceof Error ? err.message : String(err)
  } catch {
    text = 'a value that cannot be shown was thrown'
  }
  return text.length > MAX_ERROR_CHARACTERS ? `${text.slice(0, MAX_ERROR_CHARACTERS)}… (${text.length} characters)` : text
}

/** Reads the outcome from an error by its code, so that an error of another copy of this package is understood too. */
export function readFailure (err: unknown): Failure {
  const { code, scope } = (typeof err === 'object' && err !== null ? err : {}) as { code?: unknown, scope?: unknown }
  const error = errorText(err)
  if (code === 'WX_ERR_POSTPONED') return { kind: 'postponed', scope: scope === 'account' ? 'account' : 'push', error }
  return { kind: code === 'WX_ERR_PERMANENT' ? 'permanent' : 'retry', error }
}
