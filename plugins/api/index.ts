import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import type { Dispatcher } from 'undici'
import { ApiSecurity } from '../lib/api-security.js'
import { OptionsError } from '../lib/error-codes.js'
import { createPool, loadUndici } from '../lib/http/pool.js'
import { ObserverSchema } from '../lib/observer.js'
import { compileOptions, Milliseconds } from '../lib/options.js'
import { VirtualPaymentKeys } from '../lib/virtual-payment.js'
import { createCloudToken } from './cloud-run.js'
import { createClient, type Client, type TokenSource } from './client.js'
import { limitExchanges } from './connection-share.js'
import type { CallOptions } from './define.js'
import { createSealing } from './sealing/index.js'
import { createOperations, type Operations, type OperationsOptions } from './methods.js'

export { ApiResponseError, ApiTimeoutError, ApiUnreachableError, InputError, NoSecretError, NoTokenSourceError } from '../lib/error-codes.js'
export { findOperations, type FindOptions, type FoundOperation } from './catalogue/find-operations.js'
export { createClient, type ApiRequest, type Client, type ClientOptions } from './client.js'
export { WechatApiError } from './wechat-api-error.js'
export type { TokenSource } from './client.js'
export type { BinaryAnswer, CallOptions, FileInput, FileSource } from './define.js'
export type { Operations } from './methods.js'
export { signPay, signUser } from './signing.js'
export { exchangeBuffered, type BufferedAnswer } from './buffered-exchange.js'

const Options = Type.Object({
  appid: Type.String(),
  secret: Type.Optional(Type.String()),
  apiBase: Type.Optional(Type.String({ pattern: '^https?://' })),
  proxy: Type.Optional(Type.String({ pattern: '^https?://' })),
  timeoutMs: Type.Optional(Milliseconds(1)),
  attempts: Type.Optional(Type.Integer({ minimum: 1, maximum: 10 })),
  backoffMs: Type.Optional(Milliseconds()),
  connections: Type.Optional(Type.Integer({ minimum: 1 })),
  validateAnswers: Type.Optional(Type.Boolean()),
  dispatcher: Type.Optional(Type.Unsafe<Dispatcher>(Type.Object({ request: Type.Any(), compose: Type.Any() }))),
  accessToken: Type.Optional(Type.Unsafe<TokenSource>(Type.Object({ get: Type.Any(), invalidate: Type.Any() }))),
  observer: Type.Optional(ObserverSchema),
  cloudRun: Type.Optional(Type.Boolean()),
  cloudTokenFile: Type.Optional(Type.String({ minLength: 1 })),
  apiSecurity: Type.Optional(ApiSecurity),
  virtualPayment: Type.Optional(VirtualPaymentKeys)
}, { additionalProperties: false })

/**
 * - `secret`: the AppSecret, required for an account without `cloudRun`
 * - `apiBase`: the platform's base address, default `https://api.weixin.qq.com`
 * - `proxy`: an HTTP proxy to go through
 * - `timeoutMs`: the time limit of a whole JSON call; for bytes, until the first byte and between any two bytes; default 10,000
 * - `attempts`: the number of attempts while the platform is busy, the first included, default 3; `backoffMs`: the delay before the second attempt, default 200
 * - `connections`: the largest number of exchanges with the platform at the same time, default 64; at most half of them are downloads
 * - `validateAnswers`: refuse an answer that its schema does not describe, for tests; default false
 * - `dispatcher`: an undici dispatcher to use in place of a new pool, which stays open; this account makes at most `connections` exchanges on it at once
 * - `accessToken`: the source of access tokens if the scope has no `token` plugin
 * - `observer`: called for every exchange with the platform; default none
 * - `cloudRun`: call from a container of WeChat's cloud hosting, with the mounted token or, without one, over its open interface service (`http://api.weixin.qq.com`); default false
 * - `cloudTokenFile`: the path of the mounted token, default `/.tencentcloudbase/wx/cloudbase_access_token`
 * - `apiSecurity`: the keys of API security, with PEM texts; with them the operations that can be sealed are encrypted and signed; default none
 * - `virtualPayment`: the keys of virtual payment; its operations choose the AppKey by `env`; default none, and a call names the key in `options.sign`
 */
export type ApiOptions = Static<typeof Options>

export interface Api extends Operations {
  /**
   * Any operation of the platform, future operations included: `input` is the query of a GET and the JSON body of a POST.
   * Numbers beyond 2^53 come back as text. Throws `WechatApiError`, `WX_ERR_API_TIMEOUT`, `WX_ERR_API_UNREACHABLE`, `WX_ERR_API_RESPONSE`.
   */
  call<T = Record<string, unknown>> (method: 'GET' | 'POST', path: string, input?: Record<string, unknown>, options?: CallOptions): Promise<T>
}

const checkOptions = compileOptions<ApiOptions>('wechat-api', Options)

export function createApi (client: Client, options?: OperationsOptions): Api {
  // assigned, because a spread would create the methods of every domain
  return Object.assign(createOperations(client, options), {
    call: async <T>(method: 'GET' | 'POST', path: string, input?: Record<string, unknown>, options?: CallOptions) =>
      await client.request({ method, path, ...(method === 'GET' ? { query: input } : { body: input ?? {} }) }, options) as T
  })
}

export default fp<ApiOptions>(async function api (fastify, given) {
  const { dispatcher, proxy, connections = 64, accessToken, validateAnswers, apiSecurity, virtualPayment, cloudRun = false, cloudTokenFile, ...options } = checkOptions(given)
  if (options.secret === undefined && !cloudRun) throw new OptionsError('wechat-api', 'secret: expected the AppSecret')
  const sealing = await createSealing(options.appid, apiSecurity, (serial) => {
    fastify.log.warn({ serial }, 'the platform changes its certificate of API security: copy the new certificate from the WeChat console into apiSecurity.certificates')
  })
  const own = proxy !== undefined
    ? new (loadUndici().ProxyAgent)({ uri: proxy, connections })
    : dispatcher === undefined ? createPool(({ Agent }) => new Agent({ connections })) : undefined
  if (own !== undefined) fastify.addHook('onClose', () => own.destroy())
  const pool = own ?? dispatcher!.compose(limitExchanges(connections))

  fastify.decorate('api', createApi(createClient({
    apiBase: 'https://api.weixin.qq.com',
    timeoutMs: 10_000,
    attempts: 3,
    backoffMs: 200,
    ...options,
    dispatcher: pool,
    sealing,
    cloudRun: cloudRun ? { token: createCloudToken(cloudTokenFile), openBase: options.apiBase ?? 'http://api.weixin.qq.com' } : undefined,
    // a client that reads slowly keeps its download open, which must leave connections for other calls
    downloads: pool.compose(limitExchanges(Math.ceil(connections / 2))),
    tokens: () => accessToken ?? (fastify.hasDecorator('token') ? fastify.getDecorator<TokenSource>('token') : undefined),
    onRetry: ({ operation, attempt, error }) => {
      const { errcode, rid, code } = error as Error & { errcode?: number, rid?: string, code?: string }
      fastify.log.warn({ operation, attempt, code, errcode, rid }, 'call to the platform failed, trying again')
    }
  }), { validateAnswers, virtualPayment }))
}, { name: 'wechat-api', fastify: '5.x' })
