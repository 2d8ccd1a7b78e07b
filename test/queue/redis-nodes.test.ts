import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import type { Test } from 'tap'
import { connectRedis, type RedisLink } from '../../plugins/engines/redis.js'
import type { MessageQueue } from '../../plugins/queue/index.js'
import { PostponedError } from '../../plugins/queue/outcome.js'
import { createRedisQueue, type RedisQueueOptions } from '../../plugins/queue/redis/index.js'
import { deferred } from '../messages/push.js'
import { startRedis, testRedis, type TestRedis } from '../helpers/redis.js'
import { until } from '../store/suite.js'

t.setTimeout(290_000)

// long enough for a machine that is busy with other things
const lockMs = 1000
// no process dies, so no lease has to end
const NO_DEATHS = { lockMs: 60_000 }
const push = (key: string, appid = 'wx1') => ({ appid, key, raw: '{}' })

interface Node {
  queue: MessageQueue
  /** Makes a process look killed to Redis: it sends nothing any more. */
  die (): void
  /** For a while it hears and says nothing, as a process that the machine does not run. */
  freeze (): void
  thaw (): void
  /** How many calls of Redis it has made. */
  calls (): number
}

function startNode (t: Test, { url, prefix }: Pick<TestRedis, 'url'> & Partial<TestRedis>, options?: RedisQueueOptions): Node {
  const link = connectRedis({ redis: url, ...(prefix && { prefix }), timeoutMs: 60_000 })
  let isFrozen = false
  let calls = 0
  const run: RedisLink['run'] = async (work) => {
    calls++
    if (isFrozen) throw new Error('frozen')
    return link.run(work)
  }
  const queue = createRedisQueue({ ...link, run }, { lockMs, graceMs: 1, backoffMs: 5, ...options })
  t.teardown(async () => {
    await queue.close()
    await link.close()
  })
  return {
    queue,
    die: () => {
      isFrozen = true
      link.close()
    },
    freeze: () => { isFrozen = true },
    thaw: () => { isFrozen = false },
    calls: () => calls
  }
}

t.test('of one push that kills its process and forty others, forty are handled and one is a dead letter', { timeout: 60_000 }, async (t) => {
  const redis = await testRedis()
  const handled = new Set<string>()
  let deaths = 0
  function start (): Node {
    const node = startNode(t, redis, { concurrencyPerAccount: 100, lockMs: 500 })
    let isDead = false
    node.queue.process(async ({ key }) => {
      if (key === 'poison') {
        isDead = true
        deaths++
        node.die()
        start()
      }
      await sleep(5)
      // a process that died ends nothing
      if (isDead) await new Promise(() => {})
      handled.add(key)
    })
    return node
  }
  const { queue } = startNode(t, redis)
  for (let number = 0; number < 20; number++) await queue.add(push(`before ${number}`))
  await queue.add(push('poison'))
  for (let number = 0; number < 20; number++) await queue.add(push(`after ${number}`))
  start()
  await until(async () => (await queue.deadLetters.list()).items.length === 1 && handled.size === 40)
  t.match((await queue.deadLetters.list()).items, [{ key: 'poison', cause: 'crashed', error: /died each time/ }])
  t.ok(deaths >= 5 && deaths <= 7, `${deaths} deaths`)
  await until(async () => (await queue.status!()).waiting === 0)
  t.match(await queue.status!(), { waiting: 0, delayed: 0, running: 0, dead: 1 })
})

t.test('a process that did not renew its lease in time is interrupted, and its outcomes are discarded', async (t) => {
  const redis = await testRedis()
  const node = startNode(t, redis)
  const begun = deferred()
  const stopped = deferred()
  let late: unknown
  node.queue.process(async (_job, { signal, markSucceeded }) => {
    signal.addEventListener('abort', () => stopped.resolve())
    begun.resolve()
    await stopped.promise
    late = await markSucceeded('a').catch((err: unknown) => err)
  })
  await node.queue.add(push('1'))
  await begun.promise
  node.freeze()
  const other = startNode(t, redis)
  const runs: Array<readonly string[]> = []
  other.queue.process(async ({ succeeded }) => { runs.push(succeeded) })
  await until(() => runs.length === 1)
  node.thaw()
  await stopped.promise
  await until(() => late !== undefined)
  t.match(late, { code: 'WX_ERR_CLOSED' })
  t.same(runs, [[]])
  // it takes part again, under another name
  await other.queue.close()
  await node.queue.add(push('2'))
  await until(async () => (await node.queue.status!()).waiting === 0)
})

t.test('while Redis is away for longer than a lease nobody takes over what the others run', async (t) => {
  const redis = await startRedis(t, { appendOnly: true })
  const nodes = [startNode(t, redis), startNode(t, redis)]
  const runs: string[] = []
  const gate = deferred()
  for (const { queue } of nodes) {
    queue.process(async ({ key }) => {
      runs.push(key)
      await gate.promise
    })
  }
  for (const key of ['1', '2', '3', '4']) await nodes[0]!.queue.add(push(key))
  await until(() => runs.length === 4)
  await redis.stop()
  await sleep(1.5 * lockMs)
  await redis.start()
  await until(() => nodes[0]!.queue.status!().then(() => true, () => false))
  await sleep(1.5 * lockMs)
  gate.resolve()
  await until(async () => (await nodes[0]!.queue.status!()).running === 0)
  t.same(runs.sort(), ['1', '2', '3', '4'])
})

t.test('a Redis that has lost pushes is told by one line, and new pushes are handled', async (t) => {
  const redis = await startRedis(t)
  const errors: string[] = []
  const { queue } = startNode(t, redis, { log: { info () {}, warn () {}, error: (_fields, text) => { errors.push(text) } } })
  const handled = new Set<string>()
  queue.process(async ({ key }) => { handled.add(key) })
  for (const key of ['1', '2', '3']) await queue.add(push(key))
  await until(() => handled.size === 3)
  const link = connectRedis({ redis: redis.url })
  t.teardown(() => link.close())
  await until(() => link.run(() => link.client.ping()).then(() => true, () => false))
  await link.client.flushall()
  await until(() => errors.length > 0)
  await queue.add(push('4'))
  await until(() => handled.has('4'))
  for (let renewal = 0; renewal < 4; renewal++) await sleep(lockMs / 3)
  t.same(errors, ['redis has lost pushes: it was emptied, was restarted without its data, or a replica that lacked them took its place'])
})

t.test('of two processes one old: pushes of a new account and of a new rule wait for the new one, and none is lost or dead', async (t) => {
  const redis = await testRedis()
  const old = startNode(t, redis, NO_DEATHS)
  const fresh = startNode(t, redis, NO_DEATHS)
  const handled = new Set<string>()
  old.queue.process(async ({ appid, rules, key }) => {
    if (appid === 'new') throw new PostponedError('no account new', { scope: 'account' })
    if (rules?.includes('new')) throw new PostponedError('this process has no rule new')
    handled.add(key)
  })
  fresh.queue.process(async ({ key }) => { handled.add(key) })
  const pushes = Array.from({ length: 100 }, (_, number) => ({ ...push(String(number), number % 3 === 0 ? 'new' : 'known'), rules: [number % 3 === 1 ? 'new' : 'known'] }))
  await Promise.all(pushes.map((push, number) => [old, fresh][number % 2]!.queue.add(push)))
  await until(() => handled.size === 100)
  t.match(await old.queue.status!(), { dead: 0 })
})

t.test('a busy account fills its places in every process, and another account begins at once', async (t) => {
  const redis = await testRedis()
  const nodes = [1, 2].map(() => startNode(t, redis, { ...NO_DEATHS, concurrency: 4 }))
  const begun: string[] = []
  const gate = deferred()
  for (const { queue } of nodes) {
    queue.process(async ({ appid }) => {
      begun.push(appid)
      if (appid === 'busy') await gate.promise
    })
  }
  for (let number = 0; number < 50; number++) await nodes[0]!.queue.add(push(String(number), 'busy'))
  await until(() => begun.length === 2)
  for (let number = 0; number < 20; number++) {
    await nodes[number % 2]!.queue.add(push(String(number), `quiet ${number}`))
    await until(() => begun.includes(`quiet ${number}`))
  }
  t.equal(begun.filter(appid => appid === 'busy').length, 2)
  gate.resolve()
  await until(() => begun.length === 70)
})

t.test('the pushes that ran in a process that died are tried alone in one process, and the other process goes on', async (t) => {
  const redis = await testRedis()
  const dying = startNode(t, redis)
  let begun = 0
  dying.queue.process(async () => {
    begun++
    await new Promise(() => {})
  })
  for (const key of ['1', '2', '3']) await dying.queue.add(push(`suspect ${key}`))
  await until(() => begun === 3)
  const nodes = [startNode(t, redis), startNode(t, redis)]
  const running = nodes.map(() => new Set<string>())
  const ran: string[] = []
  const gate = deferred()
  for (const [index, { queue }] of nodes.entries()) {
    queue.process(async ({ key }) => {
      const here = running[index]!
      here.add(key)
      ran.push(key)
      if ([...here].some(key => key.startsWith('suspect')) && here.size > 1) t.fail(`${[...here].join()} side by side`)
      if (key.startsWith('suspect')) await gate.promise
      else await sleep(2)
      here.delete(key)
    })
  }
  dying.die()
  await until(() => ran.some(key => key.startsWith('suspect')))
  // one process is busy with the first suspect, and these are handled all the same
  for (let number = 0; number < 50; number++) await nodes[number % 2]!.queue.add(push(`other ${number}`, `wx${number % 5}`))
  await until(() => ran.filter(key => key.startsWith('other')).length === 50)
  t.equal(ran.filter(key => key.startsWith('suspect')).length, 1)
  gate.resolve()
  await until(() => ran.length === 53)
  t.equal(new Set(ran).size, 53)
  // and then it takes other pushes again
  await until(async () => (await nodes[0]!.queue.status!()).running === 0)
})

t.test('a backlog that a process left when it died with pushes running is handled without waiting for its lease again, in few calls of Redis', { timeout: 120_000 }, async (t) => {
  const PUSHES = 3000
  const RUNNING = 40
  const redis = await testRedis()
  const dying = startNode(t, redis, { concurrency: RUNNING, concurrencyPerAccount: RUNNING })
  for (let from = 0; from < PUSHES; from += 250) {
    await Promise.all(Array.from({ length: 250 }, (_, number) => dying.queue.add({ ...push(String(from + number), `wx${number % 20}`), sender: `user${number}` })))
  }
  let begun = 0
  dying.queue.process(() => {
    begun++
    return new Promise(() => {})
  })
  await until(() => begun === RUNNING)
  dying.die()
  const takenOver: number[] = []
  const log = { info () {}, warn: ({ pushes }: { pushes?: number }) => { takenOver.push(pushes ?? 0) }, error () {} }
  const node = startNode(t, redis, { log })
  const handled: string[] = []
  node.queue.process(async ({ key }) => { handled.push(key) })
  await until(() => handled.length >= PUSHES)
  await until(async () => (await node.queue.status!()).running === 0)
  t.equal(handled.length, PUSHES)
  t.equal(new Set(handled).size, PUSHES)
  t.same(takenOver, [RUNNING], 'one lease ran out, once')
  // one call for each suspect, and batches for all others
  t.ok(node.calls() < PUSHES, `${node.calls()} calls`)
})
