import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import cryptoPlugin from '../../plugins/crypto/index.js'
import type { Observer } from '../../plugins/lib/observer.js'
import messagesPlugin, { type Answer, type MessagesOptions } from '../../plugins/messages/index.js'
import { createMemoryQueue } from '../../plugins/queue/memory.js'
import { createMemoryStore } from '../../plugins/store/memory.js'
import type { Store } from '../../plugins/store/store.js'
import { until } from '../helpers/platform.js'
import { appid, build, deferred, push, success, text, token } from './push.js'

t.test('the plugin works alone in a scope of the user\'s own', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await app.register(async (scope) => {
    await scope.register(cryptoPlugin, { appid, token })
    await scope.register(messagesPlugin, { appid })
    scope.messages.reply(() => ({ MsgType: 'news' }))
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post<{ Querystring: Record<'signature' | 'timestamp' | 'nonce', string>, Body: Buffer }>('/push', async ({ query, body }, reply) => {
      const answer = await scope.messages.receive({ query, body })
      return reply.type(answer.contentType).send(answer.body)
    })
  })
  t.notOk(app.hasDecorator('messages'))
  const { query, body } = push(text(), { format: 'XML' })
  const response = await app.inject({ method: 'POST', url: '/push', query: query as Record<string, string>, payload: Buffer.from(body), headers: { 'content-type': 'text/xml' } })
  t.match(response.body, /<MsgType><!\[CDATA\[news\]\]><\/MsgType>/)
})

t.test('it does not start without the crypto plugin', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  await t.rejects(async () => app.register(messagesPlugin, { appid }), { message: /wechat-crypto|crypto/ })
})

t.test('two scopes side by side share no rule, no dedupe key and no dead letter', async (t) => {
  const app = Fastify()
  t.teardown(() => app.close())
  const scopes: FastifyInstance[] = []
  const handled: string[] = []
  for (const name of ['one', 'two']) {
    await app.register(async (scope) => {
      await scope.register(cryptoPlugin, { appid, token })
      await scope.register(messagesPlugin, { appid })
      scope.messages.reply(() => ({ MsgType: 'text', Content: name }))
      scopes.push(scope)
    })
  }
  const fields = text()
  for (const scope of scopes) handled.push(JSON.parse((await scope.messages.receive(push(fields))).body).Content)
  t.same(handled, ['one', 'two'])
})

t.test('closing lets a running handler finish and takes nothing new', async (t) => {
  const app = await build(t)
  const [started, gate] = [deferred(), deferred()]
  let done = false
  app.messages.on(async () => {
    started.resolve()
    await gate.promise
    done = true
  })
  t.same(await app.messages.receive(push(text())), success)
  await started.promise
  const closed = app.close()
  gate.resolve()
  await closed
  t.ok(done)
  await t.rejects(app.messages.receive(push(text())), { code: 'WX_ERR_CLOSED', statusCode: 503 })
})

t.test('a queue that was given stays open, and is fed by who gave it', async (t) => {
  const queue = createMemoryQueue()
  t.teardown(() => queue.close())
  const app = await build(t, { queue })
  app.messages.on(async () => {})
  await app.messages.receive(push(text()))
  await app.close()
  const keys: string[] = []
  queue.process(async ({ key }) => { keys.push(key) })
  await queue.add({ appid, key: 'after', raw: '{}' })
  await until(() => keys.length === 2)
})

t.test('options that are not understood are refused with the name of the field', async (t) => {
  const wrong: Array<[string, object]> = [
    ['appid', {}],
    ['appid', { appid: '' }],
    ['encrypted', { appid, encrypted: 'yes' }],
    ['allowPlaintext', { appid, allowPlaintext: 1 }],
    ['replayWindowSeconds', { appid, replayWindowSeconds: -1 }],
    ['replayWindowSeconds', { appid, replayWindowSeconds: 1.5 }],
    ['replyDeadlineMs', { appid, replyDeadlineMs: 0 }],
    ['dedupeTtlMs', { appid, dedupeTtlMs: '1h' }],
    ['dedupKey', { appid, dedupKey: () => '' }]
  ]
  async function start (options: object): Promise<void> {
    const app = Fastify()
    t.teardown(() => app.close())
    await app.register(cryptoPlugin, { appid, token })
    await app.register(messagesPlugin, options as MessagesOptions)
  }
  for (const [field, options] of wrong) {
    await t.rejects(start(options), { code: 'WX_ERR_OPTIONS', message: new RegExp(`wechat-messages: ${field}: `) }, JSON.stringify(options))
  }
})

t.test('a store, a queue and an observer of the app may return promises of another library', async (t) => {
  const foreign = <T>(promise: Promise<T>): Promise<T> => ({ then: promise.then.bind(promise) }) as Promise<T>
  const wrap = (store: Store): Store => ({
    ...store,
    get: (key) => foreign(store.get(key)),
    set: (...args) => foreign(store.set(...args)),
    withLock: (...args) => foreign(store.withLock(...args)),
    scope: (...args) => wrap(store.scope(...args))
  })
  const queue = createMemoryQueue()
  const observers: Array<Observer | undefined> = [undefined, (_activity, work) => foreign(work())]
  for (const observer of observers) {
    const app = await build(t, { store: wrap(createMemoryStore()), queue: { ...queue, add: (push) => foreign(queue.add(push)) }, ...observer && { observer } })
    app.messages.reply({ content: 'ask' }, () => ({ MsgType: 'text', Content: 'answer' }))
    app.messages.on(() => {})
    const asked = app.messages.receiveAtOnce(push(text('ask')))
    t.type(asked, Promise)
    t.match(JSON.parse((await asked).body), { MsgType: 'text', Content: 'answer' })
    const told = app.messages.receiveAtOnce(push(text('tell')))
    t.type(told, Promise)
    t.same(await told, success)
  }
})

t.test('a reply that waits for nothing is given at once, and so is its error', async (t) => {
  const app = await build(t)
  app.messages.reply({ content: 'ask' }, () => ({ MsgType: 'text', Content: 'answer' }))
  app.messages.reply({ content: 'fail' }, () => { throw new Error('broken') })
  const asked = push(text('ask'))
  const answer = app.messages.receiveAtOnce(asked) as Answer
  t.match(JSON.parse(answer.body), { MsgType: 'text', Content: 'answer' })
  t.same(app.messages.receiveAtOnce(asked), answer, 'a redelivery gets the answer on record')
  t.throws(() => app.messages.receiveAtOnce(push(text('fail'))), { message: 'broken' })
  await t.rejects(app.messages.receive(push(text('fail'))), { message: 'broken' })
})
