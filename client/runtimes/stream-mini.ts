import { ApiError } from './core.js'
import type { CallOptions, Client, Input, Parts, Request } from './core.js'
import { toError } from './mini.js'
import type { RuntimeOptions } from './mini.js'
import { createDecoder, createStream } from './stream-reader.js'
import type { OnBytes, Stream, StreamOperation } from './stream-reader.js'

export type { ServerSentEvent, Stream } from './stream-reader.js'

interface Failure { errMsg?: string, errno?: number }
interface Task {
  abort (): void
  /** The tasks of Taro are also promises. */
  catch? (ignore: () => void): unknown
  // an old base library has neither method, nor has uni in most browsers; the types of uni lack the second
  onHeadersReceived? (listener: (result: any) => void): void
  onChunkReceived? (listener: (result: any) => void): void
}
interface Platform {
  request (options: { url: string, header: Record<string, string>, timeout: number, method: any, data?: any, dataType: any, responseType: any, success (result: { statusCode: number, data: any }): void, fail (result: Failure): void }): Task
}

// the generator inserts the platform here
declare const platform: Platform
declare const setTimeout: undefined | ((work: () => void, ms: number) => unknown)
declare const clearTimeout: (timer: any) => void

const DAY_MS = 86400000

const typeIn = (header: Record<string, string> = {}) => Object.keys(header).filter(name => name.toLowerCase() === 'content-type').map(name => String(header[name]).split(';', 1)[0]!.trim().toLowerCase())[0]

function send ({ operation, url, headers, body, timeoutMs, runtime }: Request<CallOptions>, onStop: (stop: () => void) => void, onBytes: OnBytes) {
  return new Promise<{ status: number, data: unknown }>((resolve, reject) => {
    let timer: unknown
    let status: number | undefined
    let begun = false
    let isHeld = false
    const held: Uint8Array[] = []

    /** Watches for silence: the timeout of the platform is for the whole answer, but a stream may last long. */
    function watch (): void {
      if (typeof setTimeout !== 'function') return
      clearTimeout(timer)
      timer = setTimeout(() => {
        reject(new ApiError('timeout', `the server sent nothing for ${timeoutMs} ms`, begun ? 200 : 0))
        task.abort()
      }, timeoutMs)
    }

    function end (work: () => void): void {
      if (timer) clearTimeout(timer)
      work()
    }

    function take (data: ArrayBuffer): void {
      const bytes = new Uint8Array(data)
      if (isHeld || status! > 299) {
        held.push(bytes)
      } else {
        begun = true
        onBytes(bytes)
      }
    }

    // without a type the platform sends the type of JSON, and a server refuses JSON without a body
    if (!/^(GET|HEAD)$/.test(operation.method)) headers['content-type'] ??= body === undefined ? 'text/plain' : 'application/octet-stream'
    const options = {
      ...(runtime as RuntimeOptions).platformOptions,
      url,
      header: headers,
      timeout: typeof setTimeout === 'function' ? DAY_MS : timeoutMs,
      method: operation.method,
      data: body,
      dataType: 'text',
      responseType: 'arraybuffer',
      enableChunked: true,
      success: ({ statusCode, data }: { statusCode: number, data: any }) => end(() => {
        // a platform without chunks delivers the whole answer at once
        if (!begun && held.length === 0 && data) {
          status = statusCode
          isHeld = false
          take(data)
        } else if (isHeld && statusCode < 300) {
          held.splice(0).forEach(onBytes)
          begun = true
        }
        const decode = createDecoder()
        resolve(begun ? { status: 200, data: undefined } : { status: statusCode, data: held.map(decode).join('') })
      }),
      fail: (failure: Failure) => end(() => {
        const { kind, message } = toError(failure)
        reject(new ApiError(kind, message, begun ? 200 : 0))
      })
    }
    const task = platform.request(options)
    watch()
    task.catch?.(() => {})
    onStop(() => end(() => task.abort()))
    task.onHeadersReceived?.(({ statusCode, header }) => {
      status = statusCode
      // the developer tools report no status, but an error has another type than the stream
      const type = typeIn(header)
      isHeld = !statusCode && type !== undefined && operation.headers!.accept !== '*/*' && type !== operation.headers!.accept
    })
    task.onChunkReceived?.(({ data }) => {
      watch()
      take(data)
    })
  })
}

/** @internal */
export function openStream<T> (client: Client, operation: StreamOperation, input?: Input<Parts>, options?: CallOptions): Stream<T> {
  return createStream<T>(operation, onBytes => client.call({ ...operation, send: (request, onStop) => send(request, onStop, onBytes) }, input, options))
}
