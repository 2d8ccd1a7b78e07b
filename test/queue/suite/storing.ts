import { setImmediate as nextTurn } from 'node:timers/promises'
import t from 'tap'
import type { Job } from '../../../plugins/queue/queue.js'
import { until } from '../../store/suite.js'
import { deferred } from '../../messages/push.js'
import { push, type CreateHome } from './home.js'

/** Pushes on their way into the queue. */
export function testStoring (name: string, createHome: CreateHome): void {
  t.test(`${name}: a push is handled as it was added`, async (t) => {
    const queue = await (await createHome(t))()
    const startedAt = Date.now()
    const handled = new Promise<Job>((resolve) => queue.process(async (job) => resolve(job)))
    const given = { ...push('9007199254740993'), origin: { requestId: '请求-1', traceparent: '00-0af7-b7ad-01' } }
    t.equal(await queue.add(given), true)
    const job = await handled
    t.match(job, { ...given, id: String, attempt: 1, succeeded: [] })
    // the queue's clock is a steady one, which the system's may leave by a little
    t.ok(job.receivedAt > startedAt - 1000 && job.receivedAt < Date.now() + 1000)
  })

  t.test(`${name}: pushes added before anyone handles them are handled later`, async (t) => {
    const queue = await (await createHome(t))()
    await Promise.all(Array.from({ length: 25 }, (_, index) => queue.add(push(String(index)))))
    const handled = new Set<string>()
    queue.process(async ({ key }) => { handled.add(key) })
    await until(() => handled.size === 25)
  })

  t.test(`${name}: more than ten pushes handled at a time are no leak to Node`, async (t) => {
    const warnings: Error[] = []
    const note = (warning: Error) => { warnings.push(warning) }
    process.on('warning', note)
    t.teardown(() => process.off('warning', note))
    const queue = await (await createHome(t))({ concurrency: 30, concurrencyPerAccount: 30 })
    let running = 0
    const all = deferred()
    queue.process(async () => {
      if (++running === 30) all.resolve()
      await all.promise
    })
    await Promise.all(Array.from({ length: 30 }, (_, index) => queue.add(push(String(index)))))
    await all.promise
    // Node says it behind the turn
    await nextTurn()
    t.same(warnings, [])
  })

  t.test(`${name}: four deliveries of one push at once are handled once, a later one not at all`, async (t) => {
    const queue = await (await createHome(t))()
    const handled: string[] = []
    queue.process(async ({ appid, key }) => { handled.push(`${appid} ${key}`) })
    const added = await Promise.all(Array.from({ length: 4 }, () => queue.add(push('9007199254740993'))))
    t.same(added.filter(Boolean).length, 1)
    await until(() => handled.length === 1)
    t.equal(await queue.add(push('9007199254740993')), false)
    // the next differs past 2^53 only, the last is another account's
    t.equal(await queue.add(push('9007199254740992')), true)
    t.equal(await queue.add(push('9007199254740993', 'wx2')), true)
    await until(() => handled.length === 3)
    t.same(new Set(handled), new Set(['wx1 9007199254740993', 'wx1 9007199254740992', 'wx2 9007199254740993']))
  })

  t.test(`${name}: a key may hold any character`, async (t) => {
    const queue = await (await createHome(t))()
    const keys = ['a:b', 'a', 'b:', ':', '图片 {x} *', '__proto__', '0']
    for (const key of keys) t.equal(await queue.add(push(key)), true)
    for (const key of keys) t.equal(await queue.add(push(key)), false)
  })

  t.test(`${name}: a key is forgotten once its time is over`, async (t) => {
    const queue = await (await createHome(t))({ dedupeTtlMs: 30 })
    t.equal(await queue.add(push('1')), true)
    await until(() => queue.add(push('1')))
  })
}
