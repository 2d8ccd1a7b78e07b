/** A new entry. */
export interface NewEntry {
  /** Unix milliseconds. */
  at: number
  /** Entries that belong together have the same trace. */
  trace?: string | undefined
  /** JSON that lists and filters read. */
  summary: string
  /** JSON with the details. */
  detail?: string | undefined
}

export interface LogEntry extends NewEntry {
  /** A later entry has a greater id, by `compareIds`. */
  id: string
}

/** The counts of one minute, by name. */
export type Counts = Record<string, number>

/**
 * A log of bounded number and age that all processes on the same engine share.
 * Every method rejects with `WX_ERR_STORE` when the engine cannot be reached.
 */
export interface EventLog {
  append (entries: readonly NewEntry[]): Promise<void>
  /** The entries before `id`, newest first. Default `id`: the end. */
  before (id: string | undefined, limit: number): Promise<LogEntry[]>
  /** The entries after `id`, oldest first. */
  after (id: string, limit: number): Promise<LogEntry[]>
  get (id: string): Promise<LogEntry | undefined>
  /** All entries of a trace, oldest first, at most 1000. */
  trace (trace: string): Promise<LogEntry[]>
  /** The id of the newest entry, for a first call of `after`. */
  lastId (): Promise<string>
  /** Adds to the counts of a minute, which is identified by its beginning in Unix milliseconds. Counts are kept for a day. */
  count (minute: number, counts: Counts): Promise<void>
  /** The counts of the minutes from `since` on. */
  counts (since: number): Promise<Map<number, Counts>>
}

export interface EventLogOptions {
  /** Identifies the log within the engine. */
  name: string
  maxEntries: number
  maxAgeMs: number
}

export const MINUTE_MS = 60_000
export const COUNTS_KEPT_MS = 24 * 60 * MINUTE_MS
/** The most entries of a trace that are shown. */
export const MAX_TRACE = 1000
