import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { migrations } from '../../plugins/engines/sqlite-migrations.js'
import { Durability } from '../../plugins/engines/durability.js'
import { openSqlite } from '../../plugins/engines/sqlite.js'
import type { Sqlite } from '../../plugins/engines/sqlite.js'
import { createSqliteStore } from '../../plugins/store/sqlite.js'
import { nodeArguments } from '../helpers/program.js'
import { until } from '../store/suite.js'

async function open (t: Test, dataDir: string): Promise<Sqlite> {
  const sqlite = await openSqlite({ dataDir, lockWaitMs: 0 })
  t.teardown(() => sqlite.close())
  return sqlite
}

/** Rejects with the file's name and what is wrong with it. */
async function refuses (t: Test, dataDir: string, why: RegExp): Promise<void> {
  const error: Error & { code?: string } = await openSqlite({ dataDir, lockWaitMs: 0 }).then(() => new Error('it was opened'), (err) => err)
  t.equal(error.code, 'WX_ERR_STORE', error.message)
  t.ok(error.message.includes(join(dataDir, 'wechat.db')), error.message)
  t.match(error.message, why)
}

t.test('the folder is made, and nobody else may read what is in it', async (t) => {
  const dataDir = join(t.testdir(), 'a', 'data')
  const { file } = await open(t, dataDir)
  t.equal(file, join(dataDir, 'wechat.db'))
  t.equal(statSync(dataDir).mode & 0o777, 0o700)
  for (const name of [file, `${file}-wal`]) t.equal(statSync(name).mode & 0o777, 0o600)
})

t.test('callers that wait for a slow disk share a sync that began after their commits', async (t) => {
  const syncs: Array<() => void> = []
  const dataDir = t.testdir({ log: '' })
  const durability = new Durability(join(dataDir, 'log'), () => new Promise(resolve => { syncs.push(resolve) }))
  const done: string[] = []
  const wait = (name: string) => durability.wait(() => done.push(name), (err) => { throw err })
  wait('first')
  await until(() => syncs.length === 1)
  wait('second')
  wait('third')
  syncs.shift()!()
  await until(() => syncs.length === 1)
  t.same(done, ['first'])
  syncs.shift()!()
  await until(() => done.length === 3)
  t.same([done, syncs.length], [['first', 'second', 'third'], 0])
  await durability.close()
})

t.test('a write is refused when its log cannot be brought to the disk', async (t) => {
  const failures = new Durability(join(t.testdir(), 'missing'), async () => {})
  await t.rejects(new Promise<void>((resolve, reject) => failures.wait(resolve, reject)), { code: 'WX_ERR_STORE' })
  await failures.close()
})

t.test('closed, the database is one file and can be opened again at once', async (t) => {
  const dataDir = t.testdir()
  for (const value of [1, 2, 3]) {
    const sqlite = await openSqlite({ dataDir, lockWaitMs: 0 })
    await createSqliteStore(sqlite).set('key', value, 60_000)
    await sqlite.close()
    await sqlite.close()
    t.throws(() => statSync(`${sqlite.file}-wal`))
  }
  t.equal(await createSqliteStore(await open(t, dataDir)).get('key'), 3)
})

t.test('a failure fails all writes of its turn and stores nothing, and the next turn succeeds', async (t) => {
  const sqlite = await open(t, t.testdir())
  const store = createSqliteStore(sqlite)
  const results = await Promise.allSettled([
    store.set('before', 1, 60_000),
    sqlite.write(() => { throw new Error('no') }),
    store.set('after', 1, 60_000)
  ])
  t.match(results, results.map(() => ({ status: 'rejected', reason: { code: 'WX_ERR_STORE', cause: { message: 'no' } } })))
  t.equal(await store.get('before'), undefined)
  await store.set('before', 2, 60_000)
  t.equal(await store.get('before'), 2)
})

t.test('relaxed writes are written in order with durable writes, and fail with them', async (t) => {
  const sqlite = await open(t, t.testdir())
  const order: string[] = []
  const note = (what: string) => () => { order.push(what) }
  await Promise.all([sqlite.write(note('one')), sqlite.writeRelaxed(note('two')), sqlite.write(note('three'))])
  t.same(order, ['one', 'two', 'three'])
  const failing = sqlite.write(() => { throw new Error('first') })
  t.match(await Promise.allSettled([failing, sqlite.writeRelaxed(note('four'))]), [{ status: 'rejected' }, { status: 'rejected' }])
})

t.test('writes before closing are stored, and later writes are refused', async (t) => {
  const dataDir = t.testdir()
  const sqlite = await openSqlite({ dataDir })
  const store = createSqliteStore(sqlite)
  const written = store.set('key', 1, 60_000)
  await sqlite.close()
  await written
  await t.rejects(async () => store.set('key', 2, 60_000), { code: 'WX_ERR_STORE' })
  await t.rejects(async () => store.get('key'), { code: 'WX_ERR_STORE' })
  t.equal(await createSqliteStore(await open(t, dataDir)).get('key'), 1)
})

t.test('a second process learns that the file is in use, and can open it when the first has ended', async (t) => {
  const dataDir = t.testdir()
  const source = `
    const { openSqlite } = await import(${JSON.stringify(new URL('../../plugins/engines/sqlite.js', import.meta.url).href)})
    await openSqlite({ dataDir: ${JSON.stringify(dataDir)} })
    console.log('open')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, [...nodeArguments, '--input-type=module', '--eval', source], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  t.teardown(() => { child.kill('SIGKILL') })
  await once(child.stdout, 'data')

  await refuses(t, dataDir, /in use by another process/)
  const waiting = openSqlite({ dataDir, lockWaitMs: 60_000 })
  child.kill('SIGKILL')
  await exited
  await (await waiting).close()
})

t.test('a second opening in one process does not take the first one\'s lock away', async (t) => {
  const dataDir = t.testdir()
  const first = await open(t, dataDir)
  await refuses(t, dataDir, /in use/)
  await createSqliteStore(first).set('key', 1, 60_000)
  await refuses(t, dataDir, /in use/)
})

t.test('a damaged file is not opened', async (t) => {
  const garbage = t.testdir({ 'wechat.db': 'not a database '.repeat(1000) })
  await refuses(t, garbage, /damaged or not a database/)
  t.match(readFileSync(join(garbage, 'wechat.db'), 'utf8'), /^not a database/, 'it is left as it was')

  const cut = join(t.testdirName, 'cut')
  mkdirSync(cut)
  const sqlite = await openSqlite({ dataDir: cut })
  const store = createSqliteStore(sqlite)
  await Promise.all(Array.from({ length: 200 }, (_, index) => store.set(`key${index}`, 'x'.repeat(1000), 60_000)))
  await sqlite.close()
  truncateSync(sqlite.file, statSync(sqlite.file).size / 2)
  await refuses(t, cut, /damaged or not a database/)
})

t.test('a file or folder that cannot be written is not opened', async (t) => {
  const root = t.testdir({ file: 'no folder', taken: { 'wechat.db': {} }, readonly: {} })
  await refuses(t, join(root, 'file'), /cannot be written/)
  await refuses(t, join(root, 'taken'), /cannot be written/)

  const dataDir = join(root, 'readonly')
  chmodSync(dataDir, 0o755)
  await (await openSqlite({ dataDir })).close()
  for (const mode of [0o444, 0o000]) {
    chmodSync(join(dataDir, 'wechat.db'), mode)
    await asNobody(() => refuses(t, dataDir, /cannot be written/))
  }
})

/** Permissions do not stop root. */
async function asNobody (work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid!() === 0
  if (isRoot) process.seteuid!(65534)
  try {
    await work()
  } finally {
    if (isRoot) process.seteuid!(0)
  }
}

t.test('a file of a newer version is not touched', async (t) => {
  const dataDir = t.testdir()
  const sqlite = await openSqlite({ dataDir })
  sqlite.prepare(`PRAGMA user_version = ${migrations.length + 1}`).run()
  await sqlite.close()
  await refuses(t, dataDir, /newer version/)
})

t.test('a file of each older version is brought up to date', async (t) => {
  for (let version = 0; version < migrations.length; version++) {
    const dataDir = join(t.testdir(), String(version))
    const sqlite = await openSqlite({ dataDir })
    await sqlite.close()
    writeFileSync(sqlite.file, '')
    const { default: Database } = await import('libsql')
    const old = new Database(sqlite.file)
    for (const migration of migrations.slice(0, version)) old.exec(migration)
    old.exec(`PRAGMA user_version = ${version}`)
    old.close()
    const [row] = (await open(t, dataDir)).prepare('PRAGMA user_version').all() as Array<{ user_version: number }>
    t.equal(row!.user_version, migrations.length)
  }
})

t.test('a start with tables that are up to date writes nothing, so that a full disk does not stop it', async (t) => {
  const dataDir = t.testdir()
  await (await openSqlite({ dataDir })).close()
  const sqlite = await openSqlite({ dataDir })
  t.teardown(() => sqlite.close())
  t.equal(existsSync(`${sqlite.file}-wal`) ? statSync(`${sqlite.file}-wal`).size : 0, 0)
})
