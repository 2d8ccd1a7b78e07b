import { Cluster, Redis, type ClusterOptions, type RedisOptions } from 'ioredis'
import { StoreError } from '../lib/error-codes.js'
import { parseRedisAddress } from './redis-address.js'

export type RedisClient = Redis | Cluster

// ioredis computes a type for each set of options, and comparing two of them costs the compiler seconds
const PlainRedis = Redis as unknown as { new (url: string, options: RedisOptions): Redis, new (options: RedisOptions): Redis }
const PlainCluster = Cluster as unknown as new (hosts: Array<{ host: string, port: number }>, options: ClusterOptions) => Cluster

/**
 * Opens a connection to an address, or a separate connection with the settings of an ioredis instance, which is not changed.
 * `pauseMs` returns the milliseconds to wait before the given attempt to connect. Throws `WX_ERR_STORE` for an invalid address.
 */
export function createRedisClient (redis: string | RedisClient, pauseMs: (attempt: number) => number): RedisClient {
  const connection: RedisOptions = {
    lazyConnect: false,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 5000,
    // a connection that answers nothing for this long is given up
    socketTimeout: 5000,
    // the built-in check calls INFO, which not every user may; redis-check.ts checks what is needed
    enableReadyCheck: false,
    retryStrategy: pauseMs,
    // the address now points to another server, but this connection leads to the old one, which has become a replica
    reconnectOnError: (err) => err.message.startsWith('READONLY ')
  }
  const cluster: ClusterOptions = {
    enableOfflineQueue: false,
    clusterRetryStrategy: pauseMs,
    // the first command finds out the state of the cluster
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
