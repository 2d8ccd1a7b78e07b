import type { RedisLink } from '../../engines/redis.js'
import { COUNTS_KEPT_MS, MAX_TRACE, MINUTE_MS, type Counts, type EventLog, type EventLogOptions, type LogEntry, type NewEntry } from './event-log.js'

const TRIM_MS = 60_000
const TRACE_PAGE = 500

function toEntry ([id, fields]: [string, string[]]): LogEntry {
  const values: Record<string, string> = {}
  for (let index = 0; index < fields.length; index += 2) values[fields[index]!] = fields[index + 1]!
  return { id, at: Number(values.at), trace: values.trace, summary: values.summary ?? '{}', detail: values.detail }
}

function toFields ({ at, trace, summary, detail }: NewEntry): string[] {
  const fields = ['at', String(at), 'summary', summary]
  if (trace !== undefined) fields.push('trace', trace)
  if (detail !== undefined) fields.push('detail', detail)
  return fields
}

const isId = (id: string): boolean => /^\d{1,15}(?:-\d{1,15})?$/.test(id)

/** A stream has no index for traces: its pages are searched from the end. */
async function readTrace (before: EventLog['before'], trace: string): Promise<LogEntry[]> {
  const found: LogEntry[] = []
  let cursor: string | undefined
  for (;;) {
    const page = await before(cursor, TRACE_PAGE)
    found.push(...page.filter(entry => entry.trace === trace))
    cursor = page.at(-1)?.id
    if (page.length < TRACE_PAGE || found.length >= MAX_TRACE) return found.slice(0, MAX_TRACE).reverse()
  }
}

/** Creates a log in a capped stream, which all processes on this Redis share. */
export function createRedisLog ({ client, prefix, run }: RedisLink, { name, maxEntries, maxAgeMs }: EventLogOptions): EventLog {
  const stream = `${prefix}:history:${name}`
  const minuteKey = (minute: number) => `${prefix}:history:minute:${minute}`
  let trimAt = 0

  async function trim (): Promise<void> {
    if (Date.now() < trimAt) return
    trimAt = Date.now() + TRIM_MS
    await run(() => client.xtrim(stream, 'MINID', '~', String(Date.now() - maxAgeMs)))
  }

  async function before (id: string | undefined, limit: number): Promise<LogEntry[]> {
    if (id !== undefined && !isId(id)) return []
    return (await run(() => client.xrevrange(stream, id === undefined ? '+' : `(${id}`, '-', 'COUNT', limit))).map(toEntry)
  }

  return {
    async append (entries) {
      const pipeline = client.pipeline()
      for (const entry of entries) pipeline.xadd(stream, 'MAXLEN', '~', maxEntries, '*', ...toFields(entry))
      const results = await run(() => pipeline.exec())
      const failed = results?.find(([error]) => error !== null)
      if (failed !== undefined) await run(() => Promise.reject(failed[0]))
      await trim()
    },
    before,
    async after (id, limit) {
      if (!isId(id)) return []
      return (await run(() => client.xrange(stream, `(${id}`, '+', 'COUNT', limit))).map(toEntry)
    },
    async get (id) {
      if (!isId(id)) return undefined
      const [found] = await run(() => client.xrange(stream, id, id, 'COUNT', 1))
      return found && toEntry(found)
    },
    trace: (trace) => readTrace(before, trace),
    async lastId () {
      const [last] = await run(() => client.xrevrange(stream, '+', '-', 'COUNT', 1))
      return last?.[0] ?? '0-0'
    },
    async count (minute, counts) {
      const pipeline = client.pipeline()
      for (const [what, count] of Object.entries(counts)) pipeline.hincrby(minuteKey(minute), what, count)
      pipeline.pexpire(minuteKey(minute), COUNTS_KEPT_MS)
      await run(() => pipeline.exec())
    },
    async counts (since) {
      const minutes = new Map<number, Counts>()
      const now = Date.now()
      const asked: number[] = []
      for (let minute = Math.floor(since / MINUTE_MS) * MINUTE_MS; minute <= now; minute += MINUTE_MS) asked.push(minute)
      const found = await Promise.all(asked.map(minute => run(() => client.hgetall(minuteKey(minute)))))
      found.forEach((counts, index) => {
        if (Object.keys(counts).length > 0) minutes.set(asked[index]!, Object.fromEntries(Object.entries(counts).map(([what, count]) => [what, Number(count)])))
      })
      return minutes
    }
  }
}
