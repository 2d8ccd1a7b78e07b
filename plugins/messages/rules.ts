import { createHash } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { OptionsError } from '../lib/error-codes.js'
import { nearestName } from '../lib/nearest-name.js'
import type { Order } from '../queue/index.js'
import type { Reply } from './reply.js'
import { isSandboxOrder } from './sandbox.js'
import { MESSAGE_TYPES, type AnyMessage, type MessageOf, type MessageType } from './types.js'

/** When a handler runs. All conditions must hold; an empty rule takes every message. */
export interface Rule {
  /** `text`, `image`, `event` …, in any case of letters. Use `match` for a type that is not listed here. */
  msgType?: MessageType | Uppercase<MessageType> | Capitalize<MessageType>
  /** The name of the event, in any case of letters. Implies `msgType: 'event'`. */
  event?: string
  /** The content of a text message, which must be equal to it. */
  content?: string
  /** A pattern for the content of a text message. */
  pattern?: RegExp
  /** The openid of the sender. */
  from?: string
  /** Any other condition. It may be called more than once for a message, so it must have no side effects. */
  match? (message: any): boolean
  /** Also take orders of virtual payment's sandbox if the account does not allow the sandbox. Default false: a sandbox order is paid with play money. */
  sandbox?: boolean
  /** Continue with the rules after this rule. Default false. */
  next?: boolean
  /** How the messages of one sender are handled; see `Order`. Applies to `on`. Default `sender`. */
  order?: Order
  /** Identifies the rule in the queue. Default: made from the conditions. Set it if the conditions may change while messages wait. */
  name?: string
  /** The names that the rule had in earlier versions: the rule also handles the messages that wait under these names. */
  formerly?: readonly string[]
}

/** Makes the compiler refuse a key that rules do not have. */
export type ExactRule<R> = R & { [Key in Exclude<keyof R, keyof Rule>]: never }

/** The context that handlers get with a message. */
export interface MessageContext {
  /** Fires when the handler's time is up. Pass it to every call that takes a signal. */
  signal: AbortSignal
  log: FastifyBaseLogger
  appid: string
  /** 1 for the first try. */
  attempt: number
  /** The message is about an order of virtual payment's sandbox, where money is not real. */
  readonly sandbox: boolean
  /** Shared by the interceptors and handlers of one message. */
  state: Record<string, unknown>
}

export type Handler<R extends Rule = Rule> = (message: MessageOf<R>, context: MessageContext) => unknown
export type ReplyHandler<R extends Rule = Rule> = (message: MessageOf<R>, context: MessageContext) => Reply | Promise<Reply>
/** Runs around each handler; the handler runs only if the interceptor calls `next`. */
export type Interceptor = (message: AnyMessage, context: MessageContext, next: () => Promise<unknown>) => unknown

/** A rule with its handler and the name that identifies it in the queue. */
export interface RuleEntry {
  name: string
  rule: Rule
  handler: (message: any, context: MessageContext) => unknown
}

export interface Rules {
  /** Adds a rule. Throws `WX_ERR_OPTIONS` for an invalid rule or handler. A fallback comes after all other rules. */
  add (rule: Rule, handler: RuleEntry['handler'], options?: { fallback?: boolean }): void
  /** The handlers for a message, in order, up to the first whose rule does not say `next`. */
  matching (message: AnyMessage): { entries: RuleEntry[], stopped: boolean }
  /** The names of all rules, in the order in which they were added, including fallbacks. */
  names (): string[]
  /** The rule that has this name, or had it in an earlier version. */
  get (name: string): RuleEntry | undefined
}

const ORDERS = ['sender', 'none', 'strict']
const isText = (value: unknown): boolean => typeof value === 'string'

const CHECKS: Record<keyof Rule, { holds: (value: unknown) => boolean, expected: string }> = {
  msgType: { holds: value => isText(value) && MESSAGE_TYPES.includes(String(value).toLowerCase() as MessageType), expected: `expected one of ${MESSAGE_TYPES.join(', ')}` },
  event: { holds: isText, expected: 'expected the name of an event' },
  content: { holds: isText, expected: 'expected a text' },
  pattern: { holds: value => value instanceof RegExp, expected: 'expected a regular expression' },
  from: { holds: isText, expected: 'expected an openid' },
  match: { holds: value => typeof value === 'function', expected: 'expected a function' },
  sandbox: { holds: value => typeof value === 'boolean', expected: 'expected true or false' },
  next: { holds: value => typeof value === 'boolean', expected: 'expected true or false' },
  order: { holds: value => ORDERS.includes(value as Order), expected: `expected one of ${ORDERS.join(', ')}` },
  name: { holds: value => isText(value), expected: 'expected a text' },
  formerly: { holds: value => Array.isArray(value) && value.every(isText), expected: 'expected a list of names' }
}
const KEYS = Object.keys(CHECKS)

const suggest = (given: string, names: readonly string[], otherwise: string): string => {
  const nearest = nearestName(given, names)
  return nearest === undefined ? otherwise : `did you mean ${nearest}?`
}

function checkRule (rule: unknown, handler: unknown): void {
  const fail = (problem: string): never => { throw new OptionsError('wechat-messages', `rule: ${problem}`) }
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return fail('expected an object of conditions')
  for (const [key, value] of Object.entries(rule)) {
    if (!Object.hasOwn(CHECKS, key)) fail(`unknown key ${JSON.stringify(key.slice(0, 64))}, ${suggest(key, KEYS, `known are ${KEYS.join(', ')}`)}`)
    const { holds, expected } = CHECKS[key as keyof Rule]
    if (value === undefined || holds(value)) continue
    fail(`${key}: ${key === 'msgType' && typeof value === 'string' ? `unknown type ${JSON.stringify(value.slice(0, 64))}, ${suggest(value, MESSAGE_TYPES, expected)}` : expected}`)
  }
  if (typeof handler !== 'function') fail('expected a function as the handler')
}

const fold = (text: unknown) => String(text ?? '').toLowerCase()
const sameName = (one: unknown, other: string) => one === other || fold(one) === fold(other)

function holds (rule: Rule, message: AnyMessage): boolean {
  if (rule.event !== undefined && !(sameName(message.MsgType, 'event') && sameName(message.Event, rule.event))) return false
  if (rule.msgType !== undefined && !sameName(message.MsgType, rule.msgType)) return false
  if (rule.from !== undefined && message.FromUserName !== rule.from) return false
  if (rule.content !== undefined && message.Content !== rule.content) return false
  if (rule.pattern !== undefined) {
    if (typeof message.Content !== 'string') return false
    // a global or sticky pattern keeps the position where it stopped
    rule.pattern.lastIndex = 0
    if (!rule.pattern.test(message.Content)) return false
  }
  return rule.match === undefined || rule.match(message)
}

/** The name of a rule without one: the kind of message, for readers of the log, and a digest of any other conditions. */
function defaultName ({ msgType, event, content, pattern, from, match }: Rule): string {
  const kind = event === undefined ? msgType?.toLowerCase() ?? 'any' : `event:${event.toLowerCase().slice(0, 64)}`
  const others = [content, pattern?.toString(), from, match?.toString(), event === undefined ? undefined : msgType]
  if (others.every(condition => condition === undefined)) return kind
  return `${kind}:${createHash('sha1').update(JSON.stringify(others)).digest('hex').slice(0, 12)}`
}

export interface CreateRulesOptions {
  /** Every rule takes orders of virtual payment's sandbox. Default true. */
  allowSandbox?: boolean | undefined
}

export function createRules ({ allowSandbox = true }: CreateRulesOptions = {}): Rules {
  const all: RuleEntry[] = []
  const fallbacks: RuleEntry[] = []
  const lists = [all, fallbacks]
  const byName = new Map<string, RuleEntry>()
  const byFormerName = new Map<string, RuleEntry>()
  return {
    add (rule, handler, { fallback = false } = {}) {
      checkRule(rule, handler)
      const given = rule.name ?? defaultName(rule)
      let name = given
      for (let twin = 1; byName.has(name); twin++) name = `${given}#${twin}`
      const entry = { name, rule, handler }
      ;(fallback ? fallbacks : all).push(entry)
      byName.set(name, entry)
      for (const former of rule.formerly ?? []) byFormerName.set(former, entry)
    },
    matching (message) {
      const entries: RuleEntry[] = []
      const forSandboxOnly = !allowSandbox && isSandboxOrder(message)
      for (const list of lists) {
        for (const entry of list) {
          if ((forSandboxOnly && !entry.rule.sandbox) || !holds(entry.rule, message)) continue
          entries.push(entry)
          if (!entry.rule.next) return { entries, stopped: true }
        }
      }
      return { entries, stopped: false }
    },
    names: () => [...byName.keys()],
    get: name => byName.get(name) ?? byFormerName.get(name)
  }
}

/** The order of a message that several rules take: the strictest of their orders. */
export function orderOf (entries: readonly RuleEntry[]): Order {
  let order: Order = 'none'
  for (const { rule } of entries) {
    if (rule.order === 'strict') return 'strict'
    if (rule.order !== 'none') order = 'sender'
  }
  return order
}
