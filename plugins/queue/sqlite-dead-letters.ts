import type { EngineLog } from '../engines/log.js'
import { SWEEP_ROWS, type Sqlite } from '../engines/sqlite.js'
import { pageSize, readCursor, writeCursor } from './dead-letter-selection.js'
import type { DeadLetterCause, DeadLetterPage, DeadLetterQuery, DeadLetters, DeadLetterSelection, QueuedPush } from './queue.js'
import { FREE, OUTSIDE, toDeadLetter, type DeadLetterRow } from './sqlite-rows.js'

export interface SqliteDeadLettersOptions {
  now: () => number
  log: EngineLog | undefined
  /** Milliseconds that a dead letter is kept; 0 keeps it for ever. */
  ttlMs: number
  /** Stores a push within the transaction; undefined for a redelivery. */
  insert (push: QueuedPush): string | undefined
}

const PUSH_COLUMNS = 'id, appid, key, raw, origin, rules, sender, handling_order, event, lane, received_at, succeeded'
/** The most dead letters that one transaction moves or deletes, so that no push waits long for it. */
const BATCH = 500

/** The dead letters in the embedded database. */
export class SqliteDeadLetters {
  readonly #sqlite: Sqlite
  readonly #options: SqliteDeadLettersOptions
  readonly #statements: ReturnType<typeof prepareStatements>

  constructor (sqlite: Sqlite, options: SqliteDeadLettersOptions) {
    this.#sqlite = sqlite
    this.#options = options
    this.#statements = prepareStatements(sqlite)
    sqlite.onSweep(() => this.#forgetOld())
  }

  /** Makes a push a dead letter, within a transaction. */
  bury (id: number, error: string, cause: DeadLetterCause, attempts: number): void {
    this.#statements.copyToDead.run(this.#options.now(), attempts, error, cause, id)
    this.#statements.removePush.run(id)
  }

  count (): { dead: number, causes: Partial<Record<DeadLetterCause, number>> } {
    const rows = this.#statements.counts.all()
    return { dead: rows.reduce((sum, { count }) => sum + count, 0), causes: Object.fromEntries(rows.map(({ cause, count }) => [cause, count])) }
  }

  asDeadLetters (replayed: (appid: string, dueAt: number, count: number) => void): DeadLetters {
    return {
      list: async (query) => this.#list(query),
      get: async (id) => this.#sqlite.read(() => {
        const row = /^\d{1,15}$/.test(id) ? this.#statements.byId.get(Number(id)) : undefined
        return row === undefined || this.#isOld(row.failed_at) ? undefined : toDeadLetter(row)
      }),
      replay: (selection, { overMs = 0 } = {}) => this.#replay(selection, overMs, replayed),
      discard: (selection) => this.#inBatches(this.#idsOf(selection), (id) => this.#statements.remove.run(id).changes === 1),
      add: (push, error, cause = 'unreadable') => this.#sqlite.write(() => {
        const id = this.#options.insert(push)
        if (id !== undefined) this.bury(Number(id), error, cause, 0)
        return id !== undefined
      })
    }
  }

  #list ({ cursor, limit, ...filter }: DeadLetterQuery = {}): DeadLetterPage {
    const size = pageSize(limit)
    const where = this.#where(filter)
    const from = readCursor(cursor)
    if (from !== undefined) where.add('(failed_at, id) < (?, ?)', from.failedAt, Number(from.id))
    const rows = this.#sqlite.read(() => this.#sqlite.prepare<DeadLetterRow>(`SELECT * FROM dead_letters ${where.sql} ORDER BY failed_at DESC, id DESC LIMIT ?`).all(...where.values, size + 1))
    const items = rows.slice(0, size).map(toDeadLetter)
    return { items, next: rows.length > size ? writeCursor(items[size - 1]!) : undefined }
  }

  async #replay (selection: DeadLetterSelection, overMs: number, replayed: (appid: string, dueAt: number, count: number) => void): Promise<number> {
    const ids = this.#idsOf(selection)
    const startedAt = this.#options.now()
    let index = 0
    const moved: Array<{ appid: string, dueAt: number }> = []
    const count = await this.#inBatches(ids, (id) => {
      const dueAt = startedAt + Math.floor(overMs * index++ / ids.length)
      const [row] = this.#statements.copyFromDead.all(dueAt, dueAt, Number(dueAt > startedAt), id)
      if (row === undefined) return false
      this.#statements.remove.run(id)
      moved.push({ appid: row.appid, dueAt })
      return true
    })
    for (const { appid, dueAt } of moved) replayed(appid, dueAt, 1)
    return count
  }

  async #inBatches (ids: number[], work: (id: number) => boolean): Promise<number> {
    let count = 0
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = ids.slice(from, from + BATCH)
      count += await this.#sqlite.write(() => batch.filter(work).length)
    }
    return count
  }

  /** The ids of a selection, oldest first. */
  #idsOf ({ ids, ...filter }: DeadLetterSelection): number[] {
    const where = this.#where(filter)
    if (ids !== undefined) where.add('id IN (SELECT value FROM json_each(?))', JSON.stringify(ids.filter(id => /^\d{1,15}$/.test(id)).map(Number)))
    return this.#sqlite.read(() => this.#sqlite.prepare<{ id: number }>(`SELECT id FROM dead_letters ${where.sql} ORDER BY failed_at, id`).all(...where.values)).map(({ id }) => id)
  }

  #where ({ appid, event, error, since, until }: Omit<DeadLetterSelection, 'ids'>): Conditions {
    const where = new Conditions()
    if (this.#options.ttlMs > 0) where.add('failed_at > ?', this.#options.now() - this.#options.ttlMs)
    if (appid !== undefined) where.add('appid = ?', appid)
    if (event !== undefined) where.add('event = ?', event)
    if (error !== undefined) where.add('instr(error, ?) > 0', error)
    if (since !== undefined) where.add('failed_at >= ?', since)
    if (until !== undefined) where.add('failed_at < ?', until)
    return where
  }

  #isOld (failedAt: number): boolean {
    return this.#options.ttlMs > 0 && failedAt <= this.#options.now() - this.#options.ttlMs
  }

  #forgetOld (): void {
    const { ttlMs, now, log } = this.#options
    if (ttlMs === 0) return
    const { changes } = this.#statements.forget.run(now() - ttlMs, SWEEP_ROWS)
    if (changes > 0) log?.warn({ deadLetters: changes }, 'dead letters past their retention were deleted')
  }
}

/** Collects the conditions of a statement and their values. */
class Conditions {
  readonly #parts: string[] = []
  readonly values: Array<string | number> = []

  add (part: string, ...values: Array<string | number>): void {
    this.#parts.push(part)
    this.values.push(...values)
  }

  get sql (): string {
    return this.#parts.length === 0 ? '' : `WHERE ${this.#parts.join(' AND ')}`
  }
}

function prepareStatements (sqlite: Sqlite) {
  return {
    copyToDead: sqlite.prepare(`INSERT INTO dead_letters (${PUSH_COLUMNS}, failed_at, attempts, error, cause) SELECT ${PUSH_COLUMNS}, ?, ?, ?, ? FROM pushes WHERE id = ?`),
    removePush: sqlite.prepare('DELETE FROM pushes WHERE id = ?'),
    byId: sqlite.prepare<DeadLetterRow>('SELECT * FROM dead_letters WHERE id = ?'),
    remove: sqlite.prepare('DELETE FROM dead_letters WHERE id = ?'),
    copyFromDead: sqlite.prepare<{ appid: string }>(`INSERT INTO pushes (${PUSH_COLUMNS}, queued_at, due_at, delayed, place) SELECT ${PUSH_COLUMNS}, ?, ?, ?, iif(lane IS NULL, ${FREE}, ${OUTSIDE}) FROM dead_letters WHERE id = ? RETURNING appid`),
    counts: sqlite.prepare<{ cause: DeadLetterCause, count: number }>('SELECT cause, count(*) AS count FROM dead_letters GROUP BY cause'),
    forget: sqlite.prepare('DELETE FROM dead_letters WHERE id IN (SELECT id FROM dead_letters WHERE failed_at <= ? LIMIT ?)')
  }
}
