import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { RecentEntries } from '../../plugins/store/recent-entries.js'
import { anyCharacter } from '../helpers/characters.js'

/** The same in plain objects, oldest first. */
class Model {
  #entries: Array<{ key: string, value: unknown, expiresAt: number, isGone: boolean }> = []

  constructor (readonly capacity: number, readonly now: () => number) {}

  #find (key: string) {
    return this.#entries.find(entry => entry.key === key && !entry.isGone && entry.expiresAt > this.now())
  }

  get (key: string): unknown {
    return this.#find(key)?.value
  }

  put (key: string, value: unknown, ttlMs: number): void {
    this.delete(key)
    this.#entries.push({ key, value, expiresAt: this.now() + ttlMs, isGone: false })
    // an entry that was deleted keeps its place until it would have been the first to leave
    const first = this.#entries.findIndex(entry => !entry.isGone && entry.expiresAt > this.now())
    this.#entries = this.#entries.slice(first === -1 ? 0 : first).slice(-this.capacity)
  }

  delete (key: string): void {
    const entry = this.#find(key)
    if (entry !== undefined) entry.isGone = true
  }
}

t.test('entries are found until they are deleted, expire or are displaced by later ones', async (t) => {
  const text = fc.array(anyCharacter, { maxLength: 12 }).map(characters => characters.join(''))
  const key = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), text)
  const operation = fc.oneof(
    fc.record({ put: key, value: fc.oneof(text, text.map(text => text.repeat(2000)), fc.jsonValue()), ttlMs: fc.constantFrom(5, 50, Infinity) }),
    fc.record({ delete: key }),
    fc.record({ waitMs: fc.constantFrom(1, 10) })
  )
  t.doesNotThrow(() => fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), fc.array(operation, { maxLength: 60 }), (capacity, operations) => {
    let time = 0
    const entries = new RecentEntries(capacity, () => time)
    const model = new Model(capacity, () => time)
    const keys = new Set<string>()
    for (const operation of operations) {
      if ('put' in operation) {
        keys.add(operation.put)
        for (const each of [entries, model]) each.put(operation.put, JSON.parse(JSON.stringify(operation.value)), operation.ttlMs)
      } else if ('delete' in operation) {
        for (const each of [entries, model]) each.delete(operation.delete)
      } else {
        time += operation.waitMs
      }
      for (const key of keys) {
        assert.deepEqual(entries.get(key), model.get(key))
        assert.equal(entries.has(key), model.get(key) !== undefined)
      }
    }
  }), { numRuns: 300 }))
})
