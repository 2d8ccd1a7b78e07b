import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { until } from '../../store/suite.js'
import { deferred } from '../../messages/push.js'
import { push, type CreateHome } from './home.js'

/** Accounts with slow handlers leave places to others. */
export function testSlowAccounts (name: string, createHome: CreateHome): void {
  t.test(`${name}: an account with a backlog of slow pushes leaves room for another`, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 8, concurrencyPerAccount: 6, graceMs: 1 })
    const begun: string[] = []
    const gate = deferred()
    queue.process(async ({ appid }) => {
      begun.push(appid)
      if (appid === 'busy') await gate.promise
    })
    await Promise.all(Array.from({ length: 100 }, (_, index) => queue.add(push(String(index), 'busy'))))
    await until(() => begun.length === 6)
    for (const key of ['1', '2', '3']) await queue.add(push(key, 'quiet'))
    await until(() => begun.length === 9)
    t.same(begun, [...Array<string>(6).fill('busy'), 'quiet', 'quiet', 'quiet'])
    gate.resolve()
    await until(() => begun.length === 103)
  })

  t.test(`${name}: however many accounts fill all places that they may with slow pushes, the pushes of a quick one begin`, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 20, concurrencyPerAccount: 5, graceMs: 1 })
    const gate = deferred()
    const begun = { slow: 0, quick: 0 }
    queue.process(async ({ appid }) => {
      if (appid.startsWith('slow')) {
        begun.slow++
        return gate.promise
      }
      begun.quick++
    })
    await queue.add(push('first', 'quick'))
    await until(() => begun.quick === 1)
    for (let number = 0; number < 20; number++) await Promise.all(Array.from({ length: 6 }, (_, key) => queue.add(push(String(key), `slow ${number}`))))
    // all places but those that are kept
    await until(() => begun.slow >= 15)
    for (let number = 0; number < 30; number++) {
      await queue.add(push(String(number), 'quick'))
      await until(() => begun.quick === number + 2)
    }
    t.ok(begun.slow <= 18, `${begun.slow} slow ones run`)
    gate.resolve()
    await until(() => begun.slow === 120)
  })

  t.test(`${name}: a burst begins at once, one push after the other, while slow accounts with backlogs fill all places that they may`, async (t) => {
    let now = Date.now()
    const queue = await (await createHome(t))({ concurrency: 20, concurrencyPerAccount: 5, graceMs: 1, now: () => now })
    const gate = deferred()
    const begun = new Map<string, number>()
    const begunOf = (appid: string) => begun.get(appid) ?? 0
    const addBurst = (appid: string, round: string, sender?: string) => Promise.all(Array.from({ length: 20 }, (_, number) => queue.add({ ...push(`${round} ${number}`, appid), sender })))
    let slow = 0
    for (let number = 0; number < 20; number++) await Promise.all(Array.from({ length: 6 }, (_, key) => queue.add(push(String(key), `slow ${number}`))))
    queue.process(async ({ appid }) => {
      begun.set(appid, begunOf(appid) + 1)
      if (!appid.startsWith('slow')) return
      slow++
      await gate.promise
    })
    await until(() => slow >= 15)
    now++
    await addBurst('quiet', 'first')
    await until(() => begunOf('quiet') === 20)
    await addBurst('quiet', 'of one user', 'alice')
    await until(() => begunOf('quiet') === 40)
    await addBurst('slow burst', 'first')
    await until(() => begunOf('slow burst') === 1)
    for (let number = 0; number < 10; number++) {
      await queue.add(push('only', `new ${number}`))
      await until(() => begunOf(`new ${number}`) === 1)
    }
    await addBurst('quiet', 'beside another burst')
    await until(() => begunOf('quiet') === 60)
    t.equal(begunOf('slow burst'), 1, 'it has one place of those that are kept')
    gate.resolve()
    await until(() => slow === 140)
  })
}

/** Pushes of an account among many with backlogs. */
export function testManyAccounts (name: string, createHome: CreateHome): void {
  t.test(`${name}: in the first round of 300 accounts with backlogs and slow handlers no push of another account waits for the end of the round`, { timeout: 120_000 }, async (t) => {
    const ACCOUNTS = 300
    const queue = await (await createHome(t))({ concurrency: 20, concurrencyPerAccount: 5, graceMs: 1 })
    const gates: Array<() => void> = []
    const seen = new Set<string>()
    let quiet = 0
    for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: ACCOUNTS }, (_, number) => queue.add(push(`${round}`, `other ${number}`))))
    queue.process(async ({ appid }) => {
      if (appid === 'quiet') {
        quiet++
        return
      }
      seen.add(appid)
      // none ends before a push of the quiet account has begun
      await new Promise<void>(resolve => gates.push(resolve))
    })
    await until(() => gates.length === 15)
    for (let number = 0; number < 100; number++) {
      await queue.add(push(String(number), 'quiet'))
      await until(() => quiet === number + 1)
      gates.splice(0, 2).forEach(resolve => resolve())
    }
    t.ok(seen.size < ACCOUNTS, `${seen.size} accounts had their first turn meanwhile`)
    gates.forEach(resolve => resolve())
  })

  t.test(`${name}: beside 1,000 accounts with backlogs and one whose handlers are slow, a push of another account waits for its turn and no longer`, { timeout: 120_000 }, async (t) => {
    const ACCOUNTS = 1000
    const PUSHES = 20
    const queue = await (await createHome(t))({ graceMs: 1 })
    const gate = deferred()
    const begun = { others: 0, quiet: 0 }
    const load = { isOver: false, handlerMs: 0 }
    let key = 0
    queue.process(async ({ appid }) => {
      if (appid === 'busy') return gate.promise
      if (appid === 'quiet') {
        begun.quiet++
        return
      }
      begun.others++
      // its backlog never ends
      if (!load.isOver) await queue.add(push(String(key++), appid))
      if (load.handlerMs > 0) await sleep(load.handlerMs)
    })
    /** How many turns all others had until the push began, each time. */
    async function measure (comment: string): Promise<number[]> {
      const turns: number[] = []
      const waitingMs: number[] = []
      for (let number = 0; number < PUSHES; number++) {
        const [before, from, quietBefore] = [begun.others, performance.now(), begun.quiet]
        await queue.add(push(`quiet ${key++}`, 'quiet'))
        await until(() => begun.quiet > quietBefore)
        turns.push((begun.others - before) / ACCOUNTS)
        waitingMs.push(performance.now() - from)
      }
      waitingMs.sort((one, other) => one - other)
      t.comment(`${comment}: a push began after ${Math.round(waitingMs[PUSHES / 2]!)} ms, the slowest after ${Math.round(waitingMs.at(-1)!)} ms`)
      return turns
    }
    await Promise.all(Array.from({ length: 1000 }, (_, number) => queue.add(push(String(number), 'busy'))))
    for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: ACCOUNTS }, (_, number) => queue.add(push(String(key++), `other ${number}`))))
    const turns = await measure('handlers as quick as its own')
    // the turn that it has had already, and another one while it is stored
    t.ok(turns.every(count => count < 2.2), `others had ${Math.max(...turns)} turns meanwhile`)
    load.handlerMs = 50
    const before = begun.others
    await until(() => begun.others > before + 3 * ACCOUNTS)
    // it uses less than the others
    const shares = await measure('handlers of 50 ms')
    t.ok(shares.every(count => count < 0.5), `others had ${Math.max(...shares)} turns meanwhile`)
    load.isOver = true
    gate.resolve()
  })
}

/** Accounts take turns. */
export function testTurns (name: string, createHome: CreateHome): void {
  t.test(`${name}: accounts with a push now and then do not starve an account with a backlog`, { timeout: 120_000 }, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 2, concurrencyPerAccount: 2, graceMs: 1 })
    const load = { isOver: false, handled: 0, others: 0 }
    let key = 0
    const addOther = (appid: string) => queue.add(push(String(key++), appid)).catch(() => load.isOver || t.fail('not stored'))
    queue.process(async ({ appid }) => {
      if (appid === 'backlog') load.handled++
      else {
        load.others++
        // it never has more than one push that waits, and always comes again
        if (!load.isOver) setImmediate(addOther, appid)
      }
    })
    await Promise.all(Array.from({ length: 20 }, (_, number) => addOther(`sparse ${number}`)))
    for (let number = 0; number < 100; number++) await queue.add(push(`backlog ${number}`, 'backlog'))
    await until(() => load.handled === 100)
    load.isOver = true
    t.ok(load.others > 100, `${load.others} pushes of others meanwhile`)
  })

  t.test(`${name}: accounts with backlogs take turns`, async (t) => {
    const queue = await (await createHome(t))({ concurrency: 1, concurrencyPerAccount: 1 })
    for (const appid of ['one', 'two', 'three']) for (const key of ['1', '2', '3']) await queue.add(push(key, appid))
    const begun: string[] = []
    queue.process(async ({ appid }) => { begun.push(appid) })
    await until(() => begun.length === 9)
    for (const from of [0, 3, 6]) t.same(new Set(begun.slice(from, from + 3)).size, 3, begun.join())
  })
}
