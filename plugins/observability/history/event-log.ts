import type { Engine } from '../../engines/engine.js'

/** An entry as it is written. */
export interface NewEntry {
  /** Unix milliseconds. */
  at: number
  /** What belongs together has the same trace. */
  trace?: string | undefined
  /** JSON: what lists and filters read. */
  summary: string
  /** JSON: the rest. */
  detail?: string | undefined
}

export interface LogEntry extends NewEntry {
  /** A later entry has a greater id, by `compareIds`. */
  id: string
}

/** Counts of one minute by name. */
export type Counts = Record<string, number>

/**
 * A log that is bounded by number and age, shared by all processes on the same engine.
 * Every method rejects with `WX_ERR_STORE` when the engine cannot be reached.
 */
export interface EventLog {
  append (entries: readonly NewEntry[]): Promise<void>
  /** The entries before `id` (default the end), newest first. */
  before (id: string | undefined, limit: number): Promise<LogEntry[]>
  /** The entries after `id`, oldest first. */
  after (id: string, limit: number): Promise<LogEntry[]>
  get (id: string): Promise<LogEntry | undefined>
  /** All entries of a trace, oldest first, at most 1000. */
  trace (trace: string): Promise<LogEntry[]>
  /** The id of the newest entry; what `after` begins with. */
  lastId (): Promise<string>
  /** Adds to the counts of a minute, which is given by its beginning in Unix milliseconds. They are kept for a day. */
  count (minute: number, counts: Counts): Promise<void>
  /** The counts of the minutes from `since` on. */
  counts (since: number): Promise<Map<number, Counts>>
}

export interface EventLogOptions {
  /** Tells one log of an engine from another. */
  name: string
  maxEntries: number
  maxAgeMs: number
}

export const MINUTE_MS = 60_000
export const COUNTS_KEPT_MS = 24 * 60 * MINUTE_MS
/** How many entries of a trace are shown. */
export const MAX_TRACE = 1000

/** Opens a log on the engine that holds the state of the app; only the code of that engine is loaded. */
export async function openEventLog (engine: Engine, options: EventLogOptions): Promise<EventLog> {
  switch (engine.kind) {
    case 'sqlite': return (await import('./sqlite-log.js')).createSqliteLog(engine.sqlite, options)
    case 'redis': return (await import('./redis-log.js')).createRedisLog(engine.link, options)
    case 'memory': return (await import('./memory-log.js')).createMemoryLog(options)
  }
}
