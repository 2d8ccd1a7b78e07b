import { createHash } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import type { Observer, PushActivity } from '../lib/observer.js'
import type { MessageQueue, Origin, QueuedPush } from '../queue/index.js'
import { acknowledgementOf } from './acknowledgements.js'
import { dedupeKey as builtInKey } from './dedupe.js'
import { ACKNOWLEDGED, readMessage, type Answer, type Envelope, type OpenedPush, type Push } from './envelope.js'
import { isPathCheck, parseMessage } from './parse.js'
import { acknowledge } from './reply.js'
import { readGamePayment, verifyGamePayment, type GamePaymentKeys } from './game-payment.js'
import { orderOf, type RuleEntry, type Rules } from './rules.js'
import { isSandboxOrder } from './sandbox.js'
import type { Delivery, SynchronousRules } from './synchronous-rules.js'
import type { AnyMessage } from './types.js'

/** Puts a push into the queue; resolves with false if it is there already. */
export type Enqueue = (push: QueuedPush) => Promise<boolean>

/** The origin is a copy: what an observer adds to it belongs to this entry alone. */
export function observeEnqueue (queue: MessageQueue, observer: Observer | undefined): Enqueue {
  if (observer === undefined) return push => queue.add(push)
  return (push) => {
    const observed = { ...push, origin: { ...push.origin } }
    return observer({ type: 'enqueue', push: observed }, () => queue.add(observed))
  }
}

export interface ReceiverOptions {
  appid: string
  log: FastifyBaseLogger
  envelope: Envelope
  handlers: Rules
  replies: Rules
  synchronous: SynchronousRules
  enqueue: Enqueue
  dedupeKey? (message: AnyMessage): string | undefined
  /** Every rule takes orders of virtual payment's sandbox. Default true. */
  allowSandbox?: boolean | undefined
  /** Verifies the payment pushes of mini games. */
  gamePaymentKeys?: GamePaymentKeys | undefined
}

/** Receives a push in its request: opens, parses and matches it once, stores it for its handlers, and answers it. */
export class Receiver {
  readonly #options: ReceiverOptions

  constructor (options: ReceiverOptions) {
    this.#options = options
  }

  /** The answer; a promise unless nothing has to be waited for. Throws or rejects as `Messages.receive` rejects. */
  receive (push: Push, activity?: PushActivity): Answer | Promise<Answer> {
    const { envelope, handlers, replies } = this.#options
    const opened = envelope.open(push)
    if (opened.isInner && isPathCheck(opened.raw)) return ACKNOWLEDGED
    let message: AnyMessage
    try {
      message = readMessage(opened)
    } catch (error) {
      // a plain push is not authenticated: its signature does not cover the body
      if (opened.bytes === undefined && !opened.isInner) throw error
      return this.#keepUnreadable(opened.raw, error as Error, push.requestId)
    }
    if (activity !== undefined) activity.message = message
    this.#verifyGamePayment(message, push)

    const answering = replies.matching(message)
    const handling = answering.stopped ? [] : handlers.matching(message).entries
    if (handling.length === 0 && answering.entries.length === 0) return this.#isRefused(message) ? this.#acknowledgeSandboxOrder(message, opened, push) : ACKNOWLEDGED

    const delivery = { message, key: this.#keyOf(message), raw: opened.raw, format: opened.format, origin: originOf(push) }
    if (handling.length === 0) return this.#answer(delivery, answering.entries, opened, push, activity)
    return this.#store(delivery, handling).then((isNew) => {
      if (!isNew) this.#noteDuplicate(message, push, activity)
      return this.#answer(delivery, answering.entries, opened, push, activity)
    })
  }

  /** Runs the rules that answer the push, and wraps the answer. */
  #answer (delivery: Delivery, entries: readonly RuleEntry[], opened: OpenedPush, push: Push, activity: PushActivity | undefined): Answer | Promise<Answer> {
    const { message, format } = delivery
    const wrap = (text: string) => {
      if (activity !== undefined) activity.answer = text
      return this.#wrap(text, message, opened, push)
    }
    const text = entries.length === 0 ? acknowledge(message, format) : this.#options.synchronous.answer(delivery, entries)
    return text instanceof Promise ? text.then(wrap) : wrap(text)
  }

  #wrap (text: string, { Event }: AnyMessage, opened: OpenedPush, { query: { nonce } }: Push): Answer {
    const { plain } = acknowledgementOf(Event)
    return this.#options.envelope.wrap(text, plain ? { ...opened, cipher: undefined } : opened, nonce)
  }

  #noteDuplicate ({ MsgId: msgId, Event: event }: AnyMessage, { requestId }: Push, activity: PushActivity | undefined): void {
    if (activity !== undefined) activity.duplicate = true
    this.#options.log.debug({ reqId: requestId, msgId, event }, 'a redelivered push is answered and dropped')
  }

  /** Stores a message that was not pushed for the rules that take it. See `Messages.handOver`. */
  async handOver (fields: Record<string, unknown>, { followUp }: { followUp?: string } = {}): Promise<'queued' | 'known' | 'unhandled'> {
    const message = parseMessage(JSON.stringify(fields))
    const { entries } = this.#options.handlers.matching(message)
    if (entries.length === 0) return 'unhandled'
    const origin = followUp === undefined ? undefined : { followUp }
    return await this.#store({ message, key: this.#keyOf(message), raw: message.raw, origin }, entries) ? 'queued' : 'known'
  }

  #verifyGamePayment (message: AnyMessage, { requestId }: Push): void {
    const { gamePaymentKeys, log } = this.#options
    if (gamePaymentKeys === undefined) return
    try {
      verifyGamePayment(message, gamePaymentKeys)
    } catch (error) {
      log.warn({ reqId: requestId, event: message.Event, outTradeNo: readGamePayment(message)?.outTradeNo, error: (error as Error).message }, 'a payment push of a mini game is refused')
      throw error
    }
  }

  #isRefused (message: AnyMessage): boolean {
    return this.#options.allowSandbox === false && isSandboxOrder(message)
  }

  /** Acknowledges the order: otherwise the platform would push it again and again. */
  #acknowledgeSandboxOrder (message: AnyMessage, opened: OpenedPush, push: Push): Answer {
    this.#options.log.warn({ reqId: push.requestId, event: message.Event }, 'an order of the sandbox of virtual payment is acknowledged and not handled: this account does not deal with the sandbox')
    return this.#wrap(acknowledge(message, opened.format), message, opened, push)
  }

  /** Resolves with false if the queue has the push already. */
  #store ({ message, key, raw, origin }: { message: AnyMessage, key: string, raw: string, origin: Origin | undefined }, handling: readonly RuleEntry[]): Promise<boolean> {
    // a queue or an observer of the app may return any object with a `then`
    return Promise.resolve(this.#options.enqueue({
      appid: this.#options.appid,
      key,
      raw,
      origin,
      rules: handling.map(({ name }) => name),
      sender: message.FromUserName,
      order: orderOf(handling),
      event: message.Event ?? message.MsgType
    }))
  }

  /** Answers the push, since WeChat would only deliver the same bytes again, and keeps it as a dead letter with the reason. */
  async #keepUnreadable (raw: OpenedPush['raw'], { message: reason }: Error, requestId = ''): Promise<Answer> {
    const { appid, log, enqueue } = this.#options
    log.error({ reqId: requestId, error: reason }, 'an authenticated push cannot be read and becomes a dead letter')
    const digest = createHash('sha256').update(raw).digest('base64url')
    await enqueue({ appid, key: `unreadable:${digest}`, raw, origin: { requestId, unreadable: reason } })
    return ACKNOWLEDGED
  }

  /** The dedupe key. A key of the app's own function is marked, so that it never equals a built-in key. Neither shares memory with the payload, as in `dedupeKey`. */
  #keyOf (message: AnyMessage): string {
    const own = this.#options.dedupeKey?.(message)
    return own ? ['own', own].join(':') : builtInKey(message)
  }
}

function originOf ({ requestId }: Push): Origin | undefined {
  return requestId === undefined ? undefined : { requestId }
}
