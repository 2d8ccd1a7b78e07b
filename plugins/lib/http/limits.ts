import rateLimit, { type CreateRateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TooManyRequestsError } from '../error-codes.js'
import { isLocalAddress } from './local-address.js'

/** The most requests in a minute at this node; 0 turns the limit off. */
export type Bound = Pick<CreateRateLimitOptions, 'allowList'> & { max: number, cache: number, keyOf (request: FastifyRequest): string }

/** Throws `WX_ERR_TOO_MANY_REQUESTS` for a request that is above a bound. */
export type Limit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

// the most addresses or accounts that are counted at a time
export const COUNTED = 100_000

/** A limit for each address, or each /64 of IPv6. An address of this machine or of a private network is not counted, because it is a proxy that stands for all clients. */
export function byAddress (max: number): Bound {
  return { ...byAnyAddress(max), allowList: ({ ip }: FastifyRequest) => isLocalAddress(ip) }
}

/** The same limit, including the addresses of this machine and of private networks. */
export function byAnyAddress (max: number): Bound {
  return { max, cache: COUNTED, keyOf: ({ ip }) => rateLimit.normalizeIP(ip) }
}

/** Counts how often the clock was set back: a minute that began in what is now the future would last until then. */
function createEra (): () => number {
  let last = Date.now()
  let era = 0
  return () => {
    const time = Date.now()
    if (time < last - 1000) era++
    last = time
    return era
  }
}

/** Creates a limit from several bounds, which count in their order: a request that one refuses does not count for the next. The scope must have `@fastify/rate-limit`. */
export function createLimit (fastify: FastifyInstance, ...bounds: Bound[]): Limit {
  const era = createEra()
  const limits = bounds.filter(({ max }) => max > 0).map(({ keyOf, ...bound }) => fastify.createRateLimit({
    ...bound,
    keyGenerator: (request) => `${era()} ${keyOf(request)}`,
    timeWindow: '1 minute'
  }))
  return async (request, reply) => {
    for (const limit of limits) {
      const result = await limit(request)
      if (result.isAllowed || !result.isExceeded) continue
      const seconds = Math.max(1, result.ttlInSeconds)
      reply.header('retry-after', seconds)
      throw new TooManyRequestsError(`${seconds} seconds`)
    }
  }
}
