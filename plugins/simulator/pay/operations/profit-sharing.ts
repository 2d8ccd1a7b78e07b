import { randomInt } from 'node:crypto'
import { decryptField, encryptField, fenOf, textOf, type BankCall, type BankOperation, type Fields } from '../call.js'
import { toRfc3339 } from '../ledger.js'
import { refuseParameter, refusePay } from '../refusal.js'
import type { BankOrder } from './orders.js'

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

const createId = () => `3008${Array.from({ length: 24 }, () => randomInt(10)).join('')}`

function describeShare ({ order, ...share }: BankShare): Fields {
  return {
    ...(order.subMchid !== undefined && { sub_mchid: order.subMchid }),
    transaction_id: order.transactionId,
    out_order_no: share.outOrderNo,
    order_id: share.orderId,
    state: share.state,
    receivers: share.receivers.map(({ type, account, amount, description, result, detailId, createdAt, finishedAt }) => ({
      type, account, amount, description, result, detail_id: detailId, create_time: toRfc3339(createdAt), finish_time: toRfc3339(finishedAt ?? 0)
    }))
  }
}

function findOrder ({ bank, merchant, body, query }: BankCall): BankOrder {
  const order = bank.orders.byTransaction(String(body.transaction_id ?? query.transaction_id))
  if (order === undefined || order.merchant !== merchant) refusePay(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
  return order
}

async function endLater ({ bank, merchant }: BankCall, share: BankShare): Promise<void> {
  await bank.clock.sleep(merchant.delayMs, bank.signal)
  const now = bank.clock.now()
  for (const receiver of share.receivers) {
    receiver.result = 'SUCCESS'
    receiver.finishedAt = now
    if (receiver.account !== merchant.mchid) merchant.ledger.add({ kind: 'share', at: now, amount: -receiver.amount, number: share.outOrderNo, transactionId: share.order.transactionId! })
  }
  share.state = 'FINISHED'
  for (const { type, account, amount, description } of share.receivers) {
    await bank.notifier.notify(merchant, bank.shareNotifyUrl(share.order), {
      eventType: 'PROFITSHARING.SUCCESS',
      originalType: 'profitsharing',
      summary: '分账成功',
      resource: { mchid: merchant.mchid, transaction_id: share.order.transactionId, order_id: share.orderId, out_order_no: share.outOrderNo, receiver: { type, account, amount, description }, success_time: toRfc3339(now) }
    })
  }
}

function readReceivers (call: BankCall): ShareReceiver[] {
  const { bank, merchant, body } = call
  if (!Array.isArray(body.receivers) || body.receivers.length === 0 || body.receivers.length > MAX_RECEIVERS) return refuseParameter('receivers', '分账接收方列表为 1 到 50 个')
  return body.receivers.map((receiver: Fields, index: number) => {
    const type = textOf(receiver, 'type', 32)
    const account = textOf(receiver, 'account', 64)
    if (receiver.name !== undefined) decryptField(call, `receivers.${index}.name`, String(receiver.name))
    if (!bank.receivers.has(`${merchant.mchid}:${type}:${account}`)) refusePay(400, 'INVALID_REQUEST', '分账接收方关系不存在')
    return { type, account, amount: fenOf(receiver, 'amount'), description: textOf(receiver, 'description', 80), result: 'PENDING' as const, detailId: createId(), createdAt: bank.clock.now(), returned: 0 }
  })
}

function create (call: BankCall): Fields {
  const { bank, merchant, body } = call
  const outOrderNo = textOf(body, 'out_order_no', 64, OUT_NO)
  const order = findOrder(call)
  const fingerprint = JSON.stringify([body.transaction_id, body.unfreeze_unsplit, body.receivers?.map(({ name: _, ...receiver }: Fields) => receiver)])
  const known = bank.shares.get(`${merchant.mchid}:${outOrderNo}`)
  if (known !== undefined) {
    if (known.fingerprint !== fingerprint) refusePay(400, 'INVALID_REQUEST', '分账单号重复，参数与之前请求不一致')
    return describeShare(known)
  }
  if (!order.profitSharing) refusePay(403, 'NO_AUTH', '订单没有设置分账')
  if (order.isUnfrozen) refusePay(400, 'INVALID_REQUEST', '分账已完结')
  const receivers = readReceivers(call)
  const total = receivers.reduce((sum, { amount }) => sum + amount, 0)
  if (order.shared + total > order.total - order.refunded) refusePay(403, 'NOT_ENOUGH', '分账金额不足')
  order.shared += total
  if (body.unfreeze_unsplit === true) order.isUnfrozen = true
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
    order_id: share.orderId, out_order_no: share.outOrderNo, out_return_no: given.outReturnNo, return_id: given.returnId, return_mchid: given.returnMchid, amount: given.amount, description: given.description, result: 'SUCCESS', create_time: toRfc3339(given.createdAt), finish_time: toRfc3339(given.createdAt)
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

/** The name of a receiver comes encrypted for WeChat Pay, and goes back encrypted for the merchant. */
function addReceiver (call: BankCall): Fields {
  const { bank, merchant, body } = call
  const type = textOf(body, 'type', 32)
  const account = textOf(body, 'account', 64)
  const name = body.name === undefined ? undefined : decryptField(call, 'name', String(body.name))
  bank.receivers.add(`${merchant.mchid}:${type}:${account}`)
  return { type, account, ...(name !== undefined && { name: encryptField(call, name) }), relation_type: body.relation_type ?? 'STORE' }
}

const ROOT = '/v3/profitsharing'

export const profitSharingOperations: BankOperation[] = [
  { method: 'POST', path: `${ROOT}/orders`, run: create },
  { method: 'POST', path: `${ROOT}/orders/unfreeze`, run: unfreeze },
  {
    method: 'GET',
    path: `${ROOT}/orders/{out_order_no}`,
    run ({ bank, merchant, params }) {
      const share = bank.shares.get(`${merchant.mchid}:${params.out_order_no}`)
      return share === undefined ? refusePay(404, 'RESOURCE_NOT_EXISTS', '分账单不存在') : describeShare(share)
    }
  },
  { method: 'POST', path: `${ROOT}/return-orders`, run: giveBack },
  {
    method: 'GET',
    path: `${ROOT}/return-orders/{out_return_no}`,
    run ({ bank, merchant, params }) {
      const given = bank.shareReturns.get(`${merchant.mchid}:${params.out_return_no}`)
      return given === undefined ? refusePay(404, 'RESOURCE_NOT_EXISTS', '回退单不存在') : describeReturn(given)
    }
  },
  {
    method: 'GET',
    path: `${ROOT}/transactions/{transaction_id}/amounts`,
    run ({ bank, merchant, params }) {
      const order = bank.orders.byTransaction(params.transaction_id!)
      if (order === undefined || order.merchant !== merchant) refusePay(404, 'RESOURCE_NOT_EXISTS', '订单不存在')
      return { transaction_id: order.transactionId, unsplit_amount: order.isUnfrozen ? 0 : order.total - order.refunded - order.shared }
    }
  },
  { method: 'POST', path: `${ROOT}/receivers/add`, run: addReceiver },
  {
    method: 'POST',
    path: `${ROOT}/receivers/delete`,
    run ({ bank, merchant, body }) {
      bank.receivers.delete(`${merchant.mchid}:${body.type}:${body.account}`)
      return { type: body.type, account: body.account }
    }
  }
]
