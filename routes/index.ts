import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import errors from '../plugins/errors/index.js'
import jssdk from './jssdk.js'
import media from './media.js'
import portal from './portal.js'
import qrcode from './qrcode.js'
import token from './token.js'
import user, { type UserRoutesOptions } from './user.js'

export interface RoutesOptions extends UserRoutesOptions {
  /** Keys of the token hub, 32 characters or more each. Without one its routes do not exist. */
  hubKeys?: readonly string[]
  /** Requests to the token hub from one address, per node. Default 600; 0 turns it off. */
  hubRequestsPerMinute?: number
}

/** A query may carry a code, a session key or encrypted data: the log gets the path. */
export const logSerializers: Record<string, (value: any) => any> = {
  req: ({ method, url, ip, host }: FastifyRequest) => ({ method, url: url.split('?', 1)[0], host, remoteAddress: ip })
}

/** The HTTP surface over the accounts of the instance: portal, user, media, qrcode, jssdk and, with keys, the token hub. */
const routes: FastifyPluginAsync<RoutesOptions> = async function (fastify, { hubKeys = [], hubRequestsPerMinute, signInsPerMinute, accountSignInsPerMinute }) {
  if (!fastify.hasPlugin('wechat-errors')) await fastify.register(errors)

  fastify.register(async (scope) => {
    fastify.accounts.serve(scope)
    scope.register(portal, { prefix: '/portal', logSerializers })
    scope.register(user, { prefix: '/user', logSerializers, signInsPerMinute, accountSignInsPerMinute })
    scope.register(media, { prefix: '/media', logSerializers })
    scope.register(qrcode, { prefix: '/qrcode', logSerializers })
    scope.register(jssdk, { prefix: '/jssdk', logSerializers })
  })
  if (hubKeys.length > 0) fastify.register(token, { prefix: '/token', logSerializers, keys: hubKeys, requestsPerMinute: hubRequestsPerMinute })
}

export default routes
