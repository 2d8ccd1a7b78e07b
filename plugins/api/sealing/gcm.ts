import { createCipheriv, timingSafeEqual } from 'node:crypto'

// Node.js has SM4 in ECB and CTR mode, but not in GCM mode, so this is GHASH of NIST SP 800-38D with 4-bit tables.

/** The value that the four bits dropped by a shift add to the top 16 bits of the result. */
const REDUCTION = Uint32Array.of(0x0000, 0x1c20, 0x3840, 0x2460, 0x7080, 0x6ca0, 0x48c0, 0x54e0, 0xe100, 0xfd20, 0xd940, 0xc560, 0x9180, 0x8da0, 0xa9c0, 0xb5e0)

/** The product of the hash key and each value of four bits, four words each. */
function createTable (hashKey: Buffer): Uint32Array {
  const table = new Uint32Array(64)
  let words = [0, 4, 8, 12].map(offset => hashKey.readUInt32BE(offset))
  for (let index = 8; index > 0; index >>= 1) {
    table.set(words, index * 4)
    const [a, b, c, d] = words as [number, number, number, number]
    words = [(a >>> 1) ^ (d & 1 ? 0xe1000000 : 0), (b >>> 1) | (a << 31), (c >>> 1) | (b << 31), (d >>> 1) | (c << 31)]
  }
  for (let high = 2; high < 16; high <<= 1) {
    for (let low = 1; low < high; low++) {
      for (let word = 0; word < 4; word++) table[(high + low) * 4 + word] = table[high * 4 + word]! ^ table[low * 4 + word]!
    }
  }
  return table
}

/** Multiplies `state` by the hash key, in place. */
function multiply (table: Uint32Array, state: Uint8Array): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let nibble = 31; nibble >= 0; nibble--) {
    const byte = state[nibble >> 1]!
    const index = (nibble & 1 ? byte & 0xf : byte >> 4) * 4
    const dropped = d & 0xf
    d = ((d >>> 4) | (c << 28)) ^ table[index + 3]!
    c = ((c >>> 4) | (b << 28)) ^ table[index + 2]!
    b = ((b >>> 4) | (a << 28)) ^ table[index + 1]!
    a = (a >>> 4) ^ (REDUCTION[dropped]! << 16) ^ table[index]!
  }
  const view = new DataView(state.buffer, state.byteOffset)
  view.setUint32(0, a)
  view.setUint32(4, b)
  view.setUint32(8, c)
  view.setUint32(12, d)
}

function absorb (table: Uint32Array, state: Uint8Array, bytes: Uint8Array): void {
  for (let start = 0; start < bytes.length; start += 16) {
    const end = Math.min(start + 16, bytes.length)
    for (let at = start; at < end; at++) state[at - start]! ^= bytes[at]!
    multiply(table, state)
  }
}

export interface Sealed {
  data: Buffer
  tag: Buffer
}

/** Authenticated encryption under one key. */
export interface AuthenticatedCipher {
  encrypt (iv: Buffer, aad: Buffer, plain: Buffer): Sealed
  /** Returns undefined if the tag does not match. */
  decrypt (iv: Buffer, aad: Buffer, sealed: Sealed): Buffer | undefined
}

/** GCM with IVs of 12 bytes over a block cipher that Node.js has only in ECB and CTR mode, such as `sm4`. */
export function createGcm (cipher: string, key: Buffer): AuthenticatedCipher {
  const block = (bytes: Buffer) => createCipheriv(`${cipher}-ecb`, key, null).setAutoPadding(false).update(bytes)
  const table = createTable(block(Buffer.alloc(16)))
  const counter = (iv: Buffer, value: number) => Buffer.concat([iv, Buffer.of(0, 0, 0, value)])
  const stream = (iv: Buffer, bytes: Buffer) => createCipheriv(`${cipher}-ctr`, key, counter(iv, 2)).update(bytes)

  function authenticate (iv: Buffer, aad: Buffer, data: Buffer): Buffer {
    const state = Buffer.alloc(16)
    absorb(table, state, aad)
    absorb(table, state, data)
    const lengths = Buffer.alloc(16)
    lengths.writeBigUInt64BE(BigInt(aad.length) * 8n, 0)
    lengths.writeBigUInt64BE(BigInt(data.length) * 8n, 8)
    absorb(table, state, lengths)
    const mask = block(counter(iv, 1))
    return Buffer.from(state.map((byte, index) => byte ^ mask[index]!))
  }

  return {
    encrypt (iv, aad, plain) {
      const data = stream(iv, plain)
      return { data, tag: authenticate(iv, aad, data) }
    },
    decrypt (iv, aad, { data, tag }) {
      const expected = authenticate(iv, aad, data)
      return tag.length === expected.length && timingSafeEqual(tag, expected) ? stream(iv, data) : undefined
    }
  }
}
