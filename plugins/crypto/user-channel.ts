import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { Type, type Static } from '@sinclair/typebox'
import { describeProblem } from '../lib/check.js'
import { InputError, UserChannelError } from '../lib/error-codes.js'
import type { UserKey, UserKeys } from './user-keys.js'

const BASE64 = '^[A-Za-z0-9+/]+={0,2}$'

/** A message of the encrypted channel, in either direction. A route can use this schema for its body. */
export const UserChannelMessage = Type.Object({
  version: Type.Integer({ minimum: 0, maximum: 4_294_967_295, description: "the version of the user's key" }),
  iv: Type.String({ pattern: '^[A-Za-z0-9+/]{22}==$', description: '16 random bytes in base64' }),
  data: Type.String({ minLength: 4, maxLength: 1_400_000, pattern: BASE64, description: 'the text, AES-128-CBC, in base64' }),
  hmac: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'HMAC-SHA256 in hex' })
}, { additionalProperties: false, description: "a message of the user's encrypted channel" })

export type UserChannelMessage = Static<typeof UserChannelMessage>

/** The user of a session. The session key stays here. */
export interface ChannelUser { openid: string, sessionKey: string }

export interface UserChannel {
  /**
   * Decrypts a message that the Mini Program encrypted with the key of `wx.getUserCryptoManager().getLatestUserKey()`.
   * Rejects with `WX_ERR_USER_KEY` if the key is unknown or expired, with `WX_ERR_USER_CHANNEL` if the HMAC does not match the message,
   * with `WX_ERR_INPUT` if the message has another shape, and with the errors of `getUserEncryptKey`.
   */
  decrypt (user: ChannelUser, message: UserChannelMessage): Promise<string>
  /** Encrypts a text of at most 1 MiB for the user's Mini Program. `version` is the key version of the message that it answers, default the newest. */
  encrypt (user: ChannelUser, text: string, options?: { version?: number }): Promise<UserChannelMessage>
  /** A key of the user, default the newest, for a message format of your own. Do not log it or send it to a client. Rejects with `WX_ERR_USER_KEY`. */
  getKey (user: ChannelUser, version?: number): Promise<UserKey>
}

/** Sent by the Mini Program, or to it. The direction is authenticated, so that a message that comes back to its sender is refused. */
type Direction = 'request' | 'response'

const MAX_TEXT_BYTES = 1_048_576

function authenticate (direction: Direction, key: Buffer, { version, iv, data }: Omit<UserChannelMessage, 'hmac'>): Buffer {
  return createHmac('sha256', key).update(`${direction}.${version}.${iv}.${data}`).digest()
}

/** Encrypts and authenticates `text` with a user's key. */
export function sealForUser (direction: Direction, { key, version }: Pick<UserKey, 'key' | 'version'>, text: string, vector = randomBytes(16)): UserChannelMessage {
  const secret = Buffer.from(key, 'base64')
  const cipher = createCipheriv('aes-128-cbc', secret, vector)
  const message = { version, iv: vector.toString('base64'), data: cipher.update(text, 'utf8', 'base64') + cipher.final('base64') }
  return { ...message, hmac: authenticate(direction, secret, message).toString('hex') }
}

/** Verifies a message and decrypts it. Throws `WX_ERR_USER_CHANNEL`. */
export function openOfUser (direction: Direction, { key }: Pick<UserKey, 'key'>, message: UserChannelMessage): string {
  const secret = Buffer.from(key, 'base64')
  const expected = authenticate(direction, secret, message)
  const actual = Buffer.from(message.hmac, 'hex')
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw new UserChannelError()
  try {
    const decipher = createDecipheriv('aes-128-cbc', secret, Buffer.from(message.iv, 'base64'))
    return decipher.update(message.data, 'base64', 'utf8') + decipher.final('utf8')
  } catch {
    // no cause: it would hold decrypted bytes
    throw new UserChannelError()
  }
}

/**
 * The encrypted channel between a Mini Program and its server: WeChat gives both the same short-lived key of a user.
 * WeChat leaves the format to the developer; here it is AES-128-CBC with a random vector for each message, and HMAC-SHA256 over the ciphertext.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/user-encryptkey.html
 */
export function createUserChannel (keys: Pick<UserKeys, 'get'>): UserChannel {
  return {
    async decrypt (user, message) {
      const problem = describeProblem(UserChannelMessage, message, 'the message')
      if (problem !== undefined) throw new InputError(problem)
      return openOfUser('request', await keys.get(user, message.version), message)
    },

    async encrypt (user, text, { version } = {}) {
      if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw new InputError(`text: expected at most ${MAX_TEXT_BYTES} bytes`)
      return sealForUser('response', await keys.get(user, version), text)
    },

    getKey: (user, version) => keys.get(user, version)
  }
}
