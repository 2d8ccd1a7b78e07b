import t from 'tap'
import { failure, until } from '../helpers/platform.js'
import { mchid, openShop } from '../pay/shop.js'

const notifyUrl = 'https://shop.example/wx/pay/wx0000000000000001/notify'

t.test('a user complains, the shop answers, refunds and completes, and is told of every step', async (t) => {
  const told: unknown[] = []
  const { pay, alice, bank, payBase } = await openShop(t, { publicKey: true, async setup ({ pay }) { pay.on('*', ({ complaint_id: id, action_type: action }, { eventType }) => { if (eventType.startsWith('COMPLAINT')) told.push([eventType, action, id]) }) } })
  const { complaints } = pay.api
  t.match(await failure(complaints.getComplaintNotification()), { payCode: 'RESOURCE_NOT_EXISTS' })
  t.same(await complaints.createComplaintNotification({ url: notifyUrl }), { mchid, url: notifyUrl })
  t.match(await failure(complaints.createComplaintNotification({ url: notifyUrl })), { payCode: 'RESOURCE_ALREADY_EXISTS' })

  const order = await pay.order({ openid: alice.openid, amount: 1990, description: '茶', outTradeNo: 'bad-tea' })
  await t.rejects(alice.complain({ outTradeNo: 'bad-tea', detail: '茶是凉的' }), { code: 'WX_ERR_OPTIONS' }, 'it is not paid')
  const { transactionId } = await alice.pay(order)
  const { complaintId } = await alice.complain({ transactionId: transactionId!, detail: '茶是凉的', phone: '13912345678' })
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const list = await complaints.listComplaints({ begin_date: day, end_date: day })
  t.match(list, { total_count: 1, data: [{ complaint_id: complaintId, complaint_state: 'PENDING', payer_phone: '13912345678', complaint_order_info: [{ out_trade_no: 'bad-tea', amount: 1990 }] }] })
  t.match(await failure(complaints.listComplaints({ begin_date: '2020-01-02', end_date: '2020-01-01' })), { payCode: 'PARAM_ERROR' })
  t.match(await complaints.getComplaint({ complaint_id: complaintId }), { payer_phone: '13912345678', problem_type: 'REFUND', apply_refund_amount: 1990, incoming_user_response: false })

  const { media_id: picture } = await complaints.uploadImage({ file: { fileName: 'tea.png', bytes: Buffer.from('a picture') } })
  t.equal(String(await complaints.downloadImage({ media_id: String(picture) })), 'a picture')
  await complaints.respond({ complaint_id: complaintId, complainted_mchid: mchid, response_content: '抱歉', response_images: [String(picture)] })
  t.match(await failure(complaints.respond({ complaint_id: complaintId, complainted_mchid: '1900000009', response_content: '抱歉' })), { payCode: 'PARAM_ERROR', detail: { field: '/body/complainted_mchid' } })
  await alice.answerComplaint(complaintId, '我要退款')
  t.match(await complaints.getComplaint({ complaint_id: complaintId }), { complaint_state: 'PROCESSING', incoming_user_response: true })
  t.match(await failure(complaints.updateRefundProgress({ complaint_id: complaintId, action: 'REJECT' })), { payCode: 'PARAM_ERROR' })
  await complaints.updateRefundProgress({ complaint_id: complaintId, action: 'APPROVE', launch_refund_day: 0 })
  await pay.refund({ outTradeNo: 'bad-tea', amount: 1990, total: 1990, outRefundNo: 'r1' })
  await complaints.completeComplaint({ complaint_id: complaintId, complainted_mchid: mchid })
  t.match(await failure(complaints.completeComplaint({ complaint_id: complaintId, complainted_mchid: mchid })), { payCode: 'INVALID_REQUEST' })
  t.match(await complaints.getComplaint({ complaint_id: complaintId }), { complaint_state: 'PROCESSED', complaint_full_refunded: true })
  const { data: history } = await complaints.listNegotiationHistory({ complaint_id: complaintId })
  t.same(history!.map(({ operate_type: type }) => type), ['MERCHANT_CONFIRM_COMPLETE', 'MERCHANT_APPROVE_REFUND', 'USER_RESPONSE', 'MERCHANT_RESPONSE', 'USER_CREATE_COMPLAINT'])
  t.match(await complaints.getComplaintV1({ transaction_id: transactionId! }), { complaint_state: 'MERCHANT_REFUNDED', complaint_handle_state: 'PROCESSED' })

  await alice.complain({ transactionId: transactionId!, detail: '还是凉的' })
  const control = await fetch(`${payBase}/_simulator/users/alice/complaints/${complaintId}/withdraw`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  t.equal(control.status, 204)
  await until(() => told.length === 5)
  t.same(told, [
    ['COMPLAINT.CREATE', 'CREATE_COMPLAINT', complaintId],
    ['COMPLAINT.STATE_CHANGE', 'USER_RESPONSE', complaintId],
    ['COMPLAINT.STATE_CHANGE', 'MERCHANT_APPROVE_REFUND', complaintId],
    ['COMPLAINT.STATE_CHANGE', 'CONTINUE_COMPLAINT', complaintId],
    ['COMPLAINT.STATE_CHANGE', 'USER_CANCEL_COMPLAINT', complaintId]
  ])
  t.match(bank.bank.complaints.get(complaintId), { times: 2, state: 'PROCESSED' })
  await complaints.deleteComplaintNotification()
  t.match(await failure(complaints.getComplaintNotification()), { payCode: 'RESOURCE_NOT_EXISTS' })
})
