import rateLimit from '@fastify/rate-limit'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from '@sinclair/typebox'
import { HubKeyError } from '../plugins/lib/error-codes.js'
import { useOwnCompilers } from '../plugins/lib/http/compilers.js'
import { createKeyCheck } from '../plugins/lib/http/keys.js'
import { byAnyAddress, createLimit } from '../plugins/lib/http/limits.js'
import { AppidParams, Bearer, bearerToken, named, problems } from '../plugins/lib/http/schemas.js'
import { byAccount } from './lib/by-account.js'

export interface TokenHubOptions {
  /** Keys of 32 characters or more. */
  keys: readonly string[]
  /** From one address, with a good key or without. Default 600; 0 turns it off. */
  requestsPerMinute?: number
  /** For one account, with a good key. Default 6,000; 0 turns it off. */
  accountRequestsPerMinute?: number
}

const AccessToken = Type.Object({
  accessToken: Type.String(),
  expiresIn: Type.Integer({ description: 'seconds' })
}, { $id: 'WechatAccessToken', description: 'The access token of an account' })

/** The token hub: one place of a company talks to the token endpoint, the others ask here. */
const token: FastifyPluginAsyncTypebox<TokenHubOptions> = async function (fastify, { keys, requestsPerMinute = 600, accountRequestsPerMinute = 6000 }) {
  const isKey = createKeyCheck(keys)
  useOwnCompilers(fastify)

  await fastify.register(rateLimit, { global: false })
  // first of all, so that keys cannot be tried out at leisure
  fastify.addHook('onRequest', createLimit(fastify, byAnyAddress(requestsPerMinute)))

  // before the account is looked up: without a key nobody learns which accounts there are
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const key = bearerToken(request.headers)
    if (key === undefined || !isKey(key)) throw new HubKeyError()
  })
  fastify.addSchema(AccessToken)
  fastify.register(async (scope) => {
    useOwnCompilers(scope)
    fastify.wechat.accounts.serve(scope)
    scope.addHook('onRequest', createLimit(scope, byAccount(accountRequestsPerMinute)))

    scope.get('/:appid', {
      exposeHeadRoute: false,
      schema: {
        operationId: 'getAccessToken',
        tags: ['token'],
        summary: 'The current access token',
        params: AppidParams,
        headers: Bearer,
        'x-security': [{ hubKey: [] }],
        response: {
          200: named(AccessToken),
          ...problems(400, 401, 404, 429, 502, 503, 504)
        }
      }
    }, async (request) => {
      const { value, expiresAt } = await request.wechat.token.current()
      return { accessToken: value, expiresIn: Math.floor((expiresAt - Date.now()) / 1000) }
    })

    scope.post('/:appid/invalidate', {
      schema: {
        operationId: 'invalidateAccessToken',
        tags: ['token'],
        summary: 'Replace an access token that the platform refused',
        description: 'One that is not the current one changes nothing. Answers the token that is current then.',
        params: AppidParams,
        headers: Bearer,
        'x-security': [{ hubKey: [] }],
        body: Type.Object({ accessToken: Type.String({ minLength: 1, maxLength: 1024 }) }),
        response: {
          200: named(AccessToken),
          ...problems(400, 401, 404, 413, 415, 429, 502, 503, 504)
        }
      }
    }, async (request) => {
      await request.wechat.token.invalidate((request.body as { accessToken: string }).accessToken)
      const { value, expiresAt } = await request.wechat.token.current()
      return { accessToken: value, expiresIn: Math.floor((expiresAt - Date.now()) / 1000) }
    })
  })
}

export default token
