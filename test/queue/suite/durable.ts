import { randomBytes } from 'node:crypto'
import t from 'tap'
import type { Job } from '../../../plugins/queue/queue.js'
import { until } from '../../store/suite.js'
import { collectGarbage } from '../../helpers/garbage.js'
import { lettersOf, push, replay, type CreateHome } from './home.js'

/** Pushes and dead letters outlive a process. */
export function testRestarts (name: string, createHome: CreateHome): void {
  t.test(`${name}: what was not handled is handled after the next start, and known as delivered`, async (t) => {
    const open = await createHome(t)
    const before = await open()
    await before.add(push('1'))
    await before.close()
    const after = await open()
    const handled = new Promise<Job>((resolve) => after.process(async (job) => resolve(job)))
    t.equal(await after.add(push('1')), false)
    t.match(await handled, { ...push('1'), attempt: 1 })
  })

  t.test(`${name}: a handler cut off by closing is tried again by the next start, without what succeeded, as the same try`, async (t) => {
    const open = await createHome(t)
    const before = await open({ graceMs: 10 })
    const cut = new Promise<void>((resolve) => {
      before.process(async (_job, { markSucceeded }) => {
        await markSucceeded('a')
        resolve()
        await new Promise(() => {})
      })
    })
    await before.add(push('1'))
    await cut
    await before.close()
    const after = await open()
    const job = await new Promise<Job>((resolve) => after.process(async (job) => resolve(job)))
    t.match(job, { key: '1', attempt: 1, succeeded: ['a'] })
  })

  t.test(`${name}: dead letters are there after a restart`, async (t) => {
    const open = await createHome(t)
    const before = await open({ attempts: 1 })
    before.process(async () => { throw new Error('no') })
    await before.add(push('1'))
    await until(async () => (await lettersOf(before, 'wx1')).length === 1)
    await before.close()
    const after = await open()
    const [letter] = await lettersOf(after, 'wx1')
    t.match(letter, { ...push('1'), error: 'no', attempts: 1 })
    t.equal(await replay(after, 'wx1', letter!.id), true)
    t.equal((await new Promise<Job>((resolve) => after.process(async (job) => resolve(job)))).key, '1')
  })
}

/** Pushes that wait are not kept in memory. */
export function testMemory (name: string, createHome: CreateHome): void {
  t.test(`${name}: pushes that wait do not fill the memory`, { timeout: 120_000 }, async (t) => {
    const queue = await (await createHome(t))({ graceMs: 1 })
    let running = 0
    queue.process(() => {
      running++
      return new Promise(() => {})
    })
    const addPushes = async (count: number, round: string) => {
      for (let from = 0; from < count; from += 250) {
        await Promise.all(Array.from({ length: 250 }, (_, number) => queue.add({ appid: `wx${number % 5}`, key: `${round} ${from + number}`, raw: randomBytes(1000).toString('hex'), sender: `user${number}` })))
      }
    }
    const usedBytes = () => {
      collectGarbage()
      const { heapUsed, external } = process.memoryUsage()
      return heapUsed + external
    }
    await addPushes(1000, 'first')
    await until(() => running >= 75)
    const before = usedBytes()
    await addPushes(20_000, 'more')
    const grownBytes = usedBytes() - before
    t.ok(grownBytes < 20 * 2 ** 20, `40 MB of pushes fill ${Math.round(grownBytes / 2 ** 20)} MiB: 100,000 pushes fill less than 100 MiB`)
    t.ok((await queue.status!()).waiting > 20_000)
  })
}
