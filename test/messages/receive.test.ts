import t from 'tap'
import type { AnyMessage } from '../../plugins/messages/index.js'
import { aesKey, build, deferred, event, nowSeconds, push, signature, success, text, write, type Format, type Mode, type PushOptions } from './push.js'

const modes: Mode[] = ['plain', 'compatible', 'safe']
const formats: Format[] = ['XML', 'JSON']

for (const mode of modes) {
  for (const format of formats) {
    t.test(`a ${mode} push in ${format} reaches its handler as it was sent`, async (t) => {
      const app = await build(t, { encrypted: mode !== 'plain' })
      const handled = deferred<AnyMessage>()
      app.messages.on(async message => handled.resolve(message))
      const fields = text('你好 ]]> 😀 <b>')
      t.same(await app.messages.receive(push(fields, { mode, format })), success)
      const { raw, CreateTime, ...message } = await handled.promise
      t.same({ ...message, CreateTime: Number(CreateTime) }, fields)
      t.equal(raw, write(fields, format))
    })
  }
}

t.test('a compatible push is read by an account without an EncodingAESKey', async (t) => {
  const app = await build(t)
  const handled = deferred<AnyMessage>()
  app.messages.on(async message => handled.resolve(message))
  t.same(await app.messages.receive(push(text('hello'), { mode: 'compatible', format: 'XML' })), success)
  t.match(await handled.promise, { Content: 'hello' })
})

t.test('of a compatible push only the encrypted half counts', async (t) => {
  const app = await build(t, { encrypted: true })
  const handled = deferred<AnyMessage>()
  app.messages.on(async message => handled.resolve(message))
  const { query, body } = push(text('signed'), { mode: 'compatible' })
  const forged = { ...JSON.parse(String(body)), Content: 'forged', FromUserName: 'oAdmin' }
  await app.messages.receive({ query, body: Buffer.from(JSON.stringify(forged)) })
  t.match(await handled.promise, { Content: 'signed', FromUserName: 'oUser1' })
})

t.test('an event that nobody has a type or a handler for is acknowledged', async (t) => {
  const app = await build(t)
  app.messages.on({ msgType: 'text' }, async () => t.fail('no text was sent'))
  t.same(await app.messages.receive(push(event('of_tomorrow', { Field: [{ a: 1 }] }))), success)
})

t.test('a push with a wrong signature is refused in every mode', async (t) => {
  for (const mode of modes) {
    const app = await build(t, { encrypted: mode !== 'plain' })
    app.messages.on(async () => t.fail('must not be handled'))
    const { query, body } = push(text(), { mode })
    const covered = mode === 'plain' ? 'signature' : 'msg_signature'
    const wrong = [
      { ...query, [covered]: '0'.repeat(40) },
      { ...query, [covered]: '' },
      { ...query, [covered]: signature.sign('other') },
      { ...query, nonce: '1' },
      { ...query, timestamp: String(nowSeconds() - 1) }
    ]
    for (const query of wrong) await t.rejects(app.messages.receive({ query, body }), { code: 'WX_ERR_SIGNATURE', statusCode: 403 }, mode)
  }
})

t.test('the signature of a plain push does not vouch for a ciphertext', async (t) => {
  const app = await build(t, { encrypted: true })
  const { query, body } = push(text(), { mode: 'safe' })
  await t.rejects(app.messages.receive({ query: { ...query, msg_signature: query.signature! }, body }), { code: 'WX_ERR_SIGNATURE' })
})

t.test('a ciphertext that was changed or exchanged is refused before it is decrypted', async (t) => {
  const app = await build(t, { encrypted: true })
  const { query } = push(text('one'), { mode: 'safe' })
  const { body } = push(text('two'), { mode: 'safe' })
  await t.rejects(app.messages.receive({ query, body }), { code: 'WX_ERR_SIGNATURE' })
})

t.test('an account with an EncodingAESKey takes no plain push, however it is dressed', async (t) => {
  const app = await build(t, { encrypted: true })
  app.messages.on(async () => t.fail('must not be handled'))
  const { query, body } = push(text())
  await t.rejects(app.messages.receive({ query, body }), { code: 'WX_ERR_PLAINTEXT', statusCode: 403, message: /allowPlaintext/ })
  await t.rejects(app.messages.receive({ query: { ...query, encrypt_type: 'raw' }, body }), { code: 'WX_ERR_PLAINTEXT' })
  await t.rejects(app.messages.receive({ query: { ...query, encrypt_type: 'aes' }, body }), { code: 'WX_ERR_INPUT', statusCode: 400, message: /msg_signature is missing/ })
  await t.rejects(app.messages.receive({ query: { ...query, encrypt_type: 'aes', msg_signature: query.signature! }, body }), { code: 'WX_ERR_MESSAGE', statusCode: 400, message: /Encrypt is missing/ })
  await t.rejects(app.messages.receive({ query: { ...query, encrypt_type: 'raw', msg_signature: query.signature! }, body }), { code: 'WX_ERR_MESSAGE' })
  const safe = push(text(), { mode: 'compatible' })
  await t.rejects(app.messages.receive({ query: { ...safe.query, encrypt_type: undefined, msg_signature: undefined }, body: safe.body }), { code: 'WX_ERR_PLAINTEXT' })
})

t.test('allowPlaintext takes plain pushes beside encrypted ones', async (t) => {
  const app = await build(t, { encrypted: true, allowPlaintext: true })
  const contents: unknown[] = []
  const both = deferred()
  app.messages.on({ msgType: 'text' }, async ({ Content }) => {
    if (contents.push(Content) === 2) both.resolve()
  })
  t.same(await app.messages.receive(push(text('plain'))), success)
  t.same(await app.messages.receive(push(text('safe'), { mode: 'safe' })), success)
  await both.promise
  t.same(contents.sort(), ['plain', 'safe'])
  const { query, body } = push(text(), { mode: 'safe' })
  await t.rejects(app.messages.receive({ query: { ...query, msg_signature: '0'.repeat(40) }, body }), { code: 'WX_ERR_SIGNATURE' })
})

t.test('a plain push needs its signature, an account its Token', async (t) => {
  const { query, body } = push(text())
  await t.rejects((await build(t)).messages.receive({ query: { ...query, signature: undefined }, body }), { code: 'WX_ERR_INPUT', statusCode: 400, message: /signature is missing/ })
  await t.rejects((await build(t, { crypto: { token: undefined } })).messages.receive({ query, body }), { code: 'WX_ERR_PUSH_TOKEN', statusCode: 403 })
})

t.test('a safe push to an account without an EncodingAESKey says what is missing', async (t) => {
  await t.rejects((await build(t)).messages.receive(push(text(), { mode: 'safe' })), { code: 'WX_ERR_AES_KEY', statusCode: 400 })
})

t.test('a timestamp more than 300 seconds away is refused, once its signature holds', async (t) => {
  for (const mode of modes) {
    const app = await build(t, { encrypted: mode !== 'plain' })
    const at = (seconds: number | string) => app.messages.receive(push(text(), { mode, timestamp: typeof seconds === 'string' ? seconds : String(nowSeconds() + seconds) }))
    t.same(await at(-290), success)
    t.same(await at(290), success)
    for (const seconds of [-310, 310, '0', '', 'soon', '1e99']) await t.rejects(at(seconds), { code: 'WX_ERR_TIMESTAMP', statusCode: 403, message: /300 seconds/ }, `${mode} ${seconds}`)
    const { query, body } = push(text(), { mode, timestamp: '1' })
    await t.rejects(app.messages.receive({ query: { ...query, signature: '', msg_signature: query.msg_signature && '' }, body }), { code: 'WX_ERR_SIGNATURE' })
  }
})

t.test('replayWindowSeconds sets the age, 0 allows any', async (t) => {
  const narrow = await build(t, { replayWindowSeconds: 10 })
  t.same(await narrow.messages.receive(push(text(), { timestamp: String(nowSeconds() - 5) })), success)
  await t.rejects(narrow.messages.receive(push(text(), { timestamp: String(nowSeconds() - 15) })), { code: 'WX_ERR_TIMESTAMP', message: /10 seconds/ })
  const open = await build(t, { replayWindowSeconds: 0 })
  for (const timestamp of ['1', '9999999999', '']) t.same(await open.messages.receive(push(text(), { timestamp })), success)
})

t.test('the content of a ciphertext must be complete and for this appid', async (t) => {
  const app = await build(t, { encrypted: true })
  const send = (options: PushOptions) => app.messages.receive(push(text(), { mode: 'safe', ...options }))
  await t.rejects(send({ receiver: 'wx0000000000000000' }), { code: 'WX_ERR_RECEIVER', statusCode: 400 })
  for (const Encrypt of ['AAAA', '图片', 'x'.repeat(44), Buffer.alloc(64, 7).toString('base64')]) {
    await t.rejects(send({ Encrypt }), { code: 'WX_ERR_DECRYPT', statusCode: 400 }, Encrypt)
  }
})

t.test('a body that is empty, cut off, of other bytes or of no known format is refused', async (t) => {
  for (const mode of modes) {
    const app = await build(t, { encrypted: mode !== 'plain' })
    const { query, body } = push(text('你好'), { mode })
    const cut = body.subarray(0, body.length - 5)
    for (const wrong of [Buffer.alloc(0), Buffer.from(' \n'), cut, Buffer.from('[]'), Buffer.from('null'), Buffer.from('a=b'), Buffer.from([0xFF, 0xFE]), Buffer.from('<!DOCTYPE xml><xml/>'), Buffer.from('{"__proto__":{}}')]) {
      await t.rejects(app.messages.receive({ query, body: wrong }), { code: 'WX_ERR_MESSAGE', statusCode: 400 }, `${mode} ${wrong}`)
    }
  }
})

t.test('a ciphertext around something that is not a message is answered, and left to an operator', async (t) => {
  const app = await build(t, { encrypted: true })
  t.same(await app.messages.receive(push({ Content: 'no type' }, { mode: 'safe' })), success)
})

t.test('the console\'s URL check gets its echostr only for the right signature', async (t) => {
  const app = await build(t)
  const query = { timestamp: '1714036504', nonce: '1514711492', signature: signature.sign('1714036504', '1514711492'), echostr: '4375120948345356249' }
  t.equal(app.messages.verifyUrl(query), '4375120948345356249')
  t.throws(() => app.messages.verifyUrl({ ...query, nonce: '1' }), { code: 'WX_ERR_SIGNATURE' })
})

t.test('the sample of the platform\'s documentation is received', async (t) => {
  const app = await build(t, {
    encrypted: true,
    replayWindowSeconds: 0,
    crypto: { appid: 'wxba5fad812f8e6fb9', token: 'AAAAA', aesKey: 'A'.repeat(43) },
    appid: 'wxba5fad812f8e6fb9'
  })
  app.messages.reply({ event: 'debug_demo' }, () => ({ demo_resp: 'good luck' }))
  const Encrypt = '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='
  const answer = await app.messages.receive({
    query: { signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d', timestamp: '1714112445', nonce: '415670741', encrypt_type: 'aes', msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3' },
    body: Buffer.from(JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt }))
  })
  const reply = JSON.parse(answer.body)
  t.equal(app.crypto.message.decrypt(reply.Encrypt), '{"demo_resp":"good luck"}')
})

t.test('neither the key nor the Token gets into an error', async (t) => {
  const app = await build(t, { encrypted: true })
  const { query, body } = push(text(), { mode: 'safe' })
  for (const wrong of [{ ...query, msg_signature: 'x' }, query]) {
    const error: Error = await app.messages.receive({ query: wrong, body: wrong === query ? Buffer.from('{}') : body }).then(() => { throw new Error('must reject') }, error => error)
    t.notMatch(`${error.message} ${error.stack}`, new RegExp(`${aesKey}|pushtoken`))
  }
})
