import { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

/** Closes a stream that may not have been read to its end, so that it holds nothing any longer. */
export function releaseStream (source: unknown): void {
  // with a request goes its connection, and the answer still has to go out on it
  if (source instanceof Readable && !(source instanceof IncomingMessage)) source.destroy()
}

/** Gives `promise` up with the signal's reason when `signal` fires, for what knows nothing of signals. */
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
