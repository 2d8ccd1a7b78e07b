import { hash, timingSafeEqual } from 'node:crypto'
import { PushTokenError, SignatureError } from '../error-codes.js'

export interface Signature {
  /** The lower-case hex SHA-1 over the push Token and `parts`, sorted byte by byte. */
  sign (...parts: string[]): string
  /** Throws `WX_ERR_SIGNATURE` unless `given` is the signature of `parts`; takes the same time either way. */
  verify (given: string, ...parts: string[]): void
}

/**
 * Signs and verifies pushes with the push Token: `signature` over timestamp and nonce, `msg_signature` over those and the ciphertext.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export function createSignature (token: string | undefined): Signature {
  function toSign (parts: string[]): string {
    if (token === undefined) throw new PushTokenError()
    return [token, ...parts].sort().join('')
  }
  return {
    sign: (...parts) => hash('sha1', toSign(parts)),
    verify (given, ...parts) {
      const expected = hash('sha1', toSign(parts), 'buffer')
      const actual = Buffer.from(given, 'hex')
      // decoding stops at the first character that is not hex, so the text's length counts too
      if (given.length !== expected.length * 2 || actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw new SignatureError()
    }
  }
}
