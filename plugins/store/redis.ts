import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { LockedError } from '../lib/error-codes.js'
import { createLocalLock } from './local-lock.js'
import type { RedisLink } from '../engines/redis.js'
import { createScopedStore } from './scoped.js'
import { addUpdate, keepingChange, type Store, type Update } from './store.js'

/** Releases a lock only if the caller still holds it: its lease may have ended, and another holder may have the lock now. */
const RELEASE = 'if redis.call("get", KEYS[1]) == ARGV[1] then return redis.call("del", KEYS[1]) else return 0 end'

/** The pause in milliseconds before asking for a lock again is one to two times this. */
const LOCK_POLL_MS = 25

/** Creates a store that all processes with the same Redis share. Closing the store leaves the connection open. */
export function createRedisStore ({ client, prefix, run }: RedisLink): Store {
  const entry = (key: string) => `${prefix}:entry:${key}`
  const expiry = (ttlMs: number) => Math.max(1, Math.ceil(ttlMs))
  // the callers of this process wait for each other here, so that only one of them asks Redis
  const withLocalLock = createLocalLock()

  /** `ask` is called with each attempt to take the lock, so that its question takes no round trip of its own; `work` gets its last answer. */
  async function underLock<T, Answer = undefined> (key: string, leaseMs: number, work: (answer: Promise<Answer> | undefined) => T | Promise<T>, giveUpAt: number, ask?: () => Promise<Answer>): Promise<T> {
    const lock = `${prefix}:lock:${key}`
    const token = randomUUID()
    let answer: Promise<Answer> | undefined
    for (;;) {
      const taking = run(() => client.set(lock, token, 'PX', expiry(leaseMs), 'NX'))
      answer = ask?.()
      answer?.catch(() => {})
      if (await taking === 'OK') break
      if (performance.now() >= giveUpAt) throw new LockedError()
      await sleep(LOCK_POLL_MS * (1 + Math.random()))
    }
    try {
      return await work(answer)
    } finally {
      // if Redis is away, the end of the lease frees the lock
      await run(() => client.eval(RELEASE, 1, lock, token)).catch(() => {})
    }
  }

  const store: Store = {
    async get (key) {
      const json = await run(() => client.get(entry(key)))
      return json === null ? undefined : JSON.parse(json)
    },
    async set (key, value, ttlMs) {
      await run(() => ttlMs === Infinity ? client.set(entry(key), JSON.stringify(value)) : client.set(entry(key), JSON.stringify(value), 'PX', expiry(ttlMs)))
    },
    async add (key, value, ttlMs) {
      return await run(() => ttlMs === Infinity ? client.set(entry(key), JSON.stringify(value), 'NX') : client.set(entry(key), JSON.stringify(value), 'PX', expiry(ttlMs), 'NX')) === 'OK'
    },
    async delete (key) {
      await run(() => client.del(entry(key)))
    },
    async withLock (key, leaseMs, work, options) {
      const giveUpAt = performance.now() + (options?.waitMs ?? Infinity)
      return withLocalLock(key, leaseMs, () => underLock(key, leaseMs, work, giveUpAt), options)
    },
    scope: (scopePrefix) => createScopedStore(store, scopePrefix),
    close: async () => {}
  }

  const update: Update = (key, leaseMs, change, options) => {
    const giveUpAt = performance.now() + (options.waitMs ?? Infinity)
    const read = () => store.get<any>(key)
    // the nodes of a cluster may answer in another order than they were asked
    const ask = client.isCluster ? undefined : read
    const work = async (answer = read()) => keepingChange(change, await answer, kept => store.set(key, kept, options.ttlMs))
    return withLocalLock(key, leaseMs, () => underLock(key, leaseMs, work, giveUpAt, ask), options)
  }
  return addUpdate(store, update)
}
