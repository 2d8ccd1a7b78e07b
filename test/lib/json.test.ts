import fc from 'fast-check'
import t from 'tap'
import { parseLossless } from '../../plugins/lib/json.js'

t.test('an integer beyond 2^53 becomes its text, wherever it stands', async (t) => {
  t.same(parseLossless('{"MsgId":22000000000000001}'), { MsgId: '22000000000000001' })
  t.same(parseLossless('{"a":{"b":[{"id":3705115058471208928},-9223372036854775808,18446744073709551615]}}'), {
    a: { b: [{ id: '3705115058471208928' }, '-9223372036854775808', '18446744073709551615'] }
  })
  t.equal(parseLossless('12345678901234567890'), '12345678901234567890')
  t.same(parseLossless('[ 9007199254740993 ,\n9007199254740993\t]'), ['9007199254740993', '9007199254740993'])
})

t.test('a number that JavaScript can hold stays a number', async (t) => {
  const text = '[0,-0,1,1700000000,9007199254740991,-9007199254740991,1234567890123456]'
  t.strictSame(parseLossless(text), JSON.parse(text))
})

t.test('fractions and exponents stay numbers, however many digits they have', async (t) => {
  const text = '{"a":0.30000000000000004,"b":1.7976931348623157e308,"c":-12345678901234567.5,"d":1234567890123456789e2,"e":1e00000000000000000001,"f":1E-00000000000000000001,"g":12345678901234567890.12345678901234567890}'
  t.strictSame(parseLossless(text), JSON.parse(text))
})

t.test('digits inside a string are left alone', async (t) => {
  for (const value of ['22000000000000001', ' 22000000000000001,', '"22000000000000001"', '\\"22000000000000001', '\\', ':22000000000000001}', '\n22000000000000001']) {
    t.strictSame(parseLossless(JSON.stringify({ [value]: value, id: 1 })), { [value]: value, id: 1 }, value)
  }
})

t.test('any JSON reads as JSON.parse reads it, but for integers that it cannot hold', async () => {
  // written with all their digits below 1e21
  const asText = (_key: string, value: unknown) => typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21 ? String(value) : value
  fc.assert(fc.property(fc.json(), text => {
    fc.pre(!text.includes('__proto__') && !text.includes('constructor'))
    return JSON.stringify(parseLossless(text)) === JSON.stringify(JSON.parse(text, asText))
  }), { numRuns: 500 })
})

t.test('any 64-bit integer keeps its digits', async () => {
  fc.assert(fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n }), fc.string(), (id, text) => {
    const { list: [found], ...rest } = parseLossless(`{"list":[${id}],"text":${JSON.stringify(text)}}`) as { list: unknown[], text: string }
    return String(found) === String(id) && rest.text === text
  }))
})

t.test('a text of many megabytes beside a long number is read', async (t) => {
  const text = 'x'.repeat(20_000_000)
  t.ok((parseLossless(`{"id":22000000000000001,"text":"${text}"}`) as { text: string }).text === text)
  t.equal((parseLossless(`{"text":"${'图\\n'.repeat(500_000)}","id":22000000000000001}`) as { id: string }).id, '22000000000000001')
})

t.test('a text of millions of escapes is read, beside a long number and with a raw control character', async (t) => {
  const text = 'a"\\'.repeat(3_000_000)
  const read = parseLossless(`{"id":12345678901234567890,"text":${JSON.stringify(text)},"raw":"\u0001"}`) as { id: string, text: string, raw: string }
  t.equal(read.id, '12345678901234567890')
  t.ok(read.text === text)
  t.equal(read.raw, '\u0001')
  t.throws(() => parseLossless(`{"id":12345678901234567890,"text":"${'\\"'.repeat(3_000_000)}`), SyntaxError)
})

t.test('a key that reaches for a prototype is refused', async (t) => {
  for (const text of [
    '{"__proto__":{"admin":true}}',
    '{"a":{"__proto__":7}}',
    '[{"\\u005f_proto__":{}}]',
    '{"constructor":{"prototype":{"admin":true}}}',
    '{"MsgId":22000000000000001,"__proto__":{}}'
  ]) t.throws(() => parseLossless(text), { name: 'SyntaxError' }, text)
  t.same(parseLossless('{"constructor":"built in 1990"}'), JSON.parse('{"constructor":"built in 1990"}'))
  t.equal(({} as { admin?: boolean }).admin, undefined)
})

t.test('text that is not JSON is refused', async (t) => {
  for (const text of ['', ' ', '{', '{"a":22000000000000001', '{a:1}', "{'a':1}", '[1,]', '22000000000000001 22000000000000001', '"22000000000000001', 'NaN']) {
    t.throws(() => parseLossless(text), { name: 'SyntaxError' }, text)
  }
})

t.test('raw control characters inside strings are read as they were sent, and only there', async (t) => {
  t.same(parseLossless('{"a":"x\x14y\n\tz","id":22000000000000001,"b":"\\"\x00"}'), { a: 'x\x14y\n\tz', id: '22000000000000001', b: '"\x00' })
  t.throws(() => parseLossless('{"a":\x14 1}'), SyntaxError)
  t.throws(() => parseLossless('{"a":"\x14","__proto__":{}}'), SyntaxError)
})

t.test('a hostile string that never ends is refused in linear time', async (t) => {
  // of the processor, which others may keep busy
  const before = process.cpuUsage()
  t.throws(() => parseLossless('{"a":"\x01' + '\\"'.repeat(500_000)), SyntaxError)
  t.ok(process.cpuUsage(before).user < 2_000_000)
})
