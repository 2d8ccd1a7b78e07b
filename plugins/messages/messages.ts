import type { FastifyBaseLogger } from 'fastify'
import type { Crypto } from '../crypto/index.js'
import { observeAtOnce, type HandleActivity, type Observer, type PushActivity } from '../lib/observer.js'
import { untilStopped, type DeadLetter, type Job, type JobControl, type MessageQueue } from '../queue/index.js'
import type { Store } from '../store/index.js'
import { Envelope, type Answer, type Push } from './envelope.js'
import { JobHandler, type FollowUp } from './handle.js'
import { observeEnqueue, Receiver } from './receive.js'
import type { Reply } from './reply.js'
import { HandlerRunner } from './run-handler.js'
import type { GamePaymentKeys } from './game-payment.js'
import { createRules, type ExactRule, type Handler, type Interceptor, type MessageContext, type ReplyHandler, type Rule } from './rules.js'
import { SynchronousRules } from './synchronous-rules.js'
import type { AnyMessage } from './types.js'

export interface Messages {
  /** Handles matching messages outside the request, through the queue. A message whose handler throws is tried again until it becomes a dead letter. */
  on<const R extends Rule> (rule: ExactRule<R>, handler: Handler<R>): Messages
  on (handler: Handler<{}>): Messages
  /** Answers matching messages in the response: the handler returns the passive reply. */
  reply<const R extends Rule> (rule: ExactRule<R>, handler: ReplyHandler<R>): Messages
  reply (handler: ReplyHandler<{}>): Messages
  /** Answers matching messages that no rule of `reply` takes. */
  fallback (rule: Rule, handler: (message: AnyMessage, context: MessageContext) => Reply | Promise<Reply>): Messages
  /** Runs `work` after the rules of a message that was handed over with this name. A failure has the message tried again. */
  followUp (name: string, work: FollowUp): Messages
  /** The names of all rules, those of `on` first. */
  ruleNames (): string[]
  /** Puts an interceptor around every handler; the first one added is the outermost. */
  use (interceptor: Interceptor): Messages

  /** The `echostr` of the console's URL check. Throws `WX_ERR_SIGNATURE`. */
  verifyUrl (query: { signature: string, timestamp: string, nonce: string, echostr: string }): string
  /**
   * Verifies, decrypts, reads and answers a push. Resolves once its asynchronous part is stored.
   * Throws `WX_ERR_SIGNATURE`, `WX_ERR_TIMESTAMP`, `WX_ERR_PLAINTEXT` (403), `WX_ERR_INPUT`, `WX_ERR_MESSAGE`, `WX_ERR_DECRYPT`, `WX_ERR_RECEIVER`,
   * `WX_ERR_AES_KEY` (400), and what a synchronous handler throws.
   */
  receive (push: Push): Promise<Answer>
  /** As `receive`, but returns the answer itself, and throws, where nothing has to be waited for: neither a handler, nor the store, nor the queue. */
  receiveAtOnce (push: Push): Answer | Promise<Answer>
  /**
   * Hands a message that the platform did not push, such as an order that a query found, to the rules of `on`. Resolves with `queued`,
   * with `known` if the message was pushed or handed over before, or with `unhandled` if no rule takes it.
   */
  handOver (fields: Record<string, unknown>, options?: { followUp?: string }): Promise<'queued' | 'known' | 'unhandled'>
  /** Runs the asynchronous handlers of a queued push. The worker of the queue calls it. */
  handle (job: Job, control: JobControl): Promise<void>

  /** The pushes whose handlers failed for good, newest first. Default limit: 100, at most 1,000. */
  deadLetters (limit?: number): Promise<DeadLetter[]>
  /** Puts a dead letter back into the queue; false if no dead letter has that id. */
  replay (id: string): Promise<boolean>
  /** Resolves when no synchronous rule is running, not even one past its deadline. After 10 s their signal fires, and it resolves without them. */
  settled (): Promise<void>
}

export interface CreateMessagesOptions {
  appid: string
  crypto: Pick<Crypto, 'signature' | 'message'>
  log: FastifyBaseLogger
  store: Store
  queue: MessageQueue
  observer?: Observer
  encrypted?: boolean
  allowPlaintext?: boolean
  allowSandbox?: boolean
  gamePaymentKeys?: GamePaymentKeys
  replayWindowSeconds?: number
  cloudRun?: boolean
  replyDeadlineMs?: number
  dedupeTtlMs?: number
  dedupeKey? (message: AnyMessage): string | undefined
}

const DAY_MS = 24 * 3600 * 1000

/** Creates the messages of one account: its rules, and the handling of its pushes in the request and in the queue. */
export function createMessages (options: CreateMessagesOptions): Messages {
  const { appid, crypto, log, store, queue, observer, replyDeadlineMs = 4000, dedupeTtlMs = DAY_MS } = options
  const handlers = createRules(options)
  const replies = createRules(options)
  const runner = new HandlerRunner()
  const enqueue = observeEnqueue(queue, observer)
  const synchronous = new SynchronousRules({ appid, log, rules: replies, runner, store, enqueue, replyDeadlineMs, dedupeTtlMs })
  const receiver = new Receiver({ appid, log, envelope: new Envelope(options), handlers, replies, synchronous, enqueue, dedupeKey: options.dedupeKey, allowSandbox: options.allowSandbox, gamePaymentKeys: options.gamePaymentKeys })
  const jobs = new JobHandler({ appid, log, handlers, runner, synchronous })

  const service: Messages = {
    on (rule: Rule | Handler<{}>, handler?: Handler<any>) {
      if (typeof rule === 'function') handlers.add({}, rule)
      else handlers.add(rule, handler!)
      return service
    },
    reply (rule: Rule | ReplyHandler<{}>, handler?: ReplyHandler<any>) {
      if (typeof rule === 'function') replies.add({}, rule)
      else replies.add(rule, handler!)
      return service
    },
    fallback (rule, handler) {
      replies.add(rule, handler, { fallback: true })
      return service
    },
    followUp (name, work) {
      jobs.addFollowUp(name, work)
      return service
    },
    ruleNames: () => [...handlers.names(), ...replies.names()],
    use (interceptor) {
      runner.add(interceptor)
      return service
    },

    verifyUrl ({ signature, timestamp, nonce, echostr }) {
      crypto.signature.verify(signature, timestamp, nonce)
      return echostr
    },

    receive: async (push) => service.receiveAtOnce(push),
    receiveAtOnce (push) {
      if (observer === undefined) return receiver.receive(push)
      const activity: PushActivity = { type: 'push', appid, requestId: push.requestId, received: push }
      return observeAtOnce(observer, activity, () => receiver.receive(push, activity))
    },

    handOver: (fields, handOverOptions) => receiver.handOver(fields, handOverOptions),
    handle (job, control) {
      if (observer === undefined) return jobs.handle(job, control)
      const activity: HandleActivity = { type: 'handle', job }
      return observer(activity, () => untilStopped(jobs.handle(job, control, activity), control))
    },

    deadLetters: async (limit) => (await queue.deadLetters.list({ appid, limit })).items,
    replay: async (id) => await queue.deadLetters.replay({ appid, ids: [id] }) === 1,
    settled: () => synchronous.settled()
  }
  return service
}
