import { setImmediate as nextTurn } from 'node:timers/promises'
import t from 'tap'
import { createMemoryQueue } from '../../plugins/queue/memory.js'
import { until } from '../store/suite.js'
import { testQueue } from './suite/index.js'
import type { CreateHome } from './suite/index.js'

const createHome: CreateHome = async (t) => async (options) => {
  const queue = createMemoryQueue(options)
  t.teardown(() => queue.close())
  return queue
}

testQueue('memory', createHome)

t.test('a full memory queue refuses a push, and takes it when there is room', async (t) => {
  const queue = createMemoryQueue({ maxWaiting: 1 })
  t.teardown(() => queue.close())
  await queue.add({ appid: 'wx1', key: '1', raw: '{}' })
  await t.rejects(queue.add({ appid: 'wx1', key: '2', raw: '{}' }), { code: 'WX_ERR_STORE' })
  await new Promise<void>((resolve) => queue.process(async () => resolve()))
  await nextTurn()
  t.equal(await queue.add({ appid: 'wx1', key: '2', raw: '{}' }), true, 'the refused push was not remembered')
})

t.test('pushes that wait for nothing are handled after the answers of a turn, many in each turn', async (t) => {
  const queue = createMemoryQueue({ concurrency: 400 })
  t.teardown(() => queue.close())
  let handled = 0
  queue.process(async () => { handled++ })
  for (let i = 0; i < 250; i++) queue.add({ appid: 'wx1', key: String(i), raw: '{}' })
  await Promise.resolve()
  t.equal(handled, 0)
  for (let turn = 0; turn < 3; turn++) await nextTurn()
  t.equal(handled, 250)
})

t.test('a push that becomes due while the queue looks for those that are is not lost', async (t) => {
  let time = Date.now()
  // a millisecond goes by with each look at the clock
  const queue = createMemoryQueue({ concurrency: 100, backoffMs: 500, now: () => time++ })
  t.teardown(() => queue.close())
  const again = new Set<string>()
  queue.process(async ({ key, attempt }) => {
    if (attempt === 1) throw new Error('not yet')
    again.add(key)
  })
  for (let i = 0; i < 100; i++) queue.add({ appid: 'wx1', key: String(i), raw: '{}' })
  await until(async () => {
    const { waiting, delayed, running } = await queue.status!()
    return waiting + delayed + running === 0
  })
  t.equal(again.size, 100)
})
