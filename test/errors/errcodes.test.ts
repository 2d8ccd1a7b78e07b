import t from 'tap'
import { classifyErrcode, describeErrcode, errcodes } from '../../plugins/errors/index.js'

t.test('every errcode has a class, an area and a meaning in both languages', async t => {
  t.ok(errcodes.size >= 324)
  for (const [key, { code, class: kind, area, en, zh }] of errcodes) {
    t.equal(code, key)
    t.match(kind, /^(ok|retry|refresh-token|quota|config|caller)$/, String(code))
    t.match(area, /^[a-z][a-z\d-]*$/, String(code))
    t.match(en, /^[\x20-\x7e]{6,}[^.]$/, String(code))
    t.match(zh, /[一-鿿]/, String(code))
    t.notMatch(zh, /[,;!?。]/, String(code))
  }
})

t.test('the class says what a caller can do', async t => {
  for (const [kind, codes] of [
    ['ok', [0]],
    ['retry', [-1, 45011, 44990, 40240, 43108, 10060001, 10060012, 10060019]],
    ['refresh-token', [40001, 40014, 42001]],
    ['quota', [45009, 44993, 45029, 45047, 48006]],
    ['config', [40013, 40125, 40164, 40243, 48001, 61004]],
    ['caller', [40029, 40163, 40226, 40007, 87007, 123456789]]
  ] as const) {
    for (const code of codes) t.equal(classifyErrcode(code), kind, String(code))
  }
  t.strictSame([...errcodes.values()].filter(({ class: kind }) => kind === 'ok').map(({ code }) => code), [0])
})

t.test('a meaning is there in each language, and absent for an unknown errcode', async t => {
  t.match(describeErrcode(40029, 'en'), /code is invalid/)
  t.match(describeErrcode(40029, 'zh'), /code 无效/)
  t.equal(describeErrcode(123456789, 'en'), undefined)
})
