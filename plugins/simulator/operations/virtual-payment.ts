import type { User } from '../account/users.js'
import { refuse } from '../refusal.js'
import { createPayload } from '../push/payload.js'
import type { VirtualComplaint, VirtualOrder, VirtualRefund } from '../virtual-payment/books.js'
import { checkUserSignature } from '../virtual-payment/signatures.js'
import { ok, type Answer, type Call, type Operation } from './operation.js'

/** The `pay_sig` of each path below `/xpay/` is verified before the operation runs. */
function operation (name: string, run: (call: Call) => Answer | Promise<Answer>): Operation {
  return { method: 'POST', path: `/xpay/${name}`, auth: 'access_token', run }
}

function userOf ({ account, body }: Call): User {
  const user = typeof body.openid === 'string' ? account.users.withOpenid(body.openid) : undefined
  return user ?? refuse(268490001, 'openid error', `no user of ${account.appid} has the openid ${JSON.stringify(body.openid)}`)
}

/** The user for whom the call is signed. */
function signedUser (call: Call): User {
  const user = userOf(call)
  checkUserSignature(call.platform, call.account, user, call.query, call.rawBody)
  return user
}

function orderOf (call: Call): VirtualOrder {
  const { openid } = userOf(call)
  const order = call.account.books.find(call.body)
  if (order?.openid !== openid || order.env !== (call.body.env === 1 ? 1 : 0)) refuse(268490002, 'order not exist', 'this user has no such order in this environment: an order exists once the user pays')
  return order!
}

const wholeNumber = ({ body }: Call, name: string): number =>
  Number.isInteger(body[name]) && Number(body[name]) > 0 ? Number(body[name]) : refuse(268490002, 'param error', `"${name}" is not a whole number above 0`)

const textOf = ({ body }: Call, name: string): string => {
  const value = body[name]
  return typeof value === 'string' && value !== '' ? value : refuse(268490002, 'param error', `"${name}" is not a text`)
}

export const queryOrder = operation('query_order', (call) => {
  const order = orderOf(call)
  return ok({
    order: {
      order_id: order.outTradeNo, env_type: order.env + 1, order_type: 0, status: order.status, biz_type: 0, order_fee: order.fen, coupon_fee: 0, paid_fee: order.fen, left_fee: order.leftFen, paid_time: order.paidAt, provide_time: order.deliveredAt ?? 0, create_time: order.createdAt, update_time: order.updatedAt, biz_meta: order.attach, wx_order_id: order.wxOrderId, channel_order_id: order.wxOrderId, wxpay_order_id: `42000${order.wxOrderId}`, sett_state: 0, sett_time: 0
    }
  })
})

export const notifyProvideGoods = operation('notify_provide_goods', (call) => {
  const order = orderOf(call)
  if (order.status === 4) refuse(268490004, 'duplicate operation', 'the order has already been delivered')
  if (order.status !== 2 && order.status !== 3) refuse(268490002, 'order status error', `the order has the status ${order.status}`)
  const now = call.platform.clock.seconds()
  Object.assign(order, { status: 4, deliveredAt: now, updatedAt: now })
  return ok()
})

/** A refund is first accepted, and done a moment later. */
async function finishRefund ({ platform, account }: Call, refund: VirtualRefund): Promise<void> {
  const { order, fen, refundNo, wxRefundId, startedAt } = refund
  refund.state = 'done'
  const now = platform.clock.seconds()
  if (order.leftFen === 0) Object.assign(order, { status: 5, updatedAt: now })
  await platform.deliver(account, createPayload(platform, account, {
    MsgType: 'event', Event: 'xpay_refund_notify', OpenId: order.openid, MchRefundId: refundNo, WxRefundId: wxRefundId, MchOrderId: order.outTradeNo, WxOrderId: order.wxOrderId, WxpayRefundTransactionId: wxRefundId, RefundFee: fen, RetCode: 0, RetMsg: 'ok', RefundStartTimestamp: startedAt, RefundSuccTimestamp: now
  }))
}

export const refundOrder = operation('refund_order', (call) => {
  const { account: { books }, platform, body } = call
  const order = orderOf(call)
  const refundNo = textOf(call, 'refund_order_id')
  const known = books.refunds.get(refundNo)
  if (known !== undefined) refuse(known.state === 'done' ? 268490004 : 268490014, known.state === 'done' ? 'duplicate operation' : 'refund in progress')
  const fen = wholeNumber(call, 'refund_fee')
  if (order.device === 'ios') refuse(268490013, 'order can not refund', 'an order that was paid at Apple is refunded by Apple')
  if (order.status < 2 || order.status > 4) refuse(268490013, 'order can not refund', `the order has the status ${order.status}`)
  if (body.left_fee !== order.leftFen) refuse(268490016, 'left_fee not match', `left_fee is ${JSON.stringify(body.left_fee)}, and ${order.leftFen} can be refunded now`)
  if (fen > order.leftFen) refuse(268490002, 'param error', `refund_fee is ${fen}, and ${order.leftFen} can be refunded now`)
  const refund: VirtualRefund = { refundNo, wxRefundId: books.createId('WR'), order, fen, state: 'running', startedAt: platform.clock.seconds() }
  books.refunds.set(refundNo, refund)
  order.leftFen -= fen
  platform.background(new Promise<void>(resolve => setImmediate(resolve)).then(() => finishRefund(call, refund)))
  return ok({ pay_order_id: order.outTradeNo, pay_wx_order_id: order.wxOrderId, refund_order_id: refundNo, refund_wx_order_id: refund.wxRefundId })
})

export const queryUserBalance = operation('query_user_balance', (call) => {
  const { openid } = signedUser(call)
  const { bought, given, spent, sumBought, sumGiven } = call.account.books.coinsOf(openid, call.body.env)
  return ok({ balance: bought + given, present_balance: given, first_save_flag: sumBought === 0 ? 1 : 0, sum_save: sumBought, sum_present: sumGiven, sum_balance: sumBought + sumGiven, sum_cost: spent })
})

export const currencyPay = operation('currency_pay', (call) => {
  const { account: { books }, body } = call
  const { openid } = signedUser(call)
  const orderId = textOf(call, 'order_id')
  const amount = wholeNumber(call, 'amount')
  if (books.coinOrders.has(orderId)) refuse(268490004, 'duplicate operation', `the order ${orderId} has already been paid`)
  const coins = books.coinsOf(openid, body.env)
  if (coins.bought + coins.given < amount) refuse(268490006, 'balance not enough', `the user has ${coins.bought + coins.given} coins`)
  const given = Math.min(coins.given, amount)
  coins.given -= given
  coins.bought -= amount - given
  coins.spent += amount
  books.coinOrders.set(orderId, { openid, amount, kind: 'payment', refunded: false })
  return ok({ order_id: orderId, balance: coins.bought + coins.given, used_present_amount: given })
})

export const cancelCurrencyPay = operation('cancel_currency_pay', (call) => {
  const { account: { books }, body } = call
  const { openid } = signedUser(call)
  const orderId = textOf(call, 'order_id')
  const amount = wholeNumber(call, 'amount')
  if (books.coinOrders.has(orderId)) refuse(268490004, 'duplicate operation')
  const payment = books.coinOrders.get(textOf(call, 'pay_order_id'))
  if (payment?.openid !== openid || payment.kind !== 'payment') return refuse(268490002, 'order not exist')
  if (payment.refunded) refuse(268490005, 'order has been refunded')
  if (amount > payment.amount) refuse(268490002, 'param error', `${payment.amount} coins were paid`)
  const coins = books.coinsOf(openid, body.env)
  coins.bought += amount
  coins.spent -= amount
  payment.refunded = true
  books.coinOrders.set(orderId, { openid, amount, kind: 'refund', refunded: false })
  return ok({ order_id: orderId })
})

export const presentCurrency = operation('present_currency', (call) => {
  const { account: { books }, body } = call
  const { openid } = userOf(call)
  const orderId = textOf(call, 'order_id')
  const amount = wholeNumber(call, 'amount')
  if (books.coinOrders.has(orderId)) refuse(268490004, 'duplicate operation', `the gift ${orderId} has already been given`)
  const coins = books.coinsOf(openid, body.env)
  coins.given += amount
  coins.sumGiven += amount
  books.coinOrders.set(orderId, { openid, amount, kind: 'gift', refunded: false })
  return ok({ order_id: orderId, balance: coins.bought + coins.given, present_balance: coins.sumGiven })
})

const BEIJING_SECONDS = 8 * 3600
const dayOf = (seconds: number) => new Date((seconds + BEIJING_SECONDS) * 1000).toISOString().slice(0, 10)

function describeComplaint ({ id, order, detail, state, at }: VirtualComplaint): Record<string, unknown> {
  return {
    complaint_id: id, complaint_detail: detail, complaint_state: state, complaint_time: `${new Date((at + BEIJING_SECONDS) * 1000).toISOString().slice(0, 19)}+08:00`, payer_openid: order.openid, payer_phone: '', complaint_order_info: [order.outTradeNo], complaint_full_refunded: order.leftFen === 0, incoming_user_response: state === 'PENDING', user_complaint_times: 1, problem_type: 'OTHERS', problem_description: detail, apply_refund_amount: 0, complaint_media_list: [], service_order_info: [], user_tag_list: []
  }
}

function complaintOf (call: Call): VirtualComplaint {
  return call.account.books.complaints.get(textOf(call, 'complaint_id')) ?? refuse(268490002, 'complaint not exist')
}

export const getComplaintList = operation('get_complaint_list', ({ account: { books }, body }) => {
  const found = [...books.complaints.values()].filter(({ at, order }) => order.env === (body.env === 1 ? 1 : 0) && dayOf(at) >= String(body.begin_date) && dayOf(at) <= String(body.end_date))
  const offset = Number(body.offset ?? 0)
  return ok({ total: found.length, complaints: found.slice(offset, offset + Number(body.limit ?? 10)).map(describeComplaint) })
})

export const getComplaintDetail = operation('get_complaint_detail', call => ok({ complaint: describeComplaint(complaintOf(call)) }))

export const responseComplaint = operation('response_complaint', (call) => {
  const complaint = complaintOf(call)
  if (complaint.state === 'PROCESSED') refuse(268490004, 'duplicate operation', 'the complaint is closed')
  complaint.state = 'PROCESSING'
  complaint.responses.push(String(call.body.response_content ?? ''))
  return ok()
})

export const completeComplaint = operation('complete_complaint', (call) => {
  const complaint = complaintOf(call)
  if (complaint.state === 'PROCESSED') refuse(268490004, 'duplicate operation', 'the complaint is closed')
  complaint.state = 'PROCESSED'
  return ok()
})
