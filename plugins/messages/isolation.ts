import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyBaseLogger } from 'fastify'
import { errorText } from '../queue/index.js'

/** One run of a handler, and what it leaves behind: timers and promises that nobody waits for. */
interface Run {
  rule: string
  context: { readonly log: FastifyBaseLogger, readonly requestId?: string | undefined, readonly attempt?: number }
  /** Fails the run while it lasts. */
  reject?: ((error: unknown) => void) | undefined
}

const runs = new AsyncLocalStorage<Run>()
let isListening = false

/** The rule whose handler runs here, with the request and the try that it belongs to; undefined outside of handlers. */
export function runningRule (): { rule: string, requestId?: string | undefined, attempt?: number | undefined } | undefined {
  const run = runs.getStore()
  return run && { rule: run.rule, requestId: run.context.requestId, attempt: run.context.attempt }
}

/** True if the error belongs to a run of a handler: it fails that run, and the process goes on. */
function failRun (error: unknown): boolean {
  const run = runs.getStore()
  if (run === undefined) return false
  run.context.log.error({ rule: run.rule, error: errorText(error) }, 'message handler left behind a promise or a timer that failed')
  run.reject?.(error)
  return true
}

function onRejection (reason: unknown): void {
  if (failRun(reason) || process.listenerCount('unhandledRejection') > 1) return
  // what Node.js does without a listener
  throw reason
}

function onException (error: unknown): void {
  if (failRun(error) || process.listenerCount('uncaughtException') > 1) return
  // without this listener the error ends the process as Node.js does it
  process.off('uncaughtException', onException)
  setImmediate(() => { throw error })
}

/** Errors of other code keep the meaning that they have without these listeners. */
function listen (): void {
  if (isListening) return
  isListening = true
  process.on('unhandledRejection', onRejection)
  process.on('uncaughtException', onException)
}

/** Runs a handler so that a rejection or an error in a timer that it leaves behind is its own failure and ends neither the process nor other handlers. */
export function runIsolated (rule: string, context: Run['context'], work: () => Promise<unknown>): Promise<unknown> {
  listen()
  return new Promise((resolve, reject) => {
    const run: Run = { rule, context, reject }
    const settle = (end: (value: unknown) => void) => (value: unknown) => {
      run.reject = undefined
      end(value)
    }
    runs.run(run, work).then(settle(resolve), settle(reject))
  })
}
