import { hash, timingSafeEqual } from 'node:crypto'
import { PushTokenError, SignatureError } from '../lib/error-codes.js'

export interface Signature {
  /** The lower-case hex SHA-1 over the push Token and `parts`, sorted byte by byte. */
  sign (...parts: string[]): string
  /** Throws `WX_ERR_SIGNATURE` unless `given` is the signature of `parts`. Compares in constant time. */
  verify (given: string, ...parts: string[]): void
}

/**
 * Signs and verifies pushes with the push Token: `signature` over timestamp and nonce, `msg_signature` over those and the ciphertext.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export function createSignature (token: string | undefined): Signature {
  function digest (parts: string[]): string {
    if (token === undefined) throw new PushTokenError()
    return hash('sha1', [token, ...parts].sort().join(''))
  }

  return {
    sign: (...parts) => digest(parts),
    verify (given, ...parts) {
      const expected = Buffer.from(digest(parts))
      const actual = Buffer.from(given.toLowerCase())
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw new SignatureError()
    }
  }
}
