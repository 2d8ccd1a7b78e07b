import { isUtf8 } from 'node:buffer'
import { createCipheriv, createDecipheriv, randomFillSync, timingSafeEqual, type Cipher, type Decipher } from 'node:crypto'
import { DecryptError, ReceiverError } from '../lib/error-codes.js'

const BLOCK_BYTES = 32
const RANDOM_BYTES = 16
const HEADER_BYTES = RANDOM_BYTES + 4

// random bytes for many messages cost about as much as for one: see the benchmark `steps`, "A reply is encrypted"
const pool = Buffer.allocUnsafeSlow(256 * RANDOM_BYTES)
let poolAt = pool.length

/** Fills the first bytes of `frame` with random bytes. */
function fillRandom (frame: Buffer): void {
  if (poolAt === pool.length) {
    randomFillSync(pool)
    poolAt = 0
  }
  pool.copy(frame, 0, poolAt, poolAt + RANDOM_BYTES)
  poolAt += RANDOM_BYTES
}

export interface MessageCipher {
  /** The base64 ciphertext of `text`. `random` (16 bytes) is for published vectors only. */
  encrypt (text: string, random?: Uint8Array): string
  /** The decrypted text. Throws `WX_ERR_DECRYPT`, or `WX_ERR_RECEIVER` if the message is for another appid. */
  decrypt (encrypted: string): string
  /** The decrypted bytes, and the cipher that decrypted them: the answer must be encrypted with the same key. Throws as `decrypt`. */
  open (encrypted: string): { bytes: Buffer, cipher: MessageCipher }
}

/**
 * The cipher of encrypted pushes: AES-256-CBC over `random(16) | length(4, big endian) | text | receiver`,
 * padded as PKCS#7 to 32 bytes, which is why Node's own padding is off.
 *
 * One cipher and one decipher object serve all messages, because creating them costs more than using them: see the benchmark `steps`.
 * In CBC only the first block of a message depends on the data before it, and here that block is the random filler, which is ignored.
 *
 * @param aesKey EncodingAESKey, 43 characters; its last character may carry spare bits, so it is decoded leniently
 * @param receiver the appid that ends a ciphertext; a message for another appid is refused
 */
export function createMessageCipher (aesKey: string, receiver: string): MessageCipher {
  const key = Buffer.from(aesKey + '=', 'base64')
  const iv = key.subarray(0, 16)
  const receiverBytes = Buffer.from(receiver)
  let cipher: Cipher | undefined
  let decipher: Decipher | undefined

  const createCipher = () => createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  const createDecipher = () => createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)

  /** Decrypts whole blocks only: the rest of a partial block would precede the next message. */
  function decipherBlocks (blocks: Buffer): Buffer {
    const current = decipher ?? createDecipher()
    // restored only if nothing throws: a decipher that failed is not used again
    decipher = undefined
    const frame = current.update(blocks)
    decipher = current
    return frame
  }

  function encipherBlocks (blocks: Buffer): Buffer {
    const current = cipher ?? createCipher()
    cipher = undefined
    const bytes = current.update(blocks)
    cipher = current
    return bytes
  }

  const self: MessageCipher = {
    encrypt (text, random) {
      const textBytes = Buffer.byteLength(text)
      const bare = HEADER_BYTES + textBytes + receiverBytes.length
      const padding = BLOCK_BYTES - bare % BLOCK_BYTES
      const frame = Buffer.allocUnsafe(bare + padding)
      if (random === undefined) fillRandom(frame)
      else frame.set(random)
      frame.writeUInt32BE(textBytes, RANDOM_BYTES)
      frame.write(text, HEADER_BYTES)
      receiverBytes.copy(frame, HEADER_BYTES + textBytes)
      frame.fill(padding, bare)
      // a published vector covers the first block, too, so it needs a new cipher
      return (random === undefined ? encipherBlocks(frame) : createCipher().update(frame)).toString('base64')
    },

    decrypt (encrypted) {
      const { bytes } = self.open(encrypted)
      if (!isUtf8(bytes)) throw new DecryptError()
      return bytes.toString()
    },

    open (encrypted) {
      const bytes = Buffer.from(encrypted, 'base64')
      if (bytes.length === 0 || bytes.length % BLOCK_BYTES !== 0) throw new DecryptError()
      const frame = decipherBlocks(bytes)

      const padding = frame[frame.length - 1]!
      const bare = frame.length - padding
      if (padding < 1 || padding > BLOCK_BYTES || bare < HEADER_BYTES) throw new DecryptError()
      for (let i = bare; i < frame.length; i++) if (frame[i] !== padding) throw new DecryptError()

      const end = HEADER_BYTES + frame.readUInt32BE(RANDOM_BYTES)
      if (end > bare) throw new DecryptError()
      const receiver = frame.subarray(end, bare)
      if (receiver.length !== receiverBytes.length || !timingSafeEqual(receiver, receiverBytes)) throw new ReceiverError()
      return { bytes: frame.subarray(HEADER_BYTES, end), cipher: self }
    }
  }
  return self
}

/** A cipher that decrypts with either key, because WeChat may use the previous EncodingAESKey for a while after a change, and encrypts with the current key. */
export function createRotatedCipher (current: MessageCipher, previous: MessageCipher): MessageCipher {
  return {
    encrypt: current.encrypt,
    decrypt: encrypted => eitherKey(() => current.decrypt(encrypted), () => previous.decrypt(encrypted)),
    open: encrypted => eitherKey(() => current.open(encrypted), () => previous.open(encrypted))
  }
}

function eitherKey<T> (current: () => T, previous: () => T): T {
  try {
    return current()
  } catch (error) {
    try {
      return previous()
    } catch {
      throw error
    }
  }
}
