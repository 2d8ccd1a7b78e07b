import t from 'tap'
import { CredentialKeeper, toCredential, type CredentialOptions } from '../../plugins/credentials/index.js'
import { StoreError } from '../../plugins/lib/error-codes.js'
import { createMemoryStore } from '../../plugins/store/memory.js'
import type { Store } from '../../plugins/store/store.js'
import { failure } from '../helpers/platform.js'

const HOUR = 3_600_000
const { signal } = new AbortController()

interface Endpoint {
  /** The `force` of each fetch, in order. */
  fetches: boolean[]
  /** Gives what the platform would give; each forced fetch ends what was given before. */
  fetch: CredentialOptions['fetch']
  /** Makes the next fetch wait until it is let go. */
  hold (): () => void
  /** Makes the fetches fail. */
  broken?: Error
}

interface Clock { time: number }

/** A stable endpoint: the same token until it is forced, two hours each. */
function createEndpoint (clock: Clock): Endpoint {
  let serial = 1
  let expiresAt = clock.time + 2 * HOUR
  let held: Promise<void> | undefined
  const endpoint: Endpoint = {
    fetches: [],
    async fetch (force) {
      endpoint.fetches.push(force)
      await held
      if (endpoint.broken) throw endpoint.broken
      if (force || expiresAt - clock.time <= 300_000) {
        serial++
        expiresAt = clock.time + 2 * HOUR
      }
      return { value: `token-${serial}`, expiresAt }
    },
    hold () {
      let release!: () => void
      held = new Promise<void>(resolve => {
        release = () => {
          held = undefined
          resolve()
        }
      })
      return release
    }
  }
  return endpoint
}

/** A store that can be cut off. */
function createFrailStore (clock: Clock): Store & { down: boolean } {
  const store = createMemoryStore({ now: () => clock.time })
  const frail = { ...store, down: false }
  for (const name of ['get', 'set', 'add', 'delete', 'withLock'] as const) {
    frail[name] = (async (...args: any[]) => {
      if (frail.down) throw new StoreError()
      return (store[name] as any)(...args)
    }) as any
  }
  return frail
}

/** A store whose answers take their time, as Redis' do. */
function slow (store: Store): Store {
  const late = { ...store }
  for (const name of ['get', 'set', 'add', 'delete'] as const) {
    late[name] = (async (...args: any[]) => {
      await new Promise(resolve => setTimeout(resolve, 1 + Math.random() * 2))
      return (store[name] as any)(...args)
    }) as any
  }
  return late
}

function build (changes: Partial<CredentialOptions> = {}) {
  const clock: Clock = { time: 1_700_000_000_000 }
  const endpoint = createEndpoint(clock)
  const store = createFrailStore(clock)
  const errors: unknown[] = []
  const options: CredentialOptions = {
    store,
    fetch: endpoint.fetch,
    repeatable: true,
    aheadMs: 240_000,
    onError: error => { errors.push(error) },
    now: () => clock.time,
    ...changes
  }
  return { clock, endpoint, store, errors, options, keeper: new CredentialKeeper(options) }
}

t.test('a fetched credential is used until it expires', async (t) => {
  const { clock, endpoint, keeper } = build()
  t.equal(await keeper.get(), 'token-1')
  clock.time += HOUR
  t.equal(await keeper.get(), 'token-1')
  t.same(await keeper.current(), { value: 'token-1', expiresAt: clock.time + HOUR })
  t.same(endpoint.fetches, [false])
})

t.test('200 who ask at once share one fetch', async (t) => {
  const { endpoint, keeper } = build()
  const values = await Promise.all(Array.from({ length: 200 }, () => keeper.get()))
  t.same(new Set(values), new Set(['token-1']))
  t.same(endpoint.fetches, [false])
})

t.test('a fetch that failed fails all who waited for it, and the next one asks again', async (t) => {
  const { endpoint, keeper } = build()
  endpoint.broken = new Error('no')
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => keeper.get()))
  t.ok(results.every(result => result.status === 'rejected' && result.reason === endpoint.broken))
  t.equal(endpoint.fetches.length, 1)
  endpoint.broken = undefined
  t.equal(await keeper.get(), 'token-1')
})

t.test('a credential that expires soon is renewed in the background', async (t) => {
  const { clock, endpoint, keeper } = build()
  await keeper.get()
  clock.time += 2 * HOUR - 240_000
  const release = endpoint.hold()
  t.equal(await keeper.get(), 'token-1', 'nobody waits')
  t.equal(await keeper.get(), 'token-1')
  release()
  await keeper.settled()
  t.equal(await keeper.get(), 'token-2')
  t.same(endpoint.fetches, [false, false])
})

t.test('a platform that goes on giving the old one is not asked with every call', async (t) => {
  const { clock, keeper, endpoint, options } = build({ aheadMs: HOUR })
  await keeper.get()
  clock.time += 2 * HOUR - 600_000
  for (let n = 0; n < 10; n++) {
    t.equal(await keeper.get(), 'token-1')
    await keeper.settled()
  }
  t.equal(endpoint.fetches.length, 2)
  clock.time += 31_000
  await keeper.get()
  await keeper.settled()
  t.equal(endpoint.fetches.length, 3)
  t.equal(options.aheadMs, HOUR)
})

t.test('a failed early renewal is reported and stops no caller', async (t) => {
  const { clock, endpoint, errors, keeper } = build()
  await keeper.get()
  clock.time += 2 * HOUR - 240_000
  endpoint.broken = new Error('platform is away')
  t.equal(await keeper.get(), 'token-1')
  await keeper.settled()
  t.same(errors, [endpoint.broken])
  t.equal(await keeper.get(), 'token-1')
})

t.test('an expired credential is never returned, even if its renewal fails', async (t) => {
  const { clock, endpoint, keeper } = build()
  await keeper.get()
  clock.time += 2 * HOUR
  endpoint.broken = new Error('platform is away')
  t.equal(await failure(keeper.get()), endpoint.broken)
  endpoint.broken = undefined
  t.equal(await keeper.get(), 'token-2')
})

t.test('a refused credential is fetched again, and forced only if the platform returns it again', async (t) => {
  const { endpoint, keeper } = build()
  await keeper.invalidate(await keeper.get())
  t.equal(await keeper.get(), 'token-2')
  t.same(endpoint.fetches, [false, false, true])
})

t.test('a refused credential is not forced if the platform already has another', async (t) => {
  const { endpoint, keeper } = build()
  const refused = await keeper.get()
  await endpoint.fetch(true, signal)
  endpoint.fetches.length = 0
  await keeper.invalidate(refused)
  t.equal(await keeper.get(), 'token-2')
  t.same(endpoint.fetches, [false])
})

t.test('refusing a credential that is no longer current changes nothing', async (t) => {
  const { endpoint, keeper } = build()
  const old = await keeper.get()
  await keeper.invalidate(old)
  await keeper.get()
  endpoint.fetches.length = 0
  await keeper.invalidate(old)
  await keeper.invalidate('never-heard-of')
  t.equal(await keeper.get(), 'token-2')
  t.same(endpoint.fetches, [])
})

t.test('many who were refused together force once', async (t) => {
  const { endpoint, keeper } = build()
  const refused = await keeper.get()
  const values = await Promise.all(Array.from({ length: 50 }, async () => {
    await keeper.invalidate(refused)
    return keeper.get()
  }))
  t.same(new Set(values), new Set(['token-2']))
  t.equal(endpoint.fetches.filter(Boolean).length, 1)
})

t.test('it forces at most once in 30 seconds, and hands out nothing that was refused meanwhile', async (t) => {
  const { clock, endpoint, keeper } = build()
  await keeper.invalidate(await keeper.get())
  t.equal(await keeper.get(), 'token-2')
  await keeper.invalidate('token-2')
  for (let n = 0; n < 10; n++) t.match(await failure(keeper.get()), { code: 'WX_ERR_CREDENTIAL_REFUSED', statusCode: 503, message: /in 5 s/ })
  t.same(endpoint.fetches, [false, false, true, false], 'the platform is left in peace')

  clock.time += 30_000
  t.equal(await keeper.get(), 'token-3')
  t.equal(endpoint.fetches.filter(Boolean).length, 2)
})

t.test('a platform that refuses each new credential is asked ever less often, on all nodes together', async (t) => {
  let serial = 0
  const clock = { time: 1_700_000_000_000 }
  const store = createMemoryStore({ now: () => clock.time })
  const fetch = async () => ({ value: `token-${++serial}`, expiresAt: clock.time + 2 * HOUR, fetchedAt: clock.time })
  const nodes = Array.from({ length: 3 }, () => new CredentialKeeper({ store, fetch, repeatable: false, aheadMs: 240_000, onError: () => {}, now: () => clock.time }))
  for (let tick = 0; tick < 300; tick++) {
    clock.time += 67
    const node = nodes[tick % 3]!
    const value = await node.get().catch(error => { t.match(error, { code: 'WX_ERR_CREDENTIAL_REFUSED' }) })
    if (value !== undefined) await node.invalidate(value)
  }
  t.ok(serial <= 10, `${serial} fetches in 20 s`)
  clock.time += 60_000
  t.equal(await nodes[0]!.get(), `token-${serial}`, 'and then again')
})

t.test('none of 200 callers gets a refused credential, not even when it is refused repeatedly', async (t) => {
  for (const create of [() => createMemoryStore(), () => slow(createMemoryStore())]) {
    let serial = 1
    const issue = () => { serial++ }
    const fetch = async (force: boolean) => {
      await new Promise(resolve => setTimeout(resolve, 5))
      if (force) issue()
      return { value: `token-${serial}`, expiresAt: Date.now() + 2 * HOUR, fetchedAt: Date.now() }
    }
    const keeper = new CredentialKeeper({ store: create(), fetch, repeatable: true, aheadMs: 240_000, onError: () => {} })
    await keeper.get()
    for (let revocation = 1; revocation <= 3; revocation++) {
      issue()
      const refused = new Set<string>()
      await Promise.all(Array.from({ length: 200 }, async (_, index) => {
        await new Promise(resolve => setTimeout(resolve, index / 5))
        const first = await keeper.get()
        await new Promise(resolve => setTimeout(resolve, Math.random() * 3))
        if (first === `token-${serial}`) return
        await keeper.invalidate(first)
        refused.add(first)
        const second = await keeper.get()
        if (refused.has(second)) t.fail(`${second} was refused before`)
      }))
      t.equal(await keeper.get(), `token-${serial}`)
    }
  }
})

t.test('a fetch that outlasts the lease does not put an older credential in place of a newer one', async (t) => {
  const store = createMemoryStore()
  const release = { slow () {} }
  const held = new Promise<void>(resolve => { release.slow = resolve })
  const options = { store, repeatable: false, aheadMs: 240_000, onError: () => {} }
  const slowNode = new CredentialKeeper({ ...options, fetch: async () => { await held; return toCredential('x', 'old', 7200) } })
  const got = slowNode.get()
  await new Promise(setImmediate)
  await store.set('current', { ...toCredential('x', 'new', 7200), fetchedAt: Date.now() + 1 }, HOUR)
  release.slow()
  t.equal(await got, 'new')
  t.match(await store.get('current'), { value: 'new' })
})

t.test('two keepers over one store fetch once, whoever comes first', async (t) => {
  const { clock, endpoint, keeper, options } = build()
  const other = new CredentialKeeper(options)
  t.same(await Promise.all([keeper.get(), other.get()]), ['token-1', 'token-1'])
  t.same(endpoint.fetches, [false])

  clock.time += 2 * HOUR - 240_000
  await Promise.all([keeper.get(), other.get()])
  await Promise.all([keeper.settled(), other.settled()])
  t.equal(await keeper.get(), 'token-2')
  t.equal(await other.get(), 'token-2')
  t.same(endpoint.fetches, [false, false])
})

t.test('a credential that one keeper found refused is replaced for the other without another fetch', async (t) => {
  const { endpoint, keeper, options } = build()
  const other = new CredentialKeeper(options)
  await Promise.all([keeper.get(), other.get()])
  await keeper.invalidate('token-1')
  t.equal(await keeper.get(), 'token-2')
  endpoint.fetches.length = 0
  await other.invalidate('token-1')
  t.equal(await other.get(), 'token-2')
  t.same(endpoint.fetches, [])
})

t.test('a keeper that starts later takes what the store has, but not what was refused', async (t) => {
  const { endpoint, keeper, options } = build()
  await keeper.get()
  t.equal(await new CredentialKeeper(options).get(), 'token-1')
  t.same(endpoint.fetches, [false])
  await keeper.invalidate('token-1')
  t.equal(await new CredentialKeeper(options).get(), 'token-2')
})

t.test('without its store a keeper goes on serving, and goes on fetching what harms nobody', async (t) => {
  const { clock, endpoint, errors, store, keeper } = build()
  await keeper.get()
  store.down = true
  t.equal(await keeper.get(), 'token-1')
  clock.time += 2 * HOUR - 240_000
  t.equal(await keeper.get(), 'token-1')
  await keeper.settled()
  t.equal(await keeper.get(), 'token-2')
  t.same(errors, [])
  clock.time += 2 * HOUR
  t.equal(await keeper.get(), 'token-3')
  t.same(endpoint.fetches, [false, false, false])
})

t.test('without its store an invalidation still counts here', async (t) => {
  const { endpoint, errors, store, keeper } = build()
  const refused = await keeper.get()
  store.down = true
  await keeper.invalidate(refused)
  t.match(errors, [{ code: 'WX_ERR_STORE' }])
  await endpoint.fetch(true, signal)
  t.equal(await keeper.get(), 'token-2')
})

t.test('a store that fails after the fetch does not lose what was fetched', async (t) => {
  const { store, keeper } = build()
  store.set = async () => { throw new StoreError() }
  t.equal(await keeper.get(), 'token-1')
  t.equal(await keeper.get(), 'token-1')
})

t.test('a credential that must not be fetched twice rejects with the store\'s error, and the current one is served', async (t) => {
  const { clock, endpoint, errors, store, keeper } = build({ repeatable: false })
  store.down = true
  t.match(await failure(keeper.get()), { code: 'WX_ERR_STORE', statusCode: 503 })
  t.same(endpoint.fetches, [])
  store.down = false
  await keeper.get()
  store.down = true
  clock.time += 2 * HOUR - 240_000
  t.equal(await keeper.get(), 'token-1')
  await keeper.settled()
  t.match(errors, [{ code: 'WX_ERR_STORE' }])
  t.same(endpoint.fetches, [false])
})

t.test('settled waits for a refresh that is under way, and otherwise resolves at once', async (t) => {
  const { endpoint, keeper } = build()
  await keeper.settled()
  const release = endpoint.hold()
  const got = keeper.get()
  let settled = false
  const waiting = keeper.settled().then(() => { settled = true })
  await new Promise(setImmediate)
  t.equal(settled, false)
  release()
  await Promise.all([waiting, got])
  endpoint.broken = new Error('no')
  await keeper.invalidate('token-1')
  const failed = failure(keeper.get())
  await keeper.settled()
  t.equal(await failed, endpoint.broken)
})

t.test('settled does not wait for a platform that does not answer', async (t) => {
  const { endpoint, keeper } = build()
  const release = endpoint.hold()
  const got = keeper.get()
  await keeper.settled()
  release()
  t.equal(await got, 'token-1')
})

t.test('a credential from before the clock was set back, or from a node with a wrong clock, is fetched again', async (t) => {
  const clock = { time: 1_700_000_000_000 }
  const store = createMemoryStore({ now: () => 0 })
  let fetches = 0
  const fetch = async () => ({ value: `token-${++fetches}`, expiresAt: clock.time + 2 * HOUR, fetchedAt: clock.time })
  const create = () => new CredentialKeeper({ store, fetch, repeatable: true, aheadMs: 240_000, onError: () => {}, now: () => clock.time })
  const keeper = create()
  t.equal(await keeper.get(), 'token-1')
  clock.time -= 50_000
  t.equal(await keeper.get(), 'token-1', 'two clocks are never the same')
  clock.time -= HOUR
  t.equal(keeper.peek(), undefined)
  t.equal(await keeper.get(), 'token-2')
  t.match(await keeper.current(), { value: 'token-2', expiresAt: clock.time + 2 * HOUR })
  clock.time -= HOUR
  t.equal(await create().get(), 'token-3', 'as by another node')
})

t.test('no answer of the platform makes a credential that lives for ever', async (t) => {
  for (const seconds of [1e9, 1e300, Infinity]) {
    const before = Date.now()
    const { expiresAt } = toCredential('the token endpoint', 'token', seconds)
    t.ok(expiresAt >= before + 7_200_000 && expiresAt <= Date.now() + 24 * HOUR, String(seconds))
  }
  for (const seconds of [0, -1, NaN, undefined, null, 'soon']) t.throws(() => toCredential('the token endpoint', 'token', seconds), { code: 'WX_ERR_API_RESPONSE' }, String(seconds))
})
