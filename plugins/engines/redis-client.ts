import { Cluster, Redis, type ClusterOptions, type RedisOptions } from 'ioredis'
import { StoreError } from '../lib/error-codes.js'
import { parseRedisAddress } from './redis-address.js'

export type RedisClient = Redis | Cluster

// ioredis computes a type of its own for each set of options; to compare two of them costs the compiler seconds
const PlainRedis = Redis as unknown as { new (url: string, options: RedisOptions): Redis, new (options: RedisOptions): Redis }
const PlainCluster = Cluster as unknown as new (hosts: Array<{ host: string, port: number }>, options: ClusterOptions) => Cluster

/**
 * Opens a connection of our own to what an address names, or with the settings of an ioredis instance, which stays as it is.
 * `pauseMs` answers how long to wait before the attempt to connect of that number.
 */
export function createRedisClient (redis: string | RedisClient, pauseMs: (attempt: number) => number): RedisClient {
  const connection: RedisOptions = {
    lazyConnect: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 5000,
    // a connection on which nothing is answered any more is given up
    socketTimeout: 5000,
    // it asks INFO, which not every user may; redis-check.ts looks for what is needed
    enableReadyCheck: false,
    retryStrategy: pauseMs,
    // the address leads to another server by now, and this connection to the old one, which has become a replica
    reconnectOnError: (err) => err.message.startsWith('READONLY ')
  }
  const cluster: ClusterOptions = {
    enableOfflineQueue: false,
    clusterRetryStrategy: pauseMs,
    // the state of the cluster is found out by the first command
    enableReadyCheck: false,
    slotsRefreshInterval: 5000,
    keyPrefix: ''
  }
  if (typeof redis === 'string') return openAddress(redis, connection, cluster, pauseMs)
  if (redis.isCluster) {
    return (redis as Cluster).duplicate(undefined, { ...cluster, redisOptions: { ...(redis as Cluster).options.redisOptions, ...connection } }) as unknown as Cluster
  }
  return (redis as Redis).duplicate({ ...connection, sentinelRetryStrategy: pauseMs, keyPrefix: '' }) as unknown as Redis
}

function openAddress (address: string, connection: RedisOptions, cluster: ClusterOptions, pauseMs: (attempt: number) => number): RedisClient {
  const target = parseRedisAddress(address)
  if (target === undefined) throw new StoreError({ cause: new Error('the address of Redis cannot be read') })
  if (target.kind === 'server') return new PlainRedis(target.url, connection)
  const { hosts, tls, username, password } = target
  const login = { username, password, ...(tls && { tls: {} }) }
  if (target.kind === 'cluster') return new PlainCluster(hosts, { ...cluster, redisOptions: { ...connection, ...login } })
  return new PlainRedis({
    ...connection,
    ...login,
    db: target.db,
    name: target.master,
    sentinels: hosts,
    sentinelUsername: target.sentinelUsername,
    sentinelPassword: target.sentinelPassword,
    sentinelRetryStrategy: pauseMs,
    ...(tls && { enableTLSForSentinelMode: true, sentinelTLS: {} })
  })
}
