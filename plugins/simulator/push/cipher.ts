import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const BLOCK = 32

function keyOf (aesKey: string): Buffer {
  return Buffer.from(`${aesKey}=`, 'base64')
}

/** hex SHA-1 over the parts, sorted byte by byte and joined. */
export function signParts (...parts: string[]): string {
  return createHash('sha1').update(parts.map(part => Buffer.from(part)).sort(Buffer.compare).join('')).digest('hex')
}

/** base64 of AES-256-CBC over `random(16) | length(4) | text | appid`, padded to 32 bytes. */
export function encryptPush (aesKey: string, appid: string, text: string, random = randomBytes(16)): string {
  const message = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const bare = Buffer.concat([random, length, message, Buffer.from(appid)])
  const pad = BLOCK - bare.length % BLOCK
  const key = keyOf(aesKey)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(bare), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString('base64')
}

/** The text inside; throws an Error that names the fault of the frame. */
export function decryptReply (aesKey: string, appid: string, encrypted: string): string {
  const bytes = Buffer.from(encrypted, 'base64')
  if (bytes.length < BLOCK || bytes.length % 16 !== 0) throw new Error(`Encrypt is ${bytes.length} bytes of base64, which is not a whole number of cipher blocks`)
  const key = keyOf(aesKey)
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const frame = Buffer.concat([decipher.update(bytes), decipher.final()])
  const pad = frame.at(-1)!
  if (pad < 1 || pad > BLOCK || frame.subarray(-pad).some(byte => byte !== pad)) throw new Error('the padding is broken: another EncodingAESKey, or PKCS#7 to 16 bytes in place of 32')
  const end = 20 + frame.readUInt32BE(16)
  if (end > frame.length - pad) throw new Error('the length inside the frame goes past its end')
  const receiver = frame.subarray(end, -pad).toString()
  if (receiver !== appid) throw new Error(`the frame names the appid "${receiver}", expected ${appid}`)
  return frame.toString('utf8', 20, end)
}
