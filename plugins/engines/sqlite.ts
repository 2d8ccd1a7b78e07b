import { closeSync, fdatasync, openSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import Database from 'libsql'
import { StoreError } from '../lib/error-codes.js'
import { Checkpoint, type CheckpointSteps } from './checkpoint.js'
import { Durability } from './durability.js'
import { LogFile } from './sqlite-log.js'
import { migrations } from './sqlite-migrations.js'

export interface SqliteOptions {
  /** The folder of `wechat.db`. It is created if it does not exist. */
  dataDir: string
  /** Milliseconds to wait for another process to release the file, such as the old server that still drains. Default 5000. */
  lockWaitMs?: number
  /** Syncs the file of a descriptor to the disk. Default `fdatasync`; tests pass a slow or failing disk. */
  sync?: (descriptor: number) => Promise<void>
  /** The size in bytes at which the log is moved into the database. Default 4 MiB. */
  checkpointBytes?: number
}

/** A prepared statement. Numbers above 2^53 lose precision: keep such ids as text. */
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
   * Runs `work`, which may only call statements, in one transaction with all other writes of this turn of the event
   * loop, and resolves once the transaction is on the disk. Rejects with `WX_ERR_STORE` if any part of the
   * transaction fails: then none of it is stored.
   */
  write<T> (work: () => T): Promise<T>
  /** As `write`, but resolves with the commit: the data outlives the process, and only a power cut may lose it. */
  writeRelaxed<T> (work: () => T): Promise<T>
  /** Runs `work` outside a transaction; throws `WX_ERR_STORE`. */
  read<T> (work: () => T): T
  /** Registers `work` to delete expired rows, at most `SWEEP_ROWS` of a table. It runs with a write, at most once a second. */
  onSweep (work: () => void): void
  /** Writes pending data and releases the file. */
  close (): Promise<void>
}

const SWEEP_MS = 1000
// copying this much blocks the event loop for a few milliseconds
const CHECKPOINT_BYTES = 4 * 1024 * 1024

const syncDescriptor = promisify(fdatasync)

/** The most rows that one sweep deletes from a table, so that no request waits for it. */
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
      // the folder holds sessions and tokens: no other user of this machine may read it
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

/** Creates the file if it does not exist. It never opens an existing file: closing it would drop the locks that a connection of this process has on it. */
async function createPrivate (file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close()
  } catch (err) {
    if ((err as NodeJS.ErrnoException).code !== 'EEXIST') throw err
  }
}

/** Syncs the folder: SQLite runs without syncs here, so it does not sync the names of new files either. */
async function syncFolder (folder: string): Promise<void> {
  // Windows has no sync of folders and needs none
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function prepareFile (db: Database.Database): void {
  // exclusive: the kernel holds the lock, so it ends with the process, and WAL needs no shared memory
  db.prepare('PRAGMA locking_mode = EXCLUSIVE').all()
  db.prepare('PRAGMA journal_mode = WAL').all()
  // SQLite would wait for the disk on the event loop: Durability and Checkpoint wait outside it
  db.exec('PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 0')
  // takes the lock now, so that a second process or a read-only file is noticed at once and not at the first push
  db.exec('BEGIN IMMEDIATE')
  const damage = db.prepare('PRAGMA quick_check(1)').all() as Array<{ quick_check: string }>
  if (damage[0]?.quick_check !== 'ok') throw Object.assign(new Error(damage[0]?.quick_check), { code: 'SQLITE_CORRUPT' })
  const [{ user_version: version }] = db.prepare('PRAGMA user_version').all() as [{ user_version: number }]
  if (version > migrations.length) throw Object.assign(new Error(`schema version ${version}`), { code: 'NEWER' })
  // writes nothing unless it must: on a full disk the server starts, and answers 503 until there is space
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
      // libsql gives this error no code
      : /^SQLITE_(READONLY|IOERR)|^E/.test(code) || message.includes('Unable to open')
        ? `cannot be written (${message}): check the permissions and that its disk is there`
        : code === 'NEWER'
          ? `was written by a newer version (${message}): upgrade, or use another data directory`
          : `cannot be opened (${message})`
  const error = new StoreError({ cause })
  error.message = `the embedded database ${file} ${why}`
  return error
}

/** Releases the lock by leaving WAL: `close` alone would keep it while a prepared statement waits for the garbage collector. */
function release (db: Database.Database): void {
  try {
    if (db.inTransaction) db.exec('ROLLBACK')
    // no request waits any more, and the log goes away: now SQLite itself syncs everything
    db.exec('PRAGMA synchronous = FULL')
    db.prepare('PRAGMA journal_mode = DELETE').all()
    db.prepare('PRAGMA locking_mode = NORMAL').all()
    db.prepare('SELECT count(*) FROM sqlite_schema').all()
  } catch {
    // if the file cannot be tidied up (read-only, damaged, in use), the next start recovers it
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
  readonly #log: LogFile
  readonly #checkpoint: Checkpoint
  /** Stays open as long as the database: closing it would end the lock of the process. */
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
    this.#log = new LogFile(`${file}-wal`)
    this.#descriptor = openSync(file, 'r+')
    this.#checkpoint = new Checkpoint(file, this.#checkpointSteps(sync, checkpointBytes))
  }

  prepare<Row = unknown> (sql: string): Statement<Row> {
    const statement = this.#db.prepare(sql)
    // faster: libsql takes a list as it is, but first flattens separate values into a list
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
    this.#log.close()
    release(this.#db)
    closeSync(this.#descriptor)
  }

  #enqueue<T> (work: () => T, durable: boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!this.#open) return reject(new StoreError({ cause: new Error('the embedded database is closed') }))
      // one commit for all requests that arrived in this turn of the event loop
      if (this.#pending.push({ work, durable, resolve, reject }) === 1) setImmediate(() => this.#flush())
    })
  }

  #checkpointSteps (sync: (descriptor: number) => Promise<void>, bytes: number): CheckpointSteps {
    const copy = this.prepare<{ log: number, checkpointed: number }>('PRAGMA wal_checkpoint(PASSIVE)')
    return {
      isDue: () => this.#log.reaches(bytes),
      syncLog: () => this.#durability.synced(),
      copy: () => {
        const { log, checkpointed } = copy.get()!
        if (checkpointed < log) throw new Error(`only ${checkpointed} of ${log} pages of the log could be copied`)
      },
      syncDatabase: () => sync(this.#descriptor),
      restartLog: () => { this.#log.restart() },
      trimLog: () => { this.#log.trim(bytes) },
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
    // a write now could overwrite log entries that the database does not have yet
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
      // then the next BEGIN fails, and this runs again
    }
  }
}
