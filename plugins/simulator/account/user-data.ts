import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

export interface EncryptedData { encryptedData: string, iv: string }

/** Encrypts user data as `wx` does, with the session key: AES-128-CBC, PKCS#7 to 16 bytes. */
export function encryptUserData (sessionKey: string, payload: Record<string, unknown>, iv = randomBytes(16)): EncryptedData {
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv)
  return { encryptedData: cipher.update(JSON.stringify(payload), 'utf8', 'base64') + cipher.final('base64'), iv: iv.toString('base64') }
}

/** The signature that belongs to `rawData`, which covers the session key as text. */
export function signRawData (sessionKey: string, rawData: string): string {
  return createHash('sha1').update(rawData + sessionKey).digest('hex')
}

/** `sig_method=hmac_sha256` of session-bound operations: the key is the session key's text. */
export function signSession (sessionKey: string, body: string | Buffer = ''): string {
  return createHmac('sha256', sessionKey).update(body).digest('hex')
}
