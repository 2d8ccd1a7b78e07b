import type { LocalLock } from './local-lock.js'
import { keepingChange, type Update, type UpdateOptions } from './store.js'

/**
 * Creates the update of a store in this process, whose entries are read at once.
 * With the methods of the store an answer to a push would take two more promises for the read and two for the write.
 */
export function createLocalUpdate (lock: LocalLock, read: (key: string) => any, write: (key: string, value: unknown, options: UpdateOptions) => void | Promise<void>): Update {
  return (key, leaseMs, change, options) => lock(key, leaseMs, () => keepingChange(change, read(key), value => write(key, value, options)), options)
}
