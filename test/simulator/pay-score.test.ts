import t from 'tap'
import { failure, until } from '../helpers/platform.js'
import { mchid, openShop } from '../pay/shop.js'

const notifyUrl = 'https://shop.example/wx/pay/wx0000000000000001/notify'

t.test('a service is agreed to, ended and paid for, in the states of pay score', async (t) => {
  const told: unknown[] = []
  const { pay, alice, bank } = await openShop(t, { async setup ({ pay }) { pay.on('*', ({ out_order_no: number, state, authorization_code: code }, { eventType }) => { told.push([eventType, number ?? code, state]) }) } })
  const { payScore } = pay.api
  const service = { service_id: 's1', service_introduction: '充电宝', notify_url: notifyUrl, time_range: { start_time: 'OnAccept' }, risk_fund: { name: 'DEPOSIT', amount: 9900 } }
  const create = (number: string) => payScore.createServiceOrder({ ...service, out_order_no: number })
  const created = await create('lend-1')
  t.match(created, { state: 'CREATED', out_order_no: 'lend-1', mchid, package: /.+/ })
  t.equal((await create('lend-1')).order_id, created.order_id)
  const complete = { out_order_no: 'lend-1', service_id: 's1', post_payments: [{ name: '租金', amount: 300 }], total_amount: 300, time_range: { end_time: '20260101120000' } }
  t.match(await failure(payScore.completeServiceOrder(complete)), { payCode: 'INVALID_REQUEST' }, 'the user has not agreed')
  t.match(await alice.confirm(created.package), { errMsg: 'confirm:ok' })
  t.match(await payScore.getServiceOrder({ out_order_no: 'lend-1', service_id: 's1' }), { state: 'DOING', state_description: 'USER_CONFIRM', openid: alice.openid })
  const before = bank.merchant().ledger.balance
  t.match(await payScore.completeServiceOrder(complete), { state: 'DONE', total_amount: 300, need_collection: true })
  await until(() => told.length === 2)
  t.same(told, [['PAYSCORE.USER_CONFIRM', 'lend-1', 'DOING'], ['PAYSCORE.USER_PAID', 'lend-1', 'DONE']])
  const { collection } = await payScore.getServiceOrder({ out_order_no: 'lend-1', service_id: 's1' })
  t.match(collection, { state: 'USER_PAID', paid_amount: 300, paying_amount: 0, details: [{ amount: 300, transaction_id: /^4200\d{24}$/ }] })
  t.equal(bank.merchant().ledger.balance, before + 300)
  t.match(await pay.refund({ transactionId: String(collection!.details![0]!.transaction_id), amount: 300, total: 300, outRefundNo: 'r1' }), { status: 'PROCESSING' }, 'it is refunded as any payment')
  t.match(await failure(payScore.cancelServiceOrder({ out_order_no: 'lend-1', service_id: 's1', reason: '错误' })), { payCode: 'INVALID_REQUEST' })

  await create('lend-2')
  await payScore.cancelServiceOrder({ out_order_no: 'lend-2', service_id: 's1', reason: '无货' })
  t.match(await payScore.getServiceOrder({ out_order_no: 'lend-2', service_id: 's1' }), { state: 'REVOKED' })
  t.match(await failure(payScore.getServiceOrder({ out_order_no: 'lend-9', service_id: 's1' })), { payCode: 'RESOURCE_NOT_EXISTS' })

  bank.bank.addMerchant({ ...bank.merchant().settings, deductionOutcome: 'FAIL' })
  const third = await create('lend-3')
  await alice.confirm(third.package)
  await payScore.completeServiceOrder({ ...complete, out_order_no: 'lend-3' })
  t.match(await payScore.modifyServiceOrder({ ...complete, out_order_no: 'lend-3', total_amount: 200, post_payments: [{ name: '租金', amount: 200 }], reason: '优惠' }), { total_amount: 200, collection: { state: 'USER_PAYING', paying_amount: 200 } })
  t.match(await failure(payScore.modifyServiceOrder({ ...complete, out_order_no: 'lend-3', reason: '涨价' })), { payCode: 'INVALID_REQUEST' })
  await payScore.syncServiceOrder({ out_order_no: 'lend-3', service_id: 's1', type: 'Order_Paid', detail: { paid_time: '20260101120000' } })
  t.match(await payScore.getServiceOrder({ out_order_no: 'lend-3', service_id: 's1' }), { collection: { state: 'USER_PAID', details: [{ paid_type: 'MCH' }] } })
})

t.test('a user opens and closes a service, signs a contract, and takes what is deducted', async (t) => {
  const told: string[] = []
  const { pay, alice, bank } = await openShop(t, { async setup ({ pay }) { pay.on('*', (_, { eventType }) => { told.push(eventType) }) } })
  const { payScore, papay } = pay.api
  const { apply_permissions_token: token } = await payScore.createPermission({ service_id: 's1', authorization_code: 'code-1', notify_url: notifyUrl })
  t.match(await payScore.getUserServiceState({ service_id: 's1', openid: alice.openid }), { use_service_state: 'UNAVAILABLE' })
  await alice.confirm(token)
  t.match(await payScore.getPermissionByAuthorizationCode({ authorization_code: 'code-1', service_id: 's1' }), { authorization_state: 'AVAILABLE', openid: alice.openid })
  t.match(await payScore.getUserServiceState({ service_id: 's1', openid: alice.openid }), { use_service_state: 'AVAILABLE' })
  await payScore.terminatePermissionByOpenid({ openid: alice.openid, service_id: 's1', reason: '停用' })
  await until(() => told.length === 2)
  t.same(told, ['PAYSCORE.USER_OPEN_SERVICE', 'PAYSCORE.USER_CLOSE_SERVICE'])

  const signing = { plan_id: 12, out_contract_code: 'contract-1', contract_display_account: '爱丽丝', contract_notify_url: notifyUrl }
  const { pre_entrustweb_id: preId } = await papay.preSignMiniProgramScheduledDeduct({ ...signing, openid: alice.openid })
  t.match(await bank.user('bob').confirm(preId), { errMsg: /another user/ })
  await alice.confirm(preId)
  const contract = await papay.getContractByOutContractCode({ plan_id: 12, out_contract_code: 'contract-1' })
  t.match(contract, { contract_state: 'SIGNED', openid: alice.openid })
  t.match(await papay.schedulePayDeduction({ contract_id: contract.contract_id, schedule_amount: { total: 500, currency: 'CNY' } }), { schedule_state: 'SCHEDULED', scheduled_amount: { total: 500 } })
  await papay.applyPayTransaction({ out_trade_no: 'deduct-1', description: '会员', transaction_notify_url: notifyUrl, contract_id: contract.contract_id, amount: { total: 500, currency: 'CNY' } })
  await until(() => told.length === 4)
  t.same(told.slice(2), ['ENTRUST.SIGN', 'TRANSACTION.SUCCESS'])
  t.match(await pay.query({ outTradeNo: 'deduct-1' }), { trade_state: 'SUCCESS', payer: { openid: alice.openid } })
  await papay.terminateContractByOutContractCode({ plan_id: 12, out_contract_code: 'contract-1', contract_termination_remark: '到期' })
  t.match(await failure(papay.applyPayTransaction({ out_trade_no: 'deduct-2', description: '会员', transaction_notify_url: notifyUrl, contract_id: contract.contract_id, amount: { total: 500, currency: 'CNY' } })), { payCode: 'CONTRACT_NOT_EXISTED' })
})
