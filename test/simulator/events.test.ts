import t from 'tap'
import { appid, startBackend, startPlatform, token } from './platform.js'
import events from '../../plugins/simulator/push/events.json' with { type: 'json' }

for (const format of ['JSON', 'XML'] as const) {
  t.test(`every event can be pushed in ${format}`, async t => {
    const backend = await startBackend(t, ({ body }) => {
      if (body.includes('xpay_subscribe_ios_refund_query_notify')) return format === 'JSON' ? '{"result_code":0,"evidence":"x"}' : '<xml><result_code>0</result_code><evidence>x</evidence></xml>'
      if (/xpay_|minigame_/.test(body)) return format === 'JSON' ? '{"ErrCode":0}' : '<xml><ErrCode>0</ErrCode></xml>'
      return 'success'
    })
    const { simulator } = await startPlatform(t, { token, pushUrl: backend.url, msgDataFormat: format })
    t.ok(simulator.eventNames.length >= 66)
    for (const name of simulator.eventNames) {
      const result = await simulator.pushEvent(appid, name)
      t.match(result, { delivered: true, payload: { Event: name, MsgType: 'event' } }, name)
      t.match(backend.received.at(-1)!.body, name)
    }
  })
}

t.test('two events of one name are not the same, and fields can be given', async t => {
  const { simulator } = await startPlatform(t)
  const first = await simulator.pushEvent(appid, 'trade_manage_remind_shipping')
  const second = await simulator.pushEvent(appid, 'trade_manage_remind_shipping', { msg: 'mine' }, { user: 'alice' })
  t.not(first.payload.transaction_id, second.payload.transaction_id)
  t.match(second.payload, { msg: 'mine', FromUserName: simulator.user('alice').openid })
  await t.rejects(simulator.pushEvent(appid, 'no_such_event'), { code: 'WX_ERR_OPTIONS' })
})

t.test('ids of short dramas are numbers in JSON, as the platform sends them', async t => {
  const { simulator } = await startPlatform(t)
  const { payload } = await simulator.pushEvent(appid, 'secvod_upload_event')
  t.match(payload, { upload_event: { media_id: Number, errcode: 0 } })
  t.notSame((await simulator.pushEvent(appid, 'secvod_upload_event')).payload.upload_event, payload.upload_event)
  t.match((await simulator.pushEvent(appid, 'secvod_audit_event')).payload, { audit_event: { drama_id: Number } })
})

t.test('the list of a subscribe event stands in a wrapper in XML and bare in JSON', async t => {
  const { simulator } = await startPlatform(t)
  t.match((await simulator.pushEvent(appid, 'subscribe_msg_sent_event')).payload, { List: [{ ErrorStatus: 'success' }] })
  t.match((await simulator.pushEvent(appid, 'subscribe_msg_sent_event', {}, { format: 'XML' })).payload, { SubscribeMsgSentEvent: { List: [{}] } })
})

t.test('a sender that writes numbers as text can be played', async t => {
  const backend = await startBackend(t)
  const { simulator } = await startPlatform(t, { token, pushUrl: backend.url })
  await simulator.pushEvent(appid, 'weapp_audit_success', {}, { numbersAsText: true })
  t.match(JSON.parse(backend.received[0]!.body), { CreateTime: /^\d+$/, SuccTime: /^\d+$/ })
})

t.test('every event that wants an answer of its own, and each one that the platform pushes, has fields', async t => {
  const names = Object.keys(events)
  for (const name of ['minigame_h5_goods_deliver_notify', 'minigame_game_pay_goods_deliver_notify', 'xpay_subscribe_signing_result_notify', 'xpay_subscribe_pay_fail_notify', 'open_product_receive_coupon']) t.ok(names.includes(name), name)
  for (const [name, fields] of Object.entries(events)) t.not(Object.keys(fields).length, 0, name)
})
