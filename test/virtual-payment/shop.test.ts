import t from 'tap'
import type { AccountContext } from '../../plugins/index.js'
import { until } from '../helpers/platform.js'
import { openVirtualShop } from './shop.js'

const errcode = (code: number) => ({ message: new RegExp(`answered errcode ${code}`) })

/** The handlers of a shop: what was delivered and refunded, in order. */
function handlers () {
  const delivered: string[] = []
  const refunded: string[] = []
  const complaints: string[] = []
  return {
    delivered,
    refunded,
    complaints,
    async setup (ctx: AccountContext) {
      ctx.virtualPayment.sell(({ item, quantity }) => {
        if (item === 'chapter') return { kind: 'goods', productId: 'chapter-1', price: 600, quantity }
        if (item === 'coins') return { kind: 'coins', quantity: 100 * quantity }
        return undefined
      })
      ctx.messages.on({ event: 'xpay_goods_deliver_notify' }, async (message, { signal }) => {
        await ctx.virtualPayment.confirm(message, { signal })
        delivered.push(message.OutTradeNo!)
      })
      ctx.messages.on({ event: 'xpay_coin_pay_notify' }, async (message) => {
        await ctx.virtualPayment.confirm(message)
        delivered.push(message.OutTradeNo!)
      })
      ctx.messages.on({ event: 'xpay_refund_notify' }, (message) => { refunded.push(message.MchOrderId!) })
      ctx.messages.on({ event: 'xpay_complaint_notify' }, (message) => { complaints.push(message.MchOrderId!) })
    }
  }
}

t.test('a shop sells: an order at the price of the server, paid in the phone, delivered once, complained about, refunded', async (t) => {
  const { delivered, refunded, complaints, setup } = handlers()
  const { context, platform, alice, appid, signIn, order } = await openVirtualShop(t, { setup })
  const token = await signIn()

  const cheap = (await order(token, { item: 'chapter', price: 1, goodsPrice: 1 })).json()
  t.equal(JSON.parse(cheap.signData).goodsPrice, 600, 'a client sets no price')
  t.match((await order(token, { item: 'gold' })).json(), { statusCode: 404, code: 'WX_ERR_VIRTUAL_PAYMENT_ITEM' })
  t.match((await order('none', { item: 'chapter' })).json(), { code: 'WX_ERR_SESSION' })
  const answer = await order(token, { item: 'chapter', quantity: 2 })
  t.equal(answer.statusCode, 200)
  const parameters = answer.json()
  const { outTradeNo } = parameters
  t.same(Object.keys(parameters).sort(), ['mode', 'outTradeNo', 'paySig', 'signData', 'signature'])
  await t.rejects(context.virtualPayment.query({ outTradeNo }), errcode(268490002), 'it exists once the user pays')

  t.match(await alice.virtualPayment.pay(parameters), { errMsg: 'requestVirtualPayment:ok', outTradeNo, delivered: true }, 'the push is acknowledged by on alone')
  await until(() => delivered.length > 0)
  t.match(await context.virtualPayment.query({ outTradeNo }), { status: 4, paid_fee: 1200 })
  t.match(await alice.virtualPayment.pay(parameters), { errCode: -15002 }, 'a number is used once')

  t.match(await alice.virtualPayment.complain(outTradeNo), { delivered: true })
  await until(() => complaints.length > 0)
  const { complaints: [complaint] } = await context.api.virtualPayment.getComplaintList({ env: 0, begin_date: '2000-01-01', end_date: '2100-01-01', offset: 0, limit: 10 })
  t.match(complaint, { complaint_order_info: [outTradeNo], complaint_state: 'PENDING' })
  await context.api.virtualPayment.completeComplaint({ env: 0, complaint_id: complaint!.complaint_id! })

  const { refundNo } = await context.virtualPayment.refund({ outTradeNo, amount: 500 })
  await until(() => refunded.length > 0)
  t.match(await context.virtualPayment.query({ outTradeNo }), { status: 4, left_fee: 700 }, 'a part of it')
  t.match(await context.virtualPayment.refund({ outTradeNo, amount: 500, refundNo }), { refundNo }, 'the same refund again is the same')
  t.equal((await context.virtualPayment.refund({ outTradeNo })).amount, 700, 'all that is left')
  await until(() => refunded.length > 1)
  t.match(await context.virtualPayment.query({ outTradeNo }), { status: 5, left_fee: 0 })
  await t.rejects(context.api.virtualPayment.refundOrder({ env: 0, openid: alice.openid, order_id: outTradeNo, refund_order_id: 'again-0001', refund_fee: 1, left_fee: 0 }), errcode(268490013))
  t.same(delivered, [outTradeNo])
  t.equal(platform.account(appid).books.orders.get(outTradeNo)!.fen, 1200)
})

t.test('coins are bought, given, spent and given back', async (t) => {
  const { delivered, setup } = handlers()
  const { context: { virtualPayment, api, session }, alice, signIn, order } = await openVirtualShop(t, { setup })
  const token = await signIn()
  t.match(await alice.virtualPayment.pay((await order(token, { item: 'coins' })).json()), { delivered: true })
  await until(() => delivered.length > 0)
  await virtualPayment.present({ openid: alice.openid, amount: 5, orderId: 'gift-00001' })
  await virtualPayment.present({ openid: alice.openid, amount: 5, orderId: 'gift-00001' })
  const sign = { sessionKey: await session.latestKey(await session.get(token)) }
  const user = { openid: alice.openid, env: 0 as const, user_ip: '127.0.0.1' }
  t.match(await api.virtualPayment.queryUserBalance(user, { sign }), { balance: 105, present_balance: 5 }, 'a gift is given once')
  t.match(await api.virtualPayment.currencyPay({ ...user, order_id: 'coin-00001', amount: 25 }, { sign }), { balance: 80, used_present_amount: 5 })
  await t.rejects(api.virtualPayment.currencyPay({ ...user, order_id: 'coin-00001', amount: 25 }, { sign }), errcode(268490004))
  await t.rejects(api.virtualPayment.currencyPay({ ...user, order_id: 'coin-00002', amount: 81 }, { sign }), errcode(268490006))
  await api.virtualPayment.cancelCurrencyPay({ ...user, order_id: 'back-00001', pay_order_id: 'coin-00001', amount: 25 }, { sign })
  t.match(await api.virtualPayment.queryUserBalance(user, { sign }), { balance: 105 })
})

t.test('the platform refuses wrong signatures, each by its errcode', async (t) => {
  const { setup } = handlers()
  const { context: { virtualPayment, session, api }, alice, signIn, order } = await openVirtualShop(t, { setup })
  const token = await signIn()
  const good = (await order(token, { item: 'chapter' })).json()
  const pay = alice.virtualPayment.pay
  const wrong: Array<[Partial<typeof good>, number]> = [
    [{ paySig: good.paySig.toUpperCase() }, -15006], [{ signature: good.signature.toUpperCase() }, -15005], [{ signData: `${good.signData} ` }, -15006],
    [{ signData: 'no JSON' }, -15016], [{ signData: good.signData.replace('600', '"600"') }, -15016], [{ mode: 'short_series_games' }, -15001]
  ]
  for (const [changes, errCode] of wrong) t.match(await pay.call(alice.virtualPayment, { ...good, ...changes }), { errCode }, JSON.stringify(changes))
  const buyer = await session.get(token)
  t.match(await alice.virtualPayment.pay(await virtualPayment.prepare(buyer, { kind: 'goods', productId: 'chapter-1', price: 599 })), { errCode: -15013 })
  t.match(await alice.virtualPayment.pay(await virtualPayment.prepare(buyer, { kind: 'goods', productId: 'chapter-9', price: 600 })), { errCode: -15010 })
  const inSandbox = await virtualPayment.prepare(buyer, { kind: 'coins', quantity: 1, env: 1 })
  t.match(await alice.virtualPayment.pay(inSandbox, { released: true }), { errCode: -15011 })
  t.match(await alice.virtualPayment.pay(inSandbox, { device: 'ios' }), { errCode: -15011 })
  t.match(await alice.virtualPayment.pay(await virtualPayment.prepare(buyer, { kind: 'coins', quantity: 9 }), { device: 'ios' }), { errCode: -15001 }, 'Apple takes 1 yuan or more')
  await t.rejects(api.virtualPayment.queryOrder({ env: 0, openid: alice.openid, order_id: 'x' }, { sign: { appKey: 'other' } }), errcode(268490003))

  await alice.login()
  t.match(await alice.virtualPayment.pay(good), { errCode: -15005 }, 'a later wx.login replaced the key')
  await signIn()
  t.match(await alice.virtualPayment.pay((await order(token, { item: 'chapter' })).json()), { errMsg: 'requestVirtualPayment:ok' }, 'an older session signs with the newest key of its user')
  await t.rejects(virtualPayment.prepare(buyer, { kind: 'coins', quantity: 7, outTradeNo: good.outTradeNo }), { code: 'WX_ERR_INPUT', message: /another order/ })
})

t.test('an order that was paid and not pushed is found, delivered once and reported to the platform', async (t) => {
  const { delivered, setup } = handlers()
  const { app, context, platform, alice, appid, signIn, order, lines } = await openVirtualShop(t, { setup })
  const lost = (await order(await signIn(), { item: 'chapter' })).json()
  const abandoned = (await order(await signIn(), { item: 'chapter' })).json()
  const parameters = (await order(await signIn(), { item: 'chapter' })).json()
  await alice.virtualPayment.pay(parameters, { silent: true })
  t.match(await context.virtualPayment.query({ outTradeNo: parameters.outTradeNo }), { status: 2 })

  const { now } = Date
  t.teardown(() => { Date.now = now })
  Date.now = () => now() + 2 * 60_000
  const found = await context.virtualPayment.sweep()
  Date.now = now
  t.same(found, [parameters.outTradeNo])
  await until(() => platform.account(appid).books.orders.get(parameters.outTradeNo)!.status === 4)
  t.same(delivered, [parameters.outTradeNo])
  t.ok(lines.some(line => line.includes('no push arrived')))
  t.notOk(delivered.includes(lost.outTradeNo) || delivered.includes(abandoned.outTradeNo))

  const { reply } = await platform.push(appid, { MsgType: 'event', Event: 'xpay_goods_deliver_notify', OpenId: alice.openid, OutTradeNo: parameters.outTradeNo, Env: 0, GoodsInfo: { ProductId: 'chapter-1', Quantity: 1, OrigPrice: 600, ActualPrice: 600, Attach: '' } })
  t.match(reply, { ErrCode: 0 })
  await app.close()
  t.equal(delivered.length, 1, 'its push is a repeat')
})

t.test('an order that differs from what was prepared is a dead letter at once', async (t) => {
  const { delivered, setup } = handlers()
  const { context, platform, alice, appid, signIn, order } = await openVirtualShop(t, { setup })
  const { outTradeNo, ...parameters } = (await order(await signIn(), { item: 'chapter' })).json()
  await alice.virtualPayment.pay(parameters, { silent: true })
  const push = (GoodsInfo: object) => platform.push(appid, { MsgType: 'event', Event: 'xpay_goods_deliver_notify', OpenId: alice.openid, OutTradeNo: outTradeNo, Env: 0, GoodsInfo })
  t.match(await push({ ProductId: 'chapter-2', Quantity: 1, OrigPrice: 600, ActualPrice: 600, Attach: '' }), { delivered: true })
  await until(async () => (await context.messages.deadLetters()).length > 0)
  t.match((await context.messages.deadLetters())[0], { error: /must not be delivered: another item was paid/, attempts: 1 })
  t.same(delivered, [])
})

t.test('in production an order of the sandbox is acknowledged and delivered to nobody, unless a rule says so', async (t) => {
  const received: Array<[string, boolean]> = []
  const rules = async (ctx: AccountContext, sandbox?: true) => {
    ctx.messages.on({ event: 'xpay_goods_deliver_notify', ...sandbox && { sandbox } }, (message, context) => { received.push([String(message.Env), context.sandbox]) })
  }
  for (const [virtualPayment, sandbox, expected] of [
    [{ offerId: '1', appKey: 'a', allowSandbox: false }, undefined, []],
    [{ offerId: '1', appKey: 'a', allowSandbox: false }, true, [['1', true]]],
    [{ offerId: '1', appKey: 'a', allowSandbox: true }, undefined, [['1', true]]]
  ] as const) {
    received.length = 0
    const { platform, appid, lines, app } = await openVirtualShop(t, { virtualPayment, setup: ctx => rules(ctx, sandbox) })
    const { reply, delivered } = await platform.pushEvent(appid, 'xpay_goods_deliver_notify', { Env: 1 })
    t.ok(delivered)
    t.match(reply, { ErrCode: 0 })
    if (expected.length > 0) await until(() => received.length > 0)
    t.same(received, expected)
    t.equal(lines.some(line => line.includes('an order of the sandbox')), expected.length === 0)
    await platform.pushEvent(appid, 'xpay_goods_deliver_notify', { Env: 0 })
    await until(() => received.some(([env]) => env === '0'))
    await app.close()
  }
})

t.test('Apple\'s question about a refund is answered by a rule, or by what is true of the delivery', async (t) => {
  const { delivered, refunded, setup } = handlers()
  const { alice, signIn, order, platform, appid } = await openVirtualShop(t, { setup })
  const pay = async (silent: boolean) => {
    const parameters = (await order(await signIn(), { item: 'chapter' })).json()
    await alice.virtualPayment.pay(parameters, { device: 'ios', silent })
    return parameters.outTradeNo
  }
  const open = await pay(true)
  t.match(await alice.virtualPayment.askAppleForRefund(open), { advice: 'refund', refunded: true, push: { delivered: true } })
  await until(() => refunded.includes(open))
  const done = await pay(false)
  await until(() => delivered.includes(done))
  t.match(await alice.virtualPayment.askAppleForRefund(done), { advice: 'keep', refunded: false, push: { reply: { result_code: 1, evidence: '订单已发货' } } })
  t.equal((await alice.virtualPayment.askAppleForRefund(done, { approve: true })).refunded, true, 'Apple decides')
  t.equal(platform.account(appid).books.orders.get(done)!.status, 8)

  const own = await openVirtualShop(t, {
    async setup (ctx) {
      ctx.virtualPayment.sell(() => ({ kind: 'goods', productId: 'chapter-1', price: 600 }))
      ctx.messages.reply({ event: 'xpay_subscribe_ios_refund_query_notify' }, ({ pay_order_id: order }) => ({ result_code: 1, result_info: 'no', evidence: `used: ${order}` }))
    }
  })
  const parameters = (await own.order(await own.signIn(), { item: 'any' })).json()
  await own.alice.virtualPayment.pay(parameters, { device: 'ios', silent: true })
  t.match(await own.alice.virtualPayment.askAppleForRefund(parameters.outTradeNo), { advice: 'keep', push: { reply: { evidence: `used: ${parameters.outTradeNo}` } } })
})

t.test('a subscription with Apple is signed, and its push reaches a handler', async (t) => {
  const signed: string[] = []
  const { alice, signIn, order } = await openVirtualShop(t, {
    async setup (ctx) {
      ctx.virtualPayment.sell(() => ({ kind: 'appleSubscription', productId: 'chapter-1', price: 600 }))
      ctx.messages.on({ event: 'xpay_apple_subscribe_signing_result_notify' }, (message) => { signed.push(message.ProductId!) })
    }
  })
  const parameters = (await order(await signIn(), { item: 'vip' })).json()
  t.same(Object.keys(parameters).sort(), ['paySig', 'signData', 'signature'])
  t.match(await alice.virtualPayment.subscribeAtApple(parameters), { errMsg: 'requestAppleSubscribeSign:ok', delivered: true })
  t.match(await alice.virtualPayment.subscribeAtApple({ ...parameters, paySig: '0' }), { errCode: -15006 })
  await until(() => signed.length > 0)
  t.same(signed, ['chapter-1'])
})

t.test('an account without keys sells nothing and says which option it lacks', async (t) => {
  const { context } = await openVirtualShop(t, { changes: { virtualPayment: undefined } })
  await t.rejects(context.virtualPayment.prepare({ openid: 'o', sessionKey: 'k' }, { kind: 'coins', quantity: 1 }), { code: 'WX_ERR_VIRTUAL_PAYMENT_KEYS' })
  await t.rejects(context.api.virtualPayment.queryOrder({ env: 0, openid: 'o', order_id: '1' }), { code: 'WX_ERR_INPUT', message: /^virtualPayment: / })
})

t.test('the control API drives the same phone', async (t) => {
  const { setup, delivered } = handlers()
  const { app, signIn, order, platform, appid } = await openVirtualShop(t, { setup })
  const control = async (path: string, body?: object) => {
    const response = await fetch(`${platform.address}/_simulator${path}`, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return { status: response.status, json: await response.json() as Record<string, any> }
  }
  const parameters = (await order(await signIn(), { item: 'chapter' })).json()
  t.match(await control('/users/alice/virtual-pay', parameters), { status: 200, json: { errMsg: 'requestVirtualPayment:ok', delivered: true } })
  await until(() => delivered.length > 0)
  t.match(await control(`/accounts/${appid}/virtual-orders/${parameters.outTradeNo}`), { status: 200, json: { status: 4, fen: 600 } })
  t.match(await control('/users/alice/complain', { outTradeNo: parameters.outTradeNo }), { json: { state: 'PENDING', delivered: true } })
  t.match(await control('/users/alice/ask-apple-for-refund', { outTradeNo: parameters.outTradeNo, approve: false }), { json: { advice: 'keep', refunded: false } })
  t.match(await control('/users/bob/complain', { outTradeNo: parameters.outTradeNo }), { status: 404 })
  t.match(await control('/users/alice/virtual-pay', { ...parameters, price: 1 }), { status: 400 })
  t.match(await control(`/accounts/${appid}/api-security`, {}), { status: 200, json: { symmetric: { sn: String }, certificates: [{ sn: String }] } })
  t.match(await control(`/accounts/${appid}/api-security/rotate`, {}), { status: 200, json: { certificates: [{ sn: String }] } })
  t.match(await control('/faults', { operation: '/wxa/*', seal: 'tag' }), { status: 201, json: { seal: 'tag' } })
  t.match(await control('/faults', { operation: '/wxa/*', seal: 'lid' }), { status: 400 })
  await app.close()
})
