import type { Account } from '../account/account.js'
import type { User } from '../account/users.js'

const ENVIRONMENT = 'prod-simulator'

/** The headers that the gateway of WeChat's cloud hosting adds to a push. */
export function pushHeaders ({ appid }: Account): Record<string, string> {
  return { 'x-wx-source': 'wx_client', 'x-wx-env': ENVIRONMENT, 'x-wx-appid': appid }
}

/** The headers that the gateway adds to a request of `wx.cloud.callContainer`. */
export function userHeaders (account: Account, { openid, unionid }: User): Record<string, string> {
  return { ...pushHeaders(account), 'x-wx-openid': openid, ...(unionid !== undefined && { 'x-wx-unionid': unionid }) }
}

/** The body with which the console checks a path before it saves it. */
export function pathCheck (format: 'JSON' | 'XML'): string {
  return format === 'XML' ? '<xml>\n  <action>CheckContainerPath</action>\n</xml>' : '{"action":"CheckContainerPath"}'
}
