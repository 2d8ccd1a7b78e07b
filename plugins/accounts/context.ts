import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { Dispatcher } from 'undici'
import api, { type ApiOptions } from '../api/index.js'
import crypto from '../crypto/index.js'
import jssdk from '../jssdk/index.js'
import media, { type MediaOptions } from '../media/index.js'
import messages, { type MessageQueue, type MessagesOptions } from '../messages/index.js'
import qrcode from '../qrcode/index.js'
import session, { type SessionOptions } from '../session/index.js'
import type { Observer } from '../observability/observer.js'
import type { Store } from '../store/store.js'
import token, { type TokenOptions } from '../token/index.js'
import type { Account } from './account.js'

/** How the capabilities of a context are set up beside what the account says. */
export interface Capabilities {
  api?: Pick<ApiOptions, 'timeoutMs' | 'attempts' | 'backoffMs' | 'connections' | 'validateAnswers'>
  media?: MediaOptions
  messages?: Pick<MessagesOptions, 'replyDeadlineMs' | 'dedupeTtlMs' | 'dedupeKey'>
  session?: Pick<SessionOptions, 'ttlSeconds' | 'maxSessions'>
  token?: Pick<TokenOptions, 'aheadMs'>
}

export interface AccountContextOptions {
  account: Account
  /** Where the account has none of its own. Default `https://api.weixin.qq.com`. */
  apiBase?: string
  /** Already scoped to the account. Default this process's memory, for each capability its own. */
  store?: Store
  queue?: MessageQueue
  observer?: Observer
  dispatcher?: Dispatcher
  capabilities?: Capabilities
}

/** What of the account its context may know; its secrets are in the capabilities only. */
export type AccountInfo = Pick<Account, 'appid' | 'msgDataFormat' | 'exposeSessionKey'>

/** An encapsulated instance that carries the capabilities of one account. */
export type AccountContext = FastifyInstance

declare module 'fastify' {
  interface FastifyInstance { account: AccountInfo }
}

/** Registers all capabilities of one account in the scope that it is registered in. */
export default fp<AccountContextOptions>(async function account (fastify, options) {
  const { account, store, queue, observer, dispatcher, capabilities = {} } = options
  const { appid, secret, proxy, aesKey } = account
  const apiBase = account.apiBase ?? options.apiBase
  fastify.decorate('account', { appid, msgDataFormat: account.msgDataFormat, exposeSessionKey: account.exposeSessionKey })
  fastify.register(crypto, { appid, token: account.token, aesKey, userDataMaxAgeSeconds: account.userDataMaxAgeSeconds })
  fastify.register(api, { ...capabilities.api, appid, secret, apiBase, proxy, dispatcher, observer })
  fastify.register(token, { ...capabilities.token, stable: account.stableToken, store, observer })
  fastify.register(session, { ...capabilities.session, store })
  fastify.register(media, capabilities.media ?? {})
  fastify.register(qrcode)
  fastify.register(jssdk, { appid, store, observer })
  fastify.register(messages, {
    ...capabilities.messages,
    appid,
    encrypted: aesKey !== undefined,
    allowPlaintext: account.allowPlaintext,
    replayWindowSeconds: account.replayWindowSeconds,
    store,
    queue,
    observer
  })
}, { name: 'wechat-account', fastify: '5.x' })
