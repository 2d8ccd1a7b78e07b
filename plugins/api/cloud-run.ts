import { readFile } from 'node:fs/promises'

/** The file with the platform's token in a container of WeChat's cloud hosting. The token is valid for 30 minutes and is renewed every 10 minutes. */
const CLOUD_TOKEN_FILE = '/.tencentcloudbase/wx/cloudbase_access_token'

const KEEP_MS = 60_000

/** The token that the platform mounts into a container. */
export interface CloudToken {
  /** Returns undefined if the container has no token: calls are sent without a token then, and the open interface service adds it. */
  get (): Promise<string | undefined>
  /** Reads the file again because the platform refused `token`. */
  invalidate (token: string): Promise<void>
}

/** Settings for calls from a container of WeChat's cloud hosting. */
export interface CloudRun {
  token: CloudToken
  /** The base address of calls without a token: the open interface service listens on plain HTTP only. */
  openBase: string
}

/** https://developers.weixin.qq.com/miniprogram/dev/wxcloudrun/src/guide/weixin/token.html */
export function createCloudToken (file = CLOUD_TOKEN_FILE, now = Date.now): CloudToken {
  let last: { value: string | undefined, at: number } | undefined

  async function read (): Promise<string | undefined> {
    try {
      const text = (await readFile(file, 'utf8')).trim()
      return text === '' ? undefined : text
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  return {
    async get () {
      if (last === undefined || now() - last.at >= KEEP_MS) last = { value: await read(), at: now() }
      return last.value
    },
    async invalidate (token) {
      if (last?.value === token) last = undefined
    }
  }
}
