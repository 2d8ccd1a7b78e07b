const BLOCK_BYTES = 16_384
const NOWHERE = -1

/** FNV-1a, as a whole number of 32 bits. */
function hashOf (text: string): number {
  let hash = 0x811C9DC5 | 0
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/**
 * Entries that leave in the order in which they came when there is no more room.
 * They lie outside the heap of V8: objects that are many and live for long make V8 enlarge the part of its heap for new objects up to its limit,
 * and are copied twice before it knows that they stay. Keys and texts follow one another in blocks, each of which is freed with the last entry in it;
 * all else is in arrays of numbers. In them is the place of an entry, from 1 on, and 0 where there is none.
 */
export class RecentEntries {
  readonly #now: () => number
  readonly #capacity: number
  /** The first place of each bucket of keys. */
  readonly #buckets: Int32Array
  /** For each place, the next place of its bucket. */
  readonly #next: Int32Array
  readonly #hashes: Int32Array
  readonly #starts: Uint32Array
  readonly #keyBytes: Uint32Array
  readonly #textBytes: Uint32Array
  readonly #isJson: Uint8Array
  readonly #expiresAt: Float64Array
  /** The block of each place; undefined where the entry is gone. */
  readonly #blocks: Array<Buffer | undefined>
  #block = Buffer.alloc(0)
  #blockAt = 0
  #hashedKey = ''
  #hashOfKey = hashOf('')
  /** How many entries have come, and how many of them, the first ones, are gone. */
  #came = 0
  #gone = 0

  constructor (capacity: number, now: () => number) {
    this.#now = now
    this.#capacity = capacity
    this.#buckets = new Int32Array(2 ** Math.ceil(Math.log2(capacity)))
    this.#next = new Int32Array(capacity)
    this.#hashes = new Int32Array(capacity)
    this.#starts = new Uint32Array(capacity)
    this.#keyBytes = new Uint32Array(capacity)
    this.#textBytes = new Uint32Array(capacity)
    this.#isJson = new Uint8Array(capacity)
    this.#expiresAt = new Float64Array(capacity)
    this.#blocks = new Array<Buffer | undefined>(capacity).fill(undefined)
  }

  has (key: string): boolean {
    return this.#find(key) !== NOWHERE
  }

  get (key: string): unknown {
    const at = this.#find(key)
    if (at === NOWHERE) return undefined
    const text = this.#read(at, this.#keyBytes[at]!, this.#textBytes[at]!)
    return this.#isJson[at] === 1 ? JSON.parse(text) : text
  }

  put (key: string, value: unknown, ttlMs: number): void {
    const time = this.#now()
    this.delete(key)
    this.#makeRoom(time)
    // JSON is well-formed, whatever the value: a lone surrogate has no bytes
    const isJson = typeof value !== 'string' || !value.isWellFormed()
    const text = isJson ? JSON.stringify(value) : value
    const at = this.#came++ % this.#capacity
    this.#write(at, key, text)
    this.#isJson[at] = isJson ? 1 : 0
    this.#expiresAt[at] = time + ttlMs
    this.#link(at, this.#hash(key))
  }

  delete (key: string): void {
    const at = this.#find(key)
    if (at !== NOWHERE) this.#drop(at)
  }

  clear (): void {
    this.#buckets.fill(0)
    this.#blocks.fill(undefined)
    this.#gone = this.#came
  }

  /** The hash of a key. A read and a write of one key follow one another. */
  #hash (key: string): number {
    if (key !== this.#hashedKey) {
      this.#hashedKey = key
      this.#hashOfKey = hashOf(key)
    }
    return this.#hashOfKey
  }

  #find (key: string): number {
    const hash = this.#hash(key)
    let at = this.#buckets[hash & (this.#buckets.length - 1)]! - 1
    while (at !== NOWHERE && (this.#hashes[at] !== hash || this.#read(at, 0, this.#keyBytes[at]!) !== key.toWellFormed())) at = this.#next[at]! - 1
    if (at === NOWHERE || this.#expiresAt[at]! > this.#now()) return at
    this.#drop(at)
    return NOWHERE
  }

  #read (at: number, from: number, bytes: number): string {
    const start = this.#starts[at]! + from
    return this.#blocks[at]!.toString('utf8', start, start + bytes)
  }

  #write (at: number, key: string, text: string): void {
    const keyBytes = Buffer.byteLength(key)
    const textBytes = Buffer.byteLength(text)
    const start = this.#reserve(at, keyBytes + textBytes)
    this.#starts[at] = start
    this.#keyBytes[at] = keyBytes
    this.#textBytes[at] = textBytes
    this.#blocks[at]!.write(key, start)
    this.#blocks[at]!.write(text, start + keyBytes)
  }

  /** Gives an entry its block, and returns where in it the entry begins. A long one has a block to itself, and the others go on in theirs. */
  #reserve (at: number, bytes: number): number {
    if (bytes > BLOCK_BYTES / 2) {
      this.#blocks[at] = Buffer.allocUnsafeSlow(bytes)
      return 0
    }
    if (this.#blockAt + bytes > this.#block.length) {
      this.#block = Buffer.allocUnsafeSlow(BLOCK_BYTES)
      this.#blockAt = 0
    }
    this.#blocks[at] = this.#block
    const start = this.#blockAt
    this.#blockAt += bytes
    return start
  }

  #link (at: number, hash: number): void {
    const bucket = hash & (this.#buckets.length - 1)
    this.#hashes[at] = hash
    this.#next[at] = this.#buckets[bucket]!
    this.#buckets[bucket] = at + 1
  }

  /** Lets go of the first entries that have expired, and of one that has not if there is no room. */
  #makeRoom (time: number): void {
    while (this.#gone < this.#came) {
      const at = this.#gone % this.#capacity
      const isThere = this.#blocks[at] !== undefined
      if (isThere && this.#expiresAt[at]! > time && this.#came - this.#gone < this.#capacity) return
      if (isThere) this.#drop(at)
      this.#gone++
    }
  }

  #drop (at: number): void {
    this.#blocks[at] = undefined
    const bucket = this.#hashes[at]! & (this.#buckets.length - 1)
    if (this.#buckets[bucket] === at + 1) {
      this.#buckets[bucket] = this.#next[at]!
      return
    }
    let before = this.#buckets[bucket]! - 1
    while (this.#next[before] !== at + 1) before = this.#next[before]! - 1
    this.#next[before] = this.#next[at]!
  }
}
