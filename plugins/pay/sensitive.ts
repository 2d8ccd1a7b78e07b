import { constants, createDecipheriv, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto'
import { InputError, PayDecryptError } from '../lib/error-codes.js'

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' } as const
// RSA-OAEP with SHA-1 uses two digests and two bytes of the modulus
const OAEP_OVERHEAD_BYTES = 42
const TAG_BYTES = 16

/** An encrypted part of a notification or of `GET /v3/certificates`. */
export interface EncryptedResource {
  algorithm: string
  /** base64 of the ciphertext and its tag of 16 bytes. */
  ciphertext: string
  nonce: string
  associated_data?: string | null | undefined
}

/** Decrypts AEAD_AES_256_GCM with the APIv3 key. Throws `WX_ERR_PAY_DECRYPT`. */
export function openResource (apiV3Key: Uint8Array, { algorithm, ciphertext, nonce, associated_data: associatedData }: EncryptedResource): string {
  if (algorithm !== 'AEAD_AES_256_GCM') throw new PayDecryptError('a resource of WeChat Pay is encrypted with an algorithm that is not AEAD_AES_256_GCM')
  try {
    const bytes = Buffer.from(ciphertext, 'base64')
    const decipher = createDecipheriv(apiV3Key.length === 16 ? 'aes-128-gcm' : 'aes-256-gcm', apiV3Key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(associatedData ?? ''))
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString()
  } catch {
    throw new PayDecryptError('a resource of WeChat Pay cannot be decrypted: check that apiV3Key is the API v3 key of this merchant, in the same upper and lower case')
  }
}

/** Encrypts a sensitive text for WeChat Pay, in base64. Throws `WX_ERR_INPUT` if it is too long for the key: the limit is 214 bytes for 2048 bits. */
export function encryptSensitive (publicKey: KeyObject, text: string, field = 'the text'): string {
  const bytes = Buffer.from(text)
  const limit = (publicKey.asymmetricKeyDetails?.modulusLength ?? 2048) / 8 - OAEP_OVERHEAD_BYTES
  if (bytes.length > limit) throw new InputError(`${field}: expected at most ${limit} bytes, because it is encrypted`)
  return publicEncrypt({ key: publicKey, ...OAEP }, bytes).toString('base64')
}

/** Decrypts a sensitive text that WeChat Pay encrypted for the merchant. Throws `WX_ERR_PAY_DECRYPT`. */
export function decryptSensitive (privateKey: KeyObject, ciphertext: string): string {
  try {
    return privateDecrypt({ key: privateKey, ...OAEP }, Buffer.from(ciphertext, 'base64')).toString()
  } catch {
    throw new PayDecryptError('a sensitive field cannot be decrypted with the private key of the merchant')
  }
}

type Fields = Record<string, unknown>

/** Replaces the texts at a path such as `receivers[].name` in a copy of `value`. Missing texts are skipped. */
function mapField (value: unknown, path: readonly string[], change: (text: string, field: string) => string, at = ''): unknown {
  const [name, ...rest] = path
  if (name === undefined) return typeof value === 'string' ? change(value, at) : value
  if (name === '[]') return Array.isArray(value) ? value.map((item, index) => mapField(item, rest, change, `${at}[${index}]`)) : value
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) return value
  return { ...value, [name]: mapField((value as Fields)[name], rest, change, at === '' ? name : `${at}.${name}`) }
}

/** Splits a path: `receivers[].name` becomes `receivers`, `[]`, `name`. */
function stepsOf (path: string): string[] {
  return path.replaceAll('[]', '.[]').split('.').filter(step => step !== '')
}

/** Replaces the texts at all `paths` in a copy of `value`. */
export function mapFields<T> (value: T, paths: readonly string[], change: (text: string, field: string) => string): T {
  return paths.reduce<unknown>((copy, path) => mapField(copy, stepsOf(path), change), value) as T
}
