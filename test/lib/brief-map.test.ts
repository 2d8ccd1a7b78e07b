import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'tap'
import { BriefMap } from '../../plugins/lib/brief-map.js'

test('a map for brief entries has what a map has', async (t) => {
  // few last characters, so that keys share a bucket
  const key = fc.oneof(fc.string(), fc.constantFrom('', 'a', 'b'), fc.nat(40).map(number => `${number} with the same end`))
  const operation = fc.oneof(fc.record({ set: key, value: fc.nat() }), fc.record({ delete: key }))
  t.doesNotThrow(() => fc.assert(fc.property(fc.array(operation, { maxLength: 100 }), (operations) => {
    const map = new BriefMap<number>()
    const model = new Map<string, number>()
    for (const operation of operations) {
      const key = 'set' in operation ? operation.set : operation.delete
      for (const each of [map, model]) {
        if ('set' in operation) each.set(key, operation.value)
        else each.delete(key)
      }
      assert.equal(map.get(key), model.get(key))
    }
    assert.equal(map.size, model.size)
    assert.deepEqual(new Map(map), model)
    for (const [key, value] of model) assert.equal(map.get(key), value)
  })))
})
