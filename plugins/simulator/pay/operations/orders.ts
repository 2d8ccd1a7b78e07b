import { answerOf } from '../answer.js'
import { fenOf, notifyUrlOf, operation, optionalNotifyUrlOf, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { addOrder, describeOrder, isPaid, issuePrepay, ORDER_MS, PASSWORD_FROM_FEN, payOrder, refreshOrder, settledTotal, type BankOrder, type TradeType } from '../order.js'
import { refuseParameter, refusePay } from '../refusal.js'

export const OUT_TRADE_NO = /^[0-9A-Za-z_\-|*@]{6,32}$/
const MINUTE_MS = 60_000

/** The seller: the merchant itself, or for a service provider one of its merchants. */
interface Seller { appid: string, subMchid?: string, subAppid?: string }

interface NewPayment extends Seller {
  tradeType: TradeType
  openid?: string
  isSubOpenid?: boolean
}

export function readExpiry ({ bank }: BankCall, text: unknown): number {
  if (text === undefined) return bank.clock.now() + ORDER_MS
  const time = Date.parse(String(text))
  if (!(time >= bank.clock.now() + MINUTE_MS)) refuseParameter('time_expire', 'time_expire 须晚于当前时间 1 分钟', text)
  return time
}

/** Refuses a number that another order has, or an order that cannot be paid any more. */
export function checkRepeat (order: BankOrder, { total, openid, tradeType, subMchid }: Pick<BankOrder, 'total' | 'tradeType'> & { openid?: string | undefined, subMchid?: string | undefined }): void {
  if (isPaid(order)) refusePay(400, 'INVALID_REQUEST', '该订单已支付')
  if (order.state === 'CLOSED') refusePay(400, 'ORDER_CLOSED', '订单已关闭')
  if (order.state === 'REVOKED') refusePay(400, 'ORDER_REVERSED', '订单已撤销')
  if (order.total !== total || order.openid !== openid || order.tradeType !== tradeType || order.subMchid !== subMchid) refusePay(400, 'INVALID_REQUEST', '201 商户订单号重复')
}

function checkOwn ({ bank, merchant }: BankCall, field: string, mchid: unknown, appid?: unknown): void {
  if (mchid !== merchant.mchid) refusePay(400, 'PARAM_ERROR', '参数错误：商户号与签名的商户号不一致', { field: `/body/${field}`, value: mchid, issue: '商户号与签名的商户号不一致', location: 'body' })
  if (appid !== undefined && !bank.isBound(merchant, String(appid))) refusePay(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试')
}

/** Refuses a merchant that does not belong to the service provider. */
export function checkSubMerchant ({ merchant }: Pick<BankCall, 'merchant'>, subMchid: string): void {
  const { subMchids } = merchant.settings
  if (subMchids !== undefined && !subMchids.includes(subMchid)) refusePay(403, 'NO_AUTH', '特约子商户商户号未授权服务商的产品权限')
}

function readSeller (call: BankCall, isPartner: boolean): Seller {
  const { body } = call
  if (!isPartner) {
    checkOwn(call, 'mchid', body.mchid, textOf(body, 'appid', 32))
    return { appid: body.appid }
  }
  const subMchid = textOf(body, 'sub_mchid', 32)
  const appid = body.sp_appid ?? body.sub_appid
  if (appid === undefined) refuseParameter('sp_appid', 'sp_appid 和 sub_appid 至少填一个')
  checkOwn(call, 'sp_mchid', body.sp_mchid)
  // the merchant that sells may be bound with its own appid
  if (![body.sp_appid, body.sub_appid].some(given => given !== undefined && call.bank.isBound(call.merchant, given))) refusePay(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试')
  checkSubMerchant(call, subMchid)
  return { appid, subMchid, ...(typeof body.sub_appid === 'string' && { subAppid: body.sub_appid }) }
}

function readPayer ({ body }: BankCall, { subMchid, subAppid }: Seller): Pick<NewPayment, 'openid' | 'isSubOpenid'> {
  if (subMchid === undefined) return { openid: textOf(body, 'payer.openid', 128) }
  const { sp_openid: openid, sub_openid: subOpenid } = (body.payer ?? {}) as Fields
  if ((openid === undefined) === (subOpenid === undefined)) refuseParameter('payer', 'sp_openid 和 sub_openid 二选一')
  if (subOpenid !== undefined && subAppid === undefined) refuseParameter('sub_appid', '传 sub_openid 时 sub_appid 必填')
  return { openid: openid ?? subOpenid, isSubOpenid: subOpenid !== undefined }
}

function findOrAdd (call: BankCall, payment: NewPayment): BankOrder {
  const { bank, merchant, body, serial } = call
  const outTradeNo = textOf(body, 'out_trade_no', 32, OUT_TRADE_NO)
  const total = fenOf(body, 'amount.total')
  const known = bank.orders.get(merchant.mchid, outTradeNo)
  if (known !== undefined) {
    checkRepeat(refreshOrder(bank, known), { ...payment, total })
    return known
  }
  const notifyUrl = payment.tradeType === 'MICROPAY' ? undefined : call.definition.path.endsWith('/miniprogram') || call.definition.path.endsWith('/scannedpos') ? optionalNotifyUrlOf(body) : notifyUrlOf(body)
  return addOrder(bank, {
    merchant,
    ...payment,
    outTradeNo,
    total,
    description: textOf(body, 'description', 127),
    ...(body.attach !== undefined && { attach: textOf(body, 'attach', 128) }),
    ...(notifyUrl !== undefined && { notifyUrl }),
    profitSharing: body.settle_info?.profit_sharing === true,
    expiresAt: readExpiry(call, body.time_expire),
    serial
  })
}

/** An order whose payer is known, or that is paid in an app. */
function prepay (call: BankCall, isPartner: boolean, tradeType: TradeType): Fields {
  const seller = readSeller(call, isPartner)
  const payer = tradeType === 'JSAPI' ? readPayer(call, seller) : {}
  const order = findOrAdd(call, { ...seller, ...payer, tradeType })
  const prepayId = issuePrepay(call.bank, order)
  const scheme = tradeType === 'NATIVE' ? `weixin://wxpay/bizpayurl?pr=${prepayId}` : `https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=${prepayId}&package=${prepayId.slice(-10)}`
  return answerOf(call, { prepay_id: prepayId, code_url: scheme, h5_url: scheme })
}

/** A shop scanned the code on a user's phone. */
function payByCode (call: BankCall, isPartner: boolean): Fields {
  const { bank, body } = call
  const code = textOf(body, 'payer.auth_code', 32, /^\d{18}$/)
  const seller = readSeller(call, isPartner)
  const known = bank.orders.get(call.merchant.mchid, String(body.out_trade_no))
  if (known?.tradeType === 'MICROPAY' && known.state === 'USERPAYING') refusePay(202, 'USER_PAYING', '需要用户输入支付密码')
  const holder = bank.payCodes.get(code)
  if (holder === undefined) refusePay(400, 'AUTH_CODE_INVALID', '付款码无效，请扫描微信付款码')
  const order = findOrAdd(call, { ...seller, tradeType: 'MICROPAY' })
  if (order.total >= PASSWORD_FROM_FEN) {
    order.state = 'USERPAYING'
    bank.confirmations.set(code, { openid: holder, agree: async () => { if (order.state === 'USERPAYING') payOrder(bank, order, holder) } })
    refusePay(202, 'USER_PAYING', '需要用户输入支付密码')
  }
  bank.payCodes.delete(code)
  payOrder(bank, order, holder)
  return answerOf(call, describeOrder(order))
}

function findOwn ({ bank, merchant, params }: BankCall, subMchid: unknown): BankOrder {
  const order = params.out_trade_no !== undefined ? bank.orders.get(merchant.mchid, params.out_trade_no) : bank.orders.byTransaction(params.transaction_id!)
  if (order === undefined || order.merchant !== merchant || order.subMchid !== subMchid) refusePay(404, 'ORDER_NOT_EXIST', '订单不存在')
  return refreshOrder(bank, order)
}

function query (call: BankCall, isPartner: boolean): Fields {
  const { merchant, query: { mchid, sp_mchid: spMchid, sub_mchid: subMchid } } = call
  const [field, given] = isPartner ? ['sp_mchid', spMchid] : ['mchid', mchid]
  if (given !== merchant.mchid) refusePay(400, 'PARAM_ERROR', '参数错误：商户号与签名的商户号不一致', { field, value: given, issue: '商户号与签名的商户号不一致', location: 'query' })
  return describeOrder(findOwn(call, isPartner ? subMchid : undefined))
}

function close (call: BankCall, isPartner: boolean): undefined {
  const { body } = call
  checkOwn(call, isPartner ? 'sp_mchid' : 'mchid', isPartner ? body.sp_mchid : body.mchid)
  const order = findOwn(call, isPartner ? body.sub_mchid : undefined)
  if (isPaid(order)) refusePay(400, 'ORDERPAID', '该订单已支付')
  order.state = 'CLOSED'
}

/** An order by payment code is taken back, with its money. */
function reverse (call: BankCall, isPartner: boolean): Fields {
  const { bank, body } = call
  checkOwn(call, isPartner ? 'sp_mchid' : 'mchid', isPartner ? body.sp_mchid : body.mchid)
  const order = findOwn(call, isPartner ? body.sub_mchid : undefined)
  if (order.tradeType !== 'MICROPAY') refusePay(400, 'INVALID_REQUEST', '只支持撤销付款码支付的订单')
  if (order.state === 'REFUND') refusePay(400, 'INVALID_REQUEST', '订单已退款，不能撤销')
  if (order.state === 'SUCCESS') {
    const { merchant, outTradeNo, transactionId, total, openid } = order
    merchant.ledger.add({ kind: 'refund', at: bank.clock.now(), amount: -settledTotal(order), outTradeNo, transactionId: transactionId!, outRefundNo: outTradeNo, refundId: transactionId!, appid: order.appid, ...(openid !== undefined && { openid }), total, refund: total, description: order.description, tradeType: order.tradeType })
    order.refunded = total
  }
  order.state = 'REVOKED'
  return answerOf(call, describeOrder(order))
}

/** The user signs a contract with the payment of the order. */
function prepayWithContract (call: BankCall, isPartner: boolean, tradeType: TradeType): Fields {
  return prepay(call, isPartner, tradeType)
}

function expose (call: BankCall): Fields {
  return answerOf(call, { fqf_exposure: true, market_exposure_token: call.input.out_trade_no })
}

const AREAS = [
  { area: 'payment', root: '/v3/pay/transactions', isPartner: false },
  { area: 'paymentPartner', root: '/v3/pay/partner/transactions', isPartner: true }
] as const

export const orderOperations: BankOperation[] = [
  ...AREAS.flatMap(({ area, root, isPartner }) => [
    operation(area, `POST ${root}/jsapi`, call => prepay(call, isPartner, 'JSAPI')),
    operation(area, `POST ${root}/app`, call => prepay(call, isPartner, 'APP')),
    operation(area, `POST ${root}/h5`, call => prepay(call, isPartner, 'MWEB')),
    operation(area, `POST ${root}/native`, call => prepay(call, isPartner, 'NATIVE')),
    operation(area, `POST ${root}/jsapi-with-contract`, call => prepayWithContract(call, isPartner, 'JSAPI')),
    operation(area, `POST ${root}/app-with-contract`, call => prepayWithContract(call, isPartner, 'APP')),
    operation(area, `POST ${root}/codepay`, call => payByCode(call, isPartner)),
    operation(area, `POST ${root}/exposure`, expose),
    operation(area, `GET ${root}/out-trade-no/{out_trade_no}`, call => query(call, isPartner)),
    operation(area, `GET ${root}/id/{transaction_id}`, call => query(call, isPartner)),
    operation(area, `POST ${root}/out-trade-no/{out_trade_no}/close`, call => close(call, isPartner)),
    operation(area, `POST ${root}/out-trade-no/{out_trade_no}/reverse`, call => reverse(call, isPartner))
  ]),
  operation('paymentPartner', 'POST /v3/pay/partner/transactions/miniprogram', call => prepay(call, true, 'JSAPI')),
  operation('paymentPartner', 'POST /v3/pay/partner/transactions/scannedpos', call => prepay(call, true, 'JSAPI'))
]
