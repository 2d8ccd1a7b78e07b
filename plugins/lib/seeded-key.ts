import { checkPrimeSync, createHash, createPrivateKey, type KeyObject } from 'node:crypto'

const PRIME_BYTES = 128
const E = 65537n

// finding the primes of a key takes a fraction of a second
const made = new Map<string, KeyObject>()
const MAX_MADE = 100

function primesBelow (limit: number): number[] {
  const primes: number[] = []
  for (let number = 2; number < limit; number++) if (!primes.some(prime => number % prime === 0)) primes.push(number)
  return primes
}

/** Bytes that only the seed decides. */
function * stream (seed: string): Generator<Buffer> {
  for (let block = 0; ; block++) yield createHash('sha512').update(`${seed}\n${block}`).digest()
}

function toBigInt (bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}

/** The odd number at which the search for a prime begins. */
function firstCandidate (blocks: Generator<Buffer>): bigint {
  const bytes = Buffer.concat([blocks.next().value as Buffer, blocks.next().value as Buffer]).subarray(0, PRIME_BYTES)
  bytes[0]! |= 0xC0
  bytes[PRIME_BYTES - 1]! |= 1
  return toBigInt(bytes)
}

let smallPrimes: number[] | undefined

/** The distance from `first` to the prime. */
function findPrime (first: bigint): number {
  const primes = smallPrimes ??= primesBelow(5000).slice(1)
  // six of seven candidates have a small factor, which small numbers show far sooner than a test of the candidate
  const remainders = primes.map(prime => Number(first % BigInt(prime)))
  for (let offset = 0; ; offset += 2) {
    if (primes.some((prime, index) => (remainders[index]! + offset) % prime === 0)) continue
    const candidate = first + BigInt(offset)
    if (candidate % E !== 1n && checkPrimeSync(candidate)) return offset
  }
}

function inverse (value: bigint, modulus: bigint): bigint {
  let [r, next] = [modulus, value % modulus]
  let [s, t] = [0n, 1n]
  while (next !== 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [s, t] = [t, s - quotient * t]
  }
  return s < 0n ? s + modulus : s
}

const encode = (value: bigint) => {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url')
}

/**
 * Creates an RSA key of 2048 bits that is the same for the same seed, so that a simulator has the same keys after a restart.
 * Anybody who knows the seed can compute the key, so it is only for a simulator. `offsets` are the results of the search for the primes of this seed, which takes a fraction of a second.
 */
export function createSeededKey (seed: string, offsets?: readonly [number, number]): KeyObject {
  let key = made.get(seed)
  if (key === undefined) {
    if (made.size >= MAX_MADE) made.clear()
    made.set(seed, key = createKey(seed, offsets))
  }
  return key
}

function createKey (seed: string, offsets?: readonly [number, number]): KeyObject {
  const blocks = stream(seed)
  const candidates = [firstCandidate(blocks), firstCandidate(blocks)] as const
  const [p, q] = candidates.map((first, index) => first + BigInt(offsets?.[index] ?? findPrime(first))) as [bigint, bigint]
  const d = inverse(E, (p - 1n) * (q - 1n))
  return createPrivateKey({
    format: 'jwk',
    key: { kty: 'RSA', n: encode(p * q), e: encode(E), d: encode(d), p: encode(p), q: encode(q), dp: encode(d % (p - 1n)), dq: encode(d % (q - 1n)), qi: encode(inverse(q, p)) }
  })
}
