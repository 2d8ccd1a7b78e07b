import { createHash, randomBytes } from 'node:crypto'
import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import type { Api } from '../api/index.js'
import { CredentialKeeper, toCredential } from '../credentials/index.js'
import { observeRefresh, ObserverSchema } from '../lib/observer.js'
import { compileOptions } from '../lib/options.js'
import { unlessAborted } from '../lib/streams.js'
import { createMemoryStore, type Store } from '../store/index.js'

const Options = Type.Object({
  appid: Type.String(),
  store: Type.Optional(Type.Unsafe<Store>(Type.Object({ scope: Type.Any() }))),
  observer: Type.Optional(ObserverSchema)
}, { additionalProperties: false })

/** `store`: shares the ticket, default the memory of this process. `observer`: called for every refresh, default none. */
export type JssdkOptions = Static<typeof Options>

/** The input of `wx.config`. */
export interface JssdkConfig {
  appId: string
  /** Unix seconds. */
  timestamp: number
  nonceStr: string
  signature: string
}

export interface Jssdk {
  /** Signs the page at `url`, without its part after `#`. `signal` ends this wait for the ticket, and not those of other calls. */
  sign (url: string, options?: { signal?: AbortSignal }): Promise<JssdkConfig>
}

const checkOptions = compileOptions<JssdkOptions>('wechat-jssdk', Options)

/**
 * Computes the signature of `wx.config`: the hex SHA-1 over the raw values in this order.
 * https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html#62
 */
export function signPage (ticket: string, { timestamp, nonceStr }: Pick<JssdkConfig, 'timestamp' | 'nonceStr'>, url: string): string {
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url.split('#', 1)[0]}`
  return createHash('sha1').update(text).digest('hex')
}

export function createJssdk (appid: string, ticket: () => string | Promise<string>): Jssdk {
  return {
    async sign (url, { signal } = {}) {
      const page = { timestamp: Math.floor(Date.now() / 1000), nonceStr: randomBytes(12).toString('hex') }
      return { appId: appid, ...page, signature: signPage(await unlessAborted(ticket(), signal), page, url) }
    }
  }
}

/** Creates the function that fetches the ticket through `api`. */
export function createTicketFetch (api: Pick<Api, 'jssdk'>) {
  return async (_force: boolean, signal?: AbortSignal) => {
    const { ticket: value, expires_in: seconds } = await api.jssdk.getTicket({ type: 'jsapi' }, { signal })
    return toCredential('the ticket endpoint', value, seconds)
  }
}

export default fp<JssdkOptions>(async function jssdk (fastify, given) {
  const { appid, store = createMemoryStore(), observer } = checkOptions(given)
  // a ticket expires and is shared in the same way as an access token
  const tickets = new CredentialKeeper({
    store: store.scope('jsapi-ticket:'),
    fetch: observeRefresh(observer, 'jsapi_ticket', createTicketFetch(fastify.getDecorator<Api>('api'))),
    repeatable: true,
    aheadMs: 240_000,
    onError: (err) => { fastify.log.warn({ err }, 'the jssdk ticket could not be renewed or shared') }
  })
  fastify.decorate('jssdk', createJssdk(appid, () => tickets.get()))
  fastify.addHook('onClose', () => tickets.settled())
}, { name: 'wechat-jssdk', fastify: '5.x', dependencies: ['wechat-api'], decorators: { fastify: ['api'] } })
