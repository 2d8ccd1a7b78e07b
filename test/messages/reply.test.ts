import t from 'tap'
import { parseMessage } from '../../plugins/messages/index.js'
import { completeReply, writeFields } from '../../plugins/messages/reply.js'

const message = parseMessage('{"ToUserName":"gh_1","FromUserName":"oUser1","CreateTime":1,"MsgType":"event","Event":"add_single_waybill"}')
const envelope = { ToUserName: 'oUser1', FromUserName: 'gh_1', CreateTime: Number }

t.test('nothing, null and success are success', async (t) => {
  for (const reply of [undefined, null, 'success'] as const) t.equal(completeReply(reply as undefined, message), undefined)
})

t.test('a passive reply goes back to the sender, from now', async (t) => {
  const reply = completeReply({ MsgType: 'transfer_customer_service', TransInfo: { KfAccount: 'a@b' } }, message)!
  t.match(reply, { ...envelope, MsgType: 'transfer_customer_service', TransInfo: { KfAccount: 'a@b' } })
  t.ok(Math.abs(reply.CreateTime as number - Date.now() / 1000) < 5)
})

t.test('the envelope may be written by hand', async (t) => {
  t.match(completeReply({ MsgType: 'x', ToUserName: 'other', CreateTime: 7 }, message), { ToUserName: 'other', FromUserName: 'gh_1', CreateTime: 7 })
})

t.test('the result of a logistics event goes in the envelope of that event', async (t) => {
  t.match(completeReply({ resultcode: 0, resultmsg: 'ok' }, message), { ...envelope, MsgType: 'event', Event: 'add_single_waybill', resultcode: 0, resultmsg: 'ok' })
  t.match(completeReply({ ResultCode: 0, ResultMsg: 'ok' }, message), { ...envelope, Event: 'add_single_waybill', ResultCode: 0 })
})

t.test('any other structured answer is sent as it is', async (t) => {
  t.strictSame(completeReply({ ErrCode: 0, ErrMsg: 'success' }, message), { ErrCode: 0, ErrMsg: 'success' })
  t.strictSame(completeReply({ demo_resp: 'good luck' }, message), { demo_resp: 'good luck' })
})

t.test('what is no reply is a TypeError that says so', async (t) => {
  for (const reply of ['hello', 7, true]) t.throws(() => completeReply(reply as unknown as 'success', message), { name: 'TypeError', message: /a reply is an object or 'success'/ })
})

t.test('the platform\'s own samples are written to the letter', async (t) => {
  t.equal(writeFields({ ErrCode: 0, ErrMsg: 'success' }, 'XML'), '<xml><ErrCode>0</ErrCode><ErrMsg><![CDATA[success]]></ErrMsg></xml>')
  t.equal(writeFields({ ErrCode: 0, ErrMsg: 'success' }, 'JSON'), '{"ErrCode":0,"ErrMsg":"success"}')
})
