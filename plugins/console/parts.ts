import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Accounts } from '../accounts/index.js'
import { findWechat } from '../lib/wechat-decorator.js'
import { History, openEventLog, type EventLog } from '../observability/history/index.js'
import type { MessageQueue } from '../queue/index.js'
import { ConsoleAccess } from './access.js'
import type { AuditEntry } from './api.js'
import { LastSeen } from './last-seen.js'

const DAY_MS = 24 * 3600 * 1000
const AUDIT_ENTRIES = 10_000
const AUDIT_MS = 365 * DAY_MS

export interface HistoryLimits { maxEvents: number, maxAgeMs: number, successesPerSecond: number }

export interface PartsOptions extends HistoryLimits {
  operatorKeys: readonly string[]
  simulator: string | undefined
  portalPath: string
  publicUrl: string | undefined
}

/** The parts that the routes of the console share. */
export interface ConsoleParts {
  access: ConsoleAccess
  accounts: Accounts | undefined
  queue: MessageQueue
  events: EventLog
  history: History
  audit: EventLog
  lastSeen: LastSeen
  engine: 'memory' | 'sqlite' | 'redis'
  /** The name of this process. */
  node: string
  isSandbox: boolean
  portalPath: string
  /** Without a slash at its end. */
  publicUrl: string | undefined
  limits: HistoryLimits
}

/** Opens the history and begins to write it. */
export async function createParts (fastify: FastifyInstance, { operatorKeys, simulator, portalPath, publicUrl, maxEvents, maxAgeMs, successesPerSecond }: PartsOptions): Promise<ConsoleParts> {
  const { accounts, queue, store, engine = { kind: 'memory' } } = findWechat(fastify)
  const access = new ConsoleAccess({ keys: operatorKeys, store: store!, isOpen: simulator !== undefined, base: fastify.prefix.replace(/\/$/, '') })
  const node = `${hostname()}-${randomBytes(3).toString('hex')}`
  const events = await openEventLog(engine, { name: 'events', maxEntries: maxEvents, maxAgeMs })
  const audit = await openEventLog(engine, { name: 'audit', maxEntries: AUDIT_ENTRIES, maxAgeMs: AUDIT_MS })
  const lastSeen = new LastSeen()
  const history = new History({
    log: events,
    node,
    successesPerSecond,
    onEnd: (activity, failure) => lastSeen.note(activity, failure),
    onError: err => fastify.log.error({ err }, 'the history of the console cannot be written: trying again')
  })
  accounts?.observe(history.observe)
  fastify.addHook('onClose', () => history.flush())
  return { access, accounts, queue: queue!, events, history, audit, lastSeen, engine: engine.kind === 'shared' ? engine.of : engine.kind, node, isSandbox: simulator !== undefined, portalPath, publicUrl: publicUrl?.replace(/\/+$/, ''), limits: { maxEvents, maxAgeMs, successesPerSecond } }
}

/** Records an act of an operator in the log and the audit list. If the audit list cannot be written, the act is not stopped. */
export async function recordAct ({ access, audit }: Pick<ConsoleParts, 'access' | 'audit'>, request: FastifyRequest, act: Omit<AuditEntry, 'id' | 'at' | 'who' | 'address'>): Promise<void> {
  const at = Date.now()
  const { who } = access.operatorOf(request)
  request.log.info({ who, ...act }, 'an operator acted')
  try {
    await audit.append([{ at, summary: JSON.stringify({ at, who, address: request.ip, ...act }) }])
  } catch (err) {
    request.log.error({ err }, 'the act of an operator could not be written to the audit list')
  }
}
