import t from 'tap'
import { sampleOf } from '../../plugins/api/catalogue/sample.js'
import type { PayOperation } from '../../plugins/pay/define.js'
import { payAreas } from '../../plugins/pay/operations/index.js'
import { bankOperations } from '../../plugins/simulator/pay/operations/index.js'
import { findProblem } from '../../plugins/lib/check.js'
import { openShop } from '../pay/shop.js'

// the account and the merchant are filled in
const OWN = ['appid', 'mchid', 'sp_appid', 'sp_mchid', 'combine_appid', 'combine_mchid', 'time_expire']
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
// fields whose shape a made-up text does not have
const SHAPED: Record<string, unknown> = {
  out_bill_no: 'bill1', out_batch_no: 'batch1', out_detail_no: 'detail1', notify_url: 'https://shop.example/notify', url: 'https://shop.example/notify', contract_notify_url: 'https://shop.example/notify', transaction_notify_url: 'https://shop.example/notify', callback_url: 'https://shop.example/notify', currency: 'CNY', transfer_amount: 100, total_amount: 100, total_num: 1, auth_code: '130000000000000000', date: yesterday, bill_date: yesterday, bank_alias_code: '1000009547'
}

function shape (value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map(item => shape(item))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shape(item, key)]))
  return SHAPED[name] ?? value
}

function inputOf ({ params, query, body, meta }: PayOperation): Record<string, unknown> {
  const fields = shape(Object.assign({}, ...[params, query, body].filter(part => part !== undefined).map(part => sampleOf(part)))) as Record<string, unknown>
  for (const name of OWN) delete fields[name]
  return { ...fields, ...(meta !== undefined && { file: { fileName: 'x.png', bytes: Buffer.from('x') } }) }
}

const definitions = (await Promise.all(Object.entries(payAreas).map(async ([area, load]) => Object.entries(await load() as unknown as Record<string, PayOperation>).map(([name, definition]) => ({ area, name, definition }))))).flat()

t.test('the bank knows every core operation, and no other', async (t) => {
  const known = bankOperations.map(({ area, method, path }) => `${area} ${method} ${path}`)
  t.equal(new Set(known).size, known.length)
  t.same(known.sort(), definitions.map(({ area, definition: { method, path } }) => `${area} ${method} ${path}`).sort())
})

t.test('every core operation is answered through its typed method, in the shape of its definition', async (t) => {
  const { pay, bank } = await openShop(t, { publicKey: true })
  const unknown: string[] = []
  const misshapen: string[] = []
  let answered = 0
  for (const { area, name, definition } of definitions) {
    try {
      const answer = await (pay.api as any)[area][name](inputOf(definition))
      answered++
      const problem = definition.answer !== undefined && !definition.binary && findProblem(definition.answer, answer)
      if (problem) misshapen.push(`${area}.${name}: ${problem.path.join('.')} ${problem.expected}`)
    } catch (error) {
      // a made-up number may be refused; what counts is that the operation is there and its input is taken
      const { code, payCode, httpStatus, message } = error as { code?: string, payCode?: string, httpStatus?: number, message: string }
      if (code !== 'WX_ERR_PAY' || httpStatus === 405 || message.includes('无此接口')) unknown.push(`${area}.${name}: ${code} ${payCode} ${message}`)
    }
  }
  t.same(unknown, [])
  t.same(misshapen, [])
  t.ok(answered > 100, `${answered} of ${definitions.length} did what they were asked`)
  t.notMatch(JSON.stringify(bank.journal.entries({ kind: 'request' }).map(({ status }) => status)), /5\d\d/)
})
