import t from 'tap'
import { createMemoryStore } from '../../plugins/store/memory.js'
import { updateEntry, type Store } from '../../plugins/store/store.js'
import { collectGarbage } from '../helpers/garbage.js'
import { testStore } from './suite.js'

testStore('memory', async () => createMemoryStore())

t.test('a full memory store lets go of what was not used for longest', async (t) => {
  const store = createMemoryStore({ maxEntries: 3 })
  for (const key of ['a', 'b', 'c']) await store.set(key, key, 60_000)
  await store.get('a')
  await store.set('d', 'd', 60_000)
  t.same(await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.get(key))), ['a', undefined, 'c', 'd'])
})

t.test('a memory store lets go of what has expired before what has not', async (t) => {
  let time = 0
  const store = createMemoryStore({ maxEntries: 3, now: () => time })
  await store.set('long', 1, 10_000_000)
  await store.set('short', 1, 1000)
  await store.set('other', 1, 10_000_000)
  time = 120_000
  await store.set('new', 1, 10_000_000)
  t.equal(await store.get('long'), 1)
  t.equal(await store.get('other'), 1)
})

t.test('a store that an app wraps is changed through its own methods', async (t) => {
  const store = createMemoryStore()
  const own: Store = { ...store, get: async <T>(key: string) => store.get<T>(`own ${key}`), set: (key, ...rest) => store.set(`own ${key}`, ...rest) }
  for (const count of [1, 2]) t.equal(await updateEntry<number, number>(own, 'key', 60_000, (value = 0, keep) => { keep(value + 1); return value + 1 }, { ttlMs: 60_000 }), count)
  t.equal(await store.get('own key'), 2)
  t.equal(await store.get('key'), undefined)
})

t.test('the answers to many pushes let go of one another, and not of sessions', async (t) => {
  const store = createMemoryStore({ maxEntries: 3 })
  const answers = store.scope('wx1:reply:', { growing: true })
  await store.set('wx1:session:1', 'session', 60_000)
  for (let id = 1; id <= 5; id++) await answers.set(`msg:${id}`, 'answer', 60_000)
  t.equal(await store.get('wx1:session:1'), 'session')
  t.same(await Promise.all([1, 2, 3, 4, 5].map(id => answers.get(`msg:${id}`))), [undefined, undefined, 'answer', 'answer', 'answer'])
})

t.test('a memory store remembers answers with no limit, the least, and more than there is room for', async (t) => {
  for (const maxEntries of [0, 1, 20_000]) {
    const answers = createMemoryStore({ maxEntries }).scope('wx1:reply:', { growing: true })
    await answers.set('msg:1', 'first', 60_000)
    await answers.set('msg:2', 'second', 60_000)
    t.equal(await answers.get('msg:2'), 'second', String(maxEntries))
  }
})

t.test('the answers to pushes come back as they were, whatever their letters and length', async (t) => {
  const store = createMemoryStore()
  const answers = store.scope('wx1:reply:', { growing: true })
  const texts = ['', 'success', '图片 🖼', '\u{D800} alone', 'x'.repeat(8191), '图'.repeat(8191), '图'.repeat(100_000), ...Array.from({ length: 500 }, (_, index) => `第 ${index} 条 `.repeat(index))]
  for (const [index, text] of texts.entries()) await answers.set(`text:${index}`, text, 60_000)
  await answers.set('list', ['图片', 1], 60_000)
  t.same(await Promise.all(texts.map((_, index) => answers.get(`text:${index}`))), texts)
  t.same(await answers.get('list'), ['图片', 1])
})

t.test('10,000 answers to pushes take little of the heap of V8', async (t) => {
  const store = createMemoryStore()
  const answers = store.scope('wx1:reply:', { growing: true })
  const before = await heapBytes()
  for (let id = 0; id < 10_000; id++) await answers.set(`msg:${id}`, `<Content>${'图片'.repeat(150)}</Content>${id}`, 60_000)
  const each = (await heapBytes() - before) / 10_000
  t.ok(each < 400, `an answer of 640 bytes takes ${Math.round(each)}`)
  t.type(await answers.get('msg:9999'), 'string')
})

async function heapBytes (): Promise<number> {
  for (let i = 0; i < 3; i++) {
    collectGarbage()
    await new Promise(setImmediate)
  }
  return process.memoryUsage().heapUsed
}
