import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { InputError, RawDataError, UserDataError, WatermarkError } from '../lib/error-codes.js'
import { parseLossless } from '../lib/json.js'

/** The watermark that every payload of `encryptedData` carries. */
export interface Watermarked {
  watermark: { appid: string, timestamp: number }
  [field: string]: unknown
}

/** The payload of `wx.getUserInfo` and `wx.getUserProfile`. */
export interface UserInfo extends Watermarked {
  openId?: string
  unionId?: string
  nickName: string
  gender: number
  language: string
  city: string
  province: string
  country: string
  avatarUrl: string
}

/** The payload of a phone number button. */
export interface PhoneNumber extends Watermarked {
  phoneNumber: string
  purePhoneNumber: string
  countryCode: string
}

export interface UserDataInput {
  /** The session key as code2Session returned it: base64 of 16 bytes. */
  sessionKey: string
  encryptedData: string
  iv: string
}

export interface UserData {
  /** Throws `WX_ERR_RAW_DATA` unless `signature` is the hex SHA-1 of `rawData` followed by the session key. */
  verifyRawData (rawData: string, sessionKey: string, signature: string): void
  /**
   * Decrypts the payload; numbers beyond 2^53 are text. Throws `WX_ERR_USER_DATA` if the key does not decrypt it or its watermark has no time,
   * `WX_ERR_WATERMARK` if it was made for another appid or is too old, and `WX_ERR_INPUT` for base64 in which a `+` became a space.
   */
  decrypt<T extends Watermarked = Watermarked> (input: UserDataInput): T
  /** The hex HMAC-SHA256 of `body` with the text of the session key, as session-bound operations require it (`sig_method=hmac_sha256`). */
  sign (sessionKey: string, body?: string): string
}

const BASE64 = /^[A-Za-z0-9+/\r\n]+={0,2}[\r\n]*$/

function decode (name: keyof UserDataInput, text: string): Buffer {
  // refused rather than repaired, with its own error: signing in again would not help
  if (text.includes(' ')) throw new InputError(`${name}: a "+" of its base64 became a space on the way: encode the value with encodeURIComponent`)
  if (!BASE64.test(text)) throw new UserDataError()
  return Buffer.from(text, 'base64')
}

/**
 * Creates the reader of user data that `wx` returns: AES-128-CBC with the session key, and the signature of `rawData`.
 * There is no MAC: only the watermark inside shows that the right key was used for the right app.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/signature.html
 *
 * @param appid the only appid that a watermark may name
 * @param maxAgeSeconds the greatest age of a watermark; 0 (the default) allows any age
 */
export function createUserData (appid: string, maxAgeSeconds = 0): UserData {
  return {
    verifyRawData (rawData, sessionKey, signature) {
      const expected = createHash('sha1').update(rawData + sessionKey).digest()
      const actual = Buffer.from(signature, 'hex')
      // decoding stops at the first character that is not hex, so the text's length counts too
      if (signature.length !== expected.length * 2 || actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw new RawDataError()
    },

    decrypt<T extends Watermarked> ({ sessionKey, encryptedData, iv }: UserDataInput): T {
      const key = decode('sessionKey', sessionKey)
      const vector = decode('iv', iv)
      const data = decode('encryptedData', encryptedData)
      if (key.length !== 16 || vector.length !== 16 || data.length === 0 || data.length % 16 !== 0) throw new UserDataError()

      let payload: T
      try {
        const decipher = createDecipheriv('aes-128-cbc', key, vector)
        payload = parseLossless(decipher.update(data, undefined, 'utf8') + decipher.final('utf8')) as T
      } catch {
        // no cause and no text: they would hold decrypted bytes
        throw new UserDataError()
      }
      if (payload === null || typeof payload !== 'object') throw new UserDataError()
      const { appid: madeFor, timestamp } = payload.watermark ?? {}
      if (madeFor !== appid) throw new WatermarkError('names another appid')
      if (!Number.isFinite(timestamp)) throw new UserDataError()
      if (maxAgeSeconds > 0 && !(Math.abs(Date.now() / 1000 - timestamp) <= maxAgeSeconds)) throw new WatermarkError('is too old')
      return payload
    },

    sign: (sessionKey, body = '') => createHmac('sha256', sessionKey).update(body).digest('hex')
  }
}
