import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { Redis } from 'ioredis'
import t from 'tap'
import { lettersOf } from '../queue/suite/index.js'
import type { Test } from 'tap'
import storePlugin from '../../plugins/store/index.js'
import type { StoreOptions } from '../../plugins/store/index.js'
import { nodeArguments } from '../helpers/program.js'
import { startRedis } from '../helpers/redis.js'
import { until } from './suite.js'

const push = { appid: 'wx1', key: '1', raw: '{}' }

async function build (t: Test, options: StoreOptions): Promise<FastifyInstance> {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(storePlugin, options)
  return app
}

t.test('every engine gives the instance a store and a queue', async (t) => {
  const { url } = await startRedis(t)
  const dataDir = join(t.testdir(), 'data')
  for (const options of [{}, { dataDir }, { redis: url }]) {
    const app = await build(t, options)
    await app.wechat.store.set('key', 1, 60_000)
    t.equal(await app.wechat.store.get('key'), 1)
    const handled = new Promise((resolve) => app.wechat.queue.process(async (job) => resolve(job)))
    t.equal(await app.wechat.queue.add(push), true)
    t.match(await handled, push)
    await app.close()
  }
  t.ok(existsSync(join(dataDir, 'wechat.db')))
})

t.test('redis wins over the embedded database', async (t) => {
  const { url } = await startRedis(t)
  const dataDir = join(t.testdir(), 'data')
  await build(t, { redis: url, dataDir })
  t.notOk(existsSync(dataDir))
})

t.test('the queue\'s options reach each engine', async (t) => {
  const { url } = await startRedis(t)
  for (const options of [{}, { dataDir: join(t.testdir(), 'data') }, { redis: url }]) {
    const app = await build(t, { ...options, queue: { attempts: 1 } })
    app.wechat.queue.process(async () => { throw new Error('no') })
    await app.wechat.queue.add(push)
    await until(async () => (await lettersOf(app.wechat.queue, 'wx1')).length === 1)
    t.match(await lettersOf(app.wechat.queue, 'wx1'), [{ attempts: 1 }])
    await app.close()
  }
})

t.test('options that are not understood are refused with their name', async (t) => {
  const wrong = [
    { redis: 'localhost:6379' },
    { redis: 'redis://:marked@[::1' },
    { redis: 6379 },
    { redis: {} },
    { dataDir: '' },
    { queue: { concurrency: 0 } },
    { queue: { attempts: 1.5 } },
    { queue: { retries: 3 } },
    { dataDirectory: 'data' }
  ]
  for (const options of wrong) {
    const app = Fastify()
    await t.rejects(async () => app.register(storePlugin, options as StoreOptions), { code: 'WX_ERR_OPTIONS', message: new RegExp(`^(?!.*marked).*${Object.keys(options)[0]!}`) }, JSON.stringify(options))
    await app.close()
  }
})

t.test('an embedded database that cannot be opened stops the start', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await t.rejects(async () => app.register(storePlugin, { dataDir: join(t.testdir({ 'wechat.db': 'x'.repeat(1000) })) }), { code: 'WX_ERR_STORE', message: /wechat\.db/ })
})

t.test('two instances in memory share nothing', async (t) => {
  const [one, two] = [await build(t, {}), await build(t, {})]
  await one.wechat.store.set('key', 1, 60_000)
  t.equal(await two.wechat.store.get('key'), undefined)
  t.equal(await one.wechat.queue.add(push), true)
  t.equal(await two.wechat.queue.add(push), true)
})

t.test('closing lets a running handler finish, which still has the store, then gives the file back', async (t) => {
  const dataDir = t.testdir()
  const app = await build(t, { dataDir })
  const started = new Promise<() => void>((resolve) => app.wechat.queue.process(async () => {
    await new Promise<void>((_resolve) => { resolve(_resolve) })
    await app.wechat.store.set('handled', true, 60_000)
  }))
  await app.wechat.queue.add(push)
  const finish = await started
  const closed = app.close()
  finish()
  await closed
  const next = await build(t, { dataDir })
  t.equal(await next.wechat.store.get('handled'), true)
})

t.test('the store closes its own connection to Redis, but not a given instance', async (t) => {
  const { url } = await startRedis(t)
  const redis = new Redis(url)
  t.teardown(() => redis.disconnect())
  const app = await build(t, { redis })
  app.wechat.queue.process(async () => {})
  await app.wechat.queue.add(push)
  await app.close()
  t.equal(redis.status, 'ready')
  // the one connection that is left is the one that asks
  await until(async () => /^id=\d+ [^\n]*\n$/.test(String(await redis.client('LIST'))))
})

t.test('using one engine does not load the packages of another', async (t) => {
  const source = `
    const { createStorage } = await import(${JSON.stringify(new URL('../../plugins/store/index.js', import.meta.url).href)})
    const { createRequire } = await import('node:module')
    const storage = await createStorage(process.argv[1] ? { dataDir: process.argv[1] } : {})
    await storage.close()
    const loaded = Object.keys(createRequire(import.meta.url).cache).join()
    console.log(JSON.stringify(['ioredis', 'libsql'].filter((name) => loaded.includes('/node_modules/' + name + '/'))))`
  const load = (...args: string[]) => JSON.parse(execFileSync(process.execPath, [...nodeArguments, '--input-type=module', '--eval', source, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }))
  t.same(load(), [])
  t.same(load(t.testdir()), ['libsql'])
})
