import t from 'tap'
import { redactJson, redactSecrets, redactText } from '../../plugins/observability/redaction.js'

// far longer than a text of a log line can be
const TEXT_CHARACTERS = 1_048_576

const lineOf = (fields: object) => `${JSON.stringify(fields)}\n`

t.test('values under the name of a secret are redacted at any depth and in any case of letters', async t => {
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
  for (const line of ['{"id":22000000000000000001,"msg":"the secret is a secret"}\n', '{"secretary":"x","tokens":2}\n', 'no JSON at all\n']) t.equal(redactSecrets(line), line)
})

t.test('text about a secret stays readable', async t => {
  const texts = ['accounts.yml:4: accounts[0].token: expected the Token of message push, without spaces', 'Authorization: Bearer and the token', 'invalid credential, access_token is invalid or not latest, hints: [ req_id: 123 ]', 'connect to http://127.0.0.1:3000/x@y', 'unknown key "token", did you mean "secret"?']
  for (const text of texts) {
    t.equal(JSON.parse(redactSecrets(lineOf({ msg: text, access_token: 'x' }))).msg, text)
    t.equal(redactText(text), text)
  }
  t.strictSame(JSON.parse(redactSecrets(lineOf({ hasPushToken: true, token: 'x' }))), { hasPushToken: true, token: '[Redacted]' })
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

t.test('a name that ends with the name of a secret is the name of a secret', async t => {
  for (const name of ['previousAesKey', 'sandboxAppKey', 'component_access_token', 'authorizer_refresh_token', 'component_verify_ticket', 'jsapi_ticket', 'componentAppSecret', 'apiV3Key', 'hubKey', 'mch_key', 'redisPassword', 'X-Wx-Cloudbase-Access-Token', 'set-cookie', 'js_code']) {
    t.strictSame(JSON.parse(redactSecrets(lineOf({ a: { [name]: 'hidden' }, b: 1 }))), { a: { [name]: '[Redacted]' }, b: 1 })
    t.equal(redactText(JSON.stringify({ [name]: 'hidden', b: 1 })), JSON.stringify({ [name]: '[Redacted]', b: 1 }))
  }
})

t.test('lists of secrets are found by the plural of their name', async (t) => {
  for (const name of ['hubKeys', 'operatorKeys', 'HUB_KEYS', 'apiKeys', 'secrets', 'passwords']) {
    const list = ['first-secret-1', 'second-secret-2']
    t.same(JSON.parse(redactSecrets(`${JSON.stringify({ options: { [name]: list } })}\n`)), { options: { [name]: '[Redacted]' } })
    t.notMatch(redactSecrets(`${JSON.stringify({ msg: `given: ${JSON.stringify({ [name]: list })}` })}\n`), /-secret-/, name)
  }
  const line = '{"keys":["a","b"],"monkeys":3,"tokens":2}\n'
  t.equal(redactSecrets(line), line)
})

t.test('a secret is found in every place that a text has for one', async t => {
  const secret = 'hidden0123456789abcdef'
  const shown: Record<string, string> = {
    [`{"session_key":"a\\"${secret}","b":1}`]: '{"session_key":"[Redacted]","b":1}',
    [`{"token":["${secret}"],"b":1}`]: '{"token":"[Redacted]","b":1}',
    [`{"token":{"a":"${secret}"},"b":1}`]: '{"token":"[Redacted]","b":1}',
    '{"ticket":1234567,"b":1}': '{"ticket":"[Redacted]","b":1}',
    [`{ token: '${secret}', b: 1 }`]: "{ token: '[Redacted]', b: 1 }",
    [`{"access_token":"${secret}`]: '{"access_token":"[Redacted]',
    [`secret=${secret}&b=1`]: 'secret=[Redacted]&b=1',
    [`failed with access_token=${secret}`]: 'failed with access_token=[Redacted]',
    [`https://a.example/#access_token=${secret}`]: 'https://a.example/#access_token=[Redacted]',
    [`/go?to=${encodeURIComponent(`https://a.example/?access_token=${secret}&b=1`)}`]: '/go?to=https%3A%2F%2Fa.example%2F%3Faccess_token%3D[Redacted]%26b%3D1',
    [`/go?to=${encodeURIComponent(encodeURIComponent(`/?access_token=${secret}&b=1`))}`]: '/go?to=%252F%253Faccess_token%253D[Redacted]%2526b%253D1',
    [`redis://user:${secret}@127.0.0.1:6379/0`]: 'redis://user:[Redacted]@127.0.0.1:6379/0',
    [`Authorization: Bearer ${secret}`]: 'Authorization: Bearer [Redacted]',
    [`Cookie: a=${secret}; b=${secret}`]: 'Cookie: [Redacted]',
    [`token: ${secret}`]: 'token: [Redacted]',
    [`<xml><AppSecret><![CDATA[${secret}]]></AppSecret><a>1</a></xml>`]: '<xml><AppSecret><![CDATA[[Redacted]]]></AppSecret><a>1</a></xml>',
    [`-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----`]: '-----BEGIN PRIVATE KEY-----[Redacted]-----END PRIVATE KEY-----'
  }
  for (const [text, expected] of Object.entries(shown)) {
    t.equal(redactText(text), expected)
    t.equal(redactText(expected), expected, 'a redacted text stays as it is')
    t.strictSame(JSON.parse(redactSecrets(lineOf({ a: [{ b: text }], msg: text }))), { a: [{ b: expected }], msg: expected })
  }
  t.notMatch(redactSecrets(lineOf({ rawHeaders: ['authorization', `Bearer ${secret}`] })), secret)
  t.strictSame(redactJson({ body: Buffer.from(JSON.stringify({ token: secret })), picture: Buffer.from('GIF89a') }), { body: '[Redacted]', picture: Buffer.from('GIF89a').toJSON() })
})

t.test('a text takes about as long as it is, whatever it is made of', async t => {
  const parts = ['token"', '"token":"', 'secret=\\', '<token>', 'cookie:', '://a:', 'Bearer ', 'token: aaaaaaaaaaaaaaaaaaaa ', 'token:[', '<token', 'token%3D%25', 'PRIVATE KEY-----a', '\\"', ' ', 'a']
  // a pattern that went back over what it has read would take minutes
  for (const part of parts) {
    for (const text of [part.repeat(TEXT_CHARACTERS / part.length), `token${part.repeat(TEXT_CHARACTERS / part.length)}`]) t.ok(redactText(text).length > 0, part)
  }
})
