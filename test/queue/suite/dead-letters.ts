import t from 'tap'
import type { DeadLetterQuery } from '../../../plugins/queue/queue.js'
import { PermanentError } from '../../../plugins/queue/outcome.js'
import { until } from '../../store/suite.js'
import { lettersOf, push, QUICK, replay, type CreateHome } from './home.js'

/** Dead letters, and how they are found. */
export function testDeadLetters (name: string, createHome: CreateHome): void {
  t.test(`${name}: dead letters come newest first, up to the limit, and none is deleted for another`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    queue.process(async () => { throw new Error('no') })
    await queue.add(push('other', 'wx2'))
    for (const key of ['1', '2', '3', '4', '5']) {
      await queue.add(push(key))
      await until(async () => (await lettersOf(queue, 'wx1'))[0]?.key === key)
    }
    t.same((await lettersOf(queue, 'wx1')).map(({ key }) => key), ['5', '4', '3', '2', '1'])
    t.same((await lettersOf(queue, 'wx1', 2)).map(({ key }) => key), ['5', '4'])
    t.same((await lettersOf(queue, 'wx2')).map(({ key }) => key), ['other'])
  })

  t.test(`${name}: a dead letter is gone once its time is over`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1, deadLetterTtlMs: 200 })
    queue.process(async () => { throw new Error('no') })
    await queue.add(push('1'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    const { id } = (await lettersOf(queue, 'wx1'))[0]!
    await until(async () => (await lettersOf(queue, 'wx1')).length === 0)
    t.equal(await replay(queue, 'wx1', id), false)
  })

  t.test(`${name}: dead letters are counted by their cause`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    queue.process(async ({ key }) => { throw key === '3' ? new PermanentError('no') : new Error('no') })
    for (const key of ['1', '2', '3']) await queue.add(push(key))
    await queue.deadLetters.add(push('4'), 'neither XML nor JSON')
    await until(async () => (await lettersOf(queue, 'wx1')).length === 4)
    t.match(await queue.status!(), { dead: 4, causes: { exhausted: 2, permanent: 1, unreadable: 1 } })
    await queue.deadLetters.discard({ error: 'neither' })
    t.match(await queue.status!(), { dead: 3, causes: { exhausted: 2, permanent: 1 } })
  })

  t.test(`${name}: dead letters are found by account, event, error and time, a page at a time, and discarded`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    queue.process(async ({ key }) => { throw new Error(`no ${key}`) })
    for (const appid of ['wx1', 'wx2']) {
      for (const key of ['1', '2', '3']) {
        await queue.add({ ...push(key, appid), event: key === '3' ? 'other' : 'pay' })
        await until(async () => (await lettersOf(queue, appid)).some(letter => letter.key === key))
      }
    }
    const { deadLetters } = queue
    const keys = async (query: DeadLetterQuery) => (await deadLetters.list(query)).items.map(({ appid, key }) => `${appid} ${key}`)
    t.same(await keys({}), ['wx2 3', 'wx2 2', 'wx2 1', 'wx1 3', 'wx1 2', 'wx1 1'])
    t.same(await keys({ appid: 'wx1', event: 'pay' }), ['wx1 2', 'wx1 1'])
    t.same(await keys({ error: 'no 3' }), ['wx2 3', 'wx1 3'])
    const [, second] = (await deadLetters.list()).items
    t.same((await deadLetters.list({ since: second!.failedAt })).items.map(({ id }) => id).includes(second!.id), true)
    t.notOk((await deadLetters.list({ until: second!.failedAt })).items.some(({ id }) => id === second!.id))

    const pages: string[][] = []
    for (let cursor: string | undefined; pages.length === 0 || cursor !== undefined;) {
      const page = await deadLetters.list({ limit: 4, cursor })
      pages.push(page.items.map(({ appid, key }) => `${appid} ${key}`))
      cursor = page.next
    }
    t.same(pages, [['wx2 3', 'wx2 2', 'wx2 1', 'wx1 3'], ['wx1 2', 'wx1 1']])

    t.match(await deadLetters.get(second!.id), { id: second!.id, error: 'no 2' })
    t.equal(await deadLetters.get('unknown'), undefined)
    t.equal(await deadLetters.discard({ appid: 'wx2' }), 3)
    t.equal(await deadLetters.discard({ ids: ['unknown'] }), 0)
    t.same(await keys({}), ['wx1 3', 'wx1 2', 'wx1 1'])
    t.equal((await queue.status!()).dead, 3)
  })

  t.test(`${name}: a push that cannot be read is kept as a dead letter`, async (t) => {
    const queue = await (await createHome(t))()
    queue.process(async () => {})
    t.equal(await queue.deadLetters.add(push('1'), 'neither XML nor JSON'), true)
    t.equal(await queue.deadLetters.add(push('1'), 'neither XML nor JSON'), false)
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    t.match(await lettersOf(queue, 'wx1'), [{ key: '1', error: 'neither XML nor JSON' }])
  })
}

/** The errors of dead letters. */
export function testDeadLetterErrors (name: string, createHome: CreateHome): void {
  t.test(`${name}: a worker may throw what cannot be shown, and a text of any length`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    const trap = () => { throw new Error('trap') }
    const values: Record<string, unknown> = {
      bare: Object.create(null),
      long: new Error('x'.repeat(5_000_000)),
      proxy: new Proxy({}, { get: trap, getPrototypeOf: trap }),
      'proxy of a function': new Proxy(() => {}, { get: trap, getPrototypeOf: trap }),
      'getter of an error': Object.defineProperty(new Error('seen'), 'message', { get: trap }),
      'getter of the code': { get code () { return trap() } },
      'getter of a cause': new Error('outer', { cause: Object.defineProperty(new Error('seen'), 'stack', { get: trap }) })
    }
    queue.process(async ({ key }) => { throw values[key] })
    for (const key of Object.keys(values)) await queue.add(push(key))
    await until(async () => (await lettersOf(queue, 'wx1')).length === Object.keys(values).length)
    t.ok((await lettersOf(queue, 'wx1')).every(({ error }) => error.length > 0 && error.length < 5000))
  })
}

/** Dead letters that are handled again. */
export function testReplays (name: string, createHome: CreateHome): void {
  t.test(`${name}: a replayed dead letter is handled from the first try`, async (t) => {
    const queue = await (await createHome(t))(QUICK)
    let broken = true
    const tries: number[] = []
    queue.process(async ({ attempt }) => {
      tries.push(attempt)
      if (broken) throw new Error('no')
    })
    await queue.add(push('1'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    const { id } = (await lettersOf(queue, 'wx1'))[0]!

    t.equal(await replay(queue, 'wx2', id), false, 'not by another account')
    t.equal(await replay(queue, 'wx1', 'unknown'), false)
    t.equal(await replay(queue, 'wx1', ''), false)
    t.equal((await lettersOf(queue, 'wx1')).length, 1)

    broken = false
    t.equal(await replay(queue, 'wx1', id), true)
    await until(() => tries.length === 4)
    t.same(tries, [1, 2, 3, 1])
    t.same(await lettersOf(queue, 'wx1'), [])
    t.equal(await replay(queue, 'wx1', id), false)
  })

  t.test(`${name}: a replayed push that fails again is a dead letter again after as many tries`, async (t) => {
    const queue = await (await createHome(t))(QUICK)
    let tries = 0
    queue.process(async () => { throw new Error(`no ${++tries}`) })
    await queue.add(push('1'))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 1)
    await replay(queue, 'wx1', (await lettersOf(queue, 'wx1'))[0]!.id)
    await until(async () => (await lettersOf(queue, 'wx1'))[0]?.error === 'no 6')
    t.equal((await lettersOf(queue, 'wx1'))[0]!.attempts, 3)
  })

  t.test(`${name}: a replay is spread over time`, async (t) => {
    const queue = await (await createHome(t))({ attempts: 1 })
    let isBroken = true
    const times: number[] = []
    queue.process(async () => {
      if (isBroken) throw new Error('no')
      times.push(performance.now())
    })
    await Promise.all(Array.from({ length: 10 }, (_, index) => queue.add(push(String(index)))))
    await until(async () => (await lettersOf(queue, 'wx1')).length === 10)
    isBroken = false
    t.equal(await queue.deadLetters.replay({}, { overMs: 5000 }), 10)
    await until(() => times.length === 10)
    t.ok(times[9]! - times[0]! > 3000, `${times[9]! - times[0]!} ms`)
    t.ok(times.filter(time => time < times[0]! + 2500).length < 9)
  })
}
