/*
 * The encrypted channel between a Mini Program and its server, with the key that WeChat gives to both for each user:
 * AES-128-CBC with a random vector for each message, then HMAC-SHA256. The platform has no ciphers, so they are here.
 */

/** An encrypted message, in either direction. */
export interface UserChannelMessage {
  /** The version of the user's key. */
  version: number
  /** base64 of 16 bytes. */
  iv: string
  /** base64. */
  data: string
  /** hex. */
  hmac: string
}

interface UserKey { encryptKey: string, version: number }
interface Manager {
  getLatestUserKey (options: { success (result: UserKey): void, fail (result: Failure): void }): unknown
  getRandomValues (options: { length: number, success (result: { randomValues: ArrayBuffer }): void, fail (result: Failure): void }): unknown
}
interface Failure { errMsg?: string }
interface Platform { getUserCryptoManager? (): Manager }

// the generator inserts the platform here
declare const platform: Platform

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function toBase64 (bytes: number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = bytes[i]! << 16 | (bytes[i + 1] ?? 0) << 8 | (bytes[i + 2] ?? 0)
    text += ALPHABET[group >> 18]! + ALPHABET[group >> 12 & 63]! + (i + 1 < bytes.length ? ALPHABET[group >> 6 & 63]! : '=') + (i + 2 < bytes.length ? ALPHABET[group & 63]! : '=')
  }
  return text
}

function fromBase64 (text: string): number[] {
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (const character of text.replace(/=+$/, '')) {
    bits = (bits << 6 | ALPHABET.indexOf(character)) & 0xffffff
    count += 6
    if (count >= 8) bytes.push(bits >> (count -= 8) & 255)
  }
  return bytes
}

const toHex = (bytes: number[]) => bytes.map(byte => (byte + 256).toString(16).slice(1)).join('')
const toUtf8 = (text: string) => (encodeURIComponent(text).match(/%..|[^]/g) ?? []).map(part => part.length > 1 ? parseInt(part.slice(1), 16) : part.charCodeAt(0))
const fromUtf8 = (bytes: number[]) => decodeURIComponent(bytes.map(byte => `%${toHex([byte])}`).join(''))

/** The constants of SHA-256: the first 32 bits of the fractional parts of the roots of the first primes. */
function constants (count: number, root: (prime: number) => number): number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    let prime = true
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) prime = false
    if (prime) found.push((root(candidate) % 1) * 0x100000000 | 0)
  }
  return found
}

const START = /* #__PURE__ */ constants(8, Math.sqrt)
const ROUNDS = /* #__PURE__ */ constants(64, Math.cbrt)
const turn = (word: number, by: number) => word >>> by | word << (32 - by)

function sha256 (message: number[]): number[] {
  const length = message.length
  const bytes = [...message, 0x80]
  while (bytes.length % 64 !== 56) bytes.push(0)
  const bits = length * 8
  bytes.push(0, 0, 0, Math.floor(bits / 0x100000000), bits >>> 24 & 255, bits >>> 16 & 255, bits >>> 8 & 255, bits & 255)
  const state = [...START]
  const w: number[] = []
  for (let at = 0; at < bytes.length; at += 64) {
    let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number]
    for (let i = 0; i < 64; i++) {
      const p = at + i * 4
      w[i] = i < 16
        ? bytes[p]! << 24 | bytes[p + 1]! << 16 | bytes[p + 2]! << 8 | bytes[p + 3]!
        : (turn(w[i - 2]!, 17) ^ turn(w[i - 2]!, 19) ^ w[i - 2]! >>> 10) + w[i - 7]! + (turn(w[i - 15]!, 7) ^ turn(w[i - 15]!, 18) ^ w[i - 15]! >>> 3) + w[i - 16]! | 0
      const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + ROUNDS[i]! + w[i]! | 0
      const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0
      h = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0
    }
    ;[a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = state[i]! + word | 0 })
  }
  return state.flatMap(word => [word >>> 24, word >>> 16 & 255, word >>> 8 & 255, word & 255])
}

function hmac (key: number[], text: string): string {
  const pad = (mask: number) => Array.from({ length: 64 }, (_, i) => (key[i] ?? 0) ^ mask)
  return toHex(sha256([...pad(0x5c), ...sha256([...pad(0x36), ...toUtf8(text)])]))
}

const double = (byte: number) => byte << 1 ^ (byte & 128 ? 0x11b : 0)

function multiply (a: number, b: number): number {
  let product = 0
  for (; b > 0; b >>= 1) {
    if (b & 1) product ^= a
    a = double(a)
  }
  return product
}

/** The S-box of AES and its inverse. */
function createBoxes (): { box: number[], inverse: number[] } {
  const box: number[] = []
  const inverse: number[] = []
  let p = 1
  let q = 1
  do {
    // multiplies p by 3 and divides q by 3, so that q is the inverse of p
    p ^= double(p)
    q ^= q << 1
    q ^= q << 2
    q = (q ^ q << 4) & 255
    if (q & 128) q ^= 9
    const mixed = q ^ (q << 1 | q >> 7) ^ (q << 2 | q >> 6) ^ (q << 3 | q >> 5) ^ (q << 4 | q >> 4)
    box[p] = (mixed ^ 0x63) & 255
  } while (p !== 1)
  box[0] = 0x63
  box.forEach((value, i) => { inverse[value] = i })
  return { box, inverse }
}

const { box, inverse } = /* #__PURE__ */ createBoxes()

/** The 11 round keys of AES-128, concatenated. */
function expand (key: number[]): number[] {
  const all = [...key]
  for (let rcon = 1; all.length < 176;) {
    let word = all.slice(-4)
    if (all.length % 16 === 0) {
      word = [word[1]!, word[2]!, word[3]!, word[0]!].map(byte => box[byte]!)
      word[0]! ^= rcon
      rcon = double(rcon)
    }
    for (const byte of word) all.push(byte ^ all[all.length - 16]!)
  }
  return all
}

const addKey = (block: number[], keys: number[], round: number) => block.map((byte, i) => byte ^ keys[round * 16 + i]!)

function mix (block: number[], factors: number[]): number[] {
  return block.map((_, i) => [0, 1, 2, 3].reduce((sum, k) => sum ^ multiply(block[(i & ~3) + k]!, factors[(k - i) & 3]!), 0))
}

function encryptBlock (input: number[], keys: number[]): number[] {
  let block = addKey(input, keys, 0)
  for (let round = 1; round <= 10; round++) {
    block = block.map((_, i) => box[block[(i + 4 * (i & 3)) & 15]!]!)
    if (round < 10) block = mix(block, [2, 3, 1, 1])
    block = addKey(block, keys, round)
  }
  return block
}

function decryptBlock (input: number[], keys: number[]): number[] {
  let block = addKey(input, keys, 10)
  for (let round = 9; round >= 0; round--) {
    block = block.map((_, i) => inverse[block[(i - 4 * (i & 3)) & 15]!]!)
    block = addKey(block, keys, round)
    if (round > 0) block = mix(block, [14, 11, 13, 9])
  }
  return block
}

function encrypt (key: number[], iv: number[], text: string): number[] {
  const bytes = toUtf8(text)
  const keys = expand(key)
  const padding = 16 - bytes.length % 16
  const out: number[] = []
  let last = iv
  for (let at = 0; at < bytes.length + padding; at += 16) {
    last = encryptBlock(last.map((byte, i) => byte ^ (bytes[at + i] ?? padding)), keys)
    out.push(...last)
  }
  return out
}

function decrypt (key: number[], iv: number[], data: number[]): string {
  const keys = expand(key)
  const out: number[] = []
  let last = iv
  for (let at = 0; at < data.length; at += 16) {
    const block = data.slice(at, at + 16)
    decryptBlock(block, keys).forEach((byte, i) => out.push(byte ^ last[i]!))
    last = block
  }
  return fromUtf8(out.slice(0, -out[out.length - 1]!))
}

const sign = (direction: string, key: number[], { version, iv, data }: Omit<UserChannelMessage, 'hmac'>) => hmac(key, `${direction}.${version}.${iv}.${data}`)

// an answer may arrive after its key was replaced
const KEPT_KEYS = 3
let known: { version: number, key: number[] }[] = []

function manager (): Manager {
  const found = platform.getUserCryptoManager?.()
  if (!found) throw new Error('the encrypted channel needs getUserCryptoManager: WeChat with base library 2.17.3 or newer')
  return found
}

function getLatestKey (): Promise<{ version: number, key: number[] }> {
  return new Promise((resolve, reject) => {
    manager().getLatestUserKey({
      success ({ encryptKey, version }) {
        const latest = { version, key: fromBase64(encryptKey) }
        known = [latest, ...known.filter(key => key.version !== version)].slice(0, KEPT_KEYS)
        resolve(latest)
      },
      fail: ({ errMsg = '' }) => reject(new Error(errMsg))
    })
  })
}

function getRandomBytes (length: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    manager().getRandomValues({ length, success: ({ randomValues }) => resolve(Array.from(new Uint8Array(randomValues))), fail: ({ errMsg = '' }) => reject(new Error(errMsg)) })
  })
}

/** Encrypts a text with the user's newest key. The server decrypts it with `ctx.crypto.userChannel.decrypt`. */
export async function encryptForServer (text: string): Promise<UserChannelMessage> {
  const { version, key } = await getLatestKey()
  const iv = await getRandomBytes(16)
  const message = { version, iv: toBase64(iv), data: toBase64(encrypt(key, iv, text)) }
  return { ...message, hmac: sign('request', key, message) }
}

/** Decrypts a message that the server made with `ctx.crypto.userChannel.encrypt`. Rejects if it was changed on the way, or if its key has expired. */
export async function decryptFromServer (message: UserChannelMessage): Promise<string> {
  const isNamed = ({ version }: { version: number }) => version === message.version
  const found = known.find(isNamed) ?? [await getLatestKey()].find(isNamed)
  if (!found) throw new Error(`the user has no key of version ${message.version}`)
  if (message.hmac !== sign('response', found.key, message)) throw new Error('the message does not belong to its key')
  return decrypt(found.key, fromBase64(message.iv), fromBase64(message.data))
}
