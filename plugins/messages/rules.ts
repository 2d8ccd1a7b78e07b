import { createHash } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { Reply } from './reply.js'
import type { AnyMessage, MessageOf } from './types.js'

/** When a handler runs. All that is named must hold; an empty rule takes everything. */
export interface Rule {
  /** `text`, `image`, `event` …, in any case of letters. */
  msgType?: string
  /** The event's name, in any case of letters; implies `msgType: 'event'`. */
  event?: string
  /** The whole content of a text. */
  content?: string
  /** A pattern on the content of a text. */
  pattern?: RegExp
  /** openid of the sender. */
  from?: string
  /** Anything else. Called more than once for a message, so it must have no effect of its own. */
  match? (message: any): boolean
  /** Go on to the rules behind this one. Default false. */
  next?: boolean
  /** Names the rule in the queue's records; set it where the conditions may change while messages wait. Default: made from the conditions. */
  name?: string
}

/** What goes with one message through its handlers. */
export interface MessageContext {
  /** Fires when the handler's time is up. Pass it on to what takes one. */
  signal: AbortSignal
  log: FastifyBaseLogger
  appid: string
  /** 1 for the first try. */
  attempt: number
  /** For interceptors and handlers to hand things on. */
  state: Record<string, unknown>
}

export type Handler<R extends Rule = Rule> = (message: MessageOf<R>, context: MessageContext) => unknown
export type ReplyHandler<R extends Rule = Rule> = (message: MessageOf<R>, context: MessageContext) => Reply | Promise<Reply>
/** Runs around each handler; what it does not pass to `next` the handler does not see. */
export type Interceptor = (message: AnyMessage, context: MessageContext, next: () => Promise<unknown>) => unknown

interface Entry {
  id: string
  rule: Rule
  handler: (message: any, context: MessageContext) => unknown
}

export interface Rules {
  add (rule: Rule, handler: Entry['handler']): void
  /** The handlers for a message, in order, up to the first whose rule does not say `next`. */
  matching (message: AnyMessage): { entries: Entry[], stopped: boolean }
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
    // a global or sticky pattern remembers where it stopped
    rule.pattern.lastIndex = 0
    if (!rule.pattern.test(message.Content)) return false
  }
  return rule.match === undefined || rule.match(message)
}

function describe ({ msgType, event, content, pattern, from, match }: Rule): string {
  return createHash('sha1').update(JSON.stringify([msgType, event, content, pattern?.toString(), from, match?.toString()])).digest('hex').slice(0, 12)
}

export function createRules (): Rules {
  const all: Entry[] = []
  return {
    add (rule, handler) {
      const name = rule.name ?? describe(rule)
      let id = name
      for (let twin = 1; all.some(entry => entry.id === id); twin++) id = `${name}#${twin}`
      all.push({ id, rule, handler })
    },
    matching (message) {
      const entries: Entry[] = []
      for (const entry of all) {
        if (!holds(entry.rule, message)) continue
        entries.push(entry)
        if (!entry.rule.next) return { entries, stopped: true }
      }
      return { entries, stopped: false }
    }
  }
}
