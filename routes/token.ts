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
  /** The most requests in a minute from one address, with a valid key or without. Default 600; 0 turns the limit off. */
  requestsPerMinute?: number
  /** The most requests in a minute for one account, with a valid key. Default 6,000; 0 turns the limit off. */
  accountRequestsPerMinute?: number
}

const AccessToken = Type.Object({
  accessToken: Type.String(),
  expiresIn: Type.Integer({ description: 'seconds' })
}, { $id: 'WechatAccessToken', description: 'The access token of an account' })

/** The routes of the token hub: only this server of a company calls the token endpoint, and the others ask here. */
const token: FastifyPluginAsyncTypebox<TokenHubOptions> = async function (fastify, { keys, requestsPerMinute = 600, accountRequestsPerMinute = 6000 }) {
  const isKey = createKeyCheck(keys)
  useOwnCompilers(fastify)

  // runs first, so that nobody can try many keys
  fastify.addHook('onRequest', createLimit(byAnyAddress(requestsPerMinute)))

  // runs before the account is looked up, so that without a key nobody learns which accounts exist
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const key = bearerToken(request.headers)
    if (key === undefined || !isKey(key)) throw new HubKeyError()
  })
  fastify.addSchema(AccessToken)
  fastify.register(async (scope) => {
    useOwnCompilers(scope)
    fastify.wechat.accounts.serve(scope)
    scope.addHook('onRequest', createLimit(byAccount(accountRequestsPerMinute)))

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
        description: 'If the given token is not the current one, nothing changes. The answer is the token that is current afterwards.',
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
