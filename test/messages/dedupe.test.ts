import t from 'tap'
import { dedupeKey } from '../../plugins/messages/dedupe.js'
import { parseMessage } from '../../plugins/messages/index.js'

const envelope = { ToUserName: 'gh_1', FromUserName: 'oUser1', CreateTime: 1700000000 }
const key = (fields: object) => dedupeKey(parseMessage(JSON.stringify({ ...envelope, ...fields })))
const event = (Event: string, fields: object = {}) => key({ MsgType: 'event', Event, ...fields })

t.test('a message is known by its sender and MsgId', async (t) => {
  const text = { MsgType: 'text', Content: 'hi', MsgId: 1 }
  t.equal(key(text), key({ ...text, CreateTime: 1700000005 }))
  t.not(key(text), key({ ...text, MsgId: 2 }))
  t.not(key(text), key({ ...text, FromUserName: 'oUser2' }))
})

t.test('keys grow as pushes come, whoever sends them: an index on them is written at its end', async (t) => {
  const senders = ['oUser9', 'oUser1', 'oUser5']
  for (const keys of [
    senders.map((FromUserName, index) => key({ MsgType: 'text', FromUserName, MsgId: `2400000000000000${index}` })),
    senders.map((FromUserName, index) => event('user_enter_tempsession', { FromUserName, CreateTime: 1700000000 + index }))
  ]) t.same([...keys].sort(), keys)
})

t.test('ids that differ beyond 2^53 only are two messages', async (t) => {
  const raw = (id: string) => `{"FromUserName":"o1","MsgType":"text","MsgId":${id}}`
  t.not(dedupeKey(parseMessage(raw('9007199254740992'))), dedupeKey(parseMessage(raw('9007199254740993'))))
})

t.test('one message has one key, in XML and in JSON', async (t) => {
  t.equal(dedupeKey(parseMessage('<xml><FromUserName>o1</FromUserName><MsgType>text</MsgType><MsgId>22000000000000001</MsgId></xml>')),
    dedupeKey(parseMessage('{"FromUserName":"o1","MsgType":"text","MsgId":22000000000000001}')))
})

t.test('two results of media checks in one second are two events, one repeated is one', async (t) => {
  const check = { trace_id: 'trace-1', version: 2, errcode: 0 }
  t.equal(event('wxa_media_check', check), event('wxa_media_check', check))
  t.not(event('wxa_media_check', check), event('wxa_media_check', { ...check, trace_id: 'trace-2' }))
})

t.test('a payment event that comes again with another RetryTimes is the same', async (t) => {
  const events: Array<[string, object, object]> = [
    ['xpay_goods_deliver_notify', { OutTradeNo: 'A1', Env: 0 }, { OutTradeNo: 'A2' }],
    ['xpay_coin_pay_notify', { OutTradeNo: 'A1', Env: 0 }, { Env: 1 }],
    ['xpay_refund_notify', { WxRefundId: 'R1', MchRefundId: 'M1' }, { WxRefundId: 'R2' }],
    ['xpay_complaint_notify', { RequestId: 'Q1' }, { RequestId: 'Q2' }]
  ]
  for (const [name, fields, other] of events) {
    t.equal(event(name, { ...fields, RetryTimes: 0 }), event(name, { ...fields, RetryTimes: 3, CreateTime: 1700000016 }), name)
    t.not(event(name, fields), event(name, { ...fields, ...other }), name)
  }
  const keys = events.map(([name]) => event(name, { OutTradeNo: 'X', WxRefundId: 'X', RequestId: 'X' }))
  t.equal(new Set(keys).size, keys.length, 'one order has several events')
})

t.test('any event that counts its deliveries is the same with each', async (t) => {
  const fields = { ProductId: 'P1', Attach: 'a' }
  for (const [first, later] of [[0, 3], ['0', '12']]) {
    t.equal(event('xpay_apple_subscribe_signing_result_notify', { ...fields, RetryTimes: first }), event('xpay_apple_subscribe_signing_result_notify', { ...fields, RetryTimes: later }))
  }
  const xml = (retryTimes: number, name = 'P1') => dedupeKey(parseMessage(`<xml><FromUserName>o1</FromUserName><MsgType>event</MsgType><Event>xpay_new</Event><RetryTimes>${retryTimes}</RetryTimes><Name>${name}</Name></xml>`))
  t.equal(xml(0), xml(3))
  t.not(xml(0), xml(0, 'P2'))
})

t.test('an event whose id is missing or empty is known by its body, not by what many share', async (t) => {
  for (const fields of [{ Env: 0 }, { OutTradeNo: '', Env: 0 }, { OutTradeNo: {}, Env: 0 }]) {
    t.not(event('xpay_goods_deliver_notify', { ...fields, OpenId: 'o1' }), event('xpay_goods_deliver_notify', { ...fields, OpenId: 'o2' }), JSON.stringify(fields))
  }
  t.not(event('wxa_media_check', { a: 1 }), event('wxa_media_check', { a: 2 }))
})

t.test('any other event is known by sender, name, time and body', async (t) => {
  const enter = { SessionFrom: 'a' }
  t.equal(event('user_enter_tempsession', enter), event('user_enter_tempsession', enter))
  t.not(event('user_enter_tempsession', enter), event('user_enter_tempsession', { SessionFrom: 'b' }))
  t.not(event('user_enter_tempsession', enter), event('user_enter_tempsession', { ...enter, CreateTime: 1700000001 }))
  t.not(event('user_enter_tempsession', enter), event('user_enter_tempsession', { ...enter, FromUserName: 'oUser2' }))
})

t.test('a message without an id, and one of a kind that nobody knows, has a key', async (t) => {
  t.equal(key({ MsgType: 'text', Content: 'hi' }), key({ MsgType: 'text', Content: 'hi' }))
  t.not(key({ MsgType: 'text', Content: 'hi' }), key({ MsgType: 'text', Content: 'ho' }))
  t.not(key({ MsgType: 'text', Content: 'hi', MsgId: '' }), key({ MsgType: 'text', Content: 'ho', MsgId: '' }))
  t.type(dedupeKey(parseMessage('{"InfoType":"component_verify_ticket"}')), 'string')
})
