const MAX_TEXT_CHARACTERS = 4096
const MAX_STACK_CHARACTERS = 16_384
const MAX_CAUSES = 5
const MAX_FIELDS = 50

/** An error in a log line. */
export interface BoundedError {
  type: string
  message: string
  stack: string
  [field: string]: unknown
}

function cut (text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}… (${text.length} characters)` : text
}

function boundField (value: unknown): unknown {
  if (typeof value === 'string') return cut(value, MAX_TEXT_CHARACTERS)
  if (value instanceof Error) return boundCause(value, MAX_CAUSES)
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value
  try {
    const text = JSON.stringify(value)
    return text !== undefined && text.length > MAX_TEXT_CHARACTERS ? cut(text, MAX_TEXT_CHARACTERS) : value
  } catch {
    return '[not JSON]'
  }
}

/**
 * Serializes an error for a log line with bounded texts: 4,096 characters for the message and each field, 16,384 for the stack.
 * A handler may throw anything, and writing a message of 50 MB would block the process. A value that is not an error is kept.
 * For pino: `serializers: { err: boundedError }`.
 */
export function boundedError (error: unknown): BoundedError {
  return boundCause(error, 0) as BoundedError
}

function boundCause (error: unknown, depth: number): unknown {
  if (!(error instanceof Error)) return boundField(error)
  const { name, message, stack, cause, ...fields } = error
  const stackText = typeof stack === 'string' ? stack : ''
  // the stack repeats the message, which would leave no room for the calls
  const calls = typeof message === 'string' && message.length > MAX_TEXT_CHARACTERS ? stackText.replace(message, () => cut(message, MAX_TEXT_CHARACTERS)) : stackText
  return {
    type: error.constructor?.name ?? name,
    message: cut(String(message), MAX_TEXT_CHARACTERS),
    stack: cut(calls, MAX_STACK_CHARACTERS),
    ...Object.fromEntries(Object.entries(fields).slice(0, MAX_FIELDS).map(([key, value]) => [key, boundField(value)])),
    ...(cause !== undefined && depth < MAX_CAUSES && { cause: boundCause(cause, depth + 1) })
  }
}
