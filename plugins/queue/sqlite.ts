import { dirname, join } from 'node:path'
import type { EngineLog } from '../engines/log.js'
import { SWEEP_ROWS, type Sqlite } from '../engines/sqlite.js'
import { keepsLane, type JobTable, type StoredClaim, type StoredPush, type TakenIds } from './job-table.js'
import { LocalQueue } from './local.js'
import { MAX_CRASHES, resolveQueueOptions, steadyClock, type QueueOptions, type ResolvedQueueOptions } from './options.js'
import type { Job, MessageQueue, QueuedPush } from './queue.js'
import { RunningMarks } from './running-marks.js'
import { SqliteDeadLetters } from './sqlite-dead-letters.js'
import { FREE, HELD, OUTSIDE, toClaim, type PushRow } from './sqlite-rows.js'

export interface SqliteQueueOptions extends QueueOptions {
  log?: EngineLog | undefined
  /** The clock, Unix milliseconds. Default: a clock that is not affected by changes of the system's time. */
  now?: () => number
}

const COLUMNS = 'id, appid, key, raw, origin, rules, sender, handling_order, event, lane, place, received_at, queued_at, failing_since, failures, crashes, succeeded'

/**
 * Creates the queue in the embedded database: a push is on the disk when `add` resolves.
 * Jobs that were running when the process died are due again. Closing the queue leaves the database open.
 */
export async function createSqliteQueue (sqlite: Sqlite, { log, now = steadyClock(), ...given }: SqliteQueueOptions = {}): Promise<MessageQueue> {
  const options = resolveQueueOptions(given)
  const table = new SqliteTable(sqlite, options, now, log)
  return LocalQueue.open(table, { ...options, log, now })
}

class SqliteTable implements JobTable {
  readonly #sqlite: Sqlite
  readonly #options: ResolvedQueueOptions
  readonly #now: () => number
  readonly #log: EngineLog | undefined
  readonly #statements: ReturnType<typeof prepareStatements>
  readonly #dead: SqliteDeadLetters
  #marks: RunningMarks | undefined

  constructor (sqlite: Sqlite, options: ResolvedQueueOptions, now: () => number, log: EngineLog | undefined) {
    this.#sqlite = sqlite
    this.#options = options
    this.#now = now
    this.#log = log
    this.#statements = prepareStatements(sqlite)
    this.#dead = new SqliteDeadLetters(sqlite, { now, log, ttlMs: options.deadLetterTtlMs, insert: (push) => this.#insert(push, undefined)?.id })
    sqlite.onSweep(() => this.#statements.forgetKeys.run(now(), SWEEP_ROWS))
  }

  async load () {
    const left = this.#openMarks()
    const statements = this.#statements
    return this.#sqlite.write(() => {
      // no pause is this long, so the clock was set back while the server was down
      statements.makeDue.run(this.#now(), this.#now() + this.#options.maxBackoffMs)
      const suspects = this.#recover(left)
      // the process may have died after a push left its lane and before the next one got it
      statements.freeFirstHeld.run()
      return {
        total: statements.countAll.get()!.count,
        accounts: statements.accounts.all().map(({ appid, due_at: dueAt }) => ({ appid, dueAt })),
        lanes: statements.takenLanes.all().map(({ lane }) => lane),
        heldLanes: statements.heldLanes.all().map(({ lane }) => lane),
        suspects
      }
    })
  }

  /** Returns the jobs that were running when the last process died. If only one was, the crash counts against it; with too many crashes it becomes a dead letter. */
  #recover (left: string[]): StoredClaim[] {
    const rows = left.map(id => this.#statements.byId.get(Number(id))).filter(row => row !== undefined)
    const alone = rows.length === 1
    if (rows.length > 0) this.#log?.warn({ pushes: rows.length }, 'the server died while it handled pushes: they are tried again, one at a time')
    return rows.flatMap((row) => {
      const crashes = row.crashes + Number(alone)
      if (crashes >= MAX_CRASHES) {
        this.#log?.error({ appid: row.appid, jobId: String(row.id), crashes }, 'a push was given up and is a dead letter now: the server died each time it handled this push alone')
        this.#dead.bury(row.id, 'the server died each time it handled this push alone', 'crashed', row.failures)
        return []
      }
      this.#statements.setCrashes.run(crashes, row.id)
      const claim = { ...toClaim(row), crashes }
      return [claim.outside ? { ...claim, lane: undefined } : claim]
    })
  }

  #openMarks (): string[] {
    try {
      const { marks, left } = RunningMarks.open(join(dirname(this.#sqlite.file), 'running'), this.#options.concurrency)
      this.#marks = marks
      return left
    } catch (err) {
      this.#log?.warn({ err }, 'cannot record which pushes are running: after a crash all of them are tried at once')
      return []
    }
  }

  add (push: QueuedPush, lane: { lane: number, held: boolean } | undefined, inserted: (id: string) => void) {
    return this.#sqlite.write(() => {
      const stored = this.#insert(push, lane)
      if (stored !== undefined) inserted(stored.id)
      return stored
    })
  }

  #insert (push: QueuedPush, lane: { lane: number, held: boolean } | undefined): StoredPush | undefined {
    const time = this.#now()
    const { rememberKey, insert } = this.#statements
    const key = withoutNul(push.key)
    const raw = withoutNul(push.raw)
    // a key that has expired counts as new
    if (rememberKey.run(push.appid, key, time + this.#options.dedupeTtlMs, time).changes === 0) return undefined
    const { lastInsertRowid } = insert.run(push.appid, key, raw, toJson(push.origin), toJson(push.rules), push.sender ?? null, push.order ?? null, push.event ?? null,
      lane?.lane ?? null, lane?.held ? HELD : FREE, time, time, time)
    return { id: String(lastInsertRowid), key, raw, receivedAt: time }
  }

  due (appid: string, limit: number, taken: TakenIds) {
    return this.#sqlite.read(() => {
      const time = this.#now()
      // taken jobs come first
      const most = limit + taken.size
      const rows = this.#statements.due.all(appid, time, most)
      const untaken = rows.filter(({ id }) => !taken.has(String(id)))
      const claims = untaken.slice(0, limit).map(toClaim)
      // some taken jobs may not be among the rows: those that are due later by now, because their try has just failed
      const more = rows.length === most || untaken.length > limit
      return { claims, more, nextDueAt: more ? undefined : this.#statements.nextDue.get(appid, time)?.due_at }
    })
  }

  markRunning (id: string): void { this.#marks?.mark(id) }
  unmarkRunning (id: string): void { this.#marks?.unmark(id) }

  async markSucceeded (id: string, rule: string) {
    await this.#sqlite.writeRelaxed(() => { this.#statements.addSucceeded.run(rule, Number(id)) })
  }

  settle (claim: StoredClaim, outcome: Parameters<JobTable['settle']>[1]) {
    const id = Number(claim.job.id)
    const { remove, setFailed, setPostponed, setCrashes } = this.#statements
    const place = claim.lane === undefined ? null : keepsLane(claim) ? FREE : OUTSIDE
    return this.#sqlite.writeRelaxed(() => {
      switch (outcome.kind) {
        case 'done': return remove.run(id)
        case 'retry': return setFailed.run(outcome.dueAt, outcome.failingSince, place, id)
        case 'postponed': return setPostponed.run(outcome.dueAt, place, id)
        case 'crashed': return setCrashes.run(outcome.crashes, id)
        case 'dead': return this.#dead.bury(id, outcome.error, outcome.cause, claim.job.attempt - Number(outcome.cause === 'missing'))
      }
    }).then(() => {
      if (outcome.kind === 'done' || outcome.kind === 'dead') this.#marks?.forget(claim.job.id)
    })
  }

  async hold (id: string) {
    await this.#sqlite.writeRelaxed(() => { this.#statements.setHeld.run(Number(id)) })
  }

  promote (lane: number, promoted: (job: Job) => void) {
    return this.#sqlite.writeRelaxed(() => {
      const row = this.#statements.firstHeld.get(lane)
      if (row === undefined) return undefined
      this.#statements.setFree.run(row.id)
      const claim = toClaim(row)
      promoted(claim.job)
      return claim
    })
  }

  deadLetters (replayed: (appid: string, dueAt: number, count: number) => void) {
    return this.#dead.asDeadLetters(replayed)
  }

  count () {
    const time = this.#now()
    return this.#sqlite.read(() => {
      const { countAll, countDelayed, oldest } = this.#statements
      return { total: countAll.get()!.count, delayed: countDelayed.get(time)!.count, oldestAt: oldest.get()?.received_at, ...this.#dead.count() }
    })
  }

  async close () {
    this.#marks?.close()
    this.#marks = undefined
  }
}

function prepareStatements (sqlite: Sqlite) {
  return {
    rememberKey: sqlite.prepare('INSERT INTO push_keys (appid, key, expires_at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET expires_at = excluded.expires_at WHERE expires_at <= ?'),
    forgetKeys: sqlite.prepare('DELETE FROM push_keys WHERE (appid, key) IN (SELECT appid, key FROM push_keys WHERE expires_at <= ? LIMIT ?)'),
    insert: sqlite.prepare('INSERT INTO pushes (appid, key, raw, origin, rules, sender, handling_order, event, lane, place, received_at, queued_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    remove: sqlite.prepare('DELETE FROM pushes WHERE id = ?'),
    byId: sqlite.prepare<PushRow>(`SELECT ${COLUMNS} FROM pushes WHERE id = ?`),
    due: sqlite.prepare<PushRow>(`SELECT ${COLUMNS} FROM pushes WHERE appid = ? AND place <> 1 AND due_at <= ? ORDER BY due_at, id LIMIT ?`),
    nextDue: sqlite.prepare<{ due_at: number }>('SELECT due_at FROM pushes WHERE appid = ? AND place <> 1 AND due_at > ? ORDER BY due_at LIMIT 1'),
    accounts: sqlite.prepare<{ appid: string, due_at: number }>('SELECT appid, min(due_at) AS due_at FROM pushes WHERE place <> 1 GROUP BY appid'),
    takenLanes: sqlite.prepare<{ lane: number }>('SELECT DISTINCT lane FROM pushes WHERE place = 0 AND lane IS NOT NULL'),
    heldLanes: sqlite.prepare<{ lane: number }>('SELECT DISTINCT lane FROM pushes WHERE place = 1'),
    makeDue: sqlite.prepare('UPDATE pushes SET due_at = ? WHERE due_at > ?'),
    addSucceeded: sqlite.prepare("UPDATE pushes SET succeeded = json_insert(succeeded, '$[#]', ?) WHERE id = ?"),
    setFailed: sqlite.prepare('UPDATE pushes SET failures = failures + 1, delayed = 1, crashes = 0, due_at = ?, failing_since = ?, place = coalesce(?, place) WHERE id = ?'),
    setPostponed: sqlite.prepare('UPDATE pushes SET delayed = 1, crashes = 0, due_at = ?, place = coalesce(?, place) WHERE id = ?'),
    setHeld: sqlite.prepare('UPDATE pushes SET place = 1 WHERE id = ?'),
    setFree: sqlite.prepare('UPDATE pushes SET place = 0 WHERE id = ?'),
    freeFirstHeld: sqlite.prepare('UPDATE pushes SET place = 0 WHERE id IN (SELECT min(id) FROM pushes WHERE place = 1 AND lane NOT IN (SELECT lane FROM pushes WHERE place = 0 AND lane IS NOT NULL) GROUP BY lane)'),
    firstHeld: sqlite.prepare<PushRow>(`SELECT ${COLUMNS} FROM pushes WHERE lane = ? AND place = 1 ORDER BY id LIMIT 1`),
    setCrashes: sqlite.prepare('UPDATE pushes SET crashes = ? WHERE id = ?'),
    countAll: sqlite.prepare<{ count: number }>('SELECT count(*) AS count FROM pushes'),
    countDelayed: sqlite.prepare<{ count: number }>('SELECT count(*) AS count FROM pushes WHERE delayed = 1 AND due_at > ?'),
    // ids grow with the time of arrival
    oldest: sqlite.prepare<{ received_at: number }>('SELECT received_at FROM pushes ORDER BY id LIMIT 1')
  }
}

/** Removes NUL characters: a text that is read from SQLite ends at the first of them. Neither XML nor JSON may contain them. */
function withoutNul (text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}

function toJson (value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
