import { isSelected, pageSize, readCursor, writeCursor } from '../dead-letter-selection.js'
import type { DeadLetter, DeadLetterPage, DeadLetterQuery, DeadLetters, DeadLetterSelection } from '../queue.js'
import { inGroups, type DeadLetterRange, type RedisTable } from './table.js'

/** The most dead letters that one call moves or reads, so that no push waits long for the call. */
const BATCH = 500

export interface RedisDeadLettersOptions {
  /** Milliseconds that a dead letter is kept; 0 keeps it for ever. */
  ttlMs: number
  dedupeTtlMs: number
  /** Called after dead letters went back into the queue. */
  replayed (): void
}

/** Creates the dead letters on Redis. Listing the dead letters of one account does not read those of others. */
export function createRedisDeadLetters (table: RedisTable, { ttlMs, dedupeTtlMs, replayed }: RedisDeadLettersOptions): DeadLetters {
  const keptAfter = (): number | undefined => ttlMs === 0 ? undefined : table.now() - ttlMs

  function toRange ({ appid, since, until }: DeadLetterSelection, newestFirst: boolean): DeadLetterRange {
    return { appid, after: keptAfter(), from: since, to: until === undefined ? undefined : until - 1, newestFirst }
  }

  async function list ({ cursor, limit, ...filter }: DeadLetterQuery = {}): Promise<DeadLetterPage> {
    const from = readCursor(cursor)
    const size = pageSize(limit)
    const range = toRange(filter, true)
    if (from !== undefined) range.to = Math.min(range.to ?? Infinity, from.failedAt)
    const isAfterCursor = ({ failedAt, id }: DeadLetter) => from === undefined || failedAt < from.failedAt || id < from.id
    const items: DeadLetter[] = []
    for (let offset = 0; ; offset += BATCH) {
      const letters = await table.listDead(range, offset, BATCH)
      for (const letter of letters) {
        if (!isAfterCursor(letter) || !isSelected(letter, filter)) continue
        if (items.length === size) return { items, next: writeCursor(items[size - 1]!) }
        items.push(letter)
      }
      if (letters.length === 0) return { items }
    }
  }

  /** The ids of a selection, oldest first. */
  async function idsOf ({ ids, ...filter }: DeadLetterSelection): Promise<string[]> {
    const found: string[] = []
    if (ids !== undefined) {
      const letters: DeadLetter[] = []
      for (const group of inGroups(ids, BATCH)) letters.push(...await table.getDead(group))
      const after = keptAfter() ?? -Infinity
      return letters.filter(letter => letter.failedAt > after && isSelected(letter, filter)).sort((one, other) => one.failedAt - other.failedAt).map(({ id }) => id)
    }
    const needsTexts = filter.event !== undefined || filter.error !== undefined
    for (let offset = 0; ; offset += BATCH) {
      const range = toRange(filter, false)
      const batch = needsTexts ? await table.listDead(range, offset, BATCH) : await table.listDeadIds(range, offset, BATCH)
      for (const letter of batch) {
        if (typeof letter === 'string') found.push(letter)
        else if (isSelected(letter, filter)) found.push(letter.id)
      }
      if (batch.length === 0) return found
    }
  }

  return {
    list,
    async get (id) {
      const [letter] = await table.getDead([id])
      return letter === undefined || letter.failedAt <= (keptAfter() ?? -Infinity) ? undefined : letter
    },
    async replay (selection, { overMs = 0 } = {}) {
      const ids = await idsOf(selection)
      const startedAt = table.now()
      const dueTimes = ids.map((id, index) => [id, startedAt + Math.floor(overMs * index / ids.length)] as const)
      let count = 0
      for (const group of inGroups(dueTimes, BATCH)) {
        count += await table.replay(group)
        replayed()
      }
      return count
    },
    async discard (selection) {
      let count = 0
      for (const group of inGroups(await idsOf(selection), BATCH)) count += await table.discard(group)
      return count
    },
    add: (push, error, cause = 'unreadable') => table.addDead(push, error, cause, dedupeTtlMs)
  }
}
