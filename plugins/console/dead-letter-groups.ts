import { redactText } from '../observability/index.js'
import type { DeadLetter, DeadLetterFilter, DeadLetters } from '../queue/index.js'
import type { DeadLetterGroup, DeadLetterGroups } from './api.js'

const PAGE = 1000
/** The number of newest dead letters that are grouped. */
const COUNTED = 20_000
const NAMES_SHOWN = 10
const LONGEST_GROUP = 300

/** The common text of errors with one cause: ids, numbers of several digits and quoted text, which differ between pushes, are replaced. */
export function groupOf (error: string): string {
  return redactText(error)
    .replace(/\brid: ?[\w-]+/g, 'rid: …')
    .replace(/\b(?=\w*\d)[\w-]{16,}\b/g, '…')
    .replace(/\d{6,}/g, '…')
    .slice(0, LONGEST_GROUP)
}

async function * newest (deadLetters: DeadLetters, filter: DeadLetterFilter): AsyncGenerator<DeadLetter, boolean> {
  let cursor: string | undefined
  for (let read = 0; read < COUNTED; read += PAGE) {
    const { items, next } = await deadLetters.list({ ...filter, cursor, limit: PAGE })
    yield * items
    if (next === undefined) return true
    cursor = next
  }
  return false
}

const eventOf = (raw: string) => /"Event"\s*:\s*"([^"]{1,256})"|<Event><!\[CDATA\[([^\]]{1,256})/.exec(raw) ?? /"MsgType"\s*:\s*"([^"]{1,256})"|<MsgType><!\[CDATA\[([^\]]{1,256})/.exec(raw)

function addName (names: string[], name: string | undefined): void {
  if (name !== undefined && names.length < NAMES_SHOWN && !names.includes(name)) names.push(name)
}

/** Groups the dead letters by error, the largest group first. */
export async function groupDeadLetters (deadLetters: DeadLetters, filter: DeadLetterFilter): Promise<DeadLetterGroups> {
  const groups = new Map<string, DeadLetterGroup>()
  const letters = newest(deadLetters, filter)
  let step = await letters.next()
  for (; step.done !== true; step = await letters.next()) {
    const { id, appid, error, failedAt, raw, cause } = step.value
    const name = groupOf(error)
    const group = groups.get(name) ?? { group: name, count: 0, cause, appids: [], events: [], firstAt: failedAt, lastAt: failedAt, example: id }
    groups.set(name, group)
    group.count++
    group.firstAt = Math.min(group.firstAt, failedAt)
    group.lastAt = Math.max(group.lastAt, failedAt)
    addName(group.appids, appid)
    const found = eventOf(raw)
    addName(group.events, found?.[1] ?? found?.[2])
  }
  return { items: [...groups.values()].sort((a, b) => b.count - a.count), complete: step.value }
}

/** The ids of a group, among the dead letters that are grouped. */
export async function idsOfGroup (deadLetters: DeadLetters, filter: DeadLetterFilter, group: string): Promise<string[]> {
  const ids: string[] = []
  for await (const { id, error } of newest(deadLetters, filter)) if (groupOf(error) === group) ids.push(id)
  return ids
}
