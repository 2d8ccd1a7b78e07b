import t from 'tap'
import type { MessageQueue } from '../../plugins/messages/index.js'
import { createMemoryQueue } from '../../plugins/queue/memory.js'
import { createMemoryStore } from '../../plugins/store/memory.js'
import { createScopedStore } from '../../plugins/store/scoped.js'
import type { Store } from '../../plugins/store/store.js'
import { until } from '../helpers/platform.js'
import { dedupeKey as builtInKey } from '../../plugins/messages/dedupe.js'
import { parseMessage } from '../../plugins/messages/parse.js'
import { appid, build, deferred, event, push, success, text } from './push.js'

const replyDeadlineMs = 20

/** A queue of the test's own: what is in it runs when the test says so. */
function createHeldQueue (): MessageQueue & { added: string[], failWith: (error?: Error) => void } {
  const queue = createMemoryQueue({ backoffMs: 1, maxBackoffMs: 1 })
  const added: string[] = []
  let failure: Error | undefined
  return {
    ...queue,
    added,
    failWith: error => { failure = error },
    async add (push) {
      if (failure !== undefined) throw failure
      const isNew = await queue.add(push)
      if (isNew) added.push(push.key)
      return isNew
    }
  }
}

/** `store` with other parts, under every prefix, too. */
function withParts (store: Store, parts: Partial<Store>): Store {
  const other: Store = { ...store, ...parts, scope: prefix => createScopedStore(other, prefix) }
  return other
}

t.test('a rule past its deadline is answered success, goes on, and is not run again', async (t) => {
  const app = await build(t, { replyDeadlineMs })
  const gate = deferred()
  let runs = 0
  app.messages.reply(async () => {
    runs++
    await gate.promise
    return { MsgType: 'news' }
  })
  const fields = text()
  t.same(await app.messages.receive(push(fields)), success)
  t.same(await app.messages.receive(push(fields)), success, 'a redelivery meanwhile')
  gate.resolve()
  await app.messages.settled()
  t.match(JSON.parse((await app.messages.receive(push(fields))).body), { MsgType: 'news' }, 'a redelivery behind it gets the reply after all')
  t.equal(runs, 1)
  t.same(await app.messages.deadLetters(), [])
})

t.test('a rule past its deadline acknowledges as the event wants, as the push is stored', async (t) => {
  const app = await build(t, { replyDeadlineMs })
  const gate = deferred()
  app.messages.reply(async () => { await gate.promise })
  const fields = event('xpay_goods_deliver_notify', { OutTradeNo: '1' })
  const decision = event('xpay_subscribe_ios_refund_query_notify')
  for (const time of ['at first', 'again']) {
    t.same(JSON.parse((await app.messages.receive(push(fields))).body), { ErrCode: 0, ErrMsg: 'success' }, time)
    t.same(await app.messages.receive(push(decision)), success, 'nobody but the rule can decide')
  }
  gate.resolve()
  await app.messages.settled()
})

t.test('a rule that is past its deadline waits in the queue until it is done', async (t) => {
  const queue = createHeldQueue()
  const app = await build(t, { replyDeadlineMs, queue })
  t.teardown(() => queue.close())
  const gate = deferred()
  let runs = 0
  app.messages.reply(async () => {
    runs++
    await gate.promise
  })
  t.same(await app.messages.receive(push(text())), success)
  t.equal(queue.added.length, 1)
  const jobs: Array<Promise<void>> = []
  queue.process((job, control) => {
    const handled = app.messages.handle(job, control)
    jobs.push(handled)
    return handled
  })
  await until(() => jobs.length === 1)
  gate.resolve()
  await jobs[0]
  t.equal(runs, 1)
})

t.test('a rule that fails past its deadline is tried again by the queue', async (t) => {
  const queue = createHeldQueue()
  const app = await build(t, { replyDeadlineMs, queue })
  t.teardown(() => queue.close())
  const gate = deferred()
  const fields = text()
  const tries: number[] = []
  app.messages.reply(async (_message, { attempt }) => {
    if (tries.push(attempt) === 1) await gate.promise
  })
  t.same(await app.messages.receive(push(fields)), success)
  gate.reject(new Error('too late'))
  await app.messages.settled()
  t.same(await app.messages.receive(push(fields)), success, 'a redelivery leaves it to the queue')
  t.equal(tries.length, 1)
  queue.process((job, control) => app.messages.handle(job, control))
  await until(() => tries.length === 2)
  await app.messages.settled()
  t.same(await app.messages.receive(push(fields)), success)
  t.equal(tries.length, 2)
})

t.test('a rule that asks for the event again past its deadline is run again by the queue, until it no longer does', async (t) => {
  const queue = createHeldQueue()
  const app = await build(t, { replyDeadlineMs, queue })
  t.teardown(() => queue.close())
  const gate = deferred()
  const fields = event('xpay_goods_deliver_notify', { OutTradeNo: 'A1', Env: 0 })
  let runs = 0
  app.messages.reply(async () => {
    if (++runs === 1) await gate.promise
    return { ErrCode: runs < 3 ? 1 : 0, ErrMsg: 'x' }
  })
  t.same(JSON.parse((await app.messages.receive(push(fields))).body), { ErrCode: 0, ErrMsg: 'success' }, 'the queue has it from here on')
  queue.process((job, control) => app.messages.handle(job, control))
  gate.resolve()
  await until(async () => (await app.messages.receive(push(fields))).body.includes('"ErrMsg":"x"'))
  t.equal(runs, 3)
  t.match(JSON.parse((await app.messages.receive(push(fields))).body), { ErrCode: 0, ErrMsg: 'x' })
})

t.test('after a restart the queue runs what was past its deadline', async (t) => {
  const [store, queue] = [createMemoryStore(), createHeldQueue()]
  t.teardown(() => queue.close())
  const before = await build(t, { replyDeadlineMs, store, queue })
  const never = deferred()
  t.teardown(() => never.resolve())
  before.messages.reply(() => never.promise)
  const fields = text('hello')
  t.same(await before.messages.receive(push(fields)), success)

  // the lock of the process that died holds until its lease is over
  const fresh = withParts(store, { withLock: createMemoryStore().withLock })
  const after = await build(t, { replyDeadlineMs, store: fresh, queue })
  const contents: unknown[] = []
  after.messages.reply(({ Content }) => { contents.push(Content) })
  queue.process((job, control) => after.messages.handle(job, control))
  await until(() => contents.length === 1)
  await after.messages.settled()
  t.same(await after.messages.receive(push(fields)), success)
  t.same(contents, ['hello'])
})

t.test('a push whose process died before its rule was done is run by the next delivery', async (t) => {
  const store = createMemoryStore()
  const before = await build(t, { store })
  const never = deferred()
  t.teardown(() => never.resolve())
  let started = false
  before.messages.reply(() => {
    started = true
    return never.promise
  })
  const fields = text()
  before.messages.receive(push(fields)).catch(() => {})
  await until(() => started)

  const after = await build(t, { store: withParts(store, { withLock: createMemoryStore().withLock }) })
  after.messages.reply(() => ({ MsgType: 'news' }))
  t.match(JSON.parse((await after.messages.receive(push(fields))).body), { MsgType: 'news' })
})

t.test('another node that gets the same push waits for the one that runs its rules', async (t) => {
  const store = createMemoryStore()
  const [one, other] = [await build(t, { store }), await build(t, { store })]
  const gate = deferred()
  one.messages.reply(async () => {
    await gate.promise
    return { MsgType: 'text', Content: 'of one' }
  })
  other.messages.reply(async () => {
    t.fail('must not run')
  })
  const fields = text()
  const answers = [one.messages.receive(push(fields)), other.messages.receive(push(fields))]
  gate.resolve()
  t.match((await Promise.all(answers)).map(({ body }) => JSON.parse(body)), [{ MsgType: 'text', Content: 'of one' }, { MsgType: 'text', Content: 'of one' }])
})

t.test('a push that cannot be queued is not acknowledged, and its redelivery is handled', async (t) => {
  const queue = createHeldQueue()
  const app = await build(t, { queue })
  t.teardown(() => queue.close())
  const contents: unknown[] = []
  app.messages.on(async ({ Content }) => { contents.push(Content) })
  queue.process((job, control) => app.messages.handle(job, control))
  const fields = text('hello')
  queue.failWith(new Error('disk full'))
  await t.rejects(app.messages.receive(push(fields)), { message: 'disk full' })
  queue.failWith()
  t.same(await app.messages.receive(push(fields)), success)
  await until(() => contents.length === 1)
  t.same(contents, ['hello'])
})

t.test('a rule past its deadline that cannot be queued is not acknowledged, and its redelivery joins it', async (t) => {
  const queue = createHeldQueue()
  const app = await build(t, { queue, replyDeadlineMs })
  t.teardown(() => queue.close())
  const gate = deferred()
  let runs = 0
  app.messages.reply(async () => {
    runs++
    await gate.promise
    return { MsgType: 'news' }
  })
  const fields = text()
  queue.failWith(new Error('disk full'))
  await t.rejects(app.messages.receive(push(fields)), { message: 'disk full' })
  const again = app.messages.receive(push(fields))
  gate.resolve()
  t.match(JSON.parse((await again).body), { MsgType: 'news' })
  t.match(JSON.parse((await app.messages.receive(push(fields))).body), { MsgType: 'news' })
  t.equal(runs, 1)
})

t.test('a store that is gone makes the delivery fail, and no rule runs', async (t) => {
  const store = createMemoryStore()
  const down = withParts(store, { async get () { throw Object.assign(new Error('gone'), { code: 'WX_ERR_STORE' }) } })
  const app = await build(t, { store: down })
  app.messages.reply(() => { t.fail('must not run') })
  await t.rejects(app.messages.receive(push(text())), { code: 'WX_ERR_STORE' })
})

t.test('closing waits for a rule that goes on past its deadline', async (t) => {
  const app = await build(t, { replyDeadlineMs })
  const gate = deferred()
  let done = false
  app.messages.reply(async () => {
    await gate.promise
    done = true
  })
  t.same(await app.messages.receive(push(text())), success)
  const closed = app.close()
  gate.resolve()
  await closed
  t.ok(done)
})

t.test('closing does not wait for a rule that the queue gave up', async (t) => {
  const queue = createMemoryQueue({ graceMs: 1 })
  const app = await build(t, { replyDeadlineMs, queue })
  let told = false
  const never = deferred()
  t.teardown(() => never.resolve())
  app.messages.reply((_message, { signal }) => {
    signal.addEventListener('abort', () => { told = true })
    return never.promise
  })
  let trying = false
  queue.process((job, control) => {
    trying = true
    return app.messages.handle(job, control)
  })
  t.same(await app.messages.receive(push(text())), success)
  await until(() => trying)
  await queue.close()
  await app.close()
  t.ok(told)
})

t.test('a push whose node died inside its rule is run by the other node, although that node answered while it waited for the lock', async (t) => {
  const [store, queue] = [createMemoryStore(), createHeldQueue()]
  t.teardown(() => queue.close())
  const lease = deferred()
  // the lock of the dead node: free when its lease is over
  const withLock: Store['withLock'] = async (_key, _leaseMs, work) => {
    await lease.promise
    return await work()
  }
  const app = await build(t, { replyDeadlineMs, store: withParts(store, { withLock }), queue })
  const contents: unknown[] = []
  app.messages.reply(({ Content }) => { contents.push(Content) })
  t.same(await app.messages.receive(push(text('hello'))), success)
  const jobs: Array<Promise<void>> = []
  queue.process((job, control) => {
    const handled = app.messages.handle(job, control)
    jobs.push(handled)
    return handled
  })
  await until(() => jobs.length === 1)
  lease.resolve()
  await jobs[0]
  t.same(contents, ['hello'])
})

t.test('a rule that another process runs, or died with, holds up no request past its deadline and no place of the queue', async (t) => {
  const store = createMemoryStore()
  const [first, other] = await Promise.all([0, 1].map(() => build(t, { replyDeadlineMs, store, queue: createHeldQueue() })))
  const gate = deferred()
  const runs: string[] = []
  first!.messages.reply(async () => {
    runs.push('first')
    await gate.promise
    return { MsgType: 'news' }
  })
  other!.messages.reply(async () => {
    runs.push('other')
    return { MsgType: 'news' }
  })
  const fields = text()
  t.same(await first!.messages.receive(push(fields)), success)
  t.same(await other!.messages.receive(push(fields)), success, 'it does not wait for longer than its deadline')
  // nothing of it waits for the lock any more
  await other!.messages.settled()

  const job = { appid, key: 'late:' + builtInKey(parseMessage(JSON.stringify(fields))), raw: JSON.stringify(fields), id: '1', attempt: 1, receivedAt: Date.now(), succeeded: [] }
  const control = { signal: new AbortController().signal, markSucceeded: async () => {} }
  await t.rejects(other!.messages.handle(job, control), { code: 'WX_ERR_POSTPONED' }, 'the place of the queue is free again')
  t.same(runs, ['first'])
  gate.resolve()
  await first!.messages.settled()
  await other!.messages.handle(job, control)
  t.same(runs, ['first'], 'what it came to is on record')
})
