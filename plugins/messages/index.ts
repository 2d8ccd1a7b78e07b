import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import type { Crypto } from '../crypto/index.js'
import { ObserverSchema } from '../lib/observer.js'
import { compileOptions, Milliseconds, Seconds } from '../lib/options.js'
import { createMemoryQueue, type MessageQueue } from '../queue/index.js'
import { createMemoryStore, type Store } from '../store/index.js'
import { createMessages } from './messages.js'

export { MessageError, PermanentError, PlaintextError, TimestampError } from '../lib/error-codes.js'
export type { Answer, Push } from './envelope.js'
export type { FollowUp } from './handle.js'
export { createMessages, type CreateMessagesOptions, type Messages } from './messages.js'
export type { DeadLetter, Job, JobControl, MessageQueue, Origin, QueuedPush, QueueStatus, Worker } from '../queue/index.js'
export type { Reply } from './reply.js'
export type { Handler, Interceptor, MessageContext, ReplyHandler, Rule } from './rules.js'
export { asList, type AnyMessage, type ChatMessage, type ChatMessages, type EventMessage, type Events, type Message, type MessageOf } from './types.js'
export { parseMessage } from './parse.js'
export { combineFailures, logFailure } from './failures.js'
export { isSandboxOrder } from './sandbox.js'
export { runIsolated, runningRule } from './isolation.js'

const Options = Type.Object({
  appid: Type.String({ minLength: 1 }),
  encrypted: Type.Optional(Type.Boolean()),
  allowPlaintext: Type.Optional(Type.Boolean()),
  allowSandbox: Type.Optional(Type.Boolean()),
  gamePaymentKeys: Type.Optional(Type.Object({ appKey: Type.String({ minLength: 1 }), sandboxAppKey: Type.Optional(Type.String({ minLength: 1 })) }, { additionalProperties: false })),
  replayWindowSeconds: Type.Optional(Seconds()),
  cloudRun: Type.Optional(Type.Boolean()),
  replyDeadlineMs: Type.Optional(Milliseconds(1)),
  dedupeTtlMs: Type.Optional(Milliseconds(1)),
  dedupeKey: Type.Optional(Type.Unsafe<(message: any) => string | undefined>(Type.Any())),
  store: Type.Optional(Type.Unsafe<Store>(Type.Object({ get: Type.Any(), set: Type.Any() }))),
  queue: Type.Optional(Type.Unsafe<MessageQueue>(Type.Object({ add: Type.Any() }))),
  observer: Type.Optional(ObserverSchema)
}, { additionalProperties: false })

/**
 * - `encrypted`: the account has an EncodingAESKey, so a plain push is refused; default false
 * - `allowPlaintext`: accept plain pushes although the account has an EncodingAESKey; default false
 * - `allowSandbox`: every rule takes orders of virtual payment's sandbox; if false, such a push is acknowledged and goes only to rules with `sandbox: true`; default true
 * - `gamePaymentKeys`: the AppKeys `appKey` and `sandboxAppKey` of virtual payment: the payment pushes of mini games must be signed with them (`PayEventSig`); default: no such check
 * - `replayWindowSeconds`: how many seconds the timestamp of a push may be from now, default 300; 0 turns the check off
 * - `cloudRun`: accept the pushes of WeChat's cloud hosting, which have the header `x-wx-source` and no signature; default false
 * - `replyDeadlineMs`: how many milliseconds a synchronous rule may take, default 4,000; after that the push is answered `success` and the rule goes on in the queue
 * - `dedupeTtlMs`: how many milliseconds a synchronously answered push is remembered, default 24 hours
 * - `dedupeKey`: a function that returns the key of a push; where it returns none, the built-in key is used
 * - `store`: the store for dedupe keys, default the memory of this process
 * - `queue`: a queue whose worker calls `messages.handle`; default a queue in the memory of this process, with its own worker
 * - `observer`: called for every push and every run of a handler; default none
 *
 * https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html
 */
export type MessagesOptions = Static<typeof Options>

const checkOptions = compileOptions<MessagesOptions>('wechat-messages', Options)

export default fp<MessagesOptions>(async function messages (fastify, given) {
  const { queue, store = createMemoryStore(), ...options } = checkOptions(given)
  const own = queue === undefined ? createMemoryQueue({ log: fastify.log }) : undefined
  const service = createMessages({ ...options, crypto: fastify.getDecorator<Crypto>('crypto'), log: fastify.log, store, queue: queue ?? own! })
  fastify.decorate('messages', service)

  if (own !== undefined) {
    own.process((job, control) => service.handle(job, control))
    fastify.addHook('onClose', () => own.close())
  }
  fastify.addHook('onClose', () => service.settled())
}, { name: 'wechat-messages', fastify: '5.x', dependencies: ['wechat-crypto'], decorators: { fastify: ['crypto'] } })
