import Fastify from 'fastify'
import t from 'tap'
import { deliveries, setup, shop } from '../../examples/shop/shop.js'
import { until } from '../helpers/platform.js'
import { appid, openShop } from '../pay/shop.js'

t.test('the shop sells: an order of the server, paid by the user, delivered with its shipping information, refunded', async (t) => {
  const { app, pay, bank, alice } = await openShop(t, { setup })
  // an app that listens takes no more routes
  const front = Fastify()
  front.decorate('wechat', app.wechat)
  await front.register(shop)
  t.teardown(() => front.close())

  const { token } = (await app.inject(`/wx/user/${appid}/login?code=${await alice.login()}`)).json()
  const bought = await front.inject({ method: 'POST', url: `/shop/${appid}/orders`, payload: { goods: 'tea', token, amount: 1 } })
  const { outTradeNo, ...order } = bought.json()
  t.equal(bought.statusCode, 200)
  t.match(await alice.pay(order), { errMsg: 'requestPayment:ok' })
  await until(() => bank.journal.entries({ path: '/wxa/sec/order/upload_shipping_info' }).length > 0)
  t.match(deliveries.get(outTradeNo), { openid: alice.openid, state: 'delivered' })
  t.match(await pay.query({ outTradeNo }), { trade_state: 'SUCCESS', amount: { total: 1990 } }, 'the price is the server\'s')

  await pay.refund({ outTradeNo, amount: 1990, total: 1990 })
  await until(() => deliveries.get(outTradeNo)!.state === 'refunded')
  t.equal((await front.inject({ method: 'POST', url: `/shop/${appid}/orders`, payload: { goods: 'constructor', token } })).statusCode, 404)
})
