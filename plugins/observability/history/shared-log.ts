import type { Engine } from '../../engines/engine.js'
import type { Counts, EventLog, EventLogOptions, LogEntry } from './event-log.js'

/** A log that another process of this server keeps: see `shareEventLogs`. */
export function createSharedLog ({ calls }: Extract<Engine, { kind: 'shared' }>, options: EventLogOptions): EventLog {
  const ask = <T>(method: keyof EventLog, ...args: unknown[]): Promise<T> => calls.call('history', options, method, ...args)
  return {
    append: (entries) => ask('append', entries),
    before: (id, limit) => ask<LogEntry[]>('before', id, limit),
    after: (id, limit) => ask<LogEntry[]>('after', id, limit),
    get: (id) => ask<LogEntry | undefined>('get', id),
    trace: (trace) => ask<LogEntry[]>('trace', trace),
    lastId: () => ask<string>('lastId'),
    count: (minute, counts) => ask('count', minute, counts),
    counts: (since) => ask<Map<number, Counts>>('counts', since)
  }
}
