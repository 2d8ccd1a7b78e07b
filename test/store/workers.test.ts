import { once } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import t, { type Test } from 'tap'
import { hostStorage, joinStorage, updateEntry, type Channel, type GuestStorage, type StorageHost, type StoreOptions } from '../../plugins/store/index.js'
import type { DeadLetter, Job, MessageQueue } from '../../plugins/queue/queue.js'
import { testDurableQueue, testQueue, type OpenQueue } from '../queue/suite/index.js'
import { deferred } from '../messages/push.js'
import { testStore, until } from './suite.js'

t.setTimeout(290_000)

/** A process that uses the storage of a host: its messages are copied, as between processes. */
interface TestWorker extends GuestStorage {
  /** Ends without a word. */
  die (): void
}

function channelOf (port: MessagePort): Channel {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => { port.on('message', listener) }
  }
}

async function startWorker (t: Test, host: StorageHost): Promise<TestWorker> {
  const { port1, port2 } = new MessageChannel()
  const detach = host.attach(channelOf(port1))
  const guest = await joinStorage(channelOf(port2))
  once(port1, 'close').then(detach)
  const die = () => port2.close()
  t.teardown(die)
  return { ...guest, die }
}

async function open (t: Test, options: StoreOptions = { dataDir: t.testdir() }, workers = 1): Promise<TestWorker[]> {
  const host = await hostStorage(options)
  const started: TestWorker[] = []
  for (let i = 0; i < workers; i++) started.push(await startWorker(t, host))
  t.teardown(() => host.close())
  return started
}

testStore('of another process', async t => (await open(t))[0]!.store)

async function createHome (t: Test): Promise<OpenQueue> {
  const dataDir = t.testdir()
  return async ({ log, ...queue } = {}) => {
    const host = await hostStorage({ dataDir, queue }, { log })
    const worker = await startWorker(t, host)
    let closing: Promise<void> | undefined
    const close = async () => {
      await worker.messageQueue.close()
      worker.die()
      await host.close()
    }
    const opened = { ...worker.messageQueue, close: () => (closing ??= close()) }
    t.teardown(() => opened.close())
    return opened
  }
}

testQueue('of another process', createHome)
testDurableQueue('of another process', createHome)

const push = (key: string) => ({ appid: 'wx1', key, raw: `<xml>${key}</xml>` })
const letters = async (queue: MessageQueue): Promise<DeadLetter[]> => (await queue.deadLetters.list({})).items

t.test('two workers exclude one another, and the locks of a worker that dies are free', async t => {
  const [one, other] = await open(t, undefined, 2) as [TestWorker, TestWorker]
  const held = deferred()
  const order: string[] = []
  const first = one.store.withLock('key', 60_000, async () => {
    order.push('one begins')
    await held.promise
    order.push('one ends')
  })
  await until(() => order.length === 1)
  await t.rejects(other.store.withLock('key', 60_000, async () => {}, { waitMs: 20 }), { code: 'WX_ERR_LOCKED' })
  const second = other.store.withLock('key', 60_000, () => { order.push('other') })
  held.resolve()
  await Promise.all([first, second])
  t.same(order, ['one begins', 'one ends', 'other'])

  let dies = false
  one.store.withLock('key', 60_000, () => {
    dies = true
    return new Promise(() => {})
  }).catch(() => {})
  await until(() => dies)
  one.die()
  t.equal(await other.store.withLock('key', 60_000, () => 'free'), 'free')
})

t.test('the change of a worker that dies sets nothing, and another may follow', async t => {
  const [one, other] = await open(t, undefined, 2) as [TestWorker, TestWorker]
  let dies = false
  updateEntry<string, void>(one.store, 'key', 60_000, (_value, keep) => {
    keep('never')
    dies = true
    return new Promise(() => {})
  }, { ttlMs: 60_000 }).catch(() => {})
  await until(() => dies)
  one.die()
  t.equal(await updateEntry(other.store, 'key', 60_000, value => value, { ttlMs: 60_000 }), undefined)
})

t.test('the jobs are spread over the workers, and one that rests gets no more of them', async t => {
  const [one, other] = await open(t, undefined, 2) as [TestWorker, TestWorker]
  const ran = { one: 0, other: 0 }
  const gate = deferred()
  one.messageQueue.process(async () => { ran.one++; await gate.promise })
  other.messageQueue.process(async () => { ran.other++; await gate.promise })
  await Promise.all(Array.from({ length: 20 }, (_, index) => one.messageQueue.add(push(String(index)))))
  await until(() => ran.one + ran.other === 20)
  t.same(ran, { one: 10, other: 10 })
  gate.resolve()
  await one.messageQueue.close()
  await Promise.all(Array.from({ length: 5 }, (_, index) => other.messageQueue.add(push(`later ${index}`))))
  await until(() => ran.other === 15)
  t.equal(ran.one, 10)
  await t.rejects(one.messageQueue.add(push('closed')), { code: 'WX_ERR_CLOSED' })
})

t.test('of the jobs of a worker that dies, the one to blame becomes a dead letter and the others are handled', async t => {
  const host = await hostStorage({ dataDir: t.testdir() })
  t.teardown(() => host.close())
  const handled: string[] = []
  let deaths = 0
  const start = async () => {
    const worker = await startWorker(t, host)
    worker.messageQueue.process(async ({ key, attempt }: Job) => {
      if (key === 'killer') {
        deaths++
        worker.die()
        start()
        return new Promise(() => {})
      }
      t.equal(attempt, 1, 'a death costs no try')
      // when the killer runs beside others, these are not done
      if (deaths === 0) return new Promise(() => {})
      handled.push(key)
    })
    return worker
  }
  const adding = await startWorker(t, host)
  await Promise.all(Array.from({ length: 20 }, (_, index) => adding.messageQueue.add(push(`neighbour ${index}`))))
  await adding.messageQueue.add(push('killer'))
  await start()
  await until(async () => (await letters(adding.messageQueue)).length > 0 && handled.length === 20)
  const [letter, ...more] = await letters(adding.messageQueue)
  t.match(letter, { key: 'killer', cause: 'crashed' })
  t.same(more, [])
  t.equal(new Set(handled).size, 20)
  t.match(await adding.messageQueue.status!(), { waiting: 0, delayed: 0, running: 0, dead: 1, causes: { crashed: 1 }, working: false })
})

t.test('jobs wait for a worker without losing a try, and are given back by a worker that stops before they are done', async t => {
  const host = await hostStorage({ dataDir: t.testdir(), queue: { backoffMs: 1, maxBackoffMs: 2 } })
  t.teardown(() => host.close())
  const [one, other] = [await startWorker(t, host), await startWorker(t, host)]
  await one.messageQueue.add(push('1'))
  t.match(await one.messageQueue.status!(), { waiting: 1, running: 0, working: false })
  const attempts: number[] = []
  other.messageQueue.process(async ({ attempt }) => { attempts.push(attempt) })
  await until(() => attempts.length === 1)
  t.same(attempts, [1])
  other.die()
  await one.messageQueue.add(push('2'))
  const third = await startWorker(t, host)
  third.messageQueue.process(async ({ attempt }) => { attempts.push(attempt) })
  await until(() => attempts.length === 2)
  t.same(attempts, [1, 1])
})

t.test('a value that cannot be copied fails its own call, and whatever a handler throws is the failure of its push', async t => {
  const [worker] = await open(t, { dataDir: t.testdir(), queue: { attempts: 1 } }) as [TestWorker]
  const good = worker.store.set('good', 1, 60_000)
  await t.rejects(worker.store.set('bad', { run () {} }, 60_000), { message: /could not be cloned/ })
  await good
  t.equal(await worker.store.get('good'), 1)
  await t.rejects(updateEntry(worker.store, 'good', 60_000, (_value, keep) => keep({ run () {} }), { ttlMs: 60_000 }), { message: /could not be cloned/ })
  t.equal(await updateEntry(worker.store, 'good', 60_000, value => value, { ttlMs: 60_000, waitMs: 1000 }), 1, 'the entry is not held any more')

  const thrown: Record<string, unknown> = {
    null: null,
    proxy: new Proxy({}, { get () { throw new Error('of the proxy') }, getPrototypeOf () { throw new Error('of the proxy') } }),
    getter: Object.defineProperty(new Error('x'), 'message', { get () { throw new Error('of the getter') } }),
    bare: Object.create(null)
  }
  worker.messageQueue.process(async ({ key }) => { throw thrown[key] })
  for (const key of Object.keys(thrown)) await worker.messageQueue.add(push(key))
  await until(async () => (await letters(worker.messageQueue)).length === 4)
  t.same((await letters(worker.messageQueue)).map(({ key }) => key).sort(), Object.keys(thrown).sort())
})

t.test('an error keeps its code on the way, and a worker whose host is gone learns of it', async t => {
  const host = await hostStorage({ dataDir: t.testdir() })
  const worker = await startWorker(t, host)
  await t.rejects(worker.calls.call('no such function'), { message: /does not know/ })
  await host.close()
  await t.rejects(worker.store.get('key'), { code: 'WX_ERR_STORE', statusCode: 503 })
  worker.calls.close()
  await t.rejects(worker.store.get('key'), { code: 'WX_ERR_STORE' })
})
