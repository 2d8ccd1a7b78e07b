import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import type { Api } from '../api/index.js'
import type { Crypto } from '../crypto/index.js'
import { compileOptions, Seconds } from '../lib/options.js'
import { createMemoryStore, type Store } from '../store/index.js'
import { createSessions, type SessionsOptions } from './sessions.js'

export { SessionError } from '../lib/error-codes.js'
export { createSessions } from './sessions.js'
export type { Session, Sessions, SessionsOptions, SignIn } from './sessions.js'

const Options = Type.Object({
  exchange: Type.Optional(Type.Unsafe<SessionsOptions['exchange']>(Type.Any())),
  ttlSeconds: Type.Optional(Seconds(1)),
  maxSessions: Type.Optional(Type.Integer({ minimum: 1 })),
  store: Type.Optional(Type.Unsafe<Store>(Type.Object({ get: Type.Any(), set: Type.Any(), delete: Type.Any() })))
}, { additionalProperties: false })

/**
 * - `exchange`: a function that exchanges a code for `{ openid, unionid, session_key }` in place of `code2Session`, for example for an authorizer of a third-party platform
 * - `ttlSeconds`: how many seconds a sign-in is valid, default 604,800 (7 days)
 * - `maxSessions`: the most sessions of one user, default 20; a further sign-in ends the oldest
 * - `store`: keeps the sessions, default the memory of this process
 *
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/login.html
 */
export type SessionOptions = Static<typeof Options>

const checkOptions = compileOptions<SessionOptions>('wechat-session', Options)

export default fp<SessionOptions>(async function session (fastify, given) {
  const { exchange, ttlSeconds = 7 * 24 * 3600, maxSessions = 20, store = createMemoryStore() } = checkOptions(given)
  fastify.decorate('session', createSessions({
    store,
    ttlMs: ttlSeconds * 1000,
    maxSessions,
    userData: fastify.getDecorator<Crypto>('crypto').userData,
    exchange: exchange ?? ((code, options) => fastify.getDecorator<Api>('api').user.code2Session({ js_code: code, grant_type: 'authorization_code' }, options))
  }))
}, { name: 'wechat-session', fastify: '5.x', dependencies: ['wechat-api', 'wechat-crypto'], decorators: { fastify: ['api', 'crypto'] } })
