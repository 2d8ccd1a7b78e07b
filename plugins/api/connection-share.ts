import type { Dispatcher } from 'undici'

/** Passes everything on, and reports the end of the exchange. */
class ReleasingHandler implements Dispatcher.DispatchHandler {
  readonly #handler: Dispatcher.DispatchHandler
  readonly #release: () => void

  constructor (handler: Dispatcher.DispatchHandler, release: () => void) {
    this.#handler = handler
    this.#release = release
  }

  onRequestStart (controller: Dispatcher.DispatchController, context: unknown): void {
    this.#handler.onRequestStart?.(controller, context)
  }

  onResponseStart (...args: Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>): void {
    this.#handler.onResponseStart?.(...args)
  }

  onResponseData (controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#handler.onResponseData?.(controller, chunk)
  }

  onResponseEnd (...args: Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseEnd']>>): void {
    this.#release()
    this.#handler.onResponseEnd?.(...args)
  }

  onResponseError (controller: Dispatcher.DispatchController, error: Error): void {
    this.#release()
    this.#handler.onResponseError?.(controller, error)
  }
}

/**
 * Lets at most `limit` exchanges through at once; the others wait in their order.
 * So the slow calls of one account never fill a pool of connections that others share.
 */
export function limitExchanges (limit: number): Dispatcher.DispatcherComposeInterceptor {
  let running = 0
  const waiting: Array<() => unknown> = []

  return dispatch => (options, handler) => {
    function start (): boolean {
      running++
      let released = false
      const release = () => {
        if (released) return
        released = true
        running--
        waiting.shift()?.()
      }
      try {
        return dispatch(options, new ReleasingHandler(handler, release))
      } catch (error) {
        release()
        throw error
      }
    }
    if (running < limit) return start()
    waiting.push(start)
    return false
  }
}
