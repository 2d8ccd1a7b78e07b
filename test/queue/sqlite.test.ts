import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { lettersOf } from './suite/index.js'
import type { Test } from 'tap'
import { createSqliteQueue } from '../../plugins/queue/sqlite.js'
import type { Job } from '../../plugins/messages/index.js'
import { openSqlite } from '../../plugins/engines/sqlite.js'
import type { Sqlite } from '../../plugins/engines/sqlite.js'
import { until } from '../store/suite.js'
import { testDurableQueue, testQueue } from './suite/index.js'
import type { OpenQueue } from './suite/index.js'

async function createHome (t: Test): Promise<OpenQueue> {
  const dataDir = t.testdir()
  return async (options) => {
    const sqlite = await openSqlite({ dataDir })
    const queue = await createSqliteQueue(sqlite, options)
    const close = queue.close.bind(queue)
    queue.close = async () => {
      await close()
      await sqlite.close()
    }
    t.teardown(() => queue.close())
    return queue
  }
}

async function open (t: Test): Promise<Sqlite> {
  const sqlite = await openSqlite({ dataDir: t.testdir() })
  t.teardown(() => sqlite.close())
  return sqlite
}

testQueue('sqlite', createHome)
testDurableQueue('sqlite', createHome)

t.test('a push that waits for a slow disk is not handled twice, whatever looks at the table meanwhile', async (t) => {
  const sqlite = await openSqlite({ dataDir: t.testdir(), sync: () => sleep(20) })
  t.teardown(() => sqlite.close())
  const queue = await createSqliteQueue(sqlite, { concurrency: 3, concurrencyPerAccount: 2 })
  const handled: string[] = []
  queue.process(async ({ key }) => { handled.push(key) })
  // the jobs of each wave are in the table while the backlog of the previous wave is read from it
  const waves = Array.from({ length: 20 }, (_, wave) => sleep(wave * 7).then(() => Promise.all(Array.from({ length: 50 }, (_, index) => queue.add({ appid: 'wx1', key: `${wave} ${index}`, sender: `user${index % 10}`, raw: '{}' })))))
  await Promise.all(waves)
  await until(async () => (await queue.status!()).waiting + (await queue.status!()).running === 0)
  t.equal(handled.length, 1000)
  t.equal(new Set(handled).size, 1000)
})

t.test('a push that was refused because the disk failed, and is in the table all the same, is handled', async (t) => {
  let fails = false
  const sqlite = await openSqlite({
    dataDir: t.testdir(),
    sync: async () => { if (fails) throw new Error('EIO') }
  })
  t.teardown(() => sqlite.close())
  const queue = await createSqliteQueue(sqlite)
  const handled: string[] = []
  queue.process(async ({ key }) => { handled.push(key) })
  fails = true
  await t.rejects(queue.add({ appid: 'wx1', key: '1', sender: 'alice', raw: '{}' }), { code: 'WX_ERR_STORE' })
  fails = false
  t.equal(await queue.add({ appid: 'wx1', key: '1', sender: 'alice', raw: '{}' }), false)
  await until(() => handled.length === 1)
})

t.test('a sender whose push was done when the process died, before the next one had its turn, is not forgotten', async (t) => {
  const sqlite = await open(t)
  const before = await createSqliteQueue(sqlite)
  for (const sender of ['alice', 'bob']) {
    for (const key of ['1', '2', '3']) await before.add({ appid: 'wx1', key: `${sender} ${key}`, sender, raw: '{}' })
  }
  await before.close()
  // the first push of alice is done, and nobody has let the second one go; the first push of bob has failed once and waits outside its lane
  let time = Date.now() + 1000
  const dueAt = time + 200
  await sqlite.write(() => {
    sqlite.prepare("DELETE FROM pushes WHERE key = 'alice 1'").run()
    sqlite.prepare("UPDATE pushes SET place = 2, failures = 1, delayed = 1, due_at = ? WHERE key = 'bob 1'").run(dueAt)
  })

  const queue = await createSqliteQueue(sqlite, { now: () => time })
  const handled: string[] = []
  queue.process(async ({ key }) => { handled.push(key) })
  await until(() => handled.length === 4)
  time = dueAt
  await until(() => handled.length === 5)
  t.same(handled.filter(key => key.startsWith('alice')), ['alice 2', 'alice 3'])
  t.same(handled.filter(key => key.startsWith('bob')), ['bob 2', 'bob 3', 'bob 1'])
  await queue.close()
})

t.test('the pushes of one turn are written together', async (t) => {
  const sqlite = await open(t)
  const queue = await createSqliteQueue(sqlite)
  await Promise.all(Array.from({ length: 200 }, (_, index) => queue.add({ appid: 'wx1', key: String(index), raw: '{}' })))
  const [{ log: pages }] = sqlite.prepare<{ log: number }>('PRAGMA wal_checkpoint(PASSIVE)').all() as [{ log: number }]
  t.ok(pages < 100, `${pages} pages were written, each commit writes several`)
})

t.test('redeliveries among the pushes of one turn are told apart', async (t) => {
  const queue = await createSqliteQueue(await open(t))
  t.equal(await queue.add({ appid: 'wx1', key: '7', raw: '{}' }), true)
  // the numbers up to 49, each twice, for two accounts
  const pushes = Array.from({ length: 200 }, (_, index) => ({ appid: `wx${index % 2}`, key: String(Math.floor(index / 2) % 50), raw: '{}' }))
  const added = await Promise.all(pushes.map(push => queue.add(push)))
  t.same(added, pushes.map(({ appid, key }, index) => index < 100 && !(appid === 'wx1' && key === '7')))
})

t.test('pushes of any size come in the order and as they came', async (t) => {
  const queue = await createSqliteQueue(await open(t), { concurrency: 1 })
  const pushes = Array.from({ length: 200 }, (_, index) => ({ appid: 'wx1', key: `键${index}`, raw: `${index} ${'图'.repeat(index % 50 * 100)}`, origin: index % 3 === 0 ? undefined : { requestId: String(index) } }))
  await Promise.all(pushes.map(push => queue.add(push)))
  const jobs: Job[] = []
  queue.process(async (job) => { jobs.push(job) })
  await until(() => jobs.length === 200)
  t.match(jobs, pushes.map(push => ({ ...push, attempt: 1, succeeded: [] })))
  t.same(jobs.map(({ origin }) => origin), pushes.map(({ origin }) => origin))
  t.equal(new Set(jobs.map(({ id }) => id)).size, 200)
})

t.test('a NUL does not end a push', async (t) => {
  const queue = await createSqliteQueue(await open(t), { backoffMs: 0 })
  const seen: string[] = []
  queue.process(async ({ key, raw }) => {
    seen.push(`${key} ${raw}`)
    if (seen.length === 1) throw new Error('once more, from the file')
  })
  await queue.add({ appid: 'wx1', key: 'a\0b', raw: '<a>\0</a>' })
  await until(() => seen.length === 2)
  t.same(seen, ['a\uFFFDb <a>\uFFFD</a>', 'a\uFFFDb <a>\uFFFD</a>'])
})

t.test('a push that could not be stored is not handled in place of the next one', async (t) => {
  const sqlite = await open(t)
  const queue = await createSqliteQueue(sqlite)
  const failure = sqlite.write(() => { throw new Error('another part of the transaction') })
  t.match(await Promise.allSettled([queue.add({ appid: 'wx1', key: '1', raw: 'lost' }), failure]), [{ reason: { code: 'WX_ERR_STORE' } }, {}])
  await queue.add({ appid: 'wx1', key: '2', raw: 'stored' })
  const handled: string[] = []
  queue.process(async ({ raw }) => { handled.push(raw) })
  await until(async () => (await queue.status!()).waiting + (await queue.status!()).running === 0)
  t.same(handled, ['stored'])
})

t.test('on a full disk a push is refused and not remembered, until there is room', async (t) => {
  const sqlite = await open(t)
  const queue = await createSqliteQueue(sqlite)
  const push = (key: string) => ({ appid: 'wx1', key, raw: 'x'.repeat(100_000) })
  sqlite.prepare('PRAGMA max_page_count = 20').all()
  const results = await Promise.allSettled([queue.add(push('1')), queue.add(push('2'))])
  t.match(results, [{ reason: { code: 'WX_ERR_STORE', cause: { code: 'SQLITE_FULL' } } }, { reason: { code: 'WX_ERR_STORE' } }])
  sqlite.prepare('PRAGMA max_page_count = 1000000').all()
  t.equal(await queue.add(push('1')), true)
})

t.test('a push with which the process dies each time it is handled alone is a dead letter in the end', async (t) => {
  const sqlite = await open(t)
  for (let deaths = 0; deaths < 5; deaths++) {
    // each of these is left as a process leaves it that dies in the midst of a handler
    const queue = await createSqliteQueue(sqlite, { graceMs: 1 })
    t.teardown(() => queue.close())
    t.same(await lettersOf(queue, 'wx1'), [])
    if (deaths === 0) await queue.add({ appid: 'wx1', key: '1', raw: '{}' })
    await new Promise<void>((resolve) => queue.process(() => {
      resolve()
      return new Promise(() => {})
    }))
  }
  t.match(await lettersOf(await createSqliteQueue(sqlite), 'wx1'), [{ key: '1', error: /died/, cause: 'crashed' }])
})

t.test('jobs that are claimed ahead wait, and go back when the queue closes', async (t) => {
  const sqlite = await open(t)
  const queue = await createSqliteQueue(sqlite, { concurrency: 2, concurrencyPerAccount: 2, graceMs: 1 })
  await Promise.all(Array.from({ length: 10 }, (_, index) => queue.add({ appid: 'wx1', key: String(index), raw: '{}' })))
  let begun = 0
  queue.process(() => {
    begun++
    return new Promise(() => {})
  })
  await until(() => begun === 2)
  t.match(await queue.status!(), { running: 2, waiting: 8 })
  await queue.close()
  t.equal(begun, 2)

  const handled: string[] = []
  const next = await createSqliteQueue(sqlite, { concurrency: 1 })
  next.process(async ({ key, attempt }) => { handled.push(`${key} ${attempt}`) })
  await until(() => handled.length === 10)
  t.same(handled, Array.from({ length: 10 }, (_, index) => `${index} 1`))
  t.same(await lettersOf(next, 'wx1'), [])
})

t.test('after the process died what ran is tried again alone, and the others after it', async (t) => {
  const sqlite = await open(t)
  const before = await createSqliteQueue(sqlite, { concurrency: 5, concurrencyPerAccount: 5, graceMs: 1 })
  t.teardown(() => before.close())
  await Promise.all(Array.from({ length: 20 }, (_, index) => before.add({ appid: 'wx1', key: String(index), raw: '{}' })))
  let begun = 0
  before.process(() => {
    begun++
    return new Promise(() => {})
  })
  await until(() => begun === 5)

  const queue = await createSqliteQueue(sqlite, { concurrency: 8, concurrencyPerAccount: 8 })
  let running = 0
  const beside: Array<[key: number, running: number]> = []
  queue.process(async ({ key }) => {
    running++
    await nextTurn()
    beside.push([Number(key), running])
    await nextTurn()
    running--
  })
  await until(() => beside.length === 20)
  t.same(beside.slice(0, 5), [[0, 1], [1, 1], [2, 1], [3, 1], [4, 1]])
  t.ok(beside.slice(5).some(([, running]) => running > 1))
})

t.test('keys and dead letters whose time is over are deleted from the file', async (t) => {
  let time = 1000
  const sqlite = await open(t)
  const queue = await createSqliteQueue(sqlite, { attempts: 1, dedupeTtlMs: 1000, deadLetterTtlMs: 1000, now: () => time })
  queue.process(async () => { throw new Error('no') })
  for (let key = 0; key < 10; key++) await queue.add({ appid: 'wx1', key: String(key), raw: '{}' })
  await until(async () => (await lettersOf(queue, 'wx1')).length === 10)
  time = 5000
  const count = sqlite.prepare<{ n: number }>('SELECT (SELECT count(*) FROM push_keys) + (SELECT count(*) FROM dead_letters) AS n')
  await until(async () => {
    await sqlite.write(() => {})
    return count.all()[0]!.n === 0
  })
})

t.test('waiting pushes are handled after the clock was set back while the server was down', async (t) => {
  const sqlite = await open(t)
  let time = 1_800_000_000_000
  const before = await createSqliteQueue(sqlite, { now: () => time })
  await before.add({ appid: 'wx1', key: 'before', raw: '{}' })
  await before.close()
  time -= 3_600_000
  const queue = await createSqliteQueue(sqlite, { now: () => time })
  t.teardown(() => queue.close())
  await queue.add({ appid: 'wx1', key: 'after', raw: '{}' })
  const handled: string[] = []
  queue.process(async ({ key }) => { handled.push(key) })
  await until(() => handled.length === 2)
  t.same(handled, ['before', 'after'])
})

t.test('a push that waits behind more than one look takes is not forgotten when others of its account become due later meanwhile', async (t) => {
  const CONCURRENCY = 4
  // one look at the table takes 32 pushes
  const AHEAD = 32
  const PUSHES = 2 * AHEAD + 1
  const queue = await createSqliteQueue(await open(t), { concurrency: CONCURRENCY, concurrencyPerAccount: CONCURRENCY, backoffMs: 60_000, graceMs: 1 })
  t.teardown(() => queue.close())
  await Promise.all(Array.from({ length: PUSHES }, (_, number) => queue.add({ appid: 'wx1', key: String(number), raw: '{}' })))
  const handled = new Set<string>()
  const group: Array<() => void> = []
  queue.process(async ({ key }) => {
    // the pushes of a group end in one turn
    await new Promise<void>((resolve) => {
      group.push(resolve)
      if (group.length === CONCURRENCY || Number(key) === PUSHES - 1) group.splice(0).forEach(end => end())
    })
    if (Number(key) > AHEAD - CONCURRENCY && Number(key) < AHEAD) throw new Error('later')
    handled.add(key)
  })
  await until(() => handled.size === PUSHES - (CONCURRENCY - 1))
  t.match(await queue.status!(), { waiting: 0, delayed: CONCURRENCY - 1 })
})
