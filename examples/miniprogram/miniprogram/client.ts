import { createClient, isApiError } from './api/index'
import { baseUrl } from './config'

/** One client for all pages: they share its session. */
export const api = createClient({ baseUrl, appid: wx.getAccountInfoSync().miniProgram.appId })

/** A message for the user. */
export function explain (error: unknown): string {
  // wx reports its own refusals in errMsg
  if (!isApiError(error)) return (error as WechatMiniprogram.GeneralCallbackResult).errMsg ?? String(error)
  if (error.kind === 'network' || error.kind === 'timeout') return 'The server cannot be reached. Try again in a moment.'
  return error.body !== undefined && 'message' in error.body ? error.body.message : error.message
}
