import { randomBytes } from 'node:crypto'
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { basename } from 'node:path'
import { createContext, runInContext } from 'node:vm'

/*
 * The part of a Mini Program's `wx` that the client needs, over real HTTP, as WeChat documents it:
 * any status is a success, failures come as errMsg, an upload is one file by POST, a download is written to a file whatever its status.
 * https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html
 */

interface Failed { errMsg: string }
interface Callbacks<Result> { success? (result: Result): void, fail? (result: Failed): void, complete? (): void }
interface Common { url: string, header?: Record<string, string>, timeout?: number }
export interface WxRequest extends Common, Callbacks<{ statusCode: number, data: unknown, header: object, errMsg: string }> { method?: string, data?: unknown, dataType?: string, responseType?: string, enableChunked?: boolean }
export interface WxUpload extends Common, Callbacks<{ statusCode: number, data: string, errMsg: string }> { filePath: string, name: string, formData?: Record<string, unknown> }
export interface WxDownload extends Common, Callbacks<{ statusCode: number, tempFilePath?: string, filePath?: string, errMsg: string }> { filePath?: string }

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT']
const CHUNK_BYTES = 64 * 1024

export interface WxOptions {
  /** The code of `wx.login`. */
  login (): Promise<string>
  storage?: Map<string, string>
  /**
   * How `enableChunked` works: as on a phone, as in the developer tools, whose headers have no status, or not at all, as in an old base library.
   * https://developers.weixin.qq.com/miniprogram/dev/api/network/request/RequestTask.onChunkReceived.html
   */
  chunks?: 'phone' | 'developer tools' | 'none'
}

export function createWx ({ login, storage = new Map(), chunks: chunkSupport = 'phone' }: WxOptions) {
  const files = new Map<string, Buffer>()
  const calls = { login: 0, request: 0, uploadFile: 0, downloadFile: 0, urls: [] as string[] }

  function exchange (api: string, { url, header = {}, timeout = 60_000 }: Common, method: string, chunks: Buffer[], type: string | undefined, callbacks: Callbacks<any>, events: {
    sent? (bytes: number, total: number): void
    started? (response: IncomingMessage): void
    received? (bytes: number, total: number, part: Buffer): void
    done (response: IncomingMessage, body: Buffer): object
  }) {
    let over = false
    let request: ClientRequest | undefined
    const end = (work: () => void) => {
      if (over) return
      over = true
      clearTimeout(timer)
      work()
      callbacks.complete?.()
    }
    const fail = (why: string) => end(() => {
      request?.destroy()
      callbacks.fail?.({ errMsg: `${api}:fail ${why}` })
    })
    const timer = setTimeout(() => fail('timeout'), timeout)
    const total = chunks.reduce((sum, chunk) => sum + chunk.length, 0)

    async function run () {
      for (const [name, value] of Object.entries(header)) if (typeof value !== 'string') throw new TypeError(`${api}: the header ${name} has to be text`)
      calls.urls.push(`${method} ${url}`)
      request = httpRequest(url, { method, headers: { 'user-agent': 'MicroMessenger', ...(api === 'request' && { 'content-type': 'application/json' }), ...(chunks.length > 0 && { 'content-length': total }), ...(type !== undefined && { 'content-type': type }), ...header } })
      request.on('error', (error: NodeJS.ErrnoException) => fail(`errcode:-101 ${error.code ?? error.message}`))
      request.on('response', async response => {
        const parts: Buffer[] = []
        const length = Number(response.headers['content-length'] ?? 0)
        let got = 0
        if (!over) events.started?.(response)
        try {
          for await (const part of response as AsyncIterable<Buffer>) {
            parts.push(part)
            got += part.length
            if (!over) events.received?.(got, length, part)
          }
        } catch { return fail('errcode:-100 connection closed') }
        end(() => {
          // answered before all was sent: the rest is not wanted
          if (!request!.writableFinished) request!.destroy()
          callbacks.success?.({ statusCode: response.statusCode, errMsg: `${api}:ok`, ...events.done(response, Buffer.concat(parts)) })
        })
      })
      let bytes = 0
      let flow = () => {}
      request.on('drain', () => flow()).on('close', () => flow())
      for (const chunk of chunks) {
        if (over) return
        const flushed = request.write(chunk)
        bytes += chunk.length
        events.sent?.(bytes, total)
        if (!flushed) await new Promise<void>(resolve => { flow = resolve })
        await new Promise(resolve => setImmediate(resolve))
      }
      request.end()
    }
    run().catch((error: Error) => fail(error.message))
    return { abort: () => fail('abort') }
  }

  const wx = {
    login ({ success, fail }: Callbacks<{ code: string, errMsg: string }> & { timeout?: number }) {
      calls.login++
      login().then(code => success?.({ code, errMsg: 'login:ok' }), (error: Error) => fail?.({ errMsg: `login:fail ${error.message}` }))
    },

    request ({ method = 'GET', data, dataType = 'json', responseType = 'text', enableChunked = false, ...options }: WxRequest) {
      calls.request++
      if (!METHODS.includes(method)) throw new TypeError(`wx.request does not know the method ${method}`)
      const body = data === undefined ? [] : [typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as ArrayBuffer)]
      const onHeaders: ((result: object) => void)[] = []
      const onChunk: ((result: object) => void)[] = []
      const arrivesInChunks = ({ headers }: IncomingMessage) => enableChunked && chunkSupport !== 'none' && headers['transfer-encoding'] === 'chunked'
      let isChunked = false
      const toArrayBuffer = (bytes: Buffer) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
      const task = exchange('request', options, method, body, undefined, options, {
        started (response) {
          isChunked = arrivesInChunks(response)
          onHeaders.forEach(listener => listener({ header: response.headers, cookies: [], ...(chunkSupport === 'phone' && { statusCode: response.statusCode }) }))
        },
        received (_bytes, _total, part) {
          if (isChunked) onChunk.forEach(listener => listener({ data: chunkSupport === 'phone' ? toArrayBuffer(part) : new Uint8Array(part) }))
        },
        done (response, bytes) {
          if (isChunked) return { header: response.headers, data: '' }
          if (responseType === 'arraybuffer') return { header: response.headers, data: toArrayBuffer(bytes) }
          const text = bytes.toString()
          if (dataType === 'json') {
            try { return { header: response.headers, data: JSON.parse(text) } } catch {}
          }
          return { header: response.headers, data: text }
        }
      })
      return {
        ...task,
        onHeadersReceived: (listener: (result: object) => void) => { onHeaders.push(listener) },
        ...(chunkSupport !== 'none' && { onChunkReceived: (listener: (result: object) => void) => { onChunk.push(listener) } })
      }
    },

    uploadFile ({ filePath, name, formData = {}, ...options }: WxUpload) {
      calls.uploadFile++
      const listeners: ((progress: object) => void)[] = []
      const boundary = `----wx${randomBytes(8).toString('hex')}`
      const file = files.get(filePath) ?? Buffer.alloc(0)
      const chunks: Buffer[] = Object.entries(formData).map(([field, value]) => Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`))
      chunks.push(Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${basename(filePath)}"\r\ncontent-type: application/octet-stream\r\n\r\n`))
      for (let at = 0; at < file.length; at += CHUNK_BYTES) chunks.push(file.subarray(at, at + CHUNK_BYTES))
      chunks.push(Buffer.from(`\r\n--${boundary}--\r\n`))
      if (!files.has(filePath)) {
        queueMicrotask(() => options.fail?.({ errMsg: `uploadFile:fail file doesn't exist: ${filePath}` }))
        return { abort () {}, onProgressUpdate () {} }
      }
      const task = exchange('uploadFile', options, 'POST', chunks, `multipart/form-data; boundary=${boundary}`, options, {
        sent: (totalBytesSent, totalBytesExpectedToSend) => listeners.forEach(listener => listener({ progress: Math.floor(100 * totalBytesSent / totalBytesExpectedToSend), totalBytesSent, totalBytesExpectedToSend })),
        done: (_response, bytes) => ({ data: bytes.toString() })
      })
      return { ...task, onProgressUpdate: (listener: (progress: object) => void) => { listeners.push(listener) } }
    },

    downloadFile ({ filePath, ...options }: WxDownload) {
      calls.downloadFile++
      const listeners: ((progress: object) => void)[] = []
      const task = exchange('downloadFile', options, 'GET', [], undefined, options, {
        received: (totalBytesWritten, totalBytesExpectedToWrite) => listeners.forEach(listener => listener({ progress: 0, totalBytesWritten, totalBytesExpectedToWrite })),
        done (_response, bytes) {
          const path = filePath ?? `http://tmp/${randomBytes(8).toString('hex')}`
          files.set(path, Buffer.from(bytes))
          return filePath === undefined ? { tempFilePath: path } : { filePath }
        }
      })
      return { ...task, onProgressUpdate: (listener: (progress: object) => void) => { listeners.push(listener) } }
    },

    getFileSystemManager: () => ({
      readFile ({ filePath, encoding, success, fail }: Callbacks<{ data: unknown }> & { filePath: string, encoding?: BufferEncoding }) {
        const file = files.get(filePath)
        if (file === undefined) fail?.({ errMsg: `readFile:fail no such file or directory ${filePath}` })
        else success?.({ data: encoding === undefined ? file : file.toString(encoding) })
      },
      unlink ({ filePath, success, fail }: Callbacks<object> & { filePath: string }) {
        if (files.delete(filePath)) success?.({})
        else fail?.({ errMsg: `unlink:fail no such file or directory ${filePath}` })
      }
    }),

    getStorageSync: (key: string) => storage.has(key) ? JSON.parse(storage.get(key)!) : '',
    setStorageSync: (key: string, value: unknown) => { storage.set(key, JSON.stringify(value)) },
    removeStorageSync: (key: string) => { storage.delete(key) }
  }
  return { wx, files, calls, storage }
}

export type Wx = ReturnType<typeof createWx>

/** Runs a script in a context that has `wx`, as `platform` names it, and nothing else that is not JavaScript's own. */
export function runInMiniProgram (code: string, { wx }: Pick<Wx, 'wx'>, platform = 'wx', more: object = {}): any {
  const context = createContext({ [platform]: wx, ...more })
  runInContext(code, context)
  return runInContext('client', context)
}
