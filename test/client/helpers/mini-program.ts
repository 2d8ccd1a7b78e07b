import type { Test } from 'tap'
import type * as ClientModule from '../../../examples/miniprogram/miniprogram/api/index.js'
import { startHub, type Hub, type HubOptions } from '../../helpers/hub.js'
import { bundle, serverDocument, writeClient } from './generate.js'
import { createWx, runInMiniProgram, type Wx } from './wx.js'

/** The functions of the client that the example was generated with, too. */
export type Client = typeof ClientModule

export interface MiniProgram extends Hub {
  wx: Wx
  client: Client
  api: ReturnType<Client['createClient']>
  /** The same Mini Program, started again. */
  restart (options?: object): { client: Client, api: ReturnType<Client['createClient']> }
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
