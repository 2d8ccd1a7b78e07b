import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyBaseLogger } from 'fastify'
import { toPromise } from '../lib/promises.js'
import { errorText, toReadable } from '../queue/index.js'

/** One run of a handler, together with the timers and promises that it leaves behind. */
interface Run {
  rule: string
  context: { readonly log: FastifyBaseLogger, readonly requestId?: string | undefined, readonly attempt?: number }
  /** Makes the run fail; undefined before it waits and once it has ended. */
  reject?: ((error: unknown) => void) | undefined
}

/** A handler that keeps the event loop for longer at its beginning is named in the log: meanwhile the process does nothing else. */
const BLOCKING_MS = 1000

const runs = new AsyncLocalStorage<Run>()
let isListening = false

/** The rule whose handler is running, with its request and its try; undefined outside of handlers. */
export function runningRule (): { rule: string, requestId?: string | undefined, attempt?: number | undefined } | undefined {
  const run = runs.getStore()
  return run && { rule: run.rule, requestId: run.context.requestId, attempt: run.context.attempt }
}

/** Makes the handler's run that caused the error fail; false if none did. */
function failRun (thrown: unknown): boolean {
  const run = runs.getStore()
  if (run === undefined) return false
  const error = toReadable(thrown)
  run.context.log.error({ rule: run.rule, error: errorText(error) }, 'a promise or a timer that a message handler left behind failed')
  run.reject?.(error)
  return true
}

function onRejection (reason: unknown): void {
  if (failRun(reason) || process.listenerCount('unhandledRejection') > 1) return
  // as Node.js does without a listener
  throw reason
}

function onException (error: unknown): void {
  if (failRun(error) || process.listenerCount('uncaughtException') > 1) return
  // without this listener the error ends the process, as usual in Node.js
  process.off('uncaughtException', onException)
  setImmediate(() => { throw error })
}

/** Adds the listeners. Errors of other code have the same effect as without them. */
function listen (): void {
  if (isListening) return
  isListening = true
  process.on('unhandledRejection', onRejection)
  process.on('uncaughtException', onException)
}

/** Makes the run fail, too, when something that it left behind fails before it has ended. */
function untilEnd (run: Run, running: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    run.reject = reject
    running.then((value) => {
      run.reject = undefined
      resolve(value)
    }, (error: unknown) => {
      run.reject = undefined
      reject(toReadable(error))
    })
  })
}

/**
 * Runs a handler in isolation: if a promise or a timer that it leaves behind fails, this handler fails, and neither the process nor another handler ends.
 * Returns and throws what the handler does; a promise if it returns one.
 */
export function runIsolated (rule: string, context: Run['context'], work: () => unknown): unknown {
  listen()
  const run: Run = { rule, context }
  const startedAt = performance.now()
  try {
    const result = runs.run(run, () => toPromise(work()))
    // without a promise the run has ended
    return result instanceof Promise ? untilEnd(run, result) : result
  } catch (error) {
    throw toReadable(error)
  } finally {
    const ms = Math.round(performance.now() - startedAt)
    if (ms > BLOCKING_MS) context.log.warn({ rule, ms }, 'a message handler blocked the event loop')
  }
}
