import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'tap'
import { BriefMap } from '../../plugins/lib/brief-map.js'

test('a map for brief entries has what a map has', async (t) => {
  // few last characters, so that keys share a bucket
  const text = fc.oneof(fc.string(), fc.constantFrom('', 'a', 'b'), fc.nat(40).map(number => `${number} with the same end`))
  const number = fc.oneof(fc.nat(40), fc.nat(40).map(factor => 256 * factor))
  for (const key of [text, number] as Array<fc.Arbitrary<string | number>>) {
    const operation = fc.oneof(fc.record({ set: key, value: fc.nat() }), fc.record({ delete: key }))
    t.doesNotThrow(() => fc.assert(fc.property(fc.array(operation, { maxLength: 100 }), (operations) => {
      const map = new BriefMap<number, string | number>()
      const model = new Map<string | number, number>()
      for (const operation of operations) {
        if ('set' in operation) {
          map.set(operation.set, operation.value)
          model.set(operation.set, operation.value)
        } else {
          assert.equal(map.delete(operation.delete), model.get(operation.delete))
          model.delete(operation.delete)
        }
        const key = 'set' in operation ? operation.set : operation.delete
        assert.equal(map.get(key), model.get(key))
      }
      assert.equal(map.size, model.size)
      assert.deepEqual(new Map(map), model)
      assert.deepEqual([...map.values()].sort(), [...model.values()].sort())
      for (const [key, value] of model) assert.equal(map.get(key), value)
    })))
  }
})

test('a map for brief entries keeps them when it grows', async (t) => {
  const texts = new BriefMap<number>()
  const numbers = new BriefMap<number, number>()
  const count = 40_000
  for (let index = 0; index < count; index++) {
    texts.set(`key ${index}`, index)
    numbers.set(index, index)
  }
  t.equal(texts.size, count)
  t.equal(new Set([...texts].map(([key]) => key)).size, count)
  let wrong = 0
  for (let index = 0; index < count; index++) {
    if (texts.get(`key ${index}`) !== index || numbers.delete(index) !== index) wrong++
  }
  t.equal(wrong, 0)
  t.equal(numbers.size, 0)
  t.same([...numbers], [])
})
