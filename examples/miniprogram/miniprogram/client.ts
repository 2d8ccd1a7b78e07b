import { createClient, isApiError } from './api/index'
import { baseUrl } from './config'

/** One client for all pages: they share its session. */
export const api = createClient({ baseUrl, appid: wx.getAccountInfoSync().miniProgram.appId })

/** What to tell the user. */
export function explain (error: unknown): string {
  // what wx itself refuses comes as its errMsg
  if (!isApiError(error)) return (error as WechatMiniprogram.GeneralCallbackResult).errMsg ?? String(error)
  if (error.kind === 'network' || error.kind === 'timeout') return 'The server cannot be reached. Try again in a moment.'
  return error.body !== undefined && 'message' in error.body ? error.body.message : error.message
}
