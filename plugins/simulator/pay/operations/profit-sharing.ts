import { answerOf, digits } from '../answer.js'
import { fenOf, operation, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import { settledTotal, type BankOrder } from '../order.js'
import { refuseParameter, refusePay } from '../refusal.js'
import { offerBill } from './bills.js'

const OUT_NO = /^[0-9A-Za-z_\-|*@]{1,64}$/
const MAX_RECEIVERS = 50

interface ShareReceiver {
  type: string
  account: string
  amount: number
  description: string
  result: 'PENDING' | 'SUCCESS' | 'CLOSED'
  detailId: string
  createdAt: number
  finishedAt?: number
  returned: number
}

export interface BankShare {
  order: BankOrder
  orderId: string
  outOrderNo: string
  fingerprint: string
  state: 'PROCESSING' | 'FINISHED'
  receivers: ShareReceiver[]
}

export interface BankShareReturn {
  share: BankShare
  outReturnNo: string
  returnId: string
  returnMchid: string
  amount: number
  description: string
  createdAt: number
}

/** The greatest part that is shared, in hundredths of a percent. */
const MAX_RATIO = 3000

const createId = () => `3008${digits(24)}`

function describeShare ({ order, ...share }: BankShare): Fields {
  return {
    ...(order.subMchid !== undefined && { sub_mchid: order.subMchid }),
    transaction_id: order.transactionId,
    out_order_no: share.outOrderNo,
    order_id: share.orderId,
    state: share.state,
    status: share.state,
    receivers: share.receivers.map(({ type, account, amount, description, result, detailId, createdAt, finishedAt }) => ({
      type, account, amount, description, result, detail_id: detailId, create_time: toRfc3339(createdAt), finish_time: toRfc3339(finishedAt ?? 0)
    }))
  }
}

function findOrder ({ bank, merchant, body, query }: BankCall): BankOrder {
  const order = bank.orders.byTransaction(String(body.transaction_id ?? query.transaction_id))
  if (order === undefined || order.merchant !== merchant || order.subMchid !== (body.sub_mchid ?? query.sub_mchid)) refusePay(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  return order
}

async function endLater ({ bank, merchant }: BankCall, share: BankShare): Promise<void> {
  await bank.clock.sleep(merchant.delayMs, bank.signal)
  const now = bank.clock.now()
  for (const receiver of share.receivers) {
    receiver.result = 'SUCCESS'
    receiver.finishedAt = now
    if (receiver.account !== merchant.mchid) merchant.ledger.add({ kind: 'share', at: now, amount: -receiver.amount, number: share.outOrderNo, transactionId: share.order.transactionId!, ...(share.order.subMchid !== undefined && { subMchid: share.order.subMchid }) })
  }
  share.state = 'FINISHED'
  const { subMchid } = share.order
  for (const { type, account, amount, description } of share.receivers) {
    await bank.notifier.notify(merchant, bank.shareNotifyUrl(share.order), {
      eventType: 'PROFITSHARING.SUCCESS',
      originalType: 'profitsharing',
      summary: '分账成功',
      resource: { ...(subMchid === undefined ? { mchid: merchant.mchid } : { sp_mchid: merchant.mchid, sub_mchid: subMchid }), transaction_id: share.order.transactionId, order_id: share.orderId, out_order_no: share.outOrderNo, receiver: { type, account, amount, description }, success_time: toRfc3339(now) }
    })
  }
}

/** The owner of receivers: the merchant or a brand. */
const ownerOf = ({ merchant, body }: BankCall) => body.brand_mchid === undefined ? merchant.mchid : `${merchant.mchid}:${body.brand_mchid}`

function readReceivers (call: BankCall): ShareReceiver[] {
  const { bank, body } = call
  if (!Array.isArray(body.receivers) || body.receivers.length === 0 || body.receivers.length > MAX_RECEIVERS) return refuseParameter('receivers', '分账接收方列表为 1 到 50 个')
  return body.receivers.map((receiver: Fields) => {
    const type = textOf(receiver, 'type', 32)
    const account = textOf(receiver, 'account', 64)
    if (!bank.receivers.has(`${ownerOf(call)}:${type}:${account}`)) refusePay(400, 'INVALID_REQUEST', '分账接收方关系不存在')
    return { type, account, amount: fenOf(receiver, 'amount'), description: textOf(receiver, 'description', 80), result: 'PENDING' as const, detailId: createId(), createdAt: bank.clock.now(), returned: 0 }
  })
}

function create (call: BankCall): Fields {
  const { bank, merchant, body } = call
  const outOrderNo = textOf(body, 'out_order_no', 64, OUT_NO)
  const order = findOrder(call)
  const fingerprint = JSON.stringify([body.transaction_id, body.unfreeze_unsplit ?? body.finish, body.receivers?.map(({ name: _, ...receiver }: Fields) => receiver)])
  const known = bank.shares.get(`${merchant.mchid}:${outOrderNo}`)
  if (known !== undefined) {
    if (known.fingerprint !== fingerprint) refusePay(400, 'INVALID_REQUEST', '分账单号重复，参数与之前请求不一致')
    return describeShare(known)
  }
  if (!order.profitSharing) refusePay(403, 'NO_AUTH', '订单没有设置分账')
  if (order.isUnfrozen) refusePay(400, 'INVALID_REQUEST', '分账已完结')
  const receivers = readReceivers(call)
  const total = receivers.reduce((sum, { amount }) => sum + amount, 0)
  if (order.shared + total > settledTotal(order) - order.refunded) refusePay(403, 'NOT_ENOUGH', '分账金额不足')
  order.shared += total
  if (body.unfreeze_unsplit === true || body.finish === true) order.isUnfrozen = true
  const share: BankShare = { order, orderId: createId(), outOrderNo, fingerprint, state: 'PROCESSING', receivers }
  bank.shares.set(`${merchant.mchid}:${outOrderNo}`, share)
  bank.background(endLater(call, share))
  return describeShare(share)
}

function unfreeze (call: BankCall): Fields {
  const order = findOrder(call)
  const outOrderNo = textOf(call.body, 'out_order_no', 64, OUT_NO)
  textOf(call.body, 'description', 80)
  order.isUnfrozen = true
  const share: BankShare = { order, orderId: createId(), outOrderNo, fingerprint: 'unfreeze', state: 'FINISHED', receivers: [] }
  call.bank.shares.set(`${call.merchant.mchid}:${outOrderNo}`, share)
  return describeShare(share)
}

function describeReturn ({ share, ...given }: BankShareReturn): Fields {
  return {
    ...(share.order.subMchid !== undefined && { sub_mchid: share.order.subMchid }),
    order_id: share.orderId,
    out_order_no: share.outOrderNo,
    out_return_no: given.outReturnNo,
    return_id: given.returnId,
    return_no: given.returnId,
    return_mchid: given.returnMchid,
    amount: given.amount,
    description: given.description,
    result: 'SUCCESS',
    create_time: toRfc3339(given.createdAt),
    finish_time: toRfc3339(given.createdAt)
  }
}

function giveBack ({ bank, merchant, body }: BankCall): Fields {
  const outReturnNo = textOf(body, 'out_return_no', 64, OUT_NO)
  const known = bank.shareReturns.get(`${merchant.mchid}:${outReturnNo}`)
  if (known !== undefined) return describeReturn(known)
  const share = [...bank.shares.values()].find(({ outOrderNo, orderId, order }) => order.merchant === merchant && (outOrderNo === body.out_order_no || orderId === body.order_id))
  if (share === undefined) refusePay(404, 'RESOURCE_NOT_EXISTS', '分账单不存在')
  const amount = fenOf(body, 'amount')
  const receiver = share.receivers.find(({ account }) => account === body.return_mchid)
  if (receiver === undefined || receiver.returned + amount > receiver.amount) refusePay(400, 'INVALID_REQUEST', '回退金额超过分账金额')
  receiver.returned += amount
  share.order.shared -= amount
  const now = bank.clock.now()
  merchant.ledger.add({ kind: 'share returned', at: now, amount, number: outReturnNo })
  const given: BankShareReturn = { share, outReturnNo, returnId: createId(), returnMchid: receiver.account, amount, description: textOf(body, 'description', 80), createdAt: now }
  bank.shareReturns.set(`${merchant.mchid}:${outReturnNo}`, given)
  return describeReturn(given)
}

function addReceiver (call: BankCall): Fields {
  const { bank, body } = call
  const type = textOf(body, 'type', 32)
  const account = textOf(body, 'account', 64)
  bank.receivers.add(`${ownerOf(call)}:${type}:${account}`)
  return answerOf(call, { ...body, type, account, relation_type: body.relation_type ?? 'STORE' })
}

function deleteReceiver (call: BankCall): Fields {
  call.bank.receivers.delete(`${ownerOf(call)}:${call.body.type}:${call.body.account}`)
  return answerOf(call, call.body)
}

function findShare ({ bank, merchant, input }: BankCall): BankShare {
  return bank.shares.get(`${merchant.mchid}:${input.out_order_no}`) ?? refusePay(404, 'RESOURCE_NOT_EXISTS', '分账单不存在')
}

function findReturn ({ bank, merchant, input }: BankCall): BankShareReturn {
  return bank.shareReturns.get(`${merchant.mchid}:${input.out_return_no}`) ?? refusePay(404, 'RESOURCE_NOT_EXISTS', '回退单不存在')
}

function amounts ({ bank, merchant, params }: BankCall): Fields {
  const order = bank.orders.byTransaction(params.transaction_id!)
  if (order === undefined || order.merchant !== merchant) refusePay(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  return { transaction_id: order.transactionId, unsplit_amount: order.isUnfrozen ? 0 : settledTotal(order) - order.refunded - order.shared }
}

const BILL_HEAD = '商户号,分账发起方,微信订单号,微信分账单号,商户分账单号,分账接收方,分账金额（元）,业务类型,处理状态,分账描述'

const ROOT = '/v3/profitsharing'
const BRAND = '/v3/brand/profitsharing'

export const profitSharingOperations: BankOperation[] = [
  operation('profitSharing', `POST ${ROOT}/orders`, create),
  operation('profitSharing', `POST ${ROOT}/orders/unfreeze`, unfreeze),
  operation('profitSharing', `GET ${ROOT}/orders/{out_order_no}`, call => describeShare(findShare(call))),
  operation('profitSharing', `POST ${ROOT}/return-orders`, giveBack),
  operation('profitSharing', `GET ${ROOT}/return-orders/{out_return_no}`, call => describeReturn(findReturn(call))),
  operation('profitSharing', `GET ${ROOT}/transactions/{transaction_id}/amounts`, amounts),
  operation('profitSharing', `GET ${ROOT}/merchant-configs/{sub_mchid}`, call => answerOf(call, { sub_mchid: call.params.sub_mchid, max_ratio: MAX_RATIO })),
  operation('profitSharing', `GET ${ROOT}/bills`, call => offerBill(call, writeBill)),
  operation('profitSharing', `POST ${ROOT}/receivers/add`, addReceiver),
  operation('profitSharing', `POST ${ROOT}/receivers/delete`, deleteReceiver),

  operation('brandProfitSharing', `POST ${BRAND}/orders`, call => answerOf(call, { ...call.body, ...create(call) })),
  operation('brandProfitSharing', `POST ${BRAND}/finish-order`, call => answerOf(call, unfreeze(call))),
  operation('brandProfitSharing', `GET ${BRAND}/orders`, call => answerOf(call, describeShare(findShare(call)))),
  operation('brandProfitSharing', `POST ${BRAND}/returnorders`, call => answerOf(call, giveBack(call))),
  operation('brandProfitSharing', `GET ${BRAND}/returnorders`, call => answerOf(call, describeReturn(findReturn(call)))),
  operation('brandProfitSharing', `GET ${BRAND}/orders/{transaction_id}/amounts`, amounts),
  operation('brandProfitSharing', `GET ${BRAND}/brand-configs/{brand_mchid}`, call => answerOf(call, { brand_mchid: call.params.brand_mchid, max_ratio: MAX_RATIO })),
  operation('brandProfitSharing', `POST ${BRAND}/receivers/add`, addReceiver),
  operation('brandProfitSharing', `POST ${BRAND}/receivers/delete`, deleteReceiver)
]

function writeBill ({ bank, merchant, query }: BankCall): string {
  const day = query.bill_date!
  const rows = [...bank.shares.values()].filter(({ order, state }) => order.merchant === merchant && state === 'FINISHED').flatMap(share => share.receivers
    .filter(({ finishedAt }) => finishedAt !== undefined && toRfc3339(finishedAt).startsWith(day))
    .map(({ account, amount, description }) => [merchant.mchid, merchant.mchid, share.order.transactionId, share.orderId, share.outOrderNo, account, (amount / 100).toFixed(2), '分账', '成功', description].map(value => `\`${value}`).join(',')))
  if (rows.length === 0) refusePay(400, 'NO_STATEMENT_EXIST', '账单文件不存在')
  return [BILL_HEAD, ...rows, '总笔数', `\`${rows.length}`, ''].join('\r\n')
}
