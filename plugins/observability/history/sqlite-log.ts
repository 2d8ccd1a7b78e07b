import { SWEEP_ROWS, type Sqlite } from '../../engines/sqlite.js'
import { COUNTS_KEPT_MS, MAX_TRACE, type Counts, type EventLog, type EventLogOptions, type LogEntry } from './event-log.js'

interface Row { id: number, at: number, trace: string | null, summary: string, detail: string | null }

const toEntry = ({ id, at, trace, summary, detail }: Row): LogEntry => ({ id: String(id), at, trace: trace ?? undefined, summary, detail: detail ?? undefined })

// an id of another engine matches nothing
const toId = (id: string): number => /^\d{1,15}$/.test(id) ? Number(id) : -1

/** Creates a log in the embedded database. A power cut may lose its last second, because writes do not wait for the disk. */
export function createSqliteLog (sqlite: Sqlite, { name, maxEntries, maxAgeMs }: EventLogOptions): EventLog {
  const columns = 'SELECT id, at, trace, summary, detail FROM history'
  const insert = sqlite.prepare('INSERT INTO history (log, at, trace, summary, detail) VALUES (?, ?, ?, ?, ?)')
  const selectBefore = sqlite.prepare<Row>(`${columns} WHERE log = ? AND id < ? ORDER BY id DESC LIMIT ?`)
  const selectAfter = sqlite.prepare<Row>(`${columns} WHERE log = ? AND id > ? ORDER BY id LIMIT ?`)
  const selectOne = sqlite.prepare<Row>(`${columns} WHERE log = ? AND id = ?`)
  const selectTrace = sqlite.prepare<Row>(`${columns} WHERE trace = ? AND log = ? ORDER BY id DESC LIMIT ${MAX_TRACE}`)
  const selectLast = sqlite.prepare<{ id: number | null }>('SELECT max(id) AS id FROM history WHERE log = ?')
  const selectSurplus = sqlite.prepare<{ id: number }>('SELECT id FROM history WHERE log = ? ORDER BY id DESC LIMIT 1 OFFSET ?')
  const remove = sqlite.prepare('DELETE FROM history WHERE id IN (SELECT id FROM history WHERE log = ? AND (id <= ? OR at < ?) ORDER BY id LIMIT ?)')
  const addCount = sqlite.prepare('INSERT INTO history_minutes (at, name, count) VALUES (?, ?, ?) ON CONFLICT (at, name) DO UPDATE SET count = count + excluded.count')
  const selectCounts = sqlite.prepare<{ at: number, name: string, count: number }>('SELECT at, name, count FROM history_minutes WHERE at >= ?')
  const removeCounts = sqlite.prepare('DELETE FROM history_minutes WHERE at < ?')
  let sweepAt = 0

  sqlite.onSweep(() => {
    if (Date.now() < sweepAt) return
    const surplus = selectSurplus.get(name, maxEntries)?.id ?? -1
    const { changes } = remove.run(name, surplus, Date.now() - maxAgeMs, SWEEP_ROWS)
    removeCounts.run(Date.now() - COUNTS_KEPT_MS)
    // finding the surplus reads the whole index, so this does not happen every second
    sweepAt = changes === SWEEP_ROWS ? 0 : Date.now() + 10_000
  })

  return {
    async append (entries) {
      await sqlite.writeRelaxed(() => {
        for (const { at, trace, summary, detail } of entries) insert.run(name, at, trace ?? null, summary, detail ?? null)
      })
    },
    before: async (id, limit) => sqlite.read(() => selectBefore.all(name, id === undefined ? Number.MAX_SAFE_INTEGER : toId(id), limit)).map(toEntry),
    after: async (id, limit) => sqlite.read(() => selectAfter.all(name, toId(id), limit)).map(toEntry),
    async get (id) {
      const row = sqlite.read(() => selectOne.get(name, toId(id)))
      return row && toEntry(row)
    },
    trace: async (trace) => sqlite.read(() => selectTrace.all(trace, name)).map(toEntry).reverse(),
    lastId: async () => String(sqlite.read(() => selectLast.get(name))?.id ?? 0),
    async count (minute, counts) {
      await sqlite.writeRelaxed(() => {
        for (const [what, count] of Object.entries(counts)) addCount.run(minute, what, count)
      })
    },
    async counts (since) {
      const minutes = new Map<number, Counts>()
      for (const { at, name: what, count } of sqlite.read(() => selectCounts.all(since))) {
        const counts = minutes.get(at) ?? {}
        counts[what] = count
        minutes.set(at, counts)
      }
      return minutes
    }
  }
}
