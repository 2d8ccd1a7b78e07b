import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { BankFile, type BankCall } from './call.js'
import { refusePay } from './refusal.js'

const LINK_MS = 300_000

/** A file that waits to be downloaded. */
export interface OfferedFile {
  file: BankFile
  expiresAt: number
}

/** How a file is announced. */
export interface FileLink { hash_type: string, hash_value: string, download_url: string }

/** Offers a file for 5 minutes at `path?token=…`. The digest is of the plain bytes, whatever travels. */
export function offerFile ({ bank, origin }: Pick<BankCall, 'bank' | 'origin'>, path: string, plain: Buffer, { file = new BankFile(plain, 'text/plain; charset=utf-8'), hash = 'SHA1' }: { file?: BankFile, hash?: 'SHA1' | 'SHA256' | 'SM3' } = {}): FileLink {
  const token = randomBytes(24).toString('base64url')
  bank.files.set(token, { file, expiresAt: bank.clock.now() + LINK_MS })
  return { hash_type: hash, hash_value: createHash(hash.toLowerCase()).update(plain).digest('hex'), download_url: `${origin}${path}?token=${token}` }
}

/** Gives a file that was offered. */
export function takeFile ({ bank, query }: BankCall): BankFile {
  const offered = bank.files.get(query.token ?? '')
  if (offered === undefined || offered.expiresAt <= bank.clock.now()) refusePay(400, 'INVALID_REQUEST', '下载链接过期')
  return offered.file
}

/** A bill as it travels: packed with `tar_type=GZIP`. */
export function packBill (text: Buffer, tarType: string | undefined): BankFile {
  return tarType === 'GZIP' ? new BankFile(gzipSync(text), 'application/x-gzip') : new BankFile(text, 'text/plain; charset=utf-8')
}

/** A bill that only the merchant opens: AES-256-GCM under a key that goes with the link, encrypted for the merchant. */
export function sealBill (text: Buffer, tarType: string | undefined): { file: BankFile, key: string, nonce: string } {
  const key = randomBytes(16).toString('hex')
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const { bytes } = packBill(text, tarType)
  return { file: new BankFile(Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]), 'application/octet-stream'), key, nonce }
}
