import { Type, type Static } from '@sinclair/typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import errors from '../plugins/errors/index.js'
import { RegistrationError } from '../plugins/lib/error-codes.js'
import { Keys } from '../plugins/lib/http/keys.js'
import { byAddress, createLimit } from '../plugins/lib/http/limits.js'
import { useOwnParsers } from '../plugins/lib/http/parsers.js'
import { compileOptions } from '../plugins/lib/options.js'
import { testSeamOf } from '../plugins/lib/test-seam.js'
import { findWechat } from '../plugins/lib/wechat-decorator.js'
import jssdk from './jssdk.js'
import { byAccount } from './lib/by-account.js'
import media from './media.js'
import pay from './pay.js'
import portal from './portal.js'
import qrcode from './qrcode.js'
import token from './token.js'
import user from './user.js'
import virtualPayment from './virtual-payment.js'

const PerMinute = Type.Optional(Type.Integer({ minimum: 0, description: 'a number of requests, 0 for no limit' }))

const Options = Type.Object({
  hubKeys: Type.Optional(Keys),
  hubRequestsPerMinute: PerMinute,
  accountHubRequestsPerMinute: PerMinute,
  signInsPerMinute: PerMinute,
  accountSignInsPerMinute: PerMinute,
  picturesPerMinute: PerMinute,
  accountPicturesPerMinute: PerMinute,
  signaturesPerMinute: PerMinute,
  accountSignaturesPerMinute: PerMinute
}, { additionalProperties: false })

/** Limits are requests in a minute at one node; 0 turns a limit off. An address is a public IPv4 address, or a /64 of IPv6. */
export interface RoutesOptions {
  /** The keys of the token hub, each of 32 characters or more. Without keys its routes do not exist. */
  hubKeys?: readonly string[]
  /** Requests to the token hub from one address, including private addresses. Default 600. */
  hubRequestsPerMinute?: number
  /** Requests to the token hub for one account. Default 6,000. */
  accountHubRequestsPerMinute?: number
  /** Exchanges of codes for one address. Default 600. */
  signInsPerMinute?: number
  /** Exchanges of codes for one account. Default 30,000. */
  accountSignInsPerMinute?: number
  /** Uploads, downloads and Mini Program codes for one address. Default 600. */
  picturesPerMinute?: number
  /** Uploads, downloads and Mini Program codes for one account. Default 3,000. */
  accountPicturesPerMinute?: number
  /** Signatures of web pages and of orders of virtual payment for one address. Default 600. */
  signaturesPerMinute?: number
  /** Signatures of web pages and of orders of virtual payment for one account. Default 30,000. */
  accountSignaturesPerMinute?: number
}

const checkOptions = compileOptions<Static<typeof Options>>('wechat-routes', Options)

function pathOf (url: string): string {
  const end = url.indexOf('?')
  return end === -1 ? url : url.slice(0, end)
}

/** Serializers that log only the path of a request: its query may carry a code, a session key or encrypted data. */
export const logSerializers: Record<string, (value: any) => any> = {
  req: ({ method, url, ip, host }: FastifyRequest) => ({ method, url: pathOf(url), host, remoteAddress: ip })
}

async function accountRoutes (scope: FastifyInstance, options: RoutesOptions): Promise<void> {
  const { signInsPerMinute = 600, accountSignInsPerMinute = 30_000, picturesPerMinute = 600, accountPicturesPerMinute = 3000, signaturesPerMinute = 600, accountSignaturesPerMinute = 30_000 } = options
  scope.wechat.accounts.serve(scope)
  const limitCodes = createLimit(byAddress(signInsPerMinute), byAccount(accountSignInsPerMinute))
  const limitPictures = createLimit(byAddress(picturesPerMinute), byAccount(accountPicturesPerMinute))
  const limitSignatures = createLimit(byAddress(signaturesPerMinute), byAccount(accountSignaturesPerMinute))
  scope.register(portal, { prefix: '/portal', logSerializers })
  scope.register(user, { prefix: '/user', logSerializers, limit: limitCodes })
  scope.register(media, { prefix: '/media', logSerializers, limit: limitPictures })
  scope.register(qrcode, { prefix: '/qrcode', logSerializers, limit: limitPictures })
  scope.register(pay, { prefix: '/pay', logSerializers })
  scope.register(virtualPayment, { prefix: '/virtual-payment', logSerializers, limit: limitSignatures })
  scope.register(jssdk, { prefix: '/jssdk', logSerializers, limit: limitSignatures })
}

/**
 * Adds the HTTP routes for the accounts of the app: portal, user, media, qrcode, pay, virtual payment, jssdk and, with keys, the token hub.
 * The routes have their own parsers, compilers and error handler, so those of the app do not change.
 * Throws `WX_ERR_OPTIONS`, and `WX_ERR_REGISTRATION` if `wechat` is not registered in this scope or above it.
 */
export default fp<RoutesOptions>(async function routes (fastify, given) {
  const options = checkOptions(given)
  if (findWechat(fastify).accounts === undefined) throw new RegistrationError('the routes need accounts: register wechat in this scope or in one above it, before fastify-wechat/routes')
  testSeamOf(fastify).routesPrefix = fastify.prefix
  // without a prefix the not-found handler would apply to the whole app
  if (!fastify.hasPlugin('wechat-errors')) await fastify.register(errors, { notFound: fastify.prefix !== '' })

  const { hubKeys = [], hubRequestsPerMinute, accountHubRequestsPerMinute } = options
  fastify.register(async (scope) => {
    useOwnParsers(scope)
    scope.register(accountRoutes, options)
    if (hubKeys.length > 0) scope.register(token, { prefix: '/token', logSerializers, keys: hubKeys, requestsPerMinute: hubRequestsPerMinute, accountRequestsPerMinute: accountHubRequestsPerMinute })
  })
}, { name: 'wechat-routes', fastify: '5.x', encapsulate: true })
