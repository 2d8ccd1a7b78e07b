import { InputError } from '../lib/error-codes.js'
import type { DeadLetter, DeadLetterSelection } from './queue.js'

export const DEFAULT_PAGE = 100
export const MAX_PAGE = 1000

/** The number of dead letters on a page: default 100, at most 1,000. */
export function pageSize (limit = DEFAULT_PAGE): number {
  return Math.min(Math.max(Math.trunc(limit), 1), MAX_PAGE)
}

/** Whether a dead letter belongs to the selection. */
export function isSelected ({ id, appid, event, error, failedAt }: Pick<DeadLetter, 'id' | 'appid' | 'event' | 'error' | 'failedAt'>, selection: DeadLetterSelection): boolean {
  return (selection.ids === undefined || selection.ids.includes(id)) &&
    (selection.appid === undefined || selection.appid === appid) &&
    (selection.event === undefined || selection.event === event) &&
    (selection.error === undefined || error.includes(selection.error)) &&
    (selection.since === undefined || failedAt >= selection.since) &&
    (selection.until === undefined || failedAt < selection.until)
}

/** Writes the cursor of the next page: the time and the id of the last letter on this page. */
export function writeCursor ({ failedAt, id }: Pick<DeadLetter, 'failedAt' | 'id'>): string {
  return `${failedAt}-${id}`
}

/** Reads a cursor; undefined without one. Throws `WX_ERR_INPUT` for an invalid cursor, since answering with the first page would start the list again. */
export function readCursor (cursor: string | undefined): { failedAt: number, id: string } | undefined {
  if (cursor === undefined) return undefined
  const [, failedAt, id] = /^(\d{1,15})-(.{1,200})$/.exec(cursor) ?? []
  if (failedAt === undefined) throw new InputError('cursor: expected the "next" of a previous page')
  return { failedAt: Number(failedAt), id: id! }
}
