import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import errors from '../errors/index.js'
import { RegistrationError } from '../lib/error-codes.js'
import { Keys } from '../lib/http/keys.js'
import { useOwnParsers } from '../lib/http/parsers.js'
import { compileOptions } from '../lib/options.js'
import { findWechat } from '../lib/wechat-decorator.js'
import deadLetters from './dead-letters.js'

const Options = Type.Object({
  operatorKeys: Type.Intersect([Keys, Type.Array(Type.String(), { minItems: 1, description: 'at least one key' })]),
  requestsPerMinute: Type.Optional(Type.Integer({ minimum: 0, description: 'a number of requests, 0 for no limit' }))
}, { additionalProperties: false })

export interface ConsoleOptions {
  /** Who holds one of these keys may read, replay and discard dead letters of all accounts. At least one key, 32 characters or more each. */
  operatorKeys: readonly string[]
  /** Requests from one address at one node, private addresses included, with a good key or without. Default 600; 0 turns the limit off. */
  requestsPerMinute?: number
}

const checkOptions = compileOptions<Static<typeof Options>>('wechat-console', Options)

/**
 * What operators need: the API of the dead letters, below the prefix of the registration.
 * The routes have parsers, compilers and an error handler of their own, so those of the app stay as they are.
 * Throws `WX_ERR_OPTIONS`, and `WX_ERR_REGISTRATION` where neither `store` nor `wechat` is registered in this scope or above it.
 */
export default fp<ConsoleOptions>(async function operatorConsole (fastify, given) {
  const { operatorKeys, requestsPerMinute = 600 } = checkOptions(given)
  if (findWechat(fastify).queue === undefined) throw new RegistrationError('the console needs the queue: register store or wechat in this scope or in one above it, before fastify-wechat/console')
  // without a prefix the not-found handler would be the app's
  if (!fastify.hasPlugin('wechat-errors')) await fastify.register(errors, { notFound: fastify.prefix !== '' })

  fastify.register(async (scope) => {
    useOwnParsers(scope)
    scope.register(deadLetters, { prefix: '/api/dead-letters', keys: operatorKeys, requestsPerMinute })
  })
}, { name: 'wechat-console', fastify: '5.x', encapsulate: true })
