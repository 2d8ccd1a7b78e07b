import { execFileSync } from 'node:child_process'
import { Redis } from 'ioredis'
import t from 'tap'
import type { Test } from 'tap'
import { parseRedisAddress } from '../../plugins/engines/redis-address.js'
import { connectRedis } from '../../plugins/engines/redis.js'
import { createRedisQueue } from '../../plugins/queue/redis/index.js'
import type { Job } from '../../plugins/queue/queue.js'
import { createStorage } from '../../plugins/store/index.js'
import { startCluster, startRedisWith, startSentinels, startTlsRedis, type RedisGroup } from '../helpers/redis-groups.js'
import { until } from '../store/suite.js'

interface Line { message: string, err?: Error }

function createLog (): { lines: Line[], log: { info (): void, warn (): void, error (): void } } {
  const lines: Line[] = []
  const write = (object: { err?: Error }, message: string) => { lines.push({ message, ...(object.err && { err: object.err }) }) }
  return { lines, log: { info: () => {}, warn: write as () => void, error: write as () => void } }
}

/** The sentence with which a start on such a Redis is refused. */
async function refusal (redis: string): Promise<string> {
  const { log } = createLog()
  try {
    const storage = await createStorage({ redis }, log)
    await storage.close()
  } catch (err) {
    return (err as Error).message
  }
  return 'not refused'
}

t.test('addresses of a server, of sentinels and of a cluster are read, and nothing else', async (t) => {
  t.same(parseRedisAddress('redis://127.0.0.1'), { kind: 'server', url: 'redis://127.0.0.1' })
  t.match(parseRedisAddress('rediss+sentinel://user:p%40ss@one,two:5000,[::1]:6000/shop/3?sentinelPassword=a%26b'), {
    kind: 'sentinel', hosts: [{ host: 'one', port: 26379 }, { host: 'two', port: 5000 }, { host: '::1', port: 6000 }], master: 'shop', db: 3, tls: true, username: 'user', password: 'p@ss', sentinelPassword: 'a&b'
  })
  t.match(parseRedisAddress('redis+cluster://:secret@one:7000,two'), { kind: 'cluster', hosts: [{ host: 'one', port: 7000 }, { host: 'two', port: 6379 }], tls: false, username: undefined, password: 'secret' })
  for (const text of [
    'redis+sentinel://one', 'redis+sentinel://one/', 'redis+sentinel:///shop', 'redis+sentinel://one/shop/x', 'redis+sentinel://one/shop?other=1', 'redis+sentinel://one:99999/shop', 'redis+sentinel://:p%@one/shop',
    'redis+cluster://', 'redis+cluster://one/3', 'redis+cluster://one,,two', 'redis+cluster://one?x=1', 'redis+other://one', 'http://one', ''
  ]) t.equal(parseRedisAddress(text), undefined, text)
})

t.test('a Redis that deletes what it was told is refused at the start', async (t) => {
  const { port } = await startRedisWith(t, ['maxmemory 64mb', 'maxmemory-policy allkeys-lru'])
  t.equal(await refusal(`redis://127.0.0.1:${port}`), 'Redis has maxmemory-policy allkeys-lru, which deletes pushes and sessions when its memory is full: set maxmemory-policy to noeviction')
})

t.test('a Redis that begins to delete what it was told is not used until it keeps it again', async (t) => {
  const { port } = await startRedisWith(t, [])
  const { lines, log } = createLog()
  const link = connectRedis({ redis: `redis://127.0.0.1:${port}`, checkMs: 20, log })
  t.teardown(() => link.close())
  await link.checked()
  const config = new Redis(port)
  t.teardown(() => config.disconnect())
  await config.config('SET', 'maxmemory-policy', 'volatile-ttl')
  await until(() => link.run(() => link.client.ping()).then(() => false, (err) => {
    t.match(err, { code: 'WX_ERR_STORE', cause: { code: 'WX_ERR_STORE_UNFIT', message: /maxmemory-policy volatile-ttl/ } })
    return true
  }))
  await config.config('SET', 'maxmemory-policy', 'noeviction')
  await until(() => link.run(() => link.client.ping()).then(() => true, () => false))
  t.match(lines, [{ message: /^Redis has maxmemory-policy volatile-ttl/ }])
})

t.test('a process that was held up for longer than a call may take reads the answer that came meanwhile', async (t) => {
  const { port } = await startRedisWith(t, [])
  const timeoutMs = 200
  const link = connectRedis({ redis: `redis://127.0.0.1:${port}`, timeoutMs })
  t.teardown(() => link.close())
  await until(() => link.run(() => link.client.ping()).then(() => true, () => false))
  const answer = link.run(() => link.client.incr('calls'))
  const end = performance.now() + 2 * timeoutMs
  // Redis has answered the command above when it answers this one, which came later
  do execFileSync('redis-cli', ['-p', String(port), 'ping'])
  while (performance.now() < end)
  t.equal(await answer, 1)
})

t.test('a user of few rights is enough: no INFO, no CONFIG, and only the keys of the prefix', async (t) => {
  const { port } = await startRedisWith(t, ['user shop on >secret ~fastify-wechat:* resetchannels +@all -@dangerous -@admin'])
  const { lines, log } = createLog()
  const storage = await createStorage({ redis: `redis://shop:secret@127.0.0.1:${port}` }, log)
  t.teardown(() => storage.close())
  const handled = new Promise<Job>((resolve) => storage.messageQueue.process(async (job) => resolve(job)))
  t.equal(await storage.messageQueue.add({ appid: 'wx1', key: '1', raw: '{}' }), true)
  t.match(await handled, { key: '1' })
  await storage.store.set('key', 1, 60_000)
  t.equal(await storage.store.get('key'), 1)
  t.same(lines.map(({ message }) => message), ['the user of redis is not allowed to read the eviction policy: make sure that maxmemory-policy is noeviction'])
})

t.test('a missing right of the Redis user is named at the start', async (t) => {
  const { port } = await startRedisWith(t, [
    'user keys on >secret ~other:* +@all',
    'user noscripts on >secret ~* +@all -eval -evalsha',
    'user nozpopmin on >secret ~* +@all -zpopmin'
  ])
  t.match(await refusal(`redis://keys:secret@127.0.0.1:${port}`), /the user of Redis needs the right to EVAL and EVALSHA on keys that begin with fastify-wechat:/)
  t.match(await refusal(`redis://noscripts:secret@127.0.0.1:${port}`), /the user of Redis needs the right to EVAL and EVALSHA/)
  t.match(await refusal(`redis://nozpopmin:secret@127.0.0.1:${port}`), /^Redis refuses ZPOPMIN, which the queue needs/)
})

t.test('commands that were renamed: INFO and CONFIG are not needed, EVAL is', async (t) => {
  const quiet = await startRedisWith(t, ['rename-command INFO ""', 'rename-command CONFIG ""', 'rename-command KEYS ""', 'rename-command FLUSHALL ""'])
  const storage = await createStorage({ redis: `redis://127.0.0.1:${quiet.port}` }, createLog().log)
  t.teardown(() => storage.close())
  t.equal(await storage.messageQueue.add({ appid: 'wx1', key: '1', raw: '{}' }), true)
  const mute = await startRedisWith(t, ['rename-command EVALSHA ""'])
  t.match(await refusal(`redis://127.0.0.1:${mute.port}`), /no EVAL or EVALSHA/)
})

t.test('the address of a sentinel or of a cluster in place of a server says how to write it', async (t) => {
  const master = await startRedisWith(t, [])
  const sentinel = await startRedisWith(t, [`sentinel monitor pushes 127.0.0.1 ${master.port} 1`], { sentinel: true })
  t.match(await refusal(`redis://127.0.0.1:${sentinel.port}`), /the address of a sentinel has the form redis\+sentinel:/)
})

/** Pushes one after the other while a failover goes on; what was answered is handled. */
async function failOver (t: Test, group: RedisGroup): Promise<void> {
  const { lines, log } = createLog()
  const link = connectRedis({ redis: group.url, log })
  const queue = createRedisQueue(link, { lockMs: 3000, log })
  t.teardown(async () => {
    await queue.close()
    await link.close()
  })
  await link.checked()
  const handled = new Set<string>()
  queue.process(async ({ key }) => { handled.add(key) })
  const answered: string[] = []
  const load = { stopped: false }
  const pushing = (async () => {
    for (let number = 0; !load.stopped; number++) {
      const key = String(number)
      // as WeChat does: again until it is answered
      while (!await queue.add({ appid: 'wx1', key, raw: '{}' }).then(() => true, () => false)) await new Promise((resolve) => setTimeout(resolve, 20))
      answered.push(key)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  })()
  await until(() => answered.length > 100)
  await group.failOver()
  const before = answered.length
  await until(() => answered.length > before + 100)
  load.stopped = true
  await pushing
  await until(() => answered.every(key => handled.has(key)))
  t.ok(lines.length < 10, `${lines.length} lines of the log`)
}

t.test('with sentinels a failover under load loses nothing that was answered', { timeout: 60_000 }, async (t) => {
  await failOver(t, await startSentinels(t))
})

t.test('in a cluster a failover under load loses nothing that was answered', { timeout: 90_000 }, async (t) => {
  const cluster = await startCluster(t)
  const [, first] = /cluster:\/\/([^,]+)/.exec(cluster.url)!
  t.match(await refusal(`redis://${first}`), /not refused|write redis\+cluster:/)
  await failOver(t, cluster)
})

t.test('Redis over TLS: a certificate of your own is given with the instance, and one that nobody vouches for is not believed', { timeout: 60_000 }, async (t) => {
  const { port, certificate } = await startTlsRedis(t)
  const instance = new Redis({ host: 'localhost', port, tls: { ca: certificate }, lazyConnect: true })
  const storage = await createStorage({ redis: instance }, createLog().log)
  t.teardown(() => storage.close())
  const handled = new Promise<Job>((resolve) => storage.messageQueue.process(async (job) => resolve(job)))
  t.equal(await storage.messageQueue.add({ appid: 'wx1', key: '1', raw: '{}' }), true)
  t.match(await handled, { key: '1' })

  const { lines, log } = createLog()
  const stranger = await createStorage({ redis: `rediss://localhost:${port}` }, log)
  t.teardown(() => stranger.close())
  await t.rejects(stranger.messageQueue.add({ appid: 'wx1', key: '2', raw: '{}' }), { code: 'WX_ERR_STORE' })
  t.match(lines, [{ message: /cannot be reached/, err: { message: /self-signed|self signed/ } }], 'the log says why')
})
