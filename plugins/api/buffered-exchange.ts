import type { Dispatcher } from 'undici'

export type IncomingHeaders = Record<string, string | string[] | undefined>

export interface BufferedAnswer {
  statusCode: number
  /** The keys are header names in lower case. */
  headers: IncomingHeaders
  body: Buffer
}

export interface BufferedExchangeOptions {
  signal: AbortSignal | undefined
  /** The time limit of the whole exchange, in milliseconds. */
  timeoutMs: number
  /** The largest answer that is read, in bytes. */
  limitBytes: number
}

/**
 * Makes an exchange and reads the whole answer, without the stream and the signals that undici's `request` creates for each one:
 * see the benchmark `call`, whose row with an AbortSignal has the plain way.
 * `open` gets what stops the clock. Rejects with the signal's reason, a TimeoutError, a RangeError past `limitBytes`, or undici's error.
 */
export function exchangeBuffered (dispatcher: Dispatcher, open: (stopClock: () => void) => Dispatcher.DispatchOptions, { signal, timeoutMs, limitBytes }: BufferedExchangeOptions): Promise<BufferedAnswer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined
    let failure: Error | undefined
    let statusCode = 0
    let headers: IncomingHeaders = {}
    let size = 0
    const chunks: Buffer[] = []

    function end (): void {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }

    function fail (error: Error): void {
      if (failure !== undefined) return
      failure = error
      end()
      reject(error)
      controller?.abort(error)
    }

    const abort = () => fail(signal!.reason)
    const timer = setTimeout(() => fail(new DOMException('no answer', 'TimeoutError')), timeoutMs)
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort, { once: true })

    try {
      dispatcher.dispatch(open(() => clearTimeout(timer)), {
        onRequestStart (given) {
          controller = given
          // the caller gave up before a connection was free
          if (failure !== undefined) given.abort(failure)
        },
        onResponseStart (_controller, status, fields) {
          statusCode = status
          headers = fields
          if (Number(fields['content-length']) > limitBytes) fail(new RangeError(`more than ${limitBytes} bytes`))
        },
        onResponseData (_controller, chunk) {
          size += chunk.length
          if (size > limitBytes) fail(new RangeError(`more than ${limitBytes} bytes`))
          else chunks.push(chunk)
        },
        onResponseEnd () {
          end()
          resolve({ statusCode, headers, body: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) })
        },
        onResponseError (_controller, error) {
          fail(error)
        }
      })
    } catch (error) {
      fail(error as Error)
    }
  })
}
