import t from 'tap'
import { classifyErrcode, describeErrcode, errcodes } from '../../plugins/errors/index.js'

t.test('every errcode has a class and a meaning in both languages', async t => {
  t.ok(errcodes.size > 250)
  for (const { code, class: kind, en, zh } of errcodes.values()) {
    t.match(kind, /^(ok|retry|refresh-token|quota|config|caller)$/, String(code))
    t.ok(en.length > 1, String(code))
    t.match(zh, /[一-鿿]/, String(code))
  }
})

t.test('classes are those that a client goes by', async t => {
  t.equal(classifyErrcode(-1), 'retry')
  t.equal(classifyErrcode(40001), 'refresh-token')
  t.equal(classifyErrcode(45009), 'quota')
  t.equal(classifyErrcode(40164), 'config')
  t.equal(classifyErrcode(40029), 'caller')
  t.equal(classifyErrcode(123456789), 'caller', 'an unknown one')
  t.equal(describeErrcode(123456789, 'en'), undefined)
})
