export { MINUTE_MS, openEventLog, shareEventLogs, type EventLog, type LogEntry } from './event-log.js'
export { History, type HistoryOptions } from './history.js'
