import { Type } from '@sinclair/typebox'
import { compileOptions, Milliseconds, Seconds } from '../lib/options.js'
import { ObserverSchema } from '../lib/observer.js'
import { Account } from './account.js'
import type { AccountContextOptions } from './context.js'

const Method = Type.Optional(Type.Function([], Type.Any(), { description: 'a function' }))
const Count = Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'a whole number from 1 to 1000000' }))
const Attempts = Type.Optional(Type.Integer({ minimum: 1, maximum: 10, description: 'a whole number from 1 to 10' }))

/** The schema of `Capabilities`. It is a separate file because importing all capabilities takes longer than anything else at the start. */
export const CapabilitiesSchema = Type.Object({
  api: Type.Optional(Type.Object({
    timeoutMs: Type.Optional(Milliseconds(1)),
    attempts: Attempts,
    backoffMs: Type.Optional(Milliseconds()),
    connections: Count,
    validateAnswers: Type.Optional(Type.Boolean({ description: 'true or false' }))
  }, { additionalProperties: false })),
  crypto: Type.Optional(Type.Object({ receiver: Method }, { additionalProperties: false })),
  media: Type.Optional(Type.Object({ maxImageBytes: Type.Optional(Type.Integer({ minimum: 1, description: 'a whole number of bytes' })) }, { additionalProperties: false })),
  messages: Type.Optional(Type.Object({
    replyDeadlineMs: Type.Optional(Milliseconds(1)),
    dedupeTtlMs: Type.Optional(Milliseconds(1)),
    dedupeKey: Method
  }, { additionalProperties: false })),
  pay: Type.Optional(Type.Object({
    timeoutMs: Type.Optional(Milliseconds(1)),
    attempts: Attempts,
    backoffMs: Type.Optional(Milliseconds()),
    connections: Count,
    notifyUrl: Type.Optional(Type.String({ pattern: '^https?://[^\\s?#]+$', maxLength: 255, description: 'an https address of at most 255 characters without a query' })),
    dispatcher: Type.Optional(Type.Object({ dispatch: Type.Any() }, { description: 'a dispatcher of undici' }))
  }, { additionalProperties: false })),
  session: Type.Optional(Type.Object({ ttlSeconds: Type.Optional(Seconds(1)), maxSessions: Count, exchange: Method }, { additionalProperties: false })),
  token: Type.Optional(Type.Object({ aheadMs: Type.Optional(Milliseconds()), fetch: Method }, { additionalProperties: false }))
}, { additionalProperties: false })

const Address = Type.Optional(Type.String({ pattern: '^https?://', description: 'an http or https address' }))

const Options = Type.Object({
  account: Account,
  apiBase: Address,
  payBase: Address,
  store: Type.Optional(Type.Object({ get: Type.Any(), set: Type.Any() }, { description: 'a store' })),
  queue: Type.Optional(Type.Object({ add: Type.Any() }, { description: 'a queue' })),
  observer: Type.Optional(ObserverSchema),
  dispatcher: Type.Optional(Type.Object({ dispatch: Type.Any() }, { description: 'a dispatcher of undici' })),
  capabilities: Type.Optional(CapabilitiesSchema)
}, { additionalProperties: false })

/** Checks the options of a context. Throws `WX_ERR_OPTIONS` with the field and the expectation, without the value. */
export const checkContextOptions = compileOptions<AccountContextOptions>('wechat-account', Options)
