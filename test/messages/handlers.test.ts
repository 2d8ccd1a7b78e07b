import t from 'tap'
import type { Test } from 'tap'
import { PermanentError } from '../../plugins/lib/error-codes.js'
import type { Job, MessageContext, QueuedPush } from '../../plugins/messages/index.js'
import { createMemoryQueue } from '../../plugins/queue/memory.js'
import { until } from '../helpers/platform.js'
import { appid, build, deferred, event, push, text, write } from './push.js'

/** A queue that tries again at once, with what becomes of its jobs. */
function createQueue (t: Test) {
  const queue = createMemoryQueue({ attempts: 3, backoffMs: 0, maxBackoffMs: 0 })
  t.teardown(() => queue.close())
  return queue
}

t.test('each message goes to the first rule that takes it', async (t) => {
  const app = await build(t)
  const taken: string[] = []
  app.messages
    .on({ content: '图片' }, async () => { taken.push('content') })
    .on({ event: 'USER_ENTER_TEMPSESSION' }, async () => { taken.push('event') })
    .on({ pattern: /^\d+$/g }, async () => { taken.push('pattern') })
    .on({ from: 'oVip' }, async () => { taken.push('from') })
    .on({ msgType: 'text', match: ({ Content }) => Content.length > 5 }, async () => { taken.push('match') })
    .on(async () => { taken.push('rest') })
  const messages = [text('图片'), event('user_enter_tempsession'), text('42'), text('43'), text('hi', { FromUserName: 'oVip' }), text('long enough'), text('hi')]
  for (const [index, fields] of messages.entries()) {
    await app.messages.receive(push(fields))
    await until(() => taken.length === index + 1)
  }
  t.same(taken, ['content', 'event', 'pattern', 'pattern', 'from', 'match', 'rest'])
})

t.test('interceptors stand around both kinds of handler, the first one outermost', async (t) => {
  const app = await build(t)
  const steps: string[] = []
  const done = deferred()
  app.messages
    .use(async (message, _context, next) => {
      steps.push(`1 before ${message.MsgType}`)
      const result = await next()
      steps.push('1 behind')
      return result
    })
    .use(async (_message, _context, next) => {
      steps.push('2 before')
      const result = await next()
      steps.push('2 behind')
      if (result === 'async') done.resolve()
      return result
    })
    .reply({ msgType: 'text' }, () => {
      steps.push('reply')
      return { MsgType: 'news' }
    })
    .on(async () => {
      steps.push('on')
      return 'async'
    })
  t.match(JSON.parse((await app.messages.receive(push(text()))).body), { MsgType: 'news' })
  const around = (handler: string, type: string) => [`1 before ${type}`, '2 before', handler, '2 behind', '1 behind']
  t.same(steps.splice(0), around('reply', 'text'))
  await app.messages.receive(push(event('x')))
  await done.promise
  await until(() => steps.length === 5)
  t.same(steps, around('on', 'event'))
})

t.test('an interceptor may keep a message from its handler, answer for it, and change the answer', async (t) => {
  const app = await build(t)
  app.messages
    .use(async (message, _context, next) => message.FromUserName === 'oBlocked' ? { MsgType: 'blocked' } : { ...await next() as object, seen: true })
    .reply(({ FromUserName }) => {
      t.not(FromUserName, 'oBlocked')
      return { MsgType: 'news' }
    })
  const answer = async (from: string) => JSON.parse((await app.messages.receive(push(text('hi', { FromUserName: from })))).body)
  t.match(await answer('oBlocked'), { MsgType: 'blocked' })
  t.match(await answer('oUser1'), { MsgType: 'news', seen: true })
})

t.test('an error of an interceptor is the failure of the handler', async (t) => {
  const app = await build(t)
  app.messages.use(() => { throw new Error('not now') }).reply(() => { t.fail('must not run') })
  await t.rejects(app.messages.receive(push(text())), { message: 'not now' })
})

t.test('each message has a context of its own, for all that handles it', async (t) => {
  const app = await build(t)
  const contexts: MessageContext[] = []
  const states: unknown[] = []
  app.messages
    .use((message, context, next) => {
      context.state[String(message.Content)] = true
      return next()
    })
    .on({ next: true }, async (_message, context) => { contexts.push(context) })
    .on(async (_message, context) => {
      contexts.push(context)
      states.push(Object.keys(context.state))
    })
  for (const content of ['one', 'two']) {
    await app.messages.receive(push(text(content)))
    await until(() => states.length === (content === 'one' ? 1 : 2))
  }
  t.same(states, [['one'], ['two']])
  t.equal(contexts[0], contexts[1])
  t.not(contexts[1], contexts[2])
  t.match(contexts[0], { appid, attempt: 1, signal: { aborted: false } })
})

t.test('a handler that succeeded is not run again when its neighbour failed', async (t) => {
  const queue = createQueue(t)
  const app = await build(t, { queue })
  const runs: string[] = []
  let jobs = 0
  app.messages
    .on({ next: true }, async () => { runs.push('good') })
    .on({ next: true }, async (_message, { attempt }) => {
      runs.push(`bad ${attempt}`)
      if (attempt < 3) throw new Error('no')
    })
    .on(async () => { runs.push('behind') })
  queue.process(async (job, control) => {
    await app.messages.handle(job, control)
    jobs++
  })
  await app.messages.receive(push(text()))
  await until(() => jobs === 1)
  t.same(runs, ['good', 'bad 1', 'behind', 'bad 2', 'bad 3'])
  t.same(await app.messages.deadLetters(), [])
})

t.test('of twin rules each is remembered for itself', async (t) => {
  const app = await build(t)
  const runs: number[] = []
  for (const n of [1, 2, 3]) {
    app.messages.on({ msgType: 'text', next: true }, async () => {
      runs.push(n)
      if (n === 2 && runs.length < 4) throw new Error('no')
    })
  }
  const succeeded: string[] = []
  const job: Job = { id: '1', appid, key: 'k', raw: write(text(), 'JSON'), attempt: 1, receivedAt: 0, succeeded }
  const control = { signal: new AbortController().signal, markSucceeded: async (rule: string) => { succeeded.push(rule) } }
  await t.rejects(app.messages.handle(job, control), { message: 'no' })
  await app.messages.handle({ ...job, attempt: 2 }, control)
  t.same(runs, [1, 2, 3, 2])
})

t.test('when several handlers fail, all say why', async (t) => {
  const app = await build(t)
  for (const n of [1, 2]) app.messages.on({ next: true }, async () => { throw new Error(`no ${n}`) })
  const job: Job = { id: '1', appid, key: 'k', raw: write(text(), 'XML'), attempt: 1, receivedAt: 0, succeeded: [] }
  await t.rejects(app.messages.handle(job, { signal: new AbortController().signal, markSucceeded: async () => {} }), { name: 'AggregateError', message: 'no 1; no 2' })
})

t.test('a push given up is a dead letter that can be put back', async (t) => {
  const queue = createQueue(t)
  const app = await build(t, { queue })
  let broken = true
  let handled = 0
  app.messages.on(async () => {
    if (broken) throw new Error('broken')
    handled++
  })
  queue.process((job, control) => app.messages.handle(job, control))
  await app.messages.receive(push(text('hello')))
  await until(async () => (await app.messages.deadLetters()).length === 1)
  const [letter] = await app.messages.deadLetters()
  t.match(letter, { appid, attempts: 3, error: 'broken', raw: /"hello"/ })
  broken = false
  t.equal(await app.messages.replay(letter!.id), true)
  t.equal(await app.messages.replay(letter!.id), false)
  await until(() => handled === 1)
  t.same(await app.messages.deadLetters(), [])
})

t.test('the signal of a handler fires when its time is up, and the error names its rule', async (t) => {
  const queue = createMemoryQueue({ attempts: 1, handlerTimeoutMs: 10 })
  t.teardown(() => queue.close())
  const app = await build(t, { queue })
  const aborted = deferred()
  app.messages.on({ next: true, name: 'quick' }, () => {})
  app.messages.on({ name: 'slow' }, async (_message, { signal }) => {
    signal.addEventListener('abort', () => aborted.resolve())
    await aborted.promise
  })
  queue.process((job, control) => app.messages.handle(job, control))
  await app.messages.receive(push(text()))
  await aborted.promise
  await until(async () => (await app.messages.deadLetters()).length === 1)
  t.match(await app.messages.deadLetters(), [{ error: 'the handler of the rule slow took longer than 10 ms' }])
})

t.test('a handler that fails is logged with its rule, without the message\'s text', async (t) => {
  const app = await build(t)
  const logged: unknown[] = []
  const child = { warn: (about: object, text: string) => { logged.push({ ...about, text }) } }
  t.capture(app.log, 'child', () => child)
  const trap = () => { throw new Error('trap') }
  app.messages.on({ name: 'unreadable', next: true }, async () => { throw new Proxy(new Error('no'), { get: trap, getPrototypeOf: trap }) })
  app.messages.on({ name: 'mine' }, async () => { throw new Error('no') })
  const job: Job = { id: '1', appid, key: 'k', raw: write(text('private words'), 'JSON'), attempt: 1, receivedAt: 0, succeeded: [] }
  await t.rejects(app.messages.handle(job, { signal: new AbortController().signal, markSucceeded: async () => {} }))
  t.match(logged, [{ rule: 'unreadable', err: { message: 'a value that cannot be read was thrown' } }, { rule: 'mine', attempt: 1, err: { message: 'no' }, text: 'message handler failed' }])
  t.notMatch(JSON.stringify(logged), /private words/)
})

t.test('a success that cannot be stored is not a failure: the handler does not run again', async (t) => {
  const app = await build(t)
  const runs: string[] = []
  app.messages.on({ next: true }, async () => { runs.push('a') }).on(async () => { runs.push('b') })
  const raw = write(text(), 'JSON')
  const job = { id: '1', appid, key: 'k', raw, attempt: 1, receivedAt: Date.now(), succeeded: [] }
  await app.messages.handle(job, { signal: new AbortController().signal, markSucceeded: () => Promise.reject(new Error('disk full')) })
  t.same(runs, ['a', 'b'])
})

/** The control of a job that a test hands to `handle` itself. */
const control = (succeeded: string[] = []) => ({ signal: new AbortController().signal, markSucceeded: async (rule: string) => { succeeded.push(rule) } })
const jobOf = (fields: Record<string, unknown>, rest: Partial<Job> = {}): Job => ({ id: '1', appid, key: 'k', raw: write(fields, 'JSON'), attempt: 1, receivedAt: 0, succeeded: [], ...rest })

t.test('a push is handled by the rules that took it in, and waits for a process that has them', async (t) => {
  const app = await build(t)
  const ran: string[] = []
  const succeeded: string[] = []
  app.messages.on({ name: 'new', msgType: 'text' }, () => { ran.push('new') }).on({ name: 'old' }, () => { ran.push('old') })
  await app.messages.handle(jobOf(text(), { rules: ['old'] }), control())
  t.same(ran, ['old'])
  await t.rejects(app.messages.handle(jobOf(text(), { rules: ['old', 'removed'] }), control(succeeded)), { code: 'WX_ERR_POSTPONED', message: /removed/ })
  t.same(succeeded, ['old'])
  await app.messages.handle(jobOf(text(), { rules: ['old', 'removed'], succeeded: ['removed', 'old'] }), control())
  t.same(ran, ['old', 'old'])
})

t.test('a push says which rules took it in, its sender and their order', async (t) => {
  const queue = createQueue(t)
  const added: QueuedPush[] = []
  const app = await build(t, { queue: { ...queue, add: async (push) => { added.push(push); return queue.add(push) } } })
  app.messages.on({ name: 'one', order: 'none', next: true }, () => {}).on({ msgType: 'text', order: 'strict' }, () => {})
  await app.messages.receive(push(text()))
  t.match(added, [{ rules: ['one', 'text'], sender: 'oUser1', order: 'strict', event: 'text' }])
})

t.test('a failure without cure is permanent, and a value of any kind is a failure', async (t) => {
  const app = await build(t)
  let thrown: unknown
  app.messages.on(() => { throw thrown })
  const fail = async (value: unknown) => {
    thrown = value
    return app.messages.handle(jobOf(text()), control()).then(() => undefined, (error: Error & { code?: string }) => error)
  }
  t.equal((await fail(new PermanentError('no cure')))?.code, 'WX_ERR_PERMANENT')
  t.equal((await fail(Object.assign(new Error('user refused'), { class: 'caller' })))?.code, 'WX_ERR_PERMANENT')
  t.equal((await fail(Object.assign(new Error('busy'), { class: 'retry' })))?.code, undefined)
  for (const value of [undefined, null, 7, Object.create(null), { toString () { throw new Error('no') } }, 'x'.repeat(50_000_000)]) {
    const error = await fail(value)
    t.ok(error instanceof Error)
    t.ok(error!.message.length < 5000)
  }
  t.ok((await fail(new Error('x'.repeat(50_000_000))))!.message.length < 5000)
})
