import { ApiError } from './core.js'
import type { Client, Input, Parts, Request } from './core.js'
import type { CallOptions, RuntimeOptions } from './fetch.js'
import { createStream } from './stream-reader.js'
import type { OnBytes, Stream, StreamOperation } from './stream-reader.js'

export type { ServerSentEvent, Stream } from './stream-reader.js'

async function send ({ operation, url, headers, body, timeoutMs, runtime }: Request<CallOptions>, onStop: (stop: () => void) => void, onBytes: OnBytes) {
  const controller = new AbortController()
  onStop(() => controller.abort())
  let late = false
  let begun = 0
  /** Waits for the server, at most for the time of one try. */
  async function inTime<T> (work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      late = true
      controller.abort()
    }, timeoutMs)
    try {
      return await work
    } finally {
      clearTimeout(timer)
    }
  }
  try {
    const response = await inTime((runtime as RuntimeOptions).fetch!(url, { method: operation.method, headers, body: (body ?? null) as string | Blob | ArrayBuffer | null, signal: controller.signal }))
    const { status } = response
    if (!response.ok) return { status, data: await inTime(response.text()) }
    const reader = response.body?.getReader()
    const read = async () => reader ? await reader.read() : { done: true as const, value: undefined }
    for (let chunk = await inTime(read()); !chunk.done; chunk = await inTime(read())) {
      begun = status
      await onBytes(chunk.value)
    }
    return { status, data: undefined }
  } catch (error) {
    throw new ApiError(late ? 'timeout' : 'network', late ? `the server sent nothing for ${timeoutMs} ms` : (error as Error).message, begun)
  }
}

/** @internal */
export function openStream<T> (client: Client, operation: StreamOperation, input?: Input<Parts>, options?: CallOptions): Stream<T> {
  return createStream<T>(operation, onBytes => client.call({ ...operation, send: (request, onStop) => send(request, onStop, onBytes) }, input, options))
}
