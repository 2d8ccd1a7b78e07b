import { closeSync, fdatasync, openSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import Database from 'libsql'
import { StoreError } from '../lib/error-codes.js'
import { Checkpoint, type CheckpointSteps } from './checkpoint.js'
import { Durability } from './durability.js'
import { migrations } from './sqlite-migrations.js'

export interface SqliteOptions {
  /** The folder that holds `wechat.db`; made when it is not there. */
  dataDir: string
  /** How long to wait for another process to let go of the file, as when the old server still drains. Default 5000. */
  lockWaitMs?: number
  /** Brings the file of a descriptor to the disk. Default `fdatasync`; tests give a slow disk, or a disk that fails. */
  sync?: (descriptor: number) => Promise<void>
  /** The size from which on the log is moved into the database. Default 4 MiB; tests give less. */
  checkpointBytes?: number
}

/** A prepared statement. Numbers above 2^53 do not fit: keep such ids as text. */
export interface Statement<Row = unknown> {
  run (...values: Array<string | number | null>): { changes: number, lastInsertRowid: number }
  all (...values: Array<string | number | null>): Row[]
  /** The first row. */
  get (...values: Array<string | number | null>): Row | undefined
}

/** The embedded database, opened by one process at a time. */
export interface Sqlite {
  readonly file: string
  prepare<Row = unknown> (sql: string): Statement<Row>
  /**
   * Runs `work`, which only calls statements, in one transaction with all that is written in this turn of the event
   * loop, and resolves once it is on the disk. Rejects with `WX_ERR_STORE` when the transaction fails, whoever's
   * part of it failed: nothing of it is stored then.
   */
  write<T> (work: () => T): Promise<T>
  /** As `write`, but resolves with the commit: what is written outlives the process, and only a power cut may take it. */
  writeRelaxed<T> (work: () => T): Promise<T>
  /** Runs `work` outside a transaction; throws `WX_ERR_STORE`. */
  read<T> (work: () => T): T
  /** `work` deletes what has expired, at most `SWEEP_ROWS` of a table; it is run with a write, once a second at the most. */
  onSweep (work: () => void): void
  /** Writes what is pending and lets go of the file. */
  close (): Promise<void>
}

const SWEEP_MS = 1000
// copied in some milliseconds, for which the event loop stands still
const CHECKPOINT_BYTES = 4 * 1024 * 1024

const syncDescriptor = promisify(fdatasync)

/** How much one sweep may delete from a table, so that no request waits for it. */
export const SWEEP_ROWS = 1000

/**
 * Opens `wechat.db`, brings its tables up to date and keeps its lock until `close`.
 * Rejects with `WX_ERR_STORE`; the message names the file and what to do.
 */
export async function openSqlite ({ dataDir, lockWaitMs = 5000, sync = syncDescriptor, checkpointBytes = CHECKPOINT_BYTES }: SqliteOptions): Promise<Sqlite> {
  const file = join(resolve(dataDir), 'wechat.db')
  const giveUpAt = performance.now() + lockWaitMs
  for (;;) {
    let connection: Database.Database | undefined
    try {
      // sessions and tokens are in there: nobody else on this machine may read it
      await mkdir(resolve(dataDir), { recursive: true, mode: 0o700 })
      await createPrivate(file)
      connection = new Database(file)
      prepareFile(connection)
      await syncFolder(resolve(dataDir))
      return new SqliteFile(file, connection, sync, checkpointBytes)
    } catch (err) {
      if (connection !== undefined) release(connection)
      const code = (err as { code?: string }).code
      if (code !== 'SQLITE_BUSY' || performance.now() >= giveUpAt) throw openError(file, err)
      await sleep(100)
    }
  }
}

/** Never opens a file that is there: closing it again would drop the locks that a connection of this process has on it. */
async function createPrivate (file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close()
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== 'EEXIST') throw err
  }
}

/** SQLite, which is told not to sync, does not bring the names of new files to the disk either. */
async function syncFolder (folder: string): Promise<void> {
  // Windows has no such sync, and needs none
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function prepareFile (db: Database.Database): void {
  // Exclusive: the lock is the kernel's, so it is gone when the process is, and WAL needs no shared memory.
  db.prepare('PRAGMA locking_mode = EXCLUSIVE').all()
  db.prepare('PRAGMA journal_mode = WAL').all()
  // SQLite would wait for the disk on the event loop: Durability and Checkpoint do so outside
  db.exec('PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 0')
  // taken at once, so that a second process or a read-only file is found out now and not at the first push
  db.exec('BEGIN IMMEDIATE')
  const damage = db.prepare('PRAGMA quick_check(1)').all() as Array<{ quick_check: string }>
  if (damage[0]?.quick_check !== 'ok') throw Object.assign(new Error(damage[0]?.quick_check), { code: 'SQLITE_CORRUPT' })
  const [{ user_version: version }] = db.prepare('PRAGMA user_version').all() as [{ user_version: number }]
  if (version > migrations.length) throw Object.assign(new Error(`schema version ${version}`), { code: 'NEWER' })
  // nothing is written that need not be: on a full disk the server starts, and says 503 until there is room
  if (version === migrations.length) {
    db.exec('ROLLBACK')
    return
  }
  for (const migration of migrations.slice(version)) db.exec(migration)
  db.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`)
}

function openError (file: string, cause: unknown): Error {
  const { code = '', message } = cause as { code?: string, message: string }
  const why = /^SQLITE_(BUSY|LOCKED)/.test(code)
    ? 'is in use by another process: give each server a data directory of its own, or share state over Redis'
    : /^SQLITE_(NOTADB|CORRUPT)/.test(code)
      ? `is damaged or not a database (${message}): restore it from a backup, or move it away to start afresh`
      // libsql gives the failure to open no code
      : /^SQLITE_(READONLY|IOERR)|^E/.test(code) || message.includes('Unable to open')
        ? `cannot be written (${message}): check the permissions and that its disk is there`
        : code === 'NEWER'
          ? `was written by a newer version (${message}): upgrade, or use another data directory`
          : `cannot be opened (${message})`
  const error = new StoreError({ cause })
  error.message = `the embedded database ${file} ${why}`
  return error
}

/** `close` alone keeps the lock while a prepared statement waits for the garbage collector; leaving WAL gives it back now. */
function release (db: Database.Database): void {
  try {
    if (db.inTransaction) db.exec('ROLLBACK')
    // nobody waits any more, and the log goes away: now SQLite itself brings all to the disk
    db.exec('PRAGMA synchronous = FULL')
    db.prepare('PRAGMA journal_mode = DELETE').all()
    db.prepare('PRAGMA locking_mode = NORMAL').all()
    db.prepare('SELECT count(*) FROM sqlite_schema').all()
  } catch {
    // what cannot be tidied up (read-only, damaged, another's) is the next start's to recover
  } finally {
    db.close()
  }
}

interface Pending {
  work: () => unknown
  durable: boolean
  resolve: (value: any) => void
  reject: (err: unknown) => void
}

class SqliteFile implements Sqlite {
  readonly file: string
  readonly #db: Database.Database
  readonly #begin: Statement
  readonly #commit: Statement
  readonly #durability: Durability
  readonly #checkpoint: Checkpoint
  /** Open as long as the database: closing it ends the lock of the process. */
  readonly #descriptor: number
  readonly #sweeps: Array<() => void> = []
  #sweepAt = 0
  #pending: Pending[] = []
  #open = true

  constructor (file: string, db: Database.Database, sync: (descriptor: number) => Promise<void>, checkpointBytes: number) {
    this.file = file
    this.#db = db
    this.#begin = this.prepare('BEGIN IMMEDIATE')
    this.#commit = this.prepare('COMMIT')
    this.#durability = new Durability(`${file}-wal`, sync)
    this.#descriptor = openSync(file, 'r+')
    this.#checkpoint = new Checkpoint(file, checkpointBytes, this.#checkpointSteps(sync))
  }

  prepare<Row = unknown> (sql: string): Statement<Row> {
    const statement = this.#db.prepare(sql)
    // a list of values is taken as it is; one by one they are put into a list, flattened, first
    return {
      run: (...values) => statement.run(values) as { changes: number, lastInsertRowid: number },
      all: (...values) => statement.all(values) as Row[],
      get: (...values) => statement.get(values) as Row | undefined
    }
  }

  write<T> (work: () => T): Promise<T> {
    return this.#enqueue(work, true)
  }

  writeRelaxed<T> (work: () => T): Promise<T> {
    return this.#enqueue(work, false)
  }

  read<T> (work: () => T): T {
    try {
      if (!this.#open) throw new Error('the embedded database is closed')
      return work()
    } catch (cause) {
      throw new StoreError({ cause })
    }
  }

  onSweep (work: () => void): void {
    this.#sweeps.push(work)
  }

  async close (): Promise<void> {
    if (!this.#open) return
    this.#open = false
    await this.#checkpoint.close()
    this.#flush()
    this.#reject(this.#takePending(), new Error('the embedded database is closed'))
    await this.#durability.close()
    release(this.#db)
    closeSync(this.#descriptor)
  }

  #enqueue<T> (work: () => T, durable: boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!this.#open) return reject(new StoreError({ cause: new Error('the embedded database is closed') }))
      // one commit for all the requests that were read from their sockets in this turn
      if (this.#pending.push({ work, durable, resolve, reject }) === 1) setImmediate(() => this.#flush())
    })
  }

  #checkpointSteps (sync: (descriptor: number) => Promise<void>): CheckpointSteps {
    const copy = this.prepare('PRAGMA wal_checkpoint(PASSIVE)')
    const truncate = this.prepare('PRAGMA wal_checkpoint(TRUNCATE)')
    return {
      syncLog: () => this.#durability.synced(),
      syncDatabase: () => sync(this.#descriptor),
      copy: () => { copy.all() },
      truncate: () => { truncate.all() },
      failed: (cause) => this.#reject(this.#takePending(), cause),
      done: () => this.#flush()
    }
  }

  #takePending (): Pending[] {
    const pending = this.#pending
    this.#pending = []
    return pending
  }

  #reject (batch: Pending[], cause: unknown): void {
    const error = new StoreError({ cause })
    for (const { reject } of batch) reject(error)
  }

  #flush (): void {
    // what is written now could overwrite what the database has not got yet
    if (this.#checkpoint.forbidsWriting) return
    const batch = this.#takePending()
    if (batch.length === 0) return
    let results: unknown[]
    try {
      this.#begin.run()
      results = batch.map(({ work }) => work())
      this.#sweep()
      this.#commit.run()
    } catch (cause) {
      this.#reject(batch, cause)
      this.#rollback()
      return
    }
    batch.forEach(({ durable, resolve, reject }, index) => {
      if (durable) this.#durability.wait(() => resolve(results[index]), reject)
      else resolve(results[index])
    })
    this.#checkpoint.runIfDue()
  }

  #sweep (): void {
    if (performance.now() < this.#sweepAt) return
    this.#sweepAt = performance.now() + SWEEP_MS
    for (const sweep of this.#sweeps) sweep()
  }

  #rollback (): void {
    try {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
    } catch {
      // the next BEGIN fails then, and comes here again
    }
  }
}
