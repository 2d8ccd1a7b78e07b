import t from 'tap'
import { createAccount, startHub } from '../helpers/hub.js'

const paid = { MsgType: 'event', Event: 'xpay_goods_deliver_notify', OutTradeNo: 'order-1', Env: 0 }

t.test('an answer with another ErrCode than 0 makes the rule run again with the next delivery, 0 does not', async t => {
  let runs = 0
  const { simulator, account: { appid } } = await startHub(t, {
    setup: async ({ messages }) => { messages.reply({ event: 'xpay_goods_deliver_notify' }, () => ({ ErrCode: ++runs < 3 ? 1 : 0, ErrMsg: 'x' })) }
  })
  const push = () => simulator.push(appid, paid, { tries: 1 })
  t.match(await push(), { delivered: false, attempts: [{ status: 200 }] })
  t.match(await push(), { delivered: false, attempts: [{ status: 200 }] })
  t.match(await push(), { delivered: true, reply: { ErrCode: 0 } })
  t.match(await push(), { delivered: true, reply: { ErrCode: 0 } })
  t.equal(runs, 3)
})

t.test('a reply that cannot be written is the failure of its rule, which runs again', async t => {
  let runs = 0
  const { simulator, account: { appid } } = await startHub(t, {
    setup: async ({ messages }) => { messages.reply({ msgType: 'text' }, () => ++runs === 1 ? 'a bare string' as never : { MsgType: 'transfer_customer_service' }) }
  })
  const text = { MsgType: 'text', Content: 'hi', MsgId: '22000000000000001', FromUserName: 'o' }
  t.match(await simulator.push(appid, text, { tries: 1 }), { delivered: false, attempts: [{ status: 500 }] })
  t.match(await simulator.push(appid, text, { tries: 1 }), { delivered: true, reply: { MsgType: 'transfer_customer_service' } })
})

t.test('characters that XML has no place for are left out of a reply', async t => {
  const { simulator } = await startHub(t, {
    list: [createAccount({ msgDataFormat: 'XML' })],
    setup: async ({ messages }) => { messages.reply({ msgType: 'text' }, () => ({ MsgType: 'transfer_customer_service', TransInfo: { KfAccount: 'a\u0000\u0008\uFFFFb😀\n' } })) }
  })
  t.match((await simulator.user('alice').sendText('hi', { format: 'XML' })).reply, { TransInfo: { KfAccount: 'ab😀' } })
})
