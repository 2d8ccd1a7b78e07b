import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { createBus, within } from '../helpers/bus.js'
import { createMerchant, mchid } from '../pay/shop.js'

const NOTIFICATIONS = 1000
const SENDERS = 16
const KILLS = 3

// two handlers in a row: that the second one runs shows that the success of the first one is stored
const setup = `
  for (const name of ['a', 'b']) {
    ctx.pay.on('TRANSACTION.SUCCESS', async ({ out_trade_no: number }) => {
      await note('run', name, number)
      await note('end', name, number)
    })
  }`

t.test('kill -9 during 1,000 notifications loses none, and runs no handler again whose success is stored', async (t) => {
  const bus = await createBus(t, { engine: 'sqlite', setup })
  const { bank, clock } = bus.simulator
  const { appid } = bus.account
  const merchant = bank.addMerchant(createMerchant(), [appid])
  const file = join(bus.cwd, 'accounts.json')
  const { accounts: [own] } = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ merchants: [createMerchant()], accounts: [{ ...own, mchid }] }))
  const env = { WECHAT_PAY_BASE: own.apiBase }
  let server = await bus.start('one', env)
  bank.notifyOrigin = server.base

  const results = new Map<string, { delivered: boolean }>()
  let next = 0
  const sending = Promise.all(Array.from({ length: SENDERS }, async () => {
    while (next < NOTIFICATIONS) {
      const number = `order-${next++}`
      const resource = { mchid, appid, out_trade_no: number, transaction_id: `t${number}`, trade_type: 'JSAPI', trade_state: 'SUCCESS', amount: { total: 1, currency: 'CNY' } }
      const content = { eventType: 'TRANSACTION.SUCCESS', originalType: 'transaction', summary: '支付成功', resource }
      results.set(number, await bank.notifier.notify(merchant, `https://shop.example/wx/pay/${appid}/notify`, content, { duplicates: next % 10 === 0 ? 1 : 0, newIds: true }))
    }
  }))
  for (let killed = 0; killed < KILLS; killed++) {
    await within(60_000, () => results.size >= (killed + 1) * NOTIFICATIONS / (KILLS + 1))
    await sleep(randomInt(50))
    await server.stop('SIGKILL')
    server = await bus.start('one', env)
    bank.notifyOrigin = server.base
  }
  await sending
  await within(60_000, () => {
    // WeChat Pay sends again what nobody took in
    clock.advance(30_000)
    return [...results.values()].every(({ delivered }) => delivered)
  })
  const ends = () => new Set(bus.notes().filter(([what, name]) => what === 'end' && name === 'b').map(([, , number]) => number))
  await within(60_000, () => ends().size === NOTIFICATIONS)
  const stored = new Set<string>()
  const again: string[] = []
  for (const [what, name, number] of bus.notes()) {
    if (what === 'run' && name === 'a' && stored.has(number!)) again.push(number!)
    if (what === 'run' && name === 'b') stored.add(number!)
  }
  t.same(again, [])
  t.equal(await server.stop(), 0)
})
