import { createHmac } from 'node:crypto'
import type { Account } from '../account/account.js'
import type { User } from '../account/users.js'
import type { Platform } from '../platform.js'
import { refuse } from '../refusal.js'

const hmac = (key: string, text: string | Buffer) => createHmac('sha256', key).update(text).digest('hex')

/** `hex(HMAC-SHA256(AppKey, uri & text))`. */
export function paySignature (appKey: string, uri: string, text: string | Buffer): string {
  return createHmac('sha256', appKey).update(`${uri}&`).update(text).digest('hex')
}

/** The AppKey of an environment; undefined if the console has none. */
export function appKeyOf ({ settings: { virtualPayment } }: Account, env: unknown): string | undefined {
  return env === 1 ? virtualPayment?.sandboxAppKey : virtualPayment?.appKey
}

/** Verifies `pay_sig` of a server's call, over the bytes as they arrived. An account without keys in the console accepts every text. */
export function checkPaySignature (account: Account, path: string, query: Record<string, string>, rawBody: Buffer, env: unknown): void {
  if (account.settings.virtualPayment === undefined) return
  const appKey = appKeyOf(account, env)
  if (appKey === undefined) refuse(268490003, 'sig error', 'the console has no AppKey of the sandbox')
  if (query.pay_sig === paySignature(appKey!, path, rawBody)) return
  const other = appKeyOf(account, env === 1 ? 0 : 1)
  const isOther = other !== undefined && query.pay_sig === paySignature(other, path, rawBody)
  refuse(268490003, 'sig error', isOther ? 'pay_sig is made with the AppKey of the other environment' : `pay_sig is not hex(hmac_sha256(AppKey, "${path}&" + body))`)
}

/** The problem of a signature with a user's session key. */
export function findSessionKeyProblem ({ clock, limits }: Platform, user: User, signature: unknown, text: string | Buffer): 'expired' | 'stale' | 'wrong' | undefined {
  const [current, ...older] = user.sessionKeys
  if (current === undefined || clock.now() - current.createdAt > limits.sessionKeyLifeMs) return 'expired'
  if (signature === hmac(current.value, text)) return undefined
  return older.some(({ value }) => signature === hmac(value, text)) ? 'stale' : 'wrong'
}

/** Verifies the `signature` of a call for a user. */
export function checkUserSignature (platform: Platform, account: Account, user: User, query: Record<string, string>, rawBody: Buffer): void {
  if (account.settings.virtualPayment === undefined) return
  const problem = findSessionKeyProblem(platform, user, query.signature, rawBody)
  if (problem === 'expired') refuse(268490009, 'session_key expired', `${user.name} has no valid session key`)
  if (problem !== undefined) refuse(268490003, 'sig error', problem === 'stale' ? 'signature is made with a session key that a later wx.login replaced' : 'signature is not hex(hmac_sha256(session_key, body))')
}
