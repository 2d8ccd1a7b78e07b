import { createHash } from 'node:crypto'
import t from 'tap'
import { failure, until } from '../helpers/platform.js'
import { openShop } from '../pay/shop.js'

const notifyUrl = 'https://shop.example/wx/pay/wx0000000000000001/notify'
const scene = { transfer_scene_id: '1000', transfer_remark: '奖励', transfer_scene_report_infos: [{ info_type: '活动名称', info_content: '新会员有礼' }], notify_url: notifyUrl }

t.test('a user agrees once and takes later transfers without being asked, until that is closed', async (t) => {
  const told: unknown[] = []
  const { pay, alice, bank } = await openShop(t, { publicKey: true, async setup ({ pay }) { pay.on('*', ({ state, out_bill_no: number, out_authorization_no: authorization }, { eventType }) => { told.push([eventType, number ?? authorization, state]) }) } })
  const { transferAuthorization, transferReceipt } = pay.api
  const asked = await transferAuthorization.createUserConfirmAuthorization({ out_authorization_no: 'auth1', openid: alice.openid, transfer_scene_id: '1000', user_display_name: '爱丽丝', authorization_notify_url: notifyUrl })
  t.match(asked, { state: 'WAIT_USER_CONFIRM', package_info: /.+/ })
  const transfer = { ...scene, out_bill_no: 'bill1', transfer_amount: 250_000, user_name: '爱丽丝', out_authorization_no: 'auth1' }
  t.match(await failure(transferAuthorization.transferWithAuthorization(transfer)), { payCode: 'NO_AUTH' })
  await alice.confirm(asked.package_info)
  t.match(await transferAuthorization.getUserConfirmAuthorization({ out_authorization_no: 'auth1' }), { state: 'TAKING_EFFECT', openid: alice.openid, authorization_id: /\d+/ })
  const before = bank.merchant().ledger.balance
  t.match(await transferAuthorization.transferWithAuthorization(transfer), { state: 'ACCEPTED', openid: alice.openid, user_name: '爱丽丝' })
  await until(() => told.length === 2)
  t.same(told, [['MCHTRANSFER.AUTHORIZATION.CONFIRMED', 'auth1', 'TAKING_EFFECT'], ['MCHTRANSFER.BILL.FINISHED', 'bill1', 'SUCCESS']])
  t.equal(bank.merchant().ledger.balance, before - 250_000)
  t.match(await transferAuthorization.closeUserConfirmAuthorization({ out_authorization_no: 'auth1' }), { state: 'CLOSED', close_info: { close_reason: 'CLOSE_VIA_MCH_API' } })
  t.match(await failure(transferAuthorization.transferWithAuthorization({ ...transfer, out_bill_no: 'bill2' })), { payCode: 'NO_AUTH' })

  t.match(await transferReceipt.applyReceiptByOutBillNo({ out_bill_no: 'bill1' }), { state: 'GENERATING' })
  let receipt = await transferReceipt.getReceiptByOutBillNo({ out_bill_no: 'bill1' })
  while (receipt.state !== 'FINISHED') receipt = await transferReceipt.getReceiptByOutBillNo({ out_bill_no: 'bill1' })
  const { pathname, search } = new URL(receipt.download_url!)
  const { bytes } = await pay.download(pathname + search)
  t.equal(createHash('sha256').update(bytes).digest('hex'), receipt.hash_value)
  t.match(String(bytes), /^%PDF/)
})

t.test('a batch of transfers is checked as a whole, and each of its parts is told of', async (t) => {
  const { pay, alice, bank } = await openShop(t)
  const { transferBatch } = pay.api
  const detail = (number: string) => ({ out_detail_no: number, transfer_amount: 100, transfer_remark: '奖励', openid: alice.openid, user_name: '爱丽丝' })
  const batch = { out_batch_no: 'batch1', batch_name: '奖励', batch_remark: '奖励', total_amount: 200, total_num: 2, transfer_detail_list: [detail('d1'), detail('d2')] }
  t.match(await failure(transferBatch.initiateBatchTransfer({ ...batch, total_amount: 201 })), { payCode: 'PARAM_ERROR', detail: { field: '/body/total_amount' } })
  const before = bank.merchant().ledger.balance
  const { batch_id: id } = await transferBatch.initiateBatchTransfer(batch)
  const query = () => transferBatch.getTransferBatchByNo({ batch_id: id, need_query_detail: true, detail_status: 'ALL' })
  let found = await query()
  while (found.transfer_batch.batch_status !== 'FINISHED') found = await query()
  t.match(found, { transfer_batch: { success_num: 2, success_amount: 200 }, transfer_detail_list: [{ out_detail_no: 'd1', detail_status: 'SUCCESS' }, { out_detail_no: 'd2' }] })
  t.match(await transferBatch.getTransferDetailByOutNo({ out_batch_no: 'batch1', out_detail_no: 'd2' }), { detail_status: 'SUCCESS', transfer_amount: 100, user_name: '爱丽丝' })
  t.match(await failure(transferBatch.getTransferDetailByOutNo({ out_batch_no: 'batch1', out_detail_no: 'd3' })), { payCode: 'NOT_FOUND' })
  t.equal(bank.merchant().ledger.balance, before - 200)
})
