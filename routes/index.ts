import rateLimit from '@fastify/rate-limit'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import errors from '../plugins/errors/index.js'
import jssdk from './jssdk.js'
import { byAccount, byAddress, createLimit } from './lib/limits.js'
import media from './media.js'
import portal from './portal.js'
import qrcode from './qrcode.js'
import token from './token.js'
import user from './user.js'

/** What bounds the requests that cost something: a count for a minute at one node, 0 turns it off. An address is one of the internet, or a /64 of IPv6. */
export interface RoutesOptions {
  /** Keys of the token hub, 32 characters or more each. Without one its routes do not exist. */
  hubKeys?: readonly string[]
  /** Requests to the token hub from one address, private ones included. Default 600. */
  hubRequestsPerMinute?: number
  /** Requests to the token hub for one account. Default 6,000. */
  accountHubRequestsPerMinute?: number
  /** Codes exchanged for one address. Default 600. */
  signInsPerMinute?: number
  /** Codes exchanged for one account. Default 30,000. */
  accountSignInsPerMinute?: number
  /** Pictures and codes taken to or from the platform for one address. Default 600. */
  picturesPerMinute?: number
  /** Pictures and codes taken to or from the platform for one account. Default 3,000. */
  accountPicturesPerMinute?: number
}

/** A query may carry a code, a session key or encrypted data: the log gets the path. */
export const logSerializers: Record<string, (value: any) => any> = {
  req: ({ method, url, ip, host }: FastifyRequest) => ({ method, url: url.split('?', 1)[0], host, remoteAddress: ip })
}

/** The HTTP surface over the accounts of the instance: portal, user, media, qrcode, jssdk and, with keys, the token hub. */
const routes: FastifyPluginAsync<RoutesOptions> = async function (fastify, options) {
  const { hubKeys = [], signInsPerMinute = 600, accountSignInsPerMinute = 30_000, picturesPerMinute = 600, accountPicturesPerMinute = 3000 } = options
  if (!fastify.hasPlugin('wechat-errors')) await fastify.register(errors)

  fastify.register(async (scope) => {
    fastify.wechat.accounts.serve(scope)
    await scope.register(rateLimit, { global: false })
    const limitCodes = createLimit(scope, byAddress(signInsPerMinute), byAccount(accountSignInsPerMinute))
    const limitPictures = createLimit(scope, byAddress(picturesPerMinute), byAccount(accountPicturesPerMinute))
    scope.register(portal, { prefix: '/portal', logSerializers })
    scope.register(user, { prefix: '/user', logSerializers, limit: limitCodes })
    scope.register(media, { prefix: '/media', logSerializers, limit: limitPictures })
    scope.register(qrcode, { prefix: '/qrcode', logSerializers, limit: limitPictures })
    scope.register(jssdk, { prefix: '/jssdk', logSerializers })
  })
  if (hubKeys.length > 0) fastify.register(token, { prefix: '/token', logSerializers, keys: hubKeys, requestsPerMinute: options.hubRequestsPerMinute, accountRequestsPerMinute: options.accountHubRequestsPerMinute })
}

export default routes
