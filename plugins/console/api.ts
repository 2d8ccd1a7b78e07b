import { Type, type Static, type TSchema } from '@sinclair/typebox'

/**
 * The API of the console: its paths, their inputs and their answers. The server and the page share this file,
 * so it imports nothing but TypeBox.
 *
 * Every path is below `{base}/api`, where `{base}` is the prefix of the registration. The page finds `{base}` in
 * `<meta name="console-base">`. A request is authenticated by the cookie of a sign-in, by `Authorization: Bearer {operator key}`,
 * or, in the sandbox, by coming from this machine. A request with a cookie that changes something needs the header `x-console-csrf`
 * with the value of `Session.csrf`. Errors are `{statusCode, code, error, message}`, as for all routes.
 */
export const paths = {
  /** GET Session; POST SignIn -> Session; DELETE -> 204. Works without a sign-in. */
  session: '/session',
  /** GET Info */
  info: '/info',
  /** GET EventQuery -> EventPage */
  events: '/events',
  /** GET EventFilter: server-sent events named `event`, each an EventSummary. */
  stream: '/events/stream',
  /** GET -> EventTree */
  event: '/events/:id',
  /** GET ChartQuery -> Chart */
  chart: '/chart',
  /** GET -> QueueState */
  queue: '/queue',
  /** GET: dead-letter-schemas.ts. */
  deadLetters: '/dead-letters',
  /** GET -> DeadLetterGroups */
  deadLetterGroups: '/dead-letters/groups',
  deadLetter: '/dead-letters/:id',
  /** POST Selection (with `group` and `overMs`) -> {replayed} */
  replay: '/dead-letters/replay',
  /** POST Selection -> {discarded} */
  discard: '/dead-letters/discard',
  /** POST EditedPush -> {queued: true}. In the sandbox only. */
  editAndReplay: '/dead-letters/:id/edit',
  /** GET AuditQuery -> AuditPage */
  audit: '/audit',
  /** GET AccountQuery -> AccountPage */
  accounts: '/accounts',
  /** POST -> Reload */
  reload: '/accounts/reload',
  /** GET -> AccountDetail */
  account: '/accounts/:appid',
  /** POST CheckUrl -> UrlCheck */
  checkUrl: '/accounts/:appid/check-url',
  /** POST -> CredentialsCheck */
  checkCredentials: '/accounts/:appid/check-credentials',
  /** POST CheckQuota -> QuotaCheck */
  checkQuota: '/accounts/:appid/check-quota',
  /** GET OperationQuery -> OperationPage */
  operations: '/operations',
  /** GET -> OperationDetail */
  operation: '/operations/:domain/:name',
  /** POST Call -> CallResult */
  call: '/operations/:domain/:name/call',
  /** GET -> ErrcodeMeaning */
  errcode: '/errcodes/:errcode',
  /**
   * Only in the sandbox: the control API of the simulator, as it is below `/_simulator` of the simulator itself (docs/simulator.md):
   * accounts, users/:name/login|profile|phone|text|image|miniprogrampage|enter-session|accept-subscribe|reject-subscribe|block|inbox,
   * push, events, faults, clock, journal.
   */
  simulator: '/simulator'
} as const

export const CSRF_HEADER = 'x-console-csrf'

const Text = (maxLength: number, description?: string) => Type.String({ minLength: 1, maxLength, description })
const Milliseconds = (description = 'Unix milliseconds') => Type.Integer({ description })
const literals = <const T extends string>(...values: T[]) => Type.Unsafe<T>({ type: 'string', enum: values })
const strict = <const T extends Record<string, TSchema>>(fields: T, description?: string) => Type.Object(fields, { description, propertyNames: { enum: Object.keys(fields) } })

// --- signing in

export const SignIn = Type.Object({ key: Type.String({ minLength: 1, maxLength: 512, description: 'an operator key' }) })
export type SignIn = Static<typeof SignIn>

export const Session = Type.Object({
  signedIn: Type.Boolean(),
  /** The sandbox needs no key on this machine. */
  open: Type.Boolean({ description: 'no sign-in is needed' }),
  write: Type.Boolean({ description: 'the key may change things' }),
  payloads: Type.Boolean({ description: 'the key may see messages' }),
  who: Type.Optional(Type.String({ description: 'how the audit list names the key' })),
  csrf: Type.Optional(Type.String({ description: 'the value of x-console-csrf' })),
  expiresAt: Type.Optional(Milliseconds('Unix milliseconds; moves forward while the session is used'))
})
export type Session = Static<typeof Session>

export const Info = Type.Object({
  version: Type.String(),
  node: Type.String({ description: 'the name of this process' }),
  startedAt: Milliseconds(),
  sandbox: Type.Boolean({ description: 'the simulator runs in this process, so the pages Try and Faults exist' }),
  engine: Type.Optional(literals('memory', 'sqlite', 'redis')),
  appids: Type.Array(Type.String(), { description: 'the first accounts, at most 100' }),
  accounts: Type.Optional(Type.Integer({ description: 'the number of accounts; absent if a function finds them' })),
  portalPath: Type.String({ description: 'the path of the push addresses, before the appid' }),
  history: Type.Optional(Type.Object({ maxEvents: Type.Integer(), maxAgeMs: Type.Integer(), successesPerSecond: Type.Integer() }))
})
export type Info = Static<typeof Info>

// --- events

/**
 * - `push`: a push of WeChat, received and answered (or refused)
 * - `try`: a run of the handlers of a push
 * - `call`: one exchange with the platform
 * - `refresh`: the platform was asked for a credential
 * - `reload`: the accounts were read again
 */
export const EventKind = literals('push', 'try', 'call', 'refresh', 'reload')
export type EventKind = Static<typeof EventKind>

/** `refused`: a push that was not accepted; `duplicate`: a redelivery; `postponed`: there was no try, the push waits. */
export const EventOutcome = literals('ok', 'failed', 'refused', 'duplicate', 'postponed')
export type EventOutcome = Static<typeof EventOutcome>

/** A cursor is the id of the last entry of the previous page. */
const EventId = Type.String({ pattern: '^\\d{1,15}(-\\d{1,15})?$', description: '`next` of the previous page' })

export const EventSummary = Type.Object({
  id: Type.String(),
  kind: EventKind,
  outcome: EventOutcome,
  at: Milliseconds('the beginning, Unix milliseconds'),
  ms: Type.Number({ description: 'the duration in milliseconds' }),
  appid: Type.Optional(Type.String()),
  user: Type.Optional(Type.String({ description: 'openid' })),
  name: Type.Optional(Type.String({ description: 'the event or the type of the message; `domain.method`; the credential' })),
  text: Type.Optional(Type.String({ description: 'the beginning of a text message; absent for a key without payloads' })),
  attempt: Type.Optional(Type.Integer()),
  rule: Type.Optional(Type.String({ description: 'the rule whose handler made the call' })),
  status: Type.Optional(Type.Integer({ description: 'HTTP' })),
  errcode: Type.Optional(Type.Integer()),
  rid: Type.Optional(Type.String()),
  code: Type.Optional(Type.String({ description: 'WX_ERR_…' })),
  error: Type.Optional(Type.String()),
  trace: Type.Optional(Type.String({ description: 'the request id of the push to which all events of a tree belong' })),
  node: Type.String({ description: 'the process' })
})
export type EventSummary = Static<typeof EventSummary>

const Filters = {
  appid: Type.Optional(Text(64)),
  user: Type.Optional(Text(128, 'openid')),
  kind: Type.Optional(EventKind),
  name: Type.Optional(Text(256, 'the event, the type of the message, or the operation')),
  outcome: Type.Optional(EventOutcome),
  failed: Type.Optional(Type.Boolean({ description: 'only events that failed or were refused' })),
  errcode: Type.Optional(Type.Integer()),
  rid: Type.Optional(Text(128)),
  trace: Type.Optional(Text(128)),
  text: Type.Optional(Text(256, 'a part of the payload, the error or the name')),
  since: Type.Optional(Milliseconds()),
  until: Type.Optional(Milliseconds('Unix milliseconds, exclusive'))
}

export const EventFilter = strict(Filters)
export type EventFilter = Static<typeof EventFilter>

export const EventQuery = strict({
  ...Filters,
  cursor: Type.Optional(EventId),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 }))
})
export type EventQuery = Static<typeof EventQuery>

export const EventPage = Type.Object({
  items: Type.Array(EventSummary, { description: 'newest first' }),
  next: Type.Optional(Type.String())
})
export interface EventPage { items: EventSummary[], next?: string }

/** A run of one handler within a try. */
export const RuleRun = Type.Object({ name: Type.String(), ms: Type.Number(), error: Type.Optional(Type.String()) })
export type RuleRun = Static<typeof RuleRun>

export const ErrcodeMeaning = Type.Object({
  errcode: Type.Integer(),
  class: Type.Optional(Type.String({ description: 'who has to act: refresh-token, retry, caller, config …' })),
  zh: Type.Optional(Type.String()),
  en: Type.Optional(Type.String())
})
export type ErrcodeMeaning = Static<typeof ErrcodeMeaning>

export const EventDetail = Type.Object({
  event: EventSummary,
  payload: Type.Optional(Type.String({ description: 'the decrypted payload as it arrived, up to 64 KiB; absent for a key without payloads' })),
  received: Type.Optional(Type.String({ description: 'the body as it arrived, encrypted' })),
  headers: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'the query of the push' })),
  answer: Type.Optional(Type.String({ description: 'the answer to WeChat, before encryption' })),
  method: Type.Optional(Type.String()),
  url: Type.Optional(Type.String({ description: 'the address without its query' })),
  rules: Type.Optional(Type.Array(RuleRun)),
  meaning: Type.Optional(ErrcodeMeaning)
})
export interface EventDetail {
  event: EventSummary
  payload?: string
  received?: string
  headers?: Record<string, string>
  answer?: string
  method?: string
  url?: string
  rules?: RuleRun[]
  meaning?: ErrcodeMeaning
}

/** The event and all others with the same trace, oldest first: push, tries, calls. A call belongs to the try with its `attempt`, or to the push. */
export const EventTree = Type.Object({ selected: Type.String({ description: 'the requested id' }), items: Type.Array(EventDetail) })
export interface EventTree { selected: string, items: EventDetail[] }

export const ChartQuery = strict({ minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440, default: 60 })) })

export const ChartMinute = Type.Object({
  at: Milliseconds('the beginning of the minute'),
  pushes: Type.Integer(),
  refused: Type.Integer({ description: 'pushes that were not accepted' }),
  tries: Type.Integer(),
  failures: Type.Integer({ description: 'tries that failed' }),
  calls: Type.Integer(),
  callFailures: Type.Integer()
})
export type ChartMinute = Static<typeof ChartMinute>

/** The counts of all processes that share the store. They are complete although the history may leave out successes. */
export const Chart = Type.Object({ items: Type.Array(ChartMinute, { description: 'oldest first, including minutes in which nothing happened' }) })
export type Chart = Static<typeof Chart>

// --- queue and dead letters

export const QueueState = Type.Object({
  waiting: Type.Integer(),
  delayed: Type.Integer(),
  running: Type.Integer(),
  dead: Type.Integer(),
  causes: Type.Optional(Type.Record(Type.String(), Type.Integer(), { description: 'dead letters by cause' })),
  oldestAt: Type.Optional(Milliseconds('the arrival of the oldest push that is not done')),
  working: Type.Boolean({ description: 'this process takes jobs' })
})
export type QueueState = Static<typeof QueueState>

export const DeadLetterGroup = Type.Object({
  group: Type.String({ description: 'the common text of the errors, with "…" for numbers and ids; selects the group for replay and discard' }),
  count: Type.Integer(),
  cause: Type.String(),
  appids: Type.Array(Type.String(), { description: 'at most 10' }),
  events: Type.Array(Type.String(), { description: 'at most 10' }),
  firstAt: Milliseconds(),
  lastAt: Milliseconds(),
  example: Type.String({ description: 'the id of the newest dead letter' })
})
export type DeadLetterGroup = Static<typeof DeadLetterGroup>

export const DeadLetterGroups = Type.Object({
  items: Type.Array(DeadLetterGroup, { description: 'the largest first' }),
  complete: Type.Boolean({ description: 'false if there are more dead letters than the newest 20,000, which are counted' })
})
export type DeadLetterGroups = Static<typeof DeadLetterGroups>

export const EditedPush = Type.Object({ raw: Text(1024 * 1024, 'the payload, XML or JSON') })
export type EditedPush = Static<typeof EditedPush>

// --- audit

export const AuditEntry = Type.Object({
  id: Type.String(),
  at: Milliseconds(),
  who: Type.String(),
  address: Type.String({ description: 'the address of the client' }),
  act: literals('sign-in', 'sign-in refused', 'sign-out', 'replay', 'discard', 'edit', 'reload', 'check-url', 'check-credentials', 'check-quota', 'call'),
  what: Type.Optional(Type.String({ description: 'the selection, the account, the operation' })),
  count: Type.Optional(Type.Integer()),
  error: Type.Optional(Type.String())
})
export type AuditEntry = Static<typeof AuditEntry>

export const AuditQuery = strict({
  cursor: Type.Optional(EventId),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 100 }))
})
export const AuditPage = Type.Object({ items: Type.Array(AuditEntry, { description: 'newest first' }), next: Type.Optional(Type.String()) })
export type AuditPage = Static<typeof AuditPage>

// --- accounts

export const AccountSummary = Type.Object({
  appid: Type.String(),
  mode: literals('plain', 'compatible', 'safe', 'unknown'),
  format: Type.Optional(Type.String({ description: 'XML or JSON' })),
  warm: Type.Boolean({ description: 'its context is open in this process' }),
  error: Type.Optional(Type.String({ description: 'why its context cannot start' })),
  lastPushAt: Type.Optional(Milliseconds('in this process')),
  lastErrorAt: Type.Optional(Milliseconds('in this process')),
  lastError: Type.Optional(Type.String())
})
export type AccountSummary = Static<typeof AccountSummary>

export const AccountQuery = strict({
  search: Type.Optional(Text(64, 'a part of the appid')),
  failing: Type.Optional(Type.Boolean()),
  cursor: Type.Optional(Text(64)),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 }))
})
export type AccountQuery = Static<typeof AccountQuery>

export const Reload = Type.Object({
  at: Type.String({ description: 'ISO 8601' }),
  ok: Type.Boolean(),
  error: Type.Optional(Type.String({ description: 'the file, the line and the expectation' }))
})
export type Reload = Static<typeof Reload>

export const AccountPage = Type.Object({
  items: Type.Array(AccountSummary),
  next: Type.Optional(Type.String()),
  total: Type.Optional(Type.Integer({ description: 'the number of matches; absent if a function finds the accounts: then only open accounts are listed' })),
  lastReload: Type.Optional(Reload)
})
export type AccountPage = Static<typeof AccountPage>

export const AccountDetail = Type.Composite([AccountSummary, Type.Object({
  pushUrl: Type.String({ description: 'the address to paste into the WeChat console' }),
  hasPushToken: Type.Boolean(),
  failedReload: Type.Optional(Reload),
  apiBase: Type.Optional(Type.String()),
  stableToken: Type.Optional(Type.Boolean()),
  token: Type.Optional(Type.Object({
    fetchedAt: Type.Optional(Milliseconds()),
    expiresAt: Milliseconds(),
    refreshAt: Milliseconds('the time from which the next use renews it')
  }, { description: 'the access token that this process holds, without its value' }))
})])
export type AccountDetail = Static<typeof AccountDetail>

export const CheckUrl = Type.Object({ url: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 2048, description: 'an address at the host of the console or of publicUrl that ends in the path of the account\'s pushes; default: pushUrl' })) })
export type CheckUrl = Static<typeof CheckUrl>

export const UrlCheck = Type.Object({ ok: Type.Boolean(), url: Type.String(), status: Type.Optional(Type.Integer()), error: Type.Optional(Type.String()), ms: Type.Number() })
export type UrlCheck = Static<typeof UrlCheck>

export const CredentialsCheck = Type.Object({
  ok: Type.Boolean(),
  ms: Type.Number(),
  errcode: Type.Optional(Type.Integer()),
  errmsg: Type.Optional(Type.String()),
  code: Type.Optional(Type.String()),
  error: Type.Optional(Type.String()),
  meaning: Type.Optional(ErrcodeMeaning),
  serverAddress: Type.Optional(Type.String({ description: 'for 40164: the address that the platform saw, which has to be added to the IP whitelist' }))
})
export type CredentialsCheck = Static<typeof CredentialsCheck>

export const CheckQuota = Type.Object({ path: Type.Optional(Type.String({ pattern: '^/[\\w/.-]{1,255}$', description: 'the path of one API; default: the APIs whose quotas are most likely to be used up' })) })
export type CheckQuota = Static<typeof CheckQuota>

export const Quota = Type.Object({
  path: Type.String(),
  dailyLimit: Type.Optional(Type.Integer()),
  used: Type.Optional(Type.Integer()),
  remaining: Type.Optional(Type.Integer()),
  error: Type.Optional(Type.String({ description: 'the error of the platform, if it does not answer with the quota' }))
})
export type Quota = Static<typeof Quota>
export const QuotaCheck = Type.Object({ items: Type.Array(Quota) })
export type QuotaCheck = Static<typeof QuotaCheck>

// --- operations

export const OperationSummary = Type.Object({
  domain: Type.String(),
  name: Type.String(),
  method: Type.String(),
  path: Type.String(),
  en: Type.Optional(Type.String()),
  zh: Type.Optional(Type.String()),
  confirm: Type.Optional(literals('money', 'deletion'))
})
export type OperationSummary = Static<typeof OperationSummary>

export const OperationQuery = strict({
  search: Type.Optional(Text(128, 'words in Chinese or English, or a part of the name or of the path')),
  domain: Type.Optional(Text(64)),
  cursor: Type.Optional(Type.String({ pattern: '^\\d{1,6}$' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 }))
})
export type OperationQuery = Static<typeof OperationQuery>

export const OperationPage = Type.Object({ items: Type.Array(OperationSummary), next: Type.Optional(Type.String()), total: Type.Integer() })
export type OperationPage = Static<typeof OperationPage>

/** `query`, `body` and `answer` are JSON Schemas; the fields of query and body together are the input of the method. */
export const OperationDetail = Type.Composite([OperationSummary, Type.Object({
  query: Type.Optional(Type.Unknown()),
  body: Type.Optional(Type.Unknown()),
  answer: Type.Optional(Type.Unknown()),
  file: Type.Optional(Type.Boolean({ description: 'the operation takes a file' })),
  binary: Type.Optional(Type.Boolean({ description: 'the operation answers bytes' })),
  sign: Type.Optional(Type.String()),
  input: Type.Optional(Type.Unknown({ description: 'an example of the input' }))
})])
export type OperationDetail = Static<typeof OperationDetail>

export const Call = Type.Object({
  appid: Text(64),
  input: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  file: Type.Optional(Type.Object({ name: Text(256), base64: Type.String({ maxLength: 14 * 1024 * 1024 }) })),
  sign: Type.Optional(Type.Object({ appKey: Type.Optional(Type.String({ maxLength: 256 })), sessionKey: Type.Optional(Type.String({ maxLength: 256 })) })),
  confirm: Type.Optional(Type.String({ maxLength: 256, description: '`domain.name` again, for an operation that moves money or deletes data' }))
})
export type Call = Static<typeof Call>

export const CallResult = Type.Object({
  ok: Type.Boolean(),
  ms: Type.Number(),
  answer: Type.Optional(Type.Unknown({ description: 'the answer without tokens and session keys' })),
  bytes: Type.Optional(Type.Object({ contentType: Type.String(), fileName: Type.Optional(Type.String()), sizeBytes: Type.Integer(), base64: Type.String() })),
  errcode: Type.Optional(Type.Integer()),
  errmsg: Type.Optional(Type.String()),
  rid: Type.Optional(Type.String()),
  code: Type.Optional(Type.String()),
  error: Type.Optional(Type.String()),
  meaning: Type.Optional(ErrcodeMeaning),
  typescript: Type.String(),
  curl: Type.String()
})
export type CallResult = Static<typeof CallResult>
