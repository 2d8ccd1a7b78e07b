import assert from 'node:assert/strict'
import { createDecipheriv, createHash } from 'node:crypto'
import t from 'tap'
import type { Clock } from '../../plugins/simulator/index.js'
import { expectationOf } from '../../plugins/simulator/push/expectations.js'
import { aesKey, appid, startBackend, startPlatform, token } from './platform.js'

const sha1 = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')

/** An independent implementation of the receiver of a push in safe mode. */
function open (encrypted: string): string {
  const key = Buffer.from(aesKey + '=', 'base64')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const frame = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
  const end = 20 + frame.readUInt32BE(16)
  assert.equal(frame.subarray(end, frame.length - frame.at(-1)!).toString(), appid)
  return frame.subarray(20, end).toString()
}

t.test('the published safe push is reproduced', async t => {
  const { simulator } = await startPlatform(t)
  simulator.addAccount({ appid: 'wxba5fad812f8e6fb9', secret: 's', token: 'AAAAA', aesKey: 'A'.repeat(43), originalId: 'gh_97417a04a28d' })
  const text = '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}'
  const push = simulator.signPush('wxba5fad812f8e6fb9', text, {
    timestamp: '1714112445', nonce: '415670741', random: Buffer.from('61386565646231383565623266656366', 'hex')
  })
  t.match(push.query, { signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d', msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3', encrypt_type: 'aes' })
  t.match(JSON.parse(push.body), { ToUserName: 'gh_97417a04a28d', Encrypt: /^\+qdx1OKCy\+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao\+/ })
})

t.test('the published encrypted reply is understood', async t => {
  const backend = await startBackend(t, () => JSON.stringify({
    Encrypt: 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
    MsgSignature: '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    TimeStamp: 1713424427,
    Nonce: '415670741'
  }))
  const { simulator } = await startPlatform(t)
  simulator.addAccount({ appid: 'wxba5fad812f8e6fb9', secret: 's', token: 'AAAAA', aesKey: 'A'.repeat(43), pushUrl: backend.url })
  t.match(await simulator.pushEvent('wxba5fad812f8e6fb9', 'debug_demo'), { delivered: true, reply: { demo_resp: 'good luck' } })
})

t.test('safe JSON: the envelope holds the ciphertext, signed', async t => {
  const backend = await startBackend(t)
  const { simulator } = await startPlatform(t, { token, aesKey, pushUrl: backend.url })
  const alice = simulator.user('alice')
  const result = await alice.sendText('你好')
  t.match(result, { delivered: true, attempts: [{ status: 200 }] })
  const [{ url, body, headers }] = backend.received as [typeof backend.received[0]]
  const { timestamp, nonce, signature, msg_signature: msgSignature, encrypt_type: type, openid } = Object.fromEntries(url.searchParams)
  t.equal(headers['content-type'], 'application/json')
  t.equal(type, 'aes')
  t.equal(openid, alice.openid)
  t.equal(signature, sha1(token, timestamp!, nonce!))
  const envelope = JSON.parse(body)
  t.same(Object.keys(envelope), ['ToUserName', 'Encrypt'])
  t.equal(msgSignature, sha1(token, timestamp!, nonce!, envelope.Encrypt))
  const inside = open(envelope.Encrypt)
  t.match(JSON.parse(inside), { FromUserName: alice.openid, MsgType: 'text', Content: '你好' })
  t.match(inside, /"MsgId":\d{17}\}/)
})

t.test('compatible XML: the fields are there twice', async t => {
  const backend = await startBackend(t)
  const { simulator } = await startPlatform(t, { token, aesKey, mode: 'compatible', msgDataFormat: 'XML', pushUrl: backend.url })
  await simulator.user('alice').sendText('a]]>b')
  const { body, headers } = backend.received[0]!
  t.equal(headers['content-type'], 'text/xml')
  t.match(body, /<MsgType><!\[CDATA\[text\]\]><\/MsgType>/)
  const encrypted = /<Encrypt><!\[CDATA\[(.*)\]\]><\/Encrypt><\/xml>$/.exec(body)![1]!
  t.match(open(encrypted), /<Content><!\[CDATA\[a\]\]\]\]><!\[CDATA\[>b\]\]><\/Content>/)
})

t.test('plain: the body is the message and carries no ciphertext', async t => {
  const backend = await startBackend(t)
  const { simulator } = await startPlatform(t, { token, pushUrl: `${backend.url}?site=1` })
  await simulator.user('alice').enterSession('from')
  const { url, body } = backend.received[0]!
  t.match(JSON.parse(body), { MsgType: 'event', Event: 'user_enter_tempsession', SessionFrom: 'from' })
  t.notOk(url.searchParams.has('msg_signature'))
  t.equal(url.searchParams.get('site'), '1')
  t.notOk('MsgId' in JSON.parse(body))
})

t.test('a failed push is sent three times, with the same message and new signatures', async t => {
  const backend = await startBackend(t, (_, count) => count < 3 ? { status: 500 } : 'success')
  const { simulator } = await startPlatform(t, { token, aesKey, pushUrl: backend.url })
  const result = await simulator.user('alice').sendText('hi')
  t.match(result, { delivered: true, attempts: [{ status: 500, error: 'answered HTTP 500' }, { status: 500 }, { status: 200, error: undefined }] })
  t.equal(new Set(backend.received.map(({ body }) => open(JSON.parse(body).Encrypt))).size, 1)
  t.equal(new Set(backend.received.map(({ body }) => body)).size, 3)
  t.equal(new Set(backend.received.map(({ url }) => url.searchParams.get('nonce'))).size, 3)
})

t.test('a push that is not answered in time is sent again, and given up after three tries', async t => {
  const backend = await startBackend(t, () => undefined)
  const { simulator } = await startPlatform(t, { token, pushUrl: backend.url }, { limits: { pushTimeoutMs: 500 } })
  const result = await simulator.user('alice').sendText('hi')
  t.match(result, { delivered: false, error: 'no answer within 500 ms', attempts: [{ error: 'no answer within 500 ms' }, {}, {}] })
  t.equal(backend.received.length, 3)
})

for (const format of ['JSON', 'XML'] as const) {
  t.test(`an encrypted ${format} reply lands in the inbox`, async t => {
    const { simulator } = await startPlatform(t, { token, aesKey, msgDataFormat: format })
    const alice = simulator.user('alice')
    const reply = format === 'XML'
      ? `<xml><ToUserName><![CDATA[${alice.openid}]]></ToUserName><FromUserName>${simulator.account().originalId}</FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[回复 & <b>]]></Content></xml>`
      : JSON.stringify({ ToUserName: alice.openid, FromUserName: simulator.account().originalId, CreateTime: 1, MsgType: 'text', Content: '回复 & <b>' })
    const backend = await startBackend(t, () => {
      const { query, body } = simulator.signPush(appid, reply, { format: 'JSON' })
      const { Encrypt } = JSON.parse(body)
      return format === 'JSON'
        ? JSON.stringify({ Encrypt, MsgSignature: query.msg_signature, TimeStamp: Number(query.timestamp), Nonce: query.nonce })
        : `<xml><Encrypt><![CDATA[${Encrypt}]]></Encrypt><MsgSignature><![CDATA[${query.msg_signature}]]></MsgSignature><TimeStamp>${query.timestamp}</TimeStamp><Nonce><![CDATA[${query.nonce}]]></Nonce></xml>`
    })
    simulator.account().pushUrl = backend.url
    const result = await alice.sendText('hi')
    t.match(result, { delivered: true, reply: { MsgType: 'text', Content: '回复 & <b>' } })
    t.match(alice.inbox(), [{ via: 'reply', msgtype: 'text', content: '回复 & <b>' }])
  })
}

t.test('a reply that the platform would not understand is reported with the reason, and the push is not repeated', async t => {
  let answer = ''
  const backend = await startBackend(t, () => answer)
  const { simulator } = await startPlatform(t, { token, aesKey, pushUrl: backend.url })
  const alice = simulator.user('alice')
  const encrypted = simulator.signPush(appid, '{"MsgType":"text"}')
  const good = { Encrypt: JSON.parse(encrypted.body).Encrypt, MsgSignature: encrypted.query.msg_signature, TimeStamp: encrypted.query.timestamp, Nonce: encrypted.query.nonce }
  const cases: Array<[string, RegExp]> = [
    ['ok', /neither "success" nor a reply/],
    ['{"MsgType":"text"}', /not encrypted, but the account is in safe mode/],
    ['<xml><MsgType>text</MsgType></xml>', /not encrypted/],
    [JSON.stringify({ ...good, Nonce: 'other' }), /MsgSignature is .*, but over the Token of wx\w+, TimeStamp \d+, Nonce other and Encrypt it is [\da-f]{40}/],
    [JSON.stringify({ ...good, Nonce: undefined }), /lacks Nonce/]
  ]
  for (const [given, expected] of cases) {
    answer = given
    const result = await alice.sendText('hi')
    t.match(result, { delivered: false, error: expected, attempts: { length: 1 } }, given)
    t.match(simulator.journal.last({ kind: 'reply' }), { reason: expected })
    t.notMatch(simulator.journal.last({ kind: 'reply' })!.reason, token)
  }
  // a backend that answers XML whatever came, as EasyWeChat does
  const xml = `<xml><Encrypt>${good.Encrypt}</Encrypt><MsgSignature>${good.MsgSignature}</MsgSignature><TimeStamp>${good.TimeStamp}</TimeStamp><Nonce>${good.Nonce}</Nonce></xml>`
  answer = xml
  t.match(await alice.sendText('hi'), { delivered: false, error: /the reply is XML, but the account's data format is JSON/ })
  answer = 'success'
  t.equal((await alice.sendText('hi')).delivered, true)
  answer = ''
  t.equal((await alice.sendText('hi')).delivered, true)
})

t.test('the address is verified as the console does', async t => {
  const backend = await startBackend(t, ({ url }) => url.searchParams.get('echostr')!)
  const { simulator } = await startPlatform(t, { token, pushUrl: backend.url })
  t.match(await simulator.verifyUrl(), { verified: true, status: 200 })
  const { timestamp, nonce, signature } = Object.fromEntries(backend.received[0]!.url.searchParams)
  t.equal(signature, sha1(token, timestamp!, nonce!))
})

t.test('a moved clock does not make pushes look old or early', async t => {
  const backend = await startBackend(t)
  const { simulator } = await startPlatform(t, { token, pushUrl: backend.url })
  simulator.clock.advance(86_400_000)
  await simulator.user('alice').sendText('hi')
  t.ok(Math.abs(Number(backend.received[0]!.url.searchParams.get('timestamp')) - Date.now() / 1000) < 10)
})

t.test('virtual payment wants ErrCode 0 and is tried again with twice the pause, fifteen times', async t => {
  const backend = await startBackend(t, (_, count) => count < 4 ? 'success' : '{"ErrCode":0,"ErrMsg":"success"}')
  const { simulator } = await startPlatform(t, { token, pushUrl: backend.url })
  const { result, passedMs } = await advanceUntilDone(simulator.push(appid, { Event: 'xpay_goods_deliver_notify', OutTradeNo: '1' }), simulator.clock)
  t.match(result, { delivered: true, attempts: { length: 4 }, reply: { ErrCode: 0 } })
  t.equal(passedMs, 2000 + 4000 + 8000)
  t.same(backend.received.map(({ body }) => JSON.parse(body).RetryTimes), [0, 1, 2, 3])

  const stubborn = await startBackend(t)
  simulator.account().pushUrl = stubborn.url
  const given = await advanceUntilDone(simulator.push(appid, { Event: 'xpay_goods_deliver_notify', OutTradeNo: '2' }), simulator.clock)
  t.match(given.result, { delivered: false, error: /requires \{"ErrCode":0/, attempts: { length: 16 } })
})

t.test('the query before an Apple refund wants a decision with its evidence, and is asked three times', async t => {
  let answer = '{"result_code":1,"result_info":"ok","evidence":"the goods were used"}'
  const backend = await startBackend(t, () => answer)
  const { simulator } = await startPlatform(t, { token, pushUrl: backend.url })
  const query = () => advanceUntilDone(simulator.push(appid, { Event: 'xpay_subscribe_ios_refund_query_notify' }), simulator.clock)
  t.match((await query()).result, { delivered: true, attempts: { length: 1 }, reply: { result_code: 1 } })
  for (const wrong of ['success', '{"ErrCode":0,"ErrMsg":"success"}', '{"result_code":0}', '{"result_code":2,"evidence":"x"}']) {
    answer = wrong
    t.match((await query()).result, { delivered: false, error: /the refund query requires/, attempts: { length: 3 } }, wrong)
  }
})

t.test('mini game payment requires ErrCode 0 in plain text in every mode, within three seconds, and is tried for a day', async t => {
  let answer = '{"ErrCode":0,"ErrMsg":"success"}'
  const backend = await startBackend(t, () => answer)
  const { simulator } = await startPlatform(t, { token, aesKey, pushUrl: backend.url })
  const deliver = (options = {}) => advanceUntilDone(simulator.push(appid, { Event: 'minigame_h5_goods_deliver_notify' }, options), simulator.clock)
  t.match((await deliver()).result, { delivered: true, attempts: { length: 1 }, reply: { ErrCode: 0 } })
  for (const wrong of ['success', '', '{"ErrCode":-1}']) {
    answer = wrong
    const { result, passedMs } = await deliver()
    t.match(result, { delivered: false, error: /mini game payment requires|answered ErrCode -1/, attempts: { length: 16 } }, wrong)
    t.ok(passedMs >= 24 * 3600 * 1000, 'the last tries are hours apart')
  }
  const encrypted = simulator.signPush(appid, '{"ErrCode":0,"ErrMsg":"success"}')
  answer = encrypted.body
  t.match((await deliver({ tries: 1 })).result, { delivered: false, error: /the reply is encrypted/ })
})

t.test('an event that has less time is given up after three seconds', async t => {
  t.equal(expectationOf('minigame_coin_deliver_completed')!.timeoutMs, 3000)
  t.equal(expectationOf('xpay_subscribe_ios_refund_query_notify')!.timeoutMs, 3000)
  t.equal(expectationOf('xpay_coin_pay_notify')!.timeoutMs, 5000)
  t.equal(expectationOf('user_enter_tempsession'), undefined)
})

/** Moves the clock two seconds, later a day, whenever something waits for it. */
async function advanceUntilDone<T> (work: Promise<T>, clock: Clock): Promise<{ result: T, passedMs: number }> {
  let done = false
  let passedMs = 0
  const settled = work.finally(() => { done = true })
  for (;;) {
    await new Promise(resolve => setImmediate(resolve))
    if (done) return { result: await settled, passedMs }
    if (clock.waiting === 0) continue
    const ms = passedMs > 20_000 ? 86_400_000 : 2000
    clock.advance(ms)
    passedMs += ms
  }
}
