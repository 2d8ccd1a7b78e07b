export { MINUTE_MS, type EventLog, type LogEntry } from './event-log.js'
export { History, type HistoryOptions } from './history.js'
export { openEventLog, shareEventLogs } from './open-event-log.js'
