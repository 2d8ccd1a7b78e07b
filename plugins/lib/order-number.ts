import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Creates a unique number of 32 letters and digits for an order: the time in Beijing and 90 random bits. */
export function createNumber (now = Date.now()): string {
  const time = new Date(now + 8 * 3_600_000).toISOString().replaceAll(/\D/g, '').slice(0, 14)
  return time + [...randomBytes(18)].map(byte => ALPHABET[byte % ALPHABET.length]).join('')
}
