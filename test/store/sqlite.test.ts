import t from 'tap'
import { openSqlite } from '../../plugins/engines/sqlite.js'
import { createSqliteStore } from '../../plugins/store/sqlite.js'
import { testStore } from './suite.js'

testStore('sqlite', async (t) => {
  const sqlite = await openSqlite({ dataDir: t.testdir() })
  t.teardown(() => sqlite.close())
  return createSqliteStore(sqlite)
})

t.test('what is set survives a restart', async (t) => {
  const dataDir = t.testdir()
  const before = await openSqlite({ dataDir })
  await createSqliteStore(before).set('session', { openid: 'o1' }, 60_000)
  await before.close()
  const after = await openSqlite({ dataDir })
  t.teardown(() => after.close())
  t.same(await createSqliteStore(after).get('session'), { openid: 'o1' })
})

t.test('what has expired is deleted from the file', async (t) => {
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
