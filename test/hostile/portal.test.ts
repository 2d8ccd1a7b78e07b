import { connect } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import wechat, { createMessageCipher, errors, serverOptions, type Account, type AnyMessage } from '../../plugins/index.js'
import { createSignature } from '../../plugins/crypto/index.js'
import { parseLossless } from '../../plugins/lib/json.js'
import { dedupeKey } from '../../plugins/messages/dedupe.js'
import { buildXml, parseXml } from '../../plugins/messages/formats/xml.js'
import routes from '../../routes/index.js'
import { anyCharacter } from '../helpers/characters.js'
import { createAccount, eventually } from '../helpers/hub.js'
import { exchange, raw } from '../leaks/watch.js'

t.setTimeout(290_000)

const MiB = 1024 * 1024
const nowSeconds = () => Math.floor(Date.now() / 1000)

interface TargetApp {
  base: string
  app: FastifyInstance
  account: Account
  handled: AnyMessage[]
  /** A push in safe mode. */
  sign (text: string, changes?: { timestamp?: string, nonce?: string, receiver?: string, encrypt?: string }): { query: Record<string, string>, body: string, Encrypt: string }
  /** Status and code of the answer. */
  push (query: Record<string, string> | string, body: string | Buffer, headers?: Record<string, string>): Promise<{ status: number, text: string, code?: string }>
}

async function openDoor (t: Test, changes: Partial<Account> = {}, limits = {}): Promise<TargetApp> {
  const account = createAccount(changes)
  const handled: AnyMessage[] = []
  const app = Fastify(serverOptions(limits))
  app.register(errors)
  app.register(wechat, {
    store: 'memory',
    accounts: [account],
    setup: async ({ messages }) => {
      messages.reply({ msgType: 'text', pattern: /^echo / }, ({ Content }) => ({ MsgType: 'text', Content }))
      messages.on(message => { handled.push(message) })
    }
  })
  app.register(routes, { prefix: '/wx' })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  t.teardown(() => app.close())
  const signature = createSignature(account.token)
  return {
    base,
    app,
    account,
    handled,
    sign (text, { timestamp = String(nowSeconds()), nonce = '415670741', receiver = account.appid, encrypt } = {}) {
      const Encrypt = encrypt ?? createMessageCipher(account.aesKey!, receiver).encrypt(text)
      return {
        query: { signature: signature.sign(timestamp, nonce), timestamp, nonce, encrypt_type: 'aes', msg_signature: signature.sign(timestamp, nonce, Encrypt) },
        body: JSON.stringify({ ToUserName: 'gh_1', Encrypt }),
        Encrypt
      }
    },
    async push (query, body, headers = { 'content-type': 'application/json' }) {
      const search = typeof query === 'string' ? query : new URLSearchParams(query).toString()
      const { status, body: bytes } = await exchange(base, `/wx/portal/${account.appid}?${search}`, { method: 'POST', headers, body })
      const text = bytes.toString()
      return { status, text, code: /"code":"(\w+)"/.exec(text)?.[1] }
    }
  }
}

let id = 0
const message = (fields: object = {}) => JSON.stringify({ ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: 1, MsgType: 'text', Content: 'hello', MsgId: `9007199254${++id}`, ...fields })

t.test('a forged, tampered, downgraded or stale push is refused and never reaches a handler', async t => {
  const door = await openDoor(t)
  const { sign, push, account, handled } = door
  const good = sign(message())
  t.match(await push(good.query, good.body), { status: 200, text: 'success' })
  await eventually(() => handled.length === 1)

  const flip = (text: string, at: number) => text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1)
  for (let at = 0; at < 40; at += 3) t.match(await push({ ...good.query, msg_signature: flip(good.query.msg_signature!, at) }, good.body), { status: 403, code: 'WX_ERR_SIGNATURE' })
  for (let at = 0; at < good.Encrypt.length; at += 7) {
    const Encrypt = good.Encrypt.slice(0, at) + (good.Encrypt[at] === 'A' ? 'B' : 'A') + good.Encrypt.slice(at + 1)
    t.match(await push(good.query, JSON.stringify({ Encrypt })), { status: 403, code: 'WX_ERR_SIGNATURE' }, `ciphertext tampered at ${at}`)
  }
  const { msg_signature: mac, ...downgraded } = good.query
  for (const [query, body, status] of [
    [{ ...good.query, msg_signature: '' }, good.body, 403],
    [{ ...good.query, msg_signature: good.query.signature! }, good.body, 403],
    [{ ...good.query, msg_signature: `${mac}00` }, good.body, 403],
    [{ ...good.query, msg_signature: `G${mac!.toUpperCase().slice(1)}` }, good.body, 403],
    [{ ...good.query, timestamp: String(nowSeconds() + 1) }, good.body, 403],
    [{ ...good.query, nonce: 'another' }, good.body, 403],
    [downgraded, good.body, 400],
    [{ ...downgraded, encrypt_type: 'raw' }, message(), 403],
    [{ signature: good.query.signature!, timestamp: good.query.timestamp!, nonce: good.query.nonce! }, message(), 403],
    [{ ...good.query, encrypt_type: 'raw' }, message(), 400],
    [{ ...good.query, encrypt_type: 'AES' }, message(), 400],
    [good.query, message({ Encrypt: '' }), 403],
    [good.query, message({ Encrypt: [good.Encrypt] }), 400],
    [good.query, message({ Encrypt: { toString: good.Encrypt } }), 400]
  ] as Array<[Record<string, string>, string, number]>) t.match(await push(query, body), { status }, JSON.stringify(query).slice(0, 60))

  // signed as it should be, and still not for us: another appid, another key, nonsense, an old or odd time
  const other = createMessageCipher('z'.repeat(43), account.appid)
  for (const [changes, status, code] of [
    [{ receiver: 'wx0000000000000000' }, 400, 'WX_ERR_RECEIVER'],
    [{ receiver: '' }, 400, 'WX_ERR_RECEIVER'],
    [{ receiver: `${account.appid}x` }, 400, 'WX_ERR_RECEIVER'],
    [{ encrypt: other.encrypt(message()) }, 400, undefined],
    [{ encrypt: '' }, 400, 'WX_ERR_DECRYPT'],
    [{ encrypt: 'AAAA' }, 400, 'WX_ERR_DECRYPT'],
    [{ encrypt: '*'.repeat(64) }, 400, 'WX_ERR_DECRYPT'],
    [{ encrypt: Buffer.alloc(64).toString('base64') }, 400, undefined],
    ...['0', '-1', '1e9', 'NaN', 'Infinity', '', ' ', '0x7fffffff', String(nowSeconds() - 301), String(nowSeconds() + 302), `${nowSeconds()}.5`, ` ${nowSeconds()}`, `+${nowSeconds()}`]
      .map(timestamp => [{ timestamp }, 403, 'WX_ERR_TIMESTAMP'])
  ] as Array<[object, number, string | undefined]>) {
    const { query, body } = sign(message(), changes)
    t.match(await push(query, body), { status, ...(code && { code }) }, JSON.stringify(changes).slice(0, 60))
  }
  t.equal(handled.length, 1)
})

t.test('a push that is replayed, duplicated or reordered is handled once, whatever its signature', async t => {
  const { sign, push, handled } = await openDoor(t)
  const texts = Array.from({ length: 8 }, (_, i) => message({ Content: `number ${i}` }))
  const pushes = texts.flatMap(text => [sign(text), sign(text, { nonce: 'again' }), sign(text)]).sort(() => Math.random() - 0.5)
  for (const { status } of await Promise.all(pushes.map(({ query, body }) => push(query, body)))) t.equal(status, 200)
  await eventually(() => handled.length >= texts.length)
  for (const { query, body } of pushes) t.match(await push(query, body), { status: 200 })
  t.same(handled.map(({ Content }) => Content).sort(), texts.map((_, i) => `number ${i}`))
})

t.test('bodies that are made to hurt are a 400 or a 413 at once, or a dead letter behind a good signature, and the next push is served', async t => {
  const { app, account, sign, push, handled } = await openDoor(t)
  const { query } = sign(message())
  const bombs: Record<string, string | Buffer> = {
    'entities that would grow': '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><xml><Encrypt>&b;</Encrypt></xml>',
    'an external entity': '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><Encrypt>&f;</Encrypt></xml>',
    'a parameter entity': '<!DOCTYPE x [<!ENTITY % f SYSTEM "http://127.0.0.1:1/">%f;]><xml/>',
    'an entity that nobody declared': '<xml><Encrypt>&unknown;</Encrypt></xml>',
    'deep XML': '<a>'.repeat(200_000),
    'deep and closed XML': '<a>'.repeat(100_000) + '</a>'.repeat(100_000),
    'a long name': `<${'a'.repeat(1_000_000)}>`,
    'many attributes': `<xml ${'a="b" '.repeat(160_000)}><Encrypt>a</Encrypt></xml>`,
    'an attribute without an end': `<xml a="${'<'.repeat(1_000_000)}`,
    'comments without an end': '<!--'.repeat(250_000),
    'CDATA without an end': `<xml>${'<![CDATA['.repeat(100_000)}`,
    'many siblings': `<xml>${'<a/>'.repeat(250_000)}</xml>`,
    'a prototype in XML': '<xml><__proto__><Encrypt>a</Encrypt></__proto__></xml>',
    'constructor in XML': '<xml><constructor><prototype><Encrypt>a</Encrypt></prototype></constructor></xml>',
    'a prototype in JSON': '{"__proto__":{"Encrypt":"a"}}',
    'a prototype in escapes': '{"\\u005f_proto__":{"Encrypt":"a"}}',
    'constructor in JSON': '{"constructor":{"prototype":{"Encrypt":"a"}}}',
    'deep JSON': '{"a":' + '['.repeat(1_000_000),
    'deep and closed JSON': '{"a":' + '['.repeat(400_000) + ']'.repeat(400_000) + '}',
    'deep objects': '{"a":'.repeat(150_000) + '1' + '}'.repeat(150_000),
    'a string of escapes that never ends': '{"n":1234567890123456789,"a":"' + '\\"'.repeat(500_000),
    'a string of line ends that never ends': '{"n":1234567890123456789,"a":"' + '\\\n"'.repeat(300_000),
    'a number of a million digits': `{"Encrypt":${'1'.repeat(1_000_000)}}`,
    'many long numbers': `{"a":[${'12345678901234567890,'.repeat(45_000)}1]}`,
    'many keys': `{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":1`).join()}}`,
    'no UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    'overlong UTF-8': Buffer.from([0x3c, 0xc0, 0xbc, 0x3e]),
    'a surrogate in UTF-8': Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x7d]),
    'UTF-16': Buffer.from('<xml></xml>', 'utf16le'),
    'zero bytes': Buffer.alloc(1000),
    gzip: Buffer.from('1f8b0800000000000003ab56', 'hex'),
    'a list': '[{"Encrypt":"a"}]',
    text: '"Encrypt"',
    nothing: '',
    'white space': ' '.repeat(1_000_000),
    'null in place of the message': 'null'
  }
  for (const [name, body] of Object.entries(bombs)) {
    const answer = await push(query, body)
    t.ok([400, 403].includes(answer.status), name, { answer })
    t.ok(answer.text.length < 1000, 'and the answer is short')
  }
  t.match(await push(query, Buffer.alloc(MiB + 1, 0x20)), { status: 413 })
  t.match(await push(query, Buffer.alloc(16 * MiB, 0x20)).catch(() => ({ status: 413 })), { status: 413 }, 'or the connection breaks while it is sent')

  // the same behind a good signature: WeChat would send it again and again, so it is answered and kept as a dead letter
  const deadLetters = () => app.wechat.accounts.use(account.appid, ({ messages }) => messages.deadLetters(1000))
  let unreadable = 0
  for (const [name, body] of Object.entries(bombs)) {
    if (Buffer.byteLength(body) > 700_000) continue
    const { query, body: envelope } = sign(String(body))
    t.match(await push(query, envelope), { status: 200, text: 'success' }, `${name}, encrypted`)
    unreadable++
  }
  // fields that code likes to trip over
  const odd = { FromUserName: 'o\u0000\ud800', Content: '\u0000', toString: 'x', hasOwnProperty: 'x', raw: 'not what came', then: 'x', length: -1, CreateTime: 'never' }
  const { query: oddQuery, body: oddBody } = sign(message(odd))
  t.match(await push(oddQuery, oddBody), { status: 200 })
  await eventually(() => handled.length === 1)
  t.match(handled[0]!.raw, /"toString":"x"/)
  t.equal(({} as any).Encrypt, undefined, 'no prototype was touched')

  for (const noText of [{ Event: ['a'] }, { MsgId: { a: 1 } }, { FromUserName: {} }]) {
    const { query, body } = sign(message(noText))
    t.match(await push(query, body), { status: 200, text: 'success' }, JSON.stringify(noText))
    unreadable++
  }
  await eventually(async () => (await deadLetters()).length === unreadable)
  t.equal(handled.length, 1, 'and none of them reached a handler')
})

t.test('searching a body is done with one look at each character', async t => {
  // with a search from each start to the end these would take hours
  t.throws(() => parseLossless('{"n":1234567890123456789,"a":"' + '\\"'.repeat(2_000_000)))
  t.match(dedupeKey({ MsgType: 'event', Event: 'a', raw: '<RetryTimes>'.repeat(1_000_000) } as AnyMessage), /^event:/)
  t.throws(() => parseXml(`<xml>${'<a>&#x41;&'.repeat(200_000)}`))
  const once = { MsgType: 'event', Event: 'a', FromUserName: 'o1', CreateTime: 1 }
  const key = (RetryTimes: string) => dedupeKey({ ...once, raw: `<xml><RetryTimes>${RetryTimes}</RetryTimes></xml>` } as AnyMessage)
  t.equal(key('1'), key('<![CDATA[2]]>'), 'a delivery that only counts itself is the same event')
})

t.test('queries and headers: lists, prototypes, odd encodings and lengths are refused or mean nothing', async t => {
  const { sign, push, base, account } = await openDoor(t, {}, { keepAliveTimeoutMs: 100 })
  const good = sign(message())
  const search = new URLSearchParams(good.query).toString()
  for (const [query, status] of [
    [`${search}&msg_signature=x`, 400],
    [`${search}&timestamp=1`, 400],
    [search.replace('msg_signature=', 'msg_signature[]='), 400],
    [search.replace('msg_signature=', '__proto__[msg_signature]='), 400],
    [`${search}&__proto__=x&constructor=y&hasOwnProperty=z`, 200],
    [`${search}&nonce%5B%5D=1`, 200],
    [search.replace(/nonce=\d+/, `nonce=${'9'.repeat(5000)}`), 400],
    [search.replace(/nonce=\d+/, 'nonce=%00'), 403],
    [search.replace(/nonce=\d+/, 'nonce=%FF%FE'), 403],
    [search.replace(/nonce=\d+/, 'nonce=%'), 403],
    ['', 400],
    ['&&&==&', 400]
  ] as Array<[string, number]>) t.match(await push(query, good.body), { status }, query.slice(0, 80))

  for (const type of ['', 'text/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'nonsense', 'application/json; charset=utf-16', `a/b; ${'x=y;'.repeat(500)}`]) {
    const again = sign(message())
    const { status } = await push(again.query, again.body, type === '' ? {} : { 'content-type': type })
    t.ok([200, 415].includes(status), `content type ${type.slice(0, 40)}: ${status}`)
  }
  for (const name of ['accept', 'accept-language', 'authorization', 'cookie', 'x-forwarded-for', 'user-agent']) {
    for (const value of ['\t', ','.repeat(8000), ';q=0,'.repeat(1500), `${'a'.repeat(9000)}`]) {
      t.match(await push({}, '', { [name]: value }), { status: 400 }, name)
    }
  }
  for (const bytes of [
    `POST /wx/portal/${account.appid} HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `POST /wx/portal/${account.appid} HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n12345`,
    `POST /wx/portal/${account.appid} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n\r\n`,
    `POST /wx/portal/${account.appid} HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n`,
    `GET /wx/portal/${account.appid}\0 HTTP/1.1\r\nHost: a\r\n\r\n`,
    'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: a\r\n${'X: y\r\n'.repeat(4000)}\r\n`,
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    '\0'.repeat(1000)
  ]) t.match(await raw(base, bytes), /^(HTTP\/1\.1 4\d\d |$)/, JSON.stringify(bytes.slice(0, 60)))
})

t.test('paths: dots, double encoding, zero bytes and very long appids lead nowhere', async t => {
  const { base, account: { appid } } = await openDoor(t)
  for (const path of [
    '/wx/portal/%2e%2e/user', `/wx/portal/../portal/${appid}`, `/wx/portal/%2e%2e%2fportal%2f${appid}`, `/wx/portal/%252e%252e/${appid}`, `/wx/portal/${appid}%00`, `/wx/portal/${appid}/`, `/wx/portal//${appid}`,
    `/wx//portal/${appid}`, `/wx/portal/${appid}%2f..%2f..%2fmetrics`, `/wx/portal/${appid}%20`, `/wx/portal/${appid};a=b`, `/wx/portal/${appid.toUpperCase()}`, '/wx/portal/__proto__', '/wx/portal/constructor', '/wx/portal/toString',
    `/wx/portal/${'w'.repeat(65)}`, `/wx/portal/${'w'.repeat(257)}`, `/wx/portal/${'w'.repeat(12_000)}`, '/wx/portal/%FF', '/wx/portal/%E0%A4%A', '/wx/portal/%', `/WX/PORTAL/${appid}`, '/wx/media/x/download/..%2f..%2f..%2fetc%2fpasswd',
    '/docs/static/..%2f..%2f..%2fpackage.json', '/%5c%5cevil', '//evil.example/%2e%2e', '/wx/portal/%u0041', `http://evil.example/wx/portal/${'x'}`
  ]) {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
      const { status, text } = await exchange(base, path, { method })
      t.ok(status === 400 || status === 404 || status === 414, `${method} ${path.slice(0, 60)}: ${status}`)
      t.notMatch(text, /root:|"dependencies"/)
    }
  }
})

t.test('a client that sends slowly is cut off, in its header and in its body, and holds up nobody', async t => {
  const limits = { headersTimeoutMs: 300, requestTimeoutMs: 600, checkIntervalMs: 50 }
  const { base, account: { appid }, sign, push } = await openDoor(t, {}, limits)
  const { hostname, port } = new URL(base)
  const drip = async (start: string) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', chunk => { answer += chunk }).on('error', () => {})
    socket.write(start)
    const timer = setInterval(() => { if (socket.writable) socket.write('x') }, 20)
    // not by `once`, which rejects if the connection is reset
    await new Promise(resolve => socket.on('close', resolve))
    clearInterval(timer)
    return answer
  }
  const slow = Promise.all([
    ...Array.from({ length: 50 }, () => drip('POST /wx/portal/a HTTP/1.1\r\nHost: a\r\nX: ')),
    ...Array.from({ length: 50 }, () => drip(`POST /wx/portal/${appid}?timestamp=1&nonce=1 HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`))
  ])
  const { query, body } = sign(message())
  t.match(await push(query, body), { status: 200 })
  for (const answer of await slow) t.match(answer, /^(HTTP\/1\.1 408 |$)/)
})

t.test('an echoed text cannot break out of its reply, plain or encrypted, in XML or JSON', async t => {
  const nasty = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 60 }),
    fc.array(fc.constantFrom(']]>', ']]', '>', '<![CDATA[', '</Content>', '</xml>', '<xml>', '<MsgType>', '&lt;', '&#x5d;', '"', '\\', '\u0000', '\ud800', '\u2028', '﷐', 'a'), { maxLength: 12 }).map(parts => parts.join(''))
  )
  for (const aesKey of [undefined, createAccount().aesKey]) {
    const { push, sign, account } = await openDoor(t, { aesKey })
    const plain = createSignature(account.token)
    await fc.assert(fc.asyncProperty(nasty, fc.boolean(), async (text, xml) => {
      const fields = { ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: 1, MsgType: 'text', Content: `echo ${text}.`, MsgId: `1${++id}` }
      const payload = xml ? buildXml(fields) : JSON.stringify(fields)
      const signed = aesKey === undefined ? { query: { timestamp: String(nowSeconds()), nonce: '1', signature: plain.sign(String(nowSeconds()), '1') }, body: payload } : sign(payload)
      const envelope = aesKey === undefined || !xml ? signed.body : buildXml({ Encrypt: (signed as { Encrypt: string }).Encrypt })
      const { status, text: answer } = await push(signed.query as Record<string, string>, envelope)
      if (status !== 200) throw new Error(`${status} ${answer}`)
      const read = (text: string) => (xml ? parseXml(text) : JSON.parse(text)) as Record<string, string>
      const outer = read(answer)
      const reply = aesKey === undefined ? outer : read(createMessageCipher(aesKey, account.appid).decrypt(outer.Encrypt!))
      t.same(Object.keys(reply).sort(), ['Content', 'CreateTime', 'FromUserName', 'MsgType', 'ToUserName'])
      const sent = read(payload).Content
      if (reply.Content !== sent || reply.MsgType !== 'text') throw new Error(`${JSON.stringify(reply)} for ${JSON.stringify(sent)}`)
    }), { numRuns: 150 })
  }
})
