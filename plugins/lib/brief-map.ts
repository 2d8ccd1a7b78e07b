interface Node<Value> {
  readonly key: string
  value: Value | undefined
  next: Node<Value> | undefined
}

const BUCKETS = 256
/** The keys of pushes differ in their last characters. */
const HASHED_CHARACTERS = 12

function bucketOf (key: string): number {
  let hash = key.length
  for (let at = Math.max(0, key.length - HASHED_CHARACTERS); at < key.length; at++) hash = Math.imul(hash, 31) + key.charCodeAt(at) | 0
  return (hash ^ hash >>> 8) & BUCKETS - 1
}

/**
 * A map for entries that come and go by the thousand, of which some hundreds are there at once.
 * V8 copies its own maps as keys come and go. A copy that has died old keeps what it held, and all later copies, until the next full collection:
 * with them 1 KB of each push with an asynchronous reply became old.
 */
export class BriefMap<Value> {
  readonly #buckets = new Array<Node<Value> | undefined>(BUCKETS).fill(undefined)
  #size = 0

  get size (): number {
    return this.#size
  }

  get (key: string): Value | undefined {
    let node = this.#buckets[bucketOf(key)]
    while (node !== undefined && node.key !== key) node = node.next
    return node?.value
  }

  set (key: string, value: Value): void {
    this.delete(key)
    const bucket = bucketOf(key)
    this.#buckets[bucket] = { key, value, next: this.#buckets[bucket] }
    this.#size++
  }

  delete (key: string): void {
    const bucket = bucketOf(key)
    let before: Node<Value> | undefined
    let node = this.#buckets[bucket]
    while (node !== undefined && node.key !== key) {
      before = node
      node = node.next
    }
    if (node === undefined) return
    if (before === undefined) this.#buckets[bucket] = node.next
    else before.next = node.next
    node.value = undefined
    node.next = undefined
    this.#size--
  }

  * [Symbol.iterator] (): Generator<[key: string, value: Value]> {
    for (const first of this.#buckets) {
      for (let node = first; node !== undefined; node = node.next) yield [node.key, node.value as Value]
    }
  }
}
