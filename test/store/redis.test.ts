import { Redis } from 'ioredis'
import t from 'tap'
import type { Test } from 'tap'
import { createRedisStore } from '../../plugins/store/redis.js'
import { connectRedis } from '../../plugins/engines/redis.js'
import type { RedisLink, RedisLinkOptions } from '../../plugins/engines/redis.js'
import { updateEntry, type Store } from '../../plugins/store/store.js'
import { startRedis, testRedis } from '../helpers/redis.js'
import { testStore, until } from './suite.js'

async function isTaken (store: Store, value: unknown): Promise<boolean> {
  try {
    await store.set('key', value, 60_000)
    return true
  } catch {
    return false
  }
}

/** The limit of tests that are about something else: a busy machine may take as long as it takes. */
const timeoutMs = 60_000

function connect (t: Test, options: RedisLinkOptions): RedisLink {
  const link = connectRedis(options)
  t.teardown(() => link.close())
  return link
}

/** A process more with the same Redis. */
function node (t: Test, { url, prefix }: { url: string, prefix: string }): Store {
  return createRedisStore(connect(t, { redis: url, prefix, timeoutMs }))
}

testStore('redis', async (t) => node(t, await testRedis()))

t.test('an entry that one node sets is read by another', async (t) => {
  const redis = await testRedis()
  await node(t, redis).set('key', { text: '图片' }, 60_000)
  t.same(await node(t, redis).get('key'), { text: '图片' })
})

t.test('one of two nodes that add the same key at once is first', async (t) => {
  const redis = await testRedis()
  const nodes = [node(t, redis), node(t, redis)]
  const added = await Promise.all(Array.from({ length: 20 }, (_, index) => nodes[index % 2]!.add('key', index, 60_000)))
  t.equal(added.filter(Boolean).length, 1)
})

t.test('work under one lock never overlaps on two nodes', async (t) => {
  const redis = await testRedis()
  const nodes = [node(t, redis), node(t, redis)]
  let inside = 0
  await Promise.all(Array.from({ length: 10 }, (_, index) => nodes[index % 2]!.withLock('key', 60_000, async () => {
    t.equal(++inside, 1)
    await new Promise(setImmediate)
    inside--
  })))
})

t.test('a node that died while it held a lock delays the other by its lease at the most', async (t) => {
  const redis = await testRedis()
  const dead = connectRedis({ redis: redis.url, prefix: redis.prefix, timeoutMs })
  await new Promise<void>((resolve) => {
    createRedisStore(dead).withLock('key', 100, async () => {
      resolve()
      await new Promise(() => {})
    })
  })
  await dead.close()
  t.equal(await node(t, redis).withLock('key', 60_000, async () => 'mine'), 'mine')
})

t.test('two nodes change one entry one after the other', async (t) => {
  const redis = await testRedis()
  const nodes = [node(t, redis), node(t, redis)]
  await Promise.all(Array.from({ length: 20 }, (_, index) => updateEntry<number, void>(nodes[index % 2]!, 'count', 60_000, (count = 0, keep) => keep(count + 1), { ttlMs: 60_000 })))
  t.equal(await nodes[0]!.get('count'), 20)
})

t.test('an entry that cannot be read leaves its lock free', async (t) => {
  const redis = await testRedis()
  const link = connect(t, { redis: redis.url, prefix: redis.prefix, timeoutMs })
  const store = createRedisStore(link)
  await link.run(() => link.client.set(`${redis.prefix}:entry:key`, 'no JSON'))
  await t.rejects(updateEntry(store, 'key', 60_000, () => {}, { ttlMs: 60_000 }), SyntaxError)
  t.equal(await store.withLock('key', 60_000, () => 'free', { waitMs: 30_000 }), 'free')
})

t.test('an instance that was given is used with its prefix, and stays open', async (t) => {
  const { url, prefix } = await testRedis()
  const redis = new Redis(url, { keyPrefix: `${prefix}:app:` })
  t.teardown(() => redis.disconnect())
  const link = connectRedis({ redis, timeoutMs })
  await createRedisStore(link).set('key', 1, 60_000)
  await link.close()
  t.equal(await redis.get('fastify-wechat:entry:key'), '1')
})

t.test('with redis gone calls are refused soon, it is logged once, and all is well when it is back', async (t) => {
  const redis = await startRedis(t)
  const logged: string[] = []
  const write = (level: string) => (_object: object, message: string) => { logged.push(`${level}: ${message}`) }
  const link = connect(t, { redis: redis.url, timeoutMs: 1000, log: { info: write('info'), warn: write('warn'), error: write('error') } })
  const store = createRedisStore(link)
  await until(() => isTaken(store, 1))

  for (let outage = 0; outage < 2; outage++) {
    await redis.stop()
    await t.rejects(async () => store.get('key'), { code: 'WX_ERR_STORE' })
    await t.rejects(async () => store.set('key', 1, 60_000), { code: 'WX_ERR_STORE' })
    await t.rejects(async () => store.add('key', 1, 60_000), { code: 'WX_ERR_STORE' })
    await t.rejects(async () => store.delete('key'), { code: 'WX_ERR_STORE' })
    await t.rejects(async () => store.withLock('key', 1000, async () => t.fail('without a lock')), { code: 'WX_ERR_STORE' })
    // a few attempts to reconnect
    for (let attempt = 0; attempt < 3; attempt++) await new Promise((resolve) => link.client.once('close', resolve))
    await redis.start()
    await until(() => isTaken(store, outage))
    t.equal(await store.get('key'), outage)
  }
  t.same(logged, Array(2).fill(['error: redis cannot be reached, trying to reconnect', 'info: redis is back']).flat())
})

t.test('with redis frozen calls are refused soon, and what was refused does not hold up what comes after', async (t) => {
  const redis = await startRedis(t)
  const store = createRedisStore(connect(t, { redis: redis.url, timeoutMs: 1000 }))
  await until(() => isTaken(store, 1))
  redis.freeze()
  await t.rejects(async () => store.get('key'), { code: 'WX_ERR_STORE', cause: { message: /1000 ms/ } })
  redis.thaw()
  await until(async () => Promise.resolve(store.get('key')).then((value) => value === 1, () => false))
})

t.test('a server may start while redis is away', async (t) => {
  const redis = await startRedis(t)
  await redis.stop()
  const store = createRedisStore(connect(t, { redis: redis.url, timeoutMs: 1000 }))
  await t.rejects(async () => store.get('key'), { code: 'WX_ERR_STORE' })
  await redis.start()
  await until(() => isTaken(store, 1))
})

t.test('work under a lock is finished when redis goes meanwhile', async (t) => {
  const redis = await startRedis(t)
  const store = createRedisStore(connect(t, { redis: redis.url, timeoutMs: 1000 }))
  await until(() => isTaken(store, 1))
  t.equal(await store.withLock('lock', 60_000, async () => {
    await redis.stop()
    return 'done'
  }), 'done')
})
