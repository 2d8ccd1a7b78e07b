import { signSession } from '../account/user-data.js'
import { encryptKeysOf, KEY_LIFE_SECONDS } from '../account/user-keys.js'
import type { User } from '../account/users.js'
import { createSessionKey } from '../ids.js'
import { refuse } from '../refusal.js'
import { ok, requireUser, type Call, type Operation } from './operation.js'

/** The user whose session key signs nothing: `hex(hmac_sha256(session_key, ""))`. */
function requireSignature (call: Call): User {
  const { openid, signature, sig_method: method } = { ...call.query, ...call.body } as Record<string, unknown>
  const user = requireUser(call, openid)
  if (method !== 'hmac_sha256') refuse(87008, 'invalid sig_method', `sig_method is ${JSON.stringify(method)}, expected "hmac_sha256"`)
  const { clock, limits } = call.platform
  const [current, ...older] = user.sessionKeys
  if (current === undefined || clock.now() - current.createdAt > limits.sessionKeyLifeMs) {
    return refuse(87007, 'session_key is not existed or expired', current === undefined ? `${user.name} never signed in` : 'the session key is too old: the user has to sign in again')
  }
  if (signature === signSession(current.value)) return user
  const stale = older.some(({ value }) => signature === signSession(value))
  return refuse(87009, 'invalid signature', stale ? 'the signature was made with a session key that a later wx.login replaced' : 'the signature is not hex(hmac_sha256(session_key, "")) with the text of the session key as key')
}

export const checkSession: Operation = {
  method: 'GET or POST',
  path: '/wxa/checksession',
  auth: 'access_token',
  takes: 'anything',
  run (call) {
    requireSignature(call)
    return ok()
  }
}

export const resetUserSessionKey: Operation = {
  method: 'GET or POST',
  path: '/wxa/resetusersessionkey',
  auth: 'access_token',
  takes: 'anything',
  run (call) {
    const user = requireSignature(call)
    // the new key has the age of the key that it replaces
    const { createdAt } = user.sessionKeys[0]!
    user.sessionKeys.unshift({ value: createSessionKey(), createdAt })
    return ok({ openid: user.openid, session_key: user.sessionKeys[0]!.value })
  }
}

export const getUserEncryptKey: Operation = {
  method: 'GET or POST',
  path: '/wxa/business/getuserencryptkey',
  auth: 'access_token',
  takes: 'anything',
  run (call) {
    const user = requireSignature(call)
    const { clock } = call.platform
    return ok({
      key_info_list: encryptKeysOf(user, clock).map(({ key, version, iv, createdAt }) => (
        { encrypt_key: key, version, expire_in: Math.max(createdAt + KEY_LIFE_SECONDS - clock.seconds(), 0), iv, create_time: createdAt }
      ))
    })
  }
}

export const checkEncryptedData: Operation = {
  method: 'POST',
  path: '/wxa/business/checkencryptedmsg',
  auth: 'access_token',
  takes: 'anything',
  run ({ account, body, rawBody }) {
    const hash = body.encrypted_msg_hash ?? new URLSearchParams(rawBody.toString()).get('encrypted_msg_hash')
    if (!hash) refuse(47001, 'data format error', 'the body has no encrypted_msg_hash')
    const createdAt = account.phoneDataMade.get(String(hash))
    return ok({ vaild: createdAt !== undefined, create_time: createdAt ?? 0 })
  }
}
