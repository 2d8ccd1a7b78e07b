import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import type { Api } from '../api/index.js'
import { CredentialKeeper, toCredential, type Credential } from '../credentials/index.js'
import { observeRefresh, ObserverSchema } from '../lib/observer.js'
import { compileOptions, Milliseconds } from '../lib/options.js'
import { createMemoryStore, type Store } from '../store/index.js'

/** Asks for a new access token. `force` ends the previous token; `signal` fires after 40 s. */
export type FetchToken = (force: boolean, signal?: AbortSignal) => Promise<Credential>

const Options = Type.Object({
  fetch: Type.Optional(Type.Unsafe<FetchToken>(Type.Any())),
  stable: Type.Optional(Type.Boolean()),
  aheadMs: Type.Optional(Milliseconds()),
  store: Type.Optional(Type.Unsafe<Store>(Type.Object({ scope: Type.Any() }))),
  observer: Type.Optional(ObserverSchema)
}, { additionalProperties: false })

/**
 * - `fetch`: a function that fetches a new token without the account's secret, for example for an authorizer of a third-party platform; it returns `{ value, expiresAt }` with Unix milliseconds
 * - `stable`: use the stable token, which stays valid when another service fetches one; default true
 * - `aheadMs`: how many milliseconds before its end a token is renewed, default 240,000; the platform issues a new token from 300 s before the end
 * - `store`: shares the token, default the memory of this process
 * - `observer`: called for every refresh; default none
 *
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html
 */
export type TokenOptions = Static<typeof Options>

/** The account's access token. */
export type Token = CredentialKeeper

const checkOptions = compileOptions<TokenOptions>('wechat-token', Options)

/** Creates the function that fetches the account's stable or classic token through `api`. */
export function createTokenFetch (api: Pick<Api, 'token'>, stable: boolean) {
  const grant = { grant_type: 'client_credential' } as const
  return async (force: boolean, signal?: AbortSignal) => {
    const { access_token: value, expires_in: seconds } = stable
      ? await api.token.getStableAccessToken({ ...grant, force_refresh: force }, { signal })
      : await api.token.getAccessToken(grant, { signal })
    return toCredential('the token endpoint', value, seconds)
  }
}

export default fp<TokenOptions>(async function token (fastify, given) {
  const { fetch: fetchToken, stable = true, aheadMs = 240_000, store = createMemoryStore(), observer } = checkOptions(given)
  const tokens = new CredentialKeeper({
    store: store.scope('access-token:'),
    fetch: observeRefresh(observer, 'access_token', fetchToken ?? createTokenFetch(fastify.getDecorator<Api>('api'), stable)),
    // a custom fetch may end the token of another node
    repeatable: stable && fetchToken === undefined,
    aheadMs,
    onError: (err) => { fastify.log.warn({ err }, 'the access token could not be renewed or shared') }
  })
  fastify.decorate('token', tokens)
  fastify.addHook('onClose', () => tokens.settled())
}, { name: 'wechat-token', fastify: '5.x', dependencies: ['wechat-api'], decorators: { fastify: ['api'] } })
