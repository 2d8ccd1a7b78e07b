import t from 'tap'
import { deadlineOf } from '../../plugins/messages/acknowledgements.js'
import type { Reply } from '../../plugins/messages/reply.js'
import { aesKey, build, cipher, event, push, success, type Format } from './push.js'

const answers: Array<[string, object]> = [
  ['xpay_goods_deliver_notify', { ErrCode: 0, ErrMsg: 'success' }],
  ['xpay_complaint_notify', { ErrCode: 0, ErrMsg: 'success' }],
  ['minigame_h5_goods_deliver_notify', { ErrCode: 0, ErrMsg: 'success' }],
  ['cancel_single_waybill', { ToUserName: 'oUser1', MsgType: 'event', Event: 'cancel_single_waybill', ResultCode: 0, ResultMsg: 'success' }],
  ['update_waybill_status', { ToUserName: 'oUser1', Event: 'update_waybill_status', resultcode: 0, resultmsg: 'success' }]
]

t.test('on alone gives the acknowledgement that an event wants', async (t) => {
  const app = await build(t)
  app.messages.on(() => {})
  for (const [name, answer] of answers) t.match(JSON.parse((await app.messages.receive(push(event(name, { OutTradeNo: name })))).body), answer, name)
  for (const name of ['add_waybill', 'xpay_subscribe_ios_refund_query_notify', 'user_enter_tempsession', 'constructor']) t.same(await app.messages.receive(push(event(name))), success, name)
})

t.test('a reply rule that returns nothing acknowledges, and one that returns something overrides', async (t) => {
  const app = await build(t)
  let answer: Reply
  app.messages.reply(() => answer)
  const send = async () => (await app.messages.receive(push(event('xpay_coin_pay_notify', { OutTradeNo: String(Math.random()) })))).body
  t.same(JSON.parse(await send()), { ErrCode: 0, ErrMsg: 'success' })
  answer = { ErrCode: 1, ErrMsg: 'later' }
  t.match(JSON.parse(await send()), { ErrCode: 1, ErrMsg: 'later' })
  answer = 'success'
  t.equal(await send(), 'success')
})

t.test('an event that no rule takes is not acknowledged', async (t) => {
  const app = await build(t)
  app.messages.on({ msgType: 'text' }, () => {})
  t.same(await app.messages.receive(push(event('xpay_goods_deliver_notify'))), success)
})

t.test('the acknowledgement is encrypted when the push was, except for mini game payment', async (t) => {
  const app = await build(t, { encrypted: true, crypto: { aesKey } })
  app.messages.on(() => {})
  for (const format of ['XML', 'JSON'] as Format[]) {
    const sealed = (await app.messages.receive(push(event('xpay_goods_deliver_notify', { OutTradeNo: format }), { mode: 'safe', format }))).body
    const encrypt = format === 'JSON' ? JSON.parse(sealed).Encrypt : /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(sealed)![1]
    t.match(cipher.decrypt(encrypt), /ErrCode/)
  }
  const { body } = await app.messages.receive(push(event('minigame_coin_deliver_completed'), { mode: 'safe' }))
  t.same(JSON.parse(body), { ErrCode: 0, ErrMsg: 'success' })
})

t.test('a rule has less time where the platform waits 3 s', async (t) => {
  t.equal(deadlineOf('minigame_coin_deliver_completed', 4000), 2400)
  t.equal(deadlineOf('XPAY_subscribe_ios_refund_query_notify', 4000), 2400)
  t.equal(deadlineOf('minigame_coin_deliver_completed', 20), 20)
  t.equal(deadlineOf('xpay_goods_deliver_notify', 4000), 4000)
  t.equal(deadlineOf(undefined, 4000), 4000)
})
