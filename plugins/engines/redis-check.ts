import type { Cluster, Redis } from 'ioredis'
import { UnfitStoreError } from '../lib/error-codes.js'
import type { RedisClient } from './redis-client.js'

// tries every command that is used
const PROBE = `
local function try (...)
  local reply = redis.pcall(...)
  if type(reply) == 'table' and reply.err then return ... , reply.err end
end
local key = KEYS[1]
local commands = {
  { 'TIME' }, { 'DEL', key }, { 'SET', key, '1', 'NX', 'PX', '1000' }, { 'GET', key }, { 'INCR', key }, { 'EXISTS', key }, { 'PEXPIRE', key, '1000' }, { 'DEL', key },
  { 'HSET', key, 'a', '1' }, { 'HSETNX', key, 'a', '1' }, { 'HGET', key, 'a' }, { 'HGETALL', key }, { 'HINCRBY', key, 'a', '1' }, { 'HDEL', key, 'a' }, { 'DEL', key },
  { 'ZADD', key, '1', 'a' }, { 'ZSCORE', key, 'a' }, { 'ZCARD', key }, { 'ZCOUNT', key, '0', '1' }, { 'ZRANGE', key, '0', '-1' }, { 'ZRANGEBYSCORE', key, '0', '1' },
  { 'ZREVRANGEBYSCORE', key, '1', '0' }, { 'ZREM', key, 'b' }, { 'ZPOPMIN', key }
}
for _, command in ipairs(commands) do
  local name, err = try(unpack(command))
  if name then return { name, err } end
end
return {}
`

/** Errors that go away by themselves, as when Redis still loads its file or a replica waits for its promotion. */
const PASSES = /^(LOADING|READONLY|MASTERDOWN|BUSY|TRYAGAIN|CLUSTERDOWN|NOAUTH|OOM|NOREPLICAS|MISCONF)\b/

/**
 * Checks whether Redis suits the queue and the store. Rejects with `WX_ERR_STORE_UNFIT` and a sentence for the operator if it does not,
 * and with another error if Redis cannot be asked now. Resolves with the eviction policy, or undefined if the user may not see it.
 */
export async function checkRedis (client: RedisClient, prefix: string): Promise<string | undefined> {
  await checkCommands(client, `${prefix}:{queue}:check`)
  const servers = client.isCluster ? (client as Cluster).nodes('master') : [client as Redis]
  const policies = await Promise.all(servers.map(readEvictionPolicy))
  const evicting = policies.find(policy => policy !== undefined && policy !== 'noeviction')
  if (evicting !== undefined) throw new UnfitStoreError(`Redis has maxmemory-policy ${evicting}, which deletes pushes and sessions when its memory is full: set maxmemory-policy to noeviction`)
  return policies[0]
}

async function checkCommands (client: RedisClient, key: string): Promise<void> {
  let refused: string[]
  try {
    refused = await client.eval(PROBE, 1, key) as string[]
    // the queue calls its scripts by their digest
    await client.evalsha('0'.repeat(40), 1, key)
  } catch (err) {
    const { message } = err as Error
    if (message.startsWith('NOSCRIPT')) refused ??= []
    else if (/^(MOVED|ASK|CROSSSLOT) /.test(message)) throw new UnfitStoreError('this Redis is part of a cluster: write redis+cluster://host:port,host:port for its address')
    else if (/unknown command/i.test(message)) throw new UnfitStoreError('this Redis has no EVAL or EVALSHA: the commands must not be renamed, and the address of a sentinel has the form redis+sentinel://host:port/master')
    else if (message.startsWith('NOPERM')) throw new UnfitStoreError(`the user of Redis needs the right to EVAL and EVALSHA on keys that begin with ${key.slice(0, key.indexOf(':'))}: (${message})`)
    else throw err
  }
  const [command, reason] = refused!
  if (command === undefined) return
  // Redis 7 and newer append the position in the script to the reason
  const cause = reason!.replace(/ script: .*$/s, '')
  if (PASSES.test(cause)) throw new Error(cause)
  throw new UnfitStoreError(`Redis refuses ${command}, which the queue needs: ${cause}${command === 'ZPOPMIN' ? ' (Redis 5 or newer has it)' : ''}`)
}

async function readEvictionPolicy (server: Redis): Promise<string | undefined> {
  // a managed Redis may have renamed CONFIG, and a user with few rights may not call it
  const answer: unknown = await server.config('GET', 'maxmemory-policy').catch(() => undefined)
  const values = Array.isArray(answer) ? answer : Object.values(answer ?? {})
  const policy: unknown = values.at(-1)
  if (typeof policy === 'string') return policy
  const info = await server.info('memory').catch(() => '')
  return /maxmemory_policy:(\S+)/.exec(String(info))?.[1]
}
