import t from 'tap'
import { fromJson } from '../../plugins/simulator/push/json.js'

t.test('JSON of many megabytes is read, and its long integers stay text', async (t) => {
  const data = 'a\\"'.repeat(4 * 1024 * 1024)
  const read = fromJson(JSON.stringify({ id: 1, data }).replace('1', '12345678901234567890')) as { id: string, data: string }
  t.equal(read.id, '12345678901234567890')
  t.equal(read.data, data)
  t.throws(() => fromJson('{"a":"' + 'x'.repeat(1024 * 1024)), SyntaxError)
})

t.test('only integers that a number cannot hold become text', async (t) => {
  t.same(fromJson('[9007199254740993, -9007199254740993, 9007199254740991, 0.12345678901234567, 1e20, "9007199254740993", "a\\\\", 9007199254740993]'), ['9007199254740993', '-9007199254740993', 9007199254740991, Number('0.12345678901234567'), 1e20, '9007199254740993', 'a\\', '9007199254740993'])
})
