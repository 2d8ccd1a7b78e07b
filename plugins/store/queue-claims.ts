import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Cluster, Redis } from 'ioredis'
import { parseRedisAddress } from '../engines/redis-address.js'
import { RegistrationError } from '../lib/error-codes.js'

/** The queues that the registrations of an app use, keyed by the server of the app, which all its scopes share. */
const claimsOfApp = new WeakMap<object, Set<unknown>>()

/**
 * Records that a registration of the app uses a queue, given as the object or as its place. Returns a function that removes the record.
 * Throws `WX_ERR_REGISTRATION` if another registration of the same app uses the queue: each would take pushes of accounts that only the other has.
 */
export function claimQueue (app: FastifyInstance, queue: unknown): () => void {
  const claims = claimsOfApp.get(app.server) ?? new Set()
  claimsOfApp.set(app.server, claims)
  if (claims.has(queue)) {
    const place = typeof queue === 'string' ? `the queue in ${queue}` : 'one queue'
    throw new RegistrationError(`two registrations of this app use ${place}: register wechat once with all accounts, or give each scope a queue of its own (another dataDir, or a Redis instance with another keyPrefix)`)
  }
  claims.add(queue)
  return () => { claims.delete(queue) }
}

/** The place of a queue, without passwords. Undefined for a queue in memory, because each registration has its own. */
export function placeOfQueue ({ redis, dataDir }: { redis?: string | Redis | Cluster, dataDir?: string }): string | undefined {
  if (redis === undefined) return dataDir === undefined ? undefined : resolve(dataDir)
  if (typeof redis === 'string') return placeOfAddress(redis)
  const { keyPrefix = '' } = redis.options
  const prefix = keyPrefix === '' ? '' : ` under ${keyPrefix}`
  if ('nodes' in redis) return `Redis Cluster ${JSON.stringify((redis as unknown as { startupNodes?: unknown }).startupNodes)}${prefix}`
  const { host, port, path, db, name } = (redis as Redis).options
  return `Redis ${path ?? name ?? `${host}:${port}`}/${db ?? 0}${prefix}`
}

function placeOfAddress (address: string): string | undefined {
  const parsed = parseRedisAddress(address)
  if (parsed === undefined) return undefined
  if (parsed.kind === 'server') {
    const { hostname, port, pathname } = new URL(parsed.url)
    return `Redis ${hostname}:${port || 6379}/${pathname.slice(1) || 0}`
  }
  const hosts = parsed.hosts.map(({ host, port }) => `${host}:${port}`).join()
  return parsed.kind === 'sentinel' ? `Redis ${parsed.master} of ${hosts}/${parsed.db}` : `Redis Cluster ${hosts}`
}
