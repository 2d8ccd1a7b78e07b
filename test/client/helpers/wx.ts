import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { Exchange, type Callbacks, type Common, type ExchangeOptions } from './exchange.js'

/*
 * The part of a Mini Program's `wx` that the client needs, over real HTTP, as WeChat documents it:
 * any status is a success, failures come as errMsg, an upload is one file by POST, a download is written to a file whatever its status.
 * https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html
 */

export interface WxRequest extends Common, Callbacks<{ statusCode: number, data: unknown, header: object, errMsg: string }> { method?: string, data?: unknown, dataType?: string, responseType?: string, enableChunked?: boolean }
export interface WxUpload extends Common, Callbacks<{ statusCode: number, data: string, errMsg: string }> { filePath: string, name: string, formData?: Record<string, unknown> }
export interface WxDownload extends Common, Callbacks<{ statusCode: number, tempFilePath?: string, filePath?: string, errMsg: string }> { filePath?: string }

type Listener = (result: object) => void

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

/** The functions of `wx` that send something. */
class WxNetwork {
  readonly files = new Map<string, Buffer>()
  readonly calls = { login: 0, request: 0, uploadFile: 0, downloadFile: 0, urls: [] as string[] }
  readonly #chunkSupport: NonNullable<WxOptions['chunks']>

  constructor (chunkSupport: NonNullable<WxOptions['chunks']>) {
    this.#chunkSupport = chunkSupport
  }

  request ({ method = 'GET', data, dataType = 'json', responseType = 'text', enableChunked = false, ...options }: WxRequest) {
    this.calls.request++
    if (!METHODS.includes(method)) throw new TypeError(`wx.request does not know the method ${method}`)
    const chunks = data === undefined ? [] : [typeof data === 'string' ? Buffer.from(data) : Buffer.from(data as ArrayBuffer)]
    const onHeaders: Listener[] = []
    const onChunk: Listener[] = []
    const support = this.#chunkSupport
    let isChunked = false
    const task = this.#exchange({
      ...options,
      api: 'request',
      method,
      chunks,
      started ({ headers, statusCode }) {
        isChunked = enableChunked && support !== 'none' && headers['transfer-encoding'] === 'chunked'
        for (const listener of onHeaders) listener({ header: headers, cookies: [], ...(support === 'phone' && { statusCode }) })
      },
      received (_bytes, _total, part) {
        if (isChunked) for (const listener of onChunk) listener({ data: support === 'phone' ? toArrayBuffer(part) : new Uint8Array(part) })
      },
      done: ({ headers }, bytes) => ({ header: headers, data: isChunked ? '' : readData(bytes, dataType, responseType) })
    })
    return {
      ...task,
      onHeadersReceived: (listener: Listener) => { onHeaders.push(listener) },
      ...(support !== 'none' && { onChunkReceived: (listener: Listener) => { onChunk.push(listener) } })
    }
  }

  uploadFile ({ filePath, name, formData = {}, ...options }: WxUpload) {
    this.calls.uploadFile++
    const file = this.files.get(filePath)
    if (file === undefined) {
      queueMicrotask(() => options.fail?.({ errMsg: `uploadFile:fail file doesn't exist: ${filePath}` }))
      return { abort () {}, onProgressUpdate () {} }
    }
    const listeners: Listener[] = []
    const boundary = `----wx${randomBytes(8).toString('hex')}`
    const task = this.#exchange({
      ...options,
      api: 'uploadFile',
      method: 'POST',
      chunks: writeForm(boundary, formData, name, basename(filePath), file),
      type: `multipart/form-data; boundary=${boundary}`,
      sent (totalBytesSent, totalBytesExpectedToSend) {
        for (const listener of listeners) listener({ progress: Math.floor(100 * totalBytesSent / totalBytesExpectedToSend), totalBytesSent, totalBytesExpectedToSend })
      },
      done: (_response, bytes) => ({ data: bytes.toString() })
    })
    return { ...task, onProgressUpdate: (listener: Listener) => { listeners.push(listener) } }
  }

  downloadFile ({ filePath, ...options }: WxDownload) {
    this.calls.downloadFile++
    const listeners: Listener[] = []
    const task = this.#exchange({
      ...options,
      api: 'downloadFile',
      method: 'GET',
      received (totalBytesWritten, totalBytesExpectedToWrite) {
        for (const listener of listeners) listener({ progress: 0, totalBytesWritten, totalBytesExpectedToWrite })
      },
      done: (_response, bytes) => {
        const path = filePath ?? `http://tmp/${randomBytes(8).toString('hex')}`
        this.files.set(path, Buffer.from(bytes))
        return filePath === undefined ? { tempFilePath: path } : { filePath }
      }
    })
    return { ...task, onProgressUpdate: (listener: Listener) => { listeners.push(listener) } }
  }

  #exchange (options: ExchangeOptions) {
    const exchange = new Exchange({ ...options, begun: () => { this.calls.urls.push(`${options.method} ${options.url}`) } })
    return { abort: () => exchange.abort() }
  }
}

const toArrayBuffer = (bytes: Buffer) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)

function readData (bytes: Buffer, dataType: string, responseType: string): unknown {
  if (responseType === 'arraybuffer') return toArrayBuffer(bytes)
  const text = bytes.toString()
  if (dataType === 'json') {
    try { return JSON.parse(text) } catch {}
  }
  return text
}

function writeForm (boundary: string, fields: Record<string, unknown>, name: string, filename: string, file: Buffer): Buffer[] {
  const chunks: Buffer[] = Object.entries(fields).map(([field, value]) => Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`))
  chunks.push(Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${filename}"\r\ncontent-type: application/octet-stream\r\n\r\n`))
  for (let at = 0; at < file.length; at += CHUNK_BYTES) chunks.push(file.subarray(at, at + CHUNK_BYTES))
  chunks.push(Buffer.from(`\r\n--${boundary}--\r\n`))
  return chunks
}

function createFileSystem (files: Map<string, Buffer>) {
  return {
    readFile ({ filePath, encoding, success, fail }: Callbacks<{ data: unknown }> & { filePath: string, encoding?: BufferEncoding }) {
      const file = files.get(filePath)
      if (file === undefined) fail?.({ errMsg: `readFile:fail no such file or directory ${filePath}` })
      else success?.({ data: encoding === undefined ? file : file.toString(encoding) })
    },
    unlink ({ filePath, success, fail }: Callbacks<object> & { filePath: string }) {
      if (files.delete(filePath)) success?.({})
      else fail?.({ errMsg: `unlink:fail no such file or directory ${filePath}` })
    }
  }
}

export function createWx ({ login, storage = new Map(), chunks = 'phone' }: WxOptions) {
  const network = new WxNetwork(chunks)
  const { files, calls } = network
  const wx = {
    login ({ success, fail }: Callbacks<{ code: string, errMsg: string }> & { timeout?: number }) {
      calls.login++
      login().then(code => success?.({ code, errMsg: 'login:ok' }), (error: Error) => fail?.({ errMsg: `login:fail ${error.message}` }))
    },
    request: (options: WxRequest) => network.request(options),
    uploadFile: (options: WxUpload) => network.uploadFile(options),
    downloadFile: (options: WxDownload) => network.downloadFile(options),
    getFileSystemManager: () => createFileSystem(files),
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
