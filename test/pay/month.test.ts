import t, { type Test } from 'tap'
import { PayUnknownError } from '../../plugins/pay/index.js'
import { until } from '../helpers/platform.js'
import { mchid, openShop } from './shop.js'

const DAY_MS = 86_400_000
const DAYS = 30
const ORDERS_A_DAY = 4
const FAULTS = [{ status: 500 }, { status: 500, done: true }, { reset: 'before' as const }, { reset: 'after' as const }, { truncate: true }, { garbage: true, done: true }, { signature: 'bad' as const }, { signature: 'probe' as const }, { signature: 'missing' as const }, { signature: 'old' as const }, { status: 429 }, { status: 202 }]
const LOSSES = [{ drop: true }, { duplicates: 2 }, { signature: 'probe' as const }, { signature: 'bad' as const }]

interface Books {
  /** The payments and refunds that the shop's handlers were told of, with their amounts. */
  paid: Map<string, number>
  refunded: Map<string, number>
  paidTwice: string[]
  /** The refunds that the shop asked for. */
  asked: Map<string, number>
}

type Shop = Awaited<ReturnType<typeof openShop>>

async function openFaultyShop (t: Test): Promise<Shop & { books: Books }> {
  const books: Books = { paid: new Map(), refunded: new Map(), paidTwice: [], asked: new Map() }
  const shop = await openShop(t, {
    publicKey: true,
    async setup ({ pay }) {
      pay.on('TRANSACTION.SUCCESS', ({ out_trade_no: number, amount }) => {
        if (books.paid.has(number)) books.paidTwice.push(number)
        books.paid.set(number, amount.total)
      })
      pay.on('REFUND.SUCCESS', ({ out_refund_no: number, amount }) => { books.refunded.set(number, amount.refund) })
    }
  })
  for (const fault of FAULTS) shop.bank.faults.add({ operation: '/v3/*', probability: 0.01, ...fault })
  for (const fault of LOSSES) shop.bank.faults.add({ operation: 'notification', probability: 0.01, ...fault })
  return { ...shop, books }
}

/** Returns a function with which the time of day and the bank's clock go on together. */
function moveTime (t: Test, { bank }: Shop): (ms: number) => Promise<void> {
  const realNow = Date.now
  let advanced = 0
  Date.now = () => realNow() + advanced
  t.teardown(() => { Date.now = realNow })
  return async ms => {
    advanced += ms
    bank.clock.advance(0)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
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

/** Sells the number `count` of a day: three in four orders are paid, and one of them is refunded in part. Returns whether the order's outcome was unknown for a while. */
async function sell ({ pay, alice, books }: Shop & { books: Books }, day: number, count: number): Promise<boolean> {
  const outTradeNo = `day-${day}-order-${count}`
  const amount = 1 + ((day * 7919 + count * 104_729) % 100_000)
  const input = { openid: alice.openid, amount, description: '茶', outTradeNo }
  let wasUnknown = false
  const order = await pay.order(input).catch(async (error) => {
    if (!(error instanceof PayUnknownError)) return surely(() => pay.order(input))
    wasUnknown = true
    await surely(() => pay.settle(error, { intervalMs: 1, absentAfterMs: 1 }))
    return surely(() => pay.order(input))
  })
  if (count % 4 !== 3) await alice.pay(order)
  if (count % 4 === 1) {
    const refund = { outTradeNo, outRefundNo: `r-${outTradeNo}`, amount: Math.ceil(amount / 3), total: amount }
    await surely(() => pay.refund(refund))
    books.asked.set(refund.outRefundNo, refund.amount)
  }
  return wasUnknown
}

const sum = (books: Map<string, number>) => [...books.values()].reduce((total, amount) => total + amount, 0)

t.test('after a month with every fault at 1 % the books of merchant and bank agree to the fen', async (t) => {
  const shop = await openFaultyShop(t)
  const { pay, bank, books: { paid, paidTwice, asked, refunded } } = shop
  const wait = moveTime(t, shop)
  let unknown = 0
  for (let day = 0; day < DAYS; day++) {
    for (let count = 0; count < ORDERS_A_DAY; count++) if (await sell(shop, day, count)) unknown++
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
  t.same(paidTwice, [], 'none twice')
  t.same([...asked].sort(), [...back].sort(), 'every refund was made once, with its amount')
  // a lost notification of a refund is asked for
  for (const [outRefundNo, amount] of asked) {
    const refund = await pay.queryRefund({ outRefundNo })
    t.same([refund.status, refund.amount.refund, refunded.get(outRefundNo) ?? amount], ['SUCCESS', amount, amount])
  }
  t.equal(bank.merchant(mchid).ledger.balance, 100_000_000 + sum(paid) - sum(asked))
  t.comment(`${at.size} payments, ${back.size} refunds, ${unknown} unknown outcomes of orders`)
})
