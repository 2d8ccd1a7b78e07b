import { COUNTS_KEPT_MS, MAX_TRACE, type Counts, type EventLog, type EventLogOptions, type LogEntry } from './event-log.js'

/** Creates a log in the memory of this process. */
export function createMemoryLog ({ maxEntries, maxAgeMs }: EventLogOptions): EventLog {
  let entries: LogEntry[] = []
  let lastId = 0
  const minutes = new Map<number, Counts>()

  // the ids are consecutive
  const indexOf = (id: string) => entries.length === 0 ? 0 : Math.min(Math.max(Number(id) - Number(entries[0]!.id), 0), entries.length)

  function trim (): void {
    const oldest = Date.now() - maxAgeMs
    let expired = 0
    while (expired < entries.length && entries[expired]!.at < oldest) expired++
    const surplus = Math.max(expired, entries.length - maxEntries)
    if (surplus > 0) entries = entries.slice(surplus)
  }

  return {
    async append (added) {
      for (const entry of added) entries.push({ ...entry, id: String(++lastId) })
      trim()
    },
    async before (id, limit) {
      const end = id === undefined ? entries.length : indexOf(id)
      return entries.slice(Math.max(end - limit, 0), end).reverse()
    },
    async after (id, limit) {
      const start = entries.length > 0 && Number(id) >= Number(entries[0]!.id) ? indexOf(id) + 1 : 0
      return entries.slice(start, start + limit)
    },
    get: async (id) => entries.find(entry => entry.id === id),
    trace: async (trace) => entries.filter(entry => entry.trace === trace).slice(-MAX_TRACE),
    lastId: async () => String(lastId),
    async count (minute, counts) {
      const present = minutes.get(minute) ?? {}
      for (const [name, count] of Object.entries(counts)) present[name] = (present[name] ?? 0) + count
      minutes.set(minute, present)
      for (const old of minutes.keys()) if (old < minute - COUNTS_KEPT_MS) minutes.delete(old)
    },
    counts: async (since) => new Map([...minutes].filter(([minute]) => minute >= since))
  }
}
