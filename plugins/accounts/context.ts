import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { Dispatcher } from 'undici'
import api, { type Api, type ApiOptions } from '../api/index.js'
import crypto, { type Crypto } from '../crypto/index.js'
import jssdk, { type Jssdk } from '../jssdk/index.js'
import media, { type Media, type MediaOptions } from '../media/index.js'
import messages, { type MessageQueue, type Messages, type MessagesOptions } from '../messages/index.js'
import pay, { type Pay, type PayOptions } from '../pay/index.js'
import qrcode, { type Qrcode } from '../qrcode/index.js'
import shipping, { type Shipping } from '../shipping/index.js'
import session, { type SessionOptions, type Sessions } from '../session/index.js'
import type { Observer } from '../lib/observer.js'
import { isSandboxAllowed } from '../lib/virtual-payment.js'
import type { Store } from '../store/index.js'
import virtualPayment, { type VirtualPayment } from '../virtual-payment/index.js'
import token, { type Token, type TokenOptions } from '../token/index.js'
import type { Account } from './account.js'
import { checkContextOptions } from './context-options.js'

/** Options of a context's capabilities that do not come from the account. */
export interface Capabilities {
  api?: Pick<ApiOptions, 'timeoutMs' | 'attempts' | 'backoffMs' | 'connections' | 'validateAnswers'>
  crypto?: {
    /** The appid that ends the ciphertexts of an account: for an authorizer, the appid of its third-party platform. Default, and if it returns undefined: the account's own. */
    receiver? (appid: string): string | undefined
  }
  media?: MediaOptions
  messages?: Pick<MessagesOptions, 'replyDeadlineMs' | 'dedupeTtlMs' | 'dedupeKey'>
  pay?: Pick<PayOptions, 'timeoutMs' | 'attempts' | 'backoffMs' | 'connections' | 'notifyUrl' | 'dispatcher'>
  session?: Pick<SessionOptions, 'ttlSeconds' | 'maxSessions'> & {
    /** Exchanges the code of `wx.login` for an account without a secret of its own, such as an authorizer of a third-party platform. */
    exchange? (appid: string, ...args: Parameters<NonNullable<SessionOptions['exchange']>>): ReturnType<NonNullable<SessionOptions['exchange']>>
  }
  token?: Pick<TokenOptions, 'aheadMs'> & {
    /** Fetches the access token of an account without a secret of its own, such as an authorizer of a third-party platform. */
    fetch? (appid: string, ...args: Parameters<NonNullable<TokenOptions['fetch']>>): ReturnType<NonNullable<TokenOptions['fetch']>>
  }
}

export interface AccountContextOptions {
  account: Account
  /** The platform's base address for accounts that set none. Default `https://api.weixin.qq.com`. */
  apiBase?: string
  /** WeChat Pay's base address. Default `https://api.mch.weixin.qq.com`. */
  payBase?: string
  /** A store that is already scoped to the account. Default: the memory of this process, separate for each capability. */
  store?: Store
  queue?: MessageQueue
  observer?: Observer
  dispatcher?: Dispatcher
  capabilities?: Capabilities
}

/** The part of an account that its context shows; only the capabilities have the secrets. */
export type AccountInfo = Pick<Account, 'appid' | 'msgDataFormat' | 'exposeSessionKey' | 'open' | 'cloudRun'> & {
  /** Whether a code of `wx.login` can be exchanged, which needs the AppSecret. */
  exchangesCodes: boolean
  /** How pushes arrive: encrypted with an EncodingAESKey, in plain text, or not at all, because the account has no Token. */
  pushes: 'encrypted' | 'plain' | 'none'
}

/** The decorators that `accountContext` adds to its scope. */
export interface AccountCapabilities {
  readonly account: AccountInfo
  readonly api: Api
  readonly crypto: Crypto
  readonly jssdk: Jssdk
  readonly media: Media
  readonly messages: Messages
  /** WeChat Pay with the account's merchants. */
  readonly pay: Pay
  readonly qrcode: Qrcode
  readonly session: Sessions
  /** Shipping information of paid orders. */
  readonly shipping: Shipping
  readonly token: Token
  /** Payment for virtual goods and coins. */
  readonly virtualPayment: VirtualPayment
}

/**
 * The Fastify instance of one account, with all capabilities of the account. It serves no routes.
 * Its decorators are separate from those of the app, which may have the same names.
 */
export interface AccountContext extends Omit<FastifyInstance, keyof AccountCapabilities | 'app' | 'register'>, AccountCapabilities {
  /** Registers a plugin. A plugin that takes only the instance gets the context, or a scope of it. */
  readonly register: ((plugin: (context: AccountContext) => Promise<void>) => AccountContext & PromiseLike<undefined>) & FastifyInstance['register']
  /** The app that `wechat` is registered in, with the decorators of the app. */
  readonly app: FastifyInstance
}

/** Registers all capabilities of one account in its scope. Throws `WX_ERR_OPTIONS`. */
export default fp<AccountContextOptions>(async function account (fastify, given) {
  const options = checkContextOptions(given)
  const { account, payBase, store, queue, observer, dispatcher, capabilities = {} } = options
  const { appid, secret, proxy, aesKey, cloudRun } = account
  const apiBase = account.apiBase ?? options.apiBase
  const refreshObserver: Observer | undefined = observer && ((activity, work) => {
    if (activity.type === 'refresh') activity.appid = appid
    return observer(activity, work)
  })
  fastify.decorate('account', { appid, msgDataFormat: account.msgDataFormat, exposeSessionKey: account.exposeSessionKey, open: account.open, cloudRun, exchangesCodes: secret !== undefined, pushes: aesKey !== undefined ? 'encrypted' : account.token !== undefined || cloudRun ? 'plain' : 'none' } satisfies AccountInfo)
  fastify.register(crypto, { appid, token: account.token, aesKey, previousAesKey: account.previousAesKey, receiver: capabilities.crypto?.receiver?.(appid), userDataMaxAgeSeconds: account.userDataMaxAgeSeconds, store })
  fastify.register(api, { ...capabilities.api, appid, secret, apiBase, proxy, dispatcher, observer, cloudRun, apiSecurity: account.apiSecurity, virtualPayment: account.virtualPayment })
  const { fetch: fetchToken, ...tokenOptions } = capabilities.token ?? {}
  const { exchange, ...sessionOptions } = capabilities.session ?? {}
  fastify.register(token, { ...tokenOptions, fetch: fetchToken && ((...args) => fetchToken(appid, ...args)), stable: account.stableToken, store, observer: refreshObserver })
  fastify.register(session, { ...sessionOptions, exchange: exchange && ((...args) => exchange(appid, ...args)), store })
  fastify.register(media, capabilities.media ?? {})
  fastify.register(qrcode)
  fastify.register(jssdk, { appid, store, observer: refreshObserver })
  fastify.register(pay, { ...capabilities.pay, appid, merchants: account.merchants ?? [], payBase, proxy, store, queue, observer })
  fastify.register(shipping, { appid, queue })
  fastify.register(messages, {
    ...capabilities.messages,
    appid,
    encrypted: aesKey !== undefined,
    allowPlaintext: account.allowPlaintext,
    allowSandbox: isSandboxAllowed(account.virtualPayment),
    gamePaymentKeys: account.virtualPayment && { appKey: account.virtualPayment.appKey, sandboxAppKey: account.virtualPayment.sandboxAppKey },
    replayWindowSeconds: account.replayWindowSeconds,
    cloudRun,
    store,
    queue,
    observer
  })
  fastify.register(virtualPayment, { keys: account.virtualPayment, store })
}, { name: 'wechat-account', fastify: '5.x' })
