import { answerOf } from '../answer.js'
import { fenOf, operation, optionalNotifyUrlOf, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { addOrder, describeCombinedOrder, isPaid, issuePrepay, refreshOrder, type BankOrder, type CombinedOrder, type TradeType } from '../order.js'
import { refuseParameter, refusePay } from '../refusal.js'
import { OUT_TRADE_NO, readExpiry } from './orders.js'

const MAX_PARTS = 50
const TYPES: Record<string, TradeType> = { jsapi: 'JSAPI', miniprogram: 'JSAPI', app: 'APP', h5: 'MWEB', native: 'NATIVE' }

function addPart (call: BankCall, index: number, combined: CombinedOrder, tradeType: TradeType): BankOrder {
  const { bank, body, serial } = call
  const part = body.sub_orders[index] as Fields
  const at = `sub_orders.${index}`
  const merchant = bank.find(textOf(body, `${at}.mchid`, 32)) ?? refusePay(400, 'MCH_NOT_EXISTS', '子单商户号不存在')
  const outTradeNo = textOf(body, `${at}.out_trade_no`, 32, OUT_TRADE_NO)
  const total = fenOf(body, `${at}.amount.total_amount`)
  if (bank.orders.get(merchant.mchid, outTradeNo) !== undefined) refusePay(403, 'OUT_TRADE_NO_USED', '商户订单号重复')
  const { openid, notifyUrl } = combined
  return addOrder(bank, {
    merchant,
    appid: combined.appid,
    ...(part.sub_mchid !== undefined && { subMchid: part.sub_mchid }),
    ...(part.sub_appid !== undefined && { subAppid: part.sub_appid }),
    outTradeNo,
    tradeType,
    ...(openid !== undefined && { openid }),
    total,
    description: textOf(body, `${at}.description`, 127),
    attach: textOf(body, `${at}.attach`, 128),
    ...(notifyUrl !== undefined && { notifyUrl }),
    profitSharing: part.settle_info?.profit_sharing === true,
    combined,
    expiresAt: readExpiry(call, body.time_expire),
    serial
  })
}

function create (call: BankCall): Fields {
  const { bank, merchant, body, serial } = call
  const tradeType = TYPES[call.definition.path.split('/').at(-1)!]!
  if (body.combine_mchid !== merchant.mchid) refuseParameter('combine_mchid', '商户号与签名的商户号不一致', body.combine_mchid)
  if (!bank.isBound(merchant, textOf(body, 'combine_appid', 32))) refusePay(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试')
  if (!Array.isArray(body.sub_orders) || body.sub_orders.length === 0 || body.sub_orders.length > MAX_PARTS) refuseParameter('sub_orders', `子单为 1 到 ${MAX_PARTS} 个`)
  const outTradeNo = textOf(body, 'combine_out_trade_no', 32, /^[0-9A-Za-z_\-|*@]{2,32}$/)
  const { time_expire: _, ...compared } = body
  const fingerprint = JSON.stringify([tradeType, compared])
  let combined = bank.combinedOrders.get(`${merchant.mchid}:${outTradeNo}`)
  if (combined === undefined) {
    const openid = tradeType === 'JSAPI' ? body.combine_payer_info?.openid ?? body.combine_payer_info?.sub_openid ?? refuseParameter('combine_payer_info.openid', 'openid 为必填') : undefined
    const notifyUrl = optionalNotifyUrlOf(body)
    combined = { merchant, appid: body.combine_appid, outTradeNo, ...(openid !== undefined && { openid }), ...(notifyUrl !== undefined && { notifyUrl }), fingerprint, orders: [], serial }
    for (const index of body.sub_orders.keys()) combined.orders.push(addPart(call, index, combined, tradeType))
    bank.combinedOrders.set(`${merchant.mchid}:${outTradeNo}`, combined)
  }
  if (combined.fingerprint !== fingerprint) refusePay(400, 'INVALID_REQUEST', '201 商户订单号重复')
  for (const order of combined.orders) {
    if (isPaid(refreshOrder(bank, order))) refusePay(400, 'INVALID_REQUEST', '该订单已支付')
    if (order.state === 'CLOSED') refusePay(400, 'ORDER_CLOSED', '订单已关闭')
  }
  const prepayId = issuePrepay(bank, combined)
  return answerOf(call, { prepay_id: prepayId, code_url: `weixin://wxpay/bizpayurl?pr=${prepayId}`, h5_url: `https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=${prepayId}&package=${prepayId.slice(-10)}` })
}

function find ({ bank, merchant, params }: BankCall): CombinedOrder {
  const { combine_out_trade_no: outTradeNo, combine_transaction_id: transactionId } = params
  const found = outTradeNo !== undefined
    ? bank.combinedOrders.get(`${merchant.mchid}:${outTradeNo}`)
    : [...bank.combinedOrders.values()].find(order => order.transactionId === transactionId && order.merchant === merchant)
  const combined = found ?? refusePay(404, 'ORDER_NOT_EXIST', '订单不存在')
  for (const order of combined.orders) refreshOrder(bank, order)
  return combined
}

/** All parts are closed, or none. */
function close (call: BankCall): undefined {
  const { orders } = find(call)
  const given = call.body.sub_orders as Fields[]
  if (orders.length !== given.length || orders.some(({ outTradeNo }) => !given.some(part => part.out_trade_no === outTradeNo))) refuseParameter('sub_orders', '子单与合单下单时不一致')
  if (orders.some(isPaid)) refusePay(400, 'ORDERPAID', '该订单已支付')
  for (const order of orders) order.state = 'CLOSED'
}

const ROOT = '/v3/combine-transactions'

export const combinedOrderOperations: BankOperation[] = [
  ...Object.keys(TYPES).map(type => operation('combine', `POST ${ROOT}/${type}`, create)),
  operation('combine', `GET ${ROOT}/id/{combine_transaction_id}`, call => describeCombinedOrder(find(call))),
  operation('combine', `GET ${ROOT}/out-trade-no/{combine_out_trade_no}`, call => describeCombinedOrder(find(call))),
  operation('combine', `POST ${ROOT}/out-trade-no/{combine_out_trade_no}/close`, close)
]
