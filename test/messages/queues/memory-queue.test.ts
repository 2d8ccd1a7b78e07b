import t from 'tap'
import { createMemoryQueue } from '../../../plugins/messages/queues/memory-queue.js'
import { testQueue } from './suite.js'

testQueue('memory', async (t) => async (options) => {
  const queue = createMemoryQueue(options)
  t.teardown(() => queue.close())
  return queue
})

t.test('a full memory queue refuses a push, and takes it when there is room', async (t) => {
  const queue = createMemoryQueue({ maxWaiting: 1 })
  t.teardown(() => queue.close())
  await queue.add({ appid: 'wx1', key: '1', raw: '{}' })
  await t.rejects(queue.add({ appid: 'wx1', key: '2', raw: '{}' }), { code: 'WX_ERR_STORE' })
  await new Promise<void>((resolve) => queue.process(async () => resolve()))
  t.equal(await queue.add({ appid: 'wx1', key: '2', raw: '{}' }), true, 'the refused push was not remembered')
})
