import accounts from './accounts/index.js'
import { loadOnRegister } from './lib/load-on-register.js'
import type { SimulatorOptions } from './simulator/index.js'

/**
 * The collection: `app.register(wechat, { accounts })` adds `app.wechat.accounts`, and gives each account a context with every capability.
 * The plugin `fastify-wechat/routes` adds the HTTP routes.
 */
export default accounts

/** Counts and times requests, pushes and calls: see `fastify-wechat/metrics`. */
export const metrics = loadOnRegister('wechat-metrics', () => import('./observability/metrics/index.js'))
/** WeChat's platform, to develop and test against: see `fastify-wechat/simulator`. */
export const simulator = loadOnRegister<SimulatorOptions>('wechat-simulator', () => import('./simulator/index.js'))

export * from './accounts/index.js'
export { default as accounts } from './accounts/index.js'
export { default as api, createApi, createClient, WechatApiError, type Api, type ApiOptions, type BinaryAnswer, type CallOptions, type FileInput, type FileSource, type TokenSource } from './api/index.js'
export { default as crypto, createCrypto, createMessageCipher, createSignature, createUserData, UserChannelMessage, type ChannelUser, type Crypto, type CryptoOptions, type PhoneNumber, type UserChannel, type UserInfo, type UserKey } from './crypto/index.js'
export * from './lib/error-codes.js'
export type { Wechat } from './lib/wechat-decorator.js'
export { default as errors, classifyErrcode, clientErrorHandler, createErrorHandler, describeErrcode, frameworkErrors, serverOptions, type ErrorPage, type Problem, type ServerLimits } from './errors/index.js'
export { CredentialKeeper, type Credential, type CredentialOptions } from './credentials/index.js'
export { default as jssdk, createJssdk, createTicketFetch, type Jssdk, type JssdkConfig, type JssdkOptions } from './jssdk/index.js'
export { default as media, createMedia, type Media, type MediaOptions } from './media/index.js'
export { default as messages, asList, createMessages, parseMessage, type AnyMessage, type ChatMessage, type DeadLetter, type EventMessage, type Events, type Handler, type Interceptor, type Message, type MessageContext, type MessageQueue, type Messages, type MessagesOptions, type Reply, type ReplyHandler, type Rule } from './messages/index.js'
export type { Metrics } from './observability/metrics/index.js'
export { boundedError, redactSecrets } from './observability/index.js'
export { addObserver, type Activity, type Observer } from './lib/observer.js'
export { default as openapi, type OpenapiOptions } from './openapi/index.js'
export { default as pay, createPay, PayUnknownError, WechatPayError, type Order, type OrderInput, type Pay, type PayContext, type PayEvents, type PayHandler, type PayOptions, type Refund, type RequestPayment, type Transaction } from './pay/index.js'
export { default as qrcode, createQrcode, type Qrcode, type QrcodeRequest } from './qrcode/index.js'
export { createMemoryQueue, type Job, type QueuedPush } from './queue/index.js'
export { default as session, createSessions, type Session, type SessionOptions, type Sessions, type SignIn } from './session/index.js'
export { default as shipping, type PaidOrder, type Shipping, type ShippingInput, type ShippingPluginOptions } from './shipping/index.js'
export type { Fault, InboxEntry, PushResult, SimulatedUser, Simulator, SimulatorAccount, SimulatorOptions } from './simulator/index.js'
export { default as store, createMemoryStore, createStorage, type QueueOptions, type Store, type StoreOptions } from './store/index.js'
export { default as virtualPayment, type AppleSubscriptionParameters, type PriceList, type VirtualOrderInput, type VirtualPayment, type VirtualPaymentParameters, type VirtualPaymentPluginOptions, type Wish } from './virtual-payment/index.js'
export { default as tracing, type TracingOptions } from './observability/tracing/index.js'
export { default as token, createTokenFetch, type Token, type TokenOptions } from './token/index.js'
