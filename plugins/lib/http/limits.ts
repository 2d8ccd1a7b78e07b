import type { CreateRateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TooManyRequestsError } from '../error-codes.js'
import { schemaController } from './compilers.js'
import { isLocalAddress } from './local-address.js'

/** The parts of `@fastify/rate-limit`. */
interface Counters {
  createRateLimit: FastifyInstance['createRateLimit']
  /** The address in its shortest form; of an IPv6 address its /64. Throws on undefined. */
  normalizeAddress (ip: string): string
}

/** The most requests in a minute at this node; 0 turns the limit off. */
export type Bound = Pick<CreateRateLimitOptions, 'allowList'> & { max: number, cache: number, keyOf (request: FastifyRequest, normalizeAddress: Counters['normalizeAddress']): string }

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
  // a client that has gone has no address any more
  return { max, cache: COUNTED, keyOf: ({ ip = '' }: { ip?: string }, normalizeAddress) => normalizeAddress(ip) }
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

/** Opens `@fastify/rate-limit` in an instance of its own. */
async function openCounters (): Promise<Counters> {
  const [{ default: Fastify }, { default: rateLimit }] = await Promise.all([import('fastify'), import('@fastify/rate-limit')])
  const instance = Fastify({ schemaController })
  await instance.register(rateLimit, { global: false })
  return { createRateLimit: instance.createRateLimit, normalizeAddress: rateLimit.normalizeIP }
}

let counters: Promise<Counters> | undefined

/** The parts of the package, for all limits of the process. A process without free file descriptors tries again with the next request. */
function loadCounters (): Promise<Counters> {
  counters ??= openCounters().catch((error: unknown) => {
    counters = undefined
    throw error
  })
  return counters
}

/** Creates a limit from several bounds, which count in their order: a request that one refuses does not count for the next. */
export function createLimit (...given: Bound[]): Limit {
  const era = createEra()
  const bounds = given.filter(({ max }) => max > 0)

  let counts: Array<ReturnType<Counters['createRateLimit']>> | undefined

  /** Loads the package for the first request that counts, because pushes do not count. */
  async function loadCounts () {
    const { createRateLimit, normalizeAddress } = await loadCounters()
    // another request may have been faster
    counts ??= bounds.map(({ keyOf, ...bound }) => createRateLimit({
      ...bound,
      keyGenerator: (request) => `${era()} ${keyOf(request, normalizeAddress)}`,
      timeWindow: '1 minute'
    }))
    return counts
  }

  return async (request, reply) => {
    if (bounds.length === 0) return
    for (const count of counts ?? await loadCounts()) {
      const result = await count(request)
      if (result.isAllowed || !result.isExceeded) continue
      const seconds = Math.max(1, result.ttlInSeconds)
      reply.header('retry-after', seconds)
      throw new TooManyRequestsError(`${seconds} seconds`)
    }
  }
}
