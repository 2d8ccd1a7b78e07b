import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import t from 'tap'
import type { Test } from 'tap'
import wechat, { store as storePlugin, type AccountsOptions } from '../../plugins/index.js'
import { createMemoryQueue } from '../../plugins/queue/memory.js'
import { createMemoryStore } from '../../plugins/store/memory.js'
import { account } from './app.js'

const accounts = [account(1)]

async function start (t: Test, options: Partial<AccountsOptions>) {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(wechat, { accounts, ...options })
  await app.ready()
  return app
}

t.test('without an option state lives in ./data, and outlives the process\'s app', async (t) => {
  const folder = t.testdir()
  const before = process.cwd()
  process.chdir(folder)
  t.teardown(() => process.chdir(before))
  const first = await start(t, {})
  t.ok(existsSync(join(folder, 'data', 'wechat.db')))
  await first.wechat.store.set('key', 'value', 60_000)
  await first.close()
  const second = await start(t, {})
  t.equal(await second.wechat.store.get('key'), 'value')
})

t.test('dataDir names the folder', async (t) => {
  const folder = t.testdir()
  await start(t, { dataDir: join(folder, 'state') })
  t.ok(existsSync(join(folder, 'state', 'wechat.db')))
})

t.test('store: { dataDir } says the same', async (t) => {
  const folder = t.testdir()
  await start(t, { store: { dataDir: join(folder, 'state') } })
  t.ok(existsSync(join(folder, 'state', 'wechat.db')))
})

t.test('memory is said by name, and leaves nothing behind', async (t) => {
  const folder = t.testdir()
  const before = process.cwd()
  process.chdir(folder)
  t.teardown(() => process.chdir(before))
  const app = await start(t, { store: 'memory' })
  await app.wechat.store.set('key', 'value', 60_000)
  t.notOk(existsSync(join(folder, 'data')))
})

t.test('the store of the scope is used when there is one', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(storePlugin, { dataDir: join(t.testdir(), 'x') })
  const { store, queue } = app.wechat
  await app.register(wechat, { accounts })
  t.equal(app.wechat.store, store)
  t.equal(app.wechat.accounts.queue, queue)
})

t.test('a store and a queue of the user\'s are used, and stay open', async (t) => {
  const [store, queue] = [createMemoryStore(), createMemoryQueue()]
  const closed: string[] = []
  const app = await start(t, {
    store: { ...store, close: async () => { closed.push('store') } },
    queue: { ...queue, add: push => queue.add(push), process: worker => queue.process(worker), close: async () => { closed.push('queue') } }
  })
  await app.close()
  t.same(closed, [])
  await queue.close()
})

t.test('options that contradict each other, or have no known shape, are refused by name', async (t) => {
  const wrong: Array<[RegExp, object]> = [
    [/wechat-accounts: store: /, { store: 'redis' }],
    [/wechat-accounts: store: /, { store: new Map() }],
    [/wechat-accounts: dataDir: /, { dataDir: '' }],
    [/wechat-accounts: redis: /, { redis: 7 }],
    [/wechat-accounts: queue/, { queue: { concurency: 3 } }],
    [/wechat-accounts: capabilities\.medai: unknown key medai, did you mean media\?/, { capabilities: { medai: {} } }],
    [/wechat-accounts: refreshMs: expected whole milliseconds from 10 to 2147483647/, { refreshMs: 30 * 24 * 3600 * 1000 }],
    [/wechat-accounts: idleMs: expected whole milliseconds/, { idleMs: 2 ** 31 }],
    [/wechat-accounts: acounts: unknown key acounts, did you mean accounts\?/, { acounts: [] }]
  ]
  for (const [message, options] of wrong) {
    const app = Fastify()
    t.teardown(() => app.close())
    await t.rejects(async () => await app.register(wechat, { accounts, ...options } as AccountsOptions), { code: 'WX_ERR_OPTIONS', message }, JSON.stringify(options))
  }
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(storePlugin, { dataDir: join(t.testdir(), randomUUID()) })
  await t.rejects(async () => await app.register(wechat, { accounts, queue: { concurrency: 3 } }), { code: 'WX_ERR_OPTIONS', message: /give these options to the store plugin/ })
})

t.test('two registrations of one app that would share a queue are refused at registration', async (t) => {
  const folder = t.testdir()
  const refusal = { code: 'WX_ERR_REGISTRATION', message: /two registrations of this app use .*register wechat once with all accounts/ }
  async function refuses (first: Partial<AccountsOptions>, second: Partial<AccountsOptions>): Promise<void> {
    const app = Fastify()
    t.teardown(() => app.close())
    await app.register(async scope => { await scope.register(wechat, { accounts, ...first }) })
    await t.rejects(async () => await app.register(async scope => { await scope.register(wechat, { accounts: [account(2)], ...second }) }), refusal)
  }
  await refuses({ dataDir: join(folder, 'data') }, { dataDir: `${folder}/x/../data` })
  const queue = createMemoryQueue()
  await refuses({ store: 'memory', queue }, { store: 'memory', queue })

  const shared = Fastify()
  t.teardown(() => shared.close())
  await shared.register(storePlugin, { dataDir: join(folder, 'shared') })
  await shared.register(async scope => { await scope.register(wechat, { accounts }) })
  await t.rejects(async () => await shared.register(async scope => { await scope.register(wechat, { accounts: [account(2)] }) }), refusal)

  const stores = Fastify()
  t.teardown(() => stores.close())
  await stores.register(async scope => { await scope.register(storePlugin, { redis: 'redis://user:password@127.0.0.1:1/0' }) })
  const error = await (async () => stores.register(async scope => { await scope.register(storePlugin, { redis: 'redis://127.0.0.1:1' }) }))().then(() => undefined, (err: Error) => err)
  t.match(error, refusal)
  t.notMatch(error?.message, /password/)
})

t.test('two registrations of one app with a queue each, and two apps, do not meet', async (t) => {
  const folder = t.testdir()
  const app = Fastify()
  t.teardown(() => app.close())
  for (const number of [1, 2]) {
    await app.register(async scope => { await scope.register(wechat, { accounts: [account(number)], dataDir: join(folder, String(number)) }) })
    await app.register(async scope => { await scope.register(wechat, { accounts: [account(number)], store: 'memory' }) })
  }
  await app.ready()
  await app.close()
  await start(t, { dataDir: join(folder, '1') })
})
