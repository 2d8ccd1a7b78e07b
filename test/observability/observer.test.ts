import Fastify from 'fastify'
import t from 'tap'
import { addObserver, createWatcher, observeAtOnce, observerOf, type Activity, type Observer } from '../../plugins/lib/observer.js'
import { createAccount, eventually, startHub } from '../helpers/hub.js'

t.test('without observers observerOf returns undefined', async t => {
  t.equal(observerOf(Fastify()), undefined)
})

t.test('several observers are one: the first added is the outermost, and what the work gives goes through all', async t => {
  const app = Fastify()
  const order: string[] = []
  const named = (name: string): Observer => async (_activity, work) => {
    order.push(`${name} begins`)
    try {
      return await work()
    } finally {
      order.push(`${name} ends`)
    }
  }
  addObserver(app, named('one'))
  addObserver(app, named('two'))
  const observer = observerOf(app)!
  t.equal(await observer({ type: 'refresh', credential: 'access_token' }, async () => 42), 42)
  t.same(order, ['one begins', 'two begins', 'two ends', 'one ends'])
  await t.rejects(observer({ type: 'refresh', credential: 'access_token' }, async () => { throw new Error('no') }), { message: 'no' })
})

t.test('a watcher hears of the end of an activity once, and does not make work wait', async t => {
  const refresh = { type: 'refresh', credential: 'access_token' } as const
  const app = Fastify()
  const ends: unknown[] = []
  const noting = (name: string) => createWatcher(({ type }) => type === 'reload' ? undefined : failure => { ends.push([name, failure]) })
  addObserver(app, noting('one'))
  addObserver(app, noting('two'))
  const observer = observerOf(app)!
  const endsOf = () => ends.splice(0)

  t.equal(observeAtOnce(observer, refresh, () => 42), 42)
  t.same(endsOf(), [['two', undefined], ['one', undefined]])
  const error = new Error('no')
  t.throws(() => observeAtOnce(observer, refresh, () => { throw error }), error)
  t.same(endsOf(), [['two', { error }], ['one', { error }]])

  let resolve!: (value: number) => void
  const waiting = observeAtOnce(observer, refresh, () => new Promise<number>(_resolve => { resolve = _resolve }))
  t.ok(waiting instanceof Promise)
  await Promise.resolve()
  t.same(endsOf(), [], 'the work has not ended')
  resolve(43)
  t.equal(await waiting, 43)
  t.same(endsOf(), [['two', undefined], ['one', undefined]])
  await t.rejects(observer(refresh, async () => { throw error }), error)
  t.same(endsOf(), [['two', { error }], ['one', { error }]])

  // a promise of another library, as a queue of the app may return it
  const foreign = { then: (resolve: (value: number) => void) => { setImmediate(() => resolve(44)) } } as unknown as Promise<number>
  t.equal(await observer(refresh, () => foreign), 44)
  t.same(endsOf(), [['two', undefined], ['one', undefined]])

  t.equal(observeAtOnce(observer, { type: 'reload' }, () => 45), 45)
  t.same(endsOf(), [], 'an activity that is not watched')

  // an observer of an app may wait for its work
  addObserver(app, async (_activity, work) => await work())
  const answer = observeAtOnce(observerOf(app)!, refresh, () => 46)
  t.ok(answer instanceof Promise)
  t.equal(await answer, 46)
  t.same(endsOf(), [['two', undefined], ['one', undefined]])
})

t.test('an observer sees a push, its way into the queue, its handling, and the calls and refreshes on the way; the other app of the process nothing', async t => {
  const seen: Array<[Activity, string]> = []
  const observer: Observer = async (activity, work) => {
    if (activity.type === 'enqueue') activity.push.origin!.note = 'from the observer'
    try {
      const result = await work()
      seen.push([activity, 'ok'])
      return result
    } catch (error) {
      seen.push([activity, (error as { code: string }).code])
      throw error
    }
  }
  const setup = async ({ messages, api }: any) => {
    messages.on({ msgType: 'text' }, async ({ FromUserName: touser }: any) => { await api.customerService.sendText({ touser, content: 'hello' }) })
  }
  const hub = await startHub(t, { observer, setup, list: [createAccount()] })
  const other = await startHub(t, { setup })
  await hub.simulator.user('alice').sendText('hi')
  await other.simulator.user('bob').sendText('hi')
  await eventually(() => seen.some(([{ type }]) => type === 'handle'))
  t.match(seen.map(([activity, outcome]) => [activity.type, outcome]), [['enqueue', 'ok'], ['push', 'ok'], ['call', 'ok'], ['refresh', 'ok'], ['call', 'ok'], ['handle', 'ok']])
  const find = <Type extends Activity['type']>(type: Type) => seen.map(([activity]) => activity).filter((activity): activity is Extract<Activity, { type: Type }> => activity.type === type)
  t.match(find('push'), [{ appid: hub.account.appid, requestId: /./, message: { MsgType: 'text', Content: 'hi' } }])
  t.match(find('handle'), [{ job: { origin: { requestId: find('push')[0]!.requestId, note: 'from the observer' } }, message: { Content: 'hi' } }])
  t.match(find('call').map(({ operation, statusCode, url }) => [operation, statusCode, url.pathname, url.search]), [
    ['token.getStableAccessToken', 200, '/cgi-bin/stable_token', ''], ['customerService.sendText', 200, '/cgi-bin/message/custom/send', '']
  ])
})
