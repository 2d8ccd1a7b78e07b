import type { EngineLog } from '../engines/log.js'
import { SWEEP_ROWS } from '../engines/sqlite.js'
import type { Sqlite, Statement } from '../engines/sqlite.js'
import type { DeadLetter, Job, MessageQueue, Origin, QueuedPush } from './queue.js'
import { createLocalQueue } from './local.js'
import type { JobTable } from './local.js'
import { MAX_INTERRUPTIONS, resolveQueueOptions } from './options.js'
import type { QueueOptions } from './options.js'

export interface SqliteQueueOptions extends QueueOptions {
  log?: EngineLog | undefined
  /** The clock, Unix milliseconds. Default `Date.now`. */
  now?: () => number
}

interface PushRow {
  id: number
  appid: string
  key: string
  raw: string
  origin: string | null
  received_at: number
  failures: number
  succeeded: string
}

interface DeadLetterRow extends Omit<PushRow, 'failures'> {
  failed_at: number
  attempts: number
  error: string
}

/** The most rows of one statement. */
const MAX_ROWS = 32
const RECENT_PUSHES = 1000
const RECENT_CHARACTERS = 4096

/**
 * The queue in the embedded database: a push is on the disk when `add` resolves.
 * Jobs that were running when the process died are due again when the queue is created.
 * Closing the queue leaves the database open.
 */
export async function createSqliteQueue (sqlite: Sqlite, { log, now = Date.now, ...given }: SqliteQueueOptions = {}): Promise<MessageQueue> {
  const options = resolveQueueOptions(given)
  const table = createTable(sqlite, options, now)
  const { again, dead } = await table.recover()
  if (again + dead > 0) log?.warn({ again, dead }, 'the server died while it handled pushes: they are tried again, or dead letters when that happened too often')
  return createLocalQueue(table, { ...options, log, now, interrupted: again })
}

function createTable (sqlite: Sqlite, options: Required<QueueOptions>, now: () => number): JobTable & { recover (): Promise<{ again: number, dead: number }> } {
  const { dedupeTtlMs, maxBackoffMs, maxDeadLetters, deadLetterTtlMs } = options

  // one that has expired counts as new
  const rememberKeys = severalRows<{ expires_at: number }>(sqlite, rows => `INSERT INTO push_keys (appid, key, expires_at) VALUES ${rows('(?, ?, ?)')} ON CONFLICT DO UPDATE SET expires_at = excluded.expires_at WHERE expires_at <= ? RETURNING expires_at`)
  const insert = severalRows(sqlite, rows => `INSERT INTO pushes (appid, key, raw, origin, received_at, due_at) VALUES ${rows('(?, ?, ?, ?, ?, ?)')}`)
  const remove = sqlite.prepare('DELETE FROM pushes WHERE id = ?')
  const removeAll = sqlite.prepare('DELETE FROM pushes WHERE id IN (SELECT value FROM json_each(?))')

  const claimDue = sqlite.prepare<{ id: number, due_at: number }>('UPDATE pushes SET running = 1 WHERE id IN (SELECT id FROM pushes WHERE running = 0 AND due_at <= ? ORDER BY due_at, id LIMIT ?) RETURNING id, due_at')
  const selectPush = sqlite.prepare<PushRow>('SELECT id, appid, key, raw, origin, received_at, failures, succeeded FROM pushes WHERE id = ?')
  const selectNextDue = sqlite.prepare<{ due_at: number }>('SELECT due_at FROM pushes WHERE running = 0 ORDER BY due_at LIMIT 1')
  const setDue = sqlite.prepare('UPDATE pushes SET due_at = ? WHERE running = 0 AND due_at > ?')
  const addSucceeded = sqlite.prepare("UPDATE pushes SET succeeded = json_insert(succeeded, '$[#]', ?) WHERE id = ?")
  const setFailed = sqlite.prepare('UPDATE pushes SET running = 0, failures = failures + 1, due_at = ? WHERE id = ?')
  const setReleased = sqlite.prepare('UPDATE pushes SET running = 0 WHERE id = ?')

  const selectInterrupted = sqlite.prepare<{ id: number }>('SELECT id FROM pushes WHERE running = 1 AND interruptions >= ?')
  const setInterrupted = sqlite.prepare('UPDATE pushes SET running = 0, interruptions = interruptions + 1 WHERE running = 1')

  const copyToDead = sqlite.prepare<{ appid: string }>('INSERT INTO dead_letters (id, appid, key, raw, origin, received_at, failed_at, attempts, error, succeeded) SELECT id, appid, key, raw, origin, received_at, ?, failures + 1, ?, succeeded FROM pushes WHERE id = ? RETURNING appid')
  const trimDead = sqlite.prepare('DELETE FROM dead_letters WHERE id IN (SELECT id FROM dead_letters WHERE appid = ? ORDER BY failed_at DESC, id DESC LIMIT -1 OFFSET ?)')
  const selectDead = sqlite.prepare<DeadLetterRow>('SELECT * FROM dead_letters WHERE appid = ? AND failed_at > ? ORDER BY failed_at DESC, id DESC LIMIT ?')
  const copyFromDead = sqlite.prepare('INSERT INTO pushes (id, appid, key, raw, origin, received_at, due_at, succeeded) SELECT id, appid, key, raw, origin, received_at, ?, succeeded FROM dead_letters WHERE appid = ? AND id = ? AND failed_at > ?')
  const removeDead = sqlite.prepare('DELETE FROM dead_letters WHERE id = ?')

  // each from an index; ids grow with the time of arrival
  const selectCounts = sqlite.prepare<{ waiting: number, delayed: number, running: number, dead: number, oldest_at: number | null }>(`SELECT
    (SELECT count(*) FROM pushes WHERE running = 0 AND due_at <= ?) AS waiting,
    (SELECT count(*) FROM pushes WHERE running = 0 AND due_at > ?) AS delayed,
    (SELECT count(*) FROM pushes WHERE running = 1) AS running,
    (SELECT count(*) FROM dead_letters WHERE failed_at > ?) AS dead,
    (SELECT received_at FROM pushes ORDER BY id LIMIT 1) AS oldest_at`)

  const forgetKeys = sqlite.prepare('DELETE FROM push_keys WHERE (appid, key) IN (SELECT appid, key FROM push_keys WHERE expires_at <= ? LIMIT ?)')
  const forgetDead = sqlite.prepare('DELETE FROM dead_letters WHERE id IN (SELECT id FROM dead_letters WHERE failed_at <= ? LIMIT ?)')
  sqlite.onSweep(() => {
    forgetKeys.run(now(), SWEEP_ROWS)
    forgetDead.run(now() - deadLetterTtlMs, SWEEP_ROWS)
  })

  /** The youngest pushes as they were stored, at their id modulo the length: what is claimed soon need not be read again. */
  const recent = new Array<Job | undefined>(RECENT_PUSHES)

  function keepRecent (id: number, { appid, key, raw, origin }: QueuedPush, receivedAt: number): void {
    recent[id % RECENT_PUSHES] = raw.length > RECENT_CHARACTERS ? undefined : { id: String(id), appid, key, raw, origin, receivedAt, attempt: 1, succeeded: [] }
  }

  /** The job of a claimed row. A recent one is as it was stored: nothing has been claimed yet. */
  function takeJob (id: number): Job {
    const job = recent[id % RECENT_PUSHES]
    if (job?.id !== String(id)) return toJob(selectPush.get(id)!)
    recent[id % RECENT_PUSHES] = undefined
    return job
  }

  /** Which of the pushes are new. */
  function addAll (pushes: QueuedPush[]): boolean[] {
    const time = now()
    const isNew = pushes.map(() => false)
    for (let from = 0; from < pushes.length; from += MAX_ROWS) {
      const some = pushes.slice(from, from + MAX_ROWS)
      const expiresAt = time + dedupeTtlMs
      // a millisecond apart, which tells them apart
      const stored = rememberKeys(some.length).all(...some.flatMap(({ appid, key }, index) => [appid, key, expiresAt + index]), time)
      for (const row of stored) isNew[from + row.expires_at - expiresAt] = true
    }
    const fresh = pushes.filter((_, index) => isNew[index])
    for (let from = 0; from < fresh.length; from += MAX_ROWS) {
      const some = fresh.slice(from, from + MAX_ROWS)
      const { lastInsertRowid } = insert(some.length).run(...some.flatMap(({ appid, key, raw, origin }) => [appid, key, raw, origin === undefined ? null : JSON.stringify(origin), time, time]))
      some.forEach((push, index) => keepRecent(lastInsertRowid - some.length + 1 + index, push, time))
    }
    return isNew
  }

  const add = sqlite.writeAll(addAll)

  function bury (id: number, error: string): void {
    const [row] = copyToDead.all(now(), error, id)
    remove.run(id)
    if (row !== undefined) trimDead.run(row.appid, maxDeadLetters)
  }

  return {
    recover: () => sqlite.write(() => {
      const lost = selectInterrupted.all(MAX_INTERRUPTIONS)
      for (const { id } of lost) bury(id, 'the server died each time it handled this push')
      return { again: setInterrupted.run().changes, dead: lost.length }
    }),
    add: ({ appid, key, raw, origin }) => add({ appid, key: withoutNul(key), raw: withoutNul(raw), origin }),
    claim: (limit) => sqlite.write(() => {
      // in no order of their own
      const rows = claimDue.all(now(), limit).sort((one, other) => one.due_at - other.due_at || one.id - other.id)
      const jobs = rows.map(({ id }) => takeJob(id))
      if (rows.length === limit) return { jobs, nextDueAt: undefined }
      const time = now()
      const nextDueAt = selectNextDue.get()?.due_at
      // no pause is so long: the clock was set back, and what was due would wait until it comes there again
      if (nextDueAt === undefined || nextDueAt <= time + maxBackoffMs) return { jobs, nextDueAt }
      setDue.run(time, time)
      return { jobs, nextDueAt: time }
    }),
    markSucceeded: (id, rule) => sqlite.write(() => { addSucceeded.run(rule, Number(id)) }),
    done: sqlite.writeAll((ids) => {
      removeAll.run(JSON.stringify(ids.map(Number)))
      return ids.map(() => undefined)
    }),
    retry: (id, dueAt) => sqlite.write(() => { setFailed.run(dueAt, Number(id)) }),
    bury: (id, error) => sqlite.write(() => bury(Number(id), error)),
    release: (id) => sqlite.write(() => { setReleased.run(Number(id)) }),
    deadLetters: async (appid, limit) => sqlite.read(() => selectDead.all(appid, now() - deadLetterTtlMs, limit)).map(toDeadLetter),
    replay: (appid, id) => sqlite.write(() => {
      const found = copyFromDead.run(now(), appid, Number(id), now() - deadLetterTtlMs).changes === 1
      if (found) removeDead.run(Number(id))
      return found
    }),
    count: async () => {
      const [{ oldest_at: oldestAt, ...counts }] = sqlite.read(() => selectCounts.all(now(), now(), now() - deadLetterTtlMs)) as [ReturnType<typeof selectCounts.all>[0]]
      return { ...counts, oldestAt: oldestAt ?? undefined }
    },
    close: async () => {}
  }
}

/** A text that is read from SQLite ends at its first NUL, which neither XML nor JSON may have. */
function withoutNul (text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}

/** Statements of one to `MAX_ROWS` rows, each prepared when it is needed: to run one costs as much as two rows. */
function severalRows<Row = unknown> (sqlite: Sqlite, sql: (rows: (row: string) => string) => string): (count: number) => Statement<Row> {
  const statements: Array<Statement<Row>> = []
  return (count) => {
    statements[count] ??= sqlite.prepare(sql(row => Array.from({ length: count }, () => row).join(', ')))
    return statements[count]
  }
}

function toJob ({ id, appid, key, raw, origin, received_at: receivedAt, failures, succeeded }: PushRow): Job {
  return { id: String(id), appid, key, raw, origin: toOrigin(origin), receivedAt, attempt: failures + 1, succeeded: JSON.parse(succeeded) as string[] }
}

function toOrigin (text: string | null): Origin | undefined {
  return text === null ? undefined : JSON.parse(text) as Origin
}

function toDeadLetter ({ id, appid, key, raw, origin, received_at: receivedAt, failed_at: failedAt, attempts, error }: DeadLetterRow): DeadLetter {
  return { id: String(id), appid, key, raw, origin: toOrigin(origin), receivedAt, failedAt, attempts, error, cause: 'exhausted' }
}
