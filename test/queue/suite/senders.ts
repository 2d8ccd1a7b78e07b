import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { until } from '../../store/suite.js'
import { deferred } from '../../messages/push.js'
import { push, QUICK, type CreateHome } from './home.js'

/** The order of the messages of one sender. */
export function testSenders (name: string, createHome: CreateHome): void {
  t.test(`${name}: the messages of one sender follow one another, those of others do not wait`, async (t) => {
    const queue = await (await createHome(t))(QUICK)
    const running = new Map<string, number>()
    const order = new Map<string, string[]>([['alice', []], ['bob', []]])
    let together = 0
    queue.process(async ({ sender, key }) => {
      running.set(sender!, (running.get(sender!) ?? 0) + 1)
      if (running.get(sender!)! > 1) t.fail('two messages of one sender ran side by side')
      if (running.get('alice') === 1 && running.get('bob') === 1) together++
      order.get(sender!)!.push(key)
      await sleep(Math.random() * 4)
      running.set(sender!, running.get(sender!)! - 1)
    })
    const keys = Array.from({ length: 15 }, (_, index) => String(index))
    for (const key of keys) await Promise.all(['alice', 'bob'].map(sender => queue.add({ ...push(`${sender} ${key}`), sender })))
    await until(() => [...order.values()].every(({ length }) => length === keys.length))
    for (const [sender, handled] of order) t.same(handled, keys.map(key => `${sender} ${key}`))
    t.ok(together > 0)
  })

  t.test(`${name}: a message that fails lets the next of its sender pass, and with order strict it does not`, async (t) => {
    for (const order of ['sender', 'strict'] as const) {
      let now = Date.now()
      const queue = await (await createHome(t))({ backoffMs: 500, maxBackoffMs: 500, now: () => now })
      const tries: string[] = []
      queue.process(async ({ key, attempt }) => {
        tries.push(`${key} ${attempt}`)
        if (key === 'first' && attempt === 1) throw new Error('not yet')
      })
      for (const key of ['first', 'second', 'third']) await queue.add({ ...push(key), sender: 'alice', order })
      await until(() => tries.length === (order === 'strict' ? 1 : 3))
      // time goes by until the second try of the first is due
      await until(() => {
        now += 10
        return tries.length === 4
      })
      t.same(tries, order === 'strict' ? ['first 1', 'first 2', 'second 1', 'third 1'] : ['first 1', 'second 1', 'third 1', 'first 2'])
    }
  })

  t.test(`${name}: messages with order none do not wait for one another`, async (t) => {
    const queue = await (await createHome(t))({ concurrencyPerAccount: 10, graceMs: 1 })
    let begun = 0
    const gate = deferred()
    queue.process(async () => {
      begun++
      await gate.promise
    })
    for (const key of ['1', '2', '3']) await queue.add({ ...push(key), sender: 'alice', order: 'none' })
    await until(() => begun === 3)
    gate.resolve()
  })
}
