export interface JournalEntry {
  id: number
  /** Unix milliseconds. */
  at: number
  /** `request`: a call to the platform, `push`: one try of a push, `reply`: how the answer to a push was understood. */
  kind: 'request' | 'push' | 'reply'
  appid?: string
  method?: string
  /** The path of a request, or the address of a push. */
  path?: string
  query?: Record<string, unknown>
  body?: unknown
  /** The HTTP status. */
  status?: number
  errcode?: number
  errmsg?: string
  /** The id after `rid:` in the errmsg. */
  rid?: string
  /** The reason of the refusal, explained for the developer. */
  reason?: string
  /** The answer. */
  answer?: unknown
  /** The fault that was injected. */
  fault?: string
  ms?: number
  ip?: string
}

export type JournalFilter = Partial<Pick<JournalEntry, 'kind' | 'appid' | 'path' | 'rid' | 'errcode'>>

/** Records what happened, oldest first. Secrets are masked when an entry is added. */
export interface Journal {
  entries (filter?: JournalFilter): JournalEntry[]
  /** The newest matching entry. */
  last (filter?: JournalFilter): JournalEntry | undefined
  clear (): void
  add (entry: Omit<JournalEntry, 'id'>): JournalEntry
}

const SECRET_KEYS = /^(access_token|cloudbase_access_token|secret|appsecret|session_key|sessionKey|encrypt_key|aesKey|token|ticket|component_access_token)$/
// the beginning of a token distinguishes it from others and gives no access
const TELLING_KEYS = /access_token$/
const LONG_TEXT = 4096

/** Copies a value without its secrets, and with the number of bytes in place of bytes. */
export function mask (value: unknown): unknown {
  if (Buffer.isBuffer(value)) return `${value.length} bytes`
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string') return value.length > LONG_TEXT ? `${value.slice(0, LONG_TEXT)}… (${value.length} characters)` : value
  if (Array.isArray(value)) return value.map(mask)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) =>
    [key, SECRET_KEYS.test(key) && typeof inner === 'string' ? `${TELLING_KEYS.test(key) ? inner.slice(0, 8) : ''}…` : mask(inner)]))
}

export function createJournal (limit: number): Journal {
  const kept: JournalEntry[] = []
  let id = 0
  const fits = (entry: JournalEntry, filter: JournalFilter) =>
    Object.entries(filter).every(([key, value]) => value === undefined || entry[key as keyof JournalEntry] === value)

  return {
    entries: (filter = {}) => kept.filter(entry => fits(entry, filter)),
    last: (filter = {}) => kept.findLast(entry => fits(entry, filter)),
    clear () { kept.length = 0 },
    add (entry) {
      const numbered = { id: ++id, ...entry }
      kept.push(numbered)
      if (kept.length > limit) kept.shift()
      return numbered
    }
  }
}
