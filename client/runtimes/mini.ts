import { ApiError, createCore } from './core.js'
import type { Api, CallOptions, Client, CoreOptions, Progress, Request, Transport } from './core.js'

export { ApiError } from './core.js'
export type { Api, Call, CallOptions, Client, Credential, ErrorKind, Input, Operation, Progress, Token } from './core.js'

/** The part of the platform that the client uses. */
interface Platform {
  login (options: { timeout?: number, success (result: { code: string }): void, fail (result: Failure): void }): unknown
  request (options: Common & { method: any, data?: any, dataType: any, responseType: any, success (result: { statusCode: number, data: any }): void }): Task
  uploadFile (options: Common & { filePath: string, name: string, formData: any, success (result: { statusCode: number, data: any }): void }): Task & Watched
  downloadFile (options: Common & { filePath?: string, success (result: { statusCode: number, tempFilePath: string, filePath?: string }): void }): Task & Watched
  getFileSystemManager? (): Files
  getStorageSync (key: string): any
  setStorageSync (key: string, value: any): void
  removeStorageSync (key: string): void
}

interface Common { url: string, header: Record<string, string>, timeout: number, fail (result: Failure): void }
interface Failure { errMsg?: string, errno?: number }
interface Files {
  readFile (options: { filePath: string, encoding: any, success (result: { data: any }): void, fail (): void }): void
  unlink (options: { filePath: string, fail (): void }): void
}
interface Task { abort (): void, catch? (ignore: () => void): unknown }
interface Watched { onProgressUpdate (listener: (result: any) => void): void }

// the generator inserts the platform here
declare const platform: Platform

export interface UploadOptions extends CallOptions {
  onProgress? (progress: Progress): void
}

export interface DownloadOptions extends UploadOptions {
  /** The path of the file in the user's folder. Default: a temporary file. */
  filePath?: string
}

/** Default `getCode`: the `login` of the platform. */
export interface RuntimeOptions extends CoreOptions {
  /** Further options for the platform's `request`, `uploadFile` and `downloadFile`, e.g. `{ enableHttp2: true }`. */
  platformOptions?: Record<string, unknown>
}

/** @internal */
export function toError ({ errMsg = '', errno }: Failure): ApiError {
  // on an iPhone the message is in the language of the phone
  return new ApiError(errno === 5 || /time ?out|超时/i.test(errMsg) ? 'timeout' : /abort/i.test(errMsg) ? 'abort' : 'network', errMsg)
}

/** Decodes UTF-8 without TextDecoder, which the platform lacks; '' for other bytes, such as the page of a gateway. */
function decode (bytes: ArrayBuffer): string {
  try {
    return decodeURIComponent(Array.from(new Uint8Array(bytes), byte => `%${(byte + 256).toString(16).slice(1)}`).join(''))
  } catch {
    return ''
  }
}

function send ({ operation, url, headers, body, timeoutMs, options }: Request<DownloadOptions>, onStop: (stop: () => void) => void, more: RuntimeOptions['platformOptions']) {
  return new Promise<{ status: number, data: unknown }>((resolve, reject) => {
    const common = { ...more, url, header: headers, timeout: timeoutMs, fail: (failure: Failure) => reject(toError(failure)) }
    const { onProgress, filePath } = options
    const stopWith = (task: Task | undefined) => {
      // the tasks of Taro are also promises, which reject in addition to `fail`
      task?.catch?.(() => {})
      onStop(() => task?.abort())
    }
    if (operation.body === 'multipart') {
      const { [operation.file!]: file, ...fields } = (body ?? {}) as Record<string, string>
      const task = platform.uploadFile({
        ...common,
        filePath: file!,
        name: operation.file!,
        formData: Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null).map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)])),
        success: ({ statusCode, data }) => resolve({ status: statusCode, data })
      })
      if (onProgress) task.onProgressUpdate(({ totalBytesSent, totalBytesExpectedToSend }) => onProgress({ loaded: totalBytesSent, total: totalBytesExpectedToSend }))
      stopWith(task)
    } else if (operation.answer === 'file') {
      const task = platform.downloadFile({
        ...common,
        ...(filePath && { filePath }),
        success ({ statusCode: status, tempFilePath, filePath }) {
          const path = filePath || tempFilePath
          if (status < 300) return resolve({ status, data: path })
          // an error answer was also written into the file; uni has no files in a browser
          const files = platform.getFileSystemManager?.()
          const answer = (data: unknown) => {
            if (filePath) files!.unlink({ filePath, fail () {} })
            resolve({ status, data })
          }
          files ? files.readFile({ filePath: path, encoding: 'utf8', success: ({ data }) => answer(data), fail: () => answer('') }) : resolve({ status, data: '' })
        }
      })
      if (onProgress) task.onProgressUpdate(({ totalBytesWritten, totalBytesExpectedToWrite }) => onProgress({ loaded: totalBytesWritten, total: totalBytesExpectedToWrite }))
      stopWith(task)
    } else {
      const { method } = operation
      // without a type the platform sends the type of JSON, and a server refuses JSON without a body
      if (!/^(GET|HEAD)$/.test(method)) headers['content-type'] ??= body === undefined ? 'text/plain' : 'application/octet-stream'
      const task = platform.request({
        ...common,
        method,
        data: body,
        // any value other than json keeps the text unchanged
        dataType: 'text',
        responseType: operation.answer === 'bytes' ? 'arraybuffer' : 'text',
        success: ({ statusCode, data }) => resolve({ status: statusCode, data: statusCode > 299 && typeof data === 'object' ? decode(data) : data })
      })
      stopWith(task)
    }
  })
}

const storage: Pick<Transport<DownloadOptions>, 'load' | 'save'> = {
  // if the storage is full or broken, the user signs in again, but the call does not fail
  load (key) {
    try { return platform.getStorageSync(key) || undefined } catch {}
  },
  save (key, value) {
    try { value ? platform.setStorageSync(key, value) : platform.removeStorageSync(key) } catch {}
  }
}

/** @internal */
export function createRuntime (options: RuntimeOptions, api: Api): Client {
  const getCode = () => new Promise<string>((resolve, reject) => {
    const task = platform.login({
      timeout: options.timeoutMs ?? 60000,
      success: ({ code }) => resolve(code),
      fail: ({ errMsg = '' }) => reject(new ApiError('sign-in', errMsg))
    }) as Partial<Task> | undefined
    task?.catch?.(() => {})
  })
  const { platformOptions } = options
  return createCore<DownloadOptions>({ ...storage, send: (request, onStop) => send(request, onStop, platformOptions) }, { getCode, ...options }, api)
}
