import t from 'tap'
import { PayUnknownError } from '../../plugins/pay/index.js'
import { until } from '../helpers/platform.js'
import { mchid, openShop } from './shop.js'

const DAY_MS = 86_400_000
const DAYS = 30
const ORDERS_A_DAY = 4
const FAULTS = [{ status: 500 }, { status: 500, done: true }, { reset: 'before' as const }, { reset: 'after' as const }, { truncate: true }, { garbage: true, done: true }, { signature: 'bad' as const }, { signature: 'probe' as const }, { signature: 'missing' as const }, { signature: 'old' as const }, { status: 429 }, { status: 202 }]
const LOSSES = [{ drop: true }, { duplicates: 2 }, { signature: 'probe' as const }, { signature: 'bad' as const }]

t.test('after a month with every fault at 1 % the books of merchant and bank agree to the fen', async (t) => {
  const paid = new Map<string, number>()
  const refunded = new Map<string, number>()
  const twice: string[] = []
  const { pay, bank, alice } = await openShop(t, {
    publicKey: true,
    async setup ({ pay }) {
      pay.on('TRANSACTION.SUCCESS', ({ out_trade_no: number, amount }) => {
        if (paid.has(number)) twice.push(number)
        paid.set(number, amount.total)
      })
      pay.on('REFUND.SUCCESS', ({ out_refund_no: number, amount }) => { refunded.set(number, amount.refund) })
    }
  })
  for (const fault of FAULTS) bank.faults.add({ operation: '/v3/*', probability: 0.01, ...fault })
  for (const fault of LOSSES) bank.faults.add({ operation: 'notification', probability: 0.01, ...fault })

  const realNow = Date.now
  let advanced = 0
  Date.now = () => realNow() + advanced
  t.teardown(() => { Date.now = realNow })
  /** The time of day and the bank's clock go on together. */
  async function wait (ms: number): Promise<void> {
    advanced += ms
    bank.clock.advance(0)
    await new Promise(resolve => setTimeout(resolve, 20))
  }

  /** Acts like a careful shop: after an unknown outcome it queries the order, then repeats the call with the same number. */
  async function surely<T> (call: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await call()
      } catch (error) {
        if (!(error instanceof PayUnknownError) && (error as { statusCode?: number }).statusCode !== 429) throw error
      }
    }
  }

  const asked = new Map<string, number>()
  let unknown = 0
  for (let day = 0; day < DAYS; day++) {
    for (let count = 0; count < ORDERS_A_DAY; count++) {
      const outTradeNo = `day-${day}-order-${count}`
      const amount = 1 + ((day * 7919 + count * 104_729) % 100_000)
      const input = { openid: alice.openid, amount, description: '茶', outTradeNo }
      const order = await pay.order(input).catch(async (error) => {
        if (!(error instanceof PayUnknownError)) return surely(() => pay.order(input))
        unknown++
        await surely(() => pay.settle(error, { intervalMs: 1, absentAfterMs: 1 }))
        return surely(() => pay.order(input))
      })
      if (count % 4 !== 3) await alice.pay(order)
      if (count % 4 === 1) {
        const refund = { outTradeNo, outRefundNo: `r-${outTradeNo}`, amount: Math.ceil(amount / 3), total: amount }
        await surely(() => pay.refund(refund))
        asked.set(refund.outRefundNo, refund.amount)
      }
    }
    await wait(2 * 60_000)
    await pay.sweep()
    // probes and lost connections are sent again
    for (let pause = 0; pause < 4; pause++) await wait(10 * 60_000)
    await pay.sweep()
    await wait(DAY_MS - 42 * 60_000)
  }
  bank.faults.clear()
  const ledger = bank.merchant().ledger.entries
  const at = new Map(ledger.filter(({ kind }) => kind === 'payment').map(({ outTradeNo, amount }) => [outTradeNo!, amount]))
  const back = new Map(ledger.filter(({ kind }) => kind === 'refund').map(({ outRefundNo, amount }) => [outRefundNo!, -amount]))
  await until(async () => {
    // on a busy machine a call of a sweep may have failed, and the next sweep, a minute later, repeats it
    await wait(60_000)
    await pay.sweep()
    return paid.size === at.size
  })
  t.equal(at.size, DAYS * ORDERS_A_DAY * 3 / 4)
  t.same([...paid].sort(), [...at].sort(), 'every payment was delivered with its amount')
  t.same(twice, [], 'none twice')
  t.same([...asked].sort(), [...back].sort(), 'every refund was made once, with its amount')
  // a lost notification of a refund is asked for
  for (const [outRefundNo, amount] of asked) {
    const refund = await pay.queryRefund({ outRefundNo })
    t.same([refund.status, refund.amount.refund, refunded.get(outRefundNo) ?? amount], ['SUCCESS', amount, amount])
  }
  const sum = (books: Map<string, number>) => [...books.values()].reduce((total, amount) => total + amount, 0)
  t.equal(bank.merchant(mchid).ledger.balance, 100_000_000 + sum(paid) - sum(asked))
  t.comment(`${at.size} payments, ${back.size} refunds, ${unknown} unknown outcomes of orders`)
})
