import { randomInt } from 'node:crypto'
import { existsSync, fstatSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import t from 'tap'
import type { Test } from 'tap'
import { Checkpoint, CHECKPOINT_HOLD } from '../../plugins/engines/checkpoint.js'
import { openSqlite, type Sqlite } from '../../plugins/engines/sqlite.js'
import { createSqliteStore } from '../../plugins/store/sqlite.js'
import { until } from '../store/suite.js'

const CHECKPOINT_BYTES = 64 * 1024
const DAY_MS = 86_400_000
const VALUE = 'x'.repeat(1000)

/** The disk under a database: each sync waits until the test lets it end. */
class GatedDisk {
  readonly syncs: Array<{ file: 'log' | 'database', end (err?: Error): void }> = []
  isOpen = true
  readonly #databaseFile: string

  constructor (dataDir: string) {
    this.#databaseFile = join(dataDir, 'wechat.db')
  }

  sync = async (descriptor: number): Promise<void> => {
    if (this.isOpen) return
    const file = fstatSync(descriptor).ino === statSync(this.#databaseFile).ino ? 'database' : 'log'
    await new Promise<void>((resolve, reject) => {
      this.syncs.push({ file, end: (err) => err === undefined ? resolve() : reject(err) })
    })
  }

  open (): void {
    this.isOpen = true
    for (const { end } of this.syncs.splice(0)) end()
  }

  /** Waits for the next sync, and answers which file it is of. */
  async next (): Promise<{ file: string, end (err?: Error): void }> {
    await until(() => this.syncs.length > 0)
    return this.syncs.shift()!
  }
}

async function openOn (t: Test, disk: Pick<GatedDisk, 'sync'>, dataDir: string): Promise<Sqlite> {
  const sqlite = await openSqlite({ dataDir, sync: disk.sync, checkpointBytes: CHECKPOINT_BYTES })
  t.teardown(() => sqlite.close())
  return sqlite
}

const fileSize = ({ file }: Sqlite) => statSync(`${file}-wal`).size

/** The bytes of the log. Behind it the file holds frames of earlier logs, which have other salts. */
function logSize ({ file }: Sqlite): number {
  const bytes = readFileSync(`${file}-wal`)
  const header = 32
  if (bytes.length < header || bytes.readUInt32BE(0) === 0) return 0
  const frame = 24 + bytes.readUInt32BE(8)
  let at = header
  while (at + frame <= bytes.length && bytes.compare(bytes, 16, 24, at + 8, at + 16) === 0) at += frame
  return at
}

/** Writes until the next write makes the log long enough for a checkpoint. */
async function fillLog (sqlite: Sqlite): Promise<void> {
  const store = createSqliteStore(sqlite)
  for (let number = 0; logSize(sqlite) < CHECKPOINT_BYTES - 32 * 1024; number++) await store.set(`filler ${number}`, VALUE, DAY_MS)
}

t.test('a checkpoint on a slow disk holds up writes, and neither reads nor the event loop', async (t) => {
  const dataDir = t.testdir()
  const disk = new GatedDisk(dataDir)
  const sqlite = await openOn(t, disk, dataDir)
  const store = createSqliteStore(sqlite)
  await store.set('before', 1, DAY_MS)
  // making the tables filled the first log
  await until(() => logSize(sqlite) < CHECKPOINT_BYTES)
  await fillLog(sqlite)
  t.match(sqlite.prepare('PRAGMA synchronous').all(), [{ synchronous: 0 }], 'SQLite itself waits for no disk')

  disk.isOpen = false
  const writing = Promise.all(Array.from({ length: 40 }, (_, number) => store.set(`now ${number}`, VALUE, DAY_MS)))
  let isWritten = false
  const syncs: string[] = []
  let during: Promise<void> | undefined
  while (!isWritten) {
    const { file, end } = await disk.next()
    // as long as the disk takes, what needs no disk goes on
    for (let turn = 0; turn < 100; turn++) {
      await nextTurn()
      if (await store.get('before') !== 1) t.fail('a read fails')
    }
    t.equal(isWritten, false)
    during ??= (async () => {
      await store.set('during', 1, DAY_MS)
      isWritten = true
    })()
    syncs.push(file)
    end()
    await until(() => isWritten || disk.syncs.length > 0)
  }
  disk.open()
  await Promise.all([writing, during])
  t.match(syncs.join(), /log,database,log,log$/, 'the log, what was copied, the empty log, and then the write')
  t.equal(await store.get('during'), 1)
  t.ok(logSize(sqlite) < CHECKPOINT_BYTES, 'the log began anew')
})

t.test('while a backup copies, the log only grows', async (t) => {
  const dataDir = t.testdir()
  const sqlite = await openOn(t, { sync: async () => {} }, dataDir)
  const store = createSqliteStore(sqlite)
  const hold = `${sqlite.file}${CHECKPOINT_HOLD}`
  writeFileSync(hold, '')
  let number = 0
  const write = () => store.set(`key ${number++}`, VALUE, DAY_MS)
  while (logSize(sqlite) < 4 * CHECKPOINT_BYTES) await write()
  const longAgo = Date.now() / 1000 - 3600
  utimesSync(hold, longAgo, longAgo)
  await write()
  await until(() => logSize(sqlite) < CHECKPOINT_BYTES)
  t.ok(fileSize(sqlite) <= 2 * CHECKPOINT_BYTES, 'the file is no longer than usual again')
})

t.test('the log begins again in place, because syncing a file that grows takes longer', async (t) => {
  const sqlite = await openOn(t, { sync: async () => {} }, t.testdir())
  const store = createSqliteStore(sqlite)
  const size = () => [logSize(sqlite), fileSize(sqlite)] as const
  let [before] = size()
  let restarts = 0
  for (let number = 0; restarts < 5; number++) {
    await store.set(`key ${number}`, VALUE, DAY_MS)
    const [log, file] = size()
    if (log < before) restarts++
    // one commit more than makes the log long enough
    if (restarts > 0 && (file < CHECKPOINT_BYTES || file > 2 * CHECKPOINT_BYTES || log > file)) t.fail(`a log of ${log} bytes in a file of ${file}`)
    before = log
  }
  const [{ count }] = sqlite.prepare<{ count: number }>('SELECT count(*) AS count FROM entries').all() as [{ count: number }]
  t.ok(count > 10, `${count} entries`)
})

t.test('a log that cannot be looked at for a moment is moved later', async (t) => {
  const calls: string[] = []
  let fails = true
  const step = (name: string) => () => { calls.push(name) }
  const checkpoint = new Checkpoint(join(t.testdir(), 'wechat.db'), {
    isDue () {
      if (fails) throw new Error('EMFILE')
      return true
    },
    syncLog: async () => step('sync log')(),
    copy: step('copy'),
    syncDatabase: async () => step('sync database')(),
    restartLog: step('restart'),
    trimLog () {
      step('trim')()
      throw new Error('EIO')
    },
    failed: step('failed'),
    done: step('done')
  })
  checkpoint.runIfDue()
  t.same([calls, checkpoint.forbidsWriting], [[], false])
  fails = false
  await until(() => {
    checkpoint.runIfDue()
    return calls.includes('done')
  })
  await checkpoint.close()
  t.same(calls.slice(0, 7), ['sync log', 'copy', 'sync database', 'restart', 'sync log', 'trim', 'done'])
  t.equal(checkpoint.forbidsWriting, false, 'a file that stays long is no reason to refuse writes')
})

t.test('a disk that fails in the middle of a checkpoint refuses writes until it works again, and loses nothing', async (t) => {
  const dataDir = t.testdir()
  let fails = false
  let failed = 0
  const databaseFile = join(dataDir, 'wechat.db')
  const sync = async (descriptor: number) => {
    if (!fails || fstatSync(descriptor).ino !== statSync(databaseFile).ino) return
    failed++
    throw new Error('EIO')
  }
  const sqlite = await openOn(t, { sync }, dataDir)
  const store = createSqliteStore(sqlite)
  fails = true
  const stored: string[] = []
  let refusal: unknown
  for (let number = 0; refusal === undefined; number++) {
    try {
      await store.set(`key ${number}`, VALUE, DAY_MS)
      stored.push(`key ${number}`)
    } catch (err) {
      refusal = err
    }
  }
  t.match(refusal, { code: 'WX_ERR_STORE', cause: { message: 'EIO' } })
  t.ok(failed > 0)
  t.equal(await store.get(stored[0]!), VALUE, 'what was stored can be read')
  fails = false
  await until(async () => {
    try {
      await store.set('after', 1, DAY_MS)
      return true
    } catch {
      return false
    }
  })
  for (const key of stored) if (await store.get(key) !== VALUE) t.fail(key)
})

/** The possible contents of a file after a power failure: each block has either its last synced content or any later content. */
function cutPower (synced: Buffer, written: Buffer, blockBytes: number): Buffer {
  const size = [synced.length, written.length][randomInt(2)]!
  const result = Buffer.alloc(size)
  for (let at = 0; at < size; at += blockBytes) {
    const source = randomInt(2) === 0 ? synced : written
    if (at < source.length) source.copy(result, at, at, Math.min(at + blockBytes, size))
  }
  return result
}

t.test('a power cut at any moment of a checkpoint loses nothing that was on the disk', { timeout: 120_000 }, async (t) => {
  const folder = t.testdir()
  const dataDir = join(folder, 'data')
  const names = ['wechat.db', 'wechat.db-wal']
  const onDisk = new Map<string, Buffer>()
  const durable = new Set<string>()
  const checks: Array<Promise<void>> = []
  let cuts = 0
  let checkpoints = 0

  const read = (name: string) => existsSync(join(dataDir, name)) ? readFileSync(join(dataDir, name)) : Buffer.alloc(0)

  async function checkPowerCut (): Promise<void> {
    const copyDir = join(folder, `cut-${cuts++}`)
    mkdirSync(copyDir)
    for (const name of names) writeFileSync(join(copyDir, name), cutPower(onDisk.get(name) ?? Buffer.alloc(0), read(name), name.endsWith('wal') ? 512 : 4096))
    const expected = [...durable]
    const sqlite = await openSqlite({ dataDir: copyDir }).catch((error: Error) => { t.fail(error.message) })
    if (sqlite === undefined) return
    const store = createSqliteStore(sqlite)
    const missing: string[] = []
    for (const key of expected) if (await store.get(key) !== `${VALUE}${key}`) missing.push(key)
    const [{ integrity_check: integrity }] = sqlite.prepare('PRAGMA integrity_check(1)').all() as [{ integrity_check: string }]
    if (missing.length > 0 || integrity !== 'ok') t.fail(`power cut ${cuts}: ${integrity}, ${missing.length} of ${expected.length} missing`)
    await sqlite.close()
    rmSync(copyDir, { recursive: true, force: true })
  }

  const sync = async (descriptor: number) => {
    const { ino } = fstatSync(descriptor)
    const name = names.find(name => existsSync(join(dataDir, name)) && statSync(join(dataDir, name)).ino === ino)!
    if (name === 'wechat.db') checkpoints++
    const began = read(name)
    checks.push(checkPowerCut())
    await nextTurn()
    onDisk.set(name, began)
    checks.push(checkPowerCut())
  }
  const sqlite = await openSqlite({ dataDir, sync, checkpointBytes: CHECKPOINT_BYTES })
  for (const name of names) onDisk.set(name, read(name))
  const store = createSqliteStore(sqlite)
  for (let round = 0; round < 40; round++) {
    // sometimes the log gets so long that its file is cut
    await Promise.all(Array.from({ length: round % 8 === 7 ? 80 : randomInt(1, 6) }, async (_, number) => {
      const key = `key ${randomInt(40)} ${round} ${number}`
      await store.set(key, `${VALUE}${key}`, DAY_MS)
      durable.add(key)
    }))
    await Promise.all(checks.splice(0))
  }
  await sqlite.close()
  t.ok(checkpoints >= 3, `${checkpoints} checkpoints`)
  t.comment(`${cuts} power cuts, ${checkpoints} checkpoints`)
})
