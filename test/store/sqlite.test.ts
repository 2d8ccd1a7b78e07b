import t from 'tap'
import { openSqlite } from '../../plugins/engines/sqlite.js'
import { createSqliteStore } from '../../plugins/store/sqlite.js'
import { testStore } from './suite.js'

testStore('sqlite', async (t) => {
  const sqlite = await openSqlite({ dataDir: t.testdir() })
  t.teardown(() => sqlite.close())
  return createSqliteStore(sqlite)
})

t.test('entries survive a restart', async (t) => {
  const dataDir = t.testdir()
  const before = await openSqlite({ dataDir })
  await createSqliteStore(before).set('session', { openid: 'o1' }, 60_000)
  await before.close()
  const after = await openSqlite({ dataDir })
  t.teardown(() => after.close())
  t.same(await createSqliteStore(after).get('session'), { openid: 'o1' })
})

t.test('a scope whose keys grow asks the table for what may be there, and after a restart too', async (t) => {
  const dataDir = t.testdir()
  const before = await openSqlite({ dataDir })
  const options = { growing: true }
  await createSqliteStore(before).scope('wx1:reply:', options).set('msg:5', 'five', 60_000)
  await createSqliteStore(before).scope('wx2:reply:', options).set('msg:8', 'eight', 60_000)
  await before.close()

  const sqlite = await openSqlite({ dataDir })
  t.teardown(() => sqlite.close())
  let reads = 0
  const counted = new Proxy(sqlite, {
    get (target, name) {
      if (name === 'read') return (work: () => unknown) => { reads++; return target.read(work) }
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    }
  })
  const scope = createSqliteStore(counted).scope('wx1:reply:', options)
  t.equal(await scope.get('msg:5'), 'five')
  t.equal(await scope.get('msg:4'), undefined)
  t.equal(reads, 3, 'the greatest key once, and each of both')
  for (const key of ['msg:6', 'msg:7', 'msg:8']) t.equal(await scope.get(key), undefined)
  t.equal(reads, 3)
  await scope.set('msg:8', 'another', 60_000)
  t.equal(await scope.get('msg:7'), undefined, 'a push that was overtaken')
  t.equal(reads, 3)
  t.equal(await scope.get('msg:8'), 'another')
  t.equal(reads, 4)

  const keys = Array.from({ length: 400 }, (_, index) => `msg:9${String((index * 7) % 400).padStart(3, '0')}`)
  await Promise.all(keys.map(key => scope.set(key, key, 60_000)))
  for (const key of keys) if (await scope.get(key) !== key) t.fail(`${key} is not found`)
  t.equal(await scope.get('msg:9'), undefined)
})

t.test('expired entries are deleted from the file', async (t) => {
  let time = 0
  const sqlite = await openSqlite({ dataDir: t.testdir() })
  t.teardown(() => sqlite.close())
  const store = createSqliteStore(sqlite, { now: () => time })
  await Promise.all(Array.from({ length: 10 }, (_, index) => store.set(`old${index}`, 1, 1000)))
  time = 5000
  const count = sqlite.prepare<{ n: number }>('SELECT count(*) AS n FROM entries')
  let written = 0
  while (count.all()[0]!.n > 1) {
    await store.set('new', ++written, 1000)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  t.equal(await store.get('new'), written)
})
