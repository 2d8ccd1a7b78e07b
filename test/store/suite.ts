import t from 'tap'
import type { Test } from 'tap'
import { updateEntry, type Store } from '../../plugins/store/store.js'

/** One engine, opened for one test and closed by it. */
export type OpenStore = (t: Test) => Promise<Store>

/** Resolves once `condition` holds; the test's own time limit is the only one. */
export async function until (condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!await condition()) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** The promises of every store. */
export function testStore (name: string, open: OpenStore): void {
  testEntries(name, open)
  testAdding(name, open)
  testLocks(name, open)
  testUpdates(name, open)
  testScopes(name, open)
}

function testEntries (name: string, open: OpenStore): void {
  t.test(`${name}: what is set is there until its time is over`, async (t) => {
    const store = await open(t)
    t.equal(await store.get('key'), undefined)
    await store.set('key', { text: '图片', list: [1, null] }, 60_000)
    t.same(await store.get('key'), { text: '图片', list: [1, null] })
    await store.set('key', 'replaced', 60_000)
    t.equal(await store.get('key'), 'replaced')
    await store.set('short', 1, 20)
    await until(async () => await store.get('short') === undefined)
    await store.set('key', 'brief', 20)
    await until(async () => await store.get('key') === undefined)
  })

  t.test(`${name}: an entry without an end stays until it is deleted`, async (t) => {
    const store = await open(t)
    await store.set('refresh-token', 'value', Infinity)
    t.equal(await store.add('seen', 1, Infinity), true)
    t.equal(await store.add('seen', 2, Infinity), false)
    t.same([await store.get('refresh-token'), await store.get('seen')], ['value', 1])
    await store.set('refresh-token', 'another', 60_000)
    t.equal(await store.get('refresh-token'), 'another')
    await store.delete('seen')
    t.equal(await store.get('seen'), undefined)
  })

  t.test(`${name}: what was read or written cannot be changed from outside`, async (t) => {
    const store = await open(t)
    const session = { openid: 'o1' }
    await store.set('session', session, 60_000)
    session.openid = 'o2'
    const read = await store.get<typeof session>('session')
    read!.openid = 'o3'
    t.same(await store.get('session'), { openid: 'o1' })
  })

  t.test(`${name}: a scope whose keys grow has what was stored, in whatever order`, async (t) => {
    const store = await open(t)
    const scope = () => store.scope('wx1:').scope('reply:', { growing: true })
    const first = scope()
    // written before anything was read
    const write = first.set('5', 'five', 60_000)
    t.equal(await first.get('7'), undefined)
    await write
    const again = scope()
    await again.set('é', 'letter', 60_000)
    t.equal(await again.add('3', 'three', 60_000), true)
    t.equal(await again.add('5', 'another', 60_000), false)
    await first.set('9', 'nine', 60_000)
    for (const reader of [first, again, scope()]) {
      t.same(await Promise.all(['3', '5', '9', 'é', '4', '99', 'ü', '\u{1F600}'].map(key => reader.get(key))), ['three', 'five', 'nine', 'letter', undefined, undefined, undefined, undefined])
    }
    await again.delete('9')
    t.equal(await first.get('9'), undefined)
    t.equal(await store.scope('wx2:reply:', { growing: true }).get('5'), undefined)
  })
}

function testAdding (name: string, open: OpenStore): void {
  t.test(`${name}: a deleted entry is gone, deleting none is fine`, async (t) => {
    const store = await open(t)
    await store.set('key', 1, 60_000)
    await store.delete('key')
    await store.delete('key')
    t.equal(await store.get('key'), undefined)
  })

  t.test(`${name}: one of many who add the same key at once is first`, async (t) => {
    const store = await open(t)
    const added = await Promise.all(Array.from({ length: 20 }, (_, index) => store.add('key', index, 60_000)))
    t.equal(added.filter(Boolean).length, 1)
    t.equal(await store.get('key'), added.indexOf(true))
    t.equal(await store.add('key', 'late', 60_000), false)
  })

  t.test(`${name}: a key can be added again once its time is over, or once it is deleted`, async (t) => {
    const store = await open(t)
    t.equal(await store.add('key', 1, 20), true)
    await until(() => store.add('key', 2, 60_000))
    t.equal(await store.get('key'), 2)
    await store.delete('key')
    t.equal(await store.add('key', 3, 60_000), true)
  })

  t.test(`${name}: keys that differ only past 2^53 are different`, async (t) => {
    const store = await open(t)
    t.equal(await store.add('9007199254740993', 1, 60_000), true)
    t.equal(await store.add('9007199254740992', 1, 60_000), true)
  })
}

function testLocks (name: string, open: OpenStore): void {
  t.test(`${name}: work under one lock never overlaps, under two it does`, async (t) => {
    const store = await open(t)
    let inside = 0
    let most = 0
    await Promise.all(Array.from({ length: 10 }, () => store.withLock('key', 60_000, async () => {
      most = Math.max(most, ++inside)
      await new Promise(setImmediate)
      inside--
    })))
    t.equal(most, 1)

    // resolves only if both are inside at the same time
    let meet!: () => void
    const met = new Promise<void>((resolve) => { meet = resolve })
    await store.withLock('one', 60_000, () => store.withLock('two', 60_000, async () => meet()))
    await met
  })

  t.test(`${name}: work does not get its own lock once more, not even before it waits for anything`, async (t) => {
    const store = await open(t)
    let inner: Promise<void> | undefined
    let isOver = false
    const work = () => {
      inner ??= store.withLock('key', 60_000, () => { t.equal(isOver, true) })
      return new Promise<void>((resolve) => setTimeout(() => {
        isOver = true
        resolve()
      }, 5))
    }
    await store.withLock('key', 60_000, work)
    await inner
    const refused = await store.withLock('key', 60_000, () => ({ by: store.withLock('key', 60_000, () => {}, { waitMs: 0 }).then(() => 'nobody', (error: Error & { code: string }) => error.code) }))
    t.equal(await refused.by, 'WX_ERR_LOCKED')
  })

  t.test(`${name}: a lock gives what its work gives, and is free after work that threw`, async (t) => {
    const store = await open(t)
    await t.rejects(store.withLock('key', 60_000, async () => { throw new Error('no') }), { message: 'no' })
    await t.rejects(async () => store.withLock('key', 60_000, () => { throw new Error('at once') }), { message: 'at once' })
    t.equal(await store.withLock('key', 60_000, async () => 'done'), 'done')
  })

  t.test(`${name}: a holder that never comes back delays the others by its lease at the most`, async (t) => {
    const store = await open(t)
    let comeBack!: () => void
    const held = store.withLock('key', 50, () => new Promise<void>((resolve) => { comeBack = resolve }))
    t.equal(await store.withLock('key', 60_000, async () => 'next', { waitMs: 30_000 }), 'next')
    t.equal(await store.withLock('key', 60_000, async () => 'and next'), 'and next')

    // the first one comes back while a third holds the lock: it must not give away what is no longer its own
    const { fourth } = await store.withLock('key', 60_000, async () => {
      comeBack()
      await held
      let entered = false
      const fourth = store.withLock('key', 60_000, async () => { entered = true })
      await new Promise((resolve) => setTimeout(resolve, 50))
      t.equal(entered, false)
      return { fourth }
    })
    await fourth
  })
}

function testUpdates (name: string, open: OpenStore): void {
  t.test(`${name}: changes of one entry follow one another, and each gets what the last one kept`, async (t) => {
    const store = await open(t)
    for (const place of [store, store.scope('wx1:'), store.scope('reply:', { growing: true })]) {
      const counts = await Promise.all(Array.from({ length: 10 }, () => updateEntry<number, number>(place, 'count', 60_000, async (count = 0, keep) => {
        await new Promise(setImmediate)
        keep(count + 1)
        return count
      }, { ttlMs: 60_000, relaxed: true })))
      t.same(counts.sort((a, b) => a - b), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
      t.equal(await place.get('count'), 10)
    }
  })

  t.test(`${name}: an entry stays when its change keeps nothing or throws, and the next change need not wait`, async (t) => {
    const store = await open(t)
    await store.set('key', ['old'], 60_000)
    const options = { ttlMs: 60_000 }
    t.same(await updateEntry(store, 'key', 60_000, value => value, options), ['old'])
    await t.rejects(updateEntry(store, 'key', 60_000, () => { throw new Error('no') }, options), { message: 'no' })
    await t.rejects(updateEntry(store, 'key', 60_000, async (_value, keep) => {
      keep('never')
      throw new Error('no')
    }, options), { message: 'no' })
    t.same(await store.get('key'), ['old'])
    await updateEntry<unknown, void>(store, 'key', 60_000, (_value, keep) => keep('new'), { ttlMs: 60_000, waitMs: 30_000 })
    t.equal(await store.get('key'), 'new')
    await updateEntry<unknown, void>(store, 'key', 60_000, (_value, keep) => keep('brief'), { ttlMs: 20 })
    await until(async () => await store.get('key') === undefined)
  })

  t.test(`${name}: a change waits for a lock of its key, and no longer than it may`, async (t) => {
    const store = await open(t)
    let entered = false
    const change = () => { entered = true }
    await store.withLock('key', 60_000, async () => {
      await t.rejects(updateEntry(store, 'key', 60_000, change, { ttlMs: 60_000, waitMs: 20 }), { code: 'WX_ERR_LOCKED' })
      t.equal(entered, false)
    })
    await updateEntry(store, 'key', 60_000, change, { ttlMs: 60_000, waitMs: 30_000 })
    t.equal(entered, true)
  })
}

function testScopes (name: string, open: OpenStore): void {
  t.test(`${name}: scopes keep apart what has the same key`, async (t) => {
    const store = await open(t)
    const one = store.scope('wx1:')
    const two = store.scope('wx2:')
    await one.set('token', 1, 60_000)
    await two.set('token', 2, 60_000)
    t.equal(await one.get('token'), 1)
    t.equal(await two.get('token'), 2)
    t.equal(await store.get('token'), undefined)
    t.equal(await one.add('token', 3, 60_000), false)
    t.equal(await one.scope('inner:').get('token'), undefined)
    await one.delete('token')
    t.equal(await two.get('token'), 2)
    await one.close()
    t.equal(await two.get('token'), 2)
    await one.withLock('key', 60_000, () => two.withLock('key', 60_000, async () => t.pass('their locks are apart too')))
  })
}
