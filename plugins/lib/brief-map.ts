interface Node<Key, Value> {
  readonly key: Key
  value: Value | undefined
  next: Node<Key, Value> | undefined
}

const MIN_BUCKETS = 256
/** The most entries of a bucket on average: with more the map gets more buckets. */
const FULL = 8
/** The keys of pushes differ in their last characters. */
const HASHED_CHARACTERS = 12

function hashOf (key: string | number): number {
  if (typeof key === 'number') return key
  let hash = key.length
  for (let at = Math.max(0, key.length - HASHED_CHARACTERS); at < key.length; at++) hash = Math.imul(hash, 31) + key.charCodeAt(at) | 0
  return hash ^ hash >>> 8
}

const emptyBuckets = <Entry>(count: number) => new Array<Entry | undefined>(count).fill(undefined)

/**
 * A map for entries that come and go by the thousand, of which some hundreds are there at once. Its entries are in no order.
 * V8 copies its own maps as keys come and go. A copy that has died old keeps what it held, and all later copies, until the next full collection:
 * with them 1 KB of each push with an asynchronous reply became old, and 1.5 to 2 KB of each push whose handler waits for something.
 */
export class BriefMap<Value, Key extends string | number = string> {
  #buckets = emptyBuckets<Node<Key, Value>>(MIN_BUCKETS)
  #size = 0

  get size (): number {
    return this.#size
  }

  get (key: Key): Value | undefined {
    let node = this.#buckets[this.#bucketOf(key)]
    while (node !== undefined && node.key !== key) node = node.next
    return node?.value
  }

  set (key: Key, value: Value): void {
    this.delete(key)
    if (this.#size >= FULL * this.#buckets.length) this.#grow()
    const bucket = this.#bucketOf(key)
    this.#buckets[bucket] = { key, value, next: this.#buckets[bucket] }
    this.#size++
  }

  /** Removes the entry of a key, and returns its value. */
  delete (key: Key): Value | undefined {
    const bucket = this.#bucketOf(key)
    let before: Node<Key, Value> | undefined
    let node = this.#buckets[bucket]
    while (node !== undefined && node.key !== key) {
      before = node
      node = node.next
    }
    if (node === undefined) return undefined
    if (before === undefined) this.#buckets[bucket] = node.next
    else before.next = node.next
    const { value } = node
    node.value = undefined
    node.next = undefined
    this.#size--
    return value
  }

  /** The entries. None may come or go meanwhile. */
  * [Symbol.iterator] (): Generator<[key: Key, value: Value]> {
    for (const first of this.#buckets) {
      for (let node = first; node !== undefined; node = node.next) yield [node.key, node.value as Value]
    }
  }

  /** The values. No entry may come or go meanwhile. */
  * values (): Generator<Value> {
    for (const [, value] of this) yield value
  }

  #bucketOf (key: Key): number {
    return hashOf(key) & this.#buckets.length - 1
  }

  #grow (): void {
    const before = this.#buckets
    this.#buckets = emptyBuckets(8 * before.length)
    for (const first of before) {
      for (let node = first; node !== undefined;) {
        const { next } = node
        const bucket = this.#bucketOf(node.key)
        node.next = this.#buckets[bucket]
        this.#buckets[bucket] = node
        node = next
      }
    }
    // the old list may have become old: it must not keep the entries
    before.fill(undefined)
  }
}
