import type { EngineLog } from '../../store/engine-log.js'
import { SWEEP_ROWS } from '../../store/sqlite.js'
import type { Sqlite } from '../../store/sqlite.js'
import type { DeadLetter, MessageQueue, Origin } from '../queue.js'
import { createLocalQueue } from './local-queue.js'
import type { JobTable } from './local-queue.js'
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
  return createLocalQueue(table, { ...options, log, now })
}

function createTable (sqlite: Sqlite, options: Required<QueueOptions>, now: () => number): JobTable & { recover (): Promise<{ again: number, dead: number }> } {
  const { dedupeTtlMs, maxBackoffMs, maxDeadLetters, deadLetterTtlMs } = options

  const rememberKey = sqlite.prepare('INSERT INTO push_keys (appid, key, expires_at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET expires_at = excluded.expires_at WHERE expires_at <= ?')
  const insert = sqlite.prepare('INSERT INTO pushes (appid, key, raw, origin, received_at, due_at) VALUES (?, ?, ?, ?, ?, ?)')
  const remove = sqlite.prepare('DELETE FROM pushes WHERE id = ?')
  const removeAll = sqlite.prepare('DELETE FROM pushes WHERE id IN (SELECT value FROM json_each(?))')

  const selectDue = sqlite.prepare<PushRow>('SELECT id, appid, key, raw, origin, received_at, failures, succeeded FROM pushes WHERE running = 0 AND due_at <= ? ORDER BY due_at, id LIMIT ?')
  const selectNextDue = sqlite.prepare<{ due_at: number }>('SELECT due_at FROM pushes WHERE running = 0 ORDER BY due_at LIMIT 1')
  const setDue = sqlite.prepare('UPDATE pushes SET due_at = ? WHERE running = 0 AND due_at > ?')
  const setRunning = sqlite.prepare('UPDATE pushes SET running = 1 WHERE id IN (SELECT value FROM json_each(?))')
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

  const finished: number[] = []

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
    add: ({ appid, key, raw, origin }) => sqlite.write(() => {
      const time = now()
      // one that has expired counts as new
      if (rememberKey.run(appid, key, time + dedupeTtlMs, time).changes === 0) return false
      insert.run(appid, key, raw, origin === undefined ? null : JSON.stringify(origin), time, time)
      return true
    }),
    claim: (limit) => sqlite.write(() => {
      const rows = selectDue.all(now(), limit)
      if (rows.length > 0) setRunning.run(JSON.stringify(rows.map(({ id }) => id)))
      const jobs = rows.map(({ id, origin, received_at: receivedAt, failures, succeeded, ...push }) => (
        { ...push, origin: toOrigin(origin), id: String(id), receivedAt, attempt: failures + 1, succeeded: JSON.parse(succeeded) as string[] }
      ))
      if (rows.length === limit) return { jobs, nextDueAt: undefined }
      const time = now()
      const nextDueAt = selectNextDue.all()[0]?.due_at
      // no pause is so long: the clock was set back, and what was due would wait until it comes there again
      if (nextDueAt === undefined || nextDueAt <= time + maxBackoffMs) return { jobs, nextDueAt }
      setDue.run(time, time)
      return { jobs, nextDueAt: time }
    }),
    markSucceeded: (id, rule) => sqlite.write(() => { addSucceeded.run(rule, Number(id)) }),
    done (id) {
      finished.push(Number(id))
      // the first one of a transaction removes those of the others, too
      return sqlite.write(() => { if (finished.length > 0) removeAll.run(JSON.stringify(finished.splice(0))) })
    },
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

function toOrigin (text: string | null): Origin | undefined {
  return text === null ? undefined : JSON.parse(text) as Origin
}

function toDeadLetter ({ id, appid, key, raw, origin, received_at: receivedAt, failed_at: failedAt, attempts, error }: DeadLetterRow): DeadLetter {
  return { id: String(id), appid, key, raw, origin: toOrigin(origin), receivedAt, failedAt, attempts, error }
}
