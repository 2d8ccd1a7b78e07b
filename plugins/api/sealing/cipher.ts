import { createCipheriv, createDecipheriv } from 'node:crypto'
import { createGcm, type AuthenticatedCipher } from './gcm.js'

function createAesGcm (key: Buffer): AuthenticatedCipher {
  return {
    encrypt (iv, aad, plain) {
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad)
      const data = Buffer.concat([cipher.update(plain), cipher.final()])
      return { data, tag: cipher.getAuthTag() }
    },
    decrypt (iv, aad, { data, tag }) {
      // Node.js accepts shorter tags, which are easier to guess
      if (tag.length !== 16) return undefined
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(aad).setAuthTag(tag)
      try {
        return Buffer.concat([decipher.update(data), decipher.final()])
      } catch {
        return undefined
      }
    }
  }
}

/** AES256_GCM for a key of 32 bytes, SM4_GCM for a key of 16 bytes; undefined for any other length. */
export function createCipher (key: Buffer): AuthenticatedCipher | undefined {
  if (key.length === 32) return createAesGcm(key)
  return key.length === 16 ? createGcm('sm4', key) : undefined
}
