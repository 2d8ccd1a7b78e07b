import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The part of Taro's types that the client and the examples meet: a task that is a promise as well. */
const TARO_TYPES = `
declare namespace Taro {
  interface Result { errMsg: string }
  interface Task<T> extends Promise<T> { abort (): void, onProgressUpdate (listener: (result: { progress: number, totalBytesSent: number, totalBytesExpectedToSend: number, totalBytesWritten: number, totalBytesExpectedToWrite: number }) => void): void }
}
declare const Taro: {
  chooseImage (option: { count?: number }): Promise<{ tempFilePaths: string[] }>
  login (option?: { timeout?: number, success? (result: { code: string } & Taro.Result): void, fail? (result: Taro.Result): void }): Promise<{ code: string }>
  request<T = any> (option: { url: string, data?: any, header?: Record<string, any>, timeout?: number, method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD' | 'OPTIONS' | 'PATCH', dataType?: 'json' | 'text', responseType?: 'text' | 'arraybuffer', success? (result: { statusCode: number, data: T } & Taro.Result): void, fail? (result: Taro.Result): void }): Taro.Task<{ data: T }>
  uploadFile (option: { url: string, filePath: string, name: string, header?: Record<string, any>, timeout?: number, formData?: Record<string, any>, success? (result: { statusCode: number, data: string } & Taro.Result): void, fail? (result: Taro.Result): void }): Taro.Task<{ data: string }>
  downloadFile (option: { url: string, filePath?: string, header?: Record<string, any>, timeout?: number, success? (result: { statusCode: number, tempFilePath: string, filePath?: string } & Taro.Result): void, fail? (result: Taro.Result): void }): Taro.Task<{ tempFilePath: string }>
  getFileSystemManager (): { readFile (option: { filePath: string, encoding?: 'utf8', success? (result: { data: string | ArrayBuffer }): void, fail? (): void }): void, unlink (option: { filePath: string, fail? (): void }): void }
  getUserCryptoManager (): { getLatestUserKey (option: { success? (result: { encryptKey: string, iv: string, version: number, expireTime: number }): void, fail? (result: Taro.Result): void }): Promise<Taro.Result>, getRandomValues (option: { length: number, success? (result: { randomValues: ArrayBuffer } & Taro.Result): void, fail? (result: Taro.Result): void }): void }
  getStorageSync (key: string): any
  setStorageSync (key: string, data: any): void
  removeStorageSync (key: string): void
}
export default Taro
`

/** Puts Taro beside a client: its types, and what `runtime` makes of it. */
export function writeTaro (dir: string, runtime = 'export default {}'): void {
  writePackage(dir, '@tarojs/taro', TARO_TYPES, runtime)
}

/** Puts a package beside a client. */
export function writePackage (dir: string, name: string, types: string, runtime = ''): void {
  const folder = join(dir, 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, type: 'module', main: 'index.js', types: 'index.d.ts' }))
  writeFileSync(join(folder, 'index.d.ts'), types)
  writeFileSync(join(folder, 'index.js'), runtime)
}
