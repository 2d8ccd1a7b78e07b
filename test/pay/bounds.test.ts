import type { TSchema } from '@sinclair/typebox'
import t from 'tap'
import type { PayOperation } from '../../plugins/pay/define.js'
import { payAreas } from '../../plugins/pay/operations/index.js'
import { failure } from '../helpers/platform.js'
import { openShop } from './shop.js'

interface Input { where: string, name: string, schema: TSchema }

function * inputsOf (schema: TSchema | undefined, where: string, name = ''): Generator<Input> {
  if (schema === undefined) return
  if (name !== '') yield { where, name, schema }
  for (const [key, property] of Object.entries((schema.properties ?? {}) as Record<string, TSchema>)) yield * inputsOf(property, where, key)
  if (schema.items !== undefined) yield * inputsOf(schema.items as TSchema, where)
}

// the documentation says nothing about their length
const UNDOCUMENTED = ['out_apply_no']

t.test('every number of the merchant\'s own is checked before it is sent, and no input takes a number that is not whole', async (t) => {
  const inputs: Input[] = []
  for (const [area, load] of Object.entries(payAreas)) {
    for (const [name, { params, query, body }] of Object.entries(await load() as unknown as Record<string, PayOperation>)) {
      for (const part of [params, query, body]) inputs.push(...inputsOf(part, `${area}.${name}`))
    }
  }
  const numbers = inputs.filter(({ name }) => /^out_\w+_no$|_request_no$|^merchant_(?:sign_)?plan_no$/.test(name) && !UNDOCUMENTED.includes(name))
  t.ok(numbers.length > 200, `${numbers.length} numbers`)
  t.same(numbers.filter(({ schema }) => schema.pattern === undefined && schema.maxLength === undefined).map(({ where, name }) => `${where} ${name}`), [])
  t.same(inputs.filter(({ schema }) => schema.type === 'number').map(({ where, name }) => `${where} ${name}`), [])
})

t.test('input that WeChat Pay would refuse is refused with its name, and nothing is sent', async (t) => {
  const { pay, bank } = await openShop(t)
  const { api } = pay
  const calls: Array<[() => Promise<unknown>, RegExp]> = [
    [() => api.merchantFund.withdraw({ out_request_no: 'a-b', amount: 100, account_type: 'BASIC' }), /^out_request_no: expected 1 to 32 letters and digits/],
    [() => api.merchantFund.withdraw({ out_request_no: 'a', amount: 0.5, account_type: 'BASIC' }), /^amount: /],
    [() => api.transferAuthorization.closeUserConfirmAuthorization({ out_authorization_no: 'x'.repeat(33) }), /^out_authorization_no: expected 1 to 32 characters/],
    [() => api.transferBillsPartner.unlockCharityBudget({ out_budget_no: '', sponsor_mchid: '1900000001', activity_remark: 'x' }), /^out_budget_no: expected 1 to 32/],
    [() => api.payScore.cancelServiceOrder({ out_order_no: '茶', service_id: 's', reason: 'x' }), /^out_order_no: expected 1 to 32 of letters, digits/],
    [() => api.payScore.createServiceOrder({ out_order_no: 'a', service_id: 's', service_introduction: 'x', notify_url: 'https://shop.example/n', time_range: { start_time: 'now' }, risk_fund: { name: 'DEPOSIT', amount: 1 } }), /^time_range\.start_time: expected yyyyMMdd, yyyyMMddHHmmss or OnAccept/],
    [() => api.favor.sendCoupon({ openid: 'o', stock_id: '1', out_request_no: 'a b', stock_creator_mchid: '1900000001' }), /^out_request_no: expected 1 to 128 of letters/],
    [() => api.payGift.listActivities({ offset: 0, limit: 101 }), /^limit: /],
    [() => pay.call('POST', '/v3/new/thing', { body: { rate: 0.6 } }), /^rate: expected a whole number$/],
    [() => pay.call('POST', '/v3/new/thing', { body: { list: [{ amount: 0.6 }] } }), /^list\.0\.amount: expected a whole number of fen$/]
  ]
  for (const [call, message] of calls) t.match(await failure(call()), { code: 'WX_ERR_INPUT', message })
  t.same(bank.journal.entries({ kind: 'request' }), [])
})
