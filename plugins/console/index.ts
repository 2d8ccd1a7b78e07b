import { Type, type Static } from '@sinclair/typebox'
import fp from 'fastify-plugin'
import errors from '../errors/index.js'
import { OptionsError, RegistrationError } from '../lib/error-codes.js'
import { Keys } from '../lib/http/keys.js'
import { byAnyAddress, createLimit } from '../lib/http/limits.js'
import { useOwnParsers } from '../lib/http/parsers.js'
import { compileOptions } from '../lib/options.js'
import { findWechat } from '../lib/wechat-decorator.js'
import accountRoutes from './account-routes.js'
import deadLetters from './dead-letters.js'
import eventRoutes from './event-routes.js'
import operationRoutes from './operation-routes.js'
import pageRoutes from './page.js'
import { createParts } from './parts.js'
import session from './session.js'
import simulatorControl from './simulator.js'
import status from './status.js'

export { createPage, type Page } from './page.js'

const Options = Type.Object({
  operatorKeys: Type.Optional(Keys),
  simulator: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 2048, description: 'the address of a simulator' })),
  portalPath: Type.Optional(Type.String({ pattern: '^/', maxLength: 256, description: 'the path of the push addresses, before the appid' })),
  publicUrl: Type.Optional(Type.String({ pattern: '^https?://[^\\s?#@]+$', maxLength: 2048, description: 'an http or https address without a query' })),
  requestsPerMinute: Type.Optional(Type.Integer({ minimum: 0, description: 'a number of requests, 0 for no limit' })),
  maxEvents: Type.Optional(Type.Integer({ minimum: 100, maximum: 1_000_000, description: 'a number from 100 to 1000000' })),
  maxAgeMs: Type.Optional(Type.Integer({ minimum: 60_000, maximum: 3_153_600_000_000, description: 'milliseconds, from a minute to 100 years' })),
  successesPerSecond: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000, description: 'a number from 0 to 10000' }))
}, { additionalProperties: false })

export interface ConsoleOptions {
  /**
   * Holders of these keys may use the console for all accounts. At least one key, each of 32 characters or more, unless `simulator` is set.
   * `key:read` may not change anything, `key:no-payloads` does not see the content of messages, and `key:read:no-payloads` has both limits.
   */
  operatorKeys?: readonly string[]
  /**
   * The address of the simulator that the accounts use in place of WeChat. The console then has the page Try, and needs no key
   * on this machine. Never set it if there are real accounts.
   */
  simulator?: string
  /** The path of the push addresses, before the appid. Default `/wx/portal`. */
  portalPath?: string
  /** The address by which WeChat reaches the app, such as `https://example.com`. Push addresses begin with it, and may be checked there. Default: by which the console is asked. */
  publicUrl?: string
  /** The most requests in a minute from one address at one node, including private addresses, with a valid key or without. Default 600; 0 turns the limit off. */
  requestsPerMinute?: number
  /** The most events that the history keeps. Default 10,000. */
  maxEvents?: number
  /** How many milliseconds the history keeps an event. Default 7 days. */
  maxAgeMs?: number
  /** The most successful pushes, and the most calls outside of handlers, that the history keeps in a second; more are only counted. Failures are kept in addition. Default 20. */
  successesPerSecond?: number
}

const WEEK_MS = 7 * 24 * 3600 * 1000

const checkOptions = compileOptions<Static<typeof Options>>('wechat-console', Options)

/**
 * Adds the console, a page for operators with its API, below the prefix of the registration.
 * The routes have their own parsers, compilers and error handler, so those of the app do not change.
 * Throws `WX_ERR_OPTIONS`, and `WX_ERR_REGISTRATION` if neither `store` nor `wechat` is registered in this scope or above it.
 */
export default fp<ConsoleOptions>(async function operatorConsole (fastify, given) {
  const { operatorKeys = [], simulator, portalPath = '/wx/portal', publicUrl, requestsPerMinute = 600, maxEvents = 10_000, maxAgeMs = WEEK_MS, successesPerSecond = 20 } = checkOptions(given)
  if (operatorKeys.length === 0 && simulator === undefined) throw new OptionsError('wechat-console', 'operatorKeys: expected at least one key')
  if (findWechat(fastify).queue === undefined) throw new RegistrationError('the console needs the queue: register store or wechat in this scope or in one above it, before fastify-wechat/console')
  // without a prefix the not-found handler would apply to the whole app
  if (!fastify.hasPlugin('wechat-errors')) await fastify.register(errors, { notFound: fastify.prefix !== '' })
  const parts = await createParts(fastify, { operatorKeys, simulator, portalPath, publicUrl, maxEvents, maxAgeMs, successesPerSecond })

  fastify.register(async (scope) => {
    const base = fastify.prefix.replace(/\/$/, '')
    useOwnParsers(scope)
    scope.register(pageRoutes, { base })
    scope.register(async (api) => {
      // runs before a key is compared, so that nobody can try many keys
      api.addHook('onRequest', createLimit(byAnyAddress(requestsPerMinute)))
      api.addHook('onRequest', async (_request, reply) => { reply.header('cache-control', 'no-store') })
      api.register(session, { parts })
      api.register(async (guarded) => {
        guarded.addHook('onRequest', request => parts.access.require(request))
        guarded.register(deadLetters, { prefix: '/dead-letters', parts })
        guarded.register(status, { parts })
        guarded.register(eventRoutes, { parts })
        if (parts.accounts !== undefined) {
          guarded.register(accountRoutes, { parts, accounts: parts.accounts })
          guarded.register(operationRoutes, { parts, accounts: parts.accounts })
        }
        if (simulator !== undefined) guarded.register(simulatorControl, { address: simulator, access: parts.access })
      })
    }, { prefix: '/api' })
  })
}, { name: 'wechat-console', fastify: '5.x', encapsulate: true })
