import type { Test } from 'tap'
import type { Call, CallOptions, Client as Api, Input, Progress } from '../../../client/runtimes/core.js'
import { startHub, type Hub, type HubOptions } from '../../helpers/hub.js'
import { bundle, serverDocument, writeClient } from './generate.js'
import { createWx, runInMiniProgram, type Wx } from './wx.js'

type Operation<In, Out, Options = CallOptions> = (api: Api, input: Input<In>, options?: CallOptions & Options) => Call<Out>
interface WithProgress { onProgress? (progress: Progress): void }
interface UserData { rawData: string, signature: string, encryptedData: string, iv: string }

/** The functions that the tests use; what the emitted types say is tested by compiling them. */
export interface Client {
  createClient (options: object): Api
  login: Operation<{ query: { code: string } }, { openid: string }>
  decryptUserInfo: Operation<{ body: UserData }, { openId: string, nickName: string }>
  decryptPhoneNumber: Operation<{ body: { code: string } | { encryptedData: string, iv: string } }, { phoneNumber: string }>
  uploadMedia: Operation<{ body: { file: string } }, string[], WithProgress>
  downloadMedia: Operation<{ path: { mediaId: string } }, string, WithProgress & { filePath?: string }>
  createQrcode: Operation<{ body: Record<string, unknown> }, ArrayBuffer>
}

export interface MiniProgram extends Hub {
  wx: Wx
  client: Client
  api: Api
  /** The same Mini Program, started again. */
  restart (options?: object): { client: Client, api: Api }
  /** Requests to the server that matched. */
  count (pattern: RegExp): number
}

/** The emitted `wx` client in a context that has only `wx`, alice's phone below it, the real server and the simulator above. */
export async function startMiniProgram (t: Test, { rotate = true, hub, platform = 'wx' }: { rotate?: boolean, hub?: HubOptions, platform?: 'wx' | 'uni' } = {}): Promise<MiniProgram> {
  const running = await startHub(t, hub)
  const alice = running.simulator.user('alice')
  const wx = createWx({ login: () => alice.login({ rotate }) })
  const code = await bundle(writeClient(t, serverDocument, { target: platform, only: ['user', 'media', 'qrcode'] }))
  function restart (options: object = {}) {
    const client = runInMiniProgram(code, wx, platform) as Client
    return { client, api: client.createClient({ baseUrl: running.base, appid: running.account.appid, ...options }) }
  }
  return { ...running, wx, ...restart(), restart, count: pattern => wx.calls.urls.filter(url => pattern.test(url)).length }
}
