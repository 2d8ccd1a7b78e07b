import t from 'tap'
import type { Test } from 'tap'
import type { Account } from '../../plugins/accounts/account.js'
import { ContextPool, type ContextPoolOptions, type Lease } from '../../plugins/accounts/context-pool.js'
import { until } from '../helpers/platform.js'
import { deferred } from '../messages/push.js'

/** A substitute for a Fastify instance. */
interface FakeContext {
  appid: string
  secret: string
  closed: boolean
  close (): Promise<void>
}

const account = (appid: string, secret = 'first'): Account => ({ appid, secret })

interface SetupOptions extends Partial<ContextPoolOptions<FakeContext>> {
  beforeBuild? (account: Account): Promise<void> | undefined
}

/** Contexts of the accounts a to e. */
function setup (t: Test, { beforeBuild, ...options }: SetupOptions = {}) {
  let accounts = new Map(['a', 'b', 'c', 'd', 'e'].map(appid => [appid, account(appid)]))
  const built: FakeContext[] = []
  const errors: unknown[] = []
  const contexts = new ContextPool<FakeContext>({
    find: appid => accounts.get(appid),
    async build (account) {
      await beforeBuild?.(account)
      const { appid, secret = '' } = account
      const context: FakeContext = {
        appid,
        secret,
        closed: false,
        close: async () => { context.closed = true }
      }
      built.push(context)
      return context
    },
    same: (one, other) => one.secret === other.secret,
    maxWarm: 10,
    idleMs: 600_000,
    onError: error => { errors.push(error) },
    ...options
  })
  t.teardown(() => contexts.close())
  const next = (changes: Record<string, string | undefined>) => {
    const map = new Map(accounts)
    for (const [appid, secret] of Object.entries(changes)) {
      if (secret === undefined) map.delete(appid)
      else map.set(appid, account(appid, secret))
    }
    return map
  }
  return {
    contexts,
    built,
    errors,
    open: () => built.filter(({ closed }) => !closed).map(({ appid }) => appid),
    acquire: async (appid: string) => await contexts.acquire(appid) as Lease<FakeContext>,
    apply (changes: Record<string, string | undefined>) {
      const map = next(changes)
      return contexts.apply(map, accounts, () => { accounts = map })
    }
  }
}

t.test('a hundred first requests at once boot one context', async (t) => {
  const { contexts, built, acquire } = setup(t)
  const leases = await Promise.all(Array.from({ length: 100 }, () => acquire('a')))
  t.equal(built.length, 1)
  t.equal(new Set(leases.map(({ context }) => context)).size, 1)
  t.equal((await acquire('a')).context, built[0], 'a later request gets the same')
  t.equal(contexts.warm, 1)
})

t.test('an account that is unknown boots nothing', async (t) => {
  const { contexts, built } = setup(t)
  t.equal(await contexts.acquire('x'), undefined)
  t.equal(await contexts.acquire('__proto__'), undefined)
  t.same(built, [])
})

t.test('a boot that fails fails for all who wait for it, and the next one is a new try', async (t) => {
  let broken = true
  const { contexts, acquire } = setup(t, {
    async build ({ appid, secret = '' }) {
      if (broken) throw new Error('broken')
      return { appid, secret, closed: false, close: async () => {} }
    }
  })
  const outcomes = await Promise.allSettled([acquire('a'), acquire('a')])
  t.same(outcomes.map(({ status }) => status), ['rejected', 'rejected'])
  t.equal(contexts.warm, 0)
  broken = false
  t.match(await acquire('a'), { context: { appid: 'a' } })
})

t.test('two of five accounts are kept warm, those used last', async (t) => {
  const { contexts, acquire, open } = setup(t, { maxWarm: 2 })
  for (const appid of ['a', 'b', 'a', 'c', 'd', 'e']) (await acquire(appid)).release()
  t.equal(contexts.warm, 2)
  t.same(open(), ['d', 'e'])
  ;(await acquire('d')).release()
  ;(await acquire('a')).release()
  t.same(open(), ['d', 'a'], 'e was not used for longest')
})

t.test('more are open while more are in use, and no longer', async (t) => {
  const { contexts, built, acquire, open } = setup(t, { maxWarm: 2 })
  const leases = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(acquire))
  t.equal(contexts.warm, 5)
  t.same(open(), ['a', 'b', 'c', 'd', 'e'])
  t.equal(built.length, 5)
  for (const lease of leases) lease.release()
  t.equal(contexts.warm, 2)
  t.equal(open().length, 2)
})

t.test('a context in use is left alone when it is idle for long and when room is needed', async (t) => {
  const { contexts, acquire, open } = setup(t, { maxWarm: 1, idleMs: 10 })
  const lease = await acquire('a')
  ;(await acquire('b')).release()
  await until(() => !open().includes('b'))
  t.notOk(lease.context.closed)
  lease.release()
  await until(() => lease.context.closed)
  t.equal(contexts.warm, 0)
})

t.test('a context without a user is closed after its time, and boots again when needed', async (t) => {
  const { built, acquire, open } = setup(t, { idleMs: 10 })
  ;(await acquire('a')).release()
  await until(() => open().length === 0)
  t.notOk((await acquire('a')).context.closed)
  t.equal(built.length, 2)
})

t.test('to release a lease twice is to release it once', async (t) => {
  const { acquire, open } = setup(t, { maxWarm: 1 })
  const [one, other] = [await acquire('a'), await acquire('a')]
  one.release()
  one.release()
  ;(await acquire('b')).release()
  t.same(open(), ['a'], 'the other one still uses it')
  t.notOk(other.context.closed)
})

t.test('a changed account is swapped once its next context is built, the old one closes after its last user', async (t) => {
  const { acquire, apply, open } = setup(t)
  const [first, second] = [await acquire('a'), await acquire('a')]
  await apply({ a: 'second' })
  t.equal((await acquire('a')).context.secret, 'second')
  t.notOk(first.context.closed)
  first.release()
  t.notOk(first.context.closed)
  second.release()
  t.ok(first.context.closed)
  t.same(open(), ['a'])
})

t.test('an account that did not change keeps its context', async (t) => {
  const { built, acquire, apply } = setup(t)
  const { context } = await acquire('a')
  await apply({ b: 'second', f: 'new' })
  t.equal((await acquire('a')).context, context)
  t.equal(built.length, 1, 'and a cold one that did is not built')
})

t.test('a removed account is gone, its context closes after its last user', async (t) => {
  const { contexts, acquire, apply } = setup(t)
  const lease = await acquire('a')
  await apply({ a: undefined })
  t.equal(await contexts.acquire('a'), undefined)
  t.notOk(lease.context.closed)
  lease.release()
  t.ok(lease.context.closed)
})

t.test('a build that fails changes no account, and the contexts that were built are closed', async (t) => {
  const closed: string[] = []
  const { contexts, acquire, apply } = setup(t, {
    async build ({ appid, secret = '' }) {
      if (secret === 'broken') throw new Error('broken')
      return {
        appid,
        secret,
        closed: false,
        close: async () => { closed.push(`${appid} ${secret}`) }
      }
    }
  })
  const before = [await acquire('a'), await acquire('b')]
  await t.rejects(apply({ a: 'second', b: 'broken', c: undefined }), { message: 'broken' })
  t.same(closed, ['a second'])
  t.same([(await acquire('a')).context, (await acquire('b')).context], before.map(({ context }) => context))
  t.ok(await contexts.acquire('c'))
})

t.test('a reload while a context boots never leaves the stale one', async (t) => {
  const gates = [deferred(), deferred()]
  const { contexts, built, acquire, apply, open } = setup(t, { beforeBuild: () => gates.shift()?.promise })
  const [first] = gates
  const booting = acquire('a')
  await apply({ a: 'second' })
  gates.length = 0
  first!.resolve()
  t.equal((await booting).context.secret, 'second')
  t.same(built.map(({ secret, closed }) => [secret, closed]), [['first', true], ['second', false]])
  t.same(open(), ['a'])
  t.equal(contexts.warm, 1)
})

t.test('an account that is removed while its context boots is unknown', async (t) => {
  const gate = deferred()
  const { acquire, apply, open } = setup(t, { beforeBuild: () => gate.promise })
  const booting = acquire('a')
  await apply({ a: undefined })
  gate.resolve()
  t.equal(await booting, undefined)
  t.same(open(), [])
})

t.test('a context that booted while others were built for a reload is replaced, too', async (t) => {
  const gates: Record<string, Promise<void>> = {}
  const gate = deferred()
  const { acquire, apply, open } = setup(t, { beforeBuild: ({ appid, secret = '' }) => gates[`${appid} ${secret}`] })
  ;(await acquire('a')).release()
  gates['a second'] = gate.promise
  const applied = apply({ a: 'second', b: 'second' })
  const late = await acquire('b')
  t.equal(late.context.secret, 'first')
  gate.resolve()
  await applied
  t.equal((await acquire('b')).context.secret, 'second')
  late.release()
  t.ok(late.context.closed)
  t.same(open(), ['a', 'b'])
})

t.test('two reloads at once leave the accounts of the later one, each with one context', async (t) => {
  const { contexts, acquire, apply, open } = setup(t)
  ;(await acquire('a')).release()
  await Promise.all([apply({ a: 'second' }), apply({ a: 'second' })])
  t.same(open(), ['a'])
  t.equal((await acquire('a')).context.secret, 'second')
  t.equal(contexts.warm, 1)
})

t.test('closing closes all, those that boot too, and nothing boots behind it', async (t) => {
  const { contexts, acquire, open } = setup(t)
  ;(await acquire('a')).release()
  const booting = acquire('b').catch(error => error)
  await contexts.close()
  t.match(await booting, { code: 'WX_ERR_CLOSED' })
  await t.rejects(acquire('c'), { code: 'WX_ERR_CLOSED', statusCode: 503 })
  t.same(open(), [])
  t.equal(contexts.warm, 0)
})

t.test('a context that cannot be closed is reported, and keeps no other from closing', async (t) => {
  const { contexts, errors, acquire } = setup(t, {
    build: async ({ appid, secret = '' }) => ({ appid, secret, closed: false, close: async () => { throw new Error(`no ${appid}`) } })
  })
  for (const appid of ['a', 'b']) (await acquire(appid)).release()
  await contexts.close()
  t.match(errors, [{ message: 'no a' }, { message: 'no b' }])
})

t.test('an unchanged account is neither built anew nor replaced by a refresh', async (t) => {
  const { contexts, built, acquire } = setup(t)
  for (const appid of ['a', 'b', 'c']) (await acquire(appid)).release()
  await contexts.refresh()
  t.equal(built.length, 3)
})

t.test('a cold account boots while a refresh of the others runs, and boots once', async (t) => {
  const gate = deferred()
  let refreshing = false
  const { contexts, built, acquire } = setup(t, {
    async find (appid) {
      if (refreshing && appid !== 'e') await gate.promise
      return account(appid)
    }
  })
  for (const appid of ['a', 'b', 'c', 'd']) (await acquire(appid)).release()
  refreshing = true
  const refresh = contexts.refresh()
  ;(await acquire('e')).release()
  t.equal(built.length, 5, 'before the refresh is over')
  gate.resolve()
  await refresh
  t.equal(built.length, 5)
})

t.test('an answer of the source that is older than a context does not replace it', async (t) => {
  const gate = deferred()
  let slow = false
  let secret = 'first'
  const { contexts, open, acquire } = setup(t, {
    maxWarm: 1,
    async find (appid) {
      const found = account(appid, secret)
      if (slow) {
        slow = false
        await gate.promise
        return account(appid, 'oldest')
      }
      return found
    }
  })
  ;(await acquire('a')).release()
  slow = true
  const refresh = contexts.refresh()
  ;(await acquire('b')).release()
  secret = 'second'
  ;(await acquire('a')).release()
  gate.resolve()
  await refresh
  t.equal((await acquire('a')).context.secret, 'second')
  t.same(open(), ['a'])
})

t.test('a build that does not end gives up, is told, and is closed when it comes after all', async (t) => {
  const gate = deferred()
  const { contexts, built, acquire } = setup(t, { bootTimeoutMs: 20, beforeBuild: ({ appid }) => appid === 'a' ? gate.promise : undefined })
  await t.rejects(acquire('a'), { code: 'WX_ERR_ACCOUNT_TIMEOUT', statusCode: 503 })
  t.match([...contexts.failures.keys()], ['a'])
  t.equal((await acquire('b')).context.appid, 'b')
  gate.resolve()
  await until(() => built.some(({ appid, closed }) => appid === 'a' && closed))
  t.equal((await acquire('a')).context.closed, false)
  t.equal(contexts.failures.size, 0)
})
