import { createHash, randomBytes, randomInt } from 'node:crypto'

const base64url = (bytes: number) => randomBytes(bytes).toString('base64url')

/** Creates `oXXXX…`, 28 characters, which are the same for the same parts, so that a user keeps the openid over restarts. */
export function openidOf (...parts: string[]): string {
  return 'o' + createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)
}

/** Creates `gh_` and 12 hexadecimal digits, which are the same for the same appid. */
export function originalIdOf (appid: string): string {
  return 'gh_' + createHash('sha256').update(appid).digest('hex').slice(0, 12)
}

/** Creates a token as long as the platform's tokens are today. */
export const createAccessToken = () => `${randomInt(40, 99)}_${base64url(105)}`

export function isTokenShaped (value: string): boolean {
  return /^\d{2}_[\w-]{100,500}$/.test(value)
}

/** Creates 32 characters, like a code of `wx.login`. */
export const createCode = () => '0' + base64url(24).slice(0, 31)
/** Creates 64 hexadecimal digits, like a code of a phone number button. */
export const createPhoneCode = () => randomBytes(32).toString('hex')
export const createMediaId = () => base64url(48)
export const createTicket = () => base64url(64)
export const createSessionKey = () => randomBytes(16).toString('base64')
export const createTraceId = () => `${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`
export const createNonce = () => String(randomInt(100_000_000, 2_000_000_000))

/** Creates the id after `rid: ` in an errmsg. */
export function createRid (seconds: number): string {
  return `${seconds.toString(16)}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`
}

/** Creates message ids beyond 2^53, like the platform's, so that treating them as JavaScript numbers is noticed. */
export function createMessageIds (): () => bigint {
  let next = 24_000_000_000_000_001n + BigInt(randomInt(2 ** 40))
  return () => { next += 1n; return next }
}
