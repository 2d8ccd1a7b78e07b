import { Readable } from 'node:stream'
import { IncomingMessage } from './http/node-http.js'

/**
 * The bytes that a stream of a file holds while its reader is slow. The default of Node.js grew from 16 KiB to 64 KiB with Node.js 22,
 * which fifty uploads at once would multiply by the number of streams on their way.
 */
export const STREAM_BYTES = 16 * 1024

/** Closes a stream that may not have been read to its end, so that it holds no resources. */
export function releaseStream (source: unknown): void {
  // destroying a request would close its connection, which the answer still needs
  if (source instanceof Readable && !(source instanceof IncomingMessage)) source.destroy()
}

/** Waits for a promise that does not support signals; rejects with the reason of `signal` when it fires. */
export async function unlessAborted<T> (promise: T | Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  let stop!: () => void
  const aborted = new Promise<never>((_resolve, reject) => { stop = () => reject(signal.reason) })
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([aborted, promise])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
