export { MINUTE_MS, openEventLog, type EventLog, type LogEntry } from './event-log.js'
export { History, type HistoryOptions } from './history.js'
