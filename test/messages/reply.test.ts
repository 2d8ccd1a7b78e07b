import t from 'tap'
import { parseMessage } from '../../plugins/messages/index.js'
import { writeReply, type Reply } from '../../plugins/messages/reply.js'

const message = parseMessage('{"ToUserName":"gh_1","FromUserName":"oUser1","CreateTime":1,"MsgType":"event","Event":"add_single_waybill"}')
const write = (reply: Reply) => JSON.parse(writeReply(reply, message, 'JSON')) as Record<string, unknown>
const envelope = { ToUserName: 'oUser1', FromUserName: 'gh_1', CreateTime: Number }

t.test('nothing, null and success are success', async (t) => {
  for (const reply of [undefined, null, 'success'] as const) t.equal(writeReply(reply as undefined, message, 'XML'), 'success')
})

t.test('a passive reply goes back to the sender, from now', async (t) => {
  const reply = write({ MsgType: 'transfer_customer_service', TransInfo: { KfAccount: 'a@b' } })
  t.match(reply, { ...envelope, MsgType: 'transfer_customer_service', TransInfo: { KfAccount: 'a@b' } })
  t.ok(Math.abs(reply.CreateTime as number - Date.now() / 1000) < 5)
})

t.test('the envelope may be written by hand', async (t) => {
  t.match(write({ MsgType: 'news', ToUserName: 'other', CreateTime: 7 }), { ToUserName: 'other', FromUserName: 'gh_1', CreateTime: 7 })
})

t.test('the result of a logistics event goes in the envelope of that event', async (t) => {
  t.match(write({ resultcode: 0, resultmsg: 'ok' }), { ...envelope, MsgType: 'event', Event: 'add_single_waybill', resultcode: 0, resultmsg: 'ok' })
  t.match(write({ ResultCode: 0, ResultMsg: 'ok' }), { ...envelope, Event: 'add_single_waybill', ResultCode: 0 })
})

t.test('any other structured answer is sent as it is', async (t) => {
  t.strictSame(write({ ErrCode: 0, ErrMsg: 'success' }), { ErrCode: 0, ErrMsg: 'success' })
  t.strictSame(write({ demo_resp: 'good luck' }), { demo_resp: 'good luck' })
})

t.test('an invalid reply is a TypeError that says so', async (t) => {
  for (const reply of ['hello', 7, true, [{ MsgType: 'news' }]]) t.throws(() => write(reply as unknown as 'success'), { name: 'TypeError', message: /a reply must be an object or 'success'/ })
})

t.test('a field that can be no element is a mistake of the handler, not of the message', async (t) => {
  t.throws(() => writeReply({ MsgType: 'news', 'a b': 1 }, message, 'XML'), { name: 'TypeError', message: '"a b" cannot be the name of an element' })
})

t.test('the platform\'s own samples are written to the letter', async (t) => {
  t.equal(writeReply({ ErrCode: 0, ErrMsg: 'success' }, message, 'XML'), '<xml><ErrCode>0</ErrCode><ErrMsg><![CDATA[success]]></ErrMsg></xml>')
  t.equal(writeReply({ ErrCode: 0, ErrMsg: 'success' }, message, 'JSON'), '{"ErrCode":0,"ErrMsg":"success"}')
})

t.test('a misspelt type of a reply is a TypeError that names the type that was meant', async (t) => {
  t.throws(() => write({ MsgType: 'transfer_customer_servce' } as unknown as Reply), { name: 'TypeError', message: /did you mean transfer_customer_service\?/ })
  t.throws(() => write({ MsgType: 7 } as unknown as Reply), { name: 'TypeError', message: 'the MsgType of a reply must be a text' })
  t.match(write({ MsgType: 'echo', Seen: '1' } as unknown as Reply), { MsgType: 'echo', Seen: '1' })
})
