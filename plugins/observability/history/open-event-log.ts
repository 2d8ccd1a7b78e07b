import type { Engine } from '../../engines/engine.js'
import type { EventLog, EventLogOptions } from './event-log.js'

/** Opens a log on the engine that holds the state of the app; only the code of that engine is loaded. */
export async function openEventLog (engine: Engine, options: EventLogOptions): Promise<EventLog> {
  switch (engine.kind) {
    case 'sqlite': return (await import('./sqlite-log.js')).createSqliteLog(engine.sqlite, options)
    case 'redis': return (await import('./redis-log.js')).createRedisLog(engine.link, options)
    case 'shared': return (await import('./shared-log.js')).createSharedLog(engine, options)
    case 'memory': return (await import('./memory-log.js')).createMemoryLog(options)
  }
}

/** Answers the calls of `createSharedLog` in other processes with the logs of this process's engine. */
export function shareEventLogs (engine: Engine): (options: EventLogOptions, method: keyof EventLog, ...args: any[]) => Promise<unknown> {
  const logs = new Map<string, Promise<EventLog>>()
  return async (options, method, ...args) => {
    let log = logs.get(options.name)
    if (log === undefined) logs.set(options.name, log = openEventLog(engine, options))
    return ((await log)[method] as (...args: unknown[]) => Promise<unknown>)(...args)
  }
}
