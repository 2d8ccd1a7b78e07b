import { ApiError, createCore } from './core.js'
import type { Api, Call, CallOptions as CoreCallOptions, Client, CoreOptions, Input, Operation, Parts, Progress, Request } from './core.js'

export { ApiError } from './core.js'
export type { Api, Call, Client, Credential, ErrorKind, Input, Operation, Progress, Token } from './core.js'

export interface CallOptions extends CoreCallOptions {
  /** Stops the request, as `abort()` does. */
  signal?: AbortSignal
}

/** `fetch` does not report the progress of an upload. */
export type UploadOptions = CallOptions

export interface DownloadOptions extends CallOptions {
  onProgress? (progress: Progress): void
}

export interface RuntimeOptions extends CoreOptions {
  /** Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch
}

function toForm (fields: Record<string, unknown>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const item of [value].flat()) {
      if (item != null) form.append(name, item instanceof Blob ? item : typeof item === 'object' ? JSON.stringify(item) : String(item))
    }
  }
  return form
}

async function download (response: Response, onProgress: DownloadOptions['onProgress']): Promise<Blob> {
  if (!onProgress || !response.body) return await response.blob()
  // content-length counts the compressed bytes
  const total = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length')) || 0
  const chunks: Uint8Array[] = []
  let loaded = 0
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    // TypeScript 5.7 made Uint8Array generic, and earlier versions cannot express it
    if (done) return new Blob(chunks as any[], { type: response.headers.get('content-type') ?? '' })
    chunks.push(value)
    onProgress({ loaded: loaded += value.length, total })
  }
}

/** @internal */
export function createRuntime ({ fetch = (...args) => globalThis.fetch(...args), ...options }: RuntimeOptions, api: Api): Client {
  async function send ({ operation, url, headers, body, timeoutMs, options }: Request<DownloadOptions>, onStop: (stop: () => void) => void) {
    const controller = new AbortController()
    let late = false
    const timer = setTimeout(() => {
      late = true
      controller.abort()
    }, timeoutMs)
    onStop(() => controller.abort())
    try {
      const response = await fetch(url, {
        method: operation.method,
        headers,
        body: operation.body === 'multipart' ? toForm(body as Record<string, unknown>) : (body ?? null) as string | Blob | ArrayBuffer | null,
        signal: controller.signal
      })
      const bytes = response.ok && (operation.answer === 'bytes' || operation.answer === 'file')
      return { status: response.status, data: bytes ? await download(response, options.onProgress) : await response.text() }
    } catch (error) {
      throw new ApiError(late ? 'timeout' : 'network', late ? `no answer within ${timeoutMs} ms` : (error as Error).message)
    } finally {
      clearTimeout(timer)
    }
  }

  const core = createCore<DownloadOptions>({ send }, { fetch, ...options } as CoreOptions, api)
  return {
    ...core,
    call<T> (operation: Operation, input?: Input<Parts>, callOptions: CallOptions = {}): Call<T> {
      const call = core.call<T>(operation, input, callOptions)
      const { signal } = callOptions
      if (signal?.aborted) {
        call.abort()
      } else if (signal) {
        signal.addEventListener('abort', call.abort)
        const release = () => signal.removeEventListener('abort', call.abort)
        call.then(release, release)
      }
      return call
    }
  }
}
