import t from 'tap'
import { redactSecrets } from '../../plugins/observability/redaction.js'

const lineOf = (fields: object) => `${JSON.stringify(fields)}\n`

t.test('what stands under the name of a secret is not written, at any depth and in any case of letters', async t => {
  for (const name of ['secret', 'aesKey', 'AESKEY', 'access_token', 'accessToken', 'session_key', 'sessionKey', 'authorization', 'Authorization']) {
    for (const value of ['hidden', '', 'hid"den\\', 7, null, ['hidden'], { hidden: 'hidden' }]) {
      t.strictSame(JSON.parse(redactSecrets(lineOf({ [name]: value, msg: 'm' }))), { [name]: '[Redacted]', msg: 'm' })
      t.strictSame(JSON.parse(redactSecrets(lineOf({ a: [{ b: { c: { [name]: value, d: 1 } } }] }))), { a: [{ b: { c: { [name]: '[Redacted]', d: 1 } } }] })
    }
  }
})

t.test('a line stays a line', async t => {
  t.equal(redactSecrets('{"level":30,"account":{"secret":"s\\n"},"msg":"a\\nb"}\n'), '{"level":30,"account":{"secret":"[Redacted]"},"msg":"a\\nb"}\n')
})

t.test('a line that names none stays as it is, to the letter', async t => {
  for (const line of ['{"id":22000000000000000001,"msg":"the secret is a secret"}\n', '{"secretary":"x","is_secret":"y"}\n', 'no JSON at all\n']) t.equal(redactSecrets(line), line)
})

t.test('a line that cannot be read does not get through', async t => {
  t.match(JSON.parse(redactSecrets('{"secret":"hidden" and more\n')), { level: 40, msg: /left out/ })
})

t.test('tokens, tickets and keys are found too, in a JSON text and in an address', async t => {
  for (const name of ['token', 'ticket', 'appSecret', 'appsecret', 'appKey', 'encrypt_key', 'Access-Token']) {
    t.strictSame(JSON.parse(redactSecrets(lineOf({ a: { [name]: 'hidden' } }))), { a: { [name]: '[Redacted]' } })
    const texts = [JSON.stringify({ a: { [name]: 'hidden', b: 1 } }), JSON.stringify({ a: JSON.stringify({ [name]: 'hidden' }) }), `https://a.example/?b=1&${name}=hidden&c=2`]
    for (const text of texts) {
      const line = redactSecrets(lineOf({ msg: text, b: 1 }))
      t.notMatch(line, 'hidden', text)
      t.equal(JSON.parse(line).b, 1)
    }
  }
  t.match(redactSecrets(lineOf({ msg: '?access_token=hidden&c=2' })), '?access_token=[Redacted]&c=2')
})
