import t from 'tap'
import { lettersOf, replay } from './suite/index.js'
import type { Test } from 'tap'
import type { Job, MessageQueue } from '../../plugins/queue/queue.js'
import { createRedisQueue } from '../../plugins/queue/redis/index.js'
import type { RedisQueueOptions } from '../../plugins/queue/redis/index.js'
import { connectRedis } from '../../plugins/engines/redis.js'
import { startRedis, testRedis } from '../helpers/redis.js'
import { until } from '../store/suite.js'
import { testDurableQueue, testQueue } from './suite/index.js'
import type { OpenQueue } from './suite/index.js'

/** A node more on the same Redis. */
function node (t: Test, { url, prefix }: { url: string, prefix?: string }, options?: RedisQueueOptions): MessageQueue {
  const link = connectRedis({ redis: url, ...(prefix && { prefix }), timeoutMs: 10_000 })
  const queue = createRedisQueue(link, options)
  t.teardown(async () => {
    await queue.close()
    await link.close()
  })
  return queue
}

async function createHome (t: Test): Promise<OpenQueue> {
  const redis = await testRedis()
  return async (options) => node(t, redis, options)
}

const push = (key: string) => ({ appid: 'wx1', key, raw: '{}' })

testQueue('redis', createHome)
testDurableQueue('redis', createHome)

t.test('four deliveries of one push at once on two nodes are handled once', async (t) => {
  const redis = await testRedis()
  const nodes = [node(t, redis), node(t, redis)]
  const handled: string[] = []
  for (const queue of nodes) queue.process(async ({ key }) => { handled.push(key) })
  for (let key = 0; key < 20; key++) {
    const added = await Promise.all([0, 1, 2, 3].map((delivery) => nodes[delivery % 2]!.add(push(String(key)))))
    t.equal(added.filter(Boolean).length, 1)
  }
  await until(() => handled.length === 20)
  await Promise.all(nodes.map((queue) => queue.close()))
  t.equal(new Set(handled).size, 20)
  t.equal(handled.length, 20)
})

t.test('dead letters of one node can be listed and replayed by another', async (t) => {
  const redis = await testRedis()
  const failing = node(t, redis, { attempts: 1 })
  failing.process(async () => { throw new Error('no') })
  await failing.add(push('1'))
  await until(async () => (await lettersOf(failing, 'wx1')).length === 1)
  await failing.close()
  const other = node(t, redis)
  const { id } = (await lettersOf(other, 'wx1'))[0]!
  const handled = new Promise<Job>((resolve) => other.process(async (job) => resolve(job)))
  t.equal(await replay(other, 'wx1', id), true)
  t.match(await handled, { key: '1', attempt: 1 })
})

t.test('with redis gone a push is refused, with redis back pushes are taken and handled again', async (t) => {
  const redis = await startRedis(t, { appendOnly: true })
  const logged: string[] = []
  const log = (object: { err?: Error }) => { logged.push(String(object.err)) }
  const queue = node(t, redis, { log: { info: log, warn: log, error: log } })
  const handled = new Set<string>()
  queue.process(async ({ key }) => { handled.add(key) })
  await queue.add(push('before'))
  await until(() => handled.has('before'))

  await redis.kill()
  await t.rejects(queue.add(push('meanwhile')), { code: 'WX_ERR_STORE' })
  await t.rejects(lettersOf(queue, 'wx1'), { code: 'WX_ERR_STORE' })
  await t.rejects(replay(queue, 'wx1', 'wx1.id'), { code: 'WX_ERR_STORE' })
  await redis.start()
  await until(() => queue.add(push('after')).then(() => true, () => false))
  await until(() => handled.has('after'))
  t.equal(await queue.add(push('before')), false, 'what was known is known')
  // that a job was finished just as Redis went may be said; that Redis went is the link's to say
  t.notMatch(logged.join(), /ECONN|EPIPE|onnection/)
})

t.test('a server may start while redis is away', async (t) => {
  const redis = await startRedis(t)
  await redis.stop()
  const queue = node(t, redis)
  const handled = new Promise<Job>((resolve) => queue.process(async (job) => resolve(job)))
  await t.rejects(queue.add(push('1')), { code: 'WX_ERR_STORE' })
  await redis.start()
  await until(() => queue.add(push('2')).then(() => true, () => false))
  t.match(await handled, { key: '2' })
})

t.test('a handler that runs while redis is away is finished, and its push is not handled again', async (t) => {
  const redis = await startRedis(t, { appendOnly: true })
  const queue = node(t, redis)
  let handled = 0
  queue.process(async ({ key }, { markSucceeded }) => {
    if (key === 'end') return
    await redis.kill()
    handled++
    const marked = markSucceeded('a')
    await redis.start()
    await marked
  })
  await queue.add(push('1'))
  await until(() => handled === 1)
  const last = new Promise<void>((resolve) => {
    const check = setInterval(async () => {
      if (await queue.add(push('end')).then(() => true, () => false)) {
        clearInterval(check)
        resolve()
      }
    }, 20)
  })
  await last
  t.equal(handled, 1)
})

t.test('closing does not wait for a redis that is gone', async (t) => {
  const redis = await startRedis(t)
  const queue = node(t, redis, { graceMs: 10 })
  let started = false
  queue.process(async () => {
    started = true
    await new Promise(() => {})
  })
  await queue.add(push('1'))
  await until(() => started)
  await redis.kill()
  await queue.close()

  const idle = node(t, redis, { graceMs: 10 })
  idle.process(async () => {})
  await idle.close()
})
